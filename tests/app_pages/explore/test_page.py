"""The page Explore as a reader uses it, with the bundled data."""

import re

import pandas as pd
import pytest

from app_pages.explore.choice import ACROSS, PLACES, Choice, fitting
from app_pages.explore.page import in_order
from app_pages.explore.sentences import DIMENSIONS, FIGURES, SHAPES, SORTS, dimension_word
from app_pages.explore.starters import STARTERS
from components.words import spoken
from queries.database import database
from queries.filters import dimensions
from queries.folder import DATA_VARIABLE


def chart(page):
    return next(iter(page.get("plotly_chart")))


def test_every_dimension_of_reports_can_be_compared():
    assert set(DIMENSIONS) == set(dimensions())


@pytest.mark.parametrize(
    ("stated", "rows"),
    [
        ([{"company": "Acme"}, {"company": "Blue"}], "industry"),
        ([{"company": "Acme", "year": 2025}, {"company": "Acme", "year": 2026}], "year"),
        ([{"company": "Contoso"}, {"company": "Fabrikam"}], "company"),
        ([{"company": "Contoso", "city": "Boston"}, {"company": "Contoso", "city": "Austin"}], "city"),
        ([{"company": "Contoso"}], "company"),
        ([{}], "country"),
    ],
)
def test_the_page_opens_with_what_the_reports_tell_apart(opened, folder, monkeypatch, stated, rows):
    told = [{"pay": 20 + number, "company": None, "role": None, "region": None, **row} for number, row in enumerate(stated)]
    companies = [{"company": "Acme", "industry": "software"}, {"company": "Blue", "industry": "finance"}]
    monkeypatch.setenv(DATA_VARIABLE, str(folder(pay_reports=told, companies=companies)))
    database.cache_clear()
    page = opened("explore")
    asked = opened("explore", {"explore-rows": "Industry"})
    database.cache_clear()
    assert not page.exception
    assert page.selectbox(key="explore-rows").value == rows
    assert asked.selectbox(key="explore-rows").value == "industry"


def test_what_the_reports_do_state_stands_in_the_place_of_a_chart_of_what_none_states(opened, folder, monkeypatch):
    told = [{"pay": pay, "company": "Contoso", "role": None, "city": "Boston", "region": "MA"} for pay in (20, 25)]
    monkeypatch.setenv(DATA_VARIABLE, str(folder(pay_reports=told)))
    database.cache_clear()
    page = opened("explore", {"explore-rows": "Industry"})
    assert spoken(page.title[0].value).startswith("No report that can be counted states its industry, for")
    assert not page.get("plotly_chart")
    offered = [button.label for button in page.button if str(button.key).startswith("explore-by-")]
    assert {"Company", "City", "Country"} <= set(offered)
    assert {"Industry", "Role family", "Degree level"} & set(offered) == set()
    page.button(key="explore-by-company").click().run()
    database.cache_clear()
    assert not page.exception
    assert page.selectbox(key="explore-rows").value == "company"
    assert chart(page)
    assert spoken(page.title[0].value).startswith("Reports of the only company, Contoso, run from $20 to $25 an hour, for")


def test_the_headline_is_of_the_groups_that_are_chosen(opened, bundled):
    page = opened("explore", {"explore-rows": "Industry", "explore-columns": "Degree level"})
    asked = {"rows": "industry", "columns": "degree", "sort": "pay", "most": 20, "across": ACROSS}
    cells = bundled.ask("explore/cells", **asked)
    own = cells[(cells["column"] == "*") & ~cells["row"].isin(["not_stated", "all_others"])]
    low, high = own["median"].min(), own["median"].max()
    assert spoken(page.title[0].value) == (
        f"The medians of {own['median'].notna().sum()} industries run from ${low:.2f} to ${high:.0f} an hour, "
        "for internships in the United States (2025–2027)"
    )
    blank = cells["median"].isna().sum()
    assert any(f"{blank} of {len(cells)} cells have too few reports" in spoken(c.value) for c in page.caption)


def test_columns_of_the_rows_own_dimension_are_none(opened):
    page = opened("explore", {"explore-rows": "Year", "explore-columns": "Year"})
    assert not page.exception
    assert page.header[0].value == "Pay by year"


