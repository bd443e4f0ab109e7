"""The active filters as chips above the headline, each removed by a click, and the way back from the last change."""

from collections.abc import Mapping

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components import scope
from components.words import FILTER_WORDS
from queries.selection import FILTER_FIELDS, FILTERS, Selection

HISTORY = "filters-before"
KEPT = 30


def draw(selection: Selection, names: Mapping[str, str], shown: tuple[str, ...], line: DeltaGenerator) -> None:
    """Draw a chip for each of the filters that are shown and active, and the button that takes back the last change."""
    _note_change()
    with line:
        for name in shown:
            if getattr(selection, name):
                st.button(
                    scope.chip(name, selection, names),
                    icon=":material/close:",
                    icon_position="right",
                    help=f"Remove: {FILTER_WORDS[name]}",
                    key=f"chip-{name}",
                    on_click=_remove,
                    args=(name,),
                )
        if len(st.session_state[HISTORY]) > 1:
            st.button("Undo", icon=":material/undo:", key="undo", type="tertiary", on_click=_undo)


def _remove(name: str) -> None:
    st.session_state[name] = [] if name in FILTERS else False


def _note_change() -> None:
    """Remember what the filters hold, where it is not what they held in the run before."""
    history = st.session_state.setdefault(HISTORY, [{}])
    now = history[-1] | {name: st.session_state[name] for name in FILTER_FIELDS if name in st.session_state}
    if any(now[name] != before for name, before in history[-1].items()):
        history.append(now)
        del history[:-KEPT]
    else:
        history[-1] = now


def _undo() -> None:
    """Give the filters what they held before the last change."""
    history = st.session_state[HISTORY]
    history.pop()
    for name, value in history[-1].items():
        st.session_state[name] = value
