"""Tables that are changed where batches come and go equal those built whole, and only what is touched is made again."""

import json
import random
import shutil
from pathlib import Path

import duckdb
import pytest

from queries import build, changes, kept
from queries.build import TABLE_FILES
from queries.folder import BATCH, UPLOADS
from queries.lineage import files_touched, lineage_of
from tests.conftest import write_table
from tests.queries.test_kept import tables

CITIES = ("Austin", "Boise", "Dover")
NAMES = ("a", "b")
BUNDLED = [
    {"report_id": "r0", "company": "Acme", "pay": 40, "evidence": "posted", "city": "Austin", "region": "TX"},
    {"report_id": "r1", "company": "Acme", "pay": 40.3, "evidence": "posted", "city": "Boise", "region": "TX"},
    {"report_id": "r2", "company": "Zeta", "pay": 30, "evidence": "posted"},
    {"report_id": "r3", "company": "Mid", "pay": 35, "evidence": "posted", "city": "Boise", "region": "TX"},
]


def write_batch(data: Path, name: str, seed: int) -> None:
    """A batch of a few postings, answers and a guide's figure, with a place and a source of its own."""
    luck, folder = random.Random(seed), f"{UPLOADS}/{name}"
    reports = [
        {
            "report_id": luck.choice(["0", "q", "z"]) + f"{name}-{number}",
            "company": luck.choice(["Acme", "Acme", "Bolt", "Zeta", None]),
            "country": luck.choice(["US", "US", "US", "CA", None]),
            "evidence": luck.choice(["posted", "posted", "self_reported", "guide"]),
            "pay": luck.choice([40, 40.2, 40.5, 30, 30.2]),
            "year": luck.choice([2026, 2026, 2025, None]),
            "city": luck.choice([*CITIES, None]),
            "region": "TX",
            "other_places": luck.choice([[], [f"{luck.choice(CITIES)}, TX"]]),
            "role_family": luck.choice(["data", "design"]),
            "source_id": f"upload-{name}",
        }
        for number in range(luck.randrange(1, 6))
    ]
    statistics = [{"statistic_id": f"s{name}", "evidence": "guide", "median": 90_000, "source_id": f"upload-{name}"}]
    source = {"source_id": f"upload-{name}", "kind": "upload", "published": luck.choice(["2025", "2026-05"])}
    place = {"place_name": luck.choice(CITIES), "region": "TX", "latitude": luck.choice([30, 31]), "longitude": -97}
    for table, rows in {"pay_reports": reports, "pay_statistics": statistics, "sources": [source], "places": [place]}.items():
        write_table(data, table, rows, f"{folder}/{table}.csv")
    (data / folder / "original.csv").write_text(f"pay\n{seed}\n", encoding="utf-8")
    said = {"file": "f.csv", "dataset": "stipends", "added_at": "2026", "sha256": "0", "size": 1, "records": len(reports)}
    said |= {"accepted": len(reports), "rejected": 0, "duplicate": 0}
    (data / folder / BATCH).write_text(json.dumps(said), encoding="utf-8")


def change(data: Path, name: str, seed: int) -> None:
    """Undo a batch that counts, restore or add one that does not."""
    folder, hidden = data / UPLOADS / name, data / UPLOADS / f".{name}"
    if folder.exists():
        folder.rename(hidden)
    elif hidden.exists() and seed % 2:
        hidden.rename(folder)
    else:
        shutil.rmtree(hidden, ignore_errors=True)
        write_batch(data, name, seed)


@pytest.fixture
def made(monkeypatch):
    """How tables came about: `built` whole, or `changed` with the number of rows of pay that were made again."""
    ways = []
    make_tables, make_again = build.make_tables, changes._make_again

    def counted(connection):
        make_again(connection)
        ((rows,),) = connection.execute("select count(*) from collected.pay_reports").fetchall()
        ways.append(("changed", rows))

    monkeypatch.setattr(kept, "make_tables", lambda *given: (ways.append(("built", 0)), make_tables(*given))[1])
    monkeypatch.setattr(changes, "_make_again", counted)
    return ways


def opened(data: Path, folder: Path) -> dict[str, list]:
    connection, problems, file = kept.kept_tables(data, folder)
    assert (problems, file is not None) == ([], True)
    found = tables(connection)
    connection.close()
    return found


def of_any_order(found: dict[str, list]) -> dict[str, list]:
    return {name: sorted(rows, key=repr) for name, rows in found.items()}


def whole(data: Path) -> dict[str, list]:
    connection, problems = build.build(data)
    assert problems == []
    found = tables(connection)
    connection.close()
    return found


@pytest.mark.parametrize("seed", range(2))
def test_tables_after_any_changes_equal_those_built_whole(folder, made, tmp_path, seed):
    data, luck, steps = folder(pay_reports=BUNDLED), random.Random(seed), 4
    opened(data, tmp_path / "kept")
    for _ in range(steps):
        change(data, luck.choice(NAMES), luck.randrange(1000))
        found = opened(data, tmp_path / "kept")
    assert of_any_order(found) == of_any_order(whole(data))
    assert [way for way, _ in made] == ["built"] + ["changed"] * steps


