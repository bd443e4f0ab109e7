"""python -m queries.cluster build SOURCE OUT: make a data folder of many reports on Spark, which the dashboard opens.

SOURCE             a data folder, or a folder of canonical reports as CSV or Parquet
OUT                the data folder to write; an earlier one of this command is replaced
--master URL       the cluster, such as spark://host:7077 (default: two processes on this machine)

Exit code 0: written. 1: the source is not fit or OUT holds something else; nothing is changed. 2: usage.
"""

import argparse
import sys
from pathlib import Path

from queries.cluster.build import SourceError, build
from queries.cluster.session import LOCAL, session
from queries.command import run
from queries.folder import OccupiedError


def main(arguments: list[str]) -> int:
    """Build and say what was written; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m queries.cluster", description="Make tables of many reports on Spark.")
    commands = parser.add_subparsers(required=True)
    command = commands.add_parser("build", help="make a data folder of reports")
    command.add_argument("source", type=Path, help="a data folder, or a folder of reports as CSV or Parquet")
    command.add_argument("out", type=Path, help="the data folder to write; an earlier one is replaced")
    command.add_argument("--master", default=LOCAL, metavar="URL", help="the cluster (default: two processes on this machine)")
    options = parser.parse_args(arguments)
    try:
        with session(options.master) as spark:
            written = build(options.source, options.out, spark)
    except (SourceError, OccupiedError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{written:,} rows written to {options.out}")
    return 0


if __name__ == "__main__":
    sys.exit(run(main))
