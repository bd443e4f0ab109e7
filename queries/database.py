"""The database behind the pages: snapshots of its tables, views of them, and the questions asked of both.

A question is a file `queries/<page>/<name>.sql`, named `page/name`. A page run opens one `View`: one version of the
tables and one selection. All its questions see that snapshot, through a cursor of its own.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any
from weakref import WeakValueDictionary

import duckdb
import pandas as pd

from queries.build import fingerprint
from queries.first_answers import kept_answers
from queries.folder import data_folder
from queries.kept import Tables, in_memory, is_damage, kept_folder, kept_in, throw_away
from queries.questions import key_of, make_matching, parts_read, question, values_of
from queries.selection import Selection, first_view
from queries.times import QUESTIONS

REMEMBERED_ANSWERS = 512

#: Answers are short and read value by value: texts as Python's own, since each look into an Arrow array makes one anew.
pd.set_option("mode.string_storage", "python")


class Snapshot:
    """One built state of the tables: never changed, replaced as a whole."""

    def __init__(self, data: Path, mark: str, make: Callable[[Path], Tables]) -> None:
        self.data = data
        self.mark = mark
        self._connection, self.problems, self._file = make(data)
        self._answers: OrderedDict[tuple, pd.DataFrame] = OrderedDict()
        self._lock = threading.Lock()
        #: The named constants that the numbers rest on.
        self.constants: dict[str, float] = dict(self.cursor().execute("select name, value from constants").fetchall())
        #: What reads each answer that the file keeps, by what the answer is known by.
        self.first_answers = kept_answers(self.cursor(), first_view(self.constants)) if self._file else {}

    @property
    def file(self) -> Path | None:
        """The file that keeps the tables; None where no other process can open them."""
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
                self.first_answers = {}
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

    def __init__(
        self, snapshot: Snapshot, selection: Selection, run: "WeakValueDictionary[Selection, View] | None" = None
    ) -> None:
        self.snapshot = snapshot
        self.selection = selection
        self._cursor: duckdb.DuckDBPyConnection | None = None
        #: The parts of the matching reports that its cursor has made.
        self._matched: set[str] = set()
        #: The views of the same run that stand, by selection: reports are matched once for all that see the same.
        self._run = WeakValueDictionary() if run is None else run
        self._run[selection] = self

    def ask(self, name: str, **parameters: Any) -> pd.DataFrame:
        """Return the answer to the question `page/name` as a data frame; KeyError where there is no such question."""
        key = key_of(name, self.selection, parameters)
        answer = self.snapshot.remembered(key)
        if answer is None:
            with QUESTIONS.taken():
                answer = self._whole_answer(key, name, parameters)
            self.snapshot.remember(key, answer)
        return answer.copy(deep=False)

    def filtered(self, **changes: Any) -> "View":
        """Return a view of the same snapshot with the named fields of the selection changed: one that stands is shared."""
        selection = self.selection.with_(**changes)
        return self._run.get(selection) or View(self.snapshot, selection, self._run)

    def _whole_answer(self, key: tuple, name: str, parameters: dict) -> pd.DataFrame:
        """Return an answer, from tables in memory where the file that kept them turns out to be damaged."""
        try:
            return self._answer(key, name, parameters)
        except duckdb.Error as error:
            if not self.snapshot.mended(error):
                raise
        self._cursor, self._matched = None, set()
        return self._answer(key, name, parameters)

    def _answer(self, key: tuple, name: str, parameters: dict) -> pd.DataFrame:
        kept = self.snapshot.first_answers.get(key)
        if kept:
            return _plain(self.cursor(kept).execute(kept).df())
        sql, _, statement = question(name)
        return _plain(self.cursor(sql).execute(statement, values_of(name, self.selection, parameters)).df())

    def cursor(self, statement: str) -> duckdb.DuckDBPyConnection:
        """Return the cursor of the view, which has the parts of the matching reports that a statement reads."""
        if self._cursor is None:
            self._cursor = self.snapshot.cursor()
        missing = [part for part in parts_read(statement) if part.makes not in self._matched]
        make_matching(self._cursor, self.selection, missing)
        self._matched.update(part.makes for part in missing)
        return self._cursor


class Database:
    """The newest snapshot of the tables of one data folder; `make` makes them, in memory where it is not given."""

    def __init__(self, data: Path, make: Callable[[Path], Tables] = in_memory) -> None:
        self.data = data
        self._make = make
        self._snapshot: Snapshot | None = None
        self._building = threading.Lock()

    def snapshot(self) -> Snapshot:
        """Return the snapshot of the files as they are now: built anew beside the old one when a file has changed."""
        mark = fingerprint(self.data)
        if self._snapshot is None or self._snapshot.mark != mark:
            with self._building:
                mark = fingerprint(self.data)
                if self._snapshot is None or self._snapshot.mark != mark:
                    self._snapshot = Snapshot(self.data, mark, self._make)
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

    def close(self) -> None:
        """Let go of the newest snapshot: its tables go once nobody looks at them."""
        self._snapshot = None

    def view(self, selection: Selection | None = None) -> View:
        """Return a view of the newest snapshot; the first view where no selection is given."""
        snapshot = self.snapshot()
        return View(snapshot, selection or first_view(snapshot.constants))


@cache
def database(data: Path | None = None) -> Database:
    """Return the database of a data folder, one a process."""
    return database(data_folder()) if data is None else Database(data, kept_in(kept_folder(data)))


def _plain(answer: pd.DataFrame) -> pd.DataFrame:
    """Return the answer with names as text where the database kept them as numbers with a dictionary."""
    coded = answer.select_dtypes("category").columns
    return answer.astype(dict.fromkeys(coded, "str")) if len(coded) else answer
