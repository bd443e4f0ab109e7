"""Where the header of a table stands and what it calls the columns: below titles, in one line, in two, or nowhere."""

import re
from collections import Counter
from dataclasses import dataclass

from ingest.bytes.names import LONGEST_NAME, clean_name, unique_names
from ingest.bytes.refusal import Refused

MOST_COLUMNS = 2_000
#: How many of the first records are looked at, and how many of them a title, a comment and a header may take.
RECORDS_FOR_HEADER, HIGHEST = 200, 50
#: A column holds figures where so many of its filled cells are figures.
FIGURES = 0.6

_FIGURE = re.compile(r"\W*\d[\d\W]*([kKmM]|[eE][-+]?\d+)?")
_YEAR = re.compile(r"(19|20)\d\d( ?[-/–] ?((19|20)?\d\d))?")
_PERCENTAGE = re.compile(r"\d{1,3} ?%")
#: A cell of a line of units below the names: empty, or in brackets.
_UNIT = re.compile(r"([(\[][^()\[\]\d]*[)\]])?")
#: So many columns are counted at least, above figures of three digits.
FEWEST_COUNTED, _LARGE = 3, re.compile(r"\d{3}|\d{2}[.,]\d\d")
#: A question as the export of a form calls it, above the line of its words.
_CODE = re.compile(r"[A-Za-z]{1,3}\d+([_.]\w+)*")
_TEXT_OF_DATA = re.compile(r"https?://|\S+@\S+\.\S+", re.IGNORECASE)

#: One of the first records: its physical line and its cells.
Record = tuple[int, list[str]]


@dataclass(frozen=True)
class Header:
    """The header of a file: its names, where it stands, and where the records of data start.

    The names are unique, trimmed, none empty; `line` is 0 where there is no header, `lines` how many it takes. `fits` holds the
    numbers of cells that a record may have: its further cells are empty, or belong to columns without a name. `lower` is the
    second line of a header of two.
    """

    columns: list[str]
    line: int
    lines: int
    data_line: int
    certain: bool
    fits: range
    cells: list[str] | None
    lower: list[str]


def find_header(records: list[Record], given: int | None = None) -> Header:
    """Return the header among the first records of a file. Refused where there is nothing below it, or too many columns."""
    width = _usual_width([cells for _, cells in records])
    first = _given(records, given) if given is not None else _first_full(records, width)
    names, rest, certain = _split(records, first, width, given)
    if not rest:
        raise Refused("header_only", records[first][0], ", ".join(cell for cell in records[first][1] if cell)[:200])
    lines = len(records) - first - len(rest)
    columns = [clean_name(name) for name in names or [""] * width]
    if len(columns) > MOST_COLUMNS:
        raise Refused("too_many_columns", records[first][0], f"{len(columns):,}")
    fits = _fitting_widths(columns, [cells for _, cells in rest])
    cells = records[first][1] if names and len(columns) > 1 else None
    lower = [clean_name(name) for name in records[first + 1][1]] if names and lines > 1 else []
    return Header(unique_names(columns), records[first][0] if names else 0, lines, rest[0][0], certain, fits, cells, lower)


def _usual_width(rows: list[list[str]]) -> int:
    """Return how many cells most records have; as many as are filled in most where none has more."""
    filled = [_filled_width(row) for row in rows]
    widest = max(filled, default=0)
    if 1 < widest < max(map(len, rows)) and 2 * filled.count(widest) >= len(rows):
        return widest
    several = Counter(len(row) for row in rows if len(row) > 1)
    if not several or sum(several.values()) * 2 < len(rows):
        one = sum(len(row) == 1 for row in rows)
        if not several or one > max(several.values()):
            return 1
    return max(several, key=lambda width: (several[width], width == len(rows[0]), width))


def _filled_width(row: list[str]) -> int:
    """Return how many cells a record has up to the last that is filled."""
    return max((place for place, cell in enumerate(row, 1) if cell.strip()), default=0)


def _given(records: list[Record], line: int) -> int:
    """Return the position of the record that the reader says is the header; of the first record where there is none (0)."""
    for position, (start, _) in enumerate(records):
        if start >= line:
            return position
    raise Refused("header_only", line)


