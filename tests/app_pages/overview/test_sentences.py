"""What the overview says, sentence by sentence: the usual case, few reports, one, none, ties, and claims that do not hold."""

import pandas as pd
import pytest

from app_pages.overview.sentences import answers, findings, headline
from charts.numbers import Money

NONE = float("nan")
DOLLARS = Money()
EUROS = Money("EUR", "month")
EVERYONE = {
    "group": "US",
    "label": "United States",
    "n": 1504,
    "postings": 1594,
    "companies": 225,
    "p10": 25.0,
    "p25": 32.0,
    "median": 45.0,
    "p75": 60.0,
    "p90": 77.0,
    "no_interval": None,
    "lowest": 9.5,
    "highest": 140.0,
    "median_low": 44.0,
    "median_high": 48.0,
    "ranges_share": 0.5,
    "wide_share": 0.1,
}
WITHOUT_MEDIAN = dict.fromkeys(("p10", "p25", "median", "p75", "p90", "median_low", "median_high"), NONE)
FACTS = {
    "counted": 1504,
    "hours_assumed": 0,
    "hours_brought": 0,
    "oldest_year": 2025,
    "newest_year": 2027,
    "posted_share": 0.95,
    "sources": 68,
    "largest_source_title": "A list",
    "largest_source_share": 0.46,
    "equal_sources": 1,
    "equal_companies": 1,
    "largest_company": "Acme",
    "largest_company_share": 0.05,
    "newest_published": "2026-09-22",
}


def everyone(**changes) -> pd.Series:
    """The reports of one country, as `overview/groups` gives them."""
    return pd.Series(EVERYONE | changes)


def facts(**changes) -> pd.Series:
    """What they rest on, as `overview/foundations` gives it."""
    return pd.Series(FACTS | changes)


def groups(*rows: tuple) -> pd.DataFrame:
    """Groups by (group, label, median, n); each median is sure to 2%."""
    made = pd.DataFrame(rows, columns=["group", "label", "median", "n"])
    return made.assign(median_error=made["median"].astype(float) * 0 + 0.02)


class TestHeadline:
    INTERNS = "internships in the United States (2026)"

    def test_names_the_middle_half(self):
        assert headline.headline(everyone(), self.INTERNS, "", DOLLARS) == (
            "Half of 1,504 reports of internships in the United States (2026) pay \\$32–\\$60 an hour"
        )

    def test_says_what_most_reports_are_of(self):
        assert headline.headline(everyone(), self.INTERNS, "mostly postings in data", DOLLARS) == (
            "Half of 1,504 reports of internships in the United States (2026), mostly postings in data, pay \\$32–\\$60 an hour"
        )

    def test_is_read_in_the_readers_money(self):
        text = headline.headline(everyone(p25=1200.0, p75=15000.0), "all kinds of work in India", "", EUROS)
        assert text == "Half of 1,504 reports of all kinds of work in India pay €1,200–€15,000 a month"

    def test_of_ends_that_are_equal_names_one_figure_which_more_than_half_may_pay(self):
        assert headline.headline(everyone(p25=50.0, p75=50.0), "full-time jobs", "", DOLLARS) == (
            "At least half of 1,504 reports of full-time jobs pay \\$50 an hour"
        )

    def test_of_half_at_the_highest_figure_says_at_least_half(self):
        steep = everyone(lowest=20.0, p10=22.0, p25=50.0, median=50.0, p75=50.0, p90=50.0, highest=50.0)
        assert headline.headline(steep, "full-time jobs", "", DOLLARS) == (
            "At least half of 1,504 reports of full-time jobs pay \\$50 an hour"
        )

    def test_of_reports_that_are_all_equal_says_all(self):
        alike = everyone(n=12, **dict.fromkeys(("lowest", "p10", "p25", "median", "p75", "p90", "highest"), 31.0))
        assert headline.headline(alike, "internships", "mostly postings in data", DOLLARS) == (
            "All 12 reports of internships, mostly postings in data, pay \\$31 an hour"
        )
        assert headline.tails(alike, "reports", DOLLARS) == ""

    @pytest.mark.parametrize(
        ("n", "reason", "text"),
        [
            (1, "few_reports", "1 report of internships: \\$9\\.50–\\$140 an hour, too few for a median"),
            (4, "few_reports", "4 reports of internships: \\$9\\.50–\\$140 an hour, too few for a median"),
            (12, "wide_ranges", "12 reports of internships: \\$9\\.50–\\$140 an hour, mostly wide ranges: no median"),
        ],
    )
    def test_without_a_median_names_all_that_they_span_and_why(self, n, reason, text):
        given = everyone(n=n, no_median=reason, **WITHOUT_MEDIAN)
        assert headline.headline(given, "internships", "mostly postings in data", DOLLARS) == text


class TestHeadlineOfCompanies:
    INTERNS = "internships in the United States (2026)"
    COMPANIES = EVERYONE | {"companies": 532, "unnamed": 0, "p25": 25.0, "p75": 45.875, "median": 31.0, "no_interval": None}

    def told(self, **changes) -> str:
        return headline.headline_of_companies(pd.Series(self.COMPANIES | changes), self.INTERNS, DOLLARS)

    def test_counts_companies_and_says_so(self):
        assert self.told() == (
            "Half of 532 companies with internships in the United States (2026), each counted once, pay \\$25–\\$45\\.88 an "
            "hour"
        )

    @pytest.mark.parametrize(
        ("companies", "unnamed", "who"),
        [
            (532, 2, "532 companies and 2 unnamed employers"),
            (5, 1, "5 companies and 1 unnamed employer"),
            (0, 9, "9 unnamed employers"),
        ],
    )
    def test_counts_employers_without_a_name_apart(self, companies, unnamed, who):
        assert self.told(companies=companies, unnamed=unnamed).startswith(f"Half of {who} with internships")

    def test_without_a_median_says_why(self):
        assert self.told(companies=1, no_median="few_companies", **WITHOUT_MEDIAN) == (
            "1 company with internships in the United States (2026), each counted once: \\$9\\.50–\\$140 an hour, "
            "too few companies for a median"
        )

    def test_its_cards_tell_both_medians(self):
        companies = pd.Series(self.COMPANIES | {"median_low": 30.0, "median_high": 32.0})
        assert headline.cards_of_companies(companies, everyone(), bounds(), facts(), DOLLARS) == [
            ("Median, each company once", "\\$31 an hour", "95% interval \\$30–\\$32"),
            ("Each report counted", "\\$45", "95% interval \\$44–\\$48"),
            ("Reports", "1,504", "from 1,594 postings and answers, repeats merged"),
            (
                "If paid at the low or high end",
                "\\$27–\\$42\\.07",
                "median \\$30 if all were paid the low end of their range, \\$40 if the high end. The span takes in both "
                "95% intervals",
            ),
        ]

    def test_tails_are_told_where_the_lower_one_is_the_median(self):
        assert headline.tails(everyone(p10=44.0, median=44.0), "reports", DOLLARS) == (
            "A tenth of the reports pay \\$44 or less, a tenth \\$77 an hour or more."
        )

    def test_tails_are_of_companies(self):
        assert headline.tails(everyone(), "companies", DOLLARS) == (
            "A tenth of the companies pay \\$25 or less, a tenth \\$77 an hour or more."
        )


