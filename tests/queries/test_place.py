"""The questions of a city's own view: given rows with answers worked out by hand, and the bundled data in plain Python."""

from collections import defaultdict
from statistics import median

import pytest

from tests.answers import records
from tests.independent import reports, rows, us_cities

PLACES = [
    {"place_type": "state", "place_name": "Texas", "region": "TX", "area_code": "48"},
    {"place_type": "metro", "place_name": "Austin, TX", "region": "TX", "area_code": "12420"},
    {"place_type": "city", "place_name": "Austin", "region": "TX", "metro_code": "12420"},
    {"place_type": "city", "place_name": "Waco", "region": "TX"},
    {"place_type": "city", "place_name": "Pune", "country": "IN", "region": None},
]
PARITIES = [
    {"area_type": "state", "area_name": "Texas", "area_code": "48", "year": 2024, "period": "2024", "value": 80},
    {"area_type": "metro", "area_name": "Austin, TX", "area_code": "12420", "year": 2024, "period": "2024", "value": 125},
]
AUSTIN, WACO = {"city": "Austin", "region": "TX"}, {"city": "Waco", "region": "TX"}


def paid(pay, company, **stated):
    return {"pay": pay, "company": company, **stated}


def test_a_city_is_found_by_the_name_that_filters_give_it(given):
    view = given(places=PLACES)
    found = {
        name: records(view.ask("locations/place", place=name), "city", "country") for name in ("Austin, TX", "Pune, IN", "X")
    }
    assert found == {"Austin, TX": [("Austin", "US")], "Pune, IN": [("Pune", "IN")], "X": []}


@pytest.fixture
def austin(given):
    degrees = [["bachelor"], ["bachelor", "phd"], [], [], ["phd"], []]
    here = [
        paid(pay, company, degree_levels=levels, **AUSTIN)
        for pay, company, levels in zip((10, 20, 30, 40, 50, 60), "AABBBC", degrees, strict=True)
    ]
    view = given(places=PLACES, price_levels=PARITIES, pay_reports=[*here, paid(99, "D", **WACO), paid(98, "A")])
    return view.filtered(city=("Austin, TX",))


def test_a_city_s_reports_are_told_as_a_whole_by_company_and_by_degree_level(austin):
    found = austin.ask("locations/place_pay", place="Austin, TX", most=2)
    assert records(found, "dimension", "group", "n", "companies", "median", "lowest", "highest") == [
        ("company", "B", 3, 1, None, 30, 50),
        ("company", "A", 2, 1, None, 10, 20),
        ("degree", "bachelor", 2, 1, None, 10, 20),
        ("degree", "phd", 2, 2, None, 20, 50),
        ("degree", "not_stated", 3, 2, None, 30, 60),
        ("place", "Austin, TX", 6, 3, 35, 10, 60),
    ]


def test_a_city_of_few_companies_has_no_median_and_one_without_reports_no_row(given):
    rows = [paid(pay, "AB"[pay % 2], **AUSTIN) for pay in range(10, 16)]
    view = given(places=PLACES, pay_reports=rows)
    found = view.ask("locations/place_pay", place="Austin, TX", most=0)
    whole = found[found["dimension"] == "place"]
    assert records(whole, "n", "has_median", "no_median") == [(6, False, "few_companies")]
    assert view.ask("locations/place_pay", place="Waco, TX", most=9).empty


def test_a_report_of_two_cities_is_adjusted_by_the_prices_of_the_one_that_is_asked_for(given):
    both = [
        {"pay": pay, "company": company, "evidence": "posted", **WACO, "other_places": ["Austin, TX"]}
        for pay, company in zip((10, 20, 30, 40, 50), "ABCDE", strict=True)
    ]
    view = given(places=PLACES, price_levels=PARITIES, pay_reports=both).filtered(prices="regional")
    medians = {}
    for city in ("Austin, TX", "Waco, TX"):
        found = view.filtered(city=(city,)).ask("locations/place_pay", place=city, most=0)
        medians[city] = records(found[found["dimension"] == "place"], "median")
    assert medians == {"Austin, TX": [(24,)], "Waco, TX": [(37.5,)]}


WAGE = {"soc_code": "15-1252", "area_type": "metro", "area_name": "Austin, TX", "area_code": "12420", "median": 104000}


