"""Official national wages: the range from p10 to p90 of each occupation in one year, and one occupation over the years."""

import pandas as pd
import streamlit as st

from app_pages.outlook.occupation import CARDED, DRAWN, SOURCE, reading
from charts.numbers import count
from charts.wage_ranges import is_open, wage_ranges
from charts.wage_years import wage_years
from components import figure
from components.context import colours, view
from components.filters import warn_unknown
from components.words import joined, plain

PERCENTILES = ("p10", "p25", "median", "p75", "p90")


def choose_year() -> int | None:
    """The year of the wages that the reader looks at; None where the data has none."""
    years = [int(year) for year in view().ask("outlook/wage_choices")["year"]]
    warn_unknown("outlook-year", "Year of the wages", {str(year) for year in years})
    return st.selectbox("Year of the wages", years, key="outlook-year", bind="query-params", width=150)


def show(asked: pd.Series, year: int | None) -> None:
    """Both, side by side, with the published figures in a table each."""
    left, right = st.columns([1.1, 1])
    with left.container(border=True, height="stretch"):
        _ranges(asked, year)
    with right.container(border=True, height="stretch"):
        _years(asked)


def _ranges(asked: pd.Series, year: int | None) -> None:
    found = pd.DataFrame() if year is None else view().ask("outlook/wages", wage_year=year)
    if found.empty:
        st.subheader("The wage range")
        st.caption("The data holds no official national wages.")
        return
    found = found[~found["group"].str.endswith("0")].assign(words=lambda f: [_words(row) for row in f.itertuples()])
    st.subheader(f"The wage range, May {year}")
    kept = found["group"].isin([*found["group"].head(DRAWN - len(CARDED)), *CARDED, asked["group"]])
    shown = found[kept]
    said = "; ".join(f"{row.label} {reading().text(row.median)}" for row in shown.itertuples())
    drawn = wage_ranges(shown, reading(), colours(), "jobs", asked["group"])
    picked = figure.draw(drawn, "outlook-wages", alt=f"Median wages of May {year}: {said}")
    st.caption(_range_note(found, shown, asked))
    listed = found if picked is None else found[found["group"] == picked]
    title = f"The wages of {count(len(found), 'occupation')} with their source"
    with figure.listing(title, "outlook-wages", picked):
        _table(listed, "outlook-wages")


def _range_note(found: pd.DataFrame, shown: pd.DataFrame, asked: pd.Series) -> str:
    parts = [
        f"Line: p10 to p90; bar: middle half; diamond: median. {len(shown)} of {count(len(found), 'occupation')}, highest "
        "median first."
    ]
    if opened := sum(is_open(row) for row in shown.to_dict("records")):
        parts.append(f"Arrow: p90 is above the highest wage that the source prints ({opened}).")
    if asked["group"] not in set(found["group"]):
        parts.append(f"{plain(asked['label'])}: no national wages of this year in the data.")
    return " ".join(parts)


def _years(asked: pd.Series) -> None:
    found = view().ask("outlook/wage_years", soc_code=asked["group"])
    st.subheader("Pay over the years")
    if found.empty:
        st.caption(f"{plain(asked['label'])}: no yearly wages in the data.")
        return
    found = found.assign(words=[_words(row) for row in found.itertuples()])
    spans = found.groupby("group", sort=False).agg(label=("label", "first"), first=("year", "min"), last=("year", "max"))
    drawn = wage_years(found, asked["group"], reading(), colours())
    picked = figure.draw(drawn, "outlook-years", alt=f"Median wages by year: {_ends(found)}")
    others = spans[spans.index != asked["group"]]
    st.caption(_year_note(others))
    listed = found if picked is None else found[found["year"].astype(str) == picked]
    title = f"The {count(len(found), 'yearly figure')} with their sources"
    with figure.listing(title, "outlook-years", picked):
        _table(listed, "outlook-years")


def _ends(found: pd.DataFrame) -> str:
    """Of each code its first and its last median."""
    said = []
    for _, part in found.dropna(subset="median").groupby("group", sort=False):
        first, last = part.iloc[0], part.iloc[-1]
        ends = [f"{reading().text(row['median'])} in {row['year']}" for row in (first, last)]
        said.append(f"{last['label']} {ends[0]}, {ends[1]}")
    return "; ".join(said)


def _year_note(others: pd.DataFrame) -> str:
    said = "Median and middle half, as paid in each year: not adjusted for inflation."
    if len(others):
        names = joined([f"{plain(row.label)} ({row.first}–{row.last % 100:02d})" for row in others.itertuples()])
        said += f" Grey: earlier or joined classifications, not the same occupation and never chained: {names}."
    return said


def _words(row) -> str:
    highest = "above the highest printed wage" if is_open(row._asdict()) else reading().text(row.p90)
    jobs = "jobs not published" if pd.isna(row.n) else f"{int(row.n):,} jobs"
    return (
        f"<b>{row.label}, {row.year}</b><br>median {reading().sentence(row.median)}<br>"
        f"middle half {reading().span(row.p25, row.p75)}<br>p10 {reading().text(row.p10)}, p90 {highest}<br>{jobs}"
    )


def _table(found: pd.DataFrame, name: str) -> None:
    shown = pd.DataFrame(
        {
            "occupation": found["label"],
            "year": found["year"],
            **{column: found[column].map(reading().text) for column in PERCENTILES},
            "above the highest": [", ".join(row["top_coded"]) for row in found.to_dict("records")],
            "jobs": found["n"],
            "SOC": found["group"],
            "source": found["url"],
        }
    )
    st.dataframe(
        shown,
        key=f"table-{name}",
        hide_index=True,
        height=min(420, 38 + 35 * len(shown)),
        placeholder="",
        column_config={
            **{column: st.column_config.TextColumn(alignment="right") for column in PERCENTILES},
            "year": st.column_config.NumberColumn(format="%d"),
            "jobs": st.column_config.NumberColumn(format="localized"),
            "source": SOURCE,
        },
    )
