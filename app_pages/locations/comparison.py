"""Up to four cities side by side: what their reports pay, what prices leave of it, and what employees there earn."""

import pandas as pd
import streamlit as st

from app_pages.locations.prices import EVERYWHERE
from app_pages.locations.sentences import comparison as sentences
from app_pages.locations.sentences.comparison import CityReports
from charts.before_after import before_after
from charts.numbers import Money
from charts.pay_ranges import pay_ranges
from components import chart_phrases, figure, notes, scope
from components.behind import Behind, reports_of, reports_of_all
from components.context import PageContext
from components.wage_phrases import ENDS, Wages
from components.words import plain

#: The prices at which reports are drawn, with their word at a bar.
AT_PRICES = {"as_paid": "as paid", "regional": "US prices"}


def draw_comparison(context: PageContext, cities: list[str], wages: Wages | None) -> None:
    """Draw the answer in a sentence, each city in a column, and the charts of reports and of official wages."""
    paid, adjusted = _city_reports(context, cities, "as_paid"), _city_reports(context, cities, "regional")
    official, confidence = _official(context, cities, wages), context.view.snapshot.constants["confidence"]
    with st.container(border=True, key="compared"):
        notes.header(sentences.comparison_title(cities, paid, adjusted, confidence))
        if wages:
            st.markdown(sentences.official_finding(official, wages, adjusted.money))
        for column, city in zip(st.columns(len(cities)), cities, strict=True):
            with column:
                st.markdown(f"**{plain(city)}**")
                st.markdown(sentences.city_facts(city, paid, adjusted, (official.loc[city], wages) if wages else None))
        left, right = st.columns(2)
        with left:
            bars, selected = _reports_chart(context, cities, paid, adjusted)
        if wages:
            with right:
                _wages_chart(context, official, wages, paid.money, adjusted.money)
        seen = {prices: context.filtered(prices=prices, **EVERYWHERE) for prices in AT_PRICES}

        def behind(mark: str | None) -> Behind:
            if mark is None:
                return reports_of_all(seen["as_paid"])
            bar = bars[bars["group"] == mark].iloc[0]
            return reports_of(seen[bar["prices"]], "city", bar["city"])

        figure.rows(seen["as_paid"], "compared-reports", "city", bars, selected, asked=behind)


def _city_reports(context: PageContext, cities: list[str], prices: str) -> CityReports:
    """Return the cities' reports at those prices, through the filters but those of place."""
    seen = context.filtered(prices=prices, **EVERYWHERE)
    places = seen.ask("locations/places", level="city")
    return CityReports(places[places["group"].isin(cities)].set_index("group", drop=False), seen.money)


def _official(context: PageContext, cities: list[str], wages: Wages | None) -> pd.DataFrame:
    if not wages:
        return pd.DataFrame()
    official = context.ask("locations/place_wages", places=list(cities), soc_code=wages.soc_code, wage_year=wages.year)
    return official.set_index("place", drop=False)


def _reports_chart(
    context: PageContext, cities: list[str], paid: CityReports, adjusted: CityReports
) -> tuple[pd.DataFrame, str | None]:
    """Draw each city as paid and at US average prices; return the bars, and the one that is selected."""
    rows = [
        reports.rows.loc[[city]].assign(
            group=f"{city} | {prices}", city=city, prices=prices, label=sentences.city_reports_label(city, words)
        )
        for city in cities
        for reports, (prices, words) in zip((paid, adjusted), AT_PRICES.items(), strict=True)
        if city in reports.rows.index
    ]
    bars = pd.concat(rows, ignore_index=True) if rows else paid.rows.assign(label=[])
    st.markdown("**Reports**")
    chart = pay_ranges(bars, paid.money, context.colours)
    selected = figure.draw(
        chart,
        "compared-reports",
        alt=sentences.comparison_finding(cities, paid, adjusted, context.view.snapshot.constants["confidence"]),
        scope=scope.of_chart(context.filtered(**EVERYWHERE)),
    )
    notes.caption(sentences.city_reports_caption(chart_phrases.ranges_legend(bars, context.constant)), "cities")
    return bars, selected


def _wages_chart(context: PageContext, official: pd.DataFrame, wages: Wages, before: Money, after: Money) -> None:
    st.markdown(sentences.official_heading(wages))
    known = official[official["adjusted"].notna()]
    lines = known.rename(columns={"paid": "before", "adjusted": "after", "area": "counted"}).assign(
        group=known["place"], label=known["place"]
    )
    chart = before_after(lines, before, after, ENDS, context.colours)
    figure.draw(chart, "compared-wages", alt=sentences.official_finding(official, wages, after), scope="")
    notes.caption(sentences.OFFICIAL_CAPTION, "compared-wages")
