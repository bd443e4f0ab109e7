"""One offer in full: the verdict with its drawing and its ladder, what it is worth, what is left, what to ask for, after it."""

import pandas as pd
import streamlit as st

from app_pages.offer.after import draw_after
from app_pages.offer.expected import draw_expected
from app_pages.offer.ladder import draw_ladder, draw_step_reports
from app_pages.offer.sentences import verdict, worth
from charts.numbers import Money
from charts.one_against_many import one_against_many
from components import figure, notes
from components.context import PageContext
from offer import asking
from offer.answer import Judged
from offer.ladder import Step, bins_on
from offer.worth import pay_hour

POSTINGS_SHOWN = 5


def draw_details(context: PageContext, each: Judged) -> None:
    """Draw one offer in full."""
    if each.ladder.kept:
        st.caption(verdict.kept_left_out(len(each.ladder.kept)))
    if each.ladder.taken:
        _draw_verdict(context, each, each.ladder.taken)
    left, right = st.columns(2)
    with left.container(border=True, height="stretch"):
        _draw_worth(each)
    with right.container(border=True, height="stretch"):
        _draw_living(each)
    with st.container(border=True):
        _draw_asking(context, each)
    draw_expected(each)
    draw_after(context, each.offer)


def _draw_verdict(context: PageContext, each: Judged, step: Step) -> None:
    st.markdown(verdict.basis(each.offer, step))
    left, right = st.columns(2)
    with left.container(border=True, height="stretch"):
        _draw_distribution(context, each, step)
    with right.container(border=True, height="stretch"):
        draw_ladder(context, each)


def _draw_distribution(context: PageContext, each: Judged, step: Step) -> None:
    money = Money(each.offer.currency)
    offered = pay_hour(context.view.snapshot.constants, each.offer)
    st.header("Among its comparables")
    marks = {"median": step.row["median"]} if pd.notna(step.row["median"]) else {}
    drawing = one_against_many(
        bins_on(each.comparables, each.offer, step.number), (offered, money.text(offered)), money, context.colours, marks
    )
    figure.draw(drawing, "offer", alt=verdict.chart_alt(each.offer, step), scope="")
    notes.caption(verdict.details(each.offer, step), "offer")
    draw_step_reports(context, each, "offer", [step])


def _draw_worth(each: Judged) -> None:
    st.header("What it is worth")
    st.table(worth.worth_rows(each.lines), border="horizontal", hide_index=True)
    st.caption(worth.taxes(each.offer))


def _draw_living(each: Judged) -> None:
    st.header("After rent and food, before tax")
    if each.living is None:
        st.markdown(worth.no_living(each.offer))
        return
    st.markdown(worth.left_over(each.living, each.offer))
    st.table(worth.living_rows(each.living, each.offer), border="horizontal", hide_index=True)
    st.caption(worth.living_sources(each.living))


def _draw_asking(context: PageContext, each: Judged) -> None:
    st.header("What to ask for")
    said = [worth.gap(one, each.offer) for one in each.gaps]
    st.markdown("\n\n".join(said) or "The comparables are too few for a median.")
    if each.offer.company:
        postings = asking.postings(each.comparables, each.offer)
        lines = [worth.posting(row) for _, row in postings.head(POSTINGS_SHOWN).iterrows()]
        if lines:
            st.markdown(
                worth.postings_heading(each.offer, len(postings), POSTINGS_SHOWN)
                + "\n\n"
                + "\n".join(f"- {line}" for line in lines)
            )
        if lacking := worth.lacking(asking.lacking(context.view, each.offer)):
            st.markdown(lacking)
