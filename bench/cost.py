"""What a piece of work costs the process that does it."""

import resource
import time
from collections.abc import Callable


def cpu_seconds(work: Callable[[], object]) -> float:
    """Return the CPU seconds of this process that a piece of work takes."""
    began = time.process_time()
    work()
    return time.process_time() - began


def most_megabytes() -> float:
    """Return the most megabytes that this process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
