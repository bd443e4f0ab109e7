"""The colours of the copy: what the dashboard shows in its dark theme is what the copy makes of a light figure."""

import json
import re

import pytest

from charts.theme import CONFIG, palette
from components import context
from publish import copy
from publish.colours import DARK, in_the_dark, style
from publish.opening import elements_at

COLOUR = re.compile(re.search(r"const COLOUR = /(.*)/g;", (copy.HERE / "site.js").read_text(encoding="utf-8"))[1])
#: Pages that between them draw every kind of chart.
ADDRESSES = (
    "/", "/companies", "/companies?of=Google", "/locations", "/locations?city=Boston%2C+MA&country=United+States", "/degrees",
    "/outlook", "/programs", "/skills", "/explore",
)  # fmt: skip


def charts(address: str) -> list[str]:
    return [json.dumps(json.loads(node.proto.spec)) for node in elements_at(address) if node.type == "plotly_chart"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_figure_in_the_dark_is_the_one_that_the_dashboard_draws_in_its_dark_theme(address, monkeypatch):
    light, dark = charts(address), in_the_dark()
    assert light
    monkeypatch.setattr(context, "palette", lambda _mode: palette("dark"))
    assert charts(address) == [COLOUR.sub(lambda found: dark.get(found[0], found[0]), chart) for chart in light]


def test_each_colour_of_the_light_theme_has_one_in_the_dark():
    told = re.findall(r"#[0-9a-f]{6}", CONFIG.read_text(encoding="utf-8").partition("[theme.light.sidebar]")[0])
    assert set(told) <= set(in_the_dark())
    assert in_the_dark()["#ffffff"] == palette("dark").background
    assert in_the_dark()["rgba(11, 122, 111,"] == "rgba(47, 184, 166,"


def test_the_style_sheet_names_each_colour_in_both_themes():
    light, dark = style().split(f"@media {DARK}")
    names = set(re.findall(r"var\(--(\w+)\)", (copy.HERE / "site.css").read_text(encoding="utf-8"))) - {"part"}
    for written, of in ((light, palette("light")), (dark, palette("dark"))):
        assert set(re.findall(r"--(\w+):", written)) == names
        assert f"--ground: {of.background};" in written
        assert f"--accent: {of.link};" in written
