"""A city's own view as a reader opens, reads and leaves it, with the bundled data."""

import json

import pytest

from components.words import plain
from tests.app_pages.locations.test_page import captions, charts

GROUPS = ["place-companies", "place-degrees"]


def headers(page) -> list[str]:
    return [part.value for part in page.header]


def cards(page) -> list[str]:
    """The labels of the cards: the captions right above the figures in bold."""
    labels = (
        "Median",
        "Lowest to highest",
        "The one report",
        "At US average prices",
        "Against its country",
        "Rent of a studio",
    )
    return [part.value for part in page.caption if part.value in labels]


def test_a_city_of_many_reports_has_every_part(opened, bundled):
    page = opened("locations", {"city": "Seattle, WA"})
    assert not page.exception
    of_city = bundled.filtered(city=("Seattle, WA",))
    paid, adjusted = (
        view.ask("locations/place_pay", place="Seattle, WA", most=10).set_index("dimension").loc["place", "median"]
        for view in (of_city, of_city.filtered(prices="regional"))
    )
    for amount in (paid, adjusted):
        assert plain(f"${amount:.2f}") in page.title[0].value
    assert cards(page) == ["Median", "At US average prices", "Against its country", "Rent of a studio"]
    assert charts(page) == [*GROUPS, "place-wages"]
    assert headers(page)[:3] == ["By company", "By degree level", "What employees there earn"]
    assert headers(page)[3].endswith("programmes name Seattle, WA")


def test_a_city_of_one_report_has_no_median_and_says_what_it_pays(opened):
    page = opened("locations", {"city": "Waukegan, IL"})
    assert not page.exception
    assert page.title[0].value.startswith("The one report of internships in Waukegan, IL")
    assert cards(page) == ["The one report", "At US average prices", "Rent of a studio"]
    assert charts(page) == [*GROUPS, "place-wages"]
    assert headers(page)[-1] == "No programme in the data names Waukegan, IL"


@pytest.mark.parametrize(
    ("city", "country", "shown"),
    [
        ("Toronto, ON", "Canada", ["Lowest to highest"]),
        ("Bengaluru, IN", "India", ["Median", "Against its country"]),
    ],
)
def test_a_city_outside_the_united_states_has_no_prices_rent_or_wages_of_a_metro(opened, city, country, shown):
    page = opened("locations", {"city": city, "country": country, "prices": "US average prices"})
    assert not page.exception
    assert "US average prices" not in page.title[0].value
    assert cards(page) == shown
    assert charts(page) == GROUPS
    assert "Regional prices apply within the United States, so pay here is as paid." in captions(page)
    assert "The data has official wages by metro area for the United States only." in captions(page)


def test_pay_follows_the_prices_that_hold_for_a_city(opened):
    scale = {prices: charts_axis(opened("locations", {"city": "Seattle, WA", "prices": prices})) for prices in PRICES}
    assert scale == {
        "As paid": "USD an hour",
        "US average prices": "USD an hour at US average prices",
        "Purchasing power": "USD an hour",
    }


PRICES = ("As paid", "US average prices", "Purchasing power")


def charts_axis(page) -> str:
    (chart,) = (chart for chart in page.get("plotly_chart") if chart.proto.id.endswith("-chart-place-companies"))
    return json.loads(chart.proto.spec)["layout"]["xaxis"]["title"]["text"]


def test_a_city_without_a_match_says_which_filter_to_loosen_and_keeps_what_no_filter_changes(opened):
    page = opened("locations", {"city": "Seattle, WA", "company": "Zoox"})
    assert not page.exception
    assert page.title[0].value == "No report matches these filters"
    assert charts(page) == ["place-wages"]
    page.button("all-places").click().run()
    assert page.title[0].value != "No report matches these filters"


def test_several_cities_are_ranked(opened):
    page = opened("locations", {"city": ["Seattle, WA", "Austin, TX"]})
    assert "places" in charts(page)
    assert not set(GROUPS) & set(charts(page))


def test_a_selected_place_opens_its_view_and_all_places_leads_back_with_the_other_filters(opened):
    page = opened("locations", {"places-mark": "Seattle, WA", "degree": "PhD"})
    page.button("open-places").click().run()
    assert not page.exception
    assert charts(page)[:2] == GROUPS
    assert "places-mark" not in page.query_params
    page.button("all-places").click().run()
    assert not page.exception
    assert "places" in charts(page)
    assert page.multiselect("city").value == []
    assert page.multiselect("degree").value == ["phd"]
    assert [control.value for control in page.get("button_group") if control.key == "map"] == ["usa"]


def test_a_selected_company_leads_to_its_view(opened):
    page = opened("locations", {"city": "Seattle, WA", "place-companies-mark": "Amazon"})
    assert "Open Amazon" in [link.label for link in page.get("page_link")]
    assert "**Reports: Amazon**" in [part.value for part in page.markdown]


def test_cities_can_be_compared_above_the_view_of_one(opened):
    page = opened("locations", {"city": "Seattle, WA", "compare": ["Seattle, WA", "Austin, TX"]})
    assert not page.exception
    assert charts(page)[0] == "compared-reports"
    assert set(GROUPS) <= set(charts(page))