class TestScope:
    def test_counts_companies_and_names_years_evidence_and_the_newest_source(self):
        assert headline.scope(everyone(), facts(), "as_paid") == (
            ":gray[225 companies · 2025–2027 · 95% posted by employers · newest source Sep 2026]"
        )

    def test_of_one_company_is_in_the_singular(self):
        one = everyone(n=1, postings=1, companies=1)
        assert headline.scope(
            one, facts(oldest_year=2026, newest_year=2026, posted_share=0.0, newest_published=None), "as_paid"
        ) == (":gray[1 company · 2026 · none posted by employers]")
        all_posted = headline.scope(one, facts(posted_share=1.0, newest_published=None), "as_paid")
        assert " · all posted by employers]" in all_posted

    def test_without_a_stated_year_and_at_average_prices_says_both(self):
        text = headline.scope(everyone(), facts(oldest_year=NONE, newest_year=NONE, newest_published="2026"), "regional")
        assert text == (
            ":gray[225 companies · no year stated · 95% posted by employers · newest source 2026 · at US average prices]"
        )


ONCE = {"companies": 227, "median": 31.0, "median_low": 30.0, "median_high": 32.5}
BOUNDS = {"ranges_share": 0.6, "low_median": 30.0, "high_median": 40.0, "low_bound": 27.0, "high_bound": 42.07}


def once(**changes) -> pd.Series:
    """The median with each company once, as `overview/each_company_once` gives it."""
    return pd.Series(ONCE | changes)


def bounds(**changes) -> pd.Series:
    """The bounds of the median, as `overview/bounds` gives them."""
    return pd.Series(BOUNDS | changes)


class TestCards:
    def test_hold_the_median_that_of_companies_the_reports_and_the_bounds(self):
        assert headline.summary_cards(everyone(), once(), bounds(), facts(), DOLLARS) == [
            ("Median", "\\$45 an hour", "95% interval \\$44–\\$48"),
            (
                "Each company counted once",
                "\\$31",
                "the median of their medians; 95% interval \\$30–\\$32\\.50, 225 companies and 2 unnamed",
            ),
            ("Reports", "1,504", "from 1,594 postings and answers, repeats merged"),
            (
                "If paid at the low or high end",
                "\\$27–\\$42\\.07",
                "median \\$30 if all were paid the low end of their range, \\$40 if the high end. The span takes in both "
                "95% intervals",
            ),
        ]

    def test_where_ranges_change_nothing_the_bounds_say_so(self):
        same = bounds(ranges_share=0.02, low_median=30.0, high_median=30.0, low_bound=29.0, high_bound=31.5)
        assert headline.summary_cards(everyone(), once(), same, facts(), DOLLARS)[3] == (
            "If paid at the low or high end",
            "\\$29–\\$31\\.50",
            "median \\$30 either way: 2% of the reports are ranges. The span is its 95% interval",
        )

    def test_of_a_median_without_an_interval_say_so(self):
        cards = headline.summary_cards(everyone(median_low=NONE, median_high=NONE), once(), bounds(), facts(), EUROS)
        assert cards[0] == ("Median", "€45 a month", "too few for an interval")

    @pytest.mark.parametrize(
        ("changes", "card"),
        [
            (
                {"median_low": NONE, "companies": 225},
                ("\\$31", "the median of their medians; too few companies for an interval, 225 companies"),
            ),
            (
                {"median_high": 30.0, "companies": 225},
                ("\\$31", "the median of their medians; no interval: most are at one figure, 225 companies"),
            ),
            ({"median": NONE, "companies": 226}, ("–", "225 companies and 1 unnamed, no median")),
        ],
    )
    def test_of_few_companies_say_so(self, changes, card):
        cards = headline.summary_cards(everyone(), once(**changes), bounds(), facts(), DOLLARS)
        assert cards[1] == ("Each company counted once", *card)

    @pytest.mark.parametrize(
        ("changes", "card"),
        [
            ({"ranges_share": 0.0}, ("–", "no report states a range")),
            ({"ranges_share": NONE}, ("–", "no report states a range")),
            ({"low_bound": NONE}, ("–", "too few companies for an interval")),
            ({"high_bound": NONE}, ("–", "too few companies for an interval")),
        ],
    )
    def test_without_bounds_say_why(self, changes, card):
        cards = headline.summary_cards(everyone(), once(), bounds(**changes), facts(), DOLLARS)
        assert cards[3] == ("If paid at the low or high end", *card)

    def test_of_one_report_hold_no_figure(self):
        one = everyone(no_median="few_reports", n=1, postings=1, companies=1, **WITHOUT_MEDIAN)
        cards = headline.summary_cards(one, once(companies=1, median=NONE), bounds(ranges_share=0.0), facts(), DOLLARS)
        assert cards[0] == ("Median", "–", "too few for a median")
        assert cards[2] == ("Reports", "1", "from 1 posting or answer")
        posted = headline.summary_cards(one, once(companies=1, median=NONE), bounds(), facts(posted_share=1.0), DOLLARS)
        assert posted[2] == ("Reports", "1", "from 1 posting")


