"""Pay as text, as people write it: cents or none, thousands in full, the unit in words, a dash for what is not known."""

import re

import pytest

from charts.numbers import Money, count, digits, growth, out_of, percent, thousands


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        (0, "0"),
        (0.944, "0.94"),
        (0.004, "0"),
        (8.1333, "8.13"),
        (45.9, "45.90"),
        (60, "60"),
        (59.999, "60"),
        (99.96, "99.96"),
        (99.996, "100"),
        (144.23, "144"),
        (999.4, "999"),
        (999.6, "1,000"),
        (8123, "8,120"),
        (9994, "9,990"),
        (9996, "10,000"),
        (12345, "12,300"),
        (99_949, "99,900"),
        (99_950, "100k"),
        (131250, "131k"),
        (999_400, "999k"),
        (999_600, "1m"),
        (1_234_567, "1.23m"),
        (12_345_678, "12.3m"),
        (-12.34, "-12.34"),
    ],
)
def test_an_amount_is_written_as_people_write_it(amount, said):
    assert digits(amount) == said


def test_money_carries_its_sign_and_its_unit():
    assert Money("USD", "hour").sentence(62.5) == "$62.50 an hour"
    assert Money("EUR", "month").sentence(2400) == "€2,400 a month"
    assert Money("INR", "year", "as_paid").axis == "INR a year"
    assert Money("USD", "hour", "regional").axis == "USD an hour at US average prices"
    assert Money("INR", "hour", "purchasing_power").text(3) == "Int$3"
    assert Money("INR", "year", "purchasing_power").unadjusted == Money("INR", "year", "as_paid")


def test_two_amounts_are_a_span_and_one_where_they_read_alike():
    assert Money().span(32.5, 60) == "$32.50–$60"
    assert Money().span(60.001, 60.004) == "$60"
    assert Money("USD", "year").span(82_000, 151_250) == "$82k–$151k"
    assert Money("USD", "year").span(8_100, 99_900) == "$8,100–$99,900"
    assert Money("MAD").span(32.5, 60) == "MAD\u202f32.50–60"
    assert Money("INR", "hour", "purchasing_power").span(3, 4) == "Int$3–Int$4"


@pytest.mark.parametrize("amount", [10**power * digit + 0.004 for power in range(-1, 5) for digit in (1, 1.5, 2.25, 9.99)])
def test_no_amount_of_money_has_one_decimal(amount):
    assert not re.search(r"\.\d(?!\d)", digits(amount))


@pytest.mark.parametrize("unknown", [None, float("nan"), float("inf")])
def test_what_is_not_known_is_a_dash(unknown):
    assert Money().text(unknown) == "–"
    assert Money().span(unknown, 5) == "–"
    assert percent(unknown) == "–"


def test_shares_and_counts():
    assert [percent(share) for share in (0, 0.002, 0.005001, 0.994, 0.996, 1)] == [
        "0%", "under 1%", "1%", "99%", "over 99%", "100%",
    ]  # fmt: skip
    assert percent(0.946) == "95%"
    assert count(1, "report") == "1 report"
    assert count(1204, "company", "companies") == "1,204 companies"


@pytest.mark.parametrize(
    ("number", "said"),
    [(33.5, "+33.5%"), (-6, "\u22126.0%"), (0, "0.0%"), (None, "–"), (float("nan"), "–")],
)
def test_growth_is_told_as_published_with_its_sign(number, said):
    assert growth(number) == said


@pytest.mark.parametrize(
    ("number", "said"),
    [(1_693_800, "1,694k"), (40_300, "40.3k"), (99_960, "100k"), (100, "0.1k"), (None, "–"), (float("nan"), "–")],
)
def test_jobs_are_told_in_thousands(number, said):
    assert thousands(number) == said


@pytest.mark.parametrize(
    ("part", "whole", "words"),
    [
        (3, 1204, "3 of 1,204 postings"),
        (0, 1, "0 of 1 posting"),
        (0, 0, "0 of 0 postings"),
        (1, 1, "the only posting"),
        (2, 2, "both postings"),
        (5, 5, "all 5 postings"),
    ],
)
def test_a_part_that_is_the_whole_is_said_to_be(part, whole, words):
    assert out_of(part, whole, "posting") == words
