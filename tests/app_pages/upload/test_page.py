"""The page for added files as the server builds it: what is no table of pay is refused."""

import tempfile
from pathlib import Path

import pytest

from app_pages.upload.sentences import file as sentences
from ingest.batches.batch import add, batches
from ingest.judgement.check import check_file


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("empty.csv", b"", "The file contains nothing"),
        ("picture.csv", b"\x89PNG\r\n\x1a\n" + b"\x00" * 64, "picture"),
        ("book.csv", b"PK\x03\x04" + b"\x00" * 64, "file is"),
        ("prices.csv", b"item,price\nboots,74.69\nsocks,12.00\n", "No column of this file looks like pay"),
        ("page.csv", b"<!DOCTYPE html><html><body>pay</body></html>", "web page"),
    ],
)
def test_a_file_that_is_no_table_of_pay_is_refused_with_a_sentence(opened, name, content, sentence):
    page = opened("upload")
    page.file_uploader[0].upload(name, content, "text/csv").run()
    assert not page.exception
    (told,) = (error.value for error in page.error)
    assert sentence in told


CLUB = ("club.csv", b"Company,Role,Pay,Year\nNorthwind,Intern,USD 45/hr,2026\n", "text/csv")
LEAGUE = ("league.csv", b"Company,Role,Pay,Year\nContoso,Intern,USD 38/hr,2026\nContoso,Intern,USD 40/hr,2026\n", "text/csv")
EMPTY = ("empty.csv", b"", "text/csv")


def headers(page) -> list[str]:
    assert not page.exception
    return [header.value for header in page.header]


def test_the_page_turns_to_the_file_that_has_just_come_and_stays_with_the_one_that_is_chosen(opened):
    page = opened("upload")
    page.file_uploader[0].set_value([EMPTY]).run()
    assert page.error
    pasted = next(area for area in page.text_area if str(area.key).startswith("upload-text"))
    pasted.set_value(CLUB[1].decode()).run()
    assert "1 of 1 record can be added" in headers(page)
    (choice,) = (group for group in page.button_group if group.key == "upload-one")
    assert choice.options == ["empty\\.csv · refused", "pasted table\\.csv · 1 record"]
    choice.set_value(page.session_state["upload-known"][0]).run()
    assert page.error
    page.run()
    assert page.error


def test_of_several_files_at_once_the_first_is_shown(opened):
    page = opened("upload")
    page.file_uploader[0].set_value([LEAGUE, CLUB]).run()
    assert "2 of 2 records can be added" in headers(page)


def added_meanwhile(folder: Path, text: bytes) -> None:
    """Adds a file as another reader does."""
    path = folder.parent / "theirs.csv"
    path.write_bytes(text)
    with check_file(path, data=folder) as checked:
        add(checked, path, folder, {})


@pytest.fixture
def mine(data, opened):  # noqa: ARG001
    """The page with a file of mine that is checked, over a data folder that others may change."""
    page = opened("upload")
    page.file_uploader[0].set_value([CLUB]).run()
    assert "1 of 1 record can be added" in headers(page)
    return page


def test_what_others_add_meanwhile_does_not_stop_a_file_that_comes_out_the_same(data, mine):
    added_meanwhile(data, LEAGUE[1])
    mine.button(key="upload-save").click().run()
    assert not mine.exception
    assert [told.value for told in mine.error] == []
    assert "1 record of club\\.csv added" in mine.success[0].value
    assert sorted(batch.accepted for batch in batches(data)) == [1, 2]


def test_a_file_that_comes_out_otherwise_since_others_added_theirs_is_shown_again_before_it_is_added(data, opened):
    page = opened("upload")
    page.file_uploader[0].set_value([("both.csv", CLUB[1] + b"Contoso,Intern,USD 38/hr,2026\n", "text/csv")]).run()
    assert "2 of 2 records can be added" in headers(page)
    added_meanwhile(data, LEAGUE[1])
    page.button(key="upload-save").click().run()
    assert not page.exception
    assert "1 of 2 records can be added" in " ".join(headers(page))
    assert [told.value for told in page.warning] == [sentences.CHANGED_MEANWHILE]
    assert [batch.accepted for batch in batches(data)] == [2]
    page.button(key="upload-save").click().run()
    assert sorted(batch.accepted for batch in batches(data)) == [1, 2]


ASKING = ("asking.csv", b"Company,Role,Pay,Year\nFabrikam,Intern,$44/hr,2026\n", "text/csv")


def files(page) -> list[str]:
    (choice,) = (group for group in page.button_group if group.key == "upload-one")
    return [option.replace("\\", "") for option in choice.options]


def states(data: Path) -> dict[str, bool]:
    return {batch.file: batch.undone for batch in batches(data)}


def test_several_files_are_added_by_one_click_and_undone_by_one(data, opened):
    page = opened("upload")
    page.file_uploader[0].set_value([CLUB, LEAGUE, EMPTY]).run()
    assert files(page) == ["club.csv · 1 record", "league.csv · 2 records", "empty.csv · refused"]
    everything = page.button(key="upload-save-all")
    assert everything.label == "Add 3 records of 2 files"
    everything.click().run()
    assert not page.exception
    assert page.success[0].value.startswith("3 records of 2 files added.")
    assert states(data) == {"club.csv": False, "league.csv": False}
    assert files(page) == ["club.csv · added before", "league.csv · added before", "empty.csv · refused"]
    undo = page.button(key="upload-undo-all")
    assert undo.label == "Undo both"
    undo.click().run()
    assert states(data) == {"club.csv": True, "league.csv": True}


