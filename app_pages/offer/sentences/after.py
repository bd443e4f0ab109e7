"""What comes after an internship: filed full-time pay, and the occupation with its growth, in words."""

import pandas as pd

from app_pages.offer.sentences.terms import amount
from charts.numbers import count, growth
from components.phrases import stated_title, stated_year
from components.words import linked, plain
from queries.answers import each_row


def filings(filed: pd.DataFrame, currency: str) -> list[str]:
    """Return the medians that a company filed for, one sentence an occupation; `filed` as `companies/filed_pay` has them."""
    return [
        f"{plain(row.employer)} filed a median of {plain(amount(row.median, currency, 0))} a year for {plain(row.occupation)} "
        f"({count(int(row.n), 'filing')}, {stated_year(row.year)}; {linked(stated_title(row.title), row.url)})."
        for row in each_row(filed)
    ]


def occupation(found: pd.DataFrame) -> list[str]:
    """Return the official median and the growth of the occupation that a role leads to; `found` as `offer/occupation`."""
    lines = []
    for row in each_row(found):
        if pd.notna(row.median):
            median = plain(amount(row.median, "USD", 0))
            lines.append(f"{plain(row.label)}: official median {median} a year ({int(row.median_year)}).")
        years, source = f"{int(row.base_year)} to {int(row.projection_year)}", linked(stated_title(row.source), row.url)
        lines.append(f"{plain(row.label)}: jobs {plain(growth(row.change_percent))} from {years} ({source}).")
    return lines
