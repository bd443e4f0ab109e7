"""The pay of groups in words: a median where there is one, else all that its reports span."""

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


def test_a_chart_of_groups_is_read_out_in_order():
    assert group_phrases.chart_alt("By degree level", LEVELS, Money("EUR", "year")) == (
        "By degree level: PhD: median €46.50, 26 reports; Master's: €30–€31, 2 reports"
    )


def test_below_the_chart_stand_its_groups_and_a_note():
    text = "PhD\\: median \\$46\\.50, 26 reports; Master's\\: \\$30–\\$31, 2 reports."
    assert group_phrases.chart_caption(LEVELS, DOLLARS, "A note.") == f"{text} A note."
    assert group_phrases.chart_caption(LEVELS, DOLLARS) == text
