"""The frame of every page: its controls are those that change it, chips and Undo, the search, one headline, its own title."""

import re
from unittest import mock

import pytest

from components.controls import NONE, PAY
from components.pages import pages
from queries.database import View
from queries.meaning import meaning
from queries.selection import FIELDS, FILTER_FIELDS

OF_THE_ROLE = {"work_kind", "role_family", "country"}
#: Addresses of pages whose controls change with what they show, and what changes it.
CASES = {
    **{(page, ""): set(FIELDS) for page in ("overview", "companies", "locations", "degrees", "explore")},
    ("outlook", ""): set(FIELDS) - OF_THE_ROLE,
    ("skills", ""): {"degree", "company"},
    **{(page, ""): set() for page in ("upload", "method", "programs")},
    ("programs", "program=prog-002"): set(FIELDS),
    ("offer", ""): {"currency"},
    ("data", ""): set(FIELDS),
    ("data", "table=Statistics"): {"work_kind", "role_family", "degree", "country", "company", "year", "unit", "currency"},
    ("data", "table=Sources"): set(FILTER_FIELDS),
    ("data", "table=Other tables"): set(),
}
#: What of each mark stands in the lines that explain it.
WORDS_OF_MARKS = {
    "strip": "**strip**",
    "range": "**Thick bar**",
    "year": "**years**",
    "point": "each report is a point",
    "few": "dot is hollow",
    "span": "**line with ends**",
    "band": "lines between rows",
    "unbanded": "cannot be compared",
    "posted": "**ring**",
    "reported": "**filled circle**",
    "published": "published statistic",
    "guide": "guide claims",
}
FOUND_BEFORE_THE_PAGE = ("filters/", "search/")


def bound(app) -> set[str]:
    """The filters and readings that a page draws."""
    kinds = ("multiselect", "toggle", "button_group", "selectbox")
    return {control.proto.query_param_key for kind in kinds for control in app.get(kind)} & set(FIELDS)


def parameters(query: str) -> dict[str, str]:
    return dict([query.split("=")]) if query else {}


def test_every_page_has_a_case():
    assert {page for page, _ in CASES} == set(pages())


@pytest.mark.parametrize(("page", "query"), CASES)
def test_a_page_draws_the_controls_that_change_it_and_no_others(opened, page, query):
    asked = set()

    def ask(view: View, name: str, **values):
        if not name.startswith(FOUND_BEFORE_THE_PAGE):
            asked.update(meaning(name).reads)
        return answer(view, name, **values)

    answer = View.ask
    with mock.patch.object(View, "ask", ask):
        app = opened(page, parameters(query))
    assert bound(app) == CASES[page, query] - {"batch"}  # nothing was added
    assert len(app.title) == 1
    assert app.title[0].value
    if page not in ("offer", "programs"):  # whose questions are asked of the page's own filters
        assert asked >= CASES[page, query]


def chips(app) -> list[str]:
    return [button.label for button in app.button if button.key.startswith("chip-")]


def test_a_chip_takes_its_filter_off_and_undo_brings_it_back_step_by_step(opened):
    app = opened("overview", {"degree": "PhD", "inferred": "true"})
    first = app.title[0].value
    assert chips(app) == ["Internship", "PhD", "United States", "2025–2027", "Country only implied by the currency"]
    assert not [button for button in app.button if button.key == "undo"]
    app.button(key="chip-degree").click().run()
    app.button(key="chip-inferred").click().run()
    assert chips(app) == ["Internship", "United States", "2025–2027"]
    app.button(key="undo").click().run()
    assert chips(app) == ["Internship", "United States", "2025–2027", "Country only implied by the currency"]
    app.button(key="undo").click().run()
    assert app.title[0].value == first
    assert not [button for button in app.button if button.key == "undo"]


def test_a_filter_that_does_not_change_a_page_has_no_chip_on_it(opened):
    assert chips(opened("skills", {"degree": "PhD", "country": "Germany"})) == ["PhD"]
    assert chips(opened("method", {"degree": "PhD"})) == []


def test_the_reports_by_choice_are_asked_for_once_they_are_opened(opened):
    asked = []
    answer = View.ask
    with mock.patch.object(View, "ask", lambda view, name, **values: asked.append(name) or answer(view, name, **values)):
        opened("companies")
    assert "filters/in_view" not in asked


def test_an_address_that_a_link_led_to_is_followed(opened):
    app = opened("overview", {"city": "Seattle, WA", "linked": "true"})
    assert "Seattle, WA" in chips(app)


