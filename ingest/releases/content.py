"""A file as a publisher serves it, opened: the tables in it, whatever it is packed in, with the names that they bear inside."""

import codecs
import csv
import io
import json
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import islice, zip_longest
from pathlib import Path, PurePosixPath

import python_calamine as calamine

from ingest.bytes.unpack import DAMAGED_ZIP
from ingest.judgement.opened import sha256_of

#: The most bytes that a file may have, and that may come out of it: of one that its user downloaded, and of one that was sent.
MOST_BYTES, MOST_UNPACKED, MOST_SENT = 200_000_000, 2_000_000_000, 400_000_000
#: How many bytes are looked at for the encoding and for what separates cells, and how many rows for the header.
START = 65_536
ROWS_FOR_HEADER = 60
#: The year that an archive gives a file whose day it does not know.
NO_DATE = 1980
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_DELIMITERS = "\t,;"


class Unreadable(Exception):
    """The file is none that holds tables: the sentence says why."""


@dataclass
class Sheet:
    """One table: its name, that of the file inside an archive that it stands in, and its rows as text."""

    name: str
    member: str
    _open: Callable[[], Iterator[list[str]]]
    _head: list[list[str]] | None = None

    def rows(self) -> Iterator[list[str]]:
        """Return the rows from the first on, each cell as text without blanks around it."""
        return self._open()

    def head(self) -> list[list[str]]:
        """Return the first rows."""
        if self._head is None:
            self._head = list(islice(self.rows(), ROWS_FOR_HEADER))
        return self._head

    def header(self, needed: set[str]) -> int | None:
        """Return the position of the row that names all `needed` columns, in upper case; None where none does."""
        return next((at for at, row in enumerate(self.head()) if needed <= {cell.upper() for cell in row}), None)

    def records(self, needed: set[str], only: set[str] | None = None) -> Iterator[tuple[int, dict[str, str]]]:
        """Return each row below that header with its line, its cells by the column's name in upper case.

        Where `only` names columns, no other one is looked at.
        """
        at = self.header(needed)
        if at is None:
            return
        rows = enumerate(self.rows(), start=1)
        names = [cell.upper() for _, row in islice(rows, at, at + 1) for cell in row]
        names = [name if only is None or name in only else "" for name in names]
        for line, row in rows:
            if any(row):
                yield line, {name: cell for name, cell in zip_longest(names, row[: len(names)], fillvalue="") if name}


@dataclass
class Content:
    """A file: its name and digest, its tables, and its document where it is JSON."""

    name: str
    sha256: str
    sheets: list[Sheet] = field(default_factory=list)
    document: object = None
    #: The newest day on which a file of its archive was written; empty: it is none.
    dated: str = ""
    most_unpacked: int = MOST_UNPACKED

    def sheets_with(self, needed: set[str]) -> list[Sheet]:
        """Return the tables whose header names all `needed` columns."""
        return [sheet for sheet in self.sheets if sheet.header(needed) is not None]


def opened(path: Path, name: str | None = None, most_unpacked: int = MOST_UNPACKED) -> Content:
    """Return a file with its tables; Unreadable where it is too large, also unpacked, damaged, or of no known form."""
    if path.stat().st_size > MOST_BYTES:
        raise Unreadable(f"it is larger than {MOST_BYTES // 1_000_000:,} MB")
    content = Content(name or path.name, sha256_of(path), most_unpacked=most_unpacked)
    try:
        _add(content, content.name, path.read_bytes())
    except (calamine.CalamineError, OSError, *DAMAGED_ZIP) as error:
        raise Unreadable(f"it is damaged: {error}") from error
    if not content.sheets and content.document is None:
        raise Unreadable("it holds no table")
    return content


def _add(content: Content, member: str, held: bytes, inside: bool = False) -> None:
    """Add the tables of a file, or of a file `inside` an archive, where further archives are passed over."""
    if held.startswith(_ZIP) and not _is_workbook(held, content.most_unpacked):
        if inside:
            return
        with zipfile.ZipFile(io.BytesIO(held)) as archive:
            for part in archive.infolist():
                if not part.is_dir() and not _is_aside(part.filename):
                    if part.date_time[0] > NO_DATE:
                        content.dated = max(content.dated, "{:04}-{:02}-{:02}".format(*part.date_time[:3]))
                    _add(content, part.filename, archive.read(part), inside=True)
    elif held.startswith((_ZIP, _OLE)):
        _add_workbook(content, member, held)
    elif held[:START].lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"["):
        content.document = _document(held)
    elif _is_text(held):
        content.sheets.append(Sheet(PurePosixPath(member).name, member, lambda: _rows_of_text(held)))


def _is_workbook(held: bytes, most: int) -> bool:
    """Return whether an archive is a workbook; Unreadable where more is packed in it than it says, or than may be."""
    with zipfile.ZipFile(io.BytesIO(held)) as archive:
        if sum(part.file_size for part in archive.infolist()) > most:
            raise Unreadable(f"more than {most // 1_000_000:,} MB are packed in it")
        is_workbook = any(name.startswith("xl/") for name in archive.namelist())
        if is_workbook and (false := archive.testzip()):
            raise Unreadable(f"it is damaged: {false}")
        return is_workbook


def _is_aside(name: str) -> bool:
    """Return whether a file of an archive is none of the publisher's: a lock of a spreadsheet program, or a system's own."""
    return PurePosixPath(name).name.startswith(("~$", ".")) or name.startswith("__MACOSX/")


def _add_workbook(content: Content, member: str, held: bytes) -> None:
    book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(held))

    @cache
    def sheet(name: str) -> calamine.CalamineSheet:
        return book.get_sheet_by_name(name)

    def rows_of(name: str) -> Iterator[list[str]]:
        return ([_as_text(cell) for cell in row] for row in sheet(name).iter_rows())

    for name in book.sheet_names:
        content.sheets.append(Sheet(name, member, lambda name=name: rows_of(name)))


def _as_text(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    return str(cell).strip() if cell is not None else ""


def _is_text(held: bytes) -> bool:
    return bool(held[:START].strip()) and b"\0" not in held[:START] and held[:START].lstrip(b"\xef\xbb\xbf \t\r\n")[:1] != b"<"


def _rows_of_text(held: bytes) -> Iterator[list[str]]:
    """Return the rows of a CSV. Blanks before a quote are no part of a cell."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(held[:START])
        encoding = "utf-8-sig"
    except UnicodeDecodeError:
        encoding = "cp1252"
    start = held[:START].decode(encoding, errors="replace")
    delimiter = max(_DELIMITERS, key=start.count)
    lines = io.TextIOWrapper(io.BytesIO(held), encoding=encoding, errors="replace", newline="")
    reader = csv.reader(lines, delimiter=delimiter, skipinitialspace=delimiter != "\t")
    return ([cell.strip() for cell in row] for row in reader)


def _document(held: bytes) -> object:
    try:
        return json.loads(held.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise Unreadable("it begins like JSON and is none") from None
