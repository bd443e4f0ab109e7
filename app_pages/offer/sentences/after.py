"""What comes after an internship: filed full-time pay, and the occupation with its growth, in words."""

import pandas as pd

from app_pages.offer.sentences.terms import amount
from charts.numbers import count, growth, percent
from components.phrases import source_link, stated_year
from components.words import linked, plain
from queries.answers import each_row

#: Where the shares of interns who get and take an offer are published.
SURVEY = "https://naceweb.org/talent-acquisition/trends-and-predictions/fa8700d8-14c6-4ea9-9bc4-43d1b07363af"


def hired(offered: float, taken: float) -> str:
    """Return how many interns get a full-time offer and take it, of all, as a survey of employers has it."""
    source = linked("National Association of Colleges and Employers", SURVEY)
    return (
        f"US employers in a survey of 2024 offered about {percent(offered)} of their interns a full-time job; about "
        f"{percent(taken)} of all took it ({source})."
    )


def filings(filed: pd.DataFrame, currency: str) -> list[str]:
    """Return the medians that a company filed for, one sentence an occupation; `filed` as `companies/filed_pay` has them."""
    return [
        f"{plain(row.employer)} filed a median of {plain(amount(row.median, currency, 0))} a year for {plain(row.occupation)} "
        f"({count(int(row.n), 'filing')}, {stated_year(row.year)}; {source_link(row.title, row.url)})."
        for row in each_row(filed)
    ]


def occupation(found: pd.DataFrame) -> list[str]:
    """Return the official median and the growth of the occupation that a role leads to; `found` as `offer/occupation`."""
    lines = []
    for row in each_row(found):
        if pd.notna(row.median):
            median = plain(amount(row.median, "USD", 0))
            lines.append(f"{plain(row.label)}: official median {median} a year ({int(row.median_year)}).")
        years, source = f"{int(row.base_year)} to {int(row.projection_year)}", source_link(row.source, row.url)
        lines.append(f"{plain(row.label)}: jobs {plain(growth(row.change_percent))} from {years} ({source}).")
    return lines
