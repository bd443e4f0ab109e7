"""The questions of the page Outlook, given rows and expected rows worked out by hand, and against the bundled files."""

import csv
from collections import defaultdict
from pathlib import Path

import pytest

from queries.folder import data_folder
from tests.answers import records

DATA = Path(data_folder())
OCCUPATIONS = [
    {"soc_code": "00-0000", "occupation": "All Occupations"},
    {"soc_code": "15-2051", "occupation": "Data Scientists", "titles": ["Data Scientist"]},
    {"soc_code": "15-1252", "occupation": "Software Developers"},
    {"soc_code": "15-1221", "occupation": "Researchers"},
    {"soc_code": "15-1111", "occupation": "Researchers", "note": "SOC 2010"},
    {"soc_code": "15-1132", "occupation": "Software Developers, Applications", "note": "SOC 2010"},
    {"soc_code": "15-1256", "occupation": "Developers and Testers", "note": "hybrid of SOC 2010 and 2018: 15-1252 and 15-1253"},
    {"soc_code": "15-1250", "occupation": "Web and Software", "note": "broad group of 15-1252 and 15-1253"},
    {"soc_code": "15-1251", "occupation": "Software Developers and Others"},
    {"soc_code": "15-2000", "occupation": "Mathematical Occupations"},
]
RATES = [
    {"currency": currency, "year": year, "units_per_usd": units, "usd_per_unit": 1 / units}
    for year in (2024, 2025)
    for currency, units in (("USD", 1), ("EUR", 0.5))
]


def projection(**row):
    """A projection of 2024 to 2034 for the nation, unless the row says otherwise."""
    base = {
        "occupation": "Data scientists",
        "soc_code": "15-2051",
        "area_type": "country",
        "area_name": "United States",
        "area_code": "US",
        "country": "US",
        "base_year": 2024,
        "projection_year": 2034,
        "source_id": "s1",
    }
    return base | row


GROWTH = [
    (33.5, "Much faster than average"),
    (7, "Much faster than average"),
    (6.5, "Much faster than average"),
    (6.4, "Faster than average"),
    (4.5, "Faster than average"),
    (4.4, "As fast as average"),
    (2.5, "As fast as average"),
    (2.4, "Slower than average"),
    (0.5, "Slower than average"),
    (0.4, "Little or no change"),
    (-0.4, "Little or no change"),
    (-0.5, "Decline"),
    (-6, "Decline"),
]


def test_growth_has_the_word_of_its_class_on_whole_per_cents(given):
    stated = [projection(change_percent=percent, soc_code=f"15-20{place}") for place, (percent, _) in enumerate(GROWTH, 10)]
    found = given(outlook=stated).ask("outlook/occupations").sort_values("group", kind="stable")
    assert list(found["growth_class"]) == [word for _, word in GROWTH]


def test_projections_of_another_base_year_or_of_a_state_have_no_word(given):
    view = given(outlook=[projection(change_percent=9, base_year=2023, projection_year=2033)])
    assert records(view.ask("outlook/occupations"), "growth_class") == [(None,)]
    assert records(view.ask("outlook/vintages", soc_code="15-2051"), "growth_class") == [(None,)]


def test_the_words_are_those_that_the_handbook_prints(bundled):
    rated = (
        bundled.snapshot.cursor()
        .execute(
            "select change_percent, base_year, rating, growth_class(change_percent, base_year) from outlook "
            "where rating is not null and change_percent is not null"
        )
        .fetchall()
    )
    assert len(rated) == 16
    assert [row for row in rated if row[2] != row[3]] == []


def test_an_occupation_takes_its_newest_projection_of_the_source_that_covers_most(given):
    rows = [
        projection(change_percent=3, soc_code="00-0000", occupation="Total", source_id="s1"),
        projection(change_percent=33.5, annual_openings=9, employment_base=10, employment_projected=13),
        projection(change_percent=34, source_id="s2"),
        projection(change_percent=50, base_year=2022, projection_year=2032),
        projection(change_percent=27, soc_code="15-2000"),
        projection(change_percent=60, area_type="state", area_name="Texas", area_code="48"),
        projection(change_percent=70, country="CA", area_name="Canada", area_code="CA"),
    ]
    found = given(sources=[{"source_id": "s1"}, {"source_id": "s2"}], occupations=OCCUPATIONS, outlook=rows).ask(
        "outlook/occupations"
    )
    columns = ("group", "label", "is_group", "base_year", "change_percent", "all_change_percent", "annual_openings")
    assert records(found, *columns) == [
        ("15-2051", "Data Scientists", False, 2024, 33.5, 3, 9),
        ("15-2000", "Mathematical Occupations", True, 2024, 27, 3, None),
        ("00-0000", "All Occupations", True, 2024, 3, 3, None),
    ]


