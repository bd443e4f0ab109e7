"""What every release has in common: how its file is recognised and read, what one edition holds, and when reading stops."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from math import isfinite
from pathlib import Path

from ingest.releases.content import Content
from queries.editions import Series
from queries.schema import Table, table

#: A cell of a canonical row; a column that a row does not name is empty.
Cell = str | int | float | list[str] | None
Row = dict[str, Cell]


class Stop(Exception):
    """The file is not taken: the sentence says what is wrong with it, and where."""


@dataclass(frozen=True)
class Known:
    """What the tables hold that a reading needs: occupations by their code, countries, and the first year of the series."""

    occupations: dict[str, str] = field(default_factory=dict)
    countries: frozenset[str] = frozenset()
    states: dict[str, str] = field(default_factory=dict)
    currencies: frozenset[str] = frozenset()
    first_year: int = 0
    #: The years of the series that the tables have without any edition that was taken.
    collected_years: frozenset[int] = frozenset()
    #: Postings that are there, as `listings.posting_key` tells them, and the files of the companies and of the places.
    postings: frozenset[tuple[str, str, str]] = frozenset()
    companies_in_one_word: dict[str, str] = field(default_factory=dict)
    companies: Path | None = None
    places: Path | None = None


@dataclass
class Edition:
    """What one file says of one release: its edition, the day of it where the file tells, and the rows of one table."""

    edition: str
    published: str = ""
    rows: list[Row] = field(default_factory=list)
    #: Whether the file is only a part of the release by its nature, such as one currency.
    is_part: bool = False
    #: Whether it is the first of its time, which the publisher may have revised since.
    is_first: bool = False
    #: How many rows of the file were left out, by the reason.
    left_out: dict[str, int] = field(default_factory=dict)

    def leave_out(self, reason: str) -> None:
        """Count a row that is left out."""
        self.left_out[reason] = self.left_out.get(reason, 0) + 1


@dataclass(frozen=True)
class Release:
    """One release: its rows in the tables, the columns that are its figures, and how a file of it is recognised and read."""

    series: Series
    figures: tuple[str, ...]
    #: The figure whose leaps are looked at, and the columns of the natural key that say when it is of.
    main: str
    times: tuple[str, ...]
    recognise: Callable[[Content], bool]
    read: Callable[[Content, Known], Edition]
    #: Figures that cannot fall from one to the next.
    ordered: tuple[str, ...] = ()
    #: Whether each edition has all times anew, so that an older one is worth nothing.
    revises_all: bool = False

    @property
    def name(self) -> str:
        """Its name in the list of releases."""
        return self.series.release

    @property
    def table(self) -> Table:
        """The table of its rows."""
        return table(self.series.table)

    def key_of(self, row: Row) -> tuple[Cell, ...]:
        """Return what a row's figure is of."""
        return tuple(row.get(name) for name in self.series.key)


def named(key: tuple[Cell, ...]) -> str:
    """Return what a figure is of, in one line."""
    return " · ".join(str(part) for part in key if part not in (None, ""))


def number(text: str, where: str, nothing: Iterable[str] = ("",)) -> float | None:
    """Return a cell as a number, None where it is one of the marks for `nothing`; Stop where it is an unknown mark."""
    if text in nothing:
        return None
    try:
        found = float(text.replace(",", ""))
    except ValueError:
        raise Stop(f"{where} is “{text}”, a mark that is not known.") from None
    if not isfinite(found):
        raise Stop(f"{where} is “{text}”, a mark that is not known.")
    return found


def whole(figure: float | None) -> int | float | None:
    """Return a number without its point where it is whole."""
    return int(figure) if figure is not None and float(figure).is_integer() else figure


def slug(*parts: Cell) -> str:
    """Return the id of a row, made of what its figure is of, so that it is the same in each edition."""
    return "-".join("".join(letter if letter.isalnum() else "-" for letter in str(part)) for part in parts)
