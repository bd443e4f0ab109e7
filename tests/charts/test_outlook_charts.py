"""The charts of the page Outlook: what each mark stands for, what is left out, what a reader is told."""

import pandas as pd
import pytest

from charts.boxes import box, fits, is_apart
from charts.dot_names import placed
from charts.employment import employment
from charts.growth import growth_against_pay
from charts.numbers import Money
from charts.path import path
from charts.theme import palette, wrapped
from charts.wage_ranges import OPEN, is_open, wage_ranges
from charts.wage_years import wage_years

LIGHT = palette("light")
OCCUPATIONS = pd.DataFrame(
    [
        ("15-2051", "Data Scientists", 33.5, 54.1, 23400, 245900, 328300, "data"),
        ("15-1251", "Computer Programmers", -6.0, 47.4, 5500, 121200, 113900, "programmers"),
        ("15-9999", "No Pay", 5.0, None, 100, None, None, "no pay"),
    ],
    columns=("group", "label", "change_percent", "pay", "annual_openings", "employment_base", "employment_projected", "words"),
)


def test_an_occupation_is_a_dot_by_growth_pay_and_openings():
    figure = growth_against_pay(OCCUPATIONS, 3.1, "growth", Money(), LIGHT, ("15-2051",), "15-2051")
    (dots,) = figure.data
    assert (list(dots.x), list(dots.y), list(dots.marker.size)) == ([33.5, -6.0], [54.1, 47.4], [23400, 5500])
    assert dots.marker.sizemode == "area"
    assert list(dots.marker.line.color) == [LIGHT.accent, LIGHT.muted]
    assert (list(dots.customdata), list(dots.hovertext)) == (["15-2051", "15-1251"], ["data", "programmers"])
    assert [note.text for note in figure.layout.annotations] == ["Data Scientists", "all occupations +3.1%"]
    assert [line.x0 for line in figure.layout.shapes] == [3.1]


def test_the_name_of_a_dot_stands_on_the_side_with_more_room_so_that_none_is_cut_off():
    figure = growth_against_pay(OCCUPATIONS, None, "growth", Money(), LIGHT, ("15-2051", "15-1251"), "15-2051")
    low, high = figure.layout.xaxis.range
    sides = {note.text.replace("<br>", " "): (note.xanchor, note.ax > note.x) for note in figure.layout.annotations}
    assert sides == {"Data Scientists": ("right", False), "Computer Programmers": ("left", True)}
    assert all(low < note.ax < high for note in figure.layout.annotations)


def crowd() -> pd.DataFrame:
    """Twenty occupations that crowd in the middle of the chart, some of them large."""
    rows = [
        (
            str(place),
            f"Software Engineers {place}",
            (place * 37 % 23) / 2,
            40 + place * 53 % 31,
            500 + place * 4_001 % 97_000,
        )
        for place in range(20)
    ]
    crowded = pd.DataFrame(rows, columns=("group", "label", "change_percent", "pay", "annual_openings"))
    return crowded.assign(words=crowded["label"])


@pytest.mark.parametrize("width", [255, 420])
def test_the_name_of_a_dot_stands_on_no_dot_no_name_and_not_on_the_average_on_a_phone_and_wider(width):
    named = ("1", "7", "12", "16")
    figure = growth_against_pay(crowd(), 3.1, "growth", Money(), LIGHT, named, "16")
    (left, right), (low, high) = figure.layout.xaxis.range, figure.layout.yaxis.range
    (dots,), (line,) = figure.data, figure.layout.shapes

    def at(x: float, y: float) -> tuple[float, float]:
        return width * (x - left) / (right - left), 440 * (high - y) / (high - low)

    def across(size: float) -> float:
        return max(5, (2 * size / dots.marker.sizeref) ** 0.5)

    taken = [box(*at(x, y), across(n), across(n)) for x, y, n in zip(dots.x, dots.y, dots.marker.size, strict=True)]
    taken.append(box(at(line.x0, 0)[0], 220, 2, 440))
    names = [note for note in figure.layout.annotations if note.axref == "x"]
    assert len(names) == len(named)
    for note in names:
        lines = note.text.split("<br>")
        wide, (x, y) = 6 * max(map(len, lines)), at(note.ax, note.ay)
        room = box(x + (wide / 2 if note.xanchor == "left" else -wide / 2), y, wide, 14 * len(lines))
        assert fits(room, (width, 440))
        assert is_apart(room, taken)
        taken.append(room)


