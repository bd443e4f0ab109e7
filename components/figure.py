"""A chart on a page: the figure, the sentence on what it rests on, and the rows behind it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

import pandas as pd
import plotly.graph_objects as go
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from charts import lanes, reading
from components import actions, how_to_read, selection
from components.behind import IN_ALL, Behind, in_all, reports_of
from components.context import PageContext, reader_colours
from components.doubt import draw_doubt
from components.made import made
from components.package_button import package_button
from components.paging import rows_before
from components.table import HEIGHT, draw_table, plain_columns, table_height
from components.words import plain, spoken, word
from queries.export import as_csv, with_units
from queries.filters import dimensions

#: Outlines of maps come from the app itself, so that no map asks another server.
CONFIG = {"displaylogo": False, "displayModeBar": False, "scrollZoom": False, "topojsonURL": "app/static/topojson/"}
ROWS_SHOWN = 200
#: How the number of a report was made, in one column.
MADE = "carrier+pay"
#: The look of an open drawer, sent with it alone: a browser that looks for one all the time draws every page later.
DRAWER = Path(__file__).parent.parent / "static" / "drawer.css"


def draw(figure: go.Figure, name: str, alt: str, scope: str) -> str | None:
    """Draw the figure, which can be read as a table too, and return the group of the mark or row that is selected, if any.

    The tab and the selection stand in the address. Marks that stand for no group are not selected. `scope`: what it is of,
    where filters change it (`scope.of_chart`): it stands above the figure and leads its alt text.
    """
    alt = spoken(f"{scope}. {alt}" if scope else alt)
    if scope:
        st.caption(scope)
    selected = selection.selected(name, reading.groups(figure))
    how_to_read.notice(figure)
    with st.container(key=f"frame-{name}", gap=None):
        if not reading.has_marks(figure):
            _draw_picture(figure, name, alt, selected)
            return selected
        chart, table = st.tabs(["Chart", "Table"], key=f"{name}-as", bind="query-params")
        with table if table.open else chart:
            if table.open:
                _draw_as_table(figure, name, selected)
            else:
                _draw_picture(figure, name, alt, selected)
        actions.draw_actions(figure, name)
    return selected


def _draw_picture(figure: go.Figure, name: str, alt: str, selected: str | None) -> None:
    if selected:
        figure = reading.highlighted(figure, selected, reader_colours().accent)
    # A map fills a box of its own height, which is lower on a phone; there lanes have their names above them, and the chart is
    # wider by the room that these take at the left (static/style.css). Other charts are as on a wide screen.
    if reading.is_map(figure):
        with st.container(key=f"map-{figure.layout.height}-{name}"):
            _draw_plotly(figure, name, alt, "stretch")
    elif lanes.has_names_above(figure):
        with st.container(key=f"lanes-{figure.layout.margin.l}-{name}"):
            _draw_plotly(figure, name, alt, "content")
    else:
        _draw_plotly(figure, name, alt, "content")


def _draw_plotly(figure: go.Figure, name: str, alt: str, height: Literal["content", "stretch"]) -> None:
    st.plotly_chart(
        figure,
        key=f"chart-{name}",
        alt=alt,
        theme=None,
        config=CONFIG,
        height=height,
        on_select=lambda: selection.select(name, selection.of_marks(f"chart-{name}")),
        selection_mode="points",
    )


def _draw_as_table(figure: go.Figure, name: str, selected: str | None) -> None:
    """Draw what the figure draws as a table; a row that is selected, by keyboard too, is the selected mark."""
    cells = reading.read(figure).reset_index(drop=True)
    of = cells.pop(reading.GROUP)
    key = f"table-chart-{name}"
    symbol, unit = reading.unit(figure)
    options: dict[str, Any] = {
        "hide_index": True,
        "placeholder": "–",
        "column_config": plain_columns(cells, symbol),
        "height": min(HEIGHT, table_height(len(cells))),
    }
    if of.notna().any():
        chosen = [int(place) for place in of.index[of == selected][:1]] if selected else []
        options["on_select"] = lambda: selection.select(name, selection.of_row(key, of))
        options["selection_mode"] = "single-row"
        options["selection_default"] = {"selection": {"rows": chosen}}
    st.dataframe(cells, key=key, **options)
    if unit:
        st.caption(f"Amounts in {unit}.")


def rows(
    context: PageContext,
    name: str,
    dimension: str,
    choices: pd.DataFrame,
    selected: str | None = None,
    asked: Callable[[str | None], Behind] | None = None,
) -> None:
    """Draw the reports behind a chart: all, or those of one of its groups; opened by keyboard or by selecting a mark.

    `context` is what the chart shows; `choices` has one row a group with `group` and `label`, and `dimension` names what
    they are groups of. `asked` gives what is behind a group (behind all: None) where that is not simply the reports of a
    dimension. ValueError where reports are not grouped by the dimension.
    """
    if asked is None and dimension not in dimensions():
        raise ValueError(f"{name}: reports are not grouped by {dimension}, but by {', '.join(dimensions())}; or give `asked`")
    behind = asked or (lambda value: reports_of(context, dimension, value))
    if selected:
        drawer(name, _label(choices, selected), behind(selected))
        return
    section = st.expander("See the reports", icon=":material/table_rows:", key=f"{name}-reports", bind="query-params")
    if not section.open:
        return
    with section:
        value = None
        if len(choices) > 1:
            value = st.selectbox(
                "Show",
                [None, *choices["group"]],
                format_func=lambda v: "All" if v is None else _label(choices, v),
                key=f"rows-of-{name}",
                width=320,
            )
        draw_reports(behind(None if value is None else str(value)), name)


def drawer(name: str, label: str, behind: Behind) -> None:
    """Draw the drawer of what is selected under a name: its label, a button that lets go of it, and the reports behind it."""
    st.html(DRAWER)
    with st.container(border=True, key=f"drawer-{name}"):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(f"**Reports: {plain(label)}**")
            st.button(
                "Close",
                icon=":material/close:",
                type="tertiary",
                key=f"close-{name}",
                on_click=selection.select,
                args=(name, None),
            )
        draw_reports(behind, name)


def draw_reports(behind: Behind, name: str) -> None:
    """Draw how many reports are behind what goes by that name, and their rows, page by page."""
    first = behind.rows(ROWS_SHOWN)
    st.caption(in_all(first))
    if first.empty:
        return
    skipped = rows_before(int(first.iloc[0]["all_rows"]), ROWS_SHOWN, f"{name}-rows-page")
    report_table(behind.rows(ROWS_SHOWN, skipped) if skipped else first, f"rows-{name}", behind.context)
    later = replace(behind, context=behind.context.later())
    with st.container(horizontal=True):
        st.download_button(
            "Download as CSV",
            lambda: as_csv(with_units(later.rows().drop(columns=list(IN_ALL)), later.question, later.context.selection)),
            file_name=f"{name}.csv",
            mime="text/csv",
            icon=":material/download:",
            key=f"download-{name}",
            on_click="ignore",
        )
        package_button(name, behind.context, behind.question, behind.parameters | {"most": None, "skipped": 0})


def listing(title: str, name: str, selected: str | None) -> DeltaGenerator:
    """Draw an expander for the published figures behind a chart: it opens with each mark that is selected."""
    return st.expander(
        title, icon=":material/table_rows:", expanded=selected is not None, key=f"listing-{name}-{selected or 'all'}"
    )


def report_table(reports: pd.DataFrame, name: str, context: PageContext, height: int = HEIGHT) -> None:
    """Draw reports as a table: pay first, how it was made, what it is of, why one is not counted, and its source.

    Beneath stands what to copy of the row that is selected, where it looks wrong.
    """
    money, how_made = context.money, made(reports, context.money, context.selection.ends)
    rows = reports.assign(
        company=reports["company"].fillna(reports["company_text"]),
        place=reports["place"].fillna(reports["country"]),
        source=reports["source"].fillna(reports["source_id"]),
        **{MADE: how_made},
    )
    of_several, of_one = (["company"], []) if rows["company"].nunique() > 1 else ([], ["company"])
    columns = (
        "pay", *of_several, "role", MADE, "pay_text", "degree_levels", "place", "year", "evidence", "set_aside", "source",
        "url", "published", "merges", "flags", *of_one, "note", "report_id",
    )  # fmt: skip
    choosing: dict[str, Any] = {"on_select": "rerun", "selection_mode": "single-row"}
    draw_table(name, "reports/behind", rows, columns, money, height=height, **choosing)
    draw_doubt(rows, how_made, f"table-{name}")


def _label(choices: pd.DataFrame, value: str | None) -> str:
    found = choices.loc[choices["group"].astype(str) == str(value), "label"]
    return str(found.iloc[0]) if len(found) else word(value)
