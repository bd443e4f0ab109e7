"""The answers of a start, kept with the tables: what the overview asks at the first view, each answer a table of its own.

A start reads them instead of asking. `first_answers.csv` names the questions; a test holds that they are those of a start.
They stand in the schema `answered`, where its table `answers` says of each which question it answers, with which parameters
(JSON), and a digest of the SQL that made it: after a change of that SQL the question is asked again.
"""

import csv
import hashlib
import json
from functools import cache
from typing import Any

import duckdb

from queries.questions import HERE, key_of, make_matching, matching_parts, parts_read, question, questions, values_of
from queries.selection import Selection, first_view

LISTED = HERE / "first_answers.csv"


@cache
def first_questions() -> list[tuple[str, dict[str, Any]]]:
    """Return the questions of a start, each with its own parameters."""
    with LISTED.open(encoding="utf-8", newline="") as file:
        return [(row["question"], json.loads(row["parameters"])) for row in csv.DictReader(file)]


def keep_answers(connection: duckdb.DuckDBPyConnection) -> None:
    """Answer the questions of a start over the tables of a database, and keep the answers there, in place of earlier ones."""
    selection = first_view(dict(connection.execute("select name, value from constants").fetchall()))
    make_matching(connection, selection, matching_parts())
    connection.execute("drop schema if exists answered cascade")
    connection.execute("create schema answered")
    connection.execute("create table answered.answers (place integer, question varchar, parameters varchar, made_by varchar)")
    for place, (name, parameters) in enumerate(first_questions()):
        connection.execute(f"create table {_table(place)} as {question(name).sql}", values_of(name, selection, parameters))
        row = (place, name, json.dumps(parameters), _made_by(name))
        connection.execute("insert into answered.answers values (?, ?, ?, ?)", row)


def kept_answers(cursor: duckdb.DuckDBPyConnection, selection: Selection) -> dict[tuple, str]:
    """Return the statement that reads each kept answer, by what an answer is known by (`queries.questions.key_of`).

    `selection` is the first view, which the answers are of.
    """
    known = frozenset(questions())
    kept = cursor.execute("select place, question, parameters, made_by from answered.answers").fetchall()
    return {
        key_of(name, selection, json.loads(parameters)): f"from {_table(place)}"
        for place, name, parameters, made_by in kept
        if name in known and made_by == _made_by(name)
    }


def _table(place: int) -> str:
    return f"answered.answer_{place}"


@cache
def _made_by(name: str) -> str:
    """Return a digest of the SQL that answers a question; the macros in it are the kept file's own."""
    sql = question(name).sql
    made = [part.statement.query for part in parts_read(sql)]
    return hashlib.sha256("\n".join([*made, sql]).encode()).hexdigest()[:16]
