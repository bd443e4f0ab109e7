"""Files whose texts do not fit in memory: they spill to the disk, or are refused by a sentence; never a traceback."""

import csv
import json

import pytest

from ingest import __main__ as command_line
from ingest.batches.batch import add, batches
from ingest.batches.storing import NotAdded
from ingest.judgement import staging
from ingest.judgement.check import check_file
from queries.folder import DATA_VARIABLE

#: Records of the file, and of one that needs more memory than the least: what joins so many tables takes some by itself.
MANY, FEW = 20_000, 50
SENTENCE = "Checking this file takes more memory, or more room on the disk, than there is"
HINT = "Cut the file into several, each with its header line, and add them one after the other"


@pytest.fixture
def large(tmp_path):
    """Writes a file in which no text comes twice: `large(50)`."""

    def make(rows: int):
        path = tmp_path / "large.csv"
        lines = (f"Company {i} of the town of {i % 97},{20_000 + i}.{i % 100:02d},2025\n" for i in range(rows))
        path.write_text("company,annual internship pay (USD),year\n" + "".join(lines), encoding="utf-8")
        return path

    return make


@pytest.fixture
def memory(monkeypatch):
    """Limits the memory of the database of a file: `memory("30MB")`."""
    return lambda limit: monkeypatch.setattr(staging, "memory_limit", lambda _: limit)


def test_memory_grows_with_the_file_and_has_an_end():
    sizes = (0, 10_000_000, 100_000_000, 900_000_000, 9_000_000_000)
    assert [staging.memory_limit(size) for size in sizes] == ["250MB", "280MB", "550MB", "2950MB", "4000MB"]


def test_texts_that_do_not_fit_in_memory_spill_to_the_disk(data_folder, large, memory):
    memory("60MB")
    path = large(MANY)
    with check_file(path, data=data_folder) as checked:
        report = checked.report
        assert (report.records, report.accepted, report.questions, report.problems) == (MANY, MANY, [], [])
        batch = add(checked, path, data_folder, {})
    with (batch.folder(data_folder) / "pay_reports.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["company_text"]: float(row["pay_low"]) for row in csv.DictReader(file)}
    assert rows == {f"Company {i} of the town of {i % 97}": 20_000 + i + i % 100 / 100 for i in range(MANY)}


def test_a_file_that_takes_more_memory_than_there_is_is_refused_by_a_sentence(data_folder, large, memory, monkeypatch, capsys):
    memory("40MB")
    path = str(large(FEW))
    monkeypatch.setenv(DATA_VARIABLE, str(data_folder))
    for command in ("check", "add"):
        assert command_line.main([command, path, "--json"]) == command_line.REFUSED
        told = json.loads(capsys.readouterr().out)
        assert [told[name] for name in ("records", "accepted", "rejected", "duplicate", "questions")] == [None] * 4 + [[]]
        assert [(p["code"], p["message"], p["hint"]) for p in told["problems"]] == [("too_large", SENTENCE, HINT)]
    assert command_line.main(["check", path]) == command_line.REFUSED
    assert capsys.readouterr().out == f"large.csv: {SENTENCE}. {HINT}.\n"
    assert batches(data_folder) == []


def test_a_file_that_takes_more_of_the_disk_than_it_may_is_refused(data_folder, large, memory, monkeypatch):
    memory("60MB")
    monkeypatch.setattr("queries.build.TEMPORARY_LIMIT", "0B")
    with check_file(large(MANY), data=data_folder) as checked:
        assert [problem.code for problem in checked.report.problems] == ["too_large"]


def test_rows_that_take_more_memory_than_there_is_are_not_stored_and_leave_nothing_behind(data_folder, large):
    path = large(FEW)
    with check_file(path, data=data_folder) as checked:
        assert checked.report.accepted == FEW
        checked.staging.connection.execute("set memory_limit = '10MB'")
        with pytest.raises(NotAdded, match=SENTENCE):
            add(checked, path, data_folder, {})
    assert batches(data_folder) == []
    assert sorted(path.name for path in (data_folder / "uploads").iterdir()) == [".lock", "log.jsonl"]


def test_a_check_leaves_no_file_behind(data_folder, large, memory, tmp_path, monkeypatch):
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(staging.tempfile, "tempdir", str(tmp_path / "temporary"))
    for limit, refused in (("350MB", False), ("40MB", True)):
        memory(limit)
        with check_file(large(FEW), data=data_folder) as checked:
            assert checked.report.refused is refused
        assert list((tmp_path / "temporary").iterdir()) == []


def test_rows_are_written_to_a_folder_that_is_there(tmp_path, capsys):
    (tmp_path / "sheet.csv").write_text("company,pay\nA,USD 20 per hour\n", encoding="utf-8")
    wanted = tmp_path / "nowhere" / "rows.csv"
    assert command_line.main(["check", str(tmp_path / "sheet.csv"), "--rows", str(wanted)]) == command_line.USAGE
    assert capsys.readouterr().err == f"There is no folder {wanted.parent} to write rows to.\n"
