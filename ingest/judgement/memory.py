"""The memory that checking a file may take."""

from collections.abc import Generator
from contextlib import contextmanager

import duckdb

from ingest.bytes.refusal import Refused

#: Memory that a database may take: some for any file, more for each MB of a large one (where all texts differ, what is read
#: in them takes four to five times the file: the rest waits on the disk), and the most. What needs more is refused.
MEMORY_MB, MEMORY_MB_PER_MB, MOST_MEMORY_MB = 250, 3, 4_000
MEGABYTE = 1_000_000


def memory_limit(size: int) -> str:
    """Return the memory that the database of a file of so many bytes may take, as the database's setting."""
    return f"{min(MEMORY_MB + MEMORY_MB_PER_MB * size // MEGABYTE, MOST_MEMORY_MB)}MB"


@contextmanager
def within_memory() -> Generator[None]:
    """Refuse a file for which the memory, or the disk that is used in its place, does not suffice."""
    try:
        yield
    except (duckdb.OutOfMemoryException, duckdb.IOException, MemoryError) as error:
        raise Refused("too_large") from error
