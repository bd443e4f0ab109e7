"""What fitting expected pay costs, which happens once a build of the tables: seconds, and the most memory of its process.

python -m bench.expected [REPORTS ...]      default: the bundled data (0) and 1,000,000 reports of one country

The tables are built by one process and kept; another opens them and fits. Prints the rows of a table of `docs/performance.md`.
"""

import multiprocessing
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from bench.cost import most_megabytes
from bench.synthetic import synthetic_folder
from offer.expectation import model_of
from queries.database import Database
from queries.folder import data_folder
from queries.kept import kept_in


def built(data: Path, kept: Path) -> None:
    """Build the tables of a data folder, and keep them."""
    Database(data, kept_in(kept)).snapshot()


def fitted(data: Path, kept: Path) -> tuple[int, float, float, float]:
    """Return the reports of the model of the United States, the seconds and CPU seconds it takes, and megabytes at most."""
    view = Database(data, kept_in(kept)).view()
    began, spent = time.perf_counter(), time.process_time()
    model = model_of(view, "US", "USD")
    seconds, cpu = time.perf_counter() - began, time.process_time() - spent
    return len(model.fit.design.y) if model else 0, seconds, cpu, most_megabytes()


def main(sizes: list[int]) -> None:
    """Measure at each size, each step in a process of its own."""
    context = multiprocessing.get_context("spawn")
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            data = synthetic_folder(Path(folder), size, one_country=True) if size else data_folder()
            with ProcessPoolExecutor(1, context, max_tasks_per_child=1) as alone:
                alone.submit(built, data, Path(folder) / f"kept-{size}").result()
                reports, seconds, cpu, most = alone.submit(fitted, data, Path(folder) / f"kept-{size}").result()
            print(f"| {reports:,} | {seconds:.1f} | {cpu:.1f} | {most:.0f} |", flush=True)


if __name__ == "__main__":
    main([int(argument) for argument in sys.argv[1:]] or [0, 1_000_000])
