"""What the page Locations says: from the pay of places, the way it is read and names to text."""

from dataclasses import dataclass

import pandas as pd

from charts.numbers import Money, count
from charts.place_map import within
from components import phrases
from components.wage_phrases import Wages, bounded
from components.words import joined, plain
from queries.answers import each_row

#: One and many of the places of each level.
NOUNS = {
    "city": ("city", "cities"),
    "metro": ("metro area", "metro areas"),
    "region": ("state or province", "states or provinces"),
    "country": ("country", "countries"),
}
#: How many places the ranking draws.
RANKED = 10


def ranked(places: pd.DataFrame) -> pd.DataFrame:
    """Return the places that have a median, highest first; `places` as `locations/places` gives them."""
    return places[places["has_median"]].sort_values("median", ascending=False)


def title(places: pd.DataFrame, level: str, money: Money) -> str:
    """Return the headline: which place pays most, as far as one country has places to rank."""
    one, many = NOUNS[level]
    ranking = ranked(places)
    if ranking.empty:
        return f"No {one} has enough offers for a median"
    top, countries = ranking.iloc[0], ranking["country"].nunique()
    pay = f"{plain(money.sentence(top['median']))} in the middle of {count(int(top['n']), 'offer')}"
    pay += ", at US average prices" if money.prices == "regional" else ""
    if len(ranking) == 1:
        return f"Only {plain(top['label'])} has enough offers for a median: {pay}"
    if countries > 1:
        where = "" if one == "country" else f", in {countries} countries"
        return f"{len(ranking)} {many} have enough offers for a median{where}: each country is a labour market of its own"
    return f"{plain(top['label'])} pays most of the {len(ranking)} {many} with enough offers: {pay}"


def coverage(places: pd.DataFrame, level: str, unplaced: int, least_offers: int, least_companies: int) -> str:
    """Return how many offers and places there are, how many of these have a median by which rule, and what states no place."""
    one, many = NOUNS[level]
    parts = [
        f"{count(int(places['n'].sum()), 'offer')} in {count(len(places), one, many)}",
        f"{len(ranked(places)):,} with a median ({least_offers} offers from {least_companies} companies)",
        f"{count(unplaced, 'report')} without a {one}",
    ]
    return f":gray[{' · '.join(parts)}]"


def prices_note(prices: str, level: str) -> str:
    """Return why the chosen prices do not hold at this level; empty where they do."""
    if prices == "purchasing_power" and level != "country":
        return "Purchasing power compares whole countries; a city takes no national index, so pay here is as paid."
    if prices == "regional" and level == "country":
        return "Regional prices hold within the United States; between countries pay is as paid."
    return ""


def map_alt(places: pd.DataFrame, level: str, money: Money) -> str:
    """Return what the map shows, for those who do not see it."""
    return f"Map of pay by {NOUNS[level][0]}. {_highest(places, level, money)}"


def ranking_alt(places: pd.DataFrame, level: str, money: Money) -> str:
    """Return what the ranking shows, for those who do not see it."""
    return f"Ranking by median. {_highest(places, level, money)}"


def _highest(places: pd.DataFrame, level: str, money: Money) -> str:
    highest = ranked(places).head(RANKED).to_dict("records")
    named = [f"{place['label']} {money.text(place['median'])} (n {int(place['n'])})" for place in highest]
    return "; ".join(named) or f"No {NOUNS[level][0]} has enough offers for a median."


def map_caption(places: pd.DataFrame, level: str, scope: str, unplaced: int) -> str:
    """Return how the map of that scope reads, and how many reports and places it lacks."""
    one, many = NOUNS[level]
    unlocated = int(places["latitude"].isna().sum())
    outside = len(places) - unlocated - len(within(places, scope))
    parts = ["Area: offers; colour: median; hollow: too few for a median.", f"{count(unplaced, 'report')} without a {one}."]
    if outside:
        parts.append(f"{count(outside, one, many)} outside this map.")
    if unlocated:
        parts.append(f"{count(unlocated, one, many)} without coordinates.")
    return " ".join(parts)


