"""What an answer holds, as tests write it."""

import numpy as np
import pandas as pd


def records(answer: pd.DataFrame, *columns: str) -> list[tuple]:
    """Return some columns of an answer row by row: None where there is no value, a list where there are several."""
    kept = answer[list(columns)].astype(object).where(answer[list(columns)].notna(), None)
    return [tuple(list(value) if isinstance(value, np.ndarray) else value for value in row) for row in kept.to_numpy()]
