"""Any breakdown: cells worked out by hand and by plain Python, and the reports behind each of them."""

import json
import shutil
from collections import defaultdict
from itertools import pairwise
from statistics import median

import duckdb
import pytest

from queries.database import Database
from queries.filters import dimensions
from queries.folder import BATCH, UPLOADS
from queries.schema import LIST_SEPARATOR
from queries.selection import Selection
from tests.conftest import write_table
from tests.independent import reports

SEATTLE = {"city": "Seattle", "region": "WA"}
WORLD = {
    "places": [
        {"place_name": "Seattle", "region": "WA", "metro_code": "42660"},
        {"place_name": "Austin", "region": "TX"},
        {"place_type": "state", "place_name": "Washington", "region": "WA", "area_code": "53"},
        {"place_type": "state", "place_name": "Texas", "region": "TX", "area_code": "48"},
    ],
    "pay_reports": [
        *({"pay": pay, "company": "Many", "degree_levels": ["bachelor"], **SEATTLE} for pay in range(30, 35)),
        {"pay": 50, "company": "Two", "degree_levels": ["bachelor", "phd"], "city": "Austin", "region": "TX"},
        {"pay": 60, "company": "Two", "city": "Austin", "region": "TX", "other_places": ["Seattle, WA"]},
        {"pay": 70, "company": "One", "degree_levels": ["phd"]},
        {"pay": 80, "company": ""},
    ],
}  # fmt: skip


@pytest.fixture
def view(given):
    return given(**WORLD)


def cells(answer) -> dict:
    return {(row.row, row.column): (row.n, row.median) for row in answer.fillna({"median": 0}).itertuples()}


def test_companies_by_degree_level_whole(view):
    found = view.ask("explore/cells", rows="company", columns="degree", sort="pay", most=1, across=9)
    assert list(cells(found).items()) == [
        (("Many", "*"), (5, 32)), (("Many", "bachelor"), (5, 32)),
        (("not_stated", "*"), (1, 0)), (("not_stated", "not_stated"), (1, 0)),
        (("all_others", "*"), (3, 0)), (("all_others", "bachelor"), (1, 0)), (("all_others", "phd"), (2, 0)),
        (("all_others", "not_stated"), (1, 0)),
    ]  # fmt: skip


def test_columns_beyond_those_with_most_reports_are_all_others(view):
    found = view.ask("explore/cells", rows="company", columns="degree", sort="name", most=9, across=1)
    assert {key: n for key, (n, _) in cells(found).items()} == {
        ("Many", "*"): 5, ("Many", "bachelor"): 5, ("One", "*"): 1, ("One", "all_others"): 1, ("Two", "*"): 2,
        ("Two", "bachelor"): 1, ("Two", "all_others"): 1, ("Two", "not_stated"): 1, ("not_stated", "*"): 1,
        ("not_stated", "not_stated"): 1,
    }  # fmt: skip


def test_a_posting_of_two_cities_counts_under_each_and_once_in_all(view):
    found = view.ask("explore/cells", rows="city", columns="company", sort="reports", most=9, across=9)
    assert {key: n for key, (n, _) in cells(found).items()} == {
        ("Seattle, WA", "*"): 6, ("Seattle, WA", "Many"): 5, ("Seattle, WA", "Two"): 1, ("Austin, TX", "*"): 2,
        ("Austin, TX", "Two"): 2, ("not_stated", "*"): 2, ("not_stated", "One"): 1, ("not_stated", "not_stated"): 1,
    }  # fmt: skip


def test_a_place_takes_several_companies_for_a_median_and_a_company_does_not(view):
    by_place = view.ask("explore/cells", rows="region", columns=None, sort="reports", most=9, across=9)
    seattle = by_place.set_index("row").loc["US-WA"]
    assert (seattle["n"], seattle["no_median"], seattle["row_label"]) == (6, "few_companies", "Washington")
    at_many = view.ask("explore/cells", rows="region", columns="company", sort="reports", most=9, across=9)
    assert cells(at_many)["US-WA", "Many"] == (5, 32)


@pytest.mark.parametrize(
    ("sort", "order"), [("pay", ["Many", "One", "Two"]), ("reports", ["Many", "Two", "One"]), ("name", ["Many", "One", "Two"])]
)
def test_rows_stand_in_the_order_that_is_asked_for(view, sort, order):
    found = view.ask("explore/cells", rows="company", columns=None, sort=sort, most=9, across=9)
    assert list(found["row"]) == [*order, "not_stated"]


def test_levels_and_years_keep_their_own_order(bundled):
    levels = bundled.ask("explore/cells", rows="degree", columns="year", sort="pay", most=9, across=9)
    rows = [row for row in dict.fromkeys(levels["row"]) if row in ("bachelor", "master", "phd")]
    years = [column for column in dict.fromkeys(levels["column"]) if column.isdecimal()]
    assert (rows, years) == (["bachelor", "master", "phd"], sorted(years))
    assert len(years) == 3


def test_a_dimension_that_is_none_is_an_error(view):
    with pytest.raises(duckdb.Error, match="no dimension colour"):
        view.ask("explore/cells", rows="colour", columns=None, sort="pay", most=9, across=9)


