"""What the command line prints: reports, batches and changes, for people or as JSON."""

import json
import shlex
from dataclasses import asdict

from ingest.batches.batch import Batch, DamagedBatch
from ingest.batches.replay import Replay
from ingest.judgement.company_names import NearName
from ingest.judgement.report import Report

#: Problems that are printed without --json.
PRINTED_PROBLEMS = 20


def report_as_json(report: Report) -> dict:
    """Return the report by the names of the contract."""
    told = report.as_dict()
    del told["refused"]
    return told


def print_report(report: Report, as_json: bool) -> None:
    """Print what was found in a file."""
    if as_json:
        print(json.dumps(report_as_json(report), ensure_ascii=False))
        return
    if report.refused:
        only = report.problems[0]
        print(f"{report.file}: {only.message}. {only.hint}.")
        return
    print(f"{report.file}: {report.dataset}, {report.encoding}, header in line {report.header_line}")
    if len(report.sheets) > 1:
        print(f"sheet {report.sheet} of {', '.join(report.sheets)}; another by --sheet NAME")
    if report.hidden_rows or report.hidden_columns:
        print(f"hidden in the sheet, and read too: rows {report.hidden_rows:,}, columns {report.hidden_columns:,}")
    if report.left_out:
        print(f"not read, though it may be pay or its group: {', '.join(report.left_out)}")
    if further := [column for column in report.unread if column not in report.left_out]:
        print(f"other columns that are not read: {', '.join(further)}")
    print("\n".join(f"  {field:<18} {column}" for field, column in report.mapping.items()))
    print(
        f"{report.records:,} records = {report.accepted:,} accepted + {report.rejected:,} set aside "
        f"+ {report.duplicate:,} duplicate"
    )
    for found in report.problems[:PRINTED_PROBLEMS]:
        print(f"  line {found.line}: {found.message}")
    if report.problems_total > PRINTED_PROBLEMS:
        print(f"  and {report.problems_total - PRINTED_PROBLEMS:,} more")
    for near in report.near_names:
        print(f"? {near.written} ({near.records:,}): {near_name(near)}")
    for question in report.questions:
        print(f"? {question.field}: {question.why} --set {question.field}=… ({', '.join(question.choices)})")


def near_name(near: NearName) -> str:
    """Return which companies a name that may be a typing error may mean, and the options that say so."""
    options = [f"--company {shlex.quote(f'{near.written}={company}')}" for company in near.companies]
    return f"did you mean {' or '.join(near.companies)}? {' or '.join(options)}"


def print_batch(batch: Batch | DamagedBatch, as_json: bool) -> None:
    """Print one batch."""
    print(json.dumps(asdict(batch), ensure_ascii=False) if as_json else batch_line(batch))


def print_replay(found: Replay, as_json: bool) -> None:
    """Print what reading a batch again would change."""
    counts = {name: getattr(found, name) for name in ("same", "changed", "new", "gone")}
    changes = found.changes(PRINTED_PROBLEMS)
    if as_json:
        told = {"batch": found.batch.batch, **counts, "fields": found.fields(), "changes": changes}
        print(json.dumps(told, ensure_ascii=False))
        return
    print(f"{found.batch.file}: {', '.join(f'{count:,} {name}' for name, count in counts.items())}")
    for change in changes:
        *named, row, name, stored, now = change.values()
        what = f"{name} {stored} → {now}" if row == "changes" else row
        print(f"  {' · '.join(str(part) for part in named)}: {what}")


def batch_line(batch: Batch | DamagedBatch) -> str:
    """Return a batch as one line."""
    undone = " (undone)" if batch.undone else ""
    if isinstance(batch, DamagedBatch):
        return f"{batch.batch}  damaged{undone}: {batch.problem}"
    counts = f"{batch.accepted:,} of {batch.records:,} records, {batch.rejected:,} set aside, {batch.duplicate:,} duplicate"
    return f"{batch.batch}  {batch.file}  {batch.dataset}: {counts}{undone}"
