"""Reads one text of pay: figures, range or bound, currency, period, and nothing that the text does not say.

A text is cut into tokens (numbers, signs and codes of currencies, periods, dashes, bounds, words). Numbers with what
stands beside them become amounts, two amounts with a dash between them a range. Amounts of other things (bonus, housing)
are left out; several different amounts are refused, never averaged.
"""

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from ingest.money import AMBIGUOUS, SIGNS, ambiguous, codes
from ingest.numerals import NUMBER, UNKNOWN, Numerals, read_number
from ingest.period import pattern as period_pattern

#: How much of a text is looked at: what is longer is prose, not a pay.
LONGEST = 400
#: Two statements of one pay may differ by so much of it (rounding); by so much where one says that it is approximate.
ROUNDING, ROUGHLY = 0.02, 0.2
#: Hours of each period in a full-time year of 2,080 hours, to see whether two statements mean the same pay.
HOURS = {"hour": 1, "day": 8, "week": 40, "two_weeks": 80, "month": 2080 / 12, "year": 2080}

Kind = Literal["paid", "unpaid", "not_stated", "refused"]


@dataclass(frozen=True, slots=True)
class Pay:
    """What a text says of pay, as stated. `low` without `high` is a lower bound, `high` without `low` an upper one; `sign` is
    a currency sign of several meanings; `code` says why nothing was read, or warns of a reading that is kept."""

    kind: Kind
    low: float | None = None
    high: float | None = None
    period: str | None = None
    currency: str | None = None
    sign: str | None = None
    degree_levels: tuple[str, ...] = ()
    evidence: str | None = None
    hours_per_week: float | None = None
    flags: tuple[str, ...] = ()
    code: str | None = None


@dataclass(slots=True)
class Amount:
    """One amount in a text: a figure or a range with what stands beside it."""

    low: float | None
    high: float | None
    currency: str | None = None
    sign: str | None = None
    period: str | None = None
    aside: bool = False
    total: bool = False
    rough: bool = False
    unclear: bool = False


@dataclass(slots=True)
class Token:
    """A piece of a text: its kind, what it says, and where it stands."""

    kind: str
    value: object
    start: int
    end: int


