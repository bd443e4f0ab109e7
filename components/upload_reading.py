"""How a file is read, in the reader's hands: questions, columns, encoding, problems, and what was understood."""

import io
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd
import streamlit as st

from charts.numbers import count
from components.page import colours
from components.upload_file import Upload
from components.words import plain, word
from ingest.answers import ANSWERS, DATASETS
from ingest.batches import Known
from ingest.check import Check, Report
from ingest.encoding import LEGACY
from ingest.fields import PAY_FIELDS, REPORT_FIELDS, STATISTIC_FIELDS, STATISTICS_FIELDS
from ingest.problems import catalogue

PREVIEW_ROWS = 200
NOT_IN_FILE = "– not in the file –"
AUTOMATIC = "as detected"
DELIMITERS = (",", ";", "\t", "|", ":", " ")
ENCODINGS = ("utf-8", *(legacy.name for legacy in LEGACY), "utf-16", "utf-16-le", "utf-16-be")
FIELD_WORDS = {
    "pay_text": "Pay (one column)", "pay_low": "Pay, lower end", "pay_high": "Pay, upper end", "pay_point": "Pay, single figure",
    "pay_period": "Pay period", "company": "Company", "role": "Role or title", "place_text": "Place (one column)", "city": "City",
    "region": "State or province", "country": "Country", "degree_levels": "Degree", "class_year": "Year of study",
    "field": "Field of study or industry", "season": "Season", "year": "Year", "date": "Date", "currency": "Currency",
    "hours_per_week": "Hours a week", "duration": "Duration", "housing": "Housing", "bonus_amount": "Bonus",
    "work_mode": "On site, hybrid, remote", "work_kind": "Kind of work", "note": "Note", "typical": "One figure",
    "median": "Median", "mean": "Mean", "p10": "10th percentile", "p25": "25th percentile", "p75": "75th percentile",
    "p90": "90th percentile", "group_name": "Group", "soc_code": "Occupation code (SOC)", "area_name": "Area",
    "area_code": "Area code", "experience_level": "Level of experience", "n": "Number of reports", "jobs": "Employment",
}  # fmt: skip
ANSWER_WORDS = {
    "currency": "Which currency?", "pay_period": "What is the pay for?", "year": "Which year?", "dataset": "What kind of table?",
}  # fmt: skip
DATASET_WORDS = {
    "stipends": "Reports of pay (a row is a person, an offer, a posting)",
    "salaries": "Published statistics (a row is a group)",
}


@dataclass
class Choices:
    """What the reader chose about a file; None and empty = as detected."""

    dataset: str | None = None
    mapping: dict[str, str] = field(default_factory=dict)
    answers: dict[str, str] = field(default_factory=dict)
    encoding: str | None = None
    delimiter: str | None = None
    header_line: int | None = None

    def state(self) -> tuple:
        """The choices as a value that can be compared."""
        return (
            self.dataset, tuple(sorted(self.mapping.items())), tuple(sorted(self.answers.items())), self.encoding, self.delimiter,
            self.header_line,
        )  # fmt: skip


def choices(upload: Upload, known: Known | None) -> Choices:
    """What was chosen so far for this file; at first what was chosen for an earlier file with the same header."""
    kept = st.session_state.setdefault("upload-choices", {})
    if upload.key not in kept:
        kept[upload.key] = Choices(known.dataset, dict(known.mapping), dict(known.answers)) if known else Choices()
    return kept[upload.key]


def questions(upload: Upload, report: Report) -> None:
    """What the file does not say, each asked once, with the evidence; the answers given so far can be changed."""
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
                format_func=_answer_word,
                key=f"upload-answer-{question.field}-{upload.key}",
                width=320,
            )
            if answer:
                chosen.answers[question.field] = answer
                st.rerun()
    given = {name: value for name, value in chosen.answers.items() if name in ANSWERS}
    if given:
        with st.container(horizontal=True, vertical_alignment="center", key="upload-answers"):
            st.markdown("Answered for all rows that do not say: " + ", ".join(f"**{_answer_word(v)}**" for v in given.values()))
            if st.button("Change the answers", key="upload-answer-again", type="tertiary", icon=":material/undo:"):
                chosen.answers.clear()
                for name in [k for k in st.session_state if str(k).startswith("upload-answer-")]:
                    del st.session_state[name]
                st.rerun()


