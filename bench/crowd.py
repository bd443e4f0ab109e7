"""How many reruns a second one, two and four processes answer to readers who click at once, and what a process then holds.

python -m bench.crowd [REPORTS]      default: the bundled data

Eight readers, spread over the processes, choose other degree levels as soon as the last choice is answered. On one machine with
the readers: their part of the work (taking the answers apart) is in the figures.
"""

import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from random import Random

from bench.pages import choices
from bench.server import ROOT, Reader, served
from bench.synthetic import synthetic_folder
from queries.folder import data_folder
from queries.kept import CACHE_VARIABLE

PROCESSES = (1, 2, 4)
READERS, SECONDS = 8, 30


def clicks(reader: Reader, seed: int, until: float) -> int:
    """Return how many choices a reader gets answered until a time."""
    some = list(choices(reader, "degree"))
    Random(seed).shuffle(some)
    number = 0
    while time.perf_counter() < until:
        reader.choose("degree", some[number % len(some)])
        number += 1
    return number


def measure(data: Path, kept: Path, processes: int) -> str:
    """Return a row of the table."""
    with ExitStack() as stack:
        servers = [
            stack.enter_context(served(ROOT / "dashboard.py", data, **{CACHE_VARIABLE: str(kept)})) for _ in range(processes)
        ]
        readers = [Reader(servers[number % processes]) for number in range(READERS)]
        until = time.perf_counter() + SECONDS
        with ThreadPoolExecutor(READERS) as crowd:
            answered = sum(crowd.map(clicks, readers, range(READERS), [until] * READERS))
        memory = max(server.memory() for server in servers)
        return f"| {processes} | {answered / SECONDS:.1f} | {memory / 1e6:.0f} MB |"


def main(reports: int | None) -> None:
    """Print a row for each number of processes."""
    with tempfile.TemporaryDirectory() as folder:
        data = synthetic_folder(Path(folder), reports) if reports else data_folder()
        for processes in PROCESSES:
            print(measure(data, Path(folder) / "kept", processes), flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else None)
