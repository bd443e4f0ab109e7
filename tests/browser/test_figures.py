"""No figure of a table is cut: what the grid draws stands within its column, in the first view and where figures are long."""

import re
from pathlib import Path

import pytest

from components.table import text_width

RECORDER = (Path(__file__).parent / "drawn_texts.js").read_text(encoding="utf-8")
FIGURE = re.compile(r"[≥≤≈]?\s?(Int|CA|CN|[A-Z]{3}\u202f|[AS])?[$€£¥₹]?[\u2212+-]?\d[\d.,]*[km]?(–[$€£¥₹]?[\d.,]+[km]?)?%?")
#: The space that the grid keeps on both sides of a text.
PADDING = 16
CLOSED = '[data-testid="stMain"] [data-testid="stExpander"] details:not([open]) > summary'
#: A page with every section opened takes long in a browser: each kind of table once, and where figures are longest.
ADDRESSES = (
    "/",
    "/outlook?unit=Year&currency=JPY",
    "/data?unit=Year&currency=JPY",
)


def drawn(seen) -> list[dict]:
    """Return the texts of all tables of the page, those in closed sections too."""
    seen.page.locator(CLOSED).evaluate_all("sections => sections.forEach(section => section.click())")
    seen.page.wait_for_function("closed => !document.querySelector(closed)", arg=CLOSED)
    seen.settle()
    grids = seen.page.locator('[data-testid="stMain"] [data-testid="stDataFrame"]')
    grids.first.wait_for(state="attached")
    for grid in grids.all():
        grid.scroll_into_view_if_needed()
        grid.locator("canvas").first.wait_for(state="attached")
    seen.page.wait_for_function("() => drawnTexts.size > 0")
    seen.page.evaluate("new Promise(done => setTimeout(done, 500))")
    return seen.page.evaluate("[...drawnTexts.values()]")


@pytest.mark.parametrize("path", ADDRESSES)
def test_no_figure_of_a_table_is_cut(visit, path):
    seen = visit(path, width=1280, script=RECORDER)
    figures = [text for text in drawn(seen) if FIGURE.fullmatch(text["text"]) and text["clip"]]
    assert figures
    cut = {t["text"] for t in figures if t["left"] < t["clip"]["left"] or t["right"] > t["clip"]["right"]}
    assert cut == set()
    narrow = {t["text"] for t in figures if text_width(t["text"]) < t["right"] - t["left"] + PADDING}
    assert narrow == set(), "signs are wider than components.table takes them to be"
