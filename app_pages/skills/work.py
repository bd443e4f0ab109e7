"""The work of a machine learning intern as guides and postings tell it: who gives which answer, and where they differ."""

import pandas as pd
import streamlit as st

from charts.matrix import matrix
from charts.numbers import count
from charts.theme import shortened
from components import figure
from components.context import colours, view
from components.filters import warn_unknown
from components.words import linked, plain, word
from queries.schema import ROLE_ASPECTS


def show() -> None:
    """One aspect at a time: the answers against the documents, and every statement with its source."""
    with st.container(border=True):
        st.subheader("The work, as guides and postings tell it")
        warn_unknown("aspect", "Aspect of the work", {word(aspect) for aspect in ROLE_ASPECTS})
        aspect = st.segmented_control(
            "Aspect of the work",
            ROLE_ASPECTS,
            default=ROLE_ASPECTS[0],
            required=True,
            format_func=word,
            key="aspect",
            bind="query-params",
            label_visibility="collapsed",
        )
        found = view().ask("skills/role_facts", aspect=aspect)
        if found.empty:
            st.caption("The data holds no statement on this.")
            return
        st.markdown(f"**{_finding(found)}**")
        picked = figure.draw(matrix(_cells(found), colours()), "role", alt=_said(found))
        st.caption(_documents(found))
        answer = f": {plain(picked)}" if picked else ""
        with st.expander(f"What each says{answer}", icon=":material/table_rows:", expanded=bool(picked)):
            _table(found if picked is None else found[found["item"] == picked])


def _finding(found: pd.DataFrame) -> str:
    """What most documents say, and on what topic they differ most."""
    documents = count(found["document"].nunique(), "document")
    first = found.sort_values("said_by", ascending=False, kind="stable").iloc[0]
    if first["said_by"] == 1:
        return f"No answer is given by two of {documents}"
    topics = found.groupby("topic", sort=False).agg(agree=("said_by", "max"), of=("of_documents", "max"))
    apart = topics.assign(share=topics["agree"] / topics["of"]).sort_values("share", kind="stable").iloc[0]
    common = f"{plain(first['item'][:1].upper() + first['item'][1:])}: {first['said_by']} of {documents}"
    if apart["share"] == 1:
        return common
    of, agree = int(apart["of"]), int(apart["agree"])
    return f"{common}. Furthest apart on “{plain(apart.name)}”: of {of} that speak of it, {_agreeing(agree)}"


def _agreeing(number: int) -> str:
    return "no two say the same" if number == 1 else f"at most {number} say the same"


def _section(topic: str, found: pd.DataFrame) -> str:
    """A topic as a heading, with how many documents speak of it; said where no two give the same answer."""
    part = found[found["topic"] == topic]
    documents, alike = int(part["of_documents"].max()), int(part["said_by"].max())
    return f"{topic} · {count(documents, 'document')}{', none alike' if alike == 1 < documents else ''}"


def _cells(found: pd.DataFrame) -> pd.DataFrame:
    """Every answer against every document that speaks of this aspect."""
    documents = found.drop_duplicates("document").sort_values("document")
    said = {(row.topic, row.item, row.document): row.statement for row in found.itertuples()}
    sections = {topic: _section(topic, found) for topic in found["topic"].unique()}
    return pd.DataFrame(
        [
            {
                "section": sections[row.topic],
                "row": row.item,
                "column": str(document.document),
                "group": row.item,
                "accented": row.said_by > 1,
                "n": int((row.topic, row.item, document.document) in said),
                "words": _words(row, said.get((row.topic, row.item, document.document), "not said"), document.title),
            }
            for row in found.drop_duplicates(["topic", "item"]).itertuples()
            for document in documents.itertuples()
        ]
    )


def _words(row, statement: str, title: str) -> str:
    return f"<b>{row.item}</b><br>{statement}<br>{shortened(title, 60)}"


def _said(found: pd.DataFrame) -> str:
    items = found.drop_duplicates("item")
    return "Answers by the documents that give them: " + "; ".join(f"{row.item} {row.said_by}" for row in items.itertuples())


def _documents(found: pd.DataFrame) -> str:
    documents = found.drop_duplicates("document").sort_values("document")
    said = [f"{row.document} {linked(row.title, row.url)} ({plain(row.kind)})" for row in documents.itertuples()]
    return "  \n".join([*said, "Accent: said by more than one."])


def _table(found: pd.DataFrame) -> None:
    shown = pd.DataFrame(
        {
            "about": found["topic"],
            "answer": found["item"],
            "what it says": found["statement"],
            "source": found["title"],
            "kind": found["kind"],
            "link": found["url"],
        }
    )
    st.dataframe(
        shown,
        key="table-role",
        hide_index=True,
        height=min(420, 38 + 35 * len(shown)),
        placeholder="",
        column_config={"link": st.column_config.LinkColumn("source link", display_text="open")},
    )
