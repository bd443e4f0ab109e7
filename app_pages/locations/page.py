"""What interns earn where: the map, the ranking, what prices change, and the official wages of the same places."""

import pandas as pd
import streamlit as st

from app_pages.locations.comparison import draw_comparison
from app_pages.locations.like_with_like import draw_like_with_like
from app_pages.locations.place import chosen_place, draw_place, open_place
from app_pages.locations.prices import draw_prices
from app_pages.locations.sentences import places as sentences
from app_pages.locations.sentences.place import ALL_PLACES, open_label
from app_pages.locations.wages import draw_chosen_wages
from charts.numbers import Money
from charts.pay_ranges import describe, pay_ranges
from charts.place_map import place_map
from charts.records import records
from components import basis_phrases, chart_phrases, figure, how_to_read, notes, scope, selection
from components.address import warn_unknown
from components.context import PageContext
from components.controls import PAY, Controls
from queries.selection import NOT_STATED

LEVELS = {"city": "City", "metro": "Metro", "region": "State", "country": "Country"}
SCOPES = {"usa": "United States", "world": "World"}
COMPARED = 4


def controls() -> Controls:
    """Return the filters and readings of pay that change the page."""
    return PAY


def draw(context: PageContext) -> None:
    """Draw the page."""
    place = chosen_place(context.selection)
    if place:
        _draw_one_place(context, place)
    elif context.ask("filters/matching_count").iloc[0]["reports"] == 0:
        notes.nothing_matches(context)
    else:
        _draw_places(context)


def _draw_one_place(context: PageContext, place: str) -> None:
    """Draw the view of the one city that is chosen, after the cities to compare, if any."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.button(ALL_PLACES, icon=":material/arrow_back:", on_click=open_place, args=(None,), key="all-places")
        cities = _choose_cities(context)
    compared = st.container()
    draw_place(context, place)
    if cities:
        wages = draw_chosen_wages(context)
        with compared:
            draw_comparison(context, cities, wages)


def _draw_places(context: PageContext) -> None:
    """Draw all places that match: the ranking, the map, like with like, prices, official wages."""
    head, controls, compared = st.container(), st.container(border=True), st.container()
    with controls:
        level, outline, cities = _controls(context)
    comparable = _at_prices_that_hold(context, level)
    places = comparable.ask("locations/places", level=level)
    with head:
        _headline(context, places, level, comparable.money)
    _documented(context, places, level, comparable.money)
    how_to_read.draw(context)
    _map(context, places, level, outline, comparable.money)
    if level != "country":  # a place is set against its own country
        draw_like_with_like(comparable, places, level)
    draw_prices(context, level, tuple(cities))
    wages = draw_chosen_wages(context)
    if cities:
        with compared:
            draw_comparison(context, cities, wages)


def _controls(context: PageContext) -> tuple[str, str, list[str]]:
    """Draw the controls and return by what places are told apart, the map's outline, and the cities to compare."""
    warn_unknown("by", "Places by", set(LEVELS.values()))
    warn_unknown("map", "Map", set(SCOPES.values()))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        level = st.segmented_control(
            "Places by",
            list(LEVELS),
            default="city",
            required=True,
            format_func=LEVELS.__getitem__,
            key="by",
            bind="query-params",
        )
        countries = {*context.ask("filters/markets")["group"], *(context.selection.country or ())} - {NOT_STATED}
        _turn_map("usa" if countries == {"US"} and level != "country" else "world")
        outline = st.segmented_control(
            "Map", list(SCOPES), required=True, format_func=SCOPES.__getitem__, key="map", bind="query-params"
        )
        cities = _choose_cities(context)
    return level, outline or "world", cities


def _choose_cities(context: PageContext) -> list[str]:
    """Draw the choice of cities to compare and return them."""
    choices = _cities(context)
    warn_unknown("compare", "Compare places", set(choices))
    return st.multiselect(
        "Compare places",
        choices,
        key="compare",
        bind="query-params",
        select_all=False,
        max_selections=COMPARED,
        placeholder="Up to four cities: Seattle, Austin …",
        width=350,
    )


