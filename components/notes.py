"""Sentences under a headline or a chart: what it rests on, what was left out and why, and the empty state."""

import pandas as pd
import streamlit as st

from charts.numbers import count, percent
from components.page import view
from components.words import FILTER_WORDS, joined, plain, word
from queries.selection import FILTERS, NOT_STATED

REASONS = {
    "reference only": "are references, not reports (guides, modelled figures)",
    "implausible figure": "hold a figure that can hardly be right",
    "only one end of a range": "state only one end of a range",
    "lump sum without its weeks": "are lump sums without their weeks",
    "repeats an offer": "repeat an offer already counted",
    "a PhD stipend is by year": "are PhD stipends, which are told by year only",
    "no price level of its place": "have no price level for their place",
    "no exchange rate": "are in a currency without a rate",
}


def banner() -> None:
    """Names each data file that could not be used, with its line and reason."""
    problems = view().version.problems
    if problems:
        files = len({p.file for p in problems})
        st.error(
            f"{count(files, 'data file')} left out; everything else is shown.\\n\\n"
            + "\\n".join(f"- {plain(p.sentence())}" for p in problems[:10]),
            icon=":material/report:",
        )


def left_out() -> str:
    """Which matching reports enter no figure, and which a filter drops since they state nothing it could judge."""
    parts = [
        f"{int(row.reports):,} {REASONS.get(row.reason, row.reason)}"
        for row in view().ask("overview/set_aside").itertuples()
    ]
    dropped = [
        f"{int(row.not_stated):,} without a {FILTER_WORDS[row.filter].lower()}"
        for row in view().ask("filters/loosened").itertuples()
        if row.not_stated
    ]
    inferred = view().ask("filters/inferred").iloc[0]["reports"]
    sentences = []
    if parts:
        sentences.append(f"Not in the figures: {'; '.join(parts)}.")
    if dropped:
        sentences.append(f"Dropped by the filters: {', '.join(dropped)}.")
    if inferred and not view().selection.inferred:
        sentences.append(f"{int(inferred):,} more have a country only implied by their currency: a switch includes them.")
    return " ".join(sentences)


def mix(headline: pd.Series) -> str:
    """The share of ranges, of the largest source and of the largest company in a headline."""
    parts = [f"{percent(headline['ranges_share'])} are ranges, shown by {_end()}"]
    if headline["wide_share"]:
        parts.append(f"{percent(headline['wide_share'])} a range over twice as high as low")
    parts.append(f"largest source: {plain(headline['largest_source_title'])} ({percent(headline['largest_source_share'])})")
    if pd.notna(headline["largest_company"]):
        parts.append(f"largest company: {plain(headline['largest_company'])} ({percent(headline['largest_company_share'])})")
    return " · ".join(parts)


def _end() -> str:
    return {"middle": "their middle", "low": "their low end", "high": "their high end"}[view().selection.ends]


def nothing_matches() -> None:
    """The empty state: which filter to loosen, what that gives back, and a button that does it."""
    loosened = view().ask("filters/loosened")
    selection = view().selection
    candidates = loosened[loosened["without"] > 0].sort_values("without", ascending=False)
    st.subheader("No report matches these filters")
    if candidates.empty:
        st.write("No single filter is to blame: clear them all to begin again.")
        return
    best = candidates.iloc[0]["filter"]
    st.write(f"Loosening one of them is enough: without **{FILTER_WORDS[best].lower()}**{_chosen(selection, best)} there are {int(candidates.iloc[0]['without']):,} reports.")
    with st.container(horizontal=True):
        for row in candidates.head(4).itertuples():
            st.button(
                f"Any {FILTER_WORDS[row.filter].lower()} · {int(row.without):,}", key=f"loosen-{row.filter}",
                on_click=_loosen, args=(row.filter,), type="primary" if row.filter == best else "secondary",
            )


def _chosen(selection, name: str) -> str:
    chosen = getattr(selection, name, None)
    return f" ({joined([plain(word(c)) for c in chosen], 'or')})" if isinstance(chosen, tuple) else ""


def _loosen(name: str) -> None:
    st.session_state[name] = True if name == "inferred" else []
