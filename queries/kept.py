"""Built tables that are kept: a DuckDB file that as many processes as like open at once, and none changes.

The file's name holds a digest of all that the tables are made of: the data files, the program that reads them, and DuckDB's
version. Where it is there, it is opened; else one process builds it, under a lock, and puts it in place whole. What is damaged
or foreign is thrown away and built anew. Where nothing can be written, the tables are built in memory.
"""

import hashlib
import json
import logging
import os
import shutil
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

import duckdb
from filelock import FileLock

from queries.build import build, close, make_tables, missing_files, settings, watched_files
from queries.changes import UnchangeableError, change_between, change_tables
from queries.check import Problem
from queries.first_answers import keep_answers
from queries.folder import UPLOADS

CACHE_VARIABLE = "DASHBOARD_CACHE"
HERE = Path(__file__).parent
#: What of the program the tables are made by.
PROGRAM = (*HERE.glob("*.py"), *HERE.glob("tables/*.sql"), *(HERE.parent / "vocabulary").glob("*.*"))
#: How long a file must have been left alone before its time tells whether it has changed: the steps in which systems note it.
SETTLED_SECONDS = 2
#: What DuckDB says where a block of a file is not what was written.
SIGNS_OF_DAMAGE = ("Corrupt database file", "Could not read enough bytes")
#: What is raised where kept tables cannot be changed into others: these are then built.
NO_CHANGE = (UnchangeableError, duckdb.Error, ValueError)

logger = logging.getLogger(__name__)


class Note(NamedTuple):
    """What is noted of a data file, so that it need not be read again: its digest, and the size and time that it had then."""

    digest: str
    size: int
    changed: int


#: A closed database, the problems of the files that were left out, and the file that keeps it (None: no other process sees it).
Tables = tuple[duckdb.DuckDBPyConnection, list[Problem], Path | None]


def kept_folder(data: Path) -> Path:
    """Return the folder of the kept tables: the one that `DASHBOARD_CACHE` names, else that of the uploads."""
    return Path(os.environ.get(CACHE_VARIABLE) or data / UPLOADS)


def kept_in(folder: Path) -> Callable[[Path], Tables]:
    """Return what gives the tables of a data folder that are kept in `folder`."""
    return partial(kept_tables, folder=folder)


def kept_tables(data: Path, folder: Path) -> Tables:
    """Return the tables as the data files are now: those kept in `folder`, built first where there are none; else in memory."""
    if not data.is_dir():
        return in_memory(data)
    owner = folder / f"tables-{hashlib.sha256(str(data.resolve()).encode()).hexdigest()[:8]}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return _opened(_file(owner, data, _digests(owner, data))) or _built(owner, data) or in_memory(data)
    except OSError as error:
        logger.info("The tables are built in memory: %s", error)
        return in_memory(data)


def in_memory(data: Path) -> Tables:
    """Return the tables as the data files are now, built in memory."""
    return *build(data), None


def changed_tables(earlier: Path | None, data: Path, file: Path) -> Tables:
    """Return the tables as the data files are now, for this process alone.

    Where only batches came or went since a file of kept tables was made, they are changed in a copy of it, `file`; else they
    are built in memory.
    """
    if earlier:
        try:
            connection = _changed_copy(earlier, file, _digests(file, data), data)
        except (*NO_CHANGE, OSError) as reason:
            logger.info("The tables are built in memory: %s", reason)
            _clear(file)
        else:
            close(connection)
            return connection, [], None
    return in_memory(data)


def is_damage(error: duckdb.Error) -> bool:
    """Return whether an error of a question shows that the file of the tables is damaged."""
    return any(sign in str(error) for sign in SIGNS_OF_DAMAGE)


def throw_away(file: Path, error: Exception) -> None:
    """Remove a file of kept tables that is damaged or foreign; the log tells."""
    reason = str(error).partition("\n")[0]
    logger.warning("%s is damaged or not ours and is thrown away; the tables are built anew (%s)", file, reason)
    with suppress(PermissionError):  # a system that keeps open files
        file.unlink(missing_ok=True)


def _file(owner: Path, data: Path, digests: dict[str, str]) -> Path:
    """Return where the tables are kept that are made of files with these digests."""
    made_of = hashlib.sha256(f"{_program()} {missing_files(data)}\n".encode())
    for path, digest in digests.items():
        made_of.update(f"{path} {digest}\n".encode())
    return owner.with_name(f"{owner.name}-{made_of.hexdigest()[:16]}.duckdb")


@cache
def _program() -> str:
    """Return a digest of the program that makes the tables, DuckDB's version with it."""
    digest = hashlib.sha256(duckdb.__version__.encode())
    for path in sorted(PROGRAM):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


