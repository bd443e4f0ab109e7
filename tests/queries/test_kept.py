"""Kept tables: built once for what they are made of, equal to those built in memory, and no harm where the file is."""

import logging
import os
import subprocess
import sys
import threading
from pathlib import Path

import duckdb
import pytest

from queries import build, kept
from queries.database import Database, database
from queries.folder import DATA_VARIABLE
from queries.kept import CACHE_VARIABLE, kept_folder, kept_in
from queries.selection import Selection
from tests.conftest import write_table

ROOT = Path(__file__).parents[2]
#: Where the blocks of a file of DuckDB begin, and how long they are.
FIRST_BLOCK, BLOCK = 3 * 4096, 262144
#: Asks for the blocks that the rows of a table lie in; small tables share one.
BLOCKS = "select distinct block_id from pragma_storage_info('{table}') where persistent"
OPEN = Selection(work_kind=None, country=None)


@pytest.fixture
def builds(monkeypatch):
    """The data folders of which tables were built, in their order."""
    made = []

    def counted(connection, data):
        made.append(data)
        return build.make_tables(connection, data)

    monkeypatch.setattr(kept, "make_tables", counted)
    monkeypatch.setattr(kept, "build", lambda data: (made.append(data), build.build(data))[1])
    return made


@pytest.fixture
def opened(folder, tmp_path):
    """Opens the tables of two reports anew, as a process that starts does; the files lie in `tmp_path / "kept"`."""
    data = folder(pay_reports=[{"pay": 20}, {"pay": 30, "company": "B"}])
    return lambda: Database(data, kept_in(tmp_path / "kept"))


def files(folder: Path, suffix: str = ".duckdb") -> list[Path]:
    return sorted(folder.glob(f"*{suffix}"))


def pays(opened: Database) -> list[float]:
    return sorted(opened.view(OPEN).ask("reports/behind", dimension="company", value=None, most=9, skipped=0)["pay"])


def tables(connection: duckdb.DuckDBPyConnection) -> dict[str, list]:
    """Every row of every table, in the order in which the table holds them."""
    names = connection.execute(
        "select table_name from duckdb_tables() "
        "where schema_name = 'main' and database_name = current_database() and not temporary order by all"
    ).fetchall()
    return {name: connection.execute(f"from {name}").fetchall() for (name,) in names if name != "kept_as"}


def test_kept_tables_equal_those_in_memory_row_by_row(bundled, tmp_path):
    data = bundled.snapshot.data
    connection, problems, file = kept.kept_tables(data, tmp_path)
    assert file
    in_memory, same_problems = build.build(data)
    found, expected = tables(connection), tables(in_memory)
    assert list(found) == list(expected)
    assert [name for name, rows in expected.items() if sorted(found[name], key=repr) != sorted(rows, key=repr)] == []
    assert found["pay_reports"] == expected["pay_reports"]
    assert problems == same_problems


def test_the_second_start_opens_what_the_first_has_built(opened, builds, tmp_path):
    for _ in range(3):
        assert pays(opened()) == [20, 30]
    assert len(builds) == 1
    assert len(files(tmp_path / "kept")) == 1


def test_a_changed_file_is_built_anew_and_the_older_tables_go(opened, builds, tmp_path):
    before = opened()
    assert pays(before) == [20, 30]
    first = files(tmp_path / "kept")
    view = before.view(OPEN)
    write_table(before.data, "pay_reports", [{"pay": 40}])
    assert pays(opened()) == [40]
    assert len(files(tmp_path / "kept")) == 1
    assert files(tmp_path / "kept") != first
    assert len(view.filtered(company=("B",)).ask("reports/behind", dimension="company", value=None, most=9, skipped=0)) == 1
    assert len(builds) == 2


def test_a_file_that_is_written_again_as_it_was_is_not_built_anew(opened, builds):
    assert pays(opened()) == [20, 30]
    path = opened().data / "stipends" / "given.csv"
    path.write_bytes(path.read_bytes())
    os.utime(path, (1, 1))
    assert pays(opened()) == [20, 30]
    assert len(builds) == 1


def test_a_change_within_the_step_of_the_clock_is_noticed(opened, builds, monkeypatch):
    monkeypatch.setattr(kept, "SETTLED_SECONDS", 600)  # however slow the machine
    assert pays(opened()) == [20, 30]
    path = opened().data / "stipends" / "given.csv"
    stat = path.stat()
    path.write_bytes(path.read_bytes().replace(b",20,20,", b",25,25,"))
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert (path.stat().st_size, path.stat().st_mtime_ns) == (stat.st_size, stat.st_mtime_ns)
    assert pays(opened()) == [25, 30]
    assert len(builds) == 2