def ranking_caption(places: pd.DataFrame, level: str, offers_for_many: int) -> str:
    """Return how the ranking reads, how far it goes, and how many places have no median."""
    medians = len(ranked(places))
    few = len(places) - medians
    cut = f"The first {RANKED} of {medians}. " if medians > RANKED else ""
    rest = f" {few:,} more {NOUNS[level][1]} have too few offers or companies." if few else ""
    return f"{cut}{phrases.ranges_legend(offers_for_many)}.{rest}"


def index_value(place: dict) -> str:
    """Return the index behind a place (a row of `locations/prices`), or its range where the years of its offers differ."""
    low, high = f"{place['index_low']:.4g}", f"{place['index_high']:.4g}"
    return low if low == high else f"{low} to {high}"


def index_years(place: dict) -> str:
    """Return the years of the index behind a place."""
    first, last = int(place["index_from"]), int(place["index_to"])
    return f"{first}" if first == last else f"{first} to {last}"


def parity_hover(place: dict) -> str:
    """Return how many offers of a place are counted, by which price parity."""
    return f"{count(int(place['n']), 'offer')}; price parity {index_value(place)} ({index_years(place)})"


def purchasing_power_hover(country: dict) -> str:
    """Return how many offers of a country are counted, by how many of its units for an international dollar."""
    return f"{count(int(country['n']), 'offer')}; {index_value(country)} a dollar ({index_years(country)})"


def prices_alt(places: pd.DataFrame, before: Money, after: Money) -> str:
    """Return each place's median before and after prices are counted; `places` as `locations/prices` gives them."""
    if places.empty:
        return "No place has enough offers for a median and a price level."
    return "; ".join(f"{p.label} from {before.text(p.before)} to {after.text(p.after)}" for p in each_row(places))


def parity_caption(places: pd.DataFrame, before: Money, after: Money, priceless: int) -> str:
    """Return where price parity takes most and least, how it is counted, and how many reports have none."""
    return (
        f"{_most_and_least(places, before, after)} Pay divided by the price parity of the metro area, else of the state "
        f"(United States = 100){_of_years(places)}. {count(priceless, 'report')} without a price level: counted, not adjusted."
    )


def purchasing_power_caption(countries: pd.DataFrame, priceless: int) -> str:
    """Return how purchasing power is counted, by indexes of which years, and how many reports have none."""
    return (
        "Local pay divided by the local units that buy what a dollar buys in the United States"
        f"{_of_years(countries)}; all countries with enough offers, the other filters hold. {count(priceless, 'report')} in "
        "another currency than the country's or without an index: counted, not adjusted."
    )


def _most_and_least(places: pd.DataFrame, before: Money, after: Money) -> str:
    if len(places) < 2:
        return ""
    kept = places["after"] / places["before"]

    def step(place: pd.Series) -> str:
        return f"{plain(place['label'])} ({plain(before.text(place['before']))} to {plain(after.text(place['after']))})"

    return f"Prices take most in {step(places.loc[kept.idxmin()])}, least in {step(places.loc[kept.idxmax()])}."


def _of_years(places: pd.DataFrame) -> str:
    if places.empty:
        return ""
    first, last = int(places["index_from"].min()), int(places["index_to"].max())
    return f", of {first}" if first == last else f", of {first} to {last}"


@dataclass(frozen=True)
class CityOffers:
    """The offers of the compared cities in one reading of pay: rows of `locations/places`, each under its city's name."""

    rows: pd.DataFrame
    money: Money


def short_name(city: str) -> str:
    """Return the name of a city without its state."""
    return plain(city.split(",", maxsplit=1)[0])


def comparison_title(cities: list[str], paid: CityOffers, adjusted: CityOffers) -> str:
    """Return the ranking of the cities; of a single city its name."""
    return comparison_finding(cities, paid, adjusted) if len(cities) > 1 else short_name(cities[0])


