"""What the chart of industries says: the usual case, few, one, none, a tie, and reports of which no industry is known."""

import pandas as pd
import pytest

from app_pages.companies.sentences import industries as sentences
from app_pages.companies.sentences.groups import by_bands
from charts.numbers import Money

NONE = float("nan")
DOLLARS = Money()
LEGEND = "Dot: median."
BANDS = (
    "Dotted lines between rows separate bands: within one, medians are too uncertain to rank; "
    "across a line, up to one pair in twenty stands in the wrong order. "
)
#: By whether there are several bands, and whether a group stands in none.
PARTED = {
    (False, False): "",
    (True, False): BANDS,
    (False, True): "What stands below the dotted line cannot be compared. ",
    (True, True): f"{BANDS}What stands below the last cannot be compared. ",
}
COUNTS = "n counts reports, each under the industry of its company as a source classes it."
NOT_ALL = "Companies whose industry is known may pay differently from the rest of their industry."

TRADING = ("trading", 40, 120.0, 0.05)
SOFTWARE = ("software", 1129, 52.0, 0.03)
RETAIL = ("retail", 31, 45.0, NONE)
HEALTH = ("health", 2, NONE, NONE)
UNKNOWN = ("not_stated", 378, 48.5, 0.02)


def industries(*rows: tuple) -> pd.DataFrame:
    """Industries by (group, n, median, its standard error), as `companies/industries` gives them."""
    told = pd.DataFrame(rows, columns=["group", "n", "median", "median_error"])
    return by_bands(told.assign(lowest=20.0, highest=30.0), "industry")


def finding(*rows: tuple, money: Money = DOLLARS) -> str:
    return sentences.finding(industries(*rows), money, 0.95)


def caption(*rows: tuple, money: Money = DOLLARS) -> str:
    """The caption after its legend, the note on the lines that part bands, and what n counts."""
    given = industries(*rows)
    banded = given["band"].notna()
    parted = PARTED[given["band"].nunique() > 1, bool(banded.any() and not banded.all())]
    whole = sentences.caption(given, money, LEGEND)
    assert whole.startswith(f"{LEGEND} {parted}{COUNTS} ")
    return whole.removeprefix(f"{LEGEND} {parted}{COUNTS} ")


def test_industries_go_by_the_words_of_the_vocabulary():
    assert list(industries(TRADING, SOFTWARE, UNKNOWN)["label"]) == [
        "Trading and hedge funds",
        "Software and internet",
        "Not stated",
    ]


def test_industries_stand_by_bands_then_those_without_an_interval_and_those_of_no_known_industry_last():
    found = industries(UNKNOWN, SOFTWARE, RETAIL, TRADING)
    assert list(zip(found["group"], found["band"].fillna(0), strict=True)) == [
        ("trading", 1),
        ("software", 2),
        ("retail", 0),
        ("not_stated", 0),
    ]


class TestFinding:
    def test_tells_the_industry_that_is_told_apart_from_all_others(self):
        assert finding(TRADING, SOFTWARE, RETAIL, HEALTH, UNKNOWN) == (
            "The industry that pays most is Trading and hedge funds: a median of \\$120 an hour over 40 reports, the highest "
            "of the 2 industries with enough companies to compare"
        )

    def test_names_all_that_are_too_near_to_each_other(self):
        tie = ("finance", 60, 52.0, 0.1)
        assert finding(SOFTWARE, tie, UNKNOWN, money=Money("EUR", "month")) == (
            "Software and internet and Banks, insurance and payments are too close to rank: each a median of €52 a month, "
            "and no other industry has enough companies to compare"
        )

    def test_of_one_does_not_compare(self):
        assert finding(SOFTWARE, RETAIL, UNKNOWN) == (
            "Only Software and internet has enough companies to compare: a median of \\$52 an hour"
        )
        assert finding(HEALTH) == "Health and life sciences: \\$20–\\$30 an hour, 2 reports"

    @pytest.mark.parametrize("rows", [(RETAIL, HEALTH, UNKNOWN), (UNKNOWN,), ()], ids=["few", "unknown", "none"])
    def test_without_a_median_to_compare_says_so(self, rows):
        assert finding(*rows) == "No industry has enough companies to be compared"

    def test_reports_of_no_known_industry_are_never_said_to_pay_most(self):
        assert "Not stated" not in finding(SOFTWARE, ("health", 30, 20.0, 0.05), ("not_stated", 378, 300.0, 0.02))


class TestCaption:
    def test_counts_what_is_unknown_and_tells_where_its_median_lies(self):
        assert caption(TRADING, SOFTWARE, RETAIL, HEALTH, UNKNOWN) == (
            "378 of 1,580 reports are of no known industry: “Not stated”. Their median is \\$48\\.50; 2 of the 3 medians of "
            f"industries are higher. {NOT_ALL}"
        )

    @pytest.mark.parametrize(
        ("median", "where"),
        [
            (30.0, "all 3 medians of industries are higher"),
            (45.0, "2 of the 3 medians of industries are higher"),
            (100.0, "1 of the 3 medians of industries is higher"),
            (120.0, "none of the 3 medians of industries is higher"),
        ],
    )
    def test_a_median_as_high_is_not_higher(self, median, where):
        unknown = ("not_stated", 378, median, NONE)
        assert f"{where}. {NOT_ALL}" in caption(TRADING, SOFTWARE, RETAIL, unknown)

    def test_beside_one_median_tells_both(self):
        assert caption(SOFTWARE, HEALTH, UNKNOWN, money=Money("EUR", "year")) == (
            "378 of 1,509 reports are of no known industry: “Not stated”. Their median is €48\\.50; that of the one industry "
            f"with a median is €52. {NOT_ALL}"
        )

    @pytest.mark.parametrize(
        ("rows", "said"),
        [
            ((SOFTWARE, ("not_stated", 1, NONE, NONE)), "1 of 1,130 reports is of no known industry: “Not stated”."),
            ((HEALTH, UNKNOWN), "378 of 380 reports are of no known industry: “Not stated”."),
            ((SOFTWARE, HEALTH), "The industry of every report is known."),
            ((UNKNOWN,), "No industry is known of any of the 378 reports."),
            ((("not_stated", 1, NONE, NONE),), "No industry is known of the only report."),
        ],
        ids=["one unknown", "no median", "all known", "all unknown", "one report"],
    )
    def test_without_two_medians_tells_only_how_many_are_unknown(self, rows, said):
        assert caption(*rows) == said
