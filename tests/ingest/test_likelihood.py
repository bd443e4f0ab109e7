"""What is plausible as pay of a country: the table that is shipped, and the bundled rows held to it, in plain Python."""

import csv
from functools import cache
from pathlib import Path

import pytest

from ingest.likelihood import ABOVE, BELOW, FEWEST, HEADER, TABLE, main, usual, usual_in
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
def pay_of_reports() -> dict[str, list[float]]:
    """The pay of an hour of each report of each country, in US dollars and in order."""
    rates, collected = independent.dollars_per_unit(), independent.rows("stipends/*.csv")
    by_id = {row["report_id"]: row for row in collected}
    currencies, found = {currency for currency, _ in rates}, {}
    for carrier in set(independent.carriers(independent.postings(collected)).values()):
        row = by_id[carrier]
        if independent.counts(row) and row["currency"] in currencies and (pay := independent.hourly(row, rates)) > 0:
            found.setdefault(row["country"], []).append(pay)
    return {country: sorted(pays) for country, pays in found.items()}


def test_the_limits_of_a_country_are_those_of_its_reports():
    enough = {country: pays for country, pays in pay_of_reports().items() if country and len(pays) >= FEWEST}
    assert usual().keys() - {""} == enough.keys()
    for country, pays in enough.items():
        of = usual_in(country)
        assert of.reports == len(pays)
        assert of.least == pytest.approx(independent.quantile(pays, 0.1) / BELOW, abs=0.0006)
        assert of.most == pytest.approx(independent.quantile(pays, 0.99) * ABOVE, abs=0.06)
    assert (usual_in("ZZ").least, usual_in("ZZ").most) == (0.05, 1000)


def test_the_table_that_is_shipped_is_that_of_the_bundled_data(tmp_path, monkeypatch):
    monkeypatch.setattr("ingest.likelihood.TABLE", tmp_path / "likelihood.csv")
    main()
    assert (tmp_path / "likelihood.csv").read_text(encoding="utf-8") == TABLE.read_text(encoding="utf-8")
    with TABLE.open(encoding="utf-8", newline="") as file:
        assert next(csv.reader(file)) == list(HEADER)


def test_what_is_told_of_each_country_is_what_its_rows_say():
    told = README.read_text(encoding="utf-8").split("\n| pay in | ", 1)[1].split("\n\n", 1)[0].split("\n")[2:]
    counted = {name: [0, 0, 0, 0] for name in [*usual(), ELSEWHERE] if name}
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
