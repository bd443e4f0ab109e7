"""A question as one statement over the tables alone: it gives what the page is given, and may be asked in SQL."""

import duckdb
import numpy as np
import pandas as pd
import pytest

from queries.asking import LONGEST_STATEMENT
from queries.database import View
from queries.filled import filled, literal
from queries.meaning import meaning
from queries.permitted import check
from queries.questions import questions
from queries.selection import Selection

SELECTION = Selection(degree=("phd", "master"), year=("2025", "2026"), unit="month", currency="EUR", ends="high")


@pytest.fixture(scope="module")
def view(bundled) -> View:
    return View(bundled.snapshot, SELECTION)


def rows(answer: pd.DataFrame) -> list[list]:
    """The rows of an answer in an order of their own."""
    plain = answer.astype(dict.fromkeys(answer.select_dtypes("category"), "str")).astype(object)
    return sorted(([value(cell) for cell in row] for row in plain.itertuples(index=False, name=None)), key=str)


def value(cell):
    """A cell with its figures as exact as they are in whatever order they are added up; unknown ones are all alike."""
    if isinstance(cell, dict):
        return {key: value(part) for key, part in cell.items()}
    if isinstance(cell, list | tuple | np.ndarray):
        return [value(part) for part in cell]
    if pd.isna(cell):
        return None
    return round(float(f"{cell:.7g}"), 7) if isinstance(cell, float) else cell


@pytest.mark.parametrize("name", questions())
def test_a_question_that_is_filled_in_gives_the_same_answer_and_may_be_asked(name, view):
    statement = filled(name, SELECTION)
    assert len(statement) <= LONGEST_STATEMENT
    cursor = view.snapshot.cursor()
    check(cursor, statement)
    answer = cursor.execute(statement).df()
    asked = view.ask(name, **meaning(name).examples)
    assert list(answer) == list(asked)
    assert rows(answer) == rows(asked)


def test_what_is_given_stands_in_the_place_of_the_value_to_try():
    assert "'NVIDIA'" in filled("companies/filed_pay", Selection(), company_name="NVIDIA")
    assert "'O''Neil $x'" in filled("companies/filed_pay", Selection(), company_name="O'Neil $x")
    with pytest.raises(KeyError, match="no question"):
        filled("companies/none", Selection())
    with pytest.raises(KeyError, match="asks for no most"):
        filled("companies/filed_pay", Selection(), most=1)


@pytest.mark.parametrize(
    "value", [None, True, False, 3, -1.5, 1e300, "it's", "", "$unit", ["a", "b"], [], {"a": ["b"], "c": None}, ("x", "y")]
)
def test_a_value_is_read_back_as_it_was(value):
    ((back,),) = duckdb.execute(f"select {literal(value)}").fetchall()
    assert back == (list(value) if isinstance(value, tuple) else value)
