"""What the page of an offer says before there is one, and while something is asked."""

from collections.abc import Mapping

from app_pages.offer.sentences.terms import amount, is_nothing, name
from components.words import plain
from offer.comparison import Difference
from offer.fields import NEEDED, Reading
from offer.terms import Offer
from offer.written import EXAMPLE

TITLE = "Is my offer good?"
#: Lines that a first reader can open: one offer, two side by side, one in another currency.
EXAMPLES = (
    EXAMPLE,
    "$9,000 a month in New York, 12 weeks, $3,000 housing, or $62 an hour in Austin",
    "€2.900 im Monat, München, Master",
)


def invitation() -> str:
    """Return what to write, and what becomes of it; the examples stand below."""
    return (
        "Write it as you were told and press Enter. What was understood appears in fields that you can correct; "
        "what is missing is asked for. Nothing is saved unless you say so: the offer is only in the address of this page. To "
        "see one worked out:"
    )


def first_question(readings: list[Reading]) -> str:
    """Return the first thing that is needed and missing, as plain text."""
    for reading in readings:
        said = reading.sentences()
        for field in (*NEEDED, "weeks"):
            if reading.offer is None and field in said:
                return said[field]
    return TITLE


def ahead(differences: list[Difference], offers: Mapping[int, Offer]) -> str:
    """Return which offer is ahead of all others, and by what of the next one, made safe for Markdown."""
    first = min(differences[0].behind, differences[0].ahead)
    worth = {first: 0.0}
    for one in differences:
        worth |= {one.behind: -one.an_hour} if one.ahead == first else {one.ahead: one.an_hour}
    best = max(worth, key=worth.__getitem__)
    next_one = max((place for place in worth if place != best), key=worth.__getitem__)
    lead = worth[best] - worth[next_one]
    if is_nothing(lead):
        return f"{name(offers[best])} and {name(offers[next_one])} are worth the same"
    others = name(offers[next_one]) if len(worth) == 2 else f"{len(worth) - 1} others"
    return f"{name(offers[best])} is ahead of {others} by {plain(amount(lead, differences[0].currency))} an hour"


def link_holds() -> str:
    """Return what the link to a filled page holds."""
    return (
        "The link holds the offers as the fields have them (pay, place, company and the rest) and your filters; nothing else."
    )


def kept(offer: Offer) -> str:
    """Return that an offer was kept as a report, made safe for Markdown."""
    return f"{name(offer)} is now a report in your own copy."


def is_kept(called: str) -> str:
    """Return that an offer is kept already and can be undone; `called` so beside others, else empty."""
    return f"{called or 'It'} is kept as a report: see it, or undo it"


def understood_label(offers: int) -> str:
    """Return the heading of the fields."""
    return (
        "What was understood: correct it here"
        if offers == 1
        else f"What was understood of the {offers} offers: correct it here"
    )
