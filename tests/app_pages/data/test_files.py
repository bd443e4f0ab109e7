"""The downloads of the page Data hold what it shows: the rows that are filtered, as numbers, named with their units."""

import io

import pandas as pd
import pytest

from app_pages.data.page import COLLECTED, TABLES, download
from app_pages.data.tables import OTHER_TABLES
from charts.theme import palette
from components.context import PageContext
from queries import schema
from queries.schema import table
from queries.selection import Selection

ORDER = {"search": "", "sort": "report_id", "descending": False}
REPORTS = [
    {"report_id": "r1", "pay_low": 20, "pay_high": 30, "company": "Acme"},
    {"report_id": "r2", "pay": 40, "company": "Zoo", "pay_period": "month", "currency": "EUR"},
    {"report_id": "r3", "pay_high": 50},
]
RATES = [{"currency": "EUR", "year": 2026, "units_per_usd": 0.8, "usd_per_unit": 1.25}]


@pytest.fixture
def view(given):
    return given(pay_reports=REPORTS, exchange_rates=RATES)


def opened(view, name: str, **order) -> pd.DataFrame:
    return pd.read_csv(io.BytesIO(download(PageContext(view, palette("light")), name, ORDER | order)))


def test_the_reports_hold_pay_as_numbers_in_the_first_view(view):
    rows = opened(view, "reports")
    assert list(rows)[:3] == ["pay_hour_usd", "set_aside", "report_id"]
    assert list(rows) == ["pay_hour_usd", "set_aside", *table("pay_reports").header, "source", "url"]
    assert rows["pay_hour_usd"].to_list() == pytest.approx([25, 40 * 1.25 * 12 / 2080, float("nan")], nan_ok=True)
    assert rows["pay_low"].to_list() == pytest.approx([20, 40, float("nan")], nan_ok=True)


def test_the_reports_hold_pay_in_the_unit_and_currency_that_the_reader_chose(view):
    rows = opened(view.filtered(unit="month", currency="EUR"), "reports")
    assert rows["pay_month_eur"].to_list() == pytest.approx([25 * 0.8 * 2080 / 12, 40, float("nan")], nan_ok=True)


@pytest.mark.parametrize("selection", [Selection(), Selection(unit="year", currency="JPY", prices="regional")])
def test_every_download_has_each_column_once(view, selection):
    view = view.filtered(unit=selection.unit, currency=selection.currency, prices=selection.prices)
    for name, sort in [
        ("reports", "report_id"),
        ("statistics", "statistic_id"),
        ("sources", "source_id"),
        ("outlook", "outlook_id"),
    ]:
        header = download(PageContext(view, palette("light")), name, ORDER | {"sort": sort}).decode().splitlines()[0].split(",")
        assert len(set(header)) == len(header)


def test_the_sources_say_what_is_counted(view):
    rows = opened(view, "sources", sort="source_id")
    assert list(rows) == [
        *table("sources").header, "matching_reports", "rows", "reports_rows", "statistics_rows", "outlook_rows",
        "education_rows", "programs_rows", "listings_rows", "skills_rows", "software_rows", "role_facts_rows",
            "price_levels_rows",
        "living_costs_rows", "hud_areas_rows", "exchange_rates_rows", "places_rows",
    ]  # fmt: skip
    assert rows[["matching_reports", "rows", "reports_rows"]].to_numpy().tolist() == [[3, 6, 3]]


def test_every_collected_table_has_its_title_on_the_page():
    assert {*COLLECTED, *OTHER_TABLES} == {t.name for t in schema.TABLES}, "OTHER_TABLES of app_pages/data/tables.py"
    assert set(COLLECTED.values()) == set(TABLES) - {"others", "sql"}
