"""What the page Data says of a statement in SQL: what the box takes, how it goes, what came of it, and why nothing did."""

import re
from collections.abc import Callable

import pandas as pd

from charts.bars import printed
from charts.numbers import count
from components.words import joined, plain
from queries.asking import AT_ONCE, LONGEST_STATEMENT, ROWS_SHOWN, Fault

#: How many names a misspelt one may have meant are told.
NAMED = 3
NUMBERS = {1: "One statement is", 2: "Two statements are"}
NO_FILE = (
    "Asking in SQL needs the file in which the tables are kept, and here they stand in memory alone: the folder of that file "
    "cannot be written."
)


def caption(tables: int, seconds: float) -> str:
    """Return what the box takes: one statement over so many tables, for so many seconds."""
    return (
        f"One statement that only reads, in DuckDB’s SQL, over the {count(tables, 'table')} described here. It runs for at "
        f"most "
        f"{count(int(seconds), 'second')} and shows its first {ROWS_SHOWN:,} rows. The filters do not apply. One report may "
        f"be several rows, so count each “report” once, as the examples do."
    )


def running(seconds: float) -> str:
    """Return for how long a statement has been running."""
    return f"Running for {count(int(seconds), 'second')} …"


def answered(rows: int, more: bool, cut: int, seconds: float) -> str:
    """Return how many rows a statement gave in how long, whether there are more, and how many cells are shortened."""
    text = f"The first {count(rows, 'row')}; there are more." if more else f"{count(rows, 'row') if rows else 'No row'}."
    shortened = f" {count(cut, 'cell is', 'cells are')} longer than is shown." if cut else ""
    return f"{text}{shortened} Answered in {seconds:.1f} s."


def of_another(statement: str) -> str:
    """Return that the answer is to another statement than the one in the box: the first line of it."""
    first, _, rest = statement.strip().partition("\n")
    return f"Of the statement that was run: “{plain(first)}{' …' if rest else ''}”"


def table_of(name: str, row: str) -> str:
    """Return what one row of a table is."""
    return f"`{name}`: one row is {plain(row)}."


def download_label(rows: int) -> str:
    """Return the label of the button that downloads the rows that are shown."""
    return f"Download {count(rows, 'row')} as CSV"


def chart_alt(amounts: str, names: str, rows: pd.DataFrame, total: int) -> str:
    """Return what the bars of an answer with `total` rows show: its first `label` and `amount`, and its last."""
    first, last = (f"{plain(row['label'])} {printed(row['amount'])}" for _, row in rows.iloc[[0, -1]].iterrows())
    return f"{plain(amounts)} by {plain(names)}, {len(rows):,} of {count(total, 'row')}: {first} first, {last} last."


def chart_rows(drawn: int, total: int, names: str) -> str:
    """Return which rows of an answer are drawn."""
    if drawn == total:
        return "The one row." if total == 1 else f"All {total:,} rows, in their order."
    return f"{count(drawn, 'row')} of {total:,}, in their order: the first that have “{plain(names)}” and a number."


def fault(found: Fault, seconds: float) -> str:
    """Return why a statement has no answer, and where in it that stands; it may run for so many seconds."""
    text = WORDS[found.reason](found, seconds) if found.reason in WORDS else PLAIN[found.reason]
    if found.line is None:
        return text
    return f"Line {found.line}, column {found.column}: {text[:1].lower()}{text[1:]}"


def _missing(kind: str, found: Fault) -> str:
    """Return that a table, a column or a function of a name is not there, and which may have been meant."""
    quoted = [f"“{plain(name)}”" for name in found.near[:NAMED]]
    meant = f" Did you mean {joined(quoted, 'or')}?" if quoted else ""
    return f"There is no {kind} “{plain(f'{found.name}')}” here.{meant}"


def _not_understood(found: Fault, _seconds: float) -> str:
    at = re.fullmatch(r'syntax error at or near "(.*)"', found.message)
    return f"Not understood at “{plain(at[1])}”." if at else f"Not understood: {plain(found.message)}."


def _too_long(_found: Fault, seconds: float) -> str:
    return f"It was ended after {count(int(seconds), 'second')}. Ask for fewer rows, or join on a column that both sides share."


#: The faults that are told with what is known of them.
WORDS: dict[str, Callable[[Fault, float], str]] = {
    "no table": lambda found, _: _missing("table", found),
    "no column": lambda found, _: _missing("column", found),
    "no function": lambda found, _: _missing("function", found),
    "table": lambda found, _: f"“{plain(found.name or '')}” is not one of the tables that can be read here.",
    "function": lambda found, _: (
        f"“{plain(found.name or '')}” is not allowed here: a statement can read the tables and nothing else."
    ),
    "parameter": lambda found, _: f"“${plain(found.name or '')}” has no value: write the value in its place.",
    "several": lambda found, _: f"One statement at a time: these are {found.count:,}.",
    "wide": lambda found, _: f"{count(found.count, 'column')} are more than can be shown: name those that you need.",
    "syntax": _not_understood,
    "other": lambda found, _: f"The database says: {plain(found.message)}",
    "time": _too_long,
}
#: The faults that need no more words.
PLAIN = {
    "empty": "Write a statement first.",
    "long": f"The statement is longer than {LONGEST_STATEMENT:,} signs.",
    "kind": (
        "Only a statement that reads the tables is answered: SELECT, WITH, FROM, VALUES, SUMMARIZE, DESCRIBE or SHOW TABLES."
    ),
    "zone": "A time with its zone cannot be shown: make it text, such as now()::varchar.",
    "deep": "The statement is nested too deeply.",
    "memory": "It took more memory than a statement may. Ask for fewer rows, or for shorter texts.",
    "stopped": "Stopped before it was answered.",
    "ended": "It ended without an answer. Ask for less, or write it another way.",
    "busy": f"{NUMBERS[AT_ONCE]} being answered already, which is the most at once. Wait a moment, then press Run again.",
    "gone": "The data has just changed. Press Run again.",
}