def of_row(dimension: str, row: dict) -> set[str]:
    """The groups of a dimension that a collected row names, by plain Python."""
    if dimension == "degree":
        return set(filter(None, row["degree_levels"].split(LIST_SEPARATOR))) or {"not_stated"}
    return {
        row[{"source": "source_id", "company": "company", "year": "year", "evidence": "evidence"}[dimension]] or "not_stated"
    }


@pytest.mark.parametrize(
    ("rows", "columns"), [("company", "degree"), ("year", "evidence"), ("source", "year"), ("degree", "source")]
)
def test_cells_of_the_collected_reports_agree_with_plain_python(bundled, rows, columns):
    pays = defaultdict(list)
    for pay, found in reports():
        for key in {(one, other) for row in found for one in of_row(rows, row) for other in (*of_row(columns, row), "*")}:
            pays[key].append(pay)
    found = bundled.ask("explore/cells", rows=rows, columns=columns, sort="pay", most=5_000, across=5_000)
    assert {key: n for key, (n, _) in cells(found).items()} == {key: len(each) for key, each in pays.items()}
    medians = {key: value for key, (_, value) in cells(found).items() if value}
    assert len(medians) > 3
    assert {key: round(value, 4) for key, value in medians.items()} == {key: round(median(pays[key]), 4) for key in medians}


SIZES = {"most": 6, "across": 3}


@pytest.mark.parametrize(("rows", "columns"), [*pairwise([*dimensions()]), ("city", None)], ids=str)
def test_the_reports_behind_a_cell_are_those_that_its_figures_are_of(bundled, rows, columns):
    """Every pair of neighbours among the dimensions, every cell of its first rows."""
    found = bundled.ask("explore/cells", rows=rows, columns=columns, sort="reports", **SIZES)
    shown = {"shown_rows": list(found["row"].unique()), "shown_columns": list(found["column"].unique())}
    assert len(found)
    for cell in found.groupby("row", sort=False).head(2).itertuples():
        of = {"rows": rows, "columns": columns, "row": cell.row, "column": cell.column, "most": 10_000, "skipped": 0}
        behind = bundled.ask("explore/behind", **of, **shown)
        counted = behind[behind["pay"].notna()]
        assert behind["report_id"].is_unique
        assert counted["report"].nunique() == cell.n, (cell.row, cell.column)
        if cell.has_median and rows not in ("city", "region", "metro") and columns not in ("city", "region", "metro"):
            assert median(counted.groupby("report")["pay"].first()) == pytest.approx(cell.median)


def test_added_files_stand_beside_the_collected_data_by_their_names_and_can_be_filtered(folder):
    data, batches = (
        folder(pay_reports=[{"pay": pay} for pay in (30, 31, 32)]),
        ["20261130-120000-000001-aa", "20261201-080000-000002-bb"],
    )
    for batch, pay in zip(batches, (40, 50), strict=True):
        place = f"{UPLOADS}/{batch}"
        of = {"source_id": f"upload-{batch}"}
        write_table(data, "pay_reports", [{"report_id": batch, "pay": pay, **of}], f"{place}/pay_reports.csv")
        write_table(data, "sources", [{"title": "club.csv", "kind": "upload", **of}], f"{place}/sources.csv")
        said = {"file": "club.csv", "dataset": "stipends", "added_at": "2026", "sha256": "0", "size": 1}
        said |= {"records": 1, "accepted": 1, "rejected": 0, "duplicate": 0}
        (data / place / "original.csv").write_text("pay\n40\n", encoding="utf-8")
        (data / place / BATCH).write_text(json.dumps(said), encoding="utf-8")
    view = Database(data).view(Selection(work_kind=None, country=None))
    found = view.ask("explore/cells", rows="batch", columns="season", sort="reports", most=9, across=9)
    whole = found[found["column"] == "*"]
    assert list(zip(whole["row"], whole["n"], whole["row_label"], strict=True)) == [
        ("collected", 3, "collected"), (batches[0], 1, "club.csv, added 2026-11-30 12:00:00"),
        (batches[1], 1, "club.csv, added 2026-12-01 08:00:00"),
    ]  # fmt: skip
    names = view.ask("filters/choice_names")
    assert list(names["name"]) == list(names["short_name"]) == list(whole["row_label"])[1:]
    kept = {
        chosen: view.filtered(batch=chosen).ask("filters/matching_count")["reports"][0]
        for chosen in [("collected",), tuple(batches)]
    }
    assert list(kept.values()) == [3, 2]
    shutil.rmtree(data / UPLOADS / batches[0])
    (name,) = Database(data).view(Selection()).ask("filters/choice_names").itertuples(index=False, name=None)
    assert name == (batches[1], "club.csv, added 2026-12-01 08:00:00", "club.csv")


def test_a_report_of_several_seasons_counts_under_each_in_the_order_of_the_year(given):
    seasons = (["summer"], ["summer", "fall"], ["winter", "summer"], [])
    view = given(pay_reports=[{"pay": pay, "season": of} for pay, of in enumerate(seasons, 20)])
    found = view.ask("explore/cells", rows="season", columns=None, sort="reports", most=9, across=9)
    assert list(zip(found["row"], found["n"], strict=True)) == [("winter", 1), ("summer", 3), ("fall", 1), ("not_stated", 1)]
