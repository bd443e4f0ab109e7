"""What is plausible as pay of a country: the table that is shipped, and the bundled rows held to it, in plain Python."""

import csv
import math
import statistics
from functools import cache
from pathlib import Path

import pytest

from ingest.columns.likelihood import ABOVE, BELOW, FEWEST, HEADER, LEAST, LEAST_SPREAD, MOST, TABLE, main, usual, usual_in
from tests import independent

README = Path(__file__).parents[2] / "data" / "README.md"
ELSEWHERE = "elsewhere"
#: US dollars an hour under which a floor that is the same everywhere would set figures aside.
FLAT_FLOOR = 0.25


@cache
def priced() -> list[tuple[dict[str, str], float, float]]:
    """The collected rows whose pay can be told in US dollars an hour, with the lowest and the highest of their figures."""
    rates, found = independent.dollars_per_unit(), []
    for row in independent.rows("stipends/*.csv"):
        years = [year for currency, year in rates if currency == row["currency"]]
        hours = independent.paid_hours(row)
        if hours and years:
            year = min(years, key=lambda year, of=int(row["year"] or 2026): (abs(year - of), -year))
            pays = [float(row[end]) for end in ("pay_low", "pay_point", "pay_high") if row[end]]
            found.append((row, *(pay / hours * rates[row["currency"], year] for pay in (min(pays), max(pays)))))
    return found


@cache
def pay_of_reports() -> dict[tuple[str, str, str], list[float]]:
    """The pay of an hour of the reports of each country, each kind of work there, and each of their periods; in order."""
    rates, collected = independent.dollars_per_unit(), independent.rows("stipends/*.csv")
    by_id = {row["report_id"]: row for row in collected}
    currencies, found = {currency for currency, _ in rates}, {}
    members: dict[str, set[str]] = {}
    for row, carrier in independent.carriers(independent.postings(collected)).items():
        members.setdefault(carrier, set()).add(by_id[row]["pay_period"])
    for carrier, periods in members.items():
        row = by_id[carrier]
        if independent.counts(row) and row["currency"] in currencies and (pay := independent.hourly(row, rates)) > 0:
            for kind, period in {("", ""), (row["work_kind"], ""), *((row["work_kind"], period) for period in periods)}:
                found.setdefault((row["country"], kind, period), []).append(pay)
    return {of: sorted(pays) for of, pays in found.items() if of[0]}


@cache
def pay_of_statistics() -> dict[tuple[str, str, str], list[float]]:
    """The published median, else mean, of an hour of each group of each country and kind of work; in order."""
    rates, found = independent.dollars_per_unit(), {}
    for row in independent.rows("salaries/*.csv"):
        years = [year for currency, year in rates if currency == row["currency"]]
        stated, hours = (
            row["median"] or row["mean"],
            independent.paid_hours(row | {"hours_per_week": "40", "duration_weeks_min": ""}),
        )
        if row["country"] and stated and hours and years:
            year = min(years, key=lambda year, of=int(row["year"] or 2026): (abs(year - of), -year))
            pay = float(stated) / hours * rates[row["currency"], year]
            found.setdefault((row["country"], row["work_kind"], ""), []).append(pay)
    return {of: sorted(pays) for of, pays in found.items()}


def enough(found: dict[tuple[str, str, str], list[float]]) -> dict[tuple[str, str, str], list[float]]:
    return {of: pays for of, pays in found.items() if len(pays) >= FEWEST}


def test_what_is_usual_is_the_middle_of_the_reports_and_of_published_groups_where_there_are_none():
    reported = enough(pay_of_reports())
    expected = {of: pays for of, pays in enough(pay_of_statistics()).items() if of not in reported} | reported
    assert usual().keys() - {("", "", "")} == expected.keys()
    for of, pays in expected.items():
        logs = [math.log(pay) for pay in pays]
        assert usual()[of].figures == len(pays)
        assert usual()[of].log_mean == pytest.approx(statistics.fmean(logs), abs=0.0006)
        assert usual()[of].log_spread == pytest.approx(max(statistics.stdev(logs), LEAST_SPREAD), abs=0.0006)


def test_the_limits_of_a_country_are_those_of_its_reports():
    countries = {of[0]: pays for of, pays in enough(pay_of_reports()).items() if not of[1]}
    for (country, _, _), of in usual().items():
        pays = countries.get(country)
        assert of.least == (pytest.approx(independent.quantile(pays, 0.1) / BELOW, abs=0.0006) if pays else LEAST)
        assert of.most == (pytest.approx(independent.quantile(pays, 0.99) * ABOVE, abs=0.06) if pays else MOST)
    assert (usual_in("ZZ").least, usual_in("ZZ").most) == (0.05, 1000)


def test_the_narrowest_row_that_there_is_tells_what_is_usual():
    names = [
        ("US", "internship", "hour"),
        ("US", "full_time", "hour"),
        ("US", None, "hour"),
        ("GB", None, None),
        ("GB", "full_time", None),
    ]
    assert [(of.country, of.work_kind, of.pay_period) for of in (usual_in(*name) for name in names)] == [
        ("US", "internship", "hour"), ("US", "full_time", ""), ("US", "", ""), ("", "", ""), ("GB", "full_time", ""),
    ]  # fmt: skip


def test_the_table_that_is_shipped_is_that_of_the_bundled_data(tmp_path, monkeypatch):
    monkeypatch.setattr("ingest.columns.likelihood.TABLE", tmp_path / "likelihood.csv")
    main()
    assert (tmp_path / "likelihood.csv").read_text(encoding="utf-8") == TABLE.read_text(encoding="utf-8")
    with TABLE.open(encoding="utf-8", newline="") as file:
        assert next(csv.reader(file)) == list(HEADER)


def test_what_is_told_of_each_country_is_what_its_rows_say():
    told = README.read_text(encoding="utf-8").split("\n| pay in | ", 1)[1].split("\n\n", 1)[0].split("\n")[2:]
    counted = {name: [0, 0, 0, 0] for name in [*(of[0] for of in usual() if of[0] and not of[1]), ELSEWHERE]}
    for row, low, high in priced():
        of, limits = counted[row["country"] if row["country"] in counted else ELSEWHERE], usual_in(row["country"])
        is_marked = "implausible" in row["flags"].split(";")
        of[2] += is_marked
        if row["evidence"] in independent.COUNTED and high > 0:
            of[0] += 1
            of[1] += not limits.least <= low <= high <= limits.most
            of[3] += low < FLAT_FLOOR
    expected = [
        f"| {name} | {of[0]:,} | {usual_in(name).least:g} | {usual_in(name).most:,g} | {of[1]:,} | {of[2]:,} | {of[3]:,} |"
        for name, of in counted.items()
    ]
    assert told == expected
