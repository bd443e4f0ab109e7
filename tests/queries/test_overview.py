"""The overview's questions, given rows and expected rows worked out by hand."""

import math
import random
import statistics

import pandas as pd
import pytest

from tests.answers import records
from tests.independent import HOURS, exact_rank, quantile, reports, rows


def groups(view, dimension: str, most: int = 10) -> pd.DataFrame:
    found = view.ask("overview/groups", most=most)
    return found[found["dimension"] == dimension].set_index("group")


def test_a_country_counts_reports_once_and_takes_the_median(given):
    view = given(
        pay_reports=[
            *({"pay": pay, "company": company} for pay, company in zip((20, 30, 40, 50, 60, 70), "ABCDEF", strict=True)),
            {"pay": 90, "evidence": "posted", "company": "G"},
            {"pay": 90, "evidence": "posted", "company": "G"},
            {"pay": 999, "evidence": "guide", "company": None},
        ]
    )
    row = groups(view, "country").loc["US"]
    assert (row["n"], row["postings"], row["companies"]) == (7, 8, 7)
    assert (row["p25"], row["median"], row["p75"]) == (35, 50, 65)
    assert (row["median_low"], row["median_high"]) == (20, 90)


def test_each_country_is_a_group_of_its_own_with_its_name(given):
    view = given(
        places=[{"place_type": "country", "place_name": "United States", "country": "US"}],
        pay_reports=[{"pay": 20}, {"pay": 2, "country": "IN"}, {"pay": 3, "country": None}],
    )
    found = view.ask("overview/countries", least=1)
    assert list(zip(found["group"], found["label"], found["n"], strict=True)) == [
        ("not_stated", "Country not stated", 1),
        ("IN", "IN", 1),
        ("US", "United States", 1),
    ]
    assert view.ask("overview/countries", least=2).empty
    assert view.ask("filters/markets").values.tolist() == [
        ["not_stated", "Country not stated", 1, 1],
        ["IN", "IN", 1, 1],
        ["US", "United States", 1, 1],
    ]


def test_markets_are_the_countries_of_the_reports_with_pay_most_of_them_first(given):
    odd = {"country": "US", "pay": 3000, "flags": ["implausible"]}
    view = given(
        pay_reports=[
            {"pay": 20},
            odd,
            {"pay": 2, "country": "IN"},
            {"pay": 3, "country": "IN"},
            odd | {"country": "CA"},
        ]
    )
    assert view.ask("filters/markets").values.tolist() == [["IN", "IN", 2, 2], ["US", "US", 2, 1]]
    countries = view.ask("overview/countries", least=1)
    assert countries[["group", "label", "reports", "n"]].values.tolist() == view.ask("filters/markets").values.tolist()


def test_a_year_needs_reports_of_three_companies_for_its_median(given):
    view = given(
        pay_reports=[
            *({"pay": 10 + i, "year": 2025, "company": "AB"[i % 2]} for i in range(6)),
            *({"pay": 10 + i, "year": 2026, "company": "ABC"[i % 3]} for i in range(6)),
        ]
    )
    years = groups(view, "year")
    assert list(years["n"]) == [6, 6]
    assert pd.isna(years.loc["2025", "median"])
    assert years.loc["2026", "median"] == 12.5


def test_a_place_without_a_median_is_left_out_and_the_best_documented_come_first(given):
    view = given(
        pay_reports=[
            *({"pay": 10 + i, "city": "Reno", "region": "NV", "company": "ABC"[i % 3]} for i in range(5)),
            *({"pay": 10 + i, "city": "Austin", "region": "TX", "company": "ABC"[i % 3]} for i in range(7)),
            *({"pay": 10 + i, "city": "Waco", "region": "TX", "company": "A"} for i in range(9)),
        ]
    )
    assert list(groups(view, "place").index) == ["Austin, TX", "Reno, NV"]
    assert list(groups(view, "place", most=1).index) == ["Austin, TX"]


