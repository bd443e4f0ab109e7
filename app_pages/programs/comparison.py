"""Up to four programmes side by side: their facts, and what each asks for and offers that no other does."""

import pandas as pd
import streamlit as st

from app_pages.programs.facts import STANDINGS, facts, name
from components.context import view
from components.words import joined, plain

ASPECTS = {"skill": "Asks for", "focus": "Works on", "duty": "Duties", "perk": "Perks"}
NOTHING = ":gray[not stated]"


def compare(programs: pd.DataFrame) -> None:
    """Draws the comparison of the programmes, rows of programs/found in the order of the comparison."""
    items = view().ask("programs/items", programs=list(programs["program_id"]))
    rows = [row for _, row in programs.iterrows()]
    with st.container(border=True, key="table-compare-programs"):
        st.subheader("Side by side")
        if len(rows) == 1:
            st.caption("Choose another programme to compare it with.")
        else:
            st.markdown(_finding(rows, items))
            st.caption("Bold: stated facts that differ. In colour with a plus: what no other that speaks of it names.")
        st.table(_table(rows, items), border="horizontal")


def _finding(rows: list[pd.Series], items: pd.DataFrame) -> str:
    """What all that name skills ask for, and which of them name none."""
    skills = items[items["aspect"] == "skill"]
    asking = set(skills["program_id"])
    silent = [f"{plain(name(row))} names no skills." for row in rows if row["program_id"] not in asking]
    if len(asking) < 2:
        return " ".join(silent)
    shared = list(dict.fromkeys(skills.loc[skills["named_by"] == len(asking), "item"].str.lower()))
    spelled = [skills.loc[skills["item"].str.lower() == item, "item"].iloc[0] for item in shared]
    who = "All" if not silent else f"The {len(asking)} that name skills" if len(asking) > 2 else "Both that name skills"
    finding = f"{who} ask for {joined([plain(item) for item in spelled])}." if spelled else "They name no skill in common."
    return " ".join([finding, *silent])


def _table(rows: list[pd.Series], items: pd.DataFrame) -> pd.DataFrame:
    """The facts and the items of each programme: a column each, in Markdown."""
    told = [{"Time": STANDINGS[row["standing"]], **facts(row)} for row in rows]
    stated = [fact for fact in told[0] if any(each[fact] for each in told)]
    differing = {fact for fact in stated if len({each[fact] for each in told if each[fact]}) > 1}
    index = [f"**{fact}**" if fact in differing else fact for fact in stated] + list(ASPECTS.values())
    speaking = items.groupby("aspect")["program_id"].nunique()
    columns = {}
    for row, each in zip(rows, told, strict=True):
        own = items[items["program_id"] == row["program_id"]]
        cells = [plain(each[fact]) if each[fact] else NOTHING for fact in stated]
        columns[plain(name(row))] = cells + [
            _badges(own[own["aspect"] == aspect], speaking.get(aspect, 0)) for aspect in ASPECTS
        ]
    return pd.DataFrame(columns, index=index)


def _badges(items: pd.DataFrame, speaking: int) -> str:
    """The items as badges: those that only one of several programmes which speak of them names are marked."""
    own = (items["named_by"] == 1) & (speaking > 1)
    marks = own.map({True: ":primary-badge[\\+ ", False: ":gray-badge["})
    return " ".join(f"{mark}{plain(item)}]" for mark, item in zip(marks, items["item"], strict=True)) or NOTHING
