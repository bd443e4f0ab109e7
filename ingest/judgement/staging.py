"""The records of a file in a database of their own, and the reading of each distinct text, once.

The database is a file in a temporary folder, which holds it compressed and takes what does not fit in memory; it goes with the
check.
"""

import gc
import tempfile
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

import duckdb
import pyarrow as pa

from ingest.bytes.refusal import Refused
from ingest.columns.mapping import Mapping, Part
from ingest.table.source import OWN_COLUMNS, Source

#: Memory that a database may take: some for any file, more for each MB of a large one (where all texts differ, what is read
#: in them takes four to five times the file: the rest waits on the disk), and the most. What needs more is refused.
MEMORY_MB, MEMORY_MB_PER_MB, MOST_MEMORY_MB = 250, 3, 4_000
MEGABYTE = 1_000_000
THREADS = 2
#: The bytes up to which a file is staged in memory: a database on the disk is a fifth of the cost of checking a small one.
SMALL = 1_000_000
#: Readings that are kept at once.
READINGS = 50_000

#: The cells that are staged for a report, and for a published statistic.
REPORT_CELLS = (
    "company", "role", "place_text", "city", "region", "country", "degree_levels", "class_year", "field", "season", "year",
    "date", "pay_text", "pay_low", "pay_high", "pay_point", "pay_period", "currency", "hours_per_week", "duration", "housing",
    "bonus_amount", "relocation_text", "work_mode", "work_kind", "evidence", "note", "row_kind",
)  # fmt: skip
STATISTIC_CELLS = (
    "group_name", "soc_code", "company", "role", "degree_levels", "class_year", "field", "experience_level", "area_name",
    "area_code", "place_text", "city", "region", "country", "year", "date", "pay_period", "currency", "work_kind",
    "p10", "p25", "median", "p75", "p90", "mean", "typical", "minimum", "maximum", "n", "jobs", "evidence", "measure", "note",
    "row_kind",
)  # fmt: skip

#: A cell as the reader corrects it: the line of its record, its column, and the text that counts in its place.
Correction = tuple[int, str, str]
#: Called with the number of records read so far; raises to cancel.
Progress = Callable[[int], object]


