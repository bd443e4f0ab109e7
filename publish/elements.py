"""The elements of a page as HTML: words, tables and charts stay; controls, which need a server, go."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from html import escape
from typing import Any

from streamlit.testing.v1.element_tree import Block

from charts import reading
from components.cards import FIGURE
from components.notes import INSTRUCTION
from components.table import plain_columns
from components.words import spoken
from publish import tables
from publish.markdown import renderer

#: An element or a block: their classes share no parts that types could tell.
Node = Any
HEADINGS = {"title": "h1", "header": "h2", "subheader": "h3"}
#: What only a server can answer.
CONTROLS = frozenset(
    (
        "button", "button_group", "checkbox", "color_picker", "date_input", "download_button", "feedback", "file_uploader",
        "multiselect", "number_input", "pagination", "pills", "radio", "segmented_control", "selectbox", "slider", "spinner",
        "text_area", "text_input", "time_input", "toast", "toggle",
    )
)  # fmt: skip

#: The row on top of every page, in whose stead the copy has its own.
TOP = "top"
#: What a trace holds for its marks to be selected.
OF_SELECTING = ("customdata", "selected", "unselected")
DIGITS = 6


class UnknownElementError(Exception):
    """An element of which the copy does not know whether it says something."""


@dataclass
class Html:
    """A page as HTML, its headline in plain text, and its charts as Plotly's JSON in the order in which they stand there."""

    headline: str
    body: str
    charts: list[str] = field(default_factory=list)


def page_of(elements: Block, resolve: Callable[[str], str]) -> Html:
    """Return the page that these elements make; `resolve` gives the address in the copy for one that the page links to.

    UnknownElementError where an element is of a kind that the copy does not know.
    """
    page = _Page(resolve)
    body = page.inside(elements)
    return Html(page.headline, body, page.charts)


class _Page:
    """One page while it is made."""

    def __init__(self, resolve: Callable[[str], str]) -> None:
        self.charts: list[str] = []
        self.headline = self.heading = ""
        self.resolve = resolve
        self._markdown = renderer(resolve)

    def parts(self, block: Node) -> list[tuple[str, str]]:
        """Return what stands in a block, in reading order: the kind of each element, and its HTML."""
        return [(child.type, html) for child in getattr(block, "children", {}).values() if (html := self._html(child))]

    def inside(self, block: Node) -> str:
        """Return what stands in a block."""
        return "\n".join(html for _, html in self.parts(block))

    def text(self, markdown: str) -> str:
        """Return paragraphs."""
        return self._markdown.render(markdown).strip()

    def line(self, markdown: str) -> str:
        """Return text within a line."""
        return self._markdown.renderInline(markdown).strip()

    def _html(self, node: Node) -> str:
        if (getattr(node, "key", None) or "").startswith(FIGURE):
            return self.text(node.label)
        if node.type in CONTROLS:
            return ""
        if node.type not in MAKERS:
            raise UnknownElementError(node.type)
        return MAKERS[node.type](self, node)


def _heading(page: _Page, node: Node) -> str:
    page.heading = spoken(node.value)
    page.headline = page.headline or page.heading
    return f"<{HEADINGS[node.type]}>{page.line(node.value)}</{HEADINGS[node.type]}>"


def _note(page: _Page, node: Node) -> str:
    return f'<div class="note">{page.text(node.value)}</div>'


def _link(page: _Page, node: Node) -> str:
    query = f"?{node.proto.query_string}" if node.proto.query_string else ""
    return f'<p><a href="{escape(page.resolve(f"/{node.proto.page}{query}"))}">{page.line(node.proto.label)}</a></p>'


def _container(page: _Page, node: Node) -> str:
    if node.proto.id.endswith(f"-{TOP}") or f"-{INSTRUCTION}" in node.proto.id:
        return ""
    parts, flex = page.parts(node), node.proto.flex_container
    if flex.border and all(kind in HEADINGS for kind, _ in parts):  # the rest was controls
        return ""
    inside = "\n".join(html for _, html in parts)
    classes = [name for name, holds in (("card", flex.border), ("row", flex.direction == flex.HORIZONTAL)) if holds]
    return f'<div class="{" ".join(classes)}">{inside}</div>' if inside and classes else inside


def _column(page: _Page, node: Node) -> str:
    inside = page.inside(node)
    return f'<div class="column" style="--part: {node.proto.weight:.3g}">{inside}</div>' if inside else ""


def _folded(page: _Page, node: Node, label: str) -> str:
    inside = page.inside(node)
    return f"<details><summary>{page.line(label)}</summary>{inside}</details>" if inside else ""


def _chart(page: _Page, node: Node) -> str:
    figure = reading.parsed(node.proto.spec)
    number, height = len(page.charts), figure["layout"]["height"]
    traces = [{part: value for part, value in trace.items() if part not in OF_SELECTING} for trace in figure["data"]]
    layout = {part: value for part, value in figure["layout"].items() if part != reading.STATED}
    drawn = _short({"data": traces, "layout": layout})
    page.charts.append(json.dumps(drawn, ensure_ascii=False, separators=(",", ":"), sort_keys=True).replace("</", "<\\/"))
    drawn_as = f'<div class="chart" id="chart-{number}" style="min-height: {height}px"><p>{escape(node.proto.alt)}</p></div>'
    return drawn_as + (_as_table(page, figure) if reading.has_marks(figure) else "")


def _as_table(page: _Page, figure: reading.Parts) -> str:
    """Return the numbers that a figure draws, or the words at its marks, folded away."""
    symbol, unit = reading.unit(figure)
    cells = reading.read(figure).drop(columns=reading.GROUP)
    looks = json.dumps(plain_columns(cells, symbol))
    of = f'<p class="caption">Amounts in {escape(unit)}.</p>' if unit else ""
    return f"<details><summary>As a table</summary>{tables.grid(cells, looks, page.heading)}{of}</details>"


def _short(value: object) -> object:
    """Return a part of a chart with its figures as exact as a chart can show them: beyond that, two builds differ."""
    if isinstance(value, dict):
        return {name: _short(part) for name, part in value.items()}
    if isinstance(value, list):
        return [_short(part) for part in value]
    return float(f"{value:.{DIGITS}g}") if isinstance(value, float) else value


MAKERS: dict[str, Callable[[_Page, Node], str]] = {
    **dict.fromkeys(HEADINGS, _heading),
    **dict.fromkeys(("info", "warning", "success", "error"), _note),
    **dict.fromkeys(("main", "container", "form", "tab_container", "tab"), lambda page, node: page.inside(node)),
    **dict.fromkeys(
        ("dataframe", "arrow_data_frame"), lambda page, node: tables.grid(node.value, node.proto.columns, page.heading)
    ),
    "markdown": lambda page, node: page.text(node.value),
    "caption": lambda page, node: f'<div class="caption">{page.text(node.value)}</div>',
    "code": lambda _, node: f"<pre><code>{escape(node.value)}</code></pre>",
    "divider": lambda _, __: "<hr>",
    "page_link": _link,
    "flex_container": _container,
    "column": _column,
    "expander": lambda page, node: _folded(page, node, node.label),
    "popover": lambda page, node: _folded(page, node, node.proto.popover.label),
    "table": lambda page, node: tables.marked(node.value, page.line, page.heading),
    "plotly_chart": _chart,
}
