"""In which currency the pay of a file is, and for which period: what its rows state, and how usual their figures are so.

What rows state is taken, and the runner-up told beside it; where nothing is stated the reader is asked.
"""

from collections import Counter
from typing import TYPE_CHECKING

from ingest.columns.hypotheses import Choice, choice, unit_evidence
from ingest.columns.likelihood import usual_in
from ingest.texts.money import currency_of, signs
from queries.periods import full_time_hours
from queries.selection import CURRENCIES

if TYPE_CHECKING:
    from ingest.judgement.checked import CheckedFile

#: One row is the rows with a pay of one period, currency and sign: how many, their middle figure, and of whom most of them are.
_QUERY = """
    select
        coalesce(pay_period, '') as pay_period, coalesce(currency, '') as currency, coalesce(sign, '') as sign,
        count(*) as times, median(coalesce(pay_point, pay_low, pay_high)),
        mode(coalesce(country, '') order by line), mode(coalesce(work_kind, '') order by line)
    from readings where pay_kind = 'paid' group by all order by times desc, pay_period, currency, sign
"""


def unit_choices(checked: "CheckedFile", column: str) -> list[Choice]:
    """Return the choice of the currency and of the period of the pay in a column; none where no row has a pay."""
    rows = checked.staging.connection.execute(_QUERY).fetchall()
    if not rows:
        return []
    period, currency, sign, _, amount, country, kind = rows[0]
    rates = dict(checked.staging.connection.execute("select currency, usd from rates").fetchall())
    likely = [*signs(sign), *filter(None, [currency_of(country)])]
    usual, hours = usual_in(country, kind), full_time_hours()
    rate = rates.get(currency or next(iter(likely), ""), 0)
    periods = {name: usual.evidence(amount * rate / of) for name, of in hours.items() if rate * amount > 0}
    codes = {code: rates.get(code, 0) * amount / hours.get(period, 1) for code in dict.fromkeys((*likely, *CURRENCIES))}
    currencies = {code: usual.evidence(usd) if usd > 0 and period in hours else 0.0 for code, usd in codes.items()}
    return [
        choice("currency", column, unit_evidence(_stated(rows, 1), currencies, likely)),
        choice("pay_period", column, unit_evidence(_stated(rows, 0), periods or dict.fromkeys(hours, 0.0))),
    ]


def _stated(rows: list[tuple], at: int) -> dict[str, float]:
    """Return the share of the rows with a pay that state each value of a column."""
    times: Counter[str] = Counter()
    for row in rows:
        times[row[at]] += row[3]
    return {value: n / times.total() for value, n in times.items() if value}
