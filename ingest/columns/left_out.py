"""Columns that are not read though a reader may take them for read, figures of pay above all: they are told."""

from ingest.columns.column import Column, is_name, readable, speaking, states_money
from ingest.columns.column_names import names_of_records
from ingest.columns.mapping import Mapping

#: The share of the cells of such a column that are figures.
FIGURES = 0.5


def left_out(columns: list[Column], mapping: Mapping) -> tuple[str, ...]:
    """Return the names of the columns that are a pay by their names or cells, or figures beside the columns of a wide table.

    Of statistics also the names of what they are of, but for those that name one record. Not those that are asked about.
    """
    used = mapping.all_columns()
    asked = {found.runner_up for found in mapping.choices if found.of == "pay_text" and not found.clear}
    wide = any(name not in ("workload", "contract_months") for part in mapping.parts for name in part.cells)
    grouped = mapping.dataset == "salaries"
    return tuple(
        column.name for column in columns
        if column.name not in used | asked
        and (_is_pay(column) or (wide and readable(column) > FIGURES) or (grouped and _is_of_names(column)))
    )  # fmt: skip


def _is_of_names(column: Column) -> bool:
    """Return whether a column holds names that differ: of what the rows of statistics are."""
    return len(column.cells) > 1 and column.share(is_name) > FIGURES and column.plain not in names_of_records()


def _is_pay(column: Column) -> bool:
    """Return whether a column is of pay by its name, of a total for a time, or of money whatever its name is."""
    if column.pay.compared or column.pay.aside:
        return speaking(column) > FIGURES
    named = column.pay.says_pay or (column.pay.total and bool(column.pay.period))
    return (named and readable(column) > FIGURES) or column.share(states_money) > FIGURES
