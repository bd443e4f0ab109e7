"""Sentences under a headline or a chart: what it rests on, what was left out and why, and the empty state."""

import pandas as pd
import streamlit as st

from charts.numbers import Money, count, percent
from charts.theme import shortened
from components.page import money, place_names, view
from components.words import FILTER_WORDS, joined, plain, word
from queries.database import View
from queries.selection import Selection

REASONS = {
    "reference only": "guides and modelled figures",
    "implausible figure": "figures that can hardly be right",
    "unpaid": "unpaid",
    "unit or currency not stated": "pay without its unit or currency",
    "only one end of a range": "only one end of a range",
    "lump sum without its weeks": "lump sums without their weeks",
    "repeats an offer": "repeats of an offer already counted",
    "a PhD stipend is by year": "PhD stipends, told by year only",
    "no price level of its place": "no price level for the place",
    "no exchange rate": "no exchange rate",
}
ENDS = {"middle": "their middle", "low": "their low end", "high": "their high end"}
PROBLEMS_SHOWN = 10
TITLE_LENGTH = 44


def banner() -> None:
    """Names each data file that could not be used, with its line and reason."""
    problems = view().snapshot.problems
    if problems:
        files = len({problem.file for problem in problems})
        said = [f"- {plain(problem.sentence())}" for problem in problems[:PROBLEMS_SHOWN]]
        st.error(
            "\n".join([f"{count(files, 'data file')} left out; everything else is shown.", "", *said]), icon=":material/report:"
        )


def interval(summary: pd.Series | dict, reading: Money | None = None) -> str:
    """The interval of a median in words, in the reader's way of reading pay or another."""
    if pd.isna(summary["median_low"]):
        return "too few for an interval"
    return f"95\u2009% interval {plain((reading or money()).span(summary['median_low'], summary['median_high']))}"


def ranges(summary: pd.Series) -> str:
    """Which share of a group's offers are ranges, how they are shown, and which share of them is wide."""
    if not summary["ranges_share"] > 0:
        return "Every offer states one figure."
    wide = f", {percent(summary['wide_share'])} a range over twice as high as low" if summary["wide_share"] else ""
    return f"{percent(summary['ranges_share'])} are ranges, shown by {ENDS[view().selection.ends]}{wide}."


def largest(facts: pd.Series) -> str:
    """The largest source and the largest company of the offers, with their shares (as `overview/foundations` gives them)."""
    if pd.isna(facts["largest_source_share"]):
        return "No offer that matches can be counted."
    source = source_title(facts["largest_source_title"])
    said = f"Largest source: {source} ({percent(facts['largest_source_share'])} of the offers)"
    if facts["largest_company_share"] < 1:
        said += f"; largest company: {plain(facts['largest_company'])} ({percent(facts['largest_company_share'])})"
    return said + "."


def source_title(title: str) -> str:
    """The title of a source within a sentence, cut where it is long."""
    return plain(shortened(title if len(title) <= TITLE_LENGTH else title.partition(" (")[0], TITLE_LENGTH))


def set_aside(seen: View) -> str:
    """How many of the matching reports enter no figure, by reason; empty where there are none."""
    reasons = seen.ask("overview/set_aside").itertuples()
    said = [f"{REASONS.get(row.reason, row.reason)} ({int(row.reports):,})" for row in reasons]
    return f"Not in the figures: {joined(said)}." if said else ""


def left_out(seen: View) -> str:
    """What enters no figure: set aside, dropped by a filter for want of a statement, or of a country only implied."""
    loosened = seen.ask("filters/loosened").set_index("filter")
    unstated = loosened[loosened["not_stated"] > 0]
    dropped = [f"{int(row.not_stated):,} without a {FILTER_WORDS[row.Index].lower()}" for row in unstated.itertuples()]
    inferred = int(loosened.loc["inferred", "without"]) - int(seen.ask("filters/matching_count").iloc[0]["reports"])
    sentences = [
        set_aside(seen),
        f"Dropped by the filters: {', '.join(dropped)}." if dropped else "",
        f"A switch includes {inferred:,} more, whose country is only implied by their currency." if inferred else "",
    ]
    return " ".join(sentence for sentence in sentences if sentence)


def nothing_matches() -> None:
    """The empty state: which filter to loosen, what that gives back, and a button that does it."""
    loosened = view().ask("filters/loosened")
    candidates = loosened[loosened["without"] > 0].sort_values("without", ascending=False)
    st.subheader("No report matches these filters")
    if candidates.empty:
        st.write("No single filter is to blame: clear them all to begin again.")
        return
    best = candidates.iloc[0]
    st.write(
        f"Loosening one of them is enough: without **{FILTER_WORDS[best['filter']].lower()}**"
        f"{_chosen(view().selection, best['filter'])} there are {count(int(best['without']), 'report')}."
    )
    with st.container(horizontal=True):
        for row in candidates.head(4).itertuples():
            st.button(
                f"Any {FILTER_WORDS[row.filter].lower()} · {int(row.without):,}",
                key=f"loosen-{row.filter}",
                on_click=_loosen,
                args=(row.filter,),
                type="primary" if row.filter == best["filter"] else "secondary",
            )


def _chosen(selection: Selection, name: str) -> str:
    chosen, names = getattr(selection, name), place_names(view().snapshot)
    if not isinstance(chosen, tuple):
        return ""
    return f" ({joined([plain(names.get(choice) or word(choice)) for choice in chosen], 'or')})"


def _loosen(name: str) -> None:
    st.session_state[name] = True if name == "inferred" else []
