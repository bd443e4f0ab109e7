"""One fact, one home: no list of values that `vocabulary/` holds is written a second time in Python or SQL."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from vocabulary.choices import NOT_STATED, choices
from vocabulary.filters import filters, readings

ROOT = Path(__file__).parents[2]
PARTS = ("vocabulary", "queries", "ingest", "offer", "charts", "components", "app_pages", "bench")
CODE = [path for part in PARTS for path in sorted((ROOT / part).rglob("*")) if path.suffix in (".py", ".sql")]
#: So many values of one vocabulary side by side are a list of it.
A_LIST = 3
#: The names of statistics are columns of answers too, and stand in lists of columns.
COLUMNS = {"statistic"}
#: What each value is told by, where that is no word for a reader: (file, vocabulary).
ALLOWED = {
    ("app_pages/outlook/page.py", "filter"): "those that the role sets",
    ("app_pages/outlook/one_occupation.py", "filter"): "those that the link to an occupation's interns sets",
    ("app_pages/upload/effect.py", "filter"): "those of the market of most records",
    ("app_pages/upload/sentences/file.py", "pay_period"): "its words in a question",
    ("components/group_phrases.py", "filter"): "what no report states of each, in words",
    ("components/scope.py", "reading"): "each in words",
    ("components/search.py", "filter"): "kinds of names that are filters too",
    ("offer/by_hand.py", "work_kind"): "its words in a file",
    ("bench/reading.py", "pay_period"): "its words in labelled texts",
    ("bench/peer.py", "pay_period"): "its hours, in a page that shares nothing with ours",
    ("charts/theme.py", "evidence"): "its mark in charts",
    ("ingest/judgement/question_texts.py", "pay_period"): "its usual pay, to ask with the likeliest first",
    ("ingest/judgement/units.py", "pay_period"): "its usual pay abroad, to ask with the likeliest first",
    ("ingest/judgement/answers.py", "group_kind"): "its words in names of columns, in the order in which they count",
    ("ingest/texts/degree.py", "degree_level"): "its words in foreign files",
    ("ingest/texts/pay.py", "degree_level"): "its words beside an amount",
    ("ingest/texts/work_mode.py", "work_mode"): "its words in foreign files",
    ("ingest/releases/exchange_rates.py", "currency"): "the columns by which the file of the ECB is known",
    ("ingest/texts/role.py", "role_family"): "its words in foreign files",
    ("queries/overview/groups.sql", "filter"): "what the overview is grouped by",
    ("offer/hours.py", "pay_period"): "its hours as a formula",
    ("queries/selection.py", "reading"): "the fields of a selection, each with its vocabulary",
}


@cache
def vocabularies() -> dict[str, set[str]]:
    """The values of each vocabulary, and the names of the filters and of the readings."""
    found: dict[str, set[str]] = {}
    for choice in choices():
        found.setdefault(choice.vocabulary, set()).add(choice.value)
    named = {"filter": {one.name for one in filters()}, "reading": {one.name for one in readings()}}
    return {name: values for name, values in (found | named).items() if name not in COLUMNS}


def runs(path: Path) -> Iterator[list[str]]:
    """The texts that stand side by side in a file, run by run."""
    text = path.read_text(encoding="utf-8")
    return runs_of_python(text) if path.suffix == ".py" else runs_of_sql(text)


def runs_of_python(text: str) -> Iterator[list[str]]:
    """The texts of each tuple, list and set, those that begin its members, and the keys of each dictionary."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Tuple | ast.List | ast.Set):
            yield [one.value for one in node.elts if is_text(one)]
            yield [one.elts[0].value for one in node.elts if isinstance(one, ast.Tuple) and one.elts and is_text(one.elts[0])]
        elif isinstance(node, ast.Dict):
            yield [one.value for one in node.keys if is_text(one)]


def is_text(node: ast.expr | None) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def runs_of_sql(text: str) -> Iterator[list[str]]:
    """The texts that only signs, numbers and the words of a CASE part."""
    code = re.sub(r"--.*", "", text)
    for run in re.findall(r"(?:'[^']*'(?:[\s,()\[\]\d]|\bwhen\b|\bthen\b)*)+", code):
        yield re.findall(r"'([^']*)'", run)


def is_list_of(values: set[str], run: list[str], name: str) -> bool:
    """Whether enough values stand side by side; of those that are names of columns too, there has to be nothing else."""
    if name in ("filter", "reading", "group_kind"):
        return len(set(run)) >= A_LIST and set(run) <= values
    known = [value in values for value in run if value != NOT_STATED]
    return any(all(known[i : i + A_LIST]) for i in range(len(known) - A_LIST + 1))


def lists_in(runs_found: Iterator[list[str]]) -> set[str]:
    """The vocabularies of which a list is written in some run of texts."""
    return {name for run in runs_found for name, values in vocabularies().items() if is_list_of(values, run, name)}


@pytest.mark.parametrize("path", CODE, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_list_of_a_vocabulary_is_written_in_code(path):
    file = str(path.relative_to(ROOT))
    assert lists_in(runs(path)) == {name for allowed, name in ALLOWED if allowed == file}


@pytest.mark.parametrize(
    ("find", "code", "lists"),
    [
        (runs_of_python, 'LEVELS = ("bachelor", "master", "phd", "not_stated")', {"degree_level"}),
        (runs_of_python, 'WORDS = {"hour": "an hour", "month": "a month", "year": "a year"}', {"pay_period"}),
        (runs_of_python, 'BITS = [("high_school", 1), ("associate", 2), ("bachelor", 4)]', {"degree_level"}),
        (runs_of_python, 'for name in ("country", "region", "city"): pass', {"filter"}),
        (runs_of_python, 'COLUMNS = ["country", "region", "city", "note"]', set()),
        (runs_of_python, 'asked = ("phd", "master")', set()),
        (runs_of_sql, "order by list_position(['bachelor', 'master', 'phd'], level)", {"degree_level"}),
        (runs_of_sql, "case level when 'bachelor' then 4 when 'master' then 8 when 'phd' then 16 end", {"degree_level"}),
        (runs_of_sql, "from (values ('winter', 1), ('spring', 2), ('summer', 3)) as t (season, n)", {"season"}),
        (runs_of_sql, "-- ['bachelor', 'master', 'phd']\nselect 'bachelor', x, 'master', y, 'phd'", set()),
    ],
)
def test_a_list_is_found_however_it_is_written(find, code, lists):
    assert lists_in(find(code)) == lists
