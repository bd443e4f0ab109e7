"""The checks of the files that a reader has dropped: each is made once for each way of reading its file."""

from pathlib import Path

import streamlit as st

from app_pages.upload import file, open_checks
from app_pages.upload.choices import Choices
from app_pages.upload.file import Upload
from app_pages.upload.sentences import file as sentences
from components.belongings import belongings
from components.context import PageContext
from ingest.judgement.check import check_file
from ingest.judgement.checked import CheckedFile
from ingest.judgement.staging import Progress

CHECKED = "upload-checked"


def checked(context: PageContext, upload: Upload, choices: Choices) -> CheckedFile:
    """Return the check of a file as it is to be read now."""
    checks = _checks()
    kept = checks.get(upload.key)
    state = (choices.state(), context.view.snapshot.mark)
    slot = st.empty()
    if not kept or kept[0] != state or kept[1].closed:
        with slot.container():
            kept = (state, _check(upload, choices, context.view.snapshot.data, kept[1] if kept else None))
        slot.empty()
        checks[upload.key] = kept
    open_checks.hold(kept[1])
    return kept[1]


def let_go(upload: Upload) -> None:
    """Close the check of a file, where there is one: the next one is made anew."""
    _, kept = _checks().pop(upload.key, (None, None))
    if kept:
        kept.close()


def let_go_of_others(uploads: list[Upload]) -> None:
    """Close the checks of all other files, and remove what was kept of these: they were added or taken away."""
    here = {upload.key for upload in uploads}
    for key in [key for key in _checks() if key not in here]:
        _checks().pop(key)[1].close()
    file.remove_others(uploads)


def read(
    upload: Upload, choices: Choices, data: Path, progress: Progress | None = None, before: CheckedFile | None = None
) -> CheckedFile:
    """Check a file in the way that was chosen; what the check `before` found out and still holds is not found out again."""
    return check_file(
        upload.path, upload.name, dataset=choices.dataset, mapping=choices.mapping, answers=choices.answers,
        encoding=choices.encoding, delimiter=choices.delimiter, header_line=choices.header_line, data=data,
        ignored=choices.ignored, sheet=choices.sheet, unused=choices.unused, corrections=choices.corrected(),
        companies=choices.companies, progress=progress, before=before,
    )  # fmt: skip


def _checks() -> dict[str, tuple[tuple, CheckedFile]]:
    """Return the checks of the session by the keys of their files, each with the way of reading that it is of."""
    if CHECKED not in st.session_state:
        st.session_state[CHECKED] = {}
        belongings().callback(_close, st.session_state[CHECKED])
    return st.session_state[CHECKED]


def _close(checks: dict[str, tuple[tuple, CheckedFile]]) -> None:
    for _, checked in checks.values():
        checked.close()


def _check(upload: Upload, choices: Choices, data: Path, before: CheckedFile | None) -> CheckedFile:
    """Check a file, with a bar and a way to stop: a click begins another run, which ends this one and all it made."""
    bar = st.progress(0.0, "Reading …")
    st.button("Cancel", key=f"upload-cancel-{upload.key}", on_click=file.forget, icon=":material/close:")
    lines = max(upload.lines, 1)

    def show(records: int) -> None:
        bar.progress(min(records / lines, 1.0), sentences.reading_progress(records))

    return read(upload, choices, data, show, before)