def _first_full(records: list[Record], width: int) -> int:
    """Return the first record that is no title and no comment: about as wide as the others, with more than one cell filled."""
    if width == 1:
        return 0
    if (narrow := _names_above_narrow(records, width)) is not None:
        return narrow
    for position, (_, cells) in enumerate(records[:HIGHEST]):
        filled = sum(bool(cell.strip()) for cell in cells)
        unnamed_first = width == 2 and filled == 1 and not cells[0].strip()
        if len(cells) >= width and (filled >= max(2, width // 2) or unnamed_first):
            below = _names_below_block(records, position, width)
            return _narrow_header(records, position, width) if below is None else below
    return next((p for p, (_, cells) in enumerate(records[:HIGHEST]) if len(cells) >= width and any(cells)), 0)


def _names_above_narrow(records: list[Record], width: int) -> int | None:
    """Return the first record where it names the columns of records that are narrower than most, which come after them.

    None where it is as wide as most, or where the first wide record names the columns itself.
    """
    names = [cell.strip() for cell in records[0][1]]
    if not 1 < len(names) < width or not all(names) or any(re.search(r"\d", name) for name in names):
        return None
    wide = next((position for position, (_, cells) in enumerate(records) if len(cells) >= width), 0)
    narrow = [cells for _, cells in records[1:wide]]
    below = {cell.strip() for _, cells in records[wide + 1 :] for cell in cells}
    is_data = any(re.search(r"\d", cell) or (cell.strip() and cell.strip() in below) for cell in records[wide][1])
    alike = all(len(cells) == len(names) and any(re.search(r"\d", cell) for cell in cells) for cells in narrow)
    return 0 if narrow and alike and is_data else None


def _names_below_block(records: list[Record], position: int, width: int) -> int | None:
    """Return the record that names all columns, below a block of keys and values that fill only their first two cells."""
    for place, (_, cells) in enumerate(records[position:HIGHEST], position):
        if sum(bool(cell.strip()) for cell in cells) > 2:
            full = place > position and len(cells) == width and all(cell.strip() and not is_figure(cell) for cell in cells)
            return place if full and place + 1 < len(records) and any(map(is_figure, records[place + 1][1])) else None
        if any(cell.strip() for cell in cells[2:]):
            return None
    return None


def _narrow_header(records: list[Record], position: int, width: int) -> int:
    """Return the record before, where it names each column but the first (row numbers) or the last (always empty)."""
    if position == 0 or width < 3:
        return position
    before, here = records[position - 1][1], records[position][1]
    names = len(before) == width - 1 and all(cell.strip() and not is_figure(cell) for cell in before)
    return position - 1 if names and (any(map(is_figure, here)) or not here[-1].strip()) else position


def _split(records: list[Record], first: int, width: int, given: int | None) -> tuple[list[str] | None, list[Record], bool]:
    """Return the names (None where no line holds them), the records of data, and whether that is certain."""
    names, rest = records[first][1], records[first + 1 :]
    if given is not None:
        return (names, rest, True) if given else (None, records[first:], True)
    data = [cells for _, cells in rest]
    votes = _votes(names, data)
    if (votes < 0) if rest else _is_data(names):
        return None, records[first:], False
    if len(names) < width and _names_above_narrow(records[first:], width) == 0:
        names = [*names, *[""] * (width - len(names))]
    elif len(names) == width - 1 and data and sum(bool(row[-1].strip()) for row in data if len(row) == width) * 2 > len(data):
        names = names if _commas_part_decimals(data) else ["", *names]
    if data and (above := _second_header(names, data)):
        return above, rest[1:], True
    return names, rest, votes > 0 or _like_names(names, data)


def _commas_part_decimals(data: list[list[str]]) -> bool:
    """Return whether records have a cell too many because each holds a number whose decimals became a cell (13,50)."""
    if all(row[0].strip().isdecimal() for row in data):
        return False
    pairs = [{at for at, part in enumerate(row[1:]) if row[at].isdecimal() and re.fullmatch(r"\d\d", part)} for row in data]
    return bool(set.intersection(*pairs))


def _fitting_widths(columns: list[str], data: list[list[str]]) -> range:
    """Return how many cells a record may have.

    As many as most records have, where they lack only columns without a name or have only empty cells beyond the columns, else
    as many as there are columns. Or more, all empty, where the last column is filled in every record looked at: a delimiter too
    many would have moved its cell there. (A record with a delimiter too few or too many must not pass as one whose last cells
    are empty.)
    """
    width = len(columns)
    usual, times = Counter(map(len, data)).most_common(1)[0]
    if (
        times * 2 < len(data)
        or any(columns[usual:])
        or any(any(cell.strip() for cell in row[width:]) for row in data if len(row) == usual)
    ):
        usual = width
    filled = all(row[width - 1].strip() for row in data if len(row) >= width)
    return range(usual, MOST_COLUMNS if filled else usual + 1)


def _like_names(names: list[str], data: list[list[str]]) -> bool:
    """Return whether cells without figures are names: filled but for a few, short and different, and none comes again below."""
    below = {cell.strip() for row in data for cell in row}
    filled = [name.strip() for name in names if name.strip()]
    different = len(set(filled)) == len(filled) and len(filled) * 2 > len(names)
    return different and all(len(name) <= 40 and name not in below for name in filled)


def _is_data(cells: list[str]) -> bool:
    return any(is_figure(cell) and not _YEAR.fullmatch(cell.strip()) for cell in cells)


def is_figure(text: str) -> bool:
    """Return whether a cell is a figure, a date or an amount: a digit, and hardly a letter."""
    text = text.strip()
    return len(text) <= 40 and bool(_FIGURE.fullmatch(text))


def _votes(names: list[str], data: list[list[str]]) -> int:
    """Return how many columns say that the record above them names them, less those that say that it is one of theirs."""
    votes, counted = 0, _counted(names, data)
    for position, name in enumerate(names):
        below = [row[position] for row in data if position < len(row) and row[position].strip()]
        if not name.strip() or not below:
            continue
        figures = sum(map(is_figure, below)) >= FIGURES * len(below)
        if _TEXT_OF_DATA.match(name.strip()) or len(name) > LONGEST_NAME:
            votes -= 1
        elif figures:
            votes += -1 if is_figure(name) and position not in counted and not _is_heading_figure(name, below) else 1
    return votes


def _counted(names: list[str], data: list[list[str]]) -> set[int]:
    """Return the columns that a record counts from 1 on, as the steps of a scale, each above larger figures alone."""
    numbers = {at: int(name) for at, name in enumerate(names) if name.strip().isdecimal() and len(name.strip()) < 3}
    in_order = list(numbers.values()) == list(range(1, len(numbers) + 1)) and len(numbers) >= FEWEST_COUNTED
    cells = [row[at].strip() for row in data for at in numbers if at < len(row) and row[at].strip()]
    larger = bool(cells) and all(_LARGE.search(cell) for cell in cells if is_figure(cell))
    return set(numbers) if in_order and larger else set()


def _is_heading_figure(name: str, below: list[str]) -> bool:
    """Return whether a figure in the header is a year, or a percentage, above figures that are none."""
    return any(
        of.fullmatch(name.strip()) and not any(of.fullmatch(cell.strip()) for cell in below) for of in (_YEAR, _PERCENTAGE)
    )


def _without_digits_above_some(names: list[str], data: list[list[str]], columns: list[bool]) -> bool:
    """Return whether no name has a digit, and most cells below the names of some columns have one ($48/hr)."""
    below = [[row[at] for row in data if at < len(row) and row[at].strip()] for at, is_one in enumerate(columns) if is_one]
    held = all(cells and sum(map(_has_digit, cells)) >= FIGURES * len(cells) for cells in below)
    return held and not any(map(_has_digit, names))


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))


