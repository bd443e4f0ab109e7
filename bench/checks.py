"""What checking a file costs beside Python's own `csv.reader`, and what a change of its reading costs then: CPU, in one run.

python -m bench.checks [ROWS ...]      default: 100,000 (about 9 MB) and 1,000,000 (about 90 MB)

Each file is checked by a process of its own that has checked a small one before, and read by `csv.reader` before and after.
"""

import csv
import multiprocessing
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from bench.cost import cpu_seconds, most_megabytes
from bench.imports import MEGABYTE, write_file
from ingest.judgement.check import check_file

#: Rows of the file that is checked first, and how often each other thing is done, of which the least counts.
SMALL, TIMES = 50, 4
#: Changes of a reading, of which a turn is the next: what the reader clicks on the page.
CHANGES = {
    "an answer": ({"answers": {"work_kind": "internship"}}, {"answers": {"work_kind": "full_time"}}),
    "a cell": ({"corrections": [(5, "pay", "USD 31/hr")]}, {"corrections": [(6, "pay", "USD 32/hr")]}),
    "a column": ({"mapping": {"field": "degree"}}, {"mapping": {"note": "degree"}}),
    "a word": ({"ignored": ["competitive"]}, {"ignored": []}),
}


def read(path: Path) -> float:
    """Return the CPU seconds of reading a file with `csv.reader`, the least of some times."""

    def rows() -> int:
        with path.open(encoding="utf-8", newline="") as file:
            return sum(1 for _ in csv.reader(file))

    return min(cpu_seconds(rows) for _ in range(TIMES))


def checked(rows: int) -> tuple[float, float, float, float, dict[str, float]]:
    """Return the megabytes of a file, the seconds of `csv.reader` and of its check, most megabytes, and each change."""
    with tempfile.TemporaryDirectory() as folder:
        small, path = Path(folder) / "small.csv", Path(folder) / "club.csv"
        write_file(small, SMALL)
        write_file(path, rows)
        check_file(small).close()
        before, open_checks = read(path), []
        check = cpu_seconds(lambda: open_checks.append(check_file(path)))
        most, alone = most_megabytes(), min(before, read(path))
        changes = {}
        for name, ways in CHANGES.items():
            times = []
            for turn in range(TIMES):
                way = ways[turn % len(ways)]
                times.append(cpu_seconds(lambda way=way: open_checks.append(check_file(path, before=open_checks.pop(), **way))))
            changes[name] = min(times)
        open_checks.pop().close()
        return path.stat().st_size / MEGABYTE, alone, check, most, changes


def main(sizes: list[int]) -> None:
    """Print, for each size, what its check and each change cost."""
    context = multiprocessing.get_context("spawn")
    for rows in sizes:
        with ProcessPoolExecutor(1, context, max_tasks_per_child=1) as alone:
            size, reader, check, most, changes = alone.submit(checked, rows).result()
        each = ", ".join(f"{name} {seconds:.2f} s" for name, seconds in changes.items())
        print(
            f"{rows:,} rows, {size:.0f} MB: check {check:.1f} s, {check / reader:.1f} x csv.reader ({reader:.2f} s), "
            f"{most:.0f} MB at most; read again with {each}",
            flush=True,
        )


if __name__ == "__main__":
    main([int(argument) for argument in sys.argv[1:]] or [100_000, 1_000_000])
