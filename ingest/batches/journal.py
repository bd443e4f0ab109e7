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
    with (uploads / LOG).open("a+b") as log:
        if size := log.tell():
            log.seek(size - 1)
            if log.read() != b"\n":  # of a process that was killed
                line = b"\n" + line
        log.write(line)
        log.flush()
        os.fsync(log.fileno())
