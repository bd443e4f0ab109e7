"""What is known of a checked file: its report, and the rows that would be added while it is open."""

import csv
from contextlib import ExitStack
from pathlib import Path
from typing import Self, TextIO, TypeVar

from ingest.columns.column import Column
from ingest.columns.mapping import Mapping
from ingest.judgement.corrections import Correction
from ingest.judgement.memory import within_memory
from ingest.judgement.opened import Opened, Way
from ingest.judgement.problems import Problem, problem
from ingest.judgement.report import Report, column_of, shown
from ingest.judgement.staging import Staging
from ingest.judgement.written import written_cells
from ingest.table.source import OWN_COLUMNS, Source
from queries.export import without_formula
from queries.schema import LIST_SEPARATOR, PAY_REPORTS, PAY_STATISTICS, Table, table
from queries.stored import EDITION_TABLES

Part = TypeVar("Part")

#: Records up to which written rows stand in the order of the file: sorting more would take too much memory.
SORTED = 20_000
#: The table of each dataset; that of an edition of an official release is the table's name.
TABLES = {"stipends": PAY_REPORTS, "salaries": PAY_STATISTICS} | {name: table(name) for name in EDITION_TABLES}


class CheckedFile:
    """The check of one file: its report, and the rows that would be added while it is open."""

    def __init__(self, report: Report, opened: Opened | None = None) -> None:
        self.report = report
        self._opened, self._mapping, self._staging = opened, None, None
        self.closed = False
        #: What others made of it, which goes with it.
        self.belongings = ExitStack()
        #: The batches in sight at the time of the check, and the one of them whose own file is read again.
        self.stored: tuple[str, ...] = ()
        self.again: str | None = None
        #: The reader's own mapping, without what was guessed, and answers.
        self.chosen: dict[str, str] = {}
        self.answers: dict[str, str] = {}
        #: Words that mean nothing in the pay of this file, columns that hold nothing, and cells corrected, as the reader says.
        self.ignored: tuple[str, ...] = ()
        self.unused: tuple[str, ...] = ()
        self.corrections: tuple[Correction, ...] = ()
        #: The company that each of some names means, as the reader says.
        self.companies: dict[str, str] = {}

    @property
    def opened(self) -> Opened:
        """The file as a table; ValueError where it is none."""
        return _of_sound_file(self._opened)

    @property
    def columns(self) -> list[Column]:
        """The columns of the file, with some of their cells; none where it is no table."""
        return self._opened.columns if self._opened else []

    @property
    def source(self) -> Source:
        """The file, open for reading; ValueError where it is refused."""
        return self.opened.source

    @property
    def mapping(self) -> Mapping:
        """What its columns were taken for; ValueError where it is refused."""
        return _of_sound_file(self._mapping)

    @mapping.setter
    def mapping(self, mapping: Mapping) -> None:
        self._mapping = mapping

    @property
    def staging(self) -> Staging:
        """Its records; ValueError where it is refused."""
        return _of_sound_file(self._staging)

    @staging.setter
    def staging(self, staging: Staging) -> None:
        self._staging = staging

    @property
    def dataset(self) -> str:
        """What its rows are; ValueError where it is refused."""
        return _of_sound_file(self.report.dataset)

    @property
    def table(self) -> Table:
        """The table that the rows belong to."""
        return TABLES[self.dataset]

    @property
    def rows(self) -> int:
        """The canonical rows that would be added; a record of published statistics may give several."""
        return self.staging.connection.execute("select count(*) from outcomes where outcome = 'accepted'").fetchall()[0][0]

    def write_rows(self, path: Path, with_line: bool = False, source_id: str | None = None) -> None:
        """Write the canonical rows that would be added: with the line of the file that each came from, or for a source.

        Refused where memory or disk do not suffice.
        """
        read = self.staging.columns_of("understood") if self._staging else set()
        columns = ", ".join(_written(c.name, c.kind, source_id, read) for c in self.table.columns)
        line = "u.line, " if with_line else ""
        query = f"""
            select {line}{columns} from understood u join outcomes o using (line, part) join readings r using (line, part)
            where o.outcome = 'accepted'
        """
        if self.report.records <= SORTED:
            query += " order by u.line, u.part"
        if self._staging:
            with within_memory():
                self._staging.table_to_csv(query, path)

    def places(self) -> list[tuple[str, str | None, str]]:
        """Return the cities of the rows that would be added: city, state or province, country."""
        if "pay_text" not in self.staging.cells:
            return []
        query = """
            select distinct city, region, country from places
            where city is not null and country is not null order by all
        """
        return self.staging.connection.execute(query).fetchall()

    def write_set_aside(self, file: TextIO) -> None:
        """Write the records that are set aside as they stand in the file, with line, reason and hint before them.

        No cell of it is a formula to a spreadsheet; read again, each is as it was written.
        Mended, the same file can be added, and only what is mended is new.
        """
        reasons = self._reasons()
        writer = csv.writer(file, lineterminator="\n")
        columns = [without_formula(c) for c in self.source.columns if c not in OWN_COLUMNS]
        writer.writerow([*OWN_COLUMNS, *columns])
        kept = [i for i, c in enumerate(self.source.columns, start=1) if c not in OWN_COLUMNS]
        for records in self.source.batches():
            for record in records:
                if found := reasons.get(record[0]):
                    writer.writerow([record[0], found.message, found.hint, *(without_formula(record[i]) for i in kept)])
        for line, code, cells in self.source.ragged:
            found = problem(code, line, None, shown(cells))
            writer.writerow([line, found.message, found.hint, *map(without_formula, cells)])

    def _reasons(self) -> dict[int, Problem]:
        """Return the first error of each record that is set aside, by its line."""
        rows = self.staging.connection.execute("""
            select line, arg_min(cell, place), arg_min(code, place)
            from (
                select f.line, f.cell, f.code, k.place
                from found f
                join kinds_of_problems k on k.code = f.code and k.severity = 'error'
                where f.line not in (select line from outcomes where outcome <> 'rejected')
            )
            group by line
        """).fetchall()
        values = written_cells(self.staging, [line for line, _, _ in rows])
        return {
            line: problem(code, line, column_of(self.report.mapping, cell), values[line][cell], values[line]["words"])
            for line, cell, code in rows
        }

    def hand_over(self, way: Way) -> Opened | None:
        """Close this check and return its file, for another one, where it was opened in the same way."""
        opened, self._opened, self._staging = self._opened, None, None
        self.close()
        if opened and opened.way != way:
            opened.close()
            return None
        return opened

    def close(self) -> None:
        """Let go of the staged records, and of what others made of them."""
        self.closed = True
        self.belongings.close()
        if self._opened:
            self._opened.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _of_sound_file(part: Part | None) -> Part:
    if part is None:
        raise ValueError("the file is refused: nothing of it was read")
    return part


def _written(name: str, kind: str, source_id: str | None, read: set[str]) -> str:
    """Return a column of the canonical rows as it is written to a CSV; empty where it is none of those that were `read`."""
    if name == "source_id" and source_id:
        return f"'{source_id}' as source_id"
    if name in ("report_id", "statistic_id"):
        return f"id_of(u.content, r.occurrence) as {name}"
    if name not in read:
        return f'null as "{name}"'
    if kind == "list":
        return f'array_to_string(u."{name}", \'{LIST_SEPARATOR}\') as "{name}"'
    return f'u."{name}"'
