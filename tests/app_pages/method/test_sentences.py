"""What the page Method says of the rules, each text whole, with counts and constants that all differ."""

import pandas as pd
import pytest

from app_pages.method import sentences
from queries.bands import Separation, separations
from tests.components.test_growth_classes import GROWTH

TOTALS = pd.Series(
    {
        "reports": 4_101,
        "counted": 3_002,
        "rows": 5_501,
        "postings": 3_603,
        "ranges": 2_204,
        "wide": 1_105,
        "countries_inferred": 1_306,
        "without_city": 2_407,
        "without_degree": 1_508,
        "without_year": 1_609,
        "rated": 1_710,
        "statistics": 80_811,
        "sources": 1_912,
    }
)
NONE = pd.Series(dict.fromkeys(TOTALS.index, 0))
ONE = pd.Series(dict.fromkeys(TOTALS.index, 1))
CONSTANTS = {
    "hours_per_year": 2080.0,
    "weeks_per_year": 52.0,
    "hours_per_full_week": 40.0,
    "wide_range_ratio": 2.0,
    "same_pay": 1.01,
    "same_report": 1.02,
    "companies_for_interval": 6.0,
    "effective_for_interval": 4.0,
    "most_unnamed": 0.2,
    "most_wide": 0.5,
    "exact_rank_limit": 400.0,
    "confidence": 0.95,
    "reports_for_median": 5.0,
    "reports_for_many": 25.0,
    "reports_for_interval": 6.0,
    "companies_for_place": 3.0,
    "country_reports": 24.0,
    "first_view_from": 2025.0,
    "first_view_to": 2027.0,
    "pairs_for_premium": 8.0,
    **GROWTH,
}


@pytest.mark.parametrize(
    ("totals", "made_of"),
    [
        (TOTALS, "4,101 reports and 80,811 published statistics from 1,912 sources"),
        (ONE, "1 report and 1 published statistic from 1 source"),
        (NONE, "0 reports and 0 published statistics from 0 sources"),
    ],
)
def test_the_title_counts_what_figures_are_made_of(totals, made_of):
    assert sentences.title(totals) == f"Every figure is made of {made_of}, by the rules below"


@pytest.mark.parametrize(
    ("totals", "made"),
    [
        (TOTALS, "3,002 reports with pay that can be compared are made of 3,603 rows"),
        (ONE, "1 report with pay that can be compared is made of 1 row"),
        (NONE, "0 reports with pay that can be compared are made of 0 rows"),
    ],
)
def test_what_a_report_is(totals, made):
    assert sentences.postings_and_reports(totals, CONSTANTS) == (
        "A row of the data is what one person says, or one posting. A **report** is one pay figure, an employer’s posting or "
        "one person’s answer, with its repeats merged: n counts reports unless a chart says otherwise. "
        f"{made}.\n\n"
        "- Postings of one company, country, kind of work and currency are one report if their pay for one hour agrees to 1% "
        "at both ends and their years do not contradict each other; a set whose pay spreads over more than 2% is split.\n"
        "- A different role, place, degree level or source never makes a second report: one report counts once in every "
        "total, and once under each of its roles, places, levels and sources.\n"
        "- A posting that states only the top of another’s range is the same report where role and place agree.\n"
        "- A range is preferred to a single figure, then the newest source.\n"
        "- Reports of people are never merged, since two people may earn the same, nor are those of unnamed employers."
    )


def test_one_report_of_several_rows_is_one_and_far_limits_are_told_exactly():
    merged = pd.Series({**ONE, "postings": 12})
    said = sentences.postings_and_reports(merged, {**CONSTANTS, "same_pay": 1.5, "same_report": 1.9})
    assert "1 report with pay that can be compared is made of 12 rows." in said
    assert "agrees to 50% at both ends" in said
    assert "spreads over more than 90% is split" in said


def test_hours_of_a_year():
    assert sentences.hours(CONSTANTS) == (
        "Pay is compared by the hour and read by hour, month or year. A year is 2,080 paid hours: 52 weeks of 40 hours. "
        "Where a row states its own weekly hours, those are used. A lump sum becomes a rate only where its weeks are "
        "stated. A PhD stipend is shown per year only."
    )


