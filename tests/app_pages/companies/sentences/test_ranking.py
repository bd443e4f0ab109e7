"""What the list of companies says: what is posted highest, of how many companies it tells, and how to read its chart."""

import pandas as pd
import pytest

from app_pages.companies.sentences import ranking as sentences
from charts.numbers import Money

NONE = float("nan")
DOLLARS = Money()
EUROS = Money("EUR", "month")


def ranked(*companies: tuple) -> pd.DataFrame:
    """Companies by (name, median, its low end, its high end, n), as `companies/ranking` gives them."""
    rows = [(name, name, *pay) for name, *pay in companies]
    return pd.DataFrame(rows, columns=["group", "label", "median", "median_low", "median_high", "n"])


def parts(documented: int, few: int, reports: int = 1504) -> pd.Series:
    return pd.Series({"documented": documented, "few": few, "counted": reports})


def posted(*reports: tuple) -> pd.DataFrame:
    """The highest reports by (company, industry, pay, its low end, its high end), as `companies/highest` gives them."""
    return pd.DataFrame(reports, columns=["company", "industry", "pay", "pay_low", "pay_high"])


COMPANIES = ranked(("Acme & Co", 129.0, 120.0, 145.0, 10), ("Beta", 90.0, NONE, NONE, 5), ("Gamma", 20.0, 18.0, 22.0, 30))


class TestHeadline:
    def test_tells_the_highest_posted_pay_by_whom_and_the_industry_of_most(self):
        highest = posted(
            ("Acme & Co", "trading", 150.0, 150.0, 150.0),
            ("Beta", "trading", 140.0, 90.0, 190.0),
            ("Gamma", None, 130.0, 130.0, 130.0),
        )
        assert sentences.headline(highest, "internships in Peru", False, 9, DOLLARS) == (
            "The highest posted pay for internships in Peru is \\$150 an hour, by Acme \\& Co. 2 of the 3 highest are from "
            "trading firms and hedge funds"
        )

    def test_of_one_report_tells_no_industry(self):
        highest = posted(("Acme", "trading", 50.0, 50.0, 50.0))
        assert sentences.headline(highest, "fellowships", False, 9, EUROS) == (
            "The highest posted pay for fellowships is €50 a month, by Acme"
        )

    def test_names_the_only_company_once(self):
        highest = posted(("Acme", "trading", 50.0, 50.0, 50.0), ("Acme", "trading", 40.0, 40.0, 40.0))
        assert sentences.headline(highest, "internships at Acme", True, 1, DOLLARS) == (
            "The highest posted pay for internships at Acme is \\$50 an hour"
        )

    def test_of_a_range_says_which_figure_of_it_is_counted(self):
        highest = posted(("Acme", "trading", 62.0, 30.0, 94.0))
        assert sentences.headline(highest, "internships in Peru", False, 9, DOLLARS) == (
            "The highest posted pay for internships in Peru is \\$62 an hour (the midpoint of \\$30–\\$94), by Acme"
        )
        assert sentences.headline(highest, "internships at Acme", True, 1, DOLLARS) == (
            "The highest posted pay for internships at Acme is \\$62 an hour (the midpoint of \\$30–\\$94)"
        )

    def test_of_none_says_so(self):
        assert sentences.headline(posted(), "fellowships", False, 0, DOLLARS) == (
            "No posting of a named company states pay that can be counted, for fellowships"
        )

    def test_where_none_is_posted_people_report_it(self):
        assert [
            sentences.headline(posted(), "internships in Peru", False, 10, DOLLARS),
            sentences.headline(posted(), "internships in Peru", False, 1, DOLLARS),
            sentences.headline(posted(), "internships at Acme", True, 1, DOLLARS),
        ] == [
            "People report pay for internships in Peru at 10 companies; no employer posts it",
            "People report pay for internships in Peru at 1 company; no employer posts it",
            "People report pay for internships at Acme; no employer posts it",
        ]


