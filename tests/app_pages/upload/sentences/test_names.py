"""What the page for added files says of company names that may be typing errors: one and many."""

from app_pages.upload.sentences import names as sentences
from ingest.judgement.company_names import NearName


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
