"""A reader's own statement: what is answered and how, and that nothing it says reads, changes, reveals or holds up anything."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pandas as pd
import pytest

from queries import asking
from queries.askable import askable_tables
from queries.asked import NICENESS
from queries.asking import AT_ONCE, LONGEST_STATEMENT, NEEDED, REASONS, ROOT, ROWS_SHOWN, Answer, Asking, Fault, start

#: The least priority of all, as Linux numbers them.
LOWEST = 19
LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
#: Answers each line of statements as a process of its own does: DuckDB is imported once, each is answered in a fork.
FORKS = """
import json, os, sys
sys.path.insert(0, sys.argv[1])
from queries import asked
for line in sys.stdin:
    out, into = os.pipe()
    if not os.fork():
        asked.limit(60)
        with os.fdopen(into, "w") as written:
            json.dump(asked.answer(json.loads(line)), written)
        os._exit(0)
    os.close(into)
    with os.fdopen(out) as answer:
        print(answer.read(), flush=True)
    os.wait()
"""
#: Statements that are refused, each with the reason.
REFUSED = {
    # files and networks
    "from read_csv('/etc/passwd')": "function",
    "select * from read_text('/etc/hostname')": "function",
    "select content from read_blob('/proc/self/environ')": "function",
    "from read_json('/etc/passwd')": "function",
    "from read_parquet('http://example.org/x.parquet')": "function",
    "from parquet_metadata('x.parquet')": "function",
    "from sniff_csv('/etc/passwd')": "function",
    "from read_duckdb('other.duckdb', table_name := 'x')": "function",
    "from glob('/*')": "function",
    "from '/etc/passwd'": "no table",
    "from '/etc/hosts.csv'": "other",
    "from 'https://example.org/x.csv'": "other",
    "select 1 where exists (from read_text('/etc/hostname'))": "function",
    "select list_transform([1], lambda x: (select content from read_text('/etc/hostname')))": "function",
    "select 1 order by (select count(*) from glob('/*'))": "function",
    "with a as (from pay_reports), b as (from read_text('/etc/hostname')) from a": "function",
    "select 1 union all (select 2 from glob('/*'))": "function",
    "summarize from read_csv('/etc/passwd')": "function",
    "copy pay_reports to '/tmp/reports.csv'": "kind",
    "copy (select 1) to '/dev/stdout'": "kind",
    "copy pay_reports from '/etc/passwd'": "kind",
    "with a as (copy (select 1) to '/tmp/x.csv') select 1": "kind",
    "export database '/tmp/all'": "kind",
    "import database '/tmp/all'": "kind",
    "attach '/tmp/other.duckdb' as other": "kind",
    "attach ':memory:' as other": "kind",
    "detach system": "kind",
    "install httpfs": "kind",
    "load '/tmp/own.duckdb_extension'": "kind",
    "create secret (type s3, key_id 'a', secret 'b')": "kind",
    # settings, and what tells of the system
    "pragma database_list": "kind",
    "pragma enable_profiling": "kind",
    "call pragma_version()": "kind",
    "set memory_limit = '100GB'": "kind",
    "set lock_configuration = false": "kind",
    "reset threads": "kind",
    "set variable a = 1": "kind",
    "use system": "kind",
    "from duckdb_settings()": "function",
    "from duckdb_secrets()": "function",
    "from DuckDB_Databases()": "function",
    "from duckdb_databases": "table",
    'from "DUCKDB_LOGS"': "table",
    "from main.pragma_database_list": "table",
    "from system.main.duckdb_databases": "table",
    "from pg_catalog.pg_settings": "table",
    "with duckdb_databases as (select 1) from duckdb_databases": "table",
    "select * from (with duckdb_databases as (select 1) from duckdb_databases), duckdb_databases": "table",
    "show databases": "table",
    "describe duckdb_databases": "table",
    "select current_setting('temp_directory')": "function",
    "select 'temp_directory'.current_setting()": "function",
    "select json_serialize_plan('select current_setting(''temp_directory'')', optimize := true)": "function",
    "from json_execute_serialized_sql(json_serialize_sql('from duckdb_databases()'))": "function",
    "from query('from duckdb_databases()')": "function",
    "from query_table(['duckdb_databases'])": "table",
    "from query_table('pg_catalog.pg_settings')": "table",
    "from query_table(kept_as)": "table",
    "from query_table(e'kept\\x5fas')": "table",
    "from query_table('kept' || '_as')": "function",
    "from query_table('xkept_as'[2:8])": "function",
    "from query_table('\\x6bept_as'::blob::varchar)": "function",
    "from query_table('[kept\\_as]'::varchar[])": "function",
    "from query_table(as_searched('Képt_as'))": "function",
    "from query_table((select 'kept_as'))": "function",
    "from converted('duckdb_databases', 1, 'year', 'USD')": "table",
    "from summarised(query_table('kept_as'))": "function",
    "select getenv('HOME')": "no function",
    "select write_log('a line')": "function",
    "select sleep_ms(100000)": "function",
    "from pandas_scan(1, 2, 3)": "function",
    "select __internal_decompress_string('x'::blob)": "function",
    "select finalize(to_aggregate_state('x'::blob))": "function",
    "from 'kept_as'": "table",
    "from asked": "no table",
    "from statement": "no table",
    "from kept_as": "table",
    "from answered.answers": "table",
    "select (select made_of from main.kept_as)": "table",
    "summarize kept_as": "table",
    # changes
    "create table a as select 1": "kind",
    "create temp table a as select 1": "kind",
    "create macro a() as 1": "kind",
    "create view a as from pay_reports": "kind",
    "insert into skills select * from skills": "kind",
    "update pay_reports set pay_low = 0": "kind",
    "delete from pay_reports": "kind",
    "truncate pay_reports": "kind",
    "drop table pay_reports": "kind",
    "alter table pay_reports add column a integer": "kind",
    "with a as (delete from pay_reports returning *) from a": "kind",
    "with a as (insert into skills from skills returning *) from a": "kind",
    "with a as (update skills set skill = 'x' returning *) from a": "kind",
    "vacuum": "kind",
    "checkpoint": "kind",
    "begin": "kind",
    "prepare a as select 1": "kind",
    "execute a": "kind",
    "explain analyze select count(*) from pay_reports": "kind",
    # several in one, and what hides them
    "select 1; drop table pay_reports": "several",
    "select 1 /* ; */; -- ;\nattach ':memory:' as a": "several",
    "select 1) from (select 2": "syntax",
    "-- nothing": "empty",
    "": "empty",
    "select $path": "parameter",
    "select ?": "parameter",
    # too much of it
    f"select {'(' * 5_000}1{')' * 5_000}": "deep",
    f"select {'+'.join('1' * 5_000)}": "deep",
    f"{'from (' * 900}from skills{')' * 900}": "deep",
    f"select {', '.join('1' * 500)}": "wide",
    "select * from pay_reports a, pay_reports b, pay_reports c": "wide",
    "select repeat('x', 3000000000)": "memory",
    "select list(a.report_id) from pay_reports a, pay_reports b": "memory",
    "select string_agg(a.role || b.role) from pay_reports a, pay_reports b": "memory",
    "select repeat('x', 900000) || i from range(100000) t(i)": "memory",
}
#: How long a statement may take while other tests take the processor.
PATIENT = 60
#: Statements that would not end.
ENDLESS = (
    "with recursive t as (select 1 a union all select a from t) select count(*) from t",
    "select count(*) from pay_statistics a, pay_statistics b, pay_statistics c where a.n + b.n < c.n",
    "select sum(hash(i)) from range(1000000000000) t(i)",
    "select max(levenshtein(repeat(a.role, 999), repeat(b.role, 999))) from pay_reports a, pay_reports b",
)


@pytest.fixture(scope="module")
def file(bundled) -> Path:
    """The kept tables of the bundled data."""
    assert bundled.snapshot.file
    return bundled.snapshot.file


@pytest.fixture(scope="module")
def answered(file):
    """Gives what the process of a statement writes, as a value."""
    process = subprocess.Popen(
        [sys.executable, "-I", "-c", FORKS, str(ROOT)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={},
        text=True,
    )

    def answer(statement: str, rows: int = ROWS_SHOWN, most: int = asking.LONGEST_ANSWER) -> dict:
        asked = {"file": str(file), "statement": statement, "rows": rows, "bytes": most}
        process.stdin.write(f"{json.dumps(asked)}\n")
        process.stdin.flush()
        return json.loads(process.stdout.readline())

    yield answer
    process.communicate()


def outcome(statement: str, file: Path, seconds: float = PATIENT) -> Answer | Fault:
    begun = start(statement, file, seconds)
    return begun.wait() if isinstance(begun, Asking) else begun


@pytest.mark.parametrize("statement", REFUSED, ids=lambda statement: statement[:60])
def test_what_a_statement_must_not_do_is_refused_and_reveals_nothing(statement, answered, file):
    found = answered(statement)
    assert found["fault"]["reason"] == REFUSED[statement]
    assert str(file.parent) not in json.dumps(found)


@pytest.mark.parametrize("statement", ENDLESS)
def test_what_does_not_end_is_ended(statement, file):
    began = time.monotonic()
    assert outcome(statement, file, 1).reason == "time"
    assert time.monotonic() - began < 5


def test_every_reason_is_one_that_has_words():
    assert set(REFUSED.values()) <= set(REASONS)


def test_an_answer_holds_values_as_they_are_and_all_else_as_text(file):
    found = outcome(
        "select 2026 as year, 1.5::decimal(9, 2) as pay, true as stated, date '2026-11-30' as day, ['a', null, 'b'] as names, "
        "{'a': 1} as parts, 'é' as \"é\", 2::hugeint ** 70 as big, null as nothing, 3 as year, 'infinity'::double as high",
        file,
    )
    assert list(found.frame) == ["year", "pay", "stated", "day", "names", "parts", "é", "big", "nothing", "year_1", "high"]
    assert found.kinds[:6] == ("whole", "number", "truth", "text", "text", "text")
    cells = [None if pd.isna(cell) else cell for cell in found.frame.iloc[0]]
    assert cells == [2026, 1.5, True, "2026-11-30", "a, , b", "{'a': 1}", "é", 2.0**70, None, 3, float("inf")]
    assert (found.more, found.cut) == (False, 0)
    assert found.csv().decode().splitlines()[0] == "year,pay,stated,day,names,parts,é,big,nothing,year_1,high"


def test_no_name_of_a_column_is_a_formula_to_a_spreadsheet(file):
    found = outcome("select '=1+1' as \"=2+2\"", file)
    assert list(found.frame) == ["=2+2"]
    assert found.csv().decode().splitlines() == ["'=2+2", "'=1+1"]


def test_the_tables_are_those_of_the_pages(bundled, file):
    found = outcome("select count(*) as n, sum(pay_hour_usd) as pay from pay_reports", file)
    of_pages = bundled.snapshot.cursor().execute("select count(*) as n, sum(pay_hour_usd) as pay from pay_reports").df()
    assert found.frame.to_numpy().tolist() == of_pages.to_numpy().tolist()


def test_the_first_rows_are_shown_and_long_cells_cut(answered):
    found = answered("select i, repeat('x', 3000) as long from range(5000) t(i)", rows=20)
    assert [row[0] for row in found["rows"]] == list(range(20))
    assert {row[1] for row in found["rows"]} == {"x" * 999 + "…"}
    assert (found["more"], found["cut"]) == (True, 20)
    few = answered("select repeat('x', 900) from range(5000)", most=10_000)
    assert (len(few["rows"]), few["more"]) == (11, True)
    assert answered("select i from range(20) t(i)", rows=20)["more"] is False


def test_a_number_that_a_browser_would_round_is_text(file):
    found = outcome("select unnest([1, 9007199254740993]) as n", file)
    assert (found.kinds, found.frame["n"].to_list()) == (("text",), ["1", "9007199254740993"])


def test_the_name_of_a_column_has_an_end(answered):
    assert answered(f"select {' + '.join('1' * 200)}")["columns"][0]["name"] == f"{'(' * 79}…"


@pytest.mark.parametrize(
    ("statement", "reason", "name", "near", "place"),
    [
        ("select pay\nfrom pay_report", "no table", "pay_report", ["pay_reports"], (2, 6)),
        ("select 'é', compan from pay_reports", "no column", "compan", ["company"], (1, 13)),
        ("select medain(1)", "no function", "medain", ["median"], (1, 8)),
        ("select 1 +", "syntax", None, [], (1, 10)),
        ("select\n  'a'::integer", "other", None, [], (2, 6)),
        ("select now()", "zone", None, [], None),
    ],
)
def test_an_error_says_where_it_is_and_what_was_meant(answered, statement, reason, name, near, place):
    fault = answered(statement)["fault"]
    assert (fault["reason"], fault["name"], fault["near"][:1]) == (reason, name, near)
    assert (fault.get("line"), fault.get("column")) == (place or (None, None))


def test_no_more_than_two_run_at_once_and_who_comes_later_is_told(file):
    running = [start(ENDLESS[0], file, PATIENT) for _ in range(AT_ONCE)]
    try:
        assert start("select 1", file) == Fault("busy")
        running[0].stop()
        assert outcome("select 1 as a", file).frame.to_dict("list") == {"a": [1]}
    finally:
        for each in running:
            each.stop()
    assert [each.wait() for each in running] == [Fault("stopped")] * AT_ONCE
    assert all(each._process.returncode is not None for each in running)


@LINUX
def test_the_process_has_nothing_of_the_server_and_a_low_priority(file, monkeypatch):
    monkeypatch.setenv("A_SECRET", "1")
    running = start(ENDLESS[0], file, PATIENT)
    try:
        about = Path("/proc") / str(running._process.pid)
        names = {each.partition(b"=")[0].decode() for each in (about / "environ").read_bytes().split(b"\0")}
        assert names <= {"", *NEEDED}
        until = time.monotonic() + 30
        while "Max open files            0 " not in (about / "limits").read_text() and time.monotonic() < until:
            time.sleep(0.02)
        limits = (about / "limits").read_text()
        assert [f"Max {name}" for name in ("open files", "file size") if f"Max {name:20}  0 " not in limits] == []
        assert os.getpriority(os.PRIO_PROCESS, running._process.pid) == min(os.nice(0) + NICENESS, LOWEST)
    finally:
        running.stop()


def test_what_cannot_begin_is_told(file, tmp_path):
    assert start(" \n", file) == Fault("empty")
    assert start("x" * (LONGEST_STATEMENT + 1), file) == Fault("long")
    assert outcome("select 1", tmp_path / "gone.duckdb") == Fault("gone")
    assert not (tmp_path / "gone.duckdb").exists()


def test_the_columns_beside_the_box_are_those_of_the_tables(file):
    rows = outcome("select table_name, column_name from information_schema.columns", file)
    assert not rows.more
    there = set(rows.frame.itertuples(index=False, name=None))
    told = {(table.name, column.name) for table in askable_tables().values() for column in table.columns}
    assert told - there == set()
    assert all(column.about for table in askable_tables().values() for column in table.columns)
