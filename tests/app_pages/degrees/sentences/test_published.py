"""What is said of figures that others print for degree levels."""

import pandas as pd
import pytest

from app_pages.degrees.sentences import published as sentences
from charts.numbers import Money

NONE = float("nan")
DOLLARS = Money()
FIGURE = {
    "degree_level": "master",
    "class_year": None,
    "work_kind": "internship",
    "year": 2025.0,
    "pay": 30.0,
    "bachelor_pay": 24.0,
    "statistic": "mean",
    "label": "Interns",
    "field": "Computing",
    "n": 1200.0,
    "title": "A survey",
    "printed_by": 1,
}


def figures(*changes: dict) -> pd.DataFrame:
    """Published figures, newest first, as `degrees/published` gives them."""
    return pd.DataFrame([FIGURE | change for change in changes], columns=list(FIGURE))


class TestFinding:
    def test_is_the_newest_source_that_prints_a_masters_and_a_bachelors(self):
        found = figures(
            {"degree_level": "bachelor", "year": 2026.0, "bachelor_pay": NONE},
            {"degree_level": "phd", "year": 2026.0, "pay": 90.0},
            {"degree_level": "master", "year": 2026.0, "pay": 80.0, "bachelor_pay": NONE},
            {},
            {"year": 2020.0, "pay": 20.0},
        )
        assert sentences.finding(found, DOLLARS) == (
            "The latest source with both levels (2025): mean \\$24 for a bachelor's, \\$30 for a master's (+25%)"
        )

    def test_names_the_kind_of_work_where_there_are_several(self):
        found = figures({"work_kind": "full_time", "statistic": "median", "pay": 18.0, "year": NONE}, {})
        assert sentences.finding(found, Money("EUR", "year")) == (
            "The latest source with both levels (no year, full time): median €24 for a bachelor's, "
            "€18 for a master's (\u221225%)"
        )

    def test_of_unknown_kind_and_equal_pay_names_no_statistic(self):
        assert sentences.finding(figures({"statistic": "typical", "pay": 24.0}), DOLLARS) == (
            "The latest source with both levels (2025): \\$24 for a bachelor's, \\$24 for a master's (0%)"
        )

    def test_without_both_levels_says_what_there_is(self):
        assert sentences.finding(figures({"bachelor_pay": NONE}, {"degree_level": "phd"}), DOLLARS) == (
            "Published pay by degree level and class year"
        )

    def test_without_a_figure_says_so(self):
        assert sentences.finding(figures(), DOLLARS) == "No pay is published by degree level for this selection"
        assert sentences.scope(("internship",), "United States") == "For internships in the United States, whatever the year."


class TestLanes:
    def test_are_named_by_level_and_class_year(self):
        found = figures({}, {"degree_level": "bachelor", "class_year": "senior"}, {"class_year": NONE})
        assert sentences.lane_names(found) == ["Master's", "Bachelor's, senior", "Master's"]

    def test_name_the_kind_of_work_where_there_are_several(self):
        found = figures({"work_kind": "full_time"}, {"degree_level": "phd", "class_year": "MBA"})
        assert sentences.lane_names(found) == ["Master's, full time", "PhD, MBA, internship"]

    def test_are_read_out_in_their_order_with_their_spans(self):
        lanes = pd.DataFrame({"lane": ["PhD", "Bachelor's", "PhD", "PhD"], "pay": [50.0, 20.0, 40.0, 45.0]})
        assert sentences.chart_alt(lanes, DOLLARS) == "Published pay: PhD $40–$50; Bachelor's $20"

    def test_tell_at_the_pointer_what_each_figure_is(self):
        found = figures({}, {"field": None, "n": NONE, "statistic": "typical", "year": NONE, "title": None}, {"n": 1.0})
        assert sentences.figure_words(found, Money("EUR", "year")) == [
            "<b>Interns</b><br>Computing<br>mean €30 a year, 2025, n 1,200<br>A survey",
            "<b>Interns</b><br>kind of figure not stated €30 a year, no year<br>source without a title",
            "<b>Interns</b><br>Computing<br>mean €30 a year, 2025, n 1<br>A survey",
        ]


@pytest.mark.parametrize(
    ("figure", "currency", "period", "text"),
    [
        (17.2, "USD", "hour", "$17.20 an hour"),
        (2950.0, "EUR", "month", "€2,950 a month"),
        (41000.0, "CHF", "year", "CHF\u202f41,000 a year"),
    ],
)
def test_a_figure_is_told_as_its_source_prints_it(figure, currency, period, text):
    found = pd.Series({"figure": figure, "currency": currency, "pay_period": period})
    assert sentences.as_printed(found) == text


class TestCaption:
    END = (
        "Surveys cover different companies, and their groups differ (fields, interns and co-ops, MBA classes): the table "
        "names them. Only Kind of work, Country and Degree level apply here."
    )

    def test_counts_the_kinds_of_figures(self):
        found = figures({}, {}, {}, {"statistic": "median"}, {"statistic": "median"}, {"statistic": "typical"})
        assert sentences.chart_caption(found, "as_paid") == (
            "Diamonds: published figures (3 means, 2 medians and 1 of unstated kind or step of a scale), the newest of each "
            f"row in full, older ones pale. {self.END}"
        )

    def test_of_one_of_each_is_in_the_singular(self):
        found = figures({"printed_by": 2}, {"statistic": "median"})
        assert sentences.chart_caption(found, "as_paid") == (
            "Diamonds: published figures (1 mean and 1 median), the newest of each row in full, older ones pale. "
            f"1 is published by several sources and shown once. {self.END}"
        )

    @pytest.mark.parametrize("prices", ["regional", "purchasing_power"])
    def test_says_what_is_printed_twice_and_is_not_adjusted(self, prices):
        found = figures({"printed_by": 2}, {"printed_by": 3}, {})
        assert sentences.chart_caption(found, prices) == (
            "Diamonds: published figures (3 means), the newest of each row in full, older ones pale. "
            f"2 are published by several sources and shown once. {self.END} Not adjusted for prices."
        )


def test_the_table_counts_all_figures():
    assert sentences.table_title(figures({}, {})) == "The 2 figures with their sources"
    assert sentences.table_title(figures({})) == "The 1 figure with its source"
