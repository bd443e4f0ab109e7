"""Figures worked out in plain Python from the rows of a drawer, as a reader would who takes them along."""

import math
from collections import defaultdict
from statistics import mean, median

import pandas as pd

from tests.independent import rows as collected
from vocabulary.choices import levels_of


def pays(rows: pd.DataFrame, of: str = "pay") -> dict[int, float]:
    """The pay of each report among the rows: the middle of what its postings have at the prices of their places."""
    found = defaultdict(list)
    for report, pay, amount in zip(rows["report"], rows["pay"], rows[of] if of in rows else rows["pay"], strict=True):
        if pd.notna(pay):
            found[report].append(pay if pd.isna(amount) else amount)
    return {report: (min(each) + max(each)) / 2 for report, each in found.items()}


def companies_of(rows: pd.DataFrame) -> dict[str, list[float]]:
    """The pay of each company, each report of an unnamed employer as a company of its own."""
    company = {
        report: name if isinstance(name, str) else report for report, name in zip(rows["report"], rows["company"], strict=True)
    }
    found = defaultdict(list)
    for report, pay in pays(rows).items():
        found[company[report]].append(pay)
    return found


def narrow(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows whose pay is no wide range."""
    return rows[~((rows["pay_high"] > 2 * rows["pay_low"]) & rows["stated_point"].isna())]


KINDS = {row["source_id"]: row["kind"] for row in collected("sources.csv")}


def under(levels: list[str], lower: str, upper: str) -> str | None:
    ends = {end: set(levels) <= set(levels_of(end)) for end in (lower, upper)}
    return next((end for end, holds in ends.items() if holds and len(levels)), None)


def ends_of(rows: pd.DataFrame, lower: str, upper: str) -> dict[tuple, dict[str, dict[int, float]]]:
    """The pay of each report under the lower and under the upper end, by company, country and, for pairs, year and source."""
    cells: dict[tuple, dict] = defaultdict(lambda: {lower: {}, upper: {}})
    for row in narrow(rows).dropna(subset="pay").itertuples():
        if end := under(list(row.degree_levels), lower, upper):
            cells[row.company, row.country, row.year, KINDS[row.source_id]][end][row.report] = row.pay
    return cells


def pair_premiums(rows: pd.DataFrame, lower: str, upper: str) -> dict[str, float]:
    """What each company pays more for the upper end: the median over its pairs of years at most one apart."""
    cells, ratios = ends_of(rows, lower, upper), defaultdict(list)
    for (company, country, year, kind), low in cells.items():
        for other in (year - 1, year, year + 1):
            high = cells.get((company, country, other, kind))
            if high and low[lower] and high[upper]:
                ratios[company].append(median(high[upper].values()) / median(low[lower].values()))
    return {company: median(each) - 1 for company, each in ratios.items()}


FAMILIES = {row["report_id"]: row["role_family"] for row in collected("stipends/*.csv")}


def company_changes(rows: pd.DataFrame, year: int) -> dict[str, float]:
    """What each company pays more in a year than in the one before: the median over its role families and sets of levels."""
    levels, found = defaultdict(set), defaultdict(lambda: defaultdict(set))
    known = [
        (row, (row.company, row.country, FAMILIES[row.report_id], row.year, row.report))
        for row in narrow(rows).dropna(subset=["pay", "company", "year"]).itertuples()
        if "year_assumed" not in row.flags
    ]
    for row, key in known:
        levels[key] |= set(row.degree_levels)
    for row, key in known:
        company, country, family, of_year, report = key
        found[company, country, family, frozenset(levels[key])][of_year].add((report, row.pay))
    ratios = defaultdict(list)
    for (company, *_), years in found.items():
        if {year - 1, year} <= set(years):
            before, after = (median(dict(years[each]).values()) for each in (year - 1, year))
            ratios[company].append(after / before)
    return {company: median(each) - 1 for company, each in ratios.items()}


def within_companies(rows: pd.DataFrame, lower: str, upper: str) -> float:
    """What the upper end pays more by least squares with an effect for each company and country."""
    points = defaultdict(dict)
    for (company, country, *_), ends in ends_of(rows, lower, upper).items():
        for end, reports in ends.items():
            points[company, country].update(
                {(report, end): (float(end == upper), math.log(pay)) for report, pay in reports.items()}
            )
    above = below = 0.0
    for of_one in points.values():
        x, y = zip(*of_one.values(), strict=True)
        for one, other in zip(x, y, strict=True):
            above += (one - mean(x)) * (other - mean(y))
            below += (one - mean(x)) ** 2
    return math.exp(above / below) - 1


def over_all(rows: pd.DataFrame, lower: str, upper: str) -> float:
    """What the upper end pays more, whichever company: the difference of the medians of the logarithms."""
    cells = ends_of(rows, lower, upper).values()
    ends = {end: {report: math.log(pay) for cell in cells for report, pay in cell[end].items()} for end in (lower, upper)}
    return math.exp(median(ends[upper].values()) - median(ends[lower].values())) - 1
