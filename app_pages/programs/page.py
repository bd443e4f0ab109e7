"""Named internship programmes: what each states, when it runs, up to four side by side, and each programme's own view."""

from datetime import date

import pandas as pd
import streamlit as st

from app_pages.programs import calendar, filters, program, table
from app_pages.programs.comparison import compare
from app_pages.programs.facts import STANDINGS, name
from charts.numbers import count
from components.cards import cards
from components.context import PageContext, constant, view
from components.words import plain, word
from vocabulary.choices import in_charts

#: The levels that the headline counts, the highest first.
MAIN_DEGREES = in_charts("degree_level")[2::-1]


def draw(context: PageContext) -> None:
    """Draw the page."""
    today = date.today()
    everything = _found(filters.OPEN, today)
    if everything.empty:
        st.title("The data holds no programme")
        st.write("Its file belongs into the folder programs of the data.")
        return
    head = st.container()
    one, several = filters.chosen({row["program_id"]: name(row) for _, row in everything.iterrows()})
    if several:
        compare(everything.set_index("program_id", drop=False).loc[several])
    if one:
        filters.kept()
        program.show(everything[everything["program_id"] == one].iloc[0], today, head)
    else:
        _overview(everything, today, head)


def _found(chosen: dict, today: date) -> pd.DataFrame:
    return view().ask("programs/found", today=today.isoformat(), **chosen)


def _overview(everything: pd.DataFrame, today: date, head) -> None:
    chosen = filters.filters()
    found = _found(chosen, today)
    if found.empty:
        with head:
            _nothing_matches(chosen, today)
        return
    with head:
        _headline(found, everything)
    table.show(found)
    _opened(found, calendar.show(found, today))


def _opened(found: pd.DataFrame, program: str | None) -> None:
    if program:
        title = plain(found.loc[found["program_id"] == program, "program"].iloc[0])
        st.button(
            f"Open {title}",
            icon=":material/event:",
            key="open-program",
            type="primary",
            on_click=filters.choose,
            args=(filters.ONE, [program]),
        )


def _headline(found: pd.DataFrame, everything: pd.DataFrame) -> None:
    st.title(_finding(found))
    of = f" of {len(everything)}" if len(found) < len(everything) else ""
    general = int(found["employer"].isna().sum())
    st.markdown(
        f":gray[{len(found)}{of} {'programme' if len(everything) == 1 else 'programmes'} · "
        f"{count(found['employer'].nunique(), 'employer')} · {count(found['source_id'].nunique(), 'source')}"
        f"{f' · {general} of no one employer' if general else ''}]"
    )
    st.caption(
        "Each fact as its source states it; what it does not state stays empty. The filters at the left are of reports of pay: "
        "here they hold for what a company pays, in the view of a programme."
    )
    cards([_lengths(found), _levels(found), _starts(found), _times(found)], "programs")


def _finding(found: pd.DataFrame) -> str:
    """How many of those that state a length fit into a summer, as a sentence."""
    shortest, limit = _shortest(found), constant("summer_weeks")
    if shortest.empty:
        return f"{count(len(found), 'programme')}, none of which states its length"
    fitting = int((shortest <= limit).sum())
    if len(shortest) == 1:
        return f"The one programme with a stated length {'fits' if fitting else 'does not fit'} into a {limit}-week summer"
    who = {0: "None of", len(shortest): "All"}.get(fitting, f"{fitting} of")
    fits = "fits" if fitting < 2 else "fit"
    return f"{who} {len(shortest)} programmes with a stated length {fits} into a {limit}-week summer"


def _shortest(found: pd.DataFrame) -> pd.Series:
    """The fewest weeks of each programme that states a length; one week where only the most is stated."""
    stated = found[found[["duration_weeks_min", "duration_weeks_max"]].notna().any(axis=1)]
    return stated["duration_weeks_min"].fillna(1)


def _lengths(found: pd.DataFrame) -> tuple[str, str, str]:
    stated = found["duration_weeks_min"].dropna()
    silent = len(found) - len(_shortest(found))
    if stated.empty:
        return "Commonest length", "–", f"{silent} state none"
    often = int(stated.mode().iloc[0])
    longest = int(max(stated.max(), found["duration_weeks_max"].max()))
    return (
        "Commonest length",
        f"{often} weeks",
        f"at least, in {int((stated == often).sum())} of {len(stated)}; {int(stated.min())} to {longest} in all; "
        f"{silent} state none",
    )


def _levels(found: pd.DataFrame) -> tuple[str, str, str]:
    named = found["degree_levels"].explode().value_counts()
    silent = int((found["degree_levels"].map(len) == 0).sum())
    rest = [f"{word(level)} {int(named.get(level, 0))}" for level in MAIN_DEGREES[1:]]
    return "For PhD students", f"{int(named.get('phd', 0))}", f"{' · '.join(rest)} · {silent} name no level"


def _starts(found: pd.DataFrame) -> tuple[str, str, str]:
    dates = found["start_dates"].map(len)
    deadlines = int(found["deadline"].notna().sum())
    said = f"by {count(int((dates > 0).sum()), 'programme')}; {deadlines} {'states' if deadlines == 1 else 'state'} a deadline"
    return "Stated start dates", f"{int(dates.sum())}", said


def _times(found: pd.DataFrame) -> tuple[str, str, str]:
    standings = found["standing"].value_counts()
    rest = [f"{STANDINGS[name].lower()} {int(standings.get(name, 0))}" for name in list(STANDINGS)[1:]]
    return STANDINGS["ahead"], f"{int(standings.get('ahead', 0))}", " · ".join(rest)


def _nothing_matches(chosen: dict, today: date) -> None:
    """Which filter to loosen, with what that gives back, and a button that does it."""
    st.subheader("No programme matches these filters")
    given = {name: len(_found({**chosen, name: None}, today)) for name in chosen if chosen[name]}
    helping = {name: programs for name, programs in given.items() if programs}
    if not helping:
        st.write("No single filter is to blame: clear them all to begin again.")
    with st.container(horizontal=True):
        for name, programs in sorted(helping.items(), key=lambda pair: -pair[1]):
            key, title, _ = filters.FILTERS[name]
            st.button(
                f"Any {title.lower()} · {programs}",
                key=f"loosen-{key}",
                on_click=filters.clear,
                args=(key,),
            )
        st.button("Clear the filters of programmes", key="clear-programs", on_click=filters.clear)
