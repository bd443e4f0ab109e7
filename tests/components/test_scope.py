"""What a reader has chosen, in words: nothing, one filter, more than a headline names, choices that are not stated."""

import pandas as pd
import pytest

from components import scope
from queries.meaning import meaning
from queries.selection import FILTERS, Selection
from vocabulary.filters import filters, switch_names

NAMES = {"US": "United States", "IN": "India", "US-CA": "California", "US-TX": "Texas", "b1": "mine.csv"}
NOTHING = Selection(work_kind=None, country=None)
FIRST = Selection(year=("2027", "2025", "2026"))


@pytest.mark.parametrize(
    ("chosen", "country", "text"),
    [
        (FIRST, "United States", "internships in the United States (2025–2027)"),
        (NOTHING, None, "all kinds of work"),
        (NOTHING, "India", "all kinds of work in India"),
        (Selection(country=("US", "IN")), None, "internships in the United States or India"),
        (FIRST.with_(region=("US-CA",)), "United States", "internships in California (2025–2027)"),
        (FIRST.with_(city=("Austin, TX",), region=("US-TX",)), "United States", "internships in Austin, TX (2025–2027)"),
        (FIRST.with_(company=("B&B Inc.",)), None, "internships at B\\&B Inc\\. in the United States (2025–2027)"),
        (
            FIRST.with_(company=("A", "B", "C"), degree=("phd",)),
            None,
            "internships at A, B or 1 other in the United States (PhD, 1 more filter)",
        ),
        (
            FIRST.with_(company=("A", "B", "C", "D"), degree=("phd",), role_family=("data",), evidence=("posted",)),
            None,
            "internships at A, B or 2 others in the United States (data, 3 more filters)",
        ),
        (
            NOTHING.with_(degree=("not_stated", "master"), company=("not_stated",), inferred=True),
            None,
            "all kinds of work at company not stated "
            "(degree level not stated or master's, also with country only implied by the currency)",
        ),
        (Selection(region=("not_stated",)), "United States", "internships (state or province not stated)"),
        (Selection(country=("not_stated",)), "Country not stated", "internships (country not stated)"),
        (
            Selection(year=("2027", "2025", "not_stated")),
            None,
            "internships in the United States (2025, 2027 or year not stated)",
        ),
        (Selection(year=("2026",), work_mode=("remote",)), None, "internships in the United States (remote, 2026)"),
    ],
)
def test_a_headline_names_three_filters_and_counts_the_others(chosen, country, text):
    assert scope.reports_of(chosen, NAMES, country) == text


def test_all_filters_stand_in_one_line():
    many = FIRST.with_(company=("A", "B", "C"), degree=("not_stated",), inferred=True)
    assert scope.all_filters(many, NAMES) == (
        "Filters: internship; degree level not stated; the United States; A, B or C; 2025–2027; "
        "also with country only implied by the currency."
    )
    assert scope.all_filters(NOTHING, NAMES) == ""


@pytest.mark.parametrize(
    ("chosen", "question", "text"),
    [
        (FIRST, "overview/groups", "Internships in the United States (2025–2027)"),
        (FIRST.with_(degree=("phd",), inferred=True), "degrees/published", "Internships in the United States (PhD)"),
        (FIRST.with_(degree=("phd",)), "degrees/stipends", "The United States"),
        (FIRST.with_(degree=("phd",), company=("A", "B", "C")), "skills/asked", "PhD; A, B or C"),
        (FIRST, "skills/asked", ""),
        (FIRST.with_(degree=("phd",)), "outlook/wages", ""),
        (NOTHING, "overview/groups", "All kinds of work"),
    ],
)
def test_a_figure_by_itself_says_what_it_is_of_by_the_filters_that_it_reads(chosen, question, text):
    assert scope.frame_of(chosen, NAMES, meaning(question).reads) == text


@pytest.mark.parametrize("name", [f.name for f in filters()])
def test_no_filter_is_passed_over(name):
    """Each filter alone changes what a headline says and what the line of all filters says."""
    chosen = NOTHING.with_(**{name: True if name in switch_names() else ("not_stated",)})
    assert scope.all_filters(chosen, NAMES) not in ("", "Filters: .")
    assert scope.reports_of(chosen, NAMES) != scope.reports_of(NOTHING, NAMES)


def test_every_filter_counts_once():
    every = Selection(**dict.fromkeys(FILTERS, ("not_stated",)), **dict.fromkeys(switch_names(), True))
    told = scope.reports_of(every, NAMES)
    # Kind of work and company stand before the brackets, two filters in them; state and country follow from the city.
    assert told.endswith(f"{len(filters()) - 2 - 2 - 2} more filters)")


def facts(industry=None, role=None, posted=0.9) -> pd.Series:
    """What `overview/foundations` says of what most reports are of."""
    return pd.Series({"most_industry": industry, "most_role_family": role, "posted_share": posted})


def test_what_most_reports_are_of_is_their_industry_else_their_role_unless_it_was_chosen():
    assert scope.mostly(facts("trading", "data"), NOTHING) == "mostly postings of trading firms and hedge funds"
    assert scope.mostly(facts("trading", "data", posted=0.5), NOTHING) == "mostly reports of trading firms and hedge funds"
    assert scope.mostly(facts("trading", "data"), NOTHING.with_(industry=("trading",))) == "mostly postings in data"
    assert scope.mostly(facts(None, "data"), NOTHING.with_(role_family=("data",))) == ""
    assert scope.mostly(facts(), NOTHING) == ""


@pytest.mark.parametrize(
    ("name", "chosen", "text"),
    [
        ("work_kind", FIRST, "Internship"),
        ("country", FIRST, "United States"),
        ("country", Selection(country=("US", "not_stated")), "United States or country not stated"),
        ("year", FIRST, "2025–2027"),
        ("degree", Selection(degree=("phd",)), "PhD"),
        ("company", Selection(company=("B&B Inc.", "b", "c")), "B\\&B Inc\\., b or 1 other"),
        ("company", Selection(company=("eBay",)), "eBay"),
        ("company", Selection(company=("not_stated",)), "Company not stated"),
        ("city", Selection(city=("s-Hertogenbosch, NL",)), "s\\-Hertogenbosch, NL"),
        ("batch", Selection(batch=("b1",)), "mine\\.csv"),
        ("inferred", Selection(inferred=True), "Country only implied by the currency"),
    ],
)
def test_a_chip_says_what_its_filter_lets_through(name, chosen, text):
    assert scope.chip(name, chosen, NAMES) == text


@pytest.mark.parametrize(
    ("chosen", "shown", "text"),
    [
        (Selection(), ("unit", "currency", "prices", "ends"), "Per hour, in USD, as paid"),
        (
            Selection(unit="year", currency="EUR", prices="regional"),
            ("unit", "currency", "prices"),
            "Per year, in EUR, at US average prices",
        ),
        (Selection(ends="low"), ("unit", "currency", "prices", "ends"), "Per hour, in USD, as paid, at the low end"),
        (Selection(prices="purchasing_power"), ("unit", "currency", "prices"), "Per hour, in international dollars"),
        (Selection(unit="month"), ("currency",), "Your currency: USD"),
    ],
)
def test_how_pay_is_read_stands_in_one_line(chosen, shown, text):
    assert scope.reading_line(chosen, shown) == text


def test_another_reading_says_how_pay_is_read_and_what_counts_then():
    assert scope.another_reading("as_paid", 1_462) == "Read pay as paid · 1,462 reports"
    assert scope.another_reading("year", 1) == "Read pay per year · 1 report"
