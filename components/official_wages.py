"""Official wages of one occupation and year on a map, with their rows, which several pages draw."""

import pandas as pd
import streamlit as st

from charts.numbers import Money
from charts.place_map import place_map
from charts.records import records
from components import figure, notes, wage_phrases
from components.context import PageContext
from components.table import draw_table
from components.wage_phrases import Wages


def draw_wages(context: PageContext, wages: Wages, area_type: str, choices: pd.DataFrame) -> pd.DataFrame:
    """Draw the official wages of an occupation by state or metro as a map with its rows, and return them as `locations/wages`.

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
        words=[wage_phrases.area_hover(area, money) for area in records(areas)],
    )
    st.markdown(f"**{finding}**")
    selected = figure.draw(place_map(marks, money, context.colours, symbol="diamond"), "wages-map", alt=finding, scope="")
    notes.caption(wage_phrases.map_caption(areas), "official-wages")
    with figure.listing(wage_phrases.wages_listing(len(areas)), "wages-map", selected):
        _table(areas if selected is None else areas[areas["group"] == selected], money)


def _table(areas: pd.DataFrame, money: Money) -> None:
    paid = Money(money.currency, money.unit)
    rows = wage_phrases.with_bounds(areas, paid)
    columns = ("label", "paid", "adjusted", "parity", "jobs", "url")
    draw_table("wages", "locations/wages", rows, columns, money, pay="short", looks={"label": {"width": 130}}, height=440)
