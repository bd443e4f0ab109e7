"""How much room files take that readers sent and nobody has looked at yet: what goes beyond it is refused before it is held."""

import threading
from collections.abc import Generator
from contextlib import contextmanager

from streamlit import runtime
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager

MEGABYTE = 1_000_000
#: The most that the files of one reader take in memory, and those of all readers.
MOST_OF_ONE, MOST_OF_ALL = 250 * MEGABYTE, 1_000 * MEGABYTE

_arriving: list[tuple[str, int]] = []
_lock = threading.Lock()


@contextmanager
def room_for(session: str, size: int) -> Generator[str | None]:
    """Keep room for a file that arrives; yields why there is none, as a sentence, or None where there is."""
    coming = (session, size)
    with _lock:
        refusal = refused(session, size, [*held(), *_arriving])
        if not refusal:
            _arriving.append(coming)
    try:
        yield refusal
    finally:
        with _lock:
            if not refusal:
                _arriving.remove(coming)


def refused(session: str, size: int, files: list[tuple[str, int]]) -> str | None:
    """Return why a file of a session has no room beside the files that are there; None where it has."""
    own = sum(taken for of, taken in files if of == session)
    if own + size > MOST_OF_ONE:
        return f"Your files may take {MOST_OF_ONE // MEGABYTE} MB here at once: add or remove those that wait first."
    if sum(taken for _, taken in files) + size > MOST_OF_ALL:
        return "Many files of other readers wait to be added: try again in a few minutes."
    return None


def held() -> list[tuple[str, int]]:
    """Return the session and the size of each file that waits in memory."""
    if not runtime.exists():
        return []
    manager = runtime.get_instance().uploaded_file_mgr
    if not isinstance(manager, MemoryUploadedFileManager):
        return []
    sessions = list(manager.file_storage.items())
    return [(session, len(file.data)) for session, files in sessions for file in list(files.values())]
