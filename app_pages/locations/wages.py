"""Published wages of employees in the same places, of an occupation and a year that the reader chooses."""

import streamlit as st

from components.address import warn_unknown
from components.context import PageContext
from components.official_wages import draw_wages
from components.wage_phrases import AREAS, Wages

FIRST_OCCUPATION = "Software Developers"


#: What the reader chooses of the wages, as an address names it.
CHOICES = ("occupation", "wage-year", "wages-by")


def draw_chosen_wages(context: PageContext) -> Wages | None:
    """Draw the wages, once opened, and return what is chosen of them; None where the data has no official wages.

    They are opened by an address that names a choice. Their map stands on Outlook too, where each occupation has its own.
    """
    choices = context.ask("locations/wage_choices")
    if choices.empty:
        st.caption("There are no official wages by state or metro area in the data.")
        return None
    section = st.expander(
        "Published wages of employees in the same places",
        expanded=any(name in st.query_params for name in CHOICES),
        icon=":material/work:",
        key="wages",
        on_change="rerun",
    )
    names = choices.drop_duplicates("soc_code").set_index("soc_code")["occupation"].to_dict()
    codes = sorted(names, key=lambda code: (names[code] != FIRST_OCCUPATION, names[code]))
    years = sorted({int(year) for year in choices["year"]}, reverse=True)
    if not section.open:
        return Wages(codes[0], names[codes[0]], years[0])
    with section:
        wages, area_type = _controls(names, codes, years)
        draw_wages(context, wages, area_type, choices)
    return wages


def _controls(names: dict[str, str], codes: list[str], years: list[int]) -> tuple[Wages, str]:
    """Draw the choice of an occupation, of a year and of areas; `names` of the `codes`, the first of each list chosen."""
    warn_unknown("occupation", "Occupation", set(names.values()))
    warn_unknown("wage-year", "Year of the wages", {str(year) for year in years})
    warn_unknown("wages-by", "Areas", set(AREAS.values()))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        code = st.selectbox(
            "Occupation", codes, format_func=names.__getitem__, key="occupation", bind="query-params", width=340
        )
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
