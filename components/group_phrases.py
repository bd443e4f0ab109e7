"""The pay of groups of reports in words, which several pages share: a median where there is one, else what the reports span."""

import pandas as pd

from charts.numbers import Money, count
from components import phrases
from components.words import plain


def pay_and_reports(group: pd.Series, money: Money) -> str:
    """Return the median of a group, or all that its reports span where it has none, with its n; `group`: a row of `pay_by`."""
    pay = f"median {money.text(group['median'])}" if pd.notna(group["median"]) else phrases.span_of_all(group, money)
    return f"{pay}, {count(int(group['n']), 'report')}"


def chart_alt(title: str, groups: pd.DataFrame, money: Money) -> str:
    """Return what a chart of groups shows, for those who do not see it; `groups`: one row a group with its `label`."""
    return f"{title}: {_listed(groups, money)}"


def chart_caption(groups: pd.DataFrame, money: Money, note: str = "") -> str:
    """Return the pay of each group, with a note on the chart."""
    return f"{plain(_listed(groups, money))}. {note}".rstrip()


def _listed(groups: pd.DataFrame, money: Money) -> str:
    return "; ".join(f"{group['label']}: {pay_and_reports(group, money)}" for _, group in groups.iterrows())
