"""Batches of which a file is gone or broken: named with what to do, counted nowhere, undone, and added again."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from ingest.__main__ import DONE, REFUSED, main
from ingest.batches.batch import Batch, add, batches, damaged_batches, restore, undo
from ingest.batches.storing import NotAdded
from ingest.judgement.check import check_file
from queries.build import build
from queries.database import database
from queries.folder import DATA_VARIABLE
from queries.stored import NEEDED, damage

DASHBOARD = str(Path(__file__).parents[2] / "dashboard.py")
AGAIN = "undo this batch on the page “Add a CSV”, then add the batch's file again"


def added(path: Path, data: Path) -> Batch:
    with check_file(path, data=data) as checked:
        return add(checked, path, data, {})


def companies_and_problems(data: Path) -> tuple[list[str], list[str]]:
    """The companies of all reports, and the sentences about files that were left out."""
    connection, problems = build(data)
    rows = connection.execute("select company from pay_reports order by all").fetchall()
    return [company for (company,) in rows], [problem.sentence() for problem in problems]


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def halved(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def without_company_count(path: Path) -> None:
    said = json.loads(path.read_text(encoding="utf-8"))
    del said["accepted"]
    path.write_text(json.dumps(said), encoding="utf-8")


def without_checksums(path: Path) -> None:
    said = json.loads(path.read_text(encoding="utf-8"))
    del said["checksums"]
    path.write_text(json.dumps(said), encoding="utf-8")


def as_list(path: Path) -> None:
    path.write_text("[]", encoding="utf-8")


def of_unknown_kind(path: Path) -> None:
    said = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(said | {"dataset": "grades"}), encoding="utf-8")


def with_a_flipped_digit(path: Path) -> None:
    content = path.read_text(encoding="utf-8")
    assert "30" in content
    path.write_text(content.replace("30", "80", 1), encoding="utf-8")


#: What is advised where the batch's own file can give the rows again.
REPAIR = "make it anew by python -m ingest repair {batch}, or "
DAMAGES: dict[str, tuple[str, Callable[[Path], None], str]] = {
    "no description": ("batch.json", Path.unlink, "is missing"),
    "an empty description": ("batch.json", emptied, "cannot be read"),
    "half a description": ("batch.json", halved, "cannot be read"),
    "a description that is a list": ("batch.json", as_list, "does not describe a batch"),
    "a description without a count": ("batch.json", without_company_count, "does not say the batch's accepted"),
    "a description of another kind": ("batch.json", of_unknown_kind, "is of an unknown kind of file"),
    "no rows": ("pay_reports.csv", Path.unlink, "is missing"),
    "no source": ("sources.csv", Path.unlink, "is missing"),
    "rows with a flipped digit": ("pay_reports.csv", with_a_flipped_digit, "has changed since it was stored"),
}


@pytest.mark.parametrize("case", DAMAGES)
def test_a_damaged_batch_is_named_counted_nowhere_undone_and_its_file_added_again(
    data_folder, salary_file, case, capsys, monkeypatch
):
    monkeypatch.setenv(DATA_VARIABLE, str(data_folder))
    name, break_it, reason = DAMAGES[case]
    path = salary_file(("Northwind", "USD 30 per hour"))
    batch = added(path, data_folder)
    break_it(data_folder / "uploads" / batch.batch / name)
    repair = REPAIR.format(batch=batch.batch) if "changed" in reason else ""
    sentence = f"uploads/{batch.batch}/{name}: {reason}: {repair}{AGAIN}"
    assert companies_and_problems(data_folder) == (["Acme"], [sentence])
    assert batches(data_folder) == []
    assert [(b.batch, b.problem, b.undone) for b in damaged_batches(data_folder)] == [(batch.batch, sentence, False)]
    assert main(["list"]) == DONE
    assert capsys.readouterr().out == f"{batch.batch}  damaged: {sentence}\n"
    assert main(["replay", batch.batch]) == REFUSED
    assert capsys.readouterr().err == f"{sentence}\n"
    assert main(["undo", batch.batch]) == DONE
    assert companies_and_problems(data_folder) == (["Acme"], [])
    with pytest.raises(NotAdded, match=reason):
        restore(data_folder, batch.batch)
    again = added(path, data_folder)
    assert (again.accepted, again.duplicate) == (1, 0)
    assert companies_and_problems(data_folder) == (["Acme", "Northwind"], [])


def test_rows_of_a_batch_that_is_damaged_are_not_taken_for_known(data_folder, salary_file):
    batch = added(salary_file(("Northwind", "USD 30 per hour")), data_folder)
    (data_folder / "uploads" / batch.batch / "batch.json").unlink()
    with check_file(salary_file(("Northwind", "USD 30 per hour"), ("Contoso", "USD 35 per hour")), data=data_folder) as checked:
        assert (checked.report.accepted, checked.report.duplicate) == (2, 0)


def test_fewer_rows_than_were_stored_are_set_aside_and_named(data_folder, salary_file):
    batch = added(salary_file(("Northwind", "USD 30 per hour"), ("Contoso", "USD 35 per hour")), data_folder)
    without_checksums(data_folder / "uploads" / batch.batch / "batch.json")
    rows = data_folder / "uploads" / batch.batch / "pay_reports.csv"
    rows.write_text("\n".join(rows.read_text(encoding="utf-8").splitlines()[:-1]) + "\n", encoding="utf-8")
    assert companies_and_problems(data_folder) == (
        ["Acme"],
        [f"uploads/{batch.batch}/pay_reports.csv: cannot be read: it has 1 rows where 2 were stored"],
    )


def test_a_batch_of_a_version_that_did_not_say_its_rows_is_whole_while_it_has_some(data_folder, salary_file):
    batch = added(salary_file(("Northwind", "USD 30 per hour")), data_folder)
    folder = data_folder / "uploads" / batch.batch
    said = json.loads((folder / "batch.json").read_text(encoding="utf-8"))
    (folder / "batch.json").write_text(json.dumps({name: said[name] for name in NEEDED}), encoding="utf-8")
    assert companies_and_problems(data_folder) == (["Acme", "Northwind"], [])
    assert [b.batch for b in batches(data_folder)] == [batch.batch]
    (folder / "pay_reports.csv").unlink()
    assert companies_and_problems(data_folder) == (["Acme"], [f"uploads/{batch.batch}: has no rows: {AGAIN}"])


def test_what_a_newer_version_says_more_of_a_batch_is_passed_over(data_folder, salary_file):
    batch = added(salary_file(("Northwind", "USD 30 per hour")), data_folder)
    description = data_folder / "uploads" / batch.batch / "batch.json"
    description.write_text(json.dumps(json.loads(description.read_text(encoding="utf-8")) | {"mood": "new"}), encoding="utf-8")
    assert batches(data_folder) == [batch]


SAID = [*NEEDED, "rows", "header", "reading", "versions", "checksums"]
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=4,
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    changes=st.dictionaries(
        st.sampled_from([*NEEDED, "rows", "header", "reading", "versions", "checksums"]), values, max_size=3
    )
)
def test_whatever_a_description_says_the_batch_is_whole_or_damaged_for_all_who_ask(tmp_path, changes):
    """The tables, the list and undo agree on it, and none of them fails."""
    data = tmp_path / "data"
    folder = data / "uploads" / "b"
    folder.mkdir(parents=True, exist_ok=True)
    said = {name: "x" if kind is str else 0 for name, kind in NEEDED.items()} | {"dataset": "stipends", "rows": {}} | changes
    (folder / "batch.json").write_text(json.dumps(said), encoding="utf-8")
    (folder / "pay_reports.csv").write_text("report_id\n", encoding="utf-8")
    whole, damaged = batches(data), damaged_batches(data)
    assert len(whole) + len(damaged) == 1
    assert bool(damaged) == (damage(folder) is not None)
    for batch in whole:
        assert {"batch", "file", "records"} <= batch.listed().keys()
    assert undo(data, "b").undone
    (data / "uploads" / ".b").rename(folder)


def test_the_page_names_the_damaged_batch_and_undoes_it(data_folder, salary_file, monkeypatch):
    batch = added(salary_file(("Northwind", "USD 30 per hour")), data_folder)
    emptied(data_folder / "uploads" / batch.batch / "batch.json")
    monkeypatch.setenv(DATA_VARIABLE, str(data_folder))
    database.cache_clear()
    try:
        page = AppTest.from_file(DASHBOARD, default_timeout=60)
        page._page_hash = calc_hash("upload")
        page.run()
        assert not page.exception
        assert [error.value.partition(";")[0] for error in page.error] == ["1 data file left out"]
        assert any("damaged, not counted" in text.value for text in page.markdown)
        page.button(key=f"upload-undo-{batch.batch}").click().run()
        assert not page.exception
        assert not page.error
        assert any(":gray-badge[undone]" in text.value for text in page.markdown)
    finally:
        database.cache_clear()
