"""Sentences on what interns earn where: headline, map and best documented places; `places` as `locations/places` has them."""

import pandas as pd

from charts.numbers import Money, count
from charts.place_map import within
from charts.records import records
from components import basis_phrases, group_phrases
from components.words import capital, plain
from queries.answers import each_row
from queries.bands import in_bands

#: One and many of the places of each level.
NOUNS = {
    "city": ("city", "cities"),
    "metro": ("metro area", "metro areas"),
    "region": ("state or province", "states or provinces"),
    "country": ("country", "countries"),
}
#: How many places are drawn beside the map.
DRAWN = 20


def ranked(places: pd.DataFrame) -> pd.DataFrame:
    """Return the places that have a median, highest first; `places` as `locations/places` gives them."""
    return places[places["has_median"]].sort_values("median", ascending=False, kind="stable")


def documented(places: pd.DataFrame) -> pd.DataFrame:
    """Return the places that have a median, most reports first."""
    return places[places["has_median"]].sort_values("n", ascending=False, kind="stable")


def drawn(places: pd.DataFrame) -> pd.DataFrame:
    """Return the best documented places, as many as are drawn: by bands where all are of one country."""
    most = documented(places).head(DRAWN).index
    ordered = in_bands(ranked(places), "place") if places["country"].nunique() == 1 else documented(places)
    return ordered[ordered.index.isin(most)]


def title(places: pd.DataFrame, level: str, reports: str, money: Money, confidence: float) -> str:
    """Return the headline: which places pay most, as far as one country has places that can be told apart.

    `reports`: what the reports are of, as `scope.reports_of` gives it.
    """
    one, many = NOUNS[level]
    ranking = ranked(places)
    if ranking.empty:
        return group_phrases.none_has_median(places, one, of=f" for {reports}")
    adjusted = ", at US average prices" if money.prices == "regional" else ""
    if len(ranking) == 1:
        (only,) = each_row(ranking)
        pay = f"{plain(money.sentence(only.median))} over {count(int(only.n), 'report')}"
        if plain(only.label) in reports:
            return f"{capital(reports)} pay a median of {pay}, and no other {one} has a median{adjusted}"
        return f"Only {plain(only.label)} has a median for {reports}: {pay}{adjusted}"
    countries = ranking["country"].nunique()
    if countries > 1:
        where = "" if one == "country" else f", in {countries} countries"
        return f"{len(ranking)} {many} have a median for {reports}{where}: each country is a labour market of its own"
    return group_phrases.pay_most(ranking, one, many, money, confidence, of=f" for {reports}") + adjusted


def coverage(
    places: pd.DataFrame, level: str, located: pd.Series, facts: pd.Series, least_reports: int, least_companies: int
) -> str:
    """Return how many reports and places there are, how many have a median, what states no place, how fresh it is.

    `located` as `locations/unplaced`, `facts` as `overview/foundations` has it; a report of several places counts once.
    """
    one, many = NOUNS[level]
    medians = len(ranked(places))
    parts = [
        f"{count(int(located['placed']), 'report')} in {count(len(places), one, many)}",
        f"{f'{medians:,}' if medians else 'none'} with a median ({least_reports} reports from {least_companies} companies)",
        *([f"{count(int(located['unplaced']), 'report')} without a {one}"] if located["unplaced"] else []),
    ]
    return f":gray[{' · '.join(parts)}{basis_phrases.newest_source(facts)}{basis_phrases.mostly_full_time_hours(facts)}]"


def prices_note(prices: str, level: str) -> str:
    """Return why the chosen prices do not hold at this level; empty where they do."""
    if prices == "purchasing_power" and level != "country":
        return "Purchasing power compares whole countries; a city takes no national index, so pay here is as paid."
    if prices == "regional" and level == "country":
        return "Regional prices apply within the United States; between countries, pay is shown as paid."
    return ""


def map_alt(places: pd.DataFrame, level: str, money: Money) -> str:
    """Return what the map shows, for those who do not see it."""
    return f"Map of pay by {NOUNS[level][0]}. {_medians(places, level, money)}"


def documented_heading(level: str) -> str:
    """Return the heading of the chart of the places with most reports."""
    return f"{capital(NOUNS[level][1])} with the most data"


def documented_alt(places: pd.DataFrame, level: str, money: Money) -> str:
    """Return what the chart of the best documented places shows, for those who do not see it."""
    return f"{documented_heading(level)}. {_medians(places, level, money)}"


def _medians(places: pd.DataFrame, level: str, money: Money) -> str:
    most = records(documented(places).head(DRAWN))
    named = [f"{place['label']} {money.text(place['median'])} (n {int(place['n'])})" for place in most]
    return "; ".join(named) or f"{group_phrases.none_has_median(places, NOUNS[level][0])}."


def map_caption(places: pd.DataFrame, level: str, scope: str, unplaced: int) -> str:
    """Return how the map of that scope reads, and how many reports and places it lacks."""
    one, many = NOUNS[level]
    unlocated = int(places["latitude"].isna().sum())
    outside = len(places) - unlocated - len(within(places, scope))
    parts = ["Size: reports; colour: median; hollow: no median."]
    if unplaced:
        parts.append(f"{count(unplaced, 'report')} without a {one}.")
    if outside:
        parts.append(f"{count(outside, one, many)} outside this map.")
    if unlocated:
        parts.append(f"{count(unlocated, one, many)} without coordinates.")
    return " ".join(parts)


def documented_caption(places: pd.DataFrame, legend: str) -> str:
    """Return how the chart of the best documented places reads, how far it goes, and how many places have no median.

    `legend`: that of its marks.
    """
    medians = len(ranked(places))
    few = len(places) - medians
    cut = f"The {DRAWN} of {medians} with the most reports. " if medians > DRAWN else ""
    more = f" {few:,} more {'has' if few == 1 else 'have'}" if medians else f"{'It has' if few == 1 else f'All {few:,} have'}"
    rest = f"{more} no median: too few reports or companies, or mostly wide ranges." if few else ""
    shown = drawn(places)
    bands = group_phrases.bands_note(shown) if "band" in shown else ""
    return f"{cut}{legend}{f' {bands}' if bands else ''}{rest}"
