"""What was done to the batches, and by whom: one line each in `log.jsonl` beside them, which only grows."""

import json
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

LOG = "log.jsonl"
#: Who asks without a browser.
COMMAND_LINE = "command line"
Action = Literal["add", "undo", "restore", "replace"]


def note(uploads: Path, action: Action, batch: str, by: str) -> None:
    """Write down what is about to be done to a batch, and wait until that is on the disk; OSError where it cannot be written.

    Written before it is done, so that nothing is done without its line.
    """
    told = {"at": datetime.now(UTC).isoformat(timespec="seconds"), "action": action, "batch": batch, "by": by}
    line = json.dumps(told, ensure_ascii=True).encode() + b"\n"
    handle = os.open(uploads / LOG, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o644)
    try:
        size = os.fstat(handle).st_size
        half = size > 0 and os.pread(handle, 1, size - 1) != b"\n"  # of a process that was killed
        os.write(handle, b"\n" + line if half else line)
        os.fsync(handle)
    finally:
        os.close(handle)
