"""What the figures of a page are of: one labour market, and its kind of work, country and years in words."""

import pandas as pd

from components.filters import tell_wrong
from components.words import joined, plain
from queries.database import View
from queries.selection import NOT_STATED

KIND_WORDS = {
    "internship": "internships",
    "full_time": "full-time jobs",
    "phd_stipend": "PhD stipends",
    "fellowship": "fellowships",
}
UNSTATED = "Country not stated"
WITH_ARTICLE = ("United States", "United Kingdom", "Netherlands", "Philippines", "United Arab Emirates", "Czech Republic")


def kinds(chosen: tuple[str, ...] | None) -> str:
    """The chosen kinds of work as a phrase."""
    return joined([KIND_WORDS.get(kind, "work of unknown kind") for kind in chosen]) if chosen else "all kinds of work"


def within(country: str) -> str:
    """A country's name after 'in', made safe for Markdown."""
    if country == UNSTATED:
        return "a country that is not stated"
    return f"the {plain(country)}" if country in WITH_ARTICLE else plain(country)


def adjusted(prices: str) -> str:
    """What pay is adjusted for, as the end of a line on the scope; empty where it is as paid."""
    return {"regional": " · at US average prices", "purchasing_power": " · in international dollars"}.get(prices, "")


def span(oldest: float, newest: float) -> str:
    """The years from the oldest to the newest; said where none is stated."""
    if pd.isna(newest):
        return "no year stated"
    return f"{int(newest)}" if oldest == newest else f"{int(oldest)}–{int(newest)}"


def market(seen: View, key: str, controls) -> tuple[View, str]:
    """The view of one country, since no number holds over several labour markets, and the country's name.

    Where the reports of `seen` are of several countries, the reader chooses one among the `controls` (`key` holds it in
    the address); the first is the one with most offers.
    """
    found = seen.ask("overview/countries", least=1)
    names = dict(zip(found["group"].fillna(NOT_STATED), found["label"], strict=True))
    if len(names) < 2:
        return seen, next(iter(names.values()), "")
    tell_wrong(key, "Labour market", set(names.values()))
    chosen = controls.selectbox(
        "Labour market",
        list(names),
        format_func=lambda code: names.get(code, code),
        key=key,
        bind="query-params",
        width=230,
        help="Pay of several countries has no common middle: one country is shown at a time, most offers first.",
    )
    return seen.filtered(country=(chosen,)), names[chosen]
