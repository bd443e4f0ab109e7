"""The work of a machine learning intern as guides and postings tell it: who gives which answer, and where they differ."""

import pandas as pd
import streamlit as st

from app_pages.skills.sentences import work as sentences
from charts.matrix import matrix
from charts.numbers import Money
from components import figure, notes
from components.address import warn_unknown
from components.context import PageContext
from components.table import draw_table
from components.words import word
from queries.answers import each_row
from queries.schema import ROLE_ASPECTS


def draw_work(context: PageContext) -> None:
    """Draw one aspect of the work at a time: the answers against the documents, and every statement with its source."""
    with st.container(border=True):
        st.header("The work, according to guides and postings")
        aspect = _draw_choice()
        statements = context.ask("skills/role_facts", aspect=aspect)
        if statements.empty:
            st.caption("There is nothing on this in the data.")
            return
        documents = statements.drop_duplicates("document").sort_values("document", kind="stable")
        st.markdown(f"**{sentences.agreement(statements)}**")
        chart = matrix(_cells(statements, documents), context.colours)
        selected = figure.draw(chart, "role", alt=sentences.alt(statements), scope="")
        notes.caption(sentences.caption(documents), "role")
        if aspect == "company":
            _draw_figures(context)
        with st.expander(sentences.list_title(selected), icon=":material/table_rows:", expanded=bool(selected)):
            listed = statements if selected is None else statements[statements["item"] == selected]
            _draw_table(listed, context.money)


def _draw_figures(context: PageContext) -> None:
    """Draw what the figures of the data say beside a guide's answer on which company is best: of those that it names."""
    pay = context.ask("companies/compared", chosen=list(sentences.BEST)).set_index("group")
    counted = context.ask("programs/choices").query("filter == 'company'").set_index("choice")["programs"]
    st.markdown(sentences.figures_title())
    for company in sentences.BEST:
        row = pay.loc[company] if company in pay.index else None
        st.markdown(sentences.figures(company, row, int(counted.get(company, 0)), context.money))
    st.caption(sentences.FIGURES_CAPTION)


def _draw_choice() -> str:
    """Draw the choice of an aspect of the work and return it."""
    warn_unknown("aspect", "Aspect of the work", {word(aspect) for aspect in ROLE_ASPECTS})
    return st.segmented_control(
        "Aspect of the work",
        ROLE_ASPECTS,
        default=ROLE_ASPECTS[0],
        required=True,
        format_func=word,
        key="aspect",
        bind="query-params",
        label_visibility="collapsed",
    )


def _cells(statements: pd.DataFrame, documents: pd.DataFrame) -> pd.DataFrame:
    """Return every answer against every document that speaks of this aspect, in the columns of the matrix."""
    made = {(row.topic, row.item, row.document): row.statement for row in each_row(statements)}
    headings = {topic: sentences.topic_heading(topic, statements) for topic in statements["topic"].unique()}
    return pd.DataFrame(
        [
            {
                "section": headings[answer.topic],
                "row": answer.item,
                "column": str(document.document),
                "group": answer.item,
                "accented": answer.said_by > 1,
                "n": int(place in made),
                "words": sentences.hover(answer.item, made.get(place), document.title),
            }
            for answer in each_row(statements.drop_duplicates(["topic", "item"]))
            for document in each_row(documents)
            for place in [(answer.topic, answer.item, document.document)]
        ]
    )


def _draw_table(statements: pd.DataFrame, money: Money) -> None:
    draw_table("role", "skills/role_facts", statements, ("topic", "item", "statement", "title", "kind", "url"), money)
