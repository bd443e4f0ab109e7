"""What an import costs from the command line, beside DuckDB's own reading of the same file: time and peak memory, in one run.

python -m bench.imports [ROWS ...]      default: 160,000 (about 10 MB) and 1,000,000 (about 60 MB)
"""

import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from queries.folder import DATA_VARIABLE, data_folder

ROOT = Path(__file__).parent.parent
MEGABYTE = 1_000_000
READ_ONLY = """
import duckdb, sys
print(duckdb.execute("select count(columns(*)) from read_csv($path, all_varchar = true)", {"path": sys.argv[1]}).fetchall())
"""
TITLES = (
    "Software Engineer Intern",
    "Data Science Intern (PhD)",
    "Machine Learning Intern",
    "Hardware Intern",
    "Quant Research Intern",
)
PLACES = ("Seattle, WA", "San Francisco, CA", "New York, NY", "Austin, TX", "Boston, MA", "Chicago, IL", "Remote (US)")
DEGREES = ("Bachelor's", "Master's", "PhD", "")


def write_file(path: Path, rows: int) -> None:
    """Write a club's sheet of so many rows: 4,000 companies, pay written in five ways, one row in a hundred without a pay."""
    chance = random.Random(rows)
    with path.open("w", encoding="utf-8") as file:
        file.write("id,company,title,location,pay,degree,year\n")
        for i in range(rows):
            dollars = chance.randint(1500, 9000) / 100
            pay = chance.choice(
                (f"USD {dollars:.2f}/hr", f"US${dollars * 173:,.0f} per month", f"USD {dollars:.0f}-{dollars + 5:.0f}/hour",
                 f"{dollars * 2.08:.1f}k USD per year", f"{dollars:.2f} USD hourly")
            )  # fmt: skip
            pay = "competitive" if i % 100 == 0 else pay
            file.write(
                f'{i},Company {chance.randrange(4000)},{chance.choice(TITLES)},"{chance.choice(PLACES)}","{pay}",'
                f"{chance.choice(DEGREES)},{chance.randint(2019, 2026)}\n"
            )


def measured(command: list[str], data: Path) -> tuple[float, float]:
    """Return seconds and peak memory in MB of one process."""
    began = time.perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, env={**os.environ, DATA_VARIABLE: str(data)}, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    if status:
        raise RuntimeError(f"{' '.join(command)} failed")
    return time.perf_counter() - began, used.ru_maxrss * (1 if sys.platform == "darwin" else 1024) / MEGABYTE


def main(sizes: list[int]) -> None:
    """Print, for each size: the file, the import, the bare reading, and their ratio."""
    for rows in sizes:
        with tempfile.TemporaryDirectory() as folder:
            path, data = Path(folder) / "club.csv", Path(folder) / "data"
            data.mkdir()
            for entry in data_folder().iterdir():
                if entry.name != "uploads":
                    (data / entry.name).symlink_to(entry)
            write_file(path, rows)
            size = path.stat().st_size / MEGABYTE
            added, memory = measured([sys.executable, "-m", "ingest", "add", str(path), "--json"], data)
            read, _ = measured([sys.executable, "-c", READ_ONLY, str(path)], data)
            print(
                f"{rows:>9,} rows, {size:.0f} MB: added in {added:.1f} s ({size / added:.1f} MB/s), {memory:.0f} MB at most "
                f"({(memory - 200) / size:.1f} x the file above 200 MB); "
                f"read_csv alone {read:.1f} s, {added / read:.0f} times less"
            )


if __name__ == "__main__":
    main([int(argument) for argument in sys.argv[1:]] or [160_000, 1_000_000])
