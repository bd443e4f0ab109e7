"""Batches on disk: `data/uploads/<batch>/` holds the original bytes, the canonical rows and `batch.json`.

A batch is there or not there, never half, and never edited. Undo renames it out of sight, restore renames it back; a file
that is read again becomes a batch of its own, in the place of the one before. A lock keeps writers apart; readers need none.
"""

import platform
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import duckdb

from ingest.batches.journal import COMMAND_LINE, note
from ingest.batches.storing import WRITING, NotAdded, locked, overlap, rename, write
from ingest.columns.likelihood import VERSION as LIKELIHOOD_VERSION
from ingest.judgement.checked import TABLES, CheckedFile
from queries.editions import edition_in
from queries.folder import HIDDEN, UPLOADS, batches_in_sight, next_reading
from queries.schema import PAY_REPORTS
from queries.stored import damage, description

#: Raised when the way canonical rows are made changes, so that a batch tells by which it was read.
READER_VERSION = 52
#: Answers that hold for the file that they were given for, and are asked anew for the next one of its columns.
OF_ONE_FILE = ("year", "implausible", "copies")


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
    reading: dict[str, Any] = field(default_factory=dict)
    header: list[str] = field(default_factory=list)
    versions: dict[str, str] = field(default_factory=dict)
    checksums: dict[str, str] = field(default_factory=dict)
    added_by: str = ""

    def listed(self) -> dict:
        """Return the batch as the command line lists it."""
        named = ("batch", "file", "dataset", "records", "accepted", "rejected", "duplicate", "added_at", "undone")
        return {name: getattr(self, name) for name in named}

    def folder(self, data: Path) -> Path:
        """Return where the batch lies: out of sight where it is undone."""
        return data / UPLOADS / f"{HIDDEN if self.undone else ''}{self.batch}"

    @property
    def read_by_older(self) -> bool:
        """Whether an older reader made the rows; those of an official release are read by no reader of foreign files."""
        return self.release is None and self.versions.get("reader") != str(READER_VERSION)

    @property
    def release(self) -> str | None:
        """The official release that it is an edition of; None where it is a file of other pay."""
        return edition_in(asdict(self))


@dataclass(frozen=True)
class DamagedBatch:
    """A batch of which a file is gone or cannot be understood: none of it counts, and it can be undone."""

    batch: str
    problem: str
    undone: bool = False

    def listed(self) -> dict:
        """Return the batch as the command line lists it."""
        return asdict(self)


def batches(data: Path) -> list[Batch]:
    """Return every whole batch below the data folder, undone ones too, the oldest first."""
    return stored_batches(data)[0]


def damaged_batches(data: Path) -> list[DamagedBatch]:
    """Return every damaged batch below the data folder, undone ones too, in the order of their names."""
    return stored_batches(data)[1]


def batch_folders(data: Path) -> list[Path]:
    """Return the folders of all batches, undone and damaged ones too, without what is being written, by their names."""
    uploads = data / UPLOADS
    found = uploads.iterdir() if uploads.is_dir() else ()
    return sorted(folder for folder in found if folder.is_dir() and not folder.name.startswith(WRITING))


def described_batch(folder: Path) -> Batch:
    """Return a batch as it says of itself, whether or not its rows are whole; ValueError with the reason where it cannot."""
    known = {each.name for each in fields(Batch)}
    said: dict[str, Any] = {name: value for name, value in description(folder).items() if name in known}
    said.update(batch=folder.name.removeprefix(HIDDEN), undone=folder.name.startswith(HIDDEN))
    return Batch(**said)


def stored_batches(data: Path) -> tuple[list[Batch], list[DamagedBatch]]:
    """Return the whole batches and the damaged ones, each folder read once, in the order of `batches` and `damaged_batches`."""
    found = [_read(folder) for folder in batch_folders(data)]
    whole = [batch for batch in found if isinstance(batch, Batch)]
    damaged = [batch for batch in found if isinstance(batch, DamagedBatch)]
    return sorted(whole, key=lambda batch: (batch.added_at, batch.batch)), sorted(damaged, key=lambda batch: batch.batch)


def _read(folder: Path) -> Batch | DamagedBatch:
    name, undone = folder.name.removeprefix(HIDDEN), folder.name.startswith(HIDDEN)
    problem = damage(folder)
    if problem:
        return DamagedBatch(name, problem.sentence(), undone)
    return described_batch(folder)


def batch_named(data: Path, name: str) -> Batch:
    """Return the batch of that name; NotAdded where there is none, or a damaged one."""
    found = _any_batch(data, name)
    if isinstance(found, DamagedBatch):
        raise NotAdded(found.problem)
    return found


def _any_batch(data: Path, name: str) -> Batch | DamagedBatch:
    folder = next((folder for folder in batch_folders(data) if folder.name.removeprefix(HIDDEN) == name), None)
    if folder is None:
        raise NotAdded(f"There is no batch {name}.")
    return _read(folder)


def add(checked: CheckedFile, path: Path, data: Path, answers: dict[str, str], by: str = COMMAND_LINE) -> Batch:
    """Store what a check would add, as one batch that `by` adds. `path` holds the bytes that were checked.

    NotAdded where the file was refused, questions are open, no record is new, the same bytes are stored already, another
    batch came or went since the check, or the folder cannot be written.
    """
    report = checked.report
    _refuse_unready(checked)
    with locked(data):
        before = same_bytes(data, report.sha256)
        if before:
            raise NotAdded(f"The same file was added before, as batch {before.batch}{' (undone)' if before.undone else ''}.")
        if not report.accepted:
            raise NotAdded(
                f"No record of {report.file} can be added: {report.rejected:,} set aside, {report.duplicate:,} there before."
            )
        _refuse_changed(checked, data)
        now = datetime.now(UTC)
        batch = _batch(checked, f"{now:%Y%m%d-%H%M%S-%f}-{checked.source.sha256[:8]}", now, path, answers, by)
        note(data / UPLOADS, "add", batch.batch, by)
        return Batch(**write(checked, path, data, asdict(batch)))


