"""Worth, differences, living, gaps and postings in words."""

import pandas as pd
import pytest

from app_pages.offer.sentences import worth
from components.words import spoken
from offer.asking import Gap
from offer.comparison import Difference
from offer.living import Cost, Living
from offer.place import Where
from offer.worth import Line


def test_the_table_of_worth_has_each_line_with_its_formula():
    lines = [
        Line("as_offered", 62, "62 ÷ 1", "USD"),
        Line("shown", 49.6, "62.00 × 0.8", "EUR"),
        Line("total", 29_760, "62.00 × 40 × 12", "USD"),
    ]
    table = worth.worth_rows(lines)
    assert list(table.columns) == ["What", "Worth", "How it is worked out"]
    assert table.to_numpy().tolist() == [
        ["As offered", "$62 an hour", "as stated"],
        ["In your currency (EUR)", "€49.60 an hour", "62.00 × 0.8"],
        ["Over all its weeks", "$29,760 in all", "62.00 × 40 × 12"],
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
        ["As offered", "$51.92 an hour", "$62 an hour"],
        ["Housing", "$6.25 an hour", "–"],
        ["All together", "$58.17 an hour", "$62 an hour"],
        ["Over all its weeks", "$27,923.08 in all", "–"],
    ]


def test_the_difference_tells_who_is_ahead_what_tips_it_and_what_evens_it_out(offers, ahead):
    assert spoken(worth.comparison(ahead, offers)) == "Austin, TX is ahead of Acme, Austin, TX by $3.83 an hour"
    assert spoken(worth.break_even(ahead, offers)) == (
        "What tips it is the pay. It stays ahead unless living in Austin, TX costs over $663 a month more, or Acme, Austin, TX "
        "adds over $1,837. At US average prices, which include rents, Austin, TX is ahead by $11.54 an hour."
    )
    table = worth.difference_rows(ahead, offers)
    assert [spoken(head) for head in table.columns] == ["What", "Austin, TX less Acme, Austin, TX, an hour"]
    assert table.to_numpy().tolist() == [
        ["The pay", "$10.08"], ["Housing", "−$6.25"], ["All together", "$3.83"], ["At US average prices", "$11.54"],
    ]  # fmt: skip


def test_a_difference_is_titled_by_who_is_ahead_where_there_are_several(ahead, offers):
    assert worth.difference_title(ahead, offers, 2) == worth.comparison(ahead, offers)
    assert worth.difference_title(ahead, offers, 1) == "Line by line"


