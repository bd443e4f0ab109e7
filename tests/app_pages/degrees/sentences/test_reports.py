"""What the chart of all reports by degree level says: medians with and without an interval, and spans."""

import pandas as pd

from app_pages.degrees.sentences import reports as sentences
from charts.numbers import Money

NONE = float("nan")
LEVELS = pd.DataFrame(
    [
        ("Bachelor's", 1090, 47.5, 45.0, 50.0, 40.0, 60.0),
        ("Master's", 5, 52.0, NONE, NONE, 50.0, 55.0),
        ("PhD", 3, NONE, NONE, NONE, 42.0, 70.0),
        ("Not stated", 1, NONE, NONE, NONE, 30.0, 30.0),
    ],
    columns=["label", "n", "median", "median_low", "median_high", "lowest", "highest"],
)


def test_the_chart_is_read_out_level_by_level():
    assert sentences.chart_alt(LEVELS, Money()) == (
        "Pay by degree level: Bachelor's: median $47.50 (95% interval $45–$50), 1,090 reports; "
        "Master's: median $52, 5 reports; PhD: $42–$70, 3 reports; Not stated: $30, 1 report"
    )


def test_the_caption_tells_how_the_chart_reads_the_pay_and_what_is_set_aside():
    assert sentences.chart_caption(
        LEVELS[1:2], Money("EUR", "year"), "Dot: median.", "Left out of the figures: unpaid (2)."
    ) == (
        "Dot: median. A posting open to several levels appears under each, so companies and roles differ from level to level. "
        "Master's\\: median €52, 5 reports. Left out of the figures: unpaid (2)."
    )