def test_the_basis_names_tails_ranges_bounds_largest_shares_and_what_is_left_out():
    told = headline.basis(everyone(), headline.tails(everyone(), "reports", DOLLARS), facts(), bounds(), "low", "Left out: 3.")
    assert told == (
        "A tenth of the reports pay \\$25 or less, a tenth \\$77 an hour or more. 50% are ranges, counted at the low end; "
        "in 10% of the reports the top is over double the bottom. “If paid at the low or high end” runs from the lower end of "
        "the 95% "
        "interval of the median of the low ends to the upper end of that of the high ends: wherever in their ranges people "
        "are paid, the median lies in between. Largest source: A list (46% of the reports); "
        "largest company: Acme (5%). Left out: 3."
    )
    monthly = headline.basis(everyone(), "", facts(hours_assumed=376), bounds(low_bound=NONE), "low", "")
    assert monthly.split(". ")[1:2] == ["For 25% of the reports full-time hours are assumed"]
    without = everyone(ranges_share=0.0, **WITHOUT_MEDIAN)
    none = headline.tails(without, "reports", EUROS)
    bare = headline.basis(without, none, facts(largest_source_share=NONE), bounds(ranges_share=0.0), "low", "")
    assert bare == "Every report states one figure. No report that matches can be counted."
    for unknown in ("low_bound", "high_bound"):
        half = headline.basis(without, none, facts(largest_source_share=NONE), bounds(**{unknown: NONE}), "low", "")
        assert half == bare
    assert headline.nothing_counted("internships (guide)") == "No report of internships (guide) has pay that can be counted"


@pytest.mark.parametrize(
    ("reason", "said"), [("few_reports", "too few for a median"), ("wide_ranges", "mostly wide ranges: no median")]
)
def test_a_card_without_a_median_says_why(reason, said):
    few = everyone(**WITHOUT_MEDIAN, no_median=reason)
    assert headline.summary_cards(few, once(), bounds(), facts(), DOLLARS)[0] == ("Median", "–", said)
    cards = headline.cards_of_companies(few, few, bounds(), facts(), DOLLARS)
    assert cards[:2] == [("Median, each company once", "–", said), ("Each report counted", "–", said)]


def printed(*rows: tuple) -> pd.DataFrame:
    """Printed means by (field, pay), as `overview/benchmarks` gives them."""
    return pd.DataFrame(rows, columns=["field", "pay"]).assign(year=2023, publisher="A survey", url=None)


def test_published_means_are_marks_lowest_first():
    marks = findings.benchmark_marks(printed((None, 2200.0), ("Computer science", 2100.5)), Money("USD", "month"))
    assert marks.to_dict("records") == [
        {
            "pay": 2100.5,
            "label": " computer science $2,100",
            "words": "<b>A survey, 2023</b><br>mean of interns in computer science: $2,100 a month",
        },
        {
            "pay": 2200.0,
            "label": " all interns $2,200",
            "words": "<b>A survey, 2023</b><br>mean of all interns: $2,200 a month",
        },
    ]
    assert list(findings.benchmark_marks(printed(), DOLLARS).columns) == ["pay", "label", "words"]


@pytest.mark.parametrize("prices", ["regional", "purchasing_power"])
def test_published_means_as_paid_are_no_marks_on_an_axis_of_adjusted_pay(prices):
    marks = findings.benchmark_marks(printed((None, 20.0)), Money("EUR", "hour", prices))
    assert (list(marks.columns), len(marks)) == (["pay", "label", "words"], 0)


def test_the_caption_of_degree_levels_tells_the_diamonds_only_where_there_are_some():
    rule = "Each strip is scaled to its own height; n counts reports. A posting open to several levels appears under each."
    levels = groups(("bachelor", "Bachelor's", 47.0, 90), ("phd", "PhD", None, 3))
    assert findings.degrees_caption(levels, printed()) == rule
    assert findings.degrees_caption(levels[1:], printed()) == rule.removeprefix("Each strip is scaled to its own height; ")
    assert findings.degrees_caption(levels, printed((None, 22.0))) == (
        f"{rule} Diamonds: mean pay of all surveyed interns, whatever their level."
    )


class TestDegrees:
    LEVELS = groups(
        ("bachelor", "Bachelor's", 47.0, 90),
        ("master", "Master's", 52.0, 60),
        ("phd", "PhD", 61.0, 5),
        ("not_stated", "Not stated", 99.0, 400),
    )

    def test_names_the_highest_and_the_lowest_paid_level(self):
        assert findings.degree_finding(self.LEVELS, DOLLARS, 0.95) == (
            "Reports for PhD students pay a median of \\$61, those for bachelor's students \\$47"
        )

    def test_follows_the_pay_not_the_order_of_the_levels(self):
        levels = groups(("bachelor", "Bachelor's", 70.0, 9), ("master", "Master's", 80.0, 9), ("phd", "PhD", 30.0, 9))
        assert findings.degree_finding(levels, EUROS, 0.95) == (
            "Reports for master's students pay a median of €80, those for PhD students €30"
        )

    def test_compares_two_levels_that_pay_the_same(self):
        levels = groups(("bachelor", "Bachelor's", 50.0, 9), ("phd", "PhD", 50.0, 9))
        assert findings.degree_finding(levels, DOLLARS, 0.95) == (
            "Reports for PhD students pay a median of \\$50, those for bachelor's students \\$50, too close to rank"
        )

    @pytest.mark.parametrize(
        "levels",
        [
            groups(("phd", "PhD", 61.0, 9), ("not_stated", "Not stated", 45.0, 9)),
            groups(("phd", "PhD", 61.0, 9), ("master", "Master's", NONE, 2)),
            groups(("phd", "PhD", NONE, 1)),
            groups(),
        ],
        ids=["one level and none stated", "one median", "one report", "none"],
    )
    def test_compares_nothing_with_fewer_than_two_medians(self, levels):
        assert findings.degree_finding(levels, DOLLARS, 0.95) == "Pay by degree level"

    def test_says_that_no_report_states_a_level(self):
        levels = groups(("not_stated", "Not stated", 45.0, 9))
        assert findings.degree_finding(levels, DOLLARS, 0.95) == "None of the 9 reports states a degree level"

    @pytest.mark.parametrize(("error", "close"), [(0.13, False), (0.14, True)])
    def test_says_where_the_difference_is_not_sure(self, error, close):
        # ln(60 / 45) = 0.288 is 2.01 or 1.89 times the root of 0.06^2 + error^2, against 1.96.
        levels = groups(("bachelor", "Bachelor's", 45.0, 90), ("phd", "PhD", 60.0, 30)).assign(median_error=[error, 0.06])
        said = "Reports for PhD students pay a median of \\$60, those for bachelor's students \\$45"
        assert findings.degree_finding(levels, DOLLARS, 0.95) == said + (", too close to rank" if close else "")

    def test_compares_no_level_without_an_interval(self):
        levels = self.LEVELS.assign(median_error=[0.05, 0.05, NONE, 0.05])
        assert findings.degree_finding(levels, DOLLARS, 0.95) == (
            "Reports for master's students pay a median of \\$52, those for bachelor's students \\$47, too close to rank"
        )

    def test_reads_every_level_out_with_its_n(self):
        levels = groups(("bachelor", "Bachelor's", 47.0, 1090), ("master", "Master's", 52.0, 9), ("phd", "PhD", NONE, 1))
        assert findings.degrees_alt(levels, EUROS, 0.95) == (
            "Reports for master's students pay a median of €52, those for bachelor's students €47. Bachelor's €47 "
            "(n 1090); Master's €52 (n 9); PhD no median (n 1)"
        )


