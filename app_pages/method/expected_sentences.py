"""Expected pay on the page Method: its rule, and how the models did, in words."""

from collections.abc import Sequence

import pandas as pd

from charts.numbers import change, percent
from components.words import plain
from offer.validation import ERRORS, KNOWN, LEAST_GAIN, UNKNOWN, Check

OF = {UNKNOWN: "Companies that are not in the data", KNOWN: "Companies with reports of their own"}
HEADS = ("Left out", "Reports", "Companies", "Error", "Error of the guess", "Gain", "In its 80% interval", "Passes")


def rule(reports: int, companies: int) -> str:
    """Return how expected pay is made and when it is shown; `reports` and `companies` that a country needs."""
    return (
        "Where an offer’s company has too few reports, an expected pay is shown. It comes from a model of the logarithm of pay "
        "by degree, role family, industry, price parity and year, with the company as a random effect that counts for more, "
        f"the more reports it has (Henderson’s method 3). It is fitted for each country with {reports} reports of {companies} "
        "companies. For companies that are in the data, and separately for those that are not, it is shown only where it does "
        "better than a guess (the median of the same degree level and country) on reports that it had not seen: a median error "
        f"of log pay at least {percent(LEAST_GAIN)} smaller, the interval of that gain over companies above zero, and 80% of "
        f"the reports in its 80% interval, give or take {ERRORS} standard errors. The same share must hold for the newest "
        "stated year, predicted from the older ones."
    )


def country(name: str, reports: int, share: float) -> str:
    """Return what a model is of, and what the company alone explains, made safe for Markdown."""
    return (
        f"**{plain(name)}**: {reports:,} reports. Of companies with several, the company alone explains {percent(share)} of "
        "the variance of log pay."
    )


def check_rows(checks: Sequence[Check]) -> pd.DataFrame:
    """Return how a model did, one row a check, as a table in words."""
    rows = [
        (
            OF[check.of] + (": the newest stated year from the older ones" if check.newest else ""),
            f"{check.reports:,}",
            f"{check.companies:,}",
            f"{check.error:.3f}",
            f"{check.guess_error:.3f}",
            f"{change(check.gain)} ({change(check.gain_low)} to {change(check.gain_high)})",
            f"{100 * check.coverage:.1f}% ± {100 * check.coverage_error:.1f}",
            "yes" if check.passes else "no",
        )
        for check in checks
    ]
    return pd.DataFrame(rows, columns=list(HEADS))
