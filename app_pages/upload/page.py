"""Adding a salary CSV: drop it, see what was understood, answer what the file does not say, save, undo."""

from pathlib import Path

import streamlit as st

from app_pages.upload import (
    batches,
    columns,
    company_names,
    effect,
    file,
    findings,
    official,
    open_checks,
    preview,
    reading,
    sentences,
)
from app_pages.upload.file import Upload
from components.context import PageContext
from components.controls import NONE, Controls
from components.rights import draw_refusal, reader
from components.words import plain
from ingest.batches.batch import Batch, ChangedMeanwhile, add, remembered, same_bytes
from ingest.batches.storing import NotAdded
from ingest.judgement.check import check_file, sha256_of
from ingest.judgement.checked import CheckedFile
from ingest.judgement.staging import Progress
from queries.database import database

CHECKED = "upload-checked"
SAVED = "upload-saved"
#: Set where the file was checked again since other batches came or went, and comes out otherwise.
CHANGED = "upload-changed"


def controls() -> Controls:
    """Return the filters and readings of pay that change the page."""
    return NONE


def draw(context: PageContext) -> None:
    """Draw the page."""
    batches.open_rows()
    st.title("Add a salary CSV")
    st.caption(
        "A club’s sheet, a survey export, a scrape, an official table: whatever its columns, language and currency. Your file "
        "is sent nowhere else, and nothing is saved until you have seen how it was read."
    )
    _confirm_saved()
    if not draw_refusal("add"):
        upload = file.choose(context.view)
        if upload:
            _draw_file(context, upload)
    st.divider()
    batches.draw_batches(context.view.snapshot.data)


def _confirm_saved() -> None:
    """Draw what was saved in the run before, once."""
    batch = st.session_state.pop(SAVED, None) or official.taken()
    if batch:
        st.success(sentences.saved(batch.accepted, batch.file), icon=":material/check_circle:")
        batches.draw_rows_link(batch, "your")


def _draw_file(context: PageContext, upload: Upload) -> None:
    """Draw the steps for one file, each with what the one before gave."""
    data = context.view.snapshot.data
    before = same_bytes(data, sha256_of(upload.path))
    if before:
        st.info(sentences.added_before(before.batch, before.undone), icon=":material/content_copy:")
        return
    if official.draw_official(upload, data, context.view.snapshot.mark):
        return
    known = remembered(data, upload.header)
    choices = reading.choices(upload, known)
    checked = _checked(context, upload, choices)
    report = checked.report
    if report.refused:
        problem = report.problems[0]
        st.error(sentences.refused(problem.message, problem.line, problem.hint), icon=":material/block:")
        if checked.columns:
            columns.draw_columns(upload, checked)
        reading.draw_detection(upload, report)
        return
    st.header(sentences.headline(len(report.questions), report))
    if st.session_state.pop(CHANGED, False):
        st.warning(sentences.CHANGED_MEANWHILE, icon=":material/sync:")
    rows, encoding = checked.rows, checked.source.dialect.encoding
    st.caption(sentences.basis(report, rows, checked.dataset, encoding, report.header_line, known is not None))
    reading.draw_sheets(upload, report)
    reading.draw_questions(upload, report)
    company_names.draw_near_names(upload, checked)
    columns.draw_columns(upload, checked)
    reading.draw_detection(upload, report)
    findings.draw_problems(upload, checked)
    preview.draw_preview(upload, checked, context.colours.accent)
    if report.accepted and not report.questions:
        effect.draw_effect(context, checked)
        _save(upload, checked, choices, data)


def _checked(context: PageContext, upload: Upload, choices: reading.Choices) -> CheckedFile:
    """Return the check of the file as it is to be read now: made once for each way of reading it."""
    kept = st.session_state.get(CHECKED)
    state = (upload.key, choices.state(), context.view.snapshot.mark)
    if not kept or kept[0] != state or kept[1].closed:
        if kept:
            kept[1].close()
        st.session_state.pop(CHECKED, None)
        slot = st.empty()
        with slot.container():
            kept = (state, _check(upload, choices, context.view.snapshot.data))
        slot.empty()
        st.session_state[CHECKED] = kept
    open_checks.hold(kept[1])
    return kept[1]


def _check(upload: Upload, choices: reading.Choices, data: Path) -> CheckedFile:
    """Check the file, with a bar and a way to stop: a click begins another run, which ends this one and all it made."""
    bar = st.progress(0.0, "Reading …")
    st.button("Cancel", key="upload-cancel", on_click=file.forget, icon=":material/close:")
    lines = max(upload.lines, 1)
    return _read(
        upload, choices, data, lambda records: bar.progress(min(records / lines, 1.0), sentences.reading_progress(records))
    )


def _read(upload: Upload, choices: reading.Choices, data: Path, progress: Progress | None = None) -> CheckedFile:
    """Check the file in the way that was chosen."""
    return check_file(
        upload.path, upload.name, dataset=choices.dataset, mapping=choices.mapping, answers=choices.answers,
        encoding=choices.encoding, delimiter=choices.delimiter, header_line=choices.header_line, data=data,
        ignored=choices.ignored, sheet=choices.sheet, unused=choices.unused, corrections=choices.corrected(),
        companies=choices.companies, progress=progress,
    )  # fmt: skip


def _added(upload: Upload, checked: CheckedFile, choices: reading.Choices, data: Path) -> Batch:
    """Add what a check found. Where other batches came or went since, check again, and add what the reader saw, nothing else.

    NotAdded where nothing can be added, or the file would now be read otherwise than the reader saw it.
    """
    try:
        return add(checked, upload.path, data, choices.answers, reader())
    except ChangedMeanwhile:
        with st.spinner("Checking again …"):
            again = _read(upload, choices, data)
        with again:
            if again.report != checked.report:
                raise
            return _added(upload, again, choices, data)


def _save(upload: Upload, checked: CheckedFile, choices: reading.Choices, data: Path) -> None:
    report = checked.report
    if st.button(sentences.save_label(report.accepted), type="primary", key="upload-save", icon=":material/add_chart:"):
        try:
            st.session_state[SAVED] = _added(upload, checked, choices, data)
        except ChangedMeanwhile:
            database().snapshot()
            st.session_state[CHANGED] = True
            checked.close()
            st.rerun()
        except NotAdded as error:
            st.error(plain(str(error)), icon=":material/block:")
            return
        database().snapshot()  # whoever changes the tables waits for them; other readers do not
        checked.close()
        st.session_state.pop(CHECKED, None)
        file.forget()
        st.rerun()
