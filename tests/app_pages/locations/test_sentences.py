"""What the page Locations says, each sentence whole: the usual case, few, one, none, ties, intervals that overlap."""

import pandas as pd
import pytest

from app_pages.locations import sentences
from app_pages.locations.sentences import CityOffers
from charts.numbers import Money
from components.wage_phrases import Wages

SEATTLE = {
    "group": "Seattle, WA",
    "label": "Seattle, WA",
    "country": "US",
    "latitude": 47.6,
    "longitude": -122.3,
    "n": 30,
    "companies": 12,
    "has_median": True,
    "median": 60.0,
    "median_low": 52.0,
    "median_high": 66.0,
    "points": [],
}
AUSTIN = SEATTLE | {
    "group": "Austin, TX",
    "label": "Austin, TX",
    "latitude": 30.3,
    "longitude": -97.7,
    "n": 1_010,
    "companies": 1,
    "median": 45.0,
    "median_low": 40.0,
    "median_high": 50.0,
}
TORONTO = AUSTIN | {"group": "Toronto", "label": "Toronto", "country": "CA", "latitude": 43.7, "longitude": -79.4, "n": 7}
MARFA = AUSTIN | {
    "group": "Marfa, TX",
    "label": "Marfa, TX",
    "n": 2,
    "companies": 2,
    "has_median": False,
    "median": None,
    "median_low": None,
    "median_high": None,
    "points": [8.0, 62.5],
}
HOUR, YEAR_ADJUSTED = Money(), Money("USD", "year", "regional")


def frame(*rows: dict) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=list(SEATTLE)).astype({"has_median": bool})


class TestRanked:
    def test_places_with_a_median_stand_highest_first(self):
        assert list(sentences.ranked(frame(AUSTIN, MARFA, SEATTLE))["group"]) == ["Seattle, WA", "Austin, TX"]

    def test_no_place_is_no_rank(self):
        assert sentences.ranked(frame()).empty


class TestTitle:
    def test_the_place_of_the_highest_median_pays_most(self):
        assert sentences.title(frame(AUSTIN, SEATTLE, MARFA), "city", HOUR) == (
            r"Seattle, WA pays most of the 2 cities with enough offers: \$60 an hour in the middle of 30 offers"
        )

    def test_at_us_average_prices_it_says_so(self):
        assert sentences.title(frame(SEATTLE, AUSTIN), "metro", YEAR_ADJUSTED) == (
            r"Seattle, WA pays most of the 2 metro areas with enough offers: \$60 a year in the middle of 30 offers, "
            "at US average prices"
        )

    def test_of_two_equal_medians_the_first_is_named(self):
        tie = frame(AUSTIN | {"median": 60.0}, SEATTLE)
        assert sentences.title(tie, "region", HOUR) == (
            r"Austin, TX pays most of the 2 states or provinces with enough offers: \$60 an hour in the middle of 1,010 offers"
        )

    def test_a_single_median_is_no_ranking(self):
        assert sentences.title(frame(AUSTIN | {"n": 1}, MARFA), "city", HOUR) == (
            r"Only Austin, TX has enough offers for a median: \$45 an hour in the middle of 1 offer"
        )

    def test_places_of_several_countries_are_no_ranking(self):
        assert sentences.title(frame(SEATTLE, TORONTO), "city", HOUR) == (
            "2 cities have enough offers for a median, in 2 countries: each country is a labour market of its own"
        )
        assert sentences.title(frame(SEATTLE, TORONTO), "country", HOUR) == (
            "2 countries have enough offers for a median: each country is a labour market of its own"
        )

    @pytest.mark.parametrize(
        ("level", "one"), [("city", "city"), ("metro", "metro area"), ("region", "state or province"), ("country", "country")]
    )
    def test_no_median_is_said(self, level, one):
        assert sentences.title(frame(MARFA), level, HOUR) == f"No {one} has enough offers for a median"
        assert sentences.title(frame(), level, HOUR) == f"No {one} has enough offers for a median"


class TestCoverage:
    def test_offers_places_medians_and_what_is_not_placed(self):
        assert sentences.coverage(frame(SEATTLE, AUSTIN, MARFA), "city", 1_234, 5, 3) == (
            ":gray[1,042 offers in 3 cities · 2 with a median (5 offers from 3 companies) · 1,234 reports without a city]"
        )

    def test_one_of_each(self):
        assert sentences.coverage(frame(MARFA | {"n": 1}), "region", 1, 6, 4) == (
            ":gray[1 offer in 1 state or province · 0 with a median (6 offers from 4 companies) · "
            "1 report without a state or province]"
        )

    def test_none_of_each(self):
        assert sentences.coverage(frame(), "country", 0, 5, 3) == (
            ":gray[0 offers in 0 countries · 0 with a median (5 offers from 3 companies) · 0 reports without a country]"
        )


