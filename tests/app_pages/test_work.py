"""What a rerun costs, as work: a changed filter asks the questions that read it, each once, and no other."""

from collections import Counter

import pytest

from queries.database import View, database
from queries.questions import fields_read
from tests.pages.page import opened


@pytest.fixture
def asked(monkeypatch):
    """The questions that were put to the tables, in their order; nothing is remembered when the test begins."""
    found = []
    answer = View._answer
    monkeypatch.setattr(View, "_answer", lambda view, name, values: (found.append(name), answer(view, name, values))[1])
    database.cache_clear()
    return found


@pytest.mark.parametrize("name", ["overview", "companies", "locations", "degrees", "explore", "outlook", "skills", "data"])
def test_a_changed_filter_asks_only_the_questions_that_read_it(name, asked):
    app = opened(f"/{name}")
    assert asked
    asked.clear()
    app.multiselect(key="degree").set_value(["phd"]).run()
    assert not app.exception
    assert ("filters/matching_count" in asked) == (name != "skills"), "all pages but that of skills count the reports"
    assert [question for question in asked if "degree" not in fields_read(question)] == []


def test_the_same_view_again_asks_nothing(asked):
    app = opened("/overview")
    degrees = app.multiselect(key="degree")
    degrees.set_value(["phd"]).run()
    degrees.set_value([]).run()
    asked.clear()
    for chosen in (["phd"], [], ["phd"]):
        degrees.set_value(chosen).run()
    assert Counter(asked) == {}
