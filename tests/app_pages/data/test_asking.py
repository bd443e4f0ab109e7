"""The box for SQL on the page Data: an address fills it, it runs when it is told to, and only where the reader may ask."""

import io

import pandas as pd
import pytest

from app_pages.data import asking_sentences as sentences
from app_pages.data.asking import ANSWER, EXAMPLES
from app_pages.data.asking_chart import named_amounts
from components.rights import refused
from queries.askable import askable_tables
from queries.asking import Answer, Fault, start
from queries.database import database
from queries.folder import DATA_VARIABLE
from queries.kept import CACHE_VARIABLE
from serving.rights import RIGHTS_VARIABLE, SQL_VARIABLE

TWO = "select company, pay_low from (values ('A', 20), ('B', 30)) t(company, pay_low)"


@pytest.fixture
def box(opened):
    """The page with a statement in its address."""
    return lambda statement="": opened("data", {"table": "SQL", "sql": statement} if statement else {"table": "SQL"})


def run(page):
    return next(button for button in page.button if button.label == "Run").click().run()


def tables(page) -> list[str]:
    return next(group for group in page.get("button_group") if group.key == "table").options


def test_an_address_fills_the_box_and_runs_nothing(box):
    page = box(TWO)
    assert not page.exception
    assert page.text_area(key="sql").value == TWO
    assert ANSWER not in page.session_state


def test_it_runs_when_it_is_told_to(box):
    page = run(box(TWO))
    assert not page.exception
    shown = page.dataframe[0].value
    assert shown.to_dict("list") == {"company": ["A", "B"], "pay_low": [20, 30]}
    answer = page.session_state[ANSWER][1]
    assert pd.read_csv(io.BytesIO(answer.csv())).to_dict("list") == {"company": ["A", "B"], "pay_low": [20, 30]}
    assert "Download 2 rows as CSV" in [button.label for button in page.get("download_button")]


def test_an_answer_stays_and_says_of_what_it_is_when_the_box_holds_another_statement(box):
    page = run(box(TWO))
    page.button(key="sql-example-4").click().run()
    assert page.text_area(key="sql").value == "summarize pay_reports"
    assert sentences.of_another(TWO) in [caption.value for caption in page.caption]
    assert len(page.dataframe[0].value) == 2


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        ("", "Write a statement first."),
        ("select compan from pay_reports", "Line 1, column 8: there is no column “compan” here. Did you mean “company”"),
        ("from read_csv('/etc/passwd')", "Line 1, column 6: “read\\_csv” is not allowed here"),
    ],
)
def test_what_has_no_answer_says_why(box, statement, sentence):
    page = run(box(statement))
    assert [error.value.startswith(sentence) for error in page.error] == [True]
    assert not page.dataframe


def test_what_each_column_of_a_table_means_stands_beside_the_box(box):
    page = box()
    for name in ("pay_reports", "sources"):
        page.selectbox(key="sql-table").set_value(name).run()
        told = [tuple(cell.replace("\\", "") for cell in row) for row in page.table[0].value.itertuples(index=False)]
        assert told == [(column.name, column.type, column.about) for column in askable_tables()[name].columns]


def test_who_stops_a_statement_is_told(box):
    page = box(TWO)
    page.session_state[ANSWER] = (TWO, Fault("stopped"))
    assert [info.value for info in page.run().info] == ["Stopped before it was answered."]


def test_names_and_numbers_are_drawn_as_a_chart_that_the_address_opens(opened):
    statement = (
        "select 2026 as year, x as company, y as pay from (values ('A', 20), ('B', null), (null, 5), ('C', 1e999)) t(x, y)"
    )
    page = run(opened("data", {"table": "SQL", "sql": f"{statement} union all select 2025, 'D', 30.5", "sql-chart": "true"}))
    assert not page.exception
    (chart,) = page.get("plotly_chart")
    assert chart.proto.alt == "year by company, 4 of 5 rows: A 2,026 first, D 2,025 last."


def answer(frame: dict, *kinds: str) -> Answer:
    return Answer(pd.DataFrame(frame), kinds, more=False, cut=0, seconds=0.1)


