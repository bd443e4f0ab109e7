"""The dumbbells of what a degree adds: both ends drawn, the difference and both amounts at the right end."""

import re

import pandas as pd

from charts.lanes import is_name
from charts.numbers import Money
from charts.premium import premium
from charts.theme import palette

COLUMNS = ("group", "label", "lower_pay", "upper_pay", "premium", "pairs", "lower_reports", "upper_reports", "evidence")
COMPANIES = pd.DataFrame(
    [
        ("Acme", "Acme", 40.0, 50.0, 0.25, 1, 3, 1, "posted"),
        ("Bolt", "Bolt", 30.0, 30.0, 0.0, 1, 1, 1, "self_reported"),
        ("Cove", "Cove", 60.0, 45.0, -0.25, 1, 1, 2, None),
    ],
    columns=COLUMNS,
)
LIGHT = palette("light")
SHADES = (LIGHT.degrees["bachelor"], LIGHT.degrees["phd"])


def drawn(companies=COMPANIES):
    return premium(companies, ("Bachelor's", "PhD"), SHADES, Money(), LIGHT)


def test_each_company_has_both_ends_and_a_line_between_them():
    lower, upper = drawn().data
    assert (list(lower.x), list(upper.x), list(lower.y)) == ([40, 30, 60], [50, 30, 45], [0, 1, 2])
    assert [(line.x0, line.x1, line.y0) for line in drawn().layout.shapes if not is_name(line)] == [
        (40, 50, 0),
        (30, 30, 1),
        (60, 45, 2),
    ]
    assert list(lower.customdata) == list(upper.customdata) == ["Acme", "Bolt", "Cove"]


def test_the_ends_are_in_the_colours_of_their_levels():
    lower, upper = drawn().data
    assert (lower.marker.line.color, upper.marker.line.color) == (LIGHT.degrees["bachelor"], LIGHT.degrees["phd"])


def test_posted_pay_is_a_ring_reported_pay_is_filled_and_both_have_a_dot():
    lower = drawn().data[0]
    assert list(lower.marker.color) == [LIGHT.background, LIGHT.degrees["bachelor"], LIGHT.background]
    assert list(lower.marker.symbol) == ["circle", "circle", "circle-dot"]


def test_the_counts_stand_with_the_name_the_difference_and_both_amounts_at_the_right_end():
    layout = drawn().layout
    assert [name.split("<span")[0] for name in layout.yaxis.ticktext] == ["Acme<br>", "Bolt<br>", "Cove<br>"]
    assert "n 3 and 1" in layout.yaxis.ticktext[0]
    told = [re.sub("<br>", " ", re.sub("</?span[^>]*>", "", text)) for text in layout.yaxis2.ticktext]
    assert told == ["+25% $40 → $50", "0% $30", "\u221225% $60 → $45"]
    shades = re.findall(r"color:([^'\"]+)", layout.yaxis2.ticktext[0])
    assert shades == [LIGHT.muted, *SHADES]


def test_the_hover_says_both_ends_with_their_reports():
    assert drawn().data[0].hovertext[0] == (
        "<b>Acme</b><br>Bachelor's: $40 an hour (3 reports)<br>PhD: $50 an hour (1 report)<br>difference +25%"
    )


def test_one_company_with_equal_ends_is_drawn():
    low, high = drawn(COMPANIES.iloc[1:2]).layout.xaxis.range
    assert low < 30 < high


def test_nothing_to_draw_is_a_sentence():
    empty = drawn(COMPANIES.head(0))
    assert len(empty.data) == 0
    assert empty.layout.annotations[0].text == "No company states pay for both levels."


def test_of_several_pairs_the_difference_says_of_how_many_it_is():
    several = COMPANIES.tail(2).head(1).assign(premium=0.02, pairs=4)
    lane, *_ = drawn(several).layout.yaxis2.ticktext
    assert lane.startswith("+2%, 4 pairs<br>")
    assert drawn(several).data[0].hovertext[0].endswith("difference +2%, the median of 4 pairs: one of them is drawn")
