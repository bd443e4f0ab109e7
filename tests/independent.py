"""The first view worked out once more from the CSV files in plain Python, without any of the queries."""

import csv
from pathlib import Path

from queries.folder import data_folder

COUNTED = ("self_reported", "posted", "employer_stated")
HOURS = {"hour": 1, "day": 8, "week": 40, "two_weeks": 80, "month": 2080 / 12, "year": 2080}
KEY = (
    "work_kind",
    "company",
    "country",
    "region",
    "city",
    "year",
    "role_family",
    "degree_levels",
    "pay_low",
    "pay_high",
    "pay_point",
    "pay_period",
    "currency",
    "source_id",
    "evidence",
    "hours_per_week",
)


def rows(pattern: str) -> list[dict[str, str]]:
    """Return the rows of the collected files that a pattern names, in the order of the files."""
    found = []
    for path in sorted(Path(data_folder()).glob(pattern)):
        with path.open(encoding="utf-8", newline="") as file:
            found += csv.DictReader(file)
    return found


def dollars_per_unit() -> dict[tuple[str, int], float]:
    return {(r["currency"], int(r["year"])): float(r["usd_per_unit"]) for r in rows("reference/exchange_rates.csv")}


def hourly(row: dict, rates: dict[tuple[str, int], float]) -> float | None:
    """Pay of one hour in US dollars, or None where the row gives no single figure for it."""
    low, high = row["pay_low"], row["pay_high"]
    if "implausible" in row["flags"].split(";") or not (row["pay_point"] or (low and high)):
        return None
    pay = float(row["pay_point"]) if row["pay_point"] else (float(low) + float(high)) / 2
    weekly = float(row["hours_per_week"] or 40)
    if row["pay_period"] == "total":
        weeks = row["duration_weeks_min"]
        if not weeks or weeks != row["duration_weeks_max"]:
            return None
        hours = weekly * float(weeks)
    elif row["pay_period"] in ("hour", "day"):
        hours = HOURS[row["pay_period"]] * (weekly / 40 if row["pay_period"] == "day" else 1)
    else:
        hours = HOURS[row["pay_period"]] * weekly / 40
    years = [year for currency, year in rates if currency == row["currency"]]
    nearest = min(years, key=lambda year: (abs(year - int(row["year"])), -year))
    return pay / hours * rates[row["currency"], nearest]


def reports() -> list[tuple[float, dict[str, str]]]:
    """Return the pay of an hour in US dollars and the row of each report of an internship in the United States, 2025 to 2027,
    each report once.
    """
    rates, seen, found = dollars_per_unit(), set(), []
    for row in sorted(rows("stipends/*.csv"), key=lambda r: r["report_id"]):
        key = tuple(";".join(sorted(row[name].split(";"))) if name == "degree_levels" else row[name] for name in KEY)
        repeats = key in seen and row["evidence"] in ("posted", "employer_stated")
        seen.add(key)
        first_view = (
            row["work_kind"] == "internship"
            and row["country"] == "US"
            and row["year"] in ("2025", "2026", "2027")
            and "country_inferred" not in row["flags"].split(";")
        )
        if first_view and row["evidence"] in COUNTED and not repeats and (pay := hourly(row, rates)) is not None:
            found.append((pay, row))
    return found


def quantile(ordered: list[float], share: float) -> float:
    """Linear between the two nearest of the ordered values."""
    place = share * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])
