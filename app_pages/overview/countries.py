"""Countries side by side, each a labour market of its own."""

import pandas as pd
import streamlit as st

from app_pages.overview.sentences import findings, headline
from charts.pay_ranges import pay_ranges
from components import figure, notes
from components.context import PageContext
from vocabulary.filters import place_filters


def draw_other_countries(context: PageContext, countries: pd.DataFrame, chosen: str | None) -> None:
    """Draw each country but the chosen one that has enough reports, through the same filters."""
    others = countries[countries["group"] != chosen]
    if others.empty:
        return
    with st.container(border=True):
        st.subheader("Other countries (not directly comparable)")
        everywhere = context.filtered(**dict.fromkeys(place_filters()))
        _draw_countries(everywhere, others, findings.countries_listed(context.constant("country_reports")))


def draw_several_markets(context: PageContext, number: int) -> None:
    """Draw the headline and the chart of a view of several countries, which have no common figure."""
    st.title(headline.several_markets(number))
    st.caption(headline.several_markets_caption(notes.left_out(context.view)))
    with st.container(border=True):
        _draw_countries(context, context.ask("overview/countries", least=1), "Every country with a matching report")


def _draw_countries(context: PageContext, countries: pd.DataFrame, listed: str) -> None:
    bars = pay_ranges(countries, context.money, context.colours)
    selected = figure.draw(bars, "countries", alt=findings.countries_alt(countries, context.money))
    notes.caption(findings.countries_caption(listed), "countries")
    figure.rows(context, "countries", "country", countries.dropna(subset="group"), selected)
