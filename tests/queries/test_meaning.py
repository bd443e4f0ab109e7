"""Every question says what its answer means: its header is complete, every column has a meaning, its data are named."""

import json
import re

import pytest

from queries.database import Database, View
from queries.header import Difference, Header, HeaderError, Parameter, header_of
from queries.meaning import ALL, columns, meaning, steps, units, value_of
from queries.questions import question, questions
from queries.schema import TABLES, table
from queries.selection import PARAMETERS as FILLED_IN

QUESTIONS = questions()
TOGETHER = re.compile(r"\.\.|\+")
#: The collected tables that a derived one is made of, where figures come from it.
MADE_OF = {
    "filter_choices": {"pay_reports"},
    "matching_any_place": {"pay_reports", "exchange_rates", "price_levels"},
    "rates_by_year": {"exchange_rates"},
    "parities_by_year": {"price_levels"},
    "national_wages": {"pay_statistics"},
    "guide_claims": {"pay_reports", "pay_statistics"},
    "projections": {"outlook"},
    "program_times": {"programs"},
    "program_starts": {"programs"},
    "program_choices": {"programs"},
    "program_skills": {"programs", "skills"},
    "skill_mentions": {"programs", "skills"},
}
#: Tables of names, codes and coordinates: they bring no figure.
NAMES = {
    *("sources", "places", "companies", "occupations", "skill_names", "releases"),
    *("roles", "perk_groups", "place_spellings"),
}
FIGURES = {t.name for t in TABLES} - NAMES


@pytest.fixture(scope="module")
def empty(tmp_path_factory) -> View:
    """A view of a data folder without a file."""
    return Database(tmp_path_factory.mktemp("empty")).view()


def example(name: str, of: str | None = None) -> dict:
    """The values to try of a question; `of` another table where it is asked for one."""
    values = meaning(name).examples
    return values | {"table": of, "sort": table(of).key[0]} if of else values


def asked(name: str) -> list[str | None]:
    """The tables that a question is to be asked for: each where it takes one."""
    return (
        [t.name for t in TABLES if t.name not in ("pay_reports", "pay_statistics", "sources")]
        if name == "data/rows"
        else [None]
    )


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_header_names_what_the_question_asks_for_and_how_it_is_made(name):
    header = meaning(name).header
    statement, named, _ = question(name)
    select = statement.partition("\n\n")[2]
    assert {p.name for p in header.parameters} - FILLED_IN == named - FILLED_IN
    assert set(header.steps) == {step.name for step in steps().values() if re.search(step.reads, select)}
    assert header.row.endswith(".")


def test_titles_are_short_and_name_one_question_each():
    titles = [meaning(name).title for name in QUESTIONS]
    assert len(set(titles)) == len(titles)
    assert max(map(len, titles)) <= 60


@pytest.mark.parametrize("name", QUESTIONS)
def test_every_column_of_an_answer_has_a_meaning_and_no_other_is_listed(name, bundled, empty):
    for of in asked(name):
        for view in (bundled, empty):
            answer = view.ask(name, **example(name, of))
            meanings = {column: meaning(name).column(column, of) for column in answer.columns}
            assert all(means.about and means.unit for means in meanings.values())
            listed = {part for column in meaning(name).header.columns for part in TOGETHER.split(column.name)}
            assert listed <= set(answer.columns)


def test_the_columns_that_mean_one_thing_everywhere_come_in_some_answer(bundled):
    come = {column for name in QUESTIONS for column in bundled.ask(name, **example(name)).columns}
    assert {part for name in columns() for part in TOGETHER.split(name)} <= come
    assert list(columns()) == sorted(columns())


def test_the_values_to_try_have_answers(bundled):
    empty = [name for name in QUESTIONS if bundled.ask(name, **example(name)).empty]
    # Over what a reader has added, of co-op degrees, which none of the first view is of, and numbers that no report of it has.
    assert empty == ["degrees/work_term_reports", "degrees/work_terms", "offer/kept", "reports/numbered"]
    students = bundled.filtered(country=("CA",), year=None)
    assert not any(students.ask(name, **example(name)).empty for name in empty[:2])


def test_every_unit_is_the_unit_of_a_column():
    own = {column.unit for name in QUESTIONS for column in meaning(name).header.columns}
    collected = {meaning("data/rows").column(name, t.name).unit.name for t in TABLES for name in t.header}
    assert set(units()) == {means.unit.name for means in columns().values()} | (own - {None}) | collected