def test_the_foundations_name_the_largest_source_and_company_with_their_shares(given):
    view = given(
        sources=[{"source_id": "s1", "title": "First"}, {"source_id": "s2", "title": "Second"}],
        pay_reports=[
            {"pay": 20, "company": "A", "year": 2025},
            {"pay": 21, "company": "A"},
            {"pay": 22, "company": "B"},
            {"pay": 23, "company": None, "source_id": "s2", "evidence": "posted"},
            {"pay": 24, "company": None, "evidence": "guide", "source_id": "s2"},
        ],
    )
    facts = view.ask("overview/foundations").iloc[0]
    assert (facts["counted"], facts["sources"], facts["oldest_year"]) == (4, 2, 2025)
    assert (facts["largest_source_title"], facts["largest_source_share"]) == ("First", 0.75)
    assert (facts["largest_company"], facts["largest_company_share"]) == ("A", 0.5)
    assert (facts["equal_sources"], facts["equal_companies"]) == (1, 1)
    assert facts["posted_share"] == 0.25


def test_sources_and_companies_that_are_as_large_as_the_largest_are_counted(given):
    """Two of three companies have two of ten reports each, and each source has five."""
    rows = [{"pay": pay, "company": company} for pay, company in ((20, "B"), (21, "B"), (22, "A"), (23, "A"), (24, "C"))]
    rows += [{"pay": pay, "company": None, "source_id": "s2"} for pay in (25, 26, 27, 28, 29)]
    facts = given(sources=[{"source_id": "s1"}, {"source_id": "s2"}], pay_reports=rows).ask("overview/foundations").iloc[0]
    assert (facts["largest_company"], facts["largest_company_share"], facts["equal_companies"]) == ("A", 0.2, 2)
    assert (facts["largest_source"], facts["largest_source_share"], facts["equal_sources"]) == ("s1", 0.5, 2)


@pytest.mark.parametrize(("unit", "assumed", "brought"), [("hour", 3, 0), ("month", 1, 2)])
def test_hours_are_assumed_where_an_hour_and_a_longer_period_meet_and_none_are_stated(given, unit, assumed, brought):
    monthly = {"pay_period": "month", "evidence": "posted"}
    view = given(
        pay_reports=[
            {"pay": 20},
            {"pay": 21, "hours_per_week": 30},
            {"pay": 22, "evidence": "guide"},
            {"pay": 4000, **monthly},
            {"pay": 5000, **monthly, "hours_per_week": 35},
            {"pay": 160, "pay_period": "day"},
            {"pay": 5200, "pay_period": "total", "duration_weeks_min": 10, "duration_weeks_max": 10},
            {"pay": 62400, "pay_period": "year", "flags": ["annualised"]},
            # two postings of one report, of which one states the hour.
            {"pay": 10400, **monthly}, {"pay": 60, "evidence": "posted"},
        ],
    )  # fmt: skip
    facts = view.filtered(unit=unit).ask("overview/foundations").iloc[0]
    # Over a longer period than an hour, pay of other hours than full-time ones is shown as if it were of these.
    assert (facts["hours_assumed"], facts["hours_brought"]) == (assumed, brought)


def test_the_foundations_name_what_more_than_half_of_the_reports_are_of(given):
    acme = {"company": "Acme", "role_family": "data"}
    view = given(
        companies=[{"company": "Acme", "industry": "trading"}, {"company": "B", "industry": "media"}],
        pay_reports=[
            {"pay": 20, **acme}, {"pay": 21, **acme},
            {"pay": 22, "company": "B", "role_family": "research"},
            {"pay": 23, "company": "B", "role_family": "data"},
        ],
    )  # fmt: skip
    facts = view.ask("overview/foundations").iloc[0]
    assert (facts["most_industry"], facts["most_role_family"]) == (None, "data")
    facts = view.filtered(role_family=("data",)).ask("overview/foundations").iloc[0]
    assert (facts["most_industry"], facts["most_role_family"]) == ("trading", "data")
    none = view.filtered(role_family=("design",)).ask("overview/foundations").iloc[0]
    assert (none["most_industry"], none["most_role_family"]) == (None, None)


def companies_once(view) -> tuple:
    """The answer with each company once."""
    return tuple(None if pd.isna(value) else value for value in view.ask("overview/each_company_once").iloc[0])


