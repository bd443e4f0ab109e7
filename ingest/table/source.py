"""A file as a table: `open_source` finds its encoding, delimiter and header; a `Source` streams its records.

What every record of a file becomes, and nothing else: a tuple of as many cells as there are columns, or an entry of `ragged`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TextIO

import pyarrow as pa
from pyarrow import compute

from ingest.bytes.encoding import Encoding, Scan, find_encoding, scan
from ingest.bytes.filekind import refuse_long_lines, refuse_other_files, refuse_other_text
from ingest.bytes.names import label
from ingest.bytes.refusal import Refused
from ingest.table.clean import clean_cells
from ingest.table.counting import count_by_bytes, count_by_lines
from ingest.table.dialect import find_shape
from ingest.table.header_row import RECORDS_FOR_HEADER, Header, Record, find_header
from ingest.table.records import BLOCK, Block, ByColumns, blocks
from ingest.table.shape import Dialect, Shape
from ingest.table.stacked import Order
from queries.export import as_written

__all__ = ["OWN_COLUMNS", "Dialect", "Refused", "Source", "open_source"]

#: Columns of the file of set-aside rows that are not the reader's own: ignored when the mended file comes back.
OWN_COLUMNS = ("line", "reason", "hint")
#: An exporter trims the empty cells at the end of its records where at least so many records are short, and such a share.
TRIMMED, TRIMMED_SHARE = 3, 0.02

#: Up to so many bytes each record of a file is looked at by itself, else only where a stretch of them has an odd one.
SMALL = 1_000_000

#: About how many letters are read at once where the first records may do.
FIRST_BLOCK = 100_000

#: A record of another width, or one whose quotes do not work out: its line, the code of the problem, its cells.
Ragged = tuple[int, str, list[str]]


class Source:
    """A file that was found to be a table.

    `columns` are unique names, in order; `dialect` says how the file is read, `title` is the text above the header, `above`
    the cells of the line directly above it, `lower` those of its own second line.
    """

    def __init__(
        self, path: Path, name: str, found: Scan, encoding: Encoding, shape: Shape, header: Header, certain: bool,
        titles: list[list[str]],
    ) -> None:  # fmt: skip
        self.path, self.name, self.sha256, self.size = path, name, found.sha256, found.size
        #: What the file was unpacked into, which is there as long as the source.
        self.unpacked: object = None
        self.columns, self.title = header.columns, " ".join(cell for row in titles for cell in row if cell.strip())
        self.above, self.lower = titles[-1] if titles else [], header.lower
        self.dialect = Dialect(
            encoding.name, shape.delimiter, shape.quote, shape.escape, header.line, header.lines if header.line else 0,
            encoding.certain and certain and header.certain, encoding.evidence, header.data_line,
        )  # fmt: skip
        self._encoding, self._shape, self._header = encoding, shape, header
        self._ragged: list[Ragged] | None = None
        self._trims = self._exporter_trims()
        #: Whether it is our own file of records that were set aside, in which no cell is a formula to a spreadsheet.
        self._set_aside = set(OWN_COLUMNS) <= set(header.columns)

    def batches(self, rows: int = 20_000, letters: int | None = None) -> Iterator[list[tuple]]:
        """Return the records of the right width as (line, cell, …), cells as they are written, at most `rows` at a time.

        Empty cells beyond the last column are dropped, and missing ones filled with "", where most records are like that or
        the exporter evidently trims empty cells: never where a delimiter too many or too few may have moved the others.
        Records that do not fit are in `ragged` once all were read. Refused where a cell is too long.
        """
        ragged: list[Ragged] = []
        waiting: list[tuple] = []
        order = Order(self._header.cells or [])
        for block in self._blocks(letters=letters):
            fitting = self._fitting(block, ragged, order)
            waiting += [(line, *map(as_written, cells)) for line, *cells in fitting] if self._set_aside else fitting
            while len(waiting) >= rows:
                yield waiting[:rows]
                del waiting[:rows]
        if waiting:
            yield waiting
        self._ragged = ragged

    def begin_at(self, line: int) -> None:
        """Let the records begin at a later line: what stands before is a part of the heading."""
        self.dialect, self._ragged = replace(self.dialect, data_line=line), None

    def first(self, rows: int) -> list[tuple]:
        """Return so many of the first records, as `batches` does, reading little more than these."""
        return next(self.batches(rows, FIRST_BLOCK), [])

    def tables(self) -> Iterator[pa.Table]:
        """Return the records of `batches` as tables, as they come: columns `line`, then `c0`, `c1` and so on.

        These hold the cells without the spaces around them. Refused where a cell is too long.
        """
        ragged: list[Ragged] = []
        order = Order(self._header.cells or [])
        may_be_clean = self.size > SMALL and not self._set_aside and len(self.columns) in self._header.fits

        def by_columns(lines: list[str]) -> list[pa.Array] | None:
            if not (may_be_clean and order.is_own):
                return None
            return clean_cells(lines, self._shape, self._header.cells or [], len(self.columns))

        for block in self._blocks(by_columns):
            if block.cells is not None:
                yield _table(block.lines, block.cells)
            elif fitting := self._fitting(block, ragged, order):
                lines, *columns = zip(*fitting, strict=True)
                written = [map(as_written, cells) for cells in columns] if self._set_aside else columns
                cells = [pa.array(cells, type=pa.string()) for cells in written]
                yield _table(lines, [compute.call_function("utf8_trim_whitespace", [each]) for each in cells])
        self._ragged = ragged

    @property
    def ragged(self) -> list[Ragged]:
        """The records that do not fit the columns, in the order of the file."""
        if self._ragged is None:
            for _ in self.batches():
                pass
        return self._ragged or []

    @property
    def title_of_all(self) -> str:
        """What stands above the header; nothing where the header comes again: each block may have a title of its own."""
        return "" if any(code == "header_again" for _, code, _ in self.ragged) else self.title

    def count_records(self) -> int:
        """Return the records of the file, found without the reader.

        Those of `batches` and of `ragged` together, or the file was misread.
        """
        counted = count_by_bytes(self.path, self._encoding.codec, self._encoding.errors, self._shape, self.dialect.data_line)
        if counted is not None:
            return counted
        with self._data() as text:
            return count_by_lines(text, self._shape)

    def _data(self) -> TextIO:
        """Return the text from the first record on."""
        text = _open_text(self.path, self._encoding)
        for _ in range(self.dialect.data_line - 1):
            text.readline()
        return text

    def _blocks(self, by_columns: ByColumns = lambda _: None, letters: int | None = None) -> Iterator[Block]:
        with self._data() as text:
            yield from blocks(text, self._shape, self.dialect.data_line, letters or BLOCK, by_columns)

    def _fitting(self, block: Block, ragged: list[Ragged], order: "Order") -> list[tuple]:
        """Return the records of a block that fit the columns, in the `order` of these; the others are added to `ragged`."""
        width = len(self.columns)
        fitting = []
        for position, (line, row) in enumerate(zip(block.lines, block.rows, strict=True)):
            if not row:
                continue
            code = order.follow(row) or self._misfit(row, block.broken.get(position))
            if code:
                ragged.append((line, code, row))
            else:
                fitting.append((line, *order.ordered([*row[:width], *[""] * (width - len(row))])))
        return fitting

    def _misfit(self, row: list[str], readable: bool | None) -> str | None:
        """Return why a record does not fit the columns, as the code of a problem; None where it does.

        `readable` is None for a record with good quotes.
        """
        width = len(self.columns)
        if readable is False:
            return "unclosed_quote"
        if readable and len(row) != width:
            return "broken_quotes"
        if any(cell.strip() for cell in row[width:]) or len(row) >= self._header.fits.stop:
            return "too_many_cells"
        if len(row) not in self._header.fits and not (self._trims and len(row) <= width):
            return "too_few_cells"
        return None

    def _exporter_trims(self) -> bool:
        """Return whether the exporter evidently leaves out the empty cells at the end of a record.

        No record of the file ends in an empty cell or is too long, and some have all cells, while many are short.
        """
        seen = [0, 0]
        for block in self._blocks(letters=FIRST_BLOCK):
            if not self._looks_trimmed(block, seen):
                return False
        short, full = seen
        return full > 0 and short >= TRIMMED and short >= TRIMMED_SHARE * (short + full)

    def _looks_trimmed(self, block: Block, seen: list[int]) -> bool:
        """Add a block's short and full records to those seen; False as soon as the rest does not matter."""
        width = len(self.columns)
        for row in block.rows:
            if not row:
                continue
            if len(row) > width or not row[-1].strip() or not row[0].strip():
                return False
            seen[len(row) == width] += 1
        return seen[0] >= TRIMMED