def _digests(owner: Path, data: Path) -> dict[str, str]:
    """Return a digest of each data file: the noted one where the file's size and time are those noted with it.

    OSError where one cannot be read.
    """
    notes = owner.with_suffix(".json")
    noted, found = _noted(notes), {}
    for path in watched_files(data):
        name, stat = str(path.relative_to(data)), path.stat()
        digest, *state = noted.get(name, ("", 0, 0))
        found[name] = Note(
            digest if state == [stat.st_size, stat.st_mtime_ns] else _digest(path), stat.st_size, stat.st_mtime_ns
        )
    if found != noted:
        settled = (time.time() - SETTLED_SECONDS) * 1e9
        _write(notes, json.dumps({name: note for name, note in found.items() if note.changed < settled}))
    return {name: note.digest for name, note in found.items()}


def _noted(notes: Path) -> dict[str, Note]:
    """Return what is noted of each data file; nothing where that cannot be read."""
    try:
        return {name: Note(*note) for name, note in json.loads(notes.read_text(encoding="utf-8")).items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _write(path: Path, text: str) -> None:
    """Write a small file at once, where that can be done."""
    beside = path.with_name(f"{path.name}-{os.getpid()}")
    with suppress(OSError):
        beside.write_text(text, encoding="utf-8")
        beside.replace(path)


def _opened(file: Path) -> Tables | None:
    """Return the tables that are kept in a file; None where it is not there, or not sound and is thrown away."""
    if not file.exists():
        return None
    try:
        connection = duckdb.connect(str(file), read_only=True, config=_settings(file))
        ((made_of, problems),) = connection.execute("select made_of, problems from kept_as").fetchall()
        if made_of != file.stem:
            raise ValueError(made_of)
    except (duckdb.Error, ValueError) as error:
        throw_away(file, error)
        return None
    ((is_closed,),) = connection.execute("select current_setting('lock_configuration')").fetchall()
    if not is_closed:  # else this process has it open already
        close(connection)
    return connection, [Problem(**problem) for problem in json.loads(problems)], file


@cache
def _settings(_file: Path) -> dict[str, str | float | list[str]]:
    """Return the settings of a kept file: the same each time that this process opens it, as DuckDB asks."""
    return settings()


def _built(owner: Path, data: Path) -> Tables | None:
    """Build the tables into a file, one process at a time, and open it; None where the data files change meanwhile."""
    with FileLock(owner.with_suffix(".lock")):
        digests = _digests(owner, data)
        file = _file(owner, data, digests)
        found = _opened(file)
        if found is None:
            beside = file.with_suffix(".writing")
            _clear(beside)
            made_of = {"made_of": file.stem, "program": _program(), "files": json.dumps(digests)}
            if not _changed(owner, beside, made_of, data):
                _fill(beside, made_of, data)
            if _file(owner, data, _digests(owner, data)) == file:
                beside.replace(file)
                found = _opened(file)
        for other in owner.parent.glob(f"{owner.name}-*"):
            if other.suffix in (".duckdb", ".writing", ".wal") and other != file:
                with suppress(OSError):  # a system that keeps open files: the next to build removes it
                    other.unlink()
        return found


def _clear(file: Path) -> None:
    """Remove what was left of a file that is written, with its log."""
    for left in file.parent.glob(f"{file.name}*"):
        left.unlink()


def _changed(owner: Path, file: Path, made_of: dict[str, str], data: Path) -> bool:
    """Change a copy of the newest kept tables, where only batches came or went since; return whether that was done."""
    earlier = max(owner.parent.glob(f"{owner.name}-*.duckdb"), key=lambda path: path.stat().st_mtime, default=None)
    if earlier is None:
        return False
    try:
        with _changed_copy(earlier, file, json.loads(made_of["files"]), data) as connection:
            connection.execute("update kept_as set made_of = $made_of, program = $program, files = $files", made_of)
            keep_answers(connection)
    except NO_CHANGE as reason:
        logger.info("The tables are built whole: %s", reason)
        _clear(file)
        return False
    return True


def _changed_copy(earlier: Path, file: Path, digests: dict[str, str], data: Path) -> duckdb.DuckDBPyConnection:
    """Return an open copy of kept tables, changed into those of the data files; one of `NO_CHANGE` where it cannot be."""
    shutil.copyfile(earlier, file)
    connection = duckdb.connect(str(file), config=settings())
    try:
        ((program, problems, files),) = connection.execute("select program, problems, files from kept_as").fetchall()
        if program != _program() or json.loads(problems):
            raise UnchangeableError("the program is another, or a file was left out")
        change_tables(connection, data, change_between(json.loads(files), digests))
    except BaseException:
        connection.close()
        raise
    return connection


def _fill(file: Path, made_of: dict[str, str], data: Path) -> None:
    """Build the tables in memory and copy them into a new file; OSError where it cannot be written."""
    connection = duckdb.connect(":memory:", config=settings())
    problems = json.dumps([asdict(problem) for problem in make_tables(connection, data)])
    connection.execute(
        "create table kept_as as select $made_of as made_of, $problems as problems, $program as program, $files as files",
        made_of | {"problems": problems},
    )
    keep_answers(connection)
    try:
        connection.execute("attach $file as kept", {"file": str(file)})
        connection.execute("copy from database memory to kept")
        connection.execute("detach kept")
    except duckdb.IOException as error:
        raise OSError(str(error)) from error
    finally:
        connection.close()
