"""Checks a foreign CSV: what it is, which column is what, what is asked, what would be added and what set aside.

Nothing is stored here. The page and the command line both call `check`.
"""

import csv
import re
from collections.abc import Mapping as Mapped
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import pyarrow as pa

from ingest.answers import Question, currency_question, period_question, told, year_question
from ingest.fields import Column, Mapping, columns_of, guess_mapping, has_pay
from ingest.problems import Problem, catalogue, problem
from ingest.readings import read_all
from ingest.source import Refused, Source, open_source
from ingest.staging import OWN_COLUMNS, Progress, Staging
from queries.folder import UPLOADS, data_folder
from queries.schema import LIST_SEPARATOR, PAY_REPORTS, PAY_STATISTICS, Table

if TYPE_CHECKING:
    import pandas as pd

HERE = Path(__file__).parent
CONSTANTS = HERE.parent / "queries" / "tables" / "constants.sql"

#: Records that are looked at to guess the mapping.
LOOKED_AT = 5_000
#: Records up to which written rows stand in the order of the file: sorting more would take too much memory.
SORTED = 20_000
#: Problems that a report lists; `problems_total` counts them all.
LISTED_PROBLEMS = 1_000
#: US dollars an hour below and above which a figure can hardly be a pay, and how many times from the middle of its file.
LEAST_USD, MOST_USD, FURTHEST, MOST_DIGITS = 0.02, 3_000, 250, 1e12
#: Words in the name of a column whose cells name one record.
_NAMES_A_RECORD = re.compile(
    r"((job|posting|listing|response|submission|report|record|row|entry|case) )?(id|uuid|url|link|timestamp)|zeitstempel|submitted at"
)
_TABLES = {"stipends": PAY_REPORTS, "salaries": PAY_STATISTICS}
#: The cell of a problem → the fields whose column it may stand in.
_CELL_FIELDS = {
    "pay": ("pay_text", "pay_low", "pay_high", "pay_point", "median", "mean", "typical", "p10"),
    "currency": ("currency", "pay_text", "pay_low", "median"),
    "pay_period": ("pay_period", "pay_text", "pay_low", "median"),
    "place": ("place_text", "city", "area_name", "region", "country"),
    "degree_levels": ("degree_levels",),
}


@dataclass
class Report:
    """What a check found, by the names of the contract of the command line. Unknowns are None."""

    file: str
    sha256: str | None = None
    dataset: str | None = None
    encoding: str | None = None
    delimiter: str | None = None
    header_line: int | None = None
    mapping: dict[str, str] = field(default_factory=dict)
    questions: list[Question] = field(default_factory=list)
    records: int | None = None
    accepted: int | None = None
    rejected: int | None = None
    duplicate: int | None = None
    problems: list[Problem] = field(default_factory=list)
    problems_total: int = 0
    #: Problems by code, assumptions by flag, each with the number of records.
    problem_counts: dict[str, int] = field(default_factory=dict)
    assumptions: dict[str, int] = field(default_factory=dict)
    refused: bool = False

    def as_dict(self) -> dict:
        """The report as plain values."""
        return asdict(self)