@pytest.mark.parametrize("text", ["", "[1, 2]", '{"sources.csv": 3}', '{"sources.csv": ["0", 1]}'])
def test_notes_that_cannot_be_read_cost_no_more_than_reading_the_files(opened, builds, tmp_path, text):
    assert pays(opened()) == [20, 30]
    for notes in files(tmp_path / "kept", ".json"):
        notes.write_text(text)
    assert pays(opened()) == [20, 30]
    assert len(builds) == 1


def test_a_file_that_changes_while_its_tables_are_built_is_not_kept_under_a_wrong_name(opened, builds, monkeypatch):
    counted = kept.make_tables

    def changed_meanwhile(connection, data):
        found = counted(connection, data)
        if len(builds) == 1:
            write_table(data, "pay_reports", [{"pay": 50}])
        return found

    monkeypatch.setattr(kept, "make_tables", changed_meanwhile)
    assert pays(opened()) == [50]
    write_table(opened().data, "pay_reports", [{"pay": 20}, {"pay": 30, "company": "B"}])
    assert pays(opened()) == [20, 30]


def test_what_a_killed_process_left_of_its_building_is_cleared_away(opened, builds, tmp_path):
    assert pays(opened()) == [20, 30]
    (file,) = files(tmp_path / "kept")
    left = [file.with_suffix(".writing"), file.with_suffix(".writing.wal")]
    left += [file.with_name(f"{path.name}".replace(file.stem, f"{file.stem[:-1]}x")) for path in left]
    for path in left:
        path.write_bytes(b"half a file")
    file.unlink()
    assert pays(opened()) == [20, 30]
    assert len(builds) == 2
    assert sorted(path.suffix for path in (tmp_path / "kept").iterdir()) == [".duckdb", ".json", ".lock"]


def test_another_duckdb_and_another_program_build_their_own(opened, builds, monkeypatch, tmp_path):
    assert pays(opened()) == [20, 30]
    first = files(tmp_path / "kept")
    for attribute, value in (("__version__", "9.9.9"), ("version", None)):
        if value:
            monkeypatch.setattr(duckdb, attribute, value)
        else:
            changed = tmp_path / "reports.sql"
            changed.write_text("select 1")
            monkeypatch.setattr(kept, "PROGRAM", (*kept.PROGRAM, changed))
        kept._program.cache_clear()
        assert pays(opened()) == [20, 30]
    assert len(builds) == 3
    assert len(files(tmp_path / "kept")) == 1
    assert files(tmp_path / "kept") != first
    monkeypatch.undo()
    kept._program.cache_clear()


@pytest.mark.parametrize("harm", ["cut short", "other bytes", "empty", "another's tables"])
def test_a_file_that_is_damaged_or_foreign_is_thrown_away_and_told(opened, builds, tmp_path, harm, caplog):
    assert pays(opened()) == [20, 30]
    (file,) = files(tmp_path / "kept")
    content = file.read_bytes()
    file.unlink()  # the tables that are open stay as they are
    if harm == "another's tables":
        with duckdb.connect(str(file)) as other:
            other.execute("create table kept_as as select 'other' as made_of, '[]' as problems")
    else:
        file.write_bytes({"cut short": content[:5000], "other bytes": b"nonsense" * 999, "empty": b""}[harm])
    with caplog.at_level(logging.WARNING):
        assert pays(opened()) == [20, 30]
    assert len(builds) == 2
    assert "is damaged or not ours and is thrown away" in caplog.text
    assert pays(opened()) == [20, 30]
    assert len(builds) == 2


