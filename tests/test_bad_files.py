"""Files that do not fit: the others are loaded, and a sentence names the file, the line, the column and the reason."""

import csv
import io
import json
import os
import random
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from queries import database as doors
from queries import load
from queries.build import build, data_files
from queries.check import cell_problem, problems_of
from queries.folder import DATA_VARIABLE, UPLOADS
from queries.schema import TABLES, Table, table
from queries.stored import NEEDED

DASHBOARD = str(Path(__file__).parents[1] / "dashboard.py")
DATA = Path(__file__).parents[1] / "data"
EDUCATION = table("education")
HEADER = ",".join(EDUCATION.header)
ROW = ["e2", "share_of_workers", "All workers", "15-1252", "", "Bachelor", "US", "2024", "40.5", "percent", "", "s1"]
CHECK = "check the commas and quotes"
DIGITS = "write digits with a point, nothing else"


def line(**cells: str) -> str:
    return ",".join({**dict(zip(EDUCATION.header, ROW, strict=True)), **cells}.values())


def loaded(data: Path) -> tuple[list[str], list[str]]:
    """The ids of the education rows that were loaded, and the sentences about the files that were not."""
    connection, problems = build(data)
    ids = connection.execute("select education_id from education order by all").fetchall()
    return [i for (i,) in ids], [problem.sentence() for problem in problems]


@pytest.fixture
def data(folder) -> Path:
    """A data folder with one good row of education, e1."""
    return folder(education=[dict(zip(EDUCATION.header, ["e1", *ROW[1:]], strict=True))])


#: The columns that no file may lack.
REQUIRED = ("education_id", "measure", "population", "education_level", "country", "value", "unit", "source_id")
BAD = {
    "empty": ("", "line 1: is empty: it needs at least its header line"),
    "blank": (" \n\n", "line 1: is empty: it needs at least its header line"),
    "short row": (f"{HEADER}\n{line()}\ne3,x\n", f"line 3: has 2 cells where the header has 12: {CHECK}"),
    "long row": (f"{HEADER}\n{line()},more\n", f"line 2: has 13 cells where the header has 12: {CHECK}"),
    "one column more": (
        f"{HEADER},extra\n{line()},1\n",
        "line 1: has another header than education: unknown columns: extra",
    ),
    "one column less that every row needs": (
        HEADER.replace(",country", "") + "\n",
        "line 1: has another header than education: missing columns: country",
    ),
    "another order": (
        ",".join(reversed(EDUCATION.header)) + "\n",
        f"line 1: has another header than education: the columns are in another order than {', '.join(EDUCATION.header)}",
    ),
    "semicolons": (
        HEADER.replace(",", ";") + "\n" + line().replace(",", ";") + "\n",
        (
            "line 1: has another header than education: "
            f"missing columns: {', '.join(REQUIRED)}; unknown columns: {HEADER.replace(',', ';')}"
        ),
    ),
    "text for a year": (f"{HEADER}\n{line(year='soon')}\n", f"line 2, column year: 'soon' is not a finite number: {DIGITS}"),
    "half a year": (f"{HEADER}\n{line(year='2024.5')}\n", "line 2, column year: '2024.5' is not a whole number"),
    "a comma in a number": (
        f"{HEADER}\n{line(value=chr(34) + '1,5' + chr(34))}\n",
        f"line 2, column value: '1,5' is not a finite number: {DIGITS}",
    ),
    "underscores": (f"{HEADER}\n{line(value='1_000')}\n", f"line 2, column value: '1_000' is not a finite number: {DIGITS}"),
    "not a number": (f"{HEADER}\n{line(value='nan')}\n", f"line 2, column value: 'nan' is not a finite number: {DIGITS}"),
    "infinite": (f"{HEADER}\n{line(value='1e999')}\n", f"line 2, column value: '1e999' is not a finite number: {DIGITS}"),
    "below": (f"{HEADER}\n{line(value='-1')}\n", "line 2, column value: -1 is below 0"),
    "above": (f"{HEADER}\n{line(year='2222')}\n", "line 2, column year: 2222 is above 2035"),
    "unknown word": (f"{HEADER}\n{line(unit='percents')}\n", "line 2, column unit: 'percents' is not one of percent, persons"),
    "wrong form": (
        f"{HEADER}\n{line(country='usa')}\n",
        "line 2, column country: 'usa' is not written as it should be: ISO 3166 alpha-2 code",
    ),
    "missing cell": (f"{HEADER}\n{line(source_id='')}\n", "line 2, column source_id: is empty, but every row needs it"),
    "a space before": (
        f"{HEADER}\n{line(source_id=' s1')}\n",
        "line 2, column source_id: ' s1' has spaces around it or is empty: remove them",
    ),
    "key twice": (
        f"{HEADER}\n{line()}\n{line()}\n",
        "line 3, column education_id: repeats the key of line 2: each row needs its own",
    ),
    "key of another file": (
        f"{HEADER}\n{line()}\n{line(education_id='e1')}\n",
        "line 3, column education_id: repeats the key of a row of another file: each row needs its own",
    ),
    "a quote left open": (
        f"{HEADER}\n{line(note=chr(34) + 'open')}\n{line(education_id='e3')}\n",
        "line 3: is not well-formed CSV (unexpected end of data): check the quotes",
    ),
    "a quote left open in the last cell": (
        f"{HEADER}\n{line(source_id=chr(34) + 's1')}\n{line(education_id='e3')}\n",
        "line 3: is not well-formed CSV (unexpected end of data): check the quotes",
    ),
    "a quote after a space": (
        f"{HEADER}\n{line(note=' ' + chr(34) + 'open')}\n{line(education_id='e3')}\n",
        """line 2, column note: ' "open' has spaces around it or is empty: remove them""",
    ),
    "text after a quote": (
        f"{HEADER}\n{line(note=chr(34) + 'a' + chr(34) + 'b')}\n",
        """line 2: is not well-formed CSV (',' expected after '"'): check the quotes""",
    ),
    "not UTF-8": (f"{HEADER}\n{line(note='caf')}\n".encode() + b"\xe9\n", "line 3: is not UTF-8: save the file as UTF-8"),
    "UTF-16": (f"{HEADER}\n".encode("utf-16"), "line 1: is not UTF-8: save the file as UTF-8"),
    "a NUL byte": (
        f"{HEADER}\n{line()}\n{line(education_id='e3', note='a' + chr(0))}\n",
        "line 3: holds a NUL byte: export the file again as plain CSV",
    ),
    "a huge cell": (
        f"{HEADER}\n{line(note='x' * 3_000_000)}\n",
        "line 2: is not well-formed CSV (field larger than field limit (1000000)): check the quotes",
    ),
}


