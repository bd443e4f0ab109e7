"""The questions of the page Companies, given rows and expected rows worked out by hand."""

import random
from collections import Counter
from statistics import median

import pytest

from tests import independent
from tests.answers import records
from tests.independent import rows

NAMES = [{"company": "Acme", "aliases": ["ACME Holdings", "Ácme S.A."]}, {"company": "Bolt"}, {"company": "Cove"}]
COUNTRIES = [
    {"place_type": "country", "place_name": "United States", "country": "US", "currency": "USD"},
    {"place_type": "country", "place_name": "India", "country": "IN", "currency": "INR"},
    {"place_type": "city", "place_name": "Austin", "region": "TX"},
]


def reports(company, pays, **stated):
    return [{"company": company, "pay": pay, **stated} for pay in pays]


@pytest.fixture
def three(given):
    """Acme with five reports and a posting that repeats one, Bolt with six lower ones, Cove with two very high ones."""
    posted = {"evidence": "posted", "year": 2027}
    rows = reports("Acme", [50, 52, 54, 56]) + reports("Acme", [58, 58], **posted)
    rows += reports("Bolt", [20, 21, 22, 23, 24, 25], year=2025) + reports("Cove", [90, 110]) + reports(None, [500] * 5)
    return given(companies=NAMES, pay_reports=rows)


def ranked(view, part="documented", sort="pay", search="", most=25, skipped=0):
    found = view.ask("companies/ranking", part=part, sort=sort, search=search, most=most, skipped=skipped)
    return records(found, "group", "n", "median")


def test_companies_with_enough_reports_are_ranked_apart_from_those_with_fewer(three):
    assert ranked(three) == [("Acme", 5, 54.0), ("Bolt", 6, 22.5)]
    assert ranked(three, part="few") == [("Cove", 2, None)]
    assert records(three.ask("companies/parts", search=""), "documented", "few", "counted") == [(2, 1, 13)]


def test_the_ranking_has_the_whole_summary_of_each_company(three):
    found = three.ask("companies/ranking", part="documented", sort="pay", search="", most=1, skipped=0).iloc[0]
    expected = {
        "group": "Acme",
        "label": "Acme",
        "n": 5,
        "postings": 6,
        "p10": 50.8,
        "p25": 52,
        "median": 54,
        "p75": 56,
        "p90": 57.2,
        "newest_year": 2027,
        "size_class": "few",
    }
    assert {name: found[name] for name in expected} == pytest.approx(expected)
    assert found[["median_low", "median_high", "points"]].isna().all()


@pytest.mark.parametrize(
    ("sort", "expected"), [("pay", ["Acme", "Bolt"]), ("reports", ["Bolt", "Acme"]), ("newest", ["Acme", "Bolt"])]
)
def test_the_ranking_is_sorted_by_pay_by_reports_or_by_the_newest_year(three, sort, expected):
    assert [company for company, _, _ in ranked(three, sort=sort)] == expected


def test_the_newest_year_is_one_that_a_source_states(given):
    read = {"year": 2027, "flags": ["year_assumed"]}
    rows = reports("Acme", [50, 51, 52, 53], year=2025) + reports("Acme", [54], **read) + reports("Bolt", [20, 21, 22, 23, 24])
    view = given(companies=NAMES, pay_reports=[*rows, *reports("Cove", [1, 2, 3, 4, 5], **read)])
    found = view.ask("companies/ranking", part="documented", sort="newest", search="", most=9, skipped=0)
    assert records(found, "group", "newest_year") == [("Bolt", 2026), ("Acme", 2025), ("Cove", None)]
    facts = view.filtered(company=("Acme",)).ask("overview/foundations")
    assert records(facts, "oldest_year", "newest_year") == [(2025, 2027)]


def test_companies_with_few_reports_stand_by_the_middle_of_their_points(given):
    rows = reports("Acme", [10, 100]) + reports("Bolt", [60]) + reports("Cove", [40, 41, 90])
    assert [row[0] for row in ranked(given(companies=NAMES, pay_reports=rows), part="few")] == ["Bolt", "Acme", "Cove"]


def test_the_ranking_is_read_page_by_page(three):
    assert ranked(three, most=1, skipped=1) == [("Bolt", 6, 22.5)]
    assert ranked(three, most=1, skipped=2) == []


