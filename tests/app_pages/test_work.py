"""What a rerun costs, as work: a changed filter asks the questions that read it, each once, and no other."""

import gc
import weakref
from collections import Counter

import pytest

from components.pages import pages
from queries.database import View, database
from queries.questions import fields_read
from tests.pages.page import opened


@pytest.fixture
def asked(monkeypatch):
    """The questions that were put to the tables, in their order; nothing is remembered when the test begins."""
    found = []
    answer = View._answer
    monkeypatch.setattr(
        View, "_answer", lambda view, key, name, values: (found.append(name), answer(view, key, name, values))[1]
    )
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


OPEN_DRAWER = "/overview?degrees-reports=true"


@pytest.mark.parametrize("address", [*(f"/{page}" for page in pages()), OPEN_DRAWER])
def test_a_session_holds_the_reports_that_match_no_longer_than_a_run(address, monkeypatch):
    made = []
    begin = View.__init__
    monkeypatch.setattr(View, "__init__", lambda view, *given: (made.append(weakref.ref(view)), begin(view, *given))[1])
    app = opened(address)
    gc.collect()
    assert not app.exception
    assert made
    assert [view().selection for view in made if view() and view()._matched] == []
