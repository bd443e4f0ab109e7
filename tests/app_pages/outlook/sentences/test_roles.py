"""What is said of the way from intern to profession: with and without interns, medians, sources and an occupation."""

import pandas as pd
import pytest

from app_pages.outlook.sentences import roles as sentences
from charts.numbers import Money

INTERNS = {"n": 1_064, "median": 45.0, "median_low": 43.5, "median_high": 47.0, "no_interval": None, "size_class": "many"}
FEW = {"n": 3, "median": None, "lowest": 20.5, "highest": 70.0, "no_median": "few_reports"}
SPAN = {"median": None, "size_class": "span"}
ROLE = pd.Series(
    {"role": "ML engineer", "soc_code": None, "neighbours": ["15-2051", "15-1221"], "role_family": "machine_learning"}
)
SURVEY = {
    "group": "s1",
    "of": "role",
    "label": "Machine Learning Engineer",
    "year": 2025.0,
    "entry": 60.0,
    "entry_n": 1_250.0,
    "p10": 50.0,
    "p25": 55.0,
    "median": 89.0,
    "p75": 99.0,
    "p90": 120.0,
    "mean": 91.0,
    "n": 9_876.0,
    "source": "Pay of *ML* engineers",
    "publisher": "Jobs Board / A & B",
}
NOTHING = dict.fromkeys(("entry", "entry_n", "p10", "p25", "median", "p75", "p90", "mean"))
OFFICIAL = SURVEY | {"of": "occupation", "label": "Data Scientists", "entry": None, "entry_n": None, "median": 54.0, "n": 1.0}
NEIGHBOUR = OFFICIAL | {"of": "neighbour", "label": "Statisticians", "median": 50.0, "n": 29_800.0}
MEAN_ONLY = SURVEY | NOTHING | {"mean": 80.0, "publisher": None, "year": None, "n": None}


def frame(*rows: dict) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=list(SURVEY))


class TestInterns:
    def test_their_lane_says_their_pay_its_interval_and_the_reports(self):
        assert sentences.interns_heading(INTERNS, "machine_learning") == "Interns, machine learning · 1,064 reports"
        assert sentences.interns_row("machine_learning") == "interns, machine learning"
        assert sentences.interns_hover(INTERNS, "data", Money()) == (
            "<b>Interns, data</b><br>median $45 an hour, 95% interval $43.50–$47, 1,064 reports"
        )

    def test_few_reports_have_no_median_or_no_interval(self):
        assert sentences.interns_hover(FEW, "data", Money()) == (
            "<b>Interns, data</b><br>$20.50–$70 an hour, 3 reports, too few for a median"
        )
        without = INTERNS | {"n": 1, "median_low": None, "median_high": None}
        assert sentences.interns_hover(without, "data", Money("EUR", "month")) == (
            "<b>Interns, data</b><br>median €45 a month, too few for an interval, 1 report"
        )
        assert sentences.interns_heading(without, "data") == "Interns, data · 1 report"


class TestSources:
    @pytest.mark.parametrize(
        ("row", "name"),
        [
            (SURVEY, "Jobs Board, 2025"),
            (SURVEY | {"publisher": None}, "Pay of *ML* engineers, 2025"),
            (OFFICIAL, "Data Scientists, 2025"),
            (NEIGHBOUR | {"publisher": None}, "Statisticians, 2025"),
            (MEAN_ONLY, "Pay of *ML* engineers, no year"),
        ],
    )
    def test_a_source_is_named_by_its_publisher_and_official_wages_by_the_occupation(self, row, name):
        assert sentences.source_name(row) == name

    @pytest.mark.parametrize(
        ("row", "heading"),
        [
            (SURVEY, "Jobs Board, 2025 · n 9,876, 1,250 at entry level"),
            (SURVEY | {"entry_n": None}, "Jobs Board, 2025 · n 9,876"),
            (SURVEY | {"n": None}, "Jobs Board, 2025 · n not stated"),
            (OFFICIAL, "Data Scientists, 2025 · 1 job"),
            (NEIGHBOUR, "Statisticians, 2025 · 29,800 jobs"),
            (NEIGHBOUR | {"label": "A" * 32}, f"{'A' * 32}, 2025 · 29,800 jobs"),
            (NEIGHBOUR | {"label": "A" * 33}, f"{'A' * 31}…, 2025 · 29,800 jobs"),
        ],
    )
    def test_a_lane_says_how_many_stand_behind_it(self, row, heading):
        assert sentences.source_heading(row) == heading

    def test_a_mark_says_every_figure_that_is_published(self):
        assert sentences.source_hover(SURVEY, Money("EUR")) == (
            "<b>Machine Learning Engineer, 2025</b><br>entry €60, p10 €50, p25 €55, median €89, p75 €99, p90 €120, mean €91 "
            "an hour<br>n 9,876, 1,250 at entry level<br>Pay of *ML* engineers"
        )
        assert sentences.source_hover(MEAN_ONLY, Money("USD", "year")) == (
            "<b>Machine Learning Engineer, no year</b><br>mean $80 a year<br>n not stated<br>Pay of *ML* engineers"
        )


