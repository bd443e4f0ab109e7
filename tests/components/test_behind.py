"""How many reports are behind a figure, in words."""

import pandas as pd
import pytest

from components.behind import in_all


@pytest.mark.parametrize(
    ("sizes", "told"),
    [
        ((31, 31, 20), "20 reports in 31 postings and answers."),
        ((1, 1, 1), "1 report in 1 posting or answer."),
        ((5, 4, 3), "3 reports in 4 postings and answers. 1 more enters no figure: why stands beside it."),
        ((1_207, 1_200, 900), "900 reports in 1,200 postings and answers. 7 more enter no figure: why stands beside each."),
        ((1, 0, 0), "1 posting or answer enters no figure: why stands beside it."),
        ((2, 0, 0), "2 postings and answers enter no figure: why stands beside each."),
    ],
)
def test_reports_are_counted_with_their_rows_and_what_enters_no_figure(sizes, told):
    assert in_all(pd.DataFrame([sizes] * 2, columns=["all_rows", "all_counted", "all_reports"])) == told


def test_without_a_row_it_says_so():
    assert in_all(pd.DataFrame(columns=["all_rows", "all_counted", "all_reports"])) == "No row is behind it."
