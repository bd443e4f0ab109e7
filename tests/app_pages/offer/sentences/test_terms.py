"""How an offer and the steps of its ladder are named, and amounts to the cent."""

from dataclasses import replace

import pytest

from app_pages.offer.sentences import terms
from components.words import spoken
from offer.terms import Money


def test_an_offer_is_told_as_it_was_understood(offer):
    assert spoken(terms.understood(offer())) == "$62 an hour · Austin, TX · 40 hours a week (not stated) · 2026"
    whole = offer(
        company="Acme", degree="phd", role_family="data", hours=37.5, hours_stated=True, weeks=1.0, housing=Money(3000),
        relocation=500, signing=1000,
    )  # fmt: skip
    assert spoken(terms.understood(whole)) == (
        "$62 an hour · Acme · PhD · Data · Austin, TX · 37.5 hours a week · 1 week · 2026 · housing $3,000 · "
        "relocation $500 · signing bonus $1,000"
    )
    assert spoken(terms.understood(offer(weeks=10.5, housing_provided=True))).endswith("10.5 weeks · 2026 · housing provided")
    monthly = offer(weeks=12.0, housing=Money(1500, "month"))
    assert spoken(terms.understood(monthly)).endswith(" · 12 weeks · 2026 · housing $1,500 a month")
    to_the_cent = offer(housing=Money(600.5, "week"), relocation=1_250.75, signing=99.9)
    assert spoken(terms.understood(to_the_cent)).endswith(
        "housing $600.50 a week · relocation $1,250.75 · signing bonus $99.90"
    )


@pytest.mark.parametrize(
    ("pay", "period", "words"),
    [(9000, "month", "$9,000 a month"), (61.5, "hour", "$61.50 an hour"), (12_000, "total", "$12,000 in all")],
)
def test_pay_is_told_as_offered(offer, pay, period, words):
    assert terms.pay(offer(pay=pay, period=period)) == words


@pytest.mark.parametrize(
    ("value", "currency", "words"),
    [(51.923, "USD", "$51.92"), (-5, "EUR", "−€5"), (7, "KES", "KES\u202f7"), (0, "USD", "$0"), (0.5, "USD", "$0.50")],
)
def test_amounts_are_told_to_the_cent_with_their_currency(value, currency, words):
    assert terms.amount(value, currency) == words


def test_steps_are_named_by_what_the_offer_states(offer):
    full = offer(company="Acme", industry="software", degree="phd", role_family="data")
    assert [terms.step_label(full, step) for step in range(1, 7)] == [
        "Acme, PhD, Data, Austin-Round Rock",
        "Acme, PhD",
        "Acme",
        "Software and internet, PhD, Data, Austin-Round Rock",
        "United States, PhD, Data",
        "United States",
    ]
    assert terms.step_label(offer(), 4) == "Austin-Round Rock"
    assert terms.step_label(offer(where=replace(offer().where, metro=None)), 4) == "Austin, TX"
    assert terms.step_label(offer(company="Acme", where=replace(offer().where, metro=None, city=None)), 1) == "Acme"
