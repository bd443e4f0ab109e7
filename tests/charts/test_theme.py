"""The theme: text stands out in both modes, degree levels are told apart, also by those who see few colours."""

import json
import re
import tomllib
from itertools import combinations

import pytest

from charts.lanes import names_above
from charts.numbers import Money
from charts.theme import CONFIG, DEGREE_ORDER, figure, palette, pay_axis, shortened, wrapped_names

MODES = ("light", "dark")
STYLE = CONFIG.parents[1] / "static" / "style.css"
MAIN = DEGREE_ORDER[:4]
#: Machado, Oliveira and Fernandes, A Physiologically-based Model for Simulation of Color Vision Deficiency (2009), severity 1.
SEEN_BY = {
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
}


def linear(colour: str) -> tuple[float, ...]:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return tuple(c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)


def luminance(colour: str) -> float:
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """As WCAG 2 defines it."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def lab(rgb: tuple[float, ...]) -> tuple[float, float, float]:
    """CIE Lab of linear RGB, white D65."""
    red, green, blue = (min(max(c, 0), 1) for c in rgb)
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


@pytest.mark.parametrize("mode", MODES)
def test_text_stands_out_from_what_it_stands_on(mode):
    theme = tomllib.loads(CONFIG.read_text(encoding="utf-8"))["theme"][mode]
    grounds = {theme["backgroundColor"], theme["sidebar"]["backgroundColor"]}
    texts = [theme[name] for name in ("textColor", "grayColor", "linkColor", "primaryColor")]
    weak = [(t, g) for t in texts + theme["chartCategoricalColors"] for g in grounds if contrast(t, g) < 4.5]
    assert weak == []
    letters = re.search(r"stBaseButton-primary.*light-dark\((#\w+), (#\w+)\)", STYLE.read_text(encoding="utf-8"))
    assert letters, "the letters of a filled button have a colour for each mode"
    assert contrast(letters[1 + MODES.index(mode)], theme["primaryColor"]) >= 4.5


@pytest.mark.parametrize("mode", MODES)
def test_pay_on_a_map_runs_one_way_from_dark_to_light(mode):
    steps = [luminance(colour) for colour in palette(mode).sequential]
    assert steps == sorted(steps, reverse=mode == "light")
    assert len(set(steps)) == len(steps)


@pytest.mark.parametrize("sight", SEEN_BY)
@pytest.mark.parametrize("mode", MODES)
def test_degree_levels_are_told_apart_by_those_who_see_few_colours(mode, sight):
    shades = {}
    for degree in MAIN:
        rgb = linear(palette(mode).degrees[degree])
        shades[degree] = lab(tuple(sum(m * c for m, c in zip(row, rgb, strict=True)) for row in SEEN_BY[sight]))
    near = {
        (one, other): distance
        for one, other in combinations(MAIN, 2)
        if (distance := sum((a - b) ** 2 for a, b in zip(shades[one], shades[other], strict=True)) ** 0.5) < 12
    }
    assert near == {}


def test_a_long_name_is_cut():
    assert shortened("A" * 40, 10) == "A" * 9 + "…"
    assert shortened("Short", 10) == "Short"


def test_a_figure_carries_its_own_look_alone():
    template = json.loads(figure(palette(), height=100).to_json())["layout"]["template"]
    assert template in ({}, {"data": {"scatter": [{"type": "scatter"}]}})  # the second: an empty one, filled in by the library


def test_names_that_begin_alike_are_told_apart_by_their_end():
    society = "The Incorporated Society of Very Long Names for Companies of the Upper Valley, Limited"
    names = ["Acme", f"{society} 1", f"{society} 2", "The Incorporated Society of the Sea and of Many Other Waters"]
    assert wrapped_names(names) == [
        "Acme",
        "The Incorporated Society<br>…e Upper Valley, Limited 1",
        "The Incorporated Society<br>…e Upper Valley, Limited 2",
        "The Incorporated Society<br>of the Sea and of Many Ot…",
    ]
    assert wrapped_names(["Acme", "Acme"]) == ["Acme", "Acme"]
    above = [shape["label"]["text"] for shape in names_above(names, letters=30)]
    assert above == [
        "Acme",
        "The Incorporate…ley, Limited 1",
        "The Incorporate…ley, Limited 2",
        "The Incorporated Society of t…",
    ]


def test_labels_of_pay_that_are_less_than_one_apart_have_both_decimals_of_money():
    (stop,) = pay_axis(Money("GBP"), palette("light"))["tickformatstops"]
    assert stop == {"dtickrange": [None, 0.999], "value": ",.2f"}
