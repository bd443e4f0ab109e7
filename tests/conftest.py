"""Fixtures that every test shares: a data folder made of given rows, and the bundled data."""

import csv
import gc
import os
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from queries.build import build
from queries.database import Database, View, database
from queries.folder import data_folder
from queries.schema import LIST_SEPARATOR, TABLES, table
from queries.selection import Selection
from serving.rights import RIGHTS_VARIABLE

#: A page that a test runs without a server has no connection whose rights could be told.
os.environ.setdefault(RIGHTS_VARIABLE, "all")

#: The folders of the tests that wait for a browser or for other processes most of their time.
WAITING = {"browser", "serving", "bench"}
#: Built tables of given rows that are kept for the next case.
KEPT_BUILDS = 16
#: What a given row states unless the test says otherwise.
DEFAULTS = {
    "pay_reports": {
        "work_kind": "internship",
        "company": "Acme",
        "country": "US",
        "year": 2026,
        "pay_period": "hour",
        "currency": "USD",
        "evidence": "self_reported",
        "source_id": "s1",
    },
    "pay_statistics": {
        "group_kind": "occupation",
        "group_name": "Software Developers",
        "work_kind": "full_time",
        "area_type": "country",
        "area_name": "United States",
        "country": "US",
        "year": 2025,
        "pay_period": "year",
        "currency": "USD",
        "evidence": "official",
        "source_id": "s1",
    },
    "sources": {"title": "A source", "kind": "guide"},
    "places": {"place_type": "city", "country": "US", "source_id": "s1"},
    "price_levels": {
        "index_name": "regional_price_parity",
        "component": "all items",
        "area_type": "state",
        "country": "US",
        "base": "US=100",
        "release": "r1",
        "source_id": "s1",
    },
    "exchange_rates": {"method": "average of the year", "source_id": "s1"},
}
#: Tables of our own reading of what is collected: a folder has the bundled ones unless it gives others.
OWN_READING = ("roles", "perk_groups", "place_spellings")


def pytest_collection_finish() -> None:
    """Each page that a test opens ends with a collection of garbage: among what comes now, not among the thousands of tests."""
    gc.collect()
    gc.freeze()


def write_table(folder: Path, name: str, rows: list[dict], file: str | None = None) -> Path:
    """Writes given rows as the table's CSV. `pay=20` stands for a single figure; keys are numbered where not given."""
    schema = table(name)
    path = folder / (file or schema.files.replace("*", "given"))
    path.parent.mkdir(parents=True, exist_ok=True)
    numbers = count(1)
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, schema.header)
        writer.writeheader()
        for row in rows:
            full = {**DEFAULTS.get(name, {}), **row}
            if (pay := full.pop("pay", None)) is not None:
                full |= {"pay_low": pay, "pay_high": pay}
            full.setdefault(schema.key[0], f"{name}-{next(numbers):04d}")
            writer.writerow({k: _cell(v) for k, v in full.items()})
    return path


def _bundled_rows(file: str) -> list[dict]:
    with (data_folder() / file).open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def _cell(value) -> str:
    if value is None:
        return ""
    return LIST_SEPARATOR.join(value) if isinstance(value, (list, tuple)) else str(value)


@pytest.fixture
def folder(tmp_path: Path) -> Callable[..., Path]:
    """Makes a data folder of the given tables: `folder(pay_reports=[{...}], places=[{...}])`. Every table has its file;
    US dollars are worth one US dollar, and the source `s1` is known."""

    def make(**tables: list[dict]) -> Path:
        tables.setdefault("sources", [{"source_id": "s1"}])
        rates = tables.setdefault("exchange_rates", [])
        for year in (2025, 2026):
            if not any(r["currency"] == "USD" and r["year"] == year for r in rates):
                rates.append({"currency": "USD", "year": year, "units_per_usd": 1, "usd_per_unit": 1})
        for each in TABLES:
            tables.setdefault(each.name, _bundled_rows(each.files) if each.name in OWN_READING else [])
        for name, rows in tables.items():
            write_table(tmp_path / "data", name, rows)
        return tmp_path / "data"

    return make


@pytest.fixture(scope="session")
def build_once() -> Callable[[Path], tuple]:
    """Builds as `build` does, but the same files once: the tables never change, and many cases ask of the same rows."""
    built: dict[tuple, tuple] = {}

    def built_tables(data: Path) -> tuple:
        files = tuple((str(path.relative_to(data)), path.read_bytes()) for path in sorted(data.rglob("*.csv")))
        if files not in built:
            if len(built) == KEPT_BUILDS:
                built.pop(next(iter(built)))
            built[files] = build(data)
        return built[files]

    return built_tables


@pytest.fixture
def given(folder: Callable[..., Path], build_once: Callable, monkeypatch: pytest.MonkeyPatch) -> Callable[..., View]:
    """A view of the given tables through an open selection (no filter, pay by the hour in US dollars): change it by
    `given(...).filtered(country=("US",))`."""

    def make(**tables: list[dict]) -> View:
        data = folder(**tables)
        with monkeypatch.context() as patch:
            patch.setattr("queries.kept.build", build_once)
            view = Database(data).view(Selection(work_kind=None, country=None))
        assert [problem.sentence() for problem in view.snapshot.problems] == []
        return view

    return make


@pytest.fixture(scope="session")
def bundled() -> View:
    """The first view of the bundled data."""
    return database(Path(data_folder())).view()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Take more workers than there are cores: some of them wait for a browser or a process."""
    return (os.cpu_count() or 1) + 2


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Spread the files whose tests mostly wait evenly among the others, so that some of the workers compute at any time."""
    files: dict[Path, list[pytest.Item]] = {}
    for item in items:
        files.setdefault(item.path, []).append(item)
    waiting = [path for path in files if WAITING & set(path.parts)]
    places = {path: (place + 0.5) / len(waiting) for place, path in enumerate(waiting)}
    others = [path for path in files if path not in places]
    places |= {path: place / len(others) for place, path in enumerate(others)}
    items[:] = [item for path in sorted(places, key=places.__getitem__) for item in files[path]]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add how much of what could be tried is tried; the long runs are words of the Makefile."""
    parser.addoption("--addresses", default="36", help="addresses that the walk over all pages opens")
    parser.addoption("--looks", choices=("one", "all"), default="one", help="looks of each page that axe reads")
    parser.addoption("--damaged", default="8", help="damaged files that are checked")
    parser.addoption("--crowd", choices=("some", "all"), default="some", help="readers and uploaders of one server at once")
    parser.addoption("--kills", choices=("some", "all"), default="some", help="moments at which a writing process is killed")
