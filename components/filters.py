"""The filters in the sidebar and the reading of pay above the page: together, the selection of a page run.

Every control is bound to the address by its key, which is the selection's field. Labels are stable and carry no counts;
the reports in view by choice fold away below. A page has the controls that change it; what another page's control holds
comes back with that page. A filter of the first view that the reader has cleared leaves no choice to hold, so the address
names it under `any`.
"""

from functools import lru_cache

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from charts.numbers import count
from components import chips, home_country, reading
from components.address import ANY, warn_unknown
from components.context import choice_names, spoken_names
from components.controls import Controls
from components.phrases import matching_reports
from components.words import FILTER_WORDS, plain, word
from queries.database import Snapshot, View
from queries.selection import FILTERS, NOT_STATED, Selection, first_view
from vocabulary.filters import COLLECTED, Filter, filters, switch_names

COUNTS_SHOWN = 4
LONG_LIST = 30
#: The name of the drawer of a phone on a page with filters; elsewhere it is a menu alone.
DRAWER_NAMED = """<style>[data-testid="stExpandSidebarButton"] { --drawer-holds: "Menu, filters"; }</style>"""


def select(snapshot: Snapshot, controls: Controls) -> View:
    """Draw the sidebar, the active filters and the reading row; return the view that the address and the controls ask for."""
    choices, names = _choices(snapshot)
    default = first_view(snapshot.constants)
    preset = [name for name in controls.filters if name in FILTERS and getattr(default, name)]
    _warn_unknown_values(controls, choices, names, preset)
    if controls.readings:
        reading.begin(snapshot, default)
    _keep_for_other_pages(controls, choices, names)
    status = st.sidebar.container(key="filters") if controls.filters else None
    begins = default.with_(**dict.fromkeys(_begin_cleared(preset)))
    values = _draw_filters(controls, choices, names, begins)
    line = st.container(horizontal=True, vertical_alignment="center", gap="xsmall", key="chips")
    view = View(snapshot, default.with_(**values, **reading.draw(controls.readings)))
    if preset:
        _hold_cleared(preset, [name for name in preset if values[name] is None])
    if status:
        chips.draw(view.selection, spoken_names(snapshot), controls.filters, line)
        is_of_reports = bool(controls.readings)
        with status:
            _status(view, default, is_of_reports)
        if is_of_reports:
            _counts(view, names)
        _draw_way_back(view, is_of_reports)
        if "country" in controls.filters:
            home_country.offer(snapshot, view.selection)
    return view


@lru_cache(maxsize=1)
def _choices(snapshot: Snapshot) -> tuple[dict[str, list[str]], dict[str, str]]:
    """Return the choices of every filter, most reports first with 'not stated' last, and the labels of them and of places."""
    view = View(snapshot, Selection())
    counted = view.ask("filters/choices")
    choices = {name: list(part["choice"]) for name, part in counted.groupby("filter")}
    known = {f.name: choices.get(f.name, []) for f in filters() if not f.is_switch}
    for year in (f.name for f in filters() if f.match == "year"):
        known[year] = sorted(known[year], key=lambda choice: (choice != NOT_STATED, choice), reverse=True)
    names = choice_names(snapshot)
    return known, names | {choice: names.get(choice) or word(choice) for listed in known.values() for choice in listed}


def _draw_filters(controls: Controls, choices: dict[str, list[str]], names: dict[str, str], default: Selection) -> dict:
    """Draw the filters of a page by their groups, and return what is chosen of each."""
    values = {}
    for title, group in _groups(controls, choices).items():
        st.sidebar.markdown(f"**{title}**")
        for one in group:
            with st.sidebar:
                if one.is_switch:
                    values[one.name] = st.toggle(one.word, key=one.name, bind="query-params", help=one.help)
                else:
                    values[one.name] = _filter(one, choices, names, default)
    return values


def _groups(controls: Controls, choices: dict[str, list[str]]) -> dict[str, list[Filter]]:
    """Return the filters of a page by the groups of the sidebar, in their order; that of added files once there is one."""
    groups: dict[str, list[Filter]] = {}
    for one in filters():
        if one.name in controls.filters and not (one.column == "batch" and choices[one.name] == [COLLECTED]):
            groups.setdefault(one.group, []).append(one)
    return groups