class TestYears:
    def test_read_out_are_medians_in_order(self):
        years = groups((2025, "2025", 44.0, 40), (2026, "2026", 46.5, 300))
        assert findings.years_alt(years, EUROS) == "Median pay by year: 2025 €44 (n 40); 2026 €46.50 (n 300)"

    @staticmethod
    def sources(*rows: tuple) -> pd.DataFrame:
        return pd.DataFrame(rows, columns=["year", "source_id", "title", "share"]).assign(equal_sources=1)

    def test_warn_of_a_change_of_sources(self):
        found = self.sources(
            (NONE, "s1", "All years", 0.9), (2025, "s1", "A list_1", 0.16), (2026, "s2", "Other (of 2026)", 0.54)
        )
        assert findings.source_changes(found) == (
            "The sources change from year to year, so a step may be a change of sources. "
            "Largest source: 2025: A list\\_1 (16%) · 2026: Other \\(of 2026\\) (54%)"
        )

    def test_of_one_source_warn_of_nothing(self):
        found = self.sources((NONE, "s2", "Another", 0.9), (2025, "s1", "A list", NONE), (2026, "s1", "A list", 0.5))
        assert findings.source_changes(found) == "Largest source: 2025: A list (–) · 2026: A list (50%)"
        unlike = self.sources((2025, "s1", "A list", 0.4), (2026, "s1", "A list", 0.5))
        assert findings.source_changes(unlike) == "Largest source: 2025: A list (40%) · 2026: A list (50%)"

    def test_of_one_source_alone_name_it_once(self):
        found = self.sources((NONE, "s1", "A list", 1.0), (2025, "s1", "A list", 1.0), (2026, "s1", "A list", 1.0))
        assert findings.source_changes(found) == "Only source: A list."
        assert findings.source_changes(found[1:2]) == "Only source: A list."

    def test_of_equals_name_none_as_the_largest(self):
        found = self.sources((2025, "s1", "A list", 0.25), (2026, "s2", "B", 1.0)).assign(equal_sources=[4, 1])
        assert findings.source_changes(found) == (
            "The sources change from year to year, so a step may be a change of sources. "
            "Largest source: 2025: 4 sources (25% each) · 2026: B (100%)"
        )

    @pytest.mark.parametrize("rows", [[], [(NONE, "s1", "A list", 1.0)]], ids=["no report", "no year"])
    def test_that_no_report_states_are_told(self, rows):
        assert findings.source_changes(self.sources(*rows)) == "No report states its year."


class TestGuides:
    COLUMNS = ("claim", "printed", "low", "share_below", "title", "name")

    def claims(self, *rows: tuple) -> pd.DataFrame:
        found = pd.DataFrame(rows, columns=self.COLUMNS)
        return found.assign(high=found["low"])

    def test_labels_name_the_kind_of_figure(self):
        found = self.claims(
            ("median", "$50", 50.0, 0.6, "A guide", "interns"),
            ("mean", "$51", 51.0, 0.6, "B", "all"),
            ("p90", "$90", 90.0, 0.9, "C", "PhDs"),
            ("range", "$20 to $30", 20.0, 0.1, "D", "students"),
        )
        assert findings.claim_labels(found) == ["$50 · median", "$51 · mean", "$90 · top tenth", "$20 to $30"]
        assert findings.claim_words(found) == ["A guide: interns", "B: all", "C: PhDs", "D: students"]

    def test_finding_is_the_highest_usual_figure(self):
        found = self.claims(
            ("median", "40 USD", 40.0, 0.3, "A", "a"),
            ("mean", "63 USD", 63.0, 0.84, "B", "b"),
            ("range", "70–90 USD", 70.0, 0.9, "C", "c"),
            ("p90", "99 USD", 99.0, 0.95, "D", "d"),
        )
        assert findings.guide_finding(found, everyone(), DOLLARS, "as_paid") == (
            "“63 USD” is \\$63 an hour: 84% of the reports pay less. Diamonds: what guides claim; band: the middle half of "
            "the reports. Guide figures are left out of medians."
        )

    def test_that_claims_and_reports_are_as_paid_is_told_where_the_reader_adjusts_pay(self):
        found = self.claims(("mean", "63 USD", 63.0, 0.84, "B", "b"))
        assert findings.guide_finding(found, everyone(), DOLLARS, "regional") == (
            "“63 USD” is \\$63 an hour: 84% of the reports pay less. Diamonds: what guides claim; band: the middle half of "
            "the reports. Guide figures are left out of medians. Not adjusted for prices."
        )

    def test_finding_takes_a_median_as_well_as_a_mean(self):
        found = self.claims(("mean", "$40", 40.0, 0.3, "A", "a"), ("median", "$50", 50.0, 0.6, "B", "b"))
        assert findings.guide_finding(found, everyone(), EUROS, "as_paid").startswith(
            "“\\$50” is €50 a month: 60% of the reports pay less."
        )

    def test_finding_of_a_figure_above_all_reports(self):
        found = self.claims(("mean", "$90", 90.0, 1.0, "A", "a"))
        assert findings.guide_finding(found, everyone(), DOLLARS, "as_paid").startswith(
            "“\\$90” is \\$90 an hour: all of the reports pay less."
        )

    def test_finding_without_a_usual_figure_is_the_highest(self):
        found = self.claims(
            ("range", "$20", 20.0, 0.1, "A", "a"), ("range", "$25", 25.0, 0.2, "B", "b"), ("p90", "$90", 90.0, 0.9, "C", "c")
        )
        assert findings.guide_finding(found, everyone(), DOLLARS, "as_paid").startswith(
            "“\\$90” is \\$90 an hour: 90% of the reports pay less."
        )

    @pytest.mark.parametrize(("share", "pay"), [(0.1, "10% of the reports pay"), (0.0, "none of the reports pays")])
    def test_finding_of_a_range_is_of_its_low_end_and_says_so(self, share, pay):
        found = self.claims(("range", "£20 to £25", 30.0, share, "A", "a")).assign(high=37.5)
        assert findings.guide_finding(found, everyone(), DOLLARS, "as_paid").startswith(
            f"“£20 to £25” is \\$30–\\$37\\.50 an hour: {pay} less than its low end. Diamonds: what guides claim;"
        )

    @pytest.mark.parametrize(("below", "pays"), [(1.0, "the one report pays less"), (0.0, "the one report does not pay less")])
    def test_finding_of_one_report_is_of_it(self, below, pays):
        found = self.claims(("mean", "63 USD", 63.0, below, "A", "a"))
        told = findings.guide_finding(found, everyone(n=1), DOLLARS, "as_paid")
        assert told.startswith(f"“63 USD” is \\$63 an hour: {pays}.")

    def test_finding_of_a_claim_in_the_readers_own_reading_repeats_no_figure(self):
        found = self.claims(("range", "$20–$25 an hour", 20.0, 0.1, "A", "a")).assign(high=25.0)
        assert findings.guide_finding(found, everyone(), DOLLARS, "as_paid").startswith(
            "“\\$20–\\$25 an hour”: 10% of the reports pay less than its low end."
        )

    def test_finding_of_one_claim_is_it(self):
        found = self.claims(("mean", "$40", 40.0, 0.0, "A", "a"))
        assert findings.guide_finding(found, everyone(), DOLLARS, "as_paid").startswith(
            "“\\$40” is \\$40 an hour: none of the reports pays less."
        )

    def test_of_few_reports_no_band_is_told(self):
        found = self.claims(("mean", "$40", 40.0, 1.0, "A", "a"))
        assert findings.guide_finding(found, everyone(**WITHOUT_MEDIAN), DOLLARS, "as_paid") == (
            "“\\$40” is \\$40 an hour: all of the reports pay less. Diamonds: what guides claim. Guide figures are left out of "
            "medians."
        )


