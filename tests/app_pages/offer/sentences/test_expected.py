"""Expected pay in words, with its ingredients, or why it is not shown."""

from dataclasses import replace

import pytest

from app_pages.offer.sentences import expected as sentences
from components.words import spoken
from offer.expectation import Expected
from offer.validation import Check

CHECK = Check("unknown", False, 100, 50, 0.2, 0.3, 0.33, 0.2, 0.4, 0.81, 0.01)
INGREDIENTS = {"industry": 0.08, "role": -0.1, "degree": 0.28, "place": 0.04}
FOUND = Expected(53.0, 41.24, 68.13, INGREDIENTS, 0.24, 5, [CHECK])


def test_the_expected_pay_stands_with_its_interval(offer):
    assert spoken(sentences.headline(FOUND, offer())) == (
        "An offer like this is expected to pay **$53 an hour**; 8 in 10 lie between $41.24 and $68.13."
    )


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"gain": -0.03, "gain_low": -0.2}, "is not clearly better than the median of the same degree level and country"),
        ({"gain": 0.15, "gain_low": 0.0}, "is not clearly better than the median of the same degree level and country"),
        ({"gain": 0.10, "coverage": 0.6}, "has 60% of the reports in its interval, which should have 80%"),
        ({"gain": 0.05}, "is less than 10% better than the median of the same degree level and country"),
        ({"coverage": 0.6}, "has 60% of the reports in its interval, which should have 80%"),
        ({"newest": True, "coverage": 0.6}, "has 60% of the reports in its interval, which should have 80%"),
    ],
)
def test_why_it_is_not_shown_is_told(offer, changes, words):
    failed = Check(**(vars(CHECK) | changes))
    none = Expected(None, None, None, INGREDIENTS, 0, 0, [failed])
    assert sentences.headline(none, offer()) == (
        f"No expected pay is shown: for companies that are not in the data the model {words}."
    )


def test_it_is_not_shown_for_companies_like_the_offers_own(offer):
    wrong, other = Check(**(vars(CHECK) | {"of": "known", "coverage": 0.6})), Check(**(vars(CHECK) | {"gain": 0.05}))
    for pay in ((None, None, None), (53.0, None, 68.0), (None, 41.0, 68.0), (53.0, 41.0, None)):
        none = Expected(*pay, INGREDIENTS, 0.24, 5, [other, CHECK, Check(**(vars(CHECK) | {"of": "known"})), wrong])
        assert sentences.headline(none, offer()) == (
            "No expected pay is shown: for companies with reports of their own the model has 60% of the reports in its "
            "interval, which should have 80%."
        )


def test_the_ingredients_stand_by_their_size_and_the_company_last(offer):
    full = offer(company="Acme", industry="software", degree="phd", role_family="data")
    assert spoken(sentences.ingredients(FOUND, full)) == (
        "Compared with the average report: PhD +28%, Data −10%, Software and internet +8%, Austin, TX +4%, "
        "Acme +24% (5 reports of its own)."
    )
    unknown = Expected(53.0, 41.0, 68.0, INGREDIENTS, 0, 0, [CHECK])
    assert spoken(sentences.ingredients(unknown, offer())) == (
        "Compared with the average report: degree not stated +28%, role not stated −10%, industry not known +8%, "
        "Austin, TX +4%, no report of its own."
    )
    abroad = offer(where=replace(offer().where, parity=None))
    assert "prices of the place not known +4%, no report" in spoken(sentences.ingredients(unknown, abroad))
