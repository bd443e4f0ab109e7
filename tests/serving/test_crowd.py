"""Readers who click while others add files, in one server: everyone sees whole batches, and never fewer than before.

The tests have a few readers, `make crowd` fifty.
"""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from itertools import cycle
from pathlib import Path

import pytest

from bench.batches import reports
from bench.server import ROOT, Reader, Server, served
from queries.folder import DATA_VARIABLE

#: Readers, those who add files, and how many files each of them adds.
SOME, ALL = (5, 2, 2), (50, 4, 5)
ROWS = 7
#: How long a reader looks before the next click.
SECONDS_BETWEEN_CLICKS = 0.5


def files(folder: Path, uploader: int, number: int) -> Iterator[Path]:
    """Writes the files that one adds: each has reports of companies that no other file has."""
    for file in range(number):
        path = folder / f"{uploader}-{file}.csv"
        rows = "".join(f"Company {uploader} {file} {row},USD {20 + row} per hour,2026\n" for row in range(ROWS))
        path.write_text(f"company,internship pay,year\n{rows}", encoding="utf-8")
        yield path


def add(paths: list[Path], data: Path) -> None:
    """Adds files one after the other, as the command line does."""
    for path in paths:
        subprocess.run(
            [sys.executable, "-m", "ingest", "add", str(path)], cwd=ROOT, env=os.environ | {DATA_VARIABLE: str(data)},
            stdout=subprocess.DEVNULL, check=True,
        )  # fmt: skip


def seen_by(reader: Reader, whole: int) -> list[int]:
    """The totals that a reader sees, click by click, until the last file is there."""
    totals, clicks = [], cycle((["PhD"], ["Master's"]))
    while whole not in totals and len(totals) < 1_000:
        time.sleep(SECONDS_BETWEEN_CLICKS)
        totals.append(int(reports(reader.choose("degree", next(clicks))).replace(",", "")))
    return totals


@pytest.fixture
def data(folder) -> Path:
    """A data folder with one report."""
    return folder(pay_reports=[{"pay": 20, "company": "Acme"}])


@pytest.fixture
def server(data) -> Iterator[Server]:
    with served(ROOT / "dashboard.py", data) as server:
        yield server


def test_every_reader_sees_whole_batches_while_others_add_files(server, data, tmp_path, pytestconfig):
    readers, uploaders, number = ALL if pytestconfig.getoption("--crowd") == "all" else SOME
    of_each = [list(files(tmp_path, uploader, number)) for uploader in range(uploaders)]
    whole = 1 + uploaders * number * ROWS
    with ExitStack() as stack, ThreadPoolExecutor(readers + uploaders) as crowd:
        reading = [Reader(server, "data") for _ in range(readers)]
        for reader in reading:
            stack.callback(reader.close)
        seen = [crowd.submit(seen_by, reader, whole) for reader in reading]
        added = [crowd.submit(add, paths, data) for paths in of_each]
        assert [adding.result() for adding in added] == [None] * uploaders
        for totals in (reader.result() for reader in seen):
            assert totals == sorted(totals)
            assert totals[-1] == whole
            assert {total % ROWS for total in totals} == {1}
