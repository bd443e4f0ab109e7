"""A local cluster of two processes, one for all tests of it, and what is built on it."""

import shutil
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def spark():
    from queries.cluster.session import session

    with session() as opened:
        yield opened


@pytest.fixture(scope="session")
def executors(spark) -> Callable[[], list[int]]:
    """Gives the processes that run tasks now: each is one of the cluster's machines."""

    def found() -> list[int]:
        return [
            int(path.parent.name)
            for path in Path("/proc").glob("[0-9]*/cmdline")
            if b"CoarseGrainedExecutorBackend" in _read(path) and spark.applicationId.encode() in _read(path)
        ]

    return found


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:  # it has ended
        return b""


@pytest.fixture
def built(spark, tmp_path) -> Callable[..., Path]:
    """Builds a source on the cluster; `meanwhile` is called once, as soon as its first task is done."""
    from queries.cluster.build import build

    def make(source: Path, meanwhile: Callable[[], None] | None = None) -> Path:
        with ThreadPoolExecutor() as beside:
            building = beside.submit(build, source, tmp_path / "out", spark)
            if meanwhile:
                while not first_task_done():
                    time.sleep(0.01)
                assert not building.done()
                meanwhile()
            assert building.result() > 0
        return tmp_path / "out"

    def first_task_done() -> bool:
        jobs = spark.statusTracker()
        return any((stage := jobs.getStageInfo(number)) and stage.numCompletedTasks for number in jobs.getActiveStageIds())

    return make


@pytest.fixture
def bundled_reports(tmp_path) -> Path:
    """A copy of the bundled data."""
    from queries.folder import data_folder

    return Path(shutil.copytree(data_folder(), tmp_path / "source", ignore=shutil.ignore_patterns("uploads")))
