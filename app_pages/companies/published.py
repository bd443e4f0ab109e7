"""What is published of a company as a whole: filed full-time base pay, and single figures for its interns. These are no
offers: they stand beside the medians and never enter them."""

import pandas as pd
import streamlit as st

from charts.numbers import Money, count
from charts.rates import rates
from components import figure
from components.context import colours, view
from components.words import joined, plain

MOST_FILED = 8
COLUMNS = {
    "source": st.column_config.LinkColumn("source", display_text="open"),
    "year": st.column_config.NumberColumn(format="%d"),
    **{name: st.column_config.TextColumn(alignment="right") for name in ("pay", "p25", "median", "p75")},
}
WORDS = {"median": "median", "mean": "mean", "typical": "kind of figure not stated"}


def reading() -> Money:
    """How published pay is read: in the reader's unit and currency, never adjusted for prices."""
    return Money(view().selection.currency, view().selection.unit)


def filed(found: pd.DataFrame) -> None:
    """The published medians of the base pay that a company filed for H-1B workers, as companies/filed_pay gives them."""
    if found.empty:
        return
    national = found[found["area_type"] == "country"]
    whole = _largest_employer(found if national.empty else national)
    finding = f"Most filings: {_top(whole.iloc[0])}"
    with st.container(border=True, height="stretch"):
        st.subheader("Full-time base pay that it filed")
        figure.draw(rates(_filings(whole.head(MOST_FILED)), reading(), colours()), "filed", alt=finding)
        st.caption(f"{finding}. {_filed_note(whole, found['employer'].nunique())}")
        with st.expander(f"All {len(found)} published medians", icon=":material/table_rows:"):
            _filed_table(found)


def _largest_employer(found: pd.DataFrame) -> pd.DataFrame:
    """The filings of the legal employer with most of them: each files by itself, and their medians have no common one."""
    return found[found["employer"] == found.groupby("employer")["n"].sum().idxmax()]


def _top(filing: pd.Series) -> str:
    pay = plain(reading().sentence(filing["median"]))
    return f"{plain(filing['occupation'])}, {plain(filing['area'])}: median {pay} of {count(int(filing['n']), 'filing')}"


def _filings(filings: pd.DataFrame) -> pd.DataFrame:
    words = [
        f"<b>{row.occupation}</b><br>{row.employer}, {row.area}<br>median {reading().sentence(row.median)}, middle half "
        f"{reading().span(row.p25, row.p75)}<br>{count(int(row.n), 'filing')}, {_year(row.year)}"
        for row in filings.itertuples()
    ]
    named = filings.rename(columns={"p25": "low", "median": "pay", "p75": "high"})
    return named.assign(label=filings["occupation"], words=words, evidence="published", accented=False)


def _filed_note(whole: pd.DataFrame, employers: int) -> str:
    years = joined([_year(year) for year in sorted(whole["year"].dropna().unique())])
    cut = f" The {MOST_FILED} with most filings of {len(whole)}." if len(whole) > MOST_FILED else ""
    largest = plain(whole.iloc[0]["employer"])
    names = f" Shown: {largest}, the largest of {employers} legal employers of this name." if employers > 1 else ""
    return (
        f"Filed H-1B base pay of fiscal year {years}, published medians (of ranges' middles) and middle halves: no bonus, no "
        f"equity, not adjusted for prices. n counts filings.{cut}{names}"
    )


def _filed_table(found: pd.DataFrame) -> None:
    shown = pd.DataFrame(
        {
            "occupation": found["occupation"],
            "employer": found["employer"],
            "area": found["area"],
            "filings": found["n"],
            "p25": found["p25"].map(reading().text),
            "median": found["median"].map(reading().text),
            "p75": found["p75"].map(reading().text),
            "year": found["year"],
            "source": found["url"],
        }
    )
    _show(shown, "filed")


def _show(shown: pd.DataFrame, name: str) -> None:
    st.dataframe(
        shown,
        key=f"table-{name}",
        hide_index=True,
        height=min(350, 38 + 35 * len(shown)),
        column_config={column: config for column, config in COLUMNS.items() if column in shown},
    )


def show_published(found: pd.DataFrame) -> None:
    """The single figures that others print for a company's interns, as companies/published gives them, by themselves."""
    if found.empty:
        return
    with st.container(border=True):
        st.subheader(f"{count(len(found), 'figure')} that others print for its interns")
        said = "; ".join(f"{_year(row.year)} {reading().text(row.figure)}" for row in found.itertuples())
        figure.draw(rates(lanes(found), reading(), colours()), "published", alt=f"Published figures: {said}")
        st.caption(note(found))
        table(found)


def lanes(found: pd.DataFrame) -> pd.DataFrame:
    """Those figures as rows of a chart of rates."""
    words = [
        f"<b>{row.label}</b><br>{reading().sentence(row.figure)}, {WORDS[row.statistic]}<br>"
        f"{row.title or 'source without a title'}, {_year(row.year)}"
        for row in found.itertuples()
    ]
    return found.assign(
        label=[f"Printed, {_year(year)}" for year in found["year"]],
        words=words,
        pay=found["figure"],
        low=float("nan"),
        high=float("nan"),
        n=float("nan"),
        evidence="published",
        accented=False,
    )


def note(found: pd.DataFrame) -> str:
    """What those figures are, and how many state no country."""
    if found.empty:
        return ""
    unplaced = int(found["country"].isna().sum())
    said = "Diamonds: single figures that others print for all its interns, often years old, without the offers behind them"
    said += f": in no median; {unplaced} without a country." if unplaced else ": in no median."
    return said if view().selection.prices == "as_paid" else f"{said} Not adjusted for prices."


def table(found: pd.DataFrame) -> None:
    """Those figures with what each is, and its source."""
    shown = pd.DataFrame(
        {
            "year": found["year"],
            "pay": found["figure"].map(reading().text),
            "what it is": found["statistic"].map(WORDS),
            "of": found["label"],
            "area": found["area"],
            "note": found["note"],
            "printed by": found["title"],
            "source": found["url"],
        }
    )
    _show(shown, "published")


def _year(year: float) -> str:
    return "no year" if pd.isna(year) else str(int(year))