def test_each_company_counts_once_by_its_own_median(given):
    reports = [{"pay": pay, "company": "A"} for pay in (10, 20, 90, 100)]
    reports += [
        {"pay": 50, "company": "B"},
        {"pay": 30, "company": "C"},
        {"pay": 31, "company": None},
        {"pay": 35, "company": None},
    ]
    # A pays 55 in the middle, so 30, 31, 35, 50 and 55: five, too few for an interval of order statistics.
    assert companies_once(given(pay_reports=reports)) == (5, 35, None, None)
    assert companies_once(given(pay_reports=reports[:6])) == (3, None, None, None)
    # With 36 there are six, of which two are unnamed: a third.
    assert companies_once(given(pay_reports=[*reports, {"pay": 36, "company": "D"}])) == (6, 35.5, None, None)
    # Six named ones: from the lowest to the highest, since 1 - 2 / 64 covers 95% and 1 - 14 / 64 does not.
    named = [reports[0] | {"company": name, "pay": pay} for name, pay in (("D", 31), ("E", 35), ("F", 36))]
    assert companies_once(given(pay_reports=[*reports[:6], *named])) == (6, 35.5, 30, 55)
    wide = [{"pay_low": 10, "pay_high": 90, "company": name} for name in "DEFGHI"]
    assert companies_once(given(pay_reports=[*reports, *wide])) == (11, None, None, None)
    assert companies_once(given(pay_reports=[])) == (0, None, None, None)


def once_and_again(view) -> tuple[tuple, tuple]:
    """The median with each company once, as the card has it and as the whole summary has it."""
    whole = view.ask("overview/pay_each_company_once").iloc[0]
    names = ("median", "median_low", "median_high")
    summary = (whole["companies"] + whole["unnamed"], *(None if pd.isna(whole[name]) else whole[name] for name in names))
    return companies_once(view), summary


@pytest.mark.parametrize("seed", range(6))
def test_the_summary_of_companies_is_that_of_their_own_medians(given, seed):
    chance = random.Random(seed)
    rows = [
        {"company": chance.choice([*"AABBCDEFGHIJKLMNOP", None]), "pay": chance.randint(10, 60)}
        for _ in range(chance.choice([4, 30, 90]))
    ]
    view = given(pay_reports=rows)
    card, whole = once_and_again(view)
    assert card == whole
    pays: dict = {}
    for number, row in enumerate(rows):
        pays.setdefault(row["company"] or number, []).append(row["pay"])
    medians = sorted(statistics.median(of) for of in pays.values())
    told = view.ask("overview/pay_each_company_once").iloc[0]
    assert (told["n"], told["has_median"]) == (len(rows), len(medians) >= 5)
    if told["has_median"]:
        assert [told[name] for name in ("p10", "p25", "median", "p75", "p90")] == pytest.approx(
            [quantile(medians, share) for share in (0.1, 0.25, 0.5, 0.75, 0.9)]
        )
    else:
        assert told["no_median"] == "few_companies"


def test_the_bounds_with_each_company_once_are_of_the_medians_of_their_ends(given):
    many = [{"company": "A", "pay_low": 10 + n, "pay_high": 90 + n} for n in (0, 2, 4)]
    others = [
        {"company": name, "pay_low": pay, "pay_high": pay + 10} for name, pay in zip("BCDEFG", range(20, 80, 10), strict=True)
    ]
    told = given(pay_reports=[*many, *others]).ask("overview/bounds_each_company_once").iloc[0]
    # lows 12, 20 … 70 and highs 30, 40 … 80, 92: seven each, of which the ends are the lowest and the highest.
    assert (told["low_median"], told["low_bound"]) == (40, 12)
    assert (told["high_median"], told["high_bound"]) == (60, 92)


def test_each_company_once_is_that_of_plain_python(bundled):
    view = bundled.filtered(country=("US",))
    rows = view.ask("reports/behind", dimension="company", value=None, most=100_000, skipped=0).dropna(subset="pay")
    pays = rows.groupby(["company", "report"], dropna=False, observed=True)["pay"].first().reset_index()
    by_company: dict = {}
    for row in pays.itertuples():
        by_company.setdefault(row.report if pd.isna(row.company) else row.company, []).append(row.pay)
    medians = sorted(statistics.median(pays) for pays in by_company.values())
    rank, n = exact_rank(len(medians)), len(medians)
    if n > 400:
        rank = math.floor((n - 1.959964 * math.sqrt(n)) / 2)
    assert companies_once(view) == pytest.approx((n, statistics.median(medians), medians[rank - 1], medians[n - rank]))


