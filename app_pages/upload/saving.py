"""Saving what the reader has seen: the one file, or all that were dropped, and the way back from it."""

from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from app_pages.upload import batches, checks, choices, file, official
from app_pages.upload.choices import Choices
from app_pages.upload.file import Upload
from app_pages.upload.sentences import file as sentences
from components.rights import reader
from components.words import plain
from ingest.batches.batch import Batch, ChangedMeanwhile, add
from ingest.batches.storing import NotAdded
from ingest.judgement.checked import CheckedFile
from queries.database import database

SAVED = "upload-saved"
#: Why a file was not added, as a sentence.
STOPPED = "upload-stopped"


@dataclass(frozen=True)
class Ready:
    """A file that can be added, with its check and the choices that it was checked by."""

    upload: Upload
    checked: CheckedFile
    choices: Choices


def draw_saved(data: Path) -> None:
    """Draw what was saved in the run before, with the way to its rows and, of several files, back; and what stopped it."""
    edition = official.taken()
    saved: list[Batch] = st.session_state.pop(SAVED, []) + ([edition] if edition else [])
    if saved:
        told = sentences.saved(sum(batch.accepted for batch in saved), [batch.file for batch in saved])
        st.success(told, icon=":material/check_circle:")
        with st.container(horizontal=True):
            batches.draw_rows_links(saved)
            if len(saved) > 1:
                batches.draw_undo_all(saved, data)
    if stopped := st.session_state.pop(STOPPED, None):
        st.warning(stopped, icon=":material/block:")


def draw_button(ready: list[Ready], data: Path, key: str, files: int, primary: bool = True) -> None:
    """Draw the button that adds what is ready of so many `files` that were dropped."""
    label = sentences.save_label(sum(each.checked.report.accepted for each in ready), len(ready))
    if st.button(label, type="primary" if primary else "secondary", key=key, icon=":material/add_chart:"):
        with st.spinner("Adding …"):
            _save(ready, data, keeps_others=len(ready) < files)


def _save(ready: list[Ready], data: Path, keeps_others: bool) -> None:
    """Add files up to one that cannot be added as it was seen; then begin anew, or go on with those that are left."""
    added, stopped = [], None
    for each in ready:
        try:
            added.append(_added(each, data))
            choices.forget(each.upload)
        except ChangedMeanwhile:
            stopped = sentences.CHANGED_MEANWHILE
        except NotAdded as error:
            stopped = plain(str(error))
        checks.let_go(each.upload)
        if stopped:
            break
    st.session_state[SAVED], st.session_state[STOPPED] = added, stopped
    database().snapshot()  # whoever changes the tables waits for them; other readers do not
    if not (keeps_others or stopped):
        file.forget()
    st.rerun()


def _added(ready: Ready, data: Path) -> Batch:
    """Add what a check found. Where other batches came or went since, check again, and add what the reader saw, nothing else.

    NotAdded where nothing can be added, or the file would now be read otherwise than the reader saw it.
    """
    try:
        return add(ready.checked, ready.upload.path, data, ready.choices.answers, reader())
    except ChangedMeanwhile:
        with st.spinner("Checking again …"):
            again = checks.read(ready.upload, ready.choices, data)
        with again:
            if again.report != ready.checked.report:
                raise
            return _added(Ready(ready.upload, again, ready.choices), data)
