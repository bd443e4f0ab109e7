"""Counts of people, reports and jobs in the writings of tables."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.texts.count import read_count, states_no_count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("0", 0), ("7", 7), ("1204", 1204), ("1204.0", 1204), ("1,204", 1204), ("1.204", 1204), ("1 204", 1204),
        ("1'204", 1204), ("1’204", 1204), ("12\u00a0410", 12_410), ("12\u202f410", 12_410), ("1,234,567", 1_234_567),
        ("1,20,450", 120_450),
        ("1,204.0", 1204), ("1,204 salaries", 1204), ("1.204 Angaben", 1204), ("1 310 réponses", 1310),
        ("987 salaries submitted", 987), ("１２０", 120), (" 35 ", 35),
    ],
)  # fmt: skip
def test_a_count_is_read_however_its_thousands_are_parted(text, count):
    assert read_count(text) == count


@pytest.mark.parametrize(
    "text",
    [
        "", "#", "–", "10-20", "10–20", "50+", ">50", "<5", "~40", "12.5", "1,5", "3.55", "1,2345", "1.204,567", "12,34",
        "1.204 %", "35%", "-7", "1 2", "1 204 5", "two", "n/a", "1e3", "12 k", "3000000000", "2,147,483,648", "1.204.5",
    ],
)  # fmt: skip
def test_what_is_no_count_is_none(text):
    assert read_count(text) is None


@given(st.integers(0, 2**31 - 1), st.sampled_from([",", ".", " ", "'", "’", "\u202f", ""]), st.sampled_from(["", " reports"]))
def test_a_count_in_groups_reads_back_to_itself(count, mark, named):
    assert read_count(f"{count:,}".replace(",", mark) + named) == count


def test_a_mark_stands_for_a_count_that_is_not_given():
    cells = ("", "#", "**", "-", "–", "0", "?", "n/a", "10-20")
    assert [cell for cell in cells if states_no_count(cell)] == ["", "#", "**", "-", "–"]