def test_a_name_for_which_there_is_no_room_is_left_to_the_words_at_its_dot():
    everywhere = [box(x, y, 10, 10) for x in range(5, 255, 10) for y in range(5, 440, 10)]
    assert placed(everywhere, {0: "Data Scientists"}, (255, 440), []) == {}


def test_without_an_average_no_line_is_drawn():
    assert len(growth_against_pay(OCCUPATIONS, None, "growth", Money(), LIGHT).layout.shapes) == 0


def test_jobs_that_are_added_follow_those_that_are_kept_and_lost_ones_are_hollow():
    figure = employment(OCCUPATIONS, "jobs", LIGHT, "15-2051")
    kept, changed = figure.data
    assert list(kept.x) == [245900, 113900]
    assert (list(changed.base), list(changed.x)) == ([245900, 113900], [82400, 7300])
    assert list(changed.marker.color) == [LIGHT.accent, "rgba(0,0,0,0)"]
    assert list(figure.layout.yaxis.ticktext) == ["<b>Data Scientists</b>", "Computer Programmers"]
    grey = f"<br><span style='color:{LIGHT.muted}'>"
    assert list(figure.layout.yaxis2.ticktext) == [
        f"+33.5%{grey}246k → 328k</span>",
        f"\u22126.0%{grey}121k → 114k</span>",
    ]


WAGES = pd.DataFrame(
    [
        ("a", "Managers", 50.0, 65.0, 82.0, 104.0, None, ["p90"], 645970, "managers"),
        ("b", "Data Scientists", 30.0, 40.0, 54.0, 75.0, 93.0, [], 233440, "data"),
        ("c", "Unknown", None, None, None, None, None, [], None, "unknown"),
        ("d", "Half known", None, None, 20.0, None, None, [], None, "half"),
    ],
    columns=("group", "label", "p10", "p25", "median", "p75", "p90", "top_coded", "n", "words"),
)


def test_a_range_runs_from_p10_to_p90_and_an_open_end_is_an_arrow_from_the_last_figure():
    spans, halves, medians, open_ends = wage_ranges(WAGES, Money(), LIGHT, "jobs", "b").data
    assert list(spans.x) == [50, 104, None, 30, 93, None, 20, 20, None]
    assert (list(halves.base), list(halves.x), list(halves.y)) == ([65, 40], [39, 35], [0, 1])
    assert (list(medians.x), list(medians.y), medians.marker.symbol) == ([82, 54, 20], [0, 1, 2], "diamond")
    assert list(medians.marker.color) == [LIGHT.muted, LIGHT.accent, LIGHT.muted]
    assert list(open_ends.x) == [104, pytest.approx(104 * (1 + OPEN)), None]
    assert list(open_ends.marker.symbol) == ["circle", "triangle-right-open", "circle"]


def test_the_jobs_stand_at_the_right_end_and_unknown_ones_are_a_dash():
    notes = wage_ranges(WAGES, Money(), LIGHT, "jobs").layout.annotations
    assert [note.text for note in notes] == ["jobs", "645,970", "233,440", "–"]


def test_no_open_end_draws_no_arrow():
    assert len(wage_ranges(WAGES.iloc[1:2], Money(), LIGHT, "jobs").data) == 3
    assert [is_open(row) for row in WAGES.to_dict("records")] == [True, False, False, False]
    assert not is_open({"top_coded": None})


YEARS = pd.DataFrame(
    [
        ("15-1132", 2017, 36.0, 48.0, 61.0, "applications 2017"),
        ("15-1132", 2018, 37.0, 49.0, 62.0, "applications 2018"),
        ("15-1252", 2021, 43.0, 58.0, 73.0, "developers 2021"),
        ("15-1252", 2022, None, None, None, "unknown 2022"),
        ("15-1252", 2023, 45.0, 63.0, 80.0, "developers 2023"),
    ],
    columns=("group", "year", "p25", "median", "p75", "words"),
)


def test_each_code_is_a_line_of_its_own():
    old_ribbon, old, ribbon, line = wage_years(YEARS, "15-1252", Money(), LIGHT).data
    assert (list(old.x), list(old.y), old.line.color) == ([2017, 2018], [48, 49], LIGHT.muted)
    assert (list(line.x), list(line.y), line.line.color) == ([2021, 2023], [58, 63], LIGHT.accent)
    assert (list(old.text), list(line.text)) == (["", ""], ["$58", "$63"])
    assert (list(ribbon.x), list(ribbon.y)) == ([2021, 2023, 2023, 2021], [73, 80, 45, 43])
    assert list(old_ribbon.y) == [61, 62, 37, 36]
    assert list(line.hovertext) == ["developers 2021", "developers 2023"]