_UNPAID = re.compile(
    r"\bunpaid\b|\bno pay\b|\bnon[- ]?paid\b|unbezahlt|ohne vergütung|non[- ]rémunéré|non payé|sin (remuneración|sueldo|paga)|no remunerad|não remunerad|"
    r"sem remuneração|non retribuit|onbetaald|obetald|无薪|無薪|无报酬|無給|не\s?оплач|без оплаты|bezpłatn|niepłatn|ücretsiz|maaşsız",
    re.I,
)
_NET = re.compile(
    r"\bnett?o?\b|после (вычета|налог)|на руки|手取り|税后|稅後|\bna rękę\b|\bele geçen\b|take[- ]home|after tax", re.I
)
_MODELLED = re.compile(r"\(?\b(glassdoor|indeed|linkedin)?\s*est(\.|imated?\b)", re.I)
_EMPLOYER = re.compile(r"employer (provided|est)", re.I)
_NOTHING = re.compile(
    r"[-–—.?*#\s]*|-1(\.0+)?|n/?a|nan|null|none|nil|unknown|tbd|tba|tbc|inf(inity)?|-inf(inity)?|0+([.,]0+)?", re.I
)
_NEGATIVE = re.compile(r"\s*\(?\s*[-−]\s*[^\w\s]?\s*\d[\d.,\s]*[^\w\s]?\)?\s*")
#: What holds digits and is no pay: percentages, dates, ordinals, spans of time, telephone numbers, plans with a number.
_NOISE = re.compile(
    r"\d+(?:[.,]\d+)?\s*(?:%|percent\b|prozent\b)|\b\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}\b|\b\d+(?:st|nd|rd|th)\b(?!\s*(?:month|year))|\b401\s*\(?k\)?|\b\d{3}-\d{3,4}-\d{4}\b|\+\d[\d\s().-]{6,}|"
    r"\b2,?080\b(?:\s*(?:hours?|hrs?|h)\b)?|\bQ[1-4]\b|[·*x]\s*\d{2}\s*薪|\b\d+\s*[x×]\s*(?=\d)|"
    r"\b\d+(?:\s*[-–]\s*\d+)?\s*-?\s*(?:weeks?|wks|months?|mos|days|years?|yrs|wochen|monaten?|tage|semaines|mois|semanas|meses|周|个月|недель|месяц\w*|hours? (?:total|commitment))\b",
    re.I,
)
_WEEKLY_HOURS = re.compile(
    r"(\d{1,2}(?:[.,]\d+)?)\s*-?\s*(?:h|hrs?|hours?|std\.?|stunden|heures|horas|час\w*|godz\w*|saat)\s*\.?\s*(?:/|per|a|an|pro|par|por|в|na|each)?\s*-?\s*"
    r"(?:weeks?\b|wk\b|w\b|woche\b|semaine\b|semana\b|недел\w*|tydzień|tyg|hafta)",
    re.I,
)
_MULTIPLES = {
    "k": 1e3, "тыс": 1e3, "тыс.": 1e3, "тысяч": 1e3, "tys": 1e3, "tys.": 1e3, "tsd": 1e3, "tsd.": 1e3, "tausend": 1e3, "thousand": 1e3,
    "mil": 1e3, "mille": 1e3, "bin": 1e3, "千": 1e3, "万": 1e4, "萬": 1e4, "w": 1e4, "lakh": 1e5, "lakhs": 1e5, "lac": 1e5, "lacs": 1e5, "l": 1e5,
    "lpa": 1e5, "crore": 1e7, "crores": 1e7, "cr": 1e7, "m": 1e6, "mn": 1e6, "mio": 1e6, "mio.": 1e6, "million": 1e6, "millionen": 1e6, "млн": 1e6, "mln": 1e6,
    "만": 1e4, "т.р.": 1e3, "т.р": 1e3, "т.": 1e3, "ngàn": 1e3, "nghìn": 1e3, "triệu": 1e6, "ribu": 1e3, "rb": 1e3, "juta": 1e6, "jt": 1e6, "tr": 1e6, "milhões": 1e6,
}  # fmt: skip
_MULTIPLE = "|".join(re.escape(word) for word in sorted(_MULTIPLES, key=len, reverse=True))
_FIGURE = re.compile(
    rf"(?P<number>{NUMBER})(?:\s?(?P<multiple>{_MULTIPLE})(?![a-zà-ɏа-я]))?(?P<plus>\s?\+(?=\s*(?:$|\)|,|an?\b|per\b|/|[€$£])))?",
    re.I,
)
_RANGE = re.compile(
    r"\s*(?:-|–|—|−|~|〜|～|to\b|bis\b|à\b|a\b|and\b|до\b|do\b|hasta\b|até\b|al\b|至|到|から|ile\b|tot\b|till?\b)\s*", re.I
)
_UPPER = re.compile(
    r"up to|upto|max(imum|\.)?|at most|under|less than|bis zu|höchstens|jusqu.à|hasta|até|fino a|tot|до|do|najwyżej|最高|最大|上限|en fazla|(?<!\S)<=?|≤",
    re.I,
)
_LOWER = re.compile(
    r"from|starting( at| from)?|at least|min(imum|\.)?|over|more than|ab|mindestens|à partir de|dès|desde|a partir de|da|от|od|最低|en az|(?<!\S)>=?|≥|以上",
    re.I,
)
_ROUGH = re.compile(r"approx\w*|about|around|circa|ca\.?|environ|env\.?|aprox\w*|около|ok\.?|yaklaşık|约|約|roughly|~", re.I)
_ASIDE = re.compile(
    r"housing|relocation|bonus|sign[- ]?on|signing|equity|stock|rsus?|options|commission|incentiv\w*|variable|tips|benefits?|allowance|meals?|food|travel|transport\w*|"
    r"\bot\b|overtime|wohn\w*|prämie|logement|prime|vivienda|bono|moradia|bônus|премия|бонус|premia|dodatek|prim|住房|奖金|補助|补贴|ボーナス|賞与|reimburse\w*|gym|laptop|per diem",
    re.I,
)
_TOTAL = re.compile(r"\b(tc|total comp\w*|ote|all[- ]in)\b", re.I)
_DEGREES = (
    ("phd", re.compile(r"\bph\.?\s?d\b|doctora\w*|promotion\b", re.I)),
    ("master", re.compile(r"\bmaster'?s?\b|\bm\.?sc\b|\bmeng\b|\bmba\b|硕士", re.I)),
    ("bachelor", re.compile(r"\bbachelor'?s?\b|\bb\.?sc\b|\bbeng\b|\bundergrad\w*|本科", re.I)),
)
_WORD = re.compile(r"[^\W\d_]+")
_BETWEEN = re.compile(r"\b(between|entre|zwischen|fra|mellan|między|между)\b", re.I)
_TAG = re.compile(r"<[^<>]{0,80}>")
_SCIENTIFIC = re.compile(r"\d[.,]?\d*e[+-]?\d+", re.I)
_SEPARATOR = re.compile(r"[+;|\n/,&]|\bplus\b|\band\b|\bund\b|\bet\b|\by\b|\be\b|\bи\b|…|\.\.\.", re.I)