class TestBestDocumented:
    def test_groups_are_read_out_in_order(self):
        companies = groups(("Acme", "Acme", 47.0, 26), ("Beta", "Beta", NONE, 4))
        assert findings.best_documented_alt("companies", companies, DOLLARS) == (
            "Median pay of the companies with the most data: Acme $47 (n 26); Beta no median (n 4)"
        )

    def test_captions_say_from_how_many_reports_on_what_is_drawn(self):
        places = "Dot: median. Only places with 5 reports from 3 companies."
        assert findings.places_caption("Dot: median.", 5, 3, 1204) == f"{places} 1,204 reports without a city."
        assert findings.places_caption("Dot: median.", 5, 3, 1) == f"{places} 1 report without a city."
        assert findings.places_caption("Dot: median.", 5, 3, 0) == places


class TestCountries:
    def test_several_have_no_single_figure(self):
        assert headline.several_markets(12, "internships (2026)") == (
            "12 countries, each a labour market of its own: no single figure covers internships (2026)"
        )
        assert headline.several_markets_caption("Left out: 3.") == "Choose one country to see it whole. Left out: 3."

    def test_are_read_out_with_their_medians(self):
        countries = groups(("IN", "India", 5.25, 40), ("CA", "Canada", 30.0, 1))
        assert findings.countries_alt(countries, DOLLARS) == "Median pay by country: India $5.25 (n 40); Canada $30 (n 1)"

    @pytest.mark.parametrize(("least", "reports"), [(1, "1 matching report"), (25, "25 matching reports")])
    def test_beside_the_chosen_one_need_enough_reports(self, least, reports):
        assert findings.countries_caption(findings.countries_listed(least), "as_paid") == (
            f"Countries with at least {reports}; converted at the average rate of each report's year, full-time hours "
            "where none are stated. The page Locations adjusts pay for cost of living."
        )

    def test_by_purchasing_power_are_not_said_to_be_converted_by_rates(self):
        assert findings.countries_caption("Every country with a matching report", "purchasing_power") == (
            "Every country with a matching report; by purchasing power, full-time hours where none are stated."
        )

    @pytest.mark.parametrize(
        ("country", "but"), [("United States", "the United States"), ("Country not stated", "a country that is not stated")]
    )
    def test_beside_the_chosen_one_are_all_but_that(self, country, but):
        assert findings.other_countries("Internships (2026)", country) == f"Internships (2026), all countries but {but}"


class TestFoundations:
    def test_evidence_tells_how_many_are_counted_where_not_all_are(self):
        evidence = pd.DataFrame(
            [("posted", 1575, 1478), ("self_reported", 25, 25), ("employer_stated", 1, 1), ("guide", 13, 0)],
            columns=["evidence", "reports", "n"],
        )
        assert findings.evidence_lines(evidence) == [
            "Posted :gray[· 1,478 counted of 1,575 reports]",
            "Self-reported :gray[· 25 reports]",
            "Employer stated :gray[· 1 report]",
            "Guide :gray[· 0 counted of 13 reports]",
        ]

    def test_sources_of_all_years_are_listed_with_address_and_date(self):
        sources = pd.DataFrame(
            [
                (NONE, "A list", "https://a.example", "2026-07", 230, 0.46),
                (NONE, "Letters [x]", None, None, 1, 0.01),
                (2026, "A list", "https://a.example", "2026-07", 200, 0.9),
            ],
            columns=["year", "title", "url", "published", "n", "share"],
        )
        assert findings.source_lines(sources) == [
            "[A list](https://a.example) :gray[· 230 reports, 46% · published Jul 2026]",
            "Letters \\[x\\] :gray[· 1 report, 1%]",
        ]

    def test_files_of_one_list_have_its_name_and_are_numbered(self):
        titles = ["Jobs-2027: data/a.json, all versions (8 July)", "Letters", "Jobs-2027 data/b.json (all commits)"]
        sources = pd.DataFrame({"year": NONE, "title": titles, "url": None, "published": None, "n": 2, "share": 0.01})
        assert findings.source_lines(sources) == [
            "Jobs\\-2027, file 1 :gray[· 2 reports, 1%]",
            "Letters :gray[· 2 reports, 1%]",
            "Jobs\\-2027, file 2 :gray[· 2 reports, 1%]",
        ]

    def test_of_nothing_are_no_lines(self):
        assert findings.evidence_lines(pd.DataFrame(columns=["evidence", "reports", "n"])) == []
        assert findings.source_lines(pd.DataFrame(columns=["year", "title", "url", "published", "n", "share"])) == []


