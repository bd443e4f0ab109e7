"""The chart of the page: one dimension as ranges, years as a trend, two as a table of cells; and the reports of a cell."""

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from app_pages.explore import sentences
from app_pages.explore.choices import Choice
from charts.heat import heat
from charts.pay_ranges import pay_ranges
from charts.trend import trend
from components import figure, notes, scope
from components.behind import Behind, reports_of_all
from components.context import PageContext
from components.package_button import package_button
from queries.selection import FILTERS

#: The name of the chart of two dimensions, which a narrow screen scrolls sideways, and of that of one.
CELLS, GROUPS = "explore-cells", "explore"


def draw_cells(market: PageContext, cells: pd.DataFrame, choice: Choice) -> None:
    """Draw the cells below what they find, with the reports of the selected one; `cells` as the page names them."""
    limits = (market.constant("reports_for_median"), market.constant("companies_for_place"))
    name = CELLS if choice.columns else GROUPS
    title = sentences.chart_title(choice.rows, choice.columns, choice.figure)
    with st.container(border=True):
        st.header(title)
        chart = _chart(market, cells, choice)
        alt = sentences.chart_alt(title, cells, choice.figure, market.money)
        selected = figure.draw(chart, name, alt=alt, scope=scope.of_chart(market, "explore/cells"))
        if selected:
            _draw_way_in(selected, cells, choice)
        notes.caption(sentences.caption(cells, choice.rows, choice.columns, *limits), name)

        def behind(group: str | None) -> Behind:
            if group is None:
                return reports_of_all(market)
            cell = cells[cells["group"] == group].iloc[0]
            of = {"rows": choice.rows, "columns": choice.columns, "row": cell["row"], "column": cell["column"]}
            shown = {f"shown_{part}s": list(cells[part].unique()) for part in ("row", "column")}
            return Behind(market, "explore/behind", of | shown)

        package_button("explore-answer", market, "explore/cells", choice.asked())
        figure.rows(market, name, choice.rows, cells, selected, asked=behind)


def _chart(market: PageContext, cells: pd.DataFrame, choice: Choice) -> go.Figure:
    if choice.columns:
        return heat(cells, choice.figure, market.money, market.colours)
    years = cells[cells["row"].str.fullmatch(r"\d{4}")]
    if choice.rows == "year" and len(years) > 1:
        return trend(years.assign(group=years["row"].astype(int)), market.money, market.colours)
    return pay_ranges(cells, market.money, market.colours, whole_labels=True)


def _draw_way_in(selected: str, cells: pd.DataFrame, choice: Choice) -> None:
    """Draw the button that narrows the filters to the selected cell, where its groups are choices of filters."""
    cell = cells[cells["group"] == selected].iloc[0]
    narrowed = {
        dimension: group
        for dimension, group in ((choice.rows, cell["row"]), (choice.columns, cell["column"]))
        if dimension in FILTERS and group not in (sentences.ALL, sentences.ALL_OTHERS)
    }
    if narrowed:
        st.button(
            sentences.narrow_label(cell["label"]),
            icon=":material/filter_alt:",
            on_click=_narrow,
            args=(narrowed,),
            key="explore-narrow",
            type="primary",
        )


def _narrow(filters: dict[str, str]) -> None:
    for name, choice in filters.items():
        st.session_state[name] = [choice]
