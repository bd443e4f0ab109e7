"""The ladder of an offer's comparables, drawn; the reader can take another step than the first with enough reports."""

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd
import streamlit as st

from app_pages.offer.sentences import verdict
from app_pages.offer.sentences.terms import STEPS, step_label
from charts.ladder import ladder as ladder_chart
from components import figure
from components.address import warn_unknown
from components.behind import Behind
from components.context import PageContext
from offer.answer import Judged
from offer.ladder import Step, conditions

STEP = "offer-step"


def asked_step() -> int | None:
    """Return the step that the reader asks for, by the control or the address; None for the first with enough reports."""
    held = st.session_state[STEP] if STEP in st.session_state else st.query_params.get(STEP)
    return next((step for step, label in STEPS.items() if held in (step, label)), None)


def draw_ladder(context: PageContext, each: Judged) -> None:
    """Draw the steps, with the one that the verdict is taken from, and the choice of another."""
    st.header("The ladder of comparables")
    warn_unknown(STEP, "Step of the ladder", set(STEPS.values()))
    selected = figure.draw(
        ladder_chart(_rows(each), context.colours), "offer-ladder", alt=verdict.ladder_alt(each.offer, each.ladder), scope=""
    )
    st.caption(f"{verdict.dependence(each.ladder)} {verdict.ladder_legend(each.ladder)}".lstrip())
    st.selectbox(
        "Compare with", list(STEPS), index=None, format_func=STEPS.__getitem__, key=STEP, bind="query-params",
        placeholder="The first with enough reports",
    )  # fmt: skip
    draw_step_reports(context, each, "offer-ladder", each.ladder.steps, selected)


def draw_step_reports(
    context: PageContext, each: Judged, name: str, steps: Sequence[Step], selected: str | None = None
) -> None:
    """Draw the reports on one of these steps, on the one that is taken where none is chosen."""
    compared = replace(context, view=each.comparables)

    def on_step(number: str | None) -> Behind:
        asked = {"step": int(number or (each.ladder.taken or steps[0]).number)}
        return Behind(compared, "offer/behind", asked | conditions(each.comparables, each.offer))

    named = pd.DataFrame({"group": [str(step.number) for step in steps]})
    named["label"] = [step_label(each.offer, step.number) for step in steps]
    figure.rows(compared, name, "company", named, selected, asked=on_step)


def _rows(each: Judged) -> pd.DataFrame:
    """Return one row a step, as the chart takes them."""
    return pd.DataFrame(
        {
            "group": str(step.number),
            "label": step_label(each.offer, step.number),
            "n": int(step.row["n"]),
            "low": step.share.low,
            "high": step.share.high,
            "interval_low": step.share.interval_low,
            "interval_high": step.share.interval_high,
            "is_enough": step.is_enough,
            "is_taken": step is each.ladder.taken,
            "words": verdict.step_words(each.offer, step),
        }
        for step in each.ladder.steps
    )
