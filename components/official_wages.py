"""Official wages of one occupation and year on a map and in a table, which several pages draw."""

import pandas as pd
import streamlit as st

from charts.numbers import Money
from charts.place_map import place_map
from components import figure, wage_phrases
from components.context import PageContext
from components.wage_phrases import Wages, bounded
from queries.answers import each_row


def draw_wages(context: PageContext, wages: Wages, area_type: str, choices: pd.DataFrame) -> pd.DataFrame:
    """Draw the official wages of an occupation by state or metro as a map and a table, and return them as `locations/wages`.

    Where there are none, draw which years have them; `choices` as `locations/wage_choices` gives them.
    """
    areas = context.ask("locations/wages", soc_code=wages.soc_code, wage_year=wages.year, area_type=area_type)
    if areas.empty:
        st.info(wage_phrases.years_with_wages(choices, wages, area_type), icon=":material/info:")
    else:
        _map_and_table(context, areas, wages)
    return areas


def _map_and_table(context: PageContext, areas: pd.DataFrame, wages: Wages) -> None:
    selection = context.selection
    money = Money(selection.currency, selection.unit, "regional" if selection.prices == "regional" else "as_paid")
    finding = wage_phrases.highest_median(areas, wages, money)
    marks = areas.assign(
        weight=areas["jobs"].astype("float").fillna(1),
        words=[wage_phrases.area_hover(area, money) for area in areas.to_dict("records")],
    )
    st.markdown(f"**{finding}**")
    left, right = st.columns([1.2, 1])
    with left:
        selected = figure.draw(place_map(marks, money, context.colours, symbol="diamond"), "wages-map", alt=finding)
        st.caption(wage_phrases.map_caption(areas))
    with right:
        _table(areas if selected is None else areas[areas["group"] == selected], money)


def _table(shown: pd.DataFrame, money: Money) -> None:
    paid = Money(money.currency, money.unit)
    table = pd.DataFrame(
        {
            "area": shown["label"],
            "as paid": [bounded(paid, row.paid, row.is_bound) for row in each_row(shown)],
            "US prices": [bounded(paid, row.adjusted, row.is_bound) for row in each_row(shown)],
            "parity": shown["parity"].round(1),
            "jobs": shown["jobs"],
            "source": shown["url"],
        }
    )
    st.dataframe(
        table,
        key="table-wages",
        hide_index=True,
        height=min(440, 38 + 35 * len(table)),
        placeholder="",
        column_config={
            "area": st.column_config.TextColumn(width=130),
            "as paid": st.column_config.TextColumn(width=64),
            "US prices": st.column_config.TextColumn(width=72),
            "parity": st.column_config.NumberColumn(width=56, format="%.1f"),
            "source": st.column_config.LinkColumn("source", display_text="open"),
            "jobs": st.column_config.NumberColumn(format="localized"),
        },
    )
