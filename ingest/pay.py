"""Reads one text of pay: figures, range or bound, currency, period, and nothing that the text does not say.

A text is cut into tokens (numbers, signs and codes of currencies, periods, dashes, bounds, words). Numbers with what
stands beside them become amounts, two amounts with a dash between them a range. Amounts of other things (bonus, housing)
are left out; several different amounts are refused, never averaged.
"""

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import Literal

from ingest.amounts import Amount, amounts_of
from ingest.numerals import UNKNOWN, Numerals
from ingest.tokens import tokens
from queries.periods import full_time_hours

#: How much of a text is looked at: what is longer is prose, not a pay.
LONGEST = 400
#: Two statements of one pay may differ by so much of it (rounding); by so much where one says that it is approximate.
ROUNDING, ROUGHLY = 0.02, 0.2

Kind = Literal["paid", "unpaid", "not_stated", "refused"]


@dataclass(frozen=True, slots=True)
class Pay:
    """What a text says of pay, as stated.

    `low` without `high` is a lower bound, `high` without `low` an upper one; `sign` is a currency sign of several meanings;
    `code` says why nothing was read, or warns of a reading that is kept.
    """

    kind: Kind
    low: float | None = None
    high: float | None = None
    period: str | None = None
    currency: str | None = None
    sign: str | None = None
    degree_levels: tuple[str, ...] = ()
    evidence: str | None = None
    hours_per_week: float | None = None
    weeks: float | None = None
    flags: tuple[str, ...] = ()
    code: str | None = None


