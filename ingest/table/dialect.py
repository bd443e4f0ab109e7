"""How a file's cells are parted: delimiter, quote and escape, by how many cells its records have in each way of reading."""

import io
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import TextIO

from ingest.bytes.refusal import Refused
from ingest.table.records import blocks
from ingest.table.shape import Shape

#: Delimiters, likeliest first; those after the bar part cells only where nothing else does and every record agrees.
USUAL = (",", ";", "\t", "|")
RARE = (":", " ")
#: How much of the beginning is looked at first. A file in which it does not decide is looked at as a whole.
HEAD = 400_000
#: The share of records that must have the same number of cells; where the first record has it too; for a rare delimiter.
ENOUGH, ENOUGH_WITH_HEADER, SURE = 0.5, 0.3, 1.0
#: A delimiter is certain where so many records agree and it leads the next one by as much.
CERTAIN, LEAD = 0.9, 0.2

#: Quotes mean nothing where more than so many cells begin with one and do not end with one.
STRAY_QUOTES = 2
#: How many lines must agree on a delimiter of two letters.
LINES = 200

_COMMENTS = re.compile(r"(?:#[^\r\n]*(?:\r\n?|\n)){2,}")
_BETWEEN_QUOTES = re.compile(r'"([^"\w\s]{2}|(\w)\2)"')


@dataclass(frozen=True)
class Fit:
    """How well one way of reading fits: the share of records with the commonest number of cells (at least two)."""

    shape: Shape
    share: float
    width: int
    first_width: int
    single: float
    broken: int
    decimals: bool = False


#: One column in which not even tabs stand.
_NO_CELLS = Fit(Shape("\t"), 0.0, 1, 1, 0.999, 0)


def find_shape(opened: Callable[[], TextIO], given: str | None = None) -> tuple[Shape, bool]:
    """Return the shape of a text and whether it is certain. `opened` opens the text anew.

    Refused where its columns cannot be told apart: no delimiter gives most records the same number of cells, though most of
    them hold some.
    """
    with opened() as text:
        head = text.read(HEAD)
    whole = len(head) < HEAD
    head = _without_comments(head)
    head = head if whole else head[: max(head.rfind("\n"), head.rfind("\r")) + 1] or head
    fits = _fits(lambda: io.StringIO(head, newline=""), head, given)
    if not whole and not _decides(fits):
        fits = _fits(opened, head, given)
    return _chosen(fits, given)


def _without_comments(head: str) -> str:
    """Return the beginning of a text without the comments above its table, where there are several."""
    comments = _COMMENTS.match(head)
    return head[comments.end() :] if comments else head


def _fits(opened: Callable[[], TextIO], head: str, given: str | None) -> list[Fit]:
    """Return the ways of reading that are possible, best first."""
    delimiters = [given] if given else [d for d in (*_two_letters(head), *USUAL, *RARE) if d in head]
    fits = []
    for delimiter in delimiters or [","]:
        shapes = _quotings(delimiter, head)
        fits.append(min((_fit(shape, opened) for shape in shapes), key=lambda fit: (-round(fit.share, 2), fit.broken)))
    return sorted(fits, key=_rank)


def _rank(fit: Fit) -> tuple[float, bool, int, int]:
    """Return where a way of reading stands among others: of delimiters that part header and records, the one of most cells."""
    delimiter = fit.shape.delimiter
    commonness = 0 if len(delimiter) > 1 else 1 if delimiter in USUAL else 2
    return -round(fit.share, 2), fit.first_width != fit.width, commonness, -fit.width


def _two_letters(head: str) -> list[str]:
    """Return the delimiters of two letters that part every line, either between quotes or as a doubled sign."""
    lines = [line for line in head.splitlines() if line.strip()][:LINES]
    found = {match[1] for match in _BETWEEN_QUOTES.finditer(head)} | {sign * 2 for sign in "|:;~^$#" if sign * 2 in head}
    return [d for d in sorted(found) if all(f'"{d}"' in line or _parts(line, d) for line in lines)]


def _parts(line: str, delimiter: str) -> bool:
    """Return whether a line holds a doubled sign, and that sign always doubled."""
    sign = delimiter[0]
    return not sign.isalnum() and set(re.findall(rf"{re.escape(sign)}+", line)) == {sign * 2} == {delimiter}


def _quotings(delimiter: str, head: str) -> list[Shape]:
    """Return the ways of quoting that the beginning gives reason to try, likeliest first."""
    part = re.escape(delimiter)
    shapes = [Shape(delimiter)]
    if '\\"' in head:
        shapes.append(Shape(delimiter, escape="\\"))
    if delimiter != " " and (padded := len(re.findall(rf'{part} +"', head))):
        shapes.insert(0 if padded > len(re.findall(rf'{part}"', head)) else 1, Shape(delimiter, padded=True))
    opened = len(re.findall(rf'(?:^|{part})"', head, re.MULTILINE))
    closed = len(re.findall(rf'(?:^|{part})"(?:[^"\r\n]|"")*"(?={part}|\r|$)', head, re.MULTILINE))
    if opened - closed > max(closed, STRAY_QUOTES):
        shapes.append(Shape(delimiter, quote=""))
    if '"' not in head and (single := re.findall(rf"(?:^|{part})'[^'\r\n]*'(?={part}|\r|$)", head, re.MULTILINE)):
        shapes.insert(0 if len(single) * 2 > head.count("'") / 2 else 1, Shape(delimiter, quote="'"))
    return shapes


def _fit(shape: Shape, opened: Callable[[], TextIO]) -> Fit:
    widths, broken, first, decimals = Counter(), 0, 0, 0
    with opened() as text:
        for block in blocks(text, shape):
            rows = [len(row) for row in block.rows if row]
            first = first or (rows[0] if rows else 0)
            widths.update(rows)
            if shape.delimiter == "," and first == 1:
                decimals += sum(len(row) == 2 and row[0][-1:].isdigit() and row[1].isdigit() for row in block.rows)
            broken += len(block.broken)
    total = sum(widths.values()) or 1
    several = {width: times for width, times in widths.items() if width > 1}
    width = max(several, key=lambda w: (several[w], w == first, w), default=1)
    lost = broken / total
    return Fit(shape, several.get(width, 0) / total - lost, width, first, widths[1] / total, broken, 0 < widths[2] == decimals)


def _decides(fits: list[Fit]) -> bool:
    second = max((fit.share for fit in fits[1:] if fit.shape.delimiter not in RARE), default=0.0)
    return fits[0].share >= CERTAIN and fits[0].share - second >= LEAD


def _chosen(fits: list[Fit], given: str | None) -> tuple[Shape, bool]:
    if given:
        return fits[0].shape, True
    for fit in fits:
        if fit.decimals:
            continue
        enough = SURE if fit.shape.delimiter in RARE else ENOUGH_WITH_HEADER if fit.first_width == fit.width else ENOUGH
        if fit.share >= enough and not (fit.shape.delimiter == " " and fit.width < 3):
            return fit.shape, fit is fits[0] and _decides(fits)
    usual = [fit for fit in fits if fit.shape.delimiter in USUAL]
    if usual and all(fit.single < ENOUGH for fit in usual):
        raise Refused("no_delimiter", 1, " ".join(repr(fit.shape.delimiter)[1:-1] for fit in usual))
    return max([*usual, _NO_CELLS], key=lambda fit: (fit.single, fit.shape.delimiter == ",")).shape, True