WAGES = [
    {"soc_code": "15-2051", "median": 104000, "p90": 208000, "jobs": 50, "year": 2025},
    {"soc_code": "15-2051", "median": 83200, "jobs": 40, "year": 2024},
    {"soc_code": "15-1252", "median": 124800, "top_coded": ["p90"], "jobs": 60, "year": 2025},
    {"soc_code": "15-1252", "median": 1, "year": 2025, "area_type": "state", "area_name": "Texas", "area_code": "48"},
    {"soc_code": "15-1252", "median": 1, "year": 2025, "evidence": "survey"},
    {"soc_code": "15-1252", "median": 1, "year": 2025, "work_kind": "internship"},
]


def test_pay_is_the_newest_official_median_and_else_that_of_the_projection(given):
    rows = [
        projection(change_percent=2, median_pay_year_usd=41600),
        projection(change_percent=1, soc_code="15-1221", median_pay_year_usd=62400),
        projection(change_percent=0, soc_code="15-2000"),
    ]
    view = given(occupations=OCCUPATIONS, outlook=rows, pay_statistics=WAGES, exchange_rates=RATES)
    columns = ("group", "pay", "pay_hour", "pay_year", "pay_of")
    assert records(view.ask("outlook/occupations"), *columns) == [
        ("15-2051", 20, 50, 104000, 2025),
        ("15-1221", 30, 30, 62400, 2024),
        ("15-2000", None, None, None, 2024),
    ]
    euros = view.filtered(currency="EUR", unit="year").ask("outlook/occupations")
    assert records(euros, *columns)[:2] == [("15-2051", 20800, 25, 52000, 2025), ("15-1221", 31200, 15, 31200, 2024)]


def test_national_wages_of_a_year_keep_open_ends_and_unknowns(given):
    view = given(occupations=OCCUPATIONS, pay_statistics=WAGES, exchange_rates=RATES)
    found = view.ask("outlook/wages", wage_year=2025)
    assert records(found, "group", "label", "n", "p10", "median", "p90") == [
        ("15-1252", "Software Developers", 60, None, 60, None),
        ("15-2051", "Data Scientists", 50, None, 50, 100),
    ]
    assert [list(names) for names in found["top_coded"]] == [["p90"], []]
    euros = view.filtered(currency="EUR", unit="year").ask("outlook/wages", wage_year=2025)
    assert records(euros, "median", "p90") == [(62400, None), (52000, 104000)]
    assert list(view.ask("outlook/wage_choices")["year"]) == [2025, 2024]
    assert view.ask("outlook/wages", wage_year=1999).empty


def test_wages_over_the_years_keep_each_code_apart(given):
    rows = [
        {"soc_code": code, "year": year, "median": 2080 * pay}
        for code, year, pay in [
            ("15-1252", 2025, 60),
            ("15-1252", 2024, 50),
            ("15-1132", 2025, 40),
            ("15-1256", 2024, 45),
            ("15-1250", 2024, 1),
            ("15-1251", 2024, 1),
            ("15-1111", 2024, 30),
            ("15-1221", 2025, 35),
            ("15-2051", 2025, 1),
        ]
    ]
    view = given(occupations=OCCUPATIONS, pay_statistics=rows, exchange_rates=RATES)
    assert records(view.ask("outlook/wage_years", soc_code="15-1252"), "group", "label", "year", "median") == [
        ("15-1132", "Software Developers, Applications", 2025, 40),
        ("15-1256", "Developers and Testers", 2024, 45),
        ("15-1252", "Software Developers", 2024, 50),
        ("15-1252", "Software Developers", 2025, 60),
    ]
    assert records(view.ask("outlook/wage_years", soc_code="15-1221"), "group", "median") == [("15-1111", 30), ("15-1221", 35)]
    assert view.ask("outlook/wage_years", soc_code="99-9999").empty