@pytest.mark.parametrize(
    ("search", "expected"),
    [
        ("acm", ["Acme"]),
        (" BOLT ", ["Bolt"]),
        ("holdings", ["Acme"]),
        ("acme s", ["Acme"]),
        ("o", ["Acme", "Bolt"]),
        ("", ["Acme", "Bolt"]),
        ("nobody", []),
        ("%", []),
    ],
)
def test_a_company_is_found_by_part_of_a_name_or_of_another_name_of_it(three, search, expected):
    assert [company for company, _, _ in ranked(three, search=search)] == expected
    assert three.ask("companies/parts", search=search).iloc[0]["documented"] == len(expected)


def test_a_company_without_other_names_on_file_is_found_by_its_own(given):
    assert ranked(given(pay_reports=reports("Acme", [1])), part="few", search="acm") == [("Acme", 1, None)]


def test_a_company_stands_against_the_reports_of_all_others(three):
    found = three.ask("companies/against", company_name="Bolt")
    assert records(found, "group", "n", "median") == [("own", 6, 22.5), ("others", 12, 100.0)]
    assert records(three.ask("companies/against", company_name=None), "group", "n", "median") == [("others", 18, 55.0)]


def test_bins_of_a_company_and_of_the_others_are_the_same(given):
    rows = reports("Acme", [10, 11, 100]) + reports("Bolt", [10, 310])
    found = given(pay_reports=rows).ask("companies/bins", company_name="Acme")
    assert records(found, "group", "bin_from", "bin_to", "n") == [
        ("others", 10, 20, 1),
        ("others", 310, 320, 1),
        ("own", 10, 20, 2),
        ("own", 100, 110, 1),
    ]


def test_reports_of_the_same_rate_degree_and_evidence_are_one_row(given):
    phd = {"company": "Acme", "evidence": "posted", "pay_low": 30, "pay_high": 94, "degree_levels": ["phd"]}
    rows = [
        *({**phd, "city": city} for city in ("Austin", "Boston", "Boston")),
        {**phd, "degree_levels": ["master", "phd"]},
        {"company": "Acme", "pay": 20},
        {"company": "Acme", "pay_low": 20, "pay_high": None},
    ]
    found = given(pay_reports=rows).ask("companies/reports")
    found["degree_levels"] = [tuple(levels) for levels in found["degree_levels"]]
    assert list(found["group"]) == ["pay_reports-0001", "pay_reports-0005"]
    assert [len(numbers) for numbers in found["numbers"]] == list(found["n"])
    assert records(found, "pay", "pay_low", "pay_high", "evidence", "degree_levels", "n") == [
        (62, 30, 94, "posted", ("master", "phd"), 1),
        (20, 20, 20, "self_reported", (), 1),
    ]


def test_the_places_of_a_company_keep_the_reports_without_one_last(given):
    austin = {"city": "Austin", "region": "TX"}
    view = given(places=COUNTRIES, pay_reports=reports("Acme", [1, 2, 3, 4]) + reports("Acme", [10, 20, 30, 40, 50], **austin))
    found = view.ask("companies/places", most=10)
    assert records(found, "group", "label", "n", "median") == [
        ("Austin, TX", "Austin, TX", 5, 30.0),
        ("not_stated", "not_stated", 4, None),
    ]
    assert len(view.ask("companies/places", most=1)) == 1


def test_the_years_of_a_company_leave_out_reports_without_a_year(given):
    rows = reports("Acme", [10, 20, 30, 40, 50], year=2026) + reports("Acme", [9], year=2025) + reports("Acme", [1], year=None)
    found = given(pay_reports=rows).ask("companies/years")
    assert records(found, "group", "n", "median") == [(2025, 1, None), (2026, 5, 30.0)]


def test_compared_companies_come_whole_and_by_degree_in_the_order_of_choice(given):
    rows = reports("Acme", [10, 20, 30, 40, 50], degree_levels=["bachelor", "phd"])
    rows += reports("Bolt", [60]) + reports("Cove", [1])
    found = given(pay_reports=rows).ask("companies/compared", chosen=["Bolt", "Acme", "Nobody"])
    assert records(found, "group", "company", "degree_level", "n", "median") == [
        ("Bolt", "Bolt", None, 1, None),
        ("Bolt / not_stated", "Bolt", "not_stated", 1, None),
        ("Acme", "Acme", None, 5, 30.0),
        ("Acme / bachelor", "Acme", "bachelor", 5, 30.0),
        ("Acme / phd", "Acme", "phd", 5, 30.0),
    ]


FILED = {"group_kind": "company", "group_name": "Software Developers", "company": "Acme", "company_text": "Acme Inc.", "n": 50}
PRINTED = {
    "group_kind": "company",
    "group_name": "Acme: Intern",
    "company": "Acme",
    "work_kind": "internship",
    "evidence": "aggregator",
    "pay_period": "hour",
}


