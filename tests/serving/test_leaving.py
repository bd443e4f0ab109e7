"""What belongs to readers who have left is let go of, and nothing of those who are there or were away for a moment."""

from collections import Counter

import pytest

from serving import leaving


@pytest.fixture
def sessions(monkeypatch):
    """Sessions with belongings: `here` has a browser, `gone` has none."""
    monkeypatch.setattr(leaving, "_belongings", {})
    for name in ("here", "gone"):
        leaving.belongings_of(name)
    return leaving


def test_only_looks_in_a_row_without_a_browser_count(sessions):
    away = Counter()
    for _ in range(3):
        away = sessions.look({"here"}.__contains__, away)
    assert away == {"gone": 3}
    away = sessions.look({"here", "gone"}.__contains__, away)
    assert away == {}
    assert sessions.look({"here"}.__contains__, away) == {"gone": 1}


def test_what_belongs_to_a_session_is_one_stack(sessions):
    told = []
    sessions.belongings_of("gone").callback(told.append, "file")
    sessions.belongings_of("gone").callback(told.append, "check")
    sessions.belongings_of("gone").close()
    assert told == ["check", "file"]
