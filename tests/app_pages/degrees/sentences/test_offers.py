"""What the chart of all offers by degree level says: medians with and without an interval, and points."""

import pandas as pd

from app_pages.degrees.sentences import offers as sentences
from charts.numbers import Money

NONE = float("nan")
LEVELS = pd.DataFrame(
    [
        ("Bachelor's", 1090, 47.5, 45.0, 50.0, [40.0, 60.0]),
        ("Master's", 5, 52.0, NONE, NONE, [50.0, 55.0]),
        ("PhD", 3, NONE, NONE, NONE, [61.0, 42.0, 70.0]),
        ("Not stated", 1, NONE, NONE, NONE, [30.0]),
    ],
    columns=["label", "n", "median", "median_low", "median_high", "points"],
)


def test_the_chart_is_read_out_level_by_level():
    assert sentences.chart_alt(LEVELS, Money()) == (
        "Pay by degree level: Bachelor's: median $47.5 (95\u2009% interval $45–50), 1,090 offers; "
        "Master's: median $52, 5 offers; PhD: $42–70, 3 offers; Not stated: $30, 1 offer"
    )


def test_the_caption_tells_pay_rules_and_what_is_set_aside():
    assert sentences.chart_caption(LEVELS[1:2], Money("EUR", "year"), 25, "Not in the figures: unpaid (2).") == (
        "Master's\\: median €52, 5 offers. Each strip is scaled to its own height; n counts offers, few under 25. An offer "
        "that names several levels stands under each: these are other companies and roles from level to level. "
        "Not in the figures: unpaid (2)."
    )