class Check:
    """The check of one file: its report, and the rows that would be added while it is open."""

    def __init__(
        self, report: Report, source: Source | None = None, mapping: Mapping | None = None, staging: Staging | None = None
    ):
        self.report = report
        self.source = source
        self.mapping = mapping
        self.staging = staging
        self.stored_batches: tuple[str, ...] = ()
        #: The reader's own mapping, without what was guessed.
        self.chosen: dict[str, str] = {}

    @property
    def table(self) -> Table:
        """The table that the rows belong to."""
        return _TABLES[self.report.dataset]

    def write_rows(self, path: Path, with_line: bool = False, source_id: str | None = None) -> None:
        """Writes the canonical rows that would be added: with the line of the file that each came from, or for a source."""
        columns = ", ".join(_written(c.name, c.kind, source_id) for c in self.table.columns)
        line = "u.line, " if with_line else ""
        query = f"select {line}{columns} from understood u join judged j using (line, part) where j.outcome = 'accepted'"
        if self.report.records <= SORTED:
            query += " order by u.line, u.part"
        if self.staging:
            self.staging.table_to_csv(query, path)

    def write_set_aside(self, file: TextIO) -> None:
        """Writes the records that are set aside as they stand in the file, with line, reason and hint before them: mended, the
        same file can be added, and only what is mended is new."""
        reasons = self._reasons()
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow([*OWN_COLUMNS, *(c for c in self.source.columns if c not in OWN_COLUMNS)])
        kept = [i for i, c in enumerate(self.source.columns, start=1) if c not in OWN_COLUMNS]
        for records in self.source.batches():
            for record in records:
                if found := reasons.get(record[0]):
                    writer.writerow([record[0], found.message, found.hint, *(record[i] for i in kept)])
        for line, code, cells in self.source.ragged:
            found = problem(code, line, None, _shown(cells))
            writer.writerow([line, found.message, found.hint, *cells])

    def _reasons(self) -> dict[int, Problem]:
        """The first error of each record that is set aside, by its line."""
        rows = self.staging.connection.execute("""
            select line, arg_min(cell, place), arg_min(code, place)
            from (
                select f.line, f.cell, f.code, k.place
                from found f
                join kinds_of_problems k on k.code = f.code and k.severity = 'error'
                where f.line not in (select line from judged where outcome <> 'rejected')
            )
            group by line
        """).fetchall()
        values = self.values([line for line, _, _ in rows])
        return {line: problem(code, line, _column(self.report.mapping, cell), values[line][cell]) for line, cell, code in rows}

    def values(self, lines: list[int]) -> dict[int, dict[str, str | None]]:
        """The written cells that problems of some lines are about."""
        rows = self.staging.connection.execute(
            "select line, pay_text, place_text, degree_text from understood where line in (select unnest($lines)) order by line, part desc",
            {"lines": lines},
        ).fetchall()
        return {
            line: {"pay": pay, "currency": pay, "pay_period": pay, "place": place, "degree_levels": degree}
            for line, pay, place, degree in rows
        }

    def preview(self, rows: int) -> "pd.DataFrame":
        """Some of the rows that would be added, as written beside as understood, those with the most assumptions first."""
        return self.staging.connection.execute(
            (HERE / f"preview_{self.report.dataset}.sql").read_text(encoding="utf-8"), {"rows": rows}
        ).df()

    def close(self) -> None:
        """Lets go of the staged records."""
        if self.staging:
            self.staging.close()

    def __enter__(self) -> "Check":
        return self

    def __exit__(self, *_) -> None:
        self.close()


def check(
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
    progress: Progress | None = None,
) -> Check:
    """Checks one file. `mapping` names columns ({field: column}), `answers` holds for rows whose cells do not say otherwise.

    Never raises for what is in the file: a file that cannot be added has `refused` set and its problem listed. KeyError where
    a column of `mapping` does not exist.
    """
    report = Report(file=name or path.name, dataset=dataset)
    try:
        source = open_source(path, name, encoding=encoding, delimiter=delimiter, header_line=header_line)
    except Refused as refused:
        return _refused(report, problem(refused.code, refused.line, None, refused.value))
    _describe(report, source)
    first = [record for batch in _some(source) for record in batch]
    columns = columns_of(source.columns, first)
    understood = guess_mapping(
        [c for c in columns if c.name not in OWN_COLUMNS], dataset, _known(dict(mapping or {}), source.columns)
    )
    report.dataset, report.mapping = understood.dataset, understood.columns()
    if not has_pay(understood):
        return _refused(report, problem("no_pay", source.dialect.header_line or None, None, ", ".join(source.columns[:20])))
    try:
        staging = Staging(source, understood, progress)
    except Refused as refused:
        return _refused(report, problem(refused.code, refused.line, None, refused.value))
    counted = source.count_records()
    if counted != staging.records + len(source.ragged):
        staging.close()
        return _refused(report, problem("records_disagree", None, None, f"{staging.records + len(source.ragged):,} and {counted:,}"))
    checked = Check(report, source, understood, staging)
    checked.chosen = dict(mapping or {})
    _judge(checked, columns, dict(answers or {}), data or data_folder(), source_id)
    return checked


def _some(source: Source):
    """The first records of a file."""
    seen = 0
    for batch in source.batches(LOOKED_AT):
        yield batch
        seen += len(batch)
        if seen >= LOOKED_AT:
            return


def _known(mapping: dict[str, str], columns: list[str]) -> dict[str, str]:
    """The reader's mapping, in the names that the guesses use; KeyError where a column is not in the file."""
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


