"""How likely a figure is as pay of a country: what raises a question, and never overrules what a file says.

    python -m ingest.likelihood

writes `likelihood.csv` anew from the bundled reports, each counted once in however many postings it stands: one row is a
country with enough of them, and one without a country is all of them. US dollars an hour; uploads never enter, so that a file
reads the same everywhere and again.
"""

import csv
import math
from dataclasses import dataclass
from functools import cache
from pathlib import Path

TABLE = Path(__file__).parent / "likelihood.csv"
#: Raised when the table is made anew: each batch tells by which it was judged.
VERSION = 2
HEADER = ("country", "reports", "log_mean", "log_spread", "least", "most")
#: A country has a row where it has so many reports, and a spread of so much at least.
FEWEST, LEAST_SPREAD = 30, 0.7
#: Plausible is from a twentieth of the 10th percentile to ten times the 99th; without a country between these figures.
BELOW, ABOVE, LEAST, MOST = 20, 10, 0.05, 1_000
#: What a figure that is not plausible loses beside.
IMPLAUSIBLE = 8.0
#: US dollars an hour of the reports that count, by country and of all.
_QUERY = """
    with counted as (
        select distinct country::varchar as country, report, pay_hour_usd as pay
        from pay_reports
        where set_aside is null and batch_id is null and pay_hour_usd > 0
    )
    select
        coalesce(country, '') as country, count(*) as reports, round(avg(ln(pay)), 3), round(stddev_samp(ln(pay)), 3),
        quantile_cont(pay, 0.1), quantile_cont(pay, 0.99)
    from counted
    group by grouping sets ((country), ())
    having count(*) >= $fewest and (country is not null or grouping(country) = 1)
    order by country nulls first
"""


@dataclass(frozen=True)
class Usual:
    """What is usual as pay: the mean and the spread of the logarithm of US dollars an hour, and what is plausible."""

    country: str
    reports: int
    log_mean: float
    log_spread: float
    least: float
    most: float

    def evidence(self, usd_an_hour: float) -> float:
        """Return the logarithm of how likely a figure is, against the most usual one: 0 or less."""
        unusual = ((math.log(usd_an_hour) - self.log_mean) / self.log_spread) ** 2 / 2
        return -unusual - (0 if self.least <= usd_an_hour <= self.most else IMPLAUSIBLE)


@cache
def usual() -> dict[str, Usual]:
    """Return what is usual in each country that has a row; under "" of all."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = [
            Usual(row["country"], int(row["reports"]), *(float(row[name]) for name in HEADER[2:]))
            for row in csv.DictReader(file)
        ]
    return {row.country: row for row in rows}


def usual_in(country: str | None) -> Usual:
    """Return what is usual in a country, or anywhere where it has no row."""
    return usual().get(country or "") or usual()[""]


def main() -> None:
    """Write the table anew."""
    from queries.database import database

    rows = database().snapshot().cursor().execute(_QUERY, {"fewest": FEWEST}).fetchall()
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(HEADER)
        for country, reports, mean, spread, p10, p99 in rows:
            ends = (round(p10 / BELOW, 3), round(p99 * ABOVE, 1)) if country else (LEAST, MOST)
            writer.writerow([country, reports, mean, max(spread, LEAST_SPREAD), *ends])


if __name__ == "__main__":
    main()
