"""Each chart of each page as those read it who do not see it well, or at all: Chartability's critical tests, on the figures."""

import json
import re
from collections.abc import Iterator

import plotly.graph_objects as go
import pytest

from charts import reading
from charts.theme import palette
from components.pages import pages

PAGES = tuple(pages())
SMALLEST = 12  # pixels of a letter
DISTINCT = 3  # contrast of a mark with what is behind it
BACKGROUND = palette("light").background
RGBA = re.compile(r"rgba?\(([\d.]+), ?([\d.]+), ?([\d.]+)(?:, ?([\d.]+))?\)")
#: A ribbon stands behind the line that it belongs to, and a step ends where the next begins: neither is a mark by itself.
BEHIND = ("skip",)


def figures(opened, page: str, address: dict | None = None) -> dict[str, tuple[str, dict]]:
    """Return the charts of a page by name: what each says, and its figure."""
    charts = opened(page, address or {}).get("plotly_chart")
    return {chart.proto.id.rpartition("-chart-")[2]: (chart.proto.alt, json.loads(chart.proto.spec)) for chart in charts}


def sizes(part, path: str = "") -> Iterator[tuple[str, float]]:
    """Return the sizes of the letters anywhere in a figure, each with its path."""
    for key, value in part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else ():
        if isinstance(value, dict) and "font" in str(key).lower() and "size" in value:
            yield f"{path}.{key}", value["size"]
        yield from sizes(value, f"{path}.{key}")


def luminance(channels: tuple[float, ...]) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (channel / 255 for channel in channels)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def channels(colour: str) -> tuple[tuple[float, ...], float]:
    """Return red, green and blue of a colour, and how much of it covers what is behind."""
    if found := RGBA.fullmatch(colour):
        return tuple(float(part) for part in found.groups()[:3]), float(found[4] or 1)
    return tuple(int(colour[place : place + 2], 16) for place in (1, 3, 5)), 1.0


def contrast(colour: str, opacity: float = 1) -> float:
    """Return the contrast of a mark with the background, through which it shows by its opacity."""
    (mark, alpha), (behind, _) = channels(colour), channels(BACKGROUND)
    cover = alpha * opacity
    seen = tuple(cover * m + (1 - cover) * b for m, b in zip(mark, behind, strict=True))
    lighter, darker = sorted((luminance(seen), luminance(behind)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def each(value, size: int) -> list:
    return value if isinstance(value, list) else [value] * size


def faint_marks(figure: dict) -> list[str]:
    """Return the marks that can be pointed at whose fill and whose edge both are hardly seen."""
    faint = []
    for number, trace in enumerate(figure["data"]):
        marker = trace.get("marker", {})
        edge = marker.get("line", {})
        if trace.get("hoverinfo") in BEHIND or "color" not in marker:
            continue
        size = max(len(part) for part in (trace.get("x") or trace.get("lat") or [0], [0]))
        fills, opacities = each(marker["color"], size), each(marker.get("opacity", 1), size)
        edges = each(edge.get("color"), size) if each(edge.get("width", 0), 1)[0] else [None] * size
        for fill, line, opacity in zip(fills, edges, opacities, strict=False):
            best = max(contrast(colour, opacity) for colour in (fill, line) if isinstance(colour, str))
            if best < DISTINCT:
                faint.append(f"{number}: {trace['type']} {fill} {line} at {opacity}: {best:.2f}")
                break
    return faint


@pytest.mark.parametrize("page", PAGES)
def test_each_chart_says_its_finding_and_can_be_read_as_a_table(opened, page):
    for name, (alt, figure) in figures(opened, page).items():
        assert len(alt) > 20, name
        drawn = go.Figure(figure, skip_invalid=True)
        assert len(reading.read(drawn)), name
        assert reading.groups(drawn) <= set(reading.read(drawn)[reading.GROUP]), f"{name}: a mark without a row"


@pytest.mark.parametrize("page", PAGES)
def test_letters_of_charts_are_large_enough(opened, page):
    for name, (_, figure) in figures(opened, page).items():
        assert {path: size for path, size in sizes(figure) if size < SMALLEST} == {}, name


@pytest.mark.parametrize("page", PAGES)
def test_marks_of_charts_stand_out_from_what_is_behind_them(opened, page):
    assert {name: found for name, (_, figure) in figures(opened, page).items() if (found := faint_marks(figure))} == {}


@pytest.mark.parametrize("page", ["overview", "companies"])
def test_the_tables_of_charts_have_a_row_that_keys_can_select_for_each_mark(opened, page):
    drawn = figures(opened, page)
    app = opened(page, {f"{name}-as": "Table" for name in drawn})
    assert not app.exception
    tables = {table.proto.id.rpartition("-table-chart-")[2]: table for table in app.dataframe}
    selectable = {name for name, (_, figure) in drawn.items() if reading.groups(go.Figure(figure, skip_invalid=True))}
    assert selectable <= set(tables)
    assert all(tables[name].proto.selection_mode and len(tables[name].value) for name in selectable)
