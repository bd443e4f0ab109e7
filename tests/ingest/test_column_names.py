"""What the names of columns say."""

import pytest

from ingest.columns.column_names import likeness, plain_name
from ingest.columns.pay_names import pay_name


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("Salary_Currency", "salary currency"),
        ("totalCompensation", "total compensation"),
        ("  Pay (per hour) ", "pay per hour"),
        ("Rémunération", "remuneration"),
        ("Vergütung", "vergutung"),
        ("TOT_EMP", "tot emp"),
        ("年収", "年収"),
        ("Årslønn", "arslonn"),
        ("Địa điểm", "dia diem"),
        ("Średnia płaca", "srednia placa"),
    ],
)
def test_a_plain_name_has_small_words_without_accents_and_signs(written, plain):
    assert plain_name(written) == plain


@pytest.mark.parametrize(
    ("written", "period", "currency", "bound", "statistic", "stage"),
    [
        ("totalyearlycompensation", "year", None, "", "", ""),
        ("Hourly Rate (USD)", "hour", "USD", "", "", ""),
        ("salary_in_usd", None, "USD", "", "", ""),
        ("Gehalt (€/Monat)", "month", "EUR", "", "", ""),
        ("min_salary", None, None, "low", "", ""),
        ("Maximum Pay", None, None, "high", "", ""),
        ("WAGE_RATE_OF_PAY_FROM", None, None, "low", "", ""),
        ("Starting Median Salary", None, None, "", "median", "starting"),
        ("Mid-Career 90th Percentile Salary", None, None, "", "p90", "mid-career"),
        ("A_PCT25", "year", None, "", "p25", ""),
        ("H_MEAN", "hour", None, "", "mean", ""),
        ("Average wage", None, None, "", "mean", ""),
        ("50th Percentile", None, None, "", "median", ""),
        ("年収", "year", None, "", "", ""),
        ("月薪", "month", None, "", "", ""),
        ("top salary", None, None, "high", "", ""),
    ],
)
def test_a_pay_column_s_name_says_period_currency_bound_and_statistic(written, period, currency, bound, statistic, stage):
    name = pay_name(written)
    assert (name.period, name.currency, name.bound, name.statistic, name.stage) == (period, currency, bound, statistic, stage)


@pytest.mark.parametrize(
    "written", ["Salary", "stipend", "Gehalt", "Rémunération", "薪资", "給与", "зарплата", "maaş", "Base Pay"]
)
def test_names_that_say_pay(written):
    assert pay_name(written).says_pay
    assert not pay_name(written).aside


@pytest.mark.parametrize(
    "written",
    [
        "Signing Bonus",
        "salary_currency",
        "pay_period",
        "Salaries Reported",
        "compensation_type",
        "stock grant value",
        "Salary % change",
    ],
)
def test_names_of_things_about_the_pay_are_aside(written):
    assert pay_name(written).aside


def test_names_that_do_not_say_pay():
    assert not any(pay_name(written).says_pay for written in ("Price", "Qty", "Amount due", "Rating", "Founded", "Size"))


def test_likeness_is_whole_for_a_word_of_the_field_and_less_for_a_part():
    assert likeness("company name", "company") == 1
    assert 0.5 < likeness("company name as filed", "company") < 1
    assert likeness("rating", "company") == 0
    assert likeness("location", "city") == 0
