"""What a file does not say, and nobody has answered yet: asked once, with a cell of the reader's own."""

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from ingest.columns.hypotheses import Choice, choice, mark_evidence, scale_evidence
from ingest.columns.likelihood import usual_in
from ingest.columns.mapping import PAY_FIELDS
from ingest.columns.pay_names import pay_name
from ingest.judgement.answers import main_column
from ingest.judgement.blanks import blanks
from ingest.judgement.question_texts import (
    Question,
    columns_question,
    contract_question,
    copies_question,
    currency_question,
    date_question,
    implausible_question,
    kind_question,
    mark_question,
    pay_question,
    period_question,
    scale_question,
    workload_question,
    year_question,
)
from ingest.judgement.readings import FIGURES, PAY_CELLS, Writing
from ingest.judgement.units import KEPT, PAID, likely_period, period_beside, unit_choices, unlikely_period
from ingest.texts.language import country_of_language
from ingest.texts.money import country_of_currency, currency_of
from ingest.texts.numerals import MARKS, Marks
from ingest.texts.pay import ROUGHLY

if TYPE_CHECKING:
    from ingest.judgement.checked import CheckedFile

#: The share of implausible figures, and of copies of records that nothing names, above which the reader is asked.
IMPLAUSIBLE, COPIES = 0.05, 0.05
#: Texts whose numbers can be read in two ways, of which so many are looked at.
OPEN_TEXTS = 400
#: Rows that a question about implausible figures names, and all of them.
NAMED = 3
_ODD = "select (line, part) from found where code = 'implausible_pay'"
#: The country, the kind of work and the period of most priced rows.
_WHOSE = ", ".join(f"mode(coalesce({name}, '') order by line)" for name in ("country", "work_kind", "pay_period"))
_OF_MOST = ", ".join(f"mode({name} order by line)" for name in ("country", "currency", "work_kind"))


def questions(checked: "CheckedFile", writing: Writing) -> list[Question]:
    """Return what the file does not say and nobody has answered yet; what was chosen unasked is added to the report."""
    if column := main_column(checked.mapping):
        checked.report.readings += [found.as_dict() for found in unit_choices(checked, column)]
    pay = next((found for found in checked.mapping.choices if found.of == "pay_text" and not found.clear), None)
    pay = pay or _unlike_parts(checked)
    figures = _mark(checked, writing.marks) or _scale(checked) or _implausible(checked)
    counts = _counts(checked)
    period = _period(checked, counts) or (None if figures else unlikely_period(checked))
    asked = [
        _columns(checked), pay_question(pay) if pay else None, _currency(checked, counts), period, figures,
        None if pay else _workload(checked), _contract(checked), _kind(checked, counts), _year(checked, counts),
        _dates(checked, writing.dates), _copies(checked), blanks(checked),
    ]  # fmt: skip
    return [question for question in asked if question and question.field not in checked.answers]


def _columns(checked: "CheckedFile") -> Question | None:
    """Return the question whether columns are pay where nothing names one: of a wide table, of money for a time, two ends."""
    if not checked.mapping.is_open:
        return None
    names = [column for part in checked.mapping.parts for column in part.columns.values()]
    names = names or [checked.mapping.guesses[field].column for field in PAY_FIELDS if field in checked.mapping.guesses]
    return columns_question(names, next(c.cells[0] for c in checked.columns if c.name == names[0]))


