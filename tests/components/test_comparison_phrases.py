"""What a chart of several comparisons says: a figure with its interval, one without, one comparison and several."""

import pandas as pd

from components import comparison_phrases

NAMES = {"company": "same companies", "raw": "all reports"}
ROWS = pd.DataFrame(
    [("PhD", "company", 0.125, 0.017, 0.244, 13), ("PhD", "raw", -0.085, float("nan"), float("nan"), 2)],
    columns=["label", "comparison", "premium", "premium_low", "premium_high", "companies"],
)


def basis(row) -> str:
    return f"{row.companies} companies"


def test_a_mark_says_what_is_compared_how_and_on_what_it_rests():
    assert comparison_phrases.hover_words(ROWS, NAMES, basis) == [
        "<b>PhD</b><br>same companies<br>+12% (95% interval +2% to +24%)<br>13 companies",
        "<b>PhD</b><br>all reports<br>\u22128%<br>2 companies",
    ]


def test_the_chart_is_read_out_mark_by_mark():
    said = comparison_phrases.chart_alt("What a degree adds", ROWS, NAMES, basis)
    assert said == (
        "What a degree adds. PhD, same companies: +12% (95% interval +2% to +24%), 13 companies; "
        "PhD, all reports: \u22128%, 2 companies"
    )
