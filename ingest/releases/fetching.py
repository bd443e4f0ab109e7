"""Files of releases, fetched by their listed addresses, only when asked.

An answer of 200 is there, one of 404 not yet; whatever else comes is unknown, and never taken for "nothing new". Publishers
refuse scripts after a few requests: the first refusal ends what is asked of that host. A body that is no file of its release is
thrown away.
"""

import time
import urllib.error
import urllib.request
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path, PurePosixPath
from typing import IO
from urllib.parse import urlsplit

from ingest.releases.content import MOST_BYTES
from ingest.releases.reading import UnknownFile, recognised
from ingest.releases.release import slug

#: Seconds that a host may be silent, and that one file may take.
SILENCE, LONGEST = 60, 900
BLOCK = 1 << 20
AGENT = "internship-dashboard (python -m ingest refresh --fetch)"
THERE, NOT_YET, UNKNOWN = "there", "not yet", "unknown"
#: Answers by which a host says that it serves no script.
REFUSALS = (401, 403, 429, 451)


@dataclass(frozen=True)
class Fetched:
    """What came of one address: whether its file is there, why that is not known, and where the file lies now."""

    release: str
    address: str
    state: str
    why: str = ""
    path: Path | None = None


class _BadBody(Exception):
    """What came is no file of the release: the text says why."""


def fetch(wanted: Iterable[tuple[str, str]], folder: Path) -> Iterator[Fetched]:
    """Yield what comes of each pair of a release and an address, one after the other; files are put into `folder`."""
    refused: dict[str, int] = {}
    for release, address in wanted:
        host = urlsplit(address).netloc
        if host in refused:
            yield Fetched(release, address, UNKNOWN, f"not asked, since {host} refused before ({refused[host]})")
            continue
        found = _fetched(release, address, folder)
        if (code := _code(found.why)) in REFUSALS:
            refused[host] = code
        yield found


def _code(why: str) -> int:
    number = why.removeprefix("answer ")
    return int(number) if number.isdecimal() else 0


def _fetched(release: str, address: str, folder: Path) -> Fetched:
    if urlsplit(address).scheme not in ("http", "https"):
        return Fetched(release, address, UNKNOWN, "no address of the web")
    request = urllib.request.Request(address, headers={"User-Agent": AGENT})
    try:
        with urllib.request.urlopen(request, timeout=SILENCE) as answer:
            if answer.status != 200:
                return Fetched(release, address, UNKNOWN, f"answer {answer.status}")
            return Fetched(release, address, THERE, path=_kept(answer, release, folder, _name(address)))
    except urllib.error.HTTPError as error:
        if error.code == 404:
            return Fetched(release, address, NOT_YET)
        return Fetched(release, address, UNKNOWN, f"answer {error.code}")
    except _BadBody as error:
        return Fetched(release, address, UNKNOWN, str(error))
    except (OSError, ValueError, HTTPException) as error:
        return Fetched(release, address, UNKNOWN, f"no answer ({getattr(error, 'reason', error)})")


def _name(address: str) -> str:
    """Return the name of the file at an address, with what tells it from others of the same."""
    parts = urlsplit(address)
    name = PurePosixPath(parts.path).name or "file"
    return f"{slug(parts.query)}-{name}" if parts.query else name


def _kept(answer: IO[bytes], release: str, folder: Path, name: str) -> Path:
    """Return the file that an answer is, put in place once it is whole and one of its release; _BadBody where it is not."""
    beside = folder / f".fetching-{name}"
    try:
        with beside.open("wb") as file:
            _copy(answer, file)
        _refuse_other(beside, release)
        target = folder / name
        if target.exists() and target.read_bytes() != beside.read_bytes():
            target = folder / f"{time.strftime('%Y%m%d-%H%M%S')}-{name}"
        return beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def _copy(answer: IO[bytes], file: IO[bytes]) -> None:
    until = time.monotonic() + LONGEST
    while block := answer.read(BLOCK):
        file.write(block)
        if file.tell() > MOST_BYTES:
            raise _BadBody(f"larger than {MOST_BYTES // 1_000_000:,} MB")
        if time.monotonic() > until:
            raise _BadBody(f"not whole after {LONGEST // 60} minutes")
    if getattr(answer, "length", None):
        raise _BadBody("what came was cut short")


def _refuse_other(path: Path, release: str) -> None:
    try:
        _, found = recognised(path)
    except UnknownFile as error:
        raise _BadBody(f"what came is no such file ({error})") from error
    if found.name != release:
        raise _BadBody(f"what came is a file of {found.name}")
