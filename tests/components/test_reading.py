"""The reading of pay as most of it is stated."""

import pytest

from components.reading import as_stated


@pytest.mark.parametrize(
    ("stated", "reading"),
    [
        ({"pay_period": "month", "currency": "EUR"}, {"unit": "month", "currency": "EUR"}),
        # In weeks and in kronor pay cannot be read.
        ({"pay_period": "week", "currency": "GBP"}, {"currency": "GBP"}),
        ({"pay_period": "month", "currency": "SEK"}, {"unit": "month"}),
    ],
)
def test_pay_is_read_as_most_of_it_is_stated(given, stated, reading):
    rows = [{"pay": 1_000 + n, "company": f"C{n}", **stated} for n in range(2)]
    assert as_stated(given(pay_reports=[*rows, {"pay": 5}])) == reading


def test_of_nothing_there_is_no_reading(given):
    assert as_stated(given(pay_reports=[])) == {}
