"""What a check found: what is wrong by kind and line by line, and what was understood beside what is written."""

import io
from pathlib import Path

import pandas as pd
import streamlit as st

from app_pages.upload import sentences
from app_pages.upload.file import Upload
from app_pages.upload.reading import choices
from components.words import word
from ingest.check import CheckedFile
from ingest.lexicon import has_role
from ingest.problems import catalogue

PREVIEW_ROWS = 200
#: Words that were not understood, of which so many can be waved away by a click.
WORDS_OFFERED = 8


def draw_problems(upload: Upload, checked: CheckedFile) -> None:
    """Draw what is wrong, by kind with counts, errors apart from warnings; the list; the set-aside records as a CSV."""
    report = checked.report
    if not report.problem_counts and not report.assumptions:
        return
    kinds = pd.DataFrame(
        [
            {
                "": "set aside" if catalogue()[code].severity == "error" else "kept",
                "records": number,
                "what": catalogue()[code].title,
                "what to do": catalogue()[code].hint,
                "the rule": catalogue()[code].documentation,
            }
            for code, number in report.problem_counts.items()
        ]
    )
    with st.container(border=True, key="upload-problems"):
        st.subheader(sentences.set_aside_title(report.rejected))
        if len(kinds):
            st.dataframe(kinds, key="table-upload-kinds", hide_index=True, placeholder="")
        _draw_unknown_words(upload, checked)
        if report.assumptions:
            st.caption(sentences.assumptions(report.assumptions))
        if report.problems:
            title = sentences.line_by_line(len(report.problems), report.problems_total)
            with st.expander(title, key="upload-problem-list"):
                listed = pd.DataFrame([p.as_dict() for p in report.problems])
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
                help="Mend them and drop that file in: only they are added.",
            )


def _draw_unknown_words(upload: Upload, checked: CheckedFile) -> None:
    """Draw the words of pays that were not understood: one click says that such a word means nothing in this file."""
    words = checked.report.unknown_words
    chosen = choices(upload, None)
    if not words and not chosen.ignored:
        return
    st.caption(sentences.unknown_words(len(words), chosen.ignored))
    with st.container(horizontal=True, key="upload-ignore"):
        for unknown, records in list(words.items())[:WORDS_OFFERED]:
            if not has_role(unknown) and st.button(sentences.ignore_label(unknown, records), key=f"upload-ignore-{unknown}"):
                chosen.ignored = (*chosen.ignored, unknown)
                st.rerun()


def _set_aside(checked: CheckedFile) -> bytes:
    text = io.StringIO(newline="")
    checked.write_set_aside(text)
    return text.getvalue().encode("utf-8-sig")


def draw_preview(checked: CheckedFile, accent: str) -> None:
    """Draw the cell as written beside what was understood, most assumptions first; `accent` marks what was changed."""
    rows = checked.preview(PREVIEW_ROWS)
    if rows.empty:
        return
    with st.container(border=True, key="upload-preview"):
        st.subheader("As written, as understood")
        shown = rows.rename(columns=_heading)
        for name in ("pay period", "kind of work", "evidence", "degree"):
            if name in shown:
                shown[name] = [
                    ", ".join(word(v) for v in str(value).split(", ")) if isinstance(value, str) and value else None
                    for value in shown[name]
                ]
        if "assumed" in shown:
            shown["assumed"] = [", ".join(word(flag) for flag in str(value).split(", ") if flag) for value in shown["assumed"]]
        numbers = list(shown.select_dtypes("float"))
        marked = shown.style.apply(_marked, axis=None, accent=accent).format(
            precision=2, thousands=",", na_rep="", subset=numbers
        )
        st.dataframe(
            marked,
            key="table-upload-preview", hide_index=True, placeholder="", height=min(420, 38 + 35 * len(rows)),
            column_config={"year": st.column_config.NumberColumn(format="%d")},
        )  # fmt: skip
        if checked.report.accepted > len(rows):
            st.caption(sentences.preview_caption(len(rows), checked.report.accepted))


def _heading(name: str) -> str:
    """Return a column of the preview as a reader says it."""
    words = {
        "work_kind": "kind of work",
        "degree_levels": "degree",
        "pay_period": "pay period",
        "pay_low": "pay from",
        "pay_high": "pay to",
    }
    return words.get(name, name.replace("_written", " as written").replace("_", " "))


def _marked(shown: pd.DataFrame, accent: str) -> pd.DataFrame:
    """Return a light background behind each cell that was understood otherwise than it is written."""
    colour = f"background-color: {accent}22"
    marks = pd.DataFrame("", index=shown.index, columns=shown.columns)
    for understood, written in (("company", "company as written"), ("place", "place as written")):
        if understood in shown and written in shown:
            marks.loc[shown[understood].fillna("") != shown[written].fillna(""), understood] = colour
    return marks
