"""A part of full time whose size nobody says is never read as full time, whichever word says it and wherever it stands."""

import csv

import pytest

from ingest.columns.pay_names import pay_name
from ingest.judgement.check import check_file
from ingest.texts.lexicon import WORDS
from ingest.texts.pay import read_pay
from ingest.texts.workload import read_workload, share_in_words, share_of_answer, workload_in_title


def words(meaning: str) -> list[str]:
    """Return the words of all languages for a share of full time."""
    found = []
    for path in sorted(WORDS.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            found += [row["word"] for row in csv.DictReader(file) if (row["role"], row["meaning"]) == ("workload", meaning)]
    return found


@pytest.mark.parametrize(("meaning", "share"), [("part_time", 0.0), ("0.5", 0.5)])
def test_every_word_for_a_part_of_full_time_is_read_where_it_stands(meaning, share):
    for word in words(meaning):
        assert read_workload(word) == share, word
        assert workload_in_title(f"Data Intern ({word})") == share, word
        assert pay_name(f"Pay a month ({word})").share == share, word
        pay = read_pay(f"EUR 1,000 per month, {word}")
        assert (pay.kind, pay.low, pay.share) == ("paid", 1_000, share), word


def test_full_time_beside_a_part_of_it_says_neither():
    texts = (
        "Full-time or part-time",
        "Voll- oder Teilzeit (Vollzeit)",
        "Full-time",
        "Data Intern",
        "Teilzeit 80-100%",
        "10% travel",
    )
    assert [share_in_words(text) for text in texts] == [None, None, 1, None, 0, None]


def test_yes_and_no_mean_what_the_name_of_their_column_asks():
    told = ("Yes", "nein", "1", "0", "perhaps")
    assert [share_of_answer(text, share_in_words("Part-time?")) for text in told] == [0, 1, 0, 1, None]
    assert [share_of_answer(text, share_in_words("Vollzeit")) for text in told] == [1, 0, 1, 0, None]


@pytest.mark.parametrize("role", ["", "Data Intern"])
def test_a_part_of_full_time_that_a_heading_says_is_asked_about_by_that_heading(tmp_path, bundled_folder, role):
    path = tmp_path / "pay.csv"
    path.write_text(f"Company;Role;Year;Part-time salary (USD per month)\nNorthwind;{role};2025;1400\n", encoding="utf-8")
    with check_file(path, data=bundled_folder) as checked:
        why = next(question.why for question in checked.report.questions if question.field == "workload")
        (problem,) = (found for found in checked.report.problems if found.code == "workload_not_understood")
    assert why == "The only pay is of a part of full time, such as “1400” for “Part-time salary (USD per month)” in line 2."
    assert problem.value == "Part-time salary (USD per month)"
