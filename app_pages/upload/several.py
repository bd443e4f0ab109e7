"""Several files at once: what becomes of each, the one to look at, and one button that adds all of them."""

import streamlit as st

from app_pages.upload import checks, choices, file, official, saving
from app_pages.upload.file import Upload
from app_pages.upload.saving import Ready
from app_pages.upload.sentences import several as sentences
from components.context import PageContext
from ingest.batches.batch import remembered, same_bytes


def draw(context: PageContext, uploads: list[Upload]) -> Upload:
    """Draw the choice among the files, each with what becomes of it, and the button; return the file to look at."""
    first_of = {upload.sha256: upload for upload in reversed(uploads)}
    states = [_state(context, upload, first_of[upload.sha256]) for upload in uploads]
    labels = [sentences.file_label(upload.name, _told(state)) for upload, state in zip(uploads, states, strict=True)]
    chosen = file.choose(uploads, labels)
    ready = [state for state in states if isinstance(state, Ready)]
    asked = [each.upload.name for each in ready if each.checked.report.questions]
    if asked:
        st.caption(sentences.asked_first(asked))
    elif len(ready) > 1:
        saving.draw_button(ready, context.view.snapshot.data, "upload-save-all", len(uploads))
    return chosen


def _state(context: PageContext, upload: Upload, first: Upload) -> Ready | str:
    """Return the check of a file of which records can be added, once its questions are answered; else what it is, in words.

    `first` is the first file of the same bytes.
    """
    data = context.view.snapshot.data
    if upload.key != first.key:
        return sentences.same_as(first.name)
    if same_bytes(data, upload.sha256):
        return "added before"
    if official.is_edition(upload, data, context.view.snapshot.mark):
        return "official release"
    chosen = choices.choices(upload, remembered(data, upload.header))
    checked = checks.checked(context, upload, chosen)
    if checked.report.refused:
        return "refused"
    return Ready(upload, checked, chosen) if checked.report.accepted else "nothing to add"


def _told(state: Ready | str) -> str:
    return state if isinstance(state, str) else sentences.becomes(state.checked.report)