SOURCES = pd.DataFrame(
    [
        ("s1", "ai-jobs, 2024 · n 9", 67.0, 93.0, 146.0, False, "ai-jobs"),
        ("s2", "Filings, 2025 · n 4", None, 89.0, None, False, "filings"),
        ("s3", "Mean only, 2021", None, None, None, False, "mean"),
        ("s4", "Software Developers, 2025", None, 65.0, 103.0, True, "developers"),
    ],
    columns=("group", "heading", "entry", "median", "p90", "is_neighbour", "words"),
)
INTERNS = {
    "heading": "Interns · 63 reports",
    "n": 63,
    "p90": 70.0,
    "median": 45.0,
    "median_low": 43.0,
    "median_high": 50.0,
    "points": None,
    "size_class": "many",
    "words": "interns",
}


def test_the_path_begins_with_the_interns_and_gives_each_source_a_lane():
    interns, jobs, filings, developers = path(SOURCES, INTERNS, Money(), LIGHT).data
    assert (list(interns.x), list(interns.y), list(interns.error_x.array), list(interns.error_x.arrayminus)) == (
        [45],
        [0],
        [5],
        [2],
    )
    assert (list(jobs.x), list(jobs.y), list(jobs.text)) == ([67, 93, 146], [1, 1, 1], ["$67", "$93", "$146"])
    assert (list(filings.x), list(filings.y)) == ([89], [2])
    assert (list(developers.x), list(developers.y)) == ([65, 103], [3, 3])
    assert (jobs.marker.symbol, developers.marker.symbol, developers.line.dash) == ("diamond", "diamond-open", "dot")


def test_lanes_say_what_they_are_of_and_what_each_mark_is():
    notes = [note.text for note in path(SOURCES, INTERNS, Money(), LIGHT).layout.annotations]
    assert notes == [
        "Interns · 63 reports",
        "ai-jobs, 2024 · n 9",
        "Filings, 2025 · n 4",
        "Software Developers, 2025",
        "median",
        "entry level",
        "median",
        "p90",
        "median",
        "median",
        "p90",
    ]


def test_few_interns_are_hollow_and_too_few_are_points():
    few = path(SOURCES, INTERNS | {"size_class": "few"}, Money(), LIGHT).data[0]
    assert few.marker.color == LIGHT.background
    alone = INTERNS | {"median": None, "median_low": None, "median_high": None, "points": [20.0, 30.0], "size_class": "points"}
    points = path(SOURCES, alone, Money(), LIGHT).data[0]
    assert (list(points.x), points.mode, list(points.error_x.array)) == ([20, 30], "markers", [0, 0])
    wide = path(SOURCES, alone | {"size_class": "span", "lowest": 10.0, "highest": 60.0}, Money(), LIGHT).data[0]
    assert (list(wide.x), wide.mode, set(wide.customdata)) == ([10, 60], "lines+markers", {"interns"})


def test_without_interns_the_sources_stand_first():
    assert [list(trace.y) for trace in path(SOURCES.head(1), None, Money(), LIGHT).data] == [[0, 0, 0]]


@pytest.mark.parametrize(
    ("figure", "said"),
    [
        (
            growth_against_pay(OCCUPATIONS.head(0), 3.1, "growth", Money(), LIGHT),
            "No occupation has both a projection and its pay.",
        ),
        (employment(OCCUPATIONS.head(0), "jobs", LIGHT), "No projection of employment to draw."),
        (wage_ranges(WAGES.iloc[2:3], Money(), LIGHT, "jobs"), "No wages are published for this selection."),
        (wage_years(YEARS.head(0), "15-1252", Money(), LIGHT), "No yearly wages are published for this occupation."),
        (path(SOURCES.head(0), None, Money(), LIGHT), "No pay is known for this role."),
    ],
)
def test_nothing_to_draw_is_a_sentence(figure, said):
    assert len(figure.data) == 0
    assert [note.text for note in figure.layout.annotations] == [said]


def test_a_long_name_takes_two_lines():
    assert wrapped("Data Scientists") == "Data Scientists"
    assert wrapped("Computer and Information Systems Managers") == "Computer and Information<br>Systems Managers"
    assert wrapped("Software Developers and Software Quality Assurance Analysts and Testers", 20).endswith("…")
    assert wrapped("") == ""