def _unlike_parts(checked: "CheckedFile") -> Choice | None:
    """Return the choice between two columns that were taken for one pay of two periods, where most rows disagree."""
    parts = checked.mapping.parts
    if checked.dataset == "salaries" or len({part.thing for part in parts}) == len(parts):
        return None
    rows, unlike, one, other, line = checked.staging.connection.execute(
        """
        with paid as (
            select *, coalesce(pay_low, pay_point, pay_high) / full_time_hours(pay_period) as pay
            from every_part where pay_kind = 'paid' and pay_period <> 'total'
        )
        select count(*), count(*) filter (abs(ln(a.pay / b.pay)) > ln(1 + $tolerance)), min(a.part), min(b.part), min(a.line)
        from paid a join paid b on a.line = b.line and a.thing = b.thing and a.part < b.part
        where a.currency is not distinct from b.currency and a.pay > 0 and b.pay > 0
        """,
        {"tolerance": ROUGHLY},
    ).fetchall()[0]
    if 2 * unlike <= rows:
        return None
    columns = [parts[part // 100].columns["pay_text"] for part in (one, other)]
    return choice("pay_text", columns[0], dict.fromkeys(columns, 0.0), _text(checked, "pay_text", line))


class _Counts(NamedTuple):
    """The accepted rows, those of them that lack something, and those with a pay."""

    rows: int
    without_year: int
    without_kind: int
    #: The first and the last line without a kind of work.
    first: int | None
    last: int | None
    paid: int
    without_currency: int
    without_period: int


def _counts(checked: "CheckedFile") -> _Counts:
    """Return how many rows are accepted and what they lack."""
    lacks = "filter (work_kind is null)"
    return _Counts(
        *checked.staging.connection.execute(f"""
        select
            count(*), count(*) filter (year is null), count(*) {lacks}, min(line) {lacks}, max(line) {lacks},
            count(*) filter (pay_kind = 'paid'), count(*) filter (pay_kind = 'paid' and currency is null),
            count(*) filter (pay_kind = 'paid' and pay_period is null)
        {KEPT}
    """).fetchall()[0]
    )


def _currency(checked: "CheckedFile", counts: _Counts) -> Question | None:
    if not counts.without_currency:
        return None
    signs, places = (
        dict(
            checked.staging.connection.execute(
                f"select {name}, count(*) {KEPT} and pay_kind = 'paid' and currency is null and {name} is not null"
                " group by all order by all"
            ).fetchall()
        )
        for name in ("sign", "country")
    )
    stated = checked.staging.connection.execute(
        f"select currency {KEPT} and currency is not null group by all order by count(*) desc, currency"
    ).fetchall()
    likely = [*(currency for (currency,) in stated), *filter(None, [currency_of(_spoken_in(checked))])]
    return currency_question(counts.without_currency, counts.paid, signs, places, likely)


def _spoken_in(checked: "CheckedFile") -> str | None:
    """Return the country whose language a file is in."""
    return country_of_language([*(column.name for column in checked.columns), checked.source.title])


def _period(checked: "CheckedFile", counts: _Counts) -> Question | None:
    if not counts.without_period:
        return None
    connection = checked.staging.connection
    unsaid = f"({PAID} and pay_period is null)"
    stated, currency, kind = connection.execute(f"select {_OF_MOST} from {unsaid}").fetchall()[0]
    country = stated or country_of_currency(currency) or _spoken_in(checked)
    middle, usd, lowest, highest = connection.execute(
        f"""
        select
            median(amount), median(amount * coalesce(r.usd, home.usd, case when u.sign = '$' then 1 end)),
            case when count(distinct coalesce(u.currency, u.sign, '')) = 1 then min(amount) end, max(amount)
        from {unsaid} u left join rates r on r.currency = u.currency left join rates home on home.currency = $home
        """,
        {"home": currency_of(country)},
    ).fetchall()[0]
    likely = period_beside(checked, middle) or likely_period(usd, country, kind)
    return period_question(counts.without_period, counts.paid, middle, usd, lowest, highest, likely)


def _mark(checked: "CheckedFile", marks: Marks) -> Question | None:
    """Return the question for the decimal mark, where the numbers that leave it open are as likely in another reading."""
    mark, texts = max(marks.open_texts.items(), key=lambda item: len(item[1]))
    column = main_column(checked.mapping)
    if "decimal_mark" in checked.answers or not texts or not column:
        return None
    some = sorted(texts)[:: max(len(texts) // OPEN_TEXTS, 1)]
    cells = [cell for cell in checked.staging.stated if cell in (*PAY_CELLS[:4], *FIGURES)]
    each = " union all ".join(f'select line, "{cell}" as text from staged' for cell in cells)
    middle, *whose = checked.staging.connection.execute(
        f"""
        select median(lower_end * usd_an_hour), {_WHOSE} from priced
        where usd_an_hour is not null and line in (select line from ({each}) where list_contains($texts, text))
        """,
        {"texts": list(some)},
    ).fetchall()[0]
    parts_decimals = marks.numerals.decimal == mark
    evidence = mark_evidence(mark, marks.proofs, middle, parts_decimals, usual_in(*whose))
    found = _chosen(checked, choice("decimal_mark", column, evidence, min(some, key=len)))
    as_read = next(name for name, sign in MARKS.items() if (sign == mark) == parts_decimals)
    return None if found.clear and found.reading == as_read else mark_question(found)


def _scale(checked: "CheckedFile") -> Question | None:
    """Return the question for what the figures are multiples of.

    Where a heading holds a word of scale that cannot be placed, or where they are unlikely as they stand and likely as
    thousands.
    """
    column = main_column(checked.mapping)
    stated = pay_name(column).scale if column else 1.0
    if "scale" in checked.answers or stated not in (None, 1.0):
        return None
    middle, line, country, *whose = checked.staging.connection.execute(f"""
        with hours as (
            select *, lower_end * usd_an_hour as usd from priced where usd_an_hour is not null
        )
        select median(usd), arg_min(line, (abs(usd - (select median(usd) from hours)), line)), {_WHOSE} from hours
    """).fetchall()[0]
    if not middle:
        ((line,),) = checked.staging.connection.execute(f"select min(line) from ({PAID})").fetchall()
        return scale_question(_text(checked, "pay_text", line), column, 1_000, None) if stated is None and line else None
    evidence, cell = (
        scale_evidence(middle, usual_in(country, *whose), stated is not None, country),
        _text(checked, "pay_text", line),
    )
    found = _chosen(checked, choice("scale", column or "", evidence, cell))
    if stated is not None and found.clear and found.reading == "1":
        return None
    likely = int(found.reading if found.reading != "1" else found.runner_up or "")
    return scale_question(cell, column, likely, None if stated is None else country)


def _chosen(checked: "CheckedFile", found: Choice) -> Choice:
    """Add a choice to the report."""
    checked.report.readings.append(found.as_dict())
    return found


def _text(checked: "CheckedFile", cell: str, line: int | None) -> str:
    """Return a cell of a line as it is written."""
    query = f"select {cell} from cells where line = $line order by part"
    found = checked.staging.connection.execute(query, {"line": line}).fetchall()
    return (found[0][0] or "") if found else ""


def _implausible(checked: "CheckedFile") -> Question | None:
    judged, odd = checked.staging.connection.execute(f"""
        select count(*), count(*) filter ((line, part) in ({_ODD}))
        from readings where pay_kind = 'paid' and currency is not null and pay_period is not null
    """).fetchall()[0]
    if odd <= IMPLAUSIBLE * judged:
        return None
    query = f"select line, pay_text from cells where (line, part) in ({_ODD}) order by line, part limit $most"
    return implausible_question(odd, judged, checked.staging.connection.execute(query, {"most": NAMED}).fetchall())


def _workload(checked: "CheckedFile") -> Question | None:
    """Return the question what the pay of a part of full time is for, where neither heading nor hours say it.

    A part of which nobody says how much is set aside unless its pay is that of full time.
    """
    odd, paid, line = checked.staging.connection.execute("""
        select count(*) filter (share is not null), count(*), min(line) filter (share is not null)
        from readings join outcomes using (line, part)
        where pay_kind = 'paid' and (outcome = 'accepted' or share = 0) and paid_for is null
    """).fetchall()[0]
    share, cell = (_text(checked, cell, line) for cell in ("workload", "pay_text"))
    return workload_question(odd, paid, share, cell, line) if odd else None


def _contract(checked: "CheckedFile") -> Question | None:
    """Return the question whether the pays for a year of contracts of fewer months are of these months alone."""
    odd, paid, months, line = checked.staging.connection.execute(f"""
        select count(open_months), count(*) filter (pay_period = 'year'), arg_min(open_months, line),
            min(line) filter (open_months is not null)
        {KEPT} and pay_kind = 'paid'
    """).fetchall()[0]
    return contract_question(odd, paid, months, _text(checked, "pay_text", line), line) if odd else None


def _dates(checked: "CheckedFile", found: Choice | None) -> Question | None:
    """Return the question for where the year of short dates stands, where no other cell states the year."""
    if not found:
        return None
    columns = checked.mapping.columns()
    found = _chosen(checked, replace(found, column=columns.get("year") or columns["date"]))
    return None if found.clear else date_question(found)


def _copies(checked: "CheckedFile") -> Question | None:
    """Return the question for exact copies of records, where none of their cells names the record."""
    copies, line = checked.staging.connection.execute(
        f"select count(distinct u.line), min(u.line) {KEPT} and u.occurrence > 1"
    ).fetchall()[0]
    rows = checked.report.accepted
    return copies_question(copies, rows, line) if copies > COPIES * rows else None


def _kind(checked: "CheckedFile", counts: _Counts) -> Question | None:
    if not counts.without_kind:
        return None
    titles = dict.fromkeys(title for line in (counts.first, counts.last) if (title := _text(checked, "role", line)))
    return kind_question(counts.without_kind, counts.rows, list(titles))


def _year(checked: "CheckedFile", counts: _Counts) -> Question | None:
    lacking, rows = counts.without_year, counts.rows
    file, title = checked.report.file, checked.source.title_of_all
    return year_question(lacking, rows, file, title) if 2 * lacking > rows else None
