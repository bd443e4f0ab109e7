"""What guides print, set against the reports."""

import pandas as pd
import streamlit as st

from app_pages.overview.sentences import findings
from charts.numbers import Money
from charts.references import references
from components import figure, notes, scope
from components.context import PageContext
from components.market import in_market
from components.table import draw_table

MOST_CLAIMS = 14


def as_paid(context: PageContext, everyone: pd.Series) -> tuple[PageContext, pd.Series]:
    """Return the context in which guides are read, of one country and as paid, and the reports of `everyone` there."""
    market = in_market(context, everyone["group"])
    if market.selection.prices == "as_paid":
        return market, everyone
    paid = market.filtered(prices="as_paid")
    groups = paid.ask("overview/groups", most=1)
    return paid, groups[groups["dimension"] == "country"].iloc[0]


def claimed(context: PageContext) -> pd.DataFrame:
    """Return what guides print, a row a claim, as `overview/guides` gives it."""
    return context.ask("overview/guides", most=MOST_CLAIMS)


def draw_guides(context: PageContext, claims: pd.DataFrame, everyone: pd.Series, prices: str) -> None:
    """Draw the claims of guides, not none, against the reports of `everyone`, both as paid, and the list of them."""
    claims = claims.assign(label=findings.claim_labels(claims), words=findings.claim_words(claims))
    st.header("What guides claim vs. actual reports")
    finding = findings.guide_finding(claims, everyone, context.money, prices)
    marks = references(claims.assign(title=claims["publisher"]), everyone, context.money, context.colours)
    figure.draw(marks, "guides", alt=finding, scope=scope.of_chart(context))
    notes.caption(finding, "guides")
    figure.rows(context, "guides", "company", pd.DataFrame({"group": [], "label": []}))
    listed = st.expander(
        "What each guide claims, with its link", icon=":material/menu_book:", key="guides-list", on_change="rerun"
    )
    if listed.open:
        with listed:
            _draw_table(claims, context.money)


def _draw_table(claims: pd.DataFrame, money: Money) -> None:
    rows = claims.assign(printed=claims["label"])
    columns = ("printed", "low", "high", "share_below", "name", "title", "year", "url")
    draw_table("guides", "overview/guides", rows, columns, money)
