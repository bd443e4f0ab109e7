"""Browsing the data: search takes every sign literally, order and pages are made by the database, sources are counted."""

import pytest

from queries.schema import TABLES

PAGE = {"search": "", "sort": "report_id", "descending": False, "most": 10, "skipped": 0}
REPORTS = [
    {"report_id": "r1", "pay": 20, "company": "Zürich Labs", "role": "Data Intern", "note": "100 % remote"},
    {"report_id": "r2", "pay": 30, "company": "Acme_1", "role": "ML Intern"},
    {"report_id": "r3", "pay": None, "company": "Acme", "role": "O'Neil Fellow", "source_id": "s2"},
]
SOURCES = [{"source_id": "s1", "title": "First list"}, {"source_id": "s2", "title": "Second list"}]


@pytest.fixture
def view(given):
    return given(pay_reports=REPORTS, sources=SOURCES)


def ids(view, question: str = "data/reports", **changes) -> list[str]:
    return list(view.ask(question, **(PAGE | changes))["report_id"])


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("", ["r1", "r2", "r3"]),
        ("zurich", ["r1"]),
        ("ZÜRICH", ["r1"]),
        ("acme", ["r2", "r3"]),
        ("acme_", ["r2"]),
        ("%", ["r1"]),
        ("o'neil", ["r3"]),
        ("second", ["r3"]),
        ("r2", ["r2"]),
        ("  ml  ", ["r2"]),
        ("nowhere", []),
        ("\\", []),
        ("'; drop", []),
    ],
)
def test_a_search_takes_every_sign_literally_and_no_accent_or_case(view, search, found):
    assert ids(view, search=search) == found
    counts = view.ask("data/reports_found", search=search).iloc[0]
    assert counts["found"] == len(found)
    assert counts["counted"] == len([r for r in REPORTS if r["report_id"] in found and r["pay"]])


def test_rows_are_ordered_with_the_unknown_last_either_way(view):
    assert ids(view, sort="pay") == ["r1", "r2", "r3"]
    assert ids(view, sort="pay", descending=True) == ["r2", "r1", "r3"]
    assert ids(view, sort="company") == ["r3", "r2", "r1"]


def test_pages_follow_each_other_without_gap_or_repeat(view):
    assert [ids(view, most=2, skipped=skipped) for skipped in (0, 2, 4)] == [["r1", "r2"], ["r3"], []]
    assert ids(view, most=None) == ["r1", "r2", "r3"]


def test_a_row_carries_its_source_and_why_it_is_not_counted(view):
    rows = view.ask("data/reports", **PAGE).set_index("report_id")
    assert list(rows["source"]) == ["First list", "First list", "Second list"]
    assert rows.loc["r3", "set_aside"] == "only one end of a range"
    assert rows.loc["r2", "pay"] == 30


def test_the_filters_hold_for_reports_and_statistics(given):
    view = given(
        pay_reports=REPORTS,
        sources=SOURCES,
        pay_statistics=[
            {"statistic_id": "t1", "median": 104000, "country": "US"},
            {"statistic_id": "t2", "median": 90000, "country": "CA"},
        ],
    ).filtered(country=("US",))
    rows = view.ask("data/statistics", **(PAGE | {"sort": "statistic_id"}))
    assert list(rows["statistic_id"]) == ["t1"]
    assert rows["median_read"].iloc[0] == pytest.approx(50)
    assert tuple(view.ask("data/statistics_found", search="").iloc[0]) == (1, 2)


def test_each_source_tells_how_many_rows_it_gave(given):
    view = given(
        pay_reports=REPORTS,
        sources=SOURCES,
        pay_statistics=[{"median": 1, "source_id": "s2"}],
        skills=[{"skill": "Python", "category": "language", "source_id": "s2"}],
    ).filtered(company=("Acme",))
    rows = view.ask("data/sources", **(PAGE | {"sort": "rows", "descending": True})).set_index("source_id")
    counted = rows[["rows", "reports", "statistics", "skills", "matching_reports"]]
    assert counted.loc["s2"].to_list() == [3, 1, 1, 1, 1]
    # two exchange rates stand in every given folder
    assert counted.loc["s1"].to_list() == [4, 2, 0, 0, 0]


def test_any_other_table_is_searched_and_paged_alike(given):
    view = given(companies=[{"company": "Meta", "aliases": ["Facebook"]}, {"company": "Acme", "aliases": []}])
    rows = view.ask("data/rows", table="companies", **(PAGE | {"search": "facebook", "sort": "company"}))
    assert list(rows["company"]) == ["Meta"]
    tables = view.ask("data/tables", search="facebook").set_index("table")
    assert tuple(tables.loc["companies", ["rows", "found"]]) == (2, 1)
    assert tables["found"].sum() == 1


def test_every_collected_table_is_counted_and_so_is_what_each_source_gave_to_it(view):
    counted = list(view.ask("data/tables", search="")["table"])
    assert sorted(counted) == sorted(t.name for t in TABLES), "queries/data/tables.sql"
    parts = {t.name.removeprefix("pay_") for t in TABLES if "source_id" in t.header and t.name != "sources"}
    assert parts <= set(view.ask("data/sources", **(PAGE | {"sort": "rows"}))), "queries/data/sources.sql"


def test_words_in_which_no_accent_is_looked_for_have_none(given):
    cursor = given().snapshot.cursor()
    signs = (
        "(select chr(number::integer) as sign from range(1, 200000) numbers (number) where number not between 55296 and 57343)"
    )
    asked = f"select sign from {signs} where without_accents('a' || sign) <> strip_accents(lower('a' || sign))"
    assert cursor.execute(asked).fetchall() == []
