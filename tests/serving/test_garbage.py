"""Garbage is not looked for among what stands for good."""

import gc
import os
import subprocess
import sys
import types

import pytest

from queries.folder import DATA_VARIABLE
from serving import garbage
from tests.server import ROOT


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


def test_a_process_that_showed_a_page_ends_without_a_word(folder):
    """What was spared goes with the process: of what it left behind, DuckDB would complain on fifty lines."""
    shows = "from publish.opening import elements_at; assert elements_at('/')"
    environment = os.environ | {DATA_VARIABLE: str(folder())}
    done = subprocess.run([sys.executable, "-c", shows], cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
