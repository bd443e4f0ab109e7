"""In which currency the pay of a file is, and for which period: what its rows state, and how usual their figures are so.

What rows state is taken, and the runner-up told beside it; where nothing is stated the reader is asked.
"""

from collections import Counter
from typing import TYPE_CHECKING

from ingest.columns.hypotheses import Choice, choice, period_evidence, unit_evidence
from ingest.columns.likelihood import usual_in
from ingest.columns.mapping import period_of_all
from ingest.judgement.answers import main_column
from ingest.judgement.question_texts import Question, unlikely_period_question
from ingest.texts.money import currency_of, signs
from queries.periods import full_time_hours
from queries.selection import CURRENCIES

if TYPE_CHECKING:
    from ingest.judgement.checked import CheckedFile

#: The readings of the rows that are accepted, and of those with a pay.
KEPT = "from readings u join outcomes o using (line, part) where o.outcome = 'accepted'"
PAID = f"select *, coalesce(pay_point, pay_low, pay_high) as amount {KEPT} and pay_kind = 'paid'"
#: One row is the rows with a pay of one period, currency and sign: how many, their middle figure, and of whom most of them are.
_QUERY = """
    select
        coalesce(pay_period, '') as pay_period, coalesce(currency, '') as currency, coalesce(sign, '') as sign,
        count(*) as times, median(coalesce(pay_point, pay_low, pay_high)),
        mode(coalesce(country, '') order by line), mode(coalesce(work_kind, '') order by line)
    from readings where pay_kind = 'paid' group by all order by times desc, pay_period, currency, sign
"""
#: The middle of the pays of which no cell says what they are for, in US dollars an hour; what their heading says, a cell near
#: the middle, of whom most of them are, and of which part of the mapping that cell is.
_UNSAID = """
    with middles as (
        select median(usd) as usd, mode(pay_period order by line) as pay_period,
            arg_min((line, part), (abs(usd - (select median(usd) from unsaid)), line)) as near,
            mode(coalesce(country, '') order by line) as country, mode(coalesce(work_kind, '') order by line) as work_kind
        from unsaid
    )
    select m.usd, m.pay_period, c.pay_text, m.country, m.work_kind, staged_part(c.part)
    from middles m join cells c on (c.line, c.part) = m.near
"""
#: The period of all pays that state one, where all pays are of one currency and `$middle` is within `$times` theirs.
_BESIDE = f"""
    select any_value(pay_period)
    from ({PAID})
    having count(distinct pay_period) = 1 and count(distinct coalesce(currency, sign, '')) = 1
        and $middle between min(amount) filter (pay_period is not null) / $times
            and max(amount) filter (pay_period is not null) * $times
"""
#: How many times other pays a pay without a period may be to be likely for what they are for: but for two weeks, the next
#: period is further away.
ALIKE = 2
#: From how many US dollars on a pay is likely for a period, in countries of which the table of usual pay tells nothing.
ABROAD = (("year", 15_000), ("month", 100), ("hour", 0))


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


def unlikely_period(checked: "CheckedFile") -> Question | None:
    """Return the question for a period that the heading of a pay alone states, where another is by far likelier.

    Not where the reader has said what the figures are multiples of, or that they count.
    """
    column, parts = main_column(checked.mapping), checked.mapping.parts
    if not column or (parts and not period_of_all(parts)) or {"scale", "implausible"} & checked.answers.keys():
        return None
    hours, found = full_time_hours(), checked.staging.connection.execute(_UNSAID).fetchall()
    if not found or found[0][1] not in hours:
        return None
    middle, period, cell, country, kind, part = found[0]
    if parts:
        columns = parts[part].columns
        column = next(columns[name] for name in ("median", "mean", *columns) if name in columns)
    evidence = period_evidence(
        {name: middle * hours[period] / of for name, of in hours.items()}, period, usual_in(country, kind)
    )
    best = choice("pay_period", column, evidence, cell or "")
    if best.clear and best.reading == period:
        return None
    likely = best.reading if best.reading != period else best.runner_up or ""
    return unlikely_period_question(best.cell, column, period, likely, country)


def likely_period(usd: float | None, country: str | None, kind: str | None) -> str | None:
    """Return for what a pay in US dollars is most usual in a country; None without a country, or without dollars in one known.

    Where it is not known what is usual, pay is mostly of a month: of an hour only where it is very low, of a year where it is
    very high.
    """
    usual, hours = usual_in(country, kind), full_time_hours()
    if country and not usual.country:
        return "month" if usd is None else next(period for period, least in ABROAD if usd >= least)
    if not usd or not usual.country:
        return None
    periods = hours.keys() - {"two_weeks"}  # Such pay says what it is for.
    return max(sorted(periods), key=lambda period: usual.evidence(usd / hours[period]))


def period_beside(checked: "CheckedFile", middle: float) -> str | None:
    """Return the period that all other pays of a file state, where the `middle` of those that state none is of their size."""
    found = checked.staging.connection.execute(_BESIDE, {"middle": middle, "times": ALIKE}).fetchall()
    return found[0][0] if found else None


def _stated(rows: list[tuple], at: int) -> dict[str, float]:
    """Return the share of the rows with a pay that state each value of a column."""
    times: Counter[str] = Counter()
    for row in rows:
        times[row[at]] += row[3]
    return {value: n / times.total() for value, n in times.items() if value}
