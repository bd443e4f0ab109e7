"""What is asked of a file, in words: the whole question, with few, one and all of what it is about."""

from functools import partial

import pytest

from ingest.columns.hypotheses import Choice, choice
from ingest.judgement.answers import ANSWERS, wrong_answer
from ingest.judgement.question_texts import (
    Question,
    blanks_question,
    columns_question,
    contract_question,
    copies_question,
    currency_question,
    date_question,
    implausible_question,
    kind_question,
    mark_question,
    pay_question,
    period_question,
    scale_question,
    unlikely_period_question,
    workload_question,
    year_question,
)

PERIODS = ("hour", "day", "week", "two_weeks", "month", "year", "total")
KINDS = ("internship", "full_time", "phd_stipend", "fellowship")
CODES = ("USD", "EUR", "GBP", "CAD", "INR", "CNY", "JPY", "SGD", "CHF", "AUD")
SCALES = ("1", "100", "1000", "10000", "100000", "1000000")


def between(reading: str, runner_up: str | None, cell: str, column: str = "Pay") -> Choice:
    """A choice between two readings of a column that is not clear."""
    return Choice("any", column, reading, 0.6, runner_up, 0.4, cell)


@pytest.mark.parametrize(
    ("asked", "field", "why", "choices"),
    [
        (
            partial(pay_question, between("Gross", "Net", "1,200", "Gross")), "pay_text",
            "Gross (“1,200”) and Net could each be the pay.", ("Gross", "Net"),
        ),
        (
            partial(columns_question, ["2023", "2024", "2025", "2026"], "41"), "columns",
            "Nothing says what the figures under 2023, 2024, 2025 are, such as “41”.", ("pay", "other"),
        ),
        (
            partial(columns_question, ["PhD"], "41"), "columns",
            "Nothing says what the figures under PhD are, such as “41”.", ("pay", "other"),
        ),
        (
            partial(currency_question, 3, 7, {}, {}), "currency",
            "3 of 7 pays are numbers without a currency, and no column or heading names one.", (*CODES, "unknown"),
        ),
        (
            partial(currency_question, 0, 7, {"£": 1, "$": 3}, {}), "currency",
            "3 of 7 pays have the sign $, which more than one currency uses.",
            ("USD", "CAD", "AUD", "SGD", "NZD", "HKD", "MXN", "unknown"),
        ),
        (
            partial(period_question, 3, 7, 1_000, None, 900, 1_100), "pay_period",
            "3 of 7 pays do not say what they are for. Their median is 1,000: a month?",
            ("month", "hour", "day", "week", "two_weeks", "year", "total", "unknown"),
        ),
        (
            partial(period_question, 1, 2, 45, None, 45, 45), "pay_period",
            "1 of 2 pays does not say what it is for. It is 45: an hour?", (*PERIODS, "unknown"),
        ),
        (
            partial(period_question, 2, 2, 9_000_000, 350, 8_000_000, 10_000_000), "pay_period",
            "Neither pay says what it is for. Their median is 9,000,000: a day?",
            ("day", "hour", "week", "two_weeks", "month", "year", "total", "unknown"),
        ),
        (
            partial(unlikely_period_question, "24000", "Pay", "month", "year", "DE"), "pay_period",
            "“24000” in Pay: for a month, as the heading says, or for a year? For a month it is unlikely as pay in its country "
            "(Germany).",
            ("year", "month", "hour", "day", "week", "two_weeks", "total", "unknown"),
        ),
        (
            partial(scale_question, "38", "Pay", 1_000, "DE"), "scale",
            "“38” in Pay: 38 or 38,000? As it stands it is unlikely as pay in its country (Germany).",
            ("1000", "1", "100", "10000", "100000", "1000000"),
        ),
        (
            partial(scale_question, "1.5 to 2.5", "Pay", 100_000, ""), "scale",
            "“1.5 to 2.5” in Pay: as it stands, or 100,000 times it? As it stands it is unlikely as pay.",
            ("100000", "1", "100", "1000", "10000", "1000000"),
        ),
        (
            partial(scale_question, "38", "Pay (tis)", 1_000, None), "scale",
            "“38” in Pay (tis): 38 or 38,000? The heading has a word that may mean thousands.",
            ("1000", "1", "100", "10000", "100000", "1000000"),
        ),
        (
            partial(kind_question, 1, 1, []), "work_kind",
            "The only row does not say whether it is of an internship or of other work.", KINDS,
        ),
        (
            partial(workload_question, 2, 2, "0.5", "30000", 1_204), "workload",
            "Both pays are of a part of full time, such as “30000” for “0.5” in line 1,204.", ("part", "full"),
        ),
        (
            partial(contract_question, 1, 3, 9.5, "27000", 4), "contract",
            "1 of 3 yearly pays is of a contract of fewer than twelve months, such as “27000” for 9.5 months in line 4.",
            ("contract", "twelve"),
        ),
        (
            partial(implausible_question, 1, 9, [(4, "7")]), "implausible",
            "1 of 9 pays is not plausible with this currency and period: “7” in line 4.", ("set_aside", "keep"),
        ),
        (
            partial(mark_question, between("comma", "point", "1,500")), "decimal_mark",
            "“1,500” in Pay: 1.5 or 1,500? The first if the comma is the decimal mark of this file.", ("comma", "point"),
        ),
        (
            partial(date_question, between("year_last", "year_first", "05/06/25")), "date_order",
            "“05/06/25” in Pay: 2025 or 2005?", ("year_last", "year_first"),
        ),
        (
            partial(date_question, between("year_last", "year_first", "41/06/25")), "date_order",
            "“41/06/25” in Pay: 2025 or no year?", ("year_last", "year_first"),
        ),
        (
            partial(copies_question, 1, 7, 1_204), "copies",
            "1 of 7 records is an exact copy of another, in line 1,204, and no cell identifies a record.", ("once", "each"),
        ),
        (
            partial(blanks_question, 2, 5, "company", 3, "Acme"), "blanks",
            "2 of 5 rows name no company, and no company is named twice, as where cells were merged: does line 3 belong to "
            "“Acme”, and each of the others to the one above it?",
            ("above", "not_stated"),
        ),
        (
            partial(year_question, 1, 2, "2023_2024.csv", ""), "year",
            "1 of 2 rows does not say which year it is of. The file's name contains 2023, 2024.", ("2023", "2024", "unknown"),
        ),
    ],
)  # fmt: skip
def test_a_question_is_asked_whole(asked, field, why, choices):
    assert asked() == Question(field, why, choices)