def test_filed_pay_is_in_the_reader_s_unit_and_currency(given):
    rates = [{"currency": "EUR", "year": 2025, "units_per_usd": 0.5, "usd_per_unit": 2}]
    statistics = [
        FILED | {"p25": 83200, "median": 104000, "p75": 124800},
        FILED | {"group_name": "Statisticians", "median": 62400, "n": 70},
        FILED | {"area_type": "metro", "area_name": "Austin, TX", "median": 208000, "n": 90},
        FILED | {"company": "Bolt", "median": 1},
        FILED | {"evidence": "survey", "median": 1},
        FILED | {"p25": 83200, "median": None},
    ]
    view = given(exchange_rates=rates, pay_statistics=statistics)
    columns = ("occupation", "employer", "area", "n", "p25", "median", "p75")
    assert records(view.ask("companies/filed_pay", company_name="Acme"), *columns) == [
        ("Statisticians", "Acme Inc.", "United States", 70, None, 30.0, None),
        ("Software Developers", "Acme Inc.", "United States", 50, 40.0, 50.0, 60.0),
        ("Software Developers", "Acme Inc.", "Austin, TX", 90, None, 100.0, None),
    ]
    monthly = view.filtered(unit="month", currency="EUR").ask("companies/filed_pay", company_name="Acme")
    assert list(monthly["median"].round(2)) == [2600.0, 4333.33, 8666.67]


def test_printed_figures_keep_what_they_are_and_those_of_other_countries_are_left_out(given):
    statistics = [
        PRINTED | {"median": 40, "year": 2021},
        PRINTED | {"mean": 8666.67, "pay_period": "month", "year": 2023},
        PRINTED | {"typical": 60, "year": 2020, "country": None, "area_type": "world", "area_name": "not stated"},
        PRINTED | {"median": 100, "country": "IN", "currency": "INR", "area_name": "India"},
        PRINTED | {"median": 1, "evidence": "employer_scale"},
        PRINTED | {"median": 1, "work_kind": "full_time"},
        PRINTED | {"median": 1, "company": "Bolt"},
    ]
    rates = [{"currency": "INR", "year": 2025, "units_per_usd": 100, "usd_per_unit": 0.01}]
    view = given(places=COUNTRIES, exchange_rates=rates, pay_statistics=statistics)

    def printed(**filters):
        found = view.filtered(**filters).ask("companies/published", company_name="Acme")
        return records(found.assign(figure=found["figure"].round(2)), "statistic", "figure", "country", "year")

    american = [("typical", 60, None, 2020), ("median", 40, "US", 2021), ("mean", 50, "US", 2023)]
    assert printed(country=("US",)) == american
    assert printed(country=("IN",)) == [("median", 1, "IN", 2025)]


def test_a_company_is_known_by_reports_by_filed_pay_or_by_printed_figures(given):
    statistics = [FILED | {"median": 1}, FILED | {"company": "Cove", "median": 1}, PRINTED | {"company": "Dune", "median": 1}]
    statistics.append(PRINTED | {"company": "Elm", "evidence": "employer_scale", "median": 1})
    view = given(
        companies=[*NAMES, {"company": "Dune"}],
        pay_reports=reports("Acme", [1, 2]) + reports("Bolt", [3], evidence="guide") + reports(None, [4]),
        pay_statistics=statistics,
    )
    columns = ("company", "reports", "filed", "published")
    assert records(view.ask("companies/known", search=""), *columns) == [
        ("Acme", 2, 1, 0),
        ("Bolt", 1, 0, 0),
        ("Cove", 0, 1, 0),
        ("Dune", 0, 0, 1),
    ]
    assert list(view.ask("companies/known", search="holding")["company"]) == ["Acme"]


@pytest.mark.parametrize("seed", range(5))
def test_the_ranking_agrees_with_plain_python(given, seed):
    chance = random.Random(seed)
    rows = [
        {"company": chance.choice([*"ABCDE", None]), "pay": chance.randint(10, 60), "year": chance.choice([2024, 2025, 2026])}
        for _ in range(chance.randint(10, 40))
    ]
    paid = {company: [r["pay"] for r in rows if r["company"] == company] for company in "ABCDE"}
    view = given(pay_reports=rows)
    expected = {company: (len(pays), median(pays)) for company, pays in paid.items() if len(pays) >= 5}
    assert {company: (n, middle) for company, n, middle in ranked(view)} == expected
    assert [row[2] for row in ranked(view)] == sorted((middle for _, middle in expected.values()), reverse=True)
    few = view.ask("companies/ranking", part="few", sort="pay", search="", most=25, skipped=0)
    middles = [median(paid[company]) for company in few["group"]]
    assert middles == sorted(middles, reverse=True)
    assert set(few["group"]) == {company for company, pays in paid.items() if 0 < len(pays) < 5}


