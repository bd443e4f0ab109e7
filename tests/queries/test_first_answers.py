"""The answers that a start finds with the tables: those it would else ask for, alike in every cell and type."""

import shutil

import pandas as pd
import pytest

from queries import first_answers
from queries import questions as doors
from queries.database import Database, View, database
from queries.first_answers import first_questions
from queries.folder import data_folder
from queries.kept import kept_in
from tests.pages.page import opened


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    """The tables of the bundled data in a file, with their answers."""
    return Database(data_folder(), kept_in(tmp_path_factory.mktemp("kept")))


@pytest.fixture(scope="module")
def unkept():
    """The tables of the bundled data in memory, where nothing is answered yet."""
    return Database(data_folder())


@pytest.fixture
def answered(monkeypatch):
    """The names of the questions that were put to the tables, in their order."""
    found = []
    read = doors.values_of
    monkeypatch.setattr("queries.database.values_of", lambda name, *rest: (found.append(name), read(name, *rest))[1])
    return found


@pytest.fixture
def changed(monkeypatch, tmp_path):
    """Changes the SQL of a question, for the test."""

    def change(name: str, sql: str) -> None:
        shutil.copytree(doors.HERE, tmp_path / "queries", ignore=shutil.ignore_patterns("*.py", "tables"))
        (tmp_path / "queries" / f"{name}.sql").write_text(sql, encoding="utf-8")
        monkeypatch.setattr(doors, "HERE", tmp_path / "queries")
        forget()

    yield change
    forget()


def forget() -> None:
    """Forgets what was read of the questions' SQL."""
    for remembered in (
        doors.text_of,
        doors.question,
        doors.matching_parts,
        doors.parts_read,
        doors.fields_read,
        first_answers._made_by,
    ):
        remembered.cache_clear()


def test_the_questions_listed_are_those_of_a_start(monkeypatch):
    asked = []
    ask = View.ask
    monkeypatch.setattr(View, "ask", lambda view, name, **values: (asked.append((name, values)), ask(view, name, **values))[1])
    database.cache_clear()
    opened("/overview")
    assert sorted(map(repr, first_questions())) == sorted({repr(one) for one in asked})


@pytest.mark.parametrize(("name", "parameters"), first_questions(), ids=[name for name, _ in first_questions()])
def test_a_kept_answer_is_the_one_that_the_question_gives(name, parameters, kept, unkept, answered):
    found = kept.view().ask(name, **parameters)
    assert answered == []
    pd.testing.assert_frame_equal(found, unkept.view().ask(name, **parameters))
    assert answered == [name]


def test_another_selection_is_asked(kept, answered):
    everything = kept.view().filtered(year=None)
    assert everything.ask("overview/bounds")["n"].item() > kept.view().ask("overview/bounds")["n"].item()
    assert answered == ["overview/bounds"]


def test_other_parameters_are_asked(kept, answered):
    assert len(kept.view().ask("companies/highest", most=3)) == 3
    assert answered == ["companies/highest"]


def test_after_a_change_of_its_sql_a_question_is_asked_again(kept, changed):
    changed("overview/evidence", "select 'changed' as said")
    again = Database(kept.data, kept_in(kept.snapshot().file.parent)).view()
    assert again.ask("overview/evidence").to_dict("records") == [{"said": "changed"}]
