"""How many records a file has, found without the reader: by the quotes and line ends among its bytes.

A line end outside quotes ends a record: the quotes before it are even in number. That holds where each odd quote opens a cell
and each even one closes it, which is checked for all quotes at once. Where it does not hold, the letters are walked through
one line after the other. Both follow the same rule for quotes that do not work out: the record ends with its first line.
"""

import codecs
import re
from collections import deque
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TextIO

import numpy as np

from ingest.table.records import LONGEST_CELL
from ingest.table.shape import STAND_IN, Shape

CHUNK = 4 << 20
#: The most bytes that one chunk may grow to while a cell is open.
LONGEST_CHUNK = 4 * CHUNK
LINE_FEED, RETURN = 10, 13


def count_by_bytes(path: Path, codec: str, errors: str, shape: Shape, first_line: int) -> int | None:
    """Return the records from a physical line on.

    None where the quotes do not tell, so that the letters must be walked through.
    """
    if shape.escape or shape.padded or len(shape.delimiter) > 1 or not (shape.delimiter + shape.quote).isascii():
        return None
    records, skip, rest = 0, first_line - 1, b""
    for chunk, last in _utf8_chunks(path, codec, errors):
        counted = _count_chunk(rest + chunk, shape, skip, last)
        if counted is None:
            return None
        more, skip, used = counted
        records += more
        rest = (rest + chunk)[used:]
        if len(rest) > LONGEST_CHUNK:
            return None
    return records


def _utf8_chunks(path: Path, codec: str, errors: str) -> Iterator[tuple[bytes, bool]]:
    """Return the text of a file as UTF-8, and whether it is the last piece.

    Encodings that write ASCII as ASCII stay as they are.
    """
    plain = codec in ("utf-8", "utf-8-sig", "latin_1", "koi8_r") or codec.startswith(("cp125", "iso8859"))
    decoder = codecs.getincrementaldecoder(codec)(errors)
    with path.open("rb") as file:
        chunk = file.read(CHUNK)
        if plain and chunk.startswith(codecs.BOM_UTF8):
            chunk = chunk[3:]
        while chunk:
            following = file.read(CHUNK)
            yield chunk if plain else decoder.decode(chunk, not following).encode("utf-8", "surrogatepass"), not following
            chunk = following


def _count_chunk(data: bytes, shape: Shape, skip: int, last: bool) -> tuple[int, int, int] | None:
    """Return the records that end in bytes which start a line, the lines still to skip, and the bytes that are done."""
    if last and data and data[-1] not in (LINE_FEED, RETURN):
        data += b"\n"
    letters = np.frombuffer(data, np.uint8)
    ends = _line_ends(letters, last)
    if skip:
        if len(ends) < skip:
            return (0, skip - len(ends), int(ends[-1]) + 1 if len(ends) else 0)
        done = int(ends[skip - 1]) + 1
        counted = _count_chunk(data[done:], shape, 0, last)
        return None if counted is None else (counted[0], 0, done + counted[2])
    if shape.quote:
        quotes = np.flatnonzero(letters == ord(shape.quote))
        if len(quotes):
            inside = np.searchsorted(quotes, ends) % 2 == 1
            if last and len(ends) and inside[-1]:
                return None
            ends = ends[~inside]
            if not len(ends):
                return 0, 0, 0
            if not quotes_are_plain(letters, quotes[quotes < ends[-1]], ord(shape.delimiter)):
                return None
    return (_not_blank(letters, ends, shape), 0, int(ends[-1]) + 1) if len(ends) else (0, 0, 0)


def _line_ends(letters: np.ndarray, last: bool) -> np.ndarray:
    """Return where lines end: at each line feed, and at each return that no line feed follows."""
    ends = letters == LINE_FEED
    returns = np.flatnonzero(letters == RETURN)
    if len(returns):
        alone = returns[(returns + 1 < len(letters)) | last]
        ends[alone[letters[np.minimum(alone + 1, len(letters) - 1)] != LINE_FEED]] = True
    return np.flatnonzero(ends)


