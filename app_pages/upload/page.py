"""Adding a salary CSV: drop it, see what was understood, answer what the file does not say, save, undo."""

from pathlib import Path

import streamlit as st

from app_pages.upload import batches, columns, effect, file, findings, reading
from app_pages.upload.file import Upload
from charts.numbers import count
from components.context import PageContext, view
from components.words import plain
from ingest.batches import add, remembered, same_bytes
from ingest.check import CheckedFile, check_file, sha256_of
from ingest.report import Report
from ingest.storing import NotAdded

CHECKED = "upload-checked"
SAVED = "upload-saved"


def draw(context: PageContext) -> None:
    """Draw the page."""
    st.title("Add a salary CSV")
    st.caption(
        "A sheet, a survey export, a scrape or an official table, in whatever columns, language and currency. It stays on this "
        "machine: nothing is sent anywhere. Nothing is saved before you have seen what was understood."
    )
    _tell_saved()
    upload = file.choose()
    if upload:
        _one_file(upload)
    st.divider()
    batches.show(view().snapshot.data)


def _tell_saved() -> None:
    """What was saved in the run before, once."""
    batch = st.session_state.pop(SAVED, None)
    if batch:
        st.success(
            f"{count(batch.accepted, 'record')} of {plain(batch.file)} added. All pages count them now; undo is below.",
            icon=":material/check_circle:",
        )


def _one_file(upload: Upload) -> None:
    """The steps for one file, each with what the one before gave."""
    data = view().snapshot.data
    before = same_bytes(data, sha256_of(upload.path))
    if before:
        state = "It is undone: bring it back below." if before.undone else "Nothing to add."
        st.info(f"This very file was added before, as batch {before.batch}. {state}", icon=":material/content_copy:")
        return
    known = remembered(data, upload.header)
    choices = reading.choices(upload, known)
    checked = _checked(upload, choices)
    report = checked.report
    if report.refused:
        _refused(report)
        reading.read_otherwise(upload, report)
        return
    st.header(_headline(report))
    st.caption(_basis(checked, known is not None))
    reading.questions(upload, report)
    columns.show(upload, checked)
    reading.read_otherwise(upload, report)
    findings.problems(upload, checked)
    findings.preview(checked)
    if report.accepted and not report.questions:
        effect.show(checked, data)
        _save(upload, checked, choices, data)


def _checked(upload: Upload, choices: reading.Choices) -> CheckedFile:
    """The check of the file as it is to be read now: made once for each way of reading it."""
    kept = st.session_state.get(CHECKED)
    state = (upload.key, choices.state(), view().snapshot.mark)
    if not kept or kept[0] != state:
        if kept:
            kept[1].close()
        st.session_state.pop(CHECKED, None)
        slot = st.empty()
        with slot.container():
            kept = (state, _check(upload, choices))
        slot.empty()
        st.session_state[CHECKED] = kept
    return kept[1]


def _check(upload: Upload, choices: reading.Choices) -> CheckedFile:
    """Checks the file, with a bar and a way to stop: a click begins another run, which ends this one and all it made."""
    bar = st.progress(0.0, "Reading …")
    st.button("Cancel", key="upload-cancel", on_click=file.forget, icon=":material/close:")
    lines = max(upload.lines, 1)
    return check_file(
        upload.path, upload.name, dataset=choices.dataset, mapping=choices.mapping, answers=choices.answers,
        encoding=choices.encoding, delimiter=choices.delimiter, header_line=choices.header_line, data=view().snapshot.data,
        progress=lambda records: bar.progress(min(records / lines, 1.0), f"{records:,} records read"),
    )  # fmt: skip


def _headline(report: Report) -> str:
    if report.questions:
        return f"{count(len(report.questions), 'question')} before {count(report.accepted, 'record')} can be added"
    if not report.accepted:
        return f"None of {count(report.records, 'record')} can be added"
    return f"{report.accepted:,} of {count(report.records, 'record')} can be added"


def _basis(checked: CheckedFile, known: bool) -> str:
    report, rows = checked.report, checked.rows
    several = f" (as {count(rows, 'row')})" if rows != report.accepted else ""
    kind = "reports of pay" if report.dataset == "stipends" else "published statistics"
    parts = [
        f"{count(report.records, 'record')} = {report.accepted:,} to add{several} + {report.rejected:,} set aside "
        f"+ {report.duplicate:,} duplicate",
        kind,
        f"{report.encoding}, header in line {report.header_line}" if report.header_line else f"{report.encoding}, no header",
    ]
    if known:
        parts.append("read like an earlier file with the same header")
    return " · ".join(parts)


def _refused(report: Report) -> None:
    problem = report.problems[0]
    where = f" (line {problem.line})" if problem.line else ""
    st.error(f"**{plain(problem.message)}**{where}. {plain(problem.hint)}.", icon=":material/block:")


def _save(upload: Upload, checked: CheckedFile, choices: reading.Choices, data: Path) -> None:
    report = checked.report
    label = f"Add {count(report.accepted, 'record')}"
    if st.button(label, type="primary", key="upload-save", icon=":material/add_chart:"):
        try:
            st.session_state[SAVED] = add(checked, upload.path, data, choices.answers)
        except NotAdded as error:
            st.error(plain(str(error)), icon=":material/block:")
            return
        checked.close()
        st.session_state.pop(CHECKED, None)
        file.forget()
        st.rerun()
