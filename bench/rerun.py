"""What a change of the degree filter costs on the server: rerun, SQL and figures, caches cold for each new selection.

python -m bench.rerun [REPORTS ...]      default: the bundled data (0), 100,000 and 1,000,000 reports
"""

import os
import statistics
import sys
import tempfile
import time
from itertools import combinations
from pathlib import Path

from streamlit.testing.v1 import AppTest

from bench.synthetic import synthetic_folder
from queries.database import database
from queries.folder import DATA_VARIABLE
from queries.schema import DEGREE_LEVELS

ROOT = Path(__file__).parent.parent


def measure(data: Path | None) -> list[float]:
    """Return seconds of each rerun of the overview, one for each selection of degrees that was not seen before."""
    if data:
        os.environ[DATA_VARIABLE] = str(data)
    database.cache_clear()
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=600).run()
    seconds = []
    for size in (1, 2, 3):
        for degrees in combinations(DEGREE_LEVELS, size):
            widget = app.multiselect(key="degree").set_value(list(degrees))
            began = time.perf_counter()
            widget.run()
            seconds.append(time.perf_counter() - began)
            if app.exception:
                raise RuntimeError(app.exception[0].message)
    return seconds


def main(sizes: list[int]) -> None:
    """Print the median and the 95th percentile for each size."""
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            seconds = measure(synthetic_folder(Path(folder), size) if size else None)
            middle, p95 = statistics.median(seconds), statistics.quantiles(seconds, n=20)[-1]
            print(
                f"{size or 'bundled':>10} reports: median {middle * 1000:.0f} ms, 95th percentile {p95 * 1000:.0f} ms, "
                f"{len(seconds)} reruns"
            )


if __name__ == "__main__":
    main([int(argument) for argument in sys.argv[1:]] or [0, 100_000, 1_000_000])
