"""Sentences on up to four cities side by side: their reports, their prices and their official wages."""

from dataclasses import dataclass

import pandas as pd

from app_pages.locations.sentences.places import ranked
from charts.numbers import Money, count, why_no_median
from components import phrases
from components.wage_phrases import Wages, bounded
from components.words import joined, plain
from queries.answers import each_row
from queries.bands import compared, near_highest

#: What the chart of official wages shows.
OFFICIAL_CAPTION = (
    "Published wages of employees, not interns' reports. The occupation and the year are chosen further down the page."
)


@dataclass(frozen=True)
class CityReports:
    """The reports of the compared cities in one reading of pay: rows of `locations/places`, each under its city's name."""

    rows: pd.DataFrame
    money: Money


def short_name(city: str) -> str:
    """Return the name of a city without its state."""
    return plain(city.partition(",")[0])


def comparison_title(cities: list[str], paid: CityReports, adjusted: CityReports, confidence: float) -> str:
    """Return the ranking of the cities; of a single city its name."""
    return comparison_finding(cities, paid, adjusted, confidence) if len(cities) > 1 else short_name(cities[0])


def comparison_finding(cities: list[str], paid: CityReports, adjusted: CityReports, confidence: float) -> str:
    """Return in which cities reports pay more once prices are counted, as far as their medians can be told apart."""
    known, near = compared(adjusted.rows), near_highest(adjusted.rows, confidence)
    lacking = _lacking(cities, paid.rows, adjusted.rows)
    if len(known) < 2:
        return f"Reports alone cannot rank these places at US average prices.{lacking}"
    highest_first = known.sort_values("median", ascending=False, kind="stable")
    medians = joined(
        [f"{plain(adjusted.money.text(c.median))} in {short_name(c.group)} (n {int(c.n)})" for c in each_row(highest_first)]
    )
    first = joined([short_name(city) for city in near["group"]])
    if len(near) == len(known):
        return f"At US average prices, {first} are too close to rank: {medians}.{lacking}"
    close = ", which are too close to rank" if len(near) > 1 else ""
    return f"At US average prices, reports pay more in {first}{close}: {medians}.{lacking}"


def _lacking(cities: list[str], paid: pd.DataFrame, adjusted: pd.DataFrame) -> str:
    """Return which of the cities are in no comparison, and for want of what; empty where all are in it."""
    priceless = [city for city in cities if city in paid.index and city not in adjusted.index]
    few = [city for city in cities if city not in ranked(adjusted).index and city not in priceless]
    unsure = [city for city in ranked(adjusted).index if city not in compared(adjusted).index]
    sentences = {"No median": few, "No interval": unsure, "No price level": priceless}
    return "".join(f" {what}: {joined([short_name(city) for city in named])}." for what, named in sentences.items() if named)


def official_finding(official: pd.DataFrame, wages: Wages, money: Money) -> str:
    """Return the official medians of the cities once prices are counted, highest first.

    `official`: rows of `locations/place_wages`; `money` reads them at US average prices.
    """
    known = official[official["adjusted"].notna()].sort_values("adjusted", ascending=False, kind="stable")
    if known.empty:
        return f"{wages.title}: no official median for these places."
    medians = [f"**{plain(bounded(money, c.adjusted, c.is_bound))}** in {short_name(c.place)}" for c in each_row(known)]
    return f"Employees, by official medians at US average prices ({wages.title}): {joined(medians)}."


def city_facts(city: str, paid: CityReports, adjusted: CityReports, published: tuple[pd.Series, Wages] | None = None) -> str:
    """Return what is known of one city, a title and a line each: its reports, and its official wages and prices where asked.

    `published`: its row of `locations/place_wages`, and the wages that it is of.
    """
    facts = {"Reports as paid": _reports(paid, city), "Reports at US average prices": _reports(adjusted, city)}
    if published is not None:
        official, wages = published
        facts["Price parity, United States = 100"] = _parity(official)
        facts[f"{wages.title}: official median"] = _wage(official, paid.money, adjusted.money)
    return "\n\n".join(f":small[:gray[{what}]]  \n{line}" for what, line in facts.items())


def _reports(reports: CityReports, city: str) -> str:
    if city not in reports.rows.index:
        return "none that can be counted"
    row, money = reports.rows.loc[city], reports.money
    basis = f"{count(int(row['n']), 'report')} of {count(int(row['companies']), 'company', 'companies')}"
    if not row["has_median"]:
        return f"{plain(phrases.span_of_all(row, money))} · {basis}, {why_no_median(row['no_median'])}"
    return f"**{plain(money.text(row['median']))}** · {phrases.interval(row, money)} · {basis}"


def _parity(official: pd.Series) -> str:
    if pd.isna(official["parity"]):
        return "none: a city takes no national index"
    return f"**{official['parity']:.1f}** · {plain(official['parity_area'])} · {int(official['index_year'])}"


def _wage(official: pd.Series, before: Money, after: Money) -> str:
    if pd.isna(official["paid"]):
        return "none published here"
    area = plain(official["area"])
    source = f"[{area}]({official['url']})" if isinstance(official["url"], str) else area
    paid, adjusted = (
        f"**{plain(bounded(money, official[column], official['is_bound']))}**"
        for money, column in ((before, "paid"), (after, "adjusted"))
    )
    return f"{paid} as paid, {adjusted} at US average prices · {source}"


def city_reports_label(city: str, prices: str) -> str:
    """Return the name of a row of the chart of the cities' reports: the city without its state, and at which prices."""
    return f"{city.partition(',')[0]}, {prices}"


def official_heading(wages: Wages) -> str:
    """Return the heading of the chart of the cities' official wages."""
    return f"**{wages.title}: official medians**"


def city_reports_caption(legend: str) -> str:
    """Return the `legend` of the chart of the cities' reports, and which filters do not change it."""
    return f"{legend} Place filters don’t apply here.".lstrip()
