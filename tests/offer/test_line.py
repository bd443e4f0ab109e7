"""One line is taken apart into fields, whatever its order and language; what no field takes is told."""

import pytest

from offer.line import offers_of

COMPANIES = ("NVIDIA", "Meta", "Jane Street", "Google", "Applied Materials", "Orange", "3M")
CITIES = ("santa clara",)


def taken(line: str) -> list[dict[str, str]]:
    return offers_of(line, lambda name: name in COMPANIES, lambda name: name.casefold() in CITIES)


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("NVIDIA, PhD, Santa Clara, $60/hr", {"company": "NVIDIA", "degree": "PhD", "place": "Santa Clara", "pay": "$60/hr"}),
        (
            "Meta, SWE intern, Austin, $58/hr, 2026",
            {"company": "Meta", "role": "SWE intern", "place": "Austin", "pay": "$58/hr", "year": "2026"},
        ),
        ("ETH, Zurich, CHF 4,000 a month", {"company": "ETH", "place": "Zurich", "pay": "CHF 4,000 a month"}),
        (
            "NVIDIA offers me, a PhD student, 60 an hour in Santa Clara",
            {"company": "NVIDIA", "degree": "PhD", "place": "Santa Clara", "pay": "60 an hour"},
        ),
        ("NVIDIA $60/hr Santa Clara PhD", {"company": "NVIDIA", "degree": "PhD", "place": "Santa Clara", "pay": "$60/hr"}),
        ("€2.900 im Monat, München, Master", {"pay": "€2.900 im Monat", "place": "München", "degree": "Master"}),
        (
            "Meta PhD research intern $11,000/month Menlo Park, CA",
            {"company": "Meta", "degree": "PhD", "role": "research intern", "pay": "$11,000/month", "place": "Menlo Park, CA"},
        ),
        (
            "Jane Street, quant trader, $300k a year, New York, NY, $10,000 signing bonus, relocation 2,000",
            {
                "company": "Jane Street",
                "role": "quant trader",
                "pay": "$300k a year",
                "place": "New York, NY",
                "signing": "$10,000",
                "relocation": "2,000",
            },
        ),
        (
            "software engineer intern at Google in Zurich, CHF 8'500 per month, housing provided",
            {
                "role": "software engineer intern",
                "company": "Google",
                "place": "Zurich",
                "pay": "CHF 8'500 per month",
                "housing": "housing provided",
            },
        ),
        ("Orange, Paris, 1 500 € par mois", {"company": "Orange", "place": "Paris", "pay": "1 500 € par mois"}),
        ("$12,000 total for 12 weeks, Acme", {"pay": "$12,000 total", "weeks": "12", "company": "Acme"}),
        ("£2,500 a month in London, 35 hours a week", {"pay": "£2,500 a month", "place": "London", "hours": "35"}),
        ("Summer 2027 internship at NVIDIA, $60/hr", {"year": "2027", "company": "NVIDIA", "pay": "$60/hr"}),
        ("₹40,000 per month, Bengaluru, 6 months", {"pay": "₹40,000 per month", "place": "Bengaluru", "weeks": "6 months"}),
        ("6-month internship, Paris, 1 500 € par mois", {"weeks": "6-month", "place": "Paris", "pay": "1 500 € par mois"}),
        ("Canada, $30/hr, Toronto, Shopify", {"place": "Toronto, Canada", "pay": "$30/hr", "company": "Shopify"}),
        ("unpaid, Austin", {"pay": "unpaid", "place": "Austin"}),
        ("Acme, unpaid intern in Austin", {"company": "Acme", "pay": "unpaid", "place": "Austin"}),
        ("Seattle, WA, $54.81/hr", {"place": "Seattle, WA", "pay": "$54.81/hr"}),
        (
            "Jane Street $100/hr Chicago corporate housing",
            {"company": "Jane Street", "pay": "$100/hr", "place": "Chicago", "housing": "corporate housing"},
        ),
        ("C$45/hr Toronto, Royal Bank of Canada", {"company": "Royal Bank of Canada", "pay": "C$45/hr", "place": "Toronto"}),
        ("Google, SF, $63 per hour, MS", {"company": "Google", "place": "SF", "pay": "$63 per hour", "degree": "MS"}),
        ("Worcester, MA, $30/hr", {"place": "Worcester, MA", "pay": "$30/hr"}),
        (
            "ML research intern @ Anthropic, San Francisco, $12k/month",
            {"role": "ML research intern", "company": "Anthropic", "place": "San Francisco", "pay": "$12k/month"},
        ),
        (
            "stage 6 mois, Paris, 1 400 € brut par mois, Thales",
            {"weeks": "6 mois", "place": "Paris", "pay": "1 400 € brut par mois", "company": "Thales"},
        ),
        ("Boston, MA, $40/hr, BS", {"place": "Boston, MA", "pay": "$40/hr", "degree": "BS"}),
        ("Foo Corp, Bar Corp, $40/hr", {"company": "Foo Corp", "rest": "Bar Corp", "pay": "$40/hr"}),
        ("-5 an hour", {"pay": "-5 an hour"}),
        ("<b>x</b>, $60/hr", {"company": "<b>x</b>", "pay": "$60/hr"}),
        ("Applied Materials, 30 USD per hour", {"company": "Applied Materials", "pay": "30 USD per hour"}),
        ("3M, $30/hr, Austin", {"company": "3M", "pay": "$30/hr", "place": "Austin"}),
        ("Studio 54, $30/hr", {"company": "Studio", "rest": "54", "pay": "$30/hr"}),
        ("", {}),
        ("!!! ,,, ;", {}),
    ],
)
def test_a_line_fills_in_the_fields_that_its_words_name(line, fields):
    assert taken(line) == [fields]


def test_two_offers_of_one_line_stand_apart_at_or_only_where_both_have_figures():
    assert taken("9,000 a month in New York, 12 weeks, 3,000 housing, or 62 an hour in Austin?") == [
        {"pay": "9,000 a month", "place": "New York", "weeks": "12", "housing": "3,000"},
        {"pay": "62 an hour", "place": "Austin"},
    ]
    assert len(taken("software or data intern, $40/hr")) == 1


def test_ten_thousand_digits_are_one_field_and_no_error():
    (fields,) = taken("9" * 10_000)
    assert set(fields) <= {"pay", "rest"}