def test_a_file_that_is_dropped_twice_is_added_once(data, opened):
    page = opened("upload")
    page.file_uploader[0].set_value([LEAGUE, CLUB, LEAGUE]).run()
    assert files(page) == ["league.csv · 2 records", "club.csv · 1 record", "league.csv · the same as league.csv"]
    everything = page.button(key="upload-save-all")
    assert everything.label == "Add 3 records of 2 files"
    everything.click().run()
    assert not page.exception
    assert page.success[0].value.startswith("3 records of 2 files added.")
    assert states(data) == {"league.csv": False, "club.csv": False}


def test_files_of_which_nothing_is_left_to_add_make_room_for_the_next(data, opened):
    page = opened("upload")
    page.file_uploader[0].set_value([CLUB, LEAGUE]).run()
    page.button(key="upload-save-all").click().run()
    assert not page.exception
    assert [told.value for told in page.warning] == []
    assert [batch.accepted for batch in batches(data)] == [1, 2]
    assert headers(page) == ["Added files"]
    assert not [button for button in page.button if button.key == "upload-save"]


def test_a_question_of_one_file_stands_before_adding_all_and_the_others_stay_when_one_is_added(data, opened):
    page = opened("upload")
    page.file_uploader[0].set_value([CLUB, ASKING]).run()
    assert files(page) == ["club.csv · 1 record", "asking.csv · 1 question"]
    assert "To add all at once, answer first what is asked of asking\\.csv." in [each.value for each in page.caption]
    assert not [button for button in page.button if button.key == "upload-save-all"]
    page.button(key="upload-save").click().run()
    assert states(data) == {"club.csv": False}
    assert files(page) == ["club.csv · added before", "asking.csv · 1 question"]


def test_of_files_that_change_each_other_the_second_is_shown_again(data, opened):
    page = opened("upload")
    both = ("both.csv", LEAGUE[1] + b"Fabrikam,Intern,USD 44/hr,2026\n", "text/csv")
    page.file_uploader[0].set_value([LEAGUE, both]).run()
    assert page.button(key="upload-save-all").label == "Add 5 records of 2 files"
    page.button(key="upload-save-all").click().run()
    assert states(data) == {"league.csv": False}
    assert [told.value for told in page.warning] == [sentences.CHANGED_MEANWHILE]
    assert files(page) == ["league.csv · added before", "both.csv · 1 record"]


def test_the_reports_of_several_files_are_shown_through_their_filter(data, opened):
    page = opened("upload")
    page.file_uploader[0].set_value([CLUB, LEAGUE]).run()
    page.button(key="upload-save-all").click().run()
    (rows,) = (button for button in page.button if button.label == "See your 3 reports")
    rows.click().run()
    assert page.title[0].value == "3 of 4 rows match the filters; 3 are counted, as 3 reports"
    assert sorted(page.session_state["batch"]) == sorted(batch.batch for batch in batches(data))


PLACED = (
    "paris.csv",
    "Société;Poste;Gratification mensuelle (EUR);Année;Ville\nAcme;Stagiaire;1400;2026;Paris\n".encode(),
    "text/csv",
)


def test_how_records_change_the_charts_is_read_as_they_state_their_pay(data, opened):  # noqa: ARG001
    page = opened("upload")
    page.file_uploader[0].set_value([PLACED]).run()
    assert "The one affected most; EUR a month." in [each.value for each in page.caption]


def test_the_reports_of_a_file_are_shown_without_a_filter_that_changes_nothing_for_them(data, opened):  # noqa: ARG001
    page = opened("upload", {"inferred": "true", "degree": "PhD"})
    page.file_uploader[0].set_value([PLACED]).run()
    page.button(key="upload-save").click().run()
    (rows,) = (button for button in page.button if button.label == "See your 1 report")
    rows.click().run()
    assert page.title[0].value == "1 of 2 rows matches the filters; 1 is counted, as 1 report"
    assert [button.key for button in page.button if str(button.key).startswith("chip-")] == ["chip-batch"]


def test_one_executive_among_interns_is_set_aside_and_counts_after_one_click(opened):
    lines = [f"Company {i},Data Intern,{40_000 + 900 * i},2026" for i in range(30)]
    sheet = "\n".join(["Company,Role,Salary (USD per year),Year", *lines, "Company 30,Chief Intern,980000,2026"])
    page = opened("upload")
    page.file_uploader[0].upload("sheet.csv", sheet.encode(), "text/csv").run()
    assert "1 record set aside" in headers(page)
    page.button(key="upload-keep-implausible").click().run()
    assert "1 record set aside" not in headers(page)
    page.button(key="upload-answer-again").click().run()
    assert "1 record set aside" in headers(page)


@pytest.fixture
def temporary(tmp_path, monkeypatch):
    """The temporary folder, empty at first: what lies in it can be asked for."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return lambda: [path for path in folder.rglob("*") if path.is_file()]


def test_nothing_of_a_file_stays_once_it_is_added_or_taken_away(data, opened, temporary):  # noqa: ARG001
    page = opened("upload")
    page.file_uploader[0].set_value([LEAGUE, ASKING]).run()
    league, asking = LEAGUE[1], ASKING[1]
    assert temporary()
    page.file_uploader[0].set_value([LEAGUE]).run()
    lying = [path.read_bytes() for path in temporary()]
    assert lying.count(league) == 1
    assert asking not in lying
    page.button(key="upload-save").click().run()
    assert not page.exception
    assert temporary() == []
    page.file_uploader[0].set_value([PLACED]).run()
    assert temporary()
    page.file_uploader[0].set_value([]).run()
    assert temporary() == []
