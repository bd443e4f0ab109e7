"""What prices change: the median of the same offers before and after, within the United States and between countries."""

import pandas as pd
import streamlit as st

from charts.numbers import Money, count
from charts.slope import slope
from components import figure
from components.context import PageContext, colours, view
from components.words import plain

EVERYWHERE = {"country": None, "region": None, "city": None}


def show(level: str, accented: tuple[str, ...]) -> None:
    """Two charts that never share a ranking: places by regional price parity, countries by purchasing power."""
    st.subheader("What prices change")
    left, right = st.columns(2)
    with left.container(border=True, height="stretch"):
        _regional("city" if level == "country" else level, accented)
    with right.container(border=True, height="stretch"):
        _between_countries()


def _regional(level: str, accented: tuple[str, ...]) -> None:
    regional = view().filtered(prices="regional")
    found = regional.ask("locations/prices", level=level)
    found["counted"] = [f"{count(int(r.n), 'offer')}; price parity {index(r)} ({years(r)})" for r in found.itertuples()]
    st.markdown("**Within the United States, by regional price parity**")
    unit, currency = view().selection.unit, view().selection.currency
    before, after = Money(currency, unit), Money(currency, unit, "regional")
    selected = figure.draw(
        slope(found, before, after, ("As paid", "US average prices"), colours(), accented),
        "prices-regional",
        alt=_said(found, before, after),
    )
    priceless = int(regional.ask("locations/unplaced", level=level).iloc[0]["priceless"])
    st.caption(
        f"{_finding(found, before, after)} Pay divided by the price parity of the metro area, else of the state "
        f"(United States = 100){_of_years(found)}. {count(priceless, 'report')} without a price level: counted, not adjusted."
    )
    _table(found, "prices-regional", "price parity (US = 100)")
    figure.rows(PageContext(view(), colours()), "prices-regional", level, found, selected)


def _between_countries() -> None:
    powered = view().filtered(prices="purchasing_power", currency="USD", **EVERYWHERE)
    found = powered.ask("locations/prices", level="country")
    found["counted"] = [f"{count(int(r.n), 'offer')}; {index(r)} a dollar ({years(r)})" for r in found.itertuples()]
    st.markdown("**Between countries, by purchasing power**")
    unit = view().selection.unit
    before, after = Money("USD", unit), Money("USD", unit, "purchasing_power")
    selected = figure.draw(
        slope(found, before, after, ("At exchange rates", "International dollars"), colours()),
        "prices-countries",
        alt=_said(found, before, after),
    )
    priceless = int(powered.ask("locations/unplaced", level="country").iloc[0]["priceless"])
    st.caption(
        "Local pay divided by the local units that buy what a dollar buys in the United States"
        f"{_of_years(found)}; all countries with enough offers, the other filters hold. {count(priceless, 'report')} in "
        "another currency than the country's or without an index: counted, not adjusted."
    )
    _table(found, "prices-countries", "local units for an international dollar")
    figure.rows(PageContext(view().filtered(**EVERYWHERE), colours()), "prices-countries", "country", found, selected)


def index(row) -> str:
    """The value of the index behind a place, or its range where the years of its offers differ."""
    low, high = f"{row.index_low:.4g}", f"{row.index_high:.4g}"
    return low if low == high else f"{low} to {high}"


def years(row) -> str:
    """The years of that index."""
    return f"{int(row.index_from)}" if row.index_from == row.index_to else f"{int(row.index_from)} to {int(row.index_to)}"


def _of_years(found: pd.DataFrame) -> str:
    if found.empty:
        return ""
    first, last = int(found["index_from"].min()), int(found["index_to"].max())
    return f", of {first}" if first == last else f", of {first} to {last}"


def _said(found: pd.DataFrame, before: Money, after: Money) -> str:
    if found.empty:
        return "No place has enough offers for a median and a price level."
    return "; ".join(f"{r.label} from {before.text(r.before)} to {after.text(r.after)}" for r in found.itertuples())


def _finding(found: pd.DataFrame, before: Money, after: Money) -> str:
    if len(found) < 2:
        return ""
    kept = found["after"] / found["before"]

    def step(row: pd.Series) -> str:
        return f"{plain(row['label'])} ({plain(before.text(row['before']))} to {plain(after.text(row['after']))})"

    return f"Prices take most in {step(found.loc[kept.idxmin()])}, least in {step(found.loc[kept.idxmax()])}."


def _table(found: pd.DataFrame, name: str, title: str) -> None:
    with st.expander("The index of each place", icon=":material/table_rows:"):
        shown = pd.DataFrame(
            {
                "place": found["label"],
                "offers": found["n"],
                "companies": found["companies"],
                "median before": found["before"].round(2),
                "median after": found["after"].round(2),
                title: [index(row) for row in found.itertuples()],
                "area of the index": found["index_area"].fillna(found["label"]),
                "year of the index": [years(row) for row in found.itertuples()],
            }
        )
        st.dataframe(shown, key=f"table-{name}", hide_index=True)
