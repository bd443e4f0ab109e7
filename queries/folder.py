"""Where the data lies, and how a folder is written whole."""

import os
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

DATA_VARIABLE = "DASHBOARD_DATA"
#: The folder below the data folder that holds what readers added.
UPLOADS = "uploads"
#: The file of a batch that describes it.
BATCH = "batch.json"
#: Before the name of a folder that is out of sight: an undone batch, or one that is being written.
HIDDEN = "."
#: Between the name of a batch and the number of its reading, where it was read again.
AGAIN = "~"


class OccupiedError(Exception):
    """The folder to write holds something else."""


@contextmanager
def written_whole(out: Path, mark: str) -> Generator[Path]:
    """Give the path of a folder to make, which takes the place of `out` once it is whole; what stood there stays until then.

    OccupiedError where `out` holds anything but an earlier one, which is known by its file `mark`.
    """
    out = out.resolve()
    if out.exists() and not (out / mark).is_file() and (not out.is_dir() or any(out.iterdir())):
        raise OccupiedError(f"{out} holds something else: name a folder that is empty or not there yet.")
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=out.parent, prefix=f".{out.name}-") as beside:
        folder = Path(beside) / "whole"
        yield folder
        if out.exists():
            out.rename(Path(beside) / "earlier")
        folder.rename(out)


def data_folder() -> Path:
    """Return the folder that `DASHBOARD_DATA` names, else `data/` beside the dashboard."""
    return Path(os.environ.get(DATA_VARIABLE) or Path(__file__).parent.parent / "data")


def room_taken(uploads: Path) -> int:
    """Return the bytes that all batches in the folder of added files take on the disk, undone ones too."""
    return sum(file.stat().st_size for file in uploads.glob("*/*") if file.is_file())


def batches_in_sight(data: Path) -> list[Path]:
    """Return the folders of the batches that count, in the order of their names: those that are not undone.

    Of one that was read again it is the newest reading, also where a process was killed before it took the older one out of
    sight.
    """
    newest: dict[str, Path] = {}
    for folder in sorted(data.glob(f"{UPLOADS}/*"), key=lambda folder: _name_and_reading(folder.name)):
        if not folder.name.startswith(HIDDEN) and folder.is_dir():
            newest[_name_and_reading(folder.name)[0]] = folder
    return sorted(newest.values())


def next_reading(batch: str) -> str:
    """Return the name of a batch that was read again."""
    name, reading = _name_and_reading(batch)
    return f"{name}{AGAIN}{reading + 1}"


def _name_and_reading(batch: str) -> tuple[str, int]:
    name, _, reading = batch.partition(AGAIN)
    return name, int(reading) if reading.isdecimal() else 1
