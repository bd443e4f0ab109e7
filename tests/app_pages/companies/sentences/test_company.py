"""What a company's own view says above its charts: with many reports, few, one and none."""

import pandas as pd
import pytest

from app_pages.companies.sentences import company as sentences
from charts.numbers import Money

NONE = float("nan")
DOLLARS = Money()
EUROS = Money("EUR", "month")
OWN = {
    "n": 1026,
    "postings": 1037,
    "p10": 35.0,
    "p25": 37.0,
    "median": 46.0,
    "p75": 55.0,
    "p90": 61.0,
    "median_low": 38.0,
    "median_high": 54.0,
    "no_interval": None,
    "points": [30.0, 70.0],
    "newest_year": 2027,
    "ranges_share": 0.5,
    "wide_share": 0.25,
}
FEW = {"n": 3, "postings": 4, "median": NONE, "points": [42.0, 31.0, 55.0], "no_median": "few_reports"}
WIDE = FEW | {"n": 9, "no_median": "wide_ranges"}
#: What facts say of hours where none are assumed.
HOURLY = {"counted": 6, "hours_assumed": 0, "hours_brought": 0, "posted_share": 1.0}
FACTS = pd.Series(
    {
        "sources": 6,
        "equal_sources": 1,
        "equal_companies": 1,
        "largest_source_title": "A list",
        "largest_source_share": 0.8,
        "largest_company": "Tesla",
        "largest_company_share": 1.0,
    }
    | HOURLY
)


def own(**changes) -> pd.Series:
    """The company's reports, as `companies/against` gives them."""
    return pd.Series(OWN | changes)


class TestHeadline:
    def test_names_the_median_and_what_the_reports_are_of(self):
        assert sentences.headline("Tesla", own(), "internships in Peru (PhD)", "$30–$70", DOLLARS) == (
            "Tesla’s 1,026 reports of internships in Peru (PhD): median \\$46 an hour"
        )

    @pytest.mark.parametrize(("n", "reports"), [(3, "3 reports"), (1, "one report")])
    def test_of_too_few_reports_names_their_ends(self, n, reports):
        assert sentences.headline("Ross & Sons", own(**FEW | {"n": n}), "fellowships", "€30–€70", EUROS) == (
            f"Ross \\& Sons’ {reports} of fellowships: €30–€70 a month, too few for a median"
        )

    def test_of_wide_ranges_names_their_ends(self):
        assert sentences.headline("Acme", own(**WIDE), "internships", "$18–$94", DOLLARS) == (
            "Acme’s 9 reports of internships: \\$18–\\$94 an hour, mostly wide ranges: no median"
        )


class TestScope:
    def test_names_years_reports_postings_and_the_newest_source(self):
        facts = pd.Series({"oldest_year": 2025, "newest_year": 2027, "newest_published": "2026-09-22"} | HOURLY)
        assert sentences.scope(own(), facts, "as_paid") == (
            ":gray[2025–2027 · 1,026 reports in 1,037 postings · newest source Sep 2026]"
        )

    def test_of_one_report_is_in_the_singular(self):
        facts = pd.Series({"oldest_year": NONE, "newest_year": NONE, "newest_published": None} | HOURLY | {"posted_share": 0})
        assert sentences.scope(own(n=1, postings=1), facts, "regional") == (
            ":gray[no year stated · 1 report in 1 answer · at US average prices]"
        )


class TestBasis:
    def test_names_ranges_source_and_other_reports(self):
        assert sentences.basis(own(), FACTS, "high", "Left out of the figures: unpaid (2).", "Reports elsewhere: India 2.") == (
            "50% are ranges, counted at the high end; in 25% of the reports the top is over double the bottom. Largest "
            "source: A list "
            "(80% of the reports). Left out of the figures: unpaid (2). Reports elsewhere: India 2."
        )

    def test_names_assumed_hours(self):
        told = sentences.basis(own(), FACTS.replace(0, 3), "high", "", "")
        assert told.split(". ")[1:2] == ["For 3 of the 6 reports full-time hours are assumed"]

    @staticmethod
    def countries(*rows: tuple) -> pd.DataFrame:
        return pd.DataFrame(rows, columns=["label", "reports"])

    def test_reports_elsewhere_are_those_of_other_countries(self):
        countries = self.countries(("Côte d'Ivoire-X", 1204), ("India", 1))
        assert sentences.reports_elsewhere(countries) == "Reports elsewhere: Côte d'Ivoire\\-X 1,204, India 1."

    def test_without_reports_elsewhere_nothing_is_said(self):
        assert sentences.reports_elsewhere(self.countries()) == ""