def test_countries_stand_side_by_side_and_else_one_labour_market_is_chosen(opened):
    by_country = opened("explore", {"explore-rows": "Country", "any": "country"})
    assert "Labour market" not in [box.label for box in by_country.selectbox]
    by_company = opened("explore", {"explore-rows": "Company", "any": "country"})
    assert "Labour market" in [box.label for box in by_company.selectbox]


def test_a_selected_cell_opens_its_reports_and_narrows_the_filters(opened):
    address = {"explore-rows": "Industry", "explore-columns": "Degree level", "explore-cells-mark": "software | phd"}
    page = opened("explore", address)
    assert "Reports: Software and internet · PhD" in [spoken(part.value).strip("*") for part in page.markdown]
    page.button(key="explore-narrow").click().run()
    assert (page.multiselect(key="industry").value, page.multiselect(key="degree").value) == (["software"], ["phd"])


def test_the_cell_of_all_others_opens_its_reports_and_narrows_nothing(opened):
    address = {"explore-rows": "Company", "explore-columns": "Evidence", "explore-cells-mark": "all_others | *"}
    page = opened("explore", address)
    assert not page.exception
    assert not [button for button in page.button if button.key == "explore-narrow"]
    assert len(page.dataframe) == 1


def test_what_is_unknown_is_named(opened):
    page = opened("explore", {"explore-rows": "Colour", "explore-most": "1000000", "explore-figure": "Mean"})
    warned = " ".join(spoken(warning.value) for warning in page.warning)
    assert all(wrong in warned for wrong in ("Colour", "1000000"))
    assert not page.exception


@pytest.mark.parametrize("question", STARTERS)
def test_a_question_to_start_from_opens_an_answer(opened, question):
    page = opened("explore", STARTERS[question])
    assert not page.exception
    assert not page.warning
    assert len(page.get("plotly_chart")) == 1
    rows = page.selectbox(key="explore-rows").value
    assert dimension_word(rows) == STARTERS[question]["explore-rows"]


def test_the_words_of_the_questions_are_those_of_the_controls():
    known = {
        "explore-rows": set(map(dimension_word, DIMENSIONS)),
        "explore-columns": set(map(dimension_word, DIMENSIONS)),
        "explore-figure": set(FIGURES.values()),
        "explore-shape": set(SHAPES.values()),
        "explore-sort": set(SORTS.values()),
    }
    for parameters in STARTERS.values():
        assert all(value in known[name] for name, value in parameters.items() if name in known)


def ordered(*groups: tuple[str, float, float | None]) -> pd.DataFrame:
    """Groups by their name, median and its standard error, as `explore/cells` gives them of one dimension."""
    made = pd.DataFrame(groups, columns=["row", "median", "median_error"])
    return made.assign(column="*", group=made["row"] + " | *", n=30)


KNOWN = ("trading", 60.0, 0.5), ("software", 58.0, 0.02), ("retail", 20.0, 0.02), ("not_stated", 30.0, 0.02)
GROUPS = ordered(*KNOWN[:3], ("media", 19.0, None), KNOWN[3])


def test_industries_by_pay_stand_in_bands():
    # The median of trading is little known and drawn towards the mean of all; media has no interval and is in no band.
    found = in_order(GROUPS, Choice("industry", None, "median", "pay", 20, "ranges"))
    assert list(zip(found["row"], found["band"].fillna(0), strict=True)) == [
        ("software", 1), ("trading", 1), ("retail", 2), ("media", 0), ("not_stated", 0),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "choice",
    [
        Choice("industry", None, "median", "reports", 20, "ranges"),
        Choice("company", None, "median", "pay", 20, "ranges"),
        Choice("degree", None, "p25", "pay", 20, "dots"),
        Choice("industry", None, "median", "pay", 20, "dots"),
        Choice("industry", "degree", "median", "pay", 20),
    ],
    ids=["by reports", "companies", "levels", "no lines between bands", "cells"],
)
def test_other_cells_stand_as_they_are_asked(choice):
    assert in_order(GROUPS, choice) is GROUPS


def test_rows_by_pay_stand_in_the_order_of_the_percentile_that_is_chosen():
    pays = {"trading": 10.0, "software": 40.0, "retail": 15.0, "media": None, "not_stated": 99.0}
    whole = GROUPS.assign(p25=GROUPS["row"].map(pays))
    cells = pd.concat([whole, whole.assign(column="phd", p25=1.0)]).sort_values("row", kind="stable")
    found = in_order(cells, Choice("industry", "degree", "p25", "pay", 20))
    assert list(zip(found["row"], found["column"], strict=True)) == [
        (row, column) for row in ("software", "retail", "trading", "media", "not_stated") for column in ("*", "phd")
    ]