def test_ranges_and_wide_ranges_are_counted():
    assert sentences.ranges(TOTALS, CONSTANTS) == (
        "A range is counted at its midpoint, which is a convention: 2,204 of 3,002 counted reports are ranges. “Ranges "
        "counted at”, above each page, counts their low or high ends instead. A range whose high end is over 2 times its low "
        "end is marked "
        "wide (1,105). Where a posting states a single figure beside its range, that figure counts, not the midpoint."
    )


@pytest.mark.parametrize(
    ("totals", "rated", "without_year"), [(TOTALS, "1,710 reports", "1,609"), (ONE, "1 report", "1"), (NONE, "0 reports", "0")]
)
def test_reports_that_take_another_year_s_rate_are_counted(totals, rated, without_year):
    assert sentences.currencies(totals) == (
        "Money is converted at the average rate of the row's year; where there is none, at that of the nearest year "
        f"({rated}). A row without a year ({without_year}) takes the newest rate. There is one rate for each currency and year."
    )


def test_the_interval_names_its_confidence_and_its_source():
    assert sentences.median_and_interval(CONSTANTS) == (
        "The headline is always the median, never the mean; a published mean is shown as a mean. Pay within one company is "
        "nearly one figure, so the **interval** beside the median treats companies, not reports, as independent. The share "
        "of each company’s reports at or below the median varies between companies; that shows how far off the share may "
        "be, and so between which two reports the median falls (Woodruff 1952; Student’s t with the effective number of "
        "companies, (Σn)² ⁄ Σn², less one as degrees of freedom). If the companies were drawn anew many times, it would "
        "contain the median in about 95% "
        "of the draws. It says nothing about who is missing from the data."
    )


def test_the_limits_of_small_groups_are_the_constants():
    assert sentences.small_groups(CONSTANTS).split("\n") == [
        "- Under 5 reports, or where over 50% are wide ranges: no median. Each report is drawn as a point, mostly wide ranges "
        "as a line from their lowest to their highest end.",
        "- From 5 to 24 reports: a median, drawn hollow.",
        "- An interval needs 6 companies, an effective number of 4, and at most 20% unnamed employers. Of one company, "
        "people’s own reports have one from 6 on, by exact binomial ranks; its postings are decisions, not "
        "draws, and have none.",
        "- A place, a year or an industry needs 5 reports from 3 companies.",
        "- Another country is shown beside the chosen one from 24 reports. No single number spans several countries.",
        "- Groups such as “all employers”, and unnamed employers, appear in no list of companies.",
        "- The first view is internships in the United States, 2025 to 2027: the newest years, which have the most reports.",
    ]


def test_degree_levels_are_compared_from_so_many_pairs():
    assert sentences.degrees(TOTALS, CONSTANTS) == (
        "Levels are compared at the same company, in the same country, by the same kind of source and of stated years at most "
        "one apart, from rows that name a single level. Each company counts once. With fewer than 8 pairs they are listed one "
        "by one, not summarised. 1,508 of 5,501 rows state no degree level: they stay “not stated”."
    )


def test_projections_are_told_with_the_rule_of_their_words():
    assert sentences.occupations(CONSTANTS) == (
        "Projections and wages of occupations are official figures, each shown with its edition. Editions are never joined "
        "into one series: a projection starts anew from its own base year, and an occupation whose code changed has a line of "
        "its own. Where two sources publish the same projection, the one that covers more occupations is used, since the "
        "other rounds. Of a source’s figures on a role’s pay, the year with most people behind it is shown; of official "
        "wages, the newest. Sources stand side by side and are not averaged. The words follow the Bureau of Labor Statistics "
        "for "
        "2024–34, with growth rounded to a whole percentage: much faster than average from 7%, faster from 5%, about as fast "
        "from 3%, slower from 1%, little or no change below that, decline from \u22121% down."
    )


@pytest.mark.parametrize(("totals", "reports"), [(TOTALS, "1,306 reports"), (ONE, "1 report"), (NONE, "0 reports")])
def test_reports_that_only_imply_their_country_are_counted(totals, reports):
    assert sentences.inferred(totals) == (
        "What a row does not state is never filled in from a neighbour. What is read from other wording is marked on the row. "
        f"{reports} state no country, only a currency that implies one: they are left out unless the switch in the sidebar "
        "includes them."
    )


