"""Answers of questions, row by row."""

from collections.abc import Iterable
from typing import Any, TypeAlias

import pandas as pd

#: One row of an answer: its columns, and its `Index`, are attributes.
Row: TypeAlias = Any


def each_row(answer: pd.DataFrame) -> Iterable[Row]:
    """Return the rows of an answer from top to bottom."""
    return answer.itertuples()
