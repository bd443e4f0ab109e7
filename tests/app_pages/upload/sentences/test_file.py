"""What the page for added files says: none, one and many records, with and without questions, and what a batch was read as."""

from types import SimpleNamespace

import pandas as pd
import pytest

from app_pages.upload.reading import ANSWER_WORDS
from app_pages.upload.sentences import file as sentences
from charts.numbers import Money
from ingest.judgement.answers import ANSWERS
from ingest.judgement.problems import catalogue


def counts(records: int, accepted: int, rejected: int = 0, duplicate: int = 0) -> SimpleNamespace:
    return SimpleNamespace(records=records, accepted=accepted, rejected=rejected, duplicate=duplicate)


def test_what_was_saved():
    assert (
        sentences.saved(1, ["a_b.csv"])
        == "1 record of a\\_b\\.csv added. Every page counts it from now on; you can undo this below."
    )
    assert (
        sentences.saved(1204, ["a", "b"])
        == "1,204 records of 2 files added. Every page counts them from now on; you can undo this below."
    )


def test_the_button_says_how_many_records_of_how_many_files_it_adds():
    assert sentences.save_label(1) == "Add 1 record"
    assert sentences.save_label(3, 2) == "Add 3 records of 2 files"


def test_a_file_that_was_added_before():
    said = "This file was added before, as batch b-1."
    assert sentences.added_before("b-1", undone=False) == f"{said} There is nothing new to add."
    assert sentences.added_before("b-1", undone=True) == f"{said} It was undone: you can restore it below."


def test_a_file_that_is_too_large():
    assert sentences.too_large("x[1].csv", 1_234_500_000, 200_000_000) == (
        "**x\\[1\\]\\.csv** is 1,234 MB; the browser takes 200 MB. "
        "On the command line there is no limit: `python -m ingest add FILE`."
    )


@pytest.mark.parametrize(
    ("questions", "records", "accepted", "headline"),
    [
        (0, 1210, 1204, "1,204 of 1,210 records can be added"),
        (0, 1, 1, "1 of 1 record can be added"),
        (0, 2, 0, "None of 2 records can be added"),
        (0, 1, 0, "The only record cannot be added"),
        (1, 9, 1, "1 question to answer before 1 record can be added"),
        (2, 9, 8, "2 questions to answer before 8 records can be added"),
        (2, 9, 0, "2 questions to answer before 0 records can be added"),
    ],
)
def test_the_headline(questions, records, accepted, headline):
    assert sentences.headline(questions, counts(records, accepted, records - accepted)) == headline


def test_what_the_headline_rests_on():
    whole = counts(1210, 1204, 4, 2)
    assert sentences.basis(whole, 1204, "stipends", "utf-8", 3, known=False) == (
        "1,210 records = 1,204 to add + 4 set aside + 2 duplicates · reports of pay · utf-8, header on line 3"
    )
    assert sentences.basis(whole, 2408, "salaries", "cp1252", None, known=True) == (
        "1,210 records = 1,204 to add (as 2,408 rows) + 4 set aside + 2 duplicates · published statistics · cp1252, no header "
        "· read like the last file with these columns"
    )
    assert sentences.basis(counts(1, 0, 0, 1), 1, "stipends", "utf-8", 1, known=False) == (
        "1 record = 0 to add (as 1 row) + 0 set aside + 1 duplicate · reports of pay · utf-8, header on line 1"
    )


def test_why_a_file_is_refused():
    assert sentences.refused("No pay", 7, "Name a column") == "**No pay** (line 7). Name a column."
    assert sentences.refused("No *pay*", None, "x") == "**No \\*pay\\*** . x.".replace(" . ", ". ")


