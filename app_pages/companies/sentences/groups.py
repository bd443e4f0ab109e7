"""The pay of groups of reports in words: companies of the ranking; degree levels, places and years of one company."""

import pandas as pd

from charts.numbers import Money, count
from components import phrases
from components.words import plain, word
from queries.bands import in_bands
from vocabulary.choices import NOT_STATED


def by_bands(groups: pd.DataFrame, dimension: str) -> pd.DataFrame:
    """Return the groups of a dimension by bands, with the words that readers see as the `label` of each.

    Reports that state nothing of it stand last.
    """
    known = groups["group"] != NOT_STATED
    ordered = pd.concat([in_bands(groups[known], dimension), groups[~known]])
    return ordered.assign(label=[word(group) for group in ordered["group"]])


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


def places_note(places: int, most: int) -> str:
    """Return that there may be more places than the `most` that are shown."""
    return f"The {most} places with most reports." if places == most else ""


def _listed(groups: pd.DataFrame, money: Money) -> str:
    return "; ".join(f"{group['label']}: {pay_and_reports(group, money)}" for _, group in groups.iterrows())