def test_rows_and_columns_are_swapped_by_a_click(opened):
    page = opened("explore", {"explore-rows": "Industry", "explore-columns": "Degree level"})
    page.button(key="explore-swap").click().run()
    assert not page.exception
    assert (page.selectbox(key="explore-rows").value, page.selectbox(key="explore-columns").value) == ("degree", "industry")


def test_there_are_ten_questions_to_start_from():
    assert len(STARTERS) == 10


@pytest.mark.parametrize(
    ("choice", "shapes"),
    [
        (("industry", None, "median"), ("ranges", "dots", "distribution", "table")),
        (("city", None, "median"), ("ranges", "dots", "distribution", "map", "table")),
        (("year", None, "median"), ("trend", "ranges", "dots", "distribution", "table")),
        (("industry", None, "change"), ("dots", "table")),
        (("city", "year", "median"), ("table", "multiples", "trend")),
        (("year", "degree", "median"), ("table", "multiples", "trend")),
        (("city", "year", "p90"), ("table", "multiples")),
    ],
)
def test_the_shapes_that_fit_the_first_of_them_picked(choice, shapes):
    assert fitting(*choice) == shapes


def test_every_shape_and_every_figure_is_drawn_within_300_kb(opened):
    shown = set()
    for rows, columns in (("Company", None), ("City", "Year")):
        for figure in FIGURES:
            for shape in fitting("city" if columns else "company", columns and "year", figure):
                address = {"explore-rows": rows, "explore-columns": columns, "explore-figure": FIGURES[figure]}
                address |= {"explore-shape": SHAPES[shape], "explore-most": "40", "any": "year"}
                page = opened("explore", {name: value for name, value in address.items() if value})
                assert not page.exception, address
                assert len(chart(page).proto.spec) < 300_000, address
                shown.add(shape)
    assert shown == set(SHAPES) - {"map"}


def test_places_stand_on_a_map_and_what_does_not_is_counted(opened):
    page = opened("explore", {"explore-rows": "State or province", "explore-shape": "Map", "explore-most": "10"})
    assert page.selectbox(key="explore-shape").value == "map"
    said = " ".join(spoken(part.value) for part in page.markdown)
    assert re.search(r"Not on the map: Not stated \(\d+ reports\), All others \(\d+ reports\)\.", said)
    assert set(PLACES) <= set(DIMENSIONS)


@pytest.mark.parametrize(
    ("address", "disabled"),
    [
        ({}, False),
        ({"explore-rows": "Year"}, True),
        ({"explore-rows": "Year", "explore-shape": "Cells"}, False),
        ({"explore-rows": "Year", "explore-columns": "Degree level", "explore-shape": "Trend"}, False),
    ],
    ids=str,
)
def test_an_order_is_offered_where_it_changes_something(opened, address, disabled):
    assert opened("explore", address).selectbox(key="explore-sort").disabled == disabled


def test_a_shape_that_no_longer_fits_gives_way_to_the_one_that_does(opened):
    page = opened("explore", {"explore-rows": "City", "explore-shape": "Map"})
    page.selectbox(key="explore-rows").set_value("industry").run()
    assert not page.exception
    assert not page.warning
    assert page.selectbox(key="explore-shape").value is None
    assert page.selectbox(key="explore-shape").placeholder == "Ranges"


def test_pay_at_the_prices_of_places_is_chosen_above_the_page(opened, bundled):
    page = opened("explore", {"explore-rows": "State or province", "explore-most": "40", "prices": "US average prices"})
    asked = {"rows": "region", "columns": None, "sort": "pay", "most": 40, "across": ACROSS}
    adjusted = bundled.filtered(prices="regional").ask("explore/cells", **asked).set_index("row")["median"]
    paid = bundled.ask("explore/cells", **asked).set_index("row")["median"]
    assert adjusted["US-CA"] < paid["US-CA"]
    own = adjusted.drop(["not_stated", "all_others"], errors="ignore").dropna()
    assert f"run from ${own.min():.2f}".removesuffix(".00") in spoken(page.title[0].value)


def test_no_question_promises_who_pays_most():
    assert [asked for asked in STARTERS if re.search(r"\b(most|more|less|best)\b", asked)] == []
