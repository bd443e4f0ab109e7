"""A dropped file that is one of an official release: what it would change, and taking it as an edition of its own."""

from pathlib import Path

import pandas as pd
import streamlit as st

from app_pages.upload import file
from app_pages.upload.file import Upload
from app_pages.upload.sentences import releases as sentences
from components import notes
from components.rights import reader, refusal
from components.words import plain
from ingest.batches.batch import Batch
from ingest.batches.storing import NotAdded
from ingest.releases.content import MOST_SENT
from ingest.releases.reading import Reading, UnknownFile, read_file
from ingest.releases.release import Stop
from ingest.releases.taking import take
from ingest.releases.telling import rows_that_differ
from queries.database import database

READING, TAKEN = "upload-official", "upload-official-taken"
#: The largest file that is looked at here, in bytes, and the most figures that are listed.
LARGEST, LISTED = 60_000_000, 20


def draw_official(upload: Upload, data: Path, mark: str) -> bool:
    """Draw what a file of a release would change; return whether it is one, and the reader does not want it read otherwise.

    `mark` says which version of the tables it is compared with.
    """
    found = _found(upload, data, mark)
    if isinstance(found, str):
        st.warning(sentences.not_believed(found), icon=":material/account_balance:")
    if not isinstance(found, Reading):
        return False
    if st.toggle("Read it as an ordinary file", key=_as_other(upload)):
        return False
    _draw(found, data)
    return True


def is_edition(upload: Upload, data: Path, mark: str) -> bool:
    """Return whether a file is one of a release, and the reader does not want it read otherwise."""
    return isinstance(_found(upload, data, mark), Reading) and not st.session_state.get(_as_other(upload))


def _as_other(upload: Upload) -> str:
    return f"upload-as-other-{upload.key}"


def taken() -> Batch | None:
    """Return the edition that was taken in the run before, once."""
    return st.session_state.pop(TAKEN, None)


def _found(upload: Upload, data: Path, mark: str) -> Reading | str | None:
    """Return what a file of a release is, why it is not believed, or None where it is another file; read once."""
    kept = st.session_state.setdefault(READING, {})
    if (upload.key, mark) not in kept:
        with st.spinner("Checking whether it is an official file …"):
            kept[upload.key, mark] = _read(upload, data)
    return kept[upload.key, mark]


def _read(upload: Upload, data: Path) -> Reading | str | None:
    if upload.path.stat().st_size > LARGEST:
        return None
    try:
        return read_file(upload.path, data, upload.name, MOST_SENT)
    except UnknownFile:
        return None
    except Stop as stop:
        return str(stop)


def _draw(found: Reading, data: Path) -> None:
    difference, edition = found.difference, found.edition
    notes.header(sentences.title(found.title, edition.edition))
    added, changed = len(difference.added), difference.changed_rows
    st.markdown(sentences.counts(added, changed, difference.same, len(difference.gone)))
    if edition.left_out:
        st.caption(sentences.left_out(edition.left_out))
    if rows := rows_that_differ(found, LISTED):
        with st.container(key="upload-official-changes"):
            st.table(pd.DataFrame(rows).map(plain))
        if len(rows) == LISTED:
            st.caption(sentences.shown(LISTED))
    if found.is_outdated:
        st.warning(plain(found.is_outdated), icon=":material/history:")
    elif difference.differs:
        st.caption(sentences.taking(found.title))
        label = "Use this edition"
        st.button(
            label, type="primary", key="upload-official-take", icon=":material/check:", on_click=_take, args=(found, data)
        )


def _take(found: Reading, data: Path) -> None:
    if sentence := refusal("add"):
        st.toast(sentence, icon=":material/lock:")
        return
    try:
        st.session_state[TAKEN] = take(found, data, reader())
    except NotAdded as error:
        st.toast(plain(str(error)), icon=":material/block:")
        return
    database().snapshot()
    st.session_state.pop(READING, None)
    file.forget()
