"""Adds salary CSVs without a browser.

python -m ingest check FILE      what the file holds, what is asked, what would be added: changes nothing
python -m ingest add FILE        stores it as one batch
python -m ingest list            the batches
python -m ingest undo BATCH      takes a batch out of sight; restore BATCH brings it back
python -m ingest replay BATCH    what its file would give, read by the reader of today; --take puts that in its place
python -m ingest verify          whether every stored batch is as it was stored
python -m ingest repair BATCH    makes the rows of a damaged batch anew from its own file
python -m ingest refresh         the official releases, how old what is here is, and when the next are due
python -m ingest refresh FILE    what an official file would add and change; --take takes it as one batch
python -m ingest read-pay TEXT   how a text of pay is read: its tokens with their roles, and why
"""

import argparse
import json
import sys
from pathlib import Path

from ingest.batches.batch import ChangedMeanwhile, add, batch_folders, restore, stored_batches, undo
from ingest.batches.replay import replay
from ingest.batches.storing import NotAdded
from ingest.batches.verify import faults, repair
from ingest.bytes.refusal import Refused
from ingest.columns.fields import MAPPED
from ingest.judgement.answers import wrong_answer
from ingest.judgement.check import check_file
from ingest.judgement.checked import CheckedFile
from ingest.judgement.explain import explained
from ingest.judgement.problems import refusal
from ingest.judgement.report import Report, refuse
from ingest.printing import batch_line, print_batch, print_replay, print_report, report_as_json
from ingest.releases.command import add_arguments, refresh
from ingest.texts.lexicon import has_role
from queries.command import run
from queries.folder import data_folder
from queries.stored import DATASETS
from queries.temporary import own_folder

#: Exit codes: it can be added, questions are open, something that was asked for is wrong, the file is refused.
DONE, OPEN, USAGE, REFUSED = 0, 1, 2, 3


def main(arguments: list[str]) -> int:
    """Run the command line and return its exit code."""
    asked = _parser().parse_args(arguments)
    try:
        return _COMMANDS[asked.command](asked)
    except NotAdded as error:
        print(error, file=sys.stderr)
        return REFUSED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m ingest", description="Adds salary CSVs to the dashboard.")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, about in (("check", "says what would be added; changes nothing"), ("add", "adds the file as one batch")):
        command = commands.add_parser(name, help=about)
        command.add_argument("file", type=Path)
        command.add_argument("--dataset", choices=DATASETS, help="reports of pay (stipends) or published statistics (salaries)")
        command.add_argument("--map", action="append", default=[], metavar="FIELD=COLUMN", help="takes a column for a field")
        command.add_argument(
            "--set", action="append", default=[], metavar="FIELD=VALUE", dest="answers", help="answers a question"
        )
        command.add_argument(
            "--ignore",
            action="append",
            default=[],
            metavar="WORD",
            help="says that a word means nothing in the pay of this file",
        )
        command.add_argument(
            "--company",
            action="append",
            default=[],
            metavar="WRITTEN=NAME",
            dest="companies",
            help="says which company a name in the file means",
        )
        command.add_argument("--sheet", metavar="NAME", help="reads this sheet of a spreadsheet")
        command.add_argument("--rows", type=Path, metavar="OUT.csv", help="writes the canonical rows, with the line of each")
        command.add_argument("--json", action="store_true", help="prints one JSON object")
    commands.add_parser("list", help="lists the batches").add_argument("--json", action="store_true")
    for name, about in (("undo", "takes a batch out of sight"), ("restore", "brings an undone batch back")):
        command = commands.add_parser(name, help=about)
        command.add_argument("batch")
        command.add_argument("--json", action="store_true")
    command = commands.add_parser("replay", help="reads a batch's own file again and says what would change")
    command.add_argument("batch")
    command.add_argument("--take", action="store_true", help="puts the new reading in the place of the batch")
    command.add_argument("--json", action="store_true")
    command = commands.add_parser("verify", help="says whether every stored batch is as it was stored")
    command.add_argument("--json", action="store_true")
    command = commands.add_parser("repair", help="makes the rows of a damaged batch anew from its own file")
    command.add_argument("batch")
    command.add_argument("--json", action="store_true")
    command = commands.add_parser("read-pay", help="prints the tokens of a text of pay with their roles, and its reading")
    command.add_argument("text")
    add_arguments(commands.add_parser("refresh", help="lists official releases, or says what a file of one would change"))
    return parser


def _read_pay(asked: argparse.Namespace) -> int:
    print("\n".join(explained(asked.text)))
    return DONE


def _check(asked: argparse.Namespace) -> int:
    checked = _checked(asked)
    if isinstance(checked, int):
        return checked
    with checked:
        _write_rows(checked, asked.rows)
        print_report(checked.report, asked.json)
        return _exit_code(checked.report)


