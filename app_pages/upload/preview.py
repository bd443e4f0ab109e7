"""The cells as they are written beside what was understood; each written cell can be corrected, and the file itself stays.

Records that stand in the table stay there while they are corrected, whatever becomes of them, until others are asked for.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

import pandas as pd
import streamlit as st

from app_pages.upload.choices import Choices, choices
from app_pages.upload.file import Upload
from app_pages.upload.sentences import preview as sentences
from components.context import PageContext, choice_names
from components.words import word
from ingest.judgement.checked import CheckedFile
from ingest.judgement.preview import Preview, Records, preview, preview_of

SHOWN = "upload-shown"
#: Records a page.
ROWS = 200
#: Which records are shown, by what becomes of them.
OUTCOMES = {"accepted": "To add", "rejected": "Set aside"}
#: Understood columns whose values are words of the vocabularies.
_WORDS = ("pay_period", "work_kind", "evidence", "degree_levels", "assumed")
#: Understood columns whose value may be the code of a country alone.
_PLACES = ("place", "country")
_HEADINGS = {"work_kind": "kind of work", "degree_levels": "degree", "pay_low": "pay from", "pay_high": "pay to"}
#: Understood columns beside the fields that they are read from.
_READ_FROM = {"company": ("company",), "place": ("place_text", "city", "region", "country")}


@dataclass(frozen=True)
class _Shown:
    """The records that stand in the table, of which choices, and how many times others stood there before."""

    of: tuple
    records: Records
    number: int


def draw_preview(context: PageContext, upload: Upload, checked: CheckedFile) -> None:
    """Draw records as written and as understood; what was understood otherwise than it is written is marked."""
    report, chosen = checked.report, choices(upload, None)
    key = f"upload-outcome-{upload.key}"
    outcomes = {"accepted": report.accepted, "rejected": report.rejected}
    outcomes = {name: n for name, n in outcomes.items() if n or name == st.session_state.get(key)}
    if not any(outcomes.values()):
        return
    with st.container(border=True, key="upload-preview"):
        st.header("As written → as understood")
        st.caption(sentences.HELP)
        outcome, find = next(iter(outcomes)), ""
        with st.container(horizontal=True, vertical_alignment="center"):
            if len(outcomes) > 1:
                outcome = st.segmented_control(
                    "Records", outcomes, default=outcome, required=True, format_func=OUTCOMES.__getitem__, key=key,
                    label_visibility="collapsed",
                )  # fmt: skip
            if max(outcomes.values()) > ROWS:
                find = st.text_input(
                    "Find records", key=f"upload-find-{upload.key}", placeholder="A line, or a text in a cell", max_chars=120,
                    icon=":material/search:", label_visibility="collapsed", width=300,
                ).strip()  # fmt: skip
        _draw_records(context, upload, checked, (outcome, find))
        _draw_corrections(checked, chosen)


def _draw_records(context: PageContext, upload: Upload, checked: CheckedFile, asked: tuple[str, str]) -> None:
    """Draw a page of the records of an outcome that hold a text, with the numbers of the other pages below."""
    chosen = choices(upload, None)
    page = f"upload-page-{upload.key}-{hash((chosen.way(), asked))}"
    before = (st.session_state.get(page, 1) - 1) * ROWS
    of, kept = (upload.key, chosen.way(), asked, before), st.session_state.get(SHOWN)
    if kept and kept.of == of:
        shown = preview_of(checked, kept.records)
    else:
        shown = preview(checked, ROWS, *asked, before)
        st.session_state[SHOWN] = kept = _Shown(of, shown.records, kept.number + 1 if kept else 0)
    if not len(shown.understood):
        st.caption(sentences.none_found(asked[1]))
        return
    shown = replace(shown, understood=_in_words(shown.understood, choice_names(context.view.snapshot)))
    _draw_cells(f"table-upload-preview-{upload.key}-{kept.number}", checked, shown, chosen, context.colours.accent)
    st.caption(sentences.shown(before, len(shown.understood), shown.records.total, asked[1]))
    if shown.records.total > ROWS:
        st.pagination(math.ceil(shown.records.total / ROWS), key=page)


def _draw_cells(key: str, checked: CheckedFile, shown: Preview, chosen: Choices, accent: str) -> None:
    """Draw the table of the cells.

    Its rows are named by their lines, and a column of nothing is one of texts, as when it has some: as long as rows and columns
    are the same the browser keeps the table, and what is typed into it while the file is read again.
    """
    understood = shown.understood
    written = {f"w{position}": column for position, column in enumerate(shown.written)}
    table = pd.concat([understood[["line"]], shown.written.set_axis(list(written), axis=1), understood.iloc[:, 2:]], axis=1)
    table = table.astype(dict.fromkeys(table.select_dtypes("object", exclude="str"), "str"))
    table.index = pd.Index([f"{line}.{part}" for line, part in zip(understood["line"], understood["part"], strict=True)])
    st.data_editor(
        table.style.apply(_marked, axis=None, accent=accent, written=written, mapping=checked.report.mapping).format(
            precision=2, thousands=",", na_rep="", subset=list(understood.iloc[:, 2:].select_dtypes("float"))
        ),
        key=key, hide_index=True, placeholder="", height=min(420, 38 + 35 * len(table)), num_rows="fixed",
        disabled=[name for name in table if name not in written],
        column_config={
            **{name: st.column_config.TextColumn(column, help="As written") for name, column in written.items()},
            **{name: f"→ {_HEADINGS.get(name, name.replace('_', ' '))}" for name in understood.columns[2:]},
            **({"year": st.column_config.NumberColumn("→ year", format="%d")} if "year" in understood else {}),
        },
        on_change=_correct, args=(key, chosen, understood["line"].tolist(), written),
    )  # fmt: skip


def _correct(key: str, chosen: Choices, lines: list[int], written: dict[str, str]) -> None:
    """Take what was typed into a table as corrections, also where another stands in its place by now."""
    for row, cells in st.session_state[key]["edited_rows"].items():
        chosen.corrections |= {(lines[row], written[name]): value or "" for name, value in cells.items()}


def _draw_corrections(checked: CheckedFile, chosen: Choices) -> None:
    """Draw the corrections that hold, and the button that takes them back."""
    if not checked.corrections:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="upload-corrections"):
        st.markdown(sentences.corrected(checked.corrections))
        if st.button("Take the corrections back", key="upload-corrections-back", type="tertiary", icon=":material/undo:"):
            chosen.corrections = {}
            del st.session_state[SHOWN]
            st.rerun()


def _in_words(understood: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """Return what was understood in the words of the vocabularies, a country that stands alone by its name in `names`."""
    words = {name: understood[name].map(_in_words_of, na_action="ignore") for name in _WORDS if name in understood}
    countries = {name: understood[name].replace(names) for name in _PLACES if name in understood}
    return understood.assign(**words, **countries)


def _in_words_of(values: str) -> str:
    """Return the words of listed values."""
    return ", ".join(word(value) for value in values.split(", ") if value)


def _marked(table: pd.DataFrame, accent: str, written: dict[str, str], mapping: dict[str, str]) -> pd.DataFrame:
    """Return a light background behind each cell that was understood otherwise than it is written."""
    marks = pd.DataFrame("", index=table.index, columns=table.columns)
    for understood, fields in _READ_FROM.items():
        columns = [name for name, column in written.items() if column in [mapping.get(field) for field in fields]]
        if understood in table and columns:
            text = table[columns].fillna("").agg(lambda cells: ", ".join(filter(None, cells)), axis=1)
            marks.loc[table[understood].fillna("") != text, understood] = f"background-color: {accent}22"
    return marks