def test_a_guide_is_set_against_the_reports_and_enters_none_of_them(given):
    view = given(
        pay_reports=[
            *({"pay": pay} for pay in (20, 30, 40, 50)),
            {"pay_low": 5200, "pay_high": 10400, "pay_period": "month", "evidence": "guide", "company": None, "role": "Intern"},
        ],
        pay_statistics=[
            {"group_kind": "role", "work_kind": "internship", "evidence": "guide", "median": 104000, "group_name": "Interns"},
        ],
    )
    found = view.ask("overview/guides", most=10)
    assert list(found["printed"]) == ["$5,200–$10,400 a month", "$104,000 a year"]
    assert list(found["claim"]) == ["range", "median"]
    assert list(found["low"]) == pytest.approx([30, 50])
    assert list(found["high"]) == pytest.approx([60, 50])
    assert list(found["share_below"]) == [0.25, 0.75]
    assert groups(view, "country").loc["US", "n"] == 4


def test_a_degree_counts_under_each_of_its_levels_and_once_in_the_total(given):
    view = given(
        pay_reports=[
            {"pay": 20, "degree_levels": ["bachelor", "master"]},
            {"pay": 30, "degree_levels": ["master"]},
            {"pay": 40},
        ]
    )
    found = groups(view, "degree").reset_index()
    assert list(zip(found["group"], found["n"], strict=True)) == [("bachelor", 1), ("master", 2), ("not_stated", 1)]
    assert groups(view, "country").loc["US", "n"] == 3


def test_what_enters_no_median_is_counted_by_its_reason(given):
    view = given(
        pay_reports=[
            {"pay": 20},
            {"pay_low": 20},
            {"pay": 4000, "pay_period": "total"},
            {"pay": 30, "evidence": "guide"},
            {"pay": 30, "evidence": "modelled"},
        ]
    )
    found = view.ask("overview/set_aside")
    assert list(zip(found["reason"], found["reports"], strict=True)) == [
        ("reference only", 2),
        ("lump sum without its weeks", 1),
        ("only one end of a range", 1),
    ]


def test_who_is_unpaid_is_a_share_of_the_sources_that_record_it(given):
    asked, posted = {"source_id": "s1"}, {"source_id": "s2", "evidence": "posted"}
    rows = [
        *({"pay": pay, **asked} for pay in (0, 0, 10, 20, 30)),
        {"pay_low": 5, **asked},
        *({"pay": 9 + n, **posted} for n in range(4)),
    ]
    found = given(sources=[{"source_id": "s1"}, {"source_id": "s2"}], pay_reports=rows).ask("overview/set_aside")
    # Two of five: the lower bound says neither how much nor that it is nothing.
    assert records(found, "reason", "reports", "recorded") == [("unpaid", 2, 5), ("only one end of a range", 1, None)]


def test_sources_stand_by_their_share_and_by_the_largest_of_each_year(given):
    view = given(
        sources=[{"source_id": "s1", "title": "First"}, {"source_id": "s2", "title": "Second"}],
        pay_reports=[
            {"pay": 1, "year": 2025},
            {"pay": 2, "year": 2025},
            {"pay": 3, "year": 2025, "source_id": "s2"},
            {"pay": 4, "year": 2026, "source_id": "s2"},
            {"pay": 5, "year": None},
        ],
    )
    found = view.ask("overview/sources", most=5)
    assert list(zip(found["year"].fillna(0), found["title"], found["n"], found["share"], strict=True)) == [
        (0, "First", 3, 0.6),
        (0, "Second", 2, 0.4),
        (2025, "First", 2, pytest.approx(2 / 3)),
        (2026, "Second", 1, 1),
    ]
    assert len(view.ask("overview/sources", most=1)) == 3


