"""The database: one version a view, cursors for threads, one SELECT a question, and no way out of the database."""

import threading
import weakref
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from queries import questions as doors
from queries.database import Database, View
from queries.folder import DATA_VARIABLE, data_folder
from queries.kept import in_memory, kept_in
from queries.meaning import meaning
from queries.questions import question, questions
from queries.schema import table
from queries.selection import Selection

OPEN = Selection(work_kind=None, country=None)
LETTERS = "ABCDEFGH"

SKILLS = {"table": "skills", "search": "", "sort": "skill", "descending": True, "most": 10, "skipped": 0}


def parameters(name: str) -> dict:
    """The values to try of a question, as its header gives them."""
    return meaning(name).examples


def write(data: Path, lines: int) -> None:
    """Adds a file of so many skills."""
    rows = "".join(f"more-{n},Skill {n},soft,,s1\n" for n in range(lines))
    (data / "skills" / "more.csv").write_text(f"skill_id,skill,category,context,source_id\n{rows}", encoding="utf-8")


SQL = {"skill": "SQL", "category": "language", "source_id": "s1"}


def skills(view: View) -> int:
    return int(view.ask("data/tables", search="").set_index("table").loc["skills", "found"])


@pytest.fixture
def probe(monkeypatch, tmp_path):
    """Makes `probe/<name>` a question with this SQL, for the test."""

    def ask_of(name: str, sql: str) -> str:
        folder = tmp_path / "queries" / "probe"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{name}.sql").write_text(sql, encoding="utf-8")
        monkeypatch.setattr(doors, "HERE", tmp_path / "queries")
        return f"probe/{name}"

    yield ask_of
    doors.text_of.cache_clear()
    question.cache_clear()
    doors.fields_read.cache_clear()


# questions


#: Questions over what a reader has added.
OF_ADDED_FILES = {"offer/kept"}


#: Questions over co-op degrees, which no report of the first view is of, and over numbers, which change with the data.
OF_OTHERS = {"degrees/work_terms", "degrees/work_term_reports", "reports/numbered"}


@pytest.mark.parametrize("name", sorted(set(questions()) - OF_ADDED_FILES - OF_OTHERS))
def test_a_question_has_an_answer_in_the_first_view(bundled, name):
    assert len(bundled.ask(name, **parameters(name))) > 0


def test_every_question_has_an_answer_where_there_is_no_data(tmp_path):
    (tmp_path / "data").mkdir()
    for selection in (None, OPEN):
        view = Database(tmp_path / "data").view(selection)
        for name in questions():
            assert isinstance(view.ask(name, **parameters(name)), pd.DataFrame), name


def test_an_answer_has_no_coded_names(bundled):
    kinds = {name: set(bundled.ask(name, **parameters(name)).dtypes.astype(str)) for name in questions()}
    assert [name for name, found in kinds.items() if "category" in found] == []


def test_a_question_that_there_is_not_is_refused_and_the_others_are_named(bundled):
    with pytest.raises(KeyError, match="no question overview/nothing: one of companies/against, "):
        bundled.ask("overview/nothing")
    with pytest.raises(KeyError):
        bundled.ask("tables/sources")
    with pytest.raises(KeyError):
        bundled.ask("../queries/overview/groups")


@pytest.mark.parametrize(
    "sql",
    [
        "select 1; select 2",
        "copy (select 1) to '/tmp/x.csv'",
        "drop table sources",
        "attach 'x.db'",
        "set threads = 1",
        "insert into sources select * from sources",
        "create table x as select 1",
        "pragma threads = 1",
        "load httpfs",
        "select 1; drop table sources",
        "-- nothing",
        "call pragma_version()",
        "update sources set title = ''",
        "explain select 1",
    ],
)
def test_a_file_that_is_not_one_select_is_refused(given, probe, sql):
    view = given()
    name = probe("refused", sql)
    with pytest.raises(ValueError, match=r"probe/refused\.sql must hold one SELECT"):
        view.ask(name)


