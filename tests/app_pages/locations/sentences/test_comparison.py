"""What is said of compared cities: medians apart, too close or unsure, few reports, no price level, official wages."""

import pandas as pd
import pytest

from app_pages.locations.sentences import comparison as sentences
from app_pages.locations.sentences.comparison import CityReports
from charts.numbers import Money
from components.wage_phrases import Wages

SEATTLE = {
    "group": "Seattle, WA",
    "n": 30,
    "companies": 12,
    "has_median": True,
    "median": 60.0,
    "median_low": 52.0,
    "median_high": 66.0,
    "median_error": 0.06,
    "no_interval": None,
    "lowest": 20.0,
    "highest": 90.0,
    "no_median": None,
}
AUSTIN = SEATTLE | {
    "group": "Austin, TX",
    "n": 1_010,
    "companies": 1,
    "median": 45.0,
    "median_low": 40.0,
    "median_high": 50.0,
    "median_error": 0.05,
}
TORONTO = AUSTIN | {"group": "Toronto", "n": 7}
MARFA = AUSTIN | {
    "group": "Marfa, TX",
    "n": 2,
    "companies": 2,
    "has_median": False,
    "median": None,
    "median_low": None,
    "median_high": None,
    "median_error": None,
    "lowest": 8.0,
    "highest": 62.5,
    "no_median": "few_reports",
}
HOUR, YEAR_ADJUSTED, EUROS_ADJUSTED = Money(), Money("USD", "year", "regional"), Money("EUR", "hour", "regional")


def frame(*rows: dict) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=list(SEATTLE)).astype({"has_median": bool})


def reports(*rows: dict, money: Money = HOUR) -> CityReports:
    return CityReports(frame(*rows).set_index("group", drop=False), money)


class TestComparisonOfReports:
    cities = ("Seattle, WA", "Austin, TX")

    def finding(self, *rows: dict, cities: tuple[str, ...] = cities) -> str:
        # As paid all is the other way round: the sentence is of prices counted.
        paid = reports(*(row | {"median": 100 - (row["median"] or 0)} for row in rows))
        return sentences.comparison_finding(list(cities), paid, reports(*rows, money=YEAR_ADJUSTED), 0.95)

    APART = r"At US average prices, reports pay more in Seattle: \$60 in Seattle (n 30) and \$45 in Austin (n 1010)."

    def test_the_city_of_the_highest_median_pays_more_where_the_difference_is_sure(self):
        # ln(60 / 45) = 0.288 over the root of 0.06^2 + 0.05^2 = 0.078: 3.7 standard errors.
        assert self.finding(AUSTIN, SEATTLE) == self.APART
        assert self.finding(SEATTLE, AUSTIN) == self.APART

    @pytest.mark.parametrize(("error", "sure"), [(0.13, True), (0.14, False)])
    def test_a_difference_under_two_standard_errors_is_too_close(self, error, sure):
        # 0.288 / 0.143 = 2.01 and 0.288 / 0.152 = 1.89, against 1.96.
        medians = r"\$60 in Seattle (n 30) and \$45 in Austin (n 1010)."
        close = f"At US average prices, Seattle and Austin are too close to rank: {medians}"
        assert self.finding(SEATTLE, AUSTIN | {"median_error": error}) == (self.APART if sure else close)

    def test_overlapping_intervals_of_the_same_companies_can_be_apart(self):
        together = [{"group": "Austin, TX", "correlation": 0.9}]
        rows = (SEATTLE | {"correlations": together}, AUSTIN | {"median_error": 0.14, "correlations": None})
        adjusted = CityReports(pd.DataFrame(list(rows)).set_index("group", drop=False), YEAR_ADJUSTED)
        assert sentences.comparison_finding(list(self.cities), adjusted, adjusted, 0.95) == self.APART

    def test_several_that_are_close_pay_more_than_the_others(self):
        near = TORONTO | {"median": 58.0, "n": 9}
        assert self.finding(AUSTIN, SEATTLE, near, cities=(*self.cities, "Toronto")) == (
            r"At US average prices, reports pay more in Seattle and Toronto, which are too close to rank: "
            r"\$60 in Seattle (n 30), \$58 in Toronto (n 9) and \$45 in Austin (n 1010)."
        )

    def test_a_median_without_an_interval_is_compared_with_none(self):
        unsure = {"median_low": None, "median_high": None, "median_error": None}
        assert self.finding(SEATTLE, AUSTIN | unsure) == (
            "Reports alone cannot rank these places at US average prices. No interval: Austin."
        )
        third = TORONTO | {"median": 90.0} | unsure
        assert self.finding(third, AUSTIN, SEATTLE, cities=(*self.cities, "Toronto")) == f"{self.APART} No interval: Toronto."

    def test_equal_medians_are_too_close(self):
        assert self.finding(AUSTIN, SEATTLE | {"median": 45.0}) == (
            r"At US average prices, Austin and Seattle are too close to rank: \$45 in Austin (n 1010) and "
            r"\$45 in Seattle (n 30)."
        )

    def test_cities_with_too_few_reports_are_named(self):
        assert self.finding(SEATTLE, MARFA, cities=("Seattle, WA", "Marfa, TX", "Waco, TX")) == (
            "Reports alone cannot rank these places at US average prices. No median: Marfa and Waco."
        )

    def test_a_city_without_a_price_level_is_told_from_one_with_too_few_reports(self):
        paid, adjusted = reports(SEATTLE, AUSTIN, TORONTO, MARFA), reports(SEATTLE, AUSTIN, MARFA)
        assert sentences.comparison_finding(["Toronto", "Marfa, TX", "Austin, TX", "Seattle, WA"], paid, adjusted, 0.95) == (
            r"At US average prices, reports pay more in Seattle: \$60 in Seattle (n 30) and \$45 in Austin (n 1010). "
            "No median: Marfa. No price level: Toronto."
        )

    def test_the_title_of_one_city_is_its_name(self):
        paid, adjusted = reports(SEATTLE | {"median": 44.0}, AUSTIN), reports(SEATTLE, AUSTIN, money=YEAR_ADJUSTED)
        assert sentences.comparison_title(["St. Louis, MO, US"], paid, adjusted, 0.95) == r"St\. Louis"
        assert sentences.comparison_title(list(self.cities), paid, adjusted, 0.95) == self.finding(SEATTLE, AUSTIN)


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
            r"Employees, by official medians at US average prices (Software Developers, 2024): **\$70** in Austin and "
            r"**\$67** in Seattle."
        )
        assert self.finding(SEATTLE_WAGES, AUSTIN_WAGES) == said
        assert self.finding(AUSTIN_WAGES, SEATTLE_WAGES) == said

    def test_a_bound_and_a_city_without_a_price_parity(self):
        assert self.finding(SEATTLE_WAGES | {"is_bound": True}, AUSTIN_WAGES | {"adjusted": None}) == (
            "Employees, by official medians at US average prices (Software Developers, 2024): **≥\u2009"
            r"\$67** in Seattle."
        )

    def test_none_is_said(self):
        nothing = "Software Developers, 2024: no official median for these places."
        assert self.finding() == self.finding(AUSTIN_WAGES | {"adjusted": None}) == nothing


