"""What a chart of several comparisons says, which pages share: the marks, their words, and the chart read out.

`rows`: one row a group and comparison with `label`, `comparison`, `premium`, `premium_low` and `premium_high` (shares);
`names`: what each comparison is called; `basis` says of a row what it rests on.
"""

from collections.abc import Callable, Mapping

import pandas as pd

from charts.numbers import change_with_interval
from components.words import capital
from queries.answers import Row, each_row

#: The marks, from the strictest comparison to the plain gap: no shape that says how a figure is known.
STRICT, BETWEEN, PLAIN = "square", "triangle-up", "line-ns"


def premium(row: Row) -> str:
    """Return a premium with its interval, as shares."""
    return change_with_interval(row.premium, row.premium_low, row.premium_high)


def hover_words(rows: pd.DataFrame, names: Mapping[str, str], basis: Callable[[Row], str]) -> list[str]:
    """Return what the mark of each row says."""
    return [f"<b>{row.label}</b><br>{names[row.comparison]}<br>{premium(row)}<br>{basis(row)}" for row in each_row(rows)]


def legend(rows: pd.DataFrame, marks: Mapping[str, str]) -> str:
    """Return what the marks show that are drawn; `marks`: that of each comparison in words, in their order."""
    drawn = set(rows.loc[rows["premium"].notna(), "comparison"])
    told = "; ".join(words for comparison, words in marks.items() if comparison in drawn)
    return f"{capital(told)}." if told else ""


def chart_alt(title: str, known: pd.DataFrame, names: Mapping[str, str], basis: Callable[[Row], str]) -> str:
    """Return what the chart shows, for those who do not see it; `known`: the rows that have a figure."""
    told = [f"{row.label}, {names[row.comparison]}: {premium(row)}, {basis(row)}" for row in each_row(known)]
    return f"{title}. {'; '.join(told)}"
