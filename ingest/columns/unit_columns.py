"""Columns of units: they tell of each row its currency, what its pay is for, or only how often it is paid, and its scale."""

from collections.abc import Callable
from dataclasses import replace

from ingest.columns.column import FITS, Column
from ingest.columns.column_names import likeness
from ingest.columns.mapping import PAY_FIELDS, STATISTIC_FIELDS, Guess, Mapping
from ingest.columns.pay_names import pay_name, unit_of
from ingest.texts.lexicon import is_word
from ingest.texts.money import read_money
from ingest.texts.multiple import read_multiple
from ingest.texts.period import read_period

#: The share of the cells of a column of one of these that name another too (CZK/h), which a multiple need not in each.
NAMES_BOTH = 0.9
#: What a row is called by.
_LABELS = ("role", "group_name", "company", "field", "note")
#: A multiple of so many letters may be a code of something else, where no currency stands beside it.
SHORT = 2


def settle_units(columns: list[Column], mapping: Mapping) -> None:
    """Leave out a column of periods that is of payments; one of units is of all that its cells name (kUSD/week)."""
    taken = {guess.field: next((c for c in columns if c.name == guess.column), None) for guess in mapping.guesses.values()}
    if (column := taken.get("pay_period")) and (units_of_pay := _beside_a_frequency(column, columns, mapping)):
        mapping.guesses["pay_period"] = replace(mapping.guesses["pay_period"], column=units_of_pay.name)
    elif column and _is_of_payments(column, mapping):
        del mapping.guesses["pay_period"]
    free = [c for c in columns if c.name not in mapping.all_columns()]
    if "pay_period" not in mapping.guesses and (letters := next(filter(_is_of_letters, free), None)):
        mapping.guesses["pay_period"] = Guess("pay_period", letters.name, "its cells are letters of periods", 0.8)
    units = [column for field in ("pay_period", "currency") if field in mapping.guesses and (column := taken.get(field))]
    units += [c for c in columns if c.name not in mapping.all_columns() and c.share(_is_scaled) > NAMES_BOTH]
    for field, fits, least in _NAMED:
        column = next((c for c in units if c.share(fits) > least), None)
        if column and field not in mapping.guesses:
            mapping.guesses[field] = Guess(field, column.name, f"its cells name the {field.replace('_', ' ')} too", 0.8)
    units_of_labels = ("pay_period", "currency")
    if not mapping.guesses.keys().isdisjoint(units_of_labels):
        return
    if labels := next((c for field in _LABELS if (c := taken.get(field)) and c.share(unit_of) > NAMES_BOTH), None):
        mapping.guesses |= {field: Guess(field, labels.name, "its cells end in a unit", 0.8) for field in units_of_labels}


def _is_of_letters(column: Column) -> bool:
    """Return whether a column that is called one of periods holds abbreviations of them, some of one letter: hours at least."""
    periods = {read_period(cell, 1) for cell in column.cells} if likeness(column.plain, "pay_period") == 1 else {None}
    return None not in periods and "hour" in periods


def _is_scaled(cell: str) -> bool:
    """Return whether a cell is a unit with a multiple, whatever its column is called."""
    return bool(read_multiple(cell)) and (len(cell) > SHORT or any(read_money(cell)))


def _beside_a_frequency(column: Column, columns: list[Column], mapping: Mapping) -> Column | None:
    """Return the column of periods beside one that is called a frequency, which tells how often a pay is paid."""
    if not any(is_word(word, "frequency") for word in column.plain.split()):
        return None
    free = (c for c in columns if c.name not in mapping.all_columns() and likeness(c.plain, "pay_period") == 1)
    return next((c for c in free if c.count(FITS["pay_period"])), None)


def _is_of_payments(column: Column, mapping: Mapping) -> bool:
    """Return whether a column of periods tells how often a pay is paid: no cell is the period that the pay's heading names."""
    named = mapping.columns()
    pay = next((named[field] for field in (*PAY_FIELDS, "typical", *STATISTIC_FIELDS) if field in named), "")
    period = pay_name(pay).period
    return bool(period) and all(read_period(cell) not in (period, None) for cell in column.cells)


#: What a column of units may name, how its cells are known, and above which share of them.
_NAMED: tuple[tuple[str, Callable[[str], object], float], ...] = (
    ("pay_period", FITS["pay_period"], NAMES_BOTH),
    ("currency", FITS["currency"], NAMES_BOTH),
    ("multiple", read_multiple, 0.0),
)
