"""Postings of several cities: each counts once in every total and once under each of its places."""

import re
from pathlib import Path

import pytest

import queries

QUERIES = Path(queries.__file__).parent
PARITY = {"index_name": "regional_price_parity", "component": "all items", "year": 2024, "period": "2024"}
WORLD = {
    "places": [
        {"place_name": "Seattle", "region": "WA", "metro_code": "42660"},
        {"place_name": "Austin", "region": "TX"},
        {"place_name": "Newark", "region": "DE"},
        {"place_name": "Toronto", "region": "ON", "country": "CA"},
        {"place_type": "state", "place_name": "Washington", "region": "WA", "area_code": "53"},
        {"place_type": "state", "place_name": "Texas", "region": "TX", "area_code": "48"},
    ],
    "price_levels": [
        PARITY | {"area_name": "Seattle metro", "area_type": "metro", "area_code": "42660", "value": 125.0},
        PARITY | {"area_name": "Texas", "area_type": "state", "area_code": "48", "value": 80.0},
    ],
    "pay_reports": [
        {
            "pay": 40, "company": "A", "city": "Seattle", "region": "WA",
            "other_places": ["Austin, TX", "Toronto, ON", "Nowhere, TX"],
        },
        {"pay": 50, "company": "B", "city": "Austin", "region": "TX"},
        {"pay": 60, "company": "C", "city": "Newark", "region": "DE", "other_places": ["Austin, TX"]},
    ],
}  # fmt: skip


@pytest.fixture
def view(given):
    return given(**WORLD)


def counts(answer, *columns: str) -> dict:
    return {row[0]: row[1:] for row in answer[list(columns)].itertuples(index=False, name=None)}


def test_a_report_counts_under_each_of_its_cities_of_one_country(view):
    """Toronto is in another country, and Nowhere in none that is known: the pay is that of the first place."""
    found = view.ask("locations/places", level="city").assign(pays=lambda d: [list(points) for points in d["points"]])
    assert counts(found, "group", "n", "pays") == {
        "Austin, TX": (3, [40, 50, 60]), "Seattle, WA": (1, [40]), "Newark, DE": (1, [60]),
    }  # fmt: skip
    assert counts(view.ask("locations/places", level="region"), "group", "n") == {"US-TX": (3,), "US-WA": (1,), "US-DE": (1,)}


def test_in_totals_it_counts_once(view):
    assert view.ask("filters/matching_count").iloc[0]["reports"] == 3
    assert view.ask("overview/foundations").iloc[0]["counted"] == 3
    assert list(view.ask("locations/places", level="country")["n"]) == [3]
    assert view.ask("locations/unplaced", level="city").iloc[0]["placed"] == 3


def test_at_average_prices_each_city_has_its_own_pay(view):
    found = view.filtered(prices="regional").ask("locations/places", level="city")
    pays = {group: list(points) for group, points in zip(found["group"], found["points"], strict=True)}
    # 40 / 1.25 in Seattle, 40 / 0.8 and 50 / 0.8 in Austin; Newark has no price level, so 60 is of no city.
    assert pays == {"Seattle, WA": [32], "Austin, TX": [50, 62.5]}


def test_what_prices_change_is_told_of_each_city(given):
    several = [
        {"pay": 30 + n, "company": name, "city": "Seattle", "region": "WA", "other_places": ["Austin, TX"]}
        for n, name in enumerate("ABCDE")
    ]
    view = given(**WORLD | {"pay_reports": several}).filtered(prices="regional")
    found = view.ask("locations/prices", level="city")
    assert counts(found, "group", "n", "before", "after", "index_low", "index_high", "index_area") == {
        "Austin, TX": (5, 32, 40, 80, 80, "Texas"),
        "Seattle, WA": (5, 32, 25.6, 125, 125, "Seattle metro"),
    }


def test_a_filter_of_place_finds_it_under_each(view):
    for chosen, reports in {"Seattle, WA": 1, "Austin, TX": 3, "Newark, DE": 1, "Toronto, ON": 0}.items():
        assert view.filtered(city=(chosen,)).ask("filters/matching_count").iloc[0]["reports"] == reports
    assert view.filtered(region=("US-TX",)).ask("filters/matching_count").iloc[0]["reports"] == 3
    behind = view.ask("reports/behind", dimension="city", value="Austin, TX", most=10, skipped=0)
    assert sorted(behind["pay"]) == [40, 50, 60]


def test_the_choices_count_it_under_each(view):
    found = view.ask("filters/choices")
    cities = found[found["filter"] == "city"]
    assert counts(cities, "choice", "n") == {"Austin, TX": (3,), "Newark, DE": (1,), "Seattle, WA": (1,)}


def test_the_best_documented_places_count_it_under_each(given):
    several = [
        {"pay": 30 + n, "company": name, "city": "Seattle", "region": "WA", "other_places": ["Austin, TX"]}
        for n, name in enumerate("ABCDE")
    ]
    groups = given(**WORLD | {"pay_reports": several}).ask("overview/groups", most=10)
    places = groups[groups["dimension"] == "place"]
    assert counts(places, "group", "n", "median") == {"Seattle, WA": (5, 32), "Austin, TX": (5, 32)}


SEVERAL = {
    **WORLD,
    "companies": [{"company": "A"}],
    "pay_reports": [
        {"company": "A", "pay_low": 40, "pay_high": 60, "evidence": "posted", "year": 2026, "city": city, "region": region}
        for city, region in (("Seattle", "WA"), ("Austin", "TX"))
    ]
    + [{"company": None, "role": "Intern", "pay": 60, "evidence": "guide"}],
}  # fmt: skip


def test_a_report_of_postings_in_several_places_has_one_pay_at_us_prices_wherever_it_stands(given):
    """40 to 60 an hour: 32 to 48 in Seattle (parity 125), 50 to 75 in Austin (80), so 51.25, between 41 and 61.50."""
    view = given(**SEVERAL).filtered(prices="regional")
    (highest,) = view.ask("companies/highest", most=3).to_dict("records")
    assert [highest[name] for name in ("pay", "pay_low", "pay_high")] == [51.25, 41, 61.5]
    (rate,) = view.ask("companies/reports").to_dict("records")
    assert [rate[name] for name in ("pay", "pay_low", "pay_high")] == [51.25, 32, 75]
    (group,) = view.ask("companies/ranking", part="few", sort="pay", search="", most=5, skipped=0).to_dict("records")
    assert ([*group["points"]], group["lowest"], group["highest"]) == ([51.25], 32, 75)
    assert view.ask("overview/guides", most=5)["share_below"].tolist() == [1]
    assert view.ask("companies/states_pay", company_name="A").iloc[0]["width"] == pytest.approx(0.5)


def test_no_question_makes_the_pay_of_a_report_in_a_way_of_its_own():
    """Of a report's postings at several prices some questions took the highest, others the one that came first."""
    own_way = re.compile(r"\b(any_value|max|min|first)\((\w+\.)?pay(_as_paid)?\)|\bln\(median\(pay")
    ways = {
        f"{path.relative_to(QUERIES)}: {line.strip()}"
        for path in QUERIES.rglob("*.sql")
        if path.stem not in ("pay_by", "matching")
        for line in path.read_text(encoding="utf-8").splitlines()
        if own_way.search(line)
    }
    assert ways == set()
