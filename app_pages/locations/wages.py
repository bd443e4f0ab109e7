"""Published wages of employees in the same places, of an occupation and a year that the reader chooses."""

import pandas as pd
import streamlit as st

from components.address import warn_unknown
from components.context import PageContext
from components.official_wages import draw_wages
from components.wage_phrases import AREAS, Wages

FIRST_OCCUPATION = "Software Developers"


def draw_chosen_wages(context: PageContext) -> Wages | None:
    """Draw the wages with their controls and return what is chosen; None where the data has no official wages."""
    choices = context.ask("locations/wage_choices")
    st.header("Published wages of employees in the same places")
    if choices.empty:
        st.caption("There are no official wages by state or metro area in the data.")
        return None
    with st.container(border=True):
        wages, area_type = _controls(choices)
        draw_wages(context, wages, area_type, choices)
    return wages


def _controls(choices: pd.DataFrame) -> tuple[Wages, str]:
    names = choices.drop_duplicates("soc_code").set_index("soc_code")["occupation"].to_dict()
    codes = sorted(names, key=lambda code: (names[code] != FIRST_OCCUPATION, names[code]))
    years = sorted({int(year) for year in choices["year"]}, reverse=True)
    warn_unknown("occupation", "Occupation", set(names.values()))
    warn_unknown("wage-year", "Year of the wages", {str(year) for year in years})
    warn_unknown("wages-by", "Areas", set(AREAS.values()))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        code = st.selectbox("Occupation", codes, format_func=names.get, key="occupation", bind="query-params", width=340)
        year = st.selectbox("Year of the wages", years, key="wage-year", bind="query-params", width=150)
        area_type = st.segmented_control(
            "Areas",
            list(AREAS),
            default="metro",
            required=True,
            format_func=AREAS.__getitem__,
            key="wages-by",
            bind="query-params",
        )
    return Wages(code, names[code], year), area_type
