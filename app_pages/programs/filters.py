"""The filters of the programmes and the programmes that are chosen: all of it in the address.

The filters are bound by their keys. Which programme is open and which are compared stand in the address by their ids, which
no label of a control could hold: the address is the one truth, and the controls follow it.
"""

import pandas as pd
import streamlit as st

from app_pages.programs.facts import STANDINGS
from components.context import view
from components.filters import LONG_LIST, warn_unknown
from components.words import word
from queries.selection import NOT_STATED
from vocabulary.choices import words

COMPARED = 4
IN_A_ROW = 3
ONE, SEVERAL = "program", "programs-compare"
LENGTHS = words("program_length")
#: The filters: the parameter of the question, the key in the address, what it is called, its choices in the data.
FILTERS = {
    "degrees": ("program-degree", "Degree", "degree"),
    "seasons": ("program-season", "Season", "season"),
    "lengths": ("program-length", "Length", "length"),
    "places": ("program-place", "Place", "place"),
    "companies": ("program-company", "Employer", "company"),
    "standings": ("program-time", "Time", "standing"),
}
HELP = {
    "seasons": (
        "The season that a programme names, else that of its first month or of its start dates: December to February winter, "
        "March and April spring, May to August summer, September to November fall."
    ),
    "lengths": "A programme stands under each length that its weeks touch: 12 to 24 weeks under two.",
    "standings": (
        "Past: closed, or the last day, month, season or year that it names is over. Deadline passed: only the stated deadline "
        "is. Seasons end with May, August or the year."
    ),
}
OPEN = dict.fromkeys(FILTERS)


def kept() -> None:
    """Draws the filters out of sight: the address keeps them, so that the list comes back as it was left."""
    with st.container(key="program-filters-kept"):
        filters()


def filters() -> dict[str, tuple[str, ...] | None]:
    """Draws the filters and returns what is chosen, by the parameters of programs/found; None where nothing is."""
    chosen = {}
    counted = view().ask("programs/choices")
    known = _choices(counted)
    for key, title, filter_name in FILTERS.values():
        warn_unknown(key, title, {word(choice) for choice in known[filter_name]})
    columns = [*st.columns(IN_A_ROW), *st.columns(IN_A_ROW)]
    for column, (parameter, (key, title, filter_name)) in zip(columns, FILTERS.items(), strict=True):
        picked = column.multiselect(
            title,
            known[filter_name],
            format_func=word,
            key=key,
            bind="query-params",
            placeholder="All",
            select_all=len(known[filter_name]) <= LONG_LIST,
            help=HELP.get(parameter),
        )
        chosen[parameter] = tuple(picked) or None
    st.caption(_not_stated(counted))
    return chosen


def _not_stated(counted: pd.DataFrame) -> str:
    """How many programmes state nothing of each kind: a filter that is set drops them unless "Not stated" is chosen."""
    silent = counted[counted["choice"] == NOT_STATED].set_index("filter")["programs"]
    said = [f"{title.lower()} {silent[name]}" for _, title, name in FILTERS.values() if name in silent]
    return f"Not stated: {', '.join(said)} programmes. A filter that is set leaves these out unless “Not stated” is chosen."


def _choices(counted: pd.DataFrame) -> dict[str, list[str]]:
    found = {name: list(part["choice"]) for name, part in counted.groupby("filter")}
    shared = {"length": [*LENGTHS, NOT_STATED], "standing": list(STANDINGS)}
    return {name: found.get(name, []) for *_, name in FILTERS.values()} | shared


def clear(*keys: str) -> None:
    """Clears the filters of those keys, or every filter of the programmes: for a button."""
    for key, *_ in FILTERS.values():
        if key in keys or not keys:
            st.session_state[key] = []


def asked_for(parameter: str, known: list[str]) -> list[str]:
    """The programmes that a parameter of the address names, those that there are."""
    return list(dict.fromkeys(program for program in st.query_params.get_all(parameter) if program in known))


def choose(parameter: str, programs: list[str]) -> None:
    """Puts programmes into the address: for a button or a control."""
    if programs:
        st.query_params[parameter] = programs
    else:
        st.query_params.pop(parameter, None)


def chosen(names: dict[str, str]) -> tuple[str | None, list[str]]:
    """Draws the two controls over programmes (their names by their ids) and returns the one that is open and those that
    are compared."""
    known = list(names)
    for parameter, title in ((ONE, "Programme"), (SEVERAL, "Programme to compare")):
        warn_unknown(parameter, title, set(known))
    one, several = asked_for(ONE, known)[:1], asked_for(SEVERAL, known)
    if len(several) > COMPARED:
        st.warning(f"The address asks for {len(several)} programmes to compare: these are the first {COMPARED}.")
    several = several[:COMPARED]
    st.session_state["one-program"], st.session_state["several-programs"] = next(iter(one), None), several
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.selectbox(
            "One programme",
            known,
            format_func=names.get,
            key="one-program",
            index=None,
            placeholder="TikTok, Apple …",
            on_change=_held,
            args=(ONE, "one-program"),
        )
        st.multiselect(
            "Compare",
            known,
            format_func=names.get,
            key="several-programs",
            select_all=False,
            max_selections=COMPARED,
            placeholder="Up to four",
            on_change=_held,
            args=(SEVERAL, "several-programs"),
        )
        if one:
            st.button("All programmes", icon=":material/arrow_back:", key="all-programs", on_click=choose, args=(ONE, []))
    return next(iter(one), None), several


def _held(parameter: str, key: str) -> None:
    value = st.session_state[key]
    choose(parameter, value if isinstance(value, list) else [value] if value else [])
