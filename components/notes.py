"""Headlines and notes that any page draws: files that could not be used, what was left out, and the empty state."""

import pandas as pd
import streamlit as st

from components import filters, phrases, scope
from components.address import linked
from components.context import PageContext, spoken_names
from components.pages import page_link
from components.words import unbroken, word
from queries.answers import each_row
from queries.database import View
from queries.selection import UNFILTERED, first_view
from vocabulary.filters import switch_names

PROBLEMS_SHOWN = 10
FILTERS_OFFERED = 4
#: How the key of an instruction begins.
INSTRUCTION = "instruction-"
#: What a reading of pay sets aside, by the reading in which it counts.
READ_OTHERWISE = {"no price level of its place": ("prices", "as_paid"), "a PhD stipend is by year": ("unit", "year")}


def banner(context: PageContext) -> None:
    """Draw the name of each data file that could not be used, with its line and reason."""
    problems = context.view.snapshot.problems
    if problems:
        shown = [problem.sentence() for problem in problems[:PROBLEMS_SHOWN]]
        st.error(phrases.files_left_out(len({problem.file for problem in problems}), shown), icon=":material/report:")


def instruction(text: str, name: str, icon: str | None = None) -> None:
    """Draw which control to use for what: a caption, or a box with an icon. A copy without controls leaves it out."""
    with st.container(key=f"{INSTRUCTION}{name}"):
        if icon:
            st.info(text, icon=icon)
        else:
            st.caption(text)


def another_reading(context: PageContext, readings: tuple[str, ...]) -> None:
    """Draw, where the way in which pay is read leaves no report that matches, the way in which most of them count.

    `readings`: those that the page has.
    """
    offered = {reason: read for reason, read in READ_OTHERWISE.items() if read[0] in readings}
    if not offered:
        return
    matching = context.ask("filters/matching_count").iloc[0]
    if matching["counted"] or not matching["reports"]:
        return
    reasons = context.ask("overview/set_aside").set_index("reason")["reports"]
    for reason, (name, value) in offered.items():
        if reason in reasons.index:
            label = scope.another_reading(value, int(reasons[reason]))
            st.button(label, key=f"read-{name}", on_click=_read, args=(name, value), type="primary")


def _read(name: str, value: str) -> None:
    st.session_state[name] = value


def set_aside(view: View) -> str:
    """Return how many of the matching reports enter no figure, by reason; empty where there are none."""
    return phrases.set_aside(view.ask("overview/set_aside"))


def all_filters(context: PageContext) -> None:
    """Draw every filter in one line, where there are more than a headline names."""
    line = scope.line(context)
    if line:
        st.caption(line)


def title(text: str) -> None:
    """Draw the headline of a page: no line of it ends within a range."""
    st.title(unbroken(text))


def header(text: str, anchor: str | None = None) -> None:
    """Draw the heading of a part of a page: no line of it ends within a range."""
    st.header(unbroken(text), anchor=anchor)


def caption(text: str, name: str) -> None:
    """Draw one line under a chart, the first sentence of a text, where there is one; the rest is folded away."""
    first, rest = phrases.first_sentence(text)
    if first:
        st.caption(unbroken(first))
    how_counted(rest, name)


def how_counted(text: str, name: str) -> None:
    """Draw what a figure rests on and leaves out, folded away."""
    if text.strip():
        with st.expander("How this is counted", icon=":material/calculate:", key=f"counted-{name}"):
            st.markdown(unbroken(text))


def left_out(view: View) -> str:
    """Return what enters no figure: set aside, dropped by a filter for want of a statement, or of a country only implied."""
    matching = int(view.ask("filters/matching_count").iloc[0]["reports"])
    return phrases.left_out(view.ask("overview/set_aside"), view.ask("filters/loosened"), matching)


def nothing_matches(context: PageContext, has_title: bool = False) -> None:
    """Draw the empty state: which filter to loosen, what that gives back, and a button that does it.

    It is the page's title, or a heading on a page that has one. Where there is no report at all no filter is to blame: then it
    is where the published statistics are, and where a file is added.
    """
    headline = st.header if has_title else st.title
    if context.ask("filters/matching_count").iloc[0]["all_reports"] == 0:
        headline("There is no report of pay in the data")
        _draw_what_else(context)
        return
    candidates = phrases.filters_to_loosen(context.ask("filters/loosened"))
    headline("No report matches these filters")
    st.write(phrases.loosening(candidates, _chosen(context, candidates)))
    if candidates.empty:
        default = first_view(context.view.snapshot.constants)
        st.button("Clear filters", key="clear-all", type="primary", on_click=filters.reset, args=(default,))
    with st.container(horizontal=True):
        for position, row in enumerate(each_row(candidates.head(FILTERS_OFFERED))):
            st.button(
                phrases.loosen_label(row.filter, int(row.without)),
                key=f"loosen-{row.filter}",
                on_click=_loosen,
                args=(row.filter,),
                type="secondary" if position else "primary",
            )


def _draw_what_else(context: PageContext) -> None:
    """Draw the ways to the published statistics, if there are any, and to adding a file."""
    statistics = int(context.ask("data/statistics_found", search="").iloc[0]["rows"])
    if statistics:
        st.write(phrases.statistics_alone(statistics))
        page_link("data", "Statistics", icon=":material/table_rows:", query_params=linked({"table": "Statistics"}))
    page_link("upload", "Add a CSV", icon=":material/upload_file:")


def _chosen(context: PageContext, candidates: pd.DataFrame) -> list[str]:
    """Return the names of the choices of the first candidate; none where it is a switch."""
    chosen = getattr(context.selection, candidates.iloc[0]["filter"]) if len(candidates) else None
    names = spoken_names(context.view.snapshot)
    return [names.get(choice) or word(choice) for choice in chosen] if isinstance(chosen, tuple) else []


def _loosen(name: str) -> None:
    st.session_state[name] = UNFILTERED[name] if name in switch_names() else []