def test_every_vintage_stands_beside_all_occupations_of_the_same_one(given):
    rows = [
        projection(change_percent=10),
        projection(change_percent=3, soc_code="00-0000"),
        projection(change_percent=20, base_year=2022, projection_year=2032),
        projection(change_percent=30, area_type="state", area_name="Texas", area_code="48"),
    ]
    found = given(outlook=rows).ask("outlook/vintages", soc_code="15-2051")
    assert records(found, "base_year", "change_percent", "all_change_percent") == [(2024, 10, 3), (2022, 20, None)]


def test_each_state_takes_its_newest_projection_most_openings_first(given):
    texas = {"area_type": "state", "area_name": "Texas", "area_code": "48", "base_year": 2022, "projection_year": 2032}
    utah = texas | {"area_name": "Utah", "area_code": "49"}
    rows = [
        projection(change_percent=10, annual_openings=5, **texas),
        projection(change_percent=4, soc_code="00-0000", **texas),
        projection(change_percent=11, annual_openings=4, **(texas | {"base_year": 2020, "projection_year": 2030})),
        projection(change_percent=12, annual_openings=7, **(utah | {"base_year": 2020, "projection_year": 2030})),
        projection(change_percent=6, soc_code="00-0000", **utah),
        projection(change_percent=1),
    ]
    found = given(outlook=rows).ask("outlook/states", soc_code="15-2051")
    assert records(found, "group", "label", "base_year", "change_percent", "all_change_percent", "annual_openings") == [
        ("49", "Utah", 2020, 12, None, 7),
        ("48", "Texas", 2022, 10, 4, 5),
    ]


def test_a_role_has_the_occupation_that_names_it_among_its_titles(given):
    found = given(occupations=OCCUPATIONS).ask("outlook/roles")
    assert records(found, "role", "soc_code", "occupation", "role_family") == [
        ("Data scientist", "15-2051", "Data Scientists", "data"),
        ("Machine learning engineer", None, None, "machine_learning"),
        ("AI researcher", None, None, "research"),
        ("NLP engineer", None, None, "machine_learning"),
        ("Computer vision engineer", None, None, "machine_learning"),
    ]
    assert records(found, "nearest")[:3] == [(None,), ("Data Scientists, Software Developers",), ("Researchers",)]
    assert [list(codes) for codes in found["neighbours"]] == [
        [],
        ["15-2051", "15-1252"],
        ["15-1221"],
        ["15-2051", "15-1252"],
        ["15-2051", "15-1252"],
    ]


def test_the_roles_of_the_bundled_data_have_their_neighbours_in_the_projections(bundled):
    projected = set(bundled.ask("outlook/occupations")["group"])
    roles = bundled.ask("outlook/roles")
    assert {code for codes in roles["neighbours"] for code in codes} | set(roles["soc_code"].dropna()) <= projected


ROLE = {"group_kind": "role", "group_name": "ML Engineer", "evidence": "aggregator"}


def test_each_source_of_a_role_stands_by_itself_with_the_year_that_counts_most_people(given):
    rows = [
        ROLE | {"median": 208000, "p90": 416000, "n": 9, "year": 2024, "experience_level": "all"},
        ROLE | {"median": 104000, "n": 3, "year": 2024, "experience_level": "entry"},
        ROLE | {"median": 1, "n": 4, "year": 2025, "experience_level": "all"},
        ROLE | {"median": 1, "n": 8, "year": 2025, "experience_level": "entry"},
        ROLE | {"median": 1, "n": 99, "year": 2024, "experience_level": "senior"},
        ROLE | {"median": 1, "n": 99, "year": 2024, "country": "CA"},
        ROLE | {"median": 1, "n": 99, "year": 2024, "work_kind": "internship"},
        ROLE | {"median": 1, "n": 99, "year": 2024, "area_type": "metro", "area_name": "Austin, TX", "area_code": "12420"},
        ROLE | {"median": 1, "n": 2, "year": 2024, "experience_level": "entry", "source_id": "s2"},
        ROLE | {"group_name": "Machine Learning Engineer", "mean": 62400, "source_id": "s2", "year": 2021},
        ROLE | {"group_name": "Data Scientist", "median": 1, "n": 99, "year": 2024},
        *WAGES,
    ]
    view = given(
        sources=[{"source_id": "s1"}, {"source_id": "s2"}], occupations=OCCUPATIONS, pay_statistics=rows, exchange_rates=RATES
    )
    found = view.ask("outlook/role_pay", role="Machine learning engineer")
    assert records(found, "of", "label", "year", "entry", "entry_n", "median", "p90", "mean", "n") == [
        ("role", "ML Engineer", 2024, 50, 3, 100, 200, None, 9),
        ("role", "Machine Learning Engineer", 2021, None, None, None, None, 30, None),
        ("neighbour", "Data Scientists", 2025, None, None, 50, 100, None, 50),
        ("neighbour", "Software Developers", 2025, None, None, 60, None, None, 60),
    ]


