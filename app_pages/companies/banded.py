"""A card of groups of one country's reports by bands: industries, role families."""

import pandas as pd
import streamlit as st

from charts.pay_ranges import pay_ranges
from components import figure, notes, scope
from components.context import PageContext
from components.group_phrases import chart_alt, none_stated


def draw_banded(market: PageContext, name: str, dimension: str, groups: pd.DataFrame, finding: str, caption: str) -> None:
    """Draw the groups of a dimension below the finding, beside the median of all reports; `groups` as `by_bands` puts them.

    Where no report states any, that is said in their place.
    """
    if unstated := none_stated(groups, dimension):
        st.caption(f"{unstated}.")
        return
    everyone = market.ask("companies/against", company_name=None).iloc[0]["median"]
    reference = (everyone, "all reports") if len(groups) > 1 and pd.notna(everyone) else None
    with st.container(border=True):
        notes.header(finding)
        bars = pay_ranges(groups, market.money, market.colours, reference=reference)
        selected = figure.draw(bars, name, alt=chart_alt(finding, groups, market.money), scope=scope.of_chart(market))
        notes.caption(caption, name)
        figure.rows(market, name, dimension, groups, selected)
