"""What a column without a name may hold, by its cells alone: years, places, degrees, roles, else names of companies."""

import re
from functools import partial

from ingest.columns.column import FITS, Column, is_name
from ingest.texts.place import Gazetteer
from ingest.texts.role import role_family, work_kind

#: How many of its cells have to fit, and how sure such a guess is; a company is what is left.
ENOUGH, SURE, LEFT = 0.6, 0.4, 0.31


def is_unnamed(column: Column) -> bool:
    """Return whether a file gives a column no name."""
    return bool(re.fullmatch(r"column \d+", column.plain))


def unnamed_rate(column: Column, field: str, places: Gazetteer) -> float:
    """Return how surely the cells of a column without a name are of a field; 0 where they are not."""
    if field == "company":
        return LEFT if len(column.cells) > 1 and column.share(is_name) > 0.95 else 0.0
    fits = _FITS.get(field) if field != "place_text" else partial(is_place, places)
    share = column.share(fits) if fits else 0.0
    return SURE * share if share >= ENOUGH else 0.0


def _is_year(cell: str) -> bool:
    return bool(re.fullmatch(r"20[0-3]\d", cell))


def _is_role(cell: str) -> bool:
    return bool(role_family(cell) or work_kind(cell))


def is_place(places: Gazetteer, cell: str) -> bool:
    """Return whether a cell is a place, or says that the work is remote."""
    place = places.read(cell)
    return bool(place.city or place.region or place.country or place.work_mode)


_FITS = {
    "year": _is_year,
    "degree_levels": FITS["degree_levels"],
    "role": _is_role,
    "season": lambda cell: FITS["season"](cell) and not _is_year(cell),
}
