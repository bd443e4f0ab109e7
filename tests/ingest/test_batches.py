"""Batches on disk: there or not there, never half; undone and brought back; written by several at once."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from ingest.batches.batch import add, batches, remembered, restore, undo
from ingest.batches.effect import BATCH, Effect
from ingest.batches.storing import NotAdded
from ingest.judgement.check import check_file
from ingest.table.source import open_source
from queries.database import Database
from queries.folder import DATA_VARIABLE
from queries.kept import kept_in
from queries.selection import Selection

ROOT = Path(__file__).parent.parent.parent


def added(path: Path, data: Path):
    with check_file(path, data=data) as checked:
        return add(checked, path, data, {})


def reports(data: Path) -> list[tuple]:
    """Company and pay of every report that the dashboard sees."""
    database = Database(data)
    assert [p.sentence() for p in database.snapshot().problems] == []
    return database.snapshot().cursor().execute("select company, pay_low from pay_reports order by all").fetchall()


def test_a_batch_is_charted_at_the_next_question(data_folder, salary_file):
    database = Database(data_folder)
    every = Selection(work_kind=None, country=None)
    assert database.view(every).ask("filters/matching_count")["all_reports"].tolist() == [1]
    batch = added(salary_file(("Northwind", "USD 30 per hour"), ("Contoso", "USD 35 per hour")), data_folder)
    assert database.view(every).ask("filters/matching_count")["all_reports"].tolist() == [3]
    assert (batch.records, batch.accepted, batch.rejected, batch.duplicate) == (2, 2, 0, 0)
    assert reports(data_folder) == [("Acme", 20), ("Contoso", 35), ("Northwind", 30)]


def test_a_batch_keeps_the_original_bytes_and_tells_how_they_were_read(data_folder, salary_file):
    path = salary_file(("Northwind", "USD 30 per hour"))
    batch = added(path, data_folder)
    folder = data_folder / "uploads" / batch.batch
    assert (folder / "original.csv").read_bytes() == path.read_bytes()
    told = json.loads((folder / "batch.json").read_text(encoding="utf-8"))
    assert told["mapping"] == {"company": "company", "pay_text": "internship pay", "year": "year"}
    assert (told["file"], told["dataset"], told["size"]) == ("salaries.csv", "stipends", path.stat().st_size)


def test_undo_takes_a_batch_out_of_sight_and_restore_brings_it_back(data_folder, salary_file):
    batch = added(salary_file(("Northwind", "USD 30 per hour")), data_folder)
    assert undo(data_folder, batch.batch).undone
    assert reports(data_folder) == [("Acme", 20)]
    assert [(b.batch, b.undone) for b in batches(data_folder)] == [(batch.batch, True)]
    assert not restore(data_folder, batch.batch).undone
    assert reports(data_folder) == [("Acme", 20), ("Northwind", 30)]


def test_undo_and_restore_say_what_cannot_be_done(data_folder, salary_file):
    batch = added(salary_file(("Northwind", "USD 30 per hour")), data_folder)
    with pytest.raises(NotAdded, match="is not undone"):
        restore(data_folder, batch.batch)
    undo(data_folder, batch.batch)
    with pytest.raises(NotAdded, match="is undone already"):
        undo(data_folder, batch.batch)
    with pytest.raises(NotAdded, match=r"There is no batch \.\./x"):
        undo(data_folder, "../x")


def test_the_same_bytes_are_refused_and_the_first_batch_is_named(data_folder, salary_file):
    path = salary_file(("Northwind", "USD 30 per hour"))
    batch = added(path, data_folder)
    undo(data_folder, batch.batch)
    with pytest.raises(NotAdded, match=f"was added before, as batch {batch.batch} \\(undone\\)"):
        added(path, data_folder)


def test_of_an_overlapping_file_only_the_new_records_are_added(data_folder, salary_file):
    added(salary_file(("Northwind", "USD 30 per hour"), ("Contoso", "lots")), data_folder)
    mended = salary_file(("Northwind", "USD 30 per hour"), ("Contoso", "USD 35 per hour"), name="mended.csv")
    batch = added(mended, data_folder)
    assert (batch.records, batch.accepted, batch.duplicate) == (2, 1, 1)
    assert reports(data_folder) == [("Acme", 20), ("Contoso", 35), ("Northwind", 30)]


def test_a_batch_whose_rows_came_meanwhile_is_not_restored(data_folder, salary_file):
    first = added(salary_file(("Northwind", "USD 30 per hour")), data_folder)
    undo(data_folder, first.batch)
    second = added(salary_file(("Northwind", "USD 30 per hour"), ("Contoso", "USD 35 per hour"), name="more.csv"), data_folder)
    with pytest.raises(NotAdded, match=f"were added meanwhile with batch {second.batch}"):
        restore(data_folder, first.batch)
    assert reports(data_folder) == [("Acme", 20), ("Contoso", 35), ("Northwind", 30)]


def test_a_file_of_the_same_header_is_read_like_the_last(data_folder, salary_file):
    path = salary_file(("Northwind", "30"))
    answers = {"currency": "USD", "pay_period": "hour"}
    with check_file(path, data=data_folder, mapping={"pay_text": "internship pay"}, answers=answers) as checked:
        add(checked, path, data_folder, answers)
    known = remembered(data_folder, ["company", "internship pay", "year"])
    assert (known.dataset, known.mapping, known.answers) == ("stipends", {"pay_text": "internship pay"}, answers)
    assert remembered(data_folder, ["company", "internship pay"]) is None


def test_how_an_undone_batch_was_read_is_no_example_until_it_is_restored(data_folder, salary_file):
    header = ["company", "internship pay", "year"]
    path, answers = salary_file(("Northwind", "30")), {"currency": "USD", "pay_period": "hour"}
    with check_file(path, data=data_folder, answers=answers) as checked:
        batch = add(checked, path, data_folder, answers)
    undo(data_folder, batch.batch)
    assert remembered(data_folder, header) is None
    restore(data_folder, batch.batch)
    assert remembered(data_folder, header).answers == answers


def test_a_folder_that_cannot_be_written_is_told(data_folder, salary_file):
    (data_folder / "uploads").write_text("in the way")
    path = salary_file(("Northwind", "USD 30 per hour"))
    with check_file(path, data=data_folder) as checked, pytest.raises(NotAdded, match="cannot be written"):
        add(checked, path, data_folder, {})


def test_a_file_that_changed_since_the_check_is_not_added(data_folder, salary_file):
    path = salary_file(("Northwind", "USD 30 per hour"))
    with check_file(path, data=data_folder) as checked:
        path.write_text("company,internship pay,year\nNorthwind,USD 99 per hour,2025\n", encoding="utf-8")
        with pytest.raises(NotAdded, match="has changed since it was checked"):
            add(checked, path, data_folder, {})
    assert batches(data_folder) == []
    assert sorted(p.name for p in (data_folder / "uploads").iterdir()) == [".lock", "log.jsonl"]


def test_two_processes_that_add_at_once_store_each_record_once(data_folder, tmp_path):
    shared = [f"Company {i},USD {20 + i % 50} per hour,2025" for i in range(500)]
    commands = []
    for name in ("one", "two", "three"):
        path = tmp_path / f"{name}.csv"
        path.write_text("\n".join(["company,internship pay,year", *shared, f"Only {name},USD 40 per hour,2025"]) + "\n")
        commands.append([sys.executable, "-m", "ingest", "add", str(path), "--json"])
    environment = {**os.environ, DATA_VARIABLE: str(data_folder)}
    running = [
        subprocess.Popen(c, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for c in commands
    ]
    outcomes = [(process.communicate(), process.returncode) for process in running]
    assert {code for _, code in outcomes} == {0}, outcomes
    rows = reports(data_folder)
    assert len(rows) == 1 + 500 + 3
    assert sum(b.accepted for b in batches(data_folder)) == 503


def test_a_city_that_the_tables_do_not_know_comes_with_its_coordinates_once(data_folder, tmp_path):
    for name in ("former", "latter"):
        path = tmp_path / f"{name}.csv"
        path.write_text(
            f'company,location,internship pay,year\n{name},"Aachen, Germany",EUR 15 per hour,2025\n', encoding="utf-8"
        )
        added(path, data_folder)
    snapshot = Database(data_folder).snapshot()
    assert [p.sentence() for p in snapshot.problems] == []
    cursor = snapshot.cursor()
    assert cursor.execute("select place_name, country, latitude, longitude, source_id from places").fetchall() == [
        ("Aachen", "DE", 50.78, 6.08, "geonames")
    ]
    placed = "select company, city, latitude from pay_reports where source_id like 'upload%' order by company"
    assert cursor.execute(placed).fetchall() == [("former", "Aachen", 50.78), ("latter", "Aachen", 50.78)]


def test_broken_files_of_the_data_folder_stop_no_check(data_folder, salary_file):
    for name in ("places", "companies", "exchange_rates"):
        (data_folder / "reference" / f"{name}.csv").write_text('place_type,"latitude\ncity,north,"\n\x00', encoding="utf-8")
    with check_file(salary_file(("Northwind", "USD 30 per hour")), data=data_folder) as checked:
        assert (checked.report.records, checked.report.accepted) == (1, 1)


@pytest.mark.parametrize("is_kept", [False, True], ids=["built anew", "a change of kept tables"])
def test_the_tables_with_a_file_that_is_not_stored_hold_its_rows_and_no_problem(data_folder, salary_file, tmp_path, is_kept):
    stored = salary_file(("Contoso", "USD 20 per hour"))
    added(stored, data_folder)
    kept = Database(data_folder, kept_in(tmp_path / "kept")).snapshot().file if is_kept else None
    before = kept.read_bytes() if kept else b""
    with check_file(salary_file(("Northwind", "USD 30 per hour"), ("Contoso", "USD 35 per hour")), data=data_folder) as checked:
        effect = Effect(checked, data_folder, kept)
        snapshot = effect.database.snapshot()
    assert [problem.sentence() for problem in snapshot.problems] == []
    asked = "select company, pay_low, source_id = $1 from pay_reports where company in ('Northwind', 'Contoso')"
    rows = snapshot.cursor().execute(asked, [BATCH]).fetchall()
    assert sorted(rows) == [("Contoso", 20, False), ("Contoso", 35, True), ("Northwind", 30, True)]
    assert len(batches(data_folder)) == 1
    assert (kept.read_bytes() if kept else b"") == before


def test_the_tables_with_a_file_that_is_not_stored_come_of_kept_ones_without_building_them(
    data_folder, salary_file, tmp_path, monkeypatch
):
    """Else a small file beside a million reports is seen after a minute."""
    kept = Database(data_folder, kept_in(tmp_path / "kept")).snapshot().file
    monkeypatch.setattr("queries.kept.build", None)
    monkeypatch.setattr("queries.kept.make_tables", None)
    with check_file(salary_file(("Northwind", "USD 30 per hour")), data=data_folder) as checked:
        effect = Effect(checked, data_folder, kept)
        view = effect.database.view(Selection(work_kind=None, country=None))
    touched = view.ask("upload/touched", source=BATCH, dimension="company", most=8)
    assert touched[["label", "n_before", "n"]].to_numpy().tolist() == [["Northwind", 0, 1]]


def test_where_the_kept_tables_are_gone_those_with_a_file_are_built_anew(data_folder, salary_file, tmp_path):
    with check_file(salary_file(("Northwind", "USD 30 per hour")), data=data_folder) as checked:
        effect = Effect(checked, data_folder, tmp_path / "gone.duckdb")
        snapshot = effect.database.snapshot()
    assert snapshot.cursor().execute("select company from pay_reports where source_id = $1", [BATCH]).fetchall() == [
        ("Northwind",)
    ]


def test_the_set_aside_records_hold_no_formula_and_are_the_same_records_when_they_come_back(data_folder, tmp_path):
    path = tmp_path / "club.csv"
    path.write_text(
        "company,internship pay,year,note\n"
        "Northwind,lots,2025,=HYPERLINK(1)\nContoso,-,2025,@sum\nAcme,USD 30 per hour,2025,\nFabrikam,USD 31 per hour,2025,\n",
        encoding="utf-8",
    )
    with check_file(path, data=data_folder) as checked, io.StringIO() as file:
        checked.write_set_aside(file)
        mended = tmp_path / "mended.csv"
        mended.write_text(file.getvalue(), encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(mended.read_text(encoding="utf-8"))))
    assert [(row["internship pay"], row["note"]) for row in rows] == [("lots", "'=HYPERLINK(1)"), ("'-", "'@sum")]
    records = [record[-3:] for batch in open_source(mended).batches() for record in batch]
    assert records == [("lots", "2025", "=HYPERLINK(1)"), ("-", "2025", "@sum")]
