"""A question as one statement over the tables alone: it gives what the page is given, and may be asked in SQL."""

import duckdb
import pandas as pd
import pytest

from queries.asking import LONGEST_STATEMENT
from queries.database import View, questions
from queries.filled import filled, literal
from queries.meaning import meaning
from queries.permitted import check
from queries.selection import Selection

SELECTION = Selection(degree=("phd", "master"), year=("2025", "2026"), unit="month", currency="EUR", ends="high")


@pytest.fixture(scope="module")
def view(bundled) -> View:
    return View(bundled.snapshot, SELECTION)


def rows(answer: pd.DataFrame) -> list[str]:
    """The rows of an answer as texts, in an order of their own; figures as exact as a sum in another order is."""
    rounded = answer.map(lambda cell: float(f"{cell:.9g}") if isinstance(cell, float) else cell)
    return sorted(map(str, rounded.astype(object).itertuples(index=False, name=None)))


@pytest.mark.parametrize("name", questions())
def test_a_question_that_is_filled_in_gives_the_same_answer_and_may_be_asked(name, view):
    statement = filled(name, SELECTION)
    assert len(statement) <= LONGEST_STATEMENT
    cursor = view.snapshot.cursor()
    check(cursor, statement)
    answer = cursor.execute(statement).df()
    asked = view.ask(name, **meaning(name).examples)
    assert list(answer) == list(asked)
    assert rows(answer.astype(dict.fromkeys(answer.select_dtypes("category"), "str"))) == rows(asked)


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
