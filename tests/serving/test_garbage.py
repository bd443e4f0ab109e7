"""Garbage is not looked for among what stands for good."""

import gc
import sys
import types

import pytest

from serving import garbage


@pytest.fixture
def frozen(monkeypatch) -> list[str]:
    """What is done to the heap, in order."""
    done: list[str] = []
    monkeypatch.setattr(garbage, "_modules_seen", 0)
    monkeypatch.setattr(gc, "collect", lambda *_: done.append("collect"))
    monkeypatch.setattr(gc, "freeze", lambda: done.append("freeze"))
    return done


def test_what_is_loaded_is_spared_once_and_again_only_when_more_was_loaded(frozen, monkeypatch):
    garbage.spare_what_is_loaded()
    garbage.spare_what_is_loaded()
    assert frozen == ["collect", "freeze"]
    monkeypatch.setitem(sys.modules, "a_page_opened_for_the_first_time", types.ModuleType("page"))
    garbage.spare_what_is_loaded()
    garbage.spare_what_is_loaded()
    assert frozen == ["collect", "freeze"] * 2
