"""The records of a file in a database of their own, and the reading of each distinct text, once.

The database is a file in a temporary folder, which holds it compressed and takes what does not fit in memory; it goes with the
check.
"""

import gc
import tempfile
from collections.abc import Callable, Collection, Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

import duckdb
import pyarrow as pa

from ingest.columns.mapping import Guess, Mapping, Part
from ingest.judgement.blanks import cells_above, title_above, title_of
from ingest.judgement.corrections import CorrectedCells, Correction
from ingest.judgement.flags import add_flags
from ingest.judgement.memory import memory_limit
from ingest.table.source import OWN_COLUMNS, Source
from queries.build import QUICK_PLANS, limit_disk
from queries.periods import add_periods

THREADS = 2
#: The bytes up to which the questions of a file are planned quickly, which is most of the cost of a small one; and up to which
#: it is staged in memory: on the disk, reading it again takes half as long again.
SMALL, IN_MEMORY = 1_000_000, 20_000_000
#: Readings that are kept at once.
READINGS = 50_000
#: The types of what is read in texts, as the database has them.
READ_TYPES = {
    pa.string(): "varchar", pa.bool_(): "boolean", pa.int32(): "integer", pa.float64(): "double",
    pa.list_(pa.string()): "varchar[]",
}  # fmt: skip
#: The schemas of what stays for the next reading of the records, and of what one reading made.
KEPT, READING = "main", "reading"

#: The cell of a record that is a title of those below it.
TITLE = "title"
#: The cells that are staged for a report, and for a published statistic.
REPORT_CELLS = (
    "company", "role", "place_text", "city", "region", "country", "degree_levels", "class_year", "field", "season", "year",
    "date", "pay_text", "pay_low", "pay_high", "pay_point", "pay_period", "currency", "hours_per_week", "workload",
    "contract_months", "payments", "duration", "housing", "bonus_amount", "relocation_text", "work_mode", "work_kind",
    "evidence", "note", "row_kind", "component", "standing", "is_paid", "multiple", TITLE,
)  # fmt: skip
STATISTIC_CELLS = (
    "group_name", "soc_code", "company", "role", "degree_levels", "class_year", "field", "experience_level", "area_name",
    "area_code", "place_text", "city", "region", "country", "year", "date", "pay_period", "currency", "work_kind",
    "p10", "p25", "median", "p75", "p90", "mean", "typical", "minimum", "maximum", "n", "jobs", "evidence", "measure", "note",
    "workload", "contract_months", "row_kind", "multiple", TITLE,
)  # fmt: skip

#: Called with the number of records read so far; raises to cancel.
Progress = Callable[[int], object]


