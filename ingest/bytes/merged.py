"""Cells of a sheet that are merged, of which the file holds the value in the first alone: each of them has it.

Excel's kinds tell them to the library that reads them; those of an OpenDocument sheet stand in its text.
"""

from collections.abc import Sequence

import python_calamine as calamine

#: A sheet as its rows of cells.
Rows = list[list]
#: Cells of merged ones: the first and the last row, the first and the last column.
Area = tuple[int, int, int, int]


def whole_cells(rows: Rows, areas: Sequence[Area]) -> Rows:
    """Return the rows of a sheet, with the value of merged cells in each of their rows and columns.

    Those of a heading stay as they are: what stands below or beside them is a part of it. Cells that are merged over all that
    their row holds are a title, and none of its columns.
    """
    heading = next((at for at, row in enumerate(rows) if sum(map(_is_filled, row)) > 1), len(rows))
    for first, last, left, right in areas:
        if heading < first < len(rows) and not _is_title(rows[first], left, right):
            value = rows[first][left]
            for row in rows[first : last + 1]:
                row[left : right + 1] = [value] * len(row[left : right + 1])
    return rows


def areas_of(sheet: calamine.CalamineSheet) -> list[Area]:
    """Return the merged cells that the library which reads a sheet knows of."""
    return [(top, bottom, left, right) for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()]


def _is_title(row: list, left: int, right: int) -> bool:
    """Return whether cells that are merged from one column to another are all that a row holds."""
    return right > left and not any(map(_is_filled, [*row[:left], *row[right + 1 :]]))


def _is_filled(cell: object) -> bool:
    return cell is not None and cell != ""
