"""Cards of one figure each, in a row of equal height."""

import streamlit as st


def cards(figures: list[tuple[str, str, str]], name: str) -> None:
    """One bordered card for each (label, value, note); on a narrow screen they stack."""
    with st.container(key=f"cards-{name}"):
        for column, (label, value, note) in zip(st.columns(len(figures)), figures, strict=True):
            with column.container(border=True, height="stretch", gap="xxsmall"):
                st.caption(label)
                st.markdown(f"### {value}")
                st.caption(note)
