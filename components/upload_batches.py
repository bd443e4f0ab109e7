"""The batches that were added on this machine: where they came from, their counts, undo and restore."""

from pathlib import Path

import streamlit as st

from charts.numbers import count
from components.words import plain
from ingest.batches import Batch, NotAdded, batches, restore, undo


def show(data: Path) -> None:
    """One card a batch, the newest first."""
    st.subheader("Added on this machine")
    found = batches(data)
    if not found:
        st.caption("Nothing yet. What you add stands here with its counts, and can be undone.")
    for batch in reversed(found):
        _card(batch, data)


def _card(batch: Batch, data: Path) -> None:
    with st.container(border=True, horizontal=True, vertical_alignment="center", key=f"upload-batch-{batch.batch}"):
        state = " :gray-badge[undone]" if batch.undone else ""
        kind = "reports" if batch.dataset == "stipends" else "statistics"
        st.markdown(
            f"**{plain(batch.file)}**{state}  \n:gray[{batch.added_at[:16].replace('T', ' ')} UTC · "
            f"{count(batch.records, 'record')} = {batch.accepted:,} added ({kind}) + {batch.rejected:,} set aside "
            f"+ {batch.duplicate:,} duplicate · {plain(', '.join(f'{k} = {v}' for k, v in batch.mapping.items()))}]"
        )
        if batch.undone:
            st.button(
                "Restore",
                key=f"upload-restore-{batch.batch}",
                icon=":material/redo:",
                on_click=_change,
                args=(restore, data, batch),
            )
        else:
            st.button(
                "Undo", key=f"upload-undo-{batch.batch}", icon=":material/undo:", on_click=_change, args=(undo, data, batch)
            )


def _change(how, data: Path, batch: Batch) -> None:
    try:
        how(data, batch.batch)
    except NotAdded as error:
        st.toast(plain(str(error)), icon=":material/block:")
