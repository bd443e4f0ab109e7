"""Batches on disk: `data/uploads/<batch>/` holds the original bytes, the canonical rows and `batch.json`.

A batch is written beside, flushed, and renamed into place: it is there or not there, never half. It is never edited. Undo
renames it out of sight (a leading dot), restore renames it back. A lock on the folder keeps writers apart; readers need none.
"""

import csv
import fcntl
import json
import os
import platform
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from ingest.check import Check, sha256_of
from ingest.gazetteer import cities
from ingest.judge import stored_batches
from queries.folder import BATCH, UPLOADS
from queries.schema import PLACES, SOURCES, table

LOCK = ".lock"
#: The source of the coordinates of cities.
GEONAMES = "geonames"
HIDDEN = "."
WRITING = ".writing-"
ORIGINAL = "original.csv"
#: Raised when the way canonical rows are made changes, so that a batch tells by which it was read.
READER_VERSION = 1


class NotAdded(Exception):
    """Nothing was stored, or changed: the sentence says why."""


class ChangedMeanwhile(NotAdded):
    """Another batch came or went since the check: the file has to be checked again."""


@dataclass(frozen=True)
class Batch:
    """One upload: where it came from, how it was read, and what came of its records."""

    batch: str
    file: str
    dataset: str
    records: int
    accepted: int
    rejected: int
    duplicate: int
    added_at: str
    sha256: str
    size: int
    undone: bool = False
    rows: dict[str, int] = field(default_factory=dict)
    mapping: dict[str, str] = field(default_factory=dict)
    chosen: dict[str, str] = field(default_factory=dict)
    answers: dict[str, str] = field(default_factory=dict)
    reading: dict[str, object] = field(default_factory=dict)
    header: list[str] = field(default_factory=list)
    versions: dict[str, str] = field(default_factory=dict)

    def listed(self) -> dict:
        """The batch as the command line lists it."""
        named = ("batch", "file", "dataset", "records", "accepted", "rejected", "duplicate", "added_at", "undone")
        return {name: getattr(self, name) for name in named}


def batches(data: Path) -> list[Batch]:
    """Every whole batch below the data folder, undone ones too, the oldest first; a folder that is no batch is left out."""
    found = []
    uploads = data / UPLOADS
    for folder in uploads.iterdir() if uploads.is_dir() else ():
        if folder.is_dir() and not folder.name.startswith(WRITING):
            try:
                told = json.loads((folder / BATCH).read_text(encoding="utf-8"))
                found.append(Batch(**told | {"batch": folder.name.lstrip(HIDDEN), "undone": folder.name.startswith(HIDDEN)}))
            except (OSError, ValueError, TypeError):
                continue
    return sorted(found, key=lambda batch: (batch.added_at, batch.batch))


def batch_named(data: Path, name: str) -> Batch:
    """The batch of that name; NotAdded where there is none."""
    found = next((batch for batch in batches(data) if batch.batch == name), None)
    if found is None:
        raise NotAdded(f"There is no batch {name}.")
    return found


def add(check: Check, path: Path, data: Path, answers: dict[str, str]) -> Batch:
    """Stores what a check would add, as one batch. `path` holds the bytes that were checked.

    NotAdded where the file was refused, questions are open, no record is new, the same bytes are stored already, another
    batch came or went since the check, or the folder cannot be written.
    """
    report = check.report
    if report.refused:
        raise NotAdded(report.problems[0].message)
    if report.questions:
        raise NotAdded(f"Not said yet: {', '.join(q.field for q in report.questions)}.")
    with _locked(data) as uploads:
        before = same_bytes(data, report.sha256)
        if before:
            raise NotAdded(f"The same file was added before, as batch {before.batch}{' (undone)' if before.undone else ''}.")
        if not report.accepted:
            raise NotAdded(
                f"No record of {report.file} can be added: {report.rejected:,} set aside, {report.duplicate:,} there before."
            )
        if check.stored_batches != stored_batches(data):
            raise ChangedMeanwhile("Other batches came or went since the check: check the file again.")
        return _write(check, path, uploads, answers)


def same_bytes(data: Path, sha256: str | None) -> Batch | None:
    """The first batch that holds the same bytes."""
    return next((batch for batch in batches(data) if batch.sha256 == sha256), None)


@dataclass(frozen=True)
class Known:
    """How a file with the same header was read and answered before."""

    dataset: str
    mapping: dict[str, str]
    answers: dict[str, str]


def remembered(data: Path, header: Sequence[str]) -> Known | None:
    """How the newest batch with this header was read, where there is one."""
    same = [batch for batch in batches(data) if header and list(header) == batch.header]
    if not same:
        return None
    newest = same[-1]
    return Known(newest.dataset, newest.chosen, newest.answers)


def undo(data: Path, name: str) -> Batch:
    """Takes a batch out of sight. NotAdded where it is not in sight."""
    with _locked(data) as uploads:
        if batch_named(data, name).undone:
            raise NotAdded(f"Batch {name} is undone already.")
        _rename(uploads / name, uploads / f"{HIDDEN}{name}")
    return batch_named(data, name)


