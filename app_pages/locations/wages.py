"""The official layer: published wages of employees by state and metro, for one occupation and year."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from charts.numbers import Money, count
from charts.place_map import place_map, within
from components import figure
from components.context import colours, view
from components.filters import warn_unknown
from components.words import joined, plain

AREAS = {"metro": "Metro areas", "state": "States"}
FIRST_OCCUPATION = "Software Developers"


@dataclass(frozen=True)
class Wages:
    """The occupation and the year whose official wages are shown."""

    soc_code: str
    occupation: str
    year: int

    @property
    def title(self) -> str:
        """Both, made safe for Markdown."""
        return f"{plain(self.occupation)}, {self.year}"


def show() -> Wages | None:
    """Draws the layer and returns what is chosen for it; None where the data has no official wages."""
    choices = view().ask("locations/wage_choices")
    st.subheader("Published wages of employees in the same places")
    if choices.empty:
        st.caption("The data holds no official wages by state or metro area.")
        return None
    with st.container(border=True):
        wages, area = _controls(choices)
        layer(wages, area, choices)
    return wages


def layer(wages: Wages, area: str, choices: pd.DataFrame) -> pd.DataFrame:
    """Draws the official wages of an occupation by state or metro (`area`), as a map and as a table, and returns them as
    locations/wages gives them; where there are none, says which years have them (`choices`: locations/wage_choices)."""
    found = view().ask("locations/wages", soc_code=wages.soc_code, wage_year=wages.year, area_type=area)
    if found.empty:
        _other_years(choices, wages, area)
    else:
        _map_and_table(found, wages)
    return found


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
        area = st.segmented_control(
            "Areas", list(AREAS), default="metro", required=True, format_func=AREAS.get, key="wages-by", bind="query-params"
        )
    return Wages(code, names[code], year), area


def _other_years(choices: pd.DataFrame, wages: Wages, area: str) -> None:
    others = choices[(choices["soc_code"] == wages.soc_code) & (choices["area_type"] == area)]["year"]
    known = f"for {joined([str(int(year)) for year in sorted(others)])}" if len(others) else "in no year"
    st.info(f"{wages.title}: no wages by {area}. The data has them {known}.", icon=":material/info:")


def _map_and_table(found: pd.DataFrame, wages: Wages) -> None:
    selection = view().selection
    reading = Money(selection.currency, selection.unit, "regional" if selection.prices == "regional" else "as_paid")
    finding = _finding(found, wages, reading)
    drawn = found.assign(
        weight=found["jobs"].astype("float").fillna(1), words=[_words(row, reading) for row in found.itertuples()]
    )
    st.markdown(f"**{finding}**")
    left, right = st.columns([1.2, 1])
    with left:
        chosen = figure.draw(place_map(drawn, reading, colours(), "usa", symbol="diamond"), "wages-map", alt=finding)
        st.caption(_note(found, reading))
    with right:
        _table(found, chosen, reading)


def bounded(reading: Money, amount: float, is_bound: bool) -> str:
    """An official median as text; the sign says where it is only a lower bound."""
    return ("≥\u2009" if is_bound else "") + reading.text(amount)


def _words(row, reading: Money) -> str:
    if pd.isna(row.paid):
        median = "median not published"
    elif pd.isna(row.median):
        median = "no price parity for this area"
    else:
        median = f"median {'at least ' if row.is_bound else ''}{reading.sentence(row.median)}"
    jobs = f"{int(row.jobs):,} jobs" if pd.notna(row.jobs) else "jobs not published"
    return f"<b>{row.label}</b><br>{median}<br>{jobs}"


def _finding(found: pd.DataFrame, wages: Wages, reading: Money) -> str:
    known = found[found["median"].notna()]
    if known.empty:
        return f"{wages.title}: no median that can be shown"
    top = known.iloc[0]
    pay = ("at least " if top["is_bound"] else "") + plain(reading.sentence(top["median"]))
    adjusted = " at US average prices" if reading.prices == "regional" else ""
    return f"{wages.title}: {plain(top['label'])} has the highest median, {pay}{adjusted}"


def _note(found: pd.DataFrame, reading: Money) -> str:
    parts = ["Wages of employees as officially published, not offers to interns. Area: jobs; colour: median."]
    if found["is_bound"].any():
        parts.append("Triangle: the published median is only a lower bound.")
    if unknown := int(found["paid"].isna().sum()):
        parts.append(f"{count(unknown, 'area')} without a published median (hollow).")
    if outside := len(found) - len(within(found, "usa")):
        parts.append(f"{count(outside, 'area')} outside this map.")
    if priceless := int(found["parity"].isna().sum()):
        parts.append(f"{count(priceless, 'area')} without a price parity: counted, not adjusted.")
    if used := sorted({int(year) for year in found["index_year"].dropna()}):
        parts.append(f"Regional price parity of {joined([str(year) for year in used])}.")
    return " ".join(parts)


def _table(found: pd.DataFrame, chosen: str | None, reading: Money) -> None:
    shown = found if chosen is None else found[found["group"] == chosen]
    paid = Money(reading.currency, reading.unit)
    table = pd.DataFrame(
        {
            "area": shown["label"],
            "as paid": [bounded(paid, row.paid, row.is_bound) for row in shown.itertuples()],
            "US prices": [bounded(paid, row.adjusted, row.is_bound) for row in shown.itertuples()],
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
