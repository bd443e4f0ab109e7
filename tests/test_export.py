"""Tables as CSV that a spreadsheet opens without running anything, and that is read back as it was."""

import csv
import io

import numpy as np
import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from queries.export import FORMULA_STARTS, as_csv, as_written, without_formula


def cells(table: pd.DataFrame) -> list[list[str]]:
    return list(csv.reader(io.StringIO(as_csv(table).decode("utf-8"), newline="")))


@pytest.mark.parametrize("start", FORMULA_STARTS)
def test_text_that_a_spreadsheet_would_run_is_quoted(start):
    assert cells(pd.DataFrame({"note": [f"{start}1+1"]})) == [["note"], [f"'{start}1+1"]]


def test_the_signs_that_start_a_formula_are_all_known():
    assert set(FORMULA_STARTS) == set("=+-@\t\r\n＝＋－＠")


@pytest.mark.parametrize("text", ["=1", "'=1", "''=1", "'a", "a=1", "", "'", "＝1", "-5"])
def test_a_text_without_formula_can_be_had_as_it_was_written(text):
    assert not without_formula(text).startswith(FORMULA_STARTS)
    assert as_written(without_formula(text)) == text or text.startswith("'=")


def test_numbers_stay_numbers_negative_ones_too():
    table = pd.DataFrame({"pay": [-5.5, 1e9, np.nan], "n": [-1, 0, 7], "known": [True, False, True], "text": ["-5", "5", None]})
    assert cells(table) == [
        ["pay", "n", "known", "text"],
        ["-5.5", "-1", "True", "'-5"],
        ["1000000000.0", "0", "False", "5"],
        ["", "7", "True", ""],
    ]


def test_numbers_among_text_stay_numbers():
    assert cells(pd.DataFrame({"value": pd.Series([-1, "-1", 2.5, None], dtype="object")})) == [
        ["value"],
        ["-1"],
        ["'-1"],
        ["2.5"],
        [""],
    ]


def test_lists_are_joined_as_in_the_data_files_and_quoted_as_one_text():
    table = pd.DataFrame({"levels": [["bachelor", "master"], [], np.array(["phd"]), ["=1", "b"], None], "id": list("abcde")})
    assert cells(table)[1:] == [["bachelor;master", "a"], ["", "b"], ["phd", "c"], ["'=1;b", "d"], ["", "e"]]


def test_words_of_any_script_are_utf_8_and_dates_are_iso():
    table = pd.DataFrame({"city": ["Zürich", "東京", "Παρίσι 🙂"], "seen": pd.to_datetime(["2026-05-31", None, "2026-01-01"])})
    assert as_csv(table).decode("utf-8").splitlines()[1:] == ["Zürich,2026-05-31", "東京,", "Παρίσι 🙂,2026-01-01"]


def test_the_table_itself_is_left_as_it_was():
    table = pd.DataFrame({"note": ["=1"], "levels": [["a", "b"]]})
    as_csv(table)
    assert table.to_dict("list") == {"note": ["=1"], "levels": [["a", "b"]]}


def test_a_table_without_rows_keeps_its_header():
    assert cells(pd.DataFrame({"a": pd.Series(dtype="str"), "b": pd.Series(dtype="float")})) == [["a", "b"]]


def test_names_kept_as_numbers_with_a_dictionary_are_text():
    assert cells(pd.DataFrame({"company": pd.Categorical(["=Acme", "B", None])})) == [["company"], ["'=Acme"], ["B"], [""]]


TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))


@settings(max_examples=200, deadline=None)
@given(st.lists(TEXTS, min_size=1))
@example(["a\r=1+1"])
def test_every_text_is_read_back_as_it_was_but_for_the_quote_before_a_formula(texts):
    read = cells(pd.DataFrame({"id": "x", "text": pd.Series(texts, dtype="str")}))[1:]
    assert read == [["x", f"'{text}" if text.startswith(FORMULA_STARTS) else text] for text in texts]