def test_a_question_shows_both_readings_of_a_cell():
    mark = mark_question(choice("decimal_mark", "Pay", {"comma": 4.0, "point": 6.0}, "1.234 €"))
    assert mark.why == "“1.234 €” in Pay: 1.234 or 1,234? The first if the point is the decimal mark of this file."
    assert mark.choices == ("point", "comma")
    order = date_question(choice("date_order", "Date", {"year_last": 0.0, "year_first": 0.0}, "12-05-11"))
    assert (order.why, order.choices) == ("“12-05-11” in Date: 2011 or 2012?", ("year_last", "year_first"))


@pytest.mark.parametrize(
    ("signs", "places", "choices"),
    [
        ({}, {"CZ": 3, "DE": 1}, ("CZK", "local")),
        ({}, {"CZ": 2, "DE": 2}, ("local", "CZK")),
        ({}, {"FR": 2, "DE": 2}, ("EUR", "USD")),
        ({"$": 4}, {"US": 2, "CA": 2}, ("USD", "CAD")),
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
    assert currency_question(4, 9, {}, {"US": 1, "DE": 1, "FR": 2}).why.endswith(
        "names one. They are of 3 countries with 2 currencies."
    )
    assert currency_question(4, 9, {}, {"US": 3, "DE": 1}).why.endswith("names one. The country of 3 of them: United States.")


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


@pytest.mark.parametrize(("field", "value"), [(field, value) for field, values in ANSWERS.items() for value in values])
def test_every_choice_of_a_question_can_be_set(field, value):
    assert wrong_answer(field, value) is None


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
