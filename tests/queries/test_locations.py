"""The questions of the page Locations, given rows and expected rows worked out by hand."""

import random
from statistics import median

import pytest

from tests.answers import records

PLACES = [
    {"place_type": "country", "place_name": "United States", "region": None, "area_code": "US", "currency": "USD"},
    {"place_type": "country", "place_name": "India", "country": "IN", "region": None, "area_code": "IN", "currency": "INR"},
    {"place_type": "state", "place_name": "Texas", "region": "TX", "area_code": "48", "latitude": 31, "longitude": -99},
    {"place_type": "metro", "place_name": "Austin, TX", "region": "TX", "area_code": "12420", "latitude": 30, "longitude": -98},
    {"place_type": "city", "place_name": "Austin", "region": "TX", "metro_code": "12420", "latitude": 30.3, "longitude": -97.7},
    {"place_type": "city", "place_name": "Marfa", "region": "TX", "latitude": 30.3, "longitude": -104},
]
PARITIES = [
    {"area_type": "state", "area_name": "Texas", "area_code": "48", "year": 2024, "period": "2024", "value": 80},
    {"area_type": "metro", "area_name": "Austin, TX", "area_code": "12420", "year": 2024, "period": "2024", "value": 125},
]
AUSTIN = {"city": "Austin", "region": "TX"}
MARFA = {"city": "Marfa", "region": "TX"}


def reports(pays, companies, **place):
    return [{"pay": pay, "company": company, **place} for pay, company in zip(pays, companies, strict=True)]


def test_a_place_has_a_median_from_five_reports_of_three_companies(given):
    view = given(places=PLACES, pay_reports=reports([10, 20, 30, 40, 50], "ABCCC", **AUSTIN) + reports([9, 8], "AB", **MARFA))
    found = view.ask("locations/places", level="city")
    assert records(found, "group", "label", "country", "reports", "n", "companies", "has_median", "median", "latitude") == [
        ("Austin, TX", "Austin, TX", "US", 5, 5, 3, True, 30.0, 30.3),
        ("Marfa, TX", "Marfa, TX", "US", 2, 2, 2, False, None, 30.3),
    ]
    assert list(found["points"].iloc[1]) == [8, 9]


def test_enough_reports_of_too_few_companies_are_points(given):
    view = given(places=PLACES, pay_reports=reports([10, 20, 30, 40, 50, 60], "AABBBB", **AUSTIN))
    row = view.ask("locations/places", level="city").iloc[0]
    assert (row["n"], row["companies"], bool(row["has_median"])) == (6, 2, False)
    assert row[["p10", "p25", "median", "p75", "p90", "median_low", "median_high"]].isna().all()
    assert list(row["points"]) == [10, 20, 30, 40, 50, 60]


@pytest.mark.parametrize(
    ("level", "expected"),
    [
        ("city", [("Austin, TX", "Austin, TX", 1), ("Marfa, TX", "Marfa, TX", 1)]),
        ("metro", [("12420", "Austin, TX", 1)]),
        ("region", [("US-TX", "Texas", 3)]),
        ("country", [("US", "United States", 4)]),
    ],
)
def test_places_are_told_apart_by_level(given, level, expected):
    rows = [{"pay": 1, **AUSTIN}, {"pay": 2, **MARFA}, {"pay": 3, "region": "TX"}, {"pay": 4}]
    found = given(places=PLACES, pay_reports=rows).ask("locations/places", level=level)
    assert records(found, "group", "label", "n") == expected


def test_reports_without_a_place_are_counted(given):
    rows = [{"pay": 1, **AUSTIN}, {"pay": 2, **MARFA}, {"pay": 3, "region": "TX"}, {"pay": 4}]
    rows.append({"pay": 5, "evidence": "guide"})
    view = given(places=PLACES, price_levels=PARITIES, pay_reports=rows)
    counted = {
        level: records(view.ask("locations/unplaced", level=level), "placed", "unplaced", "priceless")[0]
        for level in ("city", "metro", "region", "country")
    }
    assert counted == {"city": (2, 2, 0), "metro": (1, 3, 0), "region": (3, 1, 0), "country": (4, 0, 0)}
    assert records(view.filtered(prices="regional").ask("locations/unplaced", level="city"), "priceless") == [(1,)]


def test_a_report_has_a_place_where_one_of_its_postings_states_it(given):
    posted = {"pay": 30, "evidence": "posted"}
    view = given(places=PLACES, price_levels=PARITIES, pay_reports=[posted | AUSTIN, posted, posted | {"company": "Bolt"}])
    columns = ("placed", "unplaced", "priceless")
    assert records(view.ask("locations/unplaced", level="city"), *columns) == [(1, 1, 0)]
    assert records(view.filtered(prices="regional").ask("locations/unplaced", level="city"), *columns) == [(1, 0, 1)]


