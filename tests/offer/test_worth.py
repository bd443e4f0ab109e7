"""What offers are worth, and how they stand to each other, worked out by hand."""

import pytest

from offer.answer import answer
from offer.hours import hours_of
from offer.worth import value_of

NEW_YORK = {"pay": "$9,000 a month", "place": "New York, NY", "weeks": "12", "housing": "$3,000"}
AUSTIN = {"pay": "$62/hr", "place": "Austin, TX"}


@pytest.fixture
def judged(market):
    view = market({"pay": 30})
    return lambda *offers, shown="USD": answer(view, offers, 2026, shown)


def lines(found, place: int = 0) -> dict[str, tuple[float, str]]:
    return {line.name: (pytest.approx(line.value, abs=0.005), line.formula) for line in found.judged[place].lines}


def test_a_month_with_housing_is_told_for_an_hour_at_us_prices_and_in_total(judged):
    assert lines(judged(NEW_YORK)) == {
        "as_offered": (51.92, "9,000 ÷ (40 × 52 ÷ 12)"),
        "housing": (6.25, "3,000 ÷ (40 × 12)"),
        "all": (58.17, "51.92 + 6.25"),
        "us_prices": (51.68, "58.17 ÷ 112.563 × 100"),
        "total": (27_923.08, "58.17 × 40 × 12"),
    }


def test_what_is_paid_once_is_spread_over_the_weeks_and_monthly_housing_over_the_month(judged):
    offer = AUSTIN | {"weeks": "10", "hours": "35", "housing": "$700 a month", "relocation": "$2,000", "signing": "$1,500"}
    assert lines(judged(offer)) == {
        "as_offered": (62, "62 ÷ 1"),
        "housing": (700 * 12 / 52 / 35, "700 ÷ (35 × 52 ÷ 12)"),
        "paid_once": (10, "3,500 ÷ (35 × 10)"),
        "all": (62 + 4.615 + 10, "62.00 + 4.62 + 10.00"),
        "us_prices": (76.615 / 0.98066, "76.62 ÷ 98.066 × 100"),
        "total": (76.615 * 350, "76.62 × 35 × 10"),
    } | {"total": (pytest.approx(76.6154 * 350, abs=0.1), "76.62 × 35 × 10")}


def test_pay_is_told_in_the_readers_currency_too(judged):
    found = judged({"pay": "€20/h", "place": "Munich, Germany"}, shown="USD")
    assert lines(found) == {"as_offered": (20, "20 ÷ 1"), "shown": (25, "20.00 × 1.25")}


@pytest.mark.parametrize(
    ("period", "hours"),
    [("hour", 1), ("day", 7), ("week", 35), ("two_weeks", 70), ("month", 35 * 52 / 12), ("year", 1820), ("total", 350)],
)
def test_the_hours_of_a_period_are_those_of_the_tables(market, period, hours):
    view = market({"pay": 30})
    assert hours_of(view.snapshot.constants, period, 35, 10) == pytest.approx(hours)
    (in_sql,) = view.snapshot.cursor().execute(f"select hours_of('{period}', 35, 10)").fetchall()[0]
    assert in_sql == pytest.approx(hours)


def test_a_lump_sum_without_weeks_has_no_hours(market):
    with pytest.raises(ValueError, match="without its weeks"):
        hours_of(market().snapshot.constants, "total", 40, None)


def test_the_difference_of_two_offers_has_its_parts_and_what_would_even_it_out(judged):
    (found,) = judged(NEW_YORK, AUSTIN).differences
    assert (found.ahead, found.behind, found.tips, found.currency) == (1, 0, "as_offered", "USD")
    assert found.an_hour == pytest.approx(3.8269, abs=0.0001)
    assert found.parts == {"as_offered": pytest.approx(62 - 51.9231, abs=0.0001), "housing": -6.25}
    assert found.a_month == pytest.approx(3.8269 * 40 * 52 / 12, abs=0.02)
    assert found.to_add == pytest.approx(3.8269 * 480, abs=0.05)
    assert found.us_prices == pytest.approx(63.22 - 51.68, abs=0.01)


def test_the_order_of_the_offers_turns_only_their_places(judged):
    (found,) = judged(AUSTIN, NEW_YORK).differences
    assert (found.ahead, found.behind) == (0, 1)
    assert found.an_hour == pytest.approx(3.8269, abs=0.0001)
    assert found.us_prices == pytest.approx(11.54, abs=0.01)


def test_each_further_offer_stands_to_the_first_in_its_currency(judged):
    found = judged({"pay": "$30/hr", "place": "Austin, TX"}, {"pay": "€20/h", "place": "Munich"}, {"pay": "?"}).differences
    assert [(one.ahead, one.behind, one.currency) for one in found] == [(0, 1, "USD")]
    assert found[0].an_hour == pytest.approx(30 - 25)
    assert (found[0].to_add, found[0].us_prices) == (None, None)


def test_an_offer_that_is_asked_about_keeps_its_place(judged):
    found = judged({"pay": "?"}, AUSTIN, NEW_YORK)
    assert [each is None for each in found.judged] == [True, False, False]
    assert [(one.ahead, one.behind) for one in found.differences] == [(1, 2)]


def test_offers_that_are_compared_with_the_same_share_its_view(judged):
    austin, york, munich = judged(
        {"pay": "$62/hr", "place": "Austin, TX"}, {"pay": "$50/hr", "place": "New York"}, {"pay": "€20/h", "place": "Munich"}
    ).judged
    assert austin.comparables is york.comparables
    assert munich.comparables is not austin.comparables


def test_what_is_left_is_pay_less_rent_and_food_for_one_person(judged):
    left = judged(NEW_YORK).judged[0].living
    months = 12 * 12 / 52
    assert [(cost.item, cost.total, cost.year) for cost in left.rents] == [
        ("rent_studio", pytest.approx(2600 * months), 2026),
        ("rent_1br", pytest.approx(2730 * months), 2026),
    ]
    assert left.food.total == pytest.approx((276.1 + 317.4) / 2 * 1.2 * months)
    assert left.left(left.rents[0]) == pytest.approx(27_923.08 - 7_200 - 356.1 * months, abs=0.01)
    assert left.rents[0].formula == "2,600 × 12 × 12 ÷ 52"


def test_the_readers_own_rent_comes_first_where_it_is_lowest_or_not(judged):
    left = judged(NEW_YORK | {"rent": "$3,000 a month"}).judged[0].living
    assert [cost.item for cost in left.rents] == ["rent", "rent_studio", "rent_1br"]
    assert left.rents[0].total == pytest.approx(3000 * 12 * 12 / 52)


def test_provided_housing_is_no_rent(judged):
    left = judged(NEW_YORK | {"housing": "provided"}).judged[0].living
    assert [(cost.item, cost.total) for cost in left.rents] == [("provided", 0)]


def test_where_no_rent_or_no_food_is_known_its_line_is_absent(judged):
    assert judged(AUSTIN | {"weeks": "10"}).judged[0].living.rents == []
    assert judged(AUSTIN).judged[0].living is None
    assert judged({"pay": "€20/h", "place": "Munich", "weeks": "10"}).judged[0].living is None


def test_a_line_that_is_not_there_has_no_value(judged):
    assert value_of(judged(AUSTIN).judged[0].lines, "housing") is None
