"""A batch, read again: what would change, field by field, and the button that takes the new reading."""

from pathlib import Path

import pandas as pd
import streamlit as st

from app_pages.upload.sentences import file as sentences
from components.rights import reader, refusal
from components.words import plain
from ingest.batches.batch import Batch
from ingest.batches.replay import Replay, replay
from ingest.batches.storing import NotAdded
from queries.database import database

REPLAY = "upload-replay"
CHANGES_SHOWN = 200


def ask(batch: Batch) -> None:
    """Ask for a batch to be read again in this run."""
    forget()
    st.session_state[REPLAY] = (batch.batch, None)


def forget() -> None:
    """Let go of what was read again."""
    _, found = st.session_state.pop(REPLAY, (None, None))
    if found:
        found.close()


def draw_replay(batch: Batch, data: Path) -> None:
    """Draw what would change in a batch, where the reader asked for it."""
    name, found = st.session_state.get(REPLAY, (None, None))
    if name != batch.batch or refusal("undo"):
        return
    try:
        found = found or _read(batch, data)
    except NotAdded as error:
        st.warning(plain(str(error)), icon=":material/block:")
        return
    st.session_state[REPLAY] = (name, found)
    _draw_changes(found)
    with st.container(horizontal=True):
        if found.differs and not (found.checked.report.refused or found.checked.report.questions):
            label = "Take the new reading"
            st.button(label, type="primary", key="upload-take", icon=":material/check:", on_click=_take, args=(found,))
        st.button("Close", key="upload-replay-close", icon=":material/close:", on_click=forget)


def _read(batch: Batch, data: Path) -> Replay:
    slot = st.empty()
    with slot.container():
        bar = st.progress(0.0, "Reading …")
        found = replay(
            data, batch.batch,
            progress=lambda records: bar.progress(
                min(records / max(batch.records, 1), 1.0), sentences.reading_progress(records)
            ),
        )  # fmt: skip
    slot.empty()
    return found


def _take(found: Replay) -> None:
    if sentence := refusal("undo"):
        st.toast(sentence, icon=":material/lock:")
        return
    try:
        found.take(reader())
        database().snapshot()
        forget()
        st.toast("The new reading counts now. The earlier one is kept below, undone.", icon=":material/check:")
    except NotAdded as error:
        st.toast(plain(str(error)), icon=":material/block:")


def _draw_changes(found: Replay) -> None:
    report = found.checked.report
    if report.refused:
        st.warning(sentences.replay_refused(report.problems[0].message), icon=":material/block:")
        return
    if report.questions:
        st.warning(sentences.replay_asks(question.field for question in report.questions), icon=":material/help:")
        return
    if not found.differs:
        st.markdown(sentences.replay_same(found.same))
        return
    st.markdown(sentences.replay_changes(found.changed, found.new, found.gone, found.same, found.fields()))
    changes = pd.DataFrame(found.changes(CHANGES_SHOWN))
    shown = changes.assign(field=changes["field"].str.replace("_", " ")).rename(
        columns=lambda name: {"row_is": "row", "now": "read now"}.get(name, name.replace("_", " "))
    )
    st.dataframe(shown, key="table-upload-replay", hide_index=True, placeholder="", height=min(420, 38 + 35 * len(shown)))
    if len(changes) == CHANGES_SHOWN:
        st.caption(sentences.replay_cut(CHANGES_SHOWN))
