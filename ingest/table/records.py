"""Lines of text into records of cells, by Python's csv module, with the physical line that each starts on.

Where the quotes of a record do not work out (text after a closing quote, or no closing quote before the end of the file or
within a million letters), the record ends with its first line and reading goes on with the next: a stray quote costs a line.
Such a line counts as read where it makes sense alone when a quote ends its cell only before a delimiter or the end of the line.
"""

import csv
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TextIO

import pyarrow as pa

from ingest.bytes.refusal import Refused
from ingest.table.shape import STAND_IN, Shape
from queries.check import LONGEST_CELL

#: How many letters are read to see whether a longer cell ends at all.
LOOKED_AHEAD = 16_000_000
#: About how many letters are read at once.
BLOCK = 2_000_000

#: Reads lines by columns: the cells of each, or None where the lines have to be read one by one.
ByColumns = Callable[[list[str]], list[pa.Array] | None]

_SPACES = re.compile(" *")


@dataclass(frozen=True)
class Block:
    """Some records: the physical line of each, its cells, and which of them have quotes that do not work out.

    These stand by position: True where the line could be read alone. Of a block that was read by columns there are no rows but
    the `cells` of each column.
    """

    lines: Sequence[int]
    rows: list[list[str]]
    broken: dict[int, bool]
    cells: list[pa.Array] | None = None


def blocks(
    text: TextIO, shape: Shape, line: int = 1, letters: int = BLOCK, by_columns: ByColumns = lambda _: None
) -> Iterator[Block]:
    """Return all records of a text, block by block; blank lines come as empty rows.

    `line` is the number of the text's next line. Lines of which `by_columns` has the cells, a record each, are not read here.

    Refused where a cell of one line is longer than LONGEST_CELL.
    """
    pending: list[str] = []
    while True:
        fresh = text.readlines(letters)
        pending += fresh if len(shape.delimiter) == 1 else [one.replace(shape.delimiter, STAND_IN) for one in fresh]
        if not pending:
            return
        cells = by_columns(pending)
        if cells is None:
            block, used = _read(pending, shape, line, last=not fresh)
        else:
            block, used = Block(range(line, line + len(pending)), [], {}, cells), len(pending)
        yield block
        line += used
        del pending[:used]
        if not fresh:
            return


def _read(pending: list[str], shape: Shape, line: int, last: bool) -> tuple[Block, int]:
    """Return the records that are whole within the lines at hand, and how many lines they take."""
    try:
        rows = list(csv.reader(pending, **_format(shape)))
    except csv.Error:
        rows = []
    if len(rows) == len(pending):
        _empty_blank_lines(rows, pending, shape)
        return Block(range(line, line + len(rows)), _restored(rows, shape), {}), len(pending)
    return _read_one_by_one(pending, shape, line, last)


def _read_one_by_one(pending: list[str], shape: Shape, line: int, last: bool) -> tuple[Block, int]:
    lines, rows, broken, start = [], [], {}, 0
    while start < len(pending):
        first = start
        reader = csv.reader(map(pending.__getitem__, range(first, len(pending))), **_format(shape))
        try:
            for row in reader:
                lines.append(line + start)
                rows.append(row)
                start = first + reader.line_num
        except csv.Error as error:
            if not last and _may_end_later(str(error), pending, start):
                break
            if "field limit" in str(error) and _is_long(pending, start, shape):
                raise Refused("long_cell", line + start) from None
            cells, readable = _alone(pending[start], shape)
            broken[len(rows)] = readable
            lines.append(line + start)
            rows.append(cells)
            start += 1
    _empty_blank_lines(rows, [pending[number - line] for number in lines], shape)
    return Block(lines, _restored(rows, shape), broken), start


def _empty_blank_lines(rows: list[list[str]], starts: list[str], shape: Shape) -> None:
    """Make the rows of blank lines empty. A line of blanks in quotes is not blank."""
    for position, row in enumerate(rows):
        if len(row) == 1 and not starts[position].strip(shape.blanks):
            rows[position] = []


def _may_end_later(error: str, pending: list[str], start: int) -> bool:
    """Return whether more lines may bring the end of a cell that is open, or already too long, at the end of these."""
    return "end of data" in error or ("field limit" in error and sum(map(len, pending[start:])) < LOOKED_AHEAD)


def _is_long(pending: list[str], start: int, shape: Shape) -> bool:
    """Return whether a cell over the limit is one cell: its line is as long, or its quotes close properly further on."""
    if len(pending[start]) > LONGEST_CELL:
        return True
    ahead = "".join(pending[start:])[LONGEST_CELL:].replace(shape.quote * 2, "")
    closing = ahead.find(shape.quote) + 1
    return closing > 0 and ahead[closing : closing + 1] in ("", "\r", "\n", shape.letter)


@cache
def _format(shape: Shape) -> dict:
    """Return the shape in the words of the csv module. Strict: text after a closing quote is an error."""
    return {
        "delimiter": shape.letter, "quotechar": shape.quote or None, "escapechar": shape.escape, "strict": True,
        "quoting": csv.QUOTE_MINIMAL if shape.quote else csv.QUOTE_NONE, "skipinitialspace": shape.padded,
    }  # fmt: skip


def _restored(rows: list[list[str]], shape: Shape) -> list[list[str]]:
    """Return the rows with the delimiter of two letters back where it stood inside quotes."""
    if len(shape.delimiter) == 1:
        return rows
    return [[cell.replace(STAND_IN, shape.delimiter) for cell in row] for row in rows]


def _alone(line: str, shape: Shape) -> tuple[list[str], bool]:
    """Return the cells of one line whose quotes do not work out, and whether they make sense."""
    text = line.rstrip("\r\n")
    cells = _leniently(text, shape)
    return (text.split(shape.letter), False) if cells is None else (cells, True)


def _leniently(text: str, shape: Shape) -> list[str] | None:
    """Return the cells of a line in which a quote ends its cell only before a delimiter or the end; None where one is open."""
    if not shape.quote:
        return None
    closing = _closing(shape)
    cells, at = [], 0
    while True:
        spaces = _SPACES.match(text, at) if shape.padded else None
        start = spaces.end() if spaces else at
        if text.startswith(shape.quote, start):
            end = closing.search(text, start + 1)
            if not end:
                return None
            cell, at = text[start + 1 : end.start()].replace(shape.quote * 2, shape.quote), end.end()
        else:
            stop = text.find(shape.letter, at)
            stop = len(text) if stop < 0 else stop
            cell, at = text[at:stop], stop
        cells.append(cell)
        if at >= len(text):
            return cells
        at += 1


@cache
def _closing(shape: Shape) -> re.Pattern:
    return re.compile(rf"{re.escape(shape.quote)} *(?={re.escape(shape.letter)}|\Z)")
