"""Worth, differences, living, gaps and postings in words."""

import pandas as pd
import pytest

from app_pages.offer.sentences import worth
from components.words import spoken
from offer.asking import Gap
from offer.comparison import Difference
from offer.living import Cost, Living
from offer.worth import Line


def test_the_table_of_worth_has_each_line_with_its_formula():
    lines = [
        Line("as_offered", 62, "62 ÷ 1", "USD"),
        Line("shown", 49.6, "62.00 × 0.8", "EUR"),
        Line("total", 29_760, "62.00 × 40 × 12", "USD"),
    ]
    assert worth.worth_rows(lines).to_numpy().tolist() == [
        ["As offered", "$62.00 an hour", "62 ÷ 1"],
        ["In your currency (EUR)", "€49.60 an hour", "62.00 × 0.8"],
        ["Over all its weeks", "$29,760.00 in all", "62.00 × 40 × 12"],
    ]


def test_offers_stand_side_by_side_line_by_line(offers):
    lines = {
        0: [
            Line("as_offered", 51.923, "", "USD"),
            Line("housing", 6.25, "", "USD"),
            Line("all", 58.173, "", "USD"),
            Line("total", 27_923.08, "", "USD"),
        ],
        1: [Line("as_offered", 62, "", "USD")],
    }
    shown = worth.side_by_side(lines, offers)
    assert [spoken(head) for head in shown.columns] == ["What", "1: Acme, Austin, TX", "2: Austin, TX"]
    assert shown.to_numpy().tolist() == [
        ["As offered", "$51.92 an hour", "$62.00 an hour"],
        ["Housing", "$6.25 an hour", "–"],
        ["All together", "$58.17 an hour", "$62.00 an hour"],
        ["Over all its weeks", "$27,923.08 in all", "–"],
    ]


def test_the_difference_tells_who_is_ahead_what_tips_it_and_what_evens_it_out(offers, ahead):
    assert spoken(worth.comparison(ahead, offers)) == "Austin, TX is ahead of Acme, Austin, TX by $3.83 an hour"
    assert spoken(worth.break_even(ahead, offers)) == (
        "What tips it is the pay. It stays ahead unless living in Austin, TX costs over $663 a month more, or Acme, Austin, TX "
        "adds over $1,837. At US average prices, which include rents, Austin, TX is ahead by $11.54 an hour."
    )
    assert worth.difference_rows(ahead, offers).to_numpy().tolist() == [
        ["The pay", "$10.08"], ["Housing", "−$6.25"], ["All together", "$3.83"], ["At US average prices", "$11.54"],
    ]  # fmt: skip


def test_at_us_prices_the_other_may_be_ahead_and_what_is_not_known_is_not_told(offers):
    other = Difference(1, 0, 2, {"as_offered": 2}, "as_offered", 346.67, None, -1.5, "USD")
    assert spoken(worth.break_even(other, offers)) == (
        "It stays ahead unless living in Austin, TX costs over $347 a month more. "
        "At US average prices, which include rents, Acme, Austin, TX is ahead by $1.50 an hour."
    )
    even = Difference(0, 1, 0.001, {"as_offered": 0.001}, "as_offered", 0, None, None, "USD")
    assert spoken(worth.comparison(even, offers)) == "Acme, Austin, TX and Austin, TX are worth the same"


