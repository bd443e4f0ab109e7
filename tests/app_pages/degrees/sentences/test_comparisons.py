"""What a degree adds by three comparisons, in words: apart, alike, too few of one of them."""

import pandas as pd
import pytest

from app_pages.degrees.sentences import comparisons as sentences

NONE = float("nan")


@pytest.mark.parametrize(
    ("premiums", "text"),
    [
        (
            {"pairs": 0.12, "company": 0.099, "raw": 0.66},
            "Over all reports a master's pays 66% more than a bachelor's, at companies that pay both 10% more",
        ),
        (
            {"pairs": -0.02, "company": NONE, "raw": 0.004},
            "Over all reports a master's pays the same as a bachelor's, in pairs of the same company 2% less",
        ),
        (
            {"pairs": 0.12, "company": 0.0, "raw": -0.05},
            "Over all reports a master's pays 5% less than a bachelor's, at companies that pay both the same",
        ),
        (
            {"pairs": 0.12, "raw": 0.121},
            "Over all reports a master's pays 12% more than a bachelor's, as in pairs of the same company",
        ),
        ({"pairs": NONE, "company": NONE, "raw": 0.66}, "What a degree adds, by three comparisons"),
        ({"pairs": 0.12, "company": 0.1, "raw": NONE}, "What a degree adds, by three comparisons"),
        ({}, "What a degree adds, by three comparisons"),
    ],
)
def test_the_gap_over_all_reports_stands_beside_that_at_the_same_company(premiums, text):
    assert sentences.finding("bachelor", "master", pd.Series(premiums, dtype=float)) == text


ROWS = pd.DataFrame(
    [
        ("PhD over master's", "company", 0.125, 0.017, 0.244, 13, 1016, 19),
        ("PhD over master's", "raw", -0.085, NONE, NONE, 1, 28, 1),
        ("PhD over master's", "pairs", NONE, NONE, NONE, 2, 3, 2),
    ],
    columns=["label", "comparison", "premium", "premium_low", "premium_high", "companies", "lower_reports", "upper_reports"],
)


def test_a_mark_says_its_comparison_its_figure_and_what_it_rests_on():
    assert sentences.hover_words(ROWS) == [
        "<b>PhD over master's</b><br>all reports of the same companies<br>"
        "+12% (95% interval +2% to +24%)<br>1,016 and 19 reports of 13 companies",
        "<b>PhD over master's</b><br>all reports, whichever company<br>\u22128%<br>28 and 1 report of 1 company",
        "<b>PhD over master's</b><br>pairs of the same company<br>too few to say<br>3 and 2 reports of 2 companies",
    ]


def test_the_chart_is_read_out_step_by_step():
    assert sentences.chart_alt(ROWS[1:2]) == (
        "What a degree adds. PhD over master's, all reports, whichever company: \u22128%, 28 and 1 report of 1 company"
    )


def test_the_caption_explains_the_marks_that_are_drawn():
    left_out = "Reports open to both levels, and wide ranges, are left out."
    drawn = pd.DataFrame({"comparison": ["pairs", "company", "raw"], "premium": [0.1, 0.2, 0.3]})
    assert sentences.caption(drawn) == (
        "Square: pairs at the same company, as above; triangle: all reports of companies that pay both, each against its own "
        "company; stroke: all reports of one level against all of the other. The stroke has no interval, since the companies "
        f"on each side differ. {left_out}"
    )
    assert sentences.caption(drawn.assign(premium=[0.1, NONE, NONE])) == (
        f"Square: pairs at the same company, as above. {left_out}"
    )
