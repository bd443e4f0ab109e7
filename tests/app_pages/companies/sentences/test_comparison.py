"""What the comparison of companies side by side says."""

import pandas as pd
import pytest

from app_pages.companies.sentences import comparison as sentences
from charts.numbers import Money

NONE = float("nan")
DOLLARS = Money()


def compared(*rows: tuple) -> pd.DataFrame:
    """Companies, or degree levels at them, as `companies/compared` gives them."""
    frame = pd.DataFrame(rows, columns=["company", "degree_level", "median", "n"])
    reasons = ["few_reports" if n < 5 else "wide_ranges" for n in frame["n"]]
    return frame.assign(lowest=18.0, highest=[18.0 if n == 1 else 94.0 for n in frame["n"]], no_median=reasons)


def test_a_row_is_labelled_by_its_company_and_its_level():
    rows = compared(("Acme", None, 40.0, 9), ("Acme", "phd", 50.0, 5), ("Beta", "not_stated", 30.0, 1))
    assert sentences.labels(rows) == ["Acme", "PhD at Acme", "Degree not stated at Beta"]


@pytest.mark.parametrize(
    ("companies", "text"),
    [
        (["Acme"], ""),
        (["Acme", "B&B"], "Without a report that matches the filters: B\\&B."),
        (["X", "Acme", "Y"], "Without a report that matches the filters: X and Y."),
    ],
)
def test_companies_without_an_report_are_named(companies, text):
    assert sentences.missing(companies, compared(("Acme", None, 40.0, 9))) == text


class TestFinding:
    def test_ranks_companies_by_their_medians_and_names_those_without(self):
        whole = compared(
            ("Low", None, 30.0, 9),
            ("Few", None, NONE, 1),
            ("High & Co", None, 60.5, 1204),
            ("Two", None, NONE, 2),
            ("Wide", None, NONE, 12),
        )
        assert sentences.finding(whole, DOLLARS) == (
            "Median pay: High \\& Co \\$60\\.50 (1,204 reports), Low \\$30 (9 reports). "
            "Without a median: Few \\$18 (1 report, too few for a median), Two \\$18–\\$94 (2 reports, too few for a median), "
            "Wide \\$18–\\$94 (12 reports, mostly wide ranges: no median)."
        )

    def test_of_equal_medians_keeps_the_order(self):
        whole = compared(("Acme", None, 30.0, 9), ("Beta", None, 30.0, 5))
        assert sentences.finding(whole, Money("EUR", "year")) == "Median pay: Acme €30 (9 reports), Beta €30 (5 reports)."

    def test_of_few_reports_names_no_median(self):
        whole = compared(("A. Few", None, NONE, 4))
        assert sentences.finding(whole, DOLLARS) == "Without a median: A\\. Few \\$18–\\$94 (4 reports, too few for a median)."

    def test_is_read_out_with_the_chart(self):
        assert sentences.chart_alt(compared(("Acme", None, 30.0, 9)), DOLLARS) == (
            "Companies side by side. Median pay: Acme \\$30 (9 reports)."
        )


def test_the_caption_names_the_scope_and_the_rules_of_the_chart():
    assert sentences.caption(("internship",), "United States", "Dot: median.") == (
        "Dot: median. Internships in the United States. n counts reports. A posting open to several degree levels appears "
        "under each."
    )
