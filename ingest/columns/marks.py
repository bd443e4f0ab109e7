"""Columns that are told by what some of their few different cells say, whatever they are called, or beside an open name."""

from collections.abc import Callable, Iterable
from functools import cache

from ingest.columns.column import FITS, LONGEST_NAME, Column, is_name
from ingest.columns.column_names import likeness, plain_name
from ingest.columns.mapping import TIMES, Guess, Mapping
from ingest.columns.pay_names import figure_named
from ingest.columns.unnamed import is_unnamed
from ingest.texts.component import read_component
from ingest.texts.degree import degree_in_title, is_academic
from ingest.texts.lexicon import fold, is_word, summary_words
from ingest.texts.role import is_other_work, kind_of_type
from ingest.texts.season import read_season, read_year
from ingest.texts.standing import read_standing
from ingest.texts.within import written

#: A column of so many distinct cells is of names.
MOST = 12
#: A title of a season and its year has so many words at most.
WORDS = 4


def marks_summaries(column: Column) -> bool:
    """Return whether some of a column's cells say that their rows sum up others (Subtotal), and most do not."""
    summaries = sum(fold(cell.rstrip(" :*")) in _strong_summaries() for cell in column.cells)
    return 0 < summaries < len(column.cells)


def marks_components(column: Column) -> bool:
    """Return whether a column tells which part of a pay a row is of (base, bonus), or which is before, which after tax."""
    named = [read_component(cell) for cell in column.cells[:MOST]]
    found = [component for component in named if component]
    if len(found) < len(named) or len(column.cells) > MOST:
        return False
    return any(c.is_net for c in found) or (any(c.is_base for c in found) and any(c.is_other for c in found))


def marks_standings(column: Column) -> bool:
    """Return whether most of a column's cells say how far a pay is one, some of them that it is a wish or was turned down."""
    told = [read_standing(cell) for cell in column.cells[:MOST]]
    known = [standing for standing in told if standing]
    return len(column.cells) <= MOST and 2 * len(known) > len(told) and any(s != "taken" for s in known)


def marks_kinds(column: Column) -> bool:
    """Return whether a column of types (Type, Category) is one of kinds of work: at least half of its cells say one."""
    return _is_mostly(column, "types", _is_kind)


def marks_figures(column: Column) -> bool:
    """Return whether a column says of each row which figure of a group it is: a mean or a median mostly, or least and most.

    Low and High alone are such figures only under a name of measures or types, or none: they may be of costs.
    """
    figures = [figure_named(cell) for cell in column.cells[: MOST + 1]]
    if column.filled < 1 or column.pay.opinion or len(figures) > MOST or 2 * sum(map(bool, figures)) <= len(figures):
        return False
    named = likeness(column.plain, "measure") == 1 or column.plain in _names("types") or is_unnamed(column)
    bounds = all(is_word(cell, "lower") or is_word(cell, "upper") for cell in column.cells)
    return not {"mean", "median"}.isdisjoint(figures) or (all(figures) and (named or (bounds and len(set(figures)) > 1)))


def marks_degrees(column: Column) -> bool:
    """Return whether a column of levels (Level, Niveau) is one of degrees: at least half of its cells are, one of a study."""
    return _is_mostly(column, "levels", FITS["degree_levels"]) and column.count(is_academic) > 0


def is_of_studies(column: Column) -> bool:
    """Return whether a column of programmes (Program) is of studies: none of its cells is of work, or titled with a degree."""
    return column.plain in _names("programmes") and not any(_is_kind(cell) or degree_in_title(cell) for cell in column.cells)


def settle_titles(columns: list[Column], mapping: Mapping, title: str) -> None:
    """Let seasons and years that stand alone in their row be those of the rows below, where no column tells when a pay was.

    `title` is what stands above the header: of the rows before the first of these, where it is one too.
    """
    if not mapping.guesses.keys().isdisjoint(TIMES):
        return
    shared = _shared_rows(columns)
    titled = ((column.name, titles) for column in columns if (titles := _titles_of_times(column, shared)))
    if found := next(titled, None):
        name, titles = found
        field = "year" if mapping.dataset == "salaries" else "season"
        first = title if _is_title(title) else ""
        mapping.guesses[field] = Guess(field, name, "cells of it are titles of the rows below", 0.9, (), titles, first)


def _shared_rows(columns: Iterable[Column]) -> int:
    """Return the rows that several columns fill, as bits."""
    filled = shared = 0
    for column in columns:
        shared |= filled & column.rows
        filled |= column.rows
    return shared


def _titles_of_times(column: Column, shared: int) -> tuple[str, ...]:
    """Return the cells of a column of names that are a season with its year, or a year, of which some stand alone.

    Such a cell is a title of the rows below it. `shared` are the rows that several columns fill.
    """
    alone = (column.rows & ~shared).bit_count()
    if not alone or 2 * column.count(is_name) < len(column.cells):
        return ()
    found = tuple(filter(_is_title, column.cells))
    return found if len(found) <= alone else ()


def _is_title(text: str) -> bool:
    """Return whether a text is a season with its year, or a year."""
    return len(text.split()) <= WORDS and bool(read_year(text)) and (text.isdecimal() or bool(read_season(text)))


def _is_mostly(column: Column, names: str, fits: Callable[[str], object]) -> bool:
    return column.plain in _names(names) and 0 < len(column.cells) <= min(MOST, 2 * column.count(fits))


def _is_kind(cell: str) -> bool:
    return len(cell) <= LONGEST_NAME and (kind_of_type(cell) is not None or is_other_work(cell))


@cache
def _names(role: str) -> frozenset[str]:
    return frozenset(map(plain_name, written(role)))


@cache
def _strong_summaries() -> frozenset[str]:
    return frozenset(word for word, strong in summary_words() if strong)
