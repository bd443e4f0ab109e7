"""The questions of the page Degree levels, given rows and expected rows worked out by hand."""

import math
import random
import re
from itertools import product
from statistics import median

import numpy as np
import pytest

from tests.answers import records
from tests.independent import counts, dollars_per_unit, hourly, quantile, rows, student

KINDS = [
    {"source_id": "s1", "kind": "job posting"},
    {"source_id": "s2", "kind": "job posting"},
    {"source_id": "s3", "kind": "guide"},
]


def report(company, level, pay, **stated):
    levels = level.split(";") if level else []
    return {"company": company, "degree_levels": levels, "pay": pay, "role_family": "data", **stated}


def companies(view, lower="bachelor", upper="master"):
    found = view.ask("degrees/premium_companies", lower=lower, upper=upper)
    return records(found.assign(premium=found["premium"].round(4)), "group", "lower_pay", "upper_pay", "premium", "pairs")


def paired(view, lower="bachelor", upper="master", company=None, most=200):
    found = view.ask("degrees/paired_reports", lower=lower, upper=upper, company=company, most=most, skipped=0)
    return records(found.sort_values("pay", kind="stable"), "company", "pay", "year")


@pytest.fixture
def view(given):
    """A view of reports, with two sources of postings (s1, s2) and one guide (s3)."""
    return lambda *reports: given(sources=KINDS, pay_reports=list(reports))


def test_a_pair_is_of_the_same_company(view):
    found = view(report("Acme", "bachelor", 40), report("Acme", "master", 50), report("Bolt", "master", 90))
    assert companies(found) == [("Acme", 40, 50, 0.25, 1)]
    assert paired(found) == [("Acme", 40, 2026), ("Acme", 50, 2026)]


def test_the_ends_are_the_medians_of_a_company_s_reports_of_one_year(view):
    reports = [report("Acme", "bachelor", pay, city=city) for pay, city in ((30, "Austin"), (40, "Boston"), (80, "Chicago"))]
    found = view(*reports, report("Acme", "master", 44), report("Acme", "master", 56)).ask(
        "degrees/premium_companies", lower="bachelor", upper="master"
    )
    assert records(found, "lower_pay", "upper_pay", "premium", "pairs", "lower_reports", "upper_reports") == [
        (40, 50, 0.25, 1, 3, 2)
    ]


@pytest.mark.parametrize(
    ("years", "expected"),
    [((2026, 2026), 1), ((2025, 2026), 1), ((2027, 2026), 1), ((2025, 2027), 0), ((None, 2026), 0), ((None, None), 0)],
)
def test_years_are_at_most_one_apart_and_stated(view, years, expected):
    found = view(report("Acme", "bachelor", 40, year=years[0]), report("Acme", "master", 50, year=years[1]))
    assert len(companies(found)) == expected


def test_a_year_that_is_only_that_of_the_day_on_which_a_list_was_read_is_not_stated(view):
    read = {"flags": ["year_assumed"]}
    assert companies(view(report("Acme", "bachelor", 40), report("Acme", "master", 50, **read))) == []
    found = view(report("Acme", "bachelor", 40), report("Acme", "master", 50), report("Acme", "master", 90, **read))
    assert companies(found) == [("Acme", 40, 50, 0.25, 1)]
    assert paired(found) == [("Acme", 40, 2026), ("Acme", 50, 2026)]


@pytest.mark.parametrize(("sources", "expected"), [(("s1", "s1"), 1), (("s1", "s2"), 1), (("s1", "s3"), 0), (("s3", "s3"), 1)])
def test_the_kind_of_source_is_the_same_not_the_source(view, sources, expected):
    found = view(report("Acme", "bachelor", 40, source_id=sources[0]), report("Acme", "master", 50, source_id=sources[1]))
    assert len(companies(found)) == expected


