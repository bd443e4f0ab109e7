"""Files that hold a table in another shape, as a CSV beside: spreadsheets, one packed file, JSON records, Parquet.

A cell is written as the sheet holds it: a number as a number, a date as a date. The lines are those of the sheet.
"""

import csv
import gzip
import json
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

import duckdb
import python_calamine as calamine

from ingest.bytes.book import sheet_parts
from ingest.bytes.formats import Place, Shown, shown_beside
from ingest.bytes.hidden import hidden
from ingest.bytes.merged import areas_of, whole_cells
from ingest.bytes.opendocument import merged_areas
from ingest.bytes.refusal import Refused

#: The most bytes that a packed file may grow to.
MOST_UNPACKED = 2_000_000_000
#: The most bytes that the parts of a spreadsheet may grow to: they are held in memory.
MOST_OF_SHEETS = 400_000_000
#: What reading a zip or a gzip file raises where it is not sound.
DAMAGED_ZIP = (EOFError, zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError)
#: How many rows of a sheet are looked at for the name of a pay column.
ROWS_FOR_NAMES = 50
_ZIP, _GZIP, _OLE, _PARQUET = b"PK\x03\x04", b"\x1f\x8b", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PAR1"
#: Whether a heading names a pay.
NamesPay = Callable[[str], object]
#: What lies in a zip file that is a spreadsheet.
_SHEETS = ("xl/", "content.xml")


@dataclass
class Unpacked:
    """A file as a CSV: its path, the sheet that it is of and all sheets, and the folder that goes with it."""

    path: Path
    sheet: str | None = None
    sheets: tuple[str, ...] = ()
    #: Rows and columns of the sheet that its spreadsheet hides.
    hidden: tuple[int, int] = (0, 0)
    folders: list[tempfile.TemporaryDirectory] = field(default_factory=list)


def unpacked(path: Path, sheet: str | None = None, names_pay: NamesPay = bool) -> Unpacked:
    """Return a file as a CSV: itself where it is text. Of several sheets the one that is named, else the first with a pay.

    `names_pay` tells whether a heading names one.

    Refused where it holds several files, no such sheet, nested records, or cannot be read.
    """
    with path.open("rb") as file:
        head = file.read(4_096)
    if head.startswith(_OLE) or (head.startswith(_ZIP) and _is_spreadsheet(path)):
        return _of_spreadsheet(path, sheet, names_pay)
    if head.startswith((_ZIP, _GZIP)):
        return _of_archive(path, sheet, names_pay, head.startswith(_GZIP))
    if head.startswith(_PARQUET):
        return _of_parquet(path)
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    return _of_json(path) if start[:1] == b"{" or (start[:1] == b"[" and start[1:].lstrip()[:1] == b"{") else Unpacked(path)


def _folder() -> tempfile.TemporaryDirectory:
    return tempfile.TemporaryDirectory(prefix="dashboard-unpacked-", ignore_cleanup_errors=True)