class TestFinding:
    def finding(self, *rows: dict, interns: dict | None = INTERNS) -> str:
        return sentences.path_finding(ROLE, frame(*rows), interns, Money())

    def test_the_medians_of_the_role_follow_the_interns(self):
        assert self.finding(OFFICIAL, SURVEY, NEIGHBOUR, MEAN_ONLY) == (
            r"ML engineer: published medians \$54 \(Data Scientists, 2025\) and \$89 \(Jobs Board, 2025\); interns in "
            "machine learning: median \\$45 an hour, 95% interval \\$43\\.50–\\$47, 1,064 reports"
        )

    def test_one_median_and_few_interns(self):
        assert self.finding(SURVEY, interns=FEW) == (
            r"ML engineer: published median \$89 \(Jobs Board, 2025\); interns in machine learning: "
            r"\$20\.50–\$70 an hour, 3 reports, too few for a median"
        )

    def test_a_nearest_occupation_is_not_the_role_and_no_interns_are_said(self):
        said = "ML engineer: no source here publishes a median for this role; no report of its interns matches your filters"
        assert self.finding(NEIGHBOUR, MEAN_ONLY, interns=None) == self.finding(interns=None) == said


class TestOfficialOccupation:
    occupations = pd.DataFrame(
        {
            "group": ["15-2051", "15-1221"],
            "label": ["Data Scientists", "Researchers (AI)"],
            "change_percent": [33.5, -2.0],
            "base_year": [2024, 2023],
            "projection_year": [2034, 2033],
            "growth_class": ["Much faster than average", None],
        }
    ).set_index("group", drop=False)

    def test_the_outlook_of_a_code(self):
        assert sentences.outlook("15-2051", self.occupations) == (
            "Data Scientists (+33.5% in 2024–34, much faster than average)"
        )
        assert sentences.outlook("15-1221", self.occupations) == "Researchers (AI) (\u22122.0% in 2023–33)"
        assert sentences.outlook("99-9999", self.occupations) == "SOC 99-9999, not projected in the data"

    def test_the_official_occupation_of_a_role(self):
        role = pd.Series({"soc_code": "15-1221", "neighbours": []})
        assert sentences.official_occupation(role, self.occupations) == (
            "Official occupation: Researchers \\(AI\\) \\(\u22122\\.0% in 2023–33\\)."
        )

    def test_a_role_without_one_has_nearest_ones(self):
        assert sentences.official_occupation(ROLE, self.occupations) == (
            "No official occupation has this name, so nobody projects it separately. Closest, in our reading: Data Scientists "
            "\\(\\+33\\.5% in 2024–34, much faster than average\\) and Researchers \\(AI\\) \\(\u22122\\.0% in 2023–33\\)."
        )


class TestPath:
    joins = "A line joins the figures of one source; sources cover different people, so they are not averaged. "
    dot = "Dot: interns with their 95% interval; diamonds: published full-time pay"
    how = f"{dot}. {joins}"
    who = "Interns: reports in machine learning in the United States, as paid, that match your filters."

    def test_its_steps_are_read_out(self):
        small = NEIGHBOUR | NOTHING | {"median": 50.0}
        assert sentences.path_alt(ROLE, frame(MEAN_ONLY, small), INTERNS, Money()) == (
            "ML engineer, path of pay: interns median $45 an hour, 95% interval $43.50–$47, 1,064 reports; "
            "Pay of *ML* engineers, no year: mean $80; Statisticians, 2025: median $50"
        )
        assert sentences.path_alt(ROLE, frame(MEAN_ONLY), None, Money()) == (
            "ML engineer, path of pay: Pay of *ML* engineers, no year: mean $80"
        )
        assert sentences.path_alt(ROLE, frame(), None, Money()) == "ML engineer, path of pay: nothing is known"

    def test_how_the_chart_reads_where_sources_publish_entry_and_median(self):
        assert sentences.path_caption(ROLE, frame(SURVEY, OFFICIAL), INTERNS, "") == self.how + self.who
        assert sentences.path_caption(ROLE, frame(SURVEY), INTERNS, "2 left out.") == f"{self.how}{self.who} 2 left out."

    @pytest.mark.parametrize(
        ("sources", "interns", "marks"),
        [
            ([SURVEY], None, "Diamonds: published full-time pay. {joins}"),
            ([NEIGHBOUR], INTERNS, "{dot} (hollow: of a related occupation, not of the role itself). {joins}"),
            ([SURVEY | NOTHING], INTERNS | {"median_low": None}, "Dot: interns. "),
            ([SURVEY | NOTHING], INTERNS | {"median": None}, "Points: single reports of interns. "),
            ([SURVEY | NOTHING], INTERNS | SPAN, "Line with ends: all that the wide ranges of interns span. "),
            ([SURVEY | NOTHING], None, ""),
        ],
    )
    def test_no_mark_is_explained_that_is_not_drawn(self, sources, interns, marks):
        told = sentences.path_caption(ROLE, frame(*sources), interns, "")
        assert told.startswith(marks.format(dot=self.dot, joins=self.joins) + ("Interns: " if sources == [SURVEY] else ""))
        assert marks or told.startswith("No source here")

    def test_sources_without_entry_level_or_median_are_told(self):
        nothing = SURVEY | NOTHING
        assert sentences.path_caption(ROLE, frame(MEAN_ONLY, nothing, OFFICIAL), INTERNS, "") == (
            f"{self.how}No source here publishes its pay at entry level. 1 source with a mean only: in the table, not drawn. "
            f"{self.who}"
        )
        assert "2 sources with a mean only: in the table, not drawn." in sentences.path_caption(
            ROLE, frame(MEAN_ONLY, MEAN_ONLY, SURVEY), INTERNS, ""
        )
        assert sentences.path_caption(ROLE, frame(), INTERNS, "") == (
            f"Dot: interns with their 95% interval. No source here publishes its pay at entry level. {self.who}"
        )
