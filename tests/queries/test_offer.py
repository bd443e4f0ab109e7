"""The ladder of an offer: its steps, bounds and errors by hand, and in plain Python on random small tables."""

import math
import random
from collections import defaultdict

import pytest

from offer.fields import read_fields
from offer.ladder import comparables
from queries.selection import Selection

PARITY = {"NYC": 125.0, "AUS": 100.0}
PLACES = [
    {"place_name": "New York", "region": "NY", "metro_code": "35620"},
    {"place_name": "Austin", "region": "TX", "metro_code": "12420"},
]
CITY = {"35620": {"city": "New York", "region": "NY"}, "12420": {"city": "Austin", "region": "TX"}, None: {}}
PARITIES = [
    {"area_type": "metro", "area_name": "New York", "area_code": "35620", "year": 2026, "period": 2026, "value": 125},
    {"area_type": "metro", "area_name": "Austin", "area_code": "12420", "year": 2026, "period": 2026, "value": 100},
]
COMPANIES = [
    {"company": name, "industry": "software", "industry_source": "s1"} for name in ("Acme", "Zoo")
] + [{"company": "Bank", "industry": "finance", "industry_source": "s1"}]  # fmt: skip
OFFER = {
    "company": "Acme", "industry": "software", "degree": "phd", "role": "data", "place": "35620", "parity": 125.0, "kept": None,
}  # fmt: skip


def asked(given, rows: list[dict], offered: float, **changes):
    view = given(places=PLACES, price_levels=PARITIES, companies=COMPANIES, pay_reports=rows)
    view = view.filtered(work_kind=("internship",), country=("US",))
    return view.ask("offer/ladder", offered=offered, **(OFFER | changes)).set_index("step", drop=False)


def row(pay, **stated) -> dict:
    low, high = pay if isinstance(pay, tuple) else (pay, pay)
    metro = stated.pop("metro", "35620")
    return {"pay_low": low, "pay_high": high, "degree_levels": ["phd"], "role_family": "data"} | CITY[metro] | stated


def test_steps_go_from_the_company_to_the_country_and_say_how_many_pay_less(given):
    rows = [
        row(20),
        row(30, degree_levels=["bachelor"]),
        row(40, metro="12420"),
        row(60, company="Zoo"),
        row((30, 60), company="Bank"),
        row(50, company="Zoo", metro=None, role_family="other"),
    ]
    found = asked(given, rows, 48.0)
    assert found["n"].to_dict() == {1: 1, 2: 2, 3: 3, 4: 2, 5: 4, 6: 5}
    # In New York's prices the 40 of Austin is 50; the reports without a place are not adjusted and counted apart.
    assert found["n_below"].to_dict() == {1: 1, 2: 1, 3: 2, 4: 1, 5: 1, 6: 2}
    assert found["n_spanning"].to_dict() == {1: 0, 2: 0, 3: 0, 4: 0, 5: 1, 6: 1}
    assert found["unpriced"].to_dict() == {1: 0, 2: 0, 3: 0, 4: 0, 5: 0, 6: 1}
    assert found["in_place"].to_dict() == {1: True, 2: False, 3: False, 4: True, 5: False, 6: False}


def test_what_the_offer_does_not_state_is_no_condition_and_no_step_of_its_own(given):
    rows = [row(20), row(30, company="Zoo", degree_levels=["bachelor"]), row(40, company="Bank", metro="12420")]
    nothing = dict.fromkeys(OFFER)
    assert asked(given, rows, 25.0, **nothing)["n"].to_dict() == {6: 3}
    place = nothing | {"place": "35620"}
    assert asked(given, rows, 25.0, **place)["n"].to_dict() == {4: 2, 6: 3}
    degree = nothing | {"degree": "phd"}
    assert asked(given, rows, 25.0, **degree)["n"].to_dict() == {5: 2, 6: 3}
    company = nothing | {"company": "Acme"}
    assert asked(given, rows, 25.0, **company)["n"].to_dict() == {3: 1, 6: 3}


@pytest.mark.parametrize(
    ("pay", "below", "spanning", "tied"),
    [
        (49.99, 1, 0, 0),
        (50, 0, 0, 1),
        (50.004, 0, 0, 1),
        (50.01, 0, 0, 0),
        ((40, 49), 1, 0, 0),
        ((40, 50), 0, 1, 0),
        ((49, 51), 0, 1, 0),
        ((50, 60), 0, 0, 0),
        ((51, 60), 0, 0, 0),
    ],
)
def test_a_report_is_below_the_same_above_or_spans_the_offer(given, pay, below, spanning, tied):
    found = asked(given, [row(pay)], 50.0).loc[1]
    assert (found["n_below"], found["n_spanning"], found["n_tied"]) == (below, spanning, tied)


