"""A newer edition, taken: a batch of its own, which is there or not there, and can be undone like any other."""

import platform
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from ingest.batches.batch import Batch, ChangedMeanwhile, same_bytes
from ingest.batches.journal import COMMAND_LINE, note
from ingest.batches.storing import (
    NotAdded,
    locked,
    rows_file,
    source_id_of,
    write_csv,
    write_folder,
    write_places,
    write_source,
)
from ingest.releases.reading import Reading
from ingest.releases.release import Cell
from queries.check import problems_of
from queries.folder import UPLOADS, batches_in_sight
from queries.schema import LIST_SEPARATOR, PAY_REPORTS, PLACES

#: Raised when the way rows of releases are read changes, so that a batch tells by which it was read.
RELEASES_VERSION = 1


def take(reading: Reading, data: Path, by: str = COMMAND_LINE) -> Batch:
    """Store an edition as a batch whose rows stand before those of the same figures that are there.

    NotAdded where the same bytes are stored already, the tables have a newer edition, nothing would change, another batch came
    or went since the reading, or the folder cannot be written.
    """
    with locked(data):
        if before := same_bytes(data, reading.content.sha256):
            raise NotAdded(f"The same file was added before, as batch {before.batch}{' (undone)' if before.undone else ''}.")
        if reading.is_outdated:
            raise NotAdded(f"{reading.is_outdated} Nothing was taken.")
        if not reading.difference.differs:
            raise NotAdded("The tables have all of it already: there is nothing to take.")
        if reading.stored != tuple(folder.name for folder in batches_in_sight(data)):
            raise ChangedMeanwhile("Other batches came or went since it was read: read the file again.")
        batch = _batch(reading, datetime.now(UTC), by)
        note(data / UPLOADS, "add", batch.batch, by)
        return Batch(
            **write_folder(reading.path, data, asdict(batch), lambda folder: _fill(folder, reading, batch, data / PLACES.files))
        )


def _batch(reading: Reading, now: datetime, by: str) -> Batch:
    """Return what is told of a batch that is about to be written."""
    edition, left_out = reading.edition, sum(reading.edition.left_out.values())
    return Batch(
        batch=f"{now:%Y%m%d-%H%M%S-%f}-{reading.content.sha256[:8]}", file=reading.content.name,
        dataset=reading.release.table.name, records=len(edition.rows) + left_out, accepted=len(edition.rows), rejected=left_out,
        duplicate=0, added_at=now.isoformat(timespec="seconds"), sha256=reading.content.sha256,
        size=reading.path.stat().st_size, rows={reading.release.table.name: len(edition.rows), "sources": 1}, added_by=by,
        reading={"release": reading.release.name, "edition": edition.edition, "published": edition.published or None},
        versions={"releases": str(RELEASES_VERSION), "python": platform.python_version(), "duckdb": duckdb.__version__},
    )  # fmt: skip


def _fill(folder: Path, reading: Reading, batch: Batch, known: Path) -> None:
    """Write the rows, their source and cities that are not `known`; NotAdded where a row does not fit its table."""
    of, source_id = reading.release.table, source_id_of(batch.batch)
    path = rows_file(folder, of)
    if of is PAY_REPORTS:
        write_places(folder, _cities(reading), known)
    write_csv(path, of, _cells(reading, source_id))
    if problem := next(problems_of(path, of, reading.content.name), None):
        raise NotAdded(f"A row of it does not fit its table ({problem.reason}): nothing was taken.")
    write_source(
        folder, source_id=source_id, title=f"{reading.title}, {batch.reading['edition']}", publisher=reading.publisher,
        published=reading.edition.published, kind="job posting" if of is PAY_REPORTS else "official statistics",
        covers=f"{batch.accepted:,} rows of {batch.file}", licence=reading.licence,
    )  # fmt: skip


def _cities(reading: Reading) -> list[tuple[str, str | None, str]]:
    found = {(str(row["city"]), str(row["region"] or ""), str(row["country"])) for row in reading.edition.rows if row["city"]}
    return [(city, region or None, country) for city, region, country in sorted(found)]


def _cells(reading: Reading, source_id: str) -> Iterator[dict[str, str]]:
    for row in reading.edition.rows:
        yield {name: _as_text(cell) for name, cell in row.items()} | {"source_id": source_id}


def _as_text(cell: Cell) -> str:
    if isinstance(cell, list):
        return LIST_SEPARATOR.join(cell)
    return "" if cell is None else str(cell)
