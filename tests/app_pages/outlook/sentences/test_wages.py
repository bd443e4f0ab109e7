"""What is said of official national wages: a year's ranges, an occupation's years, what is bounded and not published."""

import pandas as pd

from app_pages.outlook.sentences import wages as sentences
from charts.numbers import Money

DATA = {
    "group": "15-2051",
    "label": "Data Scientists",
    "year": 2024,
    "p10": 63_000.0,
    "p25": 82_000.0,
    "median": 112_590.0,
    "p75": 151_000.0,
    "p90": 194_400.0,
    "top_coded": (),
    "n": 233_440.0,
}
OPEN = DATA | {"group": "15-1221", "label": "R&D *", "median": 140_900.0, "p90": None, "top_coded": ("p90",)}
YEAR = Money("USD", "year")


def frame(*rows: dict) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=list(DATA))


def hover(**changes) -> str:
    return sentences.wage_hover(DATA | changes, YEAR)


class TestHover:
    def test_a_mark_says_the_range_and_the_jobs(self):
        assert hover() == (
            "<b>Data Scientists, 2024</b><br>median $113k a year<br>middle half $82k–$151k<br>p10 $63,000, p90 $194k<br>"
            "233,440 jobs"
        )

    def test_a_percentile_above_the_highest_printed_wage_and_unpublished_jobs(self):
        assert hover(p90=None, top_coded=("p90",), n=None) == (
            "<b>Data Scientists, 2024</b><br>median $113k a year<br>middle half $82k–$151k<br>"
            "p10 $63,000, p90 above the highest published wage<br>jobs not published"
        )


class TestRanges:
    occupation = pd.Series(DATA)

    def test_headings(self):
        assert sentences.ranges_heading(2024) == "The wage range, May 2024"
        assert [sentences.ranges_listing(total) for total in (1, 1_200)] == [
            "The wages of 1 occupation with their source",
            "The wages of 1,200 occupations with their source",
        ]

    def test_medians_are_read_out(self):
        assert sentences.ranges_alt(frame(OPEN, DATA), 2024, YEAR) == (
            "Median wages of May 2024: R&D * $141k; Data Scientists $113k"
        )

    def test_how_the_chart_reads(self):
        wages = frame(DATA, DATA, DATA)
        assert sentences.ranges_caption(wages, wages.head(2), self.occupation) == (
            "Line: p10 to p90; bar: middle half; diamond: median. 2 of 3 occupations, highest median first."
        )

    def test_what_is_above_the_highest_printed_wage_is_counted_among_the_drawn(self):
        wages = frame(OPEN, OPEN, DATA, OPEN)
        assert sentences.ranges_caption(wages, wages.head(3), self.occupation) == (
            "Line: p10 to p90; bar: middle half; diamond: median. 3 of 4 occupations, highest median first. "
            "Arrow: p90 is above the highest wage that the source publishes (2)."
        )

    def test_a_chosen_occupation_without_wages_is_named(self):
        wages = frame(DATA)
        assert sentences.ranges_caption(wages, wages, pd.Series(OPEN)) == (
            "Line: p10 to p90; bar: middle half; diamond: median. 1 of 1 occupation, highest median first. "
            r"R\&D \*: no national wages of this year in the data."
        )


class TestYears:
    older = DATA | {"year": 2021, "median": 100_910.0}
    unpublished = DATA | {"year": 2025, "median": None}
    hybrid = OPEN | {"group": "15-2098", "year": 2019, "median": 94_000.0}
    later_hybrid = hybrid | {"year": 2020, "median": 98_000.0}

    def test_the_first_and_last_median_of_each_code_are_read_out(self):
        middle = DATA | {"year": 2022, "median": 999_000.0}
        years = frame(self.hybrid, self.later_hybrid, self.older, middle, DATA, self.unpublished)
        assert sentences.years_alt(years, YEAR) == (
            "Median wages by year: R&D * $94,000 in 2019, $98,000 in 2020; Data Scientists $101k in 2021, $113k in 2024"
        )

    def test_headings(self):
        assert sentences.no_years(pd.Series(OPEN)) == r"R\&D \*: no yearly wages in the data."
        assert [sentences.years_listing(total) for total in (1, 12)] == [
            "The 1 yearly figure with its source",
            "The 12 yearly figures with their sources",
        ]

    def test_one_year_is_its_own_first_and_last(self):
        assert sentences.years_alt(frame(DATA), YEAR) == "Median wages by year: Data Scientists $113k in 2024, $113k in 2024"

    def test_one_code_has_nothing_in_grey(self):
        assert sentences.years_caption(frame(self.older, DATA), "15-2051") == (
            "Median and middle half, as paid in each year: not adjusted for inflation."
        )

    def test_other_codes_are_named_with_their_years_in_the_order_drawn(self):
        joint = DATA | {"group": "00", "label": "Joint", "year": 1999}
        years = frame(self.hybrid, self.later_hybrid, joint, self.older, DATA)
        assert sentences.years_caption(years, "15-2051") == (
            "Median and middle half, as paid in each year: not adjusted for inflation. Grey: earlier or broader codes of the "
            r"occupation, so not the same series: R\&D \* (2019–20) and Joint (1999–99)."
        )
        later = frame(OPEN | {"year": 2008}, OPEN | {"year": 2003}, DATA)
        assert sentences.years_caption(later, "15-2051").endswith(r"so not the same series: R\&D \* (2003–08).")
