"""What is said of PhD stipends by university: published medians for a year."""

import pandas as pd

from charts.numbers import Money, count
from components import phrases
from components.phrases import stated_year
from components.words import capital, joined, part_shown, plain
from queries.answers import each_row


def finding(stipends: pd.DataFrame, reading: Money, country: str) -> str:
    """Return the lowest and the highest stipend; `stipends` as `degrees/stipends` gives them, highest first."""
    if stipends.empty:
        return f"No PhD stipend is published by university for {phrases.within(country)}"
    top, last = stipends.iloc[0], stipends.iloc[-1]
    if len(stipends) == 1:
        return f"PhD stipends: {plain(top['label'])} pays a median of {plain(reading.sentence(top['pay']))}"
    return (
        f"PhD stipends: from {plain(reading.text(last['pay']))} at {plain(last['label'])} to "
        f"{plain(reading.sentence(top['pay']))} at {plain(top['label'])}"
    )


def stipend_words(stipends: pd.DataFrame, reading: Money) -> list[str]:
    """Return the hover words of each university: its median and middle half, its reports and year."""
    return [
        f"<b>{row.label}</b><br>median {reading.sentence(row.pay)}<br>middle half {reading.span(row.low, row.high)}"
        f"<br>{_reports(row.n)}, {stated_year(row.year)}"
        for row in each_row(stipends)
    ]


def chart_alt(shown: pd.DataFrame, reading: Money) -> str:
    """Return the medians of the universities that are shown, for those who do not see the chart."""
    return "PhD stipends by university: " + "; ".join(f"{row.label} {reading.text(row.pay)}" for row in each_row(shown))


def chart_caption(stipends: pd.DataFrame, skipped: int, shown: int, prices: str) -> str:
    """Return which of the universities are shown, how to read the chart, and which filter holds."""
    years = joined([stated_year(year) for year in sorted(stipends["year"].unique(), reverse=True)])
    notes = stipends["note"].dropna().unique()
    source = f" {plain(capital(notes[0]))}." if len(notes) == 1 else ""
    return (
        f"{part_shown('university', 'universities', skipped, shown, len(stipends))}. "
        f"Diamond: published median; bar: middle half; n: self-reports behind it. Newest year of each university: {years}."
        f"{source} Per year, never per hour or month: a stipend is not an hourly wage. Left out of medians of reports. "
        f"Only Country applies here.{phrases.not_adjusted(prices)}"
    )


def table_title(stipends: pd.DataFrame) -> str:
    """Return the title of the table of all universities."""
    return f"{count(len(stipends), 'university', 'universities')} with their sources"


def _reports(n: float) -> str:
    return "n not published" if pd.isna(n) else count(int(n), "report")
