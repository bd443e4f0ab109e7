"""What a file does not say, and nobody has answered yet: asked once, with a cell of the reader's own."""

from typing import TYPE_CHECKING

from ingest.answers import (
    Question,
    currency_question,
    implausible_question,
    kind_question,
    main_column,
    period_question,
    scale_question,
    year_question,
)
from ingest.likelihood import SCALES, likely_scale
from ingest.pay_names import pay_name

if TYPE_CHECKING:
    from ingest.check import CheckedFile

#: The share of implausible figures above which the reader is asked.
IMPLAUSIBLE = 0.05
_KEPT = "from readings u join outcomes o using (row_id) where o.outcome = 'accepted'"


def questions(checked: "CheckedFile", answers: dict[str, str]) -> list[Question]:
    """Return what the file does not say and nobody has answered yet."""
    asked = [_currency(checked), _period(checked), _scale(checked, answers), _kind(checked), _year(checked)]
    if not asked[2]:
        asked.insert(3, _implausible(checked))
    return [question for question in asked if question and question.field not in answers]


def _counts(checked: "CheckedFile") -> tuple[int, ...]:
    """Return the accepted rows: with a pay, of them without a currency and without a period; all; without a year."""
    return checked.staging.connection.execute(f"""
        select
            count(*) filter (pay_kind = 'paid'), count(*) filter (pay_kind = 'paid' and currency is null),
            count(*) filter (pay_kind = 'paid' and pay_period is null), count(*), count(*) filter (year is null)
        {_KEPT}
    """).fetchall()[0]


def _currency(checked: "CheckedFile") -> Question | None:
    paid, lacking, *_ = _counts(checked)
    if not lacking:
        return None
    signs, places = (
        dict(
            checked.staging.connection.execute(
                f"select {name}, count(*) {_KEPT} and {name} is not null and currency is null group by all order by all"
            ).fetchall()
        )
        for name in ("sign", "country")
    )
    return currency_question(lacking, paid, signs, places)


def _period(checked: "CheckedFile") -> Question | None:
    paid, _, lacking, *_ = _counts(checked)
    if not lacking:
        return None
    middle, usd = checked.staging.connection.execute(f"""
        select median(amount), median(amount * coalesce(r.usd, case when u.sign = '$' then 1 end)) from (
            select *, coalesce(pay_point, pay_low, pay_high) as amount {_KEPT} and pay_kind = 'paid' and pay_period is null
        ) u left join rates r on r.currency = u.currency
    """).fetchall()[0]
    return period_question(lacking, paid, middle, usd)


def _scale(checked: "CheckedFile", answers: dict[str, str]) -> Question | None:
    """Return the question for what the figures are multiples of.

    Where a heading holds a word of scale that cannot be placed, or where they are unlikely as they stand and likely as
    thousands.
    """
    column = main_column(checked.mapping)
    stated = pay_name(column).scale if column else 1.0
    if "scale" in answers or stated not in (None, 1.0):
        return None
    middle, country, line = checked.staging.connection.execute("""
        with hours as (
            select line, country, lower_end * usd_an_hour as usd from priced where usd_an_hour is not null
        )
        select median(usd), mode(coalesce(country, '')), arg_min(line, abs(usd - (select median(usd) from hours))) from hours
    """).fetchall()[0]
    if stated is None:
        return scale_question(_text(checked, "pay_text", line), column, SCALES[0], None)
    likely = None if middle is None else likely_scale(middle, country)
    return scale_question(_text(checked, "pay_text", line), column, likely, country) if likely else None


def _text(checked: "CheckedFile", cell: str, line: int | None) -> str:
    """Return a cell of a line as it is written."""
    found = checked.staging.connection.execute(f"select {cell} from understood where line = $line", {"line": line}).fetchall()
    return (found[0][0] or "") if found else ""


def _implausible(checked: "CheckedFile") -> Question | None:
    judged, odd, line = checked.staging.connection.execute("""
        select count(*), count(f.row_id), min(r.line) filter (f.row_id is not null)
        from readings r
        left join (select distinct row_id from found where code = 'implausible_pay') f using (row_id)
        where r.pay_kind = 'paid' and r.currency is not null and r.pay_period is not null
    """).fetchall()[0]
    return implausible_question(odd, judged, _text(checked, "pay_text", line)) if odd > IMPLAUSIBLE * judged else None


def _kind(checked: "CheckedFile") -> Question | None:
    if checked.dataset == "salaries":
        return None
    rows, lacking, first, last = checked.staging.connection.execute(f"""
        select
            count(*), count(*) filter (u.work_kind is null), min(u.line) filter (u.work_kind is null),
            max(u.line) filter (u.work_kind is null)
        {_KEPT}
    """).fetchall()[0]
    if not lacking:
        return None
    titles = dict.fromkeys(title for line in (first, last) if (title := _text(checked, "role", line)))
    return kind_question(lacking, rows, list(titles))


def _year(checked: "CheckedFile") -> Question | None:
    *_, rows, lacking = _counts(checked)
    return year_question(lacking, rows, checked.report.file) if 2 * lacking > rows else None
