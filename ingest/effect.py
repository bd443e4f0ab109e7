"""The tables as they would be with a file that is not stored yet: built beside, from the same files and the rows of a check."""

import tempfile
from pathlib import Path

from ingest.batches import write_source
from ingest.check import Check
from queries.door import Door
from queries.folder import UPLOADS

#: The batch and the source under which the rows of a check stand beside the stored ones.
BATCH = "not-stored-yet"


class Effect:
    """A door to the tables with the rows of a check; its folder goes with it."""

    def __init__(self, check: Check, data: Path):
        self._folder = tempfile.TemporaryDirectory(prefix="dashboard-effect-")
        beside = Path(self._folder.name)
        for entry in data.iterdir() if data.is_dir() else ():
            if entry.name != UPLOADS:
                (beside / entry.name).symlink_to(entry.resolve())
        (beside / UPLOADS / BATCH).mkdir(parents=True)
        for name in check.stored_batches:
            (beside / UPLOADS / name).symlink_to((data / UPLOADS / name).resolve())
        check.write_rows(beside / UPLOADS / BATCH / f"{check.table.name}.csv", source_id=BATCH)
        write_source(beside / UPLOADS / BATCH, BATCH, check.report.file, "not stored yet")
        self.door = Door(beside)
