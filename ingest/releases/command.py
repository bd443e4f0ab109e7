"""`python -m ingest refresh`: the list of releases, what files of them would change, taking them, and fetching by address."""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from ingest.batches.storing import NotAdded
from ingest.printing import batch_line
from ingest.releases.fetching import UNKNOWN, fetch
from ingest.releases.reading import Reading, read_file
from ingest.releases.release import Stop
from ingest.releases.taking import take
from ingest.releases.telling import (
    fetched_as_json,
    fetched_lines,
    listed_releases,
    reading_as_json,
    reading_lines,
    release_lines,
)

#: Exit codes: done, something that was asked for is wrong, a file is not to be believed.
DONE, USAGE, REFUSED = 0, 2, 3


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Say what can be asked for."""
    command.add_argument("file", type=Path, nargs="*", help="files as their publishers serve them; none: lists the releases")
    command.add_argument("--take", action="store_true", help="takes each file as an edition of its own, which can be undone")
    command.add_argument(
        "--fetch", nargs="*", metavar="RELEASE", help="fetches the next files of these releases, or of all, by their addresses"
    )
    command.add_argument(
        "--into", type=Path, default=Path(), metavar="FOLDER", help="where fetched files are put; this folder where not given"
    )
    command.add_argument("--json", action="store_true", help="prints one JSON object")


def refresh(asked: argparse.Namespace, data: Path) -> tuple[int, list[str]]:
    """Do what is asked for, and return the exit code and the lines to print."""
    if missing := next((path for path in asked.file if not path.is_file()), None):
        return USAGE, [f"There is no file {missing}."]
    if asked.fetch is not None:
        return _fetch(asked, data)
    if not asked.file:
        listed = listed_releases(data)
        return DONE, [json.dumps(listed, ensure_ascii=False)] if asked.json else release_lines(listed)
    return _shown(asked.file, asked, data)


def _fetch(asked: argparse.Namespace, data: Path) -> tuple[int, list[str]]:
    """Fetch what is asked for, then show and take it like files that were given; one that is unknown makes the code say so."""
    listed = {str(each["release"]): each for each in listed_releases(data) if each["files"]}
    if other := next((name for name in asked.fetch if name not in listed), None):
        return USAGE, [f"No release {other} has addresses to fetch by: one of {', '.join(listed)}."]
    if not asked.into.is_dir():
        return USAGE, [f"There is no folder {asked.into}."]
    names = asked.fetch or list(listed)
    found = list(fetch([(name, address) for name in names for address in _addresses(listed[name])], asked.into))
    files = [*asked.file, *(each.path for each in found if each.path)]
    code, lines = _shown(files, asked, data) if files else (DONE, [])
    if any(each.state == UNKNOWN for each in found):
        code = max(code, REFUSED)
    if asked.json:
        told = {"fetched": [fetched_as_json(each) for each in found], "files": json.loads(lines[0]) if lines else []}
        return code, [json.dumps(told, ensure_ascii=False)]
    return code, [*fetched_lines(found, {name: str(listed[name]["page"] or "") for name in names}), *lines]


def _addresses(listed: dict[str, object]) -> list[str]:
    files = listed["files"]
    return [str(address) for address in files] if isinstance(files, list) else []


def _shown(files: list[Path], asked: argparse.Namespace, data: Path) -> tuple[int, list[str]]:
    """Show what files would change, and take them where that is asked for."""
    try:
        readings = list(_readings(files, data))
    except Stop as stop:
        return REFUSED, [json.dumps({"error": str(stop)}, ensure_ascii=False)] if asked.json else [str(stop)]
    code, told = DONE, [reading_as_json(reading) for reading in readings]
    lines = [line for reading in readings for line in reading_lines(reading)]
    for at, path in enumerate(files if asked.take else ()):
        try:
            batch = take(read_file(path, data), data)  # anew, since the one before changed what it is compared with
            told[at]["batch"] = batch.batch
            lines.append(f"Taken: {batch_line(batch)}")
        except (Stop, NotAdded) as error:
            code, told[at]["error"] = REFUSED, str(error)
            lines.append(f"Not taken: {path.name}: {error}")
    if not asked.take:
        lines.append("Nothing was taken: --take takes it.")
    return code, [json.dumps(told, ensure_ascii=False)] if asked.json else lines


def _readings(files: list[Path], data: Path) -> Iterator[Reading]:
    """Yield each file read; Stop with the name of the first that is not to be believed."""
    for path in files:
        try:
            yield read_file(path, data)
        except Stop as stop:
            raise Stop(f"{path.name}: {stop} Nothing was taken.") from stop