class Staging:
    """The staged records of one file: table `staged(line, content, part, <cells>)`, all cells as written."""

    def __init__(self, source: Source, mapping: Mapping, progress: Progress | None = None) -> None:
        self.folder = tempfile.TemporaryDirectory(prefix="dashboard-upload-")
        self.connection = duckdb.connect(
            ":memory:" if source.size <= SMALL else Path(self.folder.name) / "staged.duckdb",
            config={"memory_limit": memory_limit(source.size), "threads": THREADS, "temp_directory": self.folder.name},
        )
        self.cells = STATISTIC_CELLS if mapping.dataset == "salaries" else REPORT_CELLS
        self.records = 0
        self._source, self._mapping = source, mapping
        self._parts = mapping.parts or [Part({})]
        #: The cells that the file has.
        self.stated = tuple(
            dict.fromkeys(c for part, _ in enumerate(self._parts) for c in (*self.columns_of_part(part), *self._told(part)))
        )
        try:
            self._stage(progress)
        except BaseException:
            self.close()
            raise

    def _stage(self, progress: Progress | None) -> None:
        """Stage all records, in one transaction: each is written once."""
        self._declare()
        self.connection.begin()
        with _without_collection(), ThreadPoolExecutor(1) as beside:
            adding: Future | None = None
            for cells in self._source.tables():
                if adding:
                    adding.result()
                adding = beside.submit(self._add, cells)
                self.records += cells.num_rows
                if progress:
                    progress(self.records)
            if adding:
                adding.result()
        self.connection.commit()

    def _declare(self) -> None:
        """Make the table of the cells that the file has, and `staged`, which has all of them."""
        declared = ", ".join(f'"{cell}" varchar' for cell in self.stated)
        self.connection.execute(f"create table stated (line integer, content varchar, part integer, {declared})")
        every = ", ".join(f'"{cell}"' if cell in self.stated else f'null::varchar as "{cell}"' for cell in self.cells)
        self.connection.execute(f"create view staged as select line, content, part, {every} from stated")

    def columns_of_part(self, part: int) -> dict[str, str]:
        """Return the column of each cell of one set of statistics, or of a report."""
        fixed = {field: guess.column for field, guess in self._mapping.guesses.items()}
        named = (fixed | self._parts[part].columns).items()
        return {cell: column for cell, column in named if cell in self.cells and cell not in self._parts[part].cells}

    def _told(self, part: int) -> dict[str, str]:
        """Return the cells that the names of a part's columns tell."""
        return {cell: text for cell, text in self._parts[part].cells.items() if cell in self.cells}

    def _add(self, cells: pa.Table) -> None:
        """Stage some records: one row for each, or one for each set of statistics in it."""
        self.connection.register("records", cells)
        position = dict(zip(self._source.columns, cells.column_names[1:], strict=True))
        own = ", ".join(position[name] for name in self._source.columns if name not in OWN_COLUMNS)
        for part in range(len(self._parts)):
            stated = self.columns_of_part(part)
            told = self._told(part)
            listed = ", ".join(f'"{cell}"' for cell in (*stated, *told))
            written = [self._value(cell, column, position) for cell, column in stated.items()]
            values = ", ".join([*written, *("'" + text.replace("'", "''") + "'" for text in told.values())])
            self.connection.execute(
                f"insert into stated (line, content, part, {listed}) "
                f"select line, md5(concat_ws(chr(31), {own})), {part}, {values} from records"
            )
        self.connection.unregister("records")

    def _value(self, cell: str, column: str, position: dict[str, str]) -> str:
        """Return the expression of a cell: of its column, or of the further columns of its field where that is empty."""
        columns = (column, *self._further_columns(cell, column))
        values = ", ".join(f"nullif({position[name]}, '')" for name in columns)
        return f"coalesce({values})"

    def _further_columns(self, cell: str, column: str) -> tuple[str, ...]:
        guess = self._mapping.guesses.get(cell)
        return guess.others if guess and guess.column == column else ()

    def correct(self, corrections: Iterable[Correction]) -> None:
        """Put the reader's words in the place of cells: of those that hold a column of a line, in whatever part.

        What names a record stays as the file has it, so that the same record is known again.
        """
        for line, column, value in corrections:
            for part in range(len(self._parts)):
                for cell, named in self.columns_of_part(part).items():
                    if column in (named, *self._further_columns(cell, named)):
                        self.connection.execute(
                            f"update stated set \"{cell}\" = nullif(trim($value), '') where line = $line and part = $part",
                            {"value": value, "line": line, "part": part},
                        )

    def read(self, name: str, cells: Iterable[str], reader: Callable, columns: dict[str, pa.DataType]) -> None:
        """Make the table `name(text, <columns>)`: what the reader says of each distinct text of some cells.

        The reader returns one value for each column.
        """
        texts = [text for (text,) in self.connection.execute(self.distinct(cells)).fetchall()]
        self.keep(name, {"text": pa.string()} | columns, ((text, *reader(text)) for text in texts))

    def distinct(self, cells: Iterable[str]) -> str:
        """Return the query for the distinct texts of some cells, of those that the file has."""
        stated = [cell for cell in cells if cell in self.stated]
        each = " union all ".join(f'select distinct "{cell}" as text from stated' for cell in stated)
        return (
            f"select distinct text from ({each}) where text is not null" if each else "select null::varchar as text where false"
        )

    def keep(self, name: str, columns: dict[str, pa.DataType], rows: Iterable[tuple]) -> None:
        """Make the table `name` of these rows; they are taken as they come, some at a time."""
        coming = iter(rows)
        self._keep_some(f'create table "{name}" as', columns, list(islice(coming, READINGS)))
        while some := list(islice(coming, READINGS)):
            self._keep_some(f'insert into "{name}"', columns, some)

    def _keep_some(self, statement: str, columns: dict[str, pa.DataType], rows: list[tuple]) -> None:
        values = zip(*rows, strict=True) if rows else [()] * len(columns)
        arrays = [pa.array(column, type=kind) for column, kind in zip(values, columns.values(), strict=True)]
        self.connection.register("given", pa.table(arrays, names=list(columns)))
        self.connection.execute(f"{statement} from given")
        self.connection.unregister("given")

    def close(self) -> None:
        """Drop the database and its temporary folder."""
        self.connection.close()
        self.folder.cleanup()

    def columns_of(self, table: str) -> set[str]:
        """Return the names of the columns of one of its tables."""
        return {name for name, *_ in self.connection.execute(f"describe {table}").fetchall()}

    def table_to_csv(self, query: str, path: Path, parameters: dict | None = None) -> None:
        """Write the answer of a query as a CSV."""
        self.connection.execute(
            f"copy ({query}) to '{str(path).replace(chr(39), chr(39) * 2)}' (header, delimiter ',')", parameters
        )


def memory_limit(size: int) -> str:
    """Return the memory that the database of a file of so many bytes may take, as the database's setting."""
    return f"{min(MEMORY_MB + MEMORY_MB_PER_MB * size // MEGABYTE, MOST_MEMORY_MB)}MB"


@contextmanager
def within_memory() -> Generator[None]:
    """Refuse a file for which the memory, or the disk that is used in its place, does not suffice."""
    try:
        yield
    except (duckdb.OutOfMemoryException, duckdb.IOException, MemoryError) as error:
        raise Refused("too_large") from error


@contextmanager
def _without_collection() -> Generator[None]:
    """Stop the search for cycles while millions of cells are made, which hold none: it would take a third of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
