"""The chart of the page in the shape that is chosen, and the reports of a cell."""

import pandas as pd
import streamlit as st

from app_pages.explore import sentences
from app_pages.explore.choice import Choice
from app_pages.explore.groups import ALL, ALL_OTHERS
from app_pages.explore.shapes import drawn, on_map
from components import figure, notes, scope
from components.behind import Behind, reports_of_all
from components.context import PageContext
from components.package_button import package_button
from queries.selection import FILTERS

#: The names of the charts by their shapes: a narrow screen scrolls those of several columns sideways.
NAMES = {"table": "explore-cells", "ranges": "explore", "trend": "explore"}


def draw_cells(market: PageContext, cells: pd.DataFrame, choice: Choice) -> None:
    """Draw the cells below what they find, with the reports of the selected one; `cells` as the page names them."""
    limits = sentences.Limits(*map(market.constant, ("reports_for_median", "companies_for_place", "reports_for_interval")))
    name = "explore-panels" if choice.has_panels else NAMES.get(choice.shape, f"explore-{choice.shape}")
    title = sentences.chart_title(choice.rows, choice.columns, choice.figure)
    with st.container(border=True):
        notes.header(title)
        chart = drawn(market, cells, choice)
        alt = sentences.chart_alt(title, cells, choice.figure, market.money)
        selected = figure.draw(chart, name, alt=alt, scope=scope.of_chart(market, choice.question))
        if selected:
            _draw_way_in(selected, cells, choice)
        unplaced = cells.drop(index=on_map(cells).index) if choice.shape == "map" else None
        notes.caption(sentences.caption(cells, choice, limits, unplaced), name)

        def behind(group: str | None) -> Behind:
            if group is None:
                return reports_of_all(market)
            cell = cells[cells["group"] == group].iloc[0]
            of = {"rows": choice.rows, "columns": choice.columns, "row": cell["row"], "column": cell["column"]}
            shown = {f"shown_{part}s": list(cells[part].unique()) for part in ("row", "column")}
            return Behind(market, "explore/behind", of | shown)

        package_button("explore-answer", market, choice.question, choice.asked())
        figure.rows(market, name, choice.rows, cells, selected, asked=behind)


def _draw_way_in(selected: str, cells: pd.DataFrame, choice: Choice) -> None:
    """Draw the button that narrows the filters to the selected cell, where its groups are choices of filters."""
    cell = cells[cells["group"] == selected].iloc[0]
    narrowed = {
        dimension: group
        for dimension, group in ((choice.rows, cell["row"]), (choice.columns, cell["column"]))
        if dimension in FILTERS and group not in (ALL, ALL_OTHERS)
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