@pytest.mark.parametrize(
    ("prices", "level", "note"),
    [
        ("as_paid", "city", ""),
        ("as_paid", "country", ""),
        ("regional", "city", ""),
        ("regional", "country", "Regional prices hold within the United States; between countries pay is as paid."),
        (
            "purchasing_power",
            "city",
            "Purchasing power compares whole countries; a city takes no national index, so pay here is as paid.",
        ),
        ("purchasing_power", "country", ""),
    ],
)
def test_prices_that_do_not_hold_at_a_level_are_explained(prices, level, note):
    assert sentences.prices_note(prices, level) == note


class TestMapAndRanking:
    def test_what_they_show_is_read_out_highest_first(self):
        places = frame(AUSTIN, MARFA, SEATTLE)
        said = "Seattle, WA $60 (n 30); Austin, TX $45 (n 1010)"
        assert sentences.map_alt(places, "city", HOUR) == f"Map of pay by city. {said}"
        assert sentences.ranking_alt(places, "metro", HOUR) == f"Ranking by median. {said}"

    def test_no_median_is_read_out(self):
        assert sentences.map_alt(frame(MARFA), "metro", HOUR) == (
            "Map of pay by metro area. No metro area has enough offers for a median."
        )
        assert sentences.ranking_alt(frame(), "city", HOUR) == ("Ranking by median. No city has enough offers for a median.")

    def test_the_first_ten_are_read_out(self):
        places = frame(*(SEATTLE | {"label": f"Place {i}", "median": 50.0 - i} for i in range(11)))
        read_out = sentences.ranking_alt(places, "city", HOUR)
        assert read_out.startswith("Ranking by median. Place 0 $50 (n 30); Place 1 $49 (n 30); ")
        assert read_out.endswith("; Place 9 $41 (n 30)")

    def test_a_map_that_shows_all_says_how_many_reports_state_no_place(self):
        assert sentences.map_caption(frame(SEATTLE, AUSTIN), "city", "usa", 1) == (
            "Area: offers; colour: median; hollow: too few for a median. 1 report without a city."
        )

    def test_places_outside_the_map_and_without_coordinates_are_counted(self):
        lost = MARFA | {"latitude": None, "longitude": None}
        places = frame(SEATTLE, TORONTO, lost, lost, lost)
        assert sentences.map_caption(places, "city", "usa", 2_000) == (
            "Area: offers; colour: median; hollow: too few for a median. 2,000 reports without a city. "
            "1 city outside this map. 3 cities without coordinates."
        )
        assert sentences.map_caption(frame(TORONTO, TORONTO, lost), "region", "usa", 0) == (
            "Area: offers; colour: median; hollow: too few for a median. 0 reports without a state or province. "
            "2 states or provinces outside this map. 1 state or province without coordinates."
        )
        assert sentences.map_caption(places, "city", "world", 0) == (
            "Area: offers; colour: median; hollow: too few for a median. 0 reports without a city. "
            "3 cities without coordinates."
        )

    def test_a_whole_ranking(self):
        assert sentences.ranking_caption(frame(SEATTLE, AUSTIN), "city", 25) == (
            "Bar: middle half; line: p10 to p90; dot: median with its 95\u2009% interval, hollow under 25 offers."
        )
        assert sentences.ranking_caption(frame(*[SEATTLE] * 10), "city", 25).startswith("Bar: middle half")

    def test_a_ranking_that_is_cut_and_places_with_too_few(self):
        assert sentences.ranking_caption(frame(*[SEATTLE] * 11, *[MARFA] * 1_203), "metro", 20) == (
            "The first 10 of 11. Bar: middle half; line: p10 to p90; dot: median with its 95\u2009% interval, hollow under "
            "20 offers. 1,203 more metro areas have too few offers or companies."
        )


HOUSTON_PRICES = {
    "label": "Houston, TX",
    "n": 9,
    "before": 40.0,
    "after": 42.0,
    "index_low": 95.16,
    "index_high": 95.16,
    "index_from": 2023,
    "index_to": 2023,
}
BOSTON_PRICES = HOUSTON_PRICES | {
    "label": "Boston, MA",
    "n": 1,
    "before": 60.0,
    "after": 54.0,
    "index_low": 110.0,
    "index_high": 111.25,
    "index_from": 2022,
    "index_to": 2024,
}
DENVER_PRICES = HOUSTON_PRICES | {"label": "Denver, CO", "before": 50.0, "after": 48.0}


