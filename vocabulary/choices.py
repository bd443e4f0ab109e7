"""The values of every vocabulary with their order and their words, from `choices.csv`.

One line is one value of one vocabulary; the lines stand in the order of the vocabulary. `word` names the value where it
stands by itself (the value itself where that is empty), `phrase` within a sentence, `sign` before an amount. `used_for`
names the parts that use only some of the values, `chart_position` the place of a degree level in charts; `low` and `high`
are the bounds of a class (a whole number; empty = open).
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent
#: How a cell that holds several values separates them.
LIST_SEPARATOR = ";"
#: The choice of every filter that stands for rows which state nothing; no value of the data.
NOT_STATED = "not_stated"


@dataclass(frozen=True)
class Choice:
    """One value of one vocabulary; empty text where it has no word, phrase or sign of its own."""

    vocabulary: str
    value: str
    word: str
    phrase: str
    sign: str
    used_for: tuple[str, ...]
    chart_position: int | None
    low: int | None
    high: int | None
    about: str


def rows_of(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a CSV of this folder as dictionaries of text."""
    with (HERE / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def listed(cell: str) -> tuple[str, ...]:
    """Return the values of a cell that holds several."""
    return tuple(cell.split(LIST_SEPARATOR)) if cell else ()


@cache
def choices() -> tuple[Choice, ...]:
    """Return every value of every vocabulary, in the order of the file."""
    return tuple(
        Choice(
            row["vocabulary"], row["value"], row["word"], row["phrase"], row["sign"], listed(row["used_for"]),
            _whole(row["chart_position"]), _whole(row["low"]), _whole(row["high"]), row["about"],
        )
        for row in rows_of("choices")
    )  # fmt: skip


def _whole(cell: str) -> int | None:
    return int(cell) if cell else None


def values(vocabulary: str, used_for: str | None = None) -> tuple[str, ...]:
    """Return the values that the data may hold, in their order: all of a vocabulary, or those that a part uses.

    KeyError where there is no such vocabulary or part.
    """
    found = tuple(c.value for c in _of(vocabulary) if c.value != NOT_STATED and (not used_for or used_for in c.used_for))
    return found or _nothing(f"{vocabulary} used for {used_for}")


def in_charts(vocabulary: str) -> tuple[str, ...]:
    """Return the values of a vocabulary in the order of the charts, 'not_stated' among them."""
    placed = [(c.chart_position, c.value) for c in _of(vocabulary) if c.chart_position is not None]
    return tuple(value for _, value in sorted(placed))


def words(vocabulary: str) -> dict[str, str]:
    """Return the word for each value of a vocabulary, in their order."""
    return {c.value: c.word or c.value for c in _of(vocabulary)}


def phrases(vocabulary: str) -> dict[str, str]:
    """Return how each value of a vocabulary that has a phrase is said within a sentence."""
    return {c.value: c.phrase for c in _of(vocabulary) if c.phrase}


def signs(vocabulary: str) -> dict[str, str]:
    """Return the sign of each value of a vocabulary that has one."""
    return {c.value: c.sign for c in _of(vocabulary) if c.sign}


def degree_steps() -> dict[str, tuple[str, str]]:
    """Return the steps whose premium is told, by what each is called: from a degree level, or a group of them, to another."""
    return {row["word"]: (row["lower"], row["upper"]) for row in rows_of("degree_steps")}


def areas() -> dict[str, tuple[str, ...]]:
    """Return the countries (ISO 3166) of each area of several, as the United Nations group countries (M49).

    Europe, Middle East and Africa are Europe, Africa, Western Asia and Iran.
    """
    return {row["area"]: listed(row["countries"]) for row in rows_of("areas")}


def levels_of(end: str) -> tuple[str, ...]:
    """Return the degree levels that an end of a step stands for: those of a group, or the level itself."""
    return next((c.used_for for c in _of("degree_group") if c.value == end), (end,))


@cache
def all_words() -> dict[str, str]:
    """Return the word for each value that has one, whatever its vocabulary: a value has one word in all of them."""
    return {c.value: c.word for c in choices() if c.word}


@cache
def _of(vocabulary: str) -> tuple[Choice, ...]:
    return tuple(c for c in choices() if c.vocabulary == vocabulary) or _nothing(vocabulary)


def _nothing(name: str) -> tuple:
    raise KeyError(f"no vocabulary {name}")
