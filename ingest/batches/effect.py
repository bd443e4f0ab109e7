"""The tables as they would be with a file that is not stored yet: of the same files and the rows of a check.

Where there are kept tables, a copy of them is changed, so that a small file costs little beside much data.
"""

import json
import os
import shutil
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from ingest.batches.storing import write_source
from ingest.judgement.checked import CheckedFile
from queries.database import Database
from queries.folder import BATCH as DESCRIPTION
from queries.folder import UPLOADS
from queries.kept import changed_tables
from queries.schema import SOURCES

#: The batch and the source under which the rows of a check stand beside the stored ones.
BATCH = "not-stored-yet"


class Effect:
    """A door to the tables with the rows of a check; both go with the check."""

    def __init__(self, checked: CheckedFile, data: Path, kept: Path | None) -> None:
        """Take a check, the data folder, and the file that keeps its tables (None: they are built anew)."""
        self._folder = tempfile.TemporaryDirectory(prefix="dashboard-effect-", ignore_cleanup_errors=True)
        beside = Path(self._folder.name) / data.name
        _beside(data, beside, shutil.ignore_patterns(UPLOADS))
        for name in checked.stored:
            _beside(data / UPLOADS / name, beside / UPLOADS / name)
        batch, report = beside / UPLOADS / BATCH, checked.report
        batch.mkdir(parents=True)
        checked.write_rows(batch / f"{checked.table.name}.csv", source_id=BATCH)
        write_source(batch, source_id=BATCH, title=report.file, kind="upload", covers="not stored yet")
        said = {
            "file": report.file, "dataset": checked.dataset, "records": report.records, "accepted": report.accepted,
            "rejected": report.rejected, "duplicate": report.duplicate, "added_at": "",
            "sha256": checked.source.sha256, "size": 0, "rows": {checked.table.name: checked.rows, SOURCES.name: 1},
        }  # fmt: skip
        (batch / DESCRIPTION).write_text(json.dumps(said, ensure_ascii=False), encoding="utf-8")
        self.database = Database(beside, partial(changed_tables, kept, file=Path(self._folder.name) / "tables.duckdb"))
        checked.belongings.callback(self.close)

    def close(self) -> None:
        """Let go of the tables and remove their files."""
        self.database.close()
        self._folder.cleanup()


def _beside(folder: Path, target: Path, ignore: Callable[..., set[str]] | None = None) -> None:
    """Put the files of a folder in another place: as links where the system has them, else as copies."""
    if folder.is_dir():
        shutil.copytree(folder, target, copy_function=_link_or_copy, ignore=ignore)


def _link_or_copy(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)
