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
from ingest.judgement.answers import ANSWERS, wrong_answer
from ingest.judgement.question_texts import (
    blanks_question,
    contract_question,
    copies_question,
    currency_question,
    date_question,
    implausible_question,
    kind_question,
    mark_question,
    period_question,
    unlikely_period_question,
    workload_question,
    year_question,
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


def test_a_question_shows_both_readings_of_a_cell():
    mark = mark_question(choice("decimal_mark", "Pay", {"comma": 4.0, "point": 6.0}, "1.234 €"))
    assert mark.why == "“1.234 €” in Pay: 1.234 or 1,234? The first if the point is the decimal mark of this file."
    assert mark.choices == ("point", "comma")
    order = date_question(choice("date_order", "Date", {"year_last": 0.0, "year_first": 0.0}, "12-05-11"))
    assert (order.why, order.choices) == ("“12-05-11” in Date: 2011 or 2012?", ("year_last", "year_first"))


def test_what_rows_state_is_taken_and_the_runner_up_is_what_is_usual():
    found = choice("pay_period", "Pay", unit_evidence({"hour": 1.0}, {"hour": -8.0, "month": -9.0, "year": 0.0}))
    assert (found.reading, found.runner_up, found.clear) == ("hour", "year", True)


def test_nothing_stated_leaves_a_unit_open_and_the_usual_one_stands_first():
    found = choice("currency", "Pay", unit_evidence({}, {"USD": 0.0, "CAD": -0.5, "EUR": 0.0}, ["USD", "CAD", "CAD"]))
    assert (found.reading, found.runner_up, found.clear) == ("CAD", "USD", False)


@pytest.mark.parametrize(
    ("signs", "places", "choices"),
    [
        ({}, {"CZ": 3, "DE": 1}, ("CZK", "USD")),
        ({"$": 4}, {"CA": 4}, ("CAD", "USD")),
        ({"$": 4}, {"DE": 4}, ("USD", "CAD")),
        ({}, {}, ("USD", "EUR")),
    ],
)
def test_the_currency_of_the_country_that_a_question_names_is_its_first_choice(signs, places, choices):
    assert currency_question(4, 4, signs, places).choices[:2] == choices


@pytest.mark.parametrize(
    ("signs", "places", "likely", "choices"),
    [
        ({}, {}, ["NOK"], ("NOK", "USD")),
        ({}, {"DE": 3}, ["CHF", "NOK"], ("EUR", "CHF", "NOK", "USD")),
        ({"kr": 3}, {}, ["NOK"], ("NOK", "SEK")),
        ({"$": 3}, {}, ["NOK"], ("USD", "CAD")),
    ],
)
def test_a_currency_that_the_language_or_other_rows_name_stands_behind_that_of_the_country(signs, places, likely, choices):
    assert currency_question(4, 4, signs, places, likely).choices[: len(choices)] == choices


def test_the_question_for_a_currency_names_the_country_of_most_rows():
    assert currency_question(4, 4, {"$": 3}, {"US": 1_200, "CA": 2}).why == (
        "3 of 4 pays have the sign $, which more than one currency uses. The country of 1,200 of them: United States."
    )
    assert currency_question(4, 9, {}, {"US": 4}).why.endswith("names one. Their country: United States.")
    assert currency_question(1, 1, {}, {"ZZZ": 1}).why.endswith("names one. Its country: ZZZ.")


@pytest.mark.parametrize(
    ("odd", "named", "counted", "told"),
    [
        (1, [(2, "9500")], "1 of 40 pays is", "“9500” in line 2."),
        (2, [(2, "9500"), (1_204, "9500")], "2 of 40 pays are", "“9500” in line 2 and “9500” in line 1,204."),
        (4, [(2, "1"), (3, "2"), (5, "1")], "4 of 40 pays are", "“1” in line 2, “2” in line 3, “1” in line 5 and 1 more."),
    ],
)  # fmt: skip
def test_the_question_for_implausible_figures_names_the_rows_that_it_means(odd, named, counted, told):
    assert implausible_question(odd, 40, named).why == f"{counted} not plausible with this currency and period: {told}"


@pytest.mark.parametrize(
    ("odd", "told"),
    [
        (1, "1 of 40 pays is of a part of full time, such as “30000” for “0.5” in line 2."),
        (3, "3 of 40 pays are of a part of full time, such as “30000” for “0.5” in line 2."),
    ],
)
def test_the_question_for_a_part_of_full_time_names_a_row(odd, told):
    assert workload_question(odd, 40, "0.5", "30000", 2).why == told


@pytest.mark.parametrize(
    ("some", "of", "told"),
    [
        (3, 7, {
            "currency": "3 of 7 pays are numbers without a currency, and no column or heading names one.",
            "sign": "3 of 7 pays have the sign kr, which more than one currency uses.",
            "pay_period": "3 of 7 pays do not say what they are for. Their median is 45: an hour?",
            "work_kind": "3 of 7 rows do not say whether they are of internships or of other work.",
            "year": "3 of 7 rows do not say which year they are of.",
            "copies": "3 of 7 records are exact copies of others, such as line 4, and no cell identifies a record.",
            "contract": "3 of 7 yearly pays are of a contract of fewer than twelve months, such as “9” for 3 months in line 2.",
            "workload": "3 of 7 pays are of a part of full time, such as “30000” for “0.5” in line 2.",
        }),
        (1, 7, {
            "currency": "1 of 7 pays is a number without a currency, and no column or heading names one.",
            "sign": "1 of 7 pays has the sign kr, which more than one currency uses.",
            "pay_period": "1 of 7 pays does not say what it is for. It is 45: an hour?",
            "work_kind": "1 of 7 rows does not say whether it is of an internship or of other work.",
            "year": "1 of 7 rows does not say which year it is of.",
            "copies": "1 of 7 records is an exact copy of another, in line 4, and no cell identifies a record.",
            "contract": "1 of 7 yearly pays is of a contract of fewer than twelve months, such as “9” for 3 months in line 2.",
            "workload": "1 of 7 pays is of a part of full time, such as “30000” for “0.5” in line 2.",
        }),
        (2, 2, {
            "currency": "Both pays are numbers without a currency, and no column or heading names one.",
            "sign": "Both pays have the sign kr, which more than one currency uses.",
            "pay_period": "Neither pay says what it is for. Their median is 45: an hour?",
            "work_kind": "Neither row says whether it is of an internship or of other work.",
            "year": "Neither row says which year it is of.",
            "copies": "Both records are exact copies of others, such as line 4, and no cell identifies a record.",
            "contract": "Both yearly pays are of a contract of fewer than twelve months, such as “9” for 3 months in line 2.",
            "workload": "Both pays are of a part of full time, such as “30000” for “0.5” in line 2.",
        }),
        (1_204, 1_204, {
            "currency": "All 1,204 pays are numbers without a currency, and no column or heading names one.",
            "sign": "All 1,204 pays have the sign kr, which more than one currency uses.",
            "pay_period": "None of the 1,204 pays says what it is for. Their median is 45: an hour?",
            "work_kind": "None of the 1,204 rows says whether it is of an internship or of other work.",
            "year": "None of the 1,204 rows says which year it is of.",
            "copies": "All 1,204 records are exact copies of others, such as line 4, and no cell identifies a record.",
            "contract": "All 1,204 yearly pays are of a contract of fewer than twelve months, such as “9” for 3 months in "
            "line 2.",
            "workload": "All 1,204 pays are of a part of full time, such as “30000” for “0.5” in line 2.",
        }),
        (1, 1, {
            "currency": "The only pay is a number without a currency, and no column or heading names one.",
            "sign": "The only pay has the sign kr, which more than one currency uses.",
            "pay_period": "The only pay does not say what it is for. It is 45: an hour?",
            "work_kind": "The only row does not say whether it is of an internship or of other work.",
            "year": "The only row does not say which year it is of.",
            "copies": "The only record is an exact copy of another, in line 4, and no cell identifies a record.",
            "contract": "The only yearly pay is of a contract of fewer than twelve months, such as “9” for 3 months in line 2.",
            "workload": "The only pay is of a part of full time, such as “30000” for “0.5” in line 2.",
        }),
    ],
)  # fmt: skip
def test_a_question_has_the_number_of_what_it_is_about(some, of, told):
    asked = {
        "currency": currency_question(some, of, {}, {}),
        "sign": currency_question(some, of, {"kr": some}, {}),
        "pay_period": period_question(some, of, 45, None, 20, 80),
        "work_kind": kind_question(some, of, []),
        "year": year_question(some, of, "pay.csv", ""),
        "copies": copies_question(some, of, 4),
        "contract": contract_question(some, of, 3, "9", 2),
        "workload": workload_question(some, of, "0.5", "30000", 2),
    }
    assert {name: question.why for name, question in asked.items()} == told


@pytest.mark.parametrize(
    ("name", "title", "choices", "said"),
    [
        ("pay.csv", "", ("unknown",), ""),
        ("pay_2024.csv", "", ("2024", "unknown"), " The file's name contains 2024."),
        ("pay.csv", "Wages, 2023 and FY24", ("2023", "2024", "unknown"), " Its title contains 2023, 2024."),
        ("pay_2024.csv", "2024 and 2025", ("2024", "2025", "unknown"),
         " The file's name contains 2024. Its title contains 2024, 2025."),
    ],
)  # fmt: skip
def test_the_years_in_the_name_and_the_title_of_a_file_are_proposed(name, title, choices, said):
    asked = year_question(7, 7, name, title)
    assert asked.choices == choices
    assert asked.why == f"None of the 7 rows says which year it is of.{said}"


@pytest.mark.parametrize(
    ("lacking", "thing", "some", "others"),
    [
        (3, "company", "3 of 5 rows name no company, and no company", ", and each of the others to the one above it"),
        (1, "group", "1 of 5 rows names no group, and no group", ""),
    ],
)
def test_rows_without_a_name_may_be_of_the_one_above(lacking, thing, some, others):
    asked = blanks_question(lacking, 5, thing, 3, "Acme")
    assert asked.why == f"{some} is named twice, as where cells were merged: does line 3 belong to “Acme”{others}?"
    assert asked.choices == ("above", "not_stated")


@pytest.mark.parametrize(
    ("lowest", "highest", "hint"),
    [
        (41, 2_049, "Their median is 62: an hour?"),
        (
            41,
            2_050,
            "They go from 41 to 2,050, hardly all for one period: the answer is for all, a column of periods tells them apart.",
        ),
        (0, 62, "Their median is 62: an hour?"),
        (None, 9_000_000, "Their median is 62: an hour?"),
    ],
    ids=["one period", "several", "a pay of nothing", "several currencies"],
)
def test_pays_too_far_apart_for_one_period_are_not_summed_up_by_their_median(lowest, highest, hint):
    question = period_question(3, 7, 62, None, lowest, highest)
    assert question.why == f"3 of 7 pays do not say what they are for. {hint}"
    assert question.choices[0] == "hour"


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


@pytest.mark.parametrize(
    ("stated", "likely", "country", "told"),
    [
        (
            "month", "year", "DE",
            "for a month, as the heading says, or for a year? For a month it is unlikely as pay in its country (Germany).",
        ),
        ("hour", "two_weeks", "", "for an hour, as the heading says, or for a fortnight? For an hour it is unlikely as pay."),
    ],
)  # fmt: skip
def test_the_question_for_an_unlikely_period_names_both(stated, likely, country, told):
    question = unlikely_period_question("24000", "Pay", stated, likely, country)
    assert question.why == f"“24000” in Pay: {told}"
    assert question.choices[:2] == (likely, stated)
    assert len(question.choices) == len(set(question.choices)) == 8


def test_a_country_without_a_row_of_its_own_has_what_is_usual_anywhere():
    assert usual_in("CA").country == "CA"
    assert usual_in("DE") == usual_in(None) == usual_in("")


@pytest.mark.parametrize(("field", "value"), [(field, value) for field, values in ANSWERS.items() for value in values])
def test_every_choice_of_a_question_can_be_set(field, value):
    assert wrong_answer(field, value) is None


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


@pytest.mark.parametrize(
    ("lacking", "titles", "end"),
    [
        (1, ["Placement"], ": “Placement”."),
        (2, ["A", "B"], ": “A”, “B”."),
        (9, ["A", "B"], ", such as “A”, “B”."),
        (9, [], "."),
    ],
)
def test_all_titles_that_say_no_kind_of_work_are_named_or_some_of_them_as_such(lacking, titles, end):
    assert kind_question(lacking, 10, titles).why.endswith(f" of other work{end}")
