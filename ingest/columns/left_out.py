"""Columns that are not read though a reader may take them for read, figures of pay above all: they are told."""

from ingest.columns.column import Column, is_name, readable, speaking
from ingest.columns.column_names import plain_name
from ingest.columns.mapping import Mapping
from ingest.columns.wide_tables import is_of_everyone
from ingest.texts.lexicon import summary_words

#: What says of which group a statistic is.
_GROUPS = ("group_name", "role", "company", "soc_code", "degree_levels", "field", "experience_level", "measure", "note")
#: The share of the cells of such a column that are figures.
FIGURES = 0.5


def left_out(columns: list[Column], mapping: Mapping) -> tuple[str, ...]:
    """Return the names of the columns that are a pay by their names or cells, or a total beside the columns of a wide table.

    Of statistics also the names of their groups, where none are read. Not those that are asked about.
    """
    used = mapping.all_columns()
    asked = {found.runner_up for found in mapping.choices if found.of == "pay_text" and not found.clear}
    wide = any(name not in ("workload", "contract_months") for part in mapping.parts for name in part.cells)
    nameless = mapping.dataset == "salaries" and not any(name in mapping.guesses for name in _GROUPS)
    return tuple(
        column.name for column in columns
        if column.name not in used | asked
        and (_is_pay(column) or (wide and _is_of_all(column)) or (nameless and _is_of_names(column)))
    )  # fmt: skip


def _is_of_names(column: Column) -> bool:
    """Return whether a column holds names that differ: of what the rows of statistics are, where no column says it."""
    return len(column.cells) > 1 and column.share(is_name) > FIGURES


def _is_pay(column: Column) -> bool:
    named = column.pay.says_pay and not (column.pay.compared or column.pay.aside)
    return (named and readable(column) > FIGURES) or speaking(column) > FIGURES


def _is_of_all(column: Column) -> bool:
    """Return whether a column of figures is of all that the columns beside it tell apart (All, Total, Average)."""
    summary = any(plain_name(word) == column.plain for word, _ in summary_words())
    return (summary or is_of_everyone(column.name)) and readable(column) > FIGURES
