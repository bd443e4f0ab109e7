"""What is said of pay by work term: several, one, none with an interval."""

import pandas as pd
import pytest

from app_pages.degrees.sentences import work_terms as sentences
from charts.numbers import Money

DOLLARS = Money("CAD")
NONE = float("nan")


def terms(*rows: tuple) -> pd.DataFrame:
    """Work terms by (number, median, lower end of its interval, reports), as `degrees/work_terms` gives them."""
    made = pd.DataFrame(rows, columns=["group", "median", "median_low", "n"])
    named = made.assign(label=made["group"].map(sentences.label), no_median="few_reports")
    return named.assign(lowest=18.0, highest=24.5)


FIRST, SECOND, THIRD = ("1", 21.0, 20.0, 192), ("2", 23.7, 23.0, 98), ("3", 27.4, NONE, 9)


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (
            (FIRST, SECOND),
            "Students report a median of CA\\$21 an hour for their first work term, CA\\$23\\.70 for the second",
        ),
        (
            (FIRST, SECOND, ("6", 26.0, 25.0, 30)),
            "Students report a median of CA\\$21 an hour for their first work term, CA\\$26 for the sixth",
        ),
        ((FIRST, THIRD), "Students report a median of CA\\$21 an hour for their first work term"),
        (
            (SECOND, ("7", 30.0, 29.0, 9)),
            "Students report a median of CA\\$23\\.70 an hour for their second work term, CA\\$30 for the 7th",
        ),
        ((THIRD,), "Pay by work term, as students report it"),
    ],
    ids=["two", "three", "one of two has an interval", "beyond those with a word", "none has an interval"],
)
def test_the_finding_is_of_the_first_and_the_last_term_with_an_interval(rows, told):
    assert sentences.finding(terms(*rows), DOLLARS) == told


def test_terms_are_read_out_with_their_reports():
    assert sentences.chart_alt(terms(FIRST, ("2", NONE, NONE, 1)), DOLLARS) == (
        "Pay by work term: Work term 1 CA$21, 192 reports; Work term 2 CA$18–CA$24.50, 1 report, too few for a median"
    )


def test_the_caption_says_how_the_chart_reads_and_what_a_step_is():
    assert sentences.caption("Dot: median.") == (
        "Dot: median. A work term is a paid one of a co-op degree. Each term is of other students, and of other companies and "
        "years: what a term adds is only in part its own. Reports that name no work term, or several, are left out."
    )
