"""Currencies as people write them: codes, signs, and names in many languages.

`shared_signs.csv` lists the signs and words that several currencies use (one row is one of them): what it means where neither
the language nor a country says otherwise, if anything, and all that it may mean, the likeliest first.
"""

import csv
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from babel import Locale
from babel.core import get_global
from babel.numbers import get_territory_currencies

from ingest.texts.lexicon import Entry, longest, pieces
from ingest.texts.multiple import money_beside_multiple

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

SHARED = Path(__file__).parent / "shared_signs.csv"
#: Of the currencies that a sign may mean, a question offers so many.
LIKELIEST = 7
#: The sign of currencies that are used abroad too: in no country it means the own one beyond doubt.
USED_ABROAD = "$"


class Shared(NamedTuple):
    """What a sign of several currencies means where nothing else tells, if anything, and all that it may mean."""

    usual: str | None
    currencies: tuple[str, ...]


@cache
def codes() -> frozenset[str]:
    """Return the ISO 4217 codes of the currencies in use today."""
    territories = get_global("territory_currencies")
    return frozenset(code for territory in territories for code in get_territory_currencies(territory))


@cache
def shared_signs() -> dict[str, Shared]:
    """Return the signs and words that several currencies use, in their plain form."""
    with SHARED.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {row["sign"]: Shared(row["usual"] or None, tuple(row["currencies"].split())) for row in rows}


@cache
def currency_of(country: str | None) -> str | None:
    """Return the ISO code of the currency of a country; None where it is none."""
    return next(iter(get_territory_currencies(country)), None) if country else None


def country_of_currency(currency: str | None) -> str | None:
    """Return the country that has a currency alone, whose letters begin its code; None where there is none."""
    country = currency[:2] if currency else None
    return country if currency_of(country) == currency else None


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
    return read_money(text)[0]


@cache
def read_money(text: str) -> tuple[str | None, str | None]:
    """Return the ISO code that a text names, and the sign of several currencies by which it does; None for what it lacks."""
    plain = text.strip().strip("()[]").strip()
    if not plain or len(plain) > 60:
        return None, None
    if plain.upper() in codes():
        return plain.upper(), None
    said = plain.casefold()
    if meant := _meaning(said):
        return of_meaning(meant)
    if said in _names():
        return _names()[said], None
    parted = "/" in said
    for piece in re.sub(r"[()/-]", " ", said).split():
        if piece.upper() in codes() and (piece.upper() in plain or len(said.split()) == 1):
            return piece.upper(), None
        if (parted or not piece.isalpha()) and any(found := of_meaning(_meaning(piece) or _meaning(piece.rstrip(".")))):
            return found
    beside = money_beside_multiple(said)
    return of_meaning(common_meaning(beside)) if beside else (None, None)


@cache
def _meaning(word: str) -> str:
    """Return the currency, or the sign of several, that a whole text means; empty where it means none."""
    folded = pieces(word)
    end, entries = longest(folded, 0)
    named = [entry for entry in entries if entry.role == "currency"] if end == len(folded) else []
    return common_meaning(named) if named else ""


def common_meaning(entries: Sequence[Entry]) -> str:
    """Return what a word for a currency means in no language in particular: the sign of several where it is one in any."""
    if len(entries) == 1:
        return entries[0].meaning
    return next((entry.meaning for entry in entries if entry.meaning in shared_signs()), entries[0].meaning)


@cache
def of_meaning(meaning: str) -> tuple[str | None, str | None]:
    """Return the currency that the meaning of a word is, or is where nothing else tells, and the sign of several that it is."""
    if shared := shared_signs().get(meaning):
        return shared.usual, meaning
    return (meaning, None) if meaning in codes() else (None, None)


def certain(currency: str | None, sign: str | None) -> tuple[str | None, str | None, str | None]:
    """Return a currency as it is named beyond doubt, else as the sign of several mostly means, and that sign."""
    return (None, currency, sign) if sign else (currency, None, None)


def signs(sign: str) -> tuple[str, ...]:
    """Return the ISO codes that a sign of several currencies may mean, likeliest first; empty where it is none."""
    shared = shared_signs().get(sign) or shared_signs().get(_meaning(sign.strip()))
    return shared.currencies if shared else ()


@cache
def countries_of_signs() -> tuple[tuple[str, str, str], ...]:
    """Return each sign of several currencies with each country whose own currency it may mean, and that currency.

    Without the sign of those that are used abroad too.
    """
    own = {country: code for country in get_global("territory_currencies") if (code := currency_of(country))}
    told = {sign: shared for sign, shared in shared_signs().items() if sign != USED_ABROAD}
    return tuple((sign, country, code) for sign, of in told.items() for country, code in own.items() if code in of.currencies)
