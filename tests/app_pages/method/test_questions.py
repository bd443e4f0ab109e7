"""The questions that the page Method lists: each once, under its page, with its data and when they are due."""

import pytest

from app_pages.method.questions import folders, question_rows
from components.pages import pages
from queries.filled import filled
from queries.questions import questions
from queries.selection import Selection
from serving.rights import RIGHTS_VARIABLE

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
    {"release_id": "reference", "release": "Names", "publisher": "We", "tables": ["places"], "held": "as they stand"},
]


def test_every_question_is_listed_once_those_of_pages_in_the_order_of_the_navigation():
    listed = folders()
    assert sorted(name for names in listed.values() for name in names) == questions()
    assert [folder for folder in listed if folder in pages()] == [name for name in pages() if name in listed]
    assert [folder for folder in listed if folder not in pages()] == ["filters", "publish", "reports", "search"]


def test_a_question_is_told_with_its_row_its_making_its_data_and_when_they_are_due(given):
    rows = question_rows(["locations/wage_choices", "method/constants"], given(releases=RELEASES))
    assert rows.to_dict("records") == [
        {
            "question": "Occupations and years with official wages",
            "one row is": "one occupation, kind of area (state, metro) and year for which official wages of employees in the "
            "United States are at hand.",
            "how it is made": "Counted over the official statistics.",
            "data": "Wages: May 2025, published 2026-05-15",
            "next due": "Wages: May 2026, spring of 2027",
            "name": "locations/wage_choices",
        },
        {
            "question": "Constants",
            "one row is": "one named constant that the numbers rest on.",
            "how it is made": "Read from the code.",
            "data": "",
            "next due": "",
            "name": "method/constants",
        },
    ]


def test_all_questions_can_be_told_of_the_bundled_data(bundled):
    rows = question_rows(questions(), bundled)
    without_data = rows[rows["data"] == ""]["name"].to_list()
    assert without_data == ["method/constants", "method/ranks", "offer/kept", "publish/names", "search/hits"]
    assert rows[["question", "one row is", "how it is made"]].all(axis=None)


@pytest.mark.parametrize("rights", ["all", "read"])
def test_a_question_is_shown_in_sql_and_opened_in_the_box_where_the_reader_may_ask(opened, monkeypatch, rights):
    monkeypatch.setenv(RIGHTS_VARIABLE, rights)
    page = opened("method")
    assert len(page.code) == 0
    page.selectbox(key="question-sql").set_value("overview/groups").run()
    assert not page.exception
    assert [code.value for code in page.code] == [filled("overview/groups", Selection())]
    links = [link.proto.page for link in page.get("page_link") if link.proto.label == "Open it on the page Data"]
    assert links == (["data"] if rights == "all" else [])