def best(**changes) -> pd.Series:
    """The best paid of a question, as `overview/answers` gives it."""
    given = {
        "group": "Acme & Co",
        "median": 129.0,
        "median_low": 120.0,
        "median_high": 145.0,
        "n": 10,
        "companies": 38,
        "sources": 2,
        "no_interval": None,
    }
    return pd.Series(given | changes)


class TestMachineLearning:
    QUESTION = "What does machine learning pay?"

    def test_is_answered_with_the_median_and_its_interval(self):
        assert answers.machine_learning_answer(best(), DOLLARS) == (
            self.QUESTION,
            "\\$129 an hour",
            "95% interval \\$120–\\$145 · 10 reports from 38 companies",
        )

    def test_of_one_company_has_no_interval(self):
        pay = best(median_low=NONE, median_high=NONE, n=5, companies=1, no_interval="one_company")
        assert answers.machine_learning_answer(pay, EUROS) == (
            self.QUESTION,
            "€129 a month",
            "postings of one company: no interval · 5 reports from 1 company",
        )

    @pytest.mark.parametrize(("n", "reports"), [(1, "1 report"), (4, "4 reports")])
    def test_of_too_few_reports_has_no_median(self, n, reports):
        assert answers.machine_learning_answer(
            best(median=NONE, n=n, lowest=18.0, highest=94.0, no_median="few_reports"), DOLLARS
        ) == (
            self.QUESTION,
            "\\$18–\\$94 an hour",
            f"{reports}, too few for a median.",
        )

    def test_without_an_report_says_so(self):
        assert answers.machine_learning_answer(None, DOLLARS) == (
            self.QUESTION,
            "No such report",
            "No report that matches is of machine learning.",
        )


class TestHowManyQuestionsAreAnswered:
    def test_the_heading_counts_them(self):
        told = [answers.title(answered) for answered in (0, 1, 4, 5)]
        assert told == [
            "Five questions, none answered",
            "One of five questions answered",
            "Four of five questions answered",
            "Five questions, answered",
        ]

    def test_the_others_say_why_they_are_not(self):
        cards = [answers.machine_learning_answer(None, DOLLARS), answers.growth_answer(None)]
        assert {value for _, value, _ in cards} <= set(answers.UNANSWERED)
        assert answers.unanswered(cards) == (
            "Without an answer: “What does machine learning pay?” No report that matches is of machine learning. · "
            "“Is the field growing, and how fast?” No official projection is in the data."
        )
        assert answers.unanswered([]) == ""


def highest(*reports: tuple) -> pd.DataFrame:
    """The highest reports by (company, industry, pay), each of one figure, as `companies/highest` gives them."""
    found = pd.DataFrame(reports, columns=["company", "industry", "pay"])
    return found.assign(pay_low=found["pay"], pay_high=found["pay"])


class TestCompany:
    QUESTION = "What is the highest posted pay?"

    def test_is_told_by_whom_it_is_posted_and_of_which_industry_most_of_the_highest_are(self):
        rows = highest(("Acme & Co", "trading", 150.0), ("Beta", "trading", 150.0), ("Gamma", "software", 90.0))
        assert answers.company_answer(rows, DOLLARS) == (
            self.QUESTION,
            "\\$150 an hour",
            "posted by Acme \\& Co and Beta. 2 of the 3 highest are from trading firms and hedge funds.",
        )

    def test_of_a_range_says_which_figure_of_it_is_counted(self):
        rows = highest(("Acme", "trading", 62.0)).assign(pay_low=30.0, pay_high=94.0)
        assert answers.company_answer(rows, DOLLARS) == (
            self.QUESTION,
            "\\$62 an hour",
            "the midpoint of \\$30–\\$94, posted by Acme.",
        )

    def test_of_one_posting_tells_no_industry(self):
        assert answers.company_answer(highest(("Acme", "trading", 50.0)), EUROS) == (
            self.QUESTION,
            "€50 a month",
            "posted by Acme.",
        )

    def test_is_not_told_where_there_is_no_posting(self):
        assert answers.company_answer(highest(), DOLLARS) == (
            self.QUESTION,
            "No such posting",
            "No posting of a named company states pay that can be counted.",
        )


def cities(*rows: tuple) -> pd.DataFrame:
    """Cities by (name, median, its low end, its high end, standard error), as `overview/answers` gives them."""
    frame = pd.DataFrame(rows, columns=["group", "median", "median_low", "median_high", "median_error"])
    return frame.assign(n=20, no_interval=None)


