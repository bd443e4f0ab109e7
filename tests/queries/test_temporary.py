"""What is temporary of a process lies in one folder: it goes with the process, or with the next to start after a kill."""

import subprocess
import sys
from pathlib import Path

from tests.server import served

ROOT = Path(__file__).parents[2]
MAKES = """
import os, sys, tempfile
from queries.temporary import own_folder
with own_folder():
    open(os.path.join(tempfile.mkdtemp(), "left"), "w").close()
    print("made", flush=True)
    sys.stdin.readline()
"""


def start(folder: Path) -> subprocess.Popen:
    process = subprocess.Popen(
        [sys.executable, "-c", MAKES], cwd=ROOT, env={"TMPDIR": str(folder), "PYTHONPATH": str(ROOT)}, text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout.readline() == "made\n"
    return process


def test_a_process_clears_away_after_itself_and_after_those_that_were_killed_and_nothing_else(tmp_path):
    (tmp_path / "another's").mkdir()
    killed, living = start(tmp_path), start(tmp_path)
    killed.kill()
    killed.wait()
    assert len(list(tmp_path.glob("*/*/left"))) == 2
    last = start(tmp_path)
    assert len(list(tmp_path.glob("*/*/left"))) == 2
    for process in (living, last):
        process.communicate("\n", timeout=20)
    assert [path.name for path in tmp_path.iterdir()] == ["another's"]


def test_a_server_that_is_told_to_end_leaves_nothing(tmp_path, folder):
    data = folder(pay_reports=[{"pay": 20}])
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    with served(data, TMPDIR=str(temporary)):
        assert len(list(temporary.iterdir())) == 2
    assert list(temporary.iterdir()) == []
