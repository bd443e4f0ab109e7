"""What is said of one occupation by itself: published, not published, bounded; its interns many, few, none; similar ones."""

import pandas as pd
import pytest

from app_pages.outlook.sentences import one_occupation as sentences
from charts.numbers import Money
from tests.app_pages.outlook.sentences.test_occupation import DATA, row

NOTHING_KNOWN = dict.fromkeys(
    ("growth_class", "entry_education", "work_experience", "on_the_job_training", "annual_openings", "url", "pay_url")
) | dict.fromkeys(("pay_year", "pay_hour", "pay_of"), float("nan"))
SUMMARY = {
    "n": 154, "median": 31.25, "median_low": 28.78, "median_high": 35.0, "no_median": None, "no_interval": None,
    "lowest": 15.0, "highest": 90.0,
}  # fmt: skip
SCOPE = "Internships in the United States (data, 2025–2027)"


class TestPay:
    def test_the_newest_median_stands_for_a_year_and_for_an_hour(self):
        assert sentences.pay_card(row(), "USD") == (
            "Median pay, 2025",
            "\\$113k a year",
            "or **\\$54\\.13 an hour**  \nemployees, not interns  \n[source of the wage](https://example.org/wage)",
        )

    def test_a_median_that_is_only_bounded_is_at_least_that(self):
        label, year, note = sentences.pay_card(row(is_bound=True, pay_year=239_200.0, pay_hour=115.0, pay_url=None), "GBP")
        assert (label, year) == ("Median pay, 2025", "at least £239k a year")
        assert note == "or **at least £115 an hour**  \nemployees, not interns"

    def test_none_is_said(self):
        assert sentences.pay_card(row(**NOTHING_KNOWN), "USD") == ("Median pay", "–", "no official wage is published")


class TestGrowth:
    def test_its_word_the_jobs_and_the_openings_stand_a_line_each(self):
        assert sentences.growth_card(row()) == (
            "Growth, 2024–34",
            "+33.5%",
            "**Much faster than average**  \njobs **246k → 328k**  \nopenings **23.4k** a year  \n"
            "[source of the projection](https://example.org/projection)",
        )

    def test_what_is_not_published_says_so(self):
        assert sentences.growth_card(row(**NOTHING_KNOWN))[2] == (
            "no published wording for these years  \njobs **246k → 328k**  \nopenings **–** a year"
        )


class TestEntry:
    def test_education_experience_and_training(self):
        found = row(work_experience="Less than 5 years", on_the_job_training="None")
        assert sentences.entry_card(found) == (
            "How to enter", "Bachelor's degree", "experience: less than 5 years  \ntraining: none",
        )  # fmt: skip

    def test_what_is_not_stated(self):
        assert sentences.entry_card(row(**NOTHING_KNOWN)) == ("How to enter", "–", "not stated")

    def test_text_of_the_data_is_no_markup(self):
        found = row(entry_education="School (or *less*)", work_experience="None_", on_the_job_training=None)
        assert sentences.entry_card(found)[1:] == (r"School \(or \*less\*\)", r"experience: none\_")


class TestInterns:
    def test_their_median_with_its_interval_and_which_reports_these_are(self):
        assert sentences.interns_card(SUMMARY, "data", SCOPE, Money()) == (
            "Interns, data",
            "\\$31\\.25 an hour",
            f"median of 154 reports, 95% interval \\$28\\.78–\\$35  \n{SCOPE}",
        )

    @pytest.mark.parametrize(("n", "reports"), [(1, "1 report"), (3, "3 reports")])
    def test_of_few_the_span_is_said(self, n, reports):
        few = SUMMARY | {"n": n, "median": None, "median_low": None, "no_median": "few_reports"}
        label, pay, note = sentences.interns_card(few, "data", SCOPE, Money())
        assert (label, pay) == ("Interns, data", "\\$15–\\$90 an hour")
        assert note == f"{reports}, too few for a median  \n{SCOPE}"

    def test_of_none_and_where_no_family_leads_to_it(self):
        assert sentences.interns_card(None, "data", SCOPE, Money()) == (
            "Interns, data", "–", "no report of its interns matches your filters",
        )  # fmt: skip
        assert sentences.interns_card(None, None, "", Money()) == ("Interns", "–", "no role family of interns here leads to it")

    def test_the_link_to_them(self):
        assert sentences.interns_label("software_engineering") == "Software engineering interns by company"


class TestSimilar:
    def occupations(self) -> pd.DataFrame:
        """One row each: its code, whether it is a group, and openings; 15-2051 is of the broad group 15-205."""
        codes = [("15-2051", 9), ("15-2041", 5), ("15-2058", 1), ("15-2000", 99), ("15-1252", 50), ("15-2031", 7)]
        rows = [DATA | {"group": code, "annual_openings": openings, "is_group": code.endswith("0")} for code, openings in codes]
        return pd.DataFrame(rows)

    def test_those_of_the_same_group_stand_with_the_nearest_code_first_then_by_openings(self):
        found = self.occupations()
        assert list(sentences.similar_to(found.iloc[0], found)["group"]) == ["15-2058", "15-2031", "15-2041"]
        assert sentences.similar_to(found.iloc[4], found).empty

    @pytest.mark.parametrize(
        ("similar", "shown", "told"),
        [
            (
                0,
                0,
                "No other occupation of the same group of the official classification (SOC codes 15-2…) has a projection here.",
            ),
            (
                1,
                1,
                "The one other occupation of the same group of the official classification (SOC codes 15-2…): similar by what "
                "the work is, not by pay.",
            ),
            (
                14,
                6,
                "The 14 other occupations of the same group of the official classification (SOC codes 15-2…): similar by what "
                "the work is, not by pay. The 6 with the nearest code and the most openings:",
            ),
        ],
    )
    def test_by_what_they_are_similar_and_how_many_there_are(self, similar, shown, told):
        assert sentences.similar_scope(row(), similar, shown) == told

    def test_each_is_a_link_with_its_growth_and_its_median(self):
        assert sentences.similar_label(DATA, Money()) == "Data Scientists\\: \\+33\\.5%, median \\$54\\.13 an hour"
        assert sentences.similar_label(DATA, Money("USD", "year")) == "Data Scientists\\: \\+33\\.5%, median \\$113k a year"
        unpaid = DATA | {"pay_hour": None, "label": "A*"}
        assert sentences.similar_label(unpaid, Money()) == "A\\*\\: \\+33\\.5%, median not published"
