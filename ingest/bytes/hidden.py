"""How many rows and columns of a sheet its spreadsheet hides from the reader: they are read all the same.

Known of Excel's xlsx and of OpenDocument; the older and the binary kinds of Excel do not say it in a text that is read here.
"""

import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree

#: The most bytes of a sheet that are looked at.
MOST = 400_000_000
_BOOK, _RELATIONS, _CONTENT = "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "content.xml"
_ROW = re.compile(rb'<(?:\w+:)?row\b[^>]*\bhidden="(?:1|true)"[^>]*(?<!/)>')
_COLUMN = re.compile(rb'<(?:\w+:)?col\b[^>]*\bhidden="(?:1|true)"[^>]*>')
_ENDS = (re.compile(rb'\bmin="(\d+)"'), re.compile(rb'\bmax="(\d+)"'))
_OPEN_ROW = re.compile(rb'<table:table-row\b[^>]*\btable:visibility="(?:collapse|filter)"[^>]*>')
_OPEN_COLUMN = re.compile(rb'<table:table-column\b[^>]*\btable:visibility="(?:collapse|filter)"[^>]*>')
_REPEATED = re.compile(rb'\btable:number-(?:rows|columns)-repeated="(\d+)"')


def hidden(path: Path, sheet: str, height: int, width: int) -> tuple[int, int]:
    """Return how many of the rows and of the columns of a sheet of that size are hidden; none where the file does not say."""
    try:
        with zipfile.ZipFile(path) as book:
            return _of_book(book, sheet, height, width)
    except (zipfile.BadZipFile, ElementTree.ParseError, KeyError, OSError):
        return 0, 0


def _of_book(book: zipfile.ZipFile, sheet: str, height: int, width: int) -> tuple[int, int]:
    if _BOOK in book.namelist():
        text = _text(book, _sheet_file(book, sheet))
        columns = [[int(end[1]) for pattern in _ENDS if (end := pattern.search(found[0]))] for found in _COLUMN.finditer(text)]
        return len(_ROW.findall(text)), sum(max(min(ends[-1], width) - ends[0] + 1, 0) for ends in columns if ends)
    if _CONTENT in book.namelist():
        text = _table(_text(book, _CONTENT), sheet)
        return min(_repeated(_OPEN_ROW, text), height), min(_repeated(_OPEN_COLUMN, text), width)
    return 0, 0


def _text(book: zipfile.ZipFile, name: str) -> bytes:
    with book.open(name) as file:
        return file.read(MOST)


def _sheet_file(book: zipfile.ZipFile, sheet: str) -> str:
    """Return the name of the file of an Excel sheet; KeyError where the workbook has none of that name."""
    targets = {each.get("Id"): each.get("Target", "") for each in ElementTree.fromstring(_text(book, _RELATIONS))}
    for each in ElementTree.fromstring(_text(book, _BOOK)).iter():
        if each.tag.endswith("}sheet") and each.get("name") == sheet:
            target = targets[next(value for name, value in each.items() if name.endswith("}id"))]
            return target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
    raise KeyError(sheet)


def _table(text: bytes, sheet: str) -> bytes:
    """Return the part of an OpenDocument file that holds one sheet."""
    name = re.escape(sheet.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;").encode())
    start = re.search(rb'<table:table\b[^>]*\btable:name="' + name + rb'"', text)
    return text[start.start() :].partition(b"</table:table>")[0] if start else b""


def _repeated(opening: re.Pattern[bytes], text: bytes) -> int:
    """Return how many rows or columns open so, each as often as it says that it is repeated."""
    repeats = (_REPEATED.search(found[0]) for found in opening.finditer(text))
    return sum(int(found[1]) if found else 1 for found in repeats)