def test_a_role_with_an_occupation_shows_its_newest_official_wages_first(given):
    rows = [ROLE | {"group_name": "Data Scientist", "median": 20800, "n": 9, "year": 2024, "soc_code": "15-2051"}, *WAGES]
    view = given(occupations=OCCUPATIONS, pay_statistics=rows, exchange_rates=RATES)
    found = view.ask("outlook/role_pay", role="Data scientist")
    assert records(found, "of", "label", "year", "median", "n") == [
        ("occupation", "Data Scientists", 2025, 50, 50),
        ("role", "Data Scientist", 2024, 10, 9),
    ]
    assert view.ask("outlook/role_pay", role="Wizard").empty
    assert view.ask("outlook/role_pay", role="AI researcher").empty


def test_a_role_s_pay_without_a_known_source_or_year_keeps_its_row(given):
    rows = [ROLE | {"group_name": "AI Researcher", "median": 20800, "year": None, "source_id": "unlisted"}]
    found = given(pay_statistics=rows, exchange_rates=RATES).ask("outlook/role_pay", role="AI researcher")
    assert records(found, "year", "median", "source", "publisher", "url") == [(None, 10, "unlisted", None, None)]


def test_interns_are_summarised_by_family(given):
    reports = [{"pay": pay, "role_family": "data", "company": f"Company {pay}"} for pay in (10, 20, 30, 40, 50)]
    reports += [{"pay": 60, "role_family": "research"}, {"pay": 70}]
    found = given(pay_reports=reports).ask("outlook/interns")
    assert records(found, "group", "n", "median") == [("data", 5, 30), ("research", 1, None)]


def test_a_guide_s_claim_is_a_word_without_figures(given):
    rows = [
        projection(
            rating="Much faster than average",
            source_id="s2",
            soc_code=None,
            base_year=None,
            projection_year=None,
            occupation="Interns",
        ),
        projection(rating="Decline", change_percent=-6),
    ]
    sources = [{"source_id": "s1", "kind": "official statistics"}, {"source_id": "s2", "publisher": "A guide"}]
    view = given(sources=sources, outlook=rows)
    assert records(view.ask("outlook/claims"), "label", "claim", "publisher") == [
        ("Interns", "Much faster than average", "A guide")
    ]
    assert list(view.ask("outlook/occupations")["change_percent"]) == [-6]


# against the bundled files


def read(name):
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_projections_agree_with_the_file(bundled):
    rows = [row for row in read("outlook/outlook.csv") if row["source_id"] == "bls-ep-2024-34"]
    expected = {
        row["soc_code"]: (
            float(row["employment_base"]),
            float(row["employment_projected"]),
            float(row["change_percent"]),
            float(row["annual_openings"]),
            float(row["median_pay_year_usd"]) / 2080,
        )
        for row in rows
    }
    found = bundled.ask("outlook/occupations")
    columns = ("employment_base", "employment_projected", "change_percent", "annual_openings", "pay")
    assert set(found["group"]) == set(expected)
    for code, figures in zip(found["group"], records(found, *columns), strict=True):
        assert figures == pytest.approx(expected[code]), code


def test_the_states_agree_with_the_file(bundled):
    rows = [r for r in read("outlook/outlook.csv") if r["area_type"] == "state" and r["soc_code"] == "15-1252"]
    expected = {r["area_code"]: (float(r["change_percent"]), float(r["annual_openings"])) for r in rows}
    found = bundled.ask("outlook/states", soc_code="15-1252")
    assert dict(zip(found["group"], records(found, "change_percent", "annual_openings"), strict=True)) == expected
    assert list(found["annual_openings"]) == sorted(found["annual_openings"], reverse=True)