def _answer_word(value: str) -> str:
    return "Unknown: set such rows aside" if value == "unknown" else word(value)


def columns(upload: Upload, checked: Check) -> None:
    """Which column was taken for what, why and how surely; each can be changed."""
    report, chosen = checked.report, choices(upload, None)
    with st.expander(f"Columns: {_columns_said(report)}", icon=":material/view_column:", key="upload-columns"):
        dataset = st.segmented_control(
            "What a row is",
            list(DATASETS),
            default=report.dataset,
            required=True,
            format_func=DATASET_WORDS.get,
            key=f"upload-dataset-{upload.key}",
        )
        if dataset != report.dataset:
            chosen.dataset, chosen.mapping = dataset, {}
            st.rerun()
        _guess_table(checked)
        _change_column(upload, checked, chosen)
    read_otherwise(upload, report)


def _columns_said(report: Report) -> str:
    pay = [column for name, column in report.mapping.items() if name in (*PAY_FIELDS, *STATISTIC_FIELDS, "typical")]
    return f"{count(len(report.mapping), 'column')} understood, pay in {plain(', '.join(pay[:3]))}"


def _guess_table(checked: Check) -> None:
    rows = [
        {"field": FIELD_WORDS.get(name, name), "column": guess.column, "why": guess.reason, "confidence": guess.confidence}
        for name, guess in checked.mapping.guesses.items()
    ]
    rows += [
        {
            "field": f"{FIELD_WORDS[name]} {group.stage}".strip(),
            "column": column,
            "why": "its name says which statistic",
            "confidence": 0.9,
        }
        for group in checked.mapping.groups
        for name, column in group.columns.items()
    ]
    unused = [c for c in checked.source.columns if c not in checked.report.mapping.values()]
    st.dataframe(
        pd.DataFrame(rows),
        key="table-upload-columns",
        hide_index=True,
        placeholder="",
        column_config={"confidence": st.column_config.ProgressColumn("confidence", min_value=0, max_value=1, format="percent")},
    )
    if unused:
        st.caption(f"Not used: {plain(', '.join(unused[:40]))}. They stay in the stored original.")


def _change_column(upload: Upload, checked: Check, chosen: Choices) -> None:
    """Takes another column for a field, or none."""
    fields = (
        (*STATISTIC_FIELDS, "typical", *STATISTICS_FIELDS)
        if checked.report.dataset == "salaries"
        else (*PAY_FIELDS, *REPORT_FIELDS)
    )
    with st.container(horizontal=True, vertical_alignment="bottom"):
        name = st.selectbox(
            "Take for",
            list(dict.fromkeys(fields)),
            format_func=lambda f: FIELD_WORDS.get(f, f),
            key=f"upload-map-field-{upload.key}",
            width=240,
        )
        column = st.selectbox(
            "the column", [NOT_IN_FILE, *checked.source.columns], key=f"upload-map-column-{upload.key}", width=300
        )
        if st.button("Apply", key="upload-map-apply", icon=":material/check:"):
            current = {f: c for f, c in checked.report.mapping.items() if " (" not in f and c != column}
            chosen.mapping = {f: c for f, c in current.items() if f != name} | ({name: column} if column != NOT_IN_FILE else {})
            chosen.dataset = checked.report.dataset
            st.rerun()


