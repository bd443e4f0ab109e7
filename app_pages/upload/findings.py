"""What a check found: what is wrong by kind and line by line, and the words that mean nothing."""

import io
from pathlib import Path

import pandas as pd
import streamlit as st

from app_pages.upload.choices import choices
from app_pages.upload.file import Upload
from app_pages.upload.sentences import file as sentences
from app_pages.upload.sentences.findings import ignore_label, keep_label, unknown_words
from components import notes
from ingest.judgement.checked import CheckedFile
from ingest.judgement.problems import catalogue
from ingest.texts.lexicon import has_role

#: Words that were not understood, of which so many can be waved away by a click.
WORDS_OFFERED = 8


def draw_problems(upload: Upload, checked: CheckedFile) -> None:
    """Draw what is wrong, by kind with counts, errors apart from warnings; the list; the set-aside records as a CSV."""
    report = checked.report
    assumed = sentences.assumptions(report.assumptions, {question.field for question in report.questions})
    if not report.problem_counts and not assumed:
        return
    kinds = pd.DataFrame(
        [
            {
                "": "set aside" if catalogue()[code].severity == "error" else "kept",
                "records": number,
                "what": catalogue()[code].title,
                "what to do": sentences.hint(catalogue()[code].hint),
                "the rule": catalogue()[code].documentation,
            }
            for code, number in report.problem_counts.items()
        ]
    )
    with st.container(border=True, key="upload-problems"):
        notes.header(sentences.set_aside_title(report.rejected))
        if len(kinds):
            st.dataframe(kinds, key="table-upload-kinds", hide_index=True, placeholder="")
        _draw_unknown_words(upload, checked)
        _draw_implausible(upload, checked)
        if assumed:
            st.caption(assumed)
        if report.problems:
            title = sentences.line_by_line(len(report.problems), report.problems_total)
            with st.expander(title, key="upload-problem-list"):
                listed = pd.DataFrame([p.as_dict() | {"hint": sentences.hint(p.hint)} for p in report.problems])
                st.dataframe(
                    listed[["line", "column", "value", "message", "hint"]], key="table-upload-problems", hide_index=True,
                    placeholder="",
                )  # fmt: skip
        if report.rejected:
            st.download_button(
                "Download the set-aside records",
                lambda: _set_aside(checked),
                file_name=f"set-aside-{Path(upload.name).stem}.csv",
                mime="text/csv",
                icon=":material/download:",
                key="upload-set-aside",
                on_click="ignore",
                help="Correct them and add that file: only they are added.",
            )


def _draw_unknown_words(upload: Upload, checked: CheckedFile) -> None:
    """Draw the words of pays that were not understood: one click says that such a word means nothing in this file."""
    words = checked.report.unknown_words
    chosen = choices(upload, None)
    if not words and not chosen.ignored:
        return
    st.caption(unknown_words(len(words), chosen.ignored))
    with st.container(horizontal=True, key="upload-ignore"):
        for unknown, records in list(words.items())[:WORDS_OFFERED]:
            if not has_role(unknown) and st.button(ignore_label(unknown, records), key=f"upload-ignore-{unknown}"):
                chosen.ignored = (*chosen.ignored, unknown)
                st.rerun()


def _draw_implausible(upload: Upload, checked: CheckedFile) -> None:
    """Draw the button by which few implausible figures count; many are asked about."""
    chosen, number = choices(upload, None), checked.report.problem_counts.get("implausible_pay", 0)
    asked = {question.field for question in checked.report.questions} | chosen.answers.keys()
    if number and "implausible" not in asked and st.button(keep_label(number), key="upload-keep-implausible"):
        chosen.answers["implausible"] = "keep"
        st.rerun()


def _set_aside(checked: CheckedFile) -> bytes:
    text = io.StringIO(newline="")
    checked.write_set_aside(text)
    return text.getvalue().encode("utf-8-sig")
