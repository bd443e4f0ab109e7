"""A table of an answer: headings, formats and widths follow from what its columns mean, so that no figure is cut.

The grid measures a column by its first rows only: a longer figure further down loses its first digits. So a column of figures
is as wide as the longest of them.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from charts.numbers import Money
from components import units
from components.units import FIGURES, PayStyle
from queries.meaning import ColumnMeaning, meaning

HEIGHT = 420
HEADER_HEIGHT, ROW_HEIGHT = 38, 33
#: The size of a grid's letters, the widest that a sign is in parts of it, and the space beside a cell's text, in pixels. A
#: browser test holds the grid to them.
FONT_SIZE = 13.125
SIGN_WIDTHS = dict.fromkeys(".,:' ’\u2009\u202f", 0.27) | dict.fromkeys("%mMW", 0.86)
SIGN_WIDTH, CAPITAL_WIDTH = 0.56, 0.68
CELL_SPACE = 20
OPEN = "open"


def draw_table(
    name: str,
    question: str,
    rows: pd.DataFrame,
    columns: Sequence[str | ColumnMeaning],
    money: Money,
    *,
    pay: PayStyle = "exact",
    looks: Mapping[str, ColumnConfig] | None = None,
    height: int | None = HEIGHT,
    **options: Any,
) -> None:
    """Draw rows of the answer to a question as a table with the key `table-<name>`, in the order of `columns`.

    `rows` holds each column under its name, also one that is made of several (`p25..p75`); figures given as text stay as they
    are. A column of another question is given by its meaning. `money` is how pay is read, `pay` how it is shown; `looks` are
    what else the grid is to know of a column, such as `{"width": 130}`. `height` is that of the longest table, None for one
    that shows all its rows; `options` are those of `st.dataframe`.
    """
    shown, config = table_of(question, rows, columns, money, pay=pay, looks=looks or {})
    options = {"hide_index": True, "placeholder": ""} | options
    needed = table_height(len(shown))
    st.dataframe(shown, key=f"table-{name}", column_config=config, height=min(height or needed, needed), **options)


def table_of(
    question: str,
    rows: pd.DataFrame,
    columns: Sequence[str | ColumnMeaning],
    money: Money,
    *,
    pay: PayStyle = "exact",
    looks: Mapping[str, ColumnConfig],
) -> tuple[pd.DataFrame, dict[str, ColumnConfig]]:
    """Return the cells as they are shown, each column under its heading, and the configuration of the columns by heading.

    ValueError where two columns have one heading.
    """
    shown: dict[str, pd.Series] = {}
    config: dict[str, ColumnConfig] = {}
    for named in columns:
        column = meaning(question).column(named) if isinstance(named, str) else named
        head = units.heading(column, money, pay)
        if head in shown:
            raise ValueError(f"{question}: two columns are headed {head}")
        values = pd.Series(units.cells(rows[column.name], column, money, pay), index=rows.index)
        shown[head] = values
        config[head] = _configuration(column, values, head, money) | looks.get(column.name, ColumnConfig())
    return pd.DataFrame(shown, index=rows.index), config


def table_height(rows: int) -> int:
    """Return the height in pixels of a table that shows all of its rows."""
    return HEADER_HEIGHT + ROW_HEIGHT * rows


def plain_columns(cells: pd.DataFrame, symbol: str = "") -> dict[str, ColumnConfig]:
    """Return the configuration of columns that no question means: whole numbers are counts, others amounts with a sign."""
    config = {}
    for head, values in cells.items():
        if pd.api.types.is_numeric_dtype(values):
            whole = bool((values.dropna() % 1 == 0).all()) and not pd.api.types.is_float_dtype(values)
            form = "localized" if whole else f"{symbol}%.2f"
            texts = [printed(value, form) for value in values.dropna()]
            config[str(head)] = st.column_config.NumberColumn(format=form, width=_width(str(head), texts))
    return config


def figure_widths(cells: pd.DataFrame) -> dict[str, ColumnConfig]:
    """Return the configuration of columns of figures that are shown as they are: so wide that the longest has room."""
    return {
        str(head): st.column_config.NumberColumn(width=_width(str(head), [printed(float(v), None) for v in values.dropna()]))
        for head, values in cells.items()
        if pd.api.types.is_numeric_dtype(values) and not pd.api.types.is_bool_dtype(values)
    }


def text_width(text: str) -> int:
    """Return the width in pixels of a cell in which a text has room."""
    signs = sum(SIGN_WIDTHS.get(sign, CAPITAL_WIDTH if sign.isupper() else SIGN_WIDTH) for sign in text)
    return round(signs * FONT_SIZE) + CELL_SPACE


def _configuration(column: ColumnMeaning, values: pd.Series, head: str, money: Money) -> ColumnConfig:
    """Return the configuration of a column: its format, and of figures a width in which the longest has room."""
    kind = column.unit.kind
    if kind in FIGURES:
        form = _format(column, money)
        if pd.api.types.is_numeric_dtype(values):
            texts = [printed(value, form) for value in values.dropna()]
            return st.column_config.NumberColumn(format=form, width=_width(head, texts))
        return st.column_config.TextColumn(alignment="right", width=_width(head, values.dropna().astype(str)))
    if kind == "link":
        return st.column_config.LinkColumn(display_text=OPEN)
    if kind == "date" and pd.api.types.is_datetime64_any_dtype(values):
        return st.column_config.DateColumn(format="D MMM YYYY")
    return st.column_config.Column()


def _format(column: ColumnMeaning, money: Money) -> str | None:
    """Return the format of a column of figures, as the grid takes it; None for figures as they are."""
    kind, decimals = column.unit.kind, column.decimals
    if kind == "year":
        return "%d"
    if kind == "share":
        return "percent"
    if decimals is None:
        return None
    if kind == "money" and decimals:
        return f"{units.money_of(column.unit, money).symbol}%.{decimals}f"
    if kind == "number" and column.unit.name == "percent":
        return f"%.{decimals}f %%"
    return f"%.{decimals}f" if decimals else "localized"


def printed(value: float, form: str | None) -> str:
    """Return a figure as the grid prints it."""
    if form is None:
        return f"{value:.4f}".rstrip("0").rstrip(".")
    if form == "percent":
        return f"{100 * value:.2f}%"
    return f"{value:,.0f}" if form == "localized" else form % value


def _width(head: str, texts: Sequence[str] | pd.Series) -> int:
    """Return the width of a column in which its heading and the longest of its texts have room."""
    return max(map(text_width, [head, *texts]))
