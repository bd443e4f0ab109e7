"""The files that were added: where they came from, how they were read, their rows, undo, restore and reading again."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pandas as pd
import streamlit as st

from app_pages.upload import replay
from app_pages.upload.sentences import file as sentences
from app_pages.upload.sentences.several import undo_all
from components.address import linked
from components.context import choice_names
from components.filters import clear_all
from components.pages import open_page
from components.reading import as_files_state
from components.rights import reader, refusal
from components.words import plain, word
from ingest.batches.batch import Batch, DamagedBatch, restore, stored_batches, undo
from ingest.batches.storing import NotAdded, source_id_of
from ingest.judgement.checked import TABLES
from queries.database import Snapshot, database
from queries.schema import PAY_REPORTS

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
                _button("Undo", "undo", ":material/undo:", batch, _change, [batch], undo, data)
    if not (found or damaged):
        st.caption("No file yet. Each file that is added is listed here with its counts, and can be undone.")
    for batch in reversed(found):
        with st.container(border=True, key=f"upload-batch-{batch.batch}"):
            _card(batch, data)
            replay.draw_replay(batch, data)


def _card(batch: Batch, data: Path) -> None:
    st.markdown(sentences.batch_title(batch.file, batch.undone, batch.read_by_older))
    st.caption(sentences.batch_counts(batch.added_at, batch, _rows(batch), batch.dataset))
    with st.container(horizontal=True):
        with st.popover("How it was read", icon=":material/view_column:"):
            st.table(_reading(batch), hide_header=True)
        if not batch.undone:
            draw_rows_links([batch], "its")
        if refusal("undo"):
            return
        if batch.undone:
            _button("Restore", "restore", ":material/redo:", batch, _change, [batch], restore, data)
        else:
            if not batch.release:
                _button("Read again", "replay", ":material/replay:", batch, replay.ask, batch)
            _button("Undo", "undo", ":material/undo:", batch, _change, [batch], undo, data)


def draw_rows_links(several: Sequence[Batch], whose: str = "your") -> None:
    """Draw the buttons that open the rows of batches: one for all reports, one for each other batch.

    They show them whatever the filters were; `whose` they are: your, its.
    """
    reports = [batch for batch in several if TABLES[batch.dataset] is PAY_REPORTS]
    for shown in ([reports] if reports else []) + [[batch] for batch in several if batch not in reports]:
        rows = sum(map(_rows, shown))
        st.button(
            sentences.rows_label(whose, rows, shown[0].dataset),
            key=f"upload-rows-{whose}-{shown[0].batch}",
            icon=":material/table_rows:",
            on_click=_ask_for_rows,
            args=(shown,),
        )


def _rows(batch: Batch) -> int:
    """Return how many rows of its table a batch has: of a wide table several a record."""
    return batch.rows.get(TABLES[batch.dataset].name, batch.accepted)


def draw_undo_all(several: Sequence[Batch], data: Path) -> None:
    """Draw the button that undoes batches that were added together."""
    label = undo_all(len(several))
    st.button(label, key="upload-undo-all", icon=":material/undo:", on_click=_change, args=(several, undo, data))


def _ask_for_rows(shown: Sequence[Batch]) -> None:
    clear_all()
    st.session_state[OPENED] = shown


def open_rows(snapshot: Snapshot) -> None:
    """Go to the rows of the batches whose button was clicked, if any."""
    shown = st.session_state.pop(OPENED, None)
    if shown:
        open_page("data", _address(shown, snapshot))


def _address(shown: Sequence[Batch], snapshot: Snapshot) -> dict[str, str | list[str]]:
    """Return the parameters by which the page Data opens at rows: reports by their filter, others by a search.

    Pay is read as most of the reports state it.
    """
    first = shown[0]
    if TABLES[first.dataset] is PAY_REPORTS:
        names, added = choice_names(snapshot), tuple(batch.batch for batch in shown)
        reading = {name: word(value) for name, value in as_files_state(snapshot, added).items()}
        return linked({"batch": [names[batch] for batch in added], **reading})
    other = OTHER_TABLES.get(first.dataset)
    table = {"table": "Other tables", "other-table": other} if other else {"table": "Statistics"}
    return {"data-search": source_id_of(first.batch), **table}


def _button(
    label: str, name: str, icon: str, batch: Batch | DamagedBatch, act: Callable[..., None], *arguments: object
) -> None:
    st.button(label, key=f"upload-{name}-{batch.batch}", icon=icon, on_click=act, args=arguments)


def _reading(batch: Batch) -> pd.DataFrame:
    lines = sentences.batch_reading(batch.mapping, batch.answers, batch.reading)
    return pd.DataFrame({"field": lines.keys(), "from": lines.values()})


def _change(several: Sequence[Batch | DamagedBatch], act: Callable[[Path, str, str], object], data: Path) -> None:
    if sentence := refusal("undo"):
        st.toast(sentence, icon=":material/lock:")
        return
    try:
        for batch in several:
            act(data, batch.batch, reader())
    except NotAdded as error:
        st.toast(plain(str(error)), icon=":material/block:")
    database().snapshot()