def test_the_official_wages_of_a_metro_are_of_the_newest_year_of_each_occupation(given):
    wages = [
        WAGE | {"jobs": 10},
        WAGE | {"year": 2024, "median": 1},
        WAGE
        | {"soc_code": "15-2051", "group_name": "Data Scientists", "year": 2024, "median": 208000, "top_coded": ["median"]},
        WAGE | {"soc_code": "15-2051", "group_name": "Data Scientists", "median": None},
        WAGE | {"soc_code": "15-2041", "area_code": "99999"},
        WAGE | {"soc_code": "15-2041", "area_type": "state", "area_code": "48"},
        WAGE | {"soc_code": "15-2041", "evidence": "survey"},
    ]
    occupations = [{"soc_code": "15-1252", "occupation": "Developers"}]
    view = given(places=PLACES, price_levels=PARITIES, pay_statistics=wages, occupations=occupations)
    columns = ("group", "label", "year", "paid", "adjusted", "is_bound", "jobs", "parity", "index_year")
    assert records(view.ask("locations/metro_wages", metro="12420"), *columns) == [
        ("15-2051", "Data Scientists", 2024, 100, 80, True, None, 125, 2024),
        ("15-1252", "Developers", 2025, 50, 40, False, 10, 125, 2024),
    ]
    a_year = view.filtered(unit="year").ask("locations/metro_wages", metro="12420")
    assert records(a_year, "paid", "adjusted") == [(208000, 166400), (104000, 83200)]
    assert records(view.ask("locations/metro_wages", metro="99999"), "paid", "adjusted") == [(50, None)]
    assert view.ask("locations/metro_wages", metro=None).empty


@pytest.mark.parametrize("city", ["Seattle, WA", "New York, NY", "Austin, TX"])
def test_a_bundled_city_agrees_with_plain_python(bundled, city):
    pays, companies = [], defaultdict(list)
    for pay, found in reports():
        if any(city in us_cities(row) for row in found):
            pays.append(pay)
            companies[found[0]["company"]].append(pay)
    found = bundled.filtered(city=(city,)).ask("locations/place_pay", place=city, most=5)
    (whole,) = records(found[found["dimension"] == "place"], "n", "companies", "median")
    assert whole == (len(pays), len(companies.keys() - {""}), pytest.approx(median(pays)))
    told = records(found[found["dimension"] == "company"], "group", "n", "median")
    assert [n for _, n, _ in told] == sorted((len(companies[name]) for name in companies.keys() - {""}), reverse=True)[:5]
    for name, n, middle in told:
        assert (n, middle) == (len(companies[name]), pytest.approx(median(companies[name])) if n >= 5 else None)


def test_the_bundled_wages_of_a_metro_agree_with_the_published_rows(bundled):
    published = defaultdict(dict)
    for row in rows("salaries/*.csv"):
        of_metro = row["area_code"] == "42660" and row["area_type"] == "metro" and row["evidence"] == "official"
        if of_metro and row["soc_code"] and row["median"]:
            hours = {"hour": 1, "year": 2080}[row["pay_period"]]
            published[row["soc_code"]][int(row["year"])] = float(row["median"]) / hours
    newest = {code: by_year[max(by_year)] for code, by_year in published.items()}
    (parity,) = (
        float(row["value"])
        for row in rows("reference/price_levels*.csv")
        if (row["index_name"], row["area_type"], row["area_code"], row["year"])
        == ("regional_price_parity", "metro", "42660", "2024")
        and row["component"] == "all items"
    )
    found = records(bundled.ask("locations/metro_wages", metro="42660"), "group", "paid", "adjusted")
    assert {code: (paid, adjusted) for code, paid, adjusted in found} == {
        code: (pytest.approx(paid), pytest.approx(paid * 100 / parity)) for code, paid in newest.items()
    }


def test_the_comparison_with_the_country_is_asked_of_every_city(bundled):
    first, every = (bundled.ask("locations/like_with_like", level="city", most=most) for most in (2, None))
    enough = bundled.ask("locations/places", level="city").query("companies >= 3")["group"]
    assert list(first["group"].unique()) == list(every["group"].unique())[:2]
    assert set(every["group"]) <= set(enough)
    assert every["group"].nunique() > 10
