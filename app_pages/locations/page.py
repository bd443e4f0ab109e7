"""What interns earn where: the map, the ranking, what prices change, and the official wages of the same places."""

import pandas as pd
import streamlit as st

from app_pages.locations import prices, wages
from app_pages.locations.comparison import compare
from charts.numbers import Money, count
from charts.pay_ranges import describe, pay_ranges
from charts.place_map import place_map, within
from components import figure, notes, phrases
from components.context import PageContext, colours, constant, view
from components.filters import warn_unknown
from components.words import plain
from queries.database import View
from queries.selection import Selection

LEVELS = {"city": "City", "metro": "Metro", "region": "State", "country": "Country"}
LEVEL_NAMES = {
    "city": ("city", "cities"),
    "metro": ("metro area", "metro areas"),
    "region": ("state or province", "states or provinces"),
    "country": ("country", "countries"),
}
SCOPES = {"usa": "United States", "world": "World"}
RANKED = 10
COMPARED = 4


def draw(context: PageContext) -> None:
    """Draw the page."""
    if view().ask("filters/matching_count").iloc[0]["reports"] == 0:
        notes.nothing_matches(context)
        return
    head, controls, compared = st.container(), st.container(border=True), st.container()
    with controls:
        level, scope, places = _controls()
    seen = _through(level)
    found = seen.ask("locations/places", level=level)
    reading = Money(seen.selection.currency, seen.selection.unit, seen.selection.prices)
    with head:
        _headline(found, level, reading)
    _map_and_ranking(found, level, scope, reading)
    prices.show(level, tuple(places))
    official = wages.show()
    if places:
        with compared:
            compare(places, official)


def _controls() -> tuple[str, str, list[str]]:
    """By what places are told apart, the map's scope, and the places to compare."""
    cities = _cities()
    warn_unknown("by", "Places by", set(LEVELS.values()))
    warn_unknown("map", "Map", set(SCOPES.values()))
    warn_unknown("compare", "Compare places", set(cities))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        level = st.segmented_control(
            "Places by", list(LEVELS), default="city", required=True, format_func=LEVELS.get, key="by", bind="query-params"
        )
        _follow("usa" if view().selection.country == ("US",) and level != "country" else "world")
        scope = st.segmented_control("Map", list(SCOPES), required=True, format_func=SCOPES.get, key="map", bind="query-params")
        places = st.multiselect(
            "Compare places",
            cities,
            key="compare",
            bind="query-params",
            select_all=False,
            max_selections=COMPARED,
            placeholder="Up to four cities: Seattle, Austin …",
            width=350,
        )
    return level, scope, places


def _follow(fitting: str) -> None:
    """Turns the map to the scope that fits the selection whenever that changes; an address that names one is kept."""
    before = st.session_state.get("map-fitting")
    if fitting != before and not (before is None and st.query_params.get("map") in SCOPES.values()):
        st.session_state["map"] = fitting
    st.session_state["map-fitting"] = fitting


def _cities() -> list[str]:
    """Every city that a report names, most reports first: the choices do not change with the filters."""
    choices = View(view().snapshot, Selection()).ask("filters/choices")
    return [c for c in choices.loc[choices["filter"] == "city", "choice"] if c != "not_stated"]


def _through(level: str) -> View:
    """The view that a ranking is read through: regional prices hold within the United States, purchasing power between
    countries only, so each is left out where it does not belong."""
    prices = view().selection.prices
    belongs = prices == "as_paid" or (prices == "purchasing_power") == (level == "country")
    return view() if belongs else view().filtered(prices="as_paid")


def _headline(found: pd.DataFrame, level: str, reading: Money) -> None:
    one, many = LEVEL_NAMES[level]
    ranked = found[found["has_median"]].sort_values("median", ascending=False)
    st.title(_finding(ranked, one, many, reading))
    unplaced = view().ask("locations/unplaced", level=level).iloc[0]
    rule = f"{constant('offers_for_median')} offers from {constant('companies_for_place')} companies"
    parts = [
        f"{count(int(found['n'].sum()), 'offer')} in {count(len(found), one, many)}",
        f"{len(ranked):,} with a median ({rule})",
        f"{count(int(unplaced['reports']), 'report')} without a {one}",
    ]
    st.markdown(f":gray[{' · '.join(parts)}]")
    facts = view().ask("overview/foundations").iloc[0]
    st.caption(f"{phrases.largest(facts)} {notes.left_out(view())} {_price_note(level)}")


