"""A file that was opened: what holds for it however its columns are read, kept for as long as it is read again."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ingest.bytes.unpack import unpacked
from ingest.columns.column import LONGEST_NAME, columns_of
from ingest.columns.mapping import Mapping
from ingest.columns.pay_names import is_pay
from ingest.columns.two_lines import whole_names, with_units
from ingest.judgement.report import Report
from ingest.judgement.staging import Progress, Staging
from ingest.table.source import Refused, open_source

#: Records that the mapping is guessed from.
RECORDS_FOR_MAPPING = 5_000


@dataclass(frozen=True)
class Way:
    """Which bytes become a table, and how where the reader says so."""

    path: Path
    name: str
    sheet: str | None = None
    encoding: str | None = None
    delimiter: str | None = None
    header_line: int | None = None


class Opened:
    """A file as a table: its source, its columns with some of their cells, and its records once they are staged."""

    def __init__(self, way: Way) -> None:
        """Open a file; Refused where it is no table."""
        self.way = way
        files = unpacked(way.path, way.sheet, is_pay)
        self.source = source = open_source(files.path, way.name, way.encoding, way.delimiter, way.header_line)
        if files.path != way.path:
            source.unpacked, source.sha256 = files, sha256_of(way.path)
        source.columns = whole_names(source.columns, source.lower, source.above)
        self._files = files
        first = source.first(RECORDS_FOR_MAPPING)
        if len(first) > 1 and (named := with_units(source.columns, first[0][1:])):
            source.columns = named
            source.begin_at(first[1][0])
            first = first[1:]
        self.has_records = bool(first)
        self.columns = columns_of(source.columns, first, source.above)
        self._staging: Staging | None = None

    @property
    def titles(self) -> tuple[str, str]:
        """What stands above the header, and the words of the file's name."""
        return self.source.title, re.sub(r"[-_.]+", " ", Path(self.source.name).stem)

    def describe(self, report: Report) -> None:
        """Say in a report how the file is read."""
        source, files = self.source, self._files
        report.file, report.sha256 = source.name, source.sha256
        report.encoding, report.delimiter = source.dialect.encoding, source.dialect.delimiter
        report.header_line = source.dialect.header_line
        report.sheet, report.sheets = files.sheet, files.sheets
        report.hidden_rows, report.hidden_columns = files.hidden

    def staging(self, mapping: Mapping, progress: Progress | None = None) -> Staging:
        """Return the records: those that were staged before, where they hold all columns of a mapping.

        Columns that are not mapped are staged too, unless they are too long to be more than a note.
        """
        wanted = mapping.all_columns()
        if not (self._staging and self._staging.holds(wanted)):
            self.close()
            short = (column.name for column in self.columns if all(len(cell) <= LONGEST_NAME for cell in column.cells))
            self._staging = self._staged({*wanted, *short}, progress)
        return self._staging

    def _staged(self, columns: Iterable[str], progress: Progress | None) -> Staging:
        """Stage some columns; Refused where the records are not as many as an independent count finds."""
        staging = Staging(self.source, columns, progress)
        read, counted = staging.records + len(self.source.ragged), self.source.count_records()
        if read != counted:
            staging.close()
            raise Refused("records_disagree", None, f"{read:,} and {counted:,}")
        return staging

    def close(self) -> None:
        """Let go of the staged records."""
        staging, self._staging = self._staging, None
        if staging:
            staging.close()


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
