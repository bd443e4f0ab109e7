"""The vocabularies: whole, in one order for Python and SQL, and what filters and readings rest on is there."""

from collections import Counter

import pytest

from queries.schema import PAY_REPORTS, TABLES
from queries.selection import READINGS, UNFILTERED, Selection
from vocabulary.choices import NOT_STATED, choices, degree_steps, in_charts, levels_of, phrases, values, words
from vocabulary.filters import filter_words, filters, readings

VOCABULARIES = list(dict.fromkeys(choice.vocabulary for choice in choices()))
#: What the tables of each part that filters hold for can be asked: their columns in the database.
ASKED = {"reports": "pay_reports", "statistics": "pay_statistics", "skills": "skill_mentions"}


def test_a_value_stands_once_in_a_vocabulary_and_the_lines_of_one_stand_together():
    assert max(Counter((choice.vocabulary, choice.value) for choice in choices()).values()) == 1
    changes = [b.vocabulary for a, b in zip(choices(), choices()[1:], strict=False) if a.vocabulary != b.vocabulary]
    assert [choices()[0].vocabulary, *changes] == VOCABULARIES


def test_a_value_has_one_word_in_all_vocabularies():
    named = {(choice.value, choice.word) for choice in choices() if choice.word}
    assert [value for value, n in Counter(value for value, _ in named).items() if n > 1] == []


@pytest.mark.parametrize("name", VOCABULARIES)
def test_sql_reads_the_values_in_the_order_of_python(bundled, name):
    asked = "select value from vocabulary where vocabulary = $name order by position"
    found = [value for (value,) in bundled.snapshot.cursor().execute(asked, {"name": name}).fetchall()]
    assert found == [choice.value for choice in choices() if choice.vocabulary == name]
    if name != "any":
        assert bundled.snapshot.cursor().execute("select values_of($name)", {"name": name}).fetchone()[0] == list(values(name))


def test_degree_levels_have_two_orders_bits_and_charts(bundled):
    cursor = bundled.snapshot.cursor()
    levels = ["high_school", "associate", "bachelor", "master", "phd", "professional"]
    assert list(values("degree_level")) == levels
    shown = ("bachelor", "master", "phd", NOT_STATED, "associate", "high_school", "professional")
    assert in_charts("degree_level") == shown
    ordered = cursor.execute(
        "select level from unnest($levels) t(level) order by degree_order(level)", {"levels": sorted(shown)}
    )
    assert tuple(level for (level,) in ordered.fetchall()) == shown
    assert cursor.execute("select degree_bits_of(['phd', 'master', 'phd']), degree_bits_of(['none', null])").fetchone() == (
        24,
        0,
    )
    assert cursor.execute("select degree_levels_of(41), degree_levels_of(0)").fetchone() == (
        ["high_school", "master", "professional"],
        [],
    )
    assert {level for step in degree_steps().values() for end in step for level in levels_of(end)} <= set(levels)
    assert not [step for step in degree_steps().values() if set(levels_of(step[0])) & set(levels_of(step[1]))]


def test_a_part_uses_some_values_in_their_order():
    assert values("pay_period", used_for="reading") == ("hour", "month", "year")
    assert values("evidence", used_for="figures") == ("self_reported", "posted", "employer_stated")
    assert values("evidence", used_for="statistics")[-1] == values("evidence", used_for="reports")[-1] == "guide"
    for vocabulary, part in (("evidence", "nothing"), ("nothing", None)):
        with pytest.raises(KeyError, match="no vocabulary"):
            values(vocabulary, part)


def test_words_and_phrases_are_by_value():
    assert words("work_mode") == {"on_site": "On site", "hybrid": "Hybrid", "remote": "Remote"}
    assert words("area_type")["nonmetro"] == "nonmetro"
    assert phrases("pay_period")["two_weeks"] == "two weeks"
    assert phrases("work_mode") == {}


def test_every_reason_for_which_a_report_is_set_aside_has_its_phrase(bundled):
    everything = bundled.filtered(**UNFILTERED)
    for prices in ("as_paid", "regional", "purchasing_power"):
        reasons = everything.filtered(prices=prices).ask("overview/set_aside")["reason"]
        assert set(reasons) <= set(phrases("set_aside"))


def test_a_filter_judges_a_column_of_each_table_that_it_holds_for(bundled):
    cursor = bundled.snapshot.cursor()
    columns = {part: {name for name, *_ in cursor.execute(f"describe {table}").fetchall()} for part, table in ASKED.items()}
    assert [(f.name, part) for f in filters() for part in f.holds_for if f.column not in columns[part]] == []
    assert max(Counter(f.column for f in filters()).values()) == 1
    assert [f.name for f in filters() if "reports" not in f.holds_for] == []


def test_a_filter_of_a_collected_column_reports_what_the_column_admits(bundled):
    admitted = {column.name: column.choices for column in PAY_REPORTS.columns if column.choices}
    counted = bundled.ask("filters/choices")
    for one in filters():
        if one.column in admitted:
            assert set(counted[counted["filter"] == one.name]["choice"]) <= {*admitted[one.column], NOT_STATED}


def test_a_selection_has_a_field_for_each_filter_and_each_reading():
    assert set(filter_words()) == set(Selection.__dataclass_fields__)
    assert [reading.name for reading in readings()] == list(READINGS)
    assert Selection().parameters()["filters"] == {
        f.name: False if f.is_switch else list(f.first_view) if f.first_view else None for f in filters()
    }


def test_what_a_column_admits_is_a_vocabulary():
    known = {frozenset(values(name)) for name in VOCABULARIES if name != "any"}
    known |= {frozenset(values("evidence", used_for=part)) for part in ("reports", "statistics")}
    assert [c.name for table in TABLES for c in table.columns if c.choices and frozenset(c.choices) not in known] == []
