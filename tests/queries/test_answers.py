"""The five answers of the overview, given rows and expected rows worked out by hand, and one worked out from the files."""

from collections import defaultdict
from statistics import median

import pytest

from tests.independent import reports, us_cities

STATES = {
    "places": [
        {"place_type": "state", "place_name": "California", "region": "CA", "area_code": "06"},
        {"place_type": "state", "place_name": "Texas", "region": "TX", "area_code": "48"},
    ],
    "price_levels": [
        {"area_name": "California", "area_code": "06", "year": 2024, "period": "2024", "value": 125},
        {"area_name": "Texas", "area_code": "48", "year": 2024, "period": "2024", "value": 100},
    ],
}


def answers(view) -> dict[str, tuple]:
    """The first row of each question, and how many there are."""
    found = view.ask("overview/answers")
    return {
        question: (rows.iloc[0]["group"], int(rows.iloc[0]["n"]), rows.iloc[0]["median"], len(rows))
        for question, rows in found.groupby("question")
    }


def test_another_city_may_pay_most_once_prices_are_counted(given):
    view = given(
        **STATES,
        pay_reports=[
            *({"city": "Oakland", "region": "CA", "company": "ABC"[i % 3], "pay": 50 + i} for i in range(5)),
            *({"city": "Austin", "region": "TX", "company": "ABC"[i % 3], "pay": 46 + i} for i in range(5)),
            *({"city": "Waco", "region": "TX", "company": "A", "pay": 90} for i in range(5)),
        ],
    )
    found = answers(view)
    assert found["place"] == ("Oakland, CA", 5, 52, 2)
    assert found["place_adjusted"] == ("Austin, TX", 5, 48, 2)


def test_the_cities_are_those_as_paid_whatever_the_prices_that_the_reader_chose(given):
    view = given(
        **STATES,
        pay_reports=[{"city": "Oakland", "region": "CA", "company": "ABC"[i % 3], "pay": 50} for i in range(5)],
    )
    adjusted = answers(view.filtered(prices="regional"))
    assert adjusted == answers(view)
    assert (adjusted["place"][2], adjusted["place_adjusted"][2]) == (50, 40)


def test_machine_learning_is_answered_within_the_filters(given):
    view = given(
        pay_reports=[
            *({"role_family": "machine_learning", "company": f"C{i}", "pay": 40 + i} for i in range(4)),
            {"role_family": "machine_learning", "company": "D", "pay": 90, "year": 2025},
            {"role_family": "data", "company": "E", "pay": 10},
        ]
    )
    assert answers(view)["machine_learning"] == ("machine_learning", 5, 42, 1)
    few = view.filtered(year=("2026",)).ask("overview/answers").set_index("question").loc["machine_learning"]
    assert int(few["n"]) == 4
    assert few[["median", "median_low"]].isna().all()
    assert "machine_learning" not in answers(view.filtered(role_family=("data",)))


def test_the_cities_are_those_of_the_files(bundled):
    paid, companies = defaultdict(list), defaultdict(set)
    for pay, found in reports():
        for city in set().union(*map(us_cities, found)):
            paid[city].append(pay)
            companies[city] |= {found[0]["company"]} - {""}
    ranked = {city: median(pay) for city, pay in paid.items() if len(pay) >= 5 and len(companies[city]) >= 3}
    found = bundled.ask("overview/answers").set_index("question").loc["place"].set_index("group")
    assert dict(found["median"]) == {city: pytest.approx(middle) for city, middle in ranked.items()}
    assert dict(found["n"]) == {city: len(paid[city]) for city in ranked}


def projected(soc: str, occupation: str, jobs: int, change: float, base: int = 2024) -> dict:
    return {
        "occupation": occupation, "soc_code": soc, "area_type": "country", "area_name": "United States", "area_code": "US",
        "country": "US", "base_year": base, "projection_year": base + 10, "employment_base": jobs, "change_percent": change,
        "employment_projected": round(jobs * (1 + change / 100)), "source_id": "s1",
    }  # fmt: skip


def test_the_field_is_that_of_the_chosen_roles_or_all_of_computing(given):
    view = given(
        occupations=[
            {"soc_code": "15-1252", "occupation": "Software Developers", "role_family": "software_engineering"},
            {"soc_code": "15-1251", "occupation": "Computer Programmers", "role_family": "software_engineering"},
        ],
        outlook=[
            projected("00-0000", "Total, all occupations", 1000, 3),
            projected("15-0000", "Computer and mathematical occupations", 100, 10),
            projected("15-1252", "Software developers", 50, 16),
            projected("15-1251", "Computer programmers", 5, -6),
            projected("15-1252", "Software developers", 90, 25, base=2022),
        ],
    )
    columns = ["soc_code", "base_year", "projection_year", "change_percent", "all_change_percent"]
    every = view.ask("overview/growth")[columns].to_numpy().tolist()
    assert every == [["15-0000", 2024, 2034, 10, 3]]
    chosen = view.filtered(role_family=("software_engineering", "data")).ask("overview/growth")[columns].to_numpy().tolist()
    assert chosen == [["15-1252", 2024, 2034, 16, 3]]
    assert view.filtered(role_family=("design",)).ask("overview/growth")["soc_code"].tolist() == ["15-0000"]