def test_each_bad_file_is_left_out_with_its_reason_and_the_others_are_loaded(data):
    for name, (content, _) in BAD.items():
        (data / "education" / f"z {name}.csv").write_bytes(content if isinstance(content, bytes) else content.encode())
    assert loaded(data) == (["e1"], sorted(f"education/z {name}.csv, {reason}" for name, (_, reason) in BAD.items()))


GOOD = {
    "a byte order mark": f"\ufeff{HEADER}\n{line()}\n",
    "Windows line ends": f"{HEADER}\r\n{line()}\r\n",
    "line ends of two kinds": f"{HEADER}\n{line()}\r\n{line(education_id='e3')}\n",
    "no line end": f"{HEADER}\n{line()}",
    "blank lines": f"{HEADER}\n\n{line()}\n\n{line(education_id='e3')}\n\n",
    "a quoted line end": f"{HEADER}\n{line(note=chr(34) + 'two' + chr(10) + 'lines' + chr(34))}\n{line(education_id='e3')}\n",
    "a line separator in a cell": f"{HEADER}\n{line(note='two' + chr(0x2028) + 'lines')}\n",
    "a quote within a word": f"{HEADER}\n{line(note='5' + chr(34) + '6')}\n{line(education_id='e3')}\n",
    "only its header": f"{HEADER}\n",
}


def test_a_sound_file_is_loaded_however_it_is_written(data):
    expected = ["e1"]
    for n, text in enumerate(GOOD.values()):
        own = text.replace("e2,", f"{n}-e2,").replace("e3,", f"{n}-e3,")
        (data / "education" / f"more-{n}.csv").write_text(own, encoding="utf-8", newline="")
        expected += [f"{n}-{e}" for e in ("e2", "e3") if f"{e}," in text]
    assert loaded(data) == (sorted(expected), [])


