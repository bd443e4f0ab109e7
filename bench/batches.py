"""What a batch of 10,000 rows costs: until its rows are on the page, and how long a reader's clicks take meanwhile.

python -m bench.batches [REPORTS ...]      default: the bundled data (0), 100,000 and 1,000,000 reports

The batch is added and undone by the command line; one reader of a server goes on clicking. On a shared machine the clicks tell
by their ratio to the same clicks before.
"""

import os
import re
import subprocess
import sys
import tempfile
import time
from itertools import cycle
from pathlib import Path
from statistics import median

from bench.imports import write_file
from bench.server import ROOT, Page, Reader, Server, served
from bench.synthetic import synthetic_folder
from queries.folder import DATA_VARIABLE

ROWS = 10_000
CHOICES = (["PhD"], ["Master's"])
USUAL_CLICKS = 20


def reports(page: Page) -> str:
    """Return of how many reports a page says that some match."""
    texts = " ".join(text.body for text in page.of_kind("markdown"))
    return re.findall(r"of ([\d,]+) reports match", texts)[0]


def changed_by(command: list[str], data: Path, server: Server, reader: Reader) -> str:
    """Run a command of the importer and return what happens until its change is on the page."""
    clicks = cycle(CHOICES)
    usual = [reader.choose("degree", next(clicks)).seconds for _ in range(USUAL_CLICKS)]
    before = reports(reader.choose("degree", next(clicks)))
    subprocess.run(
        [sys.executable, "-m", "ingest", *command], cwd=ROOT, env=os.environ | {DATA_VARIABLE: str(data)},
        stdout=subprocess.DEVNULL, check=True,
    )  # fmt: skip
    began, spent, waits = time.perf_counter(), server.cpu(), []
    while True:
        page = reader.choose("degree", next(clicks))
        if reports(page) != before:
            break
        waits.append(page.seconds)
    middle, longest = median(waits) / median(usual), max(waits) / median(usual)
    return (
        f"on the page after {time.perf_counter() - began:.1f} s and {server.cpu() - spent:.1f} s of CPU; "
        f"{len(waits)} clicks meanwhile, in the middle {middle:.1f} x and at most {longest:.1f} x the usual"
    )


def measure(data: Path, size: str) -> None:
    """Print what adding and undoing a batch costs over a data folder that may be changed."""
    with tempfile.TemporaryDirectory() as folder, served(ROOT / "dashboard.py", data) as server:
        path, reader = Path(folder) / "batch.csv", Reader(server)
        write_file(path, ROWS)
        print(f"| {size} | added | {changed_by(['add', str(path)], data, server, reader)} |", flush=True)
        batch = next(one.name for one in (data / "uploads").iterdir() if one.is_dir() and not one.name.startswith("."))
        print(f"| {size} | undone | {changed_by(['undo', batch], data, server, reader)} |", flush=True)


def main(sizes: list[int]) -> None:
    """Measure at each size."""
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            data = synthetic_folder(Path(folder), size or None)
            measure(data, f"{size:,}" if size else "bundled")


if __name__ == "__main__":
    main([int(argument) for argument in sys.argv[1:]] or [0, 100_000, 1_000_000])
