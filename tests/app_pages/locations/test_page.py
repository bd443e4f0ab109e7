"""The page Locations as a reader uses it, with the bundled data."""

import json

from charts.numbers import change
from components.words import plain


def charts(page) -> list[str]:
    return [name.rpartition("-chart-")[2] for name in (chart.proto.id for chart in page.get("plotly_chart"))]


def captions(page) -> str:
    return " ".join(part.value for part in page.caption)


def test_compared_cities_stand_side_by_side_with_reports_and_official_wages(opened, bundled):
    cities = ["Seattle, WA", "Austin, TX"]
    page = opened("locations", {"compare": cities, "city": cities[0], "occupation": "Data Scientists"})
    assert not page.exception
    assert {"compared-reports", "compared-wages"} <= set(charts(page))
    columns = [part.value for part in page.markdown if part.value.startswith(":small[:gray[Reports as paid]]")]
    everywhere = bundled.filtered(country=None).ask("locations/places", level="city").set_index("label")
    medians = [plain(f"${everywhere.loc[city, 'median']:.3g}") for city in cities]
    assert [median in column for median, column in zip(medians, columns, strict=True)] == [True, True]
    assert any("at US average prices (Data Scientists, 20" in part.value for part in page.markdown)


def test_places_are_set_against_all_of_their_country_whichever_of_them_are_chosen(opened, bundled):
    first = bundled.filtered(country=("US",), year=("2025", "2026", "2027"))
    known = first.ask("locations/like_with_like", level="city", most=None).set_index(["group", "comparison"])["premium"]
    page = opened("locations", {"city": ["Seattle, WA", "Austin, TX"]})
    (drawn,) = (one.proto for one in page.get("plotly_chart") if one.proto.id.endswith("-chart-like-with-like"))
    told = [f"{city}, over all reports: {change(known[city, 'raw'])}" for city in ("Seattle, WA", "Austin, TX")]
    assert [words for words in told if words not in drawn.alt] == []
    assert drawn.alt.startswith("Internships in Seattle, WA or Austin, TX (2025–2027). Places, like with like.")


def test_a_place_of_which_only_some_reports_are_chosen_is_not_set_against_its_country(opened, bundled):
    """Postings of a city of California that are of New York too: the rest of New York is not chosen."""
    chosen = bundled.filtered(country=("US",), year=("2025", "2026", "2027"), region=("US-CA",))
    places = chosen.ask("locations/places", level="city").set_index("group")
    assert places.loc["New York, NY", "has_median"]
    page = opened("locations", {"region": "California"})
    (drawn,) = (one.proto for one in page.get("plotly_chart") if one.proto.id.endswith("-chart-like-with-like"))
    assert "San Francisco, CA" in drawn.alt
    assert "New York" not in drawn.alt


def test_prices_that_do_not_hold_at_a_level_leave_pay_as_paid(opened):
    cities, countries = (opened("locations", {"prices": "Purchasing power", "by": by}) for by in ("City", "Country"))
    note = "Purchasing power compares whole countries; a city takes no national index, so pay here is as paid."
    assert note in captions(cities)
    assert note not in captions(countries)
    assert "\\$" in cities.title[0].value
    assert "Int\\$" not in cities.title[0].value
    assert "Int\\$" in countries.title[0].value


def test_wrong_values_of_the_address_are_named(opened):
    wrong = {
        "by": "Galaxy",
        "map": "Moon",
        "compare": "Atlantis",
        "occupation": "Wizards",
        "wage-year": "1066",
        "wages-by": "Seas",
    }
    page = opened("locations", wrong)
    assert not page.exception
    warnings = " ".join(part.value for part in page.warning)
    assert [value for value in wrong.values() if value not in warnings] == []
    assert "compared-reports" not in charts(page)


def test_compared_cities_are_among_those_that_prices_are_drawn_for_however_few_their_reports(opened, bundled):
    prices = bundled.filtered(prices="regional").ask("locations/prices", level="city")
    fewest = prices.sort_values("n", kind="stable").iloc[0]["label"]
    drawn = [chart.proto for chart in opened("locations", {"compare": [fewest]}).get("plotly_chart")]
    (prices_chart,) = (chart.spec for chart in drawn if chart.id.endswith("-chart-prices-regional"))
    assert fewest in json.loads(prices_chart)["data"][0]["customdata"]


def test_official_wages_are_drawn_once_they_are_opened_as_by_an_address_that_names_a_choice_of_them(opened):
    named = ({"occupation": "Data Scientists"}, {"wage-year": "2024"}, {"wages-by": "States"})
    assert "wages-map" not in charts(opened("locations"))
    assert ["wages-map" in charts(opened("locations", choice)) for choice in named] == [True, True, True]


def test_compared_cities_have_official_wages_of_the_first_occupation_while_these_are_folded(opened):
    page = opened("locations", {"compare": ["Seattle, WA", "Austin, TX"]})
    assert {"compared-wages", "wages-map"} & set(charts(page)) == {"compared-wages"}
    assert any("at US average prices (Software Developers, 20" in part.value for part in page.markdown)


def test_prices_within_the_united_states_are_drawn_where_a_place_has_them(opened):
    """Elsewhere there is no card with nothing in it, and the other takes the whole width."""
    germany, states = opened("locations", {"country": "Germany"}), opened("locations", {"country": "United States"})
    assert ("prices-regional" in charts(germany), "prices-regional" in charts(states)) == (False, True)
    assert "prices-countries" in charts(germany)
    said = "No place has enough reports for a median and a regional price level"
    assert (said in captions(germany), said in captions(states)) == (True, False)
