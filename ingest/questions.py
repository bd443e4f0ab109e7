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
    found = checked.staging.connection.execute("""
        with hours as (
            select *, lower_end * usd_an_hour as usd from priced join readings using (row_id) where usd_an_hour is not null
        )
        select median(usd), mode(coalesce(country, '')), arg_min(pay_text, abs(usd - (select median(usd) from hours)))
        from hours join (select line, part, pay_text from understood) using (line, part)
    """).fetchall()[0]
    middle, country, cell = found
    likely = None if middle is None or stated != 1.0 or "scale" in answers else likely_scale(middle, country)
    if stated is None:
        return scale_question(cell, column, SCALES[0], None)
    return scale_question(cell, column, likely, country) if likely else None


def _implausible(checked: "CheckedFile") -> Question | None:
    judged, odd, cell = checked.staging.connection.execute("""
        select count(*), count(f.row_id), any_value(u.pay_text order by u.line) filter (f.row_id is not null)
        from readings r
        join understood u using (line, part)
        left join (select distinct row_id from found where code = 'implausible_pay') f using (row_id)
        where r.pay_kind = 'paid' and r.currency is not null and r.pay_period is not null
    """).fetchall()[0]
    return implausible_question(odd, judged, cell) if odd > IMPLAUSIBLE * judged else None


def _kind(checked: "CheckedFile") -> Question | None:
    if checked.dataset == "salaries":
        return None
    rows, lacking, titles = checked.staging.connection.execute("""
        select
            count(*), count(*) filter (u.work_kind is null),
            coalesce(list(distinct u.role order by u.role) filter (u.work_kind is null and u.role is not null), [])[:2]
        from understood u join outcomes o using (line, part) where o.outcome = 'accepted'
    """).fetchall()[0]
    return kind_question(lacking, rows, titles) if lacking else None


def _year(checked: "CheckedFile") -> Question | None:
    *_, rows, lacking = _counts(checked)
    return year_question(lacking, rows, checked.report.file) if 2 * lacking > rows else None
