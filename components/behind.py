"""The reports behind a figure: which question gives them, and how many there are."""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from charts.numbers import count
from components.context import PageContext

#: What stands on each row of the reports behind a figure and is of all of them.
IN_ALL = ("all_rows", "all_counted", "all_reports")


@dataclass(frozen=True)
class Behind:
    """The reports behind a figure: a question with the columns of `reports/behind`, seen through a context."""

    context: PageContext
    question: str
    parameters: dict[str, Any]

    def rows(self, most: int | None = None, skipped: int = 0) -> pd.DataFrame:
        """Return `most` of the rows (all where None) after the first `skipped`."""
        return self.context.ask(self.question, **self.parameters, most=most, skipped=skipped)


def reports_of(context: PageContext, dimension: str, value: str | None) -> Behind:
    """Return the reports of a group of a dimension, of all groups where the value is None."""
    return Behind(context, "reports/behind", {"dimension": dimension, "value": value})


def reports_of_all(context: PageContext) -> Behind:
    """Return all reports that match."""
    return reports_of(context, "company", None)


def in_all(rows: pd.DataFrame) -> str:
    """Return how many reports the rows behind a figure count as, of all of which `rows` are some."""
    if rows.empty:
        return "No row is behind it."
    every, counted, reports = (int(rows.iloc[0][name]) for name in IN_ALL)
    left_out = every - counted
    parts = [f"{count(reports, 'report')} in {count(counted, 'posting or answer', 'postings and answers')}."] * bool(counted)
    if left_out:
        who = f"{left_out:,} more" if counted else count(left_out, "posting or answer", "postings and answers")
        enters = "enters no figure: why stands beside it." if left_out == 1 else "enter no figure: why stands beside each."
        parts.append(f"{who} {enters}")
    return " ".join(parts)
