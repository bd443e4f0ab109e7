"""What a server holds after many clicks: memory, temporary files and open files, minute by minute.

python -m bench.soak [MINUTES [READERS]]      default: 60 minutes, 12 readers

Each reader goes from page to page with a choice of degree levels, employers and years that hardly anybody made before, leaves
after some clicks and comes back as another. One of them drops a file at each visit, sees how it was read and leaves it open.
"""

import os
import random
import sys
import tempfile
import threading
import time
from contextlib import suppress
from pathlib import Path

from bench.imports import write_file
from bench.pages import OWN_FILTER, PAGES
from bench.server import ROOT, Reader, Server, key_of, served
from queries.folder import data_folder
from queries.kept import CACHE_VARIABLE

MINUTES, READERS = 60, 12
#: Clicks of a visit, and the rows of the file that is dropped.
CLICKS, ROWS = 8, 2_000


def visit(server: Server, chance: random.Random, clicks: list[int]) -> None:
    """Open a page, make some choices on it, and leave."""
    page = chance.choice(PAGES)
    reader = Reader(server, "" if page == PAGES[0] else page)
    keys = [key_of(one) for one in reader.first.of_kind("multiselect")]
    options = {key_of(one): list(one.options) for one in reader.first.of_kind("multiselect")}
    for _ in range(CLICKS):
        key = chance.choice([k for k in (OWN_FILTER.get(page, "degree"), "company", "year") if k in keys])
        reader.choose(key, chance.sample(options[key], min(len(options[key]), chance.randint(1, 3))))
        clicks[0] += 1
    reader.close()


def drop(server: Server, content: bytes, number: int) -> None:
    """Drop a file that nobody dropped before, and leave what was found in it open."""
    reader = Reader(server, "upload")
    reader.send_file(f"{number}.csv", content + f'{number},Company {number},Intern,"Austin, TX",USD 30/hr,,2026\n'.encode())
    reader.close()


def keep_on(server: Server, until: float, number: int, clicks: list[int], content: bytes) -> None:
    """Visit again and again until a moment; the first of all readers drops files."""
    chance, visits = random.Random(number), 0
    while time.monotonic() < until:
        visits += 1
        if number:
            visit(server, chance, clicks)
        else:
            drop(server, content, visits)
            time.sleep(5)


def held(server: Server, temporary: Path) -> str:
    """Return what the server holds: memory, files in its temporary folder and their size, open files."""
    sizes = []
    for folder, _, names in os.walk(temporary):  # which passes over a folder that went meanwhile
        for name in names:
            with suppress(FileNotFoundError):
                sizes.append(Path(folder, name).stat().st_size)
    opened = sum(1 for _ in Path(f"/proc/{server.process.pid}/fd").iterdir())
    return f"{server.memory() / 1e6:.0f} MB, {len(sizes)} temporary files of {sum(sizes) / 1e6:.0f} MB, {opened} open files"


def main(minutes: int, readers: int) -> None:
    """Print each minute what the server holds and how many clicks there were."""
    with tempfile.TemporaryDirectory() as folder:
        room = Path(folder)
        temporary = room / "temporary"
        temporary.mkdir()
        write_file(room / "club.csv", ROWS)
        content = (room / "club.csv").read_bytes()
        settings = {CACHE_VARIABLE: str(room / "kept"), "TMPDIR": str(temporary)}
        with served(ROOT / "dashboard.py", data_folder(), **settings) as server:
            Reader(server).close()
            print(f"at first: {held(server, temporary)}", flush=True)
            until, clicks = time.monotonic() + 60 * minutes, [0]
            crowd = [
                threading.Thread(target=keep_on, args=(server, until, number, clicks, content)) for number in range(readers)
            ]
            for reader in crowd:
                reader.start()
            for minute in range(1, minutes + 1):
                time.sleep(60)
                print(f"after {minute} minutes, {clicks[0]:,} clicks: {held(server, temporary)}", flush=True)
            for reader in crowd:
                reader.join()


if __name__ == "__main__":
    main(*(int(each) for each in [*sys.argv[1:], *map(str, (MINUTES, READERS)[len(sys.argv) - 1 :])]))
