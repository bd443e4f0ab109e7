"""Tables read headings, formats and widths from what their columns mean; every figure has room in its column."""

import pandas as pd
import pytest

from charts.numbers import Money
from components.table import table_of, text_width
from components.units import axis_title, heading
from queries.meaning import meaning

ROWS = pd.DataFrame(
    {
        "group": ["15-1252", "15-1251"],
        "label": ["Software Developers", "Computer Programmers"],
        "year": [2024, 2025],
        "n": [1_656_880, 900],
        "median": [63.25, 47.5],
        "p25": [50.0, float("nan")],
        "top_coded": [["p90"], []],
        "url": ["https://a.org", None],
    }
)


def test_headings_come_from_the_meaning_and_amounts_to_the_decimal_say_their_unit():
    shown, config = table_of("outlook/wages", ROWS, ["label", "year", "median", "n", "url"], Money("EUR", "month"), looks={})
    assert list(shown) == list(config) == ["occupation", "year", "median, EUR a month", "jobs", "source"]
    formats = {head: (column.get("type_config") or {}).get("format") for head, column in config.items()}
    assert formats == {
        "occupation": None, "year": "%d", "median, EUR a month": "€%.2f", "jobs": "localized", "source": None
    }  # fmt: skip
    assert config["source"]["type_config"]["display_text"] == "open"


def test_amounts_whose_unit_stands_beside_the_table_are_written_as_amounts_too():
    _, config = table_of(
        "upload/touched", pd.DataFrame({"median": [28.8]}), ["median"], Money("EUR", "month"), pay="bare", looks={}
    )
    assert {head: column["type_config"]["format"] for head, column in config.items()} == {"median after": "€%.2f"}


def test_amounts_in_short_are_text_at_the_right_under_their_title():
    shown, config = table_of("outlook/wages", ROWS, ["median", "p25"], Money(), pay="short", looks={})
    assert shown.to_dict("list") == {"median": ["$63.25", "$47.50"], "p25": ["$50", "–"]}
    assert {column["alignment"] for column in config.values()} == {"right"}


def test_stable_values_lists_and_truths_are_words():
    rows = pd.DataFrame(
        {
            "evidence": ["self_reported", "posted"],
            "degree_levels": [["master", "phd"], []],
            "flags": [["net_pay"], []],
            "is_bound": [True, False],
        }
    )
    shown, _ = table_of("reports/behind", rows, ["evidence", "degree_levels", "flags"], Money(), looks={})
    assert shown.to_dict("list") == {
        "evidence": ["Self-reported", "Posted"],
        "degree": ["Master's, PhD", "Not stated"],
        "inferred or assumed": ["after tax", ""],
    }
    assert list(table_of("locations/wages", rows, ["is_bound"], Money(), looks={})[0]["lower bound"]) == ["yes", "no"]
    assert list(table_of("outlook/wages", ROWS, ["top_coded"], Money(), looks={})[0]["above the highest"]) == ["p90", ""]


@pytest.mark.parametrize("reading", [Money(), Money("JPY", "year"), Money("INR", "year"), Money("CHF", "month")])
def test_a_column_of_figures_has_room_for_its_longest_one_however_far_down(reading):
    rows = pd.concat([ROWS] * 30 + [ROWS.assign(median=13_123_456.78, n=160_000_000)], ignore_index=True)
    _, config = table_of("outlook/wages", rows, ["median", "n"], reading, looks={})
    pay, jobs = config.values()
    assert pay["width"] >= max(text_width(f"{reading.symbol}13123456.78"), text_width(f"median, {reading.axis}"))
    assert jobs["width"] >= text_width("160,000,000")


def test_figures_given_as_text_stay_so_with_room_for_the_longest():
    rows = pd.DataFrame({"paid": ["$98,000", None, "≥ $1,234,567"]})
    shown, config = table_of("locations/wages", rows, ["paid"], Money(), pay="short", looks={})
    assert list(shown["as paid"])[2] == "≥ $1,234,567"
    assert (config["as paid"]["alignment"], config["as paid"]["width"]) == ("right", text_width("≥ $1,234,567"))


def test_two_columns_of_one_heading_are_refused():
    with pytest.raises(ValueError, match="two columns are headed occupation"):
        table_of("outlook/wages", ROWS, ["label", "label"], Money(), looks={})


def test_what_else_the_grid_is_to_know_of_a_column_is_kept():
    _, config = table_of("outlook/wages", ROWS, ["label", "n"], Money(), looks={"label": {"width": 130, "pinned": True}})
    assert (config["occupation"]["width"], config["occupation"]["pinned"]) == (130, True)


def test_an_index_of_rows_is_kept():
    rows = ROWS.set_index("group")
    assert list(table_of("outlook/wages", rows, ["n"], Money(), looks={})[0].index) == ["15-1252", "15-1251"]


@pytest.mark.parametrize(
    ("question", "column", "title"),
    [
        ("overview/groups", "median", "EUR a month"),
        ("degrees/stipends", "pay", "EUR a year"),
        ("locations/wages", "adjusted", "EUR a month at US average prices"),
        ("outlook/states", "employment_base", "jobs"),
        ("outlook/occupations", "change_percent", "projected growth of employment, per cent"),
    ],
)
def test_the_title_of_an_axis_is_the_unit(question, column, title):
    assert axis_title(meaning(question).column(column), Money("EUR", "month")) == title


def test_a_column_of_pay_without_a_title_is_headed_by_its_unit():
    assert heading(meaning("reports/behind").column("pay"), Money("USD", "year")) == "USD a year"
    assert heading(meaning("degrees/published").column("pay"), Money("USD", "year"), "short") == "USD a year"
