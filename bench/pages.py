"""What a start and a change of a filter cost on the server, beside the comparison page and an empty app, in one run.

python -m bench.pages [REPORTS ...]      default: the bundled data (0), 100,000 and 1,000,000 reports

CPU time of the server's process, each turn of one followed by one of the others: on a shared machine only ratios tell. The
comparison page is `bench/peer.py`, the empty app `bench/empty.py`. Prints the rows of the tables of `docs/performance.md`.
"""

import json
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import combinations, islice
from pathlib import Path
from statistics import median

from bench.empty import DRAWN, WIDGETS
from bench.server import ROOT, Page, Reader, Server, key_of, served
from bench.synthetic import synthetic_folder
from queries.folder import data_folder
from queries.kept import CACHE_VARIABLE

OURS, PEER, EMPTY = (ROOT / script for script in ("dashboard.py", "bench/peer.py", "bench/empty.py"))
SCRIPTS = {"ours": OURS, "peer": PEER, "empty": EMPTY}
STARTS = 3
#: Turns of a run, and changes of the filter in each.
TURNS, CHANGES = 3, 5
#: The pages that a filter changes.
PAGES = ("overview", "companies", "locations", "degrees", "outlook", "programs", "skills", "explore", "data")
#: The filter of degree levels of a page that has one of its own.
OWN_FILTER = {"programs": "program-degree"}


@dataclass
class Cost:
    """What was measured of one app: CPU seconds of each thing that it did, and the most that it sent and held."""

    seconds: dict[str, list[float]]
    memory: int = 0
    bytes: int = 0
    chart_bytes: int = 0

    def milliseconds(self, what: str) -> float:
        """Return the middle of what a thing cost, in milliseconds."""
        return median(self.seconds[what]) * 1000


def drawn(page: Page) -> list[dict]:
    """Return the widgets and the charts that a reader was sent, in their order: the constants of an empty app."""
    found = []
    for element in page.elements:
        kind = element.WhichOneof("type")
        one = getattr(element, kind)
        if kind == "plotly_chart":
            found.append({"kind": kind, "figure": json.loads(one.spec)})
        elif kind in WIDGETS:
            options = [getattr(option, "content", option) for option in getattr(one, "options", ())]
            found.append({"kind": kind, "label": one.label, "options": options, "key": key_of(one)})
    return found


def starts(data: Path, floor: Path, kept: Path) -> dict[str, Cost]:
    """Return the cost of a start to the first page: ours where nothing is kept yet, then a second time, and the others'."""
    costs = {name: Cost(defaultdict(list)) for name in SCRIPTS}
    costs["ours"].seconds["first"].append(start("ours", data, floor, kept)[0])
    for _ in range(STARTS):
        for name, cost in costs.items():
            seconds, memory = start(name, data, floor, kept)
            cost.seconds["second"].append(seconds)
            cost.memory = max(cost.memory, memory)
    return costs


def start(name: str, data: Path, floor: Path, kept: Path) -> tuple[float, int]:
    """Return the CPU seconds of a server from its start to its first page, and the bytes that it holds then."""
    with served(SCRIPTS[name], data, **{CACHE_VARIABLE: str(kept), DRAWN: str(floor)}) as server:
        Reader(server).close()
        return server.cpu(), server.memory()


def choices(reader: Reader, key: str) -> Iterator[list[str]]:
    """Return choices of degree levels that differ from each other: one, two and three of them."""
    options = next(one.options for one in reader.first.of_kind("multiselect") if key_of(one) == key)
    return (list(some) for size in (1, 2, 3) for some in combinations(options, size))


