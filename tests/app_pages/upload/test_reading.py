"""What is chosen about a file in one place is shown, and stays, in every other place that it can be chosen in."""

import pytest

from tests.ingest.test_unpack import workbook

CLUB = b"Company,Title,Pay,Year\nNorthwind,Engineer,USD 45/hr,2026\nContoso,Designer,USD 38/hr,2026\n"
FULL_TIME = b"Company,Title,Pay,Year,Notes\nNorthwind,Engineer,USD 45/hr,2026,good\nContoso,Designer,USD 38/hr,2026,fair\n"
SHEETS = {
    "Spring": [["Employer", "Title", "Hourly pay (CAD)", "Year"], ["Northwind", "Data intern", 31, 2026]],
    "Autumn": [
        ["What interns were paid"], [],
        ["Employer", "Title", "Hourly pay (CAD)", "Year"],
        ["Contoso", "Web intern", 29, 2026], ["Fabrikam", "Data intern", 33, 2026],
    ],
}  # fmt: skip


@pytest.fixture
def dropped(data, opened):  # noqa: ARG001
    """Drops a file of this name and these bytes on the page."""

    def drop(name: str, content: bytes):
        page = opened("upload")
        return page.file_uploader[0].upload(name, content, "text/csv").run()

    return drop


def selected(page, label: str):
    (found,) = (box for box in page.selectbox if box.label == label)
    return found


def header_line(page):
    (found,) = (number for number in page.number_input if number.label == "Header line (0 = none)")
    return found


def headline(page) -> str:
    return page.header[0].value


ASKED, ALL = "What kind of work?", "Kind of work, if a row does not say"


def test_the_kind_of_work_that_is_asked_for_stays_and_is_shown_where_it_holds_for_all_rows(dropped):
    page = dropped("club.csv", CLUB)
    assert headline(page) == "1 question to answer before 2 records can be added"
    selected(page, ASKED).select("internship").run()
    assert headline(page) == "2 of 2 records can be added"
    assert selected(page, ALL).value == "internship"
    selected(page, ALL).select("full_time").run()
    assert headline(page) == "2 of 2 records can be added"
    page.button(key="upload-answer-again").click().run()
    assert headline(page) == "1 question to answer before 2 records can be added"
    assert selected(page, ALL).value == "As the file says"
    selected(page, ALL).select("internship").run()
    assert headline(page) == "2 of 2 records can be added"
    selected(page, ALL).select("As the file says").run()
    assert headline(page) == "1 question to answer before 2 records can be added"


def test_the_next_file_has_no_kind_of_work_of_the_last_one(dropped):
    page = dropped("club.csv", CLUB)
    selected(page, ASKED).select("internship").run()
    page.file_uploader[0].upload("other.csv", FULL_TIME, "text/csv").run()
    assert selected(page, ALL).value == "As the file says"


def test_each_sheet_is_read_from_its_own_header(dropped, tmp_path):
    page = dropped("office.xlsx", workbook(tmp_path / "office.xlsx", SHEETS).read_bytes())
    taken = {selected(page, "Sheet").value: (headline(page), header_line(page).value)}
    for sheet in SHEETS.keys() - taken:
        selected(page, "Sheet").select(sheet).run()
        taken[sheet] = (headline(page), header_line(page).value)
    assert taken == {
        "Spring": ("1 of 1 record can be added", 1),
        "Autumn": ("2 of 2 records can be added", 3),
    }
    assert not page.exception


def test_another_kind_of_table_and_back_is_the_file_as_it_was(dropped):
    page = dropped("league.csv", b"Company,Title,Pay,Year\nNorthwind,Intern,USD 45/hr,2026\nContoso,Intern,USD 38/hr,2026\n")
    before = headline(page)
    (kind,) = (group for group in page.button_group if group.label == "What a row is")
    selected(page, "Evidence, if a row does not say").select("posted").run()
    kind.set_value("salaries").run()
    assert not page.exception
    (kind,) = (group for group in page.button_group if group.label == "What a row is")
    assert kind.value == "salaries"
    kind.set_value("stipends").run()
    assert headline(page) == before


def test_from_a_sheet_without_pay_one_comes_back_to_the_others(dropped, tmp_path):
    sheets = SHEETS | {"Read me": [["Collected in spring"], ["Ask the careers office"]]}
    page = dropped("office.xlsx", workbook(tmp_path / "office.xlsx", sheets).read_bytes())
    selected(page, "Sheet").select("Read me").run()
    assert len(page.error) == 1
    selected(page, "Sheet").select("Autumn").run()
    assert headline(page) == "2 of 2 records can be added"