def _describe(report: Report, source: Source) -> None:
    report.file = source.name
    report.sha256 = source.sha256
    report.encoding = source.dialect.encoding
    report.delimiter = source.dialect.delimiter
    report.header_line = source.dialect.header_line


def _refused(report: Report, why: Problem) -> Check:
    report.refused = True
    report.problems, report.problems_total = [why], 1
    report.problem_counts = {why.code: 1}
    return Check(report)


# ---------------------------------------------------------------- judging


def _judge(checked: Check, columns: list[Column], answers: dict[str, str], data: Path, source_id: str) -> None:
    """Reads all cells, judges every record, and fills the report."""
    staging, report, mapping = checked.staging, checked.report, checked.mapping
    checked.stored_batches = stored_batches(data)
    read_all(staging)
    internships = _share_of_internships(staging)
    facts = told(mapping, answers, report.file, internships, source_id, [c.name for c in columns])
    staging.keep("told", {name: _type(name, value) for name, value in facts.items()}, [tuple(facts.values())])
    if "p10" in staging.cells:
        parts = [(i, g.stage or None, g.period, g.currency) for i, g in enumerate(mapping.groups)]
        staging.keep("parts", {"part": pa.int32(), "stage": pa.string(), "period": pa.string(), "currency": pa.string()}, parts)
    _run(staging, "statistics" if report.dataset == "salaries" else "reports")
    _keep_limits(staging, columns, data, checked.table)
    staging.connection.execute(CONSTANTS.read_text(encoding="utf-8"))
    _run(staging, "judged")
    _count(checked)
    report.questions = _questions(checked, answers)


def _run(staging: Staging, name: str) -> None:
    staging.connection.execute((HERE / f"{name}.sql").read_text(encoding="utf-8"))


def _type(name: str, value: object) -> pa.DataType:
    if isinstance(value, bool):
        return pa.bool_()
    return pa.int32() if name == "answer_year" else pa.string()


def _share_of_internships(staging: Staging) -> float:
    row = staging.connection.execute(
        "select avg((r.work_kind is not distinct from 'internship')::int) from staged s join roles r on r.text = s.role"
    ).fetchall()[0]
    return row[0] or 0.0


def stored_batches(data: Path) -> tuple[str, ...]:
    """The names of the batches in sight below a data folder."""
    return tuple(sorted(folder.name for folder in data.glob(f"{UPLOADS}/[!.]*") if folder.is_dir()))


def _keep_limits(staging: Staging, columns: list[Column], data: Path, table: Table) -> None:
    """The tables that the judgement reads beside the rows."""
    identified = any(column.distinct > 0.5 and _NAMES_A_RECORD.fullmatch(column.plain) for column in columns)
    numbers = {"least_usd": pa.float64(), "most_usd": pa.float64(), "furthest": pa.float64(), "most_digits": pa.float64()}
    staging.keep("limits", numbers | {"identified": pa.bool_()}, [(LEAST_USD, MOST_USD, FURTHEST, MOST_DIGITS, identified)])
    kinds = [(kind.code, kind.severity, place) for place, kind in enumerate(catalogue().values())]
    staging.keep("kinds_of_problems", {"code": pa.string(), "severity": pa.string(), "place": pa.int32()}, kinds)
    connection = staging.connection
    rates = data / "reference" / "exchange_rates.csv"
    connection.execute("create table rates (currency varchar, usd double)")
    if rates.is_file():
        connection.execute(
            "insert into rates select currency, arg_max(usd_per_unit, year) from read_csv(?, all_varchar = false) group by currency",
            [str(rates)],
        )
    connection.execute("create table stored (row_id varchar)")
    for batch in stored_batches(data):
        rows = data / UPLOADS / batch / f"{table.name}.csv"
        if rows.is_file():
            connection.execute(f'insert into stored select "{table.key[0]}" from read_csv(?, all_varchar = true)', [str(rows)])


def _count(checked: Check) -> None:
    """The sum of the records, which has to agree with an independent count, and the problems."""
    staging, report, source = checked.staging, checked.report, checked.source
    ragged = source.ragged
    outcomes = dict(
        staging.connection.execute("""
            select outcome, count(*) from (
                select line, case when bool_or(outcome = 'accepted') then 'accepted' when bool_or(outcome = 'duplicate') then 'duplicate' else 'rejected' end as outcome
                from judged group by line
            ) group by outcome
        """).fetchall()
    )
    report.accepted, report.duplicate = outcomes.get("accepted", 0), outcomes.get("duplicate", 0)
    report.rejected = outcomes.get("rejected", 0) + len(ragged)
    report.records = report.accepted + report.rejected + report.duplicate
    _count_problems(checked)


