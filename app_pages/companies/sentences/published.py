"""What the page says of single figures that others print for a company's interns. They enter no median."""

import pandas as pd

from app_pages.companies.sentences.reports import possessive
from charts.numbers import Money, count
from charts.theme import shortened
from components import phrases
from components.phrases import STATISTIC_WORDS, stated_title, stated_year
from queries.answers import Row, each_row

#: The letters of a publisher in a label.
PUBLISHER = 18


def title(company: str, figures: pd.DataFrame) -> str:
    """Return how many figures there are; `figures` as `companies/published` gives them."""
    return f"{count(len(figures), 'figure')} that others publish for {possessive(company)} interns"


def chart_alt(company: str, figures: pd.DataFrame, reading: Money) -> str:
    """Return what the chart of the figures shows, for those who do not see it."""
    listed = [f"{stated_year(row.year)} {reading.text(row.figure)}" for row in each_row(figures)]
    return f"{title(company, figures)}: {'; '.join(listed)}"


def figure_labels(figures: pd.DataFrame) -> list[str]:
    """Return the label of each figure in a chart: who publishes it, and its year."""
    return [f"{_publisher(row)}, {stated_year(row.year)}" for row in each_row(figures)]


def _publisher(row: Row) -> str:
    """Return who publishes a figure, without what stands in brackets or after a comma, so that the year has room."""
    known = row.publisher if isinstance(row.publisher, str) else "Published"
    return shortened(known.partition(" (")[0].partition(",")[0], PUBLISHER)


def figure_words(figures: pd.DataFrame, reading: Money) -> list[str]:
    """Return the hover words of each figure: what it is of, what kind of figure it is, and who prints it."""
    return [
        f"<b>{row.label}</b><br>{reading.sentence(row.figure)}, {STATISTIC_WORDS[row.statistic]}<br>"
        f"{stated_title(row.title)}, {stated_year(row.year)}"
        for row in each_row(figures)
    ]


def note(figures: pd.DataFrame, prices: str) -> str:
    """Return what those figures are, and how many state no country; `prices`: what the reader wants pay adjusted for."""
    if figures.empty:
        return ""
    unplaced = int(figures["country"].isna().sum())
    countries = f"; {unplaced} without a country." if unplaced else "."
    return (
        "Diamonds: single figures that others publish for all its interns, often years old and without the reports behind "
        f"them. Left out of medians{countries}{phrases.not_adjusted(prices)}"
    )