def prices(*rows: dict) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=list(HOUSTON_PRICES))


class TestPrices:
    before, after = Money("EUR", "year"), Money("USD", "year", "purchasing_power")

    def test_the_index_of_a_place_and_its_years_are_ranges_where_they_differ(self):
        assert [sentences.index_value(place) for place in (HOUSTON_PRICES, BOSTON_PRICES)] == ["95.16", "110 to 111.2"]
        assert [sentences.index_years(place) for place in (HOUSTON_PRICES, BOSTON_PRICES)] == ["2023", "2022 to 2024"]

    def test_a_mark_says_how_many_offers_and_which_index(self):
        assert sentences.parity_hover(HOUSTON_PRICES) == "9 offers; price parity 95.16 (2023)"
        assert sentences.parity_hover(BOSTON_PRICES) == "1 offer; price parity 110 to 111.2 (2022 to 2024)"
        assert sentences.purchasing_power_hover(HOUSTON_PRICES) == "9 offers; 95.16 a dollar (2023)"
        assert sentences.purchasing_power_hover(BOSTON_PRICES) == "1 offer; 110 to 111.2 a dollar (2022 to 2024)"

    def test_each_place_is_read_out_before_and_after(self):
        assert sentences.prices_alt(prices(HOUSTON_PRICES, BOSTON_PRICES), self.before, self.after) == (
            "Houston, TX from €40 to Int$42; Boston, MA from €60 to Int$54"
        )
        assert sentences.prices_alt(prices(), self.before, self.after) == (
            "No place has enough offers for a median and a price level."
        )

    def test_prices_take_most_where_the_least_share_of_pay_is_left(self):
        places = prices(DENVER_PRICES, BOSTON_PRICES, HOUSTON_PRICES)
        assert sentences.parity_caption(places, Money("EUR"), Money("USD", "hour", "regional"), 1_500) == (
            r"Prices take most in Boston, MA (€60 to \$54), least in Houston, TX (€40 to \$42). Pay divided by the price "
            "parity of the metro area, else of the state (United States = 100), of 2022 to 2024. 1,500 reports without a price "
            "level: counted, not adjusted."
        )

    def test_the_share_that_is_left_decides_not_the_amount(self):
        # A tenth of 10 is less money than a twentieth of 100, and a larger share.
        small, large = DENVER_PRICES | {"before": 10.0, "after": 9.0}, HOUSTON_PRICES | {"before": 100.0, "after": 95.0}
        said = sentences.parity_caption(prices(large, small), HOUR, HOUR, 0)
        assert said.startswith(r"Prices take most in Denver, CO (\$10 to \$9), least in Houston, TX (\$100 to \$95). ")

    def test_of_equal_shares_the_first_is_named(self):
        said = sentences.parity_caption(prices(HOUSTON_PRICES, HOUSTON_PRICES | {"label": "Waco, TX"}), HOUR, HOUR, 0)
        assert said.startswith(r"Prices take most in Houston, TX (\$40 to \$42), least in Houston, TX (\$40 to \$42). ")

    def test_one_place_is_no_comparison(self):
        assert sentences.parity_caption(prices(HOUSTON_PRICES), HOUR, HOUR, 1) == (
            " Pay divided by the price parity of the metro area, else of the state (United States = 100), of 2023. "
            "1 report without a price level: counted, not adjusted."
        )

    def test_no_place_has_no_years(self):
        assert sentences.parity_caption(prices(), HOUR, HOUR, 0) == (
            " Pay divided by the price parity of the metro area, else of the state (United States = 100). "
            "0 reports without a price level: counted, not adjusted."
        )

    @pytest.mark.parametrize(
        ("rows", "years", "reports"),
        [
            ((HOUSTON_PRICES, BOSTON_PRICES), ", of 2022 to 2024", "2,100 reports"),
            ((HOUSTON_PRICES,), ", of 2023", "1 report"),
            ((), "", "0 reports"),
        ],
    )
    def test_between_countries(self, rows, years, reports):
        assert sentences.purchasing_power_caption(prices(*rows), int(reports.split()[0].replace(",", ""))) == (
            f"Local pay divided by the local units that buy what a dollar buys in the United States{years}; all countries with "
            f"enough offers, the other filters hold. {reports} in another currency than the country's or without an index: "
            "counted, not adjusted."
        )


