"""What is said of the official wages of a metro: several occupations, one, none and why."""

import pandas as pd
import pytest

from app_pages.locations.sentences import metro_wages as sentences
from charts.numbers import Money
from queries.answers import each_row

ADJUSTED = Money(prices="regional")
MANAGERS = {
    "label": "Managers",
    "area": "Austin, TX",
    "year": 2025,
    "paid": 115.0,
    "adjusted": 118.0,
    "is_bound": True,
    "jobs": 10,
}
WRITERS = MANAGERS | {"label": "Writers", "paid": 40.5, "adjusted": 41.5, "is_bound": False, "jobs": None, "year": 2024}


def wages(*rows: dict) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=list(MANAGERS))


@pytest.mark.parametrize(
    ("found", "text"),
    [
        (
            wages(MANAGERS, WRITERS | {"label": "Editors", "paid": 60.0}, WRITERS),
            "Official medians of 2024 to 2025 in Austin, TX go from \\$40\\.50 (Writers) to ≥\u2009\\$115 (Managers) an hour.",
        ),
        (wages(WRITERS), "In Austin, TX, \\$40\\.50 (Writers) an hour, by the official median of 2024."),
    ],
    ids=["several", "one"],
)
def test_the_finding_is_the_lowest_and_the_highest_median(found, text):
    assert sentences.finding(found, Money()) == text


@pytest.mark.parametrize(
    ("metro", "in_the_us", "text"),
    [
        (None, False, "The data has official wages by metro area for the United States only."),
        (None, True, "Marfa, TX lies in no metro area that the data knows, and official wages are published by metro area."),
        ("Austin, TX", True, "The data has no official wages for Austin, TX."),
    ],
)
def test_why_there_are_none_is_said(metro, in_the_us, text):
    assert sentences.none_published("Marfa, TX", metro, in_the_us) == text


def test_a_mark_says_the_jobs_the_year_and_whether_the_median_is_a_bound():
    assert [sentences.counted(row) for row in each_row(wages(MANAGERS, WRITERS))] == [
        "10 jobs, 2025; the published median is only a lower bound",
        "jobs not published, 2024",
    ]


def test_the_chart_is_read_out_in_order():
    assert sentences.chart_alt(wages(MANAGERS, WRITERS), Money(), ADJUSTED) == (
        "Managers from ≥\u2009$115 to ≥\u2009$118; Writers from $40.50 to $41.50"
    )


def test_whose_wages_they_are_stands_above_the_chart():
    assert sentences.scope("Austin, TX", "Lakeway, TX") == "Employees in Austin, TX, the metro area of Lakeway, TX"


def test_the_table_is_named_by_its_rows():
    assert [sentences.listing(wages(*rows)) for rows in ([MANAGERS], [MANAGERS, WRITERS])] == [
        "1 occupation with the source",
        "2 occupations with the source",
    ]
