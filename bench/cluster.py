"""What it takes to make the tables of many rows on a local cluster, to open them, and to ask of them.

python -m bench.cluster [ROWS ...]      default: 2,000,000 and 20,000,000 rows; needs requirements-cluster.txt and Java

The rows are drawn from the bundled ones, with pay varied by up to 7.5 per cent, as Parquet. Wall-clock time, the start of the
cluster included. Prints the rows of the tables of `docs/scale.md`.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

import duckdb

from bench.synthetic import synthetic_folder
from queries.build import collect, settings
from queries.database import Database
from queries.kept import kept_in
from queries.meaning import meaning
from queries.questions import questions
from queries.schema import PAY_REPORTS

ROOT = Path(__file__).parent.parent
WORKERS = (1, 2)
ROWS = (2_000_000, 20_000_000)
#: Rows of one draw; more are the same ones under further ids.
DRAWN = 1_000_000


def source(room: Path, rows: int) -> Path:
    """Return a data folder with so many rows of pay as Parquet, a file for each draw."""
    data = synthetic_folder(room, min(rows, DRAWN))
    (csv,) = (data / "stipends").glob("*.csv")
    with duckdb.connect(config=settings()) as connection:
        collect(connection, data, [(PAY_REPORTS, csv)])
        for number in range(-(-rows // DRAWN)):
            file = data / "stipends" / f"reports-{number}.parquet"
            connection.execute(f"""
                copy (
                    select
                        * exclude (batch_id) replace (
                            report_id || '-{number}' as report_id,
                            pay_low * (1 + {number} / 1000) as pay_low, pay_high * (1 + {number} / 1000) as pay_high
                        )
                    from collected.pay_reports
                ) to '{file}'
            """)
    csv.unlink()
    return data


def seconds_to_build(data: Path, out: Path, workers: int) -> float:
    """Return how long a local cluster of so many processes takes."""
    command = [sys.executable, "-m", "queries.cluster", "build", str(data), str(out)]
    command += ["--master", f"local-cluster[{workers},1,1024]"]
    began = time.perf_counter()
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - began


def main(sizes: list[int]) -> None:
    """Print a row for each size."""
    for rows in sizes:
        with tempfile.TemporaryDirectory(dir=os.environ.get("TMPDIR")) as folder:
            room = Path(folder)
            data, out = source(room, rows), room / "out"
            built = [seconds_to_build(data, out, workers) for workers in WORKERS]
            began = time.perf_counter()
            view = Database(out, kept_in(room / "kept")).view()
            opened = time.perf_counter() - began
            asked = {}
            for name in questions():
                began = time.perf_counter()
                view.filtered().ask(name, **meaning(name).examples)
                asked[name] = time.perf_counter() - began
            slowest = max(asked, key=asked.__getitem__)
            cells = [f"{rows:,}", *(f"{taken:.0f} s, {rows / taken:,.0f} rows a second" for taken in built), f"{opened:.0f} s"]
            cells += [f"{median(asked.values()) * 1000:.0f} ms", f"{asked[slowest]:.1f} s ({slowest})"]
            print(f"| {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main([int(argument) for argument in sys.argv[1:]] or list(ROWS))