def test_where_the_fast_reader_gives_up_the_rows_come_from_the_slow_one(data, monkeypatch):
    taken = []
    records = load._records
    monkeypatch.setattr(load, "_records", lambda path, table: taken.append(path.name) or records(path, table))
    (data / "education" / "more.csv").write_text(GOOD["line ends of two kinds"], encoding="utf-8", newline="")
    (data / "education" / "good.csv").write_text(f"{HEADER}\n{line(education_id='e4')}\n", encoding="utf-8")
    assert loaded(data) == (["e1", "e2", "e3", "e4"], [])
    # Each file is counted once; the cells of the one are read once more.
    assert taken.count("more.csv") == 2
    assert taken.count("good.csv") == 1


def test_line_ends_of_two_kinds_keep_empty_cells_unknown(data):
    (data / "education" / "more.csv").write_text(GOOD["line ends of two kinds"], encoding="utf-8", newline="")
    connection, _ = build(data)
    rows = connection.execute("select note, soc_code, year, value from education order by education_id").fetchall()
    assert rows == [(None, "15-1252", 2024, 40.5)] * 3


def test_a_problem_after_a_quoted_line_end_names_the_line_of_the_file(data):
    quoted = line(note='"two\nlines"')
    (data / "education" / "bad.csv").write_text(f"{HEADER}\n{quoted}\n{line(education_id='e3', year='x')}\n", encoding="utf-8")
    assert loaded(data)[1] == [f"education/bad.csv, line 4, column year: 'x' is not a finite number: {DIGITS}"]


def test_the_first_three_problems_of_a_file_are_named(data):
    rows = "\n".join(line(education_id=f"x{n}", value="-1") for n in range(9))
    (data / "education" / "bad.csv").write_text(f"{HEADER}\n{rows}\n", encoding="utf-8")
    assert loaded(data)[1] == [f"education/bad.csv, line {n}, column value: -1 is below 0" for n in (2, 3, 4)]


def test_a_missing_folder_gives_empty_tables_and_says_so(tmp_path):
    assert loaded(tmp_path / "nowhere") == ([], ["nowhere: there is no such data folder"])


def test_a_missing_file_is_named_and_the_rest_is_loaded(data):
    (data / "sources.csv").unlink()
    assert loaded(data) == (["e1"], ["sources.csv: is missing: put the file back, or get the data anew"])


def test_a_collected_file_that_is_listed_and_gone_is_named_also_where_its_table_has_others(data):
    (data / "files.txt").write_text("sources.csv\neducation/more.csv\n", encoding="utf-8")
    assert loaded(data) == (["e1"], ["education/more.csv: is missing: put the file back, or get the data anew"])
    (data / "education" / "more.csv").write_text(f"{HEADER}\n{line()}\n", encoding="utf-8")
    assert loaded(data) == (["e1", "e2"], [])


def test_each_collected_file_is_listed():
    collected = [str(path.relative_to(DATA)) for _, path in data_files(DATA) if UPLOADS not in path.parts]
    assert (DATA / "files.txt").read_text(encoding="utf-8").splitlines() == sorted(collected)


def test_an_empty_folder_gives_every_table_without_rows_and_names_those_that_others_need(tmp_path):
    (tmp_path / "data").mkdir()
    connection, problems = build(tmp_path / "data")
    assert [p.file for p in problems] == [t.files for t in TABLES if "/" not in t.files or t.files.startswith("reference/")]
    assert [connection.execute(f"select count(*) from {t.name}").fetchone() for t in TABLES] == [(0,)] * len(TABLES)


def test_a_folder_named_as_a_file_is_told(data):
    (data / "education" / "x.csv").mkdir()
    assert loaded(data) == (
        ["e1"],
        ["education/x.csv: cannot be read (Is a directory): check that it is there and readable"],
    )


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_an_unreadable_file_is_told(data):
    closed = data / "education" / "closed.csv"
    closed.write_text(f"{HEADER}\n{line()}\n", encoding="utf-8")
    closed.chmod(0)
    assert loaded(data) == (
        ["e1"],
        ["education/closed.csv: cannot be read (Permission denied): check that it is there and readable"],
    )


def test_a_link_to_nothing_is_told_and_a_link_to_a_file_is_followed(data, tmp_path):
    elsewhere = tmp_path / "elsewhere.csv"
    elsewhere.write_text(f"{HEADER}\n{line()}\n", encoding="utf-8")
    (data / "education" / "good.csv").symlink_to(elsewhere)
    (data / "education" / "lost.csv").symlink_to(tmp_path / "gone.csv")
    assert loaded(data) == (
        ["e1", "e2"],
        ["education/lost.csv: cannot be read (No such file or directory): check that it is there and readable"],
    )


