"""Pays for two periods in one column: those that do not say so are asked about or set aside, never taken as they stand."""

import csv

import hypothesis
import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from ingest.judgement.check import check_file

#: Usual pay in US dollars for a period: from, to. What a month and a year may both bring is taken as it stands.
USUAL = {"hour": (16, 60), "month": (2_600, 4_800), "year": (40_000, 120_000)}
HEADINGS = {"hour": "Hourly pay (USD)", "month": "Monthly pay (USD)", "year": "Annual pay (USD)"}
settings = hypothesis.settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def sheet(tmp_path, data_folder):
    """Checks a sheet of pays, and returns the report with the figures that would be added: `sheet(heading, pays, answers)`."""

    def check(heading: str, pays: list[str], answers: dict[str, str] | None = None, place: str = ""):
        path, rows = tmp_path / "sheet.csv", tmp_path / "rows.csv"
        lines = (f"Company {i},Data intern,{pay},{place},2025\n" for i, pay in enumerate(pays))
        path.write_text(f"company,role,{heading},country,year\n" + "".join(lines), encoding="utf-8")
        with check_file(path, data=data_folder, answers=answers) as checked:
            checked.write_rows(rows)
            with rows.open(encoding="utf-8", newline="") as file:
                return checked.report, sorted(float(row["pay_low"]) for row in csv.DictReader(file))

    return check


def pays(period: str, least: int, most: int) -> st.SearchStrategy:
    return st.lists(st.integers(*USUAL[period]), min_size=least, max_size=most)


@st.composite
def mixed(draw) -> tuple[str, list[int], list[int]]:
    """Draw the period that a heading names, pays for it, and pays for another one."""
    named, other = draw(st.permutations(["hour", "month", "year"]))[:2]
    return named, draw(pays(named, 2, 12)), draw(pays(other, 2, 12))


@settings
@given(mixed(), st.sampled_from(["", "US"]), st.randoms())
def test_figures_of_another_period_are_asked_about_and_not_added_unasked(sheet, drawn, place, chance):
    named, own, others = drawn
    both = [*map(str, own), *map(str, others)]
    chance.shuffle(both)
    report, added = sheet(HEADINGS[named], both, place=place)
    assert {question.field for question in report.questions} <= {"implausible", "scale"}
    assert report.questions
    assert set(added) <= {*map(float, own)}
    confirmed, added = sheet(HEADINGS[named], both, {"implausible": "keep", "scale": "1"}, place)
    assert (confirmed.questions, added) == ([], sorted(map(float, [*own, *others])))


@settings
@given(pays("month", 4, 12), pays("hour", 1, 6))
def test_a_row_that_names_its_period_is_none_of_a_group(sheet, monthly, hourly):
    report, added = sheet(HEADINGS["month"], [*map(str, monthly), *(f"USD {pay} per hour" for pay in hourly)])
    assert (report.questions, report.problem_counts) == ([], {})
    assert added == sorted(map(float, [*monthly, *hourly]))


@settings
@given(pays("month", 1, 30))
def test_pays_of_one_period_are_one_group(sheet, monthly):
    report, added = sheet(HEADINGS["month"], list(map(str, monthly)))
    assert (report.questions, report.problem_counts) == ([], {})
    assert added == sorted(map(float, monthly))


def test_three_periods_in_one_column_leave_the_usual_one(sheet):
    report, added = sheet(HEADINGS["month"], ["22", "25", "4000", "4500", "90000", "95000"])
    assert [question.field for question in report.questions] == ["implausible"]
    assert added == [4_000, 4_500]


def test_a_few_among_many_are_set_aside_and_told(sheet):
    report, added = sheet(HEADINGS["month"], [*["4000"] * 60, "22"])
    assert (report.questions, report.problem_counts) == ([], {"implausible_pay": 1})
    assert added == [4_000] * 60


def test_three_pays_are_too_few_to_be_groups(sheet):
    report, added = sheet(HEADINGS["month"], ["400", "4500", "5000"])
    assert (report.questions, added) == ([], [400, 4_500, 5_000])


def test_figures_without_any_period_are_asked_about_first(sheet):
    report, _ = sheet("pay (USD)", ["22", "25", "4000", "4500"])
    assert [question.field for question in report.questions] == ["pay_period"]
    report, added = sheet("pay (USD)", ["22", "25", "4000", "4500"], {"pay_period": "month"})
    assert [question.field for question in report.questions] == ["implausible"]
    assert added == [4_000, 4_500]


@pytest.mark.parametrize(
    ("heading", "figures", "place", "asked"),
    [
        ("Annual pay (USD)", (6_500, 7_000, 9_000, 45_000, 52_000, 110_000), "US", True),
        ("Annual pay (USD)", (7_000, 45_000, 52_000, 61_000, 70_000, 110_000), "US", False),  # one figure is no group
        ("Annual pay (USD)", (9_500, 9_800, 38_000, 41_000), "", False),  # twelve times the lower is three times the upper
        (
            "Annual pay (USD)",
            (9_500, 9_800, 38_000, 41_000),
            "US",
            True,
        ),  # the lower are usual there as months alone
        ("Annual pay (USD)", (21_000, 22_000, 60_000, 70_000), "US", False),  # the lower are low, and no months
        ("Monthly pay (USD)", (1_000, 1_200, 1_900, 2_500, 4_000, 6_000), "US", False),
        ("Monthly pay (USD)", (3_000, 3_300, 4_100, 31_000, 36_000, 60_000), "US", True),
        ("Hourly pay (USD)", (8, 9, 30, 100), "US", False),
    ],
)
def test_months_near_years_are_two_groups_and_honest_wide_columns_one(sheet, heading, figures, place, asked):
    report, added = sheet(heading, [*map(str, figures)], place=place)
    assert [question.field for question in report.questions] == ["implausible"] * asked
    assert len(added) == len(figures) // (2 if asked else 1)


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        (["USD 41", "USD 62", "USD 4200", "USD 95000"], "They go from 41 to 95,000, hardly all for one period"),
        (["USD 41", "USD 62", "INR 40000"], "Their median is 62: an hour?"),
    ],
    ids=["one currency", "two"],
)
def test_pays_without_a_period_that_are_far_apart_in_one_currency_are_asked_about_by_their_ends(sheet, written, hint):
    report, _ = sheet("pay", written)
    [asked] = [question.why for question in report.questions if question.field == "pay_period"]
    assert hint in asked
