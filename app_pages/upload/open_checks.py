"""The checks that readers have open in this process: each holds the records of a file, so those that rest are let go of.

A reader who comes back to one finds the file where it was: it is checked again.
"""

import threading
import time
from collections import OrderedDict

from ingest.judgement.checked import CheckedFile

#: The most checks that are held, where readers let some rest; how long one rests until others may take its room, and at most.
MOST = 6
RESTS_AFTER, GOES_AFTER = 60, 600

_open: OrderedDict[int, tuple[CheckedFile, float]] = OrderedDict()
_lock = threading.Lock()
_timer: list[threading.Timer] = []


def hold(checked: CheckedFile) -> None:
    """Note that a check is looked at now; let go of those that nobody has looked at for long."""
    with _lock:
        _open[id(checked)] = (checked, time.monotonic())
        _open.move_to_end(id(checked))
    let_go()


def let_go() -> None:
    """Close the checks that have rested for long, and of more than there is room for the ones that have rested longest."""
    now, closing = time.monotonic(), []
    with _lock:
        for key, (checked, looked_at) in list(_open.items()):
            rested = now - looked_at
            crowded = len(_open) > MOST and rested > RESTS_AFTER
            if checked.closed or crowded or rested > GOES_AFTER:
                closing.append(checked)
                del _open[key]
        _look_again_later()
    for checked in closing:
        checked.close()


def _look_again_later() -> None:
    if _open and not any(timer.is_alive() for timer in _timer if timer is not threading.current_thread()):
        _timer[:] = [threading.Timer(GOES_AFTER, let_go)]
        _timer[0].daemon = True
        _timer[0].start()
