"""The filters of the reports from `filters.csv`, and the ways in which pay can be read from `readings.csv`.

One line of `filters.csv` is one filter, in the order of the page: its `word`, the `group` of the sidebar that it stands in,
the `column` of `pay_reports` that it judges and how (`match`: a value, a place, a year, degree levels or seasons as bits, or a
switch that lets flagged rows in or leaves them out), whether it is a filter `of_place`, the tables that it `holds_for`, and
what it holds in the first view.
"""

from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from vocabulary.choices import listed, rows_of

#: What the filter of added files has beside these: the reports that the dashboard comes with.
COLLECTED = "collected"
Match = Literal["value", "place", "year", "degrees", "seasons", "lets_in", "leaves_out"]


@dataclass(frozen=True)
class Filter:
    """One filter: what it is called, which column it judges and how."""

    name: str
    word: str
    group: str
    column: str
    match: Match
    of_place: bool
    holds_for: tuple[str, ...]
    first_view: tuple[str, ...] | None
    help: str | None

    @property
    def is_switch(self) -> bool:
        """Whether it is on or off, without choices."""
        return self.match in ("lets_in", "leaves_out")


@dataclass(frozen=True)
class Reading:
    """One way in which the reader says how to read pay: its name and what it is called."""

    name: str
    word: str
    help: str | None


@cache
def filters() -> tuple[Filter, ...]:
    """Return every filter, the switches among them, in the order of the page."""
    return tuple(
        Filter(
            row["filter"], row["word"], row["group"], row["column"], cast(Match, row["match"]), row["of_place"] == "yes",
            listed(row["holds_for"]), listed(row["first_view"]) or None, row["help"] or None,
        )
        for row in rows_of("filters")
    )  # fmt: skip


@cache
def readings() -> tuple[Reading, ...]:
    """Return the ways in which pay can be read, in their order."""
    return tuple(Reading(row["reading"], row["word"], row["help"] or None) for row in rows_of("readings"))


def filter_names(holds_for: str = "reports") -> tuple[str, ...]:
    """Return the names of the filters with choices that hold for the rows of a table, in the order of the page."""
    return tuple(f.name for f in filters() if holds_for in f.holds_for and not f.is_switch)


def place_filters() -> tuple[str, ...]:
    """Return the names of the filters of place."""
    return tuple(f.name for f in filters() if f.of_place)


def cleared() -> dict[str, bool | None]:
    """Return each filter as it is where it lets every report through: without a choice, or which way a switch stands."""
    return {f.name: f.match == "lets_in" if f.is_switch else None for f in filters()}


def switch_names() -> tuple[str, ...]:
    """Return the names of the filters that are on or off."""
    return tuple(f.name for f in filters() if f.is_switch)


@cache
def filter_words() -> dict[str, str]:
    """Return what each filter and each reading of pay is called."""
    return {named.name: named.word for named in (*filters(), *readings())}


@cache
def help_texts() -> dict[str, str]:
    """Return what is said beside each filter and reading that needs an explanation."""
    return {named.name: named.help for named in (*filters(), *readings()) if named.help}
