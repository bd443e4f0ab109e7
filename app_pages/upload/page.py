"""Adding a salary CSV: drop it, see what was understood, answer what the file does not say, save, undo."""

import streamlit as st

from app_pages.upload import (
    batches,
    checks,
    choices,
    columns,
    company_names,
    effect,
    file,
    findings,
    official,
    preview,
    reading,
    saving,
    several,
)
from app_pages.upload.file import Upload
from app_pages.upload.saving import Ready
from app_pages.upload.sentences import file as sentences
from components import notes
from components.context import PageContext
from components.controls import NONE, Controls
from components.rights import draw_refusal
from ingest.batches.batch import remembered, same_bytes
from ingest.judgement.checked import CheckedFile


def controls() -> Controls:
    """Return the filters and readings of pay that change the page."""
    return NONE


def draw(context: PageContext) -> None:
    """Draw the page."""
    batches.open_rows(context.view.snapshot)
    st.title("Add a salary CSV")
    st.caption(
        "A club’s sheet, a survey export, a scrape, an official table: whatever its columns, language and currency. Your file "
        "is sent nowhere else, and nothing is saved until you have seen how it was read."
    )
    data = context.view.snapshot.data
    with st.container():
        saving.draw_saved(data)
    if not draw_refusal("add"):
        uploads = file.dropped_or_written(context.view)
        checks.let_go_of_others(uploads)
        if len(uploads) > 1:
            _draw_file(context, several.draw(context, uploads), len(uploads))
        elif uploads:
            _draw_file(context, uploads[0], 1)
    st.divider()
    batches.draw_batches(data)


def _draw_file(context: PageContext, upload: Upload, files: int) -> None:
    """Draw the steps for one of so many `files`, each with what the one before gave."""
    data = context.view.snapshot.data
    before = same_bytes(data, upload.sha256)
    if before:
        st.info(sentences.added_before(before.batch, before.undone), icon=":material/content_copy:")
        return
    if official.draw_official(upload, data, context.view.snapshot.mark):
        return
    known = remembered(data, upload.header)
    chosen = choices.choices(upload, known)
    checked = checks.checked(context, upload, chosen)
    choices.keep(upload, chosen)
    report = checked.report
    if report.refused:
        _draw_refusal(upload, checked)
        return
    with st.container():  # what comes and goes in it moves nothing below, where the reader types
        _draw_reading(upload, checked, known is not None)
    preview.draw_preview(context, upload, checked)
    if report.accepted and not report.questions:
        effect.draw_effect(context, checked)
        saving.draw_button([Ready(upload, checked, chosen)], data, "upload-save", files, primary=files == 1)


def _draw_refusal(upload: Upload, checked: CheckedFile) -> None:
    """Draw why a file is refused, and what can be read otherwise in it."""
    report = checked.report
    problem = report.problems[0]
    st.error(sentences.refused(problem.message, problem.line, problem.hint), icon=":material/block:")
    reading.draw_sheets(upload, report)
    if checked.columns:
        columns.draw_columns(upload, checked)
    reading.draw_detection(upload, report)


def _draw_reading(upload: Upload, checked: CheckedFile, known: bool) -> None:
    """Draw how a file was read, what it leaves open and what is set aside; `known`: as an earlier file of its header was."""
    report, encoding = checked.report, checked.source.dialect.encoding
    notes.header(sentences.headline(len(report.questions), report))
    st.caption(sentences.basis(report, checked.rows, checked.dataset, encoding, report.header_line, known))
    reading.draw_kept(upload)
    reading.draw_sheets(upload, report)
    reading.draw_questions(upload, report)
    company_names.draw_near_names(upload, checked)
    columns.draw_columns(upload, checked)
    reading.draw_detection(upload, report)
    findings.draw_problems(upload, checked)