def test_prices_within_the_country_take_the_metro_and_else_the_state(given):
    rows = reports([10, 20, 30, 40, 50], "ABCDE", **AUSTIN) + reports([8, 16, 24, 32, 40], "ABCDE", **MARFA)
    view = given(places=PLACES, price_levels=PARITIES, pay_reports=rows).filtered(prices="regional")
    found = view.ask("locations/prices", level="city")
    columns = ("group", "n", "before", "after", "index_area", "index_low", "index_high", "index_from", "index_to")
    assert records(found, *columns) == [
        ("Marfa, TX", 5, 24.0, 30.0, "Texas", 80, 80, 2024, 2024),
        ("Austin, TX", 5, 30.0, 24.0, "Austin, TX", 125, 125, 2024, 2024),
    ]


def test_prices_between_countries_are_of_the_same_reports_before_and_after(given):
    rates = [{"currency": "INR", "year": 2026, "units_per_usd": 100, "usd_per_unit": 0.01}]
    power = {"index_name": "purchasing_power", "component": "LCU", "area_type": "country", "year": 2024, "period": "2024"}
    rows = reports([100, 200, 300, 400, 500], "ABCDE", country="IN", currency="INR")
    rows += reports([999], "F", country="IN", currency="USD")
    view = given(
        places=PLACES,
        price_levels=[power | {"area_name": "India", "area_code": "IN", "country": "IN", "value": 20}],
        exchange_rates=rates,
        pay_reports=rows,
    ).filtered(prices="purchasing_power")
    found = view.ask("locations/prices", level="country")
    assert records(found, "group", "label", "n", "before", "after", "index_low") == [("IN", "India", 5, 3.0, 15.0, 20)]
    assert records(view.ask("locations/unplaced", level="country"), "priceless") == [(1,)]


def test_pay_as_paid_takes_the_end_of_a_range_that_is_asked_for(given):
    rows = [
        {"pay_low": low, "pay_high": low + 20, "company": company, **AUSTIN}
        for low, company in zip(range(10, 60, 10), "ABCDE", strict=True)
    ]
    view = given(places=PLACES, price_levels=PARITIES, pay_reports=rows).filtered(prices="regional")
    medians = {
        ends: records(view.filtered(ends=ends).ask("locations/prices", level="city"), "before", "after")
        for ends in ("low", "middle", "high")
    }
    assert medians == {"low": [(30, 24)], "middle": [(40, 32)], "high": [(50, 40)]}


IN_AUSTIN = {"soc_code": "15-1252", "area_type": "metro", "area_name": "Austin, TX", "area_code": "12420"}
WAGES = [
    IN_AUSTIN | {"median": 104000, "jobs": 10},
    IN_AUSTIN | {"area_name": "Boston NECTA", "area_code": "71650", "median": 208000, "top_coded": ["median"], "jobs": 20},
    IN_AUSTIN | {"area_name": "Nowhere", "area_code": "99999", "jobs": 30},
    IN_AUSTIN | {"area_type": "state", "area_name": "Texas", "area_code": "48", "median": 83200},
    IN_AUSTIN | {"median": 1, "year": 2024},
    IN_AUSTIN | {"median": 1, "evidence": "survey"},
    IN_AUSTIN | {"median": 1, "soc_code": "15-2051"},
]
OCCUPATIONS = [
    {"soc_code": "15-1252", "occupation": "Software Developers"},
    {"soc_code": "15-2051", "occupation": "Data Scientists"},
]


@pytest.fixture
def official(given):
    return given(places=PLACES, price_levels=PARITIES, occupations=OCCUPATIONS, pay_statistics=WAGES)


def test_official_wages_keep_bounds_unknowns_and_areas_without_a_parity(official):
    asked = {"soc_code": "15-1252", "wage_year": 2025, "area_type": "metro"}
    found = official.ask("locations/wages", **asked)
    columns = ("label", "median", "paid", "adjusted", "is_bound", "jobs", "parity", "index_year", "latitude")
    assert records(found, *columns) == [
        ("Boston NECTA", 100.0, 100.0, None, True, 20, None, None, None),
        ("Austin, TX", 50.0, 50.0, 40.0, False, 10, 125, 2024, 30.0),
        ("Nowhere", None, None, None, False, 30, None, None, None),
    ]
    adjusted = official.filtered(prices="regional").ask("locations/wages", **asked)
    assert records(adjusted, "label", "median") == [("Austin, TX", 40.0), ("Boston NECTA", None), ("Nowhere", None)]


def test_official_wages_are_in_the_reader_s_unit(official):
    asked = {"soc_code": "15-1252", "wage_year": 2025, "area_type": "state"}
    assert records(official.filtered(unit="year").ask("locations/wages", **asked), "label", "median") == [("Texas", 83200.0)]


