"""The files that a reader drops or pastes: kept in a temporary folder of the session until they are added or forgotten."""

import tempfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from app_pages.upload.sentences import file as sentences
from components.belongings import belongings
from components.words import plain
from ingest.bytes.unpack import unpacked
from ingest.columns.pay_names import is_pay
from ingest.judgement.opened import sha256_of
from ingest.table.source import Refused, open_source
from offer.by_hand import read_report
from offer.written import LONGEST
from queries.database import View

FOLDER = "upload-folder"
FILES = "upload-files"
ROUND = "upload-round"
CHOSEN, KNOWN = "upload-one", "upload-known"
#: The largest file that the browser may send; the command line takes larger ones.
LARGEST = 200 * sentences.MEGABYTE
#: The name of the file that one report in a line becomes.
LINE_FILE = "report by hand.csv"
TEMPLATE = (
    "company,role,location,degree,year,season,pay,period,currency\n"
    'Example Ltd,Data science intern,"Toronto, ON, Canada",Bachelor,2026,Summer,32-38,hour,CAD\n'
)


@dataclass(frozen=True)
class Upload:
    """One file as it was dropped: a key of its own, its name as a label, where its bytes lie, their hash, lines and sheets."""

    key: str
    name: str
    path: Path
    sha256: str
    lines: int
    header: tuple[str, ...]
    sheets: tuple[str, ...] = ()


def dropped_or_written(view: View) -> list[Upload]:
    """Draw the ways in (files, a pasted table, a report in a line) and return the files that came by them."""
    left, right = st.columns([3, 2])
    with left:
        dropped = st.file_uploader(
            "CSV, Excel, OpenDocument, JSON or Parquet",
            type=["csv", "tsv", "txt", "xlsx", "xls", "xlsb", "ods", "gz", "zip", "json", "jsonl", "ndjson", "parquet"],
            accept_multiple_files=True,
            key=f"upload-file-{_round()}",
            help=f"Up to {LARGEST // sentences.MEGABYTE} MB each. Larger files: python -m ingest add FILE",
        )
    with right, st.container(key="upload-other-ways"):
        with st.popover("Paste a table", icon=":material/content_paste:", width="stretch"):
            pasted = st.text_area("Paste the rows here, the header first", key=f"upload-text-{_round()}", height=200)
        st.download_button(
            "Download a template",
            TEMPLATE,
            file_name="salaries-template.csv",
            mime="text/csv",
            icon=":material/download:",
            key="upload-template",
            on_click="ignore",
            width="stretch",
        )
    written = _written_by_hand(view)
    uploads = [_kept(file.file_id, file.name, file.getbuffer()) for file in dropped or () if _small_enough(file)]
    if pasted and pasted.strip():
        uploads.append(_kept(f"pasted-{hash(pasted)}", "pasted table.csv", pasted.encode()))
    uploads += [written] if written else []
    _turn_to_the_newest([upload.key for upload in uploads])
    return uploads


def choose(uploads: list[Upload], labels: list[str]) -> Upload:
    """Draw the choice among several files by their labels and return the one to look at: the first that has just come."""
    by_key = dict(zip([upload.key for upload in uploads], labels, strict=True))
    chosen = st.segmented_control("File", list(by_key), format_func=lambda key: by_key.get(key, ""), required=True, key=CHOSEN)
    return next(upload for upload in uploads if upload.key == chosen)


def _turn_to_the_newest(keys: list[str]) -> None:
    """Turn the choice among several files to the first of those that have just come; else it stays, where its file is there."""
    come = [key for key in keys if key not in st.session_state.get(KNOWN, ())]
    st.session_state[KNOWN] = keys
    if come or st.session_state.get(CHOSEN) not in keys:
        st.session_state[CHOSEN] = next(iter(come or keys), None)


def _written_by_hand(view: View) -> Upload | None:
    """Draw the form of one report in a line, with what is wrong with it; return the file that it makes."""
    with st.form("upload-line", border=False):
        left, right = st.columns([6, 1], vertical_alignment="bottom")
        line = left.text_input(
            "Or type one report in a line",
            key=f"upload-line-text-{_round()}",
            placeholder=sentences.LINE_EXAMPLE,
            max_chars=LONGEST,
        )
        right.form_submit_button("Read it", width="stretch")
    if not line.strip():
        return None
    read = read_report(view, line, date.today().year)
    for problem in read.problems:
        st.warning(plain(problem.sentence()), icon=":material/edit:")
    return None if read.problems else _kept(f"line-{hash(line)}", LINE_FILE, read.file)


def forget() -> None:
    """Empty the ways in, for the next file."""
    st.session_state[ROUND] = _round() + 1


def remove_others(uploads: list[Upload]) -> None:
    """Remove the files of the session that are none of these: those that were added or taken away."""
    files = st.session_state.setdefault(FILES, {})
    for key in files.keys() - {upload.key for upload in uploads}:
        files.pop(key).path.unlink(missing_ok=True)


def _round() -> int:
    return st.session_state.setdefault(ROUND, 0)


def _small_enough(file: UploadedFile) -> bool:
    """Return whether the server takes the file: the browser's own limit can be passed by."""
    if file.size <= LARGEST:
        return True
    st.error(sentences.too_large(file.name, file.size, LARGEST), icon=":material/block:")
    return False


def _kept(key: str, name: str, content: bytes | memoryview) -> Upload:
    """Return the file, written once for the session under a name of our own."""
    files = st.session_state.setdefault(FILES, {})
    if key not in files:
        if FOLDER not in st.session_state:
            st.session_state[FOLDER] = belongings().enter_context(tempfile.TemporaryDirectory(prefix="dashboard-upload-"))
        path = Path(st.session_state[FOLDER]) / f"{len(files)}-{abs(hash(key))}.csv"
        path.write_bytes(content)
        label, header, sheets = name, (), ()
        try:
            table = unpacked(path, names_pay=is_pay)
            sheets = table.sheets
            source = open_source(table.path, name)
            label, header = source.name, tuple(source.columns)
        except Refused:
            pass
        files[key] = Upload(key, label, path, sha256_of(path), bytes(content).count(b"\n"), header, sheets)
    return files[key]
