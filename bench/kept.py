"""What keeping tables costs and saves by themselves, without pages: building them, opening them, and the overview's questions.

python -m bench.kept [REPORTS ...]      default: the bundled data (0), 100,000, 1,000,000 and 10,000,000 reports

The tables are built by one process and opened by another. Prints the rows of a table of `docs/performance.md`: of the build CPU
seconds and most megabytes, and the megabytes of its file; of the process that opens it CPU milliseconds to open it, to read the
answers of the first view, and to ask the same of other degree levels (the middle of two choices), and its most megabytes.
"""

import multiprocessing
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from statistics import median

from bench.cost import cpu_seconds, most_megabytes
from bench.synthetic import synthetic_folder
from queries.database import Database, View
from queries.first_answers import first_questions
from queries.folder import data_folder
from queries.kept import kept_in

#: Degree levels that a reader chooses one after the other.
CHOICES = (("bachelor", "master"), ("master", "phd"))


def built(data: Path, kept: Path) -> tuple[float, float, float]:
    """Build and keep the tables of a data folder; return CPU seconds, most megabytes, and megabytes of the file."""
    seconds = cpu_seconds(lambda: Database(data, kept_in(kept)).snapshot())
    return seconds, most_megabytes(), sum(file.stat().st_size for file in kept.glob("*.duckdb")) / 1e6


def asked(data: Path, kept: Path) -> tuple[float, float, float, float]:
    """Open kept tables; return CPU milliseconds of that, of the first view, of another choice, and most megabytes."""
    database = Database(data, kept_in(kept))
    opening = cpu_seconds(database.snapshot)
    view = database.view()
    first = cpu_seconds(lambda: ask_all(view))
    fresh = median(cpu_seconds(lambda levels=levels: ask_all(view.filtered(degree=levels))) for levels in CHOICES)
    return opening * 1000, first * 1000, fresh * 1000, most_megabytes()


def ask_all(view: View) -> None:
    """Ask what the overview asks at its first view."""
    for name, parameters in first_questions():
        view.ask(name, **parameters)


def main(sizes: list[int]) -> None:
    """Measure at each size, each step in a process of its own."""
    context = multiprocessing.get_context("spawn")
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            data = synthetic_folder(Path(folder), size) if size else data_folder()
            with ProcessPoolExecutor(1, context, max_tasks_per_child=1) as alone:
                seconds, building, file = alone.submit(built, data, Path(folder) / "kept").result()
                rest = alone.submit(asked, data, Path(folder) / "kept").result()
            cells = (f"{seconds:,.1f}", f"{building:,.0f}", f"{file:,.0f}", *(f"{value:,.0f}" for value in rest))
            print(f"| {f'{size:,}' if size else 'bundled'} | {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [0, 100_000, 1_000_000, 10_000_000])
