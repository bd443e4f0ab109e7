"""What is said of the pay that a company filed: of its largest legal employer, most filings first."""

import pandas as pd
import pytest

from app_pages.companies.sentences import filed as sentences
from charts.numbers import Money

NONE = float("nan")
DOLLARS = Money("USD", "year")
COLUMNS = ["occupation", "employer", "area_type", "area", "n", "p25", "median", "p75", "year"]


def filings(*rows: tuple) -> pd.DataFrame:
    """Published medians, as `companies/filed_pay` gives them."""
    return pd.DataFrame(rows, columns=COLUMNS)


ENGINEERS = ("Engineers", "Acme Inc.", "country", "U.S.", 1200, 120000.0, 150000.0, 180000.0, 2025.0)
ANALYSTS = ("Analysts", "Acme Inc.", "country", "U.S.", 30, 90000.0, 100000.0, 110000.0, 2024.0)
DESIGNERS = ("Designers", "Acme Labs", "country", "U.S.", 1210, NONE, 170000.0, NONE, NONE)
IN_SEATTLE = ("Engineers", "Acme Labs", "metro", "Seattle", 5000, 1.0, 2.0, 3.0, 2025.0)


class TestOfLargestEmployer:
    def test_are_those_of_the_employer_with_most_filings_in_all(self):
        found = filings(DESIGNERS, ENGINEERS, ANALYSTS, IN_SEATTLE)
        assert list(sentences.of_largest_employer(found)["occupation"]) == ["Engineers", "Analysts"]

    def test_are_of_metros_where_no_country_is_published(self):
        other = ("Analysts", "Acme Inc.", "metro", "Austin", 40, 1.0, 2.0, 3.0, 2025.0)
        assert list(sentences.of_largest_employer(filings(other, IN_SEATTLE))["area"]) == ["Seattle"]


def test_the_finding_is_the_occupation_with_most_filings():
    assert sentences.finding(filings(ENGINEERS, ANALYSTS), DOLLARS) == (
        "Most filings: Engineers, U\\.S\\.: median \\$150k a year of 1,200 filings"
    )
    one = filings((*ANALYSTS[:4], 1, *ANALYSTS[5:]))
    assert sentences.finding(one, Money("EUR", "hour")) == "Most filings: Analysts, U\\.S\\.: median €100k an hour of 1 filing"


class TestCaption:
    def test_begins_with_the_finding_and_names_the_years(self):
        assert sentences.caption(filings(ENGINEERS, ANALYSTS), 1, 8, DOLLARS) == (
            "Most filings: Engineers, U\\.S\\.: median \\$150k a year of 1,200 filings. "
            "Filed H-1B base pay of fiscal year 2024 and 2025, published medians (of range midpoints) and middle halves: "
            "no bonus, no equity, not adjusted for prices. n counts filings."
        )

    @pytest.mark.parametrize(
        ("most", "employers", "end"),
        [
            (2, 1, ""),
            (1, 1, " The 1 with most filings of 2."),
            (2, 2, " Shown: Acme Inc\\., the largest of 2 legal employers of this name."),
            (1, 3, " The 1 with most filings of 2. Shown: Acme Inc\\., the largest of 3 legal employers of this name."),
        ],
    )
    def test_says_what_is_not_drawn(self, most, employers, end):
        text = sentences.caption(filings(ENGINEERS, ANALYSTS), employers, most, DOLLARS)
        assert text.partition(" n counts filings.")[2] == end

    def test_of_one_filing_names_its_employer(self):
        text = sentences.caption(filings(ENGINEERS), 2, 8, DOLLARS)
        assert text.endswith(" Shown: Acme Inc\\., the largest of 2 legal employers of this name.")

    def test_counts_only_stated_years(self):
        assert "of fiscal year 2025, published" in sentences.caption(filings(ENGINEERS, DESIGNERS), 1, 8, DOLLARS)
        assert ". Filed H-1B base pay, published medians" in sentences.caption(filings(DESIGNERS), 1, 8, DOLLARS)


def test_each_tells_its_employer_and_its_pay_at_the_pointer():
    assert sentences.filing_words(filings(ENGINEERS, DESIGNERS), DOLLARS) == [
        "<b>Engineers</b><br>Acme Inc., U.S.<br>median $150k a year, middle half $120k–$180k<br>1,200 filings, 2025",
        "<b>Designers</b><br>Acme Labs, U.S.<br>median $170k a year, middle half –<br>1,210 filings, no year",
    ]


def test_the_title_names_the_company():
    assert sentences.title("R&D Systems") == "Full-time base pay in R\\&D Systems’ H-1B filings"


def test_the_table_counts_all():
    assert sentences.table_title(filings(ENGINEERS, ANALYSTS)) == "All 2 published medians"
    assert sentences.table_title(filings(ENGINEERS)) == "The published median"
