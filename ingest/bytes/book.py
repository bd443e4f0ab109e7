"""The parts of a spreadsheet's file that say what the library that reads its cells does not: xlsx and OpenDocument."""

import re
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from xml.etree import ElementTree

#: The most bytes of a part that are looked at.
MOST = 400_000_000
_BOOK, _RELATIONS, _STYLES, _CONTENT = "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "content.xml"


@dataclass(frozen=True)
class SheetParts:
    """What the file of a spreadsheet holds of one sheet: empty where it is of a kind that does not say it in a text."""

    kind: Literal["excel", "open", ""] = ""
    sheet: bytes = b""
    styles: bytes = b""


def sheet_parts(path: Path, sheet: str) -> SheetParts:
    """Return the text of a sheet and of the styles of an Excel file; of the older and the binary kinds of Excel nothing."""
    try:
        with zipfile.ZipFile(path) as book:
            names = book.namelist()
            if _BOOK in names:
                styles = _text(book, _STYLES) if _STYLES in names else b""
                return SheetParts("excel", _text(book, _sheet_file(book, sheet)), styles)
            if _CONTENT in names:
                return SheetParts("open", _table(_text(book, _CONTENT), sheet))
    except (zipfile.BadZipFile, ElementTree.ParseError, KeyError, OSError):
        pass
    return SheetParts()


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
