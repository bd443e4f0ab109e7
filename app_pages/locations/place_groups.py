"""The reports of one city by company and by degree level."""

import pandas as pd
import streamlit as st

from app_pages.locations.sentences import place as sentences
from charts.pay_ranges import pay_ranges
from components import chart_phrases, figure, group_phrases, how_to_read, notes, scope
from components.address import linked
from components.context import PageContext
from components.pages import page_link
from components.words import MAIN_DEGREES, word


def draw_groups(context: PageContext, groups: pd.DataFrame, companies: int) -> None:
    """Draw the pay of a city's companies and of its degree levels; `groups` as `locations/place_pay` gives them.

    `companies` is how many the city has: those with most reports are among the groups.
    """
    left, right = st.columns(2)
    with left.container(border=True):
        _draw_companies(context, groups[groups["dimension"] == "company"], companies)
    with right:
        with st.container(border=True):
            _draw_degrees(context, groups[groups["dimension"] == "degree"])
        how_to_read.draw(context)


def _draw_companies(context: PageContext, companies: pd.DataFrame, total: int) -> None:
    named = companies.assign(label=companies["group"])
    selected = _draw_chart(context, "By company", "place-companies", named)
    if selected:
        page_link(
            "companies",
            sentences.open_label(selected),
            icon=":material/apartment:",
            query_params=linked({"of": selected}),
        )
    legend = chart_phrases.ranges_legend(named, context.constant)
    notes.caption(sentences.companies_caption(total, len(named), legend), "place-companies")
    figure.rows(context, "place-companies", "company", named, selected)


def _draw_degrees(context: PageContext, degrees: pd.DataFrame) -> None:
    shown = degrees[degrees["group"].isin(MAIN_DEGREES)]
    named = shown.assign(label=[word(group) for group in shown["group"]])
    selected = _draw_chart(context, "By degree level", "place-degrees", named, context.colours.degrees)
    caption = group_phrases.chart_caption(named, context.money, "A posting open to several levels appears under each.")
    notes.caption(caption, "place-degrees")
    figure.rows(context, "place-degrees", "degree", named, selected)


def _draw_chart(
    context: PageContext, title: str, name: str, groups: pd.DataFrame, shades: dict[str, str] | None = None
) -> str | None:
    """Draw the groups under their title and return the one that is selected."""
    notes.header(title)
    bars = pay_ranges(groups, context.money, context.colours, group_colours=shades)
    alt = group_phrases.chart_alt(title, groups, context.money)
    return figure.draw(bars, name, alt=alt, scope=scope.of_chart(context))