def facts(oldest_year: float, newest_year: float, newest_published: str | None = None, assumed: int = 0) -> pd.Series:
    return pd.Series(
        {"oldest_year": oldest_year, "newest_year": newest_year, "newest_published": newest_published}
        | {"counted": 9, "hours_assumed": assumed, "hours_brought": 0}
    )


class TestScope:
    def test_counts_all_companies_and_names_years_and_the_newest_source(self):
        assert sentences.scope(parts(28, 197), facts(2025, 2027, "2026-10", assumed=5), "as_paid") == (
            ":gray[1,504 reports of 225 companies · 2025–2027 · newest source Oct 2026 · full-time hours assumed]"
        )

    def test_of_one_report_is_in_the_singular(self):
        assert sentences.scope(parts(0, 1, reports=1), facts(2026, 2026), "purchasing_power") == (
            ":gray[1 report of 1 company · 2026 · in international dollars]"
        )

    def test_without_a_stated_year_says_so(self):
        assert sentences.scope(parts(2, 0, reports=12), facts(NONE, NONE), "regional") == (
            ":gray[12 reports of 2 companies · no year stated · at US average prices]"
        )


class TestChart:
    def test_of_documented_companies_shows_ranges(self):
        assert sentences.chart_title("documented", 5) == "Companies with at least 5 reports"
        assert sentences.chart_caption("documented", "1–25 of 28", "Dot: median.") == (
            "1–25 of 28. Dot: median. n counts reports. Groups such as “all employers” and unnamed employers are not listed. "
            "What one company posts is what "
            "it decided, not a sample: the order is no ranking."
        )

    def test_of_companies_with_few_reports_shows_them_one_by_one(self):
        assert sentences.chart_title("few", 5) == "Companies with fewer than 5 reports or mostly wide ranges"
        assert sentences.chart_caption("few", "26–50 of 197", "Points: single reports.") == (
            "26–50 of 197. Points: single reports. By pay, companies are sorted by the middle of their reports. "
            "n counts reports. Groups such as “all employers” and unnamed employers are not listed. "
            "What one company posts is what "
            "it decided, not a sample: the order is no ranking."
        )

    def test_is_read_out_company_by_company(self):
        companies = pd.DataFrame(
            [("Acme", 129.0, 100.0, 150.0, 10), ("Beta", NONE, 20.0, 30.0, 3)],
            columns=["label", "median", "lowest", "highest", "n"],
        )
        assert sentences.chart_alt("Companies", companies, DOLLARS) == (
            "Companies: Acme median $129, 10 reports; Beta $20–$30, 3 reports"
        )

    @pytest.mark.parametrize(
        ("part", "skipped", "shown", "documented", "few", "place"),
        [
            ("documented", 0, 23, 23, 509, "Companies 1–23 of 532; those with fewer reports follow"),
            ("few", 0, 25, 23, 509, "Companies 24–48 of 532"),
            ("few", 1000, 5, 200, 1005, "Companies 1,201–1,205 of 1,205"),
            ("documented", 25, 3, 28, 0, "Companies 26–28 of 28"),
            ("documented", 0, 1, 1, 1, "Company 1 of 2; those with fewer reports follow"),
            ("few", 25, 1, 3, 26, "Company 29 of 29"),
            ("few", 0, 1, 0, 1, "The only company"),
        ],
    )
    def test_says_where_in_the_list_it_is(self, part, skipped, shown, documented, few, place):
        assert sentences.place_in_list(part, skipped, shown, parts(documented, few)) == place

    def test_opens_the_company_that_is_selected(self):
        assert sentences.open_label("D. E. Shaw & Co.") == "Open D\\. E\\. Shaw \\& Co\\."


@pytest.mark.parametrize(
    ("search", "reason"),
    [
        ("", "No report that matches names its company and pay that can be counted."),
        ("goo*", "No company with matching reports is called “goo\\*”."),
    ],
)
def test_without_a_company_the_reason_is_told(search, reason):
    assert sentences.no_company(search) == reason