@pytest.mark.parametrize(
    ("given", "found"),
    [
        (answer({"pay": [2.0, 3.0], "of": ["A", "B"]}, "number", "text"), ("of", "pay", ["A", "B"], [2, 3])),
        (answer({"year": [2025, 2026], "n": [7, 8]}, "whole", "whole"), ("year", "n", ["2025", "2026"], [7, 8])),
        (answer({"of": ["A", None, "C"], "n": [1, 2, 3]}, "text", "whole"), ("of", "n", ["A", "C"], [1, 3])),
        (answer({"of": ["A", "B", "C"], "n": [1.0, float("inf"), 3]}, "text", "number"), ("of", "n", ["A", "C"], [1, 3])),
        (answer({"of": ["A"], "n": [1]}, "text", "whole"), None),
        (answer({"of": ["A", "B"], "other": ["C", "D"]}, "text", "text"), None),
        (answer({"pay": [1.5, 2.5], "n": [1, 2]}, "number", "whole"), None),
        (answer({"n": [1, 2]}, "whole"), None),
    ],
)
def test_which_columns_a_chart_is_of(given, found):
    drawn = named_amounts(given)
    assert (drawn and (*drawn[:2], drawn[2]["label"].to_list(), drawn[2]["amount"].to_list())) == found


@pytest.mark.parametrize("title", EXAMPLES)
def test_every_example_has_an_answer(bundled, title):
    answer = start(EXAMPLES[title], bundled.snapshot.file, 60).wait()
    assert isinstance(answer, Answer)
    assert len(answer.frame) > 3


def test_an_example_counts_each_report_once_as_the_pages_do(bundled):
    example = start(EXAMPLES["Companies by pay"], bundled.snapshot.file, 60).wait().frame.set_index("company")
    ranked = bundled.filtered(year=None).ask(
        "companies/ranking", sort="reports", part="documented", search="", most=5, skipped=0
    )
    asked = example.loc[ranked["group"]]
    assert asked["reports"].to_list() == ranked["n"].to_list()
    assert asked["median_usd_an_hour"].to_list() == pytest.approx(ranked["median"].to_list(), abs=0.005)


def test_it_is_off_where_the_dashboard_is_opened_to_be_read(opened, box, monkeypatch):
    drawn_before = box(TWO)
    monkeypatch.setenv(RIGHTS_VARIABLE, "read")
    assert "SQL" not in tables(opened("data"))
    page = box(TWO)
    assert [info.value for info in page.info] == [refused("ask", None)]
    assert len(page.text_area) == 0
    run(drawn_before)
    assert ANSWER not in drawn_before.session_state


def test_the_operator_opens_it_to_all_or_to_none(opened, box, monkeypatch):
    monkeypatch.setenv(RIGHTS_VARIABLE, "read")
    monkeypatch.setenv(SQL_VARIABLE, "on")
    assert "SQL" in tables(opened("data"))
    assert len(run(box(TWO)).dataframe[0].value) == 2
    monkeypatch.setenv(RIGHTS_VARIABLE, "all")
    monkeypatch.setenv(SQL_VARIABLE, "off")
    assert "SQL" not in tables(opened("data"))
    assert [info.value for info in box(TWO).info] == ["Asking in SQL is turned off here."]


def test_where_the_tables_stand_in_memory_it_says_so(folder, box, monkeypatch, tmp_path):
    in_the_way = tmp_path / "no folder"
    in_the_way.write_text("")
    monkeypatch.setenv(DATA_VARIABLE, str(folder(pay_reports=[{"pay": 20}])))
    monkeypatch.setenv(CACHE_VARIABLE, str(in_the_way))
    database.cache_clear()
    page = box(TWO)
    database.cache_clear()
    assert [info.value for info in page.info] == [sentences.NO_FILE]
    assert len(page.text_area) == 0


def test_another_table_is_chosen_from_there(box):
    page = box(TWO)
    next(group for group in page.get("button_group") if group.key == "table").set_value("sources")
    page.run()
    assert not page.exception
    assert "source link" in page.dataframe[0].value.columns
