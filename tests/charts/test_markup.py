"""Text from data in figures: shown letter by letter, but for the markup that charts themselves write."""

import json

import numpy as np
import pandas as pd
import pytest

from charts.markup import LONGEST, safe, safe_text
from charts.theme import figure, palette


@pytest.mark.parametrize(
    "text",
    [
        "<a href='http://b.c'>d</a>",
        "<A HREF=x>",
        "<sup>2</sup>",
        "<img src=x>",
        "<span style='x:y;font-size:90px'>a",
        "<b onclick=x>",
    ],
)
def test_markup_that_charts_do_not_write_is_shown_as_it_is_written(text):
    assert safe_text(text) == text.replace("<", "&lt;")


@pytest.mark.parametrize(
    "text", ["<b>Acme</b><br>n 3", "<span style='color:#66717d'>n 3</span>", "%{x}<extra></extra>", "3 > 2", "A & B"]
)
def test_what_charts_write_stays(text):
    assert safe_text(text) == text


def test_marks_that_turn_words_are_left_out_and_no_text_is_endless():
    assert safe_text("a\u202eb\u2067c") == "abc"
    assert safe_text("<" * 10_000) == "&lt;" * (LONGEST - 1) + "…"


def test_every_text_of_a_figure_is_made_safe_and_the_values_of_its_marks_are_not_touched():
    bad, good = "<a>x", "&lt;a>x"
    trace = {"x": [1, 2], "y": (bad, "b"), "text": pd.Series([bad, None]), "z": np.array([1.5, 2.5]), "customdata": [[bad]]}
    made = safe({"data": [trace], "title": {"text": bad}})["data"][0]
    assert {name: made[name] for name in ("x", "y", "text", "customdata")} == {
        "x": [1, 2], "y": [good, "b"], "text": [good, None], "customdata": [[bad]],
    }  # fmt: skip
    assert made["z"] is trace["z"]


def test_every_figure_goes_that_way():
    drawn = figure(
        palette(),
        100,
        [{"type": "bar", "x": [1], "y": ["<a>x"], "hovertemplate": "<a>x"}],
        annotations=[{"text": "<a>x"}],
        yaxis={"ticktext": ["<a>x"], "tickvals": [0], "title": {"text": "<a>x"}},
        title={"text": "<a>x"},
    )
    written = json.loads(drawn.to_json())
    assert [json.dumps(written[part]).count("&lt;a>x") for part in ("data", "layout")] == [2, 4]
    assert "<a>" not in json.dumps(written)