def test_other_countries_pass_all_filters_but_those_of_place(given):
    view = given(
        places=[{"place_type": "country", "place_name": "India", "country": "IN"}],
        pay_reports=[
            {"pay": 20},
            *({"pay": 2, "country": "IN"} for _ in range(25)),
            *({"pay": 2, "country": "IN", "year": 2025} for _ in range(25)),
            *({"pay": 3, "country": "CA"} for _ in range(24)),
        ],
    ).filtered(country=("US",), year=("2026",))
    others = groups(view, "other_country")
    assert list(zip(others.index, others["label"], others["n"], strict=True)) == [("IN", "India", 25)]
    assert list(groups(view, "country").index) == ["US"]


def test_a_change_is_of_the_same_companies_in_stated_years(given):
    def paid(company: str, year: int, pay: float, **stated) -> dict:
        return {"company": company, "year": year, "pay": pay, "evidence": "posted", "role_family": "data"} | stated

    rows = [
        *(paid(name, 2025, 40) for name in "ABCDEF"),
        *(paid(name, 2026, 40 * (1 + step / 100)) for step, name in enumerate("ABCDEF")),
        # Other roles, levels and assumed years tell of no change; a company of one year has none.
        paid("A", 2026, 99, role_family="design"),
        paid("A", 2026, 98, degree_levels=["phd"]),
        paid("G", 2025, 20),
        paid("G", 2026, 80, flags=["year_assumed"]),
        *(paid(name, 2027, 50) for name in "AB"),
    ]
    found = given(pay_reports=rows).ask("overview/same_companies")
    assert found[["earlier_year", "later_year", "companies"]].to_numpy().tolist() == [[2025, 2026, 6], [2026, 2027, 2]]
    first, second = found.iloc[0], found.iloc[1]
    # Ratios of 1.00 to 1.05: the median is half way between the third and the fourth, the interval all six.
    assert (first["change"], first["change_low"], first["change_high"]) == pytest.approx((0.025, 0, 0.05))
    assert second[["change", "change_low", "change_high"]].isna().all()
    # From 40 and 40.40 to 50, where there are too few.
    assert pd.isna(first["listed"])
    assert [(one["company"], round(one["change"], 4)) for one in second["listed"]] == [("A", 0.25), ("B", 0.2376)]


@pytest.mark.parametrize("companies", [5, 6, 400, 401, 1_000])
def test_a_change_is_told_of_however_many_companies_there_are(given, companies):
    rows = [
        {"company": f"Company {n}", "year": year, "pay": 40 + (year - 2025) * n / 100, "evidence": "posted"}
        for n in range(companies)
        for year in (2025, 2026)
    ]
    found = given(pay_reports=rows).ask("overview/same_companies").iloc[0]
    assert found["companies"] == companies
    is_told = companies >= 6
    assert (pd.notna(found["change"]), found["listed"] is None or found["listed"] is pd.NA) == (is_told, is_told)
    if is_told:
        assert found["change"] == pytest.approx((companies - 1) / 2 / 4_000)
        assert found["change_low"] < found["change"] < found["change_high"]


def test_the_benchmark_is_the_newest_mean_of_all_interns_with_computer_science_of_the_same_source(given):
    printed = {
        "group_kind": "all",
        "group_name": "Interns, all levels",
        "evidence": "survey",
        "pay_period": "hour",
        "work_kind": "internship",
    }
    rows = [
        printed | {"year": 2021, "mean": 20},
        printed | {"year": 2023, "mean": 11, "area_type": "economic_region", "area_name": "The South"},
        printed | {"year": 2025, "mean": 12, "group_name": "Voluntary interns"},
        printed | {"year": 2025, "mean": 13, "group_name": "Interns at small and medium employers"},
        printed | {"year": 2023, "mean": 22},
        printed | {"year": 2023, "mean": 24, "group_kind": "degree", "field": "Computer science"},
        printed | {"year": 2023, "mean": 23, "group_kind": "degree", "field": "Engineering"},
        printed | {"year": 2023, "mean": 30, "work_kind": "full_time"},
        printed | {"year": 2024, "mean": 9, "country": "IN"},
    ]
    view = given(pay_statistics=rows).filtered(country=("US",), unit="month")
    found = view.ask("overview/benchmarks")
    assert [None if pd.isna(field) else field for field in found["field"]] == [None, "Computer science"]
    assert list(found["pay"]) == pytest.approx([22 * 2080 / 12, 24 * 2080 / 12])
    assert view.filtered(country=("DE",)).ask("overview/benchmarks").empty


