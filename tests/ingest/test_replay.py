"""A stored file read again: what would change is told field by field, and the new reading takes the place of the old, whole."""

import csv
import json

import pytest

from ingest.batches import replay as replaying
from ingest.batches import storing
from ingest.batches.batch import add, batches, restore, undo
from ingest.batches.replay import replay
from ingest.batches.storing import NotAdded
from ingest.judgement.check import check_file
from queries.database import Database
from queries.stored import checksums

ROWS = (("Northwind", "USD 30 per hour"), ("Contoso", "USD 35 per hour"), ("Fabrikam", "USD 40 per hour"))


@pytest.fixture
def batch(data_folder, salary_file):
    path = salary_file(*ROWS)
    with check_file(path, data=data_folder) as checked:
        return add(checked, path, data_folder, {})


def edit(data, batch, change):
    """Makes the stored rows what an older reader might have made of the file."""
    path = batch.folder(data) / "pay_reports.csv"
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        rows = change(list(reader))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, reader.fieldnames, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    told = json.loads((path.parent / "batch.json").read_text(encoding="utf-8"))
    told["rows"]["pay_reports"] = len(rows)
    told["checksums"] = checksums(path.parent)
    (path.parent / "batch.json").write_text(json.dumps(told), encoding="utf-8")


def older(rows):
    """Northwind read as a month's pay, Contoso not read at all, and a row that the file does not give any more."""
    northwind, fabrikam = (next(r for r in rows if r["company_text"] == name) for name in ("Northwind", "Fabrikam"))
    return [northwind | {"pay_period": "month"}, fabrikam, fabrikam | {"report_id": "gone-1", "company": "Woodgrove"}]


def change(company, pay, row, field=None, stored=None, now=None):
    return {"company": company, "pay_text": pay, "row_is": row, "field": field, "stored": stored, "now": now}


def pays(data):
    snapshot = Database(data).snapshot()
    assert [p.sentence() for p in snapshot.problems] == []
    return snapshot.cursor().execute("select company, pay_low, pay_period from pay_reports order by all").fetchall()


def test_a_file_read_by_the_same_reader_gives_the_same_rows(data_folder, batch):
    with replay(data_folder, batch.batch) as found:
        assert (found.same, found.changed, found.new, found.gone, found.differs) == (3, 0, 0, 0, False)
        assert found.changes(10) == []


def test_what_would_change_is_told_field_by_field_and_nothing_changes_yet(data_folder, batch):
    edit(data_folder, batch, older)
    before = pays(data_folder)
    with replay(data_folder, batch.batch) as found:
        assert (found.same, found.changed, found.new, found.gone) == (1, 1, 1, 1)
        assert found.fields() == {"pay_period": 1}
        assert found.changes(10) == [
            change("Northwind", "USD 30 per hour", "changes", "pay_period", "month", "hour"),
            change("Woodgrove", "USD 40 per hour", "gone"),
            change("Contoso", "USD 35 per hour", "new"),
        ]
    assert pays(data_folder) == before


def test_the_new_reading_takes_the_place_of_the_batch_which_can_be_brought_back(data_folder, batch):
    edit(data_folder, batch, older)
    with replay(data_folder, batch.batch) as found:
        taken = found.take()
    assert taken.batch == f"{batch.batch}~2"
    assert [(b.batch, b.undone) for b in batches(data_folder)] == [(batch.batch, True), (taken.batch, False)]
    assert pays(data_folder) == [
        ("Acme", 20, "hour"), ("Contoso", 35, "hour"), ("Fabrikam", 40, "hour"), ("Northwind", 30, "hour"),
    ]  # fmt: skip
    with pytest.raises(NotAdded, match=f"added meanwhile with batch {taken.batch}"):
        restore(data_folder, batch.batch)
    undo(data_folder, taken.batch)
    restore(data_folder, batch.batch)
    assert pays(data_folder) == [
        ("Acme", 20, "hour"), ("Fabrikam", 40, "hour"), ("Northwind", 30, "month"), ("Woodgrove", 40, "hour"),
    ]  # fmt: skip


def test_a_reader_that_dies_between_the_two_renamings_leaves_each_row_once(data_folder, batch, monkeypatch):
    edit(data_folder, batch, older)

    class Died(BaseException):
        pass

    def die(*_):
        raise Died

    with replay(data_folder, batch.batch) as found:
        monkeypatch.setattr("ingest.batches.batch.rename", die)
        with pytest.raises(Died):
            found.take()
    monkeypatch.undo()
    assert sorted(p.name for p in (data_folder / "uploads").glob("2*")) == [batch.batch, f"{batch.batch}~2"]
    assert [company for company, _, _ in pays(data_folder)] == ["Acme", "Contoso", "Fabrikam", "Northwind"]
    with replay(data_folder, f"{batch.batch}~2") as again:
        assert (again.same, again.differs) == (3, False)
    undo(data_folder, f"{batch.batch}~2")
    assert pays(data_folder) == [("Acme", 20, "hour")]


def test_the_reader_s_own_columns_and_answers_hold_again(data_folder, tmp_path):
    path = tmp_path / "told.csv"
    path.write_text("who;a;b;year\nNorthwind;30;1500;2025\nContoso;35;1700;2025\n", encoding="cp1252")
    answers = {"currency": "EUR", "pay_period": "month", "work_kind": "internship"}
    with check_file(path, data=data_folder, mapping={"company": "who", "pay_text": "b"}, answers=answers) as checked:
        batch = add(checked, path, data_folder, answers)
    with replay(data_folder, batch.batch) as found:
        assert (found.same, found.differs) == (2, False)


def test_what_cannot_be_read_again_is_said(data_folder, batch):
    with pytest.raises(NotAdded, match="There is no batch nothing"):
        replay(data_folder, "nothing")
    (batch.folder(data_folder) / storing.ORIGINAL).unlink()
    with pytest.raises(NotAdded, match="has lost its own file"):
        replay(data_folder, batch.batch)
    undo(data_folder, batch.batch)
    with pytest.raises(NotAdded, match="is undone: restore it first"):
        replay(data_folder, batch.batch)


def test_the_columns_that_name_a_change_are_columns_of_their_table():
    assert {dataset: set(names) <= set(replaying.TABLES[dataset].header) for dataset, names in replaying.NAMED_BY.items()} == {
        "stipends": True,
        "salaries": True,
    }