def test_what_is_left_is_told_as_a_span_over_the_rents(offer):
    studio = Cost("rent_studio", 7000, "f", 2026, "Austin", "Rents (file)", "http://a.example")
    food = Cost("food", 986, "g", 2026, "United States", "Food plans", None)
    three = Living(
        29_760, 2.77, [studio, Cost("rent_1br", 8000, "h", 2026, "Austin", "Rents (file)", "http://a.example")], food
    )
    weeks = offer(weeks=12.0)
    assert spoken(worth.left_over(three, weeks)) == (
        "Of $29,760 before tax over 12 weeks, $20,774 to $21,774 is left after rent and food; tax still comes off that."
    )
    assert spoken(worth.left_over(Living(29_760, 2.77, [studio], None), weeks)) == (
        "Of $29,760 before tax over 12 weeks, $22,760 is left after rent; tax still comes off that."
    )
    assert spoken(worth.left_over(Living(2_480, 2.77, [], food), offer(weeks=1.0))) == (
        "Of $2,480 before tax over 1 week; no rent is known for Austin, TX."
    )
    assert worth.living_rows(three, weeks).to_numpy().tolist() == [
        ["Rent of a studio", "$7,000", "$21,774", "f", "2026"],
        ["Rent of one bedroom", "$8,000", "$20,774", "h", "2026"],
        ["Food for one person", "$986", "", "g", "2026"],
    ]
    assert worth.living_sources(three) == (
        "Sources: [Rents](http://a.example) (Austin); Food plans, no address known (United States)."
    )
    assert worth.living_sources(Living(1, 1, [Cost("rent", 1, "f")], None)) == ""
    assert worth.cost_name(Cost("rent", 1, "f")) == "Your rent"


def test_why_nothing_is_left_is_told(offer):
    assert worth.no_living(offer()) == "Say for how many weeks, and rent and food are taken off."
    assert worth.no_living(offer(currency="EUR")) == "Rents and the cost of food are known for the United States only."


@pytest.mark.parametrize(
    ("gap", "words"),
    [
        (Gap("median", 51.1, -8.9), "The median of the comparables is $51.10 an hour: $8.90 below the offer."),
        (Gap("p75", 70, 8), "Their 75th percentile is $70.00 an hour: $8.00 above the offer."),
        (Gap("median", 62, 0), "The median of the comparables is $62.00 an hour: what you are offered."),
    ],
)
def test_gaps_are_told_in_the_offers_own_unit(offer, gap, words):
    assert spoken(worth.gap(gap, offer())) == words


def test_gaps_of_a_sum_are_told_in_all_and_without_cents(offer):
    assert spoken(worth.gap(Gap("median", 12_000, 2000), offer(pay=10_000, period="total", weeks=10.0))) == (
        "The median of the comparables is $12,000 in all: $2,000 above the offer."
    )


def test_postings_are_quoted_with_link_and_date(offer):
    row = {
        "role": "Intern",
        "place": "Austin, TX",
        "year": 2026,
        "pay_text": "30–94 USD/hour",
        "source": "List",
        "url": "http://a.example",
        "published": "2026-07",
    }
    assert (
        spoken(worth.posting(pd.Series(row)))
        == "Intern, Austin, TX, 2026: **30–94 USD/hour** ([List](http://a.example), 2026-07)"
    )
    bare = row | {"role": None, "place": None, "year": None, "published": None, "url": None, "source": None}
    assert (
        spoken(worth.posting(pd.Series(bare)))
        == "A posting, no year: **30–94 USD/hour** (source without a title, no address known)"
    )
    assert (
        spoken(worth.postings_heading(offer(company="Acme", degree="phd"), 9, 5))
        == "What Acme posts for PhD, the newest 5 of 9:"
    )
    assert spoken(worth.postings_heading(offer(company="Acme"), 2, 5)) == "What Acme posts:"


def test_what_programmes_state_is_told_only_where_the_offer_has_none_of_it(offer):
    programs = pd.DataFrame(
        [{"program": "Summer", "perks": ["housing stipend", "travel"], "source": "Page", "url": "http://a.example"}]
    )
    assert spoken(worth.lacking(programs, offer())) == (
        "Its programmes state, and the offer does not: Summer: housing stipend, travel ([Page](http://a.example))."
    )
    assert worth.lacking(programs, offer(housing_provided=True)) == ""
    assert worth.lacking(programs[:0], offer()) == ""


def test_taxes_are_told_with_where_to_look_them_up():
    assert "Before tax." in worth.taxes()
    assert "https://www.irs.gov/" in worth.taxes()