@pytest.mark.parametrize(
    "other",
    [
        {"country": "CA"},
        {"country": None},
        {"work_kind": "full_time"},
        {"company": None, "company_text": "All employers"},
        {"degree_levels": ["master", "phd"]},
        {"degree_levels": ["bachelor", "master"]},
        {"degree_levels": []},
        {"evidence": "guide"},
        {"flags": ["implausible"]},
        {"pay": None, "pay_low": 50},
        {"pay": 0},
    ],
)
def test_what_is_not_of_the_same_or_not_of_one_level_or_set_aside_makes_no_pair(view, other):
    found = view(report("Acme", "bachelor", 40), {**report("Acme", "master", 50), **other})
    assert companies(found) == []
    assert paired(found) == []


def test_groups_without_a_company_make_no_pair_among_themselves(view):
    assert companies(view(report(None, "bachelor", 40), report(None, "master", 50))) == []


def test_a_repeat_of_a_posting_weighs_nothing(view):
    posted = {"evidence": "posted"}
    reports = [report("Acme", "bachelor", 40, **posted), report("Acme", "bachelor", 80, **posted)]
    found = view(*reports, *reports[:1] * 5, report("Acme", "master", 60, **posted))
    assert companies(found) == [("Acme", 60, 60, 0, 1)]
    assert len(paired(found)) == 8


def test_a_company_with_several_pairs_weighs_once_by_their_median(view):
    found = view(
        report("Acme", "bachelor", 10, year=2025),
        report("Acme", "bachelor", 20, year=2026),
        report("Acme", "master", 22, year=2026),
        report("Acme", "master", 30, year=2027),
        report("Acme", "master", 99, year=2029),
        report("Acme", "bachelor", 40, year=2026, source_id="s3"),
        report("Acme", "master", 60, year=2026, source_id="s3"),
    )
    # 2025 to 2026: 2.2; 2026 to 2026: 1.1; 2026 to 2027: 1.5; in guides: 1.5. The newest of the two pairs at 1.5 is drawn.
    assert companies(found) == [("Acme", 20, 30, 0.5, 4)]
    assert [row[1] for row in paired(found)] == [10, 20, 22, 30, 40, 60]


def test_roles_and_evidence_of_the_ends_are_told(view):
    found = view(
        report("Acme", "bachelor", 40),
        report("Acme", "master", 50, evidence="posted"),
        report("Bolt", "bachelor", 40),
        report("Bolt", "master", 48, role_family="hardware"),
        report("Cove", "bachelor", 40, role_family=None),
        report("Cove", "master", 44, role_family=None),
    ).ask("degrees/premium_companies", lower="bachelor", upper="master")
    assert records(found, "group", "same_role", "evidence") == [
        ("Acme", True, None),
        ("Bolt", False, "self_reported"),
        ("Cove", False, "self_reported"),
    ]


def both(premiums):
    """One report of each level for each company, the master's higher by the premium."""
    pairs = [
        (report(f"Company {number}", "bachelor", 100), report(f"Company {number}", "master", 100 + percent))
        for number, percent in enumerate(premiums)
    ]
    return [single for pair in pairs for single in pair]


STEP = ("companies", "pairs", "premium", "premium_low", "premium_high")


def master_over_bachelor(view):
    found = view.ask("degrees/premiums").set_index(["lower", "upper"])
    return tuple(found.loc[("bachelor", "master"), list(STEP)].round(4))


def test_six_companies_are_summarised_from_the_least_to_the_most(view):
    assert master_over_bachelor(view(*both([0, 0, 10, 20, -10, 50]))) == (6, 6, 0.05, -0.1, 0.5)


def test_nine_companies_have_an_interval_from_the_second_to_the_eighth(view):
    assert master_over_bachelor(view(*both([1, 2, 3, 4, 5, 6, 7, 8, 9]))) == (9, 9, 0.05, 0.02, 0.08)


def test_five_companies_are_counted_and_not_summarised(view):
    found = view(*both([10, 20, 30, 40, 50])).ask("degrees/premiums").set_index(["lower", "upper"])
    assert dict(found["companies"]) == {
        ("bachelor", "master"): 5,
        ("bachelor", "phd"): 0,
        ("below_phd", "phd"): 0,
        ("master", "phd"): 0,
        ("undergraduate", "graduate"): 5,
    }
    assert list(found["lower_reports"]) == [5, 0, 0, 0, 5]
    assert found[["premium", "premium_low", "premium_high"]].isna().all(axis=None)