def test_a_select_reaches_no_file(given, probe):
    view = given()
    with pytest.raises(duckdb.PermissionException):
        view.ask(probe("reading", "select * from read_text('/etc/passwd')"))


def test_what_a_reader_types_is_a_value_and_nothing_else(given):
    texts = ["'; drop table sources; --", "x' or '1' = '1", "$value", "\\", "%", "_", '"', "a_c", "abc", "; select 1", "東 🙂"]
    view = given(pay_reports=[{"pay": 20, "company": text, "report_id": f"{n}"} for n, text in enumerate(texts)])
    listing = {"sort": "report_id", "descending": False, "most": 99, "skipped": 0}
    for n, text in enumerate(texts):
        assert list(view.ask("reports/behind", dimension="company", value=text, most=99, skipped=0)["report_id"]) == [f"{n}"]
        own = view.filtered(company=(text,), region=(text, "not_stated"))
        assert list(own.ask("reports/behind", dimension="company", value=None, most=99, skipped=0)["company"]) == [text]
        assert list(view.ask("data/reports", search=text, **listing)["company"]) == [t for t in texts if text in t]


# versions


def test_a_changed_file_is_noticed_at_the_next_question_and_an_old_view_keeps_its_tables(folder):
    database = Database(folder(skills=[SQL]))
    old = database.view(OPEN)
    assert skills(old) == 1
    write(database.data, 2)
    new = database.view(OPEN)
    assert (skills(new), skills(old.filtered(country=("US",)))) == (3, 1)
    assert len(old.ask("data/rows", **SKILLS)) == 1
    write(database.data, 5)
    assert (skills(database.view(OPEN)), skills(new)) == (6, 3)
    (database.data / "skills" / "more.csv").unlink()
    assert skills(database.view(OPEN)) == 1


def test_a_version_is_built_once_while_nothing_changes(folder):
    database = Database(folder())
    first = database.snapshot()
    with ThreadPoolExecutor(8) as threads:
        assert {id(v) for v in threads.map(lambda _: database.snapshot(), range(40))} == {id(first)}
        write(database.data, 1)
        later = {id(v) for v in threads.map(lambda _: database.snapshot(), range(40))}
    assert len(later) == 1
    assert later != {id(first)}


def test_eight_threads_ask_at_once_and_each_is_answered_rightly(given):
    view = given(
        pay_reports=[
            {"pay": 20 + n, "company": c, "report_id": f"{c}{n}"}
            for n, c in ((n, c) for i, c in enumerate(LETTERS, 1) for n in range(i))
        ]
    )
    start = threading.Barrier(8)

    def ask(i: int) -> list[list[str]]:
        start.wait()
        return [
            sorted(
                view.filtered(company=(LETTERS[i],)).ask(
                    "reports/behind", dimension="company", value=None, most=50 + i + 8 * k, skipped=0
                )["report_id"]
            )
            for k in range(12)
        ]

    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(ask, range(8)))
    assert found == [[[f"{c}{n}" for n in range(i)]] * 12 for i, c in enumerate(LETTERS, 1)]


def test_readers_see_the_old_tables_or_the_new_while_files_change(folder):
    database = Database(folder(skills=[SQL]))
    done = threading.Event()

    def read() -> set[tuple[int, int]]:
        seen = set()
        while not done.is_set():
            view = database.view(OPEN)
            seen.add((skills(view), len(view.ask("data/rows", **SKILLS | {"most": 99}))))
        return seen

    with ThreadPoolExecutor(4) as threads:
        readers = [threads.submit(read) for _ in range(4)]
        for lines in (2, 4, 8):
            write(database.data, lines)
            database.view(OPEN)
        done.set()
        seen = set().union(*(reader.result() for reader in readers))
    assert all(counted == listed for counted, listed in seen)


def test_the_data_folder_is_the_one_beside_the_dashboard_unless_another_is_named(monkeypatch, tmp_path):
    monkeypatch.delenv(DATA_VARIABLE, raising=False)
    assert data_folder() == Path(__file__).parents[2] / "data"
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path))
    assert data_folder() == tmp_path


