"""Checks a foreign CSV: what it is, which column is what, what is asked, what would be added and what set aside.

Nothing is stored here. The page and the command line both call `check_file`.
"""

from collections.abc import Collection, Iterable
from collections.abc import Mapping as Mapped
from pathlib import Path

from ingest.columns.fields import guess_mapping, has_pay
from ingest.columns.left_out import left_out
from ingest.columns.mapping import Mapping
from ingest.judgement.checked import CheckedFile
from ingest.judgement.corrections import Correction
from ingest.judgement.judge import judge
from ingest.judgement.memory import within_memory
from ingest.judgement.opened import Opened, Way, sha256_of
from ingest.judgement.problems import Problem, problem, refusal
from ingest.judgement.report import Report, refuse, shown
from ingest.judgement.staging import Progress
from ingest.table.source import OWN_COLUMNS, Refused
from ingest.texts.place import Gazetteer
from queries.folder import data_folder
from queries.schema import PLACES


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
    before: CheckedFile | None = None,
) -> CheckedFile:
    """Check one file. `mapping` names columns ({field: column}), `answers` holds for rows whose cells do not say otherwise.

    `data` is the folder whose companies, places, rates and batches are known. `ignored` are words that mean nothing in the
    pay of this file, `unused` columns that hold nothing, `corrections` stand in the place of cells, `companies` says which
    company a name means, `sheet` is the one of a spreadsheet that is read. `again` names the stored batch that the file is
    read again for: its rows are no duplicates.

    `before` is an earlier check of the file, which is closed: what does not depend on how it is read now is taken from it.

    Never raises for what is in the file: a file that cannot be added has `refused` set and its problem listed. KeyError where
    a column of `mapping` does not exist.
    """
    report, data = Report(file=name or path.name, dataset=dataset), data or data_folder()
    way = Way(path, name or path.name, sheet, encoding, delimiter, header_line)
    try:
        opened = (before.hand_over(way) if before else None) or Opened(way)
    except Refused as refused:
        report.sha256 = sha256_of(path)
        return _refused(report, refusal(refused))
    opened.describe(report)
    checked = CheckedFile(report, opened)
    checked.chosen, checked.again, checked.ignored, checked.unused = dict(mapping or {}), again, tuple(ignored), tuple(unused)
    checked.answers, checked.companies = dict(answers or {}), dict(companies or {})
    checked.corrections = tuple((line, column, value) for line, column, value in corrections)
    try:
        with within_memory():
            return _judged(checked, dataset, data, source_id, progress)
    except Refused as refused:
        checked.close()
        return _refused(report, refusal(refused))
    except BaseException:
        checked.close()
        raise


def _judged(checked: CheckedFile, dataset: str | None, data: Path, source_id: str, progress: Progress | None) -> CheckedFile:
    """Find out what the columns of an opened file are, and judge its records."""
    opened, report = checked.opened, checked.report
    if pay := checked.answers.get("pay_text"):
        checked.chosen["pay_text"] = pay
    checked.mapping = understood = _mapping(checked, dataset, data)
    report.dataset, report.mapping = understood.dataset, understood.columns()
    report.readings = [found.as_dict() for found in understood.choices]
    report.left_out = left_out([c for c in opened.columns if c.name not in (*OWN_COLUMNS, *checked.unused)], understood)
    if not has_pay(understood):
        refuse(report, _without_pay(opened))
        return checked
    checked.staging = opened.staging(understood, progress)
    down = checked.answers.get("blanks") == "above"
    checked.corrections = checked.staging.begin(understood, checked.corrections, down=down)
    judge(checked, data, source_id)
    return checked


def _mapping(checked: CheckedFile, dataset: str | None, data: Path) -> Mapping:
    """Return what the columns of a file were taken for."""
    opened = checked.opened
    return guess_mapping(
        [c for c in opened.columns if c.name not in (*OWN_COLUMNS, *checked.unused)], dataset,
        _known(checked.chosen, opened.source.columns), opened.titles, Gazetteer.load(data / PLACES.files),
        {"pay": True, "other": False}.get(checked.answers.get("columns", "")),
    )  # fmt: skip


def _without_pay(opened: Opened) -> Problem:
    """Return why no column of a file is a pay: none says so, or no record fits its columns."""
    source = opened.source
    if not opened.has_records and source.ragged:
        line, code, cells = source.ragged[0]
        return problem(code, line, None, shown(cells))
    return problem("no_pay", source.dialect.header_line or None, None, ", ".join(source.columns[:20]))


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


def _refused(report: Report, why: Problem) -> CheckedFile:
    refuse(report, why)
    return CheckedFile(report)