def reruns(servers: dict[str, Server], pages: dict[str, str]) -> dict[str, Cost]:
    """Return the cost of a change of the degree filter in each app: choices not seen before, then the same ones again."""
    readers = {name: Reader(server, pages.get(name, "")) for name, server in servers.items()}
    costs = {name: Cost(defaultdict(list)) for name in servers}
    key = OWN_FILTER.get(pages.get("ours", ""), "degree")
    fresh = {name: choices(reader, key) for name, reader in readers.items()}
    for _ in range(TURNS):
        chosen = {name: list(islice(some, CHANGES)) for name, some in fresh.items()}
        for what in ("fresh", "known"):
            for name, reader in readers.items():
                cost, began = costs[name], servers[name].cpu()
                for some in chosen[name]:
                    sent = reader.choose(key, some)
                    cost.bytes, cost.chart_bytes = max(cost.bytes, sent.bytes), max(cost.chart_bytes, sent.chart_bytes)
                cost.seconds[what].append((servers[name].cpu() - began) / CHANGES)
    for name, reader in readers.items():
        reader.close()
        costs[name].memory = servers[name].memory()
    return costs


def measure(data: Path, size: str, room: Path) -> None:
    """Print what the overview costs over a data folder beside the others, then what each page costs beside its empty app."""
    kept, floors = room / f"kept-{size}", floors_of(data_folder(), room)
    print_starts(size, starts(data, floors[PAGES[0]], kept))
    with ExitStack() as stack:
        ours = stack.enter_context(served(OURS, data, **{CACHE_VARIABLE: str(kept)}))
        peer = stack.enter_context(served(PEER, data))
        for page in PAGES:
            with served(EMPTY, data, **{DRAWN: str(floors[page])}) as empty:
                first = page == PAGES[0]
                servers = {"ours": ours, **({"peer": peer} if first else {}), "empty": empty}
                print_reruns(size, page, reruns(servers, {} if first else {"ours": page}))


def floors_of(data: Path, room: Path) -> dict[str, Path]:
    """Return for each page the file of the constants of its empty app."""
    floors = {page: room / f"{page}.json" for page in PAGES}
    with served(OURS, data, **{CACHE_VARIABLE: str(room / "kept")}) as server:
        for page, floor in floors.items():
            if not floor.exists():
                reader = Reader(server, "" if page == PAGES[0] else page)
                floor.write_text(json.dumps(drawn(reader.first)), encoding="utf-8")
                reader.close()
    return floors


def print_starts(size: str, costs: dict[str, Cost]) -> None:
    """Print a row of the table of starts."""
    ours, second = costs["ours"], costs["ours"].milliseconds("second")
    times = [second / costs[name].milliseconds("second") for name in ("peer", "empty")]
    first = ours.milliseconds("first") / second
    print_row(size, f"{first:.1f}", *(f"{ratio:.2f}" for ratio in times), f"{second:,.0f}", f"{ours.memory / 1e6:.0f}")


def print_reruns(size: str, page: str, costs: dict[str, Cost]) -> None:
    """Print a row of the table of changes."""
    ours, cells = costs["ours"], []
    for what in ("fresh", "known"):
        for name in ("peer", "empty"):
            ratio = ours.milliseconds(what) / costs[name].milliseconds(what) if name in costs else None
            cells.append(f"{ratio:.2f}" if ratio else "")
    sent = (f"{ours.bytes / 1000:.0f}", f"{ours.chart_bytes / 1000:.0f}")
    print_row(page, size, *cells, f"{ours.milliseconds('fresh'):.0f}", *sent, f"{ours.memory / 1e6:.0f}")


def print_row(*cells: str) -> None:
    """Print a row of a table of `docs/performance.md`."""
    print(f"| {' | '.join(cells)} |", flush=True)


def main(sizes: list[int]) -> None:
    """Measure at each size."""
    with tempfile.TemporaryDirectory() as folder:
        room = Path(folder)
        for size in sizes:
            measure(synthetic_folder(room, size) if size else data_folder(), f"{size:,}" if size else "bundled", room)


if __name__ == "__main__":
    main([int(argument) for argument in sys.argv[1:]] or [0, 100_000, 1_000_000])
