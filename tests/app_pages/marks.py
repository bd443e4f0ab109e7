"""The marks that the words of a page explain, against those that its charts draw."""

import json
import re
from collections.abc import Callable, Iterator

from streamlit.testing.v1 import AppTest

from charts.theme import palette
from components.words import spoken

Trace = dict
#: The fills of a mark through which the background is seen.
OPEN = (palette("light").background, "rgba(0,0,0,0)")


def per_mark(value, size: int) -> list:
    return value if isinstance(value, list) else [value] * size


def symbols(figure: dict) -> set[tuple[str, bool]]:
    """The symbols of a figure's points, each with whether it is open."""
    found = set()
    for trace in figure["data"]:
        size = len(trace.get("x") or trace.get("lat") or [])
        if size and "markers" in trace.get("mode", ""):
            marker = trace.get("marker", {})
            fills, shapes = per_mark(marker.get("color"), size), per_mark(marker.get("symbol", "circle"), size)
            found |= {(shape, shape.endswith("-open") or fill in OPEN) for shape, fill in zip(shapes, fills, strict=True)}
    return found


def has_symbol(name: str, is_open: bool | None = None) -> Callable[[dict], bool]:
    return lambda figure: any(shape.startswith(name) and is_open in (None, hollow) for shape, hollow in symbols(figure))


def bars(figure: dict, is_open: bool | None = None) -> bool:
    """Whether a bar of some length is drawn: a trace of bars, or a thick line."""
    for trace in figure["data"]:
        if trace["type"] == "bar":
            length = trace["x"] if trace.get("orientation") == "h" else trace["y"]
            fills = per_mark(trace["marker"]["color"], len(length))
            if any(size and is_open in (None, fill in OPEN) for size, fill in zip(length, fills, strict=True)):
                return True
        elif is_open is None and "lines" in trace.get("mode", "") and trace["line"].get("width", 2) >= 6 and trace["x"]:
            return True
    return False


def intervals(figure: dict) -> bool:
    reach = [
        trace["error_x"] for trace in figure["data"] if trace.get("error_x", {}).get("visible", True) and "error_x" in trace
    ]
    return any(end for error in reach for name in ("array", "arrayminus") for end in error[name])


def has_shape(kind: str, **look) -> Callable[[dict], bool]:
    def drawn(figure: dict) -> bool:
        shapes = [shape for shape in figure["layout"].get("shapes", []) if shape.get("type") == kind]
        return any({**shape, **shape.get("line", {})} | look == {**shape, **shape.get("line", {})} for shape in shapes)

    return drawn


def thin_lines(figure: dict) -> bool:
    return any("lines" in trace.get("mode", "") and trace["x"] for trace in figure["data"])


def few_tenths(figure: dict) -> bool:
    """Whether a bar has a part that is paler than the rest."""
    return len([trace for trace in figure["data"] if trace["type"] == "bar" and trace["y"]]) > 1


#: What words of marks mean, and whether a figure draws that.
DRAWN: dict[str, Callable[[dict], bool]] = {
    r"\brings?\b": has_symbol("circle", is_open=True),
    r"\bfilled\b": lambda figure: has_symbol("circle", is_open=False)(figure) or bars(figure, is_open=False),
    r"\bhollow\b": lambda figure: any(hollow for _, hollow in symbols(figure)) or bars(figure, is_open=True),
    r"\bdot: |\ba \*\*dot\*\*|\ba dot is\b": has_symbol("circle"),
    r"\bdiamonds?\b": has_symbol("diamond"),
    r"\bsquares?\b": lambda figure: has_symbol("square")(figure) or bars(figure),
    r"\btriangles?\b": has_symbol("triangle"),
    r"\barrows?\b": has_symbol("triangle-right"),
    r"\bstrokes?\b": has_symbol("line-ns"),
    r"\bwith a dot\b": has_symbol("circle-dot"),
    r"\bpoints: ": lambda figure: has_symbol("circle")(figure) or has_symbol("line-ns")(figure),
    r"\beach report is a point\b": lambda figure: has_symbol("circle")(figure) or has_symbol("line-ns")(figure),
    r"\bbars?\b": bars,
    r"\blighter part\b": few_tenths,
    r"\b(?:with its|its|the) 95% interval\b": lambda figure: intervals(figure) or bars(figure),
    r"\bline: |\bline is\b|\bline joins\b|\bthin line\b": lambda figure: thin_lines(figure) or intervals(figure),
    r"\bline with ends\b": lambda figure: any(trace.get("mode") == "lines+markers" for trace in figure["data"]),
    r"\bstrips?\b": lambda figure: any(trace["type"] == "bar" for trace in figure["data"]),
    r"\bribbon\b": lambda figure: any("fill" in trace for trace in figure["data"]),
    r"\bshaded\b|\bband: |\bgrey: p10\b": has_shape("rect"),
    r"\blines between rows separate bands\b|\bthe dotted line\b": has_shape("line", dash="dot"),
}
#: The folded words that are of all charts of the page, and those that go on what stands under a chart.
OF_THE_PAGE, OF_A_CHART = "How to read this", "How this is counted"


def explained(text: str) -> list[str]:
    """The marks that a text explains."""
    return [mark for mark in DRAWN if re.search(mark, spoken(text), re.IGNORECASE)]


def captions(app: AppTest) -> Iterator[tuple[str, list[dict], str]]:
    """Each caption of a page with the charts that it is of: the last one above it, or, how charts are read, all."""
    figures: list[tuple[str, dict]] = []
    found: list[tuple[str, dict | None, str]] = []

    def visit(node, folded: str) -> None:
        if node.type == "plotly_chart":
            figures.append((node.proto.id.rpartition("-chart-")[2], json.loads(node.proto.spec)))
        elif node.type == "markdown" and folded == OF_THE_PAGE:
            found.append((OF_THE_PAGE, None, node.value))
        elif figures and (node.type == "caption" or (node.type == "markdown" and folded == OF_A_CHART)):
            found.append((*figures[-1], node.value))
        for child in getattr(node, "children", {}).values():
            visit(child, getattr(node, "label", "") or folded)

    visit(app.main, "")
    every = [figure for _, figure in figures]
    for name, own, text in found:
        yield name, every if own is None else [own], text


def not_drawn(app: AppTest) -> list[tuple[str, str, str]]:
    """The marks that the words of a page explain and no chart of theirs draws: the chart, the mark and the words."""
    return [
        (name, mark, text)
        for name, figures, text in captions(app)
        for mark in explained(text)
        if not any(DRAWN[mark](figure) for figure in figures)
    ]
