"""The map: what it draws, what it leaves out, what it names."""

import pandas as pd

from charts.numbers import Money
from charts.place_map import CROWD, REGIONS, _in_the_usa, place_map, within
from charts.place_names import named, short_name
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
    unknown, known = drawn().data
    assert (known.type, list(known.customdata), list(known.marker.size)) == ("scattergeo", ["NYC", "JC"], [38, 13.6])
    assert list(known.marker.color) == [57.7, 50.0]
    assert list(known.hovertext) == ["New York words", "Jersey City words"]
    assert (list(unknown.customdata), unknown.marker.color) == (["ATX"], "rgba(0,0,0,0)")


def test_a_place_without_a_median_lies_beneath_those_that_have_one():
    beside = PLACES[PLACES["group"].isin(["NYC", "JC"])].assign(median=[57.7, None])
    assert [list(trace.customdata) for trace in drawn(places=beside).data] == [["JC"], ["NYC"]]


def test_a_crowded_region_is_drawn_again_below_and_not_in_the_map():
    south, north, west, east = REGIONS[0].corners
    crowd = PLACES.iloc[[0] * CROWD].assign(
        group=[str(place) for place in range(CROWD)], latitude=(south + north) / 2, longitude=(west + east) / 2
    )
    figure = drawn(places=pd.concat([PLACES, crowd], ignore_index=True))
    assert {trace.geo: list(trace.customdata) for trace in figure.data if trace.mode == "markers+text"} == {
        "geo": ["NYC", "JC"],
        "geo2": ["0", "1", "2", "3"],
    }
    assert [note.text for note in figure.layout.annotations] == ["San Francisco Bay Area"]
    assert "geo2" not in drawn(places=crowd.head(CROWD - 1)).layout


def test_a_lower_bound_is_a_triangle():
    known = drawn(places=PLACES.assign(is_bound=[True, False, False, False, False, False]), symbol="diamond").data[1]
    assert list(known.marker.symbol) == ["triangle-up", "diamond"]


#: A map of 1,000 by 180 pixels, the same on a phone.
WORLD = ((1000.0, 180.0), (1000.0, 180.0))
#: The same map, a fifth as wide on a phone.
PHONE = (WORLD[0], (200.0, 180.0))


def at(group: str, x: float, above_the_middle: float, size: float = 10) -> dict:
    """A place by where it stands in pixels."""
    down = (90 - above_the_middle) / 180
    return {"group": group, "label": "Somewhere", "across": x / 1000, "down": down, "size": size}


def test_a_name_stands_under_its_circle_else_at_a_side_that_is_free():
    assert named([at("a", 100, 0)], [], *WORLD) == {"a": "bottom center"}
    assert named([at("a", 100, 0)], [at("b", 100, -14)], *WORLD) == {"a": "middle right"}


def test_a_name_stands_on_no_circle_and_no_other_name_and_within_the_map():
    crowd = [at("a", 100, 0, 60), at("b", 100, 0), at("c", 140, 0, 60), at("d", 2, 60)]
    assert named(crowd, [], *WORLD) == {"a": "bottom center", "c": "middle right", "d": "middle right"}


#: Around (500, 0), whose circle is 40 pixels across: one below, two on its right and on its left, one above.
AROUND = [(500, -27), (540, 3), (550, -3), (460, 3), (450, -3), (500, 27)]


def test_a_name_stands_on_circles_far_smaller_than_its_own_where_every_side_has_some_and_then_on_the_fewest():
    def around(*sizes: float) -> dict[str, str]:
        others = [at(str(place), *where, size) for place, (where, size) in enumerate(zip(AROUND, sizes, strict=True))]
        return named([at("a", 500, 0, 40)], others, *WORLD)

    assert around(20, 20, 20, 20, 20, 20) == {"a": "bottom center"}
    assert around(21, 20, 20, 20, 20, 20) == {"a": "top center"}
    assert around(21, 20, 20, 20, 20, 21) == {"a": "middle right"}
    assert around(21, 21, 20, 20, 20, 21) == {"a": "middle left"}
    assert around(21, 21, 20, 21, 20, 21) == {}


def test_a_name_that_stands_on_a_circle_is_set_off_from_it():
    for mode in ("light", "dark"):
        known = place_map(PLACES, Money(), palette(mode)).data[1]
        assert palette(mode).surface in known.textfont.shadow


def test_a_name_stands_only_where_it_meets_no_other_name_on_a_phone():
    """Names are 60 pixels wide; what is 100 pixels apart on a wide screen is 20 on a phone."""
    near, far = [at("a", 300, 0), at("b", 400, 0)], [at("a", 300, 0), at("b", 700, 0)]
    assert named(near, [], *WORLD) == {"a": "bottom center", "b": "bottom center"}
    assert named(near, [], *PHONE) == {"a": "bottom center", "b": "middle right"}
    assert named(far, [], *PHONE) == {"a": "bottom center", "b": "bottom center"}


def test_a_name_that_would_leave_a_phone_takes_another_side_or_none():
    assert named([at("a", 960, 0)], [], *PHONE) == {"a": "middle left"}
    assert named([at("a", 700, 0), at("b", 960, 0)], [], *PHONE) == {"a": "bottom center"}


def test_the_outline_follows_scope_and_theme():
    for mode in ("light", "dark"):
        geo = place_map(PLACES, Money(), palette(mode), "world").layout.geo
        assert (geo.scope, geo.resolution, geo.landcolor) == ("world", 110, palette(mode).surface)


def test_the_colour_bar_names_what_it_measures():
    axis = drawn().layout.coloraxis
    bar = axis.colorbar
    assert (axis.showscale, bar.title.text, bar.tickprefix) == (True, "median, USD an hour", "$")
    assert drawn(places=PLACES.head(1)).layout.coloraxis.showscale is False


def test_no_place_is_a_sentence():
    for places in (PLACES.head(0), PLACES[PLACES["group"] == "YYZ"]):
        empty = drawn(places=places)
        assert len(empty.data) == 0
        assert empty.layout.annotations[0].text == "No place of this map has pay to draw."


def test_only_places_without_a_median_are_drawn_hollow():
    figure = drawn(places=PLACES[PLACES["group"] == "ATX"])
    assert [list(trace.customdata) for trace in figure.data] == [["ATX"]]


def test_a_name_stands_within_the_height_of_the_map():
    assert named([at("a", 500, -80)], [], *WORLD) == {"a": "middle right"}
    assert named([at("a", 500, 100)], [], *WORLD) == {}


#: Seattle, Austin and Miami: latitude and longitude, and pixels from the corner of the outline.
SEEN = {(47.6062, -122.3321): (111, 28), (30.2672, -97.7431): (313, 277), (25.7743, -80.1937): (511, 318)}


def test_a_name_of_the_states_is_laid_where_their_outline_is_drawn():
    """As a browser draws the map 652.7 pixels wide: marks that it drew."""
    for place, pixels in SEEN.items():
        across, down = _in_the_usa(*place)
        assert (round(across * 652.7, 0), round(down * 341.4, 0)) == pixels


def test_short_names_are_the_city_and_say_where_they_are_cut():
    assert short_name("Austin, TX", 16) == "Austin"
    assert short_name("Austin-Round Rock-San Marcos, TX", 16) == "Austin"
    assert short_name("South San Francisco, CA", 14) == "South San Fra…"