def test_a_premium_is_the_same_in_every_unit(view):
    found = view(*both([0, 5, 10, 20, 30, 50]))
    for unit in ("month", "year"):
        assert master_over_bachelor(found.filtered(unit=unit)) == master_over_bachelor(found)


LEVELS = {
    "below_phd": {"associate", "bachelor", "master"},
    "undergraduate": {"associate", "bachelor"},
    "graduate": {"master", "phd"},
}
STEPS = (("bachelor", "master"), ("bachelor", "phd"), ("master", "phd"), ("below_phd", "phd"), ("undergraduate", "graduate"))


def end_of(report, lower, upper):
    """The end of a step under which all levels of a report stand."""
    levels = set(report["degree_levels"])
    return next((end for end in (lower, upper) if levels and levels <= LEVELS.get(end, {end})), None)


def plain_premiums(reports, lower, upper):
    """The premium of each company, worked out row by row."""
    kinds = {source["source_id"]: source["kind"] for source in KINDS}
    cells = {}
    for report in reports:
        end = end_of(report, lower, upper)
        if report["company"] and report["year"] and not report["flags"] and end:
            key = (report["company"], kinds[report["source_id"]], report["year"], end)
            cells.setdefault(key, []).append(report["pay"])
    ratios = {}
    for low, high in product(cells, cells):
        if low[:2] == high[:2] and abs(low[2] - high[2]) <= 1 and (low[3], high[3]) == (lower, upper):
            ratios.setdefault(low[0], []).append(median(cells[high]) / median(cells[low]))
    return {company: (median(found) - 1, len(found)) for company, found in ratios.items()}


@pytest.mark.parametrize("seed", range(8))
def test_premiums_agree_with_plain_python(view, seed):
    chance = random.Random(seed)
    reports = [
        report(
            chance.choice([*"ABCDEFGH", None]),
            chance.choice(["associate", "bachelor", "master", "phd", "master;phd", "bachelor;master", ""]),
            chance.randint(20, 90),
            year=chance.choice([2025, 2026, 2027, None]),
            source_id=chance.choice(["s1", "s2", "s3"]),
            flags=chance.choice([[], [], [], ["year_assumed"]]),
        )
        for _ in range(chance.randint(5, 120))
    ]
    seen = view(*reports)
    summary = seen.ask("degrees/premiums").set_index(["lower", "upper"])
    for lower, upper in STEPS:
        expected = plain_premiums(reports, lower, upper)
        found = records(seen.ask("degrees/premium_companies", lower=lower, upper=upper), "group", "premium", "pairs")
        assert {company: (premium, pairs) for company, premium, pairs in found} == {
            company: (pytest.approx(premium), pairs) for company, (premium, pairs) in expected.items()
        }
        row, values = summary.loc[lower, upper], sorted(premium for premium, _ in expected.values())
        assert row["companies"] == len(values)
        if len(values) >= 6:  # for six to eight companies the interval is from the least to the most
            whole = [row[name] for name in ("premium", "premium_low", "premium_high")]
            assert whole == pytest.approx([median(values), values[0], values[-1]])


def comparison(view, kind, lower="bachelor", upper="master"):
    found = view.ask("degrees/comparisons").set_index(["lower", "upper", "comparison"])
    names = ("companies", "lower_reports", "upper_reports", "premium", "premium_low", "premium_high", "freedom")
    return {name: found.loc[lower, upper, kind][name] for name in names}


def test_the_raw_gap_is_of_the_medians_whichever_company(view):
    reports = [report(name, "bachelor", pay) for name, pay in zip("ABCDE", (10, 20, 40, 80, 90), strict=True)]
    reports += [report(name, "master", pay) for name, pay in zip("EFGHI", (10, 30, 60, 80, 90), strict=True)]
    open_to_both = report("Z", "bachelor;master", 500)
    found = comparison(view(*reports, open_to_both), "raw")
    assert (found["companies"], found["lower_reports"], found["upper_reports"]) == (9, 5, 5)
    assert found["premium"] == pytest.approx(0.5)
    assert math.isnan(found["premium_low"])
    assert math.isnan(comparison(view(*reports[:-1]), "raw")["premium"])


