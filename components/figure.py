"""A chart on a page: the figure, the sentence on what it rests on, and the rows behind it."""

from collections.abc import Callable

import pandas as pd
import plotly.graph_objects as go
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from charts.numbers import Money
from components.context import PageContext
from components.table import HEIGHT, draw_table
from components.words import plain, spoken, word
from queries.export import as_csv, with_units
from queries.filters import dimensions

#: Outlines of maps come from the app itself, so that no map asks another server.
CONFIG = {"displaylogo": False, "displayModeBar": False, "scrollZoom": False, "topojsonURL": "app/static/topojson/"}
ROWS_SHOWN = 200


def draw(figure: go.Figure, name: str, alt: str, scope: str) -> str | None:
    """Draw the figure and return the group of the mark that is selected in it, if any.

    `scope`: what it is of, where filters change it (`scope.of_chart`): it stands above the figure and leads its alt text.
    """
    if scope:
        st.caption(scope)
    event = st.plotly_chart(
        figure,
        key=f"chart-{name}",
        alt=spoken(f"{scope}. {alt}" if scope else alt),
        theme=None,
        config=CONFIG,
        on_select="rerun",
        selection_mode="points",
    )
    points = event.selection.points if event and event.selection else []
    for point in points:
        if point.get("customdata") is not None:
            data = point["customdata"]
            return str(data[0] if isinstance(data, (list, tuple)) else data)
    return None


def rows(
    context: PageContext,
    name: str,
    dimension: str,
    choices: pd.DataFrame,
    selected: str | None = None,
    asked: Callable[[str | None], pd.DataFrame] | None = None,
) -> None:
    """Draw the reports behind a chart: all, or those of one of its groups; opened by keyboard or by selecting a mark.

    `context` is what the chart shows; `choices` has one row a group with `group` and `label`, and `dimension` names what
    they are groups of. `asked` gives the reports of a group (of all: None), in the columns of reports/behind, where they
    are not simply those of a dimension. ValueError where reports are not grouped by the dimension.
    """
    if asked is None and dimension not in dimensions():
        raise ValueError(f"{name}: reports are not grouped by {dimension}, but by {', '.join(dimensions())}; or give `asked`")
    section = st.expander(
        f"See the reports{': ' + plain(_label(choices, selected)) if selected else ''}",
        icon=":material/table_rows:",
        expanded=selected is not None,
        key=f"rows-{name}-{selected or 'all'}",
        on_change="rerun",
    )
    if not section.open:
        return
    with section:
        value = selected
        if len(choices) > 1 and not selected:
            value = st.selectbox(
                "Show",
                [None, *choices["group"]],
                format_func=lambda v: "All" if v is None else _label(choices, v),
                key=f"rows-of-{name}",
                width=320,
            )
        of = {"dimension": dimension, "value": None if value is None else str(value), "most": ROWS_SHOWN}
        table = asked(of["value"]) if asked else context.ask("reports/behind", **of)
        report_table(table, f"rows-{name}", context.money)
        st.download_button(
            "Download as CSV",
            lambda: as_csv(with_units(table, "reports/behind", context.selection)),
            file_name=f"{name}.csv",
            mime="text/csv",
            icon=":material/download:",
            key=f"download-{name}",
            on_click="ignore",
        )
        if len(table) == ROWS_SHOWN:
            st.caption(f"The first {ROWS_SHOWN} rows; the Data page has them all.")


def listing(title: str, name: str, selected: str | None) -> DeltaGenerator:
    """Draw an expander for the published figures behind a chart: it opens with each mark that is selected."""
    return st.expander(
        title, icon=":material/table_rows:", expanded=selected is not None, key=f"listing-{name}-{selected or 'all'}"
    )


def report_table(reports: pd.DataFrame, name: str, money: Money, height: int = HEIGHT) -> None:
    """Draw reports as a table: pay first, then what it is of, why one is not counted, what was inferred, and its source."""
    rows = reports.assign(
        company=reports["company"].fillna(reports["company_text"]),
        place=reports["place"].fillna(reports["country"]),
        source=reports["source"].fillna(reports["source_id"]),
    )
    columns = (
        "pay", "pay_text", "company", "role", "degree_levels", "place", "year", "evidence", "set_aside", "source", "url",
        "flags", "note", "report_id",
    )  # fmt: skip
    draw_table(name, "reports/behind", rows, columns, money, height=height)


def _label(choices: pd.DataFrame, value: str | None) -> str:
    found = choices.loc[choices["group"].astype(str) == str(value), "label"]
    return str(found.iloc[0]) if len(found) else word(value)
