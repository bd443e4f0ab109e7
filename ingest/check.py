"""Checks a foreign CSV: what it is, which column is what, what is asked, what would be added and what set aside.

Nothing is stored here. The page and the command line both call `check_file`.
"""

import csv
import hashlib
import re
from collections.abc import Collection, Iterable
from collections.abc import Mapping as Mapped
from pathlib import Path
from typing import Self, TextIO, TypeVar

from ingest.columns import Column, columns_of
from ingest.fields import guess_mapping, has_pay
from ingest.judge import judge
from ingest.mapping import Mapping
from ingest.place import Gazetteer
from ingest.problems import Problem, problem, refusal
from ingest.report import Report, column_of, refuse, shown
from ingest.source import OWN_COLUMNS, Refused, Source, open_source
from ingest.staging import Correction, Progress, Staging, within_memory
from ingest.unpack import unpacked
from ingest.written import written_cells
from queries.export import without_formula
from queries.folder import data_folder
from queries.schema import LIST_SEPARATOR, PAY_REPORTS, PAY_STATISTICS, PLACES, Table

Part = TypeVar("Part")

#: Records that the mapping is guessed from.
RECORDS_FOR_MAPPING = 5_000
#: Records up to which written rows stand in the order of the file: sorting more would take too much memory.
SORTED = 20_000
#: The table of each dataset.
TABLES = {"stipends": PAY_REPORTS, "salaries": PAY_STATISTICS}


class CheckedFile:
    """The check of one file: its report, and the rows that would be added while it is open."""

    def __init__(
        self, report: Report, source: Source | None = None, mapping: Mapping | None = None, staging: Staging | None = None
    ) -> None:
        self.report = report
        #: The columns of the file, with some of their cells.
        self.columns: list[Column] = []
        self._source = source
        self._mapping = mapping
        self._staging = staging
        self.closed = False
        #: The batches in sight at the time of the check, and the one of them whose own file is read again.
        self.stored: tuple[str, ...] = ()
        self.again: str | None = None
        #: The reader's own mapping, without what was guessed.
        self.chosen: dict[str, str] = {}
        #: Words that mean nothing in the pay of this file, columns that hold nothing, and cells corrected, as the reader says.
        self.ignored: tuple[str, ...] = ()
        self.unused: tuple[str, ...] = ()
        self.corrections: tuple[Correction, ...] = ()

    @property
    def source(self) -> Source:
        """The file, open for reading; ValueError where it is refused."""
        return _of_sound_file(self._source)

    @property
    def mapping(self) -> Mapping:
        """What its columns were taken for; ValueError where it is refused."""
        return _of_sound_file(self._mapping)

    @property
    def staging(self) -> Staging:
        """Its records; ValueError where it is refused."""
        return _of_sound_file(self._staging)

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
        query = f"select {line}{columns} from understood u join outcomes o using (line, part) where o.outcome = 'accepted'"
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

    def close(self) -> None:
        """Let go of the staged records."""
        self.closed = True
        if self._staging:
            self._staging.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _of_sound_file(part: Part | None) -> Part:
    if part is None:
        raise ValueError("the file is refused: nothing of it was read")
    return part


