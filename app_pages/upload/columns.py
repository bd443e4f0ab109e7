"""Which column of a file was taken for what, why and how surely; each can be changed where it stands."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from app_pages.upload.choices import Choices, choices
from app_pages.upload.file import Upload
from app_pages.upload.reading import showing
from app_pages.upload.sentences import file as sentences
from components.words import word
from ingest.columns.fields import REPORT_FIELDS, STATISTICS_FIELDS
from ingest.columns.mapping import PAY_FIELDS, STATISTIC_FIELDS
from ingest.judgement.checked import CheckedFile
from ingest.judgement.report import Report
from queries.schema import REPORT_EVIDENCE, STATISTIC_EVIDENCE, WORK_KINDS
from queries.stored import DATASETS

NOT_USED = "not used"
CELLS_SHOWN = 3
TAKEN = "As the file says"
FIELD_WORDS = {
    "pay_text": "Pay (one column)", "pay_low": "Pay, lower end",
    "pay_high": "Pay, upper end", "pay_point": "Pay, single figure",
    "pay_period": "Pay period", "company": "Company",
    "role": "Role or title", "place_text": "Place (one column)", "city": "City",
    "region": "State or province", "country": "Country", "degree_levels": "Degree", "class_year": "Year of study",
    "field": "Field of study or industry", "season": "Season", "year": "Year", "date": "Date", "currency": "Currency",
    "hours_per_week": "Hours a week", "workload": "Share of full time", "contract_months": "Months of the contract",
    "payments": "Payments a year",
    "duration": "Duration", "housing": "Housing",
    "bonus_amount": "Bonus",
    "work_mode": "On site, hybrid, remote", "work_kind": "Kind of work",
    "is_paid": "Paid or not", "note": "Note", "typical": "One figure",
    "median": "Median", "mean": "Mean", "p10": "10th percentile", "p25": "25th percentile", "p75": "75th percentile",
    "p90": "90th percentile", "group_name": "Group", "soc_code": "Occupation code (SOC)", "area_name": "Area",
    "area_code": "Area code", "experience_level": "Level of experience", "n": "Number of reports", "jobs": "Employment",
    "measure": "Measure", "multiple": "Scale of the figures", "relocation_text": "Relocation",
    "minimum": "Minimum", "maximum": "Maximum",
}  # fmt: skip
#: The fields that columns can be taken for.
PAY_COLUMNS = (*PAY_FIELDS, *STATISTIC_FIELDS)
REPORTS_MAPPED = tuple(dict.fromkeys((*PAY_FIELDS, *REPORT_FIELDS)))
STATISTICS_MAPPED = tuple(dict.fromkeys((*STATISTIC_FIELDS, "typical", *STATISTICS_FIELDS)))
DATASET_WORDS = {
    "stipends": "Reports of pay (a row is a person or a posting)",
    "salaries": "Published statistics (a row is a group)",
}


def draw_columns(upload: Upload, checked: CheckedFile) -> None:
    """Draw which column was taken for what, why and how surely; each can be changed, also where none was taken for a pay."""
    report, chosen = checked.report, choices(upload, None)
    title = sentences.columns_title(len(report.mapping), _pay_columns(report), len(report.unread))
    with st.expander(title, icon=":material/view_column:", key="upload-columns", expanded=report.refused):
        st.caption(sentences.columns_help())
        held = report.dataset or DATASETS[0]
        dataset = st.segmented_control(
            "What a row is", DATASETS, default=held, required=True, format_func=DATASET_WORDS.__getitem__,
            key=showing("dataset", upload, held),
        )  # fmt: skip
        if report.dataset and dataset != report.dataset:
            chosen.dataset, chosen.mapping, chosen.unused = dataset, {}, ()
            st.rerun()
        if not report.refused:
            _for_all_rows(upload, chosen)
        _draw_readings(upload, checked, chosen)


def _pay_columns(report: Report) -> list[str]:
    fields = (*PAY_FIELDS, *STATISTIC_FIELDS, "typical")
    return [column for name, column in report.mapping.items() if name.partition(" (")[0] in fields]


def _for_all_rows(upload: Upload, chosen: Choices) -> None:
    """Draw the kind of work and the evidence of the rows whose cells do not say."""
    evidence = STATISTIC_EVIDENCE if chosen.dataset == "salaries" else REPORT_EVIDENCE
    with st.container(horizontal=True):
        for name, label, listed in (("work_kind", "Kind of work", WORK_KINDS), ("evidence", "Evidence", evidence)):
            options = [TAKEN, *listed]
            given = chosen.answers.get(name, TAKEN)
            held = given if given in listed else TAKEN
            answer = st.selectbox(
                f"{label}, if a row does not say", options, index=options.index(held), format_func=word,
                key=showing(f"all-{name}", upload, held), width=300,
            )  # fmt: skip
            if answer != held:
                chosen.answers = {k: v for k, v in chosen.answers.items() if k != name} | (
                    {name: answer} if answer != TAKEN else {}
                )
                st.rerun()


def _draw_readings(upload: Upload, checked: CheckedFile, chosen: Choices) -> None:
    """Draw each column of the file with some of its cells and what it was taken for, which can be changed there."""
    taken, nexts = readings(checked), runners_up(checked)
    table = pd.DataFrame(
        [
            {
                "column": column.name,
                "cells": list(column.cells[:CELLS_SHOWN]),
                "taken for": taken[column.name].field if column.name in taken else NOT_USED,
                "or else": nexts.get(column.name),
                "why": taken[column.name].why if column.name in taken else None,
                "confidence": taken[column.name].confidence if column.name in taken else None,
            }
            for column in checked.columns
        ]
    )
    fields = STATISTICS_MAPPED if checked.report.dataset == "salaries" else REPORTS_MAPPED
    listed = [NOT_USED, *(FIELD_WORDS.get(name, name) for name in fields)]
    key = f"table-upload-columns-{upload.key}-{hash(chosen.state())}"
    st.data_editor(
        table, key=key, hide_index=True, placeholder="", disabled=[name for name in table if name != "taken for"],
        column_config={
            "cells": st.column_config.ListColumn("some of its cells"),
            "taken for": st.column_config.SelectboxColumn(
                "taken for", options=list(dict.fromkeys((*listed, *table["taken for"]))), required=True, width="medium"
            ),
            "confidence": st.column_config.ProgressColumn("confidence", min_value=0, max_value=1, format="percent"),
        },
        on_change=_take_chosen,
        args=(key, chosen, checked, list(table["column"]), dict(zip(listed, (None, *fields), strict=True))),
    )  # fmt: skip


def _take_chosen(key: str, chosen: Choices, checked: CheckedFile, columns: list[str], fields: dict[str, str | None]) -> None:
    """Take columns for what was chosen in a table, by the words of `fields`, also where another stands in its place by now."""
    for row, cells in st.session_state[key]["edited_rows"].items():
        if cells.get("taken for") in fields:
            take(chosen, checked, columns[row], fields[cells["taken for"]])


@dataclass(frozen=True)
class Taken:
    """What a column was taken for, in words, why, and how surely."""

    field: str
    why: str
    confidence: float


def readings(checked: CheckedFile) -> dict[str, Taken]:
    """Return what each column of a file was taken for; of several fields the first."""
    found = {
        column: Taken(FIELD_WORDS.get(name, name), guess.reason, guess.confidence)
        for name, guess in reversed(checked.mapping.guesses.items())
        for column in (guess.column, *guess.others)
    }
    for part in checked.mapping.parts:
        for name, column in part.columns.items():
            found[column] = Taken(
                f"{FIELD_WORDS.get(name, name)} {part.thing}".strip(), "its name says which pay or statistic", 0.9
            )
    return found


def runners_up(checked: CheckedFile) -> dict[str, str]:
    """Return what each column would be taken for next, where there is anything."""
    return {
        found.column: FIELD_WORDS.get(found.runner_up, found.runner_up) if found.runner_up else NOT_USED
        for found in checked.mapping.choices
        if found.of == "field" and found.runner_up is not None
    }


def take(chosen: Choices, checked: CheckedFile, column: str, name: str | None) -> None:
    """Make the reader's choices take a column for a field, and no other column for it; None: the column is not used.

    The other columns are guessed as before; of pay columns all stay as they are, since one that is chosen keeps others from
    being guessed. What was chosen since the check holds before what it took a column for.
    """
    current = {field: guess.column for field, guess in checked.mapping.guesses.items()}
    current |= checked.mapping.parts[0].columns if checked.mapping.parts else {}
    decided = {*chosen.mapping.values(), *chosen.unused}
    pays = {field: taken for field, taken in current.items() if field in PAY_COLUMNS and taken not in decided}
    fixed = (pays if name in PAY_COLUMNS or column in pays.values() else {}) | chosen.mapping
    kept = {field: taken for field, taken in fixed.items() if field != name and taken != column}
    chosen.mapping = kept | ({name: column} if name else {})
    chosen.unused = tuple(each for each in chosen.unused if each != column) + (() if name else (column,))
    chosen.dataset = checked.report.dataset or DATASETS[0]