def test_the_highest_postings_come_highest_first_each_report_once(given):
    posted = {"evidence": "posted", "year": 2026}
    rows = [
        *({"company": "Acme", "pay": 150, "city": city, "region": "TX", **posted} for city in ("Austin", "Waco")),
        {"company": "Bolt", "pay_low": 100, "pay_high": 200, **posted},
        {"company": "Cove", "pay": 90, "evidence": "employer_stated"},
        {"company": "Cove", "pay": 80, **posted},
        {"company": None, "pay": 500, **posted},
        {"company": "Dune", "pay": 400},
    ]
    names = [{"company": "Acme", "industry": "trading"}, *({"company": name} for name in ("Bolt", "Cove", "Dune"))]
    found = given(companies=names, pay_reports=rows).ask("companies/highest", most=3)
    assert records(found, "company", "industry", "pay", "pay_low", "pay_high", "postings") == [
        ("Acme", "trading", 150, 150, 150, 2),
        ("Bolt", None, 150, 100, 200, 1),
        ("Cove", None, 90, 90, 90, 1),
    ]


INDUSTRY_OF = {
    **dict.fromkeys(("Acme", "Bolt", "Cove"), "software"),
    **dict.fromkeys(("Dune", "Elm"), "trading"),
    **dict.fromkeys(("Fir", "Gum", "Hay"), "retail"),
    "Ivy": None,
}
CLASSED = [{"company": company, "industry": industry} for company, industry in INDUSTRY_OF.items()]


def test_an_industry_has_a_median_from_five_reports_of_three_companies_and_unknown_ones_stand_last(given):
    posted = {"evidence": "posted", "year": 2026}
    rows = reports("Acme", [10, 20]) + reports("Bolt", [30, 40]) + reports("Cove", [50])
    rows += reports("Acme", [60], city="Austin", region="TX", **posted) + reports(
        "Acme", [60], city="Waco", region="TX", **posted
    )
    rows += reports("Dune", [100, 110, 120]) + reports("Elm", [130, 140, 150])
    rows += reports("Fir", [70]) + reports("Gum", [72, 74]) + reports("Hay", [76, 78])
    rows += (
        reports("Ivy", [200, 210]) + reports(None, [220, 230]) + reports("Jet", [240]) + reports("Ivy", [1], evidence="guide")
    )
    found = given(companies=CLASSED, pay_reports=rows).ask("companies/industries")
    assert records(found, "group", "n", "postings", "companies", "has_median", "p25", "median", "p75") == [
        ("software", 6, 7, 3, True, 22.5, 35.0, 47.5),
        ("trading", 6, 6, 2, False, None, None, None),
        ("retail", 5, 5, 3, True, 72.0, 74.0, 76.0),
        ("not_stated", 5, 5, 2, False, None, None, None),
    ]
    assert [list(points) for points in found["points"].iloc[[1, 3]]] == [
        [100, 110, 120, 130, 140, 150],
        [200, 210, 220, 230, 240],
    ]


def test_a_company_states_its_pay_in_some_of_its_programmes_and_its_ranges_have_a_width(given):
    programme = {"company": "Acme", "program": "P", "source_id": "s1"}
    view = given(
        programs=[
            {"program_id": "p1", "pay_low": 20, "pay_high": 30} | programme,
            {"program_id": "p2", "pay_high": 30} | programme,
            {"program_id": "p3"} | programme,
            {"program_id": "p4", "pay_low": 20, "same_as": "p1"} | programme,
            {"program_id": "p5", "pay_low": 20} | programme | {"company": "Bolt"},
        ],
        pay_reports=[
            *({"company": "Acme", "pay_low": 20, "pay_high": high} for high in (22, 24, 40)),
            {"company": "Acme", "pay": 90},
            {"company": "Acme", "pay_low": 20, "pay_high": 90, "evidence": "modelled"},
            {"company": "Acme", "pay_low": 20, "pay_high": 80, "flags": ["implausible"]},
            {"company": "Bolt", "pay_low": 1, "pay_high": 9},
        ],
    )
    names = ("listed", "stating", "ranges", "width")
    assert records(view.ask("companies/states_pay", company_name="Acme"), *names) == [(3, 2, 3, pytest.approx(0.2))]
    assert records(view.ask("companies/states_pay", company_name="Cove"), *names) == [(0, 0, 0, None)]


