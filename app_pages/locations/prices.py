"""Pay after cost of living: the median of the same reports before and after, within the United States and between countries."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from app_pages.locations.sentences import prices as sentences
from charts.before_after import before_after
from charts.numbers import Money
from charts.records import records
from components import figure, notes, scope
from components.context import PageContext
from components.table import draw_table
from components.wage_phrases import ENDS
from queries.meaning import meaning
from vocabulary.filters import place_filters

#: The values of the index and their years, each in one column of the table.
INDEX, INDEX_YEARS = "index_low..index_high", "index_from..index_to"
EVERYWHERE = dict.fromkeys(place_filters())
#: The places that are drawn; the table holds all.
DRAWN = 12


def draw_prices(context: PageContext, level: str, accented: tuple[str, ...]) -> None:
    """Draw places by regional price parity, if any has one, and countries by purchasing power; they never share a ranking."""
    st.header("Pay after cost of living")
    within, regional = "city" if level == "country" else level, context.filtered(prices="regional")
    places = regional.ask("locations/prices", level=within)
    if places.empty:
        st.caption(sentences.NO_PLACE)
        with st.container(border=True):
            _between_countries(context)
        return
    left, right = st.columns(2)
    with left.container(border=True, height="stretch"):
        _regional(context, regional, places, within, accented)
    with right.container(border=True, height="stretch"):
        _between_countries(context)


def _regional(context: PageContext, regional: PageContext, places: pd.DataFrame, level: str, accented: tuple[str, ...]) -> None:
    """Draw the places that have a regional price parity; `regional`: the same reports at US average prices."""
    places["counted"] = [sentences.parity_hover(place) for place in records(places)]
    st.markdown("**Within the United States, by regional price parity**")
    before, after = context.filtered(prices="as_paid").money, regional.money
    drawn = _most_reports(places, accented)
    selected = figure.draw(
        before_after(drawn, before, after, ENDS, context.colours, accented),
        "prices-regional",
        alt=sentences.prices_alt(drawn, before, after),
        scope=scope.of_chart(regional),
    )
    notes.caption(sentences.parity_caption(places, len(drawn), before, after, _priceless(regional, level)), "parity")
    _table(places, "prices-regional", "price parity (US = 100)", regional.money)
    figure.rows(regional, "prices-regional", level, places, selected)


def _most_reports(places: pd.DataFrame, accented: tuple[str, ...]) -> pd.DataFrame:
    """Return the places that are drawn, in their order: those in the accent, and of the others those with most reports."""
    first = places.assign(accented=places["group"].isin(accented))
    kept = first.sort_values(["accented", "n"], ascending=False, kind="stable").head(DRAWN)
    return places[places.index.isin(kept.index)]


def _between_countries(context: PageContext) -> None:
    powered = context.filtered(prices="purchasing_power", currency="USD", **EVERYWHERE)
    countries = powered.ask("locations/prices", level="country")
    countries["counted"] = [sentences.purchasing_power_hover(country) for country in records(countries)]
    st.markdown("**Between countries, by purchasing power**")
    before, after = Money("USD", context.selection.unit), powered.money
    selected = figure.draw(
        before_after(countries, before, after, ("At exchange rates", "International dollars"), context.colours),
        "prices-countries",
        alt=sentences.prices_alt(countries, before, after),
        scope=scope.of_chart(powered),
    )
    notes.caption(sentences.purchasing_power_caption(countries, _priceless(powered, "country")), "power")
    _table(countries, "prices-countries", "local units for an international dollar", powered.money)
    figure.rows(powered, "prices-countries", "country", countries, selected)


def _priceless(context: PageContext, level: str) -> int:
    return int(context.ask("locations/unplaced", level=level).iloc[0]["priceless"])


def _table(found: pd.DataFrame, name: str, title: str, money: Money) -> None:
    """Draw, folded away, the index of each place that is drawn, where there is one."""
    if found.empty:
        return
    places = records(found)
    rows = found.assign(
        index_area=found["index_area"].fillna(found["label"]),
        **{INDEX: [sentences.index_value(place) for place in places]},
        **{INDEX_YEARS: [sentences.index_years(place) for place in places]},
    )
    index = replace(meaning("locations/prices").column(INDEX), title=title)
    with st.expander("The index of each place", icon=":material/table_rows:"):
        columns = ("label", "before", "after", "n", "companies", index, "index_area", INDEX_YEARS)
        draw_table(name, "locations/prices", rows, columns, money, pay="bare")