def test_pay_by_the_month_and_by_the_year_ties_with_the_same_offer(given):
    rows = [row(9000, pay_period="month"), row(108_000, pay_period="year")]
    assert asked(given, rows, 9000 * 12 / 2080).loc[1, "n_tied"] == 2


def test_a_posting_of_several_cities_counts_under_each_on_the_steps_of_a_place_and_once_on_the_others(given):
    rows = [row(40, metro="12420", other_places=["New York, NY"]), row(20)]
    here = asked(given, rows, 45.0)
    assert set(here["n"]) == set(here["postings"]) == {2}
    assert here["n_below"].to_dict() == {1: 2, 2: 1, 3: 1, 4: 2, 5: 1, 6: 1}
    # In New York it pays 40; elsewhere in the ladder it is a posting of Austin, 50 at New York's prices.
    there = asked(given, rows, 45.0, place="12420", parity=100.0)
    assert there["n"].to_dict() == {1: 1, 2: 2, 3: 2, 4: 1, 5: 2, 6: 2}


def test_the_offer_itself_is_on_no_step(given):
    view = given(places=PLACES, price_levels=PARITIES, companies=COMPANIES, pay_reports=[row(20), row(60)])
    own = view.snapshot.cursor().execute("select report from pay_reports where pay_low = 60").fetchone()[0]
    found = view.ask("offer/ladder", offered=60.0, **OFFER | {"kept": [own]})
    assert set(found["n"]) == {1}
    assert not found["n_tied"].any()


def test_under_25_reports_a_step_has_few(given):
    found = [
        asked(given, [row(20 + n, company=f"c{n}") for n in range(reports)], 30.0).loc[6, "is_few"] for reports in (24, 25)
    ]
    assert found == [True, False]


def test_no_report_on_any_step_is_an_empty_ladder(given):
    assert asked(given, [], 50.0).empty


def in_python(rows: list[dict], offered: float, conditions: dict) -> dict[int, dict]:
    """The ladder once more, report by report: a row is a report of its own, since people's own reports are never merged."""
    found = {}
    industries = {one["company"]: one["industry"] for one in COMPANIES}
    rules = {
        1: ("company", "degree", "role", "place"), 2: ("company", "degree"), 3: ("company",),
        4: ("industry", "degree", "role", "place"), 5: ("degree", "role"), 6: (),
    }  # fmt: skip
    for step, named in rules.items():
        members = []
        for each in rows:
            metro = {"New York": "35620", "Austin": "12420"}.get(each.get("city"))
            has = {
                "company": each["company"] == conditions["company"],
                "degree": conditions["degree"] in each["degree_levels"],
                "role": each["role_family"] == conditions["role"],
                "place": metro == conditions["place"],
                "industry": industries.get(each["company"]) == conditions["industry"],
            }
            if not all(has[name] for name in named):
                continue
            own = {"35620": 125.0, "12420": 100.0}.get(metro)
            if "place" not in named and own is None:
                continue
            factor = 1.0 if "place" in named else conditions["parity"] / own
            members.append((each["company"], each["pay_low"] * factor, each["pay_high"] * factor))
        if members:
            found[step] = _summary(members, offered)
    return found


def _summary(members: list[tuple], offered: float) -> dict:
    below, upper, clusters = 0, 0, defaultdict(lambda: [0, 0, 0])
    for place, (company, low, high) in enumerate(members):
        is_below = high < offered - 1e-9 if low < high else high < offered - 0.005
        is_upper = is_below or (low < high and low < offered <= high + 1e-9)
        below, upper = below + is_below, upper + is_upper
        cluster = clusters[company or f"unnamed {place}"]
        cluster[0] += 1
        cluster[1] += is_below
        cluster[2] += is_upper
    n, c = len(members), len(clusters)

    def error(which: int) -> float | None:
        if c < 2:
            return None
        share = sum(one[which] for one in clusters.values()) / n
        return math.sqrt(c / (c - 1) * sum((one[which] - share * one[0]) ** 2 for one in clusters.values())) / n

    return {"n": n, "n_below": below, "n_upper": upper, "clusters": c, "below_error": error(1), "upper_error": error(2)}


