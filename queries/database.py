"""The database behind the pages: snapshots of its tables, views of them, and the questions asked of both.

A question is a file `queries/<page>/<name>.sql`, named `page/name`. A page run opens one `View`: one version of the
tables and one selection. All its questions see that snapshot, through a cursor of its own.
"""

import re
import threading
from collections import OrderedDict
from functools import cache
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

from queries.build import fingerprint
from queries.folder import data_folder
from queries.kept import in_memory, is_damage, kept_folder, kept_tables, throw_away
from queries.selection import FIELDS, FILTER_FIELDS, Selection, first_view
from queries.times import QUESTIONS

HERE = Path(__file__).parent
REMEMBERED_ANSWERS = 512

#: Answers are short and read value by value: texts as Python's own, since each look into an Arrow array makes one anew.
pd.set_option("mode.string_storage", "python")


class Snapshot:
    """One built state of the tables: never changed, replaced as a whole."""

    def __init__(self, data: Path, mark: str, kept: Path | None = None) -> None:
        self.data = data
        self.mark = mark
        self._connection, self.problems, self._file = kept_tables(data, kept) if kept else in_memory(data)
        self._answers: OrderedDict[tuple, pd.DataFrame] = OrderedDict()
        self._lock = threading.Lock()
        #: The named constants that the numbers rest on.
        self.constants: dict[str, float] = dict(self.cursor().execute("select name, value from constants").fetchall())

    @property
    def file(self) -> Path | None:
        """The file that keeps the tables; None where they stand in memory."""
        return self._file

    def cursor(self) -> duckdb.DuckDBPyConnection:
        """Return a cursor of its own for one thread: a shared connection fails under threads."""
        return self._connection.cursor()

    def mended(self, error: duckdb.Error) -> bool:
        """Return whether the same tables stand in memory now, since the file that kept them was found damaged."""
        with self._lock:
            if self._file and is_damage(error):
                throw_away(self._file, error)
                self._connection, self.problems, self._file = in_memory(self.data)
                return True
        return False

    def remembered(self, key: tuple) -> pd.DataFrame | None:
        """Return an earlier answer to the same question over the same selection, or None."""
        with self._lock:
            if key in self._answers:
                self._answers.move_to_end(key)
            return self._answers.get(key)

    def remember(self, key: tuple, answer: pd.DataFrame) -> None:
        """Keep an answer; the oldest go when there are too many."""
        with self._lock:
            self._answers[key] = answer
            while len(self._answers) > REMEMBERED_ANSWERS:
                self._answers.popitem(last=False)


class View:
    """One snapshot of the tables seen through one selection, for one page run in one thread."""

    def __init__(self, snapshot: Snapshot, selection: Selection) -> None:
        self.snapshot = snapshot
        self.selection = selection
        self._cursor: duckdb.DuckDBPyConnection | None = None
        self._matched = False

    def ask(self, name: str, **parameters: Any) -> pd.DataFrame:
        """Return the answer to the question `page/name` as a data frame; KeyError where there is no such question."""
        values = {k: tuple(v) if isinstance(v, list) else v for k, v in parameters.items()}
        read = tuple(getattr(self.selection, field) for field in fields_read(name))
        key = (name, read, tuple(sorted(values.items())))
        answer = self.snapshot.remembered(key)
        if answer is None:
            with QUESTIONS.taken():
                answer = self._whole_answer(name, parameters)
            self.snapshot.remember(key, answer)
        return answer.copy(deep=False)

    def filtered(self, **changes: Any) -> "View":
        """Return a view of the same snapshot with the named fields of the selection changed."""
        return View(self.snapshot, self.selection.with_(**changes))

    def _whole_answer(self, name: str, parameters: dict) -> pd.DataFrame:
        """Return an answer, from tables in memory where the file that kept them turns out to be damaged."""
        try:
            return self._answer(name, parameters)
        except duckdb.Error as error:
            if not self.snapshot.mended(error):
                raise
        self._cursor, self._matched = None, False
        return self._answer(name, parameters)

    def _answer(self, name: str, parameters: dict) -> pd.DataFrame:
        statement, wanted = question(name)
        if self._cursor is None:
            self._cursor = self.snapshot.cursor()
        selected = self.selection.parameters()
        if reads_matching(statement) and not self._matched:
            for part, named in matching_statements():
                self._cursor.execute(part, {name: selected[name] for name in named})
            self._matched = True
        reading = {name: value for name, value in selected.items() if name in wanted}
        return _plain(self._cursor.execute(statement, {**reading, **parameters}).df())


