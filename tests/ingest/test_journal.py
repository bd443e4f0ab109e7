"""The log of the batches: a line each, whole whatever stands before it."""

import json

import pytest

from ingest.batches.journal import LOG, note

KILLED = '{"at": "2026-01-0'


@pytest.mark.parametrize(
    ("before", "first"),
    [(None, []), ("", []), ('{"batch": "a"}\n', ['{"batch": "a"}']), (KILLED, [KILLED]), ("\n", [""])],
)
def test_a_line_begins_on_a_line_of_its_own(before, first, tmp_path):
    if before is not None:
        (tmp_path / LOG).write_text(before, encoding="utf-8")
    for batch in ("b", "c"):
        note(tmp_path, "add", batch, "Zoë")
    lines = (tmp_path / LOG).read_bytes().split(b"\n")
    assert [line.decode() for line in lines[: len(first)]] == first
    assert [(told["batch"], told["by"]) for told in map(json.loads, lines[len(first) : -1])] == [("b", "Zoë"), ("c", "Zoë")]
    assert lines[-1] == b""
