"""How many rows and columns of a sheet its spreadsheet hides from the reader: they are read all the same.

Known of Excel's xlsx and of OpenDocument; the older and the binary kinds of Excel do not say it in a text that is read here.
"""

import re

from ingest.bytes.book import SheetParts

_ROW = re.compile(rb'<(?:\w+:)?row\b[^>]*\bhidden="(?:1|true)"[^>]*(?<!/)>')
_COLUMN = re.compile(rb'<(?:\w+:)?col\b[^>]*\bhidden="(?:1|true)"[^>]*>')
_ENDS = (re.compile(rb'\bmin="(\d+)"'), re.compile(rb'\bmax="(\d+)"'))
_OPEN_ROW = re.compile(rb'<table:table-row\b[^>]*\btable:visibility="(?:collapse|filter)"[^>]*>')
_OPEN_COLUMN = re.compile(rb'<table:table-column\b[^>]*\btable:visibility="(?:collapse|filter)"[^>]*>')
_REPEATED = re.compile(rb'\btable:number-(?:rows|columns)-repeated="(\d+)"')


def hidden(parts: SheetParts, height: int, width: int) -> tuple[int, int]:
    """Return how many of the rows and of the columns of a sheet of that size are hidden; none where the file does not say."""
    if parts.kind == "excel":
        found = _COLUMN.finditer(parts.sheet)
        columns = [[int(end[1]) for pattern in _ENDS if (end := pattern.search(column[0]))] for column in found]
        rows = len(_ROW.findall(parts.sheet))
        return rows, sum(max(min(ends[-1], width) - ends[0] + 1, 0) for ends in columns if ends)
    return min(_repeated(_OPEN_ROW, parts.sheet), height), min(_repeated(_OPEN_COLUMN, parts.sheet), width)


def _repeated(opening: re.Pattern[bytes], text: bytes) -> int:
    """Return how many rows or columns open so, each as often as it says that it is repeated."""
    repeats = (_REPEATED.search(found[0]) for found in opening.finditer(text))
    return sum(int(found[1]) if found else 1 for found in repeats)
