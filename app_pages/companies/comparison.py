"""Up to four companies side by side: each as a whole and by degree level, on one scale, with the figures as a table."""

from functools import partial

import pandas as pd
import streamlit as st

from app_pages.companies.sentences import comparison as sentences
from charts.numbers import Money, percent
from charts.pay_ranges import pay_ranges
from components import chart_phrases, figure, notes, scope
from components.behind import Behind, reports_of, reports_of_all
from components.context import PageContext
from components.market import choose_market
from components.table import draw_table
from components.words import MAIN_DEGREES, word
from queries.answers import each_row

#: Columns of the table that are made of two.
INTERVAL, MIDDLE_HALF = "median_low..median_high", "p25..p75"


def draw_comparison(context: PageContext, companies: list[str]) -> None:
    """Draw the companies side by side within one country, whatever the sidebar's company filter."""
    box = st.container(border=True)
    with box:
        st.header("Side by side")
        market, country = choose_market(context.filtered(company=tuple(companies)), "compare-market", box)
        groups = market.ask("companies/compared", chosen=companies)
        if missing := sentences.missing(companies, groups):
            st.caption(missing)
        if groups.empty:
            return
        shown = groups[groups["degree_level"].isna() | (groups["degree_level"].isin(MAIN_DEGREES) & ~_repeats(groups))]
        _draw_groups(market, country, shown.assign(label=sentences.labels(shown)))


def _repeats(groups: pd.DataFrame) -> pd.Series:
    """Return whether a row without a degree level holds all the reports of its company, and so says nothing more."""
    return (groups["degree_level"] == "not_stated") & (groups["n"] == groups.groupby("company")["n"].transform("max"))


def _draw_groups(market: PageContext, country: str, groups: pd.DataFrame) -> None:
    whole = groups[groups["degree_level"].isna()]
    st.markdown(sentences.finding(whole, market.money))
    selected = _draw_chart(market, groups, sentences.chart_alt(whole, market.money))
    legend = chart_phrases.ranges_legend(groups, market.constant)
    notes.caption(sentences.caption(market.selection.work_kind, country, legend), "compared")
    _draw_table(groups, market.money)
    figure.rows(market, "compare", "company", groups, selected, asked=partial(_behind, market, groups))


def _draw_chart(market: PageContext, groups: pd.DataFrame, alt: str) -> str | None:
    levels = groups["degree_level"].map(market.colours.degrees).fillna(market.colours.accent)
    shades = dict(zip(groups["group"], levels, strict=True))
    return figure.draw(
        pay_ranges(groups, market.money, market.colours, group_colours=shades), "compare", alt=alt, scope=scope.of_chart(market)
    )


def _draw_table(groups: pd.DataFrame, money: Money) -> None:
    rows = groups.assign(
        degree_level=[word(level) if isinstance(level, str) else "All" for level in groups["degree_level"]],
        ranges_share=[percent(share) for share in groups["ranges_share"]],
        **{INTERVAL: [money.span(row.median_low, row.median_high) for row in each_row(groups)]},
        **{MIDDLE_HALF: [money.span(row.p25, row.p75) for row in each_row(groups)]},
    )
    columns = ("company", "degree_level", "median", "n", "postings", INTERVAL, MIDDLE_HALF, "ranges_share", "newest_year")
    draw_table("compare", "companies/compared", rows, columns, money, pay="short")


def _behind(market: PageContext, groups: pd.DataFrame, mark: str | None) -> Behind:
    """Return the reports of all the companies, or of the company or of its degree level that a mark stands for."""
    if mark is None:
        return reports_of_all(market)
    of = groups[groups["group"] == mark].iloc[0]
    if isinstance(of["degree_level"], str):
        return reports_of(market.filtered(company=(of["company"],)), "degree", of["degree_level"])
    return reports_of(market, "company", of["company"])
