"""Fields become an offer, or a sentence at the field; what is needed and missing is asked, and the rest stands."""

import pytest

from offer.fields import read_fields
from offer.readers import pay_of
from offer.terms import Money

SPRINGFIELDS = (
    {"city": "Springfield", "region": "IL", "pay": 20},
    {"city": "Springfield", "region": "MA", "pay": 21, "company": "Zoo"},
)
WHOLE = {"pay": "$60/hr", "place": "Austin, TX"}


@pytest.fixture
def read(market):
    view = market(*SPRINGFIELDS)
    return lambda **fields: read_fields(view, WHOLE | fields, 2026)


def test_the_least_that_makes_an_offer_is_pay_with_its_period_and_a_place(read):
    offer = read().offer
    assert (offer.pay, offer.period, offer.currency, offer.where.label) == (60, "hour", "USD", "Austin, TX")
    assert (offer.where.metro, offer.where.parity, offer.where.parity_year) == ("Austin-Round Rock", 98.066, 2024)
    assert (offer.year, offer.hours, offer.hours_stated, offer.weeks) == (2026, 40, False, None)
    assert read().problems == {}


def test_every_field_is_understood(read):
    reading = read(
        company="Acme Inc.", degree="phd", role="software engineer intern", pay="€2.900", period="im Monat",
        currency="EUR", place="München", hours="35", weeks="12 weeks", housing="€500 a month", relocation="1.000",
        signing="€2,000", year="2027",
    )  # fmt: skip
    offer = reading.offer
    assert reading.problems == {}
    assert (offer.pay, offer.period, offer.currency) == (2900, "month", "EUR")
    assert (offer.company, offer.industry, offer.degree, offer.role_family) == (
        "Acme",
        "software",
        "phd",
        "software_engineering",
    )
    assert (offer.where.label, offer.where.country_name, offer.where.parity) == ("Munich, DE", "Germany", None)
    assert (offer.hours, offer.weeks, offer.housing) == (35, 12, Money(500, "month"))
    assert (offer.relocation, offer.signing, offer.year) == (1000, 2000, 2027)


@pytest.mark.parametrize(
    ("fields", "field", "sentence"),
    [
        ({"pay": ""}, "pay", "What is the pay? Write it as the offer does, such as $60/hr or €2.900 im Monat."),
        ({"pay": "a lot"}, "pay", "No figure is in “a lot”: write the pay as the offer does, such as $60/hr."),
        ({"pay": "-$5/hr"}, "pay", "“-$5/hr” is below zero: pay is above it."),
        ({"pay": "−5 an hour"}, "pay", "“−5 an hour” is below zero: pay is above it."),
        ({"pay": "$50-60/hr"}, "pay", "“$50-60/hr” is a range: write the one figure that you are offered."),
        ({"pay": "unpaid"}, "pay", "An unpaid offer has no pay to compare."),
        (
            {"pay": "$60,000/hr"},
            "pay",
            "“$60,000/hr” is 60,000.00 USD an hour, which no report comes near: check the figure and its period.",
        ),
        ({"pay": "$60"}, "period", "For how long is the pay? An hour, a week, a month, a year, or the whole time?"),
        ({"pay": "60 an hour"}, "currency", "In which currency? USD, EUR …?"),
        (
            {"pay": "$60/hr", "place": "München"},
            "currency",
            "In which currency? USD or CAD or AUD or SGD or NZD or HKD or MXN?",
        ),
        ({"currency": "XQQ"}, "currency", "“XQQ” is no currency that is known here: write its code, such as USD or EUR."),
        ({"place": ""}, "place", "Where is it? Pay is compared within one country: a city, or at least the country."),
        (
            {"place": "Xyzzyville"},
            "place",
            "“Xyzzyville” is no place that is known here: write the city with its state or country, such as Austin, TX.",
        ),
        (
            {"place": "Springfield"},
            "place",
            "“Springfield” may be several places: Springfield, IL or Springfield, MA. Write which one.",
        ),
        ({"pay": "$9,000 total"}, "weeks", "A lump sum becomes a rate only by its weeks: how many are there?"),
    ],
)
def test_what_an_offer_needs_is_asked_at_its_field(read, fields, field, sentence):
    reading = read(**fields)
    assert reading.offer is None
    assert reading.sentences() == {field: sentence}


