"""Sentences on official wages: what is not published, only bounded or without a price parity says so."""

import pandas as pd
import pytest

from charts.numbers import Money
from components.wage_phrases import (
    Wages,
    area_hover,
    bounded,
    highest_median,
    map_caption,
    wages_listing,
    with_bounds,
    years_with_wages,
)

WAGES = Wages("15-1252", "Software Developers", 2024)
SEATTLE = {
    "label": "Seattle-Tacoma-Bellevue, WA",
    "country": "US",
    "latitude": 47.6,
    "longitude": -122.3,
    "median": 75.0,
    "paid": 75.0,
    "is_bound": False,
    "jobs": 61_230.0,
    "parity": 112.0,
    "index_year": 2023.0,
}
AUSTIN = SEATTLE | {"label": "Austin, TX", "latitude": 30.3, "longitude": -97.7, "median": 62.0, "paid": 62.0, "jobs": 1.0}


def areas(*rows: dict) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=list(SEATTLE))


def hover(money: Money, **changes) -> str:
    return area_hover(SEATTLE | changes, money)


def test_the_median_at_a_mark_is_the_adjusted_one():
    assert hover(Money(), median=67.0) == "<b>Seattle-Tacoma-Bellevue, WA</b><br>median $67 an hour<br>61,230 jobs"


def test_an_area_without_a_parity_is_counted_whatever_its_year():
    priceless = SEATTLE | {"parity": None}
    assert "1 area without a price parity: counted, not adjusted." in map_caption(areas(priceless, AUSTIN))


def test_the_title_is_no_markup():
    assert Wages("1", "R&D *Managers*", 2024).title == r"R\&D \*Managers\*, 2024"


def test_a_median_that_is_only_a_lower_bound_has_a_sign():
    assert bounded(Money(), 115, True) == "≥\u2009$115"
    assert bounded(Money("EUR", "year"), 115_000, False) == "€115k"


def test_wages_before_and_after_prices_are_texts_with_their_bounds():
    wages = pd.DataFrame({"paid": [115.0, 62.0], "adjusted": [91.5, 70.0], "is_bound": [True, False], "jobs": [3, 4]})
    told = with_bounds(wages, Money("EUR", "hour"))
    assert told.to_dict("list") == {
        "paid": ["≥\u2009€115", "€62"], "adjusted": ["≥\u2009€91.50", "€70"], "is_bound": [True, False], "jobs": [3, 4],
    }  # fmt: skip


def test_the_highest_median_is_named_whatever_the_order_and_the_number_of_jobs():
    said = r"Software Developers, 2024: Seattle\-Tacoma\-Bellevue, WA has the highest median, \$75 an hour"
    assert highest_median(areas(SEATTLE, AUSTIN), WAGES, Money()) == said
    assert highest_median(areas(AUSTIN | {"jobs": 99_999.0, "parity": 200.0}, SEATTLE), WAGES, Money()) == said


def test_the_highest_median_at_us_average_prices_says_so():
    assert highest_median(areas(AUSTIN), WAGES, Money("USD", "year", "regional")) == (
        r"Software Developers, 2024: Austin, TX has the highest median, \$62 a year at US average prices"
    )


def test_a_highest_median_that_is_only_bounded_is_at_least_that():
    assert highest_median(areas(SEATTLE | {"is_bound": True}), WAGES, Money()) == (
        r"Software Developers, 2024: Seattle\-Tacoma\-Bellevue, WA has the highest median, at least \$75 an hour"
    )


def test_of_two_equal_medians_the_first_is_named():
    assert "Austin, TX has" in highest_median(areas(AUSTIN | {"median": 75.0}, SEATTLE), WAGES, Money())


def test_an_unknown_median_is_never_the_highest():
    unknown = SEATTLE | {"median": None}
    assert "Austin, TX has" in highest_median(areas(unknown, AUSTIN), WAGES, Money())
    assert highest_median(areas(unknown), WAGES, Money()) == "Software Developers, 2024: no median that can be shown"


def test_the_mark_of_an_area_says_its_median_and_jobs():
    assert hover(Money()) == "<b>Seattle-Tacoma-Bellevue, WA</b><br>median $75 an hour<br>61,230 jobs"
    assert hover(Money(), is_bound=True) == "<b>Seattle-Tacoma-Bellevue, WA</b><br>median at least $75 an hour<br>61,230 jobs"


def test_the_mark_tells_an_unpublished_median_from_one_without_a_price_parity():
    unpublished = hover(Money(), paid=None, median=None, jobs=None)
    assert unpublished == "<b>Seattle-Tacoma-Bellevue, WA</b><br>median not published<br>jobs not published"
    priceless = hover(Money(prices="regional"), median=None, parity=None)
    assert priceless == "<b>Seattle-Tacoma-Bellevue, WA</b><br>no price parity for this area<br>61,230 jobs"


def test_the_caption_of_a_whole_map_names_the_year_of_its_prices():
    assert map_caption(areas(SEATTLE, AUSTIN)) == (
        "Official wages of employees, not the pay of interns. Size: jobs; colour: median. Regional price parity of 2023."
    )


def test_the_caption_counts_what_the_map_lacks():
    guam = SEATTLE | {"latitude": 13.4, "longitude": 144.8, "parity": None, "index_year": None}
    unpublished = AUSTIN | {"paid": None, "median": None, "index_year": 2022.0}
    assert map_caption(areas(SEATTLE | {"is_bound": True}, AUSTIN, guam, guam, guam, unpublished, unpublished)) == (
        "Official wages of employees, not the pay of interns. Size: jobs; colour: median. "
        "Triangle: the published median is only a lower bound. 2 areas without a published median (hollow). "
        "3 areas outside this map. 3 areas without a price parity: counted, not adjusted. "
        "Regional price parity of 2022 and 2023."
    )
    assert map_caption(areas(guam | {"paid": None})) == (
        "Official wages of employees, not the pay of interns. Size: jobs; colour: median. "
        "1 area without a published median (hollow). 1 area outside this map. "
        "1 area without a price parity: counted, not adjusted."
    )


@pytest.mark.parametrize(
    ("area_type", "known"),
    [("state", "by state. The data has them for 2022 and 2023."), ("metro", "by metro. The data has them in no year.")],
)
def test_a_year_without_wages_names_the_years_that_have_them(area_type, known):
    choices = pd.DataFrame(
        [("15-1252", "state", 2023), ("15-1252", "state", 2022), ("15-2051", "metro", 2024), ("15-2051", "state", 2021)],
        columns=["soc_code", "area_type", "year"],
    )
    assert years_with_wages(choices, WAGES, area_type) == f"Software Developers, 2024: no wages {known}"


@pytest.mark.parametrize(
    ("areas", "title"),
    [(1, "The area with its source"), (51, "All 51 areas with their source"), (1200, "All 1,200 areas with their source")],
)
def test_the_rows_of_the_map_say_how_many_they_are(areas, title):
    assert wages_listing(areas) == title
