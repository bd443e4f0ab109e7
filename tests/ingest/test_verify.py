"""Damage that shows only where bytes are compared: found, named, and the rows made anew from the file as it was added."""

import json
import os
from pathlib import Path

import pytest

from ingest.__main__ import DONE, REFUSED, main
from ingest.batches.batch import Batch, add, batches, restore, undo
from ingest.batches.storing import NotAdded
from ingest.batches.verify import faults, repair
from ingest.judgement.check import check_file
from queries.build import build
from queries.folder import DATA_VARIABLE


def added(path: Path, data: Path, by: str = "ann@example.org") -> Batch:
    with check_file(path, data=data) as checked:
        return add(checked, path, data, {}, by)


def pay(data: Path) -> list[tuple]:
    connection, _ = build(data)
    return connection.execute("select company, pay_low from pay_reports order by all").fetchall()


def flip(path: Path, old: bytes, new: bytes) -> None:
    """Change bytes as a failing disk does: the file's size and times stay."""
    times = path.stat()
    content = path.read_bytes()
    assert content.count(old) == 1
    path.write_bytes(content.replace(old, new))
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


@pytest.fixture
def batch(data_folder, salary_file) -> Batch:
    return added(salary_file(("Northwind", "USD 30 per hour"), ("Contoso", "lots")), data_folder)


@pytest.fixture
def rows(data_folder, batch) -> Path:
    return data_folder / "uploads" / batch.batch / "pay_reports.csv"


def test_what_is_as_it_was_stored_is_told(data_folder, batch, capsys, monkeypatch):
    monkeypatch.setenv(DATA_VARIABLE, str(data_folder))
    assert faults(data_folder) == []
    assert main(["verify"]) == DONE
    assert capsys.readouterr().out == "1 of 1 batches are as they were stored.\n"
    assert sorted(batch.checksums) == ["pay_reports.csv", "sources.csv"]


def test_a_flipped_digit_is_named_set_aside_and_mended_from_the_original(data_folder, batch, rows, capsys, monkeypatch):
    monkeypatch.setenv(DATA_VARIABLE, str(data_folder))
    flip(rows, b"USD 30", b"USD 90")
    assert main(["verify", "--json"]) == REFUSED
    told = json.loads(capsys.readouterr().out)
    assert told["batches"] == 1
    assert [fault.partition(": ")[0] for fault in told["faults"]] == [f"uploads/{batch.batch}/pay_reports.csv"]
    assert pay(data_folder) == [("Acme", 20)]
    assert main(["repair", batch.batch]) == DONE
    assert pay(data_folder) == [("Acme", 20), ("Northwind", 30)]
    assert [(b.batch, b.undone) for b in batches(data_folder)] == [(f"{batch.batch}~2", False)]
    assert len(faults(data_folder)) == 1  # the damaged rows are kept out of sight


@pytest.mark.parametrize(("name", "why"), [("original.csv", "original.csv: has changed since it was added")])
def test_an_original_that_changed_is_named_and_cannot_be_read_again(data_folder, batch, rows, name, why):
    flip(rows.with_name(name), b"USD 30", b"USD 31")
    assert faults(data_folder) == [f"uploads/{batch.batch}/{why}; its rows are whole and count"]
    rows.unlink()
    with pytest.raises(NotAdded, match="cannot be made anew, since its own file has changed"):
        repair(data_folder, batch.batch)


def test_what_cannot_be_repaired_says_why(data_folder, batch, rows):
    with pytest.raises(NotAdded, match="there is nothing to repair"):
        repair(data_folder, batch.batch)
    with pytest.raises(NotAdded, match=r"There is no batch \.\./x"):
        repair(data_folder, "../x")
    rows.with_name("batch.json").write_text("{")
    with pytest.raises(NotAdded, match="its description cannot be read"):
        repair(data_folder, batch.batch)


def test_rows_that_fit_no_table_are_found_where_an_older_version_stored_no_checksum(data_folder, batch, rows):
    description = rows.with_name("batch.json")
    said = json.loads(description.read_text(encoding="utf-8"))
    description.write_text(json.dumps({name: value for name, value in said.items() if name != "checksums"}), encoding="utf-8")
    rows.write_text(rows.read_text(encoding="utf-8").replace(",hour,", ",fortnight,"), encoding="utf-8")
    [fault] = faults(data_folder)
    assert fault.startswith(f"uploads/{batch.batch}/pay_reports.csv, line 2, column pay_period: ")


def test_who_did_what_stands_in_the_log_that_only_grows(data_folder, batch):
    undo(data_folder, batch.batch, "bob@example.org")
    log = data_folder / "uploads" / "log.jsonl"
    with log.open("a", encoding="utf-8") as file:
        file.write('{"half a line of a process that was kil')
    before = log.read_bytes()
    restore(data_folder, batch.batch)
    assert log.read_bytes().startswith(before)
    lines = log.read_text(encoding="utf-8").splitlines()
    told = [tuple(json.loads(line)[name] for name in ("action", "batch", "by")) for line in (*lines[:2], lines[3])]
    assert told == [
        ("add", batch.batch, "ann@example.org"),
        ("undo", batch.batch, "bob@example.org"),
        ("restore", batch.batch, "command line"),
    ]
    assert [b.added_by for b in batches(data_folder)] == ["ann@example.org"]


def test_nothing_is_done_that_cannot_be_written_down(data_folder, batch):
    (data_folder / "uploads" / "log.jsonl").unlink()
    (data_folder / "uploads" / "log.jsonl").mkdir()
    with pytest.raises(NotAdded, match="cannot be written"):
        undo(data_folder, batch.batch)
    assert [b.undone for b in batches(data_folder)] == [False]


def test_all_that_was_added_takes_no_more_room_than_it_may(data_folder, batch, salary_file, monkeypatch):
    more = salary_file(*((f"Company {i}", "USD 40 per hour") for i in range(12_000)), name="more.csv")
    monkeypatch.setenv("DASHBOARD_UPLOADS_MB", "1")
    with pytest.raises(NotAdded, match=r"all that was added may take 1 MB here, and would take [2-9]"):
        added(more, data_folder)
    assert [b.batch for b in batches(data_folder)] == [batch.batch]
    monkeypatch.setenv("DASHBOARD_UPLOADS_MB", "a lot")
    with pytest.raises(NotAdded, match="must be a whole number of megabytes"):
        added(more, data_folder)
    monkeypatch.setenv("DASHBOARD_UPLOADS_MB", "100")
    assert added(more, data_folder).accepted == 12_000
