"""What an address shows: its words in reading order, and each chart's traces as numbers."""

import base64
import json
import os
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from unittest import mock
from urllib.parse import parse_qs, urlsplit

import numpy as np
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from components.address import ANY
from components.words import GLUE
from publish.opening import without_detours
from serving.rights import RIGHTS_VARIABLE

ROOT = Path(__file__).parents[2]
CASES = Path(__file__).parent
#: The day on which the pages are read.
DAY = date(2026, 11, 29)
#: The modules that ask which day it is.
READ_TODAY = ("programs.page", "locations.place")
#: The parts of a trace that are figures or the words at a mark; the rest is look.
PARTS = ("x", "y", "base", "text", "lon", "lat", "locations", "z", "hovertext")
DIGITS = 6


def cases() -> list[Path]:
    """Return the folders of all cases."""
    return sorted(path.parent for path in CASES.glob("*/address"))


def opened(address: str) -> AppTest:
    """Return the page at an address such as `/companies?of=Tesla`, as the server builds it."""
    parts = urlsplit(address)
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=120)
    app._page_hash = calc_hash(parts.path.strip("/") or "overview")  # AppTest.switch_page knows pages that are files only
    app.query_params.update(parse_qs(parts.query, keep_blank_values=True))
    with ExitStack() as patches:
        patches.enter_context(without_detours())
        patches.enter_context(mock.patch.dict(os.environ, {RIGHTS_VARIABLE: "all"}))
        for page in READ_TODAY:
            patches.enter_context(mock.patch(f"app_pages.{page}.reader_day", return_value=DAY))
        return app.run()


def words(app: AppTest) -> str:
    """Return the texts of a page in reading order, the sidebar last: one line an element, its kind first."""
    return "\n".join(line for root in (app.main, app.sidebar) for line in _lines(root)) + "\n"


def charts(app: AppTest) -> str:
    """Return the charts of a page as lines: for each its finding in words, then a line for each part of its traces."""
    return "\n".join(line for chart in app.get("plotly_chart") for line in _chart_lines(chart)) + "\n"


def write(case: Path) -> None:
    """Write what the address of a case shows as what it is expected to show."""
    app = opened((case / "address").read_text(encoding="utf-8").strip())
    (case / "words.txt").write_text(words(app), encoding="utf-8")
    (case / "charts.txt").write_text(charts(app), encoding="utf-8")


def _lines(node) -> Iterator[str]:
    if getattr(node, "key", None) == ANY:  # it holds what the address says, and nobody sees it
        return
    kind, label, value = node.type, getattr(node, "label", ""), getattr(node, "value", None)
    if kind in ("dataframe", "arrow_data_frame"):
        yield f"table: {len(value)} rows of {', '.join(map(str, value.columns))}"
    elif kind == "plotly_chart":
        yield f"chart: {node.proto.alt}"
    elif label or isinstance(value, str):
        shown = [str(part).replace("\n", " ⏎ ").replace(GLUE, "") for part in (label, value) if part not in ("", None, [])]
        yield f"{kind}: {' = '.join(shown)}"
    for child in getattr(node, "children", {}).values():
        yield from _lines(child)


def _chart_lines(chart) -> Iterator[str]:
    yield f"chart: {chart.proto.alt}"
    for trace in json.loads(chart.proto.spec)["data"]:
        yield f"  {trace['type']}"
        for part in PARTS:
            if trace.get(part) is not None:
                yield f"    {part}: {json.dumps(_numbers(trace[part]), ensure_ascii=False)}"


def _numbers(values):
    if isinstance(values, dict) and "bdata" in values:
        values = np.frombuffer(base64.b64decode(values["bdata"]), dtype=values["dtype"]).tolist()
    if isinstance(values, list):
        return [_numbers(value) for value in values]
    return float(f"{values:.{DIGITS}g}") if isinstance(values, float) else values
