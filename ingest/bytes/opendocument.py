"""The cells of an OpenDocument sheet with what its text says of them: what they span, of which currency they are an amount."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

_OPENING = re.compile(rb'<table:(table-row|table-cell|covered-table-cell)\b([^>"]*(?:"[^"]*"[^>"]*)*)>')
_ATTRIBUTE = re.compile(rb'([\w:-]+)="([^"]*)"')
_ROWS, _COLUMNS = "table:number-rows-repeated", "table:number-columns-repeated"
#: Cells that are alike are given so many times at most: a sheet ends in a million empty ones.
MOST_ALIKE = 100_000


@dataclass(frozen=True)
class Cell:
    """Cells that are alike: the first row and the first column of them, how many, and the attributes of each."""

    row: int
    column: int
    rows: int
    columns: int
    attributes: dict[str, str]

    def places(self) -> Iterator[tuple[int, int]]:
        """Return the row and the column of each."""
        for number in range(min(self.rows * self.columns, MOST_ALIKE)):
            yield self.row + number // self.columns, self.column + number % self.columns


def cells(sheet: bytes) -> Iterator[Cell]:
    """Return the cells of a sheet from the first row on, from left to right."""
    row = column = 0
    rows = 0
    for found in _OPENING.finditer(sheet):
        told = {name.decode(): unescape(value.decode("utf-8", "replace")) for name, value in _ATTRIBUTE.findall(found[2])}
        if found[1] == b"table-row":
            row, column, rows = row + rows, 0, int(told.get(_ROWS, 1))
            continue
        columns = int(told.get(_COLUMNS, 1))
        yield Cell(row, column, max(rows, 1), columns, told)
        column += columns


def merged_areas(sheet: bytes) -> list[tuple[int, int, int, int]]:
    """Return the cells that are merged: the first and the last row, the first and the last column of each."""
    if b"-spanned=" not in sheet:
        return []
    found = []
    for cell in cells(sheet):
        down, across = (int(cell.attributes.get(f"table:number-{side}-spanned", 1)) for side in ("rows", "columns"))
        if down > 1 or across > 1:
            found.append((cell.row, cell.row + down - 1, cell.column, cell.column + across - 1))
    return found