def read_otherwise(upload: Upload, report: Report) -> None:
    """Encoding, delimiter and header line, where they were detected wrongly."""
    chosen = choices(upload, None)
    with st.expander("Read the file otherwise", icon=":material/tune:", key="upload-reading"):
        with st.container(horizontal=True, vertical_alignment="bottom"):
            encoding = st.selectbox(
                "Encoding",
                [AUTOMATIC, *ENCODINGS],
                key=f"upload-encoding-{upload.key}",
                width=200,
                help=f"Detected: {report.encoding}" if report.encoding else None,
            )
            delimiter = st.selectbox(
                "Columns are separated by",
                [AUTOMATIC, *DELIMITERS],
                format_func=_delimiter_word,
                key=f"upload-delimiter-{upload.key}",
                width=200,
            )
            header = st.number_input(
                "Header in line (0 = none)",
                min_value=0,
                value=report.header_line,
                step=1,
                key=f"upload-header-{upload.key}",
                width=200,
            )
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


def problems(upload: Upload, checked: Check) -> None:
    """What is wrong, by kind with counts, errors apart from warnings; the list; the set-aside records as a CSV."""
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
            }
            for code, number in report.problem_counts.items()
        ]
    )
    with st.container(border=True, key="upload-problems"):
        st.subheader(f"{count(report.rejected, 'record')} set aside" if report.rejected else "Nothing set aside")
        if len(kinds):
            st.dataframe(kinds, key="table-upload-kinds", hide_index=True, placeholder="")
        if report.assumptions:
            st.caption(
                "Taken, not stated in the row: "
                + " · ".join(f"{word(flag)}: {number:,}" for flag, number in report.assumptions.items())
            )
        with st.expander(
            f"Line by line ({min(len(report.problems), report.problems_total):,} of {report.problems_total:,})",
            key="upload-problem-list",
        ):
            listed = pd.DataFrame([p.as_dict() for p in report.problems])
            if len(listed):
                st.dataframe(
                    listed[["line", "column", "value", "message", "hint"]],
                    key="table-upload-problems",
                    hide_index=True,
                    placeholder="",
                )
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


def _set_aside(checked: Check) -> bytes:
    text = io.StringIO(newline="")
    checked.write_set_aside(text)
    return text.getvalue().encode("utf-8-sig")


def preview(checked: Check) -> None:
    """The cell as written beside what was understood, the rows with the most assumptions first."""
    rows = checked.preview(PREVIEW_ROWS)
    if rows.empty:
        return
    with st.container(border=True, key="upload-preview"):
        st.subheader("As written, as understood")
        shown = rows.rename(columns=_heading)
        for name in ("pay period", "kind of work", "evidence", "degree"):
            if name in shown:
                shown[name] = [", ".join(word(v) for v in str(value).split(", ")) if isinstance(value, str) and value else None for value in shown[name]]
        if "assumed" in shown:
            shown["assumed"] = [", ".join(word(flag) for flag in str(value).split(", ") if flag) for value in shown["assumed"]]
        st.dataframe(
            shown.style.apply(_marked, axis=None).format(precision=2, thousands=",", na_rep="", subset=list(shown.select_dtypes("float"))),
            key="table-upload-preview", hide_index=True, placeholder="", height=min(420, 38 + 35 * len(rows)),
            column_config={"year": st.column_config.NumberColumn(format="%d")},
        )  # fmt: skip
        if checked.report.accepted > len(rows):
            st.caption(f"{len(rows)} of {checked.report.accepted:,} records, those with the most assumptions first; marked: changed from what is written.")


def _heading(name: str) -> str:
    """A column of the preview as a reader says it."""
    words = {"work_kind": "kind of work", "degree_levels": "degree", "pay_period": "pay period", "pay_low": "pay from", "pay_high": "pay to"}
    return words.get(name, name.replace("_written", " as written").replace("_", " "))


def _marked(shown: pd.DataFrame) -> pd.DataFrame:
    """A light background behind each cell that was understood otherwise than it is written."""
    colour = f"background-color: {colours().accent}22"
    marks = pd.DataFrame("", index=shown.index, columns=shown.columns)
    for understood, written in (("company", "company as written"), ("place", "place as written")):
        if understood in shown and written in shown:
            marks.loc[shown[understood].fillna("") != shown[written].fillna(""), understood] = colour
    return marks
