"""What each step between degree levels adds by three comparisons, from the same company to all reports."""

from functools import partial

import pandas as pd
import streamlit as st

from app_pages.degrees.sentences import comparisons as sentences
from charts.comparisons import comparisons
from components import figure, notes, scope
from components.behind import Behind, reports_of_all
from components.contents import Contents
from components.context import PageContext
from vocabulary.choices import degree_steps


def draw_comparisons(market: PageContext, step: tuple[str, str], contents: Contents) -> None:
    """Draw the steps side by side, each by its pairs, by all reports of the same companies, and by the gap over all reports."""
    every_level = market.filtered(degree=None)
    rows = _rows(every_level)
    if rows["premium"].isna().all():
        return
    with st.container(border=True):
        of_step = rows[(rows["lower"] == step[0]) & (rows["upper"] == step[1])]
        contents.header(sentences.finding(*step, of_step.set_index("comparison")["premium"]), "Three comparisons")
        chart = comparisons(rows, sentences.AXIS, market.colours)
        selected = figure.draw(
            chart, "comparisons", alt=sentences.chart_alt(rows.dropna(subset="premium")), scope=scope.of_chart(every_level)
        )
        notes.caption(sentences.caption(rows), "comparisons")
        choices = rows.assign(label=rows["label"] + ": " + rows["comparison"].map(sentences.COMPARISONS))
        figure.rows(every_level, "comparisons", "degree", choices, selected, asked=partial(_behind, every_level, rows))


def _rows(every_level: PageContext) -> pd.DataFrame:
    """Return one row a step and comparison, in the order of the steps."""
    pairs = every_level.ask("degrees/premiums").assign(comparison="pairs")
    others = every_level.ask("degrees/comparisons")
    names = {levels: name for name, levels in degree_steps().items()}
    order = {levels: place for place, levels in enumerate(names)}
    every = pd.concat([pairs, others], ignore_index=True)
    every = every.assign(
        label=[names[levels] for levels in zip(every["lower"], every["upper"], strict=True)],
        group=every["lower"] + "-" + every["upper"] + "-" + every["comparison"],
        place=[order[levels] for levels in zip(every["lower"], every["upper"], strict=True)],
        kind=every["comparison"].map({kind: place for place, kind in enumerate(sentences.COMPARISONS)}),
        symbol=every["comparison"].map(sentences.SYMBOLS),
        accented=every["comparison"] != "raw",
    )
    every = every.sort_values(["place", "kind"], kind="stable", ignore_index=True)
    return every.assign(words=sentences.hover_words(every))


def _behind(every_level: PageContext, rows: pd.DataFrame, mark: str | None) -> Behind:
    """Return the reports that a mark rests on: those in pairs, else all under either end of its step; without one, all."""
    if mark is None:
        return reports_of_all(every_level)
    of = rows[rows["group"] == mark].iloc[0]
    step = {"lower": of["lower"], "upper": of["upper"]}
    if of["comparison"] == "pairs":
        return Behind(every_level, "degrees/paired_reports", step | {"company": None})
    return Behind(every_level, "degrees/step_reports", step | {"comparison": of["comparison"]})
