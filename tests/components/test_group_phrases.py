"""The pay of groups in words: a median where there is one, else all that its reports span; which pay most; their bands."""

import pandas as pd
import pytest

from charts.numbers import Money
from components import group_phrases

NONE = float("nan")
DOLLARS = Money()


def groups(*rows: tuple) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["label", "median", "lowest", "highest", "n"])


@pytest.mark.parametrize(
    ("median", "lowest", "highest", "n", "text"),
    [
        (46.5, 20.0, 90.0, 1026, "median $46.50, 1,026 reports"),
        (NONE, 31.0, 55.0, 3, "$31–$55, 3 reports"),
        (NONE, 40.0, 40.0, 2, "$40, 2 reports"),
        (NONE, 40.0, 40.0, 1, "$40, 1 report"),
    ],
    ids=["many", "few", "few at one figure", "one"],
)
def test_a_group_is_told_by_its_median_or_by_what_it_spans(median, lowest, highest, n, text):
    assert group_phrases.pay_and_reports(groups(("PhD", median, lowest, highest, n)).iloc[0], DOLLARS) == text


LEVELS = groups(("PhD", 46.5, 40.0, 50.0, 26), ("Master's", NONE, 30.0, 31.0, 2))


def test_what_no_report_states_is_said_where_there_is_no_other_group():
    def said(dimension: str, **reports: int) -> str:
        return group_phrases.none_stated(pd.DataFrame({"group": reports.keys(), "n": reports.values()}), dimension)

    assert said("degree", not_stated=1200) == "None of the 1,200 reports states a degree level"
    assert said("industry", not_stated=2) == "Neither of the two reports states the industry of its company"
    assert said("role_family", not_stated=1) == "The only report does not state a role"
    assert said("degree", not_stated=3, phd=1) == said("degree", phd=1) == said("degree") == ""


def test_a_chart_of_groups_is_read_out_in_order():
    assert group_phrases.chart_alt("By degree level", LEVELS, Money("EUR", "year")) == (
        "By degree level: PhD: median €46.50, 26 reports; Master's: €30–€31, 2 reports"
    )


def test_below_the_chart_stand_its_groups_and_a_note():
    text = "PhD\\: median \\$46\\.50, 26 reports; Master's\\: \\$30–\\$31, 2 reports."
    assert group_phrases.chart_caption(LEVELS, DOLLARS, "A note.") == f"{text} A note."
    assert group_phrases.chart_caption(LEVELS, DOLLARS) == text


def cities(*rows: tuple[str, float, float, int]) -> pd.DataFrame:
    """Cities by (label, median, its standard error, n), as `summarised` gives groups."""
    return pd.DataFrame(rows, columns=["label", "median", "median_error", "n"]).assign(group=range(len(rows)))


WACO, RENO, GARY, LIMA, MARFA = (
    ("Waco, T.X.", 60.0, 0.02, 1_204), ("Reno", 59.5, 0.02, 30), ("Gary", 59.0, 0.02, 20), ("Lima", 58.0, 0.02, 20),
    ("Marfa", 99.0, NONE, 9),
)  # fmt: skip
LOW = ("Lowell", 20.0, 0.02, 1)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([], "No city has enough companies to be compared for full-time jobs"),
        ([MARFA], r"Marfa for full-time jobs: a median of \$99 an hour, 9 reports"),
        ([MARFA, MARFA], "No city has enough companies to be compared for full-time jobs"),
        ([MARFA, RENO], r"Only Reno has enough companies to compare for full-time jobs: a median of \$59\.50 an hour"),
        (
            [MARFA, LOW, WACO],
            r"The city that pays most for full-time jobs is Waco, T\.X\.: a median of \$60 an hour over 1,204 reports, "
            "the highest of the 2 cities with enough companies to compare",
        ),
        (
            [LOW, ("Ames", 90.0, 0.02, 1)],
            r"The city that pays most for full-time jobs is Ames: a median of \$90 an hour over 1 report, "
            "the highest of the 2 cities with enough companies to compare",
        ),
        (
            [RENO, WACO, GARY, LOW, MARFA],
            r"Waco, T\.X\., Reno and Gary pay most of the 4 cities with enough companies to compare for full-time jobs: "
            r"medians of \$60, \$59\.50 and \$59 an hour, too close to rank",
        ),
        (
            [RENO, WACO, GARY, LIMA, LOW, MARFA],
            "No city clearly pays most for full-time jobs: 4 of the 5 with enough companies to compare could, at medians of "
            r"\$58–\$60 an hour",
        ),
        (
            [RENO, WACO, MARFA],
            r"Waco, T\.X\. and Reno are too close to rank for full-time jobs: medians of \$60 and \$59\.50 an hour, and no "
            "other city has enough companies to compare",
        ),
        (
            [RENO, WACO, GARY, LIMA, MARFA],
            "No city clearly pays most for full-time jobs: any of the 4 with enough companies to compare could, at medians of "
            r"\$58–\$60 an hour",
        ),
    ],
    ids=["none", "a single one", "none compared", "one", "one ahead", "of one report", "three", "four", "all two", "all four"],
)
def test_who_pays_most_is_said_as_far_as_it_can_be_told(rows, said):
    assert group_phrases.pay_most(cities(*rows), "city", "cities", DOLLARS, 0.95, " for full-time jobs") == said
    assert group_phrases.pay_most(cities(*rows), "city", "cities", DOLLARS, 0.95) == said.replace(" for full-time jobs", "")


@pytest.mark.parametrize(
    ("bands", "note"),
    [
        ([], ""),
        ([None, None], ""),
        ([1, 1], ""),
        ([1, 1, None], "What stands below the dotted line cannot be compared."),
        (
            [1, 2, None],
            "Dotted lines between rows separate bands: within one, medians are too uncertain to rank; "
            "across a line, up to one pair in twenty stands in the wrong order. What stands below "
            "the last cannot be compared.",
        ),
        (
            [1, 2, 3],
            (
                "Dotted lines between rows separate bands: within one, medians are too uncertain to rank; "
                "across a line, up to one pair in twenty stands in the wrong order."
            ),
        ),
    ],
)
def test_lines_that_part_bands_are_explained_where_there_are_some(bands, note):
    assert group_phrases.bands_note(pd.DataFrame({"band": bands})) == note


def test_a_single_group_without_a_median_is_told_by_all_that_its_reports_span():
    one = pd.DataFrame(
        [{"label": "Trading", "group": "t", "median": NONE, "median_error": NONE, "lowest": 38.0, "highest": 38.0, "n": 1}]
    )
    assert group_phrases.pay_most(one, "industry", "industries", DOLLARS, 0.95) == r"Trading: \$38 an hour, 1 report"
    two = one.assign(highest=60.0, n=2)
    assert group_phrases.pay_most(two, "industry", "industries", DOLLARS, 0.95) == r"Trading: \$38–\$60 an hour, 2 reports"
