"""How long what is done took, counted for those who watch a server."""

import threading
import time
from bisect import bisect_left
from collections.abc import Generator
from contextlib import contextmanager
from math import inf

#: The upper ends, in seconds, up to which times are counted together.
BOUNDS = (0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, inf)


class Times:
    """How often something was done since the start of the process, and how long it took."""

    def __init__(self) -> None:
        self._counts = [0] * len(BOUNDS)
        self._seconds = 0.0
        self._changing = threading.Lock()

    @contextmanager
    def taken(self) -> Generator[None]:
        """Count what is done within it, also where that fails."""
        began = time.perf_counter()
        try:
            yield
        finally:
            self.add(time.perf_counter() - began)

    def add(self, seconds: float) -> None:
        """Count something that took so many seconds."""
        with self._changing:
            self._counts[bisect_left(BOUNDS, seconds)] += 1
            self._seconds += seconds

    def counted(self) -> tuple[tuple[int, ...], float]:
        """Return how many took at most as long as each of `BOUNDS`, and the seconds of all together."""
        with self._changing:
            return tuple(sum(self._counts[: end + 1]) for end in range(len(BOUNDS))), self._seconds


#: The questions that were answered from the tables; what was remembered is not asked.
QUESTIONS = Times()
