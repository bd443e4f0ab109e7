"""What the chart of pay by work term says; `terms` as `degrees/work_terms` gives them, with a `label`."""

import pandas as pd

from charts.numbers import Money, count, why_no_median
from charts.records import records
from components import phrases
from components.words import plain

#: Work terms by their number, from 1.
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")


def label(term: str) -> str:
    """Return the name of a work term by its number."""
    return f"Work term {term}"


def finding(terms: pd.DataFrame, money: Money) -> str:
    """Return the medians of the first and of the last work term that have one with an interval."""
    known = terms[terms["median_low"].notna()]
    if known.empty:
        return "Pay by work term, as students report it"
    first, last = known.iloc[0], known.iloc[-1]
    pay = f"Students report a median of {plain(money.sentence(first['median']))} for their {_ordinal(first['group'])} work term"
    return pay if len(known) == 1 else f"{pay}, {plain(money.text(last['median']))} for the {_ordinal(last['group'])}"


def chart_alt(terms: pd.DataFrame, money: Money) -> str:
    """Return the pay of each work term, for those who do not see the chart."""
    return f"Pay by work term: {'; '.join(_told(term, money) for term in records(terms))}"


def caption(legend: str) -> str:
    """Return how the chart reads, beginning with its `legend`, and what stands between two of its terms."""
    return (
        f"{legend} A work term is a paid one of a co-op degree. Each term is of other students, and of other companies and "
        "years: what a term adds is only in part its own. Reports that name no work term, or several, are left out."
    )


def _ordinal(term: str) -> str:
    number = int(term)
    return ORDINALS[number - 1] if number <= len(ORDINALS) else f"{number}th"


def _told(term: dict, money: Money) -> str:
    reports = count(int(term["n"]), "report")
    if pd.isna(term["median"]):
        return f"{term['label']} {phrases.span_of_all(term, money)}, {reports}, {why_no_median(term['no_median'])}"
    return f"{term['label']} {money.text(term['median'])}, {reports}"
