"""What is said of PhD stipends by university: several, equal ones, one, none."""

import pandas as pd
import pytest

from app_pages.degrees.sentences import stipends as sentences
from charts.numbers import Money

NONE = float("nan")
DOLLARS = Money("USD", "year")


def stipends(*rows: tuple) -> pd.DataFrame:
    """Universities by (name, low, median, high, n, year, note), highest first, as `degrees/stipends` gives them."""
    return pd.DataFrame(rows, columns=["label", "low", "pay", "high", "n", "year", "note"])


TOP = ("U. of A", 50000.0, 55000.0, 61000.0, 1020.0, 2025.0, "before fees")
MIDDLE = ("B", NONE, 45000.0, NONE, NONE, NONE, None)
LAST = ("C & D", 20000.0, 25000.0, 31000.0, 1.0, 2024.0, "before fees")


class TestFinding:
    def test_spans_from_the_lowest_to_the_highest(self):
        assert sentences.finding(stipends(TOP, MIDDLE, LAST), DOLLARS, "United States") == (
            "PhD stipends: from \\$25,000 at C \\& D to \\$55,000 a year at U\\. of A"
        )

    def test_of_two_that_pay_the_same_names_both(self):
        found = stipends(MIDDLE, ("E", NONE, 45000.0, NONE, NONE, 2025.0, None))
        assert (
            sentences.finding(found, Money("EUR", "year"), "India") == "PhD stipends: from €45,000 at E to €45,000 a year at B"
        )

    def test_of_one_names_it(self):
        assert sentences.finding(stipends(LAST), DOLLARS, "India") == (
            "PhD stipends: C \\& D pays a median of \\$25,000 a year"
        )

    def test_of_none_says_so(self):
        assert sentences.finding(stipends(), DOLLARS, "United States") == (
            "No PhD stipend is published by university for the United States"
        )


def test_each_tells_its_pay_its_reports_and_its_year_at_the_pointer():
    assert sentences.stipend_words(stipends(TOP, MIDDLE, LAST), DOLLARS) == [
        "<b>U. of A</b><br>median $55,000 a year<br>middle half $50,000–$61,000<br>1,020 reports, 2025",
        "<b>B</b><br>median $45,000 a year<br>middle half –<br>n not published, no year",
        "<b>C & D</b><br>median $25,000 a year<br>middle half $20,000–$31,000<br>1 report, 2024",
    ]


def test_the_chart_is_read_out_from_the_highest_to_the_lowest():
    assert sentences.chart_alt(stipends(TOP, LAST), DOLLARS) == "PhD stipends by university: U. of A $55,000; C & D $25,000"


class TestCaption:
    MARKS = "Diamond: published median; bar: middle half; n: self-reports behind it. Newest year of each university:"
    END = (
        "Per year, never per hour or month: a stipend is not an hourly wage. Left out of medians of reports. Only Country "
        "applies here."
    )

    def test_names_place_years_and_the_common_note(self):
        assert sentences.chart_caption(stipends(LAST, TOP), 0, 2, "as_paid") == (
            f"Both universities. {self.MARKS} 2025 and 2024. Before fees. {self.END}"
        )

    def test_leaves_out_notes_that_differ(self):
        other = (*TOP[:6], "after fees")
        assert sentences.chart_caption(stipends(TOP, other), 0, 1, "regional") == (
            f"University 1 of 2. {self.MARKS} 2025. {self.END} Not adjusted for prices."
        )

    def test_without_a_note_and_a_year_says_so(self):
        assert (
            sentences.chart_caption(stipends(MIDDLE), 0, 1, "as_paid")
            == f"The only university. {self.MARKS} no year. {self.END}"
        )


@pytest.mark.parametrize(("number", "title"), [(1, "1 university"), (3, "3 universities")])
def test_the_table_counts_all_universities(number, title):
    assert sentences.table_title(stipends(TOP, MIDDLE, LAST)[:number]) == f"{title} with their sources"
