"""One occupation by place: official wages by state and metro, as paid and at US average prices; the states' projections."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from app_pages.outlook.occupation import GROWTH, YEARS, official_money, with_years
from app_pages.outlook.sentences import places as sentences
from charts.before_after import before_after
from charts.employment import employment
from charts.numbers import Money
from charts.records import records
from components import figure, notes
from components.address import warn_unknown
from components.contents import Contents
from components.context import PageContext
from components.official_wages import draw_wages
from components.table import draw_table
from components.units import axis_title
from components.wage_phrases import AREAS, ENDS, Wages
from queries.meaning import meaning

RANKED = 12
DRAWN = 16


def draw_places(context: PageContext, occupation: pd.Series, year: int | None, contents: Contents) -> None:
    """Draw the wages on the map and in both rankings, then what the states project."""
    contents.header(sentences.heading(occupation), "By place")
    area_type = _choose_areas()
    areas = pd.DataFrame()
    if year is not None:
        with st.container(border=True):
            wages = Wages(occupation["group"], occupation["label"], year)
            areas = draw_wages(context, wages, area_type, context.ask("locations/wage_choices"))
    if year is None or areas.empty:
        with st.container(border=True):
            _states(context, occupation, contents)
        return
    left, right = st.columns(2)
    with left.container(border=True, height="stretch"):
        _ranking(context, areas, area_type, year)
    with right.container(border=True, height="stretch"):
        _states(context, occupation, contents)


def _choose_areas() -> str:
    warn_unknown("outlook-by", "Areas", set(AREAS.values()))
    return st.segmented_control(
        "Areas",
        list(AREAS),
        default="metro",
        required=True,
        format_func=AREAS.__getitem__,
        key="outlook-by",
        bind="query-params",
    )


def _ranking(context: PageContext, areas: pd.DataFrame, area_type: str, year: int) -> None:
    st.header("Highest medians at US average prices")
    ranked = areas[areas["adjusted"].notna() & ~areas["is_bound"]].sort_values("adjusted", ascending=False, kind="stable")
    drawn = ranked.head(DRAWN).rename(columns={"paid": "before", "adjusted": "after"})
    drawn = drawn.assign(counted=[sentences.area_hover(row) for row in records(drawn)])
    before = official_money(context)
    after = replace(before, prices="regional")
    chart = before_after(drawn, before, after, ENDS, context.colours)
    figure.draw(chart, "outlook-places", alt=sentences.ranking_alt(drawn, before, after), scope="")
    notes.caption(sentences.ranking_caption(len(drawn), len(ranked), len(areas), area_type, year), "wage-places")


def _states(context: PageContext, occupation: pd.Series, contents: Contents) -> None:
    found = context.ask("outlook/states", soc_code=occupation["group"])
    if found.empty:
        contents.header("What the states project")
        st.caption(sentences.no_states(occupation))
        return
    contents.header(sentences.states_heading(found), "What the states project")
    states = found.assign(words=[sentences.state_hover(row) for row in records(found)])
    drawn = states.head(RANKED)
    title = axis_title(meaning("outlook/states").column("employment_base"), context.money)
    chart = employment(drawn, title, context.colours)
    picked = figure.draw(chart, "outlook-states", alt=sentences.states_alt(states, drawn), scope="")
    notes.caption(sentences.states_caption(len(drawn), len(states)), "states")
    listed = states if picked is None else states[states["group"] == picked]
    with figure.listing(sentences.states_listing(len(states)), "outlook-states", picked):
        _table(listed, official_money(context))


def _table(found: pd.DataFrame, money: Money) -> None:
    draw_table("outlook-states", "outlook/states", with_years(found), ("label", *GROWTH, YEARS, "url"), money)