def replace_batch(checked: CheckedFile, path: Path, data: Path, before: Batch, by: str = COMMAND_LINE) -> Batch:
    """Store a file that was read again in the place of the batch that it was, which goes out of sight and can be brought back.

    NotAdded where nothing can be added, or another batch came or went since the check.
    """
    _refuse_unready(checked)
    with locked(data):
        if not checked.report.accepted:
            raise NotAdded(f"No record of {before.file} could be added as it is read now: batch {before.batch} stays.")
        _refuse_changed(checked, data)
        batch = _batch(checked, next_reading(before.batch), datetime.now(UTC), path, before.answers, by)
        note(data / UPLOADS, "replace", before.batch, by)
        # From its renaming on, the newer reading is the one that counts.
        batch = Batch(**write(checked, path, data, asdict(batch)))
        rename(before.folder(data), data / UPLOADS / f"{HIDDEN}{before.batch}")
        return batch


def takes_place(batch: Batch) -> bool:
    """Whether the rows of a batch take the place of others of the same figure, so that they may be there beside it."""
    return batch.release is not None and TABLES[batch.dataset] is not PAY_REPORTS


def _refuse_unready(checked: CheckedFile) -> None:
    report = checked.report
    if report.refused:
        raise NotAdded(report.problems[0].message)
    if report.questions:
        raise NotAdded(f"Not said yet: {', '.join(q.field for q in report.questions)}.")


def _refuse_changed(checked: CheckedFile, data: Path) -> None:
    if checked.stored != tuple(folder.name for folder in batches_in_sight(data)):
        raise ChangedMeanwhile("Other batches came or went since the check: check the file again.")


def _batch(checked: CheckedFile, name: str, now: datetime, path: Path, answers: dict[str, str], by: str) -> Batch:
    """Return what is told of a batch that is about to be written."""
    report, source = checked.report, checked.source
    return Batch(
        batch=name, file=report.file, dataset=checked.dataset, records=report.records, accepted=report.accepted,
        rejected=report.rejected, duplicate=report.duplicate, added_at=now.isoformat(timespec="seconds"), sha256=source.sha256,
        size=path.stat().st_size, rows={checked.table.name: checked.rows, "sources": 1}, mapping=report.mapping,
        chosen=checked.chosen, answers=dict(answers), header=source.columns, added_by=by,
        reading={
            "encoding": report.encoding, "delimiter": report.delimiter, "header_line": report.header_line,
            "ignored": list(checked.ignored), "sheet": report.sheet, "unused": list(checked.unused),
            "corrections": [list(each) for each in checked.corrections], "companies": dict(checked.companies),
        },
        versions={
            "reader": str(READER_VERSION), "likelihood": str(LIKELIHOOD_VERSION), "python": platform.python_version(),
            "duckdb": duckdb.__version__,
        },
    )  # fmt: skip


def same_bytes(data: Path, sha256: str | None) -> Batch | None:
    """Return the first batch that holds the same bytes."""
    return next((batch for batch in batches(data) if batch.sha256 == sha256), None)


@dataclass(frozen=True)
class Known:
    """How a file of the same columns was read and answered before."""

    dataset: str
    mapping: dict[str, str]
    answers: dict[str, str]
    ignored: tuple[str, ...] = ()
    unused: tuple[str, ...] = ()


def remembered(data: Path, header: Sequence[str]) -> Known | None:
    """Return how the newest batch in sight with these columns was read, in whatever order, where there is one.

    Without the answers that are one file's own.
    """
    same = [batch for batch in batches(data) if header and set(header) == set(batch.header) and not batch.undone]
    if not same:
        return None
    newest = same[-1]
    answers = {name: value for name, value in newest.answers.items() if name not in OF_ONE_FILE}
    return Known(
        newest.dataset, newest.chosen, answers, *(tuple(newest.reading.get(name, ())) for name in ("ignored", "unused"))
    )


def undo(data: Path, name: str, by: str = COMMAND_LINE) -> Batch | DamagedBatch:
    """Take a batch out of sight for `by`, also a damaged one. NotAdded where it is not in sight."""
    with locked(data):
        if _any_batch(data, name).undone:
            raise NotAdded(f"Batch {name} is undone already.")
        note(data / UPLOADS, "undo", name, by)
        rename(data / UPLOADS / name, data / UPLOADS / f"{HIDDEN}{name}")
    return _any_batch(data, name)


def restore(data: Path, name: str, by: str = COMMAND_LINE) -> Batch:
    """Bring an undone batch back for `by`.

    NotAdded where it is not undone, is damaged, or another batch has some of its rows meanwhile.
    """
    with locked(data):
        batch = batch_named(data, name)
        if not batch.undone:
            raise NotAdded(f"Batch {name} is not undone.")
        same = next((b for b in batches(data) if b.sha256 == batch.sha256 and not b.undone), None)
        shared = None if takes_place(batch) else overlap(data, batch.folder(data), TABLES[batch.dataset])
        other = same.batch if same else shared
        if other:
            raise NotAdded(f"Rows of batch {name} were added meanwhile with batch {other}: undo that one first.")
        note(data / UPLOADS, "restore", name, by)
        rename(batch.folder(data), data / UPLOADS / name)
    return batch_named(data, name)
