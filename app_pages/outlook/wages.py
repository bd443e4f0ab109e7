"""Official national wages: the range from p10 to p90 of each occupation in one year, and one occupation over the years."""

import pandas as pd
import streamlit as st

from app_pages.outlook.occupation import first_and_named, official_money
from app_pages.outlook.sentences import wages as sentences
from charts.numbers import Money
from charts.records import records
from charts.wage_ranges import wage_ranges
from charts.wage_years import wage_years
from components import figure, notes
from components.address import warn_unknown
from components.contents import Contents
from components.context import PageContext
from components.table import draw_table

PERCENTILES = ("p10", "p25", "p75", "p90")


def choose_year(context: PageContext) -> int | None:
    """Draw the choice of the year of the wages and return it; None where the data has none."""
    years = [int(year) for year in context.ask("outlook/wage_choices")["year"]]
    warn_unknown("outlook-year", "Year of the wages", {str(year) for year in years})
    return st.selectbox("Year of the wages", years, key="outlook-year", bind="query-params", width=150)


def draw_national_wages(context: PageContext, occupation: pd.Series, year: int | None, contents: Contents) -> None:
    """Draw the ranges and the years, side by side, with the published figures in a table each."""
    left, right = st.columns([1.1, 1])
    with left.container(border=True, height="stretch"):
        _ranges(context, occupation, year, contents)
    with right.container(border=True, height="stretch"):
        _years(context, occupation, contents)


def _ranges(context: PageContext, occupation: pd.Series, year: int | None, contents: Contents) -> None:
    found = pd.DataFrame() if year is None else context.ask("outlook/wages", wage_year=year)
    if year is None or found.empty:
        contents.header("The wage range")
        st.caption("There are no official national wages in the data.")
        return
    contents.header(sentences.ranges_heading(year), "The wage range")
    money = official_money(context)
    wages = found[~found["group"].str.endswith("0")]
    wages = wages.assign(words=[sentences.wage_hover(row, money) for row in records(wages)])
    drawn = first_and_named(wages, occupation["group"])
    chart = wage_ranges(drawn, money, context.colours, "jobs", occupation["group"])
    picked = figure.draw(chart, "outlook-wages", alt=sentences.ranges_alt(drawn, year, money), scope="")
    notes.caption(sentences.ranges_caption(wages, drawn, occupation), "wages")
    listed = wages if picked is None else wages[wages["group"] == picked]
    with figure.listing(sentences.ranges_listing(len(wages)), "outlook-wages", picked):
        _table(listed, "outlook-wages", money)


def _years(context: PageContext, occupation: pd.Series, contents: Contents) -> None:
    found = context.ask("outlook/wage_years", soc_code=occupation["group"])
    contents.header("Pay over the years")
    if found.empty:
        st.caption(sentences.no_years(occupation))
        return
    money = official_money(context)
    years = found.assign(words=[sentences.wage_hover(row, money) for row in records(found)])
    chart = wage_years(years, occupation["group"], money, context.colours)
    picked = figure.draw(chart, "outlook-years", alt=sentences.years_alt(years, money), scope="")
    notes.caption(sentences.years_caption(years, occupation["group"]), "wage-years")
    listed = years if picked is None else years[years["year"].astype(str) == picked]
    with figure.listing(sentences.years_listing(len(years)), "outlook-years", picked):
        _table(listed, "outlook-years", money)


def _table(found: pd.DataFrame, name: str, money: Money) -> None:
    columns = ("label", "median", "year", *PERCENTILES, "top_coded", "n", "group", "url")
    draw_table(name, "outlook/wages", found, columns, money, pay="short")
