"""What surveys, official statistics and employers' scales print for degree levels and class years. It enters no median."""

import pandas as pd
import streamlit as st

from app_pages.degrees.sentences import published as sentences
from charts.numbers import Money
from charts.published import published
from components import figure, notes, scope
from components.contents import Contents
from components.context import PageContext
from components.phrases import STATISTIC_WORDS
from components.table import draw_table
from queries.answers import each_row
from queries.schema import DEGREE_LEVELS

#: The figure as its source prints it, with its currency and period, in one column.
AS_PRINTED = "figure+currency+pay_period"


def draw_published(market: PageContext, country: str, contents: Contents) -> None:
    """Draw the published figures as lanes, and as a table with their sources."""
    figures, reading = market.ask("degrees/published"), market.money.unadjusted
    with st.container(border=True):
        contents.header(sentences.finding(figures, reading), "What others publish")
        if figures.empty:
            st.caption(sentences.scope(market.selection.work_kind, country))
            return
        lanes = _lanes(figures, reading)
        diamonds = published(lanes, reading, market.colours)
        picked = figure.draw(
            diamonds,
            "published-degrees",
            alt=sentences.chart_alt(lanes, reading),
            scope=scope.of_chart(market, "degrees/published"),
        )
        notes.caption(sentences.chart_caption(figures, market.selection.prices), "published")
        with st.expander(sentences.table_title(figures), icon=":material/menu_book:", expanded=bool(picked)):
            _draw_table(figures if picked is None else figures[figures["group"] == picked], reading)


def _lanes(figures: pd.DataFrame, reading: Money) -> pd.DataFrame:
    """Return the figures with the lane of each: by level, the whole level before its class years, then by pay."""
    lanes = figures.assign(
        lane=sentences.lane_names(figures),
        words=sentences.figure_words(figures, reading),
        place=[DEGREE_LEVELS.index(level) for level in figures["degree_level"]],
        narrow=figures["class_year"].notna(),
    )
    lanes["typical"] = lanes.groupby("lane")["pay"].transform("median")
    return lanes.sort_values(["work_kind", "place", "narrow", "typical", "lane", "year"])


def _draw_table(figures: pd.DataFrame, reading: Money) -> None:
    printed = [sentences.as_printed(row) for row in each_row(figures)]
    rows = figures.assign(statistic=figures["statistic"].map(STATISTIC_WORDS), **{AS_PRINTED: printed})
    columns = (
        "degree_level", "pay", "class_year", "year", "statistic", "n", "label", "field", AS_PRINTED, "area", "evidence",
        "printed_by", "note", "title", "url",
    )  # fmt: skip
    draw_table("published-degrees", "degrees/published", rows, columns, reading, pay="short")
