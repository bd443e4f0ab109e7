"""Data of extreme shape: without companies, of one company with nothing but wide ranges, of very many, of nothing.

Every page of pay has a headline and no error over each, so that every rule is gone through, and is not too long to be read.
"""

import pytest

from queries.database import database
from queries.folder import DATA_VARIABLE, data_folder
from tests.app_pages.test_pages import PAGES, PAGES_OF_PAY, assert_whole, texts

LEVELS = (["bachelor"], ["master"], ["phd"], [])


def posted(number: int, company: str | None, low: float, high: float) -> dict:
    return {
        "company": company, "pay_low": low, "pay_high": high, "evidence": "posted", "degree_levels": LEVELS[number % 4],
        "city": "Seattle" if number % 3 else "Austin", "region": "WA" if number % 3 else "TX", "year": 2025 + number % 3,
        "role_family": ("data", "design", None)[number % 3],
    }  # fmt: skip


FILES = {
    "without companies": [posted(n, None, 20 + n, 20 + n) for n in range(30)],
    "of one company and wide ranges": [posted(n, "Acme", 10 + n, 60 + n) for n in range(30)],
    "of many companies of several levels in two years": [
        posted(number, f"Company {number % 451}", 20, 20 + number / 100) | {"year": year, "role_family": "data"}
        for year in (2025, 2026)
        for number in range(451 * len(LEVELS))
    ],
    "of one enormous company": [posted(n, "Acme" if n < 300 else f"Company {n}", 20 + n / 10, 20 + n / 10) for n in range(305)],
}
#: The letters of the longest text of a page, and the bytes of all of its charts.
LONGEST_TEXT = 1_000
CHARTS = 300_000
PLACES = [{"place_name": "Seattle", "region": "WA", "metro_code": "42660"}, {"place_name": "Austin", "region": "TX"}]


@pytest.mark.parametrize("rows", FILES.values(), ids=FILES)
def test_every_page_of_pay_has_a_headline_and_no_error(opened, folder, monkeypatch, rows):
    monkeypatch.setenv(DATA_VARIABLE, str(folder(pay_reports=rows, places=PLACES)))
    database.cache_clear()
    try:
        for page in PAGES_OF_PAY:
            app = opened(page, {"overview-once": "true"} if page == "overview" else {})
            assert_whole(app)
            assert max(map(len, texts(app))) < LONGEST_TEXT
            assert sum(len(chart.proto.spec) for chart in app.get("plotly_chart")) < CHARTS
    finally:
        database.cache_clear()


def test_where_there_are_statistics_alone_no_filter_is_to_blame(opened, folder, monkeypatch):
    monkeypatch.setenv(DATA_VARIABLE, str(folder(pay_statistics=[{"median": 30_000}])))
    database.cache_clear()
    try:
        for page in (*PAGES_OF_PAY, "data"):
            app = opened(page)
            assert "There is no report of pay in the data" in texts(app)
            assert any(text.startswith("There is 1 published statistic: ") for text in texts(app))
    finally:
        database.cache_clear()


GERMAN = {"pay_period": "month", "currency": "EUR", "country": "DE"}


@pytest.mark.parametrize(
    ("stated", "address", "headline"),
    [
        (GERMAN, {}, "€2,000 a month"),
        (GERMAN | {"work_kind": "phd_stipend", "pay_period": "year"}, {}, "€2,000 a year"),
        # An address says how pay is read, and over the first view it is read by the hour in dollars.
        (GERMAN, {"year": "2026"}, r"\$12\.50 an hour"),
        ({"pay_period": "month"}, {}, r"\$11\.54 an hour"),
    ],
)
def test_data_without_the_first_view_begin_as_their_pay_is_stated(opened, folder, monkeypatch, stated, address, headline):
    rows = [{"pay": 2_000, "company": f"Company {n}", **stated} for n in range(9)]
    rates = [{"currency": "EUR", "year": 2026, "units_per_usd": 12 / 13, "usd_per_unit": 13 / 12}]
    monkeypatch.setenv(DATA_VARIABLE, str(folder(pay_reports=rows, exchange_rates=rates)))
    database.cache_clear()
    try:
        shown = opened("overview", address).title[0].value
        assert headline in shown
        # Where all are of one kind of work it is named, also where none is chosen.
        assert ("PhD stipends" if "work_kind" in stated else "internships") in shown
    finally:
        database.cache_clear()


@pytest.mark.parametrize("held", [(), ("reference", "sources.csv")], ids=["of nothing", "of reference alone"])
def test_every_page_stands_over_a_folder_of_ones_own(opened, tmp_path, monkeypatch, held):
    for name in held:
        (tmp_path / name).symlink_to(data_folder() / name)
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path))
    database.cache_clear()
    try:
        for page in PAGES:
            app = opened(page)
            assert_whole(app)
            # What is not there is missed only where it is needed.
            assert len(app.error) == (not held)
    finally:
        database.cache_clear()
