"""The programme that is open and the programmes that are compared.

Both stand in the address by their ids, which no label of a control could hold: the address is the one truth, and the
controls follow it.
"""

import streamlit as st

from app_pages.programs.sentences import listing as sentences
from components.address import warn_unknown

COMPARED = 4
ONE, SEVERAL = "program", "programs-compare"
ONE_KEY, SEVERAL_KEY = "one-program", "several-programs"


def draw_choice(names: dict[str, str]) -> tuple[str | None, list[str]]:
    """Draw the two controls over programmes, and return the one that is open and those that are compared.

    `names` are the names of all programmes by their ids.
    """
    for parameter, title in ((ONE, "Programme"), (SEVERAL, "Programme to compare")):
        warn_unknown(parameter, title, set(names))
    one, several = next(iter(_in_address(ONE, names)), None), _in_address(SEVERAL, names)
    if len(several) > COMPARED:
        st.warning(sentences.too_many(len(several), COMPARED))
    several = several[:COMPARED]
    st.session_state[ONE_KEY], st.session_state[SEVERAL_KEY] = one, several
    with st.container(horizontal=True, vertical_alignment="bottom"):
        _draw_controls(names)
        if one:
            st.button("All programmes", icon=":material/arrow_back:", key="all-programs", on_click=choose, args=(ONE, []))
    return one, several


def choose(parameter: str, programs: list[str]) -> None:
    """Put programmes into the address: for a button or a control."""
    if programs:
        st.query_params[parameter] = programs
    else:
        st.query_params.pop(parameter, None)


def _in_address(parameter: str, names: dict[str, str]) -> list[str]:
    """Return the programmes that a parameter of the address names, those that there are."""
    return list(dict.fromkeys(program for program in st.query_params.get_all(parameter) if program in names))


def _draw_controls(names: dict[str, str]) -> None:
    st.selectbox(
        "One programme",
        list(names),
        format_func=lambda program: names.get(program, program),
        key=ONE_KEY,
        index=None,
        placeholder="TikTok, Apple …",
        on_change=_follow,
        args=(ONE, ONE_KEY),
    )
    st.multiselect(
        "Compare",
        list(names),
        format_func=lambda program: names.get(program, program),
        key=SEVERAL_KEY,
        select_all=False,
        max_selections=COMPARED,
        placeholder="Up to four",
        on_change=_follow,
        args=(SEVERAL, SEVERAL_KEY),
    )


def _follow(parameter: str, key: str) -> None:
    """Put what a control holds into the address."""
    value = st.session_state[key]
    choose(parameter, value if isinstance(value, list) else [value] if value else [])