@pytest.mark.parametrize("seed", range(12))
def test_random_tables_give_the_ladder_of_plain_python(given, seed):
    luck = random.Random(seed)
    rows = []
    for _ in range(luck.randint(5, 60)):
        low = luck.randint(20, 60)
        high = low + luck.choice([0, 0, 5, 20])
        rows.append(
            row(
                (low, high),
                company=luck.choice(["Acme", "Zoo", "Bank", "Other", None]),
                metro=luck.choice(["35620", "12420", None]),
                degree_levels=luck.choice([["phd"], ["bachelor", "phd"], ["bachelor"], []]),
                role_family=luck.choice(["data", "research", None]),
            )
        )
    offered = float(luck.randint(20, 80))
    expected = in_python(rows, offered, OFFER)
    found = asked(given, rows, offered)
    assert set(found.index) == set(expected)
    for step, one in expected.items():
        got = found.loc[step]
        assert (got["n"], got["n_below"], got["n_below"] + got["n_spanning"], got["clusters"]) == (
            one["n"], one["n_below"], one["n_upper"], one["clusters"],
        )  # fmt: skip
        for name in ("below_error", "upper_error"):
            assert math.isnan(got[name]) if one[name] is None else got[name] == pytest.approx(one[name], abs=1e-9)


def test_the_reports_of_a_step_are_those_that_it_counts(given):
    rows = [row(20), row(40, metro="12420", company="Zoo"), row((30, 60), company="Bank", role_family="research")]
    view = given(places=PLACES, price_levels=PARITIES, companies=COMPANIES, pay_reports=rows).filtered(country=("US",))
    found = view.ask("offer/reports", step=5, most=10, **OFFER)
    assert found[["company", "low", "high", "source"]].to_numpy().tolist() == [
        ["Acme", 20, 20, "A source"], ["Zoo", 50, 50, "A source"],
    ]  # fmt: skip
    everyone = view.ask("offer/reports", step=6, most=10, **OFFER)
    assert everyone[["low", "high"]].to_numpy().tolist() == [[20, 20], [30, 60], [50, 50]]
    assert view.ask("offer/reports", step=6, most=1, **OFFER)["low"].tolist() == [20]
    bins = view.ask("offer/bins", step=6, **OFFER)
    assert bins["n"].sum() == 3
    assert [sum(one.bin_from <= pay < one.bin_to for one in bins.itertuples()) for pay in (20, 45, 50)] == [1, 1, 1]


def test_cities_of_one_name_are_those_of_the_company_first(given):
    rows = [
        {"city": "Springfield", "region": "IL", "pay": 20},
        {"city": "Springfield", "region": "IL", "pay": 21},
        {"city": "Springfield", "region": "MA", "pay": 22, "company": "Zoo"},
    ]
    found = given(pay_reports=rows).ask("offer/cities", city="springfield", company="Zoo")
    assert found[["region", "reports", "own_reports"]].to_numpy().tolist() == [["MA", 1, 1], ["IL", 2, 0]]


def test_postings_of_a_company_are_those_for_the_degree_newest_first(given):
    rows = [
        {"evidence": "posted", "pay_low": 30, "pay_high": 40, "degree_levels": ["phd"], "year": 2025, "report_id": "a"},
        {"evidence": "posted", "pay": 50, "degree_levels": ["phd"], "year": 2026, "report_id": "b"},
        {"evidence": "posted", "pay": 60, "degree_levels": ["bachelor"], "report_id": "c"},
        {"pay": 70, "degree_levels": ["phd"], "report_id": "d"},
        {"evidence": "posted", "pay": 80, "degree_levels": ["phd"], "company": "Zoo", "report_id": "e"},
    ]
    view = given(pay_reports=rows)
    assert view.ask("offer/postings", company="Acme", degree="phd")["report_id"].tolist() == ["b", "a"]
    assert view.ask("offer/postings", company="Acme", degree=None)["report_id"].tolist() == ["b", "c", "a"]


def test_the_selection_of_an_offer_is_its_country_within_two_years(given):
    view = given(places=[*PLACES, {"place_type": "country", "place_name": "United States", "country": "US", "currency": "USD"}])
    offer = read_fields(view, {"pay": "$50/hr", "place": "Austin, TX"}, 2026).offer
    assert comparables(view, offer).selection == Selection(
        country=("US",), year=("2024", "2025", "2026", "2027", "2028"), currency="USD"
    )