def test_what_official_wages_there_are(official):
    found = official.ask("locations/wage_choices")
    assert records(found, "occupation", "area_type", "year", "areas") == [
        ("Data Scientists", "metro", 2025, 1),
        ("Software Developers", "metro", 2025, 3),
        ("Software Developers", "metro", 2024, 1),
        ("Software Developers", "state", 2025, 1),
    ]


def test_a_city_takes_the_wages_of_its_metro_and_else_of_its_state(official):
    found = official.ask(
        "locations/place_wages", places=["Austin, TX", "Marfa, TX", "London, GB"], soc_code="15-1252", wage_year=2025
    )
    assert records(found, "place", "area", "paid", "adjusted", "parity", "parity_area", "index_year") == [
        ("Austin, TX", "Austin, TX", 50.0, 40.0, 125, "Austin, TX", 2024),
        ("London, GB", None, None, None, None, None, None),
        ("Marfa, TX", "Texas", 40.0, 50.0, 80, "Texas", 2024),
    ]


@pytest.mark.parametrize("seed", range(5))
def test_places_agree_with_plain_python(given, seed):
    chance = random.Random(seed)
    rows = [
        {"pay": chance.randint(10, 60), "company": chance.choice("ABCD"), **chance.choice([AUSTIN, MARFA, {}])}
        for _ in range(chance.randint(5, 30))
    ]
    expected = {}
    for name, place in (("Austin, TX", AUSTIN), ("Marfa, TX", MARFA)):
        part = [r for r in rows if r.get("city") == place["city"]]
        enough = len(part) >= 5 and len({r["company"] for r in part}) >= 3
        if part:
            expected[name] = (len(part), median(r["pay"] for r in part) if enough else None)
    found = given(places=PLACES, pay_reports=rows).ask("locations/places", level="city")
    assert {group: (n, m) for group, n, m in records(found, "group", "n", "median")} == expected


def like_with_like(view, place="Seattle, WA") -> dict:
    found = view.ask("locations/like_with_like", level="city", most=10)
    found = found[found["group"] == place].set_index("comparison")
    known = found.drop(columns=["group", "label"]).astype(object).where(found.notna(), None)
    return {kind: tuple(row) for kind, row in zip(known.index, known.to_numpy(), strict=True)}


def paid(company, city, pay, **stated):
    return {"company": company, "city": city, "region": "WA", "pay": pay, **stated}


def test_places_are_compared_over_all_within_industries_and_at_the_same_companies(given):
    industries = [{"company": name, "industry": "trading" if name in "AB" else "media"} for name in "ABCDEFG"]
    here = [paid("A", "Seattle", 100), paid("B", "Seattle", 120), paid("C", "Seattle", 22), paid("D", "Seattle", 24)]
    here += [paid("E", "Seattle", 30), paid("F", "Seattle", 33)]
    there = [paid("A", "Spokane", 110), paid("B", "Spokane", 100), paid("B", "Spokane", 140), paid("C", "Spokane", 20)]
    there += [paid("D", "Spokane", 20), paid("E", "Spokane", 30), paid("F", "Spokane", 30), paid("G", "Spokane", 21)]
    view = given(companies=industries, pay_reports=[*here, *there])
    # All: 20 20 21 22 24 30 30 30 33 100 100 110 120 140, in the middle 30; here 22 24 30 33 100 120: 31.5.
    # Trading in the middle 110, media 24: ratios 100/110, 120/110, 22/24, 1, 30/24, 33/24, in the middle (1 + 120/110) / 2.
    # At the same companies 100/110, 120/120, 22/20, 24/20, 30/30, 33/30: in the middle (1 + 1.1) / 2, the ends the interval.
    found = like_with_like(view)
    assert found["raw"] == (6, 6, pytest.approx(0.05), None, None)
    assert found["industry"] == (6, 6, pytest.approx(((1 + 120 / 110) / 2) - 1), None, None)
    assert found["company"] == (6, 6, pytest.approx(0.05), pytest.approx(100 / 110 - 1), pytest.approx(0.2))
    few = like_with_like(given(companies=industries, pay_reports=[*here[:5], *there]))
    assert few["company"] == (5, 5, None, None, None)


def test_what_cannot_be_compared_like_with_like_is_left_out(given):
    here = [paid(name, "Seattle", pay) for name, pay in zip("ABCDE", (20, 30, 40, 50, 60), strict=True)]
    wide = paid("F", "Seattle", None, pay_low=10, pay_high=90)
    found = like_with_like(given(pay_reports=[*here, wide]))
    assert found == {"raw": (5, 5, 0, None, None)}
    assert like_with_like(given(pay_reports=here[:4])) == {}
    two = [paid("AB"[n % 2], "Seattle", 20 + n) for n in range(5)]
    assert like_with_like(given(pay_reports=two)) == {}
