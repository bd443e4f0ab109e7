"""Files of many shapes, each with its expected report beside it: `corpus/<case>.csv` and `corpus/<case>.json`."""

import csv
import json
from pathlib import Path

import pytest

from ingest.judgement import staging
from ingest.judgement.check import check_file
from ingest.judgement.opened import Opened, Way

CORPUS = Path(__file__).parent / "corpus"
#: What each kind of fault of `corpus/kinds.csv` has at least: a file, and three in other languages or units.
FEWEST = 4
CASES = sorted(path.stem for path in CORPUS.glob("*.json"))


def expected(case: str) -> dict:
    return json.loads((CORPUS / f"{case}.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES)
def test_a_file_gives_its_expected_report(case, tmp_path, bundled_folder):
    told = expected(case)
    path = CORPUS / f"{case}.csv"
    with check_file(path, data=bundled_folder, **told["options"]) as checked:
        report = checked.report
        if "refused" in told:
            assert report.refused
            assert [p.code for p in report.problems] == [told["refused"]]
            return
        assert not report.refused, report.problems
        assert told["mapping"].items() <= report.mapping.items()
        assert report.dataset == told["dataset"]
        assert [q.field for q in report.questions] == told["questions"]
        assert told.get("first_choices", {}).items() <= {q.field: q.choices[0] for q in report.questions}.items()
        counts = {name: getattr(report, name) for name in ("records", "accepted", "rejected", "duplicate")}
        assert counts == {name: told[name] for name in counts}
        if "left_out" in told:
            assert list(report.left_out) == told["left_out"]
        filled = {column.name for column in checked.columns if column.cells}
        assert filled - checked.mapping.all_columns() - {*report.unread, *report.left_out, *checked.unused} == set()
        if "problems" in told:
            assert report.problem_counts == told["problems"]
        rows = tmp_path / "rows.csv"
        checked.write_rows(rows, with_line=True)
        assert_rows(rows, told["rows"])


def test_every_kind_of_fault_has_a_file_and_three_variants():
    with (CORPUS / "kinds.csv").open(encoding="utf-8", newline="") as file:
        kinds = {row["kind"]: row["files"].split(";") for row in csv.DictReader(file)}
    assert {kind: files for kind, files in kinds.items() if len(set(files)) < FEWEST} == {}
    assert {case for files in kinds.values() for case in files} - set(CASES) == set()


@pytest.mark.parametrize("case", ["blocks_side_by_side", "degrees_as_columns_french", "bounds_turned_round_french"])
def test_a_small_file_gives_what_it_gives_as_a_large_one(case, tmp_path, bundled_folder, monkeypatch):
    given = {}
    for size, limit in (("small", staging.SMALL), ("large", 0)):
        monkeypatch.setattr(staging, "SMALL", limit)
        with check_file(CORPUS / f"{case}.csv", data=bundled_folder, **expected(case)["options"]) as checked:
            checked.write_rows(tmp_path / size, with_line=True)
            given[size] = (checked.report, (tmp_path / size).read_text(encoding="utf-8"))
    assert given["small"] == given["large"]
    assert given["small"][0].accepted


def assert_rows(path: Path, told: list[dict]) -> None:
    """Every expected row is there, with the values that it names; no row is on a line that is not expected."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {int(row["line"]) for row in rows} >= {row["line"] for row in told}
    for wanted in told:
        assert any(matches(row, wanted) for row in rows), (wanted, [row for row in rows if int(row["line"]) == wanted["line"]])


def matches(row: dict[str, str], wanted: dict) -> bool:
    """Whether a written row has the values: numbers as numbers, lists as a part of the list, None as empty."""
    for name, value in wanted.items():
        written = row[name]
        if isinstance(value, list):
            if not set(value) <= set(written.split(";")):
                return False
        elif value is None or value == "":
            if written:
                return False
        elif isinstance(value, str):
            if written != value:
                return False
        elif not written or float(written) != value:
            return False
    return True


@pytest.mark.parametrize("case", [case for case in CASES if "refused" not in expected(case)])
def test_the_records_of_a_file_agree_with_an_independent_count(case):
    source = Opened(Way(CORPUS / f"{case}.csv", case)).source
    read = sum(len(batch) for batch in source.batches())
    assert read + len(source.ragged) == source.count_records() == expected(case)["records"]