class TestPlace:
    QUESTION = "Which city pays most after cost of living?"
    PAID = cities(("New York, NY", 57.0, 50.0, 71.0, 0.05), ("Waco, TX", 30.0, 28.0, 31.0, 0.02))

    def test_is_the_one_that_is_told_apart_from_all_others(self):
        adjusted = cities(("Waco, TX", 32.0, 30.0, 33.0, 0.02), ("New York, NY", 51.0, 44.0, 63.0, 0.05))
        assert answers.place_answer(self.PAID, adjusted, DOLLARS, 0.95) == (
            self.QUESTION,
            "New York, NY",
            "\\$51 an hour at US average prices, 95% interval \\$44–\\$63; as paid \\$57 · "
            "of 2 cities with enough companies to compare.",
        )

    def test_are_two_where_they_are_too_near(self):
        adjusted = cities(("St. Louis, MO", 52.0, 44.0, 63.0, 0.1), ("New York, NY", 51.0, 44.0, 63.0, 0.1))
        assert answers.place_answer(self.PAID, adjusted, Money("EUR", "year", "purchasing_power"), 0.95) == (
            self.QUESTION,
            "St\\. Louis, MO and New York, NY",
            "medians of €52 and €51 a year at US average prices · of 2 cities with enough companies to compare. "
            "Too close to rank.",
        )

    def test_is_the_only_one_with_enough_companies(self):
        adjusted = cities(("Waco, TX", 32.0, 30.0, 33.0, 0.02), ("New York, NY", 51.0, NONE, NONE, NONE))
        assert answers.place_answer(self.PAID[:1], adjusted, DOLLARS, 0.95) == (
            self.QUESTION,
            "Nothing to compare",
            "Only Waco, TX has enough companies: \\$32 an hour at US average prices, 95% interval \\$30–\\$33.",
        )
        assert answers.highest_places(adjusted, 0.95) == ("Waco, TX",)

    def test_are_three_at_most(self):
        adjusted = cities(*((f"City {n}", 53.0 - n, 40.0, 60.0, 0.1) for n in range(3)))
        assert answers.place_answer(self.PAID, adjusted, DOLLARS, 0.95) == (
            self.QUESTION,
            "City 0, City 1 and City 2",
            "medians of \\$53, \\$52 and \\$51 an hour at US average prices · of 3 cities with enough companies to compare. "
            "Too close to rank.",
        )
        assert answers.highest_places(adjusted, 0.95) == ("City 0", "City 1", "City 2")

    def test_that_share_a_median_tell_it_once(self):
        adjusted = cities(("Waco, TX", 33.0, 30.0, 36.0, 0.1), ("Reno, NV", 33.0, 30.0, 36.0, 0.1))
        assert answers.place_answer(self.PAID, adjusted, DOLLARS, 0.95)[2] == (
            "each a median of \\$33 an hour at US average prices · of 2 cities with enough companies to compare. "
            "Too close to rank."
        )

    def test_cannot_be_told_of_many(self):
        adjusted = cities(*((f"City {n}", 50.0 + n, 40.0, 60.0, 0.1) for n in range(4)))
        assert answers.place_answer(self.PAID, adjusted, DOLLARS, 0.95) == (
            self.QUESTION,
            "Too close to call",
            "4 of 4 cities with enough companies to compare could be the highest: medians of \\$50–\\$53 an hour.",
        )
        assert answers.highest_places(adjusted, 0.95) == ()

    def test_is_not_named_where_none_can_be_compared(self):
        alone = cities(("Waco, TX", 32.0, NONE, NONE, NONE))
        assert answers.place_answer(alone, alone, DOLLARS, 0.95) == (
            self.QUESTION,
            "Too few reports",
            "No city has enough companies to be compared.",
        )

    def test_without_a_price_level_of_any_city_there_is_none(self):
        assert answers.place_answer(self.PAID, cities(), DOLLARS, 0.95) == (
            self.QUESTION, "No price levels", "The price index within a country covers the United States alone.",
        )  # fmt: skip
        assert answers.place_answer(cities(), cities(), DOLLARS, 0.95)[1] == "Too few reports"


def steps(master: tuple, phd: tuple, phd_over_master: tuple = (0.9, 0.8, 0.95, 99)) -> pd.DataFrame:
    """The three steps between degree levels by (premium, low, high, companies), as `degrees/premiums` gives them."""
    rows = [("bachelor", "master", *master), ("bachelor", "phd", *phd), ("master", "phd", *phd_over_master)]
    return pd.DataFrame(rows, columns=["lower", "upper", "premium", "premium_low", "premium_high", "companies"])


class TestDegreeAnswer:
    QUESTION = "What does a higher degree add?"
    FEW = (NONE, NONE, NONE)

    def test_is_that_of_a_masters_with_that_of_a_phd(self):
        assert answers.degree_answer(steps((0.12, 0.04, 0.21, 16), (0.3, 0.1, 0.5, 7)), 6) == (
            self.QUESTION,
            "+12%",
            ("a master's over a bachelor's at the same company; 95% interval +4% to +21% · 16 companies. A PhD: +30%."),
        )

    def test_is_of_the_first_step_that_has_a_premium(self):
        known, of_a_phd = (0.12, 0.04, 0.21, 16), (0.3, 0.1, 0.5, 7)
        assert answers.answered_step(steps(known, of_a_phd)) == ("bachelor", "master")
        assert answers.answered_step(steps(known, (*self.FEW, 1))) == ("bachelor", "master")
        assert answers.answered_step(steps((*self.FEW, 5), of_a_phd)) == ("bachelor", "phd")
        assert answers.answered_step(steps((*self.FEW, 5), (*self.FEW, 1))) is None

    def test_may_be_less_or_nothing(self):
        answer = answers.degree_answer(steps((-0.02, -0.08, 0.0, 6), (*self.FEW, 1)), 6)
        assert answer == (
            self.QUESTION,
            "\u22122%",
            (
                "a master's over a bachelor's at the same company; 95% interval \u22128% to 0% · "
                "6 companies. A PhD: 1 company, too few."
            ),
        )

    def test_without_a_width_is_no_interval_and_no_company_is_none(self):
        assert answers.degree_answer(steps((0.0, 0.0, 1e-16, 8), (*self.FEW, 0)), 6)[2] == (
            "a master's over a bachelor's at the same company; no interval: most are at one figure · 8 companies. "
            "A PhD: no company pays both."
        )

    def test_is_that_of_a_phd_where_too_few_pay_a_masters(self):
        assert answers.degree_answer(steps((*self.FEW, 5), (0.3, 0.1, 0.5, 7)), 6) == (
            self.QUESTION,
            "+30%",
            "a PhD over a bachelor's at the same company; 95% interval +10% to +50% · 7 companies.",
        )

    @pytest.mark.parametrize(("companies", "said"), [(0, "none does so"), (1, "1 does so"), (2, "2 do so"), (5, "5 do so")])
    def test_counts_the_companies_that_pay_both_where_they_are_too_few(self, companies, said):
        answer = answers.degree_answer(steps((*self.FEW, companies), (*self.FEW, 0)), 6)
        assert answer[2] == f"6 companies must pay both levels: for a master's {said}, for a PhD none."

    def test_is_none_where_too_few_companies_pay_both(self):
        assert answers.degree_answer(steps((*self.FEW, 5), (*self.FEW, 1)), 6) == (
            self.QUESTION,
            "Too few pairs",
            "6 companies must pay both levels: for a master's 5 do so, for a PhD 1.",
        )
        assert answers.degree_answer(steps((*self.FEW, 1), (*self.FEW, 0)), 6)[2] == (
            "6 companies must pay both levels: for a master's 1 does so, for a PhD none."
        )


class TestGrowth:
    QUESTION = "Is the field growing, and how fast?"
    COLUMNS = ("occupation", "base_year", "projection_year", "change_percent", "all_change_percent")

    @pytest.mark.parametrize(
        ("change", "shown"),
        [(33.5, "+34%"), (-6.0, "\u22126%"), (0.0, "0%")],
        ids=["grows", "shrinks", "stays"],
    )
    def test_is_answered_beside_all_occupations(self, change, shown):
        field = pd.Series(("Data Scientists", 2024.0, 2034.0, change, 3.5), index=self.COLUMNS)
        assert answers.growth_answer(field) == (
            self.QUESTION,
            shown,
            "US jobs 2024–2034, data scientists, projected; all occupations +4%",
        )

    def test_is_not_known_without_a_projection(self):
        assert answers.growth_answer(None) == (
            self.QUESTION,
            "Not known",
            "No official projection is in the data.",
        )


