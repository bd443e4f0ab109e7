"""How likely a figure is as pay of a country: what raises a question, and never overrules what a file says.

    python -m ingest.columns.likelihood

writes `likelihood.csv` anew from the bundled data: reports, each counted once in however many postings it stands, and of other
work than theirs the published medians (else means) of groups. One row is a country, a kind of work there, or a kind of work
paid by one period there, of enough figures; one without a country is all reports. US dollars an hour; uploads never enter, so
that a file reads the same everywhere and again.
"""

import csv
import math
from dataclasses import dataclass
from functools import cache
from pathlib import Path

TABLE = Path(__file__).parent / "likelihood.csv"
#: Raised when the table is made anew: each batch tells by which it was judged.
VERSION = 4
HEADER = ("country", "work_kind", "pay_period", "figures", "log_mean", "log_spread", "least", "most")
#: A row is of so many figures at least, and a spread of so much at least.
FEWEST, LEAST_SPREAD = 30, 0.7
#: Plausible is from a twentieth of the 10th percentile to ten times the 99th; without a country between these figures.
BELOW, ABOVE, LEAST, MOST = 20, 10, 0.05, 1_000
#: What a figure that is not plausible loses beside.
IMPLAUSIBLE = 8.0
#: US dollars an hour of the reports that count: of all, by country, by kind of work, and under each period that a report is
#: stated for; and of the published statistics of a kind of work that a country has too few reports of.
_QUERY = """
    with rows_of_reports as (
        select country::varchar as country, work_kind::varchar as work_kind, pay_period::varchar as pay_period, report,
            pay_hour_usd as pay
        from pay_reports
        where set_aside is null and batch_id is null and pay_hour_usd > 0
    ),
    counted as (
        select distinct country, work_kind, null as pay_period, report, pay from rows_of_reports
        union all
        select distinct country, work_kind, pay_period, report, pay from rows_of_reports where country is not null
    ),
    of_reports as (
        select
            coalesce(country, '') as country, coalesce(work_kind, '') as work_kind, coalesce(pay_period, '') as pay_period,
            count(*) as figures, avg(ln(pay)) as log_mean, stddev_samp(ln(pay)) as log_spread,
            quantile_cont(pay, 0.1) as p10, quantile_cont(pay, 0.99) as p99
        from counted
        group by grouping sets ((pay_period), (country, pay_period), (country, work_kind, pay_period))
        having count(*) >= $fewest and (country is not null or grouping(country) = 1)
            and (pay_period is null or grouping(work_kind) = 0)
    ),
    published as (
        select
            country::varchar as country, work_kind::varchar as work_kind,
            coalesce(median, mean) / hours * usd_per_unit as pay
        from pay_statistics
        where batch_id is null and country is not null and coalesce(median, mean) > 0 and hours > 0 and usd_per_unit > 0
    ),
    of_statistics as (
        select country, work_kind, '' as pay_period, count(*) as figures, avg(ln(pay)) as log_mean,
            stddev_samp(ln(pay)) as log_spread
        from published
        where (country, work_kind) not in (select (country, work_kind) from of_reports)
        group by all having count(*) >= $fewest
    )
    select
        country, work_kind, pay_period, figures, round(log_mean, 3) as log_mean, round(log_spread, 3) as log_spread,
        plausible.p10, plausible.p99
    from (from of_reports select * exclude (p10, p99) union all by name from of_statistics)
    left join (select country, p10, p99 from of_reports where work_kind = '') plausible using (country)
    order by country, work_kind, pay_period
"""


@dataclass(frozen=True)
class Usual:
    """What is usual as pay: the mean and the spread of the logarithm of US dollars an hour, and what is plausible."""

    country: str
    work_kind: str
    pay_period: str
    figures: int
    log_mean: float
    log_spread: float
    least: float
    most: float

    def evidence(self, usd_an_hour: float) -> float:
        """Return the logarithm of how likely a figure is, against the most usual one: 0 or less."""
        unusual = ((math.log(usd_an_hour) - self.log_mean) / self.log_spread) ** 2 / 2
        return -unusual - (0 if self.least <= usd_an_hour <= self.most else IMPLAUSIBLE)


@cache
def usual() -> dict[tuple[str, str, str], Usual]:
    """Return what is usual by country, kind of work and period; "" where a row is of all of them."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = [
            Usual(
                row["country"], row["work_kind"], row["pay_period"], int(row["figures"]), *(float(row[n]) for n in HEADER[4:])
            )
            for row in csv.DictReader(file)
        ]
    return {(row.country, row.work_kind, row.pay_period): row for row in rows}


def usual_in(country: str | None, work_kind: str | None = None, pay_period: str | None = None) -> Usual:
    """Return what is usual in a country for a kind of work that is paid by a period: of the narrowest row that there is."""
    where, kind, period = country or "", work_kind or "", pay_period or ""
    names = ((where, kind, period), (where, kind, ""), (where, "", ""), ("", "", ""))
    return next(found for name in names if (found := usual().get(name)))


def main() -> None:
    """Write the table anew."""
    from queries.database import database

    rows = database().snapshot().cursor().execute(_QUERY, {"fewest": FEWEST}).fetchall()
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(HEADER)
        for *of, figures, mean, spread, p10, p99 in rows:
            ends = (round(p10 / BELOW, 3), round(p99 * ABOVE, 1)) if of[0] and p10 else (LEAST, MOST)
            writer.writerow([*of, figures, mean, max(spread, LEAST_SPREAD), *ends])


if __name__ == "__main__":
    main()
