"""The records of a file as they are looked at: by pages, by a line or a text, and the same ones again after a correction."""

import pytest

from ingest.judgement.check import check_file
from ingest.judgement.preview import preview, preview_of

FIRMS = [f"Firm {number}" for number in range(2, 12)]
SHEET = "Company,Role,Pay,Year\n" + "".join(
    f"{firm},Data Intern,{'soon' if firm == 'Firm 7' else 'USD 45/hr'},2026\n" for firm in FIRMS
)


@pytest.fixture
def check(tmp_path, data_folder):
    path = tmp_path / "firms.csv"
    path.write_text(SHEET, encoding="utf-8")
    return lambda **choices: check_file(path, data=data_folder, **choices)


def lines(shown) -> list[int]:
    assert [line for line, _ in shown.records.places] == list(shown.understood["line"])
    assert len(shown.written) == len(shown.understood)
    return list(shown.understood["line"])


def test_every_record_stands_on_one_page(check):
    with check() as checked:
        pages = [preview(checked, 4, before=before) for before in (0, 4, 8)]
        assert [page.records.total for page in pages] == [9, 9, 9]
        assert [lines(page) for page in pages] == [[2, 3, 4, 5], [6, 8, 9, 10], [11]]
        assert lines(preview(checked, 4, "rejected")) == [7]


def test_a_record_is_found_by_its_line_and_by_a_text_of_any_of_its_cells(check):
    with check() as checked:
        found = {find: lines(preview(checked, 9, find=find)) for find in ("8", "10", "fIRM 1", "data intern", "none", "'\\%_")}
        assert found == {
            "8": [8], "10": [10], "fIRM 1": [10, 11], "data intern": [2, 3, 4, 5, 6, 8, 9, 10, 11], "none": [], "'\\%_": [],
        }  # fmt: skip
        assert lines(preview(checked, 9, find="5")) == [5, 2, 3, 4, 6, 8, 9, 10, 11]
        assert lines(preview(checked, 9, "rejected", find="soon")) == [7]
        assert preview(checked, 9, find="none").records.total == 0


def test_the_same_records_are_shown_again_whatever_becomes_of_them(check):
    with check() as checked:
        refused, first = preview(checked, 9, "rejected").records, preview(checked, 3).records
    with check(corrections=[(7, "Pay", "USD 39/hr"), (3, "Pay", "soon")]) as checked:
        again = preview_of(checked, refused)
        assert (lines(again), list(again.written["Pay"]), list(again.understood["pay_low"])) == ([7], ["USD 39/hr"], [39])
        again = preview_of(checked, first)
        assert lines(again) == [2, 3, 4]
        assert again.understood["pay_low"].isna().tolist() == [False, True, False]
        assert lines(preview(checked, 9, "rejected")) == [3]


def test_statistics_are_looked_at_alike(tmp_path, data_folder):
    path = tmp_path / "wages.csv"
    rows = "".join(f"{degree},{pay},{pay + 10},2024\n" for degree, pay in (("Bachelor", 20), ("Master", 25), ("PhD", 30)))
    path.write_text("degree,p25 hourly USD,p75 hourly USD,year\n" + rows, encoding="utf-8")
    with check_file(path, data=data_folder, dataset="salaries") as checked:
        assert lines(preview(checked, 2, before=2)) == [4]
        found = preview(checked, 9, find="master")
        assert (lines(found), list(found.understood["p75"])) == ([3], [35])
        assert lines(preview_of(checked, found.records)) == [3]
