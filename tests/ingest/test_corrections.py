"""Cells that the reader corrects stand in the place of the file's, columns can be left out: both hold when it is read again."""

import pytest

from ingest.batches.batch import add, remembered
from ingest.batches.replay import replay
from ingest.judgement.check import check_file
from ingest.judgement.preview import preview
from queries.database import Database

CLUB = """Company,Role,Location,Pay,Year
Northwind,Data Intern,"Seattle, WA",USD 45/hr,2026
Contoso,Data Intern,"Austin, TX",soon,2026
Fabrikam,ML Intern,"Boston, MA",USD 50/hr,2026
"""
CORRECTED = [(2, "Pay", "USD 54/hr"), (3, "Pay", " USD 39/hr "), (4, "Location", "")]


@pytest.fixture
def club(tmp_path):
    path = tmp_path / "club.csv"
    path.write_text(CLUB, encoding="utf-8")
    return path


def pays(checked, outcome="accepted"):
    shown = preview(checked, 9, outcome).understood[["line", "pay_low", "place"]].fillna("")
    return list(shown.itertuples(index=False, name=None))


def test_a_corrected_cell_is_read_in_the_place_of_the_written_one(club, data_folder):
    with check_file(club, data=data_folder, corrections=CORRECTED) as checked:
        assert (checked.report.accepted, checked.report.rejected) == (3, 0)
        assert sorted(pays(checked)) == [(2, 54, "Seattle, WA, US"), (3, 39, "Austin, TX, US"), (4, 50, "")]
        written = preview(checked, 9).written
        assert list(written) == ["Company", "Role", "Location", "Pay", "Year"]
        assert sorted(written["Pay"]) == ["USD 39/hr", "USD 50/hr", "USD 54/hr"]


@pytest.mark.parametrize(
    ("line", "column", "said"), [(2, "Pay", " USD 45/hr"), (3, "Location", "Austin, TX "), (3, "Bonus", "")]
)
def test_a_cell_that_is_corrected_back_is_none(club, data_folder, line, column, said):
    club.write_text(CLUB.replace("Year\n", "Year,Bonus\n").replace("2026\n", "2026,\n"), encoding="utf-8")
    with check_file(club, data=data_folder, corrections=[(line, column, "USD 54/hr")]) as first:
        assert first.corrections == ((line, column, "USD 54/hr"),)
        with check_file(club, data=data_folder, corrections=[(line, column, said), CORRECTED[2]], before=first) as back:
            assert back.corrections == (CORRECTED[2],)


def test_records_that_are_set_aside_are_shown_as_they_are_written(club, data_folder):
    with check_file(club, data=data_folder) as checked:
        shown = preview(checked, 9, "rejected")
        assert shown.written.to_dict("records") == [
            {"Company": "Contoso", "Role": "Data Intern", "Location": "Austin, TX", "Pay": "soon", "Year": "2026"}
        ]
        assert list(shown.understood["line"]) == [3]


def test_each_part_of_a_record_shows_the_cells_of_its_own_columns(tmp_path, data_folder):
    path = tmp_path / "degrees.csv"
    path.write_text("company,bachelor_pay_usd,master_pay_usd,year\nAcme,40,45,2026\n", encoding="utf-8")
    with check_file(path, data=data_folder, corrections=[(2, "master_pay_usd", "46")]) as checked:
        shown = preview(checked, 9)
        cells = shown.written[["bachelor_pay_usd", "master_pay_usd"]].fillna("").values.tolist()
    assert sorted(cells) == [["", "46"], ["40", ""]]
    assert sorted(shown.understood["pay_low"]) == [40, 46]


def test_the_bytes_stay_and_reading_again_makes_the_same_rows(club, data_folder):
    with check_file(club, data=data_folder, corrections=CORRECTED) as checked:
        batch = add(checked, club, data_folder, {})
    assert (batch.folder(data_folder) / "original.csv").read_text(encoding="utf-8") == CLUB
    assert [tuple(each) for each in batch.reading["corrections"]] == [
        (2, "Pay", "USD 54/hr"),
        (3, "Pay", " USD 39/hr "),
        (4, "Location", ""),
    ]
    with replay(data_folder, batch.batch) as again:
        assert (again.same, again.differs) == (3, False)
    asked = "select company, pay_low from pay_reports where batch_id is not null order by all"
    kept = Database(data_folder).snapshot().cursor().execute(asked).fetchall()
    assert kept == [("Contoso", 39), ("Fabrikam", 50), ("Northwind", 54)]


def test_a_record_that_was_corrected_is_known_when_its_file_comes_again(club, data_folder, tmp_path):
    with check_file(club, data=data_folder, corrections=CORRECTED) as checked:
        add(checked, club, data_folder, {})
    longer = tmp_path / "newer.csv"
    longer.write_text(CLUB + 'Acme,Data Intern,"Boston, MA",USD 41/hr,2026\n', encoding="utf-8")
    with check_file(longer, data=data_folder) as checked:
        assert (checked.report.accepted, checked.report.rejected, checked.report.duplicate) == (1, 0, 3)


def test_a_column_that_is_not_used_is_taken_for_nothing_and_that_is_remembered(club, data_folder):
    with check_file(
        club, data=data_folder, unused=("Role",), mapping={"note": "Year"}, answers={"work_kind": "internship", "year": "2025"}
    ) as checked:
        assert checked.report.mapping == {"company": "Company", "place_text": "Location", "pay_text": "Pay", "note": "Year"}
        add(checked, club, data_folder, {"work_kind": "internship", "year": "2025"})
    known = remembered(data_folder, ["Year", "Pay", "Role", "Company", "Location"])
    assert (known.unused, known.mapping, known.answers) == (("Role",), {"note": "Year"}, {"work_kind": "internship"})
    assert remembered(data_folder, ["Year", "Pay", "Role", "Company"]) is None


def test_a_file_without_a_pay_column_still_has_its_columns_to_choose_from(tmp_path, data_folder):
    path = tmp_path / "quux.csv"
    path.write_text("who,quux\nAcme,a\nBolt,b\n", encoding="utf-8")
    with check_file(path, data=data_folder) as checked:
        assert [problem.code for problem in checked.report.problems] == ["no_pay"]
        assert [(column.name, column.cells) for column in checked.columns] == [("who", ("Acme", "Bolt")), ("quux", ("a", "b"))]
