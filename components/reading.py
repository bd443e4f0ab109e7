"""How pay is read, as one quiet line that unfolds: period, prices, currency and which end of a range."""

import streamlit as st

from components.address import warn_unknown
from components.scope import reading_line
from components.words import FILTER_WORDS, word
from queries.database import Snapshot, View
from queries.selection import READINGS, UNFILTERED, Selection
from vocabulary.filters import help_texts

#: So many choices of a reading stand side by side; more are a list.
SIDE_BY_SIDE = 3
LIST_WIDTH = 220
BEGUN = "reading-begun"


def begin(snapshot: Snapshot, first: Selection) -> None:
    """Begin a session without an address, over data that have nothing of the `first` view, as most of their pay is stated."""
    if BEGUN in st.session_state:
        return
    st.session_state[BEGUN] = True
    if not st.query_params and View(snapshot, first).ask("filters/matching_count").iloc[0]["reports"] == 0:
        st.session_state.update(as_stated(View(snapshot, Selection().with_(**UNFILTERED))))


def as_stated(view: View) -> dict[str, str]:
    """Return the reading by the period and the currency in which most pay of a view is stated, where pay can be read so."""
    most = view.ask("filters/stated").head(1)
    stated = {"unit": list(most["pay_period"]), "currency": list(most["currency"])}
    return {name: value for name, values in stated.items() for value in values if value in READINGS[name]}


def as_files_state(snapshot: Snapshot, batches: tuple[str, ...]) -> dict[str, str]:
    """Return the reading by the period and the currency in which most pay of added files is stated, whatever is filtered."""
    return as_stated(View(snapshot, Selection().with_(**UNFILTERED | {"batch": batches})))


def draw(shown: tuple[str, ...]) -> dict[str, str]:
    """Draw the readings that are shown and return what is chosen of each.

    They fold in an expander, whose content a browser holds while it is closed: that of a closed popover it does not, and
    what is bound there leaves the address with the next page.
    """
    for name in shown:
        warn_unknown(name, FILTER_WORDS[name], {word(choice) for choice in READINGS[name]})
    if not shown:
        return {}
    line = reading_line(Selection(**{name: _now(name) for name in shown}), shown)
    with (
        st.expander(line, icon=":material/tune:", type="compact", key="reading-line"),
        st.container(horizontal=True, gap="large"),
    ):
        return {name: _control(name) for name in shown}


def _now(name: str) -> str:
    """Return what a reading holds before it is drawn."""
    by_word = {word(choice): choice for choice in READINGS[name]}
    held = st.session_state.get(name) or by_word.get(st.query_params.get(name, ""))
    return held or READINGS[name][0]


def _control(name: str) -> str:
    """Draw the control of one reading and return what is chosen."""
    title, options, more = FILTER_WORDS[name], READINGS[name], help_texts().get(name)
    if len(options) <= SIDE_BY_SIDE:
        return st.segmented_control(
            title, options, default=options[0], required=True, format_func=word, key=name, bind="query-params", help=more
        )
    return st.selectbox(title, options, format_func=word, key=name, bind="query-params", help=more, width=LIST_WIDTH)
