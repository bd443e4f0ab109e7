"""Files of extreme shape: without companies, of one company with nothing but wide ranges, with one enormous company.

Every page of pay has a headline and no error over each, so that every rule is gone through.
"""

import pytest

from queries.database import database
from queries.folder import DATA_VARIABLE
from tests.app_pages.test_pages import PAGES_OF_PAY, assert_whole

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
    "of one enormous company": [posted(n, "Acme" if n < 300 else f"Company {n}", 20 + n / 10, 20 + n / 10) for n in range(305)],
}
PLACES = [{"place_name": "Seattle", "region": "WA", "metro_code": "42660"}, {"place_name": "Austin", "region": "TX"}]


@pytest.mark.parametrize("rows", FILES.values(), ids=FILES)
def test_every_page_of_pay_has_a_headline_and_no_error(opened, folder, monkeypatch, rows):
    monkeypatch.setenv(DATA_VARIABLE, str(folder(pay_reports=rows, places=PLACES)))
    database.cache_clear()
    try:
        for page in PAGES_OF_PAY:
            assert_whole(opened(page, {"overview-once": "true"} if page == "overview" else {}))
    finally:
        database.cache_clear()