def test_of_two_means_of_one_field_none_stands_for_the_field(given):
    printed = {"evidence": "survey", "pay_period": "hour", "work_kind": "internship", "year": 2023}
    rows = [
        printed | {"mean": 22, "group_kind": "all", "group_name": "All interns"},
        printed | {"mean": 24, "group_kind": "degree", "field": "Computer science", "group_name": "Bachelor's"},
        printed | {"mean": 30, "group_kind": "degree", "field": "Computer science", "group_name": "Master's"},
    ]
    found = given(pay_statistics=rows).filtered(country=("US",)).ask("overview/benchmarks")
    assert list(found["pay"]) == [22]


def test_no_country_has_more_than_one_mean_of_all_its_interns(bundled):
    """What a country is compared with is the mean of all interns, then of a field: never of a region or of some interns."""
    asked = bundled.ask("filters/choices")
    countries = sorted(set(asked[asked["filter"] == "country"]["choice"]) - {"not_stated"})
    found = {each: bundled.filtered(country=(each,)).ask("overview/benchmarks")["field"].isna().sum() for each in countries}
    assert set(found.values()) == {0, 1}
    assert {"US", "BR", "DE"} <= {country for country, n in found.items() if n}


def test_the_newest_source_is_that_of_the_reports_in_the_figures(given):
    sources = [
        {"source_id": "s1", "published": "2025"},
        {"source_id": "s2", "published": "2026-07 to 2026-08"},
        {"source_id": "s3", "published": "2026-10-01"},
        {"source_id": "s4"},
    ]
    reports = [{"pay": 20, "source_id": source["source_id"]} for source in sources]
    view = given(sources=sources, pay_reports=reports)
    assert view.ask("overview/foundations").iloc[0]["newest_published"] == "2026-10-01"
    for given_sources, newest in ((slice(0, 2), "2026-08"), (slice(0, 1), "2025")):
        found = given(sources=sources, pay_reports=reports[given_sources]).ask("overview/foundations").iloc[0]
        assert found["newest_published"] == newest
    assert given(sources=sources, pay_reports=reports[3:]).ask("overview/foundations").iloc[0]["newest_published"] is None
    assert given(sources=sources, pay_reports=[]).ask("overview/foundations").iloc[0]["newest_published"] is None


LIST = {
    "group_kind": "company", "group_name": "Interns", "company": "A", "work_kind": "internship", "evidence": "aggregator",
    "country": None, "area_type": "world", "year": 2021, "pay_period": "hour", "typical": 20,
}  # fmt: skip


def longer_view(given, reports, *lists, **filters):
    country = {"place_type": "country", "place_name": "United States", "area_code": "US", "currency": "USD"}
    view = given(pay_reports=reports, pay_statistics=[LIST | row for row in lists], places=[country])
    found = view.filtered(**filters).ask("overview/longer_view")
    names = ("year", "companies", "change", "change_low", "change_high")
    return [tuple(round(value, 6) for value in row) for row in found[list(names)].itertuples(index=False)]


def test_reports_are_set_against_a_list_of_the_same_companies_of_before(given):
    lists = [{"company": name} for name in "ABCDEFGX"]
    reports = [{"company": name, "pay": pay} for name, pay in zip("ABCDEFG", (16, 18, 20, 22, 24, 26, 30), strict=True)]
    # A has two reports, 16 and 18: its median is 17. Seven ratios, 0.85 to 1.5, the interval is from the lowest to the highest.
    reports.append({"company": "A", "pay": 18})
    expected = [(2021, 7, 0.1, -0.15, 0.5)]
    assert longer_view(given, reports, *lists) == expected
    assert longer_view(given, reports, *lists, country=("CA",)) == []
    assert longer_view(given, reports, *lists, work_kind=("full_time",)) == []
    assert longer_view(given, reports[:5], *lists) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"flags": ["year_assumed"]},
        {"year": None},
        {"pay_low": 10, "pay_high": 30, "pay": None},
        {"year": 2020},
        {"company": None},
    ],
    ids=["assumed year", "no year", "wide", "a report of before the list", "unnamed"],
)
def test_what_tells_of_no_change_is_set_against_no_list(given, changes):
    lists = [{"company": name} for name in "ABCDEF"]
    reports = [{"company": name, "pay": 22} for name in "ABCDEF"]
    assert len(longer_view(given, reports, *lists)) == 1
    assert longer_view(given, [*reports[:5], reports[5] | changes], *lists) == []


