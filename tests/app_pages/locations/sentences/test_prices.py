"""What is said of what prices change: where most and least is left, indexes of several years, one place, none."""

import pandas as pd
import pytest

from app_pages.locations.sentences import prices as sentences
from charts.numbers import Money

HOUR = Money()
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

    def test_a_mark_says_how_many_reports_and_which_index(self):
        assert sentences.parity_hover(HOUSTON_PRICES) == "9 reports; price parity 95.16 (2023)"
        assert sentences.parity_hover(BOSTON_PRICES) == "1 report; price parity 110 to 111.2 (2022 to 2024)"
        assert sentences.purchasing_power_hover(HOUSTON_PRICES) == "9 reports; 95.16 a dollar (2023)"
        assert sentences.purchasing_power_hover(BOSTON_PRICES) == "1 report; 110 to 111.2 a dollar (2022 to 2024)"

    def test_each_place_is_read_out_before_and_after(self):
        assert sentences.prices_alt(prices(HOUSTON_PRICES, BOSTON_PRICES), self.before, self.after) == (
            "Houston, TX from €40 to Int$42; Boston, MA from €60 to Int$54"
        )
        assert sentences.prices_alt(prices(), self.before, self.after) == (
            "No place has enough reports for a median and a price level."
        )

    def test_prices_take_most_where_the_least_share_of_pay_is_left(self):
        places = prices(DENVER_PRICES, BOSTON_PRICES, HOUSTON_PRICES)
        assert sentences.parity_caption(places, len(places), Money("EUR"), Money("USD", "hour", "regional"), 1_500) == (
            r"Cost of living cuts pay most in Boston, MA (€60 to \$54) and raises it most in Houston, TX (€40 to \$42). "
            "Pay divided by the price parity of the metro area, else of the state (United States = 100), of 2022 to 2024. "
            "1,500 reports without a price level: counted, not adjusted."
        )

    def test_the_share_that_is_left_decides_not_the_amount(self):
        # A tenth of 10 is less money than a twentieth of 100, and a larger share.
        small, large = DENVER_PRICES | {"before": 10.0, "after": 9.0}, HOUSTON_PRICES | {"before": 100.0, "after": 95.0}
        said = sentences.parity_caption(prices(large, small), 2, HOUR, HOUR, 0)
        assert said.startswith(
            r"Cost of living cuts pay in Denver, CO (\$10 to \$9) more than in Houston, TX (\$100 to \$95). "
        )

    @pytest.mark.parametrize(
        ("places", "said"),
        [
            (
                [HOUSTON_PRICES, HOUSTON_PRICES | {"label": "Waco, TX"}],
                r"Cost of living raises pay by the same share everywhere, in Houston, TX (\$40 to \$42) and 1 other place at "
                "the same prices. ",
            ),
            (
                # A tenth less in both, by far from the same amounts and with the last bits of a division.
                [BOSTON_PRICES, HOUSTON_PRICES | {"label": "Cambridge, MA", "before": 39.0, "after": 39.0 / 1.11111111 + 4e-8}],
                r"Cost of living cuts pay by the same share everywhere, in Cambridge, MA (\$39 to \$35.10) and 1 other place "
                "at the same prices. ",
            ),
            (
                [BOSTON_PRICES, HOUSTON_PRICES | {"label": "Cambridge, MA", "after": 36.0}, HOUSTON_PRICES],
                r"Cost of living cuts pay in Cambridge, MA (\$40 to \$36) and 1 other place at the same prices, and "
                r"raises it in Houston, TX (\$40 to \$42). ",
            ),
            (
                [BOSTON_PRICES, *[HOUSTON_PRICES | {"label": label} for label in "ABC"]],
                r"Cost of living cuts pay in Boston, MA (\$60 to \$54) and raises it in A (\$40 to \$42) and 2 other "
                "places at the same prices. ",
            ),
        ],
        ids=["all raised", "all cut", "two cut", "three raised"],
    )
    def test_of_equal_shares_the_place_with_most_reports_is_named_and_the_others_are_counted(self, places, said):
        written = sentences.parity_caption(prices(*places), len(places), HOUR, HOUR, 0)
        assert written.replace("\\.", ".").partition("Pay divided")[0] == said.replace("\\.", ".")

    def test_where_no_place_gains_the_least_cut_is_named(self):
        said = sentences.parity_caption(prices(BOSTON_PRICES, DENVER_PRICES), 2, HOUR, HOUR, 0)
        assert said.startswith(r"Cost of living cuts pay in Boston, MA (\$60 to \$54) more than in Denver, CO (")

    @pytest.mark.parametrize(
        ("after", "said"),
        [
            ((45.0, 48.0, 49.0), r"A (\$50 to \$45), least in C (\$50 to \$49). "),
            ((45.0, 48.0, 50.0), r"A (\$50 to \$45), least in C (\$50 to \$50). "),
            ((45.0, 48.0, 51.0), r"A (\$50 to \$45) and raises it most in C (\$50 to \$51). "),
            (
                (45.0, 45.0, 48.0, 51.0),
                r"A (\$50 to \$45) and 1 other place at the same prices, and raises it most in D (\$50 to \$51). ",
            ),
        ],
        ids=["all are cut", "one is as it was", "one is raised", "two are cut alike"],
    )
    def test_of_several_shares_the_least_and_the_most_that_is_left_are_named(self, after, said):
        places = prices(*(DENVER_PRICES | {"label": name, "after": pay} for name, pay in zip("ABCD", after, strict=False)))
        written = sentences.parity_caption(places, len(places), HOUR, HOUR, 0).partition("Pay divided")[0]
        assert written == f"Cost of living cuts pay most in {said}"

    def test_what_prices_make_of_equal_shares_is_in_the_money_before_and_after(self):
        said = sentences.parity_caption(prices(HOUSTON_PRICES, HOUSTON_PRICES), 2, Money("EUR"), Money("USD"), 0)
        assert "Houston, TX (€40 to \\$42)" in said

    @pytest.mark.parametrize(
        ("after", "said"),
        [
            ((50.0, 50.0), ""),
            ((50.0, 52.0), r"Cost of living raises pay most in B (\$50 to \$52). "),
            ((48.0, 50.0), r"Cost of living cuts pay in A (\$50 to \$48), but not in B (\$50 to \$50). "),
        ],
        ids=["none", "the lowest", "the highest"],
    )
    def test_average_prices_neither_cut_nor_raise(self, after, said):
        places = prices(*(DENVER_PRICES | {"label": name, "after": pay} for name, pay in zip("AB", after, strict=True)))
        assert sentences.parity_caption(places, len(places), HOUR, HOUR, 0).partition("Pay divided")[0] == said

    def test_how_many_are_drawn_is_said_where_there_are_more(self):
        two, same = prices(BOSTON_PRICES, DENVER_PRICES), prices(*[DENVER_PRICES | {"after": 50.0}] * 3)
        assert sentences.parity_caption(two, 1, HOUR, HOUR, 0).startswith(
            r"Cost of living cuts pay in Boston, MA (\$60 to \$54) more than in Denver, CO (\$50 to \$48); "
            "the chart shows the 1 of 2 places with the most reports. Pay divided"
        )
        assert sentences.parity_caption(same, 2, HOUR, HOUR, 0).startswith(
            "The chart shows the 2 of 3 places with the most reports. Pay"
        )

    def test_one_place_is_no_comparison(self):
        assert sentences.parity_caption(prices(HOUSTON_PRICES), 1, HOUR, HOUR, 1) == (
            "Pay divided by the price parity of the metro area, else of the state (United States = 100), of 2023. "
            "1 report without a price level: counted, not adjusted."
        )

    def test_no_place_has_no_years(self):
        assert sentences.parity_caption(prices(), 0, HOUR, HOUR, 0) == (
            "Pay divided by the price parity of the metro area, else of the state (United States = 100)."
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
        counted = int(reports.split()[0].replace(",", ""))
        without = f" {reports} in another currency than the country's or without an index: counted, not adjusted."
        assert sentences.purchasing_power_caption(prices(*rows), counted) == (
            f"Local pay divided by the local units that buy what a dollar buys in the United States{years}; all countries with "
            f"enough reports; your other filters apply. Full-time hours are assumed where none are stated."
            f"{without if counted else ''}"
        )