def by_full_matrices(rows):
    """The slope of log pay on the upper level, its CR2 standard error and Satterthwaite's degrees of freedom.

    `rows`: (company, country, is upper, pay). Dummies for every company and country; each company's residuals are adjusted by
    the inverse square root of its block of the residual maker (Pustejovsky and Tipton 2018, working model of equal variances).
    """
    cells = sorted({row[:2] for row in rows})
    design = np.array([[float(row[2]), *(float(row[:2] == cell) for cell in cells)] for row in rows])
    y = np.log([row[3] for row in rows])
    bread = np.linalg.pinv(design.T @ design)
    residual_maker = np.eye(len(rows)) - design @ bread @ design.T
    residuals = residual_maker @ y
    clusters = [[i for i, row in enumerate(rows) if row[0] == name] for name in sorted({row[0] for row in rows})]
    vectors = []
    for members in clusters:
        values, sides = np.linalg.eigh(residual_maker[np.ix_(members, members)])
        roots = np.array([value**-0.5 if value > 1e-9 else 0.0 for value in values])
        adjusted = sides @ np.diag(roots) @ sides.T
        vector = np.zeros(len(rows))
        vector[members] = adjusted @ design[members] @ bread[:, 0]
        vectors.append(vector)
    variance = sum((vector @ residuals) ** 2 for vector in vectors)
    spread = np.array([[a @ residual_maker @ b for b in vectors] for a in vectors])
    return (bread @ design.T @ y)[0], variance**0.5, np.trace(spread) ** 2 / (spread**2).sum()


@pytest.mark.parametrize("seed", range(6))
def test_company_effects_agree_with_full_matrices(view, seed):
    chance = random.Random(seed)
    rows = [
        (
            chance.choice("ABCDEFGHIJ"),
            chance.choice(["US", "US", "CA"]),
            chance.random() < 0.4,
            chance.randint(20, 90) + n / 1000,
        )
        for n in range(80)
    ]
    reports = [
        report(name, "master" if upper else "bachelor", pay, country=country, year=chance.choice([2025, None]))
        for name, country, upper, pay in rows
    ]
    alone, nobody = report("Z", "bachelor", 300), report(None, "master", 300)
    found = comparison(view(*reports, alone, nobody), "company")
    slope, error, freedom = by_full_matrices(rows)
    upper, lower = ({row[:2] for row in rows if row[2] is end} for end in (True, False))
    assert found["companies"] == len({name for name, _ in upper & lower})
    assert found["premium"] == pytest.approx(math.exp(slope) - 1)
    assert found["freedom"] == pytest.approx(freedom)
    margin = student(freedom) * error
    assert found["premium_low"] == pytest.approx(math.exp(slope - margin) - 1, rel=0.01)
    assert found["premium_high"] == pytest.approx(math.exp(slope + margin) - 1, rel=0.01)


def test_under_six_companies_there_is_no_company_effect(view):
    assert math.isnan(comparison(view(*both([10, 20, 30, 40, 50])), "company")["premium"])
    six = comparison(view(*both([10, 20, 30, 40, 50, 60])), "company")
    assert six["premium"] == pytest.approx(math.prod(1 + percent / 100 for percent in (10, 20, 30, 40, 50, 60)) ** (1 / 6) - 1)
    assert six["freedom"] == pytest.approx(5)


FIGURE = {
    "group_kind": "degree",
    "group_name": "Interns, bachelor's degree",
    "work_kind": "internship",
    "evidence": "survey",
    "degree_levels": ["bachelor"],
    "pay_period": "hour",
    "year": 2025,
}
MASTER = {"group_name": "Interns, master's degree", "degree_levels": ["master"]}


def published(given, *statistics, sources=KINDS, **filters):
    rates = [{"currency": "EUR", "year": 2025, "units_per_usd": 0.5, "usd_per_unit": 2}]
    view = given(sources=sources, exchange_rates=rates, pay_statistics=[FIGURE | row for row in statistics])
    return view.filtered(**filters).ask("degrees/published")


