"""What is said of a guide's claim: the official projections support it, refute it, support it for some, or are silent."""

import pandas as pd

from app_pages.outlook.sentences import claims as sentences

CLAIM = {
    "publisher": "example.org",
    "source": "Outlook of interns (2023)",
    "url": "https://example.org/outlook",
    "label": "ML *interns*",
    "claim": "Much Faster than average",
    "note": "no source (named)",
}
DATA = {
    "label": "Data Scientists *",
    "base_year": 2024,
    "projection_year": 2034,
    "change_percent": 33.5,
    "all_change_percent": 3.1,
    "growth_class": "Much faster than average",
}
DEVELOPERS = DATA | {"label": "Software Developers", "change_percent": 15.8, "all_change_percent": 2.0}
PROGRAMMERS = DATA | {"label": "Programmers", "change_percent": -6.0, "growth_class": "Decline"}


def verdict(*rows: dict) -> str:
    return sentences.verdict(CLAIM, pd.DataFrame(list(rows), columns=list(DATA)))


def test_the_claim_stands_with_who_makes_it():
    assert sentences.claim_text(CLAIM) == (
        r"[example\.org](https://example.org/outlook) on jobs for ML \*interns\*: **much faster than average** (no source "
        r"\(named\))."
    )


def test_a_claim_without_publisher_address_and_note():
    assert sentences.claim_text(CLAIM | dict.fromkeys(("publisher", "url", "note"))) == (
        r"Outlook of interns \(2023\) on jobs for ML \*interns\*: **much faster than average**."
    )


def test_all_occupations_may_agree():
    assert verdict(DATA, DEVELOPERS) == (
        "No official projection covers interns. For all 2 occupations that the roles above lead to, the projection "
        "2024–34 **says the same**: Data Scientists \\* +33.5% (much faster than average) and Software Developers +15.8% "
        "(much faster than average); all occupations +3.1%."
    )


def test_those_that_agree_are_counted():
    assert verdict(DATA, PROGRAMMERS, DEVELOPERS | {"growth_class": None}) == (
        "No official projection covers interns. For 1 of 2 occupations that the roles above lead to, the projection "
        "2024–34 **says the same**: Data Scientists \\* +33.5% (much faster than average) and "
        "Programmers \u22126.0% (decline); all occupations +3.1%."
    )


def test_none_may_agree():
    assert verdict(PROGRAMMERS) == (
        "No official projection covers interns. For the one occupation that the roles above lead to, the projection "
        "2024–34 **says otherwise**: Programmers \u22126.0% (decline); all occupations +3.1%."
    )


def test_projections_without_a_word_are_silent():
    silent = "No official projection here can be compared with it."
    assert verdict(DATA | {"growth_class": None}) == verdict() == silent
