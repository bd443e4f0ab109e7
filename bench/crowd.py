"""How many reruns a second processes answer to readers who click at once, how long these wait, and what a process then holds.

python -m bench.crowd [REPORTS]      default: the bundled data

The readers, spread over the processes, choose other degree levels as soon as the last choice is answered. On one machine with
the readers: their part of the work (taking the answers apart) is in the figures.
"""

import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from itertools import chain, repeat
from pathlib import Path
from random import Random
from statistics import median

from bench.pages import choices
from bench.server import ROOT, Reader, served
from bench.synthetic import synthetic_folder
from queries.folder import data_folder
from queries.kept import CACHE_VARIABLE

#: Processes, and the readers of all of them.
CROWDS = ((1, 1), (1, 10), (1, 50), (1, 8), (2, 8), (4, 8))
SECONDS = 30


def clicks(reader: Reader, seed: int, until: float) -> list[float]:
    """Make choices of a reader until a time; return the seconds that each waited for its answer."""
    some = list(choices(reader, "degree"))
    Random(seed).shuffle(some)
    waits: list[float] = []
    while time.perf_counter() < until:
        waits.append(reader.choose("degree", some[len(waits) % len(some)]).seconds)
    return waits


def measure(data: Path, kept: Path, processes: int, crowd: int) -> str:
    """Return a row of the table."""
    with ExitStack() as stack:
        servers = [
            stack.enter_context(served(ROOT / "dashboard.py", data, **{CACHE_VARIABLE: str(kept)})) for _ in range(processes)
        ]
        readers = [Reader(servers[number % processes]) for number in range(crowd)]
        until = time.perf_counter() + SECONDS
        with ThreadPoolExecutor(crowd) as clicking:
            waits = sorted(chain.from_iterable(clicking.map(clicks, readers, range(crowd), repeat(until))))
        memory = max(server.memory() for server in servers)
        cells = (f"{len(waits) / SECONDS:.1f}", f"{median(waits):.1f} s", f"{waits[-1]:.1f} s", f"{memory / 1e6:.0f} MB")
        return f"| {processes} | {crowd} | {' | '.join(cells)} |"


def main(reports: int | None) -> None:
    """Print a row for each number of processes and readers."""
    with tempfile.TemporaryDirectory() as folder:
        data = synthetic_folder(Path(folder), reports) if reports else data_folder()
        for processes, crowd in CROWDS:
            print(measure(data, Path(folder) / "kept", processes, crowd), flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else None)
