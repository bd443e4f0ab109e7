"""What a table states once for several rows: names, as where cells were merged, and cells that are as the one above."""

from collections.abc import Callable, Collection
from functools import cache
from typing import TYPE_CHECKING

import duckdb

from ingest.columns.column import name_records
from ingest.judgement.question_texts import Question, blanks_question
from ingest.texts.within import written

if TYPE_CHECKING:
    from ingest.judgement.checked import CheckedFile

#: The cells of such names, with what they name.
NAMES = {"company": "company", "group_name": "group"}
#: The share of the rows without a name from which on the reader is asked.
LEAST = 0.4
#: The cells that may be as the one above.
REPEATED = (*NAMES, "role", "place_text", "city", "region", "country", "degree_levels", "season", "year")
_QUERY = """
    with named as (
        select line, any_value("{cell}") as name, count(*) filter (o.outcome = 'accepted') > 0 as is_kept
        from staged left join outcomes o using (line, part) group by line
    ),
    placed as (select *, {above} as above from named)
    select count(*), count(*) filter (name is null and is_kept), min(line) filter (name is null and is_kept),
        arg_min(above, line) filter (name is null and is_kept)
    from placed
    having bool_and(above is not null) and count(name) > 1 and count(name) = count(distinct name)
"""


def cells_above(connection: duckdb.DuckDBPyConnection, *, down: bool) -> Callable[[str, str], str]:
    """Return what gives the expression of a cell by its `value`: the one above where it says so, or is none and filled `down`.

    Whether some of the `records` say so is asked once of each value.
    """

    @cache
    def holds_dittos(said: str) -> bool:
        return connection.execute(f"select count(*) > 0 from records where {said}").fetchall()[0][0]

    def expression(cell: str, value: str) -> str:
        said = f"{value} in ({_dittos()})"
        if cell in REPEATED and holds_dittos(said):
            value = f"case when {said} then {_last(f'case when not {said} then {value} end')} else {value} end"
        return _last(value) if down and cell in NAMES else value

    return expression


def title_of(value: str, titles: Collection[str], others: Collection[str]) -> str:
    """Return the expression of a cell that is one of some titles, which it is where all `others` of its record are empty."""
    return f"case when {value} in ({_listed(titles)}) and coalesce({', '.join((*others, 'null'))}) is null then {value} end"


def title_above(title: str, first: str) -> str:
    """Return the expression of the last `title`, up to each record; before them it is the `first`, if there is one."""
    return f"coalesce({_last(title)}, nullif({_listed([first])}, ''))"


def _last(value: str) -> str:
    """Return the expression of the last value that is there, up to each record."""
    return f"last_value({value} ignore nulls) over (order by line)"


@cache
def _dittos() -> str:
    """Return what is written in a cell that is as the one above it, as a list of SQL."""
    forms = dict.fromkeys(form for word in written("ditto") for form in (word, word.capitalize(), word.upper()))
    return _listed(forms)


def _listed(texts: Collection[str]) -> str:
    return ", ".join("'" + text.replace("'", "''") + "'" for text in texts)


def blanks(checked: "CheckedFile") -> Question | None:
    """Return the question whether rows without a name are of the name above them.

    Not where a name stands twice, as a name that is left out here and there would, nor where a cell names each record: such
    records come in any order.
    """
    cell = next((cell for cell in NAMES if cell in checked.staging.stated), None)
    if not cell or name_records(checked.columns):
        return None
    for rows, lacking, line, above in checked.staging.connection.execute(
        _QUERY.format(cell=cell, above=_last("name"))
    ).fetchall():
        if lacking >= LEAST * rows:
            return blanks_question(lacking, rows, NAMES[cell], line, above)
    return None