def test_a_figure_that_several_sources_print_stands_once(given):
    found = published(
        given,
        {"mean": 20, "class_year": "Senior", "field": "all majors"},
        {"mean": 20, "class_year": "senior", "source_id": "s2", "group_name": "Senior interns", "n": 264},
        {"mean": 20, "class_year": "senior", "year": 2024},
        {"mean": 20},
        {"median": 20},
        MASTER | {"mean": 20},
    )
    assert records(found, "degree_level", "class_year", "year", "statistic", "n", "printed_by") == [
        ("bachelor", None, 2025, "mean", None, 1),
        ("bachelor", None, 2025, "median", None, 1),
        ("bachelor", "senior", 2025, "mean", 264, 2),
        ("master", None, 2025, "mean", None, 1),
        ("bachelor", "senior", 2024, "mean", None, 1),
    ]


def test_equal_figures_that_one_source_prints_of_several_groups_all_stand(given):
    found = published(
        given,
        {"mean": 20, "group_name": "Mechanical engineering", "field": "mechanical engineering"},
        {"mean": 20, "group_name": "Chemical engineering", "field": "chemical engineering"},
        {"mean": 20, "group_name": "Engineering", "source_id": "s2"},
    )
    assert sorted(records(found, "label", "printed_by")) == [("Chemical engineering", 2), ("Mechanical engineering", 2)]


def test_a_higher_level_stands_against_the_bachelor_s_of_the_same_source_group_and_year(given):
    found = published(
        given,
        {"mean": 20},
        {"group_name": "Co-ops, bachelor's degree", "mean": 18},
        MASTER | {"mean": 25},
        MASTER | {"mean": 30, "year": 2024},
        MASTER | {"mean": 28, "source_id": "s2"},
        MASTER | {"median": 24},
    )
    above = found[found["degree_level"] == "master"]
    assert sorted(records(above, "pay", "bachelor_pay"), key=str) == [(24, None), (25, 20), (28, None), (30, None)]


def test_published_pay_is_in_the_reader_s_unit_and_currency(given):
    figure = {"mean": 4160, "pay_period": "month", "currency": "EUR"}
    assert list(published(given, figure)["pay"]) == pytest.approx([48])
    assert list(published(given, figure, currency="EUR", unit="year")["pay"]) == pytest.approx([49920])


def test_published_pay_follows_the_filters_of_work_country_and_level_only(given):
    rows = (
        {"mean": 1},
        {"mean": 2, "country": "CA"},
        {"mean": 3, "work_kind": "full_time"},
        MASTER | {"mean": 4},
        {"mean": 5, "year": 2013},
        {"mean": 6, "degree_levels": ["bachelor", "master"]},
        {"mean": 7, "evidence": "aggregator"},
        {"typical": 8, "group_kind": "company", "company": "Acme", "evidence": "employer_scale"},
        {"mean": 9, "work_kind": "phd_stipend"},
    )
    chosen = {"country": ("US",), "work_kind": ("internship",), "year": ("2025",)}
    assert sorted(published(given, *rows, **chosen)["pay"]) == [1, 4, 5, 8]
    assert list(published(given, *rows, **chosen, degree=("master",))["pay"]) == [4]


STIPEND = {
    "group_kind": "university",
    "group_name": "Alpha",
    "work_kind": "phd_stipend",
    "degree_levels": ["phd"],
    "evidence": "survey",
}


