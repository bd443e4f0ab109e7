"""What the page compares: the controls of its rows, its columns, its figure, its shape and its order, all in the address."""

from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from app_pages.explore.choice import Choice, fitting
from app_pages.explore.sentences import DIMENSIONS, FIGURES, SHAPES, SORTS, dimension_word
from components.address import warn_unknown
from components.context import PageContext
from queries.selection import NOT_STATED

CONTROLS = ("rows", "columns", "figure", "shape", "sort", "most")
ROWS, COLUMNS, FIGURE, SHAPE, SORT, MOST = (f"explore-{name}" for name in CONTROLS)
#: What is compared at first, where the reports tell it.
FIRST = "industry"
#: How many rows there may be.
SIZES = (10, 20, 40)


def choose(row: DeltaGenerator, context: PageContext) -> Choice:
    """Draw the controls and return what is chosen. Columns of the same dimension as the rows are none.

    The rows are at first of what the reports that match tell apart.
    """
    words = {dimension_word(name): name for name in DIMENSIONS}
    for key, title, known in (
        (ROWS, "Rows", set(words)),
        (COLUMNS, "Columns", set(words)),
        (FIGURE, "Figure", set(FIGURES.values())),
        (SHAPE, "Shape", set(SHAPES.values())),
        (SORT, "Order", set(SORTS.values())),
        (MOST, "Rows shown", set(map(str, SIZES))),
    ):
        warn_unknown(key, title, known)
    if ROWS not in st.session_state and not st.query_params.get(ROWS):
        st.session_state[ROWS] = told_apart(context)
    shared: dict[str, Any] = {"format_func": dimension_word, "bind": "query-params", "width": 165}
    with row:
        rows = st.selectbox("Rows", DIMENSIONS, key=ROWS, index=DIMENSIONS.index(FIRST), **shared)
        columns = st.selectbox("Columns", DIMENSIONS, key=COLUMNS, index=None, placeholder="None", **shared)
        columns = columns if columns != rows else None
        if columns:
            st.button("Swap", icon=":material/swap_horiz:", key="explore-swap", help="Swap rows and columns", on_click=_swap)
        figure = st.selectbox(
            "Figure", list(FIGURES), format_func=FIGURES.__getitem__, key=FIGURE, bind="query-params", width=190
        )
        shape = _choose_shape(fitting(rows, columns, figure))
    with row.container(horizontal=True, width="content", key="explore-order"):  # the two stand in one line
        sort = st.selectbox(
            "Order",
            list(SORTS),
            format_func=SORTS.__getitem__,
            key=SORT,
            bind="query-params",
            width=115,
            disabled=shape == "trend" and not columns,  # years stand in their own order
        )
        most = st.selectbox("Rows shown", SIZES, index=1, format_func=str, key=MOST, bind="query-params", width=100)
    return Choice(rows, columns, figure, sort, most, shape)


def _choose_shape(shapes: tuple[str, ...]) -> str:
    """Draw the control of the shapes that fit, and return the one that is chosen; the first where none is."""
    if st.session_state.get(SHAPE) not in (None, *shapes):
        st.session_state[SHAPE] = None
    chosen = st.selectbox(
        "Shape",
        shapes,
        index=None,
        placeholder=SHAPES[shapes[0]],
        format_func=SHAPES.__getitem__,
        key=SHAPE,
        bind="query-params",
        width=150,
    )
    return chosen or shapes[0]


def _swap() -> None:
    """Make the rows the columns, and the columns the rows."""
    st.session_state[ROWS], st.session_state[COLUMNS] = st.session_state[COLUMNS], st.session_state[ROWS]


def draw_stated(context: PageContext) -> None:
    """Draw what the reports that match do state, each a click away, where they state nothing of what is chosen."""
    with st.container(horizontal=True, vertical_alignment="center", key="explore-stated"):
        st.markdown("What they do state:")
        for name in DIMENSIONS:
            if _stated(context, name):
                st.button(dimension_word(name), key=f"explore-by-{name}", on_click=_compare, args=(name,))


def _compare(rows: str) -> None:
    st.session_state[ROWS] = rows


def told_apart(context: PageContext) -> str:
    """Return the first dimension of which the reports that match state two groups, else one; industries come first."""
    return next((name for least in (2, 1) for name in (FIRST, *DIMENSIONS) if _stated(context, name) >= least), FIRST)


def _stated(context: PageContext, name: str) -> int:
    """Return how many groups of a dimension the reports that match state, as far as they are shown at first."""
    shown = Choice(name, None, "median", "pay", SIZES[1])
    return int((context.ask(shown.question, **shown.asked())["row"] != NOT_STATED).sum())
