"""Readers who click while others add files, in one server: everyone sees whole batches, and never fewer than before.

The tests have a few readers, `make crowd` fifty.
"""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from itertools import cycle
from pathlib import Path

import pytest

from bench.batches import reports
from bench.server import ROOT, Reader, Server, served

#: Readers, those who add files, and how many files each of them adds.
SOME, ALL = (5, 2, 2), (50, 4, 5)
ROWS = 7
#: How long a reader looks before the next click.
SECONDS_BETWEEN_CLICKS = 0.5


def add(server: Server, uploader: int, number: int) -> None:
    """Adds files on the page, one after the other: each has reports of companies that no other file has."""
    reader = Reader(server, "upload")
    for file in range(number):
        rows = "".join(f"Company {uploader} {file} {row},USD {20 + row} per hour,2026\n" for row in range(ROWS))
        reader.send_file(f"{uploader}-{file}.csv", f"company,internship pay,year\n{rows}".encode())
        reader.press(f"Add {ROWS} records")
    reader.close()


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


def test_every_reader_sees_whole_batches_while_others_add_files(server, pytestconfig):
    readers, uploaders, number = ALL if pytestconfig.getoption("--crowd") == "all" else SOME
    whole = 1 + uploaders * number * ROWS
    with ExitStack() as stack, ThreadPoolExecutor(readers + uploaders) as crowd:
        reading = [Reader(server, "data") for _ in range(readers)]
        for reader in reading:
            stack.callback(reader.close)
        seen = [crowd.submit(seen_by, reader, whole) for reader in reading]
        added = [crowd.submit(add, server, uploader, number) for uploader in range(uploaders)]
        assert [adding.result() for adding in added] == [None] * uploaders
        for totals in (reader.result() for reader in seen):
            assert totals == sorted(totals)
            assert totals[-1] == whole
            assert {total % ROWS for total in totals} == {1}
