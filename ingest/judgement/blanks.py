"""Names that a table states once, above the rows that are of them, as a spreadsheet does whose cells were merged."""

from typing import TYPE_CHECKING

from ingest.columns.column import name_records
from ingest.judgement.question_texts import Question, blanks_question

if TYPE_CHECKING:
    from ingest.judgement.checked import CheckedFile

#: The cells of such names, with what they name.
NAMES = {"company": "company", "group_name": "group"}
#: The share of the rows without a name from which on the reader is asked.
LEAST = 0.4
_QUERY = """
    with named as (
        select line, any_value("{cell}") as name, count(*) filter (o.outcome = 'accepted') > 0 as is_kept
        from staged left join outcomes o using (line, part) group by line
    ),
    placed as (select *, last_value(name ignore nulls) over (order by line) as above from named)
    select count(*), count(*) filter (name is null and is_kept), min(line) filter (name is null and is_kept),
        arg_min(above, line) filter (name is null and is_kept)
    from placed
    having bool_and(above is not null) and count(name) > 1 and count(name) = count(distinct name)
"""


def filled_down(cell: str, value: str) -> str:
    """Return the expression of a cell whose `value` stands for the records below it too, where it is a name."""
    return f"last_value({value} ignore nulls) over (order by line)" if cell in NAMES else value


def blanks(checked: "CheckedFile") -> Question | None:
    """Return the question whether rows without a name are of the name above them.

    Not where a name stands twice, as a name that is left out here and there would, nor where a cell names each record: such
    records come in any order.
    """
    cell = next((cell for cell in NAMES if cell in checked.staging.stated), None)
    if not cell or name_records(checked.columns):
        return None
    for rows, lacking, line, above in checked.staging.connection.execute(_QUERY.format(cell=cell)).fetchall():
        if lacking >= LEAST * rows:
            return blanks_question(lacking, rows, NAMES[cell], line, above)
    return None