def test_at_us_prices_the_other_may_be_ahead_and_what_is_not_known_is_not_told(offers):
    other = Difference(1, 0, 2, {"as_offered": 2}, "as_offered", 346.67, None, -1.5, "USD")
    assert spoken(worth.break_even(other, offers)) == (
        "It stays ahead unless living in Austin, TX costs over $347 a month more. "
        "At US average prices, which include rents, Acme, Austin, TX is ahead by $1.50 an hour."
    )
    even = Difference(0, 1, 0.001, {"as_offered": 0.001, "housing": 0}, "as_offered", 0, None, None, "USD")
    assert spoken(worth.comparison(even, offers)) == "Acme, Austin, TX and Austin, TX are worth the same"
    assert worth.break_even(even, offers) == "The one where living costs less is ahead."
    near = Difference(0, 1, 0.3, {"as_offered": 0.3}, "as_offered", 52, None, 0.004, "USD")
    assert spoken(worth.comparison(near, offers)) == "Acme, Austin, TX is ahead of Austin, TX by $0.30 an hour"
    assert spoken(worth.break_even(near, offers)) == (
        "It stays ahead unless living in Acme, Austin, TX costs over $52 a month more. "
        "At US average prices, which include rents, they are worth the same."
    )
    slight = Difference(0, 1, 0.3, {"as_offered": 0.3}, "as_offered", 52, None, 0.2, "EUR")
    assert spoken(worth.break_even(slight, offers)).endswith("which include rents, Acme, Austin, TX is ahead by €0.20 an hour.")


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
    bedroom = three.rents[1]
    assert spoken(worth.left_over(Living(5_760, 2.77, [studio, bedroom], food), weeks)) == (
        "Rent and food over 12 weeks cost $2,226 to $3,226 more than the $5,760 before tax."
    )
    assert spoken(worth.left_over(Living(5_760, 2.77, [studio], None), weeks)) == (
        "Rent over 12 weeks costs $1,240 more than the $5,760 before tax."
    )
    assert spoken(worth.left_over(Living(8_500, 2.77, [studio, bedroom], food), weeks)) == (
        "Of $8,500 before tax over 12 weeks, up to $514 is left after rent and food, or $486 is lacking: it depends on the "
        "rent."
    )
    assert spoken(worth.left_over(Living(2_480, 2.77, [], food), offer(weeks=1.0))) == (
        "Of $2,480 before tax over 1 week; no rent is known for Austin, TX."
    )
    table = worth.living_rows(three, weeks)
    assert list(table.columns) == ["What", "Over the weeks", "Left", "How it is worked out", "Year"]
    assert table.to_numpy().tolist() == [
        ["Rent of a studio", "$7,000", "$21,774", "f", "2026"],
        ["Rent of one bedroom", "$8,000", "$20,774", "h", "2026"],
        ["Food for one person", "$986", "", "g", "2026"],
    ]
    assert worth.living_sources(three) == ("Sources: [Rents](http://a.example) (Austin); Food plans (no link) (United States).")
    assert worth.living_sources(Living(1, 1, [Cost("rent", 1, "f")], None)) == ""
    unlinked = Cost("rent_studio", 1, "f", 2026, "Austin", "Rents (file)", None)
    assert worth.living_sources(Living(1, 1, [unlinked], food)) == (
        "Sources: Rents (no link) (Austin); Food plans (no link) (United States)."
    )
    own = Living(29_760, 2.77, [Cost("rent", 1_000, "f")], None)
    assert worth.living_rows(own, weeks).to_numpy().tolist() == [["Your rent", "$1,000", "$28,760", "f", ""]]


def test_what_is_left_is_told_in_whole_units(offer):
    weeks = offer(weeks=12.0)
    studio, bedroom = Cost("rent_studio", 7_000.4, "f", 2026), Cost("rent_1br", 8_000.6, "h", 2026)
    food = Cost("food", 985.7, "g", 2026)
    assert spoken(worth.left_over(Living(29_760.3, 2.77, [studio], food), weeks)) == (
        "Of $29,760 before tax over 12 weeks, $21,774 is left after rent and food; tax still comes off that."
    )
    assert spoken(worth.left_over(Living(29_760.3, 2.77, [studio, bedroom], None), weeks)) == (
        "Of $29,760 before tax over 12 weeks, $21,760 to $22,760 is left after rent; tax still comes off that."
    )
    assert spoken(worth.left_over(Living(7_500.2, 2.77, [studio, bedroom], None), weeks)) == (
        "Of $7,500 before tax over 12 weeks, up to $500 is left after rent, or $500 is lacking: it depends on the rent."
    )
    assert worth.living_rows(Living(29_760.3, 2.77, [studio], food), weeks).iloc[:, 1:3].to_numpy().tolist() == [
        ["$7,000", "$21,774"],
        ["$986", ""],
    ]


def test_where_nothing_is_left_nothing_is_lacking(offer):
    weeks, dear, cheap = offer(weeks=12.0), Cost("rent_1br", 8_000, "h", 2026), Cost("rent_studio", 7_000, "f", 2026)
    assert spoken(worth.left_over(Living(8_000, 2.77, [dear], None), weeks)) == (
        "Of $8,000 before tax over 12 weeks, $0 is left after rent; tax still comes off that."
    )
    assert spoken(worth.left_over(Living(8_000, 2.77, [cheap, dear], None), weeks)) == (
        "Of $8,000 before tax over 12 weeks, $0 to $1,000 is left after rent; tax still comes off that."
    )


def test_why_nothing_is_left_is_told(offer):
    assert worth.no_living(offer()) == "Say for how many weeks, and rent and food are taken off."
    assert worth.no_living(offer(currency="EUR")) == "Rents and the cost of food are known for the United States only."


