"""The files that were added: where they came from, how they were read, their rows, undo, restore and reading again."""

from collections.abc import Callable
from pathlib import Path

import pandas as pd
import streamlit as st

from app_pages.upload import replay, sentences
from components.filters import let_all_in
from components.pages import open_page
from components.rights import reader, refusal
from components.words import plain
from ingest.batches.batch import Batch, DamagedBatch, restore, stored_batches, undo
from ingest.batches.storing import NotAdded, source_id_of
from ingest.judgement.checked import TABLES
from queries.database import database

#: The batch whose rows are asked for.
OPENED = "upload-opened"
#: The tables of the page Data, beside that of statistics, that a batch may have its rows in.
OTHER_TABLES = {
    "outlook": "Outlook", "price_levels": "Price levels", "exchange_rates": "Exchange rates", "living_costs": "Costs of living",
}  # fmt: skip


def draw_batches(data: Path) -> None:
    """Draw one card a batch, the damaged ones before the others, the newest first."""
    st.header("Added files")
    found, damaged = stored_batches(data)
    for batch in damaged:
        with st.container(border=True, key=f"upload-batch-{batch.batch}"):
            st.markdown(sentences.damaged_batch(batch.batch, batch.problem, batch.undone))
            if not (batch.undone or refusal("undo")):
                _button("Undo", "undo", ":material/undo:", batch, _change, undo, data)
    if not (found or damaged):
        st.caption("No file yet. Each file that is added is listed here with its counts, and can be undone.")
    for batch in reversed(found):
        with st.container(border=True, key=f"upload-batch-{batch.batch}"):
            _card(batch, data)
            replay.draw_replay(batch, data)


def _card(batch: Batch, data: Path) -> None:
    st.markdown(sentences.batch_title(batch.file, batch.undone, batch.read_by_older))
    st.caption(sentences.batch_counts(batch.added_at, batch, batch.dataset))
    with st.container(horizontal=True):
        with st.popover("How it was read", icon=":material/view_column:"):
            st.table(_reading(batch), hide_header=True)
        if not batch.undone:
            draw_rows_link(batch, "its")
        if refusal("undo"):
            return
        if batch.undone:
            _button("Restore", "restore", ":material/redo:", batch, _change, restore, data)
        else:
            if not batch.release:
                _button("Read again", "replay", ":material/replay:", batch, replay.ask)
            _button("Undo", "undo", ":material/undo:", batch, _change, undo, data)


def draw_rows_link(batch: Batch, whose: str) -> None:
    """Draw the button that opens the rows of a batch, whatever the filters were: `whose` they are (your, its)."""
    label = sentences.rows_label(whose, batch.rows.get(TABLES[batch.dataset].name, batch.accepted), batch.dataset)
    st.button(
        label, key=f"upload-rows-{whose}-{batch.batch}", icon=":material/table_rows:", on_click=_ask_for_rows, args=(batch,)
    )


def _ask_for_rows(batch: Batch) -> None:
    let_all_in()
    st.session_state[OPENED] = batch


def open_rows() -> None:
    """Go to the rows of the batch whose button was clicked, where there is one."""
    batch = st.session_state.pop(OPENED, None)
    if batch:
        open_page("data", {"data-search": source_id_of(batch.batch), **_table_of(batch.dataset)})


def _table_of(dataset: str) -> dict[str, str]:
    """Return the parameters by which the page Data opens at the table of a dataset."""
    if dataset in ("stipends", "pay_reports"):
        return {}
    other = OTHER_TABLES.get(dataset)
    return {"table": "Other tables", "other-table": other} if other else {"table": "Statistics"}


def _button(
    label: str, name: str, icon: str, batch: Batch | DamagedBatch, act: Callable[..., None], *arguments: object
) -> None:
    st.button(label, key=f"upload-{name}-{batch.batch}", icon=icon, on_click=act, args=(batch, *arguments))


def _reading(batch: Batch) -> pd.DataFrame:
    lines = sentences.batch_reading(batch.mapping, batch.answers, batch.reading)
    return pd.DataFrame({"field": lines.keys(), "from": lines.values()})


def _change(batch: Batch | DamagedBatch, act: Callable[[Path, str, str], object], data: Path) -> None:
    if sentence := refusal("undo"):
        st.toast(sentence, icon=":material/lock:")
        return
    try:
        act(data, batch.batch, reader())
        database().snapshot()
    except NotAdded as error:
        st.toast(plain(str(error)), icon=":material/block:")
