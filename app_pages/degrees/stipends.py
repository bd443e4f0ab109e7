"""PhD stipends by university: published medians for a year, whatever the period that pay is read by."""

import pandas as pd
import streamlit as st

from charts.numbers import Money, count
from charts.rates import rates
from components import figure, phrases
from components.context import colours
from components.paging import rows_before
from components.words import joined, plain
from queries.database import View

PAGE_SIZE = 15


def show(seen: View, country: str) -> None:
    """The ranking, page by page, and the whole list with its sources."""
    found, reading = seen.ask("degrees/stipends"), Money(seen.selection.currency, "year")
    with st.container(border=True):
        st.subheader(_finding(found, reading, country))
        if found.empty:
            st.caption("The filter of countries holds here, no other.")
            return
        drawing, pages = st.container(), st.container(horizontal=True, horizontal_alignment="center")
        with pages:
            skipped = rows_before(len(found), PAGE_SIZE, "stipends-page")
        shown = found.iloc[skipped : skipped + PAGE_SIZE]
        with drawing:
            picked = figure.draw(rates(_lanes(shown, reading), reading, colours()), "stipends", alt=_said(shown, reading))
            st.caption(f"{skipped + 1}–{skipped + len(shown)} of {len(found)}. {_note(found, seen)}")
        many = f"{count(len(found), 'university', 'universities')} with their sources"
        with st.expander(many, icon=":material/menu_book:", expanded=bool(picked)):
            _table(found if picked is None else found[found["group"] == picked], reading)


def _finding(found: pd.DataFrame, reading: Money, country: str) -> str:
    if found.empty:
        return f"No PhD stipend is published by university for {phrases.within(country)}"
    top, last = found.iloc[0], found.iloc[-1]
    if len(found) == 1:
        return f"PhD stipends: {plain(top['label'])} {plain(reading.sentence(top['pay']))} in the middle"
    return (
        f"PhD stipends: from {plain(reading.text(last['pay']))} at {plain(last['label'])} to "
        f"{plain(reading.sentence(top['pay']))} at {plain(top['label'])}"
    )


def _lanes(shown: pd.DataFrame, reading: Money) -> pd.DataFrame:
    words = [
        f"<b>{row.label}</b><br>median {reading.sentence(row.pay)}<br>middle half {reading.span(row.low, row.high)}"
        f"<br>{_counted(row.n)}, {_year(row.year)}"
        for row in shown.itertuples()
    ]
    return shown.assign(words=words, evidence="published", accented=False)


def _counted(n: float) -> str:
    return "n not published" if pd.isna(n) else count(int(n), "report")


def _said(shown: pd.DataFrame, reading: Money) -> str:
    return "PhD stipends by university: " + "; ".join(f"{row.label} {reading.text(row.pay)}" for row in shown.itertuples())


def _note(found: pd.DataFrame, seen: View) -> str:
    years = joined([_year(year) for year in sorted(found["year"].unique(), reverse=True)])
    notes = found["note"].dropna().unique()
    source = f" {plain(notes[0][:1].upper() + notes[0][1:])}." if len(notes) == 1 else ""
    prices = "" if seen.selection.prices == "as_paid" else " Not adjusted for prices."
    return (
        f"Diamond: published median; bar: middle half; n: self-reports behind it. Newest year of each university: {years}."
        f"{source} For a year, never by the hour or month: a stipend is not an hourly wage. In no median of offers. The filter "
        f"of countries holds, no other.{prices}"
    )


def _table(found: pd.DataFrame, reading: Money) -> None:
    shown = pd.DataFrame(
        {
            "university": found["label"],
            "p25": found["low"].map(reading.text),
            "median": found["pay"].map(reading.text),
            "p75": found["high"].map(reading.text),
            "n": found["n"],
            "year": found["year"],
            "what it holds": found["pay_basis"],
            "note": found["note"],
            "title": found["title"],
            "source": found["url"],
        }
    )
    right = {name: st.column_config.TextColumn(alignment="right") for name in ("p25", "median", "p75")}
    st.dataframe(
        shown,
        key="table-stipends",
        hide_index=True,
        height=min(420, 38 + 35 * len(shown)),
        placeholder="",
        column_config={
            **right,
            "year": st.column_config.NumberColumn(format="%d"),
            "source": st.column_config.LinkColumn("source", display_text="open"),
        },
    )


def _year(year: float) -> str:
    return "no year" if pd.isna(year) else str(int(year))