@pytest.mark.parametrize(
    ("gap", "words"),
    [
        (Gap("median", 51.1, -8.9), "The median of the comparables is $51.10 an hour: $8.90 below the offer."),
        (Gap("p75", 70, 8), "Their 75th percentile is $70 an hour: $8 above the offer."),
        (Gap("median", 62, 0), "The median of the comparables is $62 an hour: what you are offered."),
        (Gap("median", 62, 0.004), "The median of the comparables is $62 an hour: what you are offered."),
        (Gap("median", 62.006, 0.006), "The median of the comparables is $62.01 an hour: $0.01 above the offer."),
        (Gap("median", 45.905, -454.095), "The median of the comparables is $45.91 an hour: $454.09 below the offer."),
        (Gap("p75", 62.3, 0.3), "Their 75th percentile is $62.30 an hour: $0.30 above the offer."),
        (Gap("median", 1_000, 100.5), "The median of the comparables is $1,000 an hour: $100 above the offer."),
        (Gap("median", 8_333.33, 333.33), "The median of the comparables is $8,333 an hour: $333 above the offer."),
        (Gap("median", 999.5, 100.5), "The median of the comparables is $999.50 an hour: $100.50 above the offer."),
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
        "source": "List data/listings.json (all commits)",
        "url": "http://a.example",
        "published": "2026-07",
    }
    assert (
        spoken(worth.posting(pd.Series(row)))
        == "Intern, Austin, TX, 2026: **$30–$94 an hour** ([List](http://a.example), Jul 2026)"
    )
    bare = row | {"role": None, "place": None, "year": None, "published": None, "url": None, "source": None}
    assert (
        spoken(worth.posting(pd.Series(bare))) == "A posting, no year: **$30–$94 an hour** (source without a title (no link))"
    )
    assert (
        spoken(worth.postings_heading(offer(company="Acme", degree="phd"), 9, 5))
        == "What Acme posts for PhD, the newest 5 of 9:"
    )
    assert spoken(worth.postings_heading(offer(company="Acme"), 5, 5)) == "What Acme posts:"


@pytest.mark.parametrize(
    ("stored", "words"),
    [
        ("62400–195520 USD/year", "$62,400–$195,520 a year"),
        ("62.21 USD/hour", "$62.21 an hour"),
        ("21–22.5 USD/hour", "$21–$22.50 an hour"),
        ("5000 USD/week", "$5,000 a week"),
        ("2000–10000 INR/total", "₹2,000–₹10,000 in all"),
        ("$40/hr", "$40/hr"),
        ("up to 94 USD/hour", "up to 94 USD/hour"),
        ("94 USD/fortnight", "94 USD/fortnight"),
        ("5000000–8000000 VND", "5000000–8000000 VND"),
    ],
)
def test_pay_as_lists_store_it_is_written_as_people_write_it(stored, words):
    assert worth.stored_pay(stored) == words


def test_what_programmes_state_and_the_offer_lacks_is_told_with_its_source():
    programs = pd.DataFrame(
        [{"program": "Summer", "perks": ["housing stipend", "travel"], "source": "Page", "url": "http://a.example"}]
    )
    assert spoken(worth.lacking(programs)) == (
        "Its programmes state, and the offer does not: Summer: housing stipend, travel ([Page](http://a.example))."
    )
    two = pd.concat([programs, programs.assign(program="Fall", perks=[["meals"]], source=None)])
    assert spoken(worth.lacking(two)) == (
        "Its programmes state, and the offer does not: Summer: housing stipend, travel ([Page](http://a.example)); "
        "Fall: meals ([source without a title](http://a.example))."
    )
    assert worth.lacking(programs[:0]) == ""


def test_taxes_are_told_with_where_to_look_them_up_in_the_united_states(offer):
    assert worth.taxes(offer(where=Where("Munich", None, "DE", "Germany"))) == "Before tax."
    assert worth.taxes(offer()) == (
        "Before tax. In the United States the [IRS withholding estimator]"
        "(https://www.irs.gov/individuals/tax-withholding-estimator) works it out; students on F-1 or J-1 visas are mostly "
        "exempt from Social Security and Medicare taxes."
    )