class TestCards:
    OTHERS = pd.Series({"n": 1478, "median": 45.9})

    def test_hold_median_middle_half_all_others_and_newest_year(self):
        assert sentences.summary_cards(own(), self.OTHERS, FACTS, "$30–$70", 5, DOLLARS) == [
            ("Median", "\\$46 an hour", "95% interval \\$38–\\$54"),
            ("Middle half", "\\$37–\\$55", "p10 to p90: \\$35–\\$61"),
            ("Median of all others", "\\$45\\.90", "1,478 reports, same filters"),
            ("Newest year", "2027", "from 6 sources"),
        ]

    def test_of_few_reports_hold_their_ends(self):
        others = pd.Series({"n": 1, "median": NONE})
        cards = sentences.summary_cards(own(**FEW, newest_year=NONE), others, FACTS.replace(6, 1), "$30–$70", 5, EUROS)
        assert cards == [
            ("Median", "–", "5 reports are needed"),
            ("Lowest to highest", "\\$30–\\$70", "midpoints of the ranges: €31–€55"),
            ("Median of all others", "–", "1 report, same filters"),
            ("Newest year", "–", "no year stated, from 1 source"),
        ]

    @pytest.mark.parametrize(
        ("ranges", "ends", "said"), [(1.0, "€30–€54", "midpoint of the range: €42"), (0.0, "€42", "as stated")]
    )
    def test_of_one_report_hold_what_it_states(self, ranges, ends, said):
        one = own(**FEW | {"n": 1, "points": [42.0], "ranges_share": ranges})
        assert sentences.summary_cards(one, None, FACTS, ends, 5, EUROS)[1] == ("The one report", ends, said)

    def test_of_wide_ranges_say_why_there_is_no_median(self):
        cards = sentences.summary_cards(own(**WIDE), None, FACTS, "$18–$94", 5, DOLLARS)
        assert cards[0] == ("Median", "–", "mostly wide ranges: no median")

    def test_without_ranges_and_others_say_so(self):
        cards = sentences.summary_cards(own(**FEW, ranges_share=0.0), None, FACTS, "$31–$55", 5, DOLLARS)
        assert cards[1:3] == [
            ("Lowest to highest", "\\$31–\\$55", "as stated"),
            ("Median of all others", "–", "no other report matches"),
        ]


class TestWithoutReports:
    @pytest.mark.parametrize(
        ("matching", "held", "title"),
        [
            (2, 9, "A\\.I\\.: 2 reports, none with pay that can be counted"),
            (1, 1, "A\\.I\\.: 1 report, none with pay that can be counted"),
            (0, 9, "A\\.I\\.: no report matches these filters"),
            (0, 0, "A\\.I\\.: no report, posting or person's report in the data"),
        ],
    )
    def test_the_title_says_why(self, matching, held, title):
        assert sentences.title_without_reports("A.I.", matching, held) == title

    @pytest.mark.parametrize(
        ("held", "published", "note"),
        [
            (1204, 0, "Without them there are 1,204 reports of it."),
            (1, 3, "Without them there is 1 report of it."),
            (0, 3, "Figures that others publish are further down."),
            (0, 0, "The figures that others publish are for other countries."),
        ],
    )
    def test_what_there_is_instead_is_told(self, held, published, note):
        assert sentences.note_without_reports(held, published) == note

    def test_a_button_shows_all_reports(self):
        assert sentences.show_all_label(1) == "Show its report"
        assert sentences.show_all_label(1204) == "Show all 1,204 of its reports"


@pytest.mark.parametrize(
    ("listed", "stating", "ranges", "width", "told"),
    [
        (
            25, 5, 9, 0.4,
            "Of its 25 programmes and postings on lists that do not require pay to be stated, 5 state pay. "
            "The top of its ranges is 1.4 times the bottom (median of 9).",
        ),
        (5, 1, 4, 0.4, "Of its 5 programmes and postings on lists that do not require pay to be stated, 1 states pay."),
        (5, 0, 0, NONE, "Of its 5 programmes and postings on lists that do not require pay to be stated, none state pay."),
        (4, 4, 5, 0.0, "The top of its ranges is 1.0 times the bottom (median of 5)."),
        (4, 4, 4, 0.4, ""),
        (0, 0, 0, NONE, ""),
    ],
    ids=["both", "one", "none", "ranges alone", "few", "nothing"],
)  # fmt: skip
def test_what_it_states_is_told_from_five_on(listed, stating, ranges, width, told):
    row = pd.Series({"listed": listed, "stating": stating, "ranges": ranges, "width": width})
    assert sentences.states_pay(row, 5) == told
