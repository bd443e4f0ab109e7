"""Currencies as people write them: codes, signs, and names in many languages."""

from functools import cache

from babel import Locale
from babel.core import get_global
from babel.numbers import get_territory_currencies

from ingest.texts.lexicon import longest, pieces

LOCALES = (
    "en",
    "de",
    "fr",
    "es",
    "pt",
    "it",
    "nl",
    "sv",
    "da",
    "nb",
    "pl",
    "cs",
    "hu",
    "ro",
    "tr",
    "ru",
    "uk",
    "zh",
    "zh_Hant",
    "ja",
    "ko",
    "hi",
)

#: Signs and words that mean more than one currency, the likeliest first.
AMBIGUOUS = {
    "$": ("USD", "CAD", "AUD", "SGD", "NZD", "HKD", "MXN"),
    "¥": ("JPY", "CNY"),
    "kr": ("SEK", "NOK", "DKK", "ISK"),
    "pesos": ("MXN", "ARS", "CLP", "COP", "PHP", "UYU"),
    "francs": ("CHF", "XOF", "XAF"),
    "riyals": ("SAR", "QAR", "OMR", "YER"),
    "dirhams": ("AED", "MAD"),
}


@cache
def codes() -> frozenset[str]:
    """Return the ISO 4217 codes of the currencies in use today."""
    territories = get_global("territory_currencies")
    return frozenset(code for territory in territories for code in get_territory_currencies(territory))


@cache
def currency_of(country: str | None) -> str | None:
    """Return the ISO code of the currency of a country; None where it is none."""
    return next(iter(get_territory_currencies(country)), None) if country else None


@cache
def _names() -> dict[str, str]:
    """Return names of currencies in many languages → their code; a name of two currencies is left out."""
    names: dict[str, set[str]] = {}
    for locale in LOCALES:
        for code, name in Locale.parse(locale).currencies.items():
            if code in codes():
                names.setdefault(name.casefold(), set()).add(code)
    return {name: next(iter(meant)) for name, meant in names.items() if len(meant) == 1}


@cache
def read_currency(text: str) -> str | None:
    """Return the ISO code that a text names beyond doubt: a code, a sign, a name in one of many languages; None otherwise."""
    plain = text.strip().strip("()[]").strip()
    if not plain or len(plain) > 60:
        return None
    if plain.upper() in codes():
        return plain.upper()
    said = plain.casefold()
    meant = _meanings(said)
    if meant or said in _names():
        return _names().get(said) if not meant else next(iter(meant)) if len(meant) == 1 and meant <= codes() else None
    for piece in said.replace("(", " ").replace(")", " ").replace("-", " ").split():
        if piece.upper() in codes() and (piece.upper() in plain or len(said.split()) == 1):
            return piece.upper()
        if not piece.isalpha() and len(meant := _meanings(piece) & codes()) == 1:
            return next(iter(meant))
    return None


@cache
def _meanings(word: str) -> frozenset[str]:
    """Return the currencies, and the signs of several, that a whole text means."""
    folded = pieces(word)
    end, entries = longest(folded, 0)
    return frozenset(entry.meaning for entry in entries if entry.role == "currency") if end == len(folded) else frozenset()


def signs(sign: str) -> tuple[str, ...]:
    """Return the ISO codes that an ambiguous sign may mean, likeliest first; empty where it is none."""
    return AMBIGUOUS.get(ambiguous(sign) or "", ())


@cache
def ambiguous(text: str) -> str | None:
    """Return the ambiguous sign that a text is, in its plain form; None where it is none."""
    return next((meaning for meaning in _meanings(text.strip()) if meaning in AMBIGUOUS), None)