def test_labels():
    assert sentences.save_label(1) == "Add 1 record"
    assert sentences.save_label(1204) == "Add 1,204 records"
    assert sentences.rows_label("your", 1, "stipends") == "See your 1 report"
    assert sentences.rows_label("its", 1204, "salaries") == "See its 1,204 statistics"
    assert sentences.rows_label("its", 27, "pay_statistics") == "See its 27 statistics"
    assert sentences.rows_label("its", 1, "price_levels") == "See its 1 row"
    assert sentences.reading_progress(1204) == "1,204 records read"
    assert sentences.set_aside_title(0) == "Nothing set aside"
    assert sentences.set_aside_title(1) == "1 record set aside"
    assert sentences.line_by_line(1000, 3412) == "Line by line (1,000 of 3,412)"


def test_answers():
    assert sentences.answer_word("unknown") == "Not known: set such rows aside"
    assert sentences.answer_word("month") == "Month"
    assert sentences.answer_word("1000") == "In thousands"
    for value in (value for name, listed in ANSWERS.items() if name != "currency" for value in listed):
        assert "_" not in sentences.answer_word(value)
    assert sentences.answered({"Which currency?": "EUR"}) == "Which currency? **EUR**"
    assert sentences.answered({ANSWER_WORDS["implausible"]: "keep", "Which year?": "unknown"}) == (
        "Do the implausible figures count? **Yes, they are right** · Which year? **Not known: set such rows aside**"
    )


def test_whatever_can_be_asked_has_its_question():
    assert set(ANSWERS) - set(ANSWER_WORDS) == {"country", "evidence"}


def test_columns():
    assert sentences.columns_title(1, ["pay_usd"], 0) == "Columns: 1 column understood, pay in pay\\_usd"
    assert sentences.columns_title(5, ["a", "b", "c", "d"], 2) == "Columns: 5 columns understood, 2 not used, pay in a, b, c"
    assert sentences.columns_title(0, [], 3) == "Columns: which one is the pay?"
    assert sentences.columns_help() == (
        "If a column was taken for the wrong thing, choose the right one under “taken for”; the file is then read again."
    )


@pytest.mark.parametrize(
    ("rows", "columns", "said"),
    [
        (1, 0, "1 hidden row of this sheet is read like the rest."),
        (0, 1, "1 hidden column of this sheet is read like the rest."),
        (0, 2, "2 hidden columns of this sheet are read like the rest."),
        (1200, 1, "1,200 hidden rows and 1 hidden column of this sheet are read like the rest."),
    ],
)
def test_what_a_spreadsheet_hides(rows, columns, said):
    assert sentences.hidden(rows, columns) == f":material/visibility_off: {said}"


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        (("All",), "“All” is not read, though it looks like pay or what it is of."),
        (("All", "Pay_2"), "“All” and “Pay\\_2” are not read, though they look like pay or what it is of."),
        (("A", "B", "C"), "“A”, “B” and “C” are not read, though they look like pay or what it is of."),
    ],
)
def test_columns_that_are_not_read(columns, said):
    assert sentences.left_out(columns) == f":material/visibility_off: {said}"


def test_what_was_taken_without_being_stated():
    assert sentences.assumptions({"annualised": 1204, "net_pay": 1}, ()) == (
        "Assumed where a row does not say: yearly figure made from another rate: 1,204 · after tax: 1"
    )


def test_what_is_still_asked_is_not_said_to_be_assumed():
    counted = {"work_kind_inferred": 2, "period_inferred": 2, "annualised": 1}
    assert sentences.assumptions(counted, ("work_kind", "pay_period")) == (
        "Assumed where a row does not say: yearly figure made from another rate: 1"
    )
    assert sentences.assumptions({"work_kind_inferred": 2}, ("currency", "work_kind")) == ""


def test_the_effect_on_the_charts():
    end = ", all years. Your filters do not apply here."
    assert sentences.effect_scope(("internship",), "United States") == f"Internships in the United States{end}"
    assert sentences.effect_scope(("full_time",), "India") == f"Full-time jobs in India{end}"
    assert sentences.effect_scope(None, None) == f"All kinds of work, country not stated{end}"
    groups = pd.DataFrame({"label": ["Acme", "Bolt"], "n": [1204.0, 1.0]})
    assert sentences.effect_alt(groups) == "Pay with these records: Acme, 1,204 reports; Bolt, 1 report"
    assert sentences.effect_caption(1, Money()) == "The one affected most; USD an hour."
    assert sentences.effect_caption(8, Money("EUR", "month")) == "The 8 affected most; EUR a month."


