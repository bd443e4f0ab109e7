"""Processes that are killed while they add, undo, restore or replace: each leaves what was there before or what was to come.

The tests kill at some of the file events and at a few random moments; `make kills` at each file event and at 120 moments.
"""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from ingest.__main__ import main
from ingest.batches.batch import batches
from ingest.batches.storing import NotAdded, locked
from queries.database import Database
from queries.folder import DATA_VARIABLE
from tests.ingest.test_replay import edit, older

ROOT = Path(__file__).parent.parent.parent
ROWS = (("Northwind", "USD 30 per hour"), ("Contoso", "USD 35 per hour"), ("Fabrikam", "USD 40 per hour"))
#: Of the file events every so many is the last of a process, and so many processes are killed at random moments.
SOME, MOMENTS = 8, 6
ALL_MOMENTS = 120

#: Runs each command that it reads in a process of its own, which begins with everything imported and, where an event is asked
#: for, ends as by a power cut at that file event below the data folder. Prints the process's number; asked by an empty line, it
#: waits for its end and prints how it ended.
RUNNER = """
import json, os, sys
from ingest.__main__ import main
from tests.dying import die_at

for line in sys.stdin:
    asked = json.loads(line)
    child = os.fork()
    if not child:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())
        os.environ[asked["variable"]] = asked["data"]
        die_at(asked["event"], asked["data"])
        os._exit(main(asked["command"]))
    print(child, flush=True)
    sys.stdin.readline()
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""


@dataclass
class Running:
    """A command that runs in a process of its own."""

    process: int
    ended: Callable[[], int]


@pytest.fixture(scope="module")
def start() -> Iterator[Callable[..., Running]]:
    """Starts `python -m ingest` over a data folder in a process of its own, which is killed at an event where one is given."""
    runner = subprocess.Popen(
        [sys.executable, "-c", RUNNER], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )

    def told(line: str) -> int:
        print(line, file=runner.stdin, flush=True)
        return int(runner.stdout.readline())

    def start(data: Path, *command: str, event: int = 0) -> Running:
        asked = {"data": str(data), "variable": DATA_VARIABLE, "command": command, "event": event}
        return Running(told(json.dumps(asked)), lambda: told(""))

    with runner:
        yield start
        runner.stdin.close()


def ways(data: Path, path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, tuple[Path, tuple[str, ...]]]:
    """Of each command what a folder holds before it, and its words."""
    monkeypatch.setenv(DATA_VARIABLE, str(data))
    empty, undone, aged = (data.parent / name for name in ("empty", "undone", "aged"))
    shutil.copytree(data, empty)
    assert main(["add", str(path), "--json"]) == 0
    [batch] = batches(data)
    shutil.copytree(data, undone)
    shutil.copytree(data, aged)
    monkeypatch.setenv(DATA_VARIABLE, str(undone))
    assert main(["undo", batch.batch]) == 0
    edit(aged, batch, older)
    return {
        "add": (empty, ("add", str(path), "--json")),
        "undo": (data, ("undo", batch.batch)),
        "restore": (undone, ("restore", batch.batch)),
        "replay": (aged, ("replay", batch.batch, "--take")),
    }


def pays(data: Path) -> list[tuple]:
    """All pay that the dashboard sees in a folder of which nothing is damaged."""
    snapshot = Database(data).snapshot()
    assert [problem.sentence() for problem in snapshot.problems] == []
    return snapshot.cursor().execute("select company, pay_low, pay_period from pay_reports order by all").fetchall()


def test_whatever_file_event_is_the_last_of_a_process_leaves_the_old_or_the_new(
    data_folder, salary_file, tmp_path, monkeypatch, start, pytestconfig
):
    step = 1 if pytestconfig.getoption("--kills") == "all" else SOME
    for name, (before, command) in ways(data_folder, salary_file(*ROWS), monkeypatch).items():
        whole = shutil.copytree(before, tmp_path / name)
        assert start(whole, *command).ended() == 0
        old, new = pays(before), pays(whole)
        assert old != new
        left, event = [], 1
        while True:
            data = shutil.copytree(before, tmp_path / f"{name}-{event}")
            if start(data, *command, event=event).ended() != -signal.SIGKILL:
                break
            left.append(pays(data))
            assert left[-1] in (old, new), (name, event)
            if name != "replay":
                start(data, *command).ended()
                assert pays(data) == new, (name, event)
            event += step
        assert old in left, name


def test_a_process_killed_at_any_moment_leaves_a_whole_batch_or_none(data_folder, tmp_path, start, pytestconfig):
    kills = ALL_MOMENTS if pytestconfig.getoption("--kills") == "all" else MOMENTS
    path = tmp_path / "many.csv"
    path.write_text(
        "company,internship pay,year\n" + "".join(f"Company {i},USD {20 + i % 50} per hour,2025\n" for i in range(3_000))
    )
    began = time.monotonic()
    assert start(data_folder, "add", str(path)).ended() == 0
    usual = time.monotonic() - began
    assert [b.accepted for b in batches(data_folder)] == [3_000]
    wholes, none, kill = 0, 0, 0
    chance = random.Random(7)
    while kill < kills or not (wholes and none):
        kill += 1
        take_all_away(data_folder)
        path.write_text(path.read_text() + f"Extra {kill},USD 25 per hour,2025\n")
        adding = start(data_folder, "add", str(path))
        time.sleep(usual * chance.uniform(0.6, 1.2))
        os.kill(adding.process, signal.SIGKILL)
        adding.ended()
        seen = batches(data_folder)
        assert len(seen) <= 1
        assert len(pays(data_folder)) == 1 + sum(b.accepted for b in seen)
        wholes, none = wholes + len(seen), none + (not seen)
        # The next kill comes earlier after a whole batch, later after none: most fall where the batch is written.
        usual *= 0.93 if seen else 1.07


def take_all_away(data: Path) -> None:
    """Takes every batch away for good, so that the next file is new; what a killed process was writing stays."""
    for folder in (data / "uploads").glob("*"):
        if folder.is_dir() and not folder.name.startswith(".writing-"):
            shutil.rmtree(folder)


def test_a_writer_that_never_ends_is_told_of(data_folder, monkeypatch):
    monkeypatch.setattr("ingest.batches.storing.SECONDS_TO_WAIT", 0.1)
    told = pytest.raises(NotAdded, match=r"Something else has been writing to .*, so nothing was changed")
    with locked(data_folder), told, locked(data_folder):
        pytest.fail("two writers at once")
