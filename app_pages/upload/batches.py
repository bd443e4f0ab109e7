"""The batches that were added on this machine: where they came from, how they were read, undo, restore and reading again."""

from pathlib import Path

import pandas as pd
import streamlit as st

from app_pages.upload import replay
from charts.numbers import count
from components.words import plain
from ingest.batches import Batch, batches, restore, undo
from ingest.storing import NotAdded


def show(data: Path) -> None:
    """One card a batch, the newest first."""
    st.subheader("Added on this machine")
    found = batches(data)
    if not found:
        st.caption("Nothing yet. What you add stands here with its counts, and can be undone.")
    for batch in reversed(found):
        with st.container(border=True, key=f"upload-batch-{batch.batch}"):
            _card(batch, data)
            replay.show(batch, data)


def _card(batch: Batch, data: Path) -> None:
    state = " :gray-badge[undone]" if batch.undone else " :blue-badge[older reading]" if batch.read_by_older else ""
    kind = "reports" if batch.dataset == "stipends" else "statistics"
    st.markdown(f"**{plain(batch.file)}**{state}")
    st.caption(
        f"{batch.added_at[:16].replace('T', ' ')} UTC · {count(batch.records, 'record')} = {batch.accepted:,} added ({kind}) "
        f"+ {batch.rejected:,} set aside + {batch.duplicate:,} duplicate"
    )
    with st.container(horizontal=True):
        with st.popover("How it was read", icon=":material/view_column:"):
            st.table(_reading(batch), hide_header=True)
        if batch.undone:
            _button("Restore", "restore", ":material/redo:", batch, _change, restore, data)
        else:
            _button("Read again", "replay", ":material/replay:", batch, replay.ask)
            _button("Undo", "undo", ":material/undo:", batch, _change, undo, data)


def _button(label: str, name: str, icon: str, batch: Batch, what, *arguments) -> None:
    st.button(label, key=f"upload-{name}-{batch.batch}", icon=icon, on_click=what, args=(batch, *arguments))


def _reading(batch: Batch) -> pd.DataFrame:
    """The columns that were taken for fields, what the reader answered, and how the bytes were read."""
    said = {name.replace("_", " "): f"column {column}" for name, column in batch.mapping.items()}
    said |= {name.replace("_", " "): f"{value} (answered)" for name, value in batch.answers.items()}
    said |= {name.replace("_", " "): str(value) for name, value in batch.reading.items()}
    return pd.DataFrame({"field": said.keys(), "from": [plain(value) for value in said.values()]})


def _change(batch: Batch, how, data: Path) -> None:
    try:
        how(data, batch.batch)
    except NotAdded as error:
        st.toast(plain(str(error)), icon=":material/block:")
