"""What surveys, official statistics and employers' scales print for degree levels and class years. It enters no median."""

import pandas as pd
import streamlit as st

from charts.numbers import Money, change
from charts.published import published
from components import figure, phrases
from components.context import colours
from components.words import joined, plain, word
from queries.database import View
from queries.schema import DEGREE_LEVELS

WORDS = {"median": "median", "mean": "mean", "typical": "kind of figure not stated"}


def show(seen: View, country: str) -> None:
    """The figures as a chart of lanes and as a table with their sources."""
    found = seen.ask("degrees/published")
    with st.container(border=True):
        st.subheader(_finding(found, _reading(seen)))
        if found.empty:
            st.caption(f"For {phrases.kinds(seen.selection.work_kind)} in {phrases.within(country)}, whatever the year.")
            return
        lanes = _lanes(found, _reading(seen))
        drawn = published(lanes, _reading(seen), colours())
        picked = figure.draw(drawn, "published-degrees", alt=_said(lanes, _reading(seen)))
        st.caption(_note(found, seen))
        listed = found if picked is None else found[found["group"] == picked]
        with st.expander(f"The {len(found)} figures with their sources", icon=":material/menu_book:", expanded=bool(picked)):
            _table(listed, _reading(seen))


def _reading(seen: View) -> Money:
    """Published pay is in the reader's unit and currency, never adjusted for prices."""
    return Money(seen.selection.currency, seen.selection.unit)


def _finding(found: pd.DataFrame, reading: Money) -> str:
    """What the newest source that prints both levels has for a master's and a bachelor's; else what is there."""
    if found.empty:
        return "No pay is published by degree level for this selection"
    both = found[found["bachelor_pay"].notna() & (found["degree_level"] == "master")]
    if both.empty:
        return "What is published by degree level and class year"
    newest = both.iloc[0]
    low, high = (plain(reading.text(newest[column])) for column in ("bachelor_pay", "pay"))
    more = f"{high} for a master's ({change(newest['pay'] / newest['bachelor_pay'] - 1)})"
    kind = f", {word(newest['work_kind']).lower()}" if found["work_kind"].nunique() > 1 else ""
    figure_of = "" if newest["statistic"] == "typical" else f"{newest['statistic']} "
    return f"Newest source that prints both ({_year(newest['year'])}{kind}): {figure_of}{low} for a bachelor's, {more}"


def _lanes(found: pd.DataFrame, reading: Money) -> pd.DataFrame:
    """The figures with the lane of each: by level, the whole level before its class years, then by pay."""
    kinds = found["work_kind"].nunique() > 1
    lanes = found.assign(
        lane=[_lane(row, kinds) for row in found.itertuples()],
        words=[_words(row, reading) for row in found.itertuples()],
        place=[DEGREE_LEVELS.index(level) for level in found["degree_level"]],
        narrow=found["class_year"].notna(),
    )
    lanes["typical"] = lanes.groupby("lane")["pay"].transform("median")
    return lanes.sort_values(["work_kind", "place", "narrow", "typical", "lane", "year"])


def _lane(row, kinds: bool) -> str:
    said = [word(row.degree_level)] + ([row.class_year] if isinstance(row.class_year, str) else [])
    return ", ".join(said + ([word(row.work_kind).lower()] if kinds else []))


def _words(row, reading: Money) -> str:
    of = f"<br>{row.field}" if isinstance(row.field, str) else ""
    n = "" if pd.isna(row.n) else f", n {int(row.n):,}"
    return f"<b>{row.label}</b>{of}<br>{WORDS[row.statistic]} {reading.sentence(row.pay)}, {_year(row.year)}{n}<br>{row.title}"


def _said(lanes: pd.DataFrame, reading: Money) -> str:
    spans = lanes.groupby("lane", sort=False)["pay"].agg(["min", "max"])
    return "Published pay: " + "; ".join(f"{lane} {reading.span(low, high)}" for lane, low, high in spans.itertuples())


def _note(found: pd.DataFrame, seen: View) -> str:
    kinds = joined([f"{number} {name}" for name, number in _statistics(found).items()])
    repeated = int((found["printed_by"] > 1).sum())
    again = f" {repeated} are printed alike by several sources and stand once." if repeated else ""
    prices = "" if seen.selection.prices == "as_paid" else " Not adjusted for prices."
    return (
        f"Diamonds: published figures ({kinds}), the newest of each row in full, older ones pale.{again} Surveys set other "
        "companies beside each other, and the groups differ (fields, interns and co-ops, MBA classes): the table names them. "
        f"The filters of kind of work, country and degree level hold, no other.{prices}"
    )


def _statistics(found: pd.DataFrame) -> dict[str, int]:
    names = {"mean": "means", "median": "medians", "typical": "of unstated kind or steps of a scale"}
    return {names[name]: number for name, number in found["statistic"].value_counts().items()}


def _table(found: pd.DataFrame, reading: Money) -> None:
    shown = pd.DataFrame(
        {
            "level": [word(level) for level in found["degree_level"]],
            "class year": found["class_year"],
            "year": found["year"],
            "pay": found["pay"].map(reading.text),
            "what it is": found["statistic"].map(WORDS),
            "n": found["n"],
            "of": found["label"],
            "field": found["field"],
            "as printed": [f"{row.figure:,.10g} {row.currency} a {row.pay_period}" for row in found.itertuples()],
            "area": found["area"],
            "evidence": [word(value) for value in found["evidence"]],
            "sources": found["printed_by"],
            "note": found["note"],
            "title": found["title"],
            "source": found["url"],
        }
    )
    st.dataframe(
        shown,
        key="table-published-degrees",
        hide_index=True,
        height=min(420, 38 + 35 * len(shown)),
        placeholder="",
        column_config={
            "pay": st.column_config.TextColumn(reading.axis, alignment="right"),
            "year": st.column_config.NumberColumn(format="%d"),
            "source": st.column_config.LinkColumn("source", display_text="open"),
        },
    )


def _year(year: float) -> str:
    return "no year" if pd.isna(year) else str(int(year))