def _turn_map(fitting: str) -> None:
    """Turn the map to the scope that fits what matches whenever that changes; an address that names one is kept."""
    before = st.session_state.get("map-fitting")
    named = st.query_params.get("map") in SCOPES.values()
    if (fitting != before and not (before is None and named)) or ("map" not in st.session_state and not named):
        st.session_state["map"] = fitting
    st.session_state["map-fitting"] = fitting


def _cities(context: PageContext) -> list[str]:
    """Return every city that a report names, most reports first: the choices do not change with the filters."""
    choices = context.unfiltered().ask("filters/choices")
    return [city for city in choices.loc[choices["filter"] == "city", "choice"] if city != NOT_STATED]


def _at_prices_that_hold(context: PageContext, level: str) -> PageContext:
    """Return the context that a ranking is read through: as paid where the chosen prices do not hold at this level.

    Regional prices hold within the United States, purchasing power between countries only.
    """
    prices = context.selection.prices
    hold = prices == "as_paid" or (prices == "purchasing_power") == (level == "country")
    return context if hold else context.filtered(prices="as_paid")


def _headline(context: PageContext, places: pd.DataFrame, level: str, money: Money) -> None:
    confidence = context.view.snapshot.constants["confidence"]
    notes.title(sentences.title(places, level, scope.reports(context), money, confidence))
    rule = context.constant("reports_for_median"), context.constant("companies_for_place")
    facts = context.ask("overview/foundations").iloc[0]
    st.markdown(sentences.coverage(places, level, _located(context, level), facts, *rule))
    note = sentences.prices_note(context.selection.prices, level)
    notes.all_filters(context)
    if note:
        st.caption(note)
    notes.how_counted(
        f"{basis_phrases.full_time_hours(facts)} {basis_phrases.largest(facts)} {notes.left_out(context.view)}", "places"
    )


def _located(context: PageContext, level: str) -> pd.Series:
    return context.ask("locations/unplaced", level=level).iloc[0]


def _documented(context: PageContext, places: pd.DataFrame, level: str, money: Money) -> None:
    """Draw the places with the most reports, and the reports behind them."""
    with st.container(border=True):
        notes.header(sentences.documented_heading(level))
        chart = pay_ranges(sentences.drawn(places), money, context.colours)
        alt = sentences.documented_alt(places, level, money)
        selected = figure.draw(chart, "places", alt=alt, scope=scope.of_chart(context))
        _offer_to_open(selected, level, "places")
        notes.caption(
            sentences.documented_caption(places, chart_phrases.ranges_legend(sentences.drawn(places), context.constant)),
            "documented",
        )
        figure.rows(context, "places", level, places, selected)


def _map(context: PageContext, places: pd.DataFrame, level: str, outline: str, money: Money) -> None:
    """Draw the map of all places, and the reports of the one that is selected on it."""
    with st.container(border=True):
        st.header("Where the reports are")
        marks = places.assign(weight=places["n"], words=[describe(row, money) for row in records(places)])
        chart = place_map(marks, money, context.colours, outline)
        selected = figure.draw(chart, "places-map", alt=sentences.map_alt(places, level, money), scope=scope.of_chart(context))
        notes.caption(sentences.map_caption(places, level, outline, int(_located(context, level)["unplaced"])), "map")
        _offer_to_open(selected, level, "places-map")
        figure.rows(context, "places-map", level, places, selected)


def _offer_to_open(selected: str | None, level: str, name: str) -> None:
    """Draw the button that opens the own view of the selected place, where that is a city."""
    if selected and level == "city":
        st.button(
            open_label(selected),
            icon=":material/location_on:",
            on_click=_open_selected,
            args=(selected, name),
            key=f"open-{name}",
            type="primary",
        )


def _open_selected(city: str, name: str) -> None:
    """Open the city's own view and let go of its mark in the chart of that name."""
    selection.select(name, None)
    open_place(city)
