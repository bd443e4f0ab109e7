"""Columns that are named like a field and hold none of it: a date of a life, an opinion, places under employers."""

from ingest.columns.column import FITS, TELLING, Column, answers_yes_or_no, in_weekly_hours
from ingest.columns.column_names import likeness
from ingest.columns.mapping import TIMES
from ingest.columns.marks import is_of_studies
from ingest.columns.unnamed import is_place
from ingest.texts.lexicon import is_word, pieces
from ingest.texts.place import Gazetteer

#: The share of a column's cells by which they tell its field without any name.
TOLD = 0.9
#: The share of cells that name degrees above which a programme is one of studies, and no role.
OF_DEGREES = 0.3
#: What yes and no, and an opinion, are no names of.
_NAMES = ("company", "role", "field", "class_year", "city", "place_text")
#: What a share in per cent is no sum of.
_SUMS = ("housing", "bonus_amount")


def is_ruled_out(column: Column, name: str, named: float, places: Gazetteer) -> bool:
    """Return whether a column that may be `named` like a field is none of it: a date of a life, an opinion, no place."""
    return (
        (name in TIMES and column.pay.event)
        or (name == "workload" and in_weekly_hours(column))
        or (name == "role" and is_of_studies(column))
        or (name == "role" and 0 < named < 1 and column.share(FITS["degree_levels"]) > OF_DEGREES)
        or (name in _SUMS and any(is_word(piece, "percent") for piece in pieces(column.name)))
        or (name in _NAMES and (column.pay.opinion or answers_yes_or_no(column)))
        or (name == "place_text" and 0 < named < 1 and not any(is_place(places, cell) for cell in column.cells))
        or (name == "company" and named > 0 and likeness(column.plain, "place_text") > 0 and _names_places(column, places))
        or (
            name == "note"
            and any(len(column.cells) > 1 and column.share(TELLING[f]) >= TOLD for f in ("pay_period", "currency"))
        )
    )


def _names_places(column: Column, places: Gazetteer) -> bool:
    """Return whether most cells of a column are places: an answer to where one worked is one, or a company."""
    return column.share(lambda cell: is_place(places, cell)) > 0.5
