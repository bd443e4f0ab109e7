"""What the page Data says in words: how many rows there are, which filters apply, where a search is found."""

import re
from collections.abc import Iterable

import pandas as pd

from charts.numbers import count
from components import phrases
from components.words import FILTER_WORDS, joined, plain

FILE_NAME_LENGTH = 100


def reports_headline(found: pd.Series, search: str) -> str:
    """Return how many rows of pay are listed, and as how many reports they are counted.

    `found` as `data/reports_found` has it; `search` is what their words hold, empty where nothing is searched.
    """
    listed, counted = int(found["found"]), int(found["counted"])
    if search:
        rows = f"{count(int(found['matching_rows']), 'matching row')} {contain(listed, search)}"
    else:
        rows = f"{count(int(found['rows']), 'row')} {_match(listed)}"
    if not counted:
        return f"{listed:,} of {rows}{'; none of them is counted' if listed else ''}"
    reports = count(int(found["reports"]), "report")
    return f"{listed:,} of {rows}; {counted:,} {'is' if counted == 1 else 'are'} counted, as {reports}"


def reports_caption(facts: pd.Series) -> str:
    """Return what a row is, how its pay is read, and how fresh the rows are; `facts` as `overview/foundations` has them."""
    newest = facts["newest_published"]
    fresh = f" The newest source was published {phrases.written_day(newest)}." if isinstance(newest, str) else ""
    return (
        "Each row is one posting or one person’s answer, with its source; repeats of the same pay at the same company are one "
        "report. A row that is not counted says why. Pay is the midpoint of a range unless you choose otherwise above; “as "
        "written” "
        f"is what the source states.{fresh}"
    )


def statistics_headline(found: pd.Series, search: str) -> str:
    """Return how many published statistics are listed; `found` as `data/statistics_found` has it."""
    listed = int(found["found"])
    searched = f" and {contain(listed, search)}" if search else ""
    return f"{listed:,} of {count(int(found['rows']), 'published statistic')} {_match(listed)}{searched}"


def statistics_caption(applied: Iterable[str], chosen: Iterable[str]) -> str:
    """Return which filters apply to statistics, which of the `chosen` ones do not, and how the figures are to be read."""
    applied = list(applied)
    ignored = [FILTER_WORDS[name].lower() for name in chosen if name not in applied]
    return (
        f"Filters that apply here: {joined([FILTER_WORDS[name].lower() for name in applied])}."
        + (f" Not applied: {joined(ignored)}." if ignored else "")
        + " Figures are as published; only the first column is in your unit and currency, without adjustment for prices. "
        "≥ or “top-coded”: the source gives no more than a lower bound. Empty: unknown."
    )


def sources_headline(found: pd.Series, search: str) -> str:
    """Return how many sources are listed; `found` as a row of `data/tables` has it."""
    listed = int(found["found"])
    if not search:
        return f"The rows come from {count(listed, 'source')}"
    return f"{listed:,} of {count(int(found['rows']), 'source')} {contain(listed, search)}"


def sources_caption(largest: pd.DataFrame) -> str:
    """Return which source gave most rows (the first of `largest`, none where it is empty), and what the counts are of."""
    first = largest.iloc[0] if len(largest) else None
    named = (
        ""
        if first is None
        else f"The largest is {phrases.source_title(first['title'])} with {count(int(first['rows']), 'row')}. "
    )
    return named + "“Reports that match” follows the filters; the other counts are of all rows. Empty: not known."


def other_headline(title: str, found: pd.Series, search: str) -> str:
    """Return how many rows of another table are listed; `found` as a row of `data/tables` has it."""
    listed = int(found["found"])
    if not search:
        return f"{title}: {count(listed, 'row')}"
    return f"{title}: {listed:,} of {count(int(found['rows']), 'row')} {contain(listed, search)}"


def other_caption(row: str) -> str:
    """Return what one `row` of another table is."""
    return f"One row is {row}. As collected: the filters do not apply here."


def contain(rows: int, search: str) -> str:
    """Return the words for `rows` rows whose text has `search` in it."""
    return f"{'contains' if rows == 1 else 'contain'} “{plain(search)}”"


def _match(rows: int) -> str:
    return f"{'matches' if rows == 1 else 'match'} the filters"


def shown_rows(skipped: int, shown: int, total: int) -> str:
    """Return which of all rows one page shows: `shown` of them after the first `skipped`."""
    return f"Rows {skipped + 1:,} to {skipped + shown:,} of {total:,}."


def nothing_found(search: str) -> str:
    """Return that the table has no such row."""
    return f"Nothing here contains “{plain(search)}”." if search else "No row here."


def elsewhere(found: int) -> str:
    """Return whether the search is `found` in any table without the filters."""
    return "Without the filters:" if found else "It is in no table of the data, with or without filters."


def look_in(title: str, rows: int) -> str:
    """Return the label of the button that shows a table without filters."""
    return f"{title} · {rows:,}"


def download_label(rows: int) -> str:
    """Return the label of the button that downloads all listed rows."""
    return f"Download {count(rows, 'row')} as CSV"


def file_name(name: str, chosen: Iterable[str], search: str) -> str:
    """Return what a downloaded file is called, by what it holds: reports-internship-US-2025-2026-2027.csv."""
    words = re.sub(r"[^\w]+", "-", " ".join([name, *chosen, search]), flags=re.ASCII)
    return words[:FILE_NAME_LENGTH].strip("-") + ".csv"


def published_figure(figure: float, top_coded: bool) -> str | None:
    """Return a figure as published, such as 98,000; that it is a lower bound where it is `top_coded`, None where unknown."""
    if pd.isna(figure):
        return "top-coded" if top_coded else None
    text = f"{figure:,.2f}".removesuffix(".00")
    return f"≥ {text}" if top_coded else text