# remembered answers


def spoil(answer: pd.DataFrame) -> None:
    answer["n"] = 0
    answer.iloc[0, 0] = "spoilt"
    answer[:] = answer[::-1].to_numpy()
    answer.loc[0, "choice"] = "spoilt"
    answer.pop("filter")
    answer.columns = [f"x{i}" for i in range(answer.shape[1])]
    answer.index = range(7, 7 + len(answer))


def test_a_caller_that_changes_an_answer_changes_its_own_copy(given):
    view = given(pay_reports=[{"pay": 20}, {"pay": 30, "company": "B"}])
    first = view.ask("filters/choices")
    kept = first.copy(deep=True)
    spoil(first)
    again = view.ask("filters/choices")
    pd.testing.assert_frame_equal(again, kept)
    spoil(again)
    pd.testing.assert_frame_equal(view.ask("filters/choices"), kept)


def test_an_answer_is_remembered_by_its_selection_and_its_parameters(given):
    view = given(pay_reports=[{"pay": 20}, {"pay": 30, "country": "CA"}])
    behind = {"dimension": "country", "value": "CA", "most": 9, "skipped": 0}
    assert len(view.ask("reports/behind", **behind)) == 1
    assert len(view.ask("reports/behind", **behind | {"value": "US", "most": 9})) == 1
    assert len(view.ask("reports/behind", **behind | {"value": None})) == 2
    assert len(view.filtered(country=("US",)).ask("reports/behind", **behind)) == 0
    assert list(view.filtered(currency="USD", unit="year").ask("reports/behind", **behind)["pay"]) == [30 * 2080]


def made(view):
    """The parts of the matching reports that a view has made."""
    asked = (
        "select table_name from duckdb_tables() where temporary union all select view_name from duckdb_views() where temporary"
    )
    return {name for (name,) in view.cursor(asked).execute(asked).fetchall() if name.startswith("matching")}


def test_a_view_makes_those_parts_of_the_matching_reports_that_its_questions_read(given):
    view = given(pay_reports=[{"pay": 20}])
    view.ask("filters/choices")
    assert made(view) == set()
    view.ask("filters/matching_count")
    assert made(view) == {"matching_any_place", "matching"}
    view.ask("overview/by_degree")
    assert made(view) == {"matching_any_place", "matching", "matching_degrees"}
    view.ask("locations/place_pay", place="Boston, MA", most=1)
    assert made(view) == {part.makes for part in doors.matching_parts()}


def test_views_of_one_run_that_see_the_same_are_one_view_while_it_stands(given):
    view = given(pay_reports=[{"pay": 20}])
    low = view.filtered(ends="low")
    assert view.filtered(ends="low") is low
    assert low.filtered(ends=view.selection.ends) is view
    assert low.filtered(ends="high") not in (low, view)
    assert View(view.snapshot, low.selection) is not low
    gone = weakref.ref(low)
    del low
    assert gone() is None


def test_what_a_filter_cannot_change_is_asked_once_a_version(given, monkeypatch):
    asked = []
    answer = View._answer
    monkeypatch.setattr(
        View, "_answer", lambda view, key, name, values: (asked.append(name), answer(view, key, name, values))[1]
    )
    view = given(pay_reports=[{"pay": 20}, {"pay": 30, "country": "CA"}])
    names = ("filters/choice_names", "outlook/occupations", "overview/benchmarks", "overview/countries")
    for changed in ({}, {"degree": ("phd",)}, {"country": ("CA",)}, {"unit": "year"}, {}):
        for name in names:
            view.filtered(**changed).ask(name, **parameters(name))
    counts = {name: asked.count(name) for name in names}
    assert counts == {
        "filters/choice_names": 1, "outlook/occupations": 2, "overview/benchmarks": 3, "overview/countries": 4
    }  # fmt: skip


