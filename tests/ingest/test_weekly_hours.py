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
    assert read_weekly_hours(text) == (hours and pytest.approx(hours))
