"""What Explore's questions cost: every figure of pairs of dimensions, and the reports behind a cell, over made-up reports.

python -m bench.explore [REPORTS ...]      default: 100,000 reports

CPU time of this process, the least of a few turns, each a question not asked before: on a shared machine the least tells most.
All reports are of one country and pass the filters, but for their years, and nothing merges them: the most that a question can
have to do. Prints a line for each question: the middle and the most of the pairs, in milliseconds.
"""

import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from itertools import permutations
from pathlib import Path
from statistics import median

from app_pages.explore.sentences import DIMENSIONS
from bench.cost import cpu_seconds
from bench.synthetic import synthetic_folder
from queries.database import Database, View
from queries.kept import kept_in

TURNS = 3
#: Every so many of the pairs is asked.
STEP = 9
QUESTIONS = ("explore/cells", "explore/changes", "explore/bounds")


def pairs() -> list[tuple[str, str | None]]:
    """Return some of the pairs of dimensions, from first to last, and each dimension without another."""
    return [*((rows, None) for rows in DIMENSIONS), *list(permutations(DIMENSIONS, 2))[::STEP]]


def cost(ask: Callable[[int], object]) -> float:
    """Return the least CPU milliseconds of a few turns of what is asked, each with another number."""
    return 1000 * min(cpu_seconds(partial(ask, turn)) for turn in range(TURNS))


def questions(view: View) -> Iterator[tuple[str, list[float]]]:
    """Yield the name of each question with what it costs for each pair, one dimension alone apart."""
    for name in QUESTIONS:
        found: dict[bool, list[float]] = {True: [], False: []}
        for rows, columns in pairs():
            asked = {"rows": rows, "columns": columns, "sort": "pay", "across": 5}
            found[columns is None].append(cost(lambda turn, name=name, asked=asked: view.ask(name, **asked, most=20 + turn)))
        yield f"{name}, one dimension", found[True]
        yield f"{name}, two dimensions", found[False]
    cells = view.ask("explore/cells", rows="industry", columns="degree", sort="reports", most=20, across=5)
    shown = {f"shown_{side}s": list(cells[side].unique()) for side in ("row", "column")}
    drawers = []
    for row, column in list(zip(cells["row"], cells["column"], strict=True))[:12]:
        of = {"rows": "industry", "columns": "degree", "row": row, "column": column, "skipped": 0, **shown}
        drawers.append(cost(lambda turn, of=of: view.ask("explore/behind", **of, most=200 + turn)))
    yield "the reports behind a cell", drawers


def main(sizes: list[int]) -> None:
    """Print what each question costs at each size."""
    with tempfile.TemporaryDirectory() as room:
        for size in sizes:
            view = Database(synthetic_folder(Path(room), size, one_country=True), kept_in(Path(room) / "kept")).view()
            view.ask("filters/matching_count")
            for name, found in questions(view):
                sys.stdout.write(f"| {size:,} | {name} | {median(found):.0f} | {max(found):.0f} |\n")
                sys.stdout.flush()


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [100_000])
