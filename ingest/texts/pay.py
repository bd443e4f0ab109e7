"""Reads one text of pay: figures, range or bound, currency, period, and nothing that the text does not say.

A text is cut into tokens (numbers, signs and codes of currencies, periods, dashes, bounds, words). Numbers with what
stands beside them become amounts, two amounts with a dash between them a range. Amounts of other things (bonus, housing)
are left out; several different amounts are refused, never averaged.
"""

import re
import unicodedata
from collections.abc import Collection
from functools import lru_cache
from typing import Literal, NamedTuple

from ingest.texts.amounts import Amount, amounts_of, is_of_two_currencies
from ingest.texts.leftovers import left_over
from ingest.texts.markup import without_markup
from ingest.texts.nothing import states_nothing
from ingest.texts.numerals import UNKNOWN, Numerals
from ingest.texts.pay_token import SHARE, Figure, Token
from ingest.texts.shapes import SHAPES, Shaped, figure_like, shaped, shaped_tokens
from ingest.texts.tokens import tokens
from ingest.texts.unreadable import why_unreadable
from queries.periods import full_time_hours

#: How much of a text is looked at: what is longer is prose, not a pay.
LONGEST = 400
#: The months of a year: a month's pay that is paid more often is more than a twelfth of the year's.
MONTHS = 12
#: Two statements of one pay may differ by so much of it (rounding); by so much where one says that it is approximate.
ROUNDING, ROUGHLY = 0.02, 0.2

Kind = Literal["paid", "unpaid", "not_stated", "refused"]


