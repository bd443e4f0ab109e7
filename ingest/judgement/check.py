"""Checks a foreign CSV: what it is, which column is what, what is asked, what would be added and what set aside.

Nothing is stored here. The page and the command line both call `check_file`.
"""

import hashlib
import re
from collections.abc import Collection, Iterable
from collections.abc import Mapping as Mapped
from pathlib import Path

from ingest.bytes.unpack import unpacked
from ingest.columns.column import Column, columns_of
from ingest.columns.fields import guess_mapping, has_pay
from ingest.columns.pay_names import is_pay
from ingest.columns.two_lines import whole_names
from ingest.judgement.checked import CheckedFile
from ingest.judgement.judge import judge
from ingest.judgement.problems import Problem, problem, refusal
from ingest.judgement.report import Report, refuse, shown
from ingest.judgement.staging import Correction, Progress, Staging, within_memory
from ingest.table.source import OWN_COLUMNS, Refused, Source, open_source
from ingest.texts.place import Gazetteer
from queries.folder import data_folder
from queries.schema import PLACES

#: Records that the mapping is guessed from.
RECORDS_FOR_MAPPING = 5_000


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
    companies: Mapped[str, str] | None = None,
) -> CheckedFile:
    """Check one file. `mapping` names columns ({field: column}), `answers` holds for rows whose cells do not say otherwise.

    `data` is the folder whose companies, places, rates and batches are known. `ignored` are words that mean nothing in the
    pay of this file, `unused` columns that hold nothing, `corrections` stand in the place of cells, `companies` says which
    company a name means, `sheet` is the one of a spreadsheet that is read. `again` names the stored batch that the file is
    read again for: its rows are no duplicates.

    Never raises for what is in the file: a file that cannot be added has `refused` set and its problem listed. KeyError where
    a column of `mapping` does not exist.
    """
    report, data = Report(file=name or path.name, dataset=dataset), data or data_folder()
    try:
        files = unpacked(path, sheet, is_pay)
        source = open_source(files.path, name or path.name, encoding=encoding, delimiter=delimiter, header_line=header_line)
    except Refused as refused:
        report.sha256 = sha256_of(path)
        return _refused(report, refusal(refused))
    if files.path != path:
        source.unpacked, source.sha256 = files, sha256_of(path)
    source.columns = whole_names(source.columns, source.lower, source.above)
    report.sheet, report.sheets = files.sheet, files.sheets
    report.hidden_rows, report.hidden_columns = files.hidden
    _describe(report, source)
    answers, mapping = dict(answers or {}), dict(mapping or {})
    if pay := answers.get("pay_text"):
        mapping["pay_text"] = pay
    first = next(source.batches(RECORDS_FOR_MAPPING), [])
    columns = columns_of(source.columns, first, source.above)
    understood = guess_mapping(
        [c for c in columns if c.name not in (*OWN_COLUMNS, *unused)], dataset, _known(mapping, source.columns),
        (source.title, re.sub(r"[-_.]+", " ", Path(source.name).stem)),
        Gazetteer.load(data / PLACES.files),
        {"pay": True, "other": False}.get(answers.get("columns", "")),
    )  # fmt: skip
    report.dataset, report.mapping = understood.dataset, understood.columns()
    report.readings = [found.as_dict() for found in understood.choices]
    if not has_pay(understood):
        refuse(report, _without_pay(source, bool(first)))
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
            checked.companies = dict(companies or {})
            _judge(checked, columns, answers, data, source_id)
            return checked
    except Refused as refused:
        return _refused(report, refusal(refused))


def _without_pay(source: Source, has_records: bool) -> Problem:
    """Return why no column of a file is a pay: none says so, or no record fits its columns."""
    if not has_records and source.ragged:
        line, code, cells = source.ragged[0]
        return problem(code, line, None, shown(cells))
    return problem("no_pay", source.dialect.header_line or None, None, ", ".join(source.columns[:20]))


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
