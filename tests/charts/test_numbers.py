"""Pay as text: three digits at most, the unit in words, a dash for what is not known."""

import pytest

from charts.numbers import Money, count, digits, growth, percent, thousands


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        (0, "0"),
        (0.944, "0.94"),
        (0.004, "0"),
        (8.1333, "8.1"),
        (62.5, "62.5"),
        (60, "60"),
        (99.96, "100"),
        (144.23, "144"),
        (999.4, "999"),
        (999.6, "1k"),
        (8123, "8.1k"),
        (9995, "10k"),
        (131250, "131k"),
        (999_600, "1m"),
        (1_234_567, "1.2m"),
        (-12.34, "-12.3"),
    ],
)
def test_an_amount_has_three_digits_at_most(amount, said):
    assert digits(amount) == said


def test_money_carries_its_sign_and_its_unit():
    assert Money("USD", "hour").sentence(62.5) == "$62.5 an hour"
    assert Money("EUR", "month").sentence(2400) == "€2.4k a month"
    assert Money("INR", "year", "as_paid").axis == "INR a year"
    assert Money("USD", "hour", "regional").axis == "USD an hour at US average prices"
    assert Money("INR", "hour", "purchasing_power").text(3) == "Int$3"
    assert Money("INR", "year", "purchasing_power").unadjusted == Money("INR", "year", "as_paid")


def test_two_amounts_are_a_span_and_one_where_they_read_alike():
    assert Money().span(38.04, 58) == "$38–58"
    assert Money().span(60.01, 60.04) == "$60"


@pytest.mark.parametrize("unknown", [None, float("nan"), float("inf")])
def test_what_is_not_known_is_a_dash(unknown):
    assert Money().text(unknown) == "–"
    assert Money().span(unknown, 5) == "–"
    assert percent(unknown) == "–"


def test_shares_and_counts():
    assert percent(0.946) == "95\u2009%"
    assert count(1, "report") == "1 report"
    assert count(1204, "company", "companies") == "1,204 companies"


@pytest.mark.parametrize(
    ("number", "said"),
    [(33.5, "+33.5\u202f%"), (-6, "\u22126.0\u202f%"), (0, "0.0\u202f%"), (None, "–"), (float("nan"), "–")],
)
def test_growth_is_told_as_published_with_its_sign(number, said):
    assert growth(number) == said


@pytest.mark.parametrize(
    ("number", "said"),
    [(1_693_800, "1,694k"), (40_300, "40.3k"), (99_960, "100k"), (100, "0.1k"), (None, "–"), (float("nan"), "–")],
)
def test_jobs_are_told_in_thousands(number, said):
    assert thousands(number) == said
