"""`python -m ingest refresh`: the list of releases, what files of them would change, taking them, and fetching by address."""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from ingest.printing import batch_line
from ingest.releases.reading import Reading, read_file
from ingest.releases.release import Stop
from ingest.releases.taking import take
from ingest.releases.telling import listed_releases, reading_as_json, reading_lines, release_lines

#: Exit codes: done, something that was asked for is wrong, a file is not to be believed.
DONE, USAGE, REFUSED = 0, 2, 3


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Say what can be asked for."""
    command.add_argument("file", type=Path, nargs="*", help="files as their publishers serve them; none: lists the releases")
    command.add_argument("--take", action="store_true", help="takes each file as an edition of its own, which can be undone")
    command.add_argument("--json", action="store_true", help="prints one JSON object")


def refresh(asked: argparse.Namespace, data: Path) -> tuple[int, list[str]]:
    """Do what is asked for, and return the exit code and the lines to print. NotAdded where a file cannot be taken."""
    if missing := next((path for path in asked.file if not path.is_file()), None):
        return USAGE, [f"There is no file {missing}."]
    if not asked.file:
        listed = listed_releases(data)
        return DONE, [json.dumps(listed, ensure_ascii=False)] if asked.json else release_lines(listed)
    try:
        readings = list(_readings(asked.file, data))
    except Stop as stop:
        return REFUSED, [json.dumps({"error": str(stop)}, ensure_ascii=False)] if asked.json else [str(stop)]
    told = [reading_as_json(reading) for reading in readings]
    lines = [line for reading in readings for line in reading_lines(reading)]
    if asked.take:
        for at, path in enumerate(asked.file):
            batch = take(read_file(path, data), data)
            told[at]["batch"] = batch.batch
            lines.append(f"Taken: {batch_line(batch)}")
    else:
        lines.append("Nothing was taken: --take takes it.")
    return DONE, [json.dumps(told, ensure_ascii=False)] if asked.json else lines


def _readings(files: list[Path], data: Path) -> Iterator[Reading]:
    """Yield each file read; Stop with the name of the first that is not to be believed."""
    for path in files:
        try:
            yield read_file(path, data)
        except Stop as stop:
            raise Stop(f"{path.name}: {stop} Nothing was taken.") from stop
