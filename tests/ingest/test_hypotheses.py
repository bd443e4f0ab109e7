"""Which reading of a column is taken, and when the reader is asked: scores from heading, cells and usual pay."""

from collections import Counter

import pytest

from ingest.columns.hypotheses import (
    choice,
    date_evidence,
    fit_evidence,
    mark_evidence,
    period_evidence,
    scale_evidence,
    unit_evidence,
)
from ingest.columns.likelihood import Usual, usual_in
from ingest.judgement.question_texts import (
    period_question,
)
from ingest.judgement.units import likely_period
from ingest.texts.numerals import marks_of

#: Pay of 20 dollars an hour is the most usual, and 1 to 500 plausible.
USUAL = Usual("US", "internship", "hour", 100, 3.0, 0.7, 1.0, 500.0)


def test_scores_are_shares_by_the_odds_of_the_evidence():
    found = choice("scale", "Pay", {"1": 2.0, "1000": 1.0, "10000": 0.0}, "38")
    assert (found.reading, found.runner_up, found.cell) == ("1", "1000", "38")
    assert (found.score, found.runner_up_score) == (pytest.approx(0.665, abs=1e-3), pytest.approx(0.245, abs=1e-3))
    assert not found.clear


def test_a_reading_is_clear_from_twenty_times_the_next_on():
    assert choice("scale", "Pay", {"1": 3.0, "1000": 0.0}).clear
    assert not choice("scale", "Pay", {"1": 2.9, "1000": 0.0}).clear
    assert choice("scale", "Pay", {"1": 0.0}).clear


def test_a_reading_that_was_taken_though_another_is_likelier_is_not_clear():
    found = choice("field", "City", fit_evidence({"city": 0.9, "region": 0.8}), taken="region")
    assert (found.reading, found.runner_up) == ("region", "city")
    assert found.score < found.runner_up_score
    assert not found.clear


@pytest.mark.parametrize(
    ("usd_an_hour", "placed", "reading", "clear"),
    [
        (20, True, "1", True),  # Usual as it stands.
        (0.02, True, "1000", True),  # Only as thousands.
        (300, True, "1", True),  # Much, but no multiple makes it likelier.
        (20, False, "1", True),  # The heading's word may mean thousands: asked whatever is likelier (tests of files).
    ],
)
def test_what_figures_are_multiples_of(usd_an_hour, placed, reading, clear):
    found = choice("scale", "Pay", scale_evidence(usd_an_hour, USUAL, placed))
    assert (found.reading, found.clear) == (reading, clear)


@pytest.mark.parametrize(
    ("usd_an_hour", "country", "reading"),
    [(38 / 2_080, None, "1000"), (0.045, "US", "1000"), (20, "US", "1"), (usual_in("IN").least * 2, "IN", "1")],
)
def test_figures_far_below_what_a_country_pays_are_a_thousand_times_as_much(usd_an_hour, country, reading):
    assert choice("scale", "Pay", scale_evidence(usd_an_hour, usual_in(country), placed=True)).reading == reading


@pytest.mark.parametrize(
    ("proofs", "usd_an_hour", "decimal", "reading", "clear"),
    [
        ({}, None, False, "comma", True),  # 1.234 alone: the point groups.
        ({}, 20, False, "comma", True),  # And its figures are usual so.
        ({}, 20_000, False, "point", False),  # They are usual as decimals only: asked.
        ({".": 1}, 20, True, "point", True),  # Another cell proves the point, and the figures are usual.
        ({".": 3}, 0.02, True, "point", False),  # It proves it, but the figures are usual as groups only: asked.
        ({".": 1, ",": 1}, None, False, "point", False),  # The cells contradict each other: asked.
    ],
)
def test_whether_a_point_before_three_digits_parts_decimals(proofs, usd_an_hour, decimal, reading, clear):
    found = choice("decimal_mark", "Pay", mark_evidence(".", Counter(proofs), usd_an_hour, decimal, USUAL))
    assert (found.reading, found.clear) == (reading, clear)


def test_the_numbers_of_a_column_tell_which_marks_are_proved_and_which_stay_open():
    marks = marks_of(["1.234", "12,50", "1.234,50", "2500", "3.500 - 4.500", "0.125", "1 234,5"])
    assert dict(marks.proofs) == {",": 3}
    assert marks.open_texts == {".": ("1.234", "3.500 - 4.500"), ",": ()}
    assert marks.numerals.decimal == ","


@pytest.mark.parametrize(
    ("dates", "reading", "clear"),
    [
        (["03/04/26"], "year_last", False),
        (["03/04/26", "21/04/26", "28/05/26"], "year_last", True),
        (["24-06-12", "24-07-30", "23-05-01"], "year_first", True),
        (["12-06-24", "30-07-24", "01-05-23"], "year_last", True),
        (["12-05-11"], "year_last", False),
        (["32/12/24"], "year_first", True),
        (["24/12/32"], "year_last", True),
        (["24/12/31", "23/11/30"], "year_last", False),
    ],
)
def test_where_the_year_of_short_dates_stands(dates, reading, clear):
    found = choice("date_order", "Date", date_evidence(dates))
    assert (found.reading, found.clear) == (reading, clear)


def test_what_rows_state_is_taken_and_the_runner_up_is_what_is_usual():
    found = choice("pay_period", "Pay", unit_evidence({"hour": 1.0}, {"hour": -8.0, "month": -9.0, "year": 0.0}))
    assert (found.reading, found.runner_up, found.clear) == ("hour", "year", True)


def test_nothing_stated_leaves_a_unit_open_and_the_usual_one_stands_first():
    found = choice("currency", "Pay", unit_evidence({}, {"USD": 0.0, "CAD": -0.5, "EUR": 0.0}, ["USD", "CAD", "CAD"]))
    assert (found.reading, found.runner_up, found.clear) == ("CAD", "USD", False)


@pytest.mark.parametrize(
    ("usd_an_hour", "reading", "clear"),
    [
        ({"hour": 20.0, "month": 0.1}, "hour", True),
        ({"hour": 150.0, "day": 18.75}, "hour", True),
        ({"hour": 250.0, "day": 31.25}, "hour", False),
        ({"hour": 2_000.0, "month": 11.5}, "month", True),
        ({"hour": 0.9, "day": 0.1}, "hour", True),
    ],
)
def test_a_period_that_a_heading_states_is_asked_about_where_another_is_likelier_by_far(usd_an_hour, reading, clear):
    found = choice("pay_period", "Pay", period_evidence(usd_an_hour, "hour", USUAL))
    assert (found.reading, found.clear) == (reading, clear)


def test_a_country_without_a_row_of_its_own_has_what_is_usual_anywhere():
    assert usual_in("CA").country == "CA"
    assert usual_in("DE") == usual_in(None) == usual_in("")


@pytest.mark.parametrize(
    ("usd", "country", "period"),
    [
        (30, "US", "hour"),
        (8_000, "US", "month"),
        (350, "BR", "month"),
        (14, "DE", "hour"),
        (350, None, None),
        (None, "US", None),
        (None, "RU", "month"),
        (240, "MY", "month"),
        (8, "JP", "hour"),
        (48_000, "NL", "year"),
    ],
)
def test_what_is_usual_in_a_country_stands_first_among_the_periods(usd, country, period):
    assert likely_period(usd, country, "internship") == period
    assert period_question(3, 3, 1_850, 350, 1_700, 2_100, period).choices[0] == (period or "day")