def test_what_is_not_known_is_counted():
    assert sentences.limits(TOTALS) == (
        "The reports are what could be collected with a source, not a sample. One source can drive a result, so every "
        "headline gives the share of its largest source and company. Sources change from year to year: a step in pay by "
        "year may be a change of sources. Of 5,501 rows 2,407 give no city and 1,609 no year. Unpaid work is seldom "
        "recorded: where a source does not record it, no share of unpaid work is shown."
    )


@pytest.mark.parametrize(
    ("left_out", "state"),
    [(0, "At present no file is left out."), (1, "At present 1 file is left out."), (2, "At present 2 files are left out.")],
)
def test_files_that_are_left_out_are_counted(left_out, state):
    assert sentences.files(left_out) == (
        "Each file is checked against the columns, types and vocabularies below when it is read. A file that does not fit is "
        "left out as a whole, the others are used, and a banner on every page names the file, line, column and reason. A "
        f"changed file is noticed at the next question; a page never mixes two versions. {state}"
    )


@pytest.mark.parametrize(
    ("hours", "words"),
    [(1.0, "1"), (173.333, "173.33"), (2080.0, "2,080"), (100.0, "100"), (7.5, "7.50"), (None, "as stated")],
)
def test_the_hours_of_a_period(hours, words):
    assert sentences.hours_of_period(hours) == words


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (1, 6, "1st to 6th report by pay"),
        (2.0, 3.0, "2nd to 3rd report by pay"),
        (9, 10, "9th to 10th report by pay"),
        (11, 12, "11th to 12th report by pay"),
        (13, 20, "13th to 20th report by pay"),
        (21, 111, "21st to 111th report by pay"),
        (110, 122, "110th to 122nd report by pay"),
        (None, None, "no interval exists"),
    ],
)
def test_the_ranks_that_bound_a_median(low, high, words):
    assert sentences.interval_ranks(low, high) == words


def test_the_lists_of_questions_and_releases_say_how_many_they_hold():
    assert sentences.questions_title("Companies", 11) == "Companies: 11 questions"
    assert sentences.questions_title("Reports", 1) == "Reports: 1 question"
    assert sentences.releases_title(15) == "Releases: 15, with the day of each and when the next is due"
    assert sentences.releases_title(0) == "Releases: 0, with the day of each and when the next is due"


def test_how_a_question_is_filled_in():
    assert sentences.question_filled("overview/groups") == (
        "`overview/groups` as it is asked for internships in the United States, whatever the year; where it asks for something "
        "itself, a value to try stands in its place. It is one statement over the tables, which the page Data answers."
    )


def test_a_row_is_told_without_the_words_that_every_header_begins_with():
    assert sentences.row_of("One row is one place, by level. Most first.") == "one place, by level. Most first."
    assert sentences.row_of("One row: how many there are.") == "how many there are."


def test_bands_are_told_with_what_they_get_wrong_and_miss():
    made = {
        "place": Separation("place", 0.7, 0.044, 0.71, 18, "2026-11-29"),
        "industry": Separation("industry", 1.0, 0.028, 0.98, 9, "2026-11-29"),
    }
    assert sentences.bands(made) == (
        "Places, industries and role families stand in bands, not in ranks. Companies get no bands: what one posts is what it "
        "decided.\n\n"
        "Medians are drawn towards their mean, the more so the less certain they are; a new band begins where the difference "
        "to every member of the band above exceeds c standard errors, with the smallest c at which at most one pair in twenty "
        "stands in the wrong order when companies are drawn anew. A company in two groups moves both medians, which makes "
        "their difference surer: that is counted. A sentence that says who pays most keeps to a stricter rule (Holm).\n\n"
        "- Cities (c = 0.7): 4% of the pairs in different bands stood in the wrong order, and 71% of the pairs "
        "truly 25% apart were separated.\n"
        "- Industries (c = 1): 3% of the pairs in different bands stood in the wrong order, and 98% of the pairs truly 25% "
        "apart were separated."
    )
    assert set(sentences.COMPARED) == set(separations())
