"""The filters in the sidebar and the reading of pay above the page: together, the selection of a page run.

Every control is bound to the address by its key, which is the selection's field. Labels are stable and carry no counts;
the counts of what is in view stand under each filter. A filter of the first view that the reader has cleared leaves no
choice to hold, so the address names it under `any`.
"""

from functools import lru_cache, partial

import streamlit as st

from components.address import warn_unknown
from components.context import place_names
from components.words import FILTER_WORDS, plain, word
from queries.database import Snapshot, View
from queries.selection import FILTERS, NOT_STATED, READINGS, Selection, first_view
from vocabulary.filters import Filter, filters, help_texts, switch_names

COUNTS_SHOWN = 4
ANY = "any"
LONG_LIST = 30


def select(snapshot: Snapshot) -> View:
    """Draw the sidebar and the reading row, and return the view that the address and the controls ask for."""
    choices, names = _choices(snapshot)
    default = first_view(snapshot.constants)
    preset = [name for name in FILTERS if getattr(default, name)]
    _warn_unknown_values(choices, names, preset)
    _clear_as_asked(preset)
    values, slots = {}, {}
    with st.sidebar:
        status = st.container()
        for title, group in _groups().items():
            st.markdown(f"**{title}**")
            for one in group:
                if one.is_switch:
                    values[one.name] = st.toggle(one.word, key=one.name, bind="query-params", help=one.help)
                else:
                    values[one.name] = _filter(one, choices, names, default)
                    slots[one.name] = st.empty()
    view = View(snapshot, Selection(**values, **_reading(default)))
    _hold_cleared([name for name in preset if values[name] is None])
    with status:
        _status(view, default)
    _counts(view, slots, names)
    return view


@lru_cache(maxsize=1)
def _choices(snapshot: Snapshot) -> tuple[dict[str, list[str]], dict[str, str]]:
    """Return the choices of every filter, most reports first with 'not stated' last, and the names of countries and states."""
    view = View(snapshot, Selection())
    counted = view.ask("filters/choices")
    choices = {name: list(part["choice"]) for name, part in counted.groupby("filter")}
    known = {f.name: choices.get(f.name, []) for f in filters() if not f.is_switch}
    for year in (f.name for f in filters() if f.match == "year"):
        known[year] = sorted(known[year], key=lambda choice: (choice != NOT_STATED, choice), reverse=True)
    return known, place_names(snapshot)


def _groups() -> dict[str, list[Filter]]:
    """Return the filters by the groups of the sidebar, in their order."""
    groups: dict[str, list[Filter]] = {}
    for one in filters():
        groups.setdefault(one.group, []).append(one)
    return groups


def _filter(one: Filter, choices: dict[str, list[str]], names: dict[str, str], default: Selection) -> tuple[str, ...] | None:
    known = choices[one.name]
    chosen = st.multiselect(
        one.word,
        known,
        default=[choice for choice in getattr(default, one.name) or () if choice in known],
        format_func=partial(_label, names),
        key=one.name,
        bind="query-params",
        placeholder="All",
        select_all=len(known) <= LONG_LIST,
        help=one.help,
    )
    return tuple(chosen) or None


def _label(names: dict[str, str], choice: str) -> str:
    return names.get(choice) or word(choice)


def _reading(default: Selection) -> dict[str, str]:
    """Draw how pay is read as one compact row above the page, and return what is chosen."""
    values = {}
    with st.container(horizontal=True, vertical_alignment="bottom", key="reading"):
        for name in ("unit", "prices"):
            values[name] = st.segmented_control(
                FILTER_WORDS[name],
                READINGS[name],
                default=getattr(default, name),
                required=True,
                format_func=word,
                key=name,
                bind="query-params",
                help=help_texts().get(name),
            )
        for name in ("currency", "ends"):
            values[name] = st.selectbox(
                FILTER_WORDS[name],
                READINGS[name],
                index=READINGS[name].index(getattr(default, name)),
                format_func=word,
                key=name,
                bind="query-params",
                width=118,
                help=help_texts().get(name),
            )
    return values


def _status(view: View, default: Selection) -> None:
    """Draw how many reports match, and one click back to the first view."""
    matching = view.ask("filters/matching_count").iloc[0]
    st.markdown(f"**{int(matching['reports']):,}** of {int(matching['all_reports']):,} reports match")
    st.button(
        "Clear filters",
        icon=":material/filter_alt_off:",
        on_click=_reset,
        args=(default,),
        key="clear-filters",
        width="stretch",
    )


def _counts(view: View, slots: dict, names: dict[str, str]) -> None:
    """Draw under each filter the reports in view by its first choices."""
    counted = view.ask("filters/in_view", most=COUNTS_SHOWN)
    for name, part in counted.groupby("filter"):
        said = [f"{plain(_label(names, choice))} {n:,}" for choice, n in zip(part["choice"], part["n"], strict=True)]
        slots[name].caption(" · ".join(said))


def _reset(default: Selection) -> None:
    for one in filters():
        value = getattr(default, one.name)
        st.session_state[one.name] = value if one.is_switch else list(value or ())


def let_all_in() -> None:
    """Clear every filter, those of the first view too, and let in what its source places by the currency alone."""
    _reset(Selection())
    st.session_state["inferred"] = True


def _clear_as_asked(preset: list[str]) -> None:
    """Clear, at the start of a session, the filters of the first view that the address says are cleared."""
    for name in st.query_params.get_all(ANY):
        if name in preset and name not in st.session_state and name not in st.query_params:
            st.session_state[name] = []


def _hold_cleared(cleared: list[str]) -> None:
    """Keep in the address which filters of the first view are cleared."""
    if cleared != st.query_params.get_all(ANY):
        st.query_params[ANY] = cleared


def _warn_unknown_values(choices: dict[str, list[str]], names: dict[str, str], preset: list[str]) -> None:
    """Name each value of the address that is no choice here: the control falls back to its default."""
    for name in FILTERS:
        if name in st.query_params:  # thousands of labels, of which the address mostly names none
            warn_unknown(name, FILTER_WORDS[name], {_label(names, choice) for choice in choices[name]})
    for name, options in READINGS.items():
        warn_unknown(name, FILTER_WORDS[name], {word(choice) for choice in options})
    for name in switch_names():
        warn_unknown(name, FILTER_WORDS[name], {"true", "false"})
    warn_unknown(ANY, "Filter to clear", set(preset))
