"""Clean stretches of a large file, by columns: lines that are a record each, with plain quotes and the cells of the header.

Arrow reads such lines several times as fast as Python's csv module, and to the same cells. Of any other line it is not asked.
"""

from collections.abc import Sequence
from functools import reduce

import numpy as np
import pyarrow as pa
from pyarrow import compute, csv

from ingest.table.counting import quotes_are_plain
from ingest.table.records import LONGEST_CELL
from ingest.table.shape import Shape
from ingest.table.stacked import NAMES


def clean_cells(lines: list[str], shape: Shape, header: Sequence[str], width: int) -> list[pa.ChunkedArray] | None:
    """Return the cells of each column of these lines, without the spaces around them.

    None where they are not clean: where a line is not one record of `width` cells, or may be a header again.
    """
    if shape.escape or shape.padded or not (shape.delimiter + shape.quote).isascii() or len(shape.delimiter) > 1:
        return None
    if width < 2 or max(map(len, lines)) > LONGEST_CELL:
        return None
    try:
        data = "".join(lines).encode()
    except UnicodeEncodeError:  # letters that stand for bytes of no letter
        return None
    if not _has_plain_quotes(data, shape):
        return None
    names = [f"c{position}" for position in range(width)]
    try:
        table = csv.read_csv(
            pa.py_buffer(data),
            csv.ReadOptions(use_threads=False, block_size=len(data) + 1, column_names=names),
            csv.ParseOptions(delimiter=shape.delimiter, quote_char=shape.quote or False),
            csv.ConvertOptions(column_types=dict.fromkeys(names, pa.string()), strings_can_be_null=False, check_utf8=False),
        )
    except pa.ArrowInvalid:
        return None
    if table.num_rows != len(lines):
        return None
    cells = pa.table([compute.call_function("utf8_trim_whitespace", [column]) for column in table.columns], names)
    return None if _has_header(cells, [name.strip() for name in header]) else cells.columns


def _has_plain_quotes(data: bytes, shape: Shape) -> bool:
    """Return whether quotes enclose whole cells."""
    letters = np.frombuffer(data, np.uint8)
    quotes = np.flatnonzero(letters == ord(shape.quote)) if shape.quote else letters[:0]
    return len(quotes) % 2 == 0 and (not len(quotes) or quotes_are_plain(letters, quotes, ord(shape.delimiter)))


def _has_header(table: pa.Table, header: Sequence[str]) -> bool:
    """Return whether a row holds so many names of columns that it may be a header."""
    names = pa.array([name for name in header if name], type=pa.string())
    named = [compute.call_function("is_in", [column], compute.SetLookupOptions(names)) for column in table.columns]
    counts = [compute.call_function("cast", [each], compute.CastOptions(pa.int32())) for each in named]
    most = compute.call_function("max", [reduce(lambda one, other: compute.call_function("add", [one, other]), counts)])
    return (most.as_py() or 0) >= NAMES