def _table(lines: Sequence[int], cells: Sequence[pa.Array | pa.ChunkedArray]) -> pa.Table:
    """Return cells as a table, behind the lines that they stand on."""
    return pa.table([pa.array(lines, type=pa.int32()), *cells], names=["line", *(f"c{i}" for i in range(len(cells)))])


def open_source(
    path: Path,
    name: str | None = None,
    encoding: str | None = None,
    delimiter: str | None = None,
    header_line: int | None = None,
) -> Source:
    """Return the file as a table. What the reader says (encoding, delimiter, header line; 0 for none) is not guessed.

    Refused where the file is none.
    """
    path = Path(path)
    with path.open("rb") as file:
        head = file.read(4096)
    if not head:
        raise Refused("empty_file")
    refuse_other_files(path, head)
    refuse_long_lines(path)
    found = scan(path)
    text = find_encoding(path, found, encoding)
    if found.conflict:
        raise Refused("git_conflict", found.conflict)
    with _open_text(path, text) as opened:
        refuse_other_text(opened.read(100_000).lstrip("\ufeff"))
        opened.seek(0)
        if not any(line.strip() for line in opened):
            raise Refused("blank_file")
    shape, certain = find_shape(lambda: _open_text(path, text), delimiter)
    first = _first_records(path, text, shape)
    header = find_header(first, header_line)
    titles = [row for line, row in first if line < (header.line or 0)]
    return Source(path, label(name or path.name), found, text, shape, header, certain, titles)


def _open_text(path: Path, encoding: Encoding) -> TextIO:
    return path.open(encoding=encoding.codec, errors=encoding.errors, newline="")


def _first_records(path: Path, encoding: Encoding, shape: Shape) -> list[Record]:
    """Return the first records that are not blank. Refused where the quotes of the first do not work out."""
    with _open_text(path, encoding) as text:
        return list(islice(_filled(text, shape), RECORDS_FOR_HEADER))


def _filled(text: TextIO, shape: Shape) -> Iterator[Record]:
    first = True
    for block in blocks(text, shape):
        for position, (line, row) in enumerate(zip(block.lines, block.rows, strict=True)):
            if not row:
                continue
            if first and block.broken.get(position) is False:
                raise Refused("unclosed_quote", line, " ".join(row)[:200])
            first = False
            yield line, row
