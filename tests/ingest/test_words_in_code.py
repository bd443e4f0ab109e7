"""The code of the reader holds no list of words of a language, English neither: they stand in `ingest/words/`."""

import ast
import csv
import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from ingest.judgement.readings import PAY_COLUMNS
from ingest.judgement.report import Report
from queries import schema
from vocabulary.choices import choices

INGEST = Path(__file__).parents[2] / "ingest"
#: Files of official releases are known by the words that they hold, as the contracts of the command line by theirs.
OF_FORMATS = ("releases", "__main__.py", "printing.py")
#: So many words of the lists in one place are a list.
LIST = 3
#: Shorter words, and those in capitals, are codes of languages, currencies and time zones.
SHORTEST = 3


def known_words() -> frozenset[str]:
    """Return the words of the lists that are no names of our own fields, choices and roles."""
    words, own = set(), set()
    for path in sorted((INGEST / "words").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                words.add(re.sub(r"[*+!()]", "", row["word"]).casefold())
                own |= {row["role"], *row["meaning"].split()}
    with (INGEST / "columns" / "fields.csv").open(encoding="utf-8", newline="") as file:
        own |= {row["field"] for row in csv.DictReader(file)}
    own |= {column.name for table in (schema.PAY_REPORTS, schema.PAY_STATISTICS, schema.PLACES) for column in table.columns}
    own |= {field.name for field in fields(Report)}
    own |= {choice.value for choice in choices()} | {*PAY_COLUMNS}
    return frozenset(word for word in words if len(word) >= SHORTEST and word.isalpha() and word not in own)


def lists_of_words(tree: ast.AST, words: frozenset[str]) -> Iterator[tuple[int, list[str]]]:
    """Return the lists of words that code holds: texts beside each other, and alternatives of a pattern; with their lines."""
    for node in ast.walk(tree):
        texts: list[str] = []
        if isinstance(node, ast.Tuple | ast.List | ast.Set):
            texts = [e.value for e in node.elts if isinstance(e, ast.Constant) and isinstance(e.value, str)]
        elif isinstance(node, ast.Dict):
            texts = [e.value for e in node.keys if isinstance(e, ast.Constant) and isinstance(e.value, str)]
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and "|" in node.value:
            texts = re.findall(r"[^\W\d_]+", re.sub(r"\\[a-zA-Z]|\(\?[a-zA-Z]\)", " ", node.value))
        found = [text for text in texts if text.casefold() in words and not text.isupper()]
        if len(set(found)) >= LIST:
            yield node.lineno, found


@pytest.mark.parametrize(
    "path", [p for p in sorted(INGEST.rglob("*.py")) if p.relative_to(INGEST).parts[0] not in OF_FORMATS], ids=lambda p: p.name
)
def test_code_holds_no_list_of_words(path):
    assert list(lists_of_words(ast.parse(path.read_text(encoding="utf-8")), known_words())) == []


@pytest.mark.parametrize(
    "code",
    ['WORDS = ("various", "worldwide", "global")', 'WORDS = {"trader": 1, "designer": 2, "fellow": 3}',
     'FIND = re.compile(r"\\bgreater\\b|\\bmetropolitan\\b|\\bmetroplex\\b")'],
)  # fmt: skip
def test_a_list_of_words_is_found(code):
    assert len(list(lists_of_words(ast.parse(code), known_words()))) == 1
