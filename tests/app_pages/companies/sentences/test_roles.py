"""What the chart of role families says: the usual case, a tie, few, none, and reports that name no role."""

import pandas as pd
import pytest

from app_pages.companies.sentences import roles as sentences
from app_pages.companies.sentences.groups import by_bands
from charts.numbers import Money

NONE = float("nan")
LEGEND = "Dot: median."
BELOW = " What stands below the dotted line cannot be compared."
COUNTS = "A posting of several role families counts under each."
DATA, DESIGN, FEW = ("data", 60, 40.0, 0.05), ("design", 30, 20.0, 0.05), ("research", 3, NONE, NONE)


def roles(*rows: tuple, together: float | None = None) -> pd.DataFrame:
    """Role families by (group, n, median, its standard error); `together`: how far the medians of data and design agree."""
    told = pd.DataFrame(rows, columns=["group", "n", "median", "median_error"])
    others = {"data": "design", "design": "data"}
    shared = [
        [{"group": others[group], "correlation": together}] if together and group in others else None for group in told["group"]
    ]
    return by_bands(told.assign(correlations=shared, lowest=20.0, highest=30.0), "role_family")


def finding(*rows: tuple, together: float | None = None) -> str:
    return sentences.finding(roles(*rows, together=together), Money(), 0.95)


def test_the_highest_is_named_and_what_names_no_role_is_not():
    assert finding(DATA, DESIGN, FEW, ("not_stated", 9, 90.0, 0.01)) == (
        "The role family that pays most is Data: a median of \\$40 an hour over 60 reports, the highest of the 2 role families "
        "with enough companies to compare"
    )


def test_medians_of_the_same_companies_are_told_apart_sooner():
    # apart by 0.0953 in logarithms: 1.35 standard errors where nothing is shared, 3.01 where 0.8 is
    near = ("design", 30, 40 / 1.1, 0.05)
    assert "Data and Design are too close to rank" in finding(DATA, near)
    assert finding(DATA, near, together=0.8).startswith("The role family that pays most is Data: ")


@pytest.mark.parametrize("rows", [(FEW, FEW), (), (("not_stated", 9, 90.0, 0.01),)], ids=["few", "none", "no role"])
def test_without_two_to_compare_it_is_said(rows):
    assert finding(*rows) == "No role family has enough companies to be compared"


@pytest.mark.parametrize(
    ("rows", "below", "end"),
    [
        ((DATA,), "", ""),
        ((DATA, ("not_stated", 1, NONE, NONE)), BELOW, " In 1 report a posting names no role: “Not stated”."),
        ((DATA, ("not_stated", 12, 30.0, NONE)), BELOW, " In 12 reports a posting names no role: “Not stated”."),
    ],
)
def test_the_caption_counts_what_names_no_role(rows, below, end):
    assert sentences.caption(roles(*rows), LEGEND) == f"{LEGEND}{below} {COUNTS}{end}"
