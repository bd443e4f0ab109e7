"""The list of programmes and its filters; `programs` are rows of programs/found."""

import pandas as pd

from app_pages.programs.facts import day
from charts.numbers import count
from components.words import MAIN_DEGREES, joined, plain, word
from queries.selection import NOT_STATED


def scope(programs: pd.DataFrame, known: int) -> str:
    """Return how many of the `known` programmes are shown, of how many employers and sources, and how fresh they are."""
    of = f" of {known}" if len(programs) < known else ""
    general = int(programs["employer"].isna().sum())
    parts = [
        f"{len(programs)}{of} {'programme' if known == 1 else 'programmes'}",
        count(programs["employer"].nunique(), "employer"),
        count(programs["source_id"].nunique(), "source"),
        *([f"{general} without a named employer"] if general else []),
        *([] if programs["last_seen"].isna().all() else [f"newest seen {day(programs['last_seen'].max())}"]),
    ]
    return f":gray[{' · '.join(parts)}]"


def summer_fit(programs: pd.DataFrame, summer_weeks: int) -> str:
    """Return how many of the programmes that state a length fit into a summer of so many weeks."""
    least = _least_weeks(programs)
    fitting, summer = int((least <= summer_weeks).sum()), f"into a {summer_weeks}-week summer"
    if least.empty:
        return "No length is stated"
    if len(least) == 1:
        return f"The one with a stated length {'fits' if fitting else 'does not fit'} {summer}"
    who = "All" if fitting == len(least) else f"{fitting} of"
    return f"{who} {len(least)} with a stated length {'fits' if fitting == 1 else 'fit'} {summer}"


def _least_weeks(programs: pd.DataFrame) -> pd.Series:
    """Return the fewest weeks of each programme that states a length; one week where only the most is stated."""
    stated = programs[programs[["duration_weeks_min", "duration_weeks_max"]].notna().any(axis=1)]
    return stated["duration_weeks_min"].fillna(1)


def open_to(programs: pd.DataFrame) -> str:
    """Return how many programmes are open to each of the main degree levels."""
    named = programs["degree_levels"].explode().value_counts()
    levels = [f"{word(level)} {int(named.get(level, 0))}" for level in MAIN_DEGREES if level != NOT_STATED]
    silent = int((programs["degree_levels"].map(len) == 0).sum())
    return f"Open to {joined(levels)}{f'; no level named {silent}' if silent else ''}"


def silent_programs(choices: pd.DataFrame, titles: dict[str, str]) -> str:
    """Return how many programmes state nothing of each kind; `choices` as programs/choices, `titles` of the filters."""
    silent = choices[choices["choice"] == NOT_STATED].set_index("filter")["programs"]
    counted = [f"{title.lower()} {silent[kind]}" for kind, title in titles.items() if kind in silent]
    rule = "A filter that is set leaves these out unless “Not stated” is chosen."
    return f"How many programmes do not state it: {', '.join(counted)}. {rule}"


def loosen_labels(without: dict[str, int], titles: dict[str, str]) -> dict[str, str]:
    """Return the labels of the buttons that clear a filter, most programmes first; none for what gives back nothing.

    `without`: how many programmes match without the filter of each kind; `titles`: what the filters are called.
    """
    helping = sorted((pair for pair in without.items() if pair[1]), key=lambda pair: -pair[1])
    return {kind: f"Any {titles[kind].lower()} · {programs}" for kind, programs in helping}


def too_many(asked: int, most: int) -> str:
    """Return the warning that the address asks to compare more programmes than `most`."""
    return f"The address asks for {asked} programmes to compare: these are the first {most}."


def table_title(programs: pd.DataFrame) -> str:
    """Return the title of the table with every fact of the programmes."""
    return f"Every fact in one table: {count(len(programs), 'programme')}"


def open_label(programs: pd.DataFrame, program: str) -> str:
    """Return the label of the button that opens the programme of that id."""
    return f"Open {plain(programs.loc[programs['program_id'] == program, 'program'].iloc[0])}"


def download_label(programs: pd.DataFrame) -> str:
    """Return the label of the button that downloads the programmes."""
    return f"Download {count(len(programs), 'programme')} as CSV"
