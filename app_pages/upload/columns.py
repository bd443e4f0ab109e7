"""Which column of a file was taken for what, why and how surely; each can be changed."""

import pandas as pd
import streamlit as st

from app_pages.upload import sentences
from app_pages.upload.file import Upload
from app_pages.upload.reading import Choices, choices
from components.words import word
from ingest.check import CheckedFile
from ingest.fields import REPORT_FIELDS, STATISTICS_FIELDS
from ingest.mapping import PAY_FIELDS, STATISTIC_FIELDS
from ingest.report import Report
from queries.schema import REPORT_EVIDENCE, STATISTIC_EVIDENCE, WORK_KINDS
from queries.stored import DATASETS

NOT_IN_FILE = "– not in the file –"
TAKEN = "As taken from the file"
FIELD_WORDS = {
    "pay_text": "Pay (one column)", "pay_low": "Pay, lower end",
    "pay_high": "Pay, upper end", "pay_point": "Pay, single figure",
    "pay_period": "Pay period", "company": "Company",
    "role": "Role or title", "place_text": "Place (one column)", "city": "City",
    "region": "State or province", "country": "Country", "degree_levels": "Degree", "class_year": "Year of study",
    "field": "Field of study or industry", "season": "Season", "year": "Year", "date": "Date", "currency": "Currency",
    "hours_per_week": "Hours a week", "duration": "Duration", "housing": "Housing", "bonus_amount": "Bonus",
    "work_mode": "On site, hybrid, remote", "work_kind": "Kind of work", "note": "Note", "typical": "One figure",
    "median": "Median", "mean": "Mean", "p10": "10th percentile", "p25": "25th percentile", "p75": "75th percentile",
    "p90": "90th percentile", "group_name": "Group", "soc_code": "Occupation code (SOC)", "area_name": "Area",
    "area_code": "Area code", "experience_level": "Level of experience", "n": "Number of reports", "jobs": "Employment",
    "measure": "Measure",
}  # fmt: skip
DATASET_WORDS = {
    "stipends": "Reports of pay (a row is a person or a posting)",
    "salaries": "Published statistics (a row is a group)",
}


def draw_columns(upload: Upload, checked: CheckedFile) -> None:
    """Draw which column was taken for what, why and how surely; each can be changed."""
    report, chosen = checked.report, choices(upload, None)
    title = sentences.columns_title(len(report.mapping), _pay_columns(report))
    with st.expander(title, icon=":material/view_column:", key="upload-columns"):
        dataset = st.segmented_control(
            "What a row is",
            list(DATASETS),
            default=report.dataset,
            required=True,
            format_func=DATASET_WORDS.__getitem__,
            key=f"upload-dataset-{upload.key}",
        )
        if dataset != report.dataset:
            chosen.dataset, chosen.mapping = dataset, {}
            st.rerun()
        _for_all_rows(upload, chosen)
        _guess_table(checked)
        _change_column(upload, checked, chosen)


def _pay_columns(report: Report) -> list[str]:
    fields = (*PAY_FIELDS, *STATISTIC_FIELDS, "typical")
    return [column for name, column in report.mapping.items() if name.partition(" (")[0] in fields]


def _for_all_rows(upload: Upload, chosen: Choices) -> None:
    """Draw the kind of work and the evidence of the rows whose cells do not say."""
    evidence = STATISTIC_EVIDENCE if chosen.dataset == "salaries" else REPORT_EVIDENCE
    with st.container(horizontal=True):
        for name, label, listed in (("work_kind", "Kind of work", WORK_KINDS), ("evidence", "Evidence", evidence)):
            answer = st.selectbox(
                f"{label}, where a row does not say", [TAKEN, *listed], key=f"upload-all-{name}-{upload.key}", width=300,
                format_func=word, index=listed.index(chosen.answers[name]) + 1 if chosen.answers.get(name) in listed else 0,
            )  # fmt: skip
            wanted = None if answer == TAKEN else answer
            if wanted != chosen.answers.get(name):
                chosen.answers = {k: v for k, v in chosen.answers.items() if k != name} | ({name: wanted} if wanted else {})
                st.rerun()


def _guess_table(checked: CheckedFile) -> None:
    rows = [
        {"field": FIELD_WORDS.get(name, name), "column": guess.column, "why": guess.reason, "confidence": guess.confidence}
        for name, guess in checked.mapping.guesses.items()
    ]
    rows += [
        {
            "field": f"{FIELD_WORDS[name]} {part.thing}".strip(),
            "column": column,
            "why": "its name says which pay or statistic",
            "confidence": 0.9,
        }
        for part in checked.mapping.parts
        for name, column in part.columns.items()
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
        st.caption(sentences.unused_columns(unused))


def _change_column(upload: Upload, checked: CheckedFile, chosen: Choices) -> None:
    """Take another column for a field, or none."""
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
            current = {f: guess.column for f, guess in checked.mapping.guesses.items()}
            if name in (*PAY_FIELDS, *STATISTIC_FIELDS) and checked.mapping.parts:
                current |= checked.mapping.parts[0].columns
            current = {f: c for f, c in current.items() if c != column}
            chosen.mapping = {f: c for f, c in current.items() if f != name} | ({name: column} if column != NOT_IN_FILE else {})
            chosen.dataset = checked.report.dataset
            st.rerun()