_UNPAID = re.compile(
    r"\bunpaid\b|\bno pay\b|\bnon[- ]?paid\b|unbezahlt|ohne vergütung|non[- ]rémunéré|non payé|sin (remuneración|sueldo|paga)|no remunerad|não remunerad|"
    r"sem remuneração|non retribuit|onbetaald|obetald|无薪|無薪|无报酬|無給|не\s?оплач|без оплаты|bezpłatn|niepłatn|ücretsiz|maaşsız",
    re.IGNORECASE,
)
_NET = re.compile(
    r"\bnett?o?\b|после (вычета|налог)|на руки|手取り|税后|稅後|\bna rękę\b|\bele geçen\b|take[- ]home|after tax", re.IGNORECASE
)
_MODELLED = re.compile(r"\(?\b(glassdoor|indeed|linkedin)?\s*est(\.|imated?\b)", re.IGNORECASE)
_EMPLOYER = re.compile(r"employer (provided|est)", re.IGNORECASE)
_NOTHING = re.compile(
    r"[-–—.?*#\s]*|-1(\.0+)?|n/?a|nan|null|none|nil|unknown|tbd|tba|tbc|inf(inity)?|-inf(inity)?|0+([.,]0+)?", re.IGNORECASE
)
_NEGATIVE = re.compile(r"\s*\(?\s*[-−]\s*[^\w\s]?\s*\d[\d.,\s]*[^\w\s]?\)?\s*")
#: What holds digits and is no pay: percentages, dates, ordinals, spans of time, telephone numbers, plans with a number.
_NOISE = re.compile(
    r"\d+(?:[.,]\d+)?\s*(?:%|percent\b|prozent\b)|(?<![\d.,])\d{1,4}(?P<mark>[/.-])\d{1,2}(?P=mark)(?:\d{2}|\d{4})\b(?![.,]\d)|\b\d+(?:st|nd|rd|th)\b(?!\s*(?:month|year))|\b401\s*\(?k\)?|\b\d{3}-\d{3,4}-\d{4}\b|\+\d[\d\s().-]{6,}|"
    r"(?:[x×*/]\s*2,?080\b|\b2,?080\s*(?:hours?|hrs?|h)\b)(?:\s*(?:hours?|hrs?|h)\b)?|\bQ[1-4]\b|\bB2B\b|[·*x]\s*\d{2}\s*薪|\b\d+\s*[x×]\s*(?=\d)|"
    r"\b\d+(?:\s*[-–]\s*\d+)?\s*-?\s*(?:weeks?|wks|months?|mos|days|years?|yrs|wochen|monaten?|tage|semaines|mois|semanas|meses|周|个月|недель|месяц\w*|hours? (?:total|commitment))\b",
    re.IGNORECASE,
)
_WEEKLY_HOURS = re.compile(
    r"(\d{1,2}(?:[.,]\d+)?)\s*-?\s*(?:h|hrs?|hours?|std\.?|stunden|heures|horas|час\w*|godz\w*|saat)\s*\.?\s*(?:/|per|a|an|pro|par|por|в|na|each)?\s*-?\s*"
    r"(?:weeks?\b|wk\b|w\b|woche\b|semaine\b|semana\b|недел\w*|tydzień|tyg|hafta)",
    re.IGNORECASE,
)
#: Hours that are named before they are counted: "expected hours: 20 per week".
_NAMED_HOURS = re.compile(
    r"\bhours\s*:\s*(\d{1,2}(?:\.\d+)?)(?:\s*(?:-|–|to)\s*\d{1,2})?\s*(?:per|a|/)\s*week\b", re.IGNORECASE
)
#: The weeks that a sum is for.
_FOR_WEEKS = re.compile(r"\b(?:for|over|across)\s+(?:the |a |an |all )?(\d{1,2})[- ]weeks?\b", re.IGNORECASE)
_DEGREES = (
    ("phd", re.compile(r"\bph\.?\s?d\b|doctora\w*|promotion\b", re.IGNORECASE)),
    ("master", re.compile(r"\bmaster'?s?\b|\bm\.?sc\b|\bmeng\b|\bmba\b|硕士", re.IGNORECASE)),
    ("bachelor", re.compile(r"\bbachelor'?s?\b|\bb\.?sc\b|\bbeng\b|\bundergrad\w*|本科", re.IGNORECASE)),
)
_BETWEEN = re.compile(r"\b(between|entre|zwischen|fra|mellan|między|между)\b", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{0,80}>")
_SCIENTIFIC = re.compile(r"\d[.,]?\d*e[+-]?\d+", re.IGNORECASE)


def read_pay(text: str, numerals: Numerals = UNKNOWN) -> Pay:
    """Return what a text says of pay. Never raises; looks at its first 400 characters only."""
    said = " ".join(_TAG.sub(" ", unicodedata.normalize("NFKC", text[:LONGEST]).replace("−", "-")).split())
    if _NOTHING.fullmatch(said):
        return Pay("not_stated", code="pay_zero" if re.search(r"0", said) and not said.startswith("-") else None)
    if _NEGATIVE.fullmatch(said):
        return Pay("refused", code="negative_pay")
    if _SCIENTIFIC.search(said):
        return Pay("refused", code="unreadable_pay")
    if not re.search(r"\d", said):
        return Pay("unpaid") if _UNPAID.search(said) else Pay("not_stated")
    hours = _WEEKLY_HOURS.search(said) or _NAMED_HOURS.search(said)
    weeks = _FOR_WEEKS.search(said)
    cleaned = _NOISE.sub(" ; ", _FOR_WEEKS.sub(" ; ", _NAMED_HOURS.sub(" ; ", _WEEKLY_HOURS.sub(" ; ", said))))
    if _BETWEEN.search(cleaned):
        cleaned = re.sub(r"\b(and|et|y|e|und|och|og|i|и)\b", "-", cleaned)
    amounts = amounts_of(tokens(cleaned, numerals))
    if amounts is None:
        return Pay("refused", code="unreadable_pay")
    pay = _settled(amounts, said)
    if pay.kind != "paid":
        return Pay("unpaid") if pay.kind == "not_stated" and _UNPAID.search(said) else pay
    return replace(
        pay,
        period=pay.period or ("total" if weeks else None),
        weeks=float(weeks[1]) if weeks else None,
        hours_per_week=float(hours[1].replace(",", ".")) if hours else None,
        degree_levels=tuple(level for level, words in _DEGREES if words.search(said)),
        evidence="employer_stated" if _EMPLOYER.search(said) else "modelled" if _MODELLED.search(said) else None,
        flags=pay.flags + (("net_pay",) if _NET.search(said) else ()),
    )


# ---------------------------------------------------------------- settling


def _settled(amounts: list[Amount], said: str) -> Pay:
    """Return the one pay that the amounts state, or why there is none."""
    _share_currency(amounts)
    main = [amount for amount in amounts if not amount.aside]
    if any(not amount.total for amount in main):
        main = [amount for amount in main if not amount.total]
    main = _unlike_years(main, said)
    if not main:
        return Pay("refused", code="only_other_pay") if any(amount.aside for amount in amounts) else Pay("not_stated")
    pay = main[0] if len(main) == 1 else _stated_twice(main)
    if pay is None:
        stated = {amount.currency for amount in main if amount.currency}
        return Pay("refused", currency=stated.pop() if len(stated) == 1 else None, code="several_pays")
    if 0 in (pay.low, pay.high):
        return Pay("not_stated", code="pay_zero")
    flags: tuple[str, ...] = ()
    period = pay.period
    if (
        period is None
        and (_EMPLOYER.search(said) or re.search(r"glassdoor", said, re.IGNORECASE))
        and re.search(r"\dk", said, re.IGNORECASE)
    ):
        period, flags = "year", ("period_inferred",)
    if pay.currency is None and pay.sign == "kr" and re.search(r"mån|timme|/\s*tim|/\s*år|månad", said, re.IGNORECASE):
        pay.currency = "SEK"
    if pay.currency is None and pay.sign == "¥" and re.search(r"[时薪每天个]", said):
        pay.currency = "CNY"
    if pay.currency is None and pay.sign == "¥" and re.search(r"[時給収円]", said):
        pay.currency = "JPY"
    return Pay(
        "paid", pay.low, pay.high, period, pay.currency, None if pay.currency else pay.sign, flags=flags,
        code="ambiguous_number" if pay.unclear else "approximate_pay" if pay.rough else None,
    )  # fmt: skip


def _unlike_years(amounts: list[Amount], said: str) -> list[Amount]:
    """Return the amounts without the calendar years among them; a number that is the whole text is no calendar year."""
    if said.isdecimal():
        return amounts
    plain = [
        a
        for a in amounts
        if a.low == a.high
        and a.low
        and 1990 <= a.low <= 2039
        and a.low == int(a.low)
        and not (a.currency or a.sign or a.period)
    ]
    return [a for a in amounts if a not in plain]


def _share_currency(amounts: list[Amount]) -> None:
    """Give an amount without a currency that of the others, where they have one in common."""
    stated = {(a.currency, a.sign) for a in amounts if a.currency or a.sign}
    if len(stated) == 1:
        currency, sign = stated.pop()
        for amount in amounts:
            amount.currency, amount.sign = currency, sign


def _stated_twice(amounts: list[Amount]) -> Amount | None:
    """Return the pay that all amounts state.

    The same figures again, or the same pay for another period (the finer one then), or a rate beside the whole of it, which is
    a round number of times the rate.
    """
    first = amounts[0]
    if all((a.low, a.high, a.currency, a.sign) == (first.low, first.high, first.currency, first.sign) for a in amounts[1:]):
        first.period = next((a.period for a in amounts if a.period), None)
        return first
    if len(amounts) != 2 or (amounts[0].currency, amounts[0].sign) != (amounts[1].currency, amounts[1].sign):
        return None
    one, other = amounts
    tolerance = ROUGHLY if one.rough or other.rough else ROUNDING
    hours_of = full_time_hours()
    hours = (hours_of.get(one.period or "", 0), hours_of.get(other.period or "", 0))
    if all(hours) and one.period != other.period:
        fine, coarse = (one, other) if hours[0] <= hours[1] else (other, one)
        return fine if _agree(fine, coarse, max(hours) / min(hours), tolerance) else None
    if {one.period, other.period} & hours_of.keys() and "total" in (one.period, other.period):
        rate, total = (one, other) if other.period == "total" else (other, one)
        return rate if _agree(rate, total, round(total.low / rate.low) if total.low and rate.low else 0, tolerance) else None
    unnamed, named = (one, other) if one.period is None else (other, one)
    if unnamed.period is None and named.period in hours_of:
        for period, hours in hours_of.items():
            if period != named.period and _agree(named, unnamed, hours / hours_of[named.period], tolerance):
                unnamed.period = period
                return unnamed
    return None


def _agree(fine: Amount, coarse: Amount, ratio: float, tolerance: float) -> bool:
    pairs = [(fine.low, coarse.low), (fine.high, coarse.high)]
    return all(a is not None and b is not None and abs(a * ratio - b) <= tolerance * b for a, b in pairs)
