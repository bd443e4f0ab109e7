"""The skills that are asked for most, postings as bars and guides beside them, with the sources that name them."""

import pandas as pd
import streamlit as st

from charts.numbers import count, percent
from charts.tallies import tallies
from charts.theme import shortened
from components import figure
from components.context import colours, view
from components.paging import rows_before
from components.words import joined, linked, plain, word
from queries.database import View
from queries.selection import Selection

PAGE = "skills-page"
PAGE_SIZE = 15
SAID = 5


def every_skill() -> list[str]:
    """Every skill that a source names, most named first: the choices do not change with the filters."""
    return list(View(view().snapshot, Selection()).ask("skills/asked", kind=None)["group"])


def show(asked: pd.DataFrame, mine: tuple[str, ...]) -> None:
    """The ranking of `asked`, page by page; what the reader has (`mine`) stands in the accent."""
    with st.container(border=True):
        st.subheader("What is asked for")
        if asked.empty:
            st.caption("No skill of this kind is named.")
            return
        guides = view().ask("skills/guides")
        drawing, pages = st.container(), st.container(horizontal=True, horizontal_alignment="center")
        with pages:
            skipped = rows_before(len(asked), PAGE_SIZE, PAGE)
        shown = asked.iloc[skipped : skipped + PAGE_SIZE]
        with drawing:
            picked = _chart(shown, guides, mine)
            st.caption(f"{skipped + 1}–{skipped + len(shown)} of {len(asked)}. {_note(guides, mine)}")
        with st.expander("All counts", icon=":material/table_rows:"):
            _counts(asked)
        sources("skills", [picked] if picked else [])


def _chart(shown: pd.DataFrame, guides: pd.DataFrame, mine: tuple[str, ...]) -> str | None:
    titles = dict(zip(guides["source_id"], guides["title"], strict=True))
    drawn = shown.assign(
        n=shown["postings"],
        part=shown["postings"].where(shown["group"].isin(mine), 0),
        words=[_words(row, titles) for row in shown.itertuples()],
    )
    of = int(shown["of_postings"].iloc[0])
    said = "; ".join(f"{row.label} {int(row.postings)}" for row in shown.head(SAID).itertuples())
    chart = tallies(drawn, f"of {count(of, 'posting')}", max(of, 1), colours(), list(titles))
    return figure.draw(chart, "skills", alt=f"Skills by the postings that name them, of {of}: {said}")


def _words(row, titles: dict[str, str]) -> str:
    share = f" ({percent(row.postings / row.of_postings)})" if row.of_postings else ""
    postings = f"{int(row.postings)} of {count(int(row.of_postings), 'posting')}{share}"
    named = "".join(f"<br>guide: {shortened(titles[guide], 60)}" for guide in row.guides)
    return f"<b>{row.label}</b>, {word(row.category).lower()}<br>{postings}{named}"


def _note(guides: pd.DataFrame, mine: tuple[str, ...]) -> str:
    numbered = [f"{place} {linked(row.title, row.url)}" for place, row in enumerate(guides.itertuples(), 1)]
    yours = " What you have stands in the accent." if mine else ""
    return f"Bars: postings. Diamonds: guides, {joined(numbered)}.{yours}" if numbered else f"Bars: postings.{yours}"


def _counts(asked: pd.DataFrame) -> None:
    shown = pd.DataFrame(
        {
            "skill": asked["label"],
            "kind": [word(category) for category in asked["category"]],
            "postings": asked["postings"],
            "of": asked["of_postings"],
            "guides": asked["guides"].map(len),
        }
    )
    st.dataframe(shown, key="table-skills", hide_index=True, height=min(420, 38 + 35 * len(shown)), placeholder="")


def sources(name: str, skills: list[str]) -> None:
    """The sources behind a chart: all that name skills, or those that name all of `skills`; more can be chosen."""
    opened = st.expander(
        f"Sources behind this{': ' + plain(joined(skills)) if skills else ''}",
        icon=":material/table_rows:",
        expanded=bool(skills),
        key=f"sources-{name}-{'-'.join(skills)}",
        on_change="rerun",
    )
    if opened.open:
        with opened:
            chosen = st.multiselect(
                "Naming all of",
                every_skill(),
                default=skills,
                key=f"sources-of-{name}-{'-'.join(skills)}",
                select_all=False,
                placeholder="Any skill",
            )
            _table(view().ask("skills/sources", skills=chosen), name)


def _table(found: pd.DataFrame, name: str) -> None:
    shown = pd.DataFrame(
        {
            "source": found["title"],
            "kind": [word(context) for context in found["context"]],
            "company": found["company"],
            "degree": [", ".join(word(level) for level in levels) or "Not stated" for levels in found["degree_levels"]],
            "as written": [", ".join(names) for names in found["written"]],
            "skills named": [len(names) for names in found["skills"]],
            "all of them": [", ".join(names) for names in found["skills"]],
            "link": found["url"],
        }
    )
    st.dataframe(
        shown,
        key=f"table-sources-{name}",
        hide_index=True,
        height=min(420, 38 + 35 * len(shown)),
        placeholder="",
        column_config={"link": st.column_config.LinkColumn("source link", display_text="open")},
    )
    st.caption(count(len(found), "source") + ".")