@cache
def _currency_pattern() -> re.Pattern[str]:
    """Finds signs, words and codes of currencies; codes of three capital letters, a few in small letters too."""
    words = sorted(
        [*SIGNS, *AMBIGUOUS, "$$", "￥", "dollars", "dollar", "bucks", "kronor", "kroner", "kr."], key=len, reverse=True
    )
    signs = "|".join(
        rf"(?<![^\W\d_]){re.escape(w)}(?![^\W\d_])" if w[0].isalpha() and w.isascii() else re.escape(w) for w in words
    )
    common = "usd|eur|gbp|inr|cad|aud|chf|sgd|jpy|cny|pln|brl|sek|nok|dkk|hkd|nzd|krw|rub|zar|try|mxn|php|czk|huf"
    capitals = "|".join(sorted(codes()))
    return re.compile(
        rf"(?i:{signs}|(?<![^\W\d_])(?:{common})(?![^\W\d_]))|(?<![^\W\d_])(?:{capitals})(?![^\W\d_])|[元円원]|人民币|руб\w*\.?"
    )


def read_pay(text: str, numerals: Numerals = UNKNOWN) -> Pay:
    """What a text says of pay. Never raises; looks at its first 400 characters only."""
    said = " ".join(_TAG.sub(" ", unicodedata.normalize("NFKC", text[:LONGEST]).replace("−", "-")).split())
    if _NOTHING.fullmatch(said):
        return Pay("not_stated", code="pay_zero" if re.search(r"0", said) and not said.startswith("-") else None)
    if _NEGATIVE.fullmatch(said):
        return Pay("refused", code="negative_pay")
    if _SCIENTIFIC.search(said):
        return Pay("refused", code="unreadable_pay")
    if not re.search(r"\d", said):
        return Pay("unpaid") if _UNPAID.search(said) else Pay("not_stated")
    hours = _WEEKLY_HOURS.search(said)
    cleaned = _NOISE.sub(" ; ", _WEEKLY_HOURS.sub(" ; ", said))
    if _BETWEEN.search(cleaned):
        cleaned = re.sub(r"\b(and|et|y|e|und|och|og|i|и)\b", "-", cleaned)
    amounts = _amounts(_tokens(cleaned, numerals), cleaned)
    if amounts is None:
        return Pay("refused", code="unreadable_pay")
    pay = _settled(amounts, said)
    if pay.kind != "paid":
        return Pay("unpaid") if pay.kind == "not_stated" and _UNPAID.search(said) else pay
    return replace(
        pay,
        hours_per_week=float(hours[1].replace(",", ".")) if hours else None,
        degree_levels=tuple(level for level, words in _DEGREES if words.search(said)),
        evidence="employer_stated" if _EMPLOYER.search(said) else "modelled" if _MODELLED.search(said) else None,
        flags=pay.flags + (("net_pay",) if _NET.search(said) else ()),
    )


# ---------------------------------------------------------------- tokens


def _tokens(text: str, numerals: Numerals) -> list[Token]:
    """The pieces of a text in their order; what is none of them but letters is a word."""
    tokens: list[Token] = []
    position = 0
    while position < len(text):
        token = _token(text, position, numerals, tokens[-1] if tokens else None)
        if token:
            tokens.append(token)
        position = token.end if token else position + 1
    return tokens


def _token(text: str, at: int, numerals: Numerals, before: Token | None) -> Token | None:
    """The piece that begins at a place, None where none does."""
    if text[at].isdigit():
        return _figure(text, at, numerals)
    if found := _currency_pattern().match(text, at):
        return Token("currency", found[0], at, found.end())
    if found := _separator_or_range(text, at, before):
        return found
    if found := period_pattern().match(text, at):
        return Token("period", found.lastgroup, at, found.end())
    for kind, words in (("upper", _UPPER), ("lower", _LOWER), ("rough", _ROUGH), ("aside", _ASIDE), ("total", _TOTAL)):
        if (found := words.match(text, at)) and found.end() > at and not _inside_word(text, at, found.end()):
            return Token(kind, found[0], at, found.end())
    if found := _WORD.match(text, at):
        return Token("word", found[0], at, found.end())
    return None