def test_the_reports_of_the_model_stand_together_where_their_postings_say_the_same(given):
    rows = [
        row(40, degree_levels=["phd"], evidence="posted"),
        row(40, degree_levels=["master"], metro="12420", role_family="research", evidence="posted"),
        row(20, company=None, metro=None, degree_levels=[], role_family=None, year=2024, flags=["year_assumed"]),
        row(30), row(35), row(30, company="Zoo"),
    ]  # fmt: skip
    view = given(places=PLACES, price_levels=PARITIES, companies=COMPANIES, pay_reports=rows).filtered(country=("US",))
    rows_of = sorted(
        view.ask("offer/modelled", kept=None).to_dict("records"), key=lambda one: (len(one["pays"]), one["pays"][0])
    )
    unnamed, zoo, merged, alike = rows_of
    assert [list(one["pays"]) for one in rows_of] == [[20], [30], [40], [30, 35]]
    assert [one["company"] for one in (zoo, merged, alike)] == ["Zoo", "Acme", "Acme"]
    assert unnamed["company"].startswith("report ")
    assert [(one["year"], one["is_assumed"]) for one in rows_of] == [(2024, True)] + [(2026, False)] * 3
    assert [list(one["degree_levels"]) for one in rows_of] == [[], ["phd"], ["master", "phd"], ["phd"]]
    assert [list(one["role_families"]) for one in rows_of] == [[], ["data"], ["data", "research"], ["data"]]
    assert merged["industry"] == "software"
    assert merged["parity"] == pytest.approx(math.sqrt(125 * 100))
    own = view.snapshot.cursor().execute("select report from pay_reports where pay_low = 35").fetchone()[0]
    without = view.ask("offer/modelled", kept=[own])["pays"].map(list).tolist()
    assert sorted(without) == [[20], [30], [30], [40]]


def test_countries_that_can_be_modelled_have_so_many_reports_of_so_many_companies(given):
    countries = [
        {"place_type": "country", "place_name": name, "country": code, "area_code": code, "currency": currency}
        for name, code, currency in (("United States", "US", "USD"), ("Germany", "DE", "EUR"))
    ]
    rows = [{"pay": 20 + n, "company": f"c{n % 3}"} for n in range(5)]
    rows += [{"pay": 10 + n, "company": f"d{n}", "country": "DE", "currency": "EUR"} for n in range(2)]
    view = given(places=countries, pay_reports=rows)
    assert view.ask("offer/markets", reports=2, companies=2).to_numpy().tolist() == [
        ["US", "United States", "USD", 5, 3], ["DE", "Germany", "EUR", 2, 2],
    ]  # fmt: skip
    assert view.ask("offer/markets", reports=2, companies=3)["country"].tolist() == ["US"]


def test_the_occupation_of_a_role_is_the_largest_with_its_newest_median_and_projection(given):
    occupations = [
        {"soc_code": "15-1252", "occupation": "Developers", "role_family": "software_engineering"},
        {"soc_code": "15-1254", "occupation": "Web Developers", "role_family": "software_engineering"},
        {"soc_code": "15-1250", "occupation": "Group", "role_family": "software_engineering"},
    ]
    projected = {
        "area_type": "country",
        "area_name": "United States",
        "country": "US",
        "base_year": 2024,
        "projection_year": 2034,
    }
    outlook = [
        projected | {"soc_code": code, "occupation": code, "employment_base": jobs, "change_percent": change, "source_id": "s1"}
        for code, jobs, change in (("15-1252", 1000, 15.8), ("15-1254", 10, 50), ("15-1250", 2000, 1))
    ]
    wages = [
        {"soc_code": "15-1252", "median": median, "year": year, "statistic_id": f"w{year}"}
        for year, median in ((2024, 100_000), (2025, 110_000))
    ]
    view = given(occupations=occupations, outlook=outlook, pay_statistics=wages)
    [found] = view.ask("offer/occupation", role="software_engineering").to_dict("records")
    assert {name: found[name] for name in ("group", "label", "median", "median_year", "change_percent", "source")} == {
        "group": "15-1252", "label": "Developers", "median": 110_000, "median_year": 2025, "change_percent": 15.8,
        "source": "A source",
    }  # fmt: skip
    assert view.ask("offer/occupation", role=None).empty


def test_programmes_are_told_by_what_they_state_of_housing_and_travel(given):
    programs = [
        {
            "program_id": "p1",
            "program": "Summer",
            "company": "Acme",
            "perks": ["travel", "housing stipend", "snacks"],
            "source_id": "s1",
        },
        {"program_id": "p2", "program": "Winter", "company": "Acme", "perks": ["snacks"], "source_id": "s1"},
        {"program_id": "p3", "program": "Other", "company": "Zoo", "perks": ["travel"], "source_id": "s1"},
    ]
    found = given(programs=programs).ask("offer/programs", company="Acme")
    assert [(row.program, list(row.perks), row.source) for row in found.itertuples()] == [
        ("Summer", ["housing stipend", "travel"], "A source")
    ]