def test_role_families_stand_by_their_reports_and_a_posting_of_two_counts_under_each(given):
    of_data, of_design = {"role_family": "data"}, {"role_family": "design"}
    rows = reports("Acme", [10, 20, 30], **of_data) + reports("Bolt", [40, 50], **of_data) + reports("Cove", [5])
    rows += reports("Dune", [60], evidence="posted", **of_data) + reports("Dune", [60], evidence="posted", **of_design)
    found = given(pay_reports=rows).ask("companies/roles")
    assert records(found, "group", "n", "companies", "median") == [
        ("data", 6, 3, 35.0),
        ("design", 1, 1, None),
        ("not_stated", 1, 1, None),
    ]


def test_industries_stand_by_their_reports_and_those_without_pay_are_left_out(given):
    rows = reports("Acme", [9]) + reports("Dune", [1, 2]) + reports("Fir", [5], evidence="guide")
    view = given(companies=CLASSED, pay_reports=rows)
    assert records(view.ask("companies/industries"), "group", "n", "median") == [("trading", 2, None), ("software", 1, None)]
    assert view.filtered(company=("Fir",)).ask("companies/industries").empty
    assert records(view.filtered(industry=("software",)).ask("companies/industries"), "group", "n") == [("software", 1)]


@pytest.mark.parametrize("seed", range(5))
def test_industries_agree_with_plain_python(given, seed):
    chance = random.Random(seed)
    rows = [
        {"company": chance.choice([*INDUSTRY_OF, None]), "pay": chance.randint(10, 60)} for _ in range(chance.randint(5, 50))
    ]
    expected = {}
    for industry in ("software", "trading", "retail", None):
        part = [r for r in rows if INDUSTRY_OF.get(r["company"]) == industry]
        enough = len(part) >= 5 and len({r["company"] for r in part} - {None}) >= 3
        if part:
            expected[industry or "not_stated"] = (len(part), median(r["pay"] for r in part) if enough else None)
    found = records(given(companies=CLASSED, pay_reports=rows).ask("companies/industries"), "group", "n", "median")
    assert {group: (n, middle) for group, n, middle in found} == expected
    assert found == sorted(found, key=lambda r: (r[0] == "not_stated", -r[1], r[0]))


def test_what_companies_state_and_how_wide_their_ranges_are_is_what_the_files_say(bundled):
    programmes = [row for row in rows("programs/programs*.csv") if not row.get("same_as")]
    listed = Counter(row["company"] for row in programmes)
    stating = Counter(row["company"] for row in programmes if row["pay_low"] or row["pay_high"])
    widths: dict[str, list[float]] = {}
    for (low, members), (high, _) in zip(independent.reports("low"), independent.reports("high"), strict=True):
        if low < high:
            widths.setdefault(members[0]["company"], []).append(high / low - 1)
    names = sorted(name for name in listed.keys() | widths if name and max(listed[name], len(widths.get(name, []))) >= 5)
    assert len(names) > 15
    for name in names:
        found = bundled.ask("companies/states_pay", company_name=name)
        of = widths.get(name, [])
        expected = (listed[name], stating[name], len(of), pytest.approx(median(of)) if of else None)
        assert records(found, "listed", "stating", "ranges", "width") == [expected], name


def test_reports_of_other_countries_are_those_that_the_filters_of_place_leave_out(given):
    rows = [
        {"pay": 30, "country": "US"},
        {"pay": 31, "country": "DE", "city": "Berlin"},
        {"pay": None, "country": "DE", "city": "Berlin"},
        {"pay": 32, "country": "DE", "city": "Munich", "role_family": "design"},
        {"pay": 33, "country": "IN"},
        {"pay": 34, "country": "IN"},
        {"pay": None, "country": "FR"},
        {"pay": 35, "country": None},
    ]
    germany = {"place_type": "country", "place_name": "Germany", "country": "DE", "currency": "EUR"}
    view = given(pay_reports=rows, places=[*COUNTRIES, germany])

    def elsewhere(**filters) -> list[tuple]:
        return list(view.filtered(**filters).ask("companies/elsewhere").itertuples(index=False, name=None))

    assert elsewhere() == []
    assert elsewhere(country=("US",)) == [("Germany", 3), ("India", 2), ("Country not stated", 1)]
    assert elsewhere(country=("US", "IN")) == [("Germany", 3), ("Country not stated", 1)]
    assert elsewhere(country=("US",), role_family=("design",)) == [("Germany", 1)]
    assert elsewhere(city=("Berlin, DE",)) == [("India", 2), ("Country not stated", 1), ("United States", 1)]
