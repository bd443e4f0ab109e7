"""The list of promises: each names the tests that hold it, and they are there."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
PROMISES = re.findall(r"^\| (?!promise|---|\*\*)(.+?) \| (.*) \|$", TEXT, re.MULTILINE)


def test_there_are_promises():
    assert PROMISES
    assert len({promise for promise, _ in PROMISES}) == len(PROMISES)


@pytest.mark.parametrize(("promise", "held_by"), PROMISES)
def test_no_promise_is_without_a_test(promise, held_by):
    named = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", held_by)
    assert named, promise
    assert ", ".join(f"`{path}::{name}`" for path, name in named) == held_by
    for path, name in named:
        tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
        assert name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}, f"{path}::{name}"
