"""A reader's own statement over the tables: answered by a process of its own, which is ended where it takes too long.

`queries/asked.py` is that process. No more than a few run at once in one server, at a low priority, so that the pages of
other readers do not wait for them.
"""

import json
import logging
import os
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import pandas as pd

from queries.export import as_csv, without_formula

SECONDS = 10.0
AT_ONCE = 2
ROWS_SHOWN = 1_000
LONGEST_STATEMENT = 20_000
#: What Python itself may need of the surroundings to start.
NEEDED = ("SYSTEMROOT", "LD_LIBRARY_PATH")
#: The most signs of all cells of an answer.
LONGEST_ANSWER = 2_000_000
ROOT = Path(__file__).parent.parent
#: What the process runs: it takes nothing from its surroundings, so it is told where the program lies.
PROGRAM = "import sys; sys.path.insert(0, sys.argv[1]); from queries.asked import main; main()"
#: Why a statement has no answer. Of the statement: it is `empty`, `long`, `several`, of another `kind`, asks for a `parameter`,
#: names a closed `table` or `function`, is not understood (`syntax`), names what is not there (`no …`), holds times with a
#: `zone`, is too `deep` or too `wide`, or something `other`. Of its run: it took too much `memory` or `time`, was `stopped`, or
#: `ended` by itself; there was no room (`busy`), or the file was `gone`.
REASONS = (
    *("empty", "long", "several", "kind", "parameter", "table", "function", "syntax", "zone", "deep", "wide", "other"),
    *("no table", "no column", "no function"),
    *("memory", "time", "stopped", "ended", "busy", "gone"),
)
Kind = Literal["whole", "number", "truth", "text"]

logger = logging.getLogger(__name__)
_room = threading.BoundedSemaphore(AT_ONCE)


@dataclass(frozen=True)
class Fault:
    """Why a statement has no answer: one of `REASONS`, and what is known of it.

    `name` is what the statement names wrongly, `near` what it may have meant, `line` and `column` where that stands, from 1;
    `message` is what DuckDB says.
    """

    reason: str
    name: str | None = None
    near: tuple[str, ...] = ()
    line: int | None = None
    column: int | None = None
    message: str = ""
    count: int = 0


@dataclass(frozen=True)
class Answer:
    """The first rows of the answer to a statement: a frame with a column each, and the kinds of its columns in their order.

    `more`: there are further rows; `cut`: so many cells were longer than is shown; `seconds`: how long it took.
    """

    frame: pd.DataFrame
    kinds: tuple[Kind, ...]
    more: bool
    cut: int
    seconds: float

    def csv(self) -> bytes:
        """Return the rows as CSV that is safe to open in a spreadsheet, the names of their columns too."""
        return as_csv(self.frame.rename(columns=without_formula))


class Asking:
    """One statement that is being answered; `wait` gives what comes of it, `stop` ends it."""

    def __init__(self, statement: str, file: Path, seconds: float) -> None:
        self._result: Answer | Fault | None = None
        self._stopped = False
        self._done = threading.Event()
        self._started = time.monotonic()
        self._seconds = seconds
        self._process = _process(file)
        asked = {"file": str(file), "statement": statement, "rows": ROWS_SHOWN, "bytes": LONGEST_ANSWER, "seconds": seconds}
        threading.Thread(target=self._follow, args=(json.dumps(asked).encode(),), daemon=True).start()

    @property
    def elapsed(self) -> float:
        """How many seconds ago it began."""
        return time.monotonic() - self._started

    def wait(self, seconds: float | None = None) -> Answer | Fault | None:
        """Return what came of the statement; None where that is not known after so many seconds."""
        self._done.wait(seconds)
        return self._result

    def stop(self) -> None:
        """End the statement, if it still runs, and wait until it is gone."""
        if not self._done.is_set():
            self._stopped = True
            self._process.kill()
            self._done.wait()

    def _follow(self, asked: bytes) -> None:
        """Hand the process what is asked, end it in time, and keep what it answers."""
        try:
            try:
                written, told = self._process.communicate(asked, timeout=self._seconds)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.communicate()
                self._result = Fault("stopped" if self._stopped else "time")
            else:
                self._result = Fault("stopped") if self._stopped else _result(written, told, self.elapsed)
        finally:
            self._result = self._result or Fault("ended")
            _room.release()
            self._done.set()


def start(statement: str, file: Path, seconds: float = SECONDS) -> Asking | Fault:
    """Begin to answer a statement over the kept tables of a file; the fault where that cannot begin.

    Whoever begins it either waits for it or stops it: it ends by itself after so many seconds.
    """
    if not statement.strip():
        return Fault("empty")
    if len(statement) > LONGEST_STATEMENT:
        return Fault("long")
    if not _room.acquire(blocking=False):
        return Fault("busy")
    try:
        return Asking(statement, file, seconds)
    except OSError as error:  # the system has no room for a process
        _room.release()
        logger.warning("A reader's statement was not begun: %s", error)
        return Fault("busy")


def _process(file: Path) -> subprocess.Popen[bytes]:
    """Return a process that waits for a statement: with nothing of this one's surroundings, and a low priority."""
    kept = {name: os.environ[name] for name in NEEDED if name in os.environ}
    return subprocess.Popen(
        [sys.executable, "-I", "-c", PROGRAM, str(ROOT)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=kept,
        cwd=file.anchor or None,
        creationflags=getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0),
    )


def _result(written: bytes, told: bytes, seconds: float) -> Answer | Fault:
    """Return the answer or the fault that the process has written; that it ended where it wrote none."""
    try:
        found = json.loads(written)
    except ValueError:
        logger.warning("A reader's statement ended its process: %s", told.decode(errors="replace").strip()[-500:])
        return Fault("ended")
    if "fault" in found:
        fault = found["fault"]
        return Fault(**fault | {"near": tuple(fault.get("near", ()))})
    return Answer(
        _frame(found["columns"], found["rows"]),
        tuple(column["kind"] for column in found["columns"]),
        found["more"],
        found["cut"],
        seconds,
    )


def _frame(columns: list[Mapping[str, Any]], rows: list[list]) -> pd.DataFrame:
    """Return the rows as a frame; of columns of one name the later ones are numbered."""
    names: list[str] = []
    for column in columns:
        name, number = column["name"], 1
        while name in names:
            name, number = f"{column['name']}_{number}", number + 1
        names.append(name)
    kinds = [TYPES[column["kind"]] for column in columns]
    cells = zip(*rows, strict=True) if rows else ([] for _ in columns)
    return pd.DataFrame({name: pd.Series(list(of), dtype=kind) for name, kind, of in zip(names, kinds, cells, strict=True)})


#: How the values of each kind are held.
TYPES: dict[Kind, str] = {"whole": "Int64", "number": "float64", "truth": "boolean", "text": "str"}
