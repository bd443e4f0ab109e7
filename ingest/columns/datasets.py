"""Whether a file holds published statistics of pay or reports of it, by the columns that it has."""

import re

from ingest.columns.column import Column, is_count, is_name, is_range, numbers_rows
from ingest.columns.column_names import likeness, plain_name
from ingest.columns.mapping import PAY_FIELDS, STATISTIC_FIELDS, Part
from ingest.columns.marks import marks_figures
from ingest.columns.pay_columns import pay_guesses
from ingest.texts.within import within, written

#: The share of a column's cells that are counts, where it is one of counts.
COUNTS = 0.95
#: The share of a column's cells that are names that differ, where they are of the rows.
DIFFER = 0.9
#: The words of a scale of pay.
_OF_SCALE = re.compile(within("pay_scale"), re.IGNORECASE)


def dataset_of(columns: list[Column], statistics: list[Part], chosen: dict[str, str], titles: tuple[str, ...]) -> str | None:
    """Return whether the file holds published statistics (salaries) or reports (stipends): None where there is no pay.

    A scale of pay by its title or its columns is published, unless it names employers; by two of its parts, unless it names
    roles or people too.
    """
    if any(f in STATISTIC_FIELDS for f in chosen):
        return "salaries"
    if any(f in PAY_FIELDS for f in chosen):
        return "stipends"
    pays = pay_guesses(columns)
    several = any(len(part.columns) > 1 for part in statistics)
    ends = {"pay_low", "pay_high"} <= pays.keys()
    employers = any(likeness(column.plain, "company") == 1 for column in columns)
    alone = "pay_text" not in pays or _is_of_ranges(pays["pay_text"].column, columns, employers)
    if statistics and not (ends and employers) and (several or ends or alone or _is_of_occupations(columns)):
        return "salaries"
    if pays and not employers and (is_of_scale(*titles, *(column.name for column in columns)) or _has_steps(columns)):
        return "salaries"
    if pays and any(marks_figures(c) or (_counts(c, "n") and not _is_of_a_row(c, employers)) for c in columns):
        return "salaries"
    if len(pays) == 1 and pays.keys() <= {"pay_low", "pay_high"} and not employers:
        return "salaries"  # A minimum wage is a published figure, not the lower end of somebody's pay.
    if pays:
        return "stipends"
    return "salaries" if statistics else None


def is_of_scale(*names: str) -> bool:
    """Return whether titles or names of columns are of a scale of pay, which is published and nobody's answer."""
    return any(map(_OF_SCALE.search, names))


def _has_steps(columns: list[Column]) -> bool:
    """Return whether columns are two parts of a scale, one of them numbered (Grade, Point), and none is of roles or people."""
    parts = [column for column in columns if column.pay.of_scale and not column.pay.says_pay]
    numbered = any(column.cells and column.share(str.isdecimal) == 1 for column in parts)
    return len(parts) > 1 and numbered and not any(_names_rows(c) for c in columns if c not in parts and not c.pay.says_pay)


def _names_rows(column: Column) -> bool:
    """Return whether a column is of roles, or nearly each of its cells is a name of its own."""
    return likeness(column.plain, "role") == 1 or (column.distinct > DIFFER and column.share(is_name) > DIFFER)


def _is_of_occupations(columns: list[Column]) -> bool:
    """Return whether a column counts those who have each occupation, which no report of one person's pay tells."""
    return any(_counts(column, "jobs") for column in columns)


def _is_of_ranges(pay: str, columns: list[Column], employers: bool) -> bool:
    """Return whether a column of pay has a range in each row, none of an employer: beside a statistic it is that of a group."""
    return not employers and any(column.name == pay and column.share(is_range) == 1 for column in columns)


def _counts(column: Column, field: str) -> bool:
    """Return whether a column is called a field of counts and holds counts."""
    return likeness(column.plain, field) == 1 and column.share(is_count) > COUNTS


def _is_of_a_row(column: Column, employers: bool) -> bool:
    """Return whether a column of counts numbers its rows, or may count what one row got: an n or votes, beside employers."""
    return numbers_rows(column) or (employers and column.plain in {"n", *map(plain_name, written("votes"))})