def _count_problems(checked: Check) -> None:
    staging, report = checked.staging, checked.report
    connection = staging.connection
    # A part without figures of a record whose other part has some is no problem; what is wrong with a row again is said once.
    query = """
        from found f join judged j on j.row_id = f.row_id
        where not (f.code = 'pay_not_stated' and exists (from judged k where k.line = f.line and k.outcome = 'accepted'))
            and not (j.outcome = 'duplicate' and f.code not in ('duplicate_record', 'stored_record'))
    """
    counts = dict(connection.execute(f"select f.code, count(distinct f.line) {query} group by f.code").fetchall())
    for _, code, _ in checked.source.ragged:
        counts[code] = counts.get(code, 0) + 1
    order = {code: position for position, code in enumerate(catalogue())}
    report.problem_counts = dict(sorted(counts.items(), key=lambda item: order[item[0]]))
    listed = connection.execute(
        f"select f.line, f.cell, f.code {query} order by f.line, f.code limit {LISTED_PROBLEMS}"
    ).fetchall()
    values = checked.values([line for line, _, _ in listed])
    problems = [problem(code, line, _column(report.mapping, cell), values[line][cell]) for line, cell, code in listed]
    problems += [problem(code, line, None, _shown(cells)) for line, code, cells in checked.source.ragged[:LISTED_PROBLEMS]]
    report.problems = sorted(problems, key=lambda p: p.line or 0)[:LISTED_PROBLEMS]
    report.problems_total = sum(counts.values())
    if report.dataset == "stipends":
        flags = connection.execute("""
            select flag, count(*) from (select unnest(flags) as flag from readings join judged j using (row_id) where j.outcome = 'accepted')
            group by flag order by count(*) desc, flag
        """)
        report.assumptions = dict(flags.fetchall())


def _column(mapping: dict[str, str], cell: str) -> str | None:
    return next((mapping[name] for name in _CELL_FIELDS[cell] if name in mapping), None)


def _shown(cells: list[str]) -> str:
    return " | ".join(cells)


# ---------------------------------------------------------------- questions


def _questions(checked: Check, answers: dict[str, str]) -> list[Question]:
    """What the file does not say and nobody has answered yet."""
    connection, report = checked.staging.connection, checked.report
    kept = "from readings u join judged j using (row_id) where j.outcome = 'accepted'"
    paid, no_money, no_unit, rows, no_year = connection.execute(f"""
        select
            count(*) filter (pay_kind = 'paid'), count(*) filter (pay_kind = 'paid' and currency is null),
            count(*) filter (pay_kind = 'paid' and pay_period is null), count(*), count(*) filter (year is null)
        {kept}
    """).fetchall()[0]
    asked = []
    if no_money and "currency" not in answers:
        signs = dict(
            connection.execute(
                f"select sign, count(*) {kept} and sign is not null and currency is null group by sign"
            ).fetchall()
        )
        places = dict(
            connection.execute(
                f"select country, count(*) {kept} and country is not null and currency is null group by country"
            ).fetchall()
        )
        asked.append(currency_question(no_money, paid, signs, places))
    if no_unit and "pay_period" not in answers:
        middle, usd = connection.execute(f"""
            select median(amount), median(amount * coalesce(r.usd, case when u.sign = '$' then 1 end)) from (
                select *, coalesce(pay_point, pay_low, pay_high) as amount {kept} and pay_kind = 'paid' and pay_period is null
            ) u left join rates r on r.currency = u.currency
        """).fetchall()[0]
        asked.append(period_question(no_unit, paid, middle, usd))
    if rows and no_year == rows and "year" not in answers:
        asked.append(year_question(rows, report.file))
    return asked


def _written(name: str, kind: str, source_id: str | None) -> str:
    """A column of the canonical rows as it is written to a CSV."""
    if name == "source_id" and source_id:
        return f"'{source_id}' as source_id"
    if name in ("report_id", "statistic_id"):
        return f"j.row_id as {name}"
    if kind == "list":
        return f'array_to_string(u."{name}", \'{LIST_SEPARATOR}\') as "{name}"'
    return f'u."{name}"'