def _is_spreadsheet(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as archive:
            return any(name.startswith(_SHEETS) for name in archive.namelist())
    except (zipfile.BadZipFile, OSError):
        return False


# ---------------------------------------------------------------- spreadsheets


def _refuse_large_when_unpacked(path: Path) -> None:
    """Refuse a spreadsheet whose parts take more than memory should hold, or more than they say."""
    if not zipfile.is_zipfile(path):
        return
    room = MOST_OF_SHEETS
    with zipfile.ZipFile(path) as archive:
        for part in archive.infolist():
            with archive.open(part) as packed:
                while block := packed.read(1 << 20):
                    room -= len(block)
                    if room < 0:
                        raise Refused("unpacked_too_large", value=f"{MOST_OF_SHEETS // 1_000_000:,}")


def _of_spreadsheet(path: Path, wanted: str | None, names_pay: NamesPay) -> Unpacked:
    try:
        _refuse_large_when_unpacked(path)
        with calamine.CalamineWorkbook.from_path(str(path)) as book:
            names = tuple(book.sheet_names)
            if wanted is not None and wanted not in names:
                raise Refused("no_sheet", value=", ".join(names))
            read = {name: book.get_sheet_by_name(name) for name in ([wanted] if wanted else names)}
            sheets = {
                name: whole_cells(sheet.to_python(skip_empty_area=False), areas_of(sheet)) for name, sheet in read.items()
            }
            shown = {each.name for each in book.sheets_metadata if each.visible == calamine.SheetVisibleEnum.Visible}
    except (calamine.CalamineError, OSError, *DAMAGED_ZIP) as error:
        raise Refused("spreadsheet", value=str(error)) from error
    rank = {name: (_names_a_pay(rows, names_pay), name in shown, len(rows) > 1) for name, rows in sheets.items()}
    name = max(rank, key=lambda name: rank[name], default=None)
    if name is None:
        raise Refused("blank_file")
    parts = sheet_parts(path, name)
    rows = _shown(sheets[name], shown_beside(parts))
    if parts.kind == "open":
        rows = whole_cells(rows, merged_areas(parts.sheet))
    folder = _folder()
    target = Path(folder.name) / "sheet.csv"
    _write(target, ([_written(cell) for cell in row] for row in rows))
    width = max(map(len, rows), default=0)
    return Unpacked(target, name, names, hidden(parts, len(rows), width), [folder])


def _shown(rows: list[list], beside: dict[Place, Shown]) -> list[list]:
    """Return the rows of a sheet with the numbers beside which their formats show more as they show them."""
    for (row, column), (before, behind) in beside.items():
        if row < len(rows) and column < len(rows[row]) and isinstance(rows[row][column], float | int):
            rows[row][column] = f"{before}{_written(rows[row][column])}{behind}"
    return rows


def _names_a_pay(rows: list[list], names_pay: NamesPay) -> bool:
    """Return whether a row of a sheet names a pay among other columns."""
    for row in rows[:ROWS_FOR_NAMES]:
        headings = [cell for cell in row if isinstance(cell, str) and cell.strip()]
        if len(headings) > 1 and any(map(names_pay, headings)):
            return True
    return False


def _written(cell: object) -> str:
    """Return a cell as text: whole numbers without a point, on one line."""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    return " ".join(str(cell).split()) if cell is not None else ""


def _write(target: Path, rows: Iterable[list[str]]) -> None:
    with target.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


# ---------------------------------------------------------------- archives


def _of_archive(path: Path, sheet: str | None, names_pay: NamesPay, is_gzip: bool) -> Unpacked:
    folder = _folder()
    target = Path(folder.name) / "file"
    try:
        if is_gzip:
            with gzip.open(path) as packed:
                _copy(packed, target)
        else:
            with zipfile.ZipFile(path) as archive, archive.open(_only_file(archive)) as packed:
                _copy(packed, target)
    except (OSError, *DAMAGED_ZIP) as error:
        raise Refused("archive", value=f"{'gzip' if is_gzip else 'zip'} ({error})") from error
    inner = unpacked(target, sheet, names_pay)
    return Unpacked(inner.path, inner.sheet, inner.sheets, inner.hidden, [folder, *inner.folders])


def _only_file(archive: zipfile.ZipFile) -> str:
    names = [n for n in archive.namelist() if not n.endswith("/") and not n.startswith("__MACOSX/") and "/." not in f"/{n}"]
    if len(names) != 1:
        raise Refused("archive", value=f"zip of {len(names):,} files")
    return names[0]


def _copy(packed: IO[bytes] | gzip.GzipFile, target: Path) -> None:
    """Write what is packed; refused where it grows beyond all measure."""
    with target.open("wb") as file:
        while block := packed.read(1 << 20):
            file.write(block)
            if file.tell() > MOST_UNPACKED:
                raise Refused("too_large")


# ---------------------------------------------------------------- records


def _of_parquet(path: Path) -> Unpacked:
    folder = _folder()
    target = Path(folder.name) / "table.csv"
    try:
        with duckdb.connect() as connection:
            kinds = [row[1] for row in connection.execute("describe from read_parquet(?)", [str(path)]).fetchall()]
            if any(kind.endswith("]") or kind.startswith(("STRUCT", "MAP", "UNION")) for kind in kinds):
                raise Refused("json")
            connection.execute(f"copy (from read_parquet({_quoted(path)})) to {_quoted(target)} (header, delimiter ',')")
    except duckdb.Error as error:
        raise Refused("database", value="Parquet (damaged)") from error
    return Unpacked(target, folders=[folder])


def _quoted(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"


def _of_json(path: Path) -> Unpacked:
    """Return an array of flat records, or one record a line, with a column for each of their keys."""
    try:
        records = _records(path)
    except (ValueError, UnicodeDecodeError, RecursionError) as error:
        raise Refused("json", 1) from error
    if not records or any(not isinstance(r, dict) or any(isinstance(v, dict | list) for v in r.values()) for r in records):
        raise Refused("json", 1)
    keys = list(dict.fromkeys(key for record in records for key in record))
    folder = _folder()
    target = Path(folder.name) / "records.csv"
    _write(target, [keys, *([_value(record.get(key)) for key in keys] for record in records)])
    return Unpacked(target, folders=[folder])


def _records(path: Path) -> list:
    text = path.read_text(encoding="utf-8-sig").strip()
    if text.startswith("["):
        return json.loads(text)
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def _value(value: object) -> str:
    return "" if value is None else _written(value) if not isinstance(value, bool) else str(value).lower()