def test_the_rows_of_an_upload_carry_its_batch_and_what_is_out_of_sight_is_not_read(data):
    for batch in ("b1", "b2", ".undone"):
        (data / "uploads" / batch).mkdir(parents=True)
        (data / "uploads" / batch / "education.csv").write_text(f"{HEADER}\n{line(education_id=batch)}\n", encoding="utf-8")
        said = {name: "x" if kind is str else 1 for name, kind in NEEDED.items()} | {"dataset": "salaries"}
        (data / "uploads" / batch / "batch.json").write_text(json.dumps(said), encoding="utf-8")
    (data / "uploads" / "b2" / "wages.csv").write_text("not,a,table\n", encoding="utf-8")
    connection, problems = build(data)
    assert connection.execute("select education_id, batch_id from education order by all").fetchall() == [
        ("b1", "b1"),
        ("b2", "b2"),
        ("e1", None),
    ]
    assert problems == []


def test_a_name_with_signs_of_a_pattern_is_one_file(data):
    (data / "education" / "m[1]*?.csv").write_text(f"{HEADER}\n{line()}\n", encoding="utf-8")
    (data / "education" / "m1z.csv").write_text(f"{HEADER}\n{line(education_id='e3')}\n", encoding="utf-8")
    assert loaded(data) == (["e1", "e2", "e3"], [])


CELLS = {
    "year": ["2024", "+2024", "02024", "1949", "2036", "2024.0", "2e3", "0x7E8", " 2024", "٢٠٢٤", "1_990", "9" * 11, "", "-"],
    "value": ["0", "-0", "-0.1", ".5", "5.", "1e3", "1E-3", "1e400", "inf", "NaN", "1,5", "1 000", "½", "", "5%", "٣", "--7"],
    "unit": ["percent", "Percent", "percent;persons", "percent ", "", "';drop table skills;--"],
    "soc_code": ["15-1252", "15-125", "15-1252x", "١٥-١٢٥٢", "15-1252 ", ""],
    "note": ["fine", " x", "x\t", "\u00a0x", "x\u2003", "a b", "\u200bx", "x\x1f", "\x1cx", "x\x85", "\x00"],
}
PROGRAM_CELLS = {
    "locations": ["a", "a;b", "a; b", "a ;b", "a;", ";a", "a;;b", " a;b", "a;b ", "a b;c", ";", "a;\u00a0b"],
    "max_applications": ["1", "0", "2147483647", "2147483648", "9" * 20, "-2147483649"],
    "duration_derived": ["true", "false", "True", "yes", "1", "t", ""],
    "degree_levels": ["phd", "phd;master", "phd;PhD", "phd;", "bachelor; master"],
    "start_dates": [
        "2026-06-01",
        "2026-06-01;2027-01-31",
        "2026-06",
        "soon",
        "2026-02-30",
        "20260601",
        "2026-06-01;",
        "2026-6-1",
        "",
    ],
    "last_seen": ["2026-06-01", "20260601", "2026-W23-1", "2026-13-01", "2026-06-01 10:00", "today", ""],
}
#: What somebody may write into any column.
ANYTHING = (
    *("soon", "2026-06", "2026-02-30", "2026-06-01", "0001-01-01", "9999-12-31", "-1", "0", "1", "100", "1e308", "0.0000001"),
    *("2147483647", "US", "true", "null", "NaN", "☃", "a'b\"c", "$x^2$", "%s", "[", "(", "\\", "x" * 500, "1;2;3"),
)
#: One of these fits each column that every row needs.
NEEDED_CELLS = ("x", "1", "2026", "true", "2026-01-01", "US", "USD", "15-1252", "12345", "https://example.org/")


def rows_of_anything(one: Table) -> list[dict[str, str]]:
    """Rows that a table admits: in each, one column holds what somebody may write there, or one of its choices."""
    needed = {
        column.name: next(cell for cell in (*NEEDED_CELLS, *column.choices) if cell_problem(column, cell) is None)
        for column in one.columns
        if column.required or column.name in one.key
    }
    found = {}
    for column in one.columns:
        for cell in (*ANYTHING, *column.choices):
            row = {**dict.fromkeys(one.header, ""), **needed, column.name: cell}
            for name in one.key:
                if name != column.name and cell_problem(one.column(name), numbered := f"{row[name]}{len(found)}") is None:
                    row[name] = numbered
            if cell_problem(column, cell) is None:
                found.setdefault(tuple(row[name] for name in one.key), row)
    return list(found.values())