class Database:
    """The newest snapshot of the tables of one data folder; `kept` is the folder that keeps them, else they live in memory."""

    def __init__(self, data: Path, kept: Path | None = None) -> None:
        self.data = data
        self._kept = kept
        self._snapshot: Snapshot | None = None
        self._building = threading.Lock()

    def snapshot(self) -> Snapshot:
        """Return the snapshot of the files as they are now: built anew beside the old one when a file has changed."""
        mark = fingerprint(self.data)
        if self._snapshot is None or self._snapshot.mark != mark:
            with self._building:
                mark = fingerprint(self.data)
                if self._snapshot is None or self._snapshot.mark != mark:
                    self._snapshot = Snapshot(self.data, mark, self._kept)
        return self._snapshot

    def standing(self) -> Snapshot:
        """Return the newest snapshot that is built; where files have changed since, the next is built meanwhile.

        So no reader waits for a change that is another's. The first snapshot of a process is waited for.
        """
        standing = self._snapshot
        if standing is None:
            return self.snapshot()
        if standing.mark != fingerprint(self.data) and not self._building.locked():
            threading.Thread(target=self.snapshot, daemon=True).start()
        return standing

    def view(self, selection: Selection | None = None) -> View:
        """Return a view of the newest snapshot; the first view where no selection is given."""
        snapshot = self.snapshot()
        return View(snapshot, selection or first_view(snapshot.constants))


@cache
def database(data: Path | None = None) -> Database:
    """Return the database of a data folder, one a process."""
    return database(data_folder()) if data is None else Database(data, kept_folder(data))


def questions() -> list[str]:
    """Return the names of all questions, as `page/name`."""
    return sorted(f"{p.parent.name}/{p.stem}" for p in HERE.glob("*/*.sql") if p.parent.name != "tables")


@cache
def question(name: str) -> tuple[str, frozenset[str]]:
    """Return the SQL of a question and the parameters that it names.

    KeyError where there is none, ValueError where the file holds anything but one SELECT.
    """
    if not (re.fullmatch(r"(?!tables/)\w+/\w+", name) and (HERE / f"{name}.sql").is_file()):
        raise KeyError(f"no question {name}: one of {', '.join(questions())}")
    text = _sql(f"{name}.sql")
    statements = duckdb.extract_statements(text)
    if len(statements) != 1 or statements[0].type != duckdb.StatementType.SELECT:
        raise ValueError(f"{name}.sql must hold one SELECT")
    return text, frozenset(statements[0].named_parameters)


@cache
def fields_read(name: str) -> tuple[str, ...]:
    """Return the fields of a selection that a question's answer depends on: by whatever else they differ, it is the same."""
    statement, named = question(name)
    if reads_matching(statement):
        named = named.union(*(names for _, names in matching_statements()))
    return tuple(field for field in FIELDS if field in named or ("filters" in named and field in FILTER_FIELDS))


@cache
def matching_statements() -> tuple[tuple[str, frozenset[str]], ...]:
    """Return the statements that make the matching reports of a view, each with the parameters that it names."""
    return tuple((s.query, frozenset(s.named_parameters)) for s in duckdb.extract_statements(_sql("matching.sql")))


def _plain(answer: pd.DataFrame) -> pd.DataFrame:
    """Return the answer with names as text where the database kept them as numbers with a dictionary."""
    coded = answer.select_dtypes("category").columns
    return answer.astype(dict.fromkeys(coded, "str")) if len(coded) else answer


def reads_matching(statement: str) -> bool:
    """Return whether a question reads the reports that match the selection."""
    return bool(
        re.search(r"\b(matching|matching_any_place|matching_places)\b|\bpay_(by|bins)\(|degree_(pairs|premiums)\(", statement)
    )


@cache
def _sql(path: str) -> str:
    return (HERE / path).read_text(encoding="utf-8")
