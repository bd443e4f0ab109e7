"""How a batch comes onto the disk: written beside, flushed, and renamed into place, by one writer at a time."""

import csv
import json
import os
import shutil
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from pathlib import Path

import duckdb
from filelock import FileLock, Timeout

from ingest.bytes.refusal import Refused
from ingest.judgement.checked import CheckedFile
from ingest.judgement.opened import sha256_of
from ingest.judgement.problems import refusal
from ingest.texts.gazetteer import cities
from queries.folder import BATCH, HIDDEN, UPLOADS, batches_in_sight, room_taken
from queries.schema import PLACES, SOURCES, Table
from queries.stored import checksums, whole_batches

LOCK = ".lock"
#: The source of the coordinates of cities.
GEONAMES = "geonames"
WRITING = f"{HIDDEN}writing-"
#: How long a writer waits for another one.
SECONDS_TO_WAIT = 60
ORIGINAL = "original.csv"
#: How many megabytes all that was added may take on the disk; as many as there are where it is not set.
QUOTA_VARIABLE = "DASHBOARD_UPLOADS_MB"
MEGABYTE = 1_000_000


class NotAdded(Exception):
    """Nothing was stored, or changed: the sentence says why."""


@contextmanager
def locked(data: Path) -> Generator[Path]:
    """Return the uploads folder, while no other process writes in it; NotAdded where another one goes on for too long.

    What a killed writer left half done is cleared away or done; its lock ended with it.
    """
    uploads = data / UPLOADS
    try:
        uploads.mkdir(parents=True, exist_ok=True)
        with FileLock(uploads / LOCK, timeout=SECONDS_TO_WAIT):
            for left in uploads.glob(f"{WRITING}*"):
                shutil.rmtree(left, ignore_errors=True)
            for replaced in set(uploads.glob(f"[!{HIDDEN}]*/")) - set(batches_in_sight(data)):
                rename(replaced, uploads / f"{HIDDEN}{replaced.name}")
            yield uploads
    except Timeout as error:
        raise NotAdded(
            f"Something else has been writing to {uploads} for over {SECONDS_TO_WAIT} seconds, so nothing was changed. "
            "Try again later; if it never ends, look for a dashboard or a command that hangs."
        ) from error
    except OSError as error:
        raise NotAdded(f"{uploads} cannot be written: {error.strerror}. Nothing was changed.") from error


def write(checked: CheckedFile, path: Path, data: Path, told: dict) -> dict:
    """Write the folder of a batch, and return what is told of it, with the checksums of its rows.

    The bytes at `path`, which have to be those that were checked, the rows, their source, new places, and what is `told` of it
    under its name `told["batch"]`. NotAdded where the folder of all batches would hold more than it may.
    """

    def fill(folder: Path) -> None:
        _write_rows(checked, rows_file(folder, checked.table), source_id_of(told["batch"]))
        write_places(folder, checked.places(), data / PLACES.files)
        covers = f"{told['accepted']} of {told['records']} records of a file that was uploaded here"
        write_source(
            folder, source_id=source_id_of(told["batch"]), title=told["file"], published=told["added_at"][:10], kind="upload",
            covers=covers,
        )  # fmt: skip

    return write_folder(path, data, told, fill)


def write_folder(path: Path, data: Path, told: dict, fill: Callable[[Path], None]) -> dict:
    """Write the folder of a batch: the bytes at `path`, what `fill` writes into it, and what is `told` of it. All or nothing.

    Returns what is told of it, with the checksums of its rows. NotAdded where the bytes are others than those checked.
    """
    uploads, name = data / UPLOADS, told["batch"]
    folder = uploads / f"{WRITING}{name}"
    folder.mkdir()
    try:
        shutil.copyfile(path, folder / ORIGINAL)
        if sha256_of(folder / ORIGINAL) != told["sha256"]:
            raise NotAdded(f"{told['file']} has changed since it was checked: check it again.")
        fill(folder)
        told = told | {"checksums": checksums(folder)}
        (folder / BATCH).write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")
        _refuse_over_quota(uploads)
        for file in folder.iterdir():
            _flush(file)
        _flush(folder)
        rename(folder, uploads / name)
        return told
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _refuse_over_quota(uploads: Path) -> None:
    """Refuse a batch with which all that was added, undone batches too, would take more room than it may."""
    quota = os.environ.get(QUOTA_VARIABLE, "")
    if quota and not quota.isdecimal():
        raise NotAdded(f"{QUOTA_VARIABLE} is {quota!r}: it must be a whole number of megabytes, or not be set.")
    taken = room_taken(uploads)
    if quota and taken > int(quota) * MEGABYTE:
        raise NotAdded(
            f"There is no room for it: all that was added may take {int(quota):,} MB here, and would take "
            f"{-(-taken // MEGABYTE):,}. Whoever runs this dashboard can make room ({QUOTA_VARIABLE})."
        )


def _write_rows(checked: CheckedFile, path: Path, source_id: str) -> None:
    try:
        checked.write_rows(path, source_id=source_id)
    except Refused as refused:
        why = refusal(refused)
        raise NotAdded(f"{checked.report.file}: {why.message}. {why.hint}.") from refused


def rename(folder: Path, target: Path) -> None:
    """Rename a folder, all at once, and waits until that is on the disk."""
    folder.rename(target)
    _flush(target.parent)


def rows_file(folder: Path, table: Table) -> Path:
    """Return the canonical rows of a batch."""
    return folder / f"{table.name}.csv"


def overlap(data: Path, folder: Path, table: Table) -> str | None:
    """Return the name of a batch that counts and holds a row of the batch in `folder`."""
    read = "read_csv(?, all_varchar = true)"
    shared = f'select 1 from {read} a semi join {read} b using ("{table.key[0]}") limit 1'
    with duckdb.connect(":memory:") as connection:
        for other in whole_batches(data):
            rows = rows_file(other, table)
            if rows.is_file() and connection.execute(shared, [str(rows_file(folder, table)), str(rows)]).fetchone():
                return other.name
    return None


def write_source(folder: Path, **told: str) -> None:
    """Write the file that names a batch as the source of its rows: what is `told` of it, by the columns of sources."""
    write_csv(folder / f"{SOURCES.name}.csv", SOURCES, [told])


def source_id_of(name: str) -> str:
    """Return the id of the source that a batch is."""
    return f"upload-{name}"


def write_places(folder: Path, places: Iterable[tuple[str, str | None, str]], known: Path) -> None:
    """Write those `places` (city, state or province, country) of a batch that the tables do not know yet.

    With their coordinates, so that they stand on the map.
    """
    found = cities(known)
    rows = [
        {
            "place_type": "city", "place_name": city.name, "region": city.region or "", "country": city.country,
            "latitude": city.latitude, "longitude": city.longitude, "source_id": GEONAMES,
        }
        for place in places
        if (city := found.new(*place))
    ]  # fmt: skip
    if rows:
        write_csv(folder / f"{PLACES.name}.csv", PLACES, rows)


def write_csv(path: Path, table: Table, rows: Iterable[dict]) -> None:
    """Write rows as a file of a table; a column that a row does not name is empty."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, table.header, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def _flush(path: Path) -> None:
    """Wait until a file or folder is on the disk; Windows has no such wait for folders."""
    if os.name == "nt" and path.is_dir():
        return
    handle = os.open(path, os.O_RDWR if path.is_file() else os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
