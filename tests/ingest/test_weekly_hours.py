"""The hours a week of a column about them."""

import pytest

from ingest.texts.weekly_hours import read_weekly_hours


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("40", 40), ("37.5", 37.5), ("38,5", 38.5), ("35h", 35), ("ca. 20", 20), ("40 Stunden", 40), ("30h semanais", 30),
        ("40 uur per week", 40), ("35 heures par semaine", 35), ("주40시간", 40), ("週20時間", 20),
        ("160 h/mies.", 160 * 12 / 52), ("173 h/Monat", 173 * 12 / 52),
        ("6h/dia", None), ("8 hours a day", None), ("20-25", None), ("45ish", None), ("full time", None),
        ("0", None), ("400", None),
    ],
)  # fmt: skip
def test_hours_are_of_a_week_or_a_month_and_no_other_number_is_any(text, hours):
    assert read_weekly_hours(text, "Hours per week") == (hours and pytest.approx(hours))


@pytest.mark.parametrize(
    ("column", "is_of_a_week"),
    [("Carga horária", False), ("Hours", False), ("Horas semanais", True), ("Wochenstunden", True), ("Hours/wk", True)],
)
def test_few_hours_may_be_of_a_day_and_many_of_two_weeks_where_nothing_says_that_they_are_of_a_week(column, is_of_a_week):
    assert read_weekly_hours("6h", column) == (6 if is_of_a_week else None)
    assert read_weekly_hours("80", column) == (80 if is_of_a_week else None)
    assert read_weekly_hours("6h semanais", column) == 6
    assert read_weekly_hours("20", column) == 20
