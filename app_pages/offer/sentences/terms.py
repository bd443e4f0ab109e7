"""How an offer and the steps of its ladder are named, and amounts to the cent."""

from charts.numbers import SYMBOLS, UNIT_WORDS
from components.words import plain, word
from offer.terms import Money, Offer

#: The names of the lines of worth.
LINES = {
    "as_offered": "As offered",
    "housing": "Housing",
    "paid_once": "Paid once, over the weeks",
    "all": "All together",
    "shown": "In your currency",
    "us_prices": "At US average prices",
    "total": "Over all its weeks",
}


#: The steps of the ladder by what their reports have in common: these words stand in addresses.
STEPS = {
    1: "Company, degree, role and place",
    2: "Company and degree",
    3: "Company",
    4: "Industry, degree, role and place",
    5: "Country, degree and role",
    6: "Country",
}


def amount(value: float, currency: str, decimals: int = 2) -> str:
    """Return an amount to the cent, or to so many decimals, and whole where it is whole: $51.92, −$5."""
    sign = "\u2212" if value < 0 else ""
    symbol = SYMBOLS.get(currency, f"{currency}\u202f")
    return f"{sign}{symbol}" + f"{abs(value):,.{decimals}f}".removesuffix(".00")


def is_nothing(difference: float) -> bool:
    """Return whether a difference is no whole cent."""
    return round(difference, 2) == 0


def pay(offer: Offer) -> str:
    """Return the pay as offered, such as $9,000 a month."""
    paid = amount(offer.pay, offer.currency)
    return f"{paid} in all" if offer.period == "total" else f"{paid} {UNIT_WORDS[offer.period]}"


def name(offer: Offer) -> str:
    """Return what an offer is called among others: its company and place, made safe for Markdown."""
    return plain(", ".join(part for part in (offer.company, offer.where.label) if part))


def weeks(offer: Offer) -> str:
    """Return for how many weeks an offer is, such as 10.5 weeks; empty where it does not say."""
    if not offer.weeks:
        return ""
    return "1 week" if offer.weeks == 1 else f"{offer.weeks:g} weeks"


def understood(offer: Offer) -> str:
    """Return the offer as it was understood, in one line, made safe for Markdown."""
    beside = [
        f"housing {_housing(offer.housing, offer.currency)}" if offer.housing else "",
        "housing provided" if offer.housing_provided else "",
        f"relocation {amount(offer.relocation, offer.currency)}" if offer.relocation else "",
        f"signing bonus {amount(offer.signing, offer.currency)}" if offer.signing else "",
    ]
    parts = [
        pay(offer),
        offer.company or "",
        word(offer.degree) if offer.degree else "",
        word(offer.role_family) if offer.role_family else "",
        offer.where.label,
        f"{offer.hours:g} hours a week{'' if offer.hours_stated else ' (not stated)'}",
        weeks(offer),
        str(offer.year),
        *beside,
    ]
    return " · ".join(plain(part) for part in parts if part)


def _housing(stipend: Money, currency: str) -> str:
    """Return a stipend for housing with the period that it is for; none where it is paid once."""
    each = "" if stipend.period == "total" else f" {UNIT_WORDS[stipend.period]}"
    return f"{amount(stipend.amount, currency)}{each}"


def step_label(offer: Offer, step: int) -> str:
    """Return what the reports on a step of the ladder have in common, as plain text."""
    degree = word(offer.degree) if offer.degree else ""
    role = word(offer.role_family) if offer.role_family else ""
    place = offer.where.metro or (offer.where.label if offer.where.city else "")
    industry = word(offer.industry) if offer.industry else ""
    parts = {
        1: (offer.company, degree, role, place),
        2: (offer.company, degree),
        3: (offer.company,),
        4: (industry, degree, role, place),
        5: (offer.where.country_name, degree, role),
        6: (offer.where.country_name,),
    }[step]
    return ", ".join(part for part in parts if part)
