"""Tables as CSV files that are safe to open in a spreadsheet."""

import pandas as pd

#: A cell that begins with one of these is read as a formula by spreadsheets.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


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


def _safe(value):
    if isinstance(value, str):
        return "'" + value if value.startswith(FORMULA_STARTS) else value
    if hasattr(value, "__iter__"):
        return _safe(";".join(str(v) for v in value))
    return value