def test_a_list_that_is_no_list_of_companies_or_of_guides_is_none(given):
    reports = [{"company": name, "pay": 22} for name in "ABCDEF"]
    for changes in ({"evidence": "guide"}, {"group_kind": "role"}, {"year": None}, {"year": 2026}, {"currency": "EUR"}):
        assert longer_view(given, reports, *({"company": name} | changes for name in "ABCDEF")) == []


def of_stated_years() -> list[tuple[float, list[dict[str, str]]]]:
    """Return the pay and the rows of stated years of the reports of named companies that are no wide ranges, from the files."""
    ends = zip(reports("low"), reports("high"), strict=True)
    wide = [low > 0 and high / low > 2 for (low, _), (high, _) in ends]
    found = []
    for (pay, members), is_wide in zip(reports(), wide, strict=True):
        stated = [row for row in members if "year_assumed" not in row["flags"].split(";")]
        if members[0]["company"] and stated and not is_wide:
            found.append((pay, stated))
    return found


def change_of(ratios: list[float]) -> tuple[float, float, float]:
    """Return the change of the median ratio, with the ends of its interval by exact ranks."""
    ordered, rank = sorted(ratios), exact_rank(len(ratios))
    return statistics.median(ordered) - 1, ordered[rank - 1] - 1, ordered[-rank] - 1


def test_the_lists_of_earlier_years_are_set_against_what_the_files_say(bundled):
    pays: dict[str, list[float]] = {}
    for pay, members in of_stated_years():
        pays.setdefault(members[0]["company"], []).append(pay)
    lists: dict[tuple, dict[str, list[float]]] = {}
    for row in rows("salaries/*.csv"):
        is_list = row["group_kind"] == "company" and row["evidence"] == "aggregator" and row["work_kind"] == "internship"
        of_this_country = row["currency"] == "USD" and row["country"] in ("US", "")
        if is_list and of_this_country and row["company"] and row["year"] and int(row["year"]) < 2025:
            figures = [float(row[name]) / HOURS[row["pay_period"]] for name in ("median", "mean", "typical") if row[name]]
            lists.setdefault((row["source_id"], int(row["year"])), {}).setdefault(row["company"], []).extend(figures)
    expected = {}
    for (_, year), of_company in lists.items():
        ratios = [statistics.median(pays[name]) / statistics.median(of_company[name]) for name in pays.keys() & of_company]
        if exact_rank(len(ratios)):
            expected[year, len(ratios)] = pytest.approx(change_of(ratios))
    found = records(bundled.ask("overview/longer_view"), "year", "companies", "change", "change_low", "change_high")
    assert {(year, companies): tuple(change) for year, companies, *change in found} == expected
    assert [companies for _, companies, *_ in found] == sorted((companies for _, companies in expected), reverse=True)


def test_the_changes_at_the_same_companies_are_what_the_files_say(bundled):
    cells: dict[tuple, list[float]] = {}
    for pay, members in of_stated_years():
        for family, year in {(row["role_family"], int(row["year"])) for row in members}:
            of_cell = [row for row in members if (row["role_family"], int(row["year"])) == (family, year)]
            levels = frozenset(level for row in of_cell for level in row["degree_levels"].split(";") if level)
            cells.setdefault((members[0]["company"], family, levels, year), []).append(pay)
    steps: dict[int, dict[str, list[float]]] = {}
    for (company, family, levels, year), pays in cells.items():
        if before := cells.get((company, family, levels, year - 1)):
            ratio = statistics.median(pays) / statistics.median(before)
            steps.setdefault(year, {}).setdefault(company, []).append(ratio)
    expected = [
        (year - 1, year, len(of), *(pytest.approx(value) for value in change_of([*map(statistics.median, of.values())])))
        for year, of in sorted(steps.items())
    ]
    columns = ("earlier_year", "later_year", "companies", "change", "change_low", "change_high")
    assert records(bundled.ask("overview/same_companies"), *columns) == expected
