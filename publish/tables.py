"""A table of a page as HTML: its cells as the grid prints them."""

import json
from collections.abc import Callable
from datetime import date, datetime
from html import escape

import numpy as np
import pandas as pd

from components.phrases import written_day
from components.table import printed

#: Rows of a table that a page carries; the dashboard has them all.
MOST_ROWS = 25


def grid(values: pd.DataFrame, columns: str, name: str) -> str:
    """Return a grid as HTML; `columns` is its configuration as Streamlit sends it (JSON by heading), `name` what it is of."""
    configured = json.loads(columns or "{}")
    shown = [head for head in values.columns if not (configured.get(str(head)) or {}).get("hidden")]
    heads, columns_of_cells = [], []
    for head in shown:
        of = (configured.get(str(head)) or {}).get("type_config") or {}
        is_figure = pd.api.types.is_numeric_dtype(values[head])
        heads.append(_head(str(head), is_figure))
        columns_of_cells.append([_cell(value, of, is_figure) for value in values[head].head(MOST_ROWS).tolist()])
    rows = ["".join(cells) for cells in zip(*columns_of_cells, strict=True)]
    return _table(heads, rows, name, left_out=len(values) - len(rows))


def marked(values: pd.DataFrame, rendered: Callable[[str], str], name: str) -> str:
    """Return a table of Markdown cells as HTML, each cell by `rendered`; `name` is what it is of."""
    heads = [_head(str(head), is_figure=False) for head in values.columns]
    rows = ["".join(f"<td>{rendered(_text(cell))}</td>" for cell in row) for row in values.itertuples(index=False)]
    return _table(heads, rows, name, left_out=0)


def _table(heads: list[str], rows: list[str], name: str, left_out: int) -> str:
    caption = f'<caption class="hidden">{escape(name)}</caption>'
    head = f"<thead><tr>{''.join(heads)}</tr></thead>"
    body = "".join(f"<tr>{row}</tr>\n" for row in rows)
    more = f'<p class="caption">{left_out:,} more in the dashboard.</p>' if left_out else ""
    return f'<div class="table" tabindex="0"><table>{caption}{head}\n<tbody>\n{body}</tbody></table></div>{more}'


def _head(text: str, is_figure: bool) -> str:
    return f'<th scope="col"{_side(is_figure)}>{escape(text)}</th>'


def _cell(value: object, configuration: dict, is_figure: bool) -> str:
    text = _text(value)
    if configuration.get("type") == "link" and text.startswith(("https://", "http://")):
        return f'<td><a href="{escape(text)}" rel="noopener">{escape(configuration.get("display_text") or text)}</a></td>'
    if isinstance(value, (int, float)) and is_figure and text:
        text = printed(value, configuration.get("format"))
    return f"<td{_side(is_figure)}>{escape(text)}</td>"


def _side(is_figure: bool) -> str:
    return ' class="figure"' if is_figure else ""


def _text(value: object) -> str:
    """Return a cell in words: several values side by side, nothing for what is unknown."""
    if isinstance(value, (list, tuple, np.ndarray)):
        return ", ".join(_text(part) for part in value)
    if value is None or pd.isna(value):
        return ""
    if isinstance(value, (datetime, date)):
        return written_day(f"{value:%Y-%m-%d}")
    return str(value)