@pytest.mark.parametrize("year", [2015, 2019, 2024, 2025])
def test_the_wages_of_a_year_agree_with_the_file(bundled, year):
    rows = [
        r
        for r in read("salaries/official_wages.csv")
        if r["evidence"] == "official"
        and r["group_kind"] == "occupation"
        and r["area_type"] == "country"
        and r["country"] == "US"
        and r["year"] == str(year)
    ]
    expected = {r["soc_code"]: float(r["median"]) / 2080 for r in rows}
    found = bundled.ask("outlook/wages", wage_year=year)
    assert dict(zip(found["group"], found["median"], strict=True)) == pytest.approx(expected)
    opened = {r["soc_code"] for r in rows if r["top_coded"]}
    assert {code for code, names in zip(found["group"], found["top_coded"], strict=True) if len(names)} == opened


def test_the_pay_of_each_role_agrees_with_the_files(bundled):
    titles = {
        "Data scientist": {"data scientist"},
        "Machine learning engineer": {"machine learning engineer", "ml engineer"},
        "AI researcher": {"ai researcher"},
        "NLP engineer": {"nlp engineer"},
        "Computer vision engineer": {"computer vision engineer"},
    }
    rows = [r for name in ("salary_lists", "h1b_filings") for r in read(f"salaries/{name}.csv")]
    for role, names in titles.items():
        by_source = defaultdict(list)
        for row in rows:
            if (
                row["group_kind"] == "role"
                and row["group_name"].lower() in names
                and row["work_kind"] == "full_time"
                and row["country"] == "US"
                and row["area_type"] == "country"
                and row["experience_level"] in ("", "all")
                and (row["median"] or row["mean"])
            ):
                by_source[row["source_id"]].append(row)
        most = [max(found, key=lambda row: int(row["n"] or 0)) for found in by_source.values()]
        found = bundled.ask("outlook/role_pay", role=role)
        assert sorted(found.loc[found["of"] == "role", "group"]) == sorted(row["statistic_id"] for row in most), role


def test_the_software_of_an_occupation_is_that_of_its_newest_edition_with_what_it_asks_for_first(given):
    named = {"soc_code": "15-2051", "category": "kind"}
    view = given(
        sources=[
            {"source_id": "s1", "title": "Older", "published": "2026-02"},
            {"source_id": "s2", "title": "Newer", "published": "2026-08-01"},
        ],
        software=[
            {**named, "software": "Gone", "marks": ["in_demand"], "source_id": "s1"},
            {**named, "software": "Alpha", "marks": ["hot"], "source_id": "s2"},
            {**named, "software": "zeta", "marks": ["in_demand"], "source_id": "s2"},
            {**named, "software": "Beta", "marks": ["in_demand", "hot"], "source_id": "s2"},
            {**named, "soc_code": "15-1252", "software": "Git", "marks": ["hot"], "source_id": "s1"},
        ],
        occupations=[{"soc_code": code, "occupation": code} for code in ("15-1252", "15-2051")],
    )
    found = view.ask("outlook/software", soc_code="15-2051")
    assert records(found, "software", "in_demand", "hot", "source") == [
        ("Beta", True, True, "Newer"), ("zeta", True, False, "Newer"), ("Alpha", False, True, "Newer"),
    ]  # fmt: skip
    assert records(view.ask("outlook/software", soc_code="15-1252"), "software", "in_demand") == [("Git", False)]


def test_an_occupation_comes_with_what_its_people_do_and_the_source_of_that(given):
    view = given(
        outlook=[
            projection(change_percent=9),
            projection(change_percent=9, soc_code="15-1252", occupation="Software Developers"),
        ],
        occupations=[
            {"soc_code": "15-2051", "occupation": "Data Scientists", "work": "find what is in data", "work_source": "told"},
            {"soc_code": "15-1252", "occupation": "Software Developers"},
        ],
        sources=[{"source_id": "s1"}, {"source_id": "told", "title": "A description", "url": "https://example.org/told"}],
    )
    found = view.ask("outlook/occupations").sort_values("group", kind="stable")
    assert records(found, "group", "work", "work_from", "work_url") == [
        ("15-1252", None, None, None),
        ("15-2051", "find what is in data", "A description", "https://example.org/told"),
    ]