def offers(*rows: dict, money: Money = HOUR) -> CityOffers:
    return CityOffers(frame(*rows).set_index("group", drop=False), money)


class TestComparisonOfOffers:
    cities = ("Seattle, WA", "Austin, TX")

    def finding(self, *rows: dict, cities: tuple[str, ...] = cities) -> str:
        # As paid all is the other way round: the sentence is of prices counted.
        paid = offers(*(row | {"median": 100 - (row["median"] or 0)} for row in rows))
        return sentences.comparison_finding(list(cities), paid, offers(*rows, money=YEAR_ADJUSTED))

    def test_the_city_of_the_highest_median_pays_more_where_the_intervals_are_apart(self):
        said = r"Once prices are counted, offers pay more in Seattle: \$60 in Seattle (n 30) and \$45 in Austin (n 1010)."
        assert self.finding(AUSTIN, SEATTLE) == said
        assert self.finding(SEATTLE, AUSTIN) == said

    @pytest.mark.parametrize("high", [52.0, 60.0])
    def test_intervals_that_touch_or_overlap_may_be_chance(self, high):
        assert self.finding(SEATTLE, AUSTIN | {"median_high": high}) == (
            r"Once prices are counted, offers pay more in Seattle: \$60 in Seattle (n 30) and \$45 in Austin (n 1010). "
            "The intervals overlap: it may be chance."
        )

    @pytest.mark.parametrize(
        "rows",
        [
            (SEATTLE | {"median_low": None, "median_high": None}, AUSTIN),
            (SEATTLE, AUSTIN | {"median_low": None, "median_high": None}),
        ],
    )
    def test_a_median_without_an_interval_is_a_hint_at_most(self, rows):
        assert self.finding(*rows) == (
            r"Once prices are counted, offers pay more in Seattle: \$60 in Seattle (n 30) and \$45 in Austin (n 1010). "
            "Too few offers for an interval: a hint at most."
        )

    def test_only_the_first_two_are_held_against_each_other(self):
        third = TORONTO | {"median": 20.0, "median_low": None, "median_high": None}
        assert self.finding(third, AUSTIN, SEATTLE, cities=(*self.cities, "Toronto")) == (
            r"Once prices are counted, offers pay more in Seattle: \$60 in Seattle (n 30), \$45 in Austin (n 1010) and "
            r"\$20 in Toronto (n 7)."
        )

    def test_of_two_equal_medians_the_first_is_named_and_may_be_chance(self):
        assert self.finding(AUSTIN, SEATTLE | {"median": 45.0}) == (
            r"Once prices are counted, offers pay more in Austin: \$45 in Austin (n 1010) and \$45 in Seattle (n 30). "
            "The intervals overlap: it may be chance."
        )

    def test_cities_with_too_few_offers_are_named(self):
        assert self.finding(SEATTLE, MARFA, cities=("Seattle, WA", "Marfa, TX", "Waco, TX")) == (
            "Offers alone cannot rank these places once prices are counted. Too few offers for a median: Marfa and Waco."
        )

    def test_a_city_without_a_price_level_is_told_from_one_with_too_few_offers(self):
        paid, adjusted = offers(SEATTLE, AUSTIN, TORONTO, MARFA), offers(SEATTLE, AUSTIN, MARFA)
        assert sentences.comparison_finding(["Toronto", "Marfa, TX", "Austin, TX", "Seattle, WA"], paid, adjusted) == (
            r"Once prices are counted, offers pay more in Seattle: \$60 in Seattle (n 30) and \$45 in Austin (n 1010). "
            "Too few offers for a median: Marfa. No price level: Toronto."
        )

    def test_the_title_of_one_city_is_its_name(self):
        paid, adjusted = offers(SEATTLE, AUSTIN), offers(SEATTLE, AUSTIN, money=YEAR_ADJUSTED)
        assert sentences.comparison_title(["St. Louis, MO"], paid, adjusted) == r"St\. Louis"
        assert sentences.comparison_title(list(self.cities), paid, adjusted) == self.finding(SEATTLE, AUSTIN)


WAGES = Wages("15-1252", "Software Developers", 2024)
SEATTLE_WAGES = {
    "place": "Seattle, WA",
    "area": "Seattle-Tacoma, WA",
    "paid": 75.0,
    "adjusted": 67.0,
    "is_bound": False,
    "parity": 112.04,
    "parity_area": "Washington *",
    "index_year": 2023.0,
    "url": "https://example.org/oews",
}
AUSTIN_WAGES = SEATTLE_WAGES | {"place": "Austin, TX", "paid": 62.0, "adjusted": 70.0}


