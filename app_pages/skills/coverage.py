"""What the reader's skills cover: programmes by how much of what they ask is there, and the missing skills that open most."""

import pandas as pd
import streamlit as st

from charts.coverage import coverage
from charts.numbers import count
from charts.tallies import tallies
from components import figure
from components.context import colours, view
from components.paging import rows_before
from components.words import joined, plain, word

PAGE = "mine-page"
PAGE_SIZE = 12
MISSING = 16


def show(mine: tuple[str, ...]) -> None:
    """Both charts with their tables; what to do where nothing is ticked."""
    if not mine:
        st.info(
            "Choose the skills you have, above: programmes line up by how much of what they ask you cover.",
            icon=":material/checklist:",
        )
        return
    found = view().ask("skills/programs", mine=list(mine))
    programs, guides = found[found["context"] != "guide"], found[found["context"] == "guide"]
    if programs.empty:
        st.info("No programme that lists skills passes the filters.", icon=":material/info:")
        return
    left, right = st.columns([1.35, 1])
    with left.container(border=True, height="stretch"):
        _covered(programs, guides)
    with right.container(border=True, height="stretch"):
        _missing(mine)


def _covered(programs: pd.DataFrame, guides: pd.DataFrame) -> None:
    whole, none = int((programs["n_covered"] == programs["n_asks"]).sum()), int((programs["n_covered"] == 0).sum())
    rest = f"{len(programs) - whole - none} in part, {none} not at all"
    st.subheader(f"You cover {count(whole, 'programme')} in full, {rest}")
    drawing, pages = st.container(), st.container(horizontal=True, horizontal_alignment="center")
    with pages:
        skipped = rows_before(len(programs), PAGE_SIZE, PAGE)
    shown = programs.iloc[skipped : skipped + PAGE_SIZE]
    with drawing:
        chart = coverage(shown, int(programs["n_asks"].max()), colours())
        picked = figure.draw(chart, "mine", alt=_said(shown))
        place = f"{skipped + 1}–{skipped + len(shown)} of {len(programs)}, largest share first."
        st.caption(f"{place} One square is one skill, filled where you have it. {_guides(guides)}")
    listed = programs if picked is None else programs[programs["group"] == picked]
    program = f": {plain(listed['label'].iloc[0])}" if picked else ""
    with st.expander(f"What each asks, what is missing{program}", icon=":material/table_rows:", expanded=bool(picked)):
        _table(pd.concat([listed, guides]) if picked is None else listed)


def _said(shown: pd.DataFrame) -> str:
    return "Covered: " + "; ".join(f"{row.label} {row.n_covered} of {row.n_asks}" for row in shown.head(5).itertuples())


def _guides(guides: pd.DataFrame) -> str:
    said = [f"{plain(row.title)} {row.n_covered} of {row.n_asks}" for row in guides.itertuples()]
    return f"Of what the guides list: {joined(said)}." if said else ""


def _table(listed: pd.DataFrame) -> None:
    shown = pd.DataFrame(
        {
            "programme": listed["label"],
            "kind": [word(context) for context in listed["context"]],
            "degree": [", ".join(word(level) for level in levels) or "Not stated" for levels in listed["degree_levels"]],
            "covered": [f"{row.n_covered} of {row.n_asks}" for row in listed.itertuples()],
            "you have": [", ".join(names) for names in listed["covered"]],
            "missing": [", ".join(names) for names in listed["missing"]],
            "view": [f"programs?program={program}" for program in listed["group"]],
            "source": listed["title"],
            "link": listed["url"],
        }
    )
    st.dataframe(
        shown,
        key="table-mine",
        hide_index=True,
        height=min(420, 38 + 35 * len(shown)),
        placeholder="",
        column_config={
            "view": st.column_config.LinkColumn("programme’s view", display_text="open"),
            "link": st.column_config.LinkColumn("source link", display_text="open"),
        },
    )


def _missing(mine: tuple[str, ...]) -> None:
    found = view().ask("skills/missing", mine=list(mine))
    almost = int(found["opens"].sum())
    lacking = f"{count(almost, 'programme')} {'lacks' if almost == 1 else 'lack'} one skill only"
    st.subheader(lacking if almost else "What is missing most")
    if found.empty:
        st.caption("Nothing: you have all that these programmes ask for.")
        return
    shown = found.head(MISSING)
    drawn = shown.assign(n=shown["programs"], part=shown["opens"], words=[_words(row) for row in shown.itertuples()])
    chart = tallies(drawn, "programmes that ask for it", int(found["programs"].max()), colours())
    said = "; ".join(f"{row.label} {row.programs}" for row in shown.head(5).itertuples())
    figure.draw(chart, "missing", alt=f"Missing skills, by the programmes that ask for them: {said}")
    st.caption(
        f"The first {len(shown)} of {len(found)} that you do not have. Accent: programmes for which it is the last one missing."
    )
    with st.expander("All that is missing", icon=":material/table_rows:"):
        _missing_table(found)


def _words(row) -> str:
    last = f"<br>the last one missing for {count(int(row.opens), 'programme')}" if row.opens else ""
    return f"<b>{row.label}</b><br>{count(int(row.programs), 'programme')} ask for it{last}"


def _missing_table(found: pd.DataFrame) -> None:
    shown = pd.DataFrame(
        {
            "skill": found["label"],
            "kind": [word(category) for category in found["category"]],
            "programmes": found["programs"],
            "last one missing": found["opens"],
        }
    )
    st.dataframe(shown, key="table-missing", hide_index=True, height=min(320, 38 + 35 * len(shown)), placeholder="")
