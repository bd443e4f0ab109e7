"""The catalogue of what can be wrong with a file or a row, as data: `problems.csv`."""

import csv
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

from ingest.bytes.refusal import Refused

HERE = Path(__file__).parent

#: The longest piece of a cell that a problem shows.
LONGEST_VALUE = 120


@dataclass(frozen=True)
class Kind:
    """One kind of problem: `error` sets the row (or the file) aside, `warning` keeps it."""

    code: str
    severity: str
    title: str
    message: str
    hint: str
    documentation: str


@dataclass(frozen=True)
class Problem:
    """One problem of a file: where it stands, what it is, and what to do."""

    line: int | None
    column: str | None
    value: str | None
    code: str
    severity: str
    message: str
    hint: str

    def as_dict(self) -> dict:
        """Return the problem by the names of its fields."""
        return asdict(self)


@cache
def catalogue() -> dict[str, Kind]:
    """Return every kind of problem by its code, in the order of the file."""
    with (HERE / "problems.csv").open(encoding="utf-8", newline="") as file:
        return {row["code"]: Kind(**row) for row in csv.DictReader(file)}


def problem(
    code: str, line: int | None = None, column: str | None = None, value: str | None = None, words: str | None = None
) -> Problem:
    """Return a problem of the catalogue at its place; KeyError where the catalogue has no such code.

    `words` are those of the value that it is about.
    """
    kind = catalogue()[code]
    shown = None if value is None else value if len(value) <= LONGEST_VALUE else value[: LONGEST_VALUE - 1] + "…"
    told = _Words(value=shown or "", column=column or "", line=line or "", words=words or "")
    return Problem(line, column, shown, code, kind.severity, kind.message.format_map(told), kind.hint.format_map(told))


def refusal(refused: Refused) -> Problem:
    """Return the problem of the catalogue for which a file is refused."""
    return problem(refused.code, refused.line, None, refused.value)


class _Words(dict):
    """The words that a message may hold; a value may hold braces of its own."""

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"
