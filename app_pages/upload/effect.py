"""What the charts would show once a file is added: the companies and places that it touches, before and after."""

from dataclasses import replace

import streamlit as st

from app_pages.upload.sentences import file as sentences
from charts.pay_ranges import pay_ranges
from components import figure, scope
from components.context import PageContext, choice_names
from components.reading import as_files_state
from components.table import draw_table
from ingest.batches.effect import BATCH, Effect
from ingest.bytes.refusal import Refused
from ingest.judgement.checked import CheckedFile
from ingest.judgement.problems import refusal
from queries.database import Snapshot, View
from queries.meaning import meaning
from queries.selection import NOT_STATED, UNFILTERED

EFFECT = "upload-effect"
SHOWN = 8


def draw_effect(context: PageContext, checked: CheckedFile) -> None:
    """Draw the touched companies and places side by side; statistics change no median, and the page says so."""
    if checked.report.dataset != "stipends":
        st.caption("Published statistics are shown beside the reports for reference: they change no median.")
        return
    try:
        with st.spinner("Drawing the charts with these records …"):
            market = _market(context, _effect(checked, context.view.snapshot))
    except Refused as error:
        why = refusal(error)
        st.warning(sentences.refused(why.message, why.line, why.hint), icon=":material/block:")
        return
    if market is None:
        return
    with st.container(border=True, key="upload-effect-charts"):
        st.header("How these records change the charts")
        st.caption(sentences.effect_scope(market.selection.work_kind, _country(market)))
        left, right = st.columns(2)
        with left:
            _draw_touched(market, "company", "Companies")
        with right:
            _draw_touched(market, "place", "Places")


def _effect(checked: CheckedFile, snapshot: Snapshot) -> Effect:
    kept = st.session_state.get(EFFECT)
    if not kept or kept[0] is not checked:
        st.session_state[EFFECT] = kept = (checked, Effect(checked, snapshot.data, snapshot.file))
    return kept[1]


def _market(context: PageContext, effect: Effect) -> PageContext | None:
    """Return the context of the kind of work and country of most of the records: no number holds over several markets.

    Pay is read as most of them state it.
    """
    snapshot = effect.database.snapshot()
    reading = as_files_state(snapshot, (BATCH,))
    added = PageContext(View(snapshot, context.selection.with_(**reading)), context.colours)
    markets = added.ask("upload/markets", source=BATCH)
    if markets.empty:
        return None
    first = markets.iloc[0]
    country = first["country"] if isinstance(first["country"], str) else NOT_STATED
    return added.filtered(**UNFILTERED | {"work_kind": (first["work_kind"],), "country": (country,), "inferred": False})


def _country(market: PageContext) -> str | None:
    """Return the name of the country, None where it is not stated."""
    (code,) = market.selection.country
    return None if code == NOT_STATED else choice_names(market.view.snapshot).get(code, code)


def _draw_touched(market: PageContext, dimension: str, title: str) -> None:
    groups = market.ask("upload/touched", source=BATCH, dimension=dimension, most=SHOWN)
    st.markdown(f"**{title}**")
    if groups.empty:
        st.caption("None of these records names any.")
        return
    figure.draw(
        pay_ranges(groups, market.money, market.colours),
        f"upload-{dimension}",
        alt=sentences.effect_alt(groups),
        scope=scope.of_chart(market),
    )
    group = replace(meaning("upload/touched").column("label"), title=title.lower())
    columns = (group, "n_before", "n", "median_before", "median")
    draw_table(f"upload-{dimension}", "upload/touched", groups, columns, market.money, pay="bare")
    st.caption(sentences.effect_caption(len(groups), market.money))
