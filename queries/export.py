"""Answers as CSV files: columns named with their units, safe to open in a spreadsheet."""

from collections import Counter
from collections.abc import Iterable

import pandas as pd

from queries.meaning import ColumnMeaning, meaning
from queries.selection import Selection

#: A cell that begins with one of these is read as a formula by spreadsheets; in some, also with their full-width signs.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


#: The kinds of units that a column's name tells, after what it is of.
NAMED_KINDS = ("money", "money_list", "count", "share", "number", "year")


def with_units(answer: pd.DataFrame, name: str, selection: Selection, table: str | None = None) -> pd.DataFrame:
    """Return the answer to a question, seen through a selection, with each column named by its unit: pay_hour_usd, n_reports.

    Columns of a collected table (`table` where the question is asked for any) keep the names of its files. A column whose
    name is another's then is told to be as the reader reads pay: pay_as_read_hour_usd.
    """
    means = meaning(name)
    collected = means.collected(table)
    names = {c: c if c in collected else name_with_unit(means.column(c, table), selection) for c in answer.columns}
    times = Counter(names.values())
    for column, named in names.items():
        if times[named] > 1 and named != column:
            names[column] = named.replace(column, f"{column}_as_read", 1)
    return answer.rename(columns=names)


def name_with_unit(column: ColumnMeaning, selection: Selection) -> str:
    """Return the name of a column with its unit as the reader reads it, where the name does not say it.

    Such as median_year_eur, pay_hour_usd_at_us_average_prices, pay_month_international_dollars, named_postings.
    """
    if column.unit.kind not in NAMED_KINDS:
        return column.name
    said = column.name.split("_")
    return "_".join([column.name, *(word for word in _unit_words(column, selection) if word not in said)])


def _unit_words(column: ColumnMeaning, selection: Selection) -> list[str]:
    unit = column.unit
    if unit.kind not in ("money", "money_list"):
        return [] if unit.name in ("number", "stated_pay", "rate") else [unit.name]
    period = selection.unit if unit.period == "reader" else unit.period
    prices = selection.prices if unit.prices == "reader" else unit.prices
    currency = selection.currency if unit.currency == "reader" else unit.currency
    if prices == "purchasing_power":
        return [period, "international", "dollars"]
    return [period, currency.lower(), *(["at_us_average_prices"] if prices == "regional" else [])]


def as_csv(table: pd.DataFrame) -> bytes:
    """Return the table as UTF-8 CSV; lists joined by ';', text that a spreadsheet would run as a formula quoted with '.

    ValueError where two columns have one name: which of them a reader of the file gets would be a matter of chance.
    """
    if not table.columns.is_unique:
        raise ValueError(f"two columns of one name among {', '.join(map(str, table.columns))}")
    safe = table.copy()
    for name in safe.columns:
        if not pd.api.types.is_numeric_dtype(safe[name]) and not pd.api.types.is_bool_dtype(safe[name]):
            safe[name] = [_safe(value) for value in safe[name]]
    # with these line ends a lone carriage return within a text is quoted too, and begins no line
    return safe.to_csv(index=False, lineterminator="\r\n").encode("utf-8")


def without_formula(text: str) -> str:
    """Return a text that no spreadsheet runs as a formula: quoted with ' where it would be."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def as_written(text: str) -> str:
    """Return a text as it was before `without_formula`."""
    return text[1:] if text.startswith("'") and text[1:].startswith(FORMULA_STARTS) else text


def _safe(value: object) -> object:
    if isinstance(value, str):
        return without_formula(value)
    if isinstance(value, Iterable):
        return _safe(";".join(str(v) for v in value))
    return value
