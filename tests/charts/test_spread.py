"""Labels apart: moved as little as needed."""

import pytest

from charts.spread import spread


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([], []),
        ([1, 5], [1, 5]),
        ([5, 1], [5, 1]),
        ([1, 1], [0, 2]),
        ([1, 1, 1], [-1, 1, 3]),
        ([0, 1, 10], [-0.5, 1.5, 10]),
    ],
)
def test_labels_stand_two_apart_and_move_as_little_as_needed(values, expected):
    assert spread(values, 2) == expected
