"""What the page for added files says in words: what was read, asked, set aside and saved, and what would change."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Protocol

import pandas as pd

from charts.numbers import Money, count
from components import phrases
from components.words import capital, joined, plain, word
from queries.answers import each_row

MEGABYTE = 1_000_000
#: A remark on an option of the command line.
OPTIONS = re.compile(r" \([^()]*--[^()]*\)")
PAY_COLUMNS_NAMED = 3
DATASET_KINDS = {"stipends": "reports of pay", "salaries": "published statistics"}
#: What one row of a dataset is called; one of an official release by the table that it is of.
ROW_KINDS = {"stipends": "report", "salaries": "statistic", "pay_statistics": "statistic", "pay_reports": "report"}
UNKNOWN = "unknown"
#: Answers to questions that are no values of the vocabularies.
ANSWERS = {
    "set_aside": "No, set them aside", "keep": "Yes, they are right", "once": "No, one of each", "each": "Yes, each",
    "above": "Of the name above them", "not_stated": "Of nobody who is named",
    "point": "The point: 1.5", "comma": "The comma: 1,5", "year_last": "Last: 05/06/25", "year_first": "First: 25/06/05",
    "part": "For the part that is worked", "full": "For full time", "contract": "For its months alone",
    "twelve": "For twelve months", "local": "That of each row's country",
    "day": "Day", "week": "Week", "two_weeks": "Two weeks", "total": "The whole of it",
    "1": "No, as they stand", "100": "In hundreds", "1000": "In thousands", "10000": "In ten thousands",
    "100000": "In hundred thousands (lakh)", "1000000": "In millions",
}  # fmt: skip
KEPT = ":material/history: This file was dropped earlier and not added: the answers and corrections from then apply again."
CHANGED_MEANWHILE = (
    "Another file was added or undone meanwhile, which changes what becomes of this one. It was checked again: it is not added "
    "until you press the button once more."
)
HIDDEN_HELP = "To leave them out, delete them in the spreadsheet, or save what you see as a CSV, and add that."
LEFT_OUT_HELP = "To read another column as the pay or for something else, choose it where each column has its reading."
LINE_EXAMPLE = "Stripe, software intern, Seattle, $58/hr"


class Counts(Protocol):
    """What became of the records of a file: `records = accepted + rejected + duplicate`."""

    @property
    def records(self) -> int:
        """All records of the file."""

    @property
    def accepted(self) -> int:
        """Those that can be added."""

    @property
    def rejected(self) -> int:
        """Those that are set aside."""

    @property
    def duplicate(self) -> int:
        """Those that were there before."""


def saved(accepted: int, files: Sequence[str]) -> str:
    """Return that files were added, with all their records."""
    of = plain(files[0]) if len(files) == 1 else count(len(files), "file")
    them = "it" if accepted == 1 else "them"
    return f"{count(accepted, 'record')} of {of} added. Every page counts {them} from now on; you can undo this below."


def added_before(batch: str, undone: bool) -> str:
    """Return that the very bytes of a file are the batch of that name."""
    state = "It was undone: you can restore it below." if undone else "There is nothing new to add."
    return f"This file was added before, as batch {batch}. {state}"


def too_large(name: str, size: int, largest: int) -> str:
    """Return that the browser takes no file of so many bytes, and what to do."""
    return (
        f"**{plain(name)}** is {size / MEGABYTE:,.0f} MB; the browser takes {largest // MEGABYTE} MB. "
        "On the command line there is no limit: `python -m ingest add FILE`."
    )


def headline(questions: int, counts: Counts) -> str:
    """Return how many records can be added, or how many questions stand before that."""
    if questions:
        return f"{count(questions, 'question')} to answer before {count(counts.accepted, 'record')} can be added"
    if not counts.accepted:
        return "The only record cannot be added" if counts.records == 1 else f"None of {counts.records:,} records can be added"
    return f"{counts.accepted:,} of {count(counts.records, 'record')} can be added"


def basis(counts: Counts, rows: int, dataset: str, encoding: str, header_line: int | None, known: bool) -> str:
    """Return what the headline rests on.

    What becomes of each record (the accepted ones as so many `rows`), the kind of table, how the bytes were read, and whether
    an earlier file of the same header was `known`.
    """
    several = f" (as {count(rows, 'row')})" if rows != counts.accepted else ""
    parts = [
        (
            f"{count(counts.records, 'record')} = {counts.accepted:,} to add{several} + {counts.rejected:,} set aside "
            f"+ {count(counts.duplicate, 'duplicate')}"
        ),
        DATASET_KINDS[dataset],
        f"{encoding}, header on line {header_line}" if header_line else f"{encoding}, no header",
    ]
    if known:
        parts.append("read like the last file with these columns")
    return " · ".join(parts)


def hidden(rows: int, columns: int) -> str:
    """Return how much of a sheet its spreadsheet hides."""
    parts = [count(number, f"hidden {thing}") for number, thing in ((rows, "row"), (columns, "column")) if number]
    verb = "is" if rows + columns == 1 else "are"
    return f":material/visibility_off: {' and '.join(parts)} of this sheet {verb} read like the rest."


def left_out(columns: Sequence[str]) -> str:
    """Return which columns are not read though they may be pay, or what it is of."""
    verb, they = ("is", "it looks") if len(columns) == 1 else ("are", "they look")
    named = joined([f"“{plain(column)}”" for column in columns])
    return f":material/visibility_off: {named} {verb} not read, though {they} like pay or what it is of."


def hint(text: str) -> str:
    """Return what to do about a problem as it is done on the page: without the options of the command line."""
    return OPTIONS.sub("", text)


def refused(message: str, line: int | None, todo: str) -> str:
    """Return why a file is refused, where, and what to do."""
    where = f" (line {line})" if line else ""
    return f"**{plain(message)}**{where}. {plain(hint(todo))}."


def save_label(accepted: int, files: int = 1) -> str:
    """Return the label of the button that adds the records of so many files."""
    return f"Add {count(accepted, 'record')}" + (f" of {count(files, 'file')}" if files > 1 else "")


def reading_progress(records: int) -> str:
    """Return how many records are read so far."""
    return f"{records:,} records read"


def answer_word(value: str) -> str:
    """Return the words of an answer to a question."""
    return "Not known: set such rows aside" if value == UNKNOWN else ANSWERS.get(value) or word(value)


def answered(answers: Mapping[str, str]) -> str:
    """Return the answers given so far, each after its question."""
    return " · ".join(f"{question} **{answer_word(value)}**" for question, value in answers.items())


def columns_title(understood: int, pay: list[str], unread: int) -> str:
    """Return how many columns were understood, how many are not used, and which hold the pay."""
    if not pay:
        return "Columns: which one is the pay?"
    others = f", {unread:,} not used" if unread else ""
    return f"Columns: {count(understood, 'column')} understood{others}, pay in {plain(', '.join(pay[:PAY_COLUMNS_NAMED]))}"


def columns_help() -> str:
    """Return what can be done with the columns."""
    return "If a column was taken for the wrong thing, choose the right one under “taken for”; the file is then read again."


def set_aside_title(rejected: int) -> str:
    """Return how many records are set aside."""
    return f"{count(rejected, 'record')} set aside" if rejected else "Nothing set aside"


def assumptions(counted: Mapping[str, int], asked: Collection[str]) -> str:
    """Return what was taken without being stated in the row, by flag with its number of rows; empty for nothing.

    What is still `asked`, by the fields of the questions, is not yet taken.
    """
    open_flags = {f"{field.removeprefix('pay_')}_inferred" for field in asked}
    told = [f"{word(flag)}: {number:,}" for flag, number in counted.items() if flag not in open_flags]
    return f"Assumed where a row does not say: {' · '.join(told)}" if told else ""


def line_by_line(shown: int, total: int) -> str:
    """Return how many of all problems are listed."""
    return f"Line by line ({shown:,} of {total:,})"


def effect_scope(work_kind: tuple[str, ...] | None, country: str | None) -> str:
    """Return what the charts with the new records are of: kinds of work and the name of a country (None: not stated)."""
    where = ", country not stated" if country is None else f" in {phrases.within(country)}"
    return f"{capital(phrases.kinds(work_kind))}{where}, all years. Your filters do not apply here."


def effect_alt(groups: pd.DataFrame) -> str:
    """Return what a chart with the new records shows: its groups (`label`) with their reports (`n`)."""
    listed = [f"{row.label}, {count(int(row.n), 'report')}" for row in each_row(groups)]
    return f"Pay with these records: {'; '.join(listed)}"


def effect_caption(groups: int, money: Money) -> str:
    """Return how many groups a table of the effect holds, and its unit."""
    return f"{'The one' if groups == 1 else f'The {groups}'} affected most; {plain(money.axis)}."


def rows_label(whose: str, rows: int, dataset: str) -> str:
    """Return the label of the button that opens what was added, and `whose` it is."""
    return f"See {whose} {count(rows, ROW_KINDS.get(dataset, 'row'))}"


def batch_title(file: str, undone: bool, older: bool) -> str:
    """Return the name of a batch, marked where it is undone or was read by an `older` reader."""
    state = " :gray-badge[undone]" if undone else " :blue-badge[older reading]" if older else ""
    return f"**{plain(file)}**{state}"


def damaged_batch(batch: str, problem: str, undone: bool) -> str:
    """Return the name of a damaged batch, marked where it is undone, and what is wrong with it."""
    state = " :gray-badge[undone]" if undone else " :red-badge[damaged, not counted]"
    return f"**{plain(batch)}**{state}  \n{plain(problem)}"


def batch_counts(added_at: str, counts: Counts, rows: int, dataset: str) -> str:
    """Return when a batch was added (ISO 8601) and what became of its records, those that were added as so many `rows`."""
    as_rows = f" as {count(rows, ROW_KINDS.get(dataset, 'row'))}" if counts.accepted else ""
    return (
        f"{added_at[:16].replace('T', ' ')} UTC · {count(counts.records, 'record')} = {counts.accepted:,} added{as_rows} "
        f"+ {counts.rejected:,} set aside + {count(counts.duplicate, 'duplicate')}"
    )


def batch_reading(mapping: Mapping[str, str], answers: Mapping[str, str], reading: Mapping[str, object]) -> dict[str, str]:
    """Return, by field, the column that was taken for it, what the reader answered, and how the bytes were read."""
    lines = {name.replace("_", " "): f"column {column}" for name, column in mapping.items()}
    lines |= {name.replace("_", " "): f"{value} (answered)" for name, value in answers.items()}
    lines |= {name.replace("_", " "): _read_as(value) for name, value in reading.items() if value not in (None, [], {})}
    return {name: plain(text) for name, text in lines.items()}


def _read_as(value: object) -> str:
    """Return one setting of a reading: a list by its parts, names by what they mean.

    A corrected cell is a line, a column and a text.
    """
    if isinstance(value, Mapping):
        return ", ".join(f"“{written}” is {meant}" for written, meant in value.items())
    if not isinstance(value, list):
        return str(value)
    cells = [f"line {each[0]}, {each[1]}: “{each[2]}”" if isinstance(each, list) else str(each) for each in value]
    return ", ".join(cells)


def replay_refused(message: str) -> str:
    """Return that the reader of today refuses a stored file."""
    return f"The file would be refused now: {plain(message)}."


def replay_asks(fields: Iterable[str]) -> str:
    """Return that the reader of today asks for fields of a stored file."""
    asked = joined([name.replace("_", " ") for name in fields])
    return f"It would ask for the {asked} now: undo the batch and add the file again."


def replay_same(rows: int) -> str:
    """Return that a stored file reads as it did."""
    return f"Read again, {count(rows, 'row')} would stay as stored: nothing changes."


def replay_changes(changed: int, new: int, gone: int, same: int, fields: Mapping[str, int]) -> str:
    """Return what reading a stored file again would change: rows, and the rows of each field."""
    listed = "; ".join(f"{name.replace('_', ' ')} in {rows:,}" for name, rows in fields.items())
    return (
        f"**Read again: {count(changed, 'row')} would change, {new:,} would be new, {gone:,} gone; {same:,} stay the same.** "
        f"{plain(listed)}"
    )


def replay_cut(shown: int) -> str:
    """Return that only the first changes are shown."""
    return f"The first {shown} changes, the rarest first."