@pytest.mark.parametrize("rows", [[], BUNDLED[:1]], ids=["none", "one"])
def test_the_first_batch_of_a_folder_with_few_or_no_reports_is_numbered_from_what_stands(folder, made, tmp_path, rows):
    """A folder of one's own begins without any report, and comes to that again when its only batch is undone."""
    data = folder(pay_reports=rows)
    opened(data, tmp_path / "kept")
    for seed in (1, 2, 3):
        change(data, "a", seed)
        assert of_any_order(opened(data, tmp_path / "kept")) == of_any_order(whole(data))
    assert [way for way, _ in made] == ["built", "changed", "changed", "changed"]


def test_only_the_employers_of_a_batch_are_made_again(folder, made, tmp_path):
    data = folder(pay_reports=BUNDLED)
    opened(data, tmp_path / "kept")
    write_batch(data, "a", 0)
    write_table(data, "pay_reports", [{"report_id": "a-1", "company": "Zeta", "pay": 30.1}], f"{UPLOADS}/a/pay_reports.csv")
    write_table(data, "places", [], f"{UPLOADS}/a/places.csv")
    opened(data, tmp_path / "kept")
    (data / UPLOADS / "a").rename(data / UPLOADS / ".a")
    opened(data, tmp_path / "kept")
    assert made == [("built", 0), ("changed", 2), ("changed", 1)]


@pytest.mark.parametrize("other", ["a file of the data", "a file with a problem", "a row that is there", "a state", "prices"])
def test_what_is_more_than_a_batch_is_built_whole(folder, made, tmp_path, other):
    data = folder(pay_reports=BUNDLED)
    kept.kept_tables(data, tmp_path / "kept")[0].close()
    write_batch(data, "a", 0)
    if other == "a file of the data":
        write_table(data, "pay_reports", BUNDLED[:2])
    elif other == "a file with a problem":
        (data / UPLOADS / "a" / "pay_reports.csv").write_text("no table", encoding="utf-8")
    elif other == "a row that is there":
        write_table(data, "pay_reports", BUNDLED[:1], f"{UPLOADS}/a/pay_reports.csv")
    elif other == "prices":
        write_table(data, "price_levels", [{"area_name": "Texas"}], f"{UPLOADS}/a/price_levels.csv")
    else:
        write_table(data, "places", [{"place_type": "state", "place_name": "Texas"}], f"{UPLOADS}/a/places.csv")
    connection, problems, _ = kept.kept_tables(data, tmp_path / "kept")
    expected, same_problems = build.build(data)
    assert (of_any_order(tables(connection)), problems) == (of_any_order(tables(expected)), same_problems)
    assert made == [("built", 0)] * 2
    assert [path.suffix for path in sorted((tmp_path / "kept").iterdir())].count(".duckdb") == 1


def test_a_change_that_fails_midway_leaves_the_older_tables_until_whole_ones_stand(folder, made, tmp_path, monkeypatch):
    data = folder(pay_reports=BUNDLED)
    before = opened(data, tmp_path / "kept")
    (older,) = (tmp_path / "kept").glob("*.duckdb")
    write_batch(data, "a", 0)
    with monkeypatch.context() as patch:
        patch.setattr(changes, "_stand_again", lambda _: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            kept.kept_tables(data, tmp_path / "kept")
    assert list((tmp_path / "kept").glob("*.duckdb")) == [older]
    assert opened(data, tmp_path / "kept") != before
    assert [way for way, _ in made] == ["built", "changed", "changed"]


def test_where_a_change_cannot_be_finished_the_tables_are_built_whole(folder, made, tmp_path, monkeypatch):
    data = folder(pay_reports=BUNDLED)
    opened(data, tmp_path / "kept")
    write_batch(data, "a", 0)
    answer = kept.keep_answers
    failing = iter([duckdb.OutOfMemoryException("no room")])

    def fails_once(connection):
        for error in failing:
            raise error
        answer(connection)

    monkeypatch.setattr(kept, "keep_answers", fails_once)
    opened(data, tmp_path / "kept")
    assert [way for way, _ in made] == ["built", "changed", "built"]
    assert not list((tmp_path / "kept").glob("*.writing*"))


def test_the_lineage_of_the_tables_holds_everything_that_is_made(folder):
    connection, _ = build.build(folder(pay_reports=BUNDLED))
    made = connection.execute("""
        select function_name from duckdb_functions() where not internal and database_name = current_database()
        union
        select table_name from duckdb_tables() where database_name = current_database()
        union
        select type_name from duckdb_types() where not internal and database_name = current_database()
    """).fetchall()
    assert {name for (name,) in made} - set().union(*(lineage_of(file).made for file in TABLE_FILES)) == {
        "area_countries",
        "vocabulary",
        "degree_ends",
        "degree_steps",
    }


def test_a_change_makes_only_those_tables_again_that_read_what_is_another():
    assert files_touched({"role_facts"}) == ["role_facts"]
    assert {"report_rows", "reports", "pay_reports", "findable"} < set(files_touched({"places"}))
    assert set(files_touched(changes.OF_ROWS)).isdisjoint(
        {"outlook", "programs", "price_levels", "pay_statistics", "occupations"}
    )
