"""What the comparison of companies side by side says."""

import pandas as pd

from charts.numbers import Money, count, why_no_median
from components import phrases
from components.words import joined, plain, word
from queries.answers import each_row
from vocabulary.choices import NOT_STATED


def labels(groups: pd.DataFrame) -> list[str]:
    """Return the label of each row of `companies/compared`: the company, or a degree level at it."""
    return [
        row.company if pd.isna(row.degree_level) else f"{_level(row.degree_level)} at {row.company}" for row in each_row(groups)
    ]


def _level(degree_level: str) -> str:
    return "Degree not stated" if degree_level == NOT_STATED else word(degree_level)


def missing(companies: list[str], groups: pd.DataFrame) -> str:
    """Return which of the companies have no report that matches; empty where all have."""
    found = set(groups["company"])
    without = [plain(name) for name in companies if name not in found]
    return f"Without a report that matches the filters: {joined(without)}." if without else ""


def finding(whole: pd.DataFrame, money: Money) -> str:
    """Return the medians of the companies, highest first, then those without one and why; `whole`: one row a company."""
    ranked = whole[whole["median"].notna()].sort_values("median", ascending=False, kind="stable")
    scarce = whole[whole["median"].isna()]
    known = [f"{plain(row.company)} {plain(money.text(row.median))} ({_reports(row.n)})" for row in each_row(ranked)]
    few = [
        f"{plain(row.company)} {plain(money.span(row.lowest, row.highest))} ({_reports(row.n)}, {why_no_median(row.no_median)})"
        for row in each_row(scarce)
    ]
    sentences = [
        f"Median pay: {', '.join(known)}." if known else "",
        f"Without a median: {', '.join(few)}." if few else "",
    ]
    return " ".join(sentence for sentence in sentences if sentence)


def chart_alt(whole: pd.DataFrame, money: Money) -> str:
    """Return what the chart shows, for those who do not see it."""
    return f"Companies side by side. {finding(whole, money)}"


def caption(work_kinds: tuple[str, ...] | None, country: str, legend: str) -> str:
    """Return how to read the chart of the comparison, beginning with its `legend`, and its scope."""
    return (
        f"{legend} {phrases.kinds(work_kinds).capitalize()} in {phrases.within(country)}. n counts reports. A posting open to "
        "several degree levels appears under each."
    )


def _reports(n: float) -> str:
    return count(int(n), "report")