def test_only_so_many_answers_are_kept(given, monkeypatch):
    monkeypatch.setattr("queries.database.REMEMBERED_ANSWERS", 3)
    snapshot = given().snapshot
    for n in range(5):
        snapshot.remember((n,), pd.DataFrame({"n": [n]}))
    assert [snapshot.remembered((n,)) is not None for n in range(5)] == [False, False, True, True, True]
    snapshot.remembered((2,))
    snapshot.remember((5,), pd.DataFrame())
    assert [snapshot.remembered((n,)) is not None for n in (2, 3)] == [True, False]


# closed to the outside


@pytest.mark.parametrize(
    "sql",
    [
        "select * from read_text('/etc/passwd')",
        "select * from read_csv('/etc/passwd')",
        "select * from '/etc/passwd'",
        "select * from glob('/etc/*')",
        "select * from read_text('{data}/sources.csv')",
        "select * from read_blob('{data}/*')",
        "copy (select 1) to '/tmp/out.csv'",
        "copy (select 1) to '{data}/out.csv'",
        "copy (select 1) to '{data}/sources.csv'",
        "copy sources from '/etc/passwd'",
        "export database '{data}/out'",
        "import database '{data}/out'",
        "attach '/tmp/out.db'",
        "attach '{data}/out.db'",
        "install httpfs",
        "load httpfs",
        "load '{data}/x.duckdb_extension'",
        "select * from read_csv('http://127.0.0.1:1/x.csv')",
        "select * from read_text('s3://bucket/x')",
        "set memory_limit = '1TB'",
        "reset memory_limit",
        "set threads = 64",
        "pragma threads = 64",
        "set enable_external_access = true",
        "set allowed_directories = ['/']",
        "set lock_configuration = false",
        "set temp_directory = '/tmp'",
        "create secret (type s3)",
    ],
)
def test_no_statement_leaves_the_database(closed, sql):
    snapshot, data = closed
    before = {path: path.read_bytes() for path in data.rglob("*") if path.is_file()}
    with pytest.raises((duckdb.PermissionException, duckdb.InvalidInputException, duckdb.CatalogException)) as refused:
        snapshot.cursor().execute(sql.format(data=data)).fetchall()
    assert any(word in str(refused.value) for word in ("disabled", "locked", "does not exist", "read-only"))
    assert {path: path.read_bytes() for path in data.rglob("*") if path.is_file()} == before


@pytest.fixture(scope="module", params=["in memory", "kept in a file"])
def closed(tmp_path_factory, request):
    """A version of an empty data folder with one file in it, and the folder."""
    data = tmp_path_factory.mktemp("closed") / "data"
    data.mkdir()
    (data / "sources.csv").write_text(",".join(table("sources").header) + "\n", encoding="utf-8")
    return Database(data, in_memory if request.param == "in memory" else kept_in(data / "uploads")).snapshot(), data


@pytest.mark.parametrize("make", [lambda _: in_memory, kept_in], ids=["in memory", "kept in a file"])
def test_a_question_that_takes_more_disk_than_it_may_is_refused(tmp_path, monkeypatch, make):
    monkeypatch.setattr("queries.build.MEMORY_LIMIT", "200MB")
    monkeypatch.setattr("queries.build.TEMPORARY_LIMIT", "40MB")
    (tmp_path / "data").mkdir()
    cursor = Database(tmp_path / "data", make(tmp_path / "kept")).snapshot().cursor()
    with pytest.raises(duckdb.OutOfMemoryException, match="max_temp_directory_size"):
        cursor.execute("create temp table t as select md5(i::varchar) as text from range(8_000_000) r(i) order by text")


def test_memory_and_temporary_space_are_limited_and_placed(closed):
    settings = ("memory_limit", "max_temp_directory_size", "temp_directory", "lock_configuration", "enable_external_access")
    found = closed[0].cursor().execute(f"select {', '.join(f'current_setting({s!r})' for s in settings)}").fetchone()
    memory, space, place, locked, outside = found
    assert (memory, space, locked, outside) == ("3.7 GiB", "7.4 GiB", True, False)
    assert "dashboard-" in place
    assert Path(place).parent.stat().st_mode & 0o077 == 0
