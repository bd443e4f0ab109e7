"""What the page says of an added file is in the words of the project: questions, what is set aside, the preview, a release."""

import pytest

from tests.app_pages.upload.test_official import POUND, pasted
from tests.pages.page import words
from tests.test_words import ill_worded

FILE = """Company,Role,Place,Pay,Shade
Northwind,Software Engineering Intern,"Seattle, WA",58,red
Contoso,PhD Research Intern,"Santa Clara, CA",60-75,blue
Initech,Intern,Springfield,-3,blue
Umbrella,Data Intern,"Austin, TX",0,green
Hooli,Data Intern,"Austin, TX",45 quux,green
Average,,,50,
Globex,Intern,"Boston, MA",,green
Acme,Intern,"Boston, MA",900000,green
"""
COUNTRIES = """Company,Role,Country,Pay,Year
Northwind,Data Intern,DE,1500 EUR per month,2026
Contoso,Data Intern,Deutschland,1600 EUR per month,2026
Initech,Data Intern,USA,30 USD per hour,2026
Hooli,Data Intern,,31 USD per hour,2026
"""
ANSWERS = {"currency": "USD", "pay_period": "hour", "year": "2026", "implausible": "set_aside", "work_kind": "internship"}


def shown(page) -> list[str]:
    """The words of a page, and those of its tables, by lines."""
    cells = [str(cell) for table in (*page.dataframe, *page.table) for cell in table.value.to_numpy().ravel()]
    return [*words(page).split("\n"), *cells]


def test_a_file_that_asks_sets_aside_and_previews(opened):
    page = opened("upload")
    page.file_uploader[0].upload("club.csv", FILE.encode(), "text/csv").run()
    asked = []
    while questions := [box for box in page.selectbox if str(box.key).startswith("upload-answer-")]:
        assert not page.exception
        assert ill_worded(shown(page)) == []
        (name,) = (name for name in ANSWERS if str(questions[0].key).startswith(f"upload-answer-{name}-"))
        asked.append(name)
        questions[0].set_value(ANSWERS[name]).run()
    assert asked[:2] == ["currency", "pay_period"]
    assert not page.exception
    assert {header.value for header in page.header} >= {"As written → as understood", "How these records change the charts"}
    assert ill_worded(shown(page)) == []


@pytest.mark.usefixtures("data")
def test_a_file_of_a_release(opened):
    page = pasted(opened("upload"), POUND)
    assert not page.exception
    assert "federal_reserve, to 2026" in [header.value for header in page.header]
    assert ill_worded(shown(page)) == []


def test_a_country_is_previewed_by_its_name(opened):
    page = opened("upload")
    page.file_uploader[0].upload("countries.csv", COUNTRIES.encode(), "text/csv").run()
    assert not page.exception
    (understood,) = (table.value for table in page.dataframe if "place" in table.value)
    assert understood.sort_values("line")["place"].fillna("").tolist() == ["Germany", "Germany", "United States", ""]