def _second_header(names: list[str], data: list[list[str]]) -> list[str] | None:
    """Return the merged names where the record below the header is a second header.

    The same again, or one that names what the first leaves empty, or calls by a code (Q3), has no figure itself but years, and
    stands above figures; or one of nothing but units in brackets.
    """
    below, rest = data[0], data[1:]
    if len(names) > 1 and [clean_name(n) for n in below] == [clean_name(n) for n in names]:
        return names
    figures = any(is_figure(cell) and not _YEAR.fullmatch(cell.strip()) for cell in below)
    if not rest or len(below) != len(names) or figures or max(map(len, below)) > LONGEST_NAME:
        return None
    coded = [bool(_CODE.fullmatch(name.strip())) and bool(text.strip()) for name, text in zip(names, below, strict=True)]
    if 2 * sum(coded) >= len(names) and _votes(below, rest) >= 1:
        return [text if code else name for name, text, code in zip(names, below, coded, strict=True)]
    gaps = [not name.strip() for name in names]
    filled = all(b.strip() for b, gap in zip(below, gaps, strict=True) if gap)
    merged = any(gaps[1:]) and filled and (_votes(below, rest) >= 1 or _without_digits_above_some(below, rest, gaps))
    if not merged and not (any(below) and all(_UNIT.fullmatch(cell.strip()) for cell in below)):
        return None
    merged, group = [], ""
    for name, second in zip(names, below, strict=True):
        group = name if name.strip() else group
        merged.append(f"{group} {second}".strip())
    return merged
