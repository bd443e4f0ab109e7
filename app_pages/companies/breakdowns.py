"""A company's reports by degree level, by place and by year."""

import pandas as pd
import streamlit as st

from app_pages.companies.sentences.groups import places_note
from charts.pay_ranges import pay_ranges
from charts.trend import trend
from components import figure, group_phrases, notes, scope
from components.context import PageContext
from components.words import MAIN_DEGREES, word

MOST_PLACES = 10


def draw_breakdowns(own: PageContext) -> None:
    """Draw the reports of a company by degree level and by place, side by side."""
    degrees = own.ask("overview/by_degree")
    degrees = degrees[degrees["group"].isin(MAIN_DEGREES)]
    places = own.ask("companies/places", most=MOST_PLACES)
    left, right = st.columns(2)
    with left.container(border=True, height="stretch"):
        note = "A posting open to several levels appears under each."
        _draw_groups(own, "By degree level", note, "company-degrees", "degree", degrees, own.colours.degrees)
    with right.container(border=True, height="stretch"):
        note = places_note(len(places), MOST_PLACES)
        _draw_groups(own, "By place", note, "company-places", "city", places)


def draw_years(own: PageContext, years: pd.DataFrame) -> None:
    """Draw the reports of a company by year; `years` as `companies/years` gives them."""
    named = years.assign(label=years["group"].astype(str))
    st.header("By year")
    lines = trend(years, own.money, own.colours)
    selected = figure.draw(
        lines, "company-years", alt=group_phrases.chart_alt("By year", named, own.money), scope=scope.of_chart(own)
    )
    notes.caption(group_phrases.chart_caption(named, own.money), "company-years")
    figure.rows(own, "company-years", "year", named, selected)


def _draw_groups(
    own: PageContext,
    title: str,
    note: str,
    name: str,
    dimension: str,
    groups: pd.DataFrame,
    shades: dict[str, str] | None = None,
) -> None:
    named = groups.assign(label=[word(group) for group in groups["group"]])
    notes.header(title)
    bars = pay_ranges(named, own.money, own.colours, group_colours=shades)
    selected = figure.draw(bars, name, alt=group_phrases.chart_alt(title, named, own.money), scope=scope.of_chart(own))
    notes.caption(group_phrases.chart_caption(named, own.money, note), name)
    figure.rows(own, name, dimension, named, selected)