class Staging:
    """The records of one file: table `records(line, content, <columns>)`, cells as written, in their places in the file.

    A reading of them shows them by its mapping: view `staged(line, content, part, <cells>)`. It has a schema of its own, which
    goes with it: the records and what was read in their texts stay for the next.
    """

    def __init__(self, source: Source, columns: Iterable[str], progress: Progress | None = None) -> None:
        #: Whether planning a question costs more than answering it.
        self.is_small = source.size <= SMALL
        self.folder = tempfile.TemporaryDirectory(prefix="dashboard-upload-")
        self.connection = duckdb.connect(
            ":memory:" if source.size <= IN_MEMORY else Path(self.folder.name) / "staged.duckdb",
            config={"memory_limit": memory_limit(source.size), "temp_directory": self.folder.name}
            | ({"threads": 1, **QUICK_PLANS} if self.is_small else {"threads": THREADS}),
        )
        limit_disk(self.connection)
        self.records = 0
        self._source = source
        #: The place of each staged column.
        self._places = {name: f"c{place}" for place, name in enumerate(source.columns) if name in set(columns)}
        self._corrected = CorrectedCells(self.connection, self._places)
        self._read_by: dict[str, object] = {}
        #: The table that holds what is read in each cell, and its columns beside the text.
        self.read_in: dict[str, tuple[str, dict[str, pa.DataType]]] = {}
        self._made: set[str] = set()
        #: The words that meant nothing when its pays were read.
        self.ignored: frozenset[str] = frozenset()
        try:
            self._stage(progress)
        except BaseException:
            self.close()
            raise

    def _stage(self, progress: Progress | None) -> None:
        """Stage all records, in one transaction: each is written once."""
        declared = ", ".join(["line integer", "content varchar", *(f"{place} varchar" for place in self._places.values())])
        self.connection.execute(f"create table records ({declared})")
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
        self._number_copies()
        add_periods(self.connection)
        add_flags(self.connection)

    def _number_copies(self) -> None:
        """Make the table `copies`: one row is one record whose content others have (to number all takes thrice as much)."""
        self.connection.execute("""
            create table copies as
            select line, row_number() over (partition by content order by line)::integer as occurrence
            from records where hash(content) in (select hash(content) from records group by all having count(*) > 1)
        """)

    def _add(self, cells: pa.Table) -> None:
        """Stage some records."""
        self.connection.register("coming", cells)
        own = ", ".join(f"c{place}" for place, name in enumerate(self._source.columns) if name not in OWN_COLUMNS)
        written = ", ".join(["line", f"md5(concat_ws(chr(31), {own}))", *(f"nullif({p}, '')" for p in self._places.values())])
        self.connection.execute(f"insert into records select {written} from coming")
        self.connection.unregister("coming")

    def holds(self, columns: Iterable[str]) -> bool:
        """Return whether all of these columns are staged."""
        return set(columns) <= self._places.keys()

    def begin(self, mapping: Mapping, corrections: Iterable[Correction], *, down: bool = False) -> tuple[Correction, ...]:
        """Begin a reading of the records by a mapping, cells as the reader corrects them, and names filled `down`.

        Return the corrections that say something else than the file.
        """
        self._mapping, self._parts = mapping, mapping.parts or [Part({})]
        self._above = cells_above(self.connection, down=down)
        self.cells = STATISTIC_CELLS if mapping.dataset == "salaries" else REPORT_CELLS
        #: The cells that the file has.
        self._titled = next((guess for guess in mapping.guesses.values() if guess.titles), None)
        cells = (c for part, _ in enumerate(self._parts) for c in (*self.columns_of_part(part), *self._told(part)))
        self.stated = tuple(dict.fromkeys((*cells, TITLE) if self._titled else cells))
        self.connection.execute(f"""
            set search_path = '{KEPT}';
            drop schema if exists {READING} cascade;
            create schema {READING};
            set search_path = '{READING},{KEPT}';
        """)
        self._made = {name for name in self._made if name.startswith(f"{KEPT}.")}
        self.read_in.clear()
        effective = self._corrected.put(corrections)
        each = " union all ".join(map(self._part, range(len(self._parts))))
        self.connection.execute(f"create view stated as {each}")
        every = ", ".join(f'"{cell}"' if cell in self.stated else f'null::varchar as "{cell}"' for cell in self.cells)
        self.connection.execute(f"create view staged as select line, content, part, {every} from stated")
        return effective

    @contextmanager
    def views(self, name: str) -> Generator[bool]:
        """Have the views of a schema in sight; within, more are made there, and it is told whether it has none yet.

        They stay for the next reading, which makes all that they read anew: planning them takes as long as reading them.
        """
        are_new = not self.connection.execute("from duckdb_schemas() where schema_name = $name", {"name": name}).fetchall()
        self.connection.execute(f"create schema if not exists {name}; set search_path = '{name},{READING},{KEPT}'")
        yield are_new
        self.connection.execute(f"set search_path = '{READING},{name},{KEPT}'")

    def columns_of_part(self, part: int) -> dict[str, str]:
        """Return the column of each cell of one set of statistics, or of a report."""
        fixed = {field: guess.column for field, guess in self._mapping.guesses.items()}
        named = (fixed | self._parts[part].columns).items()
        return {cell: column for cell, column in named if cell in self.cells and cell not in self._parts[part].cells}

    def _told(self, part: int) -> dict[str, str]:
        """Return the cells that the names of a part's columns tell."""
        return {cell: text for cell, text in self._parts[part].cells.items() if cell in self.cells}

    def _part(self, part: int) -> str:
        """Return the query for one row of each record: for a report, or for one set of statistics."""
        columns, told = self.columns_of_part(part), self._told(part)
        values = {cell: self._value(cell, column) for cell, column in columns.items()}
        if self._titled:
            values[TITLE] = self._title(self._titled)
        values |= {cell: "'" + text.replace("'", "''") + "'" for cell, text in told.items()}
        listed = ", ".join(f'{values.get(cell, "null")}::varchar as "{cell}"' for cell in self.stated)
        return f"select line, content, {part} as part, {listed} from records"

    def _value(self, cell: str, column: str) -> str:
        """Return the expression of a cell: of its column, or of the further columns of its field where that is empty."""
        guess = self._mapping.guesses.get(cell)
        if guess and guess.titles:
            return title_above(self._title(guess), guess.first_title)
        others = guess.others if guess and guess.column == column else ()
        return self._above(cell, f"coalesce({', '.join(self._places[name] for name in (column, *others))})")

    def _title(self, guess: Guess) -> str:
        """Return the expression of the cell of a record that is a title of those below it."""
        place = self._places[guess.column]
        return title_of(place, guess.titles, [other for other in self._places.values() if other != place])

    def read(
        self, name: str, cells: Collection[str], reader: Callable, columns: dict[str, pa.DataType], of: object = None
    ) -> None:
        """Make the table `name(text, <columns>)` hold what the reader says of each distinct text of some cells.

        The reader returns one value for each column. What it said before stays, as long as what it depends on beside the text
        (`of`) is the same. Where the file has none of the cells, no table is made.
        """
        self.read_in |= dict.fromkeys(cells, (name, columns))
        if not any(cell in self.stated for cell in cells):
            return
        texts = [text for (text,) in self.connection.execute(self.unread(name, self.distinct(cells), of)).fetchall()]
        self.keep_read(name, {"text": pa.string()} | columns, ((text, *reader(text)) for text in texts))

    def unread(self, name: str, texts: str, of: object = None) -> str:
        """Return the query for those of some `texts` that a table of readings lacks; all where another made it."""
        if (kept := f"{KEPT}.{name}") in self._made:
            if self._read_by[name] == of:
                return f"select text from ({texts}) where text not in (select text from {kept})"
            self.connection.execute(f"drop table {kept}")
            self._made.remove(kept)
        self._read_by[name] = of
        return texts

    def texts_read(self, name: str) -> str:
        """Return the query for the texts that a table of readings holds; none where it is not there."""
        kept = f"{KEPT}.{name}"
        return f"select text from {kept}" if kept in self._made else "select null::varchar as text where false"

    def forget(self, name: str, where: str, parameters: dict | None = None) -> None:
        """Drop some readings of a table: their texts are unread."""
        if (kept := f"{KEPT}.{name}") in self._made:
            self.connection.execute(f"delete from {kept} where {where}", parameters)

    def keep_read(self, name: str, columns: dict[str, pa.DataType], rows: Iterable[tuple]) -> None:
        """Add rows to a table of readings, which stays for the next reading of the records."""
        self.keep(f"{KEPT}.{name}", columns, rows)

    def distinct(self, cells: Iterable[str]) -> str:
        """Return the query for the distinct texts of some cells, of those that the file has."""
        stated = [cell for cell in cells if cell in self.stated]
        each = " union all ".join(f'select distinct "{cell}" as text from stated' for cell in stated)
        return (
            f"select distinct text from ({each}) where text is not null" if each else "select null::varchar as text where false"
        )

    def keep(self, name: str, columns: dict[str, pa.DataType], rows: Iterable[tuple]) -> None:
        """Add rows to the table `name`, which is made where it is not there; they are taken as they come, some at a time."""
        coming = iter(rows)
        while some := list(islice(coming, READINGS)):
            values = zip(zip(*some, strict=True), columns.values(), strict=True)
            self.take(name, pa.table([pa.array(v, type=kind) for v, kind in values], names=list(columns)))
        if name not in self._made:
            declared = ", ".join(f'"{column}" {READ_TYPES[kind]}' for column, kind in columns.items())
            self.connection.execute(f"create table {name} ({declared})")
            self._made.add(name)

    def take(self, name: str, rows: pa.Table) -> None:
        """Add rows to the table `name`, which is made where it is not there."""
        given = self.connection.from_arrow(rows)
        (given.insert_into if name in self._made else given.create)(name)
        self._made.add(name)

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
