"""Sentences on official national wages; rows and frames as `outlook/wages` and `outlook/wage_years` give them."""

import pandas as pd

from charts.numbers import Money, count
from charts.records import records
from charts.wage_ranges import is_open
from components.wage_phrases import jobs
from components.words import joined, plain


def wage_hover(row: dict, money: Money) -> str:
    """Return what the mark of an occupation's wages in a year says."""
    highest = "above the highest published wage" if is_open(row) else money.text(row["p90"])
    return (
        f"<b>{row['label']}, {row['year']}</b><br>median {money.sentence(row['median'])}<br>"
        f"middle half {money.span(row['p25'], row['p75'])}<br>p10 {money.text(row['p10'])}, p90 {highest}<br>{jobs(row['n'])}"
    )


def ranges_heading(year: int) -> str:
    """Return the heading of the chart of wage ranges."""
    return f"The wage range, May {year}"


def ranges_listing(total: int) -> str:
    """Return the title of the table behind the chart of wage ranges."""
    return f"The wages of {count(total, 'occupation')} with their source"


def ranges_alt(drawn: pd.DataFrame, year: int, money: Money) -> str:
    """Return the median of each occupation that is drawn, for those who do not see the chart."""
    medians = [f"{row['label']} {money.text(row['median'])}" for row in records(drawn)]
    return f"Median wages of May {year}: {'; '.join(medians)}"


def ranges_caption(wages: pd.DataFrame, drawn: pd.DataFrame, occupation: pd.Series) -> str:
    """Return how the chart of wage ranges reads, what is only bounded, and whether the chosen occupation has wages."""
    parts = [
        (
            f"Line: p10 to p90; bar: middle half; diamond: median. {len(drawn)} of {count(len(wages), 'occupation')}, highest "
            "median first."
        )
    ]
    if opened := sum(is_open(row) for row in records(drawn)):
        parts.append(f"Arrow: p90 is above the highest wage that the source publishes ({opened}).")
    if occupation["group"] not in set(wages["group"]):
        parts.append(f"{plain(occupation['label'])}: no national wages of this year in the data.")
    return " ".join(parts)


def no_years(occupation: pd.Series) -> str:
    """Return that no yearly wages of the occupation are known."""
    return f"{plain(occupation['label'])}: no yearly wages in the data."


def years_listing(total: int) -> str:
    """Return the title of the table behind the chart of pay over the years."""
    return f"The {count(total, 'yearly figure')} with {'its source' if total == 1 else 'their sources'}"


def years_alt(years: pd.DataFrame, money: Money) -> str:
    """Return the first and the last median of each code, for those who do not see the chart; `years` in ascending order."""
    ends = [_ends(medians, money) for _, medians in years.dropna(subset="median").groupby("group", sort=False)]
    return f"Median wages by year: {'; '.join(ends)}"


def _ends(medians: pd.DataFrame, money: Money) -> str:
    first, last = medians.iloc[0], medians.iloc[-1]
    return f"{last['label']} {money.text(first['median'])} in {first['year']}, {money.text(last['median'])} in {last['year']}"


def years_caption(years: pd.DataFrame, soc_code: str) -> str:
    """Return how the chart of pay over the years reads, and which codes other than the chosen one it draws in grey."""
    others = years[years["group"] != soc_code].groupby("group", sort=False)
    spans = others.agg(label=("label", "first"), first=("year", "min"), last=("year", "max"))
    names = [f"{plain(row['label'])} ({row['first']}–{row['last'] % 100:02d})" for row in records(spans)]
    earlier = " Grey: earlier or broader codes of the occupation, so not the same series: "
    return (
        "Median and middle half, as paid in each year: not adjusted for inflation."
        f"{earlier + joined(names) + '.' if names else ''}"
    )
