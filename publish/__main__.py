"""python -m publish OUT: write the static copy into a folder.

--dashboard URL    where the links to the running dashboard lead (default: this machine's)

Exit code 0: written. 1: a page failed or the folder holds something else; nothing is changed. 2: usage.
"""

import argparse
import sys
from pathlib import Path

from publish.copy import write_copy
from publish.opening import PageError
from queries.command import run
from queries.database import database
from queries.folder import OccupiedError

HERE = "http://localhost:8501"


def main(arguments: list[str]) -> int:
    """Write the copy and say what was written; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m publish", description="Write the dashboard as a folder of static pages.")
    parser.add_argument("out", type=Path, help="the folder to write; an earlier copy in it is replaced")
    parser.add_argument("--dashboard", default=HERE, metavar="URL", help="where links to the running dashboard lead")
    options = parser.parse_args(arguments)
    try:
        written = write_copy(options.out, database(), options.dashboard.rstrip("/"))
    except (OccupiedError, PageError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{written:,} pages written to {options.out}")
    return 0


if __name__ == "__main__":
    sys.exit(run(main))