class TestComparisonOfWages:
    def finding(self, *rows: dict) -> str:
        return sentences.official_finding(pd.DataFrame(list(rows), columns=list(SEATTLE_WAGES)), WAGES, HOUR)

    def test_the_medians_once_prices_are_counted_stand_highest_first(self):
        said = (
            r"Employees, by official medians once prices are counted (Software Developers, 2024): **\$70** in Austin and "
            r"**\$67** in Seattle."
        )
        assert self.finding(SEATTLE_WAGES, AUSTIN_WAGES) == said
        assert self.finding(AUSTIN_WAGES, SEATTLE_WAGES) == said

    def test_a_bound_and_a_city_without_a_price_parity(self):
        assert self.finding(SEATTLE_WAGES | {"is_bound": True}, AUSTIN_WAGES | {"adjusted": None}) == (
            "Employees, by official medians once prices are counted (Software Developers, 2024): **≥\u2009"
            r"\$67** in Seattle."
        )

    def test_none_is_said(self):
        nothing = "Software Developers, 2024: no official median for these places."
        assert self.finding() == self.finding(AUSTIN_WAGES | {"adjusted": None}) == nothing


class TestCityFacts:
    paid, adjusted = offers(SEATTLE, AUSTIN, MARFA), offers(SEATTLE | {"median": 53.0}, money=YEAR_ADJUSTED)

    def facts(self, city: str, **official) -> list[str]:
        given = (pd.Series(SEATTLE_WAGES | official), WAGES) if official else ()
        return sentences.city_facts(city, self.paid, self.adjusted, *given).split("\n\n")

    def test_offers_are_told_as_paid_and_at_us_average_prices(self):
        assert self.facts("Seattle, WA") == [
            ":small[:gray[Offers as paid]]  \n**\\$60** · 95\u2009% interval \\$52–66 · 30 offers of 12 companies",
            ":small[:gray[Offers at US average prices]]  \n**\\$53** · 95\u2009% interval \\$52–66 · 30 offers of 12 companies",
        ]

    def test_one_company_and_a_city_without_a_price_level(self):
        assert self.facts("Austin, TX") == [
            ":small[:gray[Offers as paid]]  \n**\\$45** · 95\u2009% interval \\$40–50 · 1,010 offers of 1 company",
            ":small[:gray[Offers at US average prices]]  \nnone that can be counted",
        ]

    def test_few_offers_are_points(self):
        assert self.facts("Marfa, TX")[0] == (
            ":small[:gray[Offers as paid]]  \n\\$8, \\$62\\.5 · 2 offers of 2 companies: too few for a median"
        )
        one = sentences.city_facts("X", offers(MARFA | {"group": "X", "n": 1, "companies": 1, "points": [8.0]}), self.adjusted)
        assert "\\$8 · 1 offer of 1 company: too few for a median" in one

    def test_official_wages_have_their_area_source_and_price_parity(self):
        assert self.facts("Seattle, WA", is_bound=True)[2:] == [
            ":small[:gray[Price parity, United States = 100]]  \n**112.0** · Washington \\* · 2023",
            (
                ":small[:gray[Software Developers, 2024: official median]]  \n**≥\u2009\\$75** as paid, **≥\u2009\\$67** at US "
                "average prices · [Seattle\\-Tacoma, WA](https://example.org/oews)"
            ),
        ]

    def test_the_source_is_no_link_where_no_address_is_known(self):
        assert self.facts("Seattle, WA", url=None)[3] == (
            ":small[:gray[Software Developers, 2024: official median]]  \n**\\$75** as paid, **\\$67** at US "
            "average prices · Seattle\\-Tacoma, WA"
        )

    def test_nothing_official_is_said(self):
        assert self.facts("Seattle, WA", paid=None, parity=None)[2:] == [
            ":small[:gray[Price parity, United States = 100]]  \nnone: a city takes no national index",
            ":small[:gray[Software Developers, 2024: official median]]  \nnone published here",
        ]


def test_how_the_charts_of_the_cities_read():
    assert sentences.city_offers_label("Washington, DC, US", "as paid") == "Washington, as paid"
    assert sentences.official_heading(WAGES) == "**Software Developers, 2024: official medians**"
    assert sentences.city_offers_caption(25, 5, 3) == (
        "Dot: median with its 95\u2009% interval, hollow under 25 offers; points: single offers, under 5 offers or 3 "
        "companies. The filters of place do not hold here."
    )
