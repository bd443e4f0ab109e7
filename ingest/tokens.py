"""The pieces of a text of pay: numbers, currencies, periods, dashes, bounds, what separates, and words."""

import re
from dataclasses import dataclass
from functools import cache

from ingest.money import AMBIGUOUS, SIGNS, codes
from ingest.numerals import NUMBER, Numerals, read_number
from ingest.period import pattern as period_pattern

_MULTIPLES = {
    "k": 1e3, "тыс": 1e3, "тыс.": 1e3, "тысяч": 1e3, "tys": 1e3, "tys.": 1e3, "tsd": 1e3, "tsd.": 1e3, "tausend": 1e3, "thousand": 1e3,
    "mil": 1e3, "mille": 1e3, "bin": 1e3, "千": 1e3, "万": 1e4, "萬": 1e4, "w": 1e4, "lakh": 1e5, "lakhs": 1e5, "lac": 1e5, "lacs": 1e5, "l": 1e5,
    "lpa": 1e5, "crore": 1e7, "crores": 1e7, "cr": 1e7, "m": 1e6, "mn": 1e6, "mio": 1e6, "mio.": 1e6, "million": 1e6, "millionen": 1e6, "млн": 1e6, "mln": 1e6,
    "만": 1e4, "т.р.": 1e3, "т.р": 1e3, "т.": 1e3, "ngàn": 1e3, "nghìn": 1e3, "triệu": 1e6, "ribu": 1e3, "rb": 1e3, "juta": 1e6, "jt": 1e6, "tr": 1e6, "milhões": 1e6,
}  # fmt: skip
_MULTIPLE = "|".join(re.escape(word) for word in sorted(_MULTIPLES, key=len, reverse=True))
_FIGURE = re.compile(
    rf"(?P<number>{NUMBER})(?:\s?(?P<multiple>{_MULTIPLE})(?![a-zà-ɏа-я]))?(?P<plus>\s?\+(?=\s*(?:$|\)|,|an?\b|per\b|/|[€$£])))?",
    re.IGNORECASE,
)
_RANGE = re.compile(
    r"\s*(?:-|–|—|−|~|〜|～|to\b|bis\b|à\b|a\b|and\b|до\b|do\b|hasta\b|até\b|al\b|至|到|から|ile\b|tot\b|till?\b)\s*",
    re.IGNORECASE,
)
_UPPER = re.compile(
    r"up to|upto|max(imum|\.)?|at most|under|less than|bis zu|höchstens|jusqu.à|hasta|até|fino a|tot|до|do|najwyżej|最高|最大|上限|en fazla|(?<!\S)<=?|≤",
    re.IGNORECASE,
)
_LOWER = re.compile(
    r"from|starting( at| from)?|at least|min(imum|\.)?|over|more than|ab|mindestens|à partir de|dès|desde|a partir de|da|от|od|最低|en az|(?<!\S)>=?|≥|以上",
    re.IGNORECASE,
)
_ROUGH = re.compile(
    r"approx\w*|about|around|circa|ca\.?|environ|env\.?|aprox\w*|около|ok\.?|yaklaşık|约|約|roughly|~", re.IGNORECASE
)
_ASIDE = re.compile(
    r"housing|relocation|bonus|sign[- ]?on|signing|equity|stock|rsus?|options|commission|incentiv\w*|variable|tips|benefits?|allowance|meals?|food|travel|transport\w*|"
    r"\bot\b|overtime|wohn\w*|prämie|logement|prime|vivienda|bono|moradia|bônus|премия|бонус|premia|dodatek|prim|住房|奖金|補助|补贴|ボーナス|賞与|reimburse\w*|gym|laptop|per diem",
    re.IGNORECASE,
)
_TOTAL = re.compile(r"\b(tc|total comp\w*|ote|all[- ]in)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_SEPARATOR = re.compile(r"[+;|\n/,&]|\bplus\b|\band\b|\bund\b|\bet\b|\by\b|\be\b|\bи\b|…|\.\.\.", re.IGNORECASE)


#: What a number says: its value, its multiple, whether it can be read in two ways, whether it is a lower bound, whether it is of
#: lakhs a year.
Figure = tuple[float, float, bool, bool, bool]


@dataclass(slots=True)
class Token:
    """A piece of a text: its kind, what it says, and where it stands."""

    kind: str
    value: str
    start: int
    end: int
    #: None for other pieces than numbers, and for a number that cannot be read.
    figure: Figure | None = None


def tokens(text: str, numerals: Numerals) -> list[Token]:
    """Return the pieces of a text in their order; what is none of them but letters is a word."""
    found: list[Token] = []
    position = 0
    while position < len(text):
        token = _token(text, position, numerals, found[-1] if found else None)
        if token:
            found.append(token)
        position = token.end if token else position + 1
    return found


def _token(text: str, at: int, numerals: Numerals, before: Token | None) -> Token | None:
    """Return the piece that begins at a place, None where none does."""
    if text[at].isspace():
        return None
    if text[at].isdecimal():
        return _figure(text, at, numerals)
    if found := _currency_pattern().match(text, at):
        return Token("currency", found[0], at, found.end())
    if found := _separator_or_range(text, at, before):
        return found
    if found := period_pattern().match(text, at):
        return Token("period", str(found.lastgroup), at, found.end())
    for kind, words in (("upper", _UPPER), ("lower", _LOWER), ("rough", _ROUGH), ("aside", _ASIDE), ("total", _TOTAL)):
        if (found := words.match(text, at)) and found.end() > at and not _inside_word(text, at, found.end()):
            return Token(kind, found[0], at, found.end())
    if found := _WORD.match(text, at):
        return Token("word", found[0], at, found.end())
    return None


def _separator_or_range(text: str, at: int, before: Token | None) -> Token | None:
    """Return a dash or its like where an amount stands before it; otherwise what separates the parts of a text."""
    amount_before = before is not None and before.kind in ("figure", "currency", "period")
    if amount_before and (found := _RANGE.match(text, at)) and not _inside_word(text, at, found.end()):
        rest = text[found.end() : found.end() + 8]
        if re.match(r"\s*[^\w\s]{0,3}\s*(\d|[A-Za-z]{0,4}\s?[$€£₹¥]?\s?\d|[^\W\d_]{1,4}\.?\s?\d)", rest):
            return Token("range", found[0], at, found.end())
    if (found := _SEPARATOR.match(text, at)) and not _inside_word(text, at, found.end()):
        if text[at] == "/" and period_pattern().match(text, at):
            return None
        return Token("separator", found[0], at, found.end())
    return None


def _inside_word(text: str, start: int, end: int) -> bool:
    """Return whether a piece of small Latin or Cyrillic letters is only a part of a longer word."""
    letter = text[start:end].strip()[:1].isalpha() and ord(text[start:end].strip()[0]) < 0x2E80
    before = start > 0 and text[start - 1].isalpha() and ord(text[start - 1]) < 0x2E80
    after = end < len(text) and text[end].isalpha() and text[end - 1].isalpha() and ord(text[end]) < 0x2E80
    return letter and (before or after)


def _figure(text: str, at: int, numerals: Numerals) -> Token:
    """Return a number with its multiple (k, lakh, 万); a lone number that cannot be read has no value."""
    found = _FIGURE.match(text, at)
    if not found:
        raise ValueError(f"no number stands at {at}")
    number = read_number(found["number"], numerals)
    multiple = (found["multiple"] or "").casefold()
    figure = None
    if number and number.value < 1e15:
        figure = (
            number.value,
            _MULTIPLES.get(multiple, 1.0),
            number.ambiguous and not multiple,
            bool(found["plus"]),
            multiple == "lpa",
        )
    return Token("figure", found[0], at, found.end(), figure)


@cache
def _currency_pattern() -> re.Pattern[str]:
    """Find signs, words and codes of currencies; codes of three capital letters, a few in small letters too."""
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