@pytest.fixture(scope="module")
def planned(bundled) -> View:
    """A view of the bundled data that no other test asks, so that it has a cursor of its own on the matching reports."""
    return bundled.filtered(currency="CHF", unit="month", ends="low")


def scanned(view: View, name: str) -> set[str]:
    """The collected tables of figures that the database reads to answer a question."""
    statement, named, _ = question(name)
    values = {k: v for k, v in view.selection.parameters().items() if k in named} | example(name)
    plans = view.cursor(statement).execute(f"explain (format json) {statement}", values).fetchall()
    found = {of for _, plan in plans for of in _tables(json.loads(plan))}
    return set().union(*(MADE_OF.get(of, {of}) for of in found)) & FIGURES


def _tables(node: dict | list) -> set[str]:
    if isinstance(node, list):
        return set().union(*map(_tables, node))
    here = {node["extra_info"]["Table"].split(".")[-1]} if "Table" in node.get("extra_info", {}) else set()
    return here | _tables(node.get("children", []))


@pytest.mark.parametrize("name", QUESTIONS)
def test_the_releases_of_a_question_are_those_of_the_tables_that_it_reads(name, planned):
    releases = planned.ask("method/releases").set_index("release_id")["tables"]
    named = meaning(name).releases
    if named == (ALL,):
        assert name.startswith(("data/", "method/"))
        return
    assert set(named) <= set(releases.index)
    tables = [set(releases[release]) & FIGURES for release in named]
    read = scanned(planned, name)
    assert all(of & read for of in tables if of), "a release that it cannot come from"
    assert read <= set().union(*tables), "a table without a release"


HEADER = """-- Pay of places
-- One row is one place
-- among the reports. Most first.
-- $level: city or country; such as city
-- Steps: matching, groups
-- Processed: Only places
--   on the map.
-- Data: oews, ecb
-- Collected: outlook
-- Columns:
--   label "place": its
--     name
--   n "jobs", jobs .1: jobs of it
--   pay "", pay_year
--   p25..p75 "middle half"

select 1;
"""


def test_a_header_is_read_part_by_part():
    assert header_of(HEADER) == Header(
        title="Pay of places",
        row="One row is one place among the reports. Most first.",
        parameters=(Parameter("level", "city or country", "city"),),
        steps=("matching", "groups"),
        processed="Only places on the map.",
        data=("oews", "ecb"),
        collected="outlook",
        columns=(
            Difference("label", title="place", about="its name"),
            Difference("n", title="jobs", unit="jobs", decimals=1, about="jobs of it"),
            Difference("pay", title="", unit="pay_year"),
            Difference("p25..p75", title="middle half"),
        ),
    )


@pytest.mark.parametrize(
    ("written", "instead", "said"),
    [
        ("-- Pay of places\n", "", "has to stand first|have to stand first"),
        ("Pay of places", "Pay of places.", "no sentence"),
        ("; such as city", "", r"\$level has no value to try"),
        ("-- Data: oews", "-- Steps: oews", "Steps stands twice"),
        ("-- Steps: matching, groups\n-- Processed: Only places\n--   on the map.\n", "", "Steps or Processed"),
        ("--   on the map", "-- on the map", "neither a key nor indented"),
        ('n "jobs", jobs .1: jobs of it', "n jobs", "not in its form: n jobs"),
        ('p25..p75 "middle half"', "p25", "not in its form: p25"),
    ],
)
def test_a_header_that_is_not_in_its_form_is_refused_with_a_sentence(written, instead, said):
    assert written in HEADER
    with pytest.raises(HeaderError, match=said):
        header_of(HEADER.replace(written, instead))


def test_what_a_header_says_comes_before_the_schema_and_that_before_the_dictionary():
    assert meaning("data/statistics").column("n").about == table("pay_statistics").column("n").about
    assert meaning("data/statistics").column("n").unit.name == "people"
    assert meaning("outlook/wages").column("n").title == "jobs"
    assert meaning("overview/groups").column("n") == columns()["n"]
    with pytest.raises(KeyError, match="overview/evidence does not say what its column nothing means"):
        meaning("overview/evidence").column("nothing")


@pytest.mark.parametrize(
    ("text", "value"), [("10", 10), ("-3", -3), ("true", True), ("false", False), ("null", None), ("''", ""), ("1.5", "1.5")]
)
def test_a_value_to_try_is_read_as_the_question_takes_it(text, value):
    assert value_of(text) == value
    assert type(value_of(text)) is type(value)
