"""Every file that a page hands out, opened as its reader opens it: in the first view, and in another unit and currency."""

import csv
import io
from collections.abc import Callable

import pandas as pd
import pytest
import streamlit as st

from components.pages import pages

VIEWS = ({}, {"unit": "Year", "currency": "JPY"}, {"unit": "Month", "currency": "EUR", "prices": "US average prices"})


@pytest.fixture
def exports(opened, monkeypatch) -> Callable[..., dict[str, list[dict[str, str]]]]:
    """Return the files that a page hands out at an address, the rows behind every chart among them, by the key of their button,
    as the rows that a CSV reader gives."""

    def read(page: str, address: dict) -> dict[str, list[dict[str, str]]]:
        files, behind = {}, set()
        expander = st.expander

        def record(_label, data, *, key, file_name, **_options):
            if file_name.endswith(".csv"):
                files[key] = data() if callable(data) else data

        def note(*labels, key=None, **options):
            if key and key.endswith("-reports") and options.get("bind"):
                behind.add(key)
            return expander(*labels, key=key, **options)

        monkeypatch.setattr(st, "download_button", record)
        monkeypatch.setattr(st, "expander", note)
        app = opened(page, address)
        for key in behind:
            app.session_state[key] = True
        app.run()
        assert not app.exception
        assert {f"download-{key.removesuffix('-reports')}" for key in behind} <= set(files)
        return {key: _rows(content) for key, content in files.items()}

    return read


def _rows(content: bytes | str) -> list[dict[str, str]]:
    text = content if isinstance(content, str) else content.decode("utf-8-sig")
    header, *rows = csv.reader(io.StringIO(text, newline=""))
    assert len(set(header)) == len(header)
    assert all(header)
    return [dict(zip(header, row, strict=True)) for row in rows]


@pytest.mark.parametrize("address", VIEWS, ids=lambda address: "&".join(address.values()) or "first view")
@pytest.mark.parametrize("page", pages())
def test_every_column_of_pay_holds_numbers(exports, page, address):
    for key, rows in exports(page, address).items():
        assert rows, key
        for column in rows[0]:
            if column.startswith("pay") and column not in ("pay_text", "pay_period", "pay_basis", "pay"):
                cells = [row[column] for row in rows if row[column]]
                assert all(float(cell) >= 0 for cell in cells), f"{key}: {column}"


@pytest.mark.parametrize(
    ("address", "column"),
    [
        (VIEWS[0], "pay_hour_usd"),
        (VIEWS[1], "pay_year_jpy"),
        (VIEWS[2], "pay_month_eur_at_us_average_prices"),
        ({"prices": "Purchasing power"}, "pay_hour_international_dollars"),
    ],
)
def test_the_main_download_holds_the_pay_of_each_report(exports, bundled, address, column):
    rows = exports("data", address)["download-data"]
    assert next(iter(rows[0])) == column
    changes = {"unit": address.get("unit", "Hour").lower(), "currency": address.get("currency", "USD")}
    changes["prices"] = {"US average prices": "regional", "Purchasing power": "purchasing_power"}.get(
        address.get("prices"), "as_paid"
    )
    asked = bundled.filtered(**changes).ask("data/reports", search="", sort="pay", descending=True, most=None, skipped=0)
    expected = dict(zip(asked["report_id"], asked["pay"], strict=True))
    assert len(rows) == len(expected)
    for row in rows:
        pay = expected[row["report_id"]]
        assert (row[column] == "") if pd.isna(pay) else float(row[column]) == pytest.approx(pay), row["report_id"]


def test_the_rows_behind_a_chart_are_downloaded_as_they_are_asked(exports, bundled):
    rows = exports("overview", {})["download-headline"]
    asked = bundled.ask("reports/behind", dimension="company", value=None, most=None, skipped=0)
    assert [row["report_id"] for row in rows] == list(asked["report_id"])
    assert [float(row["pay_hour_usd"]) for row in rows if row["pay_hour_usd"]] == pytest.approx(list(asked["pay"].dropna()))
