"""What the chart of a company's reports against those of all others says."""

import pandas as pd

from charts.numbers import Money, count
from components.words import capital, joined, plain, word
from queries.answers import each_row
from queries.schema import DEGREE_LEVELS


def possessive(company: str) -> str:
    """Return the company's name as an owner's, made safe for Markdown."""
    return plain(company) + ("’" if company.endswith("s") else "’s")


def middle(summary: pd.Series, money: Money) -> str:
    """Return the middle half of the pay, or all of it where the reports are too few."""
    if pd.isna(summary["median"]):
        return money.span(min(summary["points"]), max(summary["points"]))
    return money.span(summary["p25"], summary["p75"])


def ends(rates: pd.DataFrame, money: Money) -> str:
    """Return the lowest and the highest pay that the rates state, ends of ranges included; `rates` as `companies/reports`."""
    return money.span(rates["pay_low"].min(), rates["pay_high"].max())


def finding(company: str, own: pd.Series, others: pd.Series | None, stated: str, money: Money) -> str:
    """Return the middle half of the company's pay beside that of all others; what is `stated` where the reports are few."""
    theirs = f"{possessive(company)} reports span {plain(stated)} from lowest to highest"
    if own["n"] == 1:
        theirs = f"{possessive(company)} one report states {plain(stated)}"
    if pd.notna(own["median"]):
        theirs = f"Half of {possessive(company)} reports pay {plain(middle(own, money))}"
    if others is not None and pd.notna(others["median"]):
        return f"{theirs}; half of all others pay {plain(middle(others, money))}"
    return theirs


def rates_caption(rates: pd.DataFrame, others_drawn: bool, published: str) -> str:
    """Return how to read the chart of single rates, of its marks only those that are drawn.

    `rates` as `companies/reports` gives them; `published` is the note on the figures that others print.
    """
    bands = "Grey: p10 to p90 and the middle half of all others."
    others = bands if others_drawn else "Too few other reports match to draw their middle half."
    return " ".join(filter(None, [_marks(rates), others, published]))


def _marks(rates: pd.DataFrame) -> str:
    """Return what the bars and the marks of rates are: filled where a person reports, a ring where an employer does."""
    ranges = rates["pay_low"].ne(rates["pay_high"]).any()
    pay = "the pay that counts" if ranges else "the pay"
    of_people = rates["evidence"].eq("self_reported")
    if of_people.any() and not of_people.all():
        mark = f"mark: {pay}, filled if a person reported it, a ring if posted"
    else:
        mark = f"filled circle: {pay}, as a person reported it" if of_people.all() else f"ring: {pay}, as posted"
    return f"Bar: the range; {mark}." if ranges else f"{capital(mark)}."


def printed_title(number: int) -> str:
    """Return the title of the table of figures that others print."""
    return f"The {count(number, 'figure')} that others publish about it"


def rate_labels(rates: pd.DataFrame) -> list[str]:
    """Return the degree levels of each rate."""
    return [_degree_levels(list(levels)) for levels in rates["degree_levels"]]


def rate_names(rates: pd.DataFrame, money: Money) -> list[str]:
    """Return what each rate is called in a list: its pay and its degree levels."""
    return [f"{money.sentence(row.pay)}, {_degree_levels(list(row.degree_levels))}" for row in each_row(rates)]


def rate_words(rates: pd.DataFrame, money: Money) -> list[str]:
    """Return the hover words of each rate: its degree levels, its range and what counts of it, its reports and evidence."""
    return [
        f"<b>{_degree_levels(list(row.degree_levels))}</b><br>{_range(row.pay_low, row.pay_high, money)}"
        f"{money.sentence(row.pay)}<br>{count(int(row.n), 'report')}, {word(row.evidence).lower()}"
        for row in each_row(rates)
    ]


def _range(low: float, high: float, money: Money) -> str:
    return "" if low == high else f"range {money.span(low, high)}, counted as "


def _degree_levels(levels: list[str]) -> str:
    if not levels:
        return "Degree not stated"
    return "Any degree" if len(levels) == len(DEGREE_LEVELS) else joined([word(level) for level in levels], "or")