def _finding(ranked: pd.DataFrame, one: str, many: str, reading: Money) -> str:
    if ranked.empty:
        return f"No {one} has enough offers for a median"
    top, markets = ranked.iloc[0], ranked["country"].nunique()
    pay = f"{plain(reading.sentence(top['median']))} in the middle of {count(int(top['n']), 'offer')}"
    pay += ", at US average prices" if reading.prices == "regional" else ""
    if len(ranked) == 1:
        return f"Only {plain(top['label'])} has enough offers for a median: {pay}"
    if markets > 1:
        where = "" if one == "country" else f", in {markets} countries"
        return f"{len(ranked)} {many} have enough offers for a median{where}: each country is a labour market of its own"
    return f"{plain(top['label'])} pays most of the {len(ranked)} {many} with enough offers: {pay}"


def _price_note(level: str) -> str:
    prices = view().selection.prices
    if prices == "purchasing_power" and level != "country":
        return "Purchasing power compares whole countries; a city takes no national index, so pay here is as paid."
    if prices == "regional" and level == "country":
        return "Regional prices hold within the United States; between countries pay is as paid."
    return ""


def _map_and_ranking(found: pd.DataFrame, level: str, scope: str, reading: Money) -> None:
    one, many = LEVEL_NAMES[level]
    ranked = found[found["has_median"]].sort_values("median", ascending=False)
    drawn = found.assign(weight=found["n"], words=[describe(row, reading) for row in found.to_dict("records")])
    alt = _said(ranked, reading) or f"No {one} has enough offers for a median."
    left, right = st.columns([1.35, 1])
    with left.container(border=True, height="stretch"):
        st.subheader("Where the offers are")
        chosen = figure.draw(place_map(drawn, reading, colours(), scope), "places-map", alt=f"Map of pay by {one}. {alt}")
        st.caption(_map_note(found, level, scope))
    with right.container(border=True, height="stretch"):
        st.subheader("The ranking")
        ranking = pay_ranges(ranked.head(RANKED), reading, colours(), selected=chosen)
        picked = figure.draw(ranking, "places", alt=f"Ranking by median. {alt}")
        st.caption(_ranking_note(found, ranked, many))
    figure.rows(PageContext(view(), colours()), "places", level, found, picked or chosen)


def _said(ranked: pd.DataFrame, reading: Money) -> str:
    return "; ".join(f"{row.label} {reading.text(row.median)} (n {int(row.n)})" for row in ranked.head(RANKED).itertuples())


def _map_note(found: pd.DataFrame, level: str, scope: str) -> str:
    one, many = LEVEL_NAMES[level]
    unplaced = int(view().ask("locations/unplaced", level=level).iloc[0]["reports"])
    unlocated = int(found["latitude"].isna().sum())
    outside = len(found) - unlocated - len(within(found, scope))
    parts = ["Area: offers; colour: median; hollow: too few for a median.", f"{count(unplaced, 'report')} without a {one}."]
    if outside:
        parts.append(f"{count(outside, one, many)} outside this map.")
    if unlocated:
        parts.append(f"{count(unlocated, one, many)} without coordinates.")
    return " ".join(parts)


def _ranking_note(found: pd.DataFrame, ranked: pd.DataFrame, many: str) -> str:
    cut = f"The first {RANKED} of {len(ranked)}. " if len(ranked) > RANKED else ""
    few = len(found) - len(ranked)
    rest = f" {few:,} more {many} have too few offers or companies." if few else ""
    return (
        f"{cut}Bar: middle half; line: p10 to p90; dot: median with its 95\u2009% interval, hollow under "
        f"{constant('offers_for_many')} offers.{rest}"
    )