def _separator_or_range(text: str, at: int, before: Token | None) -> Token | None:
    """A dash or its like where an amount stands before it; otherwise what separates the parts of a text."""
    amount_before = before is not None and before.kind in ("figure", "currency", "period")
    if amount_before and (found := _RANGE.match(text, at)) and not _inside_word(text, at, found.end()):
        rest = text[found.end() : found.end() + 8]
        if re.match(r"\s*[^\w\s]{0,3}\s*(\d|[A-Za-z]{0,4}[$€£₹¥]?\s?\d|[^\W\d_]{1,4}\.?\s?\d)", rest):
            return Token("range", found[0], at, found.end())
    if (found := _SEPARATOR.match(text, at)) and not _inside_word(text, at, found.end()):
        if text[at] == "/" and period_pattern().match(text, at):
            return None
        return Token("separator", found[0], at, found.end())
    return None


def _inside_word(text: str, start: int, end: int) -> bool:
    """Whether a piece of small Latin or Cyrillic letters is only a part of a longer word."""
    letter = text[start:end].strip()[:1].isalpha() and ord(text[start:end].strip()[0]) < 0x2E80
    before = start > 0 and text[start - 1].isalpha() and ord(text[start - 1]) < 0x2E80
    after = end < len(text) and text[end].isalpha() and text[end - 1].isalpha() and ord(text[end]) < 0x2E80
    return letter and (before or after)


def _figure(text: str, at: int, numerals: Numerals) -> Token:
    """A number with its multiple (k, lakh, 万); a lone number that cannot be read has no value."""
    found = _FIGURE.match(text, at)
    number = read_number(found["number"], numerals)
    multiple = (found["multiple"] or "").casefold()
    value = None
    if number and number.value < 1e15:
        value = (
            number.value,
            _MULTIPLES.get(multiple, 1.0),
            number.ambiguous and not multiple,
            bool(found["plus"]),
            multiple == "lpa",
        )
    return Token("figure", value, at, found.end())


# ---------------------------------------------------------------- amounts


def _amounts(tokens: list[Token], text: str) -> list[Amount] | None:
    """The amounts of a text; None where a number in it cannot be read."""
    if any(token.kind == "figure" and token.value is None for token in tokens):
        return None
    amounts: list[Amount] = []
    for part in _parts(tokens):
        amounts += _amounts_of_part(part)
    periods = [token.value for token in tokens if token.kind == "period"]
    if len(amounts) == 1 and not amounts[0].period and periods:
        amounts[0].period = periods[0]
    for token in tokens:
        if token.kind == "currency":
            for amount in amounts:
                if not amount.currency and not amount.sign and len([a for a in amounts if a.currency or a.sign]) == 0:
                    _give_currency(amount, str(token.value))
    return amounts


def _parts(tokens: list[Token]) -> list[list[Token]]:
    """The tokens between separators; a separator without a number on both sides of it separates nothing."""
    parts: list[list[Token]] = [[]]
    for token in tokens:
        if token.kind == "separator":
            parts.append([])
        else:
            parts[-1].append(token)
    joined: list[list[Token]] = []
    for part in parts:
        empty = not any(token.kind == "figure" for token in part)
        telling = any(token.kind in ("aside", "total") for token in part)
        if (joined and empty and not telling) or (
            joined
            and not any(token.kind == "figure" for token in joined[-1])
            and not any(t.kind in ("aside", "total") for t in joined[-1])
        ):
            joined[-1].extend(part)
        else:
            joined.append(list(part))
    return joined


def _amounts_of_part(part: list[Token]) -> list[Amount]:
    """The amounts of one part; its words (housing, up to, per hour) are of all of them."""
    amounts: list[Amount] = []
    kinds = {token.kind for token in part}
    open_range = False
    bound = None
    leading: str | None = None
    for position, token in enumerate(part):
        if token.kind in ("upper", "lower"):
            bound = token.kind
        elif token.kind == "currency":
            after_figure = position > 0 and part[position - 1].kind == "figure" and token.start - part[position - 1].end <= 1
            next_figure = position + 1 < len(part) and part[position + 1].kind == "figure"
            if amounts and (
                (
                    after_figure
                    and not (next_figure and _touches(token, part[position + 1]) and not _touches(part[position - 1], token))
                )
                or not next_figure
            ):
                _give_currency(amounts[-1], str(token.value))
            else:
                leading = str(token.value)
        elif token.kind == "range":
            open_range = bool(amounts)
        elif token.kind == "period" and amounts and not open_range:
            amounts[-1].period = amounts[-1].period or str(token.value)
        elif token.kind == "figure":
            amount = _amount(token, bound)
            if leading:
                _give_currency(amount, leading)
            if open_range and amounts[-1].low is not None and amounts[-1].high in (None, amounts[-1].low):
                _join(amounts[-1], amount, token)
            else:
                amounts.append(amount)
            open_range, bound, leading = False, None, None
    first = next((token.kind for token in part if token.kind in ("period", "figure")), None)
    leading_period = next((str(token.value) for token in part if token.kind == "period"), None) if first == "period" else None
    for amount in amounts:
        amount.period = amount.period or leading_period
        amount.aside, amount.total, amount.rough = "aside" in kinds, "total" in kinds, "rough" in kinds
    return amounts


