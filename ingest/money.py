"""Currencies as people write them: codes, signs, and names in many languages."""

from functools import cache

from babel import Locale
from babel.core import get_global
from babel.numbers import get_territory_currencies

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

#: Signs and short words that mean one currency.
SIGNS = {
    "€": "EUR", "£": "GBP", "₹": "INR", "₽": "RUB", "₩": "KRW", "₺": "TRY", "₪": "ILS", "₫": "VND", "฿": "THB", "₱": "PHP",
    "₦": "NGN", "₴": "UAH", "₸": "KZT", "₵": "GHS", "zł": "PLN", "kč": "CZK", "ft": "HUF", "lei": "RON", "лв": "BGN",
    "us$": "USD", "$us": "USD", "u$s": "USD", "s$": "SGD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "cad$": "CAD",
    "cdn$": "CAD", "cdn": "CAD", "rp": "IDR", "т.р.": "RUB", "т.р": "RUB", "nz$": "NZD", "hk$": "HKD", "nt$": "TWD", "mx$": "MXN", "r$": "BRL", "usd$": "USD", "$usd": "USD",
    "rs": "INR", "rs.": "INR", "inr.": "INR", "rmb": "CNY", "cn¥": "CNY", "jp¥": "JPY", "元": "CNY", "人民币": "CNY", "円": "JPY", "원": "KRW",
    "руб": "RUB", "руб.": "RUB", "рублей": "RUB", "р.": "RUB", "грн": "UAH", "tl": "TRY", "sfr": "CHF", "sfr.": "CHF", "fr.": "CHF", "rm": "MYR",
    "euro": "EUR", "euros": "EUR", "eur.": "EUR", "pounds": "GBP", "quid": "GBP", "rupees": "INR", "yen": "JPY", "yuan": "CNY", "reais": "BRL",
    "złotych": "PLN", "zlotys": "PLN", "zloty": "PLN", "zl": "PLN", "rubles": "RUB", "lira": "TRY", "won": "KRW", "บาท": "THB", "baht": "THB",
    "us dollars": "USD", "us dollar": "USD", "canadian dollars": "CAD", "australian dollars": "AUD", "dh": "AED", "đ": "VND", "₨": "INR",
}  # fmt: skip
#: Signs and words that mean more than one currency, the likeliest first.
AMBIGUOUS = {
    "$": ("USD", "CAD", "AUD", "SGD", "NZD", "HKD", "MXN"),
    "¥": ("JPY", "CNY"),
    "kr": ("SEK", "NOK", "DKK", "ISK"),
}
_SAME = {
    "dollar": "$",
    "dollars": "$",
    "bucks": "$",
    "$$": "$",
    "￥": "¥",
    "kr.": "kr",
    "kronor": "kr",
    "kroner": "kr",
    "krona": "kr",
}


@cache
def codes() -> frozenset[str]:
    """Return the ISO 4217 codes of the currencies in use today."""
    territories = get_global("territory_currencies")
    return frozenset(code for territory in territories for code in get_territory_currencies(territory))


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
    if said in SIGNS:
        return SIGNS[said]
    if said in _names():
        return _names()[said]
    for piece in said.replace("(", " ").replace(")", " ").replace("-", " ").split():
        if piece.upper() in codes() and (piece.upper() in plain or len(said.split()) == 1):
            return piece.upper()
        if piece in SIGNS and not piece.isalpha():
            return SIGNS[piece]
    return None


def signs(sign: str) -> tuple[str, ...]:
    """Return the ISO codes that an ambiguous sign may mean, likeliest first; empty where it is none."""
    said = sign.strip().casefold()
    return AMBIGUOUS.get(_SAME.get(said, said), ())


def ambiguous(text: str) -> str | None:
    """Return the ambiguous sign that a text is, in its plain form; None where it is none."""
    said = text.strip().casefold()
    plain = _SAME.get(said, said)
    return plain if plain in AMBIGUOUS else None
