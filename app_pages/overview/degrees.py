"""The pay of reports by the degree level that they name."""

import pandas as pd
import streamlit as st

from app_pages.overview.sentences import findings
from charts.distribution import distributions
from components import figure, notes, scope
from components.context import PageContext
from components.group_phrases import none_stated
from components.words import MAIN_DEGREES, word


def draw_degrees(context: PageContext, degrees: pd.DataFrame, benchmarks: pd.DataFrame) -> None:
    """Draw the distributions of the main degree levels; `degrees`: one row a level as `overview/groups` gives them.

    Where no report states any, it is one of all reports. `benchmarks` of the country, as `overview/benchmarks` has them.
    """
    shown = degrees[degrees["group"].isin(MAIN_DEGREES)].assign(label=lambda d: [word(g) for g in d["group"]])
    if none_stated(shown, "degree"):
        shown = shown.assign(label="All")
    bins, confidence = context.ask("overview/distribution_by_degree"), context.view.snapshot.constants["confidence"]
    with st.container(border=True):
        notes.header(findings.degree_finding(shown, context.money, confidence))
        printed = findings.benchmark_marks(benchmarks, context.money)
        strips = distributions(bins, shown, context.money, context.colours, context.colours.degrees, printed)
        alt = findings.degrees_alt(shown, context.money, confidence)
        selected = figure.draw(strips, "degrees", alt=alt, scope=scope.of_chart(context))
        notes.caption(findings.degrees_caption(shown, printed), "degrees")
        figure.rows(context, "degrees", "degree", shown, selected)
