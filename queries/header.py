"""Reads the header of a question: the comment above its SELECT, in a form that readers and programs both read.

    -- Pay of places                                            the title
    -- One row is one place among the matching reports.         what one row is, in sentences
    -- $level: city, metro, region or country; such as city     a parameter, with a value to try
    -- Steps: matching, groups                                  how the rows are made: steps of `steps.csv`
    -- Processed: Only places with coordinates.                 and what these do not say
    -- Data: oews, price_parities                               the releases that the figures come from
    -- Collected: pay_reports                                   the table whose columns the answer has
    -- Columns:                                                 where a column means other than in `columns.csv`
    --   label "place": its name
    --   n "jobs", jobs .0: jobs of the area

A line goes on in the next one, indented (a column's by four spaces or more). `Data: none` is said where a question is of the
code alone. A column made of several is named by them: `p25..p75`, `pay_period+currency`.
"""

import re
from dataclasses import dataclass, field

ROW = "One row"
KEYS = ("Steps", "Processed", "Data", "Collected", "Columns")
SUCH_AS = "; such as "
_KEYED = re.compile(rf"(\$\w+|{'|'.join(KEYS)}): ?(.*)")
_COLUMN = re.compile(
    r'(?P<name>[a-z]\w*(?:(?:\.\.|\+)[a-z]\w*)*)(?: "(?P<title>[^"]*)")?(?:, (?P<unit>[a-z_]+)(?: \.(?P<decimals>\d))?)?'
    r"(?:: (?P<about>.+))?"
)


class HeaderError(ValueError):
    """A header is not in its form: the sentence says where and how."""


@dataclass(frozen=True)
class Parameter:
    """What a question asks for by itself: the name, what it takes, and a value to try, as text."""

    name: str
    about: str
    example: str


@dataclass(frozen=True)
class Difference:
    """What a header says of a column; None where it says nothing."""

    name: str
    title: str | None = None
    unit: str | None = None
    decimals: int | None = None
    about: str | None = None


@dataclass(frozen=True)
class Header:
    """A header, part by part."""

    title: str
    row: str
    parameters: tuple[Parameter, ...] = ()
    steps: tuple[str, ...] = ()
    processed: str = ""
    data: tuple[str, ...] = ()
    collected: str | None = None
    columns: tuple[Difference, ...] = ()


@dataclass
class _Parts:
    """A header while it is read: the text of each key, and of each column."""

    texts: dict[str, str] = field(default_factory=dict)
    columns: list[str] = field(default_factory=list)


def header_of(text: str) -> Header:
    """Return the header of a question's SQL; HeaderError where it is not in its form."""
    lines = [line.removeprefix("--").removeprefix(" ") for line in text.partition("\n\n")[0].splitlines()]
    if len(lines) < 2 or not lines[1].startswith(ROW):
        raise HeaderError(f"a title and a line that begins with '{ROW}' have to stand first")
    if lines[0].endswith("."):
        raise HeaderError("the title is no sentence: take the full stop away")
    first = next((place for place, line in enumerate(lines) if _KEYED.fullmatch(line)), len(lines))
    parts = _parts(lines[first:])
    if not parts.texts.keys() & {"Steps", "Processed"}:
        raise HeaderError("Steps or Processed has to say how the rows are made")
    return Header(
        title=lines[0],
        row=" ".join(lines[1:first]),
        parameters=tuple(_parameter(key[1:], text) for key, text in parts.texts.items() if key.startswith("$")),
        steps=_names(parts.texts.get("Steps", "")),
        processed=parts.texts.get("Processed", ""),
        data=_names(parts.texts.get("Data", "")),
        collected=parts.texts.get("Collected"),
        columns=tuple(_difference(column) for column in parts.columns),
    )


def _parts(lines: list[str]) -> _Parts:
    parts, key = _Parts(), ""
    for line in lines:
        if found := _KEYED.fullmatch(line):
            key, text = found.groups()
            if key in parts.texts:
                raise HeaderError(f"{key} stands twice")
            parts.texts[key] = text
        elif not line.startswith("  "):
            raise HeaderError(f"a line is neither a key nor indented: {line}")
        elif key != "Columns":
            parts.texts[key] += " " + line.strip()
        elif line.startswith("    "):
            parts.columns[-1] += " " + line.strip()
        else:
            parts.columns.append(line.strip())
    return parts


def _parameter(name: str, text: str) -> Parameter:
    about, such_as, example = text.rpartition(SUCH_AS)
    if not such_as:
        raise HeaderError(f"${name} has no value to try: end it with '{SUCH_AS}VALUE'")
    return Parameter(name, about, example)


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())


def _difference(text: str) -> Difference:
    found = _COLUMN.fullmatch(text)
    if found is None or (not any(found.group("title", "unit", "about")) and found["title"] is None):
        raise HeaderError(f"a column is not in its form: {text}")
    name, title, unit, decimals, about = found.group("name", "title", "unit", "decimals", "about")
    return Difference(name, title, unit, None if decimals is None else int(decimals), about)