@pytest.mark.parametrize(
    ("fields", "field", "sentence"),
    [
        ({"hours": "500"}, "hours", "500 hours a week cannot be: there are 168, and reports state up to 100."),
        ({"weeks": "0"}, "weeks", "0 weeks cannot be: an internship takes from 1 to 104."),
        ({"weeks": "0 weeks"}, "weeks", "0 weeks cannot be: an internship takes from 1 to 104."),
        ({"weeks": "36 months"}, "weeks", "156 weeks cannot be: an internship takes from 1 to 104."),
        ({"weeks": "90 days"}, "weeks", "“90 days” is no number of weeks: write one, such as 12."),
        ({"hours": "9 days"}, "hours", "“9 days” is no number of hours: write one from 1 to 100, such as 40."),
        ({"weeks": "twelve"}, "weeks", "“twelve” is no number of weeks: write one, such as 12."),
        ({"signing": "$5,000"}, "weeks", "Over how many weeks? Without them what is paid once is in no rate by the hour."),
        ({"housing": "€500", "weeks": "12"}, "housing", "“€500” is in another currency than the pay: write it in USD."),
        ({"housing": "nice"}, "housing", "“nice” is no housing that can be counted: write an amount, “provided” or “none”."),
        ({"degree": "wizard"}, "degree", "“wizard” names no degree level: take one of the list."),
        ({"degree": "BS/MS"}, "degree", "“BS/MS” names several degree levels: take yours."),
        (
            {"company": "Nobody"},
            "company",
            "No report is of “Nobody”: the offer is compared with others of its place, degree and country.",
        ),
        (
            {"role": "astronaut"},
            "role",
            "“astronaut” names no family of roles that reports are sorted by: it is not compared by.",
        ),
        ({"rest": "blah"}, "rest", "Not understood, and left out: blah."),
        ({"year": "1066"}, "year", "“1066” is no year from 2000 to 2035."),
        ({"colour": "blue"}, "colour", "The address holds colour, which is no field here: it may be of another version."),
    ],
)
def test_a_field_that_is_wrong_is_told_and_the_offer_stands(read, fields, field, sentence):
    reading = read(**fields)
    assert reading.offer.pay == 60
    assert reading.sentences() == {field: sentence}


def test_ten_thousand_digits_and_markup_are_words_like_others(read):
    assert list(read(pay="9" * 10_000).problems) == ["pay"]
    assert len(read(pay="9" * 10_000).sentences()["pay"]) < 200
    assert read(company="<script>alert(1)</script>").offer.company == "<script>alert(1)</script>"


def test_a_currency_without_a_rate_is_told_and_the_offer_stands(read):
    reading = read(pay="30 KES/hr")
    assert reading.offer.currency == "KES"
    assert reading.sentences() == {
        "currency": "There is no exchange rate for KES: the offer is compared with reports in KES only."
    }


@pytest.mark.parametrize(
    ("pay", "own", "currency"),
    [
        ("£2,000 a month", "GBP", "GBP"),
        ("£2,000 a month", "USD", "GBP"),
        ("£2,000 a month", None, "GBP"),
        ("£2,000 a month", "EGP", None),
        ("Rs 20,000 a month", "PKR", "PKR"),
        ("Rs 20,000 a month", "INR", "INR"),
        ("Rs 20,000 a month", "USD", None),
        ("Rs 20,000 a month", None, None),
        ("$60 an hour", "CAD", "CAD"),
        ("$60 an hour", "GBP", None),
        ("USD 60 an hour", "CAD", "USD"),
        ("60 an hour", "USD", None),
    ],
)
def test_a_sign_of_several_currencies_is_that_of_the_country_unless_it_mostly_means_another(pay, own, currency):
    assert pay_of(pay).currency_where(own) == currency


def test_a_city_of_a_name_that_several_have_is_that_of_the_company(market):
    view = market(*SPRINGFIELDS)
    zoo = read_fields(view, WHOLE | {"company": "Zoo", "place": "springfield"}, 2026)
    assert zoo.offer.where.label == "Springfield, MA"


def test_a_country_is_place_enough(read):
    where = read(place="United States").offer.where
    assert (where.label, where.key, where.country) == ("United States", None, "US")


@pytest.mark.parametrize(
    ("housing", "money", "provided"),
    [
        ("provided", None, True),
        ("corporate housing", None, True),
        ("none", None, False),
        ("no housing", None, False),
        ("$3,000", Money(3000), False),
        ("$3,000 housing stipend", Money(3000), False),
    ],
)
def test_housing_is_an_amount_provided_or_none(read, housing, money, provided):
    offer = read(housing=housing, weeks="12").offer
    assert (offer.housing, offer.housing_provided) == (money, provided)


@pytest.mark.parametrize(
    ("written", "weeks"),
    [("12", 12), ("12 weeks", 12), ("10-week", 10), ("6 months", 26), ("3 Monate", 13), ("1.5 mois", 6.5), ("−3", None)],
)
def test_a_duration_is_in_weeks_or_in_months(read, written, weeks):
    assert read(weeks=written).offer.weeks == weeks


@pytest.mark.parametrize("written", ["35", "35 hours", "35h", "35 hours a week", "35h/week", "35 Stunden"])
def test_hours_of_a_week_are_a_number_with_or_without_its_unit(read, written):
    assert read(hours=written).offer.hours == 35
