"""What the chart of all reports by degree level says."""

import pandas as pd

from charts.numbers import Money, count
from components import phrases
from components.words import plain


def chart_alt(levels: pd.DataFrame, money: Money) -> str:
    """Return what the chart shows, for those who do not see it; `levels`: rows of `overview/by_degree` with a `label`."""
    return f"Pay by degree level: {_listed(levels, money)}"


def chart_caption(levels: pd.DataFrame, money: Money, legend: str, set_aside: str) -> str:
    """Return how to read the chart (the `legend` of its marks), the pay of each level, and which reports are `set_aside`."""
    return (
        f"{legend} A posting open to several levels appears under each, so companies and roles differ from level to level. "
        f"{plain(_listed(levels, money))}. {set_aside}"
    )


def _listed(levels: pd.DataFrame, money: Money) -> str:
    return "; ".join(
        f"{level['label']}: {_pay(level, money)}, {count(int(level['n']), 'report')}" for _, level in levels.iterrows()
    )


def _pay(level: pd.Series, money: Money) -> str:
    """Return the median with its interval, or all that the reports span where they have none."""
    if pd.isna(level["median"]):
        return phrases.span_of_all(level, money)
    if pd.isna(level["median_low"]):
        return f"median {money.text(level['median'])}"
    interval = money.span(level["median_low"], level["median_high"])
    return f"median {money.text(level['median'])} (95% interval {interval})"