def test_stipends_are_the_newest_of_each_university_for_a_year_whatever_the_unit(given):
    rates = [{"currency": "EUR", "year": 2025, "units_per_usd": 0.5, "usd_per_unit": 2}]
    statistics = [
        STIPEND | {"median": 30000, "year": 2024},
        STIPEND | {"median": 32000, "p25": 30000, "p75": 36000, "n": 12},
        STIPEND | {"group_name": "Beta", "median": 40000},
        STIPEND | {"group_name": "Gamma", "mean": 50000},
        STIPEND | {"group_name": "Delta", "median": 3000, "pay_period": "month"},
        STIPEND | {"group_name": "Elsewhere", "median": 1, "country": "CA"},
        STIPEND | {"group_kind": "degree", "group_name": "PhD students", "median": 33000},
    ]
    view = given(exchange_rates=rates, pay_statistics=statistics).filtered(country=("US",), work_kind=("internship",))
    expected = [("Beta", 2025, None, None, 40000, None), ("Alpha", 2025, 12, 30000, 32000, 36000)]
    columns = ("label", "year", "n", "low", "pay", "high")
    assert records(view.ask("degrees/stipends"), *columns) == expected
    assert records(view.filtered(unit="month").ask("degrees/stipends"), *columns) == expected
    assert list(view.filtered(currency="EUR").ask("degrees/stipends")["pay"]) == [20000, 16000]


def test_the_bundled_data_answers_whether_a_master_s_is_worth_more(bundled):
    found = bundled.ask("degrees/premiums").set_index(["lower", "upper"])
    for (lower, upper), row in found.iterrows():
        listed = bundled.ask("degrees/premium_companies", lower=lower, upper=upper)
        assert len(listed) == row["companies"] > 0
        rows = bundled.ask("degrees/paired_reports", lower=lower, upper=upper, company=None, most=200, skipped=0)
        ends = [end_of({"degree_levels": levels}, lower, upper) for levels in rows["degree_levels"]]
        assert None not in ends
        assert rows.groupby(ends)["report"].nunique().to_dict() == {lower: row["lower_reports"], upper: row["upper_reports"]}
        assert set(rows["company"]) == set(listed["group"])


TERM = {"group_name": "Co-op students, work term 1 (X)", "class_year": "work term 1", "mean": 20, "degree_levels": []}


def by_year_of_study(given, *statistics, **filters):
    rates = [{"currency": "EUR", "year": 2025, "units_per_usd": 0.5, "usd_per_unit": 2}]
    view = given(sources=KINDS, exchange_rates=rates, pay_statistics=[FIGURE | row for row in statistics])
    found = view.filtered(**filters).ask("degrees/class_years")
    return records(found, "label", "standing", "step", "year", "statistic", "pay")


def test_figures_that_differ_in_the_year_of_study_only_are_one_series_in_the_order_of_study(given):
    seniors = {"group_name": "Senior interns (X)", "class_year": "Senior", "mean": 30, "year": 2024}
    assert by_year_of_study(
        given,
        seniors,
        {"group_name": "Freshman interns (X)", "class_year": "freshman", "mean": 25, "year": 2024},
        {"group_name": "Sophomore co-ops (X)", "class_year": "sophomore", "mean": 99, "year": 2024},
        TERM | {"group_name": "Co-op students, sixth work term (X)", "class_year": "work term 6", "mean": 40, "median": 38},
        TERM | {"median": 19},
    ) == [
        ("Co-op students (X)", "work term", 1, 2025, "median", 19),
        ("Co-op students (X)", "work term", 6, 2025, "median", 38),
        ("interns (X)", "year of study", 1, 2024, "mean", 25),
        ("interns (X)", "year of study", 4, 2024, "mean", 30),
    ]


@pytest.mark.parametrize(
    ("second", "third"),
    [
        ({"class_year": "2nd year"}, {"class_year": "3rd year"}),
        ({"class_year": "Second year"}, {"class_year": "Junior"}),
        ({"class_year": "co-op term 2"}, {"class_year": "work term 3"}),
    ],
    ids=["ordinals", "words", "terms"],
)
def test_the_year_of_study_is_read_as_sources_write_it(given, second, third):
    rows = ({"mean": 20} | second, {"mean": 30} | third)
    assert [row[2] for row in by_year_of_study(given, *rows)] == [2, 3]


