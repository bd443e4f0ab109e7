"""Rows of frames, as dictionaries and as named rows: what pandas itself makes of them."""

import math

import numpy as np
import pandas as pd
import pytest

from charts.records import records
from queries.answers import each_row

FRAME = pd.DataFrame(
    {
        "text": pd.Series(["a", None, "東"], dtype="str"),
        "whole": [1, 2, 3],
        "small": np.array([1, 2, 3], dtype="int32"),
        "amount": [1.5, math.nan, 2.0],
        "truth": [True, False, True],
        "list": [np.array([1.0, 2.0]), None, np.array([])],
        "day": pd.to_datetime(["2026-01-02", None, "2025-03-04"]),
        "class": [None, None, None],
    }
).set_axis([7, 3, 5])


@pytest.mark.parametrize("frame", [FRAME, FRAME[["whole"]], FRAME[:0], FRAME[[]], pd.DataFrame()])
def test_rows_are_those_of_pandas(frame):
    assert repr(records(frame)) == repr(frame.to_dict("records"))
    assert [tuple(map(repr, row)) for row in each_row(frame)] == [tuple(map(repr, row)) for row in frame.itertuples()]


def test_the_columns_of_a_row_are_its_attributes():
    row = next(iter(each_row(FRAME)))
    assert (row.Index, row.text, row.whole, row.amount, row.truth) == (7, "a", 1, 1.5, True)
    assert {type(row.whole), type(row.small), type(row.truth)} == {int, bool}