class Pay(NamedTuple):
    """What a text says of pay, as stated.

    `low` without `high` is a lower bound, `high` without `low` an upper one; `sign` is a currency sign of several meanings, and
    `currency` beside it the one that it has in the language of the text, or everywhere but in some countries;
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
    #: Whether its own words say of what its figures are multiples (45k).
    scaled: bool = False
    #: The words that were not understood, where that is why nothing was read.
    unknown: tuple[str, ...] = ()
    #: The share of full time that it names in words, 0 for a part that is not said.
    share: float | None = None
    #: The months that it names beside its figures.
    months: float | None = None


#: The roles of tokens that say no more than the figures, their currency and their period.
_FIGURES = {"figure", "currency", "period", "range", "mark", "open", "close", "separator"}
#: Signs that would become digits: raised and lowered ones are footnotes, fractions behind a digit are its decimals.
_FOOTNOTES = dict.fromkeys([0xB2, 0xB3, 0xB9, 0x2070, *range(0x2074, 0x207A), *range(0x2080, 0x208A)], " ")
#: Letters that cannot be seen: they turn the direction of a text, or say where a line may break.
_UNSEEN = dict.fromkeys([0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF])
#: The marks of groups and of decimals beside Arabic digits.
_ARABIC = {0x66C: "'", 0x66B: "."}
_IN_ONE_FORM = _FOOTNOTES | _UNSEEN | _ARABIC
_FRACTION, _DECIMALS = re.compile(r"(?<=\d) ?[\u00bc-\u00be]"), {"¼": ".25", "½": ".5", "¾": ".75"}


def read_pay(text: str, numerals: Numerals = UNKNOWN, ignored: Collection[str] = ()) -> Pay:
    """Return what a text says of pay. Never raises; looks at its first 400 characters only.

    `ignored` are words, folded, that mean nothing here.
    """
    said = normal(text)
    shape = shaped(said, numerals, ignored)
    if shape and len(shape.numbers) == 1 and (pay := _like_another(shape)):
        return pay
    return _refused(said) or _read(shaped_tokens(shape) if shape else tokens(said, numerals, ignored))


def _refused(said: str) -> Pay | None:
    """Return why a whole text states no pay that can be read; None where it may state one."""
    if states_nothing(said):
        return Pay("not_stated", code="pay_zero" if "0" in said and not said.startswith("-") else None)
    code = why_unreadable(said)
    return Pay("refused", code=code) if code else None


def _like_another(text: Shaped) -> Pay | None:
    """Return the pay of a text of one figure, which is that of another text of its shape but for the figure.

    None where the figure may be no amount: nought, or a calendar year.
    """
    figure, pay = _of_shape(text)
    here = figure_like(figure, text.written[0], text.numbers[0]) if figure else None
    amount = round(here.value * here.multiple.factor, 6) if here else 0
    if not amount or _is_year(amount):
        return None
    return pay._replace(low=None if pay.low is None else amount, high=None if pay.high is None else amount)


@lru_cache(maxsize=SHAPES)
def _of_shape(text: Shaped) -> tuple[Figure | None, Pay]:
    """Return the figure and the pay of a text of one number, which hold for its shape; no figure where its pay is no amount."""
    found = shaped_tokens(text)
    figure, pay = next((token.figure for token in found if token.figure), None), _refused(text.text) or _read(found)
    ends = [end for end in (pay.low, pay.high) if end is not None]
    return None if pay.kind != "paid" or any(map(_is_year, ends)) else figure, pay


def _read(found: list[Token]) -> Pay:
    """Return the pay that tokens state."""
    roles = {token.role for token in found}
    if "figure" not in roles:
        return Pay("unpaid" if "unpaid" in roles else "not_stated")
    amounts = amounts_of(found)
    if amounts is None:
        return Pay("refused", code="unreadable_pay")
    pay = _settled(amounts, found)
    if pay.kind != "paid":
        return Pay("unpaid") if pay.kind == "not_stated" and "unpaid" in roles else pay
    words, beside = left_over(found)
    if words:
        return Pay("refused", code="not_understood", unknown=words)
    return _with_words(pay, found, "pay_with_remark" if beside else None)


def normal(text: str) -> str:
    """Return the part of a text that is read, on one line, its signs in one form."""
    said = without_markup(text[:LONGEST])
    if not said.isascii():
        said = _FRACTION.sub(lambda found: _DECIMALS[found[0][-1]], said.translate(_IN_ONE_FORM))
        said = unicodedata.normalize("NFKC", said).replace("−", "-")
    return " ".join(said.split())


def _with_words(pay: Pay, found: list[Token], warning: str | None) -> Pay:
    """Return a pay with what the words beside its figures say: weeks, hours, degree levels, evidence, net."""
    if not warning and all(token.role in _FIGURES for token in found):
        return pay
    meanings: dict[str, list[str]] = {}
    for token in found:
        meanings.setdefault(token.role, []).append(token.meaning)
    spans = meanings.get("span", [])
    told = {name: float(count) for name, _, count in (m.partition(" ") for m in (*spans, *meanings.get("filler", ()))) if count}
    evidence = {meaning.split()[0] for meaning in meanings.get("evidence", ()) if meaning}
    levels = meanings.get("degree", ())
    lasts = "weeks" in told or any(meaning.startswith("during") for meaning in spans)
    inferred = pay.period is None and lasts and "base" not in meanings
    net = "net" in meanings
    period = "total" if inferred else pay.period
    weeks = told.get("weeks") or (told.get("week") if period == "total" else None)
    hours = told.get("hours") or (told.get("time") if period == "week" else None)
    if hours is None and "time" in told:
        warning = "pay_with_remark"
    return pay._replace(
        period=period,
        weeks=weeks,
        hours_per_week=hours,
        months=told.get("months") or told.get("during"),
        degree_levels=tuple(level for level in ("phd", "master", "bachelor") if level in levels),
        evidence=next((e for e in ("employer_stated", "modelled") if e in evidence), None),
        code="more_payments" if told.get("times", 0) > MONTHS and period in (None, "month") else pay.code or warning,
        flags=pay.flags + ("period_inferred",) * inferred + ("net_pay",) * net,
        share=told.get(SHARE),
    )


# ---------------------------------------------------------------- settling


def _settled(amounts: list[Amount], found: list[Token]) -> Pay:
    """Return the one pay that the amounts state, or why there is none."""
    _share_currency(amounts)
    main = [amount for amount in amounts if not amount.aside]
    if any(not amount.total for amount in main):
        main = [amount for amount in main if not amount.total]
    main = _unlike_years(main, found)
    if not main:
        return Pay("refused", code="only_other_pay") if any(amount.aside for amount in amounts) else Pay("not_stated")
    if len(main) == len(amounts) == 1 and is_of_two_currencies(found):
        return Pay("refused", code="currency_contradicts")
    whole = main[0] if len(main) == 1 else _from_two_bounds(main) or _stated_twice(main)
    pay = whole or _narrowed(main)
    if pay is None:
        stated = {amount.currency for amount in main if amount.currency}
        return Pay("refused", currency=stated.pop() if len(stated) == 1 else None, code="several_pays")
    if 0 in (pay.low, pay.high):
        return Pay("not_stated", code="pay_zero")
    # Two job boards print a year's pay in thousands without its period.
    yearly = any(t.role == "evidence" and t.meaning.endswith("year") for t in found)
    inferred = pay.period is None and yearly and any(t.figure and t.figure.multiple.factor == 1_000 for t in found)
    warned = (
        (pay.unclear, "ambiguous_number"),
        (pay.turned, "ends_turned"),
        (pay.rough, "approximate_pay"),
        (len(main) < len(amounts) and any(a.aside or a.total for a in amounts), "other_pay_beside"),
        (not whole, "pay_with_remark"),
    )
    return Pay(
        "paid", pay.low, pay.high, "year" if inferred else pay.period, pay.currency, pay.sign,
        flags=("period_inferred",) * inferred, code=next((code for so, code in warned if so), None),
        scaled=any(token.figure and token.figure.multiple.factor != 1 for token in found),
    )  # fmt: skip


def _unlike_years(amounts: list[Amount], found: list[Token]) -> list[Amount]:
    """Return the amounts without the calendar years among them; a number that is the whole text, or named pay, is none."""
    if len(found) == 1 or (len(amounts) == 1 and any(token.role == "pay" for token in found)):
        return amounts
    return [
        a for a in amounts if not (a.low == a.high and a.low and _is_year(a.low) and not (a.currency or a.sign or a.period))
    ]


def _is_year(number: float) -> bool:
    return 1990 <= number <= 2039 and number == int(number)


def _from_two_bounds(amounts: list[Amount]) -> Amount | None:
    """Return the range of a least and a most that are stated apart ("min 20, max 25")."""
    if len(amounts) != 2 or amounts[0].high is not None or amounts[1].low is not None:
        return None
    least, most = amounts
    least.high, least.period = most.high, least.period or most.period
    return least


def _narrowed(amounts: list[Amount]) -> Amount | None:
    """Return a whole range at the beginning within which all that follows lies, as words behind it narrow it."""
    first = amounts[0]
    if first.low is None or first.high is None or first.low == first.high or not first.period:
        return None
    inside = all(
        a.period in (None, first.period) and all(end is None or first.low <= end <= first.high for end in (a.low, a.high))
        for a in amounts[1:]
    )
    return first if inside else None


def _share_currency(amounts: list[Amount]) -> None:
    """Give an amount without a currency that of the others, where they have one in common; a code counts before a sign."""
    if len(amounts) < 2:
        return
    stated = {(a.currency, a.sign) for a in amounts if a.currency or a.sign}
    if len({currency or sign for currency, sign in stated}) == 1:
        currency, sign = min(stated, key=lambda named: named[1] or "")
        for amount in amounts:
            amount.lent = not (amount.currency or amount.sign)
            amount.currency, amount.sign = currency, sign


def _stated_twice(amounts: list[Amount]) -> Amount | None:
    """Return the pay that all amounts state.

    The same figures again, or the same pay for another period (the finer one, if it has its own currency: 8 hours may look like
    it), or a rate beside the whole of it, which is a round number of times the rate.
    """
    first = amounts[0]
    if all((a.low, a.high, a.currency, a.sign) == (first.low, first.high, first.currency, first.sign) for a in amounts[1:]):
        first.period = next((a.period for a in amounts if a.period), None)
        return first
    if len(amounts) != 2 or (amounts[0].currency, amounts[0].sign) != (amounts[1].currency, amounts[1].sign):
        return None
    one, other = amounts
    tolerance, hours_of = ROUGHLY if one.rough or other.rough else ROUNDING, full_time_hours()
    hours = (hours_of.get(one.period or "", 0), hours_of.get(other.period or "", 0))
    if all(hours) and one.period != other.period:
        fine, coarse = (one, other) if hours[0] <= hours[1] else (other, one)
        own = coarse if fine.lent else fine
        return own if _agree(fine, coarse, max(hours) / min(hours), tolerance) else None
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
