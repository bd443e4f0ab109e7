"""The cells as they are written beside what was understood; each written cell can be corrected, and the file itself stays."""

import pandas as pd
import streamlit as st

from app_pages.upload.file import Upload
from app_pages.upload.reading import Choices, choices
from app_pages.upload.sentences import file as sentences
from components.words import word
from ingest.judgement.checked import CheckedFile
from ingest.judgement.preview import Preview, preview

ROWS = 200
#: Which records are shown, by what becomes of them.
OUTCOMES = {"accepted": "To add", "rejected": "Set aside"}
#: Understood columns whose values are words of the vocabularies.
_WORDS = ("pay_period", "work_kind", "evidence", "degree_levels", "assumed")
_HEADINGS = {"work_kind": "kind of work", "degree_levels": "degree", "pay_low": "pay from", "pay_high": "pay to"}
#: Understood columns beside the fields that they are read from.
_READ_FROM = {"company": ("company",), "place": ("place_text", "city", "region", "country")}


def draw_preview(upload: Upload, checked: CheckedFile, accent: str) -> None:
    """Draw records as written and as understood; `accent` marks what was understood otherwise than it is written."""
    report, chosen = checked.report, choices(upload, None)
    outcomes = [name for name, records in (("accepted", report.accepted), ("rejected", report.rejected)) if records]
    if not outcomes:
        return
    with st.container(border=True, key="upload-preview"):
        st.header("As written → as understood")
        st.caption(sentences.preview_help())
        outcome = outcomes[0]
        if len(outcomes) > 1:
            outcome = st.segmented_control(
                "Records", outcomes, default=outcomes[0], required=True, format_func=OUTCOMES.__getitem__,
                key=f"upload-outcome-{upload.key}", label_visibility="collapsed",
            )  # fmt: skip
        shown = preview(checked, ROWS, outcome)
        corrected = _draw_cells(upload, checked, shown, chosen, accent)
        total = report.accepted if outcome == "accepted" else report.rejected
        if total > len(shown.understood):
            st.caption(sentences.preview_caption(len(shown.understood), total))
        _draw_corrections(chosen)
    if corrected:
        chosen.corrections |= corrected
        st.rerun()


def _draw_cells(
    upload: Upload, checked: CheckedFile, shown: Preview, chosen: Choices, accent: str
) -> dict[tuple[int, str], str]:
    """Draw the table of the cells and return what was corrected in it since: by line and column."""
    understood = _in_words(shown.understood)
    written = {f"w{position}": column for position, column in enumerate(shown.written)}
    table = pd.concat([understood[["line"]], shown.written.set_axis(list(written), axis=1), understood.iloc[:, 2:]], axis=1)
    key = f"table-upload-preview-{upload.key}-{hash(chosen.state())}-{st.session_state.get(f'upload-outcome-{upload.key}')}"
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
    )  # fmt: skip
    edited = st.session_state.get(key, {}).get("edited_rows", {})
    return {
        (int(understood["line"].iloc[row]), written[name]): value or ""
        for row, cells in edited.items()
        for name, value in cells.items()
    }


def _draw_corrections(chosen: Choices) -> None:
    """Draw the corrections made so far, and the button that takes them back."""
    if not chosen.corrections:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="upload-corrections"):
        st.markdown(sentences.corrections(chosen.corrections))
        if st.button("Take the corrections back", key="upload-corrections-back", type="tertiary", icon=":material/undo:"):
            chosen.corrections = {}
            st.rerun()


def _in_words(understood: pd.DataFrame) -> pd.DataFrame:
    """Return what was understood in the words of the vocabularies."""
    said = understood.copy()
    for name in _WORDS:
        if name in said:
            said[name] = [
                ", ".join(word(part) for part in str(value).split(", ")) if isinstance(value, str) and value else None
                for value in said[name]
            ]
    return said


def _marked(table: pd.DataFrame, accent: str, written: dict[str, str], mapping: dict[str, str]) -> pd.DataFrame:
    """Return a light background behind each cell that was understood otherwise than it is written."""
    marks = pd.DataFrame("", index=table.index, columns=table.columns)
    for understood, fields in _READ_FROM.items():
        columns = [name for name, column in written.items() if column in [mapping.get(field) for field in fields]]
        if understood in table and columns:
            text = table[columns].fillna("").agg(lambda cells: ", ".join(filter(None, cells)), axis=1)
            marks.loc[table[understood].fillna("") != text, understood] = f"background-color: {accent}22"
    return marks
