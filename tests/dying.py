"""A process that dies at a file event, as by a power cut: for the processes that tests start."""

import os
import signal
import sys
from collections.abc import Callable

EVENTS = {"open", "os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.truncate", "os.link"}


def die_at(event: int, folder: str, counts: Callable[[], bool] = lambda: True) -> None:
    """End this process at the `event`-th file event in a folder of those that count; at none where it is 0."""

    def watch(name: str, arguments: tuple) -> None:
        nonlocal event
        if name in EVENTS and str(arguments[0]).startswith(folder) and counts():
            event -= 1
            if not event:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(watch)
