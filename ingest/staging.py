"""The records of a file in a database of their own, and the reading of each distinct text, once.

The database is in memory and spills to a temporary folder; it goes with the check.
"""

import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

import duckdb
import pyarrow as pa
from pyarrow import compute

from ingest.fields import Mapping
from ingest.source import Source

MEMORY_LIMIT = "1GB"
THREADS = 2
#: Columns of the file of set-aside rows that are not the reader's own: ignored when the mended file comes back.
OWN_COLUMNS = ("line", "reason", "hint")

#: The cells that are staged for a report, and for a published statistic.
REPORT_CELLS = (
    "company", "role", "place_text", "city", "region", "country", "degree_levels", "class_year", "field", "season", "year",
    "date", "pay_text", "pay_low", "pay_high", "pay_point", "pay_period", "currency", "hours_per_week", "duration", "housing",
    "bonus_amount", "relocation_text", "work_mode", "work_kind", "evidence", "note",
)  # fmt: skip
STATISTIC_CELLS = (
    "group_name", "soc_code", "company", "role", "degree_levels", "class_year", "field", "experience_level", "area_name",
    "area_code", "place_text", "city", "region", "country", "year", "date", "pay_period", "currency", "work_kind",
    "p10", "p25", "median", "p75", "p90", "mean", "typical", "minimum", "maximum", "n", "jobs", "evidence", "note",
)  # fmt: skip

#: Called with the number of records read so far; raises to cancel.
Progress = Callable[[int], None]


class Staging:
    """The staged records of one file: table `staged(line, content, part, <cells>)`, all cells as written."""

    def __init__(self, source: Source, mapping: Mapping, progress: Progress | None = None):
        self.folder = tempfile.TemporaryDirectory(prefix="dashboard-upload-")
        self.connection = duckdb.connect(
            ":memory:",
            config={"memory_limit": MEMORY_LIMIT, "threads": THREADS, "temp_directory": self.folder.name, "preserve_insertion_order": "false"},
        )
        self.cells = STATISTIC_CELLS if mapping.dataset == "salaries" else REPORT_CELLS
        declared = ", ".join(f'"{cell}" varchar' for cell in self.cells)
        self.connection.execute(f"create table staged (line integer, content varchar, part integer, {declared})")
        self.records = 0
        for records in source.batches():
            self._add(source, mapping, records)
            self.records += len(records)
            if progress:
                progress(self.records)

    def _add(self, source: Source, mapping: Mapping, records: list[tuple]) -> None:
        """Stages some records: one row for each, or one for each set of statistics in it."""
        if not records:
            return
        columns = list(zip(*records, strict=True))
        names = ["line", *(f"c{i}" for i in range(len(source.columns)))]
        cells = [compute.utf8_trim_whitespace(pa.array(values, type=pa.string())) for values in columns[1:]]
        self.connection.register("records", pa.table([pa.array(columns[0], type=pa.int32()), *cells], names=names))
        position = {name: f"c{i}" for i, name in enumerate(source.columns)}
        own = [f"{position[name]}" for name in source.columns if name not in OWN_COLUMNS]
        content = f"md5(concat_ws(chr(31), {', '.join(own)}))"
        fixed = {field: guess.column for field, guess in mapping.guesses.items()}
        parts = [group.columns for group in mapping.groups] or [{}]
        for part, statistics in enumerate(parts):
            cells = ", ".join(_cell(position, (fixed | statistics).get(cell)) for cell in self.cells)
            self.connection.execute(f"insert into staged select line, {content}, {part}, {cells} from records")
        self.connection.unregister("records")

    def read(self, name: str, cells: Iterable[str], reader: Callable, columns: dict[str, pa.DataType]) -> None:
        """The table `name(text, <columns>)`: what the reader says of each distinct text of some cells. The reader returns
        one value for each column."""
        texts = [text for (text,) in self.connection.execute(self.distinct(cells)).fetchall()]
        self.keep(name, {"text": pa.string()} | columns, ((text, *reader(text)) for text in texts))

    def distinct(self, cells: Iterable[str]) -> str:
        """The query for the distinct texts of some cells."""
        each = " union all ".join(f'select "{cell}" as text from staged' for cell in cells)
        return f"select distinct text from ({each}) where text is not null"

    def keep(self, name: str, columns: dict[str, pa.DataType], rows: Iterable[tuple]) -> None:
        """The table `name` of these rows."""
        values = list(zip(*rows, strict=True)) or [()] * len(columns)
        arrays = [pa.array(column, type=kind) for column, kind in zip(values, columns.values(), strict=True)]
        self.connection.register("given", pa.table(arrays, names=list(columns)))
        self.connection.execute(f'create table "{name}" as from given')
        self.connection.unregister("given")

    def close(self) -> None:
        """Drops the database and its temporary folder."""
        self.connection.close()
        self.folder.cleanup()

    def table_to_csv(self, query: str, path: Path, parameters: dict | None = None) -> None:
        """Writes the answer of a query as a CSV."""
        self.connection.execute(f"copy ({query}) to '{str(path).replace(chr(39), chr(39) * 2)}' (header, delimiter ',')", parameters)


def _cell(position: dict[str, str], column: str | None) -> str:
    return "null" if column is None else f"nullif({position[column]}, '')"
