"""The folder for everything temporary of one process, cleared away by the next to start where the process was killed."""

import shutil
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

PREFIX, LOCK = "dashboard-process-", ".lock"


@contextmanager
def own_folder() -> Generator[Path]:
    """Make the folder of this process, put all that is temporary into it meanwhile, and yield it; then it is removed.

    Folders of processes that are gone are removed: the lock of a process goes with it, however it ends.
    """
    root = Path(tempfile.gettempdir())
    for left in root.glob(f"{PREFIX}*{LOCK}"):
        _remove_of_gone(left)
    folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=root))
    with FileLock(_lock_of(folder)):
        tempfile.tempdir = str(folder)
        try:
            yield folder
        finally:
            tempfile.tempdir = str(root)
            shutil.rmtree(folder, ignore_errors=True)
    _lock_of(folder).unlink(missing_ok=True)


def _lock_of(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}{LOCK}")


def _remove_of_gone(lock: Path) -> None:
    """Remove the folder to which a lock belongs, where no process holds the lock."""
    try:
        with FileLock(lock, timeout=0):
            shutil.rmtree(lock.with_name(lock.name.removesuffix(LOCK)), ignore_errors=True)
            lock.unlink(missing_ok=True)
    except (Timeout, OSError):
        return
