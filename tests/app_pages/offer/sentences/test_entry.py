"""What the page says before there is an offer, and while something is asked."""

from app_pages.offer.sentences import entry
from components.words import spoken
from offer.comparison import Difference
from offer.fields import Reading
from offer.problems import Problem


def test_the_title_asks_the_first_thing_that_is_needed(offer):
    readings = [
        Reading({}, offer=offer()),
        Reading({}, problems={"currency": Problem("currency_missing", ("USD?",)), "pay": Problem("pay_missing")}),
    ]
    assert entry.first_question(readings).startswith("What is the pay?")
    assert entry.first_question(readings[:1]) == "Is my offer good?"
    lump = Reading({}, problems={"weeks": Problem("period_without_weeks")})
    assert entry.first_question([lump]) == "A lump sum becomes a rate only by its weeks: how many are there?"


def test_of_several_offers_the_best_is_told_with_its_lead_over_the_next(offers, offer, ahead):
    assert spoken(entry.ahead([ahead], offers)) == "Austin, TX is ahead of Acme, Austin, TX by $3.83 an hour"
    third = Difference(0, 2, 5, {"as_offered": 5}, "as_offered", 0, None, None, "USD")
    assert (
        spoken(entry.ahead([ahead, third], offers | {2: offer(company="Zoo")}))
        == "Austin, TX is ahead of 2 others by $3.83 an hour"
    )
    best = Difference(2, 0, 5, {"as_offered": 5}, "as_offered", 0, None, None, "USD")
    assert (
        spoken(entry.ahead([ahead, best], offers | {2: offer(company="Zoo")}))
        == "Zoo, Austin, TX is ahead of 2 others by $1.17 an hour"
    )
    even = Difference(0, 1, 0.004, {"as_offered": 0.004}, "as_offered", 0, None, None, "USD")
    assert spoken(entry.ahead([even], offers)) == "Acme, Austin, TX and Austin, TX are worth the same"
    near = Difference(0, 1, 0.3, {"as_offered": 0.3}, "as_offered", 0, None, None, "USD")
    assert spoken(entry.ahead([near], offers)) == "Acme, Austin, TX is ahead of Austin, TX by $0.30 an hour"


def test_what_is_kept_and_what_the_link_holds_is_told(offer):
    assert spoken(entry.kept(offer(company="Acme"))) == "Acme, Austin, TX is now a report in your own copy."
    assert entry.link_holds() == (
        "The link holds the offers as the fields have them (pay, place, company and the rest) and your filters; nothing else."
    )


def test_the_page_says_what_to_write_and_the_heading_of_the_fields():
    assert entry.invitation() == (
        "Write it as you were told and press Enter. What was understood appears in fields that you can correct; what is "
        "missing is asked for. Nothing is saved unless you say so: the offer is only in the address of this page. To see one "
        "worked out:"
    )
    assert entry.understood_label(1) == "What was understood: correct it here"
    assert entry.understood_label(2) == "What was understood of the 2 offers: correct it here"


def test_an_offer_that_is_kept_says_so_and_which_of_several_it_is():
    assert entry.is_kept("") == "It is kept as a report: see it, or undo it"
    assert entry.is_kept("Acme, Austin, TX") == "Acme, Austin, TX is kept as a report: see it, or undo it"