def _add(asked: argparse.Namespace) -> int:
    while True:
        checked = _checked(asked)
        if isinstance(checked, int):
            return checked
        with checked:
            _write_rows(checked, asked.rows)
            code = _exit_code(checked.report)
            if code != DONE:
                print_report(checked.report, asked.json)
                return code
            try:
                print_batch(add(checked, asked.file, data_folder(), _pairs(asked.answers)), asked.json)
                return DONE
            except ChangedMeanwhile:
                continue
            except NotAdded as error:
                if not asked.json:
                    raise
                print(json.dumps(report_as_json(checked.report) | {"error": str(error)}, ensure_ascii=False))
                return REFUSED


def _list(asked: argparse.Namespace) -> int:
    whole, damaged = stored_batches(data_folder())
    found = [*whole, *damaged]
    if asked.json:
        print(json.dumps([batch.listed() for batch in found], ensure_ascii=False))
    else:
        for batch in found:
            print(batch_line(batch))
        if not found:
            print("No batch yet.")
    return DONE


def _undo(asked: argparse.Namespace) -> int:
    print_batch(undo(data_folder(), asked.batch), asked.json)
    return DONE


def _restore(asked: argparse.Namespace) -> int:
    print_batch(restore(data_folder(), asked.batch), asked.json)
    return DONE


def _verify(asked: argparse.Namespace) -> int:
    data = data_folder()
    found, stored = faults(data), len(batch_folders(data))
    if asked.json:
        print(json.dumps({"batches": stored, "faults": found}, ensure_ascii=False))
    else:
        print("\n".join([*found, f"{stored - len(found):,} of {stored:,} batches are as they were stored."]))
    return REFUSED if found else DONE


def _repair(asked: argparse.Namespace) -> int:
    print_batch(repair(data_folder(), asked.batch), asked.json)
    return DONE


def _replay(asked: argparse.Namespace) -> int:
    with replay(data_folder(), asked.batch) as found:
        report = found.checked.report
        code = _exit_code(report)
        if code != DONE:
            print_report(report, asked.json)
            return code
        if asked.take and found.differs:
            print_batch(found.take(), asked.json)
        else:
            print_replay(found, asked.json)
        return DONE


def _refresh(asked: argparse.Namespace) -> int:
    code, lines = refresh(asked, data_folder())
    print("\n".join(lines), file=sys.stderr if code != DONE and len(lines) == 1 and not asked.json else sys.stdout)
    return code


_COMMANDS = {
    "check": _check,
    "add": _add,
    "list": _list,
    "undo": _undo,
    "restore": _restore,
    "replay": _replay,
    "verify": _verify,
    "repair": _repair,
    "read-pay": _read_pay,
    "refresh": _refresh,
}


def _checked(asked: argparse.Namespace) -> CheckedFile | int:
    """Return the check that the command line asks for, or the exit code where it cannot be made."""
    wrong = _wrong(asked)
    if wrong:
        print(wrong, file=sys.stderr)
        return USAGE
    try:
        return check_file(
            asked.file,
            dataset=asked.dataset,
            mapping=_pairs(asked.map),
            answers=_pairs(asked.answers),
            ignored=asked.ignore,
            companies=_pairs(asked.companies),
            sheet=asked.sheet,
        )
    except KeyError as missing:
        print(f"{asked.file.name} has no column {missing.args[0]}", file=sys.stderr)
        return USAGE


def _wrong(asked: argparse.Namespace) -> str | None:
    """Return what is wrong with the options, as a sentence; None where nothing is."""
    if not asked.file.is_file():
        return f"There is no file {asked.file}."
    if asked.rows and not asked.rows.absolute().parent.is_dir():
        return f"There is no folder {asked.rows.parent} to write rows to."
    if pair := next((p for p in [*asked.map, *asked.answers] if "=" not in p), None):
        return f"{pair} is not of the form FIELD=VALUE."
    if pair := next((p for p in asked.companies if not all(part.strip() for part in p.partition("="))), None):
        return f"{pair} is not of the form WRITTEN=NAME."
    if unknown := next((f for f in _pairs(asked.map) if f not in MAPPED), None):
        return f"There is no field {unknown}: one of {', '.join(MAPPED)}."
    if known := next((word for word in asked.ignore if has_role(word)), None):
        return f"{known} has a meaning in a pay: it cannot be left out."
    return next((why for field, value in _pairs(asked.answers).items() if (why := wrong_answer(field, value))), None)


def _pairs(given: list[str]) -> dict[str, str]:
    return dict(pair.split("=", 1) for pair in given)


def _write_rows(checked: CheckedFile, path: Path | None) -> None:
    if path and not checked.report.refused:
        try:
            checked.write_rows(path, with_line=True)
        except Refused as refused:
            refuse(checked.report, refusal(refused))


def _exit_code(report: Report) -> int:
    if report.refused:
        return REFUSED
    return OPEN if report.questions else DONE


if __name__ == "__main__":
    with own_folder():
        sys.exit(run(main))
