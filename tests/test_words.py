"""The words of the pages are those of docs/words.md: what is shown at the addresses of tests/pages, and all that could be."""

import ast
import re
from pathlib import Path

import pytest

from components.phrases import first_sentence
from tests.pages.page import cases

ROOT = Path(__file__).parent.parent
#: What is not said, with what the words mean elsewhere left alone.
NOT_USED = re.compile(
    r"\bprices (are )?counted\b|\bin the middle\b|\bstands? under\b|\bname an? (phd|master|bachelor)|\btoo near\b"
    r"|\b(reports?|filters?|data) (do not |does not |don’t )?holds?\b|\b(is|are) no choice\b|\bguides? prints?\b",
    re.IGNORECASE,
)
#: One decimal of money, or a space before the sign of a share.
ILL_WRITTEN = re.compile(r"[$€£¥]\d[\d,]*\.\d(?![\d])|\d[\u2009\u202f ]%")
SAID = [path for folder in ("app_pages", "components", "charts", "offer") for path in sorted((ROOT / folder).rglob("*.py"))]
#: The words that stand beside the code.
LISTED = [ROOT / "ingest/problems.csv", *sorted((ROOT / "vocabulary").glob("*.csv"))]


def texts(path: Path) -> list[str]:
    """The texts of a module that are no docstring."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    owners = [node for node in ast.walk(tree) if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef))]
    docstrings = {id(node.body[0].value) for node in owners if node.body and isinstance(node.body[0], ast.Expr)}
    found = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    return [node.value for node in found if id(node) not in docstrings]


@pytest.mark.parametrize("path", SAID, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_text_of_a_page_uses_other_words(path):
    assert [text for text in texts(path) if NOT_USED.search(text) or ILL_WRITTEN.search(text)] == []


@pytest.mark.parametrize("path", LISTED, ids=lambda path: path.name)
def test_no_listed_word_is_another(path):
    listed = path.read_text(encoding="utf-8").split("\n")
    assert [line for line in listed if NOT_USED.search(line) or ILL_WRITTEN.search(line)] == []


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_one_line_stands_under_a_chart(case):
    """Its first sentence; the rest is folded away behind "How this is counted"."""
    kinds = [line.partition(": ")[::2] for line in (case / "words.txt").read_text(encoding="utf-8").split("\n")]
    below = [(one, two) for (chart, _), one, two in zip(kinds, kinds[1:], kinds[2:], strict=False) if chart == "chart"]
    assert [text for (kind, text), _ in below if kind == "caption" and first_sentence(text)[1]] == []
    assert [two for one, two in below if one[0] == "caption" == two[0]] == []


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_no_page_shows_other_words_or_ill_written_numbers(case):
    shown = (case / "words.txt").read_text(encoding="utf-8").replace("\\", "")
    lines = [line for line in shown.split("\n") if not line.startswith(("dataframe", "table"))]
    assert [line for line in lines if NOT_USED.search(line) or ILL_WRITTEN.search(line)] == []


@pytest.mark.parametrize(
    "text",
    [
        "pay $61.5 an hour",
        "61 % of them",
        "61\u2009%",
        "A report of several levels stands under each",
        "Guides print it",
        "reports that name a PhD",
        "$61 in the middle",
        "The data holds none",
    ],
)
def test_what_is_not_used_is_found(text):
    assert NOT_USED.search(text) or ILL_WRITTEN.search(text)
