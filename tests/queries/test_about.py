"""What an answer means, as a text: given a release and a report, the whole text."""

from textwrap import dedent

import pytest

from queries.about import about, next_due, published, releases_of

RELEASES = [
    {
        "release_id": "oews",
        "release": "Wages",
        "publisher": "Bureau",
        "tables": ["pay_statistics"],
        "source_ids": ["s1"],
        "held": "May 2025",
        "published": "2026-05-15",
        "next_edition": "May 2026",
        "next_due": "spring of 2027",
    },
    {"release_id": "reference", "release": "Names", "publisher": "We", "tables": ["places"], "held": "as the files stand"},
]


@pytest.fixture
def view(given):
    return given(releases=RELEASES)


def test_all_that_an_answer_means_is_told(view):
    assert about("locations/wage_choices", view) == dedent(
        """\
        locations/wage_choices: Occupations and years with official wages

        One row is one occupation, kind of area (state, metro) and year for which official wages of employees in the
        United States are at hand.

        Reads of the selection: nothing.

        How it is made: Counted over the official statistics.

        Columns
          soc_code    occupation's US SOC 2018 code
          occupation  canonical title
          area_type   kind of area
          year        calendar year that the figure is of
          areas       how many areas (areas)

        Data
          oews  Wages: May 2025, published 2026-05-15; next: May 2026, spring of 2027"""
    )


def test_what_a_question_asks_for_is_told_with_a_value_to_try(view):
    said = about("overview/groups", view)
    assert "Asks for\n  most  how many companies and places; such as 10\n" in said
    assert "Reads of the selection: work_kind, role_family, degree, country, region" in said
    assert "\n  median               median of the reports (in the reader's unit, currency and prices)\n" in said
    assert "Data" not in said


def test_a_question_of_everything_comes_from_every_release_and_one_of_the_code_from_none(view):
    assert list(releases_of("data/tables", view)["release_id"]) == ["oews", "reference"]
    assert releases_of("method/constants", view).empty


def test_what_is_not_known_of_a_release_is_not_said(view):
    known = view.ask("method/releases").set_index("release_id")
    assert published(known.loc["reference"]) == "as the files stand"
    assert next_due(known.loc["reference"]) == ""
    assert next_due(known.loc["oews"]) == "May 2026, spring of 2027"
