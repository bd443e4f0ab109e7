"""Named amounts as bars: their order, their ends, amounts below zero."""

import pandas as pd
import pytest

from charts.bars import bars, printed
from charts.theme import palette

COLOURS = palette("light")
AMOUNTS = pd.DataFrame({"label": ["Acme", "B" * 40, "Zoo"], "amount": [1204.5, -100.0, 0.0]})


def test_a_bar_is_its_amount_in_the_order_of_the_frame():
    figure = bars(AMOUNTS, "pay", COLOURS)
    (drawn,) = figure.data
    assert list(zip(drawn.x, drawn.y, strict=True)) == [(1204.5, 0), (-100, 1), (0, 2)]
    assert drawn.hovertext[0] == "<b>Acme</b><br>pay: 1,204.50"
    assert list(figure.layout.yaxis.ticktext) == ["Acme", f"{'B' * 28}<br>{'B' * 12}", "Zoo"]
    assert figure.layout.xaxis.title.text == "pay"


def test_the_amount_stands_at_the_end_of_its_bar_and_has_room_there():
    figure = bars(AMOUNTS, "pay", COLOURS)
    assert [(note.text, note.x, note.xanchor) for note in figure.layout.annotations] == [
        ("1,204.50", 1204.5, "left"),
        ("\u2212100", -100, "right"),
        ("0", 0, "left"),
    ]
    low, high = figure.layout.xaxis.range
    assert low == pytest.approx(-100 - 0.12 * 1304.5)
    assert high == pytest.approx(1204.5 + 0.12 * 1304.5)


@pytest.mark.parametrize(("amounts", "ends"), [([5.0, 10.0], (0, 11.2)), ([-5.0, -10.0], (-11.2, 0)), ([0.0, 0.0], (0, 1))])
def test_the_axis_holds_zero(amounts, ends):
    figure = bars(pd.DataFrame({"label": ["a", "b"], "amount": amounts}), "n", COLOURS)
    assert list(figure.layout.xaxis.range) == pytest.approx(ends)


def test_without_a_row_it_says_so():
    assert bars(AMOUNTS[:0], "pay", COLOURS).layout.annotations[0].text == "Nothing to draw."


@pytest.mark.parametrize(("amount", "text"), [(60.0, "60"), (45.9, "45.90"), (-1204.256, "\u22121,204.26"), (0.0, "0")])
def test_an_amount_is_written_as_people_write_it(amount, text):
    assert printed(amount) == text
