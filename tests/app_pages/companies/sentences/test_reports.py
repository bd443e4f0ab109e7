"""What the chart of a company's reports against all others says, with many reports, few, one and none beside it."""

import pandas as pd
import pytest

from app_pages.companies.sentences import reports as sentences
from charts.numbers import Money

NONE = float("nan")
DOLLARS = Money()
EUROS = Money("EUR", "month")
OWN = pd.Series({"n": 30, "median": 46.0, "p25": 37.0, "p75": 55.0, "p10": 30.0, "p90": 60.0, "points": [1.0]})
OTHERS = pd.Series({"median": 45.0, "p25": 32.0, "p75": 62.0, "p10": 20.0, "p90": 80.0, "points": [2.0]})
FEW = pd.Series({"n": 3, "median": NONE, "p25": NONE, "p75": NONE, "points": [42.0, 31.0, 55.0]})


def rates(*rows: tuple) -> pd.DataFrame:
    """Rates as `companies/reports` gives them."""
    return pd.DataFrame(rows, columns=["pay", "pay_low", "pay_high", "degree_levels", "evidence", "n"])


@pytest.mark.parametrize(
    ("name", "owner"), [("Tesla", "Tesla’s"), ("Sandia Labs", "Sandia Labs’"), ("D. E. Shaw", "D\\. E\\. Shaw’s")]
)
def test_a_name_becomes_an_owners(name, owner):
    assert sentences.possessive(name) == owner


def test_the_middle_is_the_middle_half_or_all_of_few_points():
    assert sentences.middle(OWN, DOLLARS) == "$37–$55"
    assert sentences.middle(FEW, EUROS) == "€31–€55"
    assert sentences.middle(pd.Series({"median": NONE, "points": [40.0]}), EUROS) == "€40"


def test_the_ends_are_those_of_all_ranges():
    found = rates((46.0, 40.0, 52.0, [], "posted", 3), (45.0, 30.0, 60.0, [], "posted", 1), (50.0, 50.0, 50.0, [], "posted", 1))
    assert sentences.ends(found, EUROS) == "€30–€60"
    assert sentences.ends(found[2:], DOLLARS) == "$50"


class TestFinding:
    def test_sets_both_middle_halves_beside_each_other(self):
        assert sentences.finding("Tesla", OWN, OTHERS, "$30–$70", DOLLARS) == (
            "Half of Tesla’s reports pay \\$37–\\$55; half of all others pay \\$32–\\$62"
        )

    def test_of_few_reports_tells_what_they_state(self):
        assert sentences.finding("Tesla", FEW, OTHERS, "€30–€70", EUROS) == (
            "Tesla’s reports span €30–€70 from lowest to highest; half of all others pay €32–€62"
        )

    @pytest.mark.parametrize("others", [None, FEW], ids=["no other", "few others"])
    def test_without_a_middle_of_others_is_of_the_company_alone(self, others):
        assert sentences.finding("Tesla", OWN, others, "$30–$70", DOLLARS) == "Half of Tesla’s reports pay \\$37–\\$55"
        assert (
            sentences.finding("iRobot", FEW.replace(3, 1), others, "$30–$70", DOLLARS)
            == "iRobot’s one report states \\$30–\\$70"
        )
        assert (
            sentences.finding("iRobot", FEW, others, "$30–$70", DOLLARS)
            == "iRobot’s reports span \\$30–\\$70 from lowest to highest"
        )


class TestRates:
    RATES = rates(
        (46.0, 40.0, 52.0, ["bachelor", "master", "phd"], "posted", 3),
        (45.0, 45.0, 45.0, [], "self_reported", 1),
        (44.0, 44.0, 44.0, ["high_school", "associate", "bachelor", "master", "phd", "professional"], "posted", 1204),
        (43.0, 43.0, 43.5, ["phd"], "employer_stated", 2),
    )

    def test_are_labelled_by_their_degree_levels(self):
        assert sentences.rate_labels(self.RATES) == ["Bachelor's, Master's or PhD", "Degree not stated", "Any degree", "PhD"]

    def test_tell_range_pay_reports_and_evidence_at_the_pointer(self):
        assert sentences.rate_words(self.RATES, DOLLARS) == [
            "<b>Bachelor's, Master's or PhD</b><br>range $40–$52, counted as $46 an hour<br>3 reports, posted",
            "<b>Degree not stated</b><br>$45 an hour<br>1 report, self-reported",
            "<b>Any degree</b><br>$44 an hour<br>1,204 reports, posted",
            "<b>PhD</b><br>range $43–$43.50, counted as $43 an hour<br>2 reports, employer stated",
        ]

    def test_are_named_by_their_pay_and_degree_levels_in_a_list(self):
        assert sentences.rate_names(self.RATES, DOLLARS)[1:3] == ["$45 an hour, Degree not stated", "$44 an hour, Any degree"]

    def test_of_no_report_have_no_words(self):
        assert sentences.rate_words(rates(), DOLLARS) == []

    def test_caption_says_what_is_drawn_behind(self):
        marks = "Bar: the range; mark: the pay that counts, filled if a person reported it, a ring if posted."
        assert sentences.rates_caption(self.RATES, True, "A note.") == (
            f"{marks} Grey: p10 to p90 and the middle half of all others. A note."
        )
        alone = f"{marks} Too few other reports match to draw their middle half."
        assert sentences.rates_caption(self.RATES, False, "") == alone

    @pytest.mark.parametrize(
        ("drawn", "marks"),
        [
            ([0], "Bar: the range; ring: the pay that counts, as posted."),
            ([2], "Ring: the pay, as posted."),
            ([1], "Filled circle: the pay, as a person reported it."),
            ([1, 2], "Mark: the pay, filled if a person reported it, a ring if posted."),
            ([0, 3], "Bar: the range; ring: the pay that counts, as posted."),
        ],
    )
    def test_caption_explains_no_mark_that_is_not_drawn(self, drawn, marks):
        assert sentences.rates_caption(self.RATES.iloc[drawn], False, "B.") == (
            f"{marks} Too few other reports match to draw their middle half. B."
        )

    @pytest.mark.parametrize(("number", "title"), [(1, "The 1 figure"), (6, "The 6 figures")])
    def test_figures_of_others_are_counted(self, number, title):
        assert sentences.printed_title(number) == f"{title} that others publish about it"
