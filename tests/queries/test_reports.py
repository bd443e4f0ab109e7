"""The reports behind a mark."""

import duckdb
import pytest

from queries.database import Database
from queries.filters import dimensions
from queries.selection import NOT_STATED, Selection

SOURCES = [
    {"source_id": "s1", "title": "First", "url": "https://one.example/a", "published": "2026"},
    {"source_id": "s2", "title": "Second"},
]
PLACES = [{"place_name": "Seattle", "region": "WA", "metro_code": "42660"}]
REPORTS = [
    {
        "report_id": "full",
        "pay": 10,
        "company": "A",
        "city": "Seattle",
        "region": "WA",
        "year": 2025,
        "evidence": "posted",
        "degree_levels": ["master", "phd"],
        "source_id": "s2",
    },
    {"report_id": "blank", "pay": 30, "company": None, "country": None, "year": None},
    {"report_id": "guide", "pay": 99, "company": "A", "evidence": "guide"},
    {"report_id": "high", "pay": 20, "company": "B", "country": "CA", "degree_levels": ["phd"]},
    {"report_id": "again", "pay": 20, "company": "B", "country": "CA", "degree_levels": ["bachelor"]},
]


@pytest.fixture
def view(given):
    return given(sources=SOURCES, places=PLACES, pay_reports=REPORTS)


def ids(view, dimension, value, most=99) -> list[str]:
    return list(view.ask("reports/behind", dimension=dimension, value=value, most=most, skipped=0)["report_id"])


BEHIND = {
    ("company", "A"): ["full", "guide"],
    ("company", "B"): ["again", "high"],
    ("company", "a"): [],
    ("city", "Seattle, WA"): ["full"],
    ("metro", "42660"): ["full"],
    ("region", "US-WA"): ["full"],
    ("country", "US"): ["full", "guide"],
    ("country", "CA"): ["again", "high"],
    ("year", "2025"): ["full"],
    ("year", "2026"): ["again", "high", "guide"],
    ("evidence", "posted"): ["full"],
    ("evidence", "guide"): ["guide"],
    ("source", "s2"): ["full"],
    ("degree", "phd"): ["high", "full"],
    ("degree", "master"): ["full"],
    ("degree", "associate"): [],
    ("company", NOT_STATED): ["blank"],
    ("country", NOT_STATED): ["blank"],
    ("year", NOT_STATED): ["blank"],
    ("degree", NOT_STATED): ["blank", "guide"],
    ("city", NOT_STATED): ["blank", "again", "high", "guide"],
    ("metro", NOT_STATED): ["blank", "again", "high", "guide"],
    ("region", NOT_STATED): ["blank", "again", "high", "guide"],
    ("evidence", NOT_STATED): [],
    ("source", NOT_STATED): [],
}


def test_behind_a_mark_are_the_reports_of_its_group(view):
    assert {mark: ids(view, *mark) for mark in BEHIND} == BEHIND


def test_all_are_behind_a_chart_counted_ones_first_and_the_highest_pay_first(view):
    everything = ["blank", "again", "high", "full", "guide"]
    assert ids(view, "company", None) == everything
    assert ids(view, "country", None, most=2) == everything[:2]


def test_a_dimension_that_is_none_is_an_error_and_not_an_empty_answer(view):
    with pytest.raises(duckdb.Error, match="there is no dimension nothing"):
        ids(view, "nothing", "x")


def test_every_dimension_has_an_answer(view):
    assert {dimension for dimension, _ in BEHIND} <= set(dimensions())
    assert [dimension for dimension in dimensions() if ids(view, dimension, "nothing of the kind")] == []


def test_a_report_comes_with_its_source_and_why_it_is_not_counted(view):
    found = view.filtered(unit="year").ask("reports/behind", dimension="company", value="A", most=9, skipped=0)
    columns = ["pay", "company", "place", "year", "evidence", "set_aside", "source", "url", "published", "source_id"]
    rows = found[columns].astype(object).where(found[columns].notna(), None).to_numpy().tolist()
    assert rows == [
        [20800.0, "A", "Seattle, WA", 2025, "posted", None, "Second", None, None, "s2"],
        [None, "A", None, 2026, "guide", "reference only", "First", "https://one.example/a", "2026", "s1"],
    ]
    assert [list(levels) for levels in found["degree_levels"]] == [["master", "phd"], []]


