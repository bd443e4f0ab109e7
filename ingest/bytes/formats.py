"""What the format of a number shows beside it, and its cell does not hold: a currency, a unit (1200, shown as "1.200 €").

Known of Excel's xlsx, where a workbook has formats of its own, and of cells of OpenDocument that are an amount of a currency.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from html import unescape

from ingest.bytes.book import SheetParts
from ingest.bytes.opendocument import cells

#: What stands before and behind a number.
Shown = tuple[str, str]
#: A cell: its row and its column.
Place = tuple[int, int]

_NOTHING: Shown = ("", "")
_FORMAT = re.compile(rb"<(?:\w+:)?numFmt\b([^>]*)>")
_STYLES = re.compile(rb"<(?:\w+:)?cellXfs\b.*?</(?:\w+:)?cellXfs>", re.DOTALL)
_STYLE = re.compile(rb"<(?:\w+:)?xf\b([^>]*)>")
_ROW_OR_CELL = re.compile(rb"<(?:\w+:)?(row|c)\b([^>]*)>")
_ATTRIBUTE = re.compile(rb'\b(\w+)="([^"]*)"')
#: The pieces of a format: a currency with its locale, a condition or a colour, a quoted text, an escaped sign, the room of a
#: sign or its repetition, and any sign.
_PIECE = re.compile(r'\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|"([^"]*)"|\\(.)|[_*].|(.)', re.DOTALL)
#: Where the number stands, what makes it another one (percent, a date or a time, a fraction), and a comma that divides it.
_DIGITS, _NO_AMOUNT, _DIVIDED = set("0#?"), set("%@/:EeDdYyMmHhSsAaBbGgNn"), re.compile(r"[0#?],+(?![0#?,])")


def shown_beside(parts: SheetParts) -> dict[Place, Shown]:
    """Return what the formats of a sheet's numbers show beside them, by the place of each cell; no cell that shows no more."""
    if parts.kind == "open":
        return dict(_of_currencies(parts.sheet))
    styles = _styles(parts.styles) if parts.kind == "excel" else {}
    return dict(_of_styles(parts.sheet, styles)) if styles else {}


def _of_currencies(sheet: bytes) -> Iterator[tuple[Place, Shown]]:
    if b"office:currency" not in sheet:
        return
    for cell in cells(sheet):
        if code := cell.attributes.get("office:currency"):
            yield from ((place, (f"{code} ", "")) for place in cell.places())


def _of_styles(sheet: bytes, styles: dict[str, Shown]) -> Iterator[tuple[Place, Shown]]:
    """Return what the cells of an Excel sheet that are numbers show beside them by their styles."""
    row, column = -1, -1
    for found in _ROW_OR_CELL.finditer(sheet):
        told = dict(_ATTRIBUTE.findall(found[2]))
        if found[1] == b"row":
            row, column = int(told.get(b"r", row + 2)) - 1, -1
            continue
        column = _column(told[b"r"]) if b"r" in told else column + 1
        shown = styles.get(told.get(b"s", b"").decode(), _NOTHING)
        if shown != _NOTHING and told.get(b"t", b"n") == b"n":
            yield (row, column), shown


def _column(reference: bytes) -> int:
    """Return the number of a column by its letters (AB12)."""
    number = 0
    for letter in reference.rstrip(b"0123456789"):
        number = 26 * number + letter - 64
    return number - 1


def _styles(text: bytes) -> dict[str, Shown]:
    """Return what each style of a workbook shows beside a number, of those that show anything."""
    formats = {}
    for found in _FORMAT.findall(text):
        told = dict(_ATTRIBUTE.findall(found))
        formats[told.get(b"numFmtId")] = beside_number(unescape(told.get(b"formatCode", b"").decode("utf-8", "replace")))
    of_cells = _STYLES.search(text)
    listed = _STYLE.findall(of_cells[0]) if of_cells and any(shown != _NOTHING for shown in formats.values()) else []
    ids = (dict(_ATTRIBUTE.findall(style)).get(b"numFmtId") for style in listed)
    found = {str(place): formats.get(each, _NOTHING) for place, each in enumerate(ids)}
    return {style: shown for style, shown in found.items() if shown != _NOTHING}


@cache
def beside_number(code: str) -> Shown:
    """Return what a format of numbers shows before and behind a number.

    Where it divides the number (#,##0,"k") a currency alone, and nothing where it makes it another one (0%, dd.mm.yyyy) or
    stands within it (000-0000).
    """
    sides, named, at = ["", ""], ["", ""], 0
    for currency, quoted, escaped, sign in _PIECE.findall(code.partition(";")[0].replace("General", "0")):
        if sign in _DIGITS:
            if sides[1].strip():
                return _NOTHING
            at, sides[1] = 1, ""
        elif sign in _NO_AMOUNT:
            return _NOTHING
        elif currency or _is_currency(sign):
            named[at] += currency or sign
            sides[at] += currency or sign
        else:
            sides[at] += quoted or escaped
    before, behind = named if _DIVIDED.search(code) else sides
    before, behind = " ".join(before.split()), " ".join(behind.split())
    return (f"{before} " if before else "", f" {behind}" if behind else "") if at else _NOTHING


def _is_currency(sign: str) -> bool:
    return bool(sign) and unicodedata.category(sign) == "Sc"
