"""Company names that may be typing errors, as the page offers them: one by one, all at once, and taken back."""

import pytest

from tests.app_pages.upload.test_wording import shown
from tests.test_words import ill_worded

CLUB = """Company,Role,Pay,Year
NVIDA,Data Intern,USD 45/hr,2026
NVIDA,Data Intern,USD 47/hr,2026
Googel,Data Intern,USD 46/hr,2026
Micorsoft,Data Intern,USD 44/hr,2026
Crowne,Data Intern,USD 40/hr,2026
Northwind Traders,Data Intern,USD 41/hr,2026
"""
ASKED = ["NVIDA-NVIDIA", "Crowne-Crowe", "Crowne-Crown", "Googel-Google", "Micorsoft-Microsoft"]


@pytest.fixture
def club(opened):
    """The page with the club's file in it."""
    page = opened("upload")
    page.file_uploader[0].upload("club.csv", CLUB.encode(), "text/csv").run()
    assert not page.exception
    return page


def offers(page) -> list[str]:
    return [
        str(button.key).removeprefix("upload-name-") for button in page.button if str(button.key).startswith("upload-name-")
    ]


def press(page, key: str) -> None:
    next(button for button in page.button if button.key == key).click().run()
    assert not page.exception


def test_names_are_offered_one_click_each_or_all_and_can_be_taken_back(club):
    assert offers(club) == ASKED
    assert ill_worded(shown(club)) == []
    press(club, "upload-name-NVIDA-NVIDIA")
    assert offers(club) == ASKED[1:]
    press(club, "upload-names-all")
    assert offers(club) == ["Crowne-Crowe", "Crowne-Crown"]
    press(club, "upload-name-Crowne-Crowe")
    assert offers(club) == []
    meant = "As you said: NVIDA is **NVIDIA**, Googel is **Google**, Micorsoft is **Microsoft** and Crowne is **Crowe**."
    assert meant in [text.value for text in club.markdown]
    press(club, "upload-names-back")
    assert offers(club) == ASKED
