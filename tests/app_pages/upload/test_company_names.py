"""Company names that may be typing errors, as the page offers them: in words, one by one, all at once, and taken back."""

import pytest

from app_pages.upload.sentences import names as sentences
from ingest.judgement.company_names import NearName
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


def test_how_many_names_may_be_typing_errors_and_what_a_click_does():
    assert [sentences.title(names) for names in (1, 1_200)] == [
        "One company name may be a typing error", "1,200 company names may be typing errors",
    ]  # fmt: skip
    assert [sentences.about(names) for names in (1, 1_200)] == [
        f"Click the company that was meant. Without a click {stays}; the file itself stays as it is either way."
        for stays in ("it stays a company of its own", "they stay companies of their own")
    ]


def test_a_name_is_asked_about_with_its_records():
    assert sentences.question(NearName("NVIDA", ("NVIDIA",), 1), "NVIDIA") == "NVIDA: did you mean **NVIDIA**? (1 record)"
    name = NearName("P_andG*", ("Acme", "Acne"), 1_200)
    assert sentences.question(name, "Acne") == "P\\_andG\\*: did you mean **Acne**? (1,200 records)"


def test_all_names_at_once_and_those_that_unfold():
    assert [sentences.all_meant(names, names) for names in (2, 3, 1_200)] == ["Yes to both", "Yes to all 3", "Yes to all 1,200"]
    assert sentences.all_meant(7, 8) == "Yes to the 7 with one answer"
    assert [sentences.further(names) for names in (1, 12)] == ["1 more name", "12 more names"]


def test_what_the_reader_said_of_names():
    assert sentences.meant({"NVIDA": "NVIDIA"}) == "As you said: NVIDA is **NVIDIA**."
