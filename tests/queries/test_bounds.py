"""The bounds of the median, given rows and expected figures worked out by hand, and against plain Python."""

import random

import pytest

from tests.independent import interval, quantile, reports

NAMES = ("n", "ranges_share", "low_median", "low_bound", "high_median", "high_bound")


def bounds(view) -> list:
    """The one row of the answer, None where it is empty."""
    found = view.ask("overview/bounds")
    assert (list(found.columns), len(found)) == (list(NAMES), 1)
    return found.astype(object).where(found.notna(), None).iloc[0].tolist()


def posted(company, low, high, **stated):
    return {"company": company, "pay_low": low, "pay_high": high, "evidence": "posted", **stated}


# Ten companies with one report each: the standard error of the share up to the median is 1/6, t for 9 degrees of freedom is
# 2.26, so the interval of a median goes from place ⌈10 · (0.5 - 0.377)⌉ = 2 to place ⌈10 · (0.5 + 0.377)⌉ = 9.
TEN = [posted(company, 10 * n, 10 * n + 6) for n, company in enumerate("ABCDEFGHIJ", 1)]


def test_the_bounds_are_of_the_medians_of_the_low_and_of_the_high_ends(given):
    assert bounds(given(pay_reports=TEN)) == [10, 1, 55, 20, 61, 96]


def test_a_single_figure_is_both_ends(given):
    figures = [{"pay": 10 * n, "company": company} for n, company in enumerate("GHIJ", 7)]
    assert bounds(given(pay_reports=TEN[:6] + figures)) == [10, 0.6, 55, 20, 61, 90]


def test_a_report_counts_once_however_many_postings_and_levels_tell_of_it(given):
    again = [posted("J", 100, 106, city=city, degree_levels=["bachelor", "master"]) for city in ("Reno", "Austin", "Waco")]
    assert bounds(given(pay_reports=TEN + again)) == [10, 1, 55, 20, 61, 96]


def test_only_reports_that_enter_a_median_are_counted(given):
    others = [posted("K", 1, 2, evidence="guide"), posted("L", 1, None), posted("M", 1, 2, flags=["implausible"])]
    assert bounds(given(pay_reports=TEN + others)) == [10, 1, 55, 20, 61, 96]


def test_a_figure_beside_a_range_leaves_the_range_its_ends_and_one_without_is_both(given):
    stated = [posted("A", 10, 16, pay_point=12), {"company": "B", "pay_point": 20}]
    assert bounds(given(pay_reports=stated + TEN[2:])) == [10, 0.8, 55, 20, 61, 96]


def test_the_ends_follow_the_filters_the_unit_and_the_prices_but_not_the_end_that_is_read(given):
    view = given(
        places=[{"place_type": "state", "place_name": "Washington", "region": "WA", "area_code": "53"}],
        price_levels=[{"area_name": "Washington", "area_code": "53", "year": 2024, "period": 2024, "value": 125}],
        pay_reports=[*({**row, "region": "WA"} for row in TEN), *(posted(c, 1, 2, country="CA") for c in "KLMNOP")],
    ).filtered(country=("US",))
    assert bounds(view.filtered(prices="regional")) == [10, 1, 44, 16, 48.8, 76.8]
    assert bounds(view.filtered(unit="year")) == [10, 1, 55 * 2080, 20 * 2080, 61 * 2080, 96 * 2080]
    for end in ("middle", "low", "high"):
        assert bounds(view.filtered(ends=end)) == [10, 1, 55, 20, 61, 96]


def test_with_too_few_companies_there_are_medians_and_no_bounds(given):
    assert bounds(given(pay_reports=TEN[:5])) == [5, 1, 30, None, 36, None]
    assert bounds(given(pay_reports=TEN[:4])) == [4, 1, None, None, None, None]
    assert bounds(given(pay_reports=[])) == [0, None, None, None, None, None]


def test_ends_that_are_all_one_figure_have_no_bound(given):
    assert bounds(given(pay_reports=[{**row, "pay_low": 5} for row in TEN])) == [10, 1, 5, None, 61, 96]


def test_wide_ranges_that_have_no_median_have_bounds(given):
    wide = [{**row, "pay_high": 3 * row["pay_low"]} for row in TEN]
    view = given(pay_reports=wide)
    assert not view.ask("overview/groups", most=1)["has_median"].any()
    assert bounds(view) == [10, 1, 55, 20, 165, 270]


def test_unnamed_employers_are_companies_of_their_own_and_too_many_leave_no_bound(given):
    unnamed = [{**row, "company": None} for row in TEN[:2]]
    assert bounds(given(pay_reports=unnamed + TEN[2:])) == [10, 1, 55, 20, 61, 96]
    more = [*unnamed, {**TEN[2], "company": None}]
    assert bounds(given(pay_reports=more + TEN[3:])) == [10, 1, 55, None, 61, None]


@pytest.mark.parametrize("seed", range(5))
def test_the_bounds_are_those_of_plain_python(given, seed):
    luck = random.Random(seed)
    rows = [
        {"company": luck.choice("ABCDEFGHIJKLMNOP"), "pay_low": low, "pay_high": low + luck.choice([0, 0, 4, 9, 30])}
        for low in (luck.randrange(15, 60) for _ in range(luck.choice([12, 40, 90])))
    ]
    expected = [len(rows), sum(row["pay_low"] < row["pay_high"] for row in rows) / len(rows)]
    for place, end in enumerate(("pay_low", "pay_high")):
        told = interval([({"company": row["company"], "evidence": "self_reported"}, row[end]) for row in rows])[1]
        expected += [quantile(sorted(row[end] for row in rows), 0.5), None if isinstance(told, str) else told[place]]
    assert bounds(given(pay_reports=rows)) == pytest.approx(expected)


def test_the_bounds_of_the_first_view_are_what_the_files_say(bundled):
    expected = []
    for place, end in enumerate(("low", "high")):
        counted = [
            ({"company": rows[0]["company"] or None, "evidence": rows[0]["evidence"]}, pay) for pay, rows in reports(end)
        ]
        expected += [quantile(sorted(pay for _, pay in counted), 0.5), interval(counted)[1][place]]
    found = bounds(bundled)
    assert found[0] == len(reports())
    assert found[2:] == pytest.approx(expected)
    median = bundled.ask("overview/groups", most=1).query("dimension == 'country'").iloc[0]
    assert found[3] <= median["median_low"] < median["median_high"] <= found[5]
