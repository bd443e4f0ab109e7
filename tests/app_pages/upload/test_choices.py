"""A page that is loaded anew loses its files, not what was chosen about them: the same bytes are read as they were left."""

import pytest

from app_pages.upload import choices
from app_pages.upload.choices import KEPT_FOR, MOST, Choices
from app_pages.upload.file import Upload
from app_pages.upload.sentences import file as sentences

ASKING = b"Company;Role;Pay;Year\nFabrikam;Intern;$44/hr;2026\nNorthwind;Intern;$41/hr;2026\n"


@pytest.fixture
def dropped(data, opened):  # noqa: ARG001
    """Opens the page anew and drops a file on it."""

    def drop(name: str = "asking.csv", content: bytes = ASKING):
        return opened("upload").file_uploader[0].upload(name, content, "text/csv").run()

    return drop


def headline(page) -> str:
    assert not page.exception
    return next(header.value for header in page.header if "record" in header.value or "question" in header.value)


def is_told(page) -> bool:
    return sentences.KEPT in [caption.value for caption in page.caption]


def answered(page):
    box = next(box for box in page.selectbox if str(box.key).startswith("upload-answer-currency"))
    return box.set_value("CAD").run()


def test_a_file_that_is_dropped_again_on_a_page_loaded_anew_is_read_as_it_was_left_and_that_is_told(dropped):
    first = dropped()
    asked = headline(first)
    assert not is_told(first)
    page = answered(first)
    next(box for box in page.selectbox if box.label == "Encoding").set_value("utf-8").run()
    assert (headline(page), is_told(page)) == ("2 of 2 records can be added", False)
    again = dropped("another name.csv")
    assert (headline(again), is_told(again)) == ("2 of 2 records can be added", True)
    assert next(box for box in again.selectbox if box.label == "Encoding").value == "utf-8"
    again.button(key="upload-kept-not").click().run()
    assert (headline(again), is_told(again)) == (asked, False)
    assert next(box for box in again.selectbox if box.label == "Encoding").value == "as detected"


def test_other_bytes_and_a_file_about_which_nothing_was_chosen_begin_anew(dropped):
    asked = headline(dropped())
    assert not is_told(dropped())
    answered(dropped())
    other = dropped(content=ASKING.replace(b"44", b"45"))
    assert (headline(other), is_told(other)) == (asked, False)


def test_what_was_chosen_for_a_file_that_is_added_is_let_go_of(dropped):
    page = answered(dropped())
    page.button(key="upload-save").click().run()
    assert not page.exception
    assert choices._kept == {}


def test_so_many_are_kept_and_for_so_long(monkeypatch, tmp_path):
    now = [0.0]
    monkeypatch.setattr(choices.time, "monotonic", lambda: now[0])
    monkeypatch.setattr(choices, "reader", lambda: "page")

    def upload(number: int) -> Upload:
        return Upload(str(number), "a.csv", tmp_path, str(number), 1, ())

    chosen = Choices(answers={"currency": "CAD"})
    for number in range(MOST + 1):
        choices.keep(upload(number), chosen)
    chosen.answers.clear()
    assert choices._kept_of(upload(0)) is None
    assert choices._kept_of(upload(1)) == Choices(answers={"currency": "CAD"}, are_kept=True)
    monkeypatch.setattr(choices, "reader", lambda: "someone@example.com")
    assert choices._kept_of(upload(1)) is None
    now[0] = KEPT_FOR + 1.0
    choices.keep(upload(1), chosen)
    assert len(choices._kept) == 1