@pytest.mark.parametrize(
    "second",
    [
        {"class_year": "work term 2", "source_id": "s2"},
        {"class_year": "work term 2", "year": 2024},
        {"class_year": "work term 2", "field": "design"},
        {"class_year": "work term 2", "degree_levels": ["master"]},
        {"class_year": "work term 2", "mean": None, "median": 30},
        {"class_year": "junior"},
        {"class_year": "work term 1", "note": "another figure of the same term"},
        {"class_year": "last term"},
        {"class_year": "work term 2", "evidence": "guide"},
    ],
    ids=["source", "year", "field", "degree", "statistic", "kind of step", "twice", "no number", "guide"],
)
def test_figures_that_differ_in_more_are_no_series(given, second):
    assert by_year_of_study(given, TERM, TERM | {"mean": 30} | second) == []


def test_a_series_within_a_longer_one_of_the_same_country_and_year_stands_once(given):
    def series(source, figures, **more):
        return [TERM | {"class_year": f"work term {term}", "mean": pay, "source_id": source} | more for term, pay in figures]

    whole, part = ((1, 20), (2, 25), (3, 30)), ((1, 20), (3, 30))
    found = by_year_of_study(given, *series("s1", part), *series("s2", whole), *series("s1", part, year=2024))
    assert [(row[3], row[2], row[5]) for row in found] == [
        (2025, 1, 20),
        (2025, 2, 25),
        (2025, 3, 30),
        (2024, 1, 20),
        (2024, 3, 30),
    ]
    assert len(by_year_of_study(given, *series("s1", part), *series("s2", part))) == 2


def test_pay_by_year_of_study_follows_the_filters_of_work_and_country_and_the_reading_only(given):
    rows = (TERM, TERM | {"class_year": "work term 2", "mean": 30})
    assert by_year_of_study(given, *rows, country=("CA",)) == []
    assert by_year_of_study(given, *rows, work_kind=("full_time",)) == []
    assert [row[5] for row in by_year_of_study(given, *rows, degree=("phd",), year=("2001",))] == [20, 30]
    assert [row[5] for row in by_year_of_study(given, *rows, currency="EUR", unit="week")] == [400, 600]


def of_term(term, *pays, **stated):
    return [{"pay": pay, "company": f"{term}{number}", "class_year": term, **stated} for number, pay in enumerate(pays)]


def test_work_terms_have_the_pay_of_the_reports_that_name_them_in_their_order(given):
    view = given(
        pay_reports=[
            *of_term("work term 2", 30, 31, 32, 33, 34), *of_term("Co-op term 2", 35), *of_term("work term 1", 20, 21),
            *of_term("work term 10", 50), *of_term("work term 1+2", 1), *of_term("work term 2?", 2), *of_term("3rd year", 3),
            *of_term("work term 1", 99, evidence="guide"), {"pay": 4},
        ]
    )  # fmt: skip
    assert records(view.ask("degrees/work_terms"), "group", "n", "companies", "median", "points") == [
        ("1", 2, 2, None, [20, 21]),
        ("2", 6, 6, 32.5, None),
        ("10", 1, 1, None, [50]),
    ]
    behind = {term: list(view.ask("degrees/work_term_reports", term=term, most=9, skipped=0)["pay"]) for term in (None, 1)}
    assert behind[None] == pytest.approx([50, 35, 34, 33, 32, 31, 30, 21, 20])
    assert behind[1] == pytest.approx([21, 20, float("nan")], nan_ok=True)


def test_work_terms_of_the_bundled_data_are_what_the_files_say(bundled):
    of_canada = [
        row
        for row in rows("stipends/*.csv")
        if row["country"] == "CA" and row["work_kind"] == "internship" and re.fullmatch("work term [1-6]", row["class_year"])
    ]
    assert {row["evidence"] for row in of_canada} == {"self_reported"}  # people's own: each a report by itself
    pays: dict[str, list[float]] = {}
    for row in of_canada:
        if counts(row) and "country_inferred" not in row["flags"].split(";"):
            pays.setdefault(row["class_year"][-1], []).append(hourly(row, dollars_per_unit()))
    found = bundled.filtered(country=("CA",), year=None).ask("degrees/work_terms")
    assert {term: (n, median) for term, n, median in records(found, "group", "n", "median")} == {
        term: (len(of), pytest.approx(quantile(sorted(of), 0.5)) if len(of) >= 5 else None) for term, of in pays.items()
    }
