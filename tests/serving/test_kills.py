"""Servers that are killed while a reader adds or undoes a file on the page: what was there before, or what was to come.

The tests kill at some of the file events, `make kills` at each of them.
"""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from websockets.exceptions import ConnectionClosed

from bench.server import ROOT, Reader, served
from queries.kept import CACHE_VARIABLE
from tests.ingest.test_kills import pays

#: Of the file events every so many is the last of a server.
SOME = 14
CLUB = b"company,internship pay,year\nNorthwind,USD 30 per hour,2026\nContoso,USD 35 per hour,2026\n"
#: What a server does as it starts: its clicks count as soon as a file says so.
DYING = """
import os
from tests.dying import die_at

die_at(int(os.environ["KILLED_AT"]), os.environ["KILLED_IN"], lambda: os.access(os.environ["KILLED_FROM"], os.F_OK))
"""


def add(reader: Reader) -> Callable[[], object]:
    """Drops a file; the click that adds it."""
    reader.send_file("club.csv", CLUB)
    return lambda: reader.press("Add 2 records")


def undo(reader: Reader) -> Callable[[], object]:
    """The click that undoes the newest file."""
    return lambda: reader.press("Undo")


def dies(data: Path, room: Path, event: int, does: Callable[[Reader], Callable[[], object]]) -> bool:
    """Whether a server over a data folder dies at a file event of a click; else the click is done to its end."""
    room.mkdir()
    (room / "sitecustomize.py").write_text(DYING)
    counts = room / "counts"
    watched = {"KILLED_IN": str(data / "uploads"), "KILLED_FROM": str(counts), "KILLED_AT": str(event)}
    settings = {CACHE_VARIABLE: str(room / "kept"), "PYTHONPATH": f"{room}:{ROOT}", **watched}
    with served(ROOT / "dashboard.py", data, **settings) as server:
        click = does(Reader(server, "upload"))
        counts.touch()
        try:
            click()
        except ConnectionClosed:
            return True
    return False


@pytest.fixture
def folders(folder, tmp_path) -> dict[str, tuple[Path, Callable]]:
    """For each click a folder as it is before it, and the click."""
    empty = folder(pay_reports=[{"pay": 20, "company": "Acme"}])
    full = shutil.copytree(empty, tmp_path / "full")
    assert not dies(full, tmp_path / "filling", 1_000, add)
    assert len(pays(full)) == 3
    return {"add": (empty, add), "undo": (full, undo)}


def test_a_server_that_dies_at_any_file_event_of_a_click_leaves_the_old_or_the_new(folders, tmp_path, pytestconfig):
    step = 1 if pytestconfig.getoption("--kills") == "all" else SOME
    for name, (before, does) in folders.items():
        old, new = (pays(each) for each, _ in (folders[name], folders["undo" if name == "add" else "add"]))
        event, left = 1, []
        while True:
            data = shutil.copytree(before, tmp_path / f"{name}-{event}")
            if not dies(data, tmp_path / f"room-{name}-{event}", event, does):
                break
            left.append(pays(data))
            assert left[-1] in (old, new), (name, event)
            event += step
        assert pays(data) == new
        assert old in left, name
