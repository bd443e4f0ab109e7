"""The words of the pages are those of docs/words.md: what is shown at the addresses of tests/pages, and all that could be."""

import ast
import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from components.phrases import first_sentence
from queries.meaning import meaning
from queries.questions import questions
from tests.pages.page import cases

ROOT = Path(__file__).parent.parent
#: What is not said, with what the words mean elsewhere left alone.
NOT_USED = re.compile(
    r"\bprices (are )?counted\b|\bin the middle\b|\bstands? under\b|\bname an? (phd|master|bachelor)|\btoo near\b"
    r"|\b(reports?|filters?|data|degree level and company|countries) (do not |does not |don’t )?holds?\b|\b(is|are) no choice\b"
    r"|\b(guides?|sources?|surveys?|others|projections?)( that)? prints?\b|\b(as|is|are|not) printed\b|\bprinted by\b"
    r"|\b(is|are|be|not|only|or) told\b|\btold (for|by|as|apart|no)\b|\bsurely\b|\bahead or running\b|(?<![\w/-])vintages?\b"
    r"|\baccent:|\bper cents\b|\bcan hardly be\b|\bnothing to mend\b|\bnot in the figures\b|\bno address known\b",
    re.IGNORECASE,
)
#: One decimal of money that is not in thousands, or a space before the sign of a share.
ILL_WRITTEN = re.compile(r"[$€£¥]\d[\d,]*\.\d(?![\dk])|(\d|^)[\u2009\u202f ]%(?!\w)")
FOLDERS = ("app_pages", "components", "charts", "offer", "ingest", "queries", "serving", "publish")
SAID = [path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.py"))]
#: The words that stand beside the code.
LISTED = [
    ROOT / "ingest/judgement/problems.csv",
    *(ROOT / f"queries/{name}" for name in ("columns.csv", "steps.csv", "units.csv", "tables/constants.sql")),
    ROOT / "data/reference/releases.csv",
    *(path for path in sorted((ROOT / "vocabulary").glob("*.csv")) if path.stem != "renamed"),
]


def ill_worded(lines: Iterable[str]) -> list[str]:
    """The lines that use other words, or write numbers in another way."""
    return [line for line in lines if NOT_USED.search(line) or ILL_WRITTEN.search(line)]


def texts(path: Path) -> list[str]:
    """The texts of a module that are no docstring."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    owners = [node for node in ast.walk(tree) if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef))]
    docstrings = {id(node.body[0].value) for node in owners if node.body and isinstance(node.body[0], ast.Expr)}
    found = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    return [node.value for node in found if id(node) not in docstrings]


@pytest.mark.parametrize("path", SAID, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_text_of_a_page_uses_other_words(path):
    assert ill_worded(texts(path)) == []


@pytest.mark.parametrize("path", LISTED, ids=lambda path: path.name)
def test_no_listed_word_is_another(path):
    listed = path.read_text(encoding="utf-8").split("\n")
    assert ill_worded(listed) == []


@pytest.mark.parametrize("name", questions())
def test_no_header_of_a_question_uses_other_words(name):
    header = meaning(name).header
    said = [header.title, header.row, header.processed, *(parameter.about for parameter in header.parameters)]
    said += [text for column in header.columns for text in (column.title, column.about) if text]
    assert ill_worded(said) == []


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
    assert ill_worded(lines) == []


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
        "The filters of degree level and company hold",
        "the figure as it is printed",
        "sources that print the figure alike",
        "pay told by year only",
        "a projection of another vintage",
        "Accent: skills you have",
    ],
)
def test_what_is_not_used_is_found(text):
    assert ill_worded([text]) == [text]
