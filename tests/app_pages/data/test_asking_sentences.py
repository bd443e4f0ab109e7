"""What the box for SQL says: no row, one and many, and why a statement has no answer."""

import pandas as pd
import pytest

from app_pages.data import asking_sentences as sentences
from queries.asking import REASONS, Fault


def test_what_the_box_takes():
    assert sentences.caption(21, 10.0) == (
        "One statement that only reads, in DuckDB’s SQL, over the 21 tables described here. It runs for at most 10 seconds and "
        "shows its first 1,000 rows. The filters do not apply. One report may be several rows, so count each “report” once, "
        "as the examples do."
    )
    assert sentences.caption(1, 1.0).startswith(
        "One statement that only reads, in DuckDB’s SQL, over the 1 table described here. "
    )


@pytest.mark.parametrize(
    ("seconds", "text"), [(0.2, "Running for 0 seconds …"), (1.9, "Running for 1 second …"), (7.0, "Running for 7 seconds …")]
)
def test_how_long_it_has_been_running(seconds, text):
    assert sentences.running(seconds) == text


@pytest.mark.parametrize(
    ("rows", "more", "cut", "text"),
    [
        (0, False, 0, "No row. Answered in 0.4 s."),
        (1, False, 0, "1 row. Answered in 0.4 s."),
        (412, False, 1, "412 rows. 1 cell is longer than is shown. Answered in 0.4 s."),
        (1000, True, 3, "The first 1,000 rows; there are more. 3 cells are longer than is shown. Answered in 0.4 s."),
    ],
)
def test_what_came_of_it(rows, more, cut, text):
    assert sentences.answered(rows, more, cut, 0.36) == text


def test_of_which_statement_an_answer_is():
    assert sentences.of_another("select 1") == "Of the statement that was run: “select 1”"
    assert sentences.of_another(" select *\nfrom a") == "Of the statement that was run: “select \\* …”"


@pytest.mark.parametrize(("rows", "label"), [(1, "Download 1 row as CSV"), (1000, "Download 1,000 rows as CSV")])
def test_the_download_says_how_many_rows(rows, label):
    assert sentences.download_label(rows) == label


def test_what_one_row_of_a_table_is():
    assert sentences.table_of("skills", "a skill, named once") == "`skills`: one row is a skill, named once."


def test_what_the_bars_show():
    rows = pd.DataFrame({"label": ["A*", "C", "B"], "amount": [1204.5, 7.0, -3.0]})
    assert sentences.chart_alt("pay_usd", "company", rows, 36) == (
        "pay\\_usd by company, 3 of 36 rows: A\\* 1,204.50 first, B \u22123 last."
    )
    assert sentences.chart_rows(1, 1, "company") == "The one row."
    assert sentences.chart_rows(2, 2, "company") == "All 2 rows, in their order."
    assert sentences.chart_rows(30, 1204, "company") == (
        "30 rows of 1,204, in their order: the first that have “company” and a number."
    )


@pytest.mark.parametrize(
    ("fault", "text"),
    [
        (Fault("no table", "pay_report"), "There is no table “pay\\_report” here."),
        (Fault("no table", "a", ("b",), 2, 6), "Line 2, column 6: there is no table “a” here. Did you mean “b”?"),
        (Fault("no column", "a", ("b", "c")), "There is no column “a” here. Did you mean “b” or “c”?"),
        (Fault("no function", "a", ("b", "c", "d", "e")), "There is no function “a” here. Did you mean “b”, “c” or “d”?"),
        (
            Fault("table", "kept_as", line=1, column=6),
            "Line 1, column 6: “kept\\_as” is not one of the tables that can be read here.",
        ),
        (Fault("function", "glob"), "“glob” is not allowed here: a statement can read the tables and nothing else."),
        (Fault("parameter", "1"), "“$1” has no value: write the value in its place."),
        (Fault("several", count=2), "One statement at a time: these are 2."),
        (Fault("wide", count=1204), "1,204 columns are more than can be shown: name those that you need."),
        (Fault("syntax", message='syntax error at or near "selec"'), "Not understood at “selec”."),
        (Fault("syntax", message="unterminated string literal"), "Not understood: unterminated string literal."),
        (Fault("other", message="No [such] cast", line=1, column=2), "Line 1, column 2: the database says: No \\[such\\] cast"),
        (
            Fault("time"),
            "It was ended after 10 seconds. Ask for fewer rows, or join on a column that both sides share.",
        ),
        (
            Fault("busy"),
            "Two statements are being answered already, which is the most at once. Wait a moment, then press Run again.",
        ),
    ],
)
def test_why_a_statement_has_no_answer(fault, text):
    assert sentences.fault(fault, 10.0) == text


def test_every_reason_has_its_words_once():
    assert {*sentences.WORDS, *sentences.PLAIN} == set(REASONS)
    assert set(sentences.WORDS) & set(sentences.PLAIN) == set()
    assert all(sentences.fault(Fault(reason), 10.0) for reason in REASONS)
