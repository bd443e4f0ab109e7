"""What the page compares: the controls of its rows, its columns, its figure and its order, all in the address."""

from dataclasses import dataclass
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from app_pages.explore.sentences import DIMENSIONS, FIGURES, SORTS, dimension_word
from components.address import warn_unknown

ROWS, COLUMNS, FIGURE, SORT, MOST = (f"explore-{name}" for name in ("rows", "columns", "figure", "sort", "most"))
#: How many rows there may be, and how many columns beside the one of all.
SIZES = (10, 20, 40)
ACROSS = 5


@dataclass(frozen=True)
class Choice:
    """What is compared: dimensions of the rows and, or None, of the columns, the figure shown, the order, how many rows."""

    rows: str
    columns: str | None
    figure: str
    sort: str
    most: int

    @property
    def is_by_country(self) -> bool:
        """Whether the groups are countries, each a labour market of its own."""
        return "country" in (self.rows, self.columns)

    def asked(self) -> dict[str, str | int | None]:
        """Return the parameters of the question `explore/cells`."""
        return {"rows": self.rows, "columns": self.columns, "sort": self.sort, "most": self.most, "across": ACROSS}


def choose(row: DeltaGenerator) -> Choice:
    """Draw the controls and return what is chosen. Columns of the same dimension as the rows are none."""
    words = {dimension_word(name): name for name in DIMENSIONS}
    for key, title, known in (
        (ROWS, "Rows", set(words)),
        (COLUMNS, "Columns", set(words)),
        (FIGURE, "Figure", set(FIGURES.values())),
        (SORT, "Order", set(SORTS.values())),
        (MOST, "Rows shown", set(map(str, SIZES))),
    ):
        warn_unknown(key, title, known)
    shared: dict[str, Any] = {"format_func": dimension_word, "bind": "query-params", "width": 165}
    with row:
        rows = st.selectbox("Rows", DIMENSIONS, key=ROWS, index=DIMENSIONS.index("industry"), **shared)
        columns = st.selectbox("Columns", DIMENSIONS, key=COLUMNS, index=None, placeholder="None", **shared)
        figure = "median"
        if columns and columns != rows:
            st.button("Swap", icon=":material/swap_horiz:", key="explore-swap", help="Swap rows and columns", on_click=_swap)
        if columns:
            figure = st.selectbox(
                "Figure", list(FIGURES), format_func=FIGURES.__getitem__, key=FIGURE, bind="query-params", width=115
            )
        sort = st.selectbox("Order", list(SORTS), format_func=SORTS.__getitem__, key=SORT, bind="query-params", width=115)
        most = st.selectbox("Rows shown", SIZES, index=1, format_func=str, key=MOST, bind="query-params", width=100)
    return Choice(rows, columns if columns != rows else None, figure, sort, most)


def _swap() -> None:
    """Make the rows the columns, and the columns the rows."""
    st.session_state[ROWS], st.session_state[COLUMNS] = st.session_state[COLUMNS], st.session_state[ROWS]