def check_file(
    path: Path,
    name: str | None = None,
    dataset: str | None = None,
    mapping: Mapped[str, str] | None = None,
    answers: Mapped[str, str] | None = None,
    encoding: str | None = None,
    delimiter: str | None = None,
    header_line: int | None = None,
    data: Path | None = None,
    source_id: str = "upload",
    again: str | None = None,
    progress: Progress | None = None,
    ignored: Collection[str] = (),
    sheet: str | None = None,
    unused: Collection[str] = (),
    corrections: Iterable[Correction] = (),
) -> CheckedFile:
    """Check one file. `mapping` names columns ({field: column}), `answers` holds for rows whose cells do not say otherwise.

    `data` is the folder whose companies, places, rates and batches are known. `ignored` are words that mean nothing in the pay
    of this file, `unused` columns that hold nothing, `corrections` stand in the place of cells, `sheet` is the one of a
    spreadsheet that is read. `again` names the stored batch that the file is read again for: its rows are no duplicates.

    Never raises for what is in the file: a file that cannot be added has `refused` set and its problem listed. KeyError where
    a column of `mapping` does not exist.
    """
    report, data = Report(file=name or path.name, dataset=dataset), data or data_folder()
    try:
        files = unpacked(path, sheet)
        source = open_source(files.path, name or path.name, encoding=encoding, delimiter=delimiter, header_line=header_line)
    except Refused as refused:
        report.sha256 = sha256_of(path)
        return _refused(report, refusal(refused))
    if files.path != path:
        source.unpacked, source.sha256 = files, sha256_of(path)
    report.sheet, report.sheets = files.sheet, files.sheets
    report.hidden_rows, report.hidden_columns = files.hidden
    _describe(report, source)
    answers, mapping = dict(answers or {}), dict(mapping or {})
    if pay := answers.get("pay_text"):
        mapping["pay_text"] = pay
    columns = columns_of(source.columns, next(source.batches(RECORDS_FOR_MAPPING), []), source.above)
    understood = guess_mapping(
        [c for c in columns if c.name not in (*OWN_COLUMNS, *unused)], dataset, _known(mapping, source.columns),
        (source.title, re.sub(r"[-_.]+", " ", Path(source.name).stem)),
        Gazetteer.load(data / PLACES.files),
    )  # fmt: skip
    report.dataset, report.mapping = understood.dataset, understood.columns()
    report.readings = [found.as_dict() for found in understood.choices]
    if not has_pay(understood):
        refuse(report, problem("no_pay", source.dialect.header_line or None, None, ", ".join(source.columns[:20])))
        refused = CheckedFile(report, source, understood)
        refused.columns = columns
        return refused
    try:
        with within_memory():
            checked = CheckedFile(report, source, understood, Staging(source, understood, progress))
            checked.chosen, checked.again, checked.ignored = mapping, again, tuple(ignored)
            checked.unused, checked.columns = tuple(unused), columns
            checked.corrections = tuple((line, column, value) for line, column, value in corrections)
            checked.staging.correct(checked.corrections)
            _judge(checked, columns, answers, data, source_id)
            return checked
    except Refused as refused:
        return _refused(report, refusal(refused))


def _judge(checked: CheckedFile, columns: list[Column], answers: dict[str, str], data: Path, source_id: str) -> None:
    """Judge the staged records; they are let go of where that cannot be done."""
    try:
        _agree(checked.source, checked.staging)
        judge(checked, columns, answers, data, source_id)
    except BaseException:
        checked.close()
        raise


def _agree(source: Source, staging: Staging) -> None:
    """Refuse the file where the records that were staged are not as many as an independent count finds."""
    read, counted = staging.records + len(source.ragged), source.count_records()
    if read != counted:
        raise Refused("records_disagree", None, f"{read:,} and {counted:,}")


def _known(mapping: dict[str, str], columns: list[str]) -> dict[str, str]:
    """Return the reader's mapping, in the names that the guesses use; KeyError where a column is not in the file."""
    same = {
        "company_text": "company",
        "degree_text": "degree_levels",
        "duration_weeks_min": "duration",
        "housing_low": "housing",
    }
    for column in mapping.values():
        if column not in columns:
            raise KeyError(column)
    return {same.get(name, name): column for name, column in mapping.items()}


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _describe(report: Report, source: Source) -> None:
    report.file = source.name
    report.sha256 = source.sha256
    report.encoding = source.dialect.encoding
    report.delimiter = source.dialect.delimiter
    report.header_line = source.dialect.header_line


def _refused(report: Report, why: Problem) -> CheckedFile:
    refuse(report, why)
    return CheckedFile(report)


def _written(name: str, kind: str, source_id: str | None, read: set[str]) -> str:
    """Return a column of the canonical rows as it is written to a CSV; empty where it is none of those that were `read`."""
    if name == "source_id" and source_id:
        return f"'{source_id}' as source_id"
    if name in ("report_id", "statistic_id"):
        return f"o.row_id as {name}"
    if name not in read:
        return f'null as "{name}"'
    if kind == "list":
        return f'array_to_string(u."{name}", \'{LIST_SEPARATOR}\') as "{name}"'
    return f'u."{name}"'