def test_damage_that_a_question_meets_is_mended_before_it_is_answered(bundled, builds, tmp_path, caplog):
    data = bundled.snapshot.data
    connection, _, file = kept.kept_tables(data, tmp_path)
    blocks, opening = (
        {block for (block,) in connection.execute(BLOCKS.format(table=table)).fetchall()}
        for table in ("pay_reports", "kept_as")
    )
    connection.close()
    content = bytearray(file.read_bytes())
    assert blocks - opening
    for block in blocks - opening:
        content[FIRST_BLOCK + block * BLOCK + BLOCK // 2] ^= 255
    file.unlink()
    file.write_bytes(content)
    asked = {"dimension": "company", "value": None, "most": 20, "skipped": 0}
    with caplog.at_level(logging.WARNING):
        view = Database(data, kept_in(tmp_path)).view()
        answers = [
            view.ask("reports/behind", **asked),
            view.ask("overview/groups", most=5),
            view.ask("outlook/roles"),
        ]
    expected = [
        bundled.ask("reports/behind", **asked),
        bundled.ask("overview/groups", most=5),
        bundled.ask("outlook/roles"),
    ]
    assert [len(answer) for answer in answers] == [len(answer) for answer in expected]
    assert all(answer.equals(same) for answer, same in zip(answers, expected, strict=True))
    assert len(builds) == 2
    assert caplog.text.count("is thrown away") == 1
    assert not file.exists()


def test_a_folder_that_cannot_be_written_is_answered_from_memory(folder, builds, tmp_path):
    data = folder(pay_reports=[{"pay": 20}])
    in_the_way = tmp_path / "file"
    in_the_way.write_text("no folder")
    for number in (1, 2):
        assert pays(Database(data, kept_in(in_the_way))) == [20]
        assert len(builds) == number
    assert in_the_way.read_text() == "no folder"


def test_a_data_folder_that_is_not_there_is_not_made(tmp_path):
    found = Database(tmp_path / "none", kept_in(tmp_path / "none" / "uploads")).snapshot()
    assert [problem.reason for problem in found.problems] == ["there is no such data folder"]
    assert list(tmp_path.iterdir()) == []


def test_problems_of_files_are_kept_with_the_tables(opened, builds):
    (opened().data / "skills" / "given.csv").write_text("not,a,table\n", encoding="utf-8")
    told = [[problem.sentence() for problem in opened().snapshot().problems] for _ in range(2)]
    assert told[0] == told[1]
    assert [sentence.startswith("skills/given.csv, line 1") for sentence in told[0]] == [True]
    assert len(builds) == 1


def test_kept_tables_lie_beside_the_uploads_unless_another_folder_is_named(tmp_path, monkeypatch):
    monkeypatch.delenv(CACHE_VARIABLE, raising=False)
    assert kept_folder(tmp_path) == tmp_path / "uploads"
    monkeypatch.setenv(CACHE_VARIABLE, str(tmp_path / "other"))
    assert kept_folder(tmp_path) == tmp_path / "other"


def test_two_data_folders_share_a_folder_of_kept_tables(folder, tmp_path, builds):
    one = folder(pay_reports=[{"pay": 20}])
    other = one.rename(tmp_path / "moved")
    both = {other: [20], folder(pay_reports=[{"pay": 30}]): [30]}
    for _ in range(2):
        assert {data: pays(Database(data, kept_in(tmp_path / "kept"))) for data in both} == both
    assert len(builds) == 2
    assert len(files(tmp_path / "kept")) == 2


#: Opens the tables of the data folder and prints how often this process built them.
OPENER = """
import sys
from queries import kept
from queries.database import database

built = []
make_tables = kept.make_tables
kept.make_tables = lambda *given: (built.append(1), make_tables(*given))[1]
sys.stdin.read()
rows = database().view().snapshot.cursor().execute("select count(*) from pay_reports").fetchall()
print(len(built), rows[0][0])
"""


def test_of_processes_that_start_at_once_one_builds_and_all_have_the_tables(folder, tmp_path):
    data = folder(pay_reports=[{"pay": 20}, {"pay": 30}])
    environment = os.environ | {DATA_VARIABLE: str(data), CACHE_VARIABLE: str(tmp_path / "kept")}
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    running = [subprocess.Popen([sys.executable, "-c", OPENER], cwd=ROOT, env=environment, **pipes) for _ in range(4)]
    for process in running:
        process.stdin.close()
    found = [process.stdout.read().split() for process in running]
    assert [process.wait() for process in running] == [0] * 4
    assert sorted(found) == [["0", "2"], ["0", "2"], ["0", "2"], ["1", "2"]]


def test_no_reader_waits_for_the_next_tables(opened, builds, monkeypatch):
    database, may_end = opened(), threading.Event()
    first = database.standing()
    counted = kept.make_tables
    monkeypatch.setattr(kept, "make_tables", lambda *given: (may_end.wait(30), counted(*given))[1])
    write_table(database.data, "pay_reports", [{"pay": 40}])
    assert [database.standing() for _ in range(5)] == [first] * 5
    may_end.set()
    assert pays(database) == [40]
    assert database.standing() is database.snapshot()
    assert database.standing() is not first
    assert len(builds) == 2


def test_the_door_to_the_data_folder_keeps_its_tables(folder, monkeypatch, tmp_path):
    monkeypatch.setenv(CACHE_VARIABLE, str(tmp_path / "kept"))
    data = folder(pay_reports=[{"pay": 20}])
    assert pays(database(data)) == [20]
    assert len(files(tmp_path / "kept")) == 1
