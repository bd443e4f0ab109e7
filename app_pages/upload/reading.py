"""How a file is read, in the reader's hands: what is asked, and what was detected wrongly."""

import pandas as pd
import streamlit as st

from app_pages.upload.choices import choices, forget
from app_pages.upload.file import Upload
from app_pages.upload.sentences import file as sentences
from components.words import plain
from ingest.bytes.encoding import LEGACY
from ingest.judgement.report import Report

AUTOMATIC = "as detected"
DELIMITERS = (",", ";", "\t", "|", ":", " ")
ENCODINGS = ("utf-8", *(legacy.name for legacy in LEGACY), "utf-16", "utf-16-le", "utf-16-be")
ANSWER_WORDS = {
    "pay_text": "Which column is the pay?", "currency": "Which currency?", "pay_period": "What period is the pay for?",
    "year": "Which year?", "dataset": "What kind of table?", "scale": "Are the figures in thousands?",
    "implausible": "Do the implausible figures count?", "work_kind": "What kind of work?",
    "decimal_mark": "Which is the decimal mark?",
    "date_order": "Where does the year stand in dates?", "copies": "Does each exact copy count?",
    "blanks": "Whose are the rows without a name?",
    "columns": "Are these columns pay?", "workload": "What is the pay of a part-time position for?",
    "contract": "What is the yearly pay of a shorter contract for?",
}  # fmt: skip


def showing(name: str, upload: Upload, held: object) -> str:
    """Return the key of a control of a file which shows what holds now.

    That may have been chosen elsewhere, or come with another sheet: a control of one key for all of it would keep what it
    showed first, and take it for the reader's choice.
    """
    return f"upload-{name}-{upload.key}-{held}"


def draw_kept(upload: Upload) -> None:
    """Draw that what was chosen for the same bytes before holds again, with the way to begin anew."""
    if not choices(upload, None).are_kept:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="upload-kept"):
        st.caption(sentences.KEPT)
        if st.button("Begin anew", key="upload-kept-not", type="tertiary", icon=":material/undo:"):
            forget(upload)
            st.rerun()


def draw_questions(upload: Upload, report: Report) -> None:
    """Draw what the file does not say, each asked once, with the evidence; the answers given so far can be changed."""
    chosen = choices(upload, None)
    for question in report.questions:
        with st.container(border=True, key=f"upload-question-{question.field}"):
            st.markdown(f"**{ANSWER_WORDS[question.field]}**")
            st.caption(plain(question.why))
            options = list(question.choices)
            if question.field == "year":
                options += [str(year) for year in range(pd.Timestamp.now().year + 1, 1999, -1) if str(year) not in options]
            answer = st.selectbox(
                ANSWER_WORDS[question.field],
                options,
                index=None,
                placeholder="Choose",
                label_visibility="collapsed",
                format_func=sentences.answer_word,
                key=f"upload-answer-{question.field}-{upload.key}",
                width=320,
            )
            if answer:
                chosen.answers[question.field] = answer
                st.rerun()
    given = {ANSWER_WORDS[name]: value for name, value in chosen.answers.items() if name in ANSWER_WORDS}
    if given:
        with st.container(horizontal=True, vertical_alignment="center", key="upload-answers"):
            st.markdown(sentences.answered(given))
            if st.button("Change the answers", key="upload-answer-again", type="tertiary", icon=":material/undo:"):
                chosen.answers.clear()
                for name in [k for k in st.session_state if str(k).startswith("upload-answer-")]:
                    del st.session_state[name]
                st.rerun()


def draw_sheets(upload: Upload, report: Report) -> None:
    """Draw the sheets of a spreadsheet, of which another can be read instead, what is hidden and what is not read."""
    if report.hidden_rows or report.hidden_columns:
        st.caption(sentences.hidden(report.hidden_rows, report.hidden_columns), help=sentences.HIDDEN_HELP)
    if report.left_out:
        st.caption(sentences.left_out(report.left_out), help=sentences.LEFT_OUT_HELP)
    if len(upload.sheets) < 2:
        return
    chosen = choices(upload, None)
    held = report.sheet or chosen.sheet or upload.sheets[0]
    sheet = st.selectbox("Sheet", upload.sheets, index=upload.sheets.index(held), key=showing("sheet", upload, held), width=320)
    if sheet != held:
        chosen.sheet, chosen.header_line, chosen.corrections = sheet, None, {}
        st.rerun()


def draw_detection(upload: Upload, report: Report) -> None:
    """Draw encoding, delimiter and header line, where they were detected wrongly."""
    chosen = choices(upload, None)
    with st.expander("Change how the file is read", icon=":material/tune:", key="upload-reading"):
        with st.container(horizontal=True, vertical_alignment="bottom"):
            encoding = st.selectbox(
                "Encoding",
                [AUTOMATIC, *ENCODINGS],
                index=[AUTOMATIC, *ENCODINGS].index(chosen.encoding or AUTOMATIC),
                key=showing("encoding", upload, chosen.encoding),
                width=200,
                help=f"Detected: {report.encoding}" if report.encoding else None,
            )
            delimiter = st.selectbox(
                "Columns are separated by",
                [AUTOMATIC, *DELIMITERS],
                index=[AUTOMATIC, *DELIMITERS].index(chosen.delimiter or AUTOMATIC),
                format_func=_delimiter_word,
                key=showing("delimiter", upload, chosen.delimiter),
                width=200,
            )
            header = st.number_input(
                "Header line (0 = none)", min_value=0, value=report.header_line, step=1,
                key=showing("header", upload, report.header_line), width=200,
            )  # fmt: skip
        wanted = (
            None if encoding == AUTOMATIC else encoding,
            None if delimiter == AUTOMATIC else delimiter,
            header if header != report.header_line else chosen.header_line,
        )
        if wanted != (chosen.encoding, chosen.delimiter, chosen.header_line):
            chosen.encoding, chosen.delimiter, chosen.header_line = wanted
            st.rerun()


def _delimiter_word(delimiter: str) -> str:
    words = {",": "comma ,", ";": "semicolon ;", "\t": "tab", "|": "bar |", ":": "colon :", " ": "space"}
    return words.get(delimiter, delimiter)
