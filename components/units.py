"""How values are shown by what their column means: headings, titles of axes, cells as text."""

from typing import Literal

import pandas as pd

from charts.numbers import Money
from components.words import word
from queries.meaning import ColumnMeaning, Unit
from queries.selection import NOT_STATED

#: How amounts of pay are shown: to the decimal with the unit in the heading; in three digits at most, as in sentences; to the
#: decimal where the unit stands beside the table.
PayStyle = Literal["exact", "short", "bare"]
#: The kinds of units whose values are figures.
FIGURES = ("money", "count", "share", "number", "year")


def axis_title(column: ColumnMeaning, money: Money) -> str:
    """Return the title of an axis of a column: the unit of pay or what is counted; else what the column is, with its unit."""
    if column.unit.kind == "money":
        return money_of(column.unit, money).axis
    return column.unit.words if column.unit.kind == "count" else f"{column.about}, {column.unit.words}"


def heading(column: ColumnMeaning, money: Money, pay: PayStyle = "exact") -> str:
    """Return the heading of a column: its title, of pay to the decimal with the unit; the unit alone where it has no title."""
    if column.unit.kind != "money" or (column.title and pay != "exact"):
        return column.title
    return ", ".join(filter(None, (column.title, axis_title(column, money))))


def money_of(unit: Unit, money: Money) -> Money:
    """Return how a unit of pay is read by a reader who reads pay as `money`."""
    period = money.unit if unit.period == "reader" else unit.period
    prices = money.prices if unit.prices == "reader" else unit.prices
    return Money(money.currency if unit.currency == "reader" else unit.currency, period, prices)


def cells(values: pd.Series, column: ColumnMeaning, money: Money, pay: PayStyle = "exact") -> list | pd.Series:
    """Return a column's values as they are shown: stable values as words, pay in short where asked for; texts stay."""
    if column.unit.kind == "money" and pd.api.types.is_numeric_dtype(values):
        reading = money_of(column.unit, money)
        if pay == "short":
            return [reading.text(value) for value in values]
        return values if column.decimals is None else values.round(column.decimals)
    if column.unit.kind in _WORDS:
        in_words = _WORDS[column.unit.kind]
        return [value if isinstance(value, str) and in_words is not word else in_words(value) for value in values]
    return values


def _truth(value: bool | None) -> str | None:
    return None if pd.isna(value) else "yes" if value else "no"


#: How values of these kinds are put in words.
_WORDS = {
    "choice": word,
    "choices": lambda values: ", ".join(map(word, values)),
    "levels": lambda values: None if values is None else ", ".join(map(word, values)) or word(NOT_STATED),
    "names": ", ".join,
    "truth": _truth,
}
