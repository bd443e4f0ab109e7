"""The map: what it draws, what it leaves out, what it names."""

import pandas as pd

from charts.numbers import Money
from charts.place_map import place_map, short_name, within
from charts.theme import palette

COLUMNS = ["group", "label", "country", "latitude", "longitude", "weight", "median", "words"]
PLACES = pd.DataFrame(
    [
        ("NYC", "New York, NY", "US", 40.7, -74.0, 70, 57.7, "New York words"),
        ("JC", "Jersey City, NJ", "US", 40.7, -74.1, 9, 50.0, "Jersey City words"),
        ("ATX", "Austin, TX", "US", 30.3, -97.7, 2, None, "Austin words"),
        ("YYZ", "Toronto, ON", "CA", 43.6, -79.4, 30, 24.0, "Toronto words"),
        ("SJU", "San Juan, PR", "US", 18.4, -66.1, 5, 20.0, "San Juan words"),
        ("X", "Unknown", "US", None, None, 5, 20.0, "Unknown words"),
    ],
    columns=COLUMNS,
)


def drawn(scope="usa", places=PLACES, **options):
    return place_map(places, Money(), palette("light"), scope, **options)


def test_a_scope_keeps_the_places_that_it_can_show():
    assert list(within(PLACES, "usa")["group"]) == ["NYC", "JC", "ATX"]
    assert list(within(PLACES, "world")["group"]) == ["NYC", "JC", "ATX", "YYZ", "SJU"]


def test_places_are_circles_by_weight_and_median():
    known, unknown = drawn().data
    assert (known.type, list(known.customdata), list(known.marker.size)) == ("scattergeo", ["NYC", "JC"], [70, 9])
    assert (known.marker.sizemode, list(known.marker.color)) == ("area", [57.7, 50.0])
    assert list(known.hovertext) == ["New York words", "Jersey City words"]
    assert (list(unknown.customdata), unknown.marker.color) == (["ATX"], "rgba(0,0,0,0)")


def test_names_do_not_crowd_each_other():
    assert list(drawn().data[0].text) == ["New York", ""]


def test_a_lower_bound_is_a_triangle():
    known = drawn(places=PLACES.assign(is_bound=[True, False, False, False, False, False]), symbol="diamond").data[0]
    assert list(known.marker.symbol) == ["triangle-up", "diamond"]


def test_the_outline_follows_scope_and_theme():
    for mode in ("light", "dark"):
        geo = place_map(PLACES, Money(), palette(mode), "world").layout.geo
        assert (geo.scope, geo.resolution, geo.landcolor) == ("world", 110, palette(mode).surface)


def test_the_colour_bar_names_what_it_measures():
    bar = drawn().data[0].marker.colorbar
    assert (bar.title.text, bar.tickprefix) == ("median, USD an hour", "$")


def test_no_place_is_a_sentence():
    for places in (PLACES.head(0), PLACES[PLACES["group"] == "YYZ"]):
        empty = drawn(places=places)
        assert len(empty.data) == 0
        assert empty.layout.annotations[0].text == "No place of this map has pay to draw."


def test_only_places_without_a_median_are_drawn_hollow():
    figure = drawn(places=PLACES[PLACES["group"] == "ATX"])
    assert [list(trace.customdata) for trace in figure.data] == [["ATX"]]


def test_short_names_say_that_they_are_cut():
    assert short_name("Austin, TX", 16) == "Austin"
    assert short_name("Austin-Round Rock-San Marcos, TX", 16) == "Austin…"
    assert short_name("South San Francisco, CA", 14) == "South San Fra…"