class TestCityFacts:
    paid, adjusted = reports(SEATTLE, AUSTIN, MARFA), reports(SEATTLE | {"median": 53.0}, money=EUROS_ADJUSTED)

    def facts(self, city: str, **official) -> list[str]:
        given = (pd.Series(SEATTLE_WAGES | official), WAGES) if official else None
        return sentences.city_facts(city, self.paid, self.adjusted, given).split("\n\n")

    def test_reports_are_told_as_paid_and_at_us_average_prices(self):
        assert self.facts("Seattle, WA") == [
            ":small[:gray[Reports as paid]]  \n**\\$60** · 95% interval \\$52–\\$66 · 30 reports of 12 companies",
            ":small[:gray[Reports at US average prices]]  \n**€53** · 95% interval €52–€66 · 30 reports of 12 companies",
        ]

    def test_one_company_and_a_city_without_a_price_level(self):
        assert self.facts("Austin, TX") == [
            ":small[:gray[Reports as paid]]  \n**\\$45** · 95% interval \\$40–\\$50 · 1,010 reports of 1 company",
            ":small[:gray[Reports at US average prices]]  \nnone that can be counted",
        ]

    def test_without_a_median_all_is_told_that_reports_span(self):
        assert self.facts("Marfa, TX")[0] == (
            ":small[:gray[Reports as paid]]  \n\\$8–\\$62\\.50 · 2 reports of 2 companies, too few for a median"
        )
        alone = MARFA | {"group": "X", "n": 1, "companies": 1, "highest": 8.0}
        assert "\\$8 · 1 report of 1 company, too few for a median" in sentences.city_facts("X", reports(alone), self.adjusted)
        wide = MARFA | {"group": "X", "n": 8, "no_median": "wide_ranges"}
        assert "8 reports of 2 companies, mostly wide ranges: no median" in sentences.city_facts(
            "X", reports(wide), self.adjusted
        )

    def test_official_wages_have_their_area_source_and_price_parity(self):
        assert self.facts("Seattle, WA", is_bound=True)[2:] == [
            ":small[:gray[Price parity, United States = 100]]  \n**112.0** · Washington \\* · 2023",
            (
                ":small[:gray[Software Developers, 2024: official median]]  \n**≥\u2009\\$75** as paid, **≥\u2009€67** at US "
                "average prices · [Seattle\\-Tacoma, WA](https://example.org/oews)"
            ),
        ]

    def test_the_source_is_no_link_where_no_address_is_known(self):
        assert self.facts("Seattle, WA", url=None)[3] == (
            ":small[:gray[Software Developers, 2024: official median]]  \n**\\$75** as paid, **€67** at US "
            "average prices · Seattle\\-Tacoma, WA"
        )

    def test_nothing_official_is_said(self):
        assert self.facts("Seattle, WA", paid=None, parity=None)[2:] == [
            ":small[:gray[Price parity, United States = 100]]  \nnone: a city takes no national index",
            ":small[:gray[Software Developers, 2024: official median]]  \nnone published here",
        ]


def test_how_the_charts_of_the_cities_read():
    assert sentences.city_reports_label("Washington, DC, US", "as paid") == "Washington, as paid"
    assert sentences.official_heading(WAGES) == "**Software Developers, 2024: official medians**"
    assert sentences.city_reports_caption("Dot: median.") == "Dot: median. Place filters don’t apply here."
    assert sentences.city_reports_caption("") == "Place filters don’t apply here."
