"""What axe-core finds on a page: nothing in what the project draws, and in Streamlit's own widgets what is listed here."""

from dataclasses import dataclass

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

#: What axe is asked: its rules of WCAG 2 and its best practices. Canvases of tables and the SVG of charts have their words
#: elsewhere: in the table's own cells, and in the label and the table of the chart.
OPTIONS = {"resultTypes": ["violations"]}


@dataclass(frozen=True)
class Own:
    """A violation within a widget of Streamlit: its rule, the part of the page, where it stands, and why it is there."""

    rule: str
    selector: str
    pages: tuple[str, ...]
    why: str


STREAMLITS = (
    Own(
        "presentation-role-conflict",
        '[data-testid="stFileUploaderDropzone"]',
        ("/upload",),
        "the drop zone of st.file_uploader has the role presentation and a label; its button has a name of its own",
    ),
)


def violations(page: Page) -> set[str]:
    """Return the rules that the page breaks within Streamlit's own widgets; AssertionError where it breaks one elsewhere."""
    own = set()
    for violation in Axe().run(page, options=OPTIONS).response["violations"]:
        known = next((own for own in STREAMLITS if own.rule == violation["id"]), None)
        for node in violation["nodes"]:
            target = node["target"][0]
            within = known and page.locator(target).first.evaluate("(e, s) => Boolean(e.closest(s))", known.selector)
            assert within, f"{violation['id']}: {target}: {node['html'][:200]}: {node.get('failureSummary', '')}"
        own.add(violation["id"])
    return own
