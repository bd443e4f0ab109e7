"""What interns earn: one country at a time, from the headline to its rows."""

import pandas as pd
import streamlit as st

from app_pages.overview.best_documented import draw_best_documented_companies, draw_best_documented_places
from app_pages.overview.countries import draw_other_countries, draw_several_markets
from app_pages.overview.degrees import draw_degrees
from app_pages.overview.five_answers import draw_five_answers
from app_pages.overview.foundations import draw_foundations
from app_pages.overview.guides import as_paid, claimed, draw_guides
from app_pages.overview.headline import draw_headline, draw_nothing_counted
from app_pages.overview.offer_line import draw_offer_line
from app_pages.overview.years import draw_years
from components import how_to_read, notes
from components.context import PageContext
from components.controls import PAY, Controls
from components.market import in_market

MOST = 10


def controls() -> Controls:
    """Return the filters and readings of pay that change the page."""
    return PAY


def draw(context: PageContext) -> None:
    """Draw the page."""
    if context.ask("filters/matching_count").iloc[0]["reports"] == 0:
        notes.nothing_matches(context)
        return
    groups = context.ask("overview/groups", most=MOST)
    parts = {str(dimension): part for dimension, part in groups.groupby("dimension", sort=False)}
    if "country" not in parts:
        draw_nothing_counted(context)
        return
    if len(parts["country"]) > 1:
        draw_several_markets(context, len(parts["country"]))
    else:
        _draw_market(context, parts, groups[:0])
    draw_foundations(context)


def _draw_market(context: PageContext, parts: dict[str, pd.DataFrame], no_group: pd.DataFrame) -> None:
    """Draw one country; `parts` holds the groups of each dimension that has any, `no_group` stands for one that has none."""
    everyone = parts["country"].iloc[0]
    market = in_market(context, everyone["group"])
    head, chart, folded = st.container(), st.container(), st.container()
    with head:
        draw_headline(context, everyone, folded)
    with chart:
        draw_degrees(context, parts["degree"], market.ask("overview/benchmarks"))
    how_to_read.draw(context)
    draw_five_answers(context)
    draw_offer_line()
    paid, everyone_paid = as_paid(context, everyone)
    claims = claimed(paid)
    left, right = st.columns(2) if len(claims) else (st.container(), None)
    with left.container(border=True, height="stretch"):
        draw_years(context, parts.get("year", no_group), int(everyone["companies"]), market)
    if right:
        with right.container(border=True, height="stretch"):
            draw_guides(paid, claims, everyone_paid, context.selection.prices)
    left, right = st.columns(2)
    with left.container(border=True, height="stretch"):
        draw_best_documented_companies(context, parts.get("company", no_group), everyone)
    with right.container(border=True, height="stretch"):
        draw_best_documented_places(context, parts.get("place", no_group), everyone)
    draw_other_countries(context, parts.get("other_country", no_group), everyone)
