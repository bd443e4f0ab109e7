"""The page for added files as the server builds it: what is no table of pay is refused."""

from pathlib import Path

import pytest

from app_pages.upload import sentences
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
    assert choice.options == ["empty.csv", "pasted table.csv"]
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