def _filter(one: Filter, choices: dict[str, list[str]], names: dict[str, str], default: Selection) -> tuple[str, ...] | None:
    known = choices[one.name]
    chosen = st.multiselect(
        one.word,
        known,
        default=[choice for choice in getattr(default, one.name) or () if choice in known],
        format_func=names.__getitem__,
        key=one.name,
        bind="query-params",
        placeholder="All",
        select_all=len(known) <= LONG_LIST,
        help=one.help,
    )
    return tuple(chosen) or None


def _status(view: View, default: Selection, is_of_reports: bool) -> None:
    """Draw how many reports match, on a page of reports, and one click back to the first view."""
    if is_of_reports:
        st.markdown(matching_reports(view.ask("filters/matching_count").iloc[0]))
    st.button(
        "Clear filters",
        icon=":material/filter_alt_off:",
        on_click=reset,
        args=(default,),
        key="clear-filters",
        width="stretch",
    )


def _draw_way_back(view: View, is_of_reports: bool) -> None:
    """Draw what names the drawer of a phone and what closes it (static/style.css): a tap beside the drawer closes it."""
    st.html(DRAWER_NAMED)
    shown = count(int(view.ask("filters/matching_count").iloc[0]["reports"]), "report") if is_of_reports else "the page"
    st.button(f"Show {shown}", type="primary", key="show-reports", width="stretch")


def _counts(view: View, names: dict[str, str]) -> None:
    """Draw, once it is opened, the reports in view by the first choices of each filter."""
    folded = st.sidebar.expander("Reports for each choice", icon=":material/bar_chart:", key="counts", on_change="rerun")
    if not folded.open:
        return
    counted = view.ask("filters/in_view", most=COUNTS_SHOWN)
    for name, part in counted.groupby("filter", sort=False):
        said = [f"{plain(names[choice])} {n:,}" for choice, n in zip(part["choice"], part["n"], strict=True)]
        folded.caption(f"**{FILTER_WORDS[str(name)]}** · {' · '.join(said)}")


def reset(default: Selection) -> None:
    """Set every filter as it is at the first view."""
    for one in filters():
        value = getattr(default, one.name)
        st.session_state[one.name] = value if one.is_switch else list(value or ())


def clear_all() -> None:
    """Clear every filter, those of the first view too."""
    for one in filters():
        st.session_state[one.name] = False if one.is_switch else []


def _begin_cleared(preset: list[str]) -> list[str]:
    """Return the filters of the first view that begin without a choice in this run, since the address has them as cleared.

    At the start of a session; and where the browser went back or forward: in that run a control begins with what the address
    holds of it, one that it holds nothing of with its first choices, whatever its state.
    """
    run = get_script_run_ctx()
    anew = run is not None and run.is_history_navigation
    asked = [name for name in st.query_params.get_all(ANY) if name in preset and name not in st.query_params]
    return [name for name in asked if anew or name not in st.session_state]


def _keep_for_other_pages(controls: Controls, choices: dict[str, list[str]], names: dict[str, str]) -> None:
    """Keep what the address says of filters that do not change this page, for the pages that they do."""
    for name in set(FILTERS) - set(controls.filters):
        asked = st.query_params.get_all(name)
        if (asked or name in st.query_params.get_all(ANY)) and name not in st.session_state:
            st.session_state[name] = [choice for choice in choices[name] if names[choice] in asked]


def _hold_cleared(preset: list[str], cleared: list[str]) -> None:
    """Keep in the address which filters of the first view are cleared.

    A control that nobody sees holds them: what is bound to the address stays in it as the page changes. Written into it
    afterwards, each page would stand twice in the browser's history, once without them.
    """
    st.session_state[ANY] = cleared
    with st.container(key="filters-cleared"):
        st.multiselect("Filters that are cleared", preset, key=ANY, bind="query-params")


def _warn_unknown_values(controls: Controls, choices: dict[str, list[str]], names: dict[str, str], preset: list[str]) -> None:
    """Name each value of the address that is no choice here: the control falls back to its default."""
    for name in controls.filters:
        if name in switch_names():
            warn_unknown(name, FILTER_WORDS[name], {"true", "false"})
        elif name in st.query_params:  # thousands of labels, of which the address mostly names none
            warn_unknown(name, FILTER_WORDS[name], {names[choice] for choice in choices[name]})
    if preset:
        warn_unknown(ANY, "Filter to clear", set(preset))
