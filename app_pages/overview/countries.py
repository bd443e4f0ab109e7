"""Countries side by side, each a labour market of its own."""

import pandas as pd
import streamlit as st

from app_pages.overview.sentences import findings, headline
from charts.pay_ranges import pay_ranges
from components import figure, notes, scope
from components.context import PageContext
from vocabulary.filters import place_filters


def draw_other_countries(context: PageContext, countries: pd.DataFrame, everyone: pd.Series) -> None:
    """Draw each country but that of `everyone` that has enough reports, through the same filters."""
    others = countries[countries["group"] != everyone["group"]]
    if others.empty:
        return
    with st.container(border=True):
        st.header("Other countries (not directly comparable)")
        everywhere = context.filtered(**dict.fromkeys(place_filters()))
        of = findings.other_countries(scope.of_chart(everywhere), everyone["label"])
        _draw_countries(everywhere, others, findings.countries_listed(context.constant("country_reports")), of)


def draw_several_markets(context: PageContext, number: int) -> None:
    """Draw the headline and the chart of a view of several countries, which have no common figure."""
    notes.title(headline.several_markets(number, scope.reports(context)))
    st.caption(headline.several_markets_caption(notes.left_out(context.view)))
    with st.container(border=True):
        _draw_countries(
            context, context.ask("overview/countries", least=1), "Every country with a matching report", scope.of_chart(context)
        )


def _draw_countries(context: PageContext, countries: pd.DataFrame, listed: str, of: str) -> None:
    bars = pay_ranges(countries, context.money, context.colours)
    selected = figure.draw(bars, "countries", alt=findings.countries_alt(countries, context.money), scope=of)
    notes.caption(findings.countries_caption(listed, context.selection.prices), "countries")
    figure.rows(context, "countries", "country", countries, selected)
