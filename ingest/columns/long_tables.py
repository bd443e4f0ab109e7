"""Long tables of several measures: a column says what each row's figure is (average wage, employees), another its unit."""

import re
from dataclasses import replace

from ingest.columns.column import Column
from ingest.columns.column_names import likeness
from ingest.columns.mapping import Guess
from ingest.columns.marks import marks_figures
from ingest.columns.pay_columns import pay_guesses
from ingest.columns.pay_names import is_pay
from ingest.columns.wide_tables import is_by_sex
from ingest.texts.money import read_currency
from ingest.texts.period import read_period

#: A column of measures or units has so many different cells at most.
MOST_MEASURES = 60
#: The share of a value column's cells that are numbers.
NUMBERS = 0.9


def long_table(columns: list[Column]) -> dict[str, Guess]:
    """Return the columns of measure, value and unit of a long table some of whose rows are of pay; empty where it is none."""
    if found := _figures_of_groups(columns):
        return found
    values = [c for c in columns if likeness(c.plain, "value") == 1 and c.share(_is_number) >= NUMBERS]
    measures = [c for c in columns if _is_short_list(c) and c.share(is_pay) > _of_pay(c)]
    if not values or not measures:
        return {}
    measure, found = measures[0], {}
    found["measure"] = Guess("measure", measure.name, "some of its cells name a pay", 0.9)
    found["typical"] = Guess("typical", values[0].name, f"it holds the figures of {measure.name}", 0.8)
    for field, reads in (("currency", _currency), ("pay_period", read_period)):
        named = [c for c in columns if c not in values and _is_short_list(c) and not is_by_sex(c) and any(map(reads, c.cells))]
        unit = max(named, key=lambda c: c.share(reads), default=None)
        if unit:
            found[field] = Guess(field, unit.name, f"its cells name the {field.replace('_', ' ')} of a pay", 0.8)
    return found


def _figures_of_groups(columns: list[Column]) -> dict[str, Guess]:
    """Return a column of pay and the one that says which figure of a group each row is (Min, Max); empty without these."""
    figures = next(filter(marks_figures, columns), None)
    pay = pay_guesses(columns).get("pay_text") if figures else None
    if not figures or not pay:
        return {}
    measure = Guess("measure", figures.name, "its cells say which figure of a group each row is", 0.9)
    return {"measure": measure, "typical": replace(pay, field="typical")}


def _of_pay(column: Column) -> float:
    """Return above which share of its cells a column of measures is of pay: most, where its name is no measure."""
    return 0 if likeness(column.plain, "measure") >= 0.5 else 0.5


def _is_short_list(column: Column) -> bool:
    return len(column.cells) <= MOST_MEASURES and column.share(_is_number) < 1 - NUMBERS


def _is_number(cell: str) -> bool:
    return bool(re.fullmatch(r"[-+]?[\d.,\s]+|[-.*:#]+", cell))


def _currency(cell: str) -> str | None:
    return read_currency(cell) if re.search(r"[A-Z]{3}|[^\w\s]|\s", cell) else None