def quotes_are_plain(letters: np.ndarray, quotes: np.ndarray, delimiter: int) -> bool:
    """Return whether each odd quote stands before a cell (or after another quote), and each even one after a cell."""
    edges = np.zeros(256, bool)
    edges[[LINE_FEED, RETURN, delimiter]] = True
    opening, closing = quotes[0::2], quotes[1::2]
    doubled = np.isin(opening, closing + 1, assume_unique=True)
    starts = doubled | (opening == 0) | edges[letters[np.maximum(opening - 1, 0)]]
    reopened = np.isin(closing + 1, opening, assume_unique=True)
    stops = reopened | edges[letters[np.minimum(closing + 1, len(letters) - 1)]]
    return bool(starts.all() and stops.all())


def _not_blank(letters: np.ndarray, ends: np.ndarray, shape: Shape) -> int:
    """Return how many of the lines that end there hold more than blanks."""
    filled = np.ones(256, bool)
    filled[[ord(blank) for blank in shape.blanks]] = False
    positions = np.flatnonzero(filled[letters[: int(ends[-1]) + 1]])
    return int(np.count_nonzero(np.diff(np.searchsorted(positions, ends), prepend=0)))


def count_by_lines(text: TextIO, shape: Shape) -> int:
    """Return the records of a text, letter by letter.

    A record is a line, or several where a cell in quotes runs over their ends.
    """
    records, ahead = 0, _Ahead(text, shape)
    while (line := ahead.line(0)) is not None:
        if line.strip(shape.blanks):
            records += 1
            ahead.drop(_span(ahead, shape) if shape.quote or shape.escape else 1)
        else:
            ahead.drop(1)
    return records


class _Ahead:
    """The lines of a text from where the count stands."""

    def __init__(self, text: TextIO, shape: Shape) -> None:
        self._text, self._shape = text, shape
        self._lines: deque[str] = deque()

    def line(self, position: int) -> str | None:
        while len(self._lines) <= position:
            following = self._text.readline()
            if not following:
                return None
            if len(self._shape.delimiter) > 1:
                following = following.replace(self._shape.delimiter, STAND_IN)
            self._lines.append(following)
        return self._lines[position]

    def drop(self, lines: int) -> None:
        for _ in range(lines):
            self._lines.popleft()


def _span(ahead: _Ahead, shape: Shape) -> int:
    """Return how many lines the next record takes: 1 where its quotes do not work out."""
    lines, letters, state = 0, 0, "cell"
    while (line := ahead.line(lines)) is not None:
        lines += 1
        at = 0
        while at < len(line):
            start, (at, state) = at, _end_of_cell(line, at, state, shape)
            letters = at - start + (letters if start == 0 else 0)
            if state == "record":
                return lines
            if state == "broken" or letters > LONGEST_CELL:
                return 1
        if state == "cell":
            return lines
    return 1


def _end_of_cell(line: str, at: int, state: str, shape: Shape) -> tuple[int, str]:
    """Return where a cell ends within a line, and what follows.

    Another "cell", the end of the "record", more lines of a cell "in quotes" or "escaped", or text that must not stand after a
    quote ("broken").
    """
    if shape.padded and state == "cell":
        at += len(line) - at - len(line[at:].lstrip(" "))
    quoted = state == "in quotes" or (state == "cell" and bool(shape.quote) and line.startswith(shape.quote, at))
    if quoted:
        return _end_of_quotes(line, at + (state == "cell"), shape)
    while found := _specials(shape).search(line, at):
        if found[0] == shape.letter:
            return found.end(), "cell"
        if found.end() == len(line) - 1 and line[-1] in "\r\n":
            return len(line), "escaped"
        at = found.end() + 1
    return len(line), "record"


def _end_of_quotes(line: str, at: int, shape: Shape) -> tuple[int, str]:
    while found := _quotes(shape).search(line, at):
        after = found.end()
        if found[0] == shape.quote and not line.startswith(shape.quote, after):
            if line.startswith(shape.letter, after):
                return after + 1, "cell"
            return after, "record" if line[after : after + 1] in ("", "\r", "\n") else "broken"
        at = after + 1
    return len(line), "in quotes"


@cache
def _specials(shape: Shape) -> re.Pattern:
    return re.compile("|".join(re.escape(one) for one in (shape.letter, shape.escape) if one))


@cache
def _quotes(shape: Shape) -> re.Pattern:
    return re.compile("|".join(re.escape(one) for one in (shape.quote, shape.escape) if one))
