"""What figures rest on, in phrases: shares of many and of few, one, ties, nothing known."""

import pandas as pd
import pytest

from components import basis_phrases

NAN = float("nan")


@pytest.mark.parametrize(
    ("share", "wide", "ends", "words"),
    [
        (0.0, 0.0, "middle", "Every report states one figure."),
        (NAN, NAN, "middle", "Every report states one figure."),
        (
            0.55,
            0.11,
            "middle",
            "55% are ranges, counted at the midpoint; in 11% of the reports the top is over double the bottom.",
        ),
        (1.0, 0.0, "low", "All are ranges, counted at the low end."),
        (
            0.999,
            0.998,
            "low",
            "Over 99% are ranges, counted at the low end; in over 99% of the reports the top is over double the bottom.",
        ),
        (
            1.0,
            0.11,
            "middle",
            "All are ranges, counted at the midpoint; in 11% of the reports the top is over double the bottom.",
        ),
        (1.0, 1.0, "middle", "All are ranges, counted at the midpoint; in all of them the top is over double the bottom."),
        (0.2, 0.0, "high", "20% are ranges, counted at the high end."),
    ],
)
def test_the_share_of_ranges(share, wide, ends, words):
    assert basis_phrases.ranges(pd.Series({"ranges_share": share, "wide_share": wide}), ends) == words


def test_one_report_is_not_all_of_them():
    one = pd.Series({"n": 1, "ranges_share": 1.0, "wide_share": 0.0})
    assert basis_phrases.ranges(one, "middle") == "The report is a range, counted at the midpoint."
    assert basis_phrases.ranges(one.replace({0.0: 1.0}), "low") == (
        "The report is a range, counted at the low end; its top is over double the bottom."
    )


def facts(
    source_share: float, company_share: float, sources: int = 3, equal: tuple[int, int] = (1, 1), counted: int = 24
) -> pd.Series:
    return pd.Series(
        {
            "sources": sources,
            "counted": counted,
            "equal_sources": equal[0],
            "equal_companies": equal[1],
            "largest_source_share": source_share,
            "largest_source_title": "A list",
            "largest_company_share": company_share,
            "largest_company": "Acme & Co",
        }
    )


def test_the_largest_source_and_company():
    assert basis_phrases.largest(facts(0.46, 0.05)) == (
        "Largest source: A list (46% of the reports); largest company: Acme \\& Co (5%)."
    )
    assert basis_phrases.largest(facts(1.0, 1.0, sources=1)) == "Only source: A list."
    assert basis_phrases.largest(facts(1.0, NAN, sources=1)) == "Only source: A list."
    assert basis_phrases.largest(facts(1.0, NAN)) == "Largest source: A list (all of the reports)."
    assert basis_phrases.largest(facts(0.5, 0.125, equal=(2, 4))) == (
        "Largest sources: A list and 1 other (50% of the reports each); largest companies: Acme \\& Co and 3 others (12% each)."
    )
    assert basis_phrases.largest(facts(NAN, NAN)) == "No report that matches can be counted."
    for of_a_file in (
        "A list: data/rows.json, all 57 versions (July)",
        "A list data/rows.json (all commits)",
        "A list: a/*.json",
    ):
        named = facts(1.0, 1.0, sources=1).replace("A list", of_a_file)
        assert basis_phrases.largest(named) == "Only source: A list."


@pytest.mark.parametrize("unknown", [None, float("nan")])
def test_without_a_day_nothing_is_said_of_the_newest_source(unknown):
    assert basis_phrases.newest_source(pd.Series({"newest_published": unknown})) == ""


@pytest.mark.parametrize(
    ("assumed", "told", "line"),
    [
        (0, "", ""),
        (10, "For 1% of the reports full-time hours are assumed.", ""),
        (500, "For 50% of the reports full-time hours are assumed.", ""),
        (510, "For 51% of the reports full-time hours are assumed.", " · full-time hours assumed"),
        (1000, "Full-time hours are assumed.", " · full-time hours assumed"),
    ],
)
def test_assumed_hours_are_told_and_at_the_figure_where_most_are(assumed, told, line):
    facts = pd.Series({"hours_assumed": assumed, "hours_brought": 0, "counted": 1000})
    assert (basis_phrases.full_time_hours(facts), basis_phrases.mostly_full_time_hours(facts)) == (told, line)
    assert basis_phrases.full_time_hours(pd.Series({"hours_assumed": 0, "hours_brought": 0, "counted": 0})) == ""


@pytest.mark.parametrize(
    ("n", "share", "wide", "words"),
    [
        (2, 0.5, 0.0, "1 of the 2 reports is a range, counted at the midpoint."),
        (
            9, 2 / 9, 1 / 9,
            "2 of the 9 reports are ranges, counted at the midpoint; in 1 of the 9 reports the top is over double the bottom.",
        ),
        (3, 1.0, 1 / 3, "All are ranges, counted at the midpoint; in 1 of the 3 reports the top is over double the bottom."),
        (10, 0.5, 0.0, "50% are ranges, counted at the midpoint."),
    ],
)  # fmt: skip
def test_ranges_of_few_reports_are_counted(n, share, wide, words):
    assert basis_phrases.ranges(pd.Series({"n": n, "ranges_share": share, "wide_share": wide}), "middle") == words


@pytest.mark.parametrize(
    ("brought", "told", "line"),
    [
        (330, "For 33% of the reports pay of other stated hours is brought to full-time hours.", ""),
        (1000, "Pay of other stated hours is brought to full-time hours.", " · brought to full-time hours"),
    ],
)
def test_pay_of_other_hours_is_told(brought, told, line):
    facts = pd.Series({"hours_assumed": 0, "hours_brought": brought, "counted": 1000})
    assert (basis_phrases.full_time_hours(facts), basis_phrases.mostly_full_time_hours(facts)) == (told, line)


def test_assumed_hours_of_few_reports_are_counted():
    assert basis_phrases.full_time_hours(pd.Series({"hours_assumed": 1, "hours_brought": 0, "counted": 2})) == (
        "For 1 of the 2 reports full-time hours are assumed."
    )


def test_sources_and_companies_that_are_all_as_large_have_no_largest():
    three = facts(1 / 3, 1 / 3, sources=3, equal=(3, 3), counted=3)
    assert basis_phrases.largest(three) == "3 sources with 1 report each; 3 companies with 1 report each."
    assert basis_phrases.largest(facts(0.5, 0.25, sources=2, equal=(2, 1), counted=8)) == (
        "2 sources with 4 reports each; largest company: Acme \\& Co (25%)."
    )
    assert basis_phrases.largest(facts(0.75, 0.25, sources=2, equal=(1, 4), counted=8)) == (
        "Largest source: A list (75% of the reports); 4 companies with 2 reports each."
    )


@pytest.mark.parametrize(
    ("stated", "written"), [("2026-09-22", "Sep 2026"), ("2026-10-01", "Oct 2026"), ("2026-10", "Oct 2026"), ("2026", "2026")]
)
def test_the_newest_source_is_told_in_months_whatever_its_source_states(stated, written):
    assert basis_phrases.newest_source(pd.Series({"newest_published": stated})) == f" · newest source {written}"


@pytest.mark.parametrize(
    ("rows", "posted", "words"),
    [
        (3, 1.0, "3 postings"),
        (1, 1.0, "1 posting"),
        (3, 0.0, "3 answers"),
        (1, 0.0, "1 answer"),
        (1204, 0.97, "1,204 postings and answers"),
    ],
)
def test_rows_are_called_what_they_are(rows, posted, words):
    assert basis_phrases.rows_of_reports(rows, posted) == words
