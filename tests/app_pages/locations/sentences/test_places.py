"""What is said of the map and the ranking of places: the usual case, few, one, none, ties, several countries."""

import pandas as pd
import pytest

from app_pages.locations.sentences import places as sentences
from charts.numbers import Money

SEATTLE = {
    "group": "Seattle, WA",
    "label": "Seattle, WA",
    "country": "US",
    "latitude": 47.6,
    "longitude": -122.3,
    "n": 30,
    "companies": 12,
    "has_median": True,
    "no_median": None,
    "median": 60.0,
    "median_low": 52.0,
    "median_high": 66.0,
    "median_error": 0.06,
    "no_interval": None,
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
    "median_error": 0.05,
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
    "median_error": None,
    "no_interval": "few_companies",
    "no_median": "few_reports",
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


def title(places: pd.DataFrame, level: str, money: Money) -> str:
    return sentences.title(places, level, "internships", money, 0.95)


class TestTitle:
    def test_the_place_that_is_told_apart_from_all_others_pays_most(self):
        assert title(frame(AUSTIN, SEATTLE, MARFA), "city", HOUR) == (
            "The city that pays most for internships is Seattle, WA: a median of \\$60 an hour over 30 reports, the highest of "
            "the 2 cities with enough companies to compare"
        )

    def test_at_us_average_prices_it_says_so(self):
        assert title(frame(SEATTLE, AUSTIN), "metro", YEAR_ADJUSTED) == (
            "The metro area that pays most for internships is Seattle, WA: a median of \\$60 a year over 30 reports, the "
            "highest of the 2 metro areas with enough companies to compare, at US average prices"
        )

    def test_two_that_are_too_near_are_both_named(self):
        tie = frame(AUSTIN | {"median": 60.0}, SEATTLE)
        assert title(tie, "region", HOUR) == (
            "Austin, TX and Seattle, WA are too close to rank for internships: each a median of \\$60 an hour, and no "
            "other state or province has enough companies to compare"
        )

    def test_of_more_than_three_none_is_named(self):
        near = frame(*(SEATTLE | {"label": f"Place {n}", "median": 60.0 - n} for n in range(4)), AUSTIN)
        assert title(near, "city", HOUR) == (
            "No city clearly pays most for internships: 4 of the 5 with enough companies to compare could, at medians of "
            "\\$57–\\$60 an hour"
        )

    def test_medians_without_an_interval_are_not_compared(self):
        alone = {"median_error": None, "no_interval": "few_companies"}
        assert title(frame(SEATTLE | alone, AUSTIN | alone), "city", HOUR) == (
            "No city has enough companies to be compared for internships"
        )
        assert title(frame(SEATTLE | alone, AUSTIN), "city", HOUR) == (
            r"Only Austin, TX has enough companies to compare for internships: a median of \$45 an hour"
        )

    def test_a_single_median_is_no_ranking(self):
        assert title(frame(AUSTIN | {"n": 1}, MARFA), "city", HOUR) == (
            r"Only Austin, TX has a median for internships: \$45 an hour over 1 report"
        )
        assert title(frame(AUSTIN), "city", YEAR_ADJUSTED) == (
            r"Only Austin, TX has a median for internships: \$45 a year over 1,010 reports, at US average prices"
        )

    def test_a_place_that_is_chosen_is_not_said_to_be_the_only_one_in_itself(self):
        told = sentences.title(frame(AUSTIN, MARFA), "city", "internships in Austin, TX (2026)", HOUR, 0.95)
        assert told == (
            "Internships in Austin, TX (2026) pay a median of \\$45 an hour over 1,010 reports, and no other city has a median"
        )

    def test_places_of_several_countries_are_no_ranking(self):
        assert title(frame(SEATTLE, TORONTO), "city", HOUR) == (
            "2 cities have a median for internships, in 2 countries: each country is a labour market of its own"
        )
        assert title(frame(SEATTLE, TORONTO), "country", HOUR) == (
            "2 countries have a median for internships: each country is a labour market of its own"
        )

    @pytest.mark.parametrize(
        ("level", "one"), [("city", "city"), ("metro", "metro area"), ("region", "state or province"), ("country", "country")]
    )
    def test_no_median_is_said(self, level, one):
        none = f"No {one} has a median for internships"
        assert title(frame(MARFA), level, HOUR) == f"{none}: too few reports"
        companies, wide = MARFA | {"n": 9, "no_median": "few_companies"}, MARFA | {"n": 9, "no_median": "wide_ranges"}
        assert title(frame(companies), level, HOUR) == f"{none}: too few companies"
        assert title(frame(MARFA, companies), level, HOUR) == f"{none}: too few reports or companies"
        assert (
            title(frame(wide, companies, MARFA), level, HOUR) == f"{none}: too few reports or companies, or mostly wide ranges"
        )
        assert title(frame(wide), level, HOUR) == f"{none}: mostly wide ranges"
        assert title(frame(), level, HOUR) == none


def located(placed: int, without: int) -> pd.Series:
    return pd.Series({"placed": placed, "unplaced": without})


UNDATED = pd.Series({"newest_published": None, "counted": 2, "hours_assumed": 1, "hours_brought": 0})


class TestCoverage:
    def test_reports_places_medians_and_what_is_not_placed(self):
        assert sentences.coverage(
            frame(SEATTLE, AUSTIN, MARFA),
            "city",
            located(1_034, 1_234),
            pd.Series({"newest_published": "2026-10", "counted": 3, "hours_assumed": 2, "hours_brought": 0}),
            5,
            3,
        ) == (
            ":gray[1,034 reports in 3 cities · 2 with a median (5 reports from 3 companies) · 1,234 reports without a city · "
            "newest source Oct 2026 · full-time hours assumed]"
        )

    def test_one_of_each(self):
        assert sentences.coverage(frame(MARFA | {"n": 1}), "region", located(1, 1), UNDATED, 6, 4) == (
            ":gray[1 report in 1 state or province · none with a median (6 reports from 4 companies) · "
            "1 report without a state or province]"
        )

    def test_reports_that_all_state_no_place(self):
        assert sentences.coverage(frame(), "city", located(0, 3), UNDATED, 5, 3) == (
            ":gray[0 reports in 0 cities · none with a median (5 reports from 3 companies) · 3 reports without a city]"
        )

    def test_none_of_each(self):
        assert sentences.coverage(frame(), "country", located(0, 0), UNDATED, 5, 3) == (
            ":gray[0 reports in 0 countries · none with a median (5 reports from 3 companies)]"
        )


@pytest.mark.parametrize(
    ("prices", "level", "note"),
    [
        ("as_paid", "city", ""),
        ("as_paid", "country", ""),
        ("regional", "city", ""),
        ("regional", "country", "Regional prices apply within the United States; between countries, pay is shown as paid."),
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
    def test_what_they_show_is_read_out_most_reports_first(self):
        places = frame(AUSTIN, MARFA, SEATTLE)
        said = "Austin, TX $45 (n 1010); Seattle, WA $60 (n 30)"
        assert sentences.map_alt(places, "city", HOUR) == f"Map of pay by city. {said}"
        assert sentences.documented_alt(places, "metro", HOUR) == f"Metro areas with the most data. {said}"

    def test_no_median_is_read_out(self):
        assert sentences.map_alt(frame(MARFA), "metro", HOUR) == (
            "Map of pay by metro area. No metro area has a median: too few reports."
        )
        assert sentences.documented_alt(frame(), "city", HOUR) == "Cities with the most data. No city has a median."

    def test_where_none_has_a_median_none_is_one_more(self):
        why = "too few reports or companies, or mostly wide ranges."
        assert sentences.documented_caption(frame(MARFA, MARFA), "") == f"All 2 have no median: {why}"
        assert sentences.documented_caption(frame(MARFA), "") == f"It has no median: {why}"
        assert sentences.documented_caption(frame(AUSTIN, TORONTO, MARFA), "Dot.") == f"Dot. 1 more has no median: {why}"

    def test_the_first_twenty_are_read_out(self):
        places = frame(*(SEATTLE | {"label": f"Place {i}", "median": 50.0 - i} for i in range(21)))
        read_out = sentences.documented_alt(places, "city", HOUR)
        assert read_out.startswith("Cities with the most data. Place 0 $50 (n 30); Place 1 $49 (n 30); ")
        assert read_out.endswith("; Place 19 $31 (n 30)")

    def test_a_map_that_shows_all_says_how_many_reports_state_no_place(self):
        assert sentences.map_caption(frame(SEATTLE, AUSTIN), "city", "usa", 1) == (
            "Size: reports; colour: median; hollow: no median. 1 report without a city."
        )

    def test_places_outside_the_map_and_without_coordinates_are_counted(self):
        lost = MARFA | {"latitude": None, "longitude": None}
        places = frame(SEATTLE, TORONTO, lost, lost, lost)
        assert sentences.map_caption(places, "city", "usa", 2_000) == (
            "Size: reports; colour: median; hollow: no median. 2,000 reports without a city. "
            "1 city outside this map. 3 cities without coordinates."
        )
        assert sentences.map_caption(frame(TORONTO, TORONTO, lost), "region", "usa", 0) == (
            "Size: reports; colour: median; hollow: no median. "
            "2 states or provinces outside this map. 1 state or province without coordinates."
        )
        assert sentences.map_caption(places, "city", "world", 0) == (
            "Size: reports; colour: median; hollow: no median. 3 cities without coordinates."
        )

    def test_the_best_documented_are_drawn_by_bands_in_one_country_else_by_their_reports(self):
        many = [SEATTLE | {"label": f"Place {n}", "n": 30 - n, "median": 40.0 + n, "median_error": 0.01} for n in range(22)]
        assert list(sentences.drawn(frame(*many))["label"]) == [f"Place {n}" for n in range(19, -1, -1)]
        abroad = frame(*many, TORONTO | {"n": 4})
        assert list(sentences.drawn(abroad)["label"]) == [f"Place {n}" for n in range(20)]

    def test_a_whole_ranking(self):
        legend = "Dot: median."
        assert sentences.documented_caption(frame(SEATTLE, AUSTIN), legend) == (
            f"{legend} Dotted lines between rows separate bands: within one, medians are too uncertain to rank; "
            "across a line, up to one pair in twenty stands in the wrong order."
        )
        assert sentences.documented_caption(frame(*[SEATTLE] * 20), legend) == legend
        assert sentences.documented_caption(frame(SEATTLE, TORONTO), legend) == legend
        assert sentences.documented_caption(frame(SEATTLE, MARFA), legend) == (
            f"{legend} 1 more has no median: too few reports or companies, or mostly wide ranges."
        )

    def test_a_ranking_that_is_cut_and_places_with_too_few(self):
        assert sentences.documented_caption(frame(*[SEATTLE] * 21, *[MARFA] * 1_203), "Dot: median.") == (
            "The 20 of 21 with the most reports. Dot: median. 1,203 more have no median: too few reports or companies, or "
            "mostly wide ranges."
        )
