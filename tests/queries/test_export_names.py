"""The columns of an export are named with their units, as the reader reads pay; no two have one name."""

import itertools

import pandas as pd
import pytest

from queries.export import name_with_unit, with_units
from queries.meaning import meaning
from queries.questions import questions
from queries.selection import CURRENCIES, PRICES, UNITS, Selection

READINGS = [Selection(unit=u, currency=c, prices=p) for u, c, p in itertools.product(UNITS, CURRENCIES, PRICES)]


def named(name: str, column: str, **reading) -> str:
    return name_with_unit(meaning(name).column(column), Selection(**reading))


def test_pay_is_named_with_its_period_currency_and_prices():
    assert named("overview/groups", "median") == "median_hour_usd"
    assert named("overview/groups", "median", unit="year", currency="EUR") == "median_year_eur"
    assert named("overview/groups", "median", prices="regional") == "median_hour_usd_at_us_average_prices"
    assert named("overview/groups", "median", unit="month", prices="purchasing_power") == "median_month_international_dollars"


def test_published_pay_is_named_without_the_prices_that_do_not_hold_for_it():
    assert named("outlook/wages", "median", prices="regional") == "median_hour_usd"
    assert named("locations/wages", "adjusted") == "adjusted_hour_usd_at_us_average_prices"
    assert named("degrees/stipends", "pay", unit="hour", currency="JPY") == "pay_year_jpy"


def test_a_count_is_named_with_what_it_counts_where_its_name_does_not_say_it():
    assert named("overview/groups", "n") == "n_reports"
    assert named("overview/groups", "companies") == "companies"
    assert named("outlook/wages", "n") == "n_jobs"
    assert named("outlook/states", "change_percent") == "change_percent"
    assert named("outlook/occupations", "pay_of") == "pay_of_year"
    assert named("outlook/occupations", "label") == "label"


def test_columns_of_the_collected_files_keep_their_names():
    rows = pd.DataFrame(columns=["pay", "pay_low", "n", "year", "url"])
    assert list(with_units(rows[["pay", "pay_low", "year"]], "data/reports", Selection())) == [
        "pay_hour_usd",
        "pay_low",
        "year",
    ]
    assert list(with_units(rows[["n", "year"]], "data/statistics", Selection())) == ["n", "year"]
    assert list(with_units(rows[["n", "url"]], "data/rows", Selection(), "pay_statistics")) == ["n", "url"]


@pytest.mark.parametrize("name", questions())
def test_no_two_columns_have_one_name_however_pay_is_read(name, bundled):
    means = meaning(name)
    answer = bundled.ask(name, **means.examples)
    for selection in READINGS:
        columns = list(with_units(answer, name, selection, means.examples.get("table")).columns)
        assert len(set(columns)) == len(columns), columns
