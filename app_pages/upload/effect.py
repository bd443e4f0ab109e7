"""What the charts would show once a file is added: the companies and places that it touches, before and after."""

from pathlib import Path

import pandas as pd
import streamlit as st

from charts.numbers import count
from charts.pay_ranges import pay_ranges
from components import figure, phrases
from components.context import colours, money, place_names, view
from components.words import plain
from ingest.check import CheckedFile
from ingest.effect import BATCH, Effect
from ingest.problems import refusal
from ingest.refusal import Refused
from queries.database import View
from queries.selection import NOT_STATED

EFFECT = "upload-effect"
SHOWN = 8


def show(checked: CheckedFile, data: Path) -> None:
    """The touched companies and places side by side; statistics change no median, and the page says so."""
    if checked.report.dataset != "stipends":
        st.caption("Published statistics stand beside the offers as reference marks: they change no median.")
        return
    try:
        seen = _market(_effect(checked, data))
    except Refused as refused:
        st.warning(plain(refusal(refused).message), icon=":material/memory:")
        return
    if seen is None:
        return
    with st.container(border=True, key="upload-effect-charts"):
        st.subheader("The charts with these records")
        st.caption(_scope(seen))
        left, right = st.columns(2)
        with left:
            _touched(seen, "company", "Companies")
        with right:
            _touched(seen, "place", "Places")


def _effect(checked: CheckedFile, data: Path) -> Effect:
    kept = st.session_state.get(EFFECT)
    if not kept or kept[0] is not checked:
        with st.spinner("Drawing the charts with these records …"):
            st.session_state[EFFECT] = kept = (checked, Effect(checked, data))
    return kept[1]


def _market(effect: Effect) -> View | None:
    """The view of the kind of work and country that most of the records are of: no number holds over several markets."""
    snapshot = effect.database.snapshot()
    markets = View(snapshot, view().selection).ask("upload/markets", source=BATCH)
    if markets.empty:
        return None
    first = markets.iloc[0]
    country = first["country"] if isinstance(first["country"], str) else NOT_STATED
    cleared = dict.fromkeys(("role_family", "degree", "region", "city", "company", "year", "evidence"))
    return View(snapshot, view().selection).filtered(
        work_kind=(first["work_kind"],), country=(country,), inferred=True, **cleared
    )


def _scope(seen: View) -> str:
    return f"{phrases.kinds(seen.selection.work_kind)}, {_where(seen)}, all years; your other filters do not apply here."


def _where(seen: View) -> str:
    code = seen.selection.country[0]
    return "country not stated" if code == NOT_STATED else f"in {phrases.within(place_names(seen.snapshot).get(code, code))}"


def _touched(seen: View, dimension: str, title: str) -> None:
    found = seen.ask("upload/touched", source=BATCH, dimension=dimension, most=SHOWN)
    st.markdown(f"**{title}**")
    if found.empty:
        st.caption("None of these records names one that can be counted.")
        return
    figure.draw(
        pay_ranges(found, money(), colours()),
        f"upload-{dimension}",
        alt=f"Pay with these records: {'; '.join(f'{row.label}, {int(row.n)} offers' for row in found.itertuples())}",
    )
    table = pd.DataFrame(
        {
            title.lower(): found["label"], "offers before": found["n_before"], "offers after": found["n"],
            "median before": found["median_before"].round(2), "median after": found["median"].round(2),
        }
    )  # fmt: skip
    st.dataframe(table, key=f"table-upload-{dimension}", hide_index=True, placeholder="")
    st.caption(f"The {count(len(found), 'most touched group')}; {plain(money().axis)}.")
