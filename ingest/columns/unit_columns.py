"""Columns of units: they tell of each row what its pay is for, the currency too, or only how often it is paid."""

from ingest.columns.column import FITS, Column
from ingest.columns.mapping import PAY_FIELDS, STATISTIC_FIELDS, Guess, Mapping
from ingest.columns.pay_names import pay_name
from ingest.texts.period import read_period

#: The share of the cells of a column of periods that name a currency too, or of one of currencies that name a period.
NAMES_BOTH = 0.9


def settle_units(columns: list[Column], mapping: Mapping) -> None:
    """Leave out a column of periods that is of payments; one of periods or currencies that names both (CZK/h) is both."""
    taken = {guess.field: next((c for c in columns if c.name == guess.column), None) for guess in mapping.guesses.values()}
    if (column := taken.get("pay_period")) and _is_of_payments(column, mapping):
        del mapping.guesses["pay_period"]
    for field, other in (("pay_period", "currency"), ("currency", "pay_period")):
        column = taken.get(field) if field in mapping.guesses else None
        if column and other not in mapping.guesses and column.share(FITS[other]) > NAMES_BOTH:
            mapping.guesses[other] = Guess(other, column.name, f"its cells name the {other.replace('_', ' ')} too", 0.8)


def _is_of_payments(column: Column, mapping: Mapping) -> bool:
    """Return whether a column of periods tells how often a pay is paid: no cell is the period that the pay's heading names."""
    named = mapping.columns()
    pay = next((named[field] for field in (*PAY_FIELDS, "typical", *STATISTIC_FIELDS) if field in named), "")
    period = pay_name(pay).period
    return bool(period) and all(read_period(cell) not in (period, None) for cell in column.cells)