def test_only_matching_reports_are_behind(view):
    assert ids(view.filtered(country=("US",)), "company", None) == ["full", "guide"]
    assert ids(view.filtered(country=("US",), evidence=("guide",)), "year", "2025") == []


def test_a_source_that_is_not_known_leaves_the_report(folder):
    data = folder(pay_reports=[{"pay": 1, "source_id": "lost", "report_id": "r"}])
    found = Database(data).view(Selection()).ask("reports/behind", dimension="source", value="lost", most=9, skipped=0)
    assert list(zip(found["report_id"], found["source"].isna(), strict=True)) == [("r", True)]


def test_a_row_tells_what_its_pay_was_made_of_and_which_rows_tell_of_the_same_report(given):
    """Three postings of one report: the range is carried, whatever a single figure says."""
    posted = {"evidence": "posted", "city": "Austin", "region": "TX", "role_family": "software_engineering"}
    rows = [
        posted | {"report_id": "range", "pay_low": 6000, "pay_high": 8000, "pay_period": "month", "source_id": "s1"},
        posted | {"report_id": "again", "pay_low": 6000, "pay_high": 8000, "pay_period": "month", "source_id": "s2"},
        posted | {"report_id": "top", "pay": 8000, "pay_period": "month", "source_id": "s2"},
        {"report_id": "own", "pay": 30, "hours_per_week": 35, "pay_period": "week", "company": "B"},
    ]
    found = given(sources=SOURCES, pay_reports=rows).ask(
        "reports/behind", dimension="company", value=None, most=None, skipped=0
    )
    told = found.set_index("report_id")
    assert {row: list(others) for row, others in told["merges"].items()} == {
        "again": ["range", "top"],
        "range": ["again", "top"],
        "top": ["again", "range"],
        "own": [],
    }
    assert list(told.loc["own", ["carrier", "stated_low", "stated_high", "stated_period", "stated_hours", "rate"]]) == [
        "own", 30, 30, "week", 35, 1,
    ]  # fmt: skip
    assert told.loc["top", "carrier"] in ("again", "range")
    assert list(told.loc["top", ["stated_low", "stated_high", "stated_period"]]) == [6000, 8000, "month"]
    assert round(told.loc["top", "pay"], 6) == round(7000 * 12 / 2080, 6)


def test_how_many_rows_there_are_in_all_stands_on_each_page_of_them(view):
    pages = [view.ask("reports/behind", dimension="company", value=None, most=2, skipped=skipped) for skipped in (0, 2, 4)]
    assert [list(page["report_id"]) for page in pages] == [["blank", "again"], ["high", "full"], ["guide"]]
    assert {tuple(row) for page in pages for row in page[["all_rows", "all_counted", "all_reports"]].to_numpy()} == {(5, 4, 4)}


def test_a_posting_of_two_places_has_in_each_the_prices_of_that_place(given):
    """In the region of both it counts once, by the middle of its two prices, which both stand there."""
    cities = [("Austin", "12420", 80), ("Dallas", "19100", 125)]
    prices = [
        {"area_type": "metro", "area_code": code, "area_name": name, "year": 2024, "period": 2024, "value": value}
        for name, code, value in cities
    ]
    places = [{"place_name": name, "region": "TX", "metro_code": code} for name, code, _ in cities]
    posting = {"report_id": "both", "pay": 40, "city": "Austin", "region": "TX", "other_places": ["Dallas, TX"]}
    view = given(places=places, price_levels=prices, pay_reports=[posting]).filtered(prices="regional")
    pays = {
        (dimension, value): list(
            view.ask("reports/behind", dimension=dimension, value=value, most=None, skipped=0)["pay"].round(6)
        )
        for dimension, value in (("city", "Austin, TX"), ("city", "Dallas, TX"), ("region", "US-TX"))
    }
    assert pays == {("city", "Austin, TX"): [50], ("city", "Dallas, TX"): [32], ("region", "US-TX"): [50, 32]}
