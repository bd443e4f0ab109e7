"""Whether a stored batch is whole: what it says of itself can be read, and the rows that it says it has are there."""

import hashlib
import json
from functools import lru_cache
from pathlib import Path

from queries.check import Problem
from queries.folder import BATCH, HIDDEN, UPLOADS, batches_in_sight
from queries.schema import PLACES, SOURCES, TABLES

#: The two kinds of files that readers add: reports of pay, and published statistics.
DATASETS = ("stipends", "salaries")
#: The tables that a newer edition of an official release can be of: then the batch's dataset is the table's name.
EDITION_TABLES = ("pay_statistics", "outlook", "price_levels", "exchange_rates", "living_costs", "pay_reports", "software")
#: What every batch says of itself, and what one may leave out because an older version stored it.
NEEDED: dict[str, type] = {
    "file": str, "dataset": str, "records": int, "accepted": int, "rejected": int, "duplicate": int, "added_at": str,
    "sha256": str, "size": int,
}  # fmt: skip
LATER: dict[str, type] = {
    "rows": dict, "mapping": dict, "chosen": dict, "answers": dict, "reading": dict, "header": list, "versions": dict,
    "checksums": dict, "added_by": str,
}  # fmt: skip


def description(folder: Path) -> dict:
    """Return what a batch says of itself; ValueError with the reason where that is gone or cannot be understood."""
    try:
        said = json.loads((folder / BATCH).read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ValueError("is missing") from None
    except (OSError, ValueError, RecursionError) as error:
        raise ValueError("cannot be read") from error
    if not isinstance(said, dict):
        raise ValueError("does not describe a batch")  # noqa: TRY004 - the file is wrong, not the call
    wrong = [name for name, kind in NEEDED.items() if type(said.get(name)) is not kind]
    wrong += [name for name, kind in LATER.items() if name in said and type(said[name]) is not kind]
    if wrong:
        raise ValueError(f"does not say the batch's {wrong[0].replace('_', ' ')}")
    if said["dataset"] not in (*DATASETS, *EDITION_TABLES):
        raise ValueError("is of an unknown kind of file")
    return said


def rows_said(folder: Path) -> dict[str, int]:
    """Return how many rows a batch says it has, by table; empty where it does not say."""
    return description(folder).get("rows", {})


def damage(folder: Path) -> Problem | None:
    """Return what is wrong with the files of a batch: then none of it counts. None where it is whole."""
    name = f"{UPLOADS}/{folder.name}"
    again = "add the batch's file again"
    advice = again if folder.name.startswith(HIDDEN) else f"undo this batch on the page “Add a CSV”, then {again}"
    try:
        said = description(folder)
    except ValueError as error:
        return Problem(f"{name}/{BATCH}", None, None, f"{error}: {advice}")
    files = [f"{table}.csv" for table in said.get("rows", {})] or [
        f"{table.name}.csv" for table in TABLES if _holds(folder, table.name)
    ]
    lost = next((file for file in files if not (folder / file).is_file()), None)
    if lost or not files:
        return Problem(f"{name}/{lost}" if lost else name, None, None, f"{'is missing' if lost else 'has no rows'}: {advice}")
    changed = next((file for file in stored_files(folder) if not _as_stored(folder / file, said)), None)
    if changed:
        repair = f"make it anew by python -m ingest repair {folder.name}, or {advice}"
        return Problem(f"{name}/{changed}", None, None, f"has changed since it was stored: {repair}")
    return None


def stored_files(folder: Path) -> list[str]:
    """Return the names of the files of a batch's rows that are there."""
    return [f"{table.name}.csv" for table in TABLES if (folder / f"{table.name}.csv").is_file()]


def checksums(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of each file of a batch's rows, by its name."""
    return {file: _checksum(folder / file, *_state(folder / file)) for file in stored_files(folder)}


def forget_checksums() -> None:
    """Forget what files held when they were last read: the next to ask reads them."""
    _checksum.cache_clear()


def _as_stored(file: Path, said: dict) -> bool:
    """Return whether a file of rows is as it was stored; where a batch does not say what it was, it is taken to be."""
    told = said.get("checksums", {})
    return file.name not in told or told[file.name] == _checksum(file, *_state(file))


def _state(file: Path) -> tuple[int, ...]:
    stat = file.stat()
    return stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino


@lru_cache(maxsize=10_000)
def _checksum(file: Path, *_state: int) -> str:
    """Return the SHA-256 of a file, read once in each state that a file can be in without telling otherwise."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def _holds(folder: Path, table: str) -> bool:
    """Return whether a batch that does not say its rows has a file of a table; sources and places come with others."""
    return table not in (SOURCES.name, PLACES.name) and (folder / f"{table}.csv").is_file()


def whole_batches(data: Path) -> list[Path]:
    """Return the folders of the batches that count: in sight and whole."""
    return [folder for folder in batches_in_sight(data) if not damage(folder)]
