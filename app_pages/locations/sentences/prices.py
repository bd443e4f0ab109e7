"""Sentences on what prices change; places and countries as `locations/prices` gives them."""

import pandas as pd

from charts.numbers import Money, count
from components.words import capital, plain
from queries.answers import each_row

#: The digits up to which shares of pay are equal: medians are known to a millionth.
EQUAL_DIGITS = 6
NO_PLACE = (
    "No place has enough reports for a median and a regional price level: only the United States has these, by state and metro "
    "area."
)


def index_value(place: dict) -> str:
    """Return the index behind a place (a row of `locations/prices`), or its range where the years of its reports differ."""
    low, high = f"{place['index_low']:.4g}", f"{place['index_high']:.4g}"
    return low if low == high else f"{low} to {high}"


def index_years(place: dict) -> str:
    """Return the years of the index behind a place."""
    first, last = int(place["index_from"]), int(place["index_to"])
    return f"{first}" if first == last else f"{first} to {last}"


def parity_hover(place: dict) -> str:
    """Return how many reports of a place are counted, by which price parity."""
    return f"{count(int(place['n']), 'report')}; price parity {index_value(place)} ({index_years(place)})"


def purchasing_power_hover(country: dict) -> str:
    """Return how many reports of a country are counted, by how many of its units for an international dollar."""
    return f"{count(int(country['n']), 'report')}; {index_value(country)} a dollar ({index_years(country)})"


def prices_alt(places: pd.DataFrame, before: Money, after: Money) -> str:
    """Return each place's median before and after prices are counted; `places` as `locations/prices` gives them."""
    if places.empty:
        return "No place has enough reports for a median and a price level."
    return "; ".join(f"{p.label} from {before.text(p.before)} to {after.text(p.after)}" for p in each_row(places))


def parity_caption(places: pd.DataFrame, drawn: int, before: Money, after: Money, priceless: int) -> str:
    """Return where price parity lowers and raises pay most, how many places are drawn, how it is counted, what has none."""
    most = "; ".join(filter(None, (_most_and_least(places, before, after), _those_drawn(drawn, len(places)))))
    sentences = [
        f"{capital(most)}." if most else "",
        f"Pay divided by the price parity of the metro area, else of the state (United States = 100){_of_years(places)}.",
        f"{count(priceless, 'report')} without a price level: counted, not adjusted." if priceless else "",
    ]
    return " ".join(sentence for sentence in sentences if sentence)


def purchasing_power_caption(countries: pd.DataFrame, priceless: int) -> str:
    """Return how purchasing power is counted, by indexes of which years, and how many reports have none."""
    reports = count(priceless, "report")
    without = f" {reports} in another currency than the country's or without an index: counted, not adjusted."
    return (
        "Local pay divided by the local units that buy what a dollar buys in the United States"
        f"{_of_years(countries)}; all countries with enough reports; your other filters apply. Full-time hours "
        f"are assumed where none are stated.{without if priceless else ''}"
    )


def _most_and_least(places: pd.DataFrame, before: Money, after: Money) -> str:
    """Return where prices take most of pay and where they add most to it, or that they change it alike everywhere.

    Places of one metro area have one price level: of equal ones that with most reports is named, the others are counted.
    """
    if len(places) < 2:
        return ""
    kept = (places["after"] / places["before"]).round(EQUAL_DIGITS)
    least, most = kept.min(), kept.max()
    if least == most:
        how = "" if least == 1 else "cuts" if least < 1 else "raises"
        return how and f"Cost of living {how} pay by the same share everywhere, in {_step(places, before, after)}"
    cut, raised = (_step(places[kept == share], before, after) for share in (least, most))
    if least >= 1:
        return f"Cost of living raises pay most in {raised}"
    several = (kept == least).sum() > 1
    if kept.nunique() == 2:
        apart = f"and raises it in {raised}" if most > 1 else f"but not in {raised}" if most == 1 else f"more than in {raised}"
        return f"Cost of living cuts pay in {cut}{',' if several or most == 1 else ''} {apart}"
    ends = "," if most <= 1 or several else ""
    return (
        f"Cost of living cuts pay most in {cut}{ends} {f'and raises it most in {raised}' if most > 1 else f'least in {raised}'}"
    )


def _step(equal: pd.DataFrame, before: Money, after: Money) -> str:
    """Return what prices make of pay in the place with most reports, and how many others stand at the same prices."""
    place, others = equal.sort_values("n", ascending=False, kind="stable").iloc[0], len(equal) - 1
    step = f"{plain(place['label'])} ({plain(before.text(place['before']))} to {plain(after.text(place['after']))})"
    return f"{step} and {count(others, 'other place')} at the same prices" if others else step


def _those_drawn(drawn: int, known: int) -> str:
    return f"the chart shows the {drawn} of {known} places with the most reports" if drawn < known else ""


def _of_years(places: pd.DataFrame) -> str:
    if places.empty:
        return ""
    first, last = int(places["index_from"].min()), int(places["index_to"].max())
    return f", of {first}" if first == last else f", of {first} to {last}"