def test_all_filters_hold_for_pages_of_pay_and_none_for_others():
    assert set(PAY.filters) | set(PAY.readings) == set(FIELDS)
    assert (NONE.filters, NONE.readings) == ((), ())


def offered(app) -> list[str]:
    return [button.label for button in app.button if button.key == "take-own-country"]


@pytest.mark.parametrize(("zone", "name"), [("Asia/Kolkata", "India"), ("America/New_York", None), ("Pacific/Fiji", None)])
def test_the_country_of_the_readers_time_zone_is_offered_once_where_it_has_enough_reports(opened, zone, name):
    with mock.patch("streamlit.runtime.context.ContextProxy.timezone", zone):
        app = opened("overview")
        assert [label.partition(" in ")[2].partition(":")[0] for label in offered(app)] == [name] * bool(name)
        if name:
            (reports,) = (re.search(r"its ([\d,]+) reports", label)[1] for label in offered(app))
            app.button(key="take-own-country").click().run()
            assert app.title[0].value.startswith(f"Half of {reports} reports")
            assert name in chips(app)
            app.button(key="undo").click().run()
            assert "United States" in chips(app)
        assert offered(app) == []


def test_a_refused_country_is_not_offered_again(opened):
    with mock.patch("streamlit.runtime.context.ContextProxy.timezone", "Asia/Kolkata"):
        app = opened("overview")
        app.button(key="refuse-own-country").click().run()
        assert offered(app) == []
        assert offered(opened("overview", {"country": "Germany"})) == []


def test_how_to_read_is_open_once_and_folded_from_then_on(opened):
    app = opened("companies")
    for is_open in (True, False):
        (help_text,) = [part for part in app.expander if part.label == "How to read this"]
        assert help_text.proto.expanded == is_open
        app.run()


@pytest.mark.parametrize(
    ("page", "address", "marks"),
    [
        ("overview", {}, ["strip", "range", "year", "few", "published", "guide"]),
        ("companies", {"of": "NVIDIA"}, ["span", "posted", "published"]),
        ("companies", {}, ["range", "few", "band", "unbanded"]),
        ("locations", {}, ["range", "few", "band", "unbanded"]),
        ("degrees", {}, ["range", "published"]),
        ("skills", {}, None),
        ("overview", {"company": "Tesla", "degree": "High school", "season": "Winter"}, None),
    ],
)
def test_how_to_read_explains_the_marks_of_the_page_and_no_others(opened, page, address, marks):
    app = opened(page, address)
    said = [part.markdown[0].value for part in app.expander if part.label == "How to read this"]
    assert len(said) == (marks is not None)
    for mark, word in WORDS_OF_MARKS.items():
        assert [word in text for text in said] == [mark in marks for _ in said], mark


@pytest.mark.parametrize("page", ["overview", "companies", "locations", "degrees", "explore", "data"])
def test_pay_that_cannot_be_read_so_is_read_otherwise_at_one_click(opened, page):
    """No place of China has US prices, and a PhD stipend is by the year: no filter is to blame for an empty page."""
    china, stipends = (
        {"country": "China", "prices": "US average prices"},
        {"work_kind": "PhD stipend", "any": ["country", "year"]},
    )
    for address, key in ((china, "read-prices"), (stipends, "read-unit")):
        app = opened(page, address)
        assert app.button(key=key).label.startswith("Read pay ")
        assert not [text.value for text in app.caption if not text.value.strip() or " of 0 " in text.value]
        app.button(key=key).click().run()
        assert not app.exception
        assert not [button for button in app.button if button.key == key]


def test_nothing_is_read_otherwise_where_reports_count_or_none_matches(opened):
    for address in (
        {},
        {"prices": "US average prices"},
        {"country": "China", "city": "Boston, MA", "prices": "US average prices"},
    ):
        assert not [button for button in opened("overview", address).button if button.key.startswith("read-")]


def warned(app) -> list[str]:
    return [part.value for part in app.warning]


def test_names_of_the_address_that_nothing_goes_by_are_told_until_they_are_gone(opened):
    app = opened("explore", {"rows": "city", "degree": "PhD", "utm_source": "mail", "cells-mark": "x"})
    told = "The address names “rows”, which isn’t a choice on this page, so it was ignored."
    assert warned(app) == [told]
    app.button(key="chip-degree").click().run()
    assert warned(app) == [told]
    del app.query_params["rows"]
    app.run()
    assert warned(app) == []
