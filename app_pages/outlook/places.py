"""One occupation across the United States: official wages by state and metro, as paid and at US average prices, and the
projections of the states."""

import pandas as pd
import streamlit as st

from app_pages.locations.wages import AREAS, Wages, layer
from app_pages.outlook.occupation import COLUMNS, reading, span
from charts.employment import employment
from charts.numbers import Money, count, growth, thousands
from charts.slope import slope
from components import figure
from components.context import colours, view
from components.filters import warn_unknown
from components.words import joined, plain, word

RANKED = 12
SLOPES = 16
ENDS = (word("as_paid"), word("regional"))


def show(asked: pd.Series, year: int | None) -> None:
    """The wages on the map and in both rankings, then what the states project."""
    st.subheader(f"{plain(asked['label'])} by place")
    warn_unknown("outlook-by", "Areas", set(AREAS.values()))
    area = st.segmented_control(
        "Areas", list(AREAS), default="metro", required=True, format_func=AREAS.get, key="outlook-by", bind="query-params"
    )
    found = pd.DataFrame()
    if year is not None:
        with st.container(border=True):
            found = layer(Wages(asked["group"], asked["label"], year), area, view().ask("locations/wage_choices"))
    if found.empty:
        with st.container(border=True):
            _states(asked)
        return
    left, right = st.columns(2)
    with left.container(border=True, height="stretch"):
        _ranking(found, area, year)
    with right.container(border=True, height="stretch"):
        _states(asked)


def _ranking(found: pd.DataFrame, area: str, year: int) -> None:
    st.subheader("Highest medians once prices are counted")
    known = found[found["adjusted"].notna() & ~found["is_bound"]].sort_values("adjusted", ascending=False)
    shown = known.head(SLOPES).rename(columns={"paid": "before", "adjusted": "after"})
    shown = shown.assign(counted=[_counted(row) for row in shown.itertuples()])
    adjusted = Money(reading().currency, reading().unit, "regional")
    said = "; ".join(f"{row.label} {reading().text(row.before)}, {adjusted.text(row.after)}" for row in shown.itertuples())
    drawn = slope(shown, reading(), adjusted, ENDS, colours())
    figure.draw(drawn, "outlook-places", alt=f"As paid and at US average prices: {said}")
    left_out = len(found) - len(known)
    st.caption(
        f"The first {len(shown)} of {len(known)} {AREAS[area].lower()} with a median and a price parity, {year}; {left_out} "
        "without. Both rankings in full stand in the table above."
    )


def _counted(row) -> str:
    jobs = "jobs not published" if pd.isna(row.jobs) else f"{int(row.jobs):,} jobs"
    return f"{jobs}; price parity {row.parity:.1f} ({int(row.index_year)})"


def _states(asked: pd.Series) -> None:
    found = view().ask("outlook/states", soc_code=asked["group"])
    if found.empty:
        st.subheader("What the states project")
        st.caption(f"{plain(asked['label'])}: no projection by state in the data.")
        return
    vintage = joined(sorted({span(row) for row in found.to_dict("records")}))
    st.subheader(f"What the states project, {vintage}")
    found = found.assign(words=[_words(row) for row in found.itertuples()])
    shown = found.head(RANKED)
    said = "; ".join(f"{row.label} {growth(row.change_percent)}" for row in shown.itertuples())
    picked = figure.draw(employment(shown, colours()), "outlook-states", alt=f"Growth projected by states, {vintage}: {said}")
    st.caption(
        f"The {len(shown)} of {len(found)} states with most openings a year. Each state projects by itself, in another vintage "
        "than the nation above: the two are not one series."
    )
    listed = found if picked is None else found[found["group"] == picked]
    with figure.listing(f"All {count(len(found), 'state')} with their source", "outlook-states", picked):
        _table(listed)


def _words(row) -> str:
    everyone = "" if pd.isna(row.all_change_percent) else f"<br>all occupations of the state {growth(row.all_change_percent)}"
    jobs = f"{row.employment_base:,.0f} jobs in {row.base_year}, {row.employment_projected:,.0f} in {row.projection_year}"
    openings = f"{thousands(row.annual_openings)} openings a year"
    return f"<b>{row.label}</b><br>{growth(row.change_percent)}{everyone}<br>{jobs}<br>{openings}"


def _table(found: pd.DataFrame) -> None:
    shown = pd.DataFrame(
        {
            "state": found["label"],
            "growth": found["change_percent"],
            "all occupations": found["all_change_percent"],
            "jobs": found["employment_base"],
            "projected": found["employment_projected"],
            "openings a year": found["annual_openings"],
            "years": [span(row) for row in found.to_dict("records")],
            "source": found["url"],
        }
    )
    st.dataframe(
        shown,
        key="table-outlook-states",
        hide_index=True,
        height=min(420, 38 + 35 * len(shown)),
        placeholder="",
        column_config=COLUMNS,
    )
