"""Cards of one figure each, in a row of equal height."""

from collections.abc import Callable, Sequence

import streamlit as st


def cards(figures: list[tuple[str, str, str]], name: str, ways: Sequence[Callable[[], object]] = ()) -> None:
    """Draw a bordered card for each (label, value, note); on a narrow screen they stack. `ways` draws the way on from each."""
    with st.container(key=f"cards-{name}"):
        columns = st.columns(len(figures))
        for position, (column, (label, value, note)) in enumerate(zip(columns, figures, strict=True)):
            with column.container(border=True, height="stretch", gap="xxsmall"):
                st.caption(label)
                st.markdown(f"**{value}**")
                st.caption(note)
                if ways:
                    ways[position]()