def test_whatever_the_columns_of_a_table_admit_the_tables_are_built(tmp_path):
    rows = {one: rows_of_anything(one) for one in TABLES}
    for one, written in rows.items():
        path = tmp_path / one.files.replace("*", "anything")
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, one.header)
            writer.writeheader()
            writer.writerows(written)
    connection, problems = build(tmp_path)
    assert [problem.sentence() for problem in problems] == []
    assert connection.execute("select count(*) from programs where start_dates <> []").fetchone() == (3,)
    assert sum(map(len, rows.values())) > 4_000


def test_the_fast_check_and_the_slow_one_agree_on_every_cell(data):
    files = {}
    for n, (column, cell) in enumerate((column, cell) for column, cells in CELLS.items() for cell in cells):
        row = {**dict(zip(EDUCATION.header, ROW, strict=True)), "education_id": f"c{n}", column: cell}
        files[data / "education" / f"z{n:02}.csv"] = [EDUCATION.header, row.values()]
    for n, (column, cell) in enumerate((column, cell) for column, cells in PROGRAM_CELLS.items() for cell in cells):
        row = {**dict.fromkeys(table("programs").header, ""), "program_id": f"p{n}", "program": "Summer", "source_id": "s1"}
        files[data / "programs" / f"programs-{n:02}.csv"] = [table("programs").header, (row | {column: cell}).values()]
    for path, rows in files.items():
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
    slow = [
        problem.sentence()
        for path in files
        for problem in problems_of(path, table(path.parent.name), f"{path.parent.name}/{path.name}")
    ]
    assert loaded(data)[1] == slow
    assert 40 < len(slow) < len(files)


def _written(prefix: str, luck: random.Random) -> str:
    """A file of skills as somebody might have written it: sound, or with one sign put in, or put in another's place."""
    out = io.StringIO()
    rows = [
        [f"{prefix}-{n}", f"k{''.join(luck.choices('ab,é', k=3))}k", "soft", "", f"s{luck.choice(SIGNS[:5])}s"]
        for n in range(luck.randrange(5))
    ]
    csv.writer(out, lineterminator=luck.choice(("\n", "\r\n"))).writerows([table("skills").header, *rows])
    text = out.getvalue()
    if luck.random() < 0.7:
        at = luck.randrange(len(",".join(table("skills").header)), len(text) + 1)
        text = text[:at] + luck.choice(SIGNS) + text[at + luck.randrange(2) :]
    return text


SIGNS = ["x", '"', ",", "\n", "\u2028", '""', "\r", "\0", "\t"]


def test_whatever_is_loaded_is_what_the_file_says(data):
    """Of random files, each gives the rows that Python's reader finds in it, or none and a reason."""
    luck = random.Random(20261121)
    rows, sentences = [], []
    for n in range(300):
        path = data / "skills" / f"z{n:03}.csv"
        path.write_text(_written(f"{n:03}", luck), encoding="utf-8", newline="")
        wrong = [problem.sentence() for problem in problems_of(path, table("skills"), f"skills/{path.name}")][:3]
        sentences += wrong
        with path.open(encoding="utf-8", newline="") as file:
            rows += [] if wrong else [tuple(cell or None for cell in row) for row in list(csv.reader(file))[1:] if row]
    connection, problems = build(data)
    assert [problem.sentence() for problem in problems] == sentences
    found = connection.execute("select * exclude (batch_id) from skills").fetchall()
    assert sorted(found) == sorted(rows)
    assert len(rows) > 200
    assert len(sentences) > 50


def test_the_dashboard_stands_and_its_banner_names_the_file_the_line_the_column_and_the_reason(data, monkeypatch):
    (data / "education" / "bad.csv").write_text(f"{HEADER}\n{line(year='<b>soon')}\n", encoding="utf-8")
    (data / "sources.csv").unlink()
    monkeypatch.setenv(DATA_VARIABLE, str(data))
    doors.database.cache_clear()
    try:
        page = AppTest.from_file(DASHBOARD, default_timeout=60).run()
    finally:
        doors.database.cache_clear()
    assert not page.exception
    banner = page.error[0].value.replace("\\", "")
    assert banner.startswith("2 data files left out; everything else is shown.")
    assert "- sources.csv: is missing: put the file back, or get the data anew" in banner
    assert f"- education/bad.csv, line 2, column year: '<b>soon' is not a finite number: {DIGITS}" in banner
