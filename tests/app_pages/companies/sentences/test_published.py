"""What is said of single figures that others print for a company's interns."""

import pandas as pd
import pytest

from app_pages.companies.sentences import published as sentences
from charts.numbers import Money

NONE = float("nan")
COLUMNS = ["year", "figure", "statistic", "label", "title", "country", "publisher"]
FIGURES = pd.DataFrame(
    [
        (2024.0, 40.0, "median", "Tesla: interns", "A list", "US", "A Journal of Long Names"),
        (NONE, 50.5, "typical", "Tesla: all", None, None, None),
        (2026.0, 60.0, "mean", "Tesla: PhDs", "Another", "CA", "Ann (GitHub), data from a list"),
    ],
    columns=COLUMNS,
)
NONE_PRINTED = pd.DataFrame(columns=COLUMNS)
EUROS = Money("EUR", "month")


@pytest.mark.parametrize(("number", "title"), [(3, "3 figures"), (1, "1 figure")])
def test_the_title_counts_them(number, title):
    assert sentences.title("Tesla", FIGURES[:number]) == f"{title} that others publish for Tesla’s interns"


def test_they_are_read_out_with_their_years():
    assert sentences.chart_alt("Tesla", FIGURES, EUROS) == (
        "3 figures that others publish for Tesla’s interns: 2024 €40; no year €50.50; 2026 €60"
    )


def test_each_is_labelled_by_who_publishes_it_and_its_year():
    assert sentences.figure_labels(FIGURES) == ["A Journal of Long…, 2024", "Published, no year", "Ann, 2026"]


def test_a_publisher_is_named_without_what_follows_a_comma():
    assert sentences.figure_labels(FIGURES[:1].assign(publisher="Ann & Co, Inc (NYC)")) == ["Ann & Co, 2024"]


def test_each_tells_what_it_is_at_the_pointer():
    assert sentences.figure_words(FIGURES, EUROS) == [
        "<b>Tesla: interns</b><br>€40 a month, median<br>A list, 2024",
        "<b>Tesla: all</b><br>€50.50 a month, kind of figure not stated<br>source without a title, no year",
        "<b>Tesla: PhDs</b><br>€60 a month, mean<br>Another, 2026",
    ]


def test_the_note_says_what_they_are():
    diamonds = (
        "Diamonds: single figures that others publish for all its interns, often years old and without the reports behind "
        "them. Left out of medians"
    )
    assert sentences.note(FIGURES, "as_paid") == f"{diamonds}; 1 without a country."
    assert sentences.note(FIGURES[:1], "as_paid") == f"{diamonds}."
    assert sentences.note(FIGURES[:1], "regional") == f"{diamonds}. Not adjusted for prices."
    assert sentences.note(FIGURES, "purchasing_power") == f"{diamonds}; 1 without a country. Not adjusted for prices."
    assert sentences.note(NONE_PRINTED, "regional") == ""
