"""Cards of one figure each, in a row of equal height; a figure of reports opens them."""

from collections.abc import Callable, Sequence

import streamlit as st

from components import figure, selection
from components.behind import Behind
from components.words import signed, unbroken

#: What the key of a figure that opens its reports begins with.
FIGURE = "figure-"
#: What stands for a figure that there is none of.
NOTHING = "–"


def cards(
    figures: list[tuple[str, str, str]],
    name: str,
    ways: Sequence[Callable[[], object]] = (),
    behind: Sequence[Behind | None] = (),
) -> None:
    """Draw a bordered card for each (label, value, note); on a narrow screen they stack.

    `ways` draws the way on from each. `behind`: the reports of each, None of one that is not of reports: its value is pressed
    to see them below, and the card that is open stands in the address.
    """
    of = {label: reports for (label, value, _), reports in zip(figures, behind, strict=False) if reports and value != NOTHING}
    drawer = f"{name}-card"
    with st.container(key=f"cards-{name}"):
        columns = st.columns(len(figures))
        for position, (column, (label, value, note)) in enumerate(zip(columns, figures, strict=True)):
            with column.container(border=True, height="stretch", gap="xxsmall"):
                st.caption(label)
                if label in of:
                    _draw_opener(drawer, label, value)
                else:
                    st.markdown(f"**{signed(value)}**")
                st.caption(unbroken(note))
                if ways:
                    ways[position]()
    if opened := selection.selected(drawer, of):
        figure.drawer(drawer, opened, of[opened])


def _draw_opener(drawer: str, label: str, value: str) -> None:
    st.button(
        f"**{signed(value)}**",
        key=f"{FIGURE}{drawer}-{label}",
        type="tertiary",
        help="See its reports",
        on_click=selection.select,
        args=(drawer, label),
    )