def test_a_batch():
    assert sentences.batch_title("a.csv", undone=False, older=False) == "**a\\.csv**"
    assert sentences.batch_title("a.csv", undone=False, older=True) == "**a\\.csv** :blue-badge[older reading]"
    assert sentences.batch_title("a.csv", undone=True, older=True) == "**a\\.csv** :gray-badge[undone]"
    whole = counts(1210, 1204, 4, 2)
    at = "2026-11-29T07:34:58+00:00"
    assert sentences.batch_counts(at, whole, 1_204, "stipends") == (
        "2026-11-29 07:34 UTC · 1,210 records = 1,204 added as 1,204 reports + 4 set aside + 2 duplicates"
    )
    assert sentences.batch_counts(at, whole, 3_612, "stipends") == (
        "2026-11-29 07:34 UTC · 1,210 records = 1,204 added as 3,612 reports + 4 set aside + 2 duplicates"
    )
    assert sentences.batch_counts(at, counts(1, 1), 1, "salaries") == (
        "2026-11-29 07:34 UTC · 1 record = 1 added as 1 statistic + 0 set aside + 0 duplicates"
    )
    assert sentences.batch_counts(at, counts(1, 1), 1, "price_levels") == (
        "2026-11-29 07:34 UTC · 1 record = 1 added as 1 row + 0 set aside + 0 duplicates"
    )
    assert sentences.batch_counts(at, counts(1, 0, 1), 0, "stipends").endswith(
        "1 record = 0 added + 1 set aside + 0 duplicates"
    )


def test_how_a_batch_was_read():
    reading = sentences.batch_reading({"pay_text": "pay_usd"}, {"pay_period": "month"}, {"header_line": 1})
    assert reading == {"pay text": "column pay\\_usd", "pay period": "month \\(answered\\)", "header line": "1"}
    settings = {"ignored": ["quux", "zork"], "sheet": None, "unused": [], "corrections": [[5, "Pay", "39"], [6, "Pay", ""]]}
    settings |= {"companies": {"NVIDA": "NVIDIA", "Googel": "Google"}}
    assert sentences.batch_reading({}, {}, settings) == {
        "ignored": "quux, zork", "corrections": "line 5, Pay\\: “39”, line 6, Pay\\: “”",
        "companies": "“NVIDA” is NVIDIA, “Googel” is Google",
    }  # fmt: skip


def test_a_batch_read_again():
    assert sentences.replay_refused("No pay_column") == "The file would be refused now: No pay\\_column."
    asks = "now: undo the batch and add the file again."
    assert sentences.replay_asks(["pay_period", "year"]) == f"It would ask for the pay period and year {asks}"
    assert sentences.replay_same(1) == "Read again, 1 row would stay as stored: nothing changes."
    assert sentences.replay_changes(1, 2000, 3, 4000, {"pay_low": 1000, "city": 1}) == (
        "**Read again: 1 row would change, 2,000 would be new, 3 gone; 4,000 stay the same.** pay low in 1,000; city in 1"
    )
    assert sentences.replay_cut(200) == "The first 200 changes, the rarest first."


@pytest.mark.parametrize(("undone", "state"), [(True, ":gray-badge[undone]"), (False, ":red-badge[damaged, not counted]")])
def test_a_damaged_batch_is_named_with_its_state_and_what_is_wrong(undone, state):
    assert sentences.damaged_batch("b_1", "rows.csv is missing", undone) == f"**b\\_1** {state}  \nrows\\.csv is missing"


def test_what_to_do_is_told_without_the_options_of_the_command_line():
    assert (
        sentences.hint("say which: choose it as the pay column (--map pay_text=COLUMN)")
        == "say which: choose it as the pay column"
    )
    assert sentences.hint("Correct the cell (see the rule)") == "Correct the cell (see the rule)"
    assert not [each.hint for each in catalogue().values() if "--" in sentences.hint(each.hint)]
