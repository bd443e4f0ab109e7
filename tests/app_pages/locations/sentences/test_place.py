"""What is said of one city: many reports, few, one, none; with and without a price level, a comparison, a rent."""

import pandas as pd
import pytest

from app_pages.locations.sentences import place as sentences
from charts.numbers import Money

NONE = float("nan")
HOUR, ADJUSTED = Money(), Money(prices="regional")
WHO = "internships in Seattle, WA (2025–2027)"
MANY = {
    "n": 39,
    "companies": 21,
    "has_median": True,
    "no_median": None,
    "median": 45.346,
    "median_low": 42.75,
    "median_high": 57.0,
    "no_interval": None,
    "lowest": 17.3,
    "highest": 98.4,
}
FEW = MANY | {"n": 3, "companies": 2, "has_median": False, "no_median": "few_reports", "median": NONE, "lowest": 20.0}
ONE = FEW | {"n": 1, "companies": 1, "lowest": 33.59, "highest": 33.59}
WIDE = FEW | {"n": 12, "no_median": "wide_ranges"}
ONE_COMPANY = FEW | {"n": 6, "companies": 1, "no_median": "few_companies"}


def at(reports: dict, factor: float) -> pd.Series:
    amounts = ("median", "median_low", "median_high", "lowest", "highest")
    return pd.Series(reports | {amount: reports[amount] * factor for amount in amounts})


@pytest.mark.parametrize(
    ("paid", "adjusted", "text"),
    [
        (MANY, 0.9, "Internships in {} pay a median of \\$45\\.35 an hour, \\$40\\.81 at US average prices"),
        (MANY, None, "Internships in {} pay a median of \\$45\\.35 an hour"),
        (FEW, 0.9, "The 3 reports of internships in {} pay \\$20–\\$98\\.40 an hour, too few for a median"),
        (ONE, None, "The one report of internships in {} pays \\$33\\.59 an hour, too few for a median"),
        (WIDE, 0.9, "The 12 reports of internships in {} pay \\$20–\\$98\\.40 an hour, mostly wide ranges: no median"),
        (ONE_COMPANY, 0.9, "The 6 reports of internships in {} pay \\$20–\\$98\\.40 an hour, too few companies for a median"),
    ],
    ids=["many", "no price level", "few", "one", "wide", "one company"],
)
def test_the_headline_is_the_median_as_paid_and_at_us_prices_or_why_there_is_none(paid, adjusted, text):
    after = None if adjusted is None else at(paid, adjusted)
    assert sentences.title(WHO, at(paid, 1), after, HOUR) == text.format("Seattle, WA (2025–2027)")


def test_no_counted_report_is_said():
    text = "Internships in Seattle, WA (2025–2027): no report with pay that can be counted"
    assert sentences.title(WHO, None, None, HOUR) == text


def test_the_median_of_only_some_reports_with_a_price_level_is_what_these_span():
    title = sentences.title(WHO, at(MANY, 1), at(FEW, 1), HOUR)
    assert title.endswith("pay a median of \\$45\\.35 an hour, \\$20–\\$98\\.40 at US average prices")


@pytest.mark.parametrize(
    ("reports", "published", "assumed", "text"),
    [
        (MANY, "2026-10-02", 0, ":gray[39 reports · 21 companies · newest source Oct 2026]"),
        (ONE, None, 1, ":gray[1 report · 1 company · full-time hours assumed]"),
    ],
    ids=["many", "one"],
)
def test_under_the_headline_stands_what_it_rests_on(reports, published, assumed, text):
    facts = pd.Series({"newest_published": published, "hours_assumed": assumed, "hours_brought": 0, "counted": reports["n"]})
    assert sentences.coverage(pd.Series(reports), facts) == text


def test_prices_that_do_not_hold_outside_the_united_states_are_said():
    note = "Regional prices apply within the United States, so pay here is as paid."
    chosen = [("regional", False), ("regional", True), ("as_paid", False)]
    assert [sentences.prices_note(prices, in_the_us) for prices, in_the_us in chosen] == [note, "", ""]


@pytest.mark.parametrize(
    ("reports", "card"),
    [
        (MANY, ("Median", "\\$45\\.35 an hour", "95% interval \\$42\\.75–\\$57 · 39 reports of 21 companies")),
        (FEW, ("Lowest to highest", "\\$20–\\$98\\.40", "3 reports of 2 companies, too few for a median")),
        (ONE, ("The one report", "\\$33\\.59", "1 report of 1 company, too few for a median")),
    ],
    ids=["many", "few", "one"],
)
def test_the_first_card_is_the_pay_as_paid(reports, card):
    assert sentences.median_card(pd.Series(reports), HOUR) == card


def test_the_card_of_prices_says_by_which_parity():
    by = sentences.parity("Seattle, WA", "111.1", "2024")
    assert sentences.adjusted_card(at(MANY, 0.9), ADJUSTED, by) == (
        "At US average prices",
        "\\$40\\.81 an hour",
        "price parity 111.1 of Seattle, WA, 2024",
    )
    assert sentences.adjusted_card(at(ONE, 1), ADJUSTED, sentences.parity("Texas", "", ""))[1:] == (
        "\\$33\\.59",
        "by the price parity of Texas",
    )


def premiums(raw: float, **same: float) -> pd.DataFrame:
    rows = [{"comparison": "raw", "premium": raw, "companies": 9}, {"comparison": "company", **same}][: 2 if same else 1]
    columns = ["comparison", "companies", "premium", "premium_low", "premium_high"]
    return pd.DataFrame(rows, columns=columns).set_index("comparison")


@pytest.mark.parametrize(
    ("found", "figure", "note"),
    [
        (
            premiums(0.334, companies=11, premium=0.08, premium_low=-0.19, premium_high=0.27),
            "33% more",
            "than all reports by their medians; at the same 11 companies +8% (95% interval −19% to +27%)",
        ),
        (premiums(-0.2, companies=3), "20% less", "than all reports by their medians; too few companies also post elsewhere"),
        (
            premiums(0.2, companies=7, premium=0.08),
            "20% more",
            "than all reports by their medians; at the same 7 companies +8%",
        ),
        (premiums(0.001), "The same", "as all reports by their medians; too few companies also post elsewhere"),
    ],
    ids=["both", "too few pairs", "no interval", "no pair and no difference"],
)
def test_a_card_says_what_the_city_pays_against_its_country(found, figure, note):
    assert sentences.elsewhere_card(found) == ("Against its country", figure, note)


def test_a_card_says_the_rent_and_where_it_is_from():
    rents = {"rent_studio": 2074.0, "rent_1br": 2146.0}
    costs = pd.DataFrame(
        [{"item": item, "value": value, "area_name": "Seattle", "year": 2026} for item, value in rents.items()]
    ).assign(url="https://hud.example")
    by_item = costs.set_index("item")
    note = "a month; one bedroom \\$2,150 · [fair market rent](https://hud.example) of Seattle, 2026"
    assert sentences.rent_card(by_item) == ("Rent of a studio", "\\$2,070", note)
    assert sentences.rent_card(by_item.loc[["rent_1br"]]) is None
    assert sentences.rent_card(by_item.head(0)) is None


def test_the_chart_of_companies_says_how_many_it_leaves_out():
    assert sentences.companies_caption(21, 10, "Dot: median.") == "The 10 of 21 companies with the most reports. Dot: median."
    assert sentences.companies_caption(1, 1, "Dot: median.") == "Dot: median."


def test_a_place_is_opened_by_its_name():
    assert sentences.open_label("Seattle, WA") == "Open Seattle, WA"
