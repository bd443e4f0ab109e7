"""What employees earn in the metro of a city: official medians by occupation, as paid and at US average prices."""

import pandas as pd
import streamlit as st

from app_pages.locations.sentences import metro_wages as sentences
from charts.before_after import before_after
from charts.numbers import Money
from components import figure, notes
from components.context import PageContext
from components.table import draw_table
from components.wage_phrases import ENDS, with_bounds
from queries.answers import each_row


def draw_metro_wages(context: PageContext, city: str, metro_code: str | None, metro: str | None, in_the_us: bool) -> None:
    """Draw the official wages of the metro of a city, with their rows; why there are none where there are none."""
    with st.container(border=True):
        notes.header(sentences.HEADING)
        wages = context.ask("locations/metro_wages", metro=metro_code)
        if wages.empty:
            st.caption(sentences.none_published(city, metro, in_the_us))
            return
        before = Money(context.selection.currency, context.selection.unit)
        after = Money(before.currency, before.unit, "regional")
        st.markdown(sentences.finding(wages, before))
        picked = _draw_chart(context, wages, sentences.scope(wages.iloc[0]["area"], city), (before, after))
        notes.caption(sentences.CAPTION, "place-wages")
        with figure.listing(sentences.listing(wages), "place-wages", picked):
            _draw_table(wages if picked is None else wages[wages["group"] == picked], before)


def _draw_chart(context: PageContext, wages: pd.DataFrame, scope: str, moneys: tuple[Money, Money]) -> str | None:
    """Draw the medians that have a price parity, as paid and adjusted by it, and return the occupation that is selected."""
    known = wages[wages["adjusted"].notna()]
    lines = known.rename(columns={"paid": "before", "adjusted": "after"}).assign(
        counted=[sentences.counted(wage) for wage in each_row(known)]
    )
    chart = before_after(lines, *moneys, ENDS, context.colours, kind="Occupation")
    return figure.draw(chart, "place-wages", alt=sentences.chart_alt(known, *moneys), scope=scope)


def _draw_table(wages: pd.DataFrame, money: Money) -> None:
    columns = ("label", "paid", "adjusted", "jobs", "year", "parity", "index_year", "url")
    draw_table("place-wages", "locations/metro_wages", with_bounds(wages, money), columns, money, pay="short")
