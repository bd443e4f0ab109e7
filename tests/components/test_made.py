"""How the number of a report was made, in words: each step can be reckoned again, and the last one is the number shown."""

import re

import pandas as pd
import pytest

from charts.numbers import Money
from components.made import made

USD = {
    "report_id": "r1", "carrier": "r1", "stated_low": 8000.0, "stated_high": 8000.0, "stated_point": None,
    "stated_period": "month", "stated_hours": 2080 / 12, "currency": "USD", "rate": 1.0, "rate_year": 2026, "parity": None,
    "purchasing_power": 1.0,
}  # fmt: skip


def of(pay: float | None, money: Money | None = None, ends: str = "middle", **stated) -> str:
    return made(pd.DataFrame([USD | {"pay": pay} | stated]), money or Money(), ends)[0]


def hourly(low: float, high: float) -> dict:
    return {"stated_low": low, "stated_high": high, "stated_period": "hour", "stated_hours": 1.0}


def test_pay_by_the_month_is_brought_to_the_hour():
    assert of(8000 * 12 / 2080) == "$8,000 a month → $46.15 an hour: 12/2,080"


def test_pay_as_it_is_read_is_as_it_was_stated():
    assert of(45.5, **hourly(45.5, 45.5)) == "$45.50 an hour"
    assert of(96000, Money("USD", "year")) == "$8,000 a month → $96,000 a year: 12"
    assert of(8000, Money("USD", "month")) == "$8,000 a month"


def test_of_a_range_the_end_or_the_midpoint_is_taken_that_the_reader_chose():
    assert of(40, **hourly(30, 50)) == "$30–$50 an hour, midpoint $40"
    assert of(30, ends="low", **hourly(30, 50)) == "$30–$50 an hour, low end $30"
    assert of(50, ends="high", **hourly(30, 50)) == "$30–$50 an hour, high end $50"
    assert of(35, stated_point=35.0, **hourly(30, 50)) == "$35 an hour"


@pytest.mark.parametrize(
    ("period", "hours", "unit", "pay", "step"),
    [
        ("month", 35 * 52 / 12, "hour", 8000 * 12 / 1820, "12/1,820"),
        ("month", 35 * 52 / 12, "year", 8000 * 2080 * 12 / 1820, "2,080 × 12/1,820"),
        ("day", 8, "hour", 1000, "1/8"),
        ("week", 40, "month", 8000 * 2080 / 12 / 40, "2,080/(12 × 40)"),
        ("two_weeks", 80, "hour", 100, "1/80"),
        ("total", 480, "hour", 8000 / 480, "1/480"),
        ("year", 2080, "month", 8000 / 12, "1/12"),
    ],
)
def test_each_period_has_its_hours(period, hours, unit, pay, step):
    found = of(pay, Money("USD", unit), stated_period=period, stated_hours=hours)
    assert found.endswith(f": {step}")
    assert f"${pay:,.2f}".removesuffix(".00") in found


def test_a_foreign_currency_is_brought_to_the_shown_one_at_the_rate_of_its_year():
    assert of(20, currency="EUR", rate=0.5, **hourly(40, 40)) == "€40 an hour → $20 an hour: 0.5, rate of 2026"


def test_prices_come_last():
    regional, power = Money("USD", "hour", "regional"), Money("USD", "hour", "purchasing_power")
    assert of(50, regional, parity=80.0, **hourly(40, 40)) == "$40 an hour → $50 an hour: 100/80 by price parity"
    told = of(2, power, currency="INR", purchasing_power=20.0, **hourly(40, 40))
    assert told == "₹40 an hour → Int$2 an hour: 1/20 by purchasing power"


def test_what_another_posting_of_the_report_states_is_named():
    assert of(45, carrier="r7", **hourly(45, 45)) == "$45 an hour (stated by r7)"


def test_what_has_no_number_was_not_made():
    assert of(None, stated_period=None, currency=None) == ""


@pytest.mark.parametrize(
    "read",
    [
        {},
        {"unit": "month", "currency": "EUR", "prices": "regional"},
        {"unit": "year", "ends": "low", "country": None},
        {"prices": "purchasing_power", "country": None, "ends": "high"},
    ],
    ids=lambda read: "&".join(map(str, read.values())) or "first view",
)
def test_the_last_step_is_the_number_shown_of_every_report(bundled, read):
    view = bundled.filtered(work_kind=("internship", "full_time"), **read)
    chosen = view.selection
    rows = view.ask("reports/behind", dimension="company", value=None, most=None, skipped=0).dropna(subset="pay")
    told = made(rows, Money(chosen.currency, chosen.unit, chosen.prices), chosen.ends)
    last = [re.sub(r" \(stated by .*", "", text.rpartition(" → ")[2].partition(": ")[0]) for text in told]
    amounts = [float(re.findall(r"\d[\d,]*(?:\.\d+)?", step)[-1].replace(",", "")) for step in last]
    assert len(amounts) > 900
    assert amounts == pytest.approx(list(rows["pay"]), abs=0.0051)