def comparison_finding(cities: list[str], paid: CityOffers, adjusted: CityOffers) -> str:
    """Return the ranking of the cities' offers once prices are counted, as far as they bear one."""
    known = ranked(adjusted.rows)
    lacking = _lacking(cities, paid.rows, adjusted.rows)
    if len(known) < 2:
        return f"Offers alone cannot rank these places once prices are counted.{lacking}"
    medians = [f"{plain(adjusted.money.text(c.median))} in {short_name(c.group)} (n {int(c.n)})" for c in each_row(known)]
    first = short_name(known.index[0])
    return f"Once prices are counted, offers pay more in {first}: {joined(medians)}.{_doubt(known)}{lacking}"


def _lacking(cities: list[str], paid: pd.DataFrame, adjusted: pd.DataFrame) -> str:
    priceless = [city for city in cities if city in paid.index and city not in adjusted.index]
    few = [city for city in cities if city not in ranked(adjusted).index and city not in priceless]
    sentences = {"Too few offers for a median": few, "No price level": priceless}
    return "".join(f" {what}: {joined([short_name(city) for city in named])}." for what, named in sentences.items() if named)


def _doubt(ranking: pd.DataFrame) -> str:
    first, second = ranking.iloc[0], ranking.iloc[1]
    if pd.isna(first["median_low"]) or pd.isna(second["median_high"]):
        return " Too few offers for an interval: a hint at most."
    return " The intervals overlap: it may be chance." if first["median_low"] <= second["median_high"] else ""


def official_finding(official: pd.DataFrame, wages: Wages, money: Money) -> str:
    """Return the official medians of the cities once prices are counted, highest first.

    `official`: rows of `locations/place_wages`; `money` reads them at US average prices.
    """
    known = official[official["adjusted"].notna()].sort_values("adjusted", ascending=False)
    if known.empty:
        return f"{wages.title}: no official median for these places."
    medians = [f"**{plain(bounded(money, c.adjusted, c.is_bound))}** in {short_name(c.place)}" for c in each_row(known)]
    return f"Employees, by official medians once prices are counted ({wages.title}): {joined(medians)}."


def city_facts(
    city: str, paid: CityOffers, adjusted: CityOffers, official: pd.Series | None = None, wages: Wages | None = None
) -> str:
    """Return what is known of one city, a title and a line each: its offers and, where asked, its official wages and prices."""
    facts = {"Offers as paid": _offers(paid, city), "Offers at US average prices": _offers(adjusted, city)}
    if official is not None and wages is not None:
        facts["Price parity, United States = 100"] = _parity(official)
        facts[f"{wages.title}: official median"] = _wage(official, paid.money, adjusted.money)
    return "\n\n".join(f":small[:gray[{what}]]  \n{line}" for what, line in facts.items())


def _offers(offers: CityOffers, city: str) -> str:
    if city not in offers.rows.index:
        return "none that can be counted"
    row, money = offers.rows.loc[city], offers.money
    basis = f"{count(int(row['n']), 'offer')} of {count(int(row['companies']), 'company', 'companies')}"
    if not row["has_median"]:
        return f"{plain(', '.join(money.text(value) for value in row['points']))} · {basis}: too few for a median"
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


def city_offers_label(city: str, prices: str) -> str:
    """Return the name of a row of the chart of the cities' offers: the city without its state, and at which prices."""
    return f"{city.split(',', maxsplit=1)[0]}, {prices}"


def official_heading(wages: Wages) -> str:
    """Return the heading of the chart of the cities' official wages."""
    return f"**{wages.title}: official medians**"


def city_offers_caption(offers_for_many: int, offers_for_median: int, companies_for_place: int) -> str:
    """Return how the chart of the cities' offers reads."""
    return (
        f"Dot: median with its 95\u2009% interval, hollow under {offers_for_many} offers; points: single offers, "
        f"under {offers_for_median} offers or {companies_for_place} companies. "
        "The filters of place do not hold here."
    )
