"""What is said of an occupation by place: areas once prices are counted, and what the states project."""

import pandas as pd
import pytest

from app_pages.outlook.sentences import places as sentences
from charts.numbers import Money

AUSTIN = {"label": "Austin, TX", "before": 62.0, "after": 64.1, "jobs": 28_310.0, "parity": 96.72, "index_year": 2023.0}
SEATTLE = AUSTIN | {"label": "Seattle, WA", "before": 75.0, "after": 67.0}
TEXAS = {
    "label": "Texas",
    "base_year": 2022,
    "projection_year": 2032,
    "employment_base": 22_640.0,
    "employment_projected": 34_170.0,
    "change_percent": 50.9,
    "all_change_percent": 15.2,
    "annual_openings": 2_990.0,
}
OHIO = TEXAS | {"label": "Ohio", "base_year": 2020, "projection_year": 2030, "change_percent": -1.0}


def test_the_heading_names_the_occupation():
    assert sentences.heading(pd.Series({"label": "R&D *"})) == r"R\&D \* by place"


class TestAreas:
    def hover(self, **changes) -> str:
        return sentences.area_hover(AUSTIN | changes)

    def test_a_mark_says_jobs_and_price_parity(self):
        assert self.hover() == "28,310 jobs; price parity 96.7 (2023)"
        assert self.hover(jobs=None) == "jobs not published; price parity 96.7 (2023)"

    def test_medians_are_read_out_as_paid_and_after(self):
        assert sentences.ranking_alt(pd.DataFrame([SEATTLE, AUSTIN]), Money("EUR"), Money("USD")) == (
            "As paid and at US average prices: Seattle, WA €75, $67; Austin, TX €62, $64.10"
        )

    @pytest.mark.parametrize(("area_type", "areas"), [("metro", "metro areas"), ("state", "states")])
    def test_what_is_drawn_and_what_cannot_be_ranked_is_counted(self, area_type, areas):
        said = f"The 16 highest of 180 {areas} that have both a median and a price parity (2024); "
        for number, have in ((203, "23 more lack"), (181, "1 more lacks"), (180, "0 more lack")):
            assert sentences.ranking_caption(16, 180, number, area_type, 2024) == (
                f"{said}{have} one of them. The table above lists them all."
            )


class TestStates:
    states = pd.DataFrame([TEXAS, OHIO, TEXAS])

    def test_none_is_said(self):
        assert sentences.no_states(pd.Series({"label": "Actuaries *"})) == r"Actuaries \*: no projection by state in the data."

    def test_the_heading_names_each_vintage_once(self):
        assert sentences.states_heading(self.states) == "What the states project, 2020–30 and 2022–32"
        assert sentences.states_heading(self.states.head(1)) == "What the states project, 2022–32"

    def test_the_drawn_are_read_out_with_the_vintages_of_all(self):
        assert sentences.states_alt(self.states, self.states.head(1)) == (
            "Growth projected by states, 2020–30 and 2022–32: Texas +50.9%"
        )
        assert sentences.states_alt(self.states.head(2), self.states.head(2)).endswith(": Texas +50.9%; Ohio \u22121.0%")

    def test_the_caption_and_the_title_of_the_table_count_them(self):
        assert sentences.states_caption(12, 51) == (
            "The 12 of 51 states with the most openings a year. Each state makes its own projection, for different years from "
            "the national one above, so the two cannot be compared."
        )
        assert sentences.states_listing(51) == "All 51 states with their source"
        assert sentences.states_listing(1) == "The state with its source"

    def test_a_mark_stands_beside_all_occupations_of_the_state_where_they_are_known(self):
        assert sentences.state_hover(TEXAS) == (
            "<b>Texas</b><br>+50.9%<br>all occupations of the state +15.2%<br>22,640 jobs in 2022, 34,170 in "
            "2032<br>"
            "3.0k openings a year"
        )
        assert sentences.state_hover(TEXAS | {"all_change_percent": None, "annual_openings": None}) == (
            "<b>Texas</b><br>+50.9%<br>22,640 jobs in 2022, 34,170 in 2032<br>– openings a year"
        )