class TestBenchmark:
    COLUMNS = ("field", "year", "pay", "title", "publisher", "url")

    def test_is_the_mean_of_all_interns_and_of_fields(self):
        rows = [
            (None, 2023, 22.06, "Wages", "A & B", "https://a.example"),
            ("Computer science", 2023, 24.76, "Wages", "A & B", None),
            ("Nursing", 2023, 19.0, "Wages", "A & B", None),
        ]
        assert headline.benchmark(pd.DataFrame(rows, columns=self.COLUMNS), DOLLARS) == (
            "For comparison, a survey of 2023 found a mean of \\$22\\.06 an hour over all interns, \\$24\\.76 in computer "
            "science, "
            "\\$19 in nursing ([A \\& B](https://a.example))."
        )

    def test_without_an_address_names_the_publisher(self):
        rows = [(None, 2021, 20.0, "Wages", "A", None)]
        assert headline.benchmark(pd.DataFrame(rows, columns=self.COLUMNS), Money("USD", "hour", "regional")) == (
            "For comparison, a survey of 2021 found a mean of \\$20 an hour over all interns (A). Not adjusted for prices."
        )

    def test_beside_it_stands_how_few_postings_state_pay_where_any_report_is_posted(self):
        told = (
            "Only 14% of online job postings in the United States state pay (Batra, Michaud and Mongey, 2023), and such jobs "
        )
        assert headline.few_postings(0.1, 0.14) == f"{told}may pay differently from others."
        assert headline.few_postings(0, 0.14) == ""

    def test_of_nothing_is_nothing(self):
        assert headline.benchmark(pd.DataFrame(columns=self.COLUMNS), DOLLARS) == ""


class TestSameCompanies:
    COLUMNS = ("earlier_year", "later_year", "companies", "change", "change_low", "change_high", "listed")
    TOLD = (
        "At the same companies: 2025 to 2026 **\u22122%** (95% interval \u221217% to +21%, 10 companies); 2026 to 2027 **0%** "
        "(95% interval 0% to +2%, 30 companies)."
    )
    OTHERS = "The line below also moves because other companies post each year."
    NONE = "No two years have enough companies in common: the line may show a change of companies, not of pay."
    YEARS = groups((2024, "2024", 40.0, 9), (2025, "2025", 44.0, 40), (2026, "2026", 46.5, 300))

    def told(self, *rows: tuple, years: pd.DataFrame = YEARS, companies: int = 90) -> str:
        return findings.same_companies(pd.DataFrame(rows, columns=self.COLUMNS), years, companies)

    @staticmethod
    def few(year: int, *changes: tuple[str, float]) -> tuple:
        listed = [{"company": company, "change": change} for company, change in changes]
        return year - 1, year, len(listed), NONE, NONE, NONE, listed

    def test_are_told_from_year_to_year_where_there_are_enough(self):
        rows = [(2025, 2026, 10, -0.02, -0.17, 0.21, None), (2026, 2027, 30, 0.0, 0.0, 0.02, None)]
        assert self.told(*rows) == f"{self.TOLD} {self.OTHERS}"
        assert self.told(self.few(2025, ("A & B", 0.1), ("C", 0.0)), *rows) == (
            f"{self.TOLD} Too few to summarise: 2024 to 2025 A \\& B +10% and C 0%. {self.OTHERS}"
        )

    def test_are_listed_where_they_are_too_few(self):
        assert self.told() == self.NONE
        assert self.told(self.few(2025, ("A", -0.05))) == f"{self.NONE} Listed, not summarised: 2024 to 2025 A \u22125%."
        years = [self.few(year, ("A", 0.01)) for year in (2024, 2025, 2026)]
        assert self.told(*years) == f"{self.NONE} Listed, not summarised: 2024 to 2025 A +1%; 2025 to 2026 A +1%."

    def test_are_told_of_two_years(self):
        row = (2025, 2026, 10, -0.02, -0.17, 0.21, None)
        told = "At the same companies: 2025 to 2026 **\u22122%** (95% interval \u221217% to +21%, 10 companies)."
        assert self.told(row, years=self.YEARS[1:]) == f"{told} {self.OTHERS}"

    def test_say_what_a_line_of_two_medians_may_show(self):
        assert self.told(years=self.YEARS.assign(median=[NONE, 44.0, 46.5])) == self.NONE

    def test_say_nothing_of_a_line_that_is_not_drawn(self):
        one_median = self.YEARS.assign(median=[NONE, 44.0, NONE])
        assert self.told(years=one_median) == "No two years have enough companies in common to tell a change."
        none = "A change takes reports of at least two years."
        assert self.told(years=self.YEARS.head(0)) == none
        assert self.told(years=self.YEARS.head(1)) == f"All reports that state a year are of 2024. {none}"

    def test_of_one_company_are_no_change_of_companies(self):
        none = "One company does not tell how pay changed."
        assert self.told(companies=1) == f"{none} The line may show a change of its roles, not of their pay."
        assert self.told(self.few(2025, ("A", -0.05)), years=self.YEARS.assign(median=NONE), companies=1) == (
            f"{none} Listed, not summarised: 2024 to 2025 A \u22125%."
        )


class TestLongerView:
    def told(self, *rows: tuple) -> str:
        names = ["year", "companies", "change", "change_low", "change_high"]
        return findings.longer_view(pd.DataFrame(rows, columns=names))

    def test_tells_the_list_of_most_companies(self):
        assert self.told((2021, 87, 0.091, 0.022, 0.155), (2017, 9, 0.4, 0.2, 0.7)) == (
            "At the 87 companies that are also on a list of 2021, the median change from it to these reports is "
            "**+9% (95% interval +2% to +16%)**. Such a list publishes one figure for each company without the reports behind "
            "it, so it is only for reference. The other lists are smaller."
        )

    def test_of_one_list_names_no_others(self):
        assert self.told((2021, 6, 0.0, -0.1, 0.1)).endswith("only for reference.")

    def test_of_none_says_so(self):
        assert self.told() == "No published list of an earlier year has enough of these companies."