def _touches(one: Token, other: Token) -> bool:
    return one.end == other.start


def _amount(token: Token, bound: str | None) -> Amount:
    value, multiple, unclear, plus, lakhs_a_year = token.value
    figure = round(value * multiple, 6)
    amount = Amount(figure, figure, unclear=unclear)
    if lakhs_a_year:
        amount.period, amount.currency = "year", "INR"
    if bound == "upper":
        amount.low = None
    if bound == "lower" or plus:
        amount.high = None
    return amount


def _join(first: Amount, second: Amount, token: Token) -> None:
    """Makes two amounts one range; a multiple at its end is of both (25-30k)."""
    multiple = token.value[1]
    low = first.low
    if multiple > 1 and low < second.high / multiple * 1.0000001 and low < 1_000:
        low = round(low * multiple, 6)
    first.low, first.high = low, second.high if second.high is not None else second.low
    first.currency = first.currency or second.currency
    first.sign = first.sign or second.sign
    first.period = second.period or first.period
    first.unclear = first.unclear or second.unclear


def _give_currency(amount: Amount, written: str) -> None:
    sign = ambiguous(written)
    if sign:
        amount.sign = amount.sign or sign
        return
    plain = written.casefold()
    code = SIGNS.get(plain) or (written.upper() if written.upper() in codes() else "RUB" if plain.startswith("руб") else None)
    amount.currency = amount.currency or code


# ---------------------------------------------------------------- settling


def _settled(amounts: list[Amount], said: str) -> Pay:
    """The one pay that the amounts state, or why there is none."""
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
    if pay.low == 0 or (pay.high == 0 and not pay.low):
        return Pay("not_stated", code="pay_zero")
    flags: tuple[str, ...] = ()
    period = pay.period
    if period is None and (_EMPLOYER.search(said) or re.search(r"glassdoor", said, re.I)) and re.search(r"\dk", said, re.I):
        period, flags = "year", ("period_inferred",)
    if pay.currency is None and pay.sign == "kr" and re.search(r"mån|timme|/\s*tim|/\s*år|månad", said, re.I):
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
    """The amounts without the calendar years among them; a number that is the whole text is no calendar year."""
    if said.isdigit():
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
    """An amount without a currency is in that of the others, where they have one in common."""
    stated = {(a.currency, a.sign) for a in amounts if a.currency or a.sign}
    if len(stated) == 1:
        currency, sign = stated.pop()
        for amount in amounts:
            amount.currency, amount.sign = currency, sign


def _stated_twice(amounts: list[Amount]) -> Amount | None:
    """The pay that all amounts state: the same figures again, or the same pay for another period (the finer one then)."""
    first = amounts[0]
    if all((a.low, a.high, a.currency, a.sign) == (first.low, first.high, first.currency, first.sign) for a in amounts[1:]):
        first.period = next((a.period for a in amounts if a.period), None)
        return first
    if len(amounts) != 2 or (amounts[0].currency, amounts[0].sign) != (amounts[1].currency, amounts[1].sign):
        return None
    one, other = amounts
    tolerance = ROUGHLY if one.rough or other.rough else ROUNDING
    if one.period in HOURS and other.period in HOURS and one.period != other.period:
        fine, coarse = sorted(amounts, key=lambda a: HOURS[a.period])
        ratio = HOURS[coarse.period] / HOURS[fine.period]
        return fine if _agree(fine, coarse, ratio, tolerance) else None
    unnamed, named = (one, other) if one.period is None else (other, one)
    if unnamed.period is None and named.period in HOURS:
        for period, hours in HOURS.items():
            if period != named.period and _agree(named, unnamed, hours / HOURS[named.period], tolerance):
                unnamed.period = period
                return unnamed
    return None


def _agree(fine: Amount, coarse: Amount, ratio: float, tolerance: float) -> bool:
    pairs = [(fine.low, coarse.low), (fine.high, coarse.high)]
    return all(a is not None and b is not None and abs(a * ratio - b) <= tolerance * b for a, b in pairs)