def restore(data: Path, name: str) -> Batch:
    """Brings an undone batch back. NotAdded where it is not undone, or where another batch has some of its rows meanwhile."""
    with _locked(data) as uploads:
        batch = batch_named(data, name)
        if not batch.undone:
            raise NotAdded(f"Batch {name} is not undone.")
        other = _overlap(uploads, uploads / f"{HIDDEN}{name}", _rows_file(batch.dataset))
        if other:
            raise NotAdded(f"Rows of batch {name} were added meanwhile with batch {other}: undo that one first.")
        _rename(uploads / f"{HIDDEN}{name}", uploads / name)
    return batch_named(data, name)


# ---------------------------------------------------------------- on disk


@contextmanager
def _locked(data: Path) -> Iterator[Path]:
    """The uploads folder, while no other process writes in it. What a killed writer left half is cleared away."""
    uploads = data / UPLOADS
    try:
        uploads.mkdir(parents=True, exist_ok=True)
        with (uploads / LOCK).open("a") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            for left in uploads.glob(f"{WRITING}*"):
                shutil.rmtree(left, ignore_errors=True)
            yield uploads
    except OSError as error:
        raise NotAdded(f"{uploads} cannot be written: {error.strerror}. Nothing was changed.") from error


def _write(check: Check, path: Path, uploads: Path, answers: dict[str, str]) -> Batch:
    report = check.report
    now = datetime.now(UTC)
    name = f"{now:%Y%m%d-%H%M%S-%f}-{report.sha256[:8]}"
    batch = Batch(
        batch=name, file=report.file, dataset=report.dataset, records=report.records, accepted=report.accepted,
        rejected=report.rejected, duplicate=report.duplicate, added_at=now.isoformat(timespec="seconds"), sha256=report.sha256,
        size=path.stat().st_size,
        rows={check.table.name: check.rows, SOURCES.name: 1}, mapping=report.mapping, chosen=check.chosen,
        answers=dict(answers), header=check.source.columns,
        reading={"encoding": report.encoding, "delimiter": report.delimiter, "header_line": report.header_line},
        versions={"reader": str(READER_VERSION), "python": platform.python_version(), "duckdb": duckdb.__version__},
    )  # fmt: skip
    folder = uploads / f"{WRITING}{name}"
    folder.mkdir()
    try:
        shutil.copyfile(path, folder / ORIGINAL)
        if sha256_of(folder / ORIGINAL) != report.sha256:
            raise NotAdded(f"{report.file} has changed since it was checked: check it again.")
        check.write_rows(folder / _rows_file(report.dataset), source_id=_source_id(name))
        write_places(folder, check, uploads.parent / PLACES.files)
        covers = f"{batch.accepted} of {batch.records} records of a file that was uploaded here"
        write_source(folder, _source_id(name), batch.file, covers, batch.added_at[:10])
        told = json.dumps(asdict(batch), ensure_ascii=False, indent=1)
        (folder / BATCH).write_text(told, encoding="utf-8")
        for file in folder.iterdir():
            _flush(file)
        _flush(folder)
        _rename(folder, uploads / name)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return batch


def _rows_file(dataset: str) -> str:
    return {"stipends": "pay_reports.csv", "salaries": "pay_statistics.csv"}[dataset]


def _source_id(name: str) -> str:
    return f"upload-{name}"


def write_source(folder: Path, source_id: str, title: str, covers: str, published: str = "") -> None:
    """Writes the file that names a batch as the source of its rows."""
    told = {"source_id": source_id, "title": title, "published": published, "kind": "upload", "covers": covers}
    with (folder / f"{SOURCES.name}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, SOURCES.header, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerow(told)


def write_places(folder: Path, check: Check, known: Path) -> None:
    """Writes the cities of a batch that the tables do not know yet, with their coordinates, so that they stand on the map."""
    found = cities(known)
    rows = [city for place in check.places() if (city := found.new(*place))]
    if not rows:
        return
    with (folder / f"{PLACES.name}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, PLACES.header, restval="", lineterminator="\n")
        writer.writeheader()
        for city in rows:
            writer.writerow({
                "place_type": "city", "place_name": city.name, "region": city.region or "", "country": city.country,
                "latitude": city.latitude, "longitude": city.longitude, "source_id": GEONAMES,
            })  # fmt: skip


def _flush(path: Path) -> None:
    """Waits until a file or folder is on the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _rename(folder: Path, target: Path) -> None:
    """Renames a folder, all at once, and waits until that is on the disk."""
    folder.rename(target)
    _flush(target.parent)


def _overlap(uploads: Path, folder: Path, rows: str) -> str | None:
    """The name of a batch in sight that holds a row of this one."""
    key = table(rows.removesuffix(".csv")).key[0]
    with duckdb.connect(":memory:") as connection:
        for other in sorted(uploads.glob(f"*/{rows}")):
            if other.parent.name.startswith(HIDDEN):
                continue
            read = "read_csv(?, all_varchar = true)"
            shared = f'select 1 from {read} a semi join {read} b using ("{key}") limit 1'
            if connection.execute(shared, [str(folder / rows), str(other)]).fetchone():
                return other.parent.name
    return None
