"""Answers of questions, row by row."""

from collections.abc import Iterable
from typing import Any

import pandas as pd


def each_row(answer: pd.DataFrame) -> Iterable[Any]:
    """Return the rows of an answer from top to bottom, each with its columns (and its `Index`) as attributes."""
    return answer.itertuples()
