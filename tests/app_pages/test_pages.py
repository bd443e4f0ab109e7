"""Every page under every filter: a headline, no error; nothing that matches says what to loosen; work stays within bounds."""

import json
import re

import pytest

from charts import theme
from components.pages import pages
from queries.database import View, database
from queries.folder import DATA_VARIABLE

PAGES = tuple(pages())
#: The pages whose figures are of the reports that pass every filter.
PAGES_OF_PAY = ("overview", "companies", "locations", "degrees", "explore")
#: Every filter, with what is said of it.
FILTERED = (
    ({"work_kind": "Full time", "any": ["country", "year"]}, "full-time jobs"),
    ({"work_kind": "PhD stipend", "any": ["country", "year"]}, "PhD stipends"),
    ({"role_family": "Machine learning"}, "machine learning"),
    ({"degree": ["PhD", "Not stated"]}, "PhD or degree level not stated"),
    ({"country": "India"}, "India"),
    ({"country": ["United States", "Canada"]}, "the United States or Canada"),
    ({"any": ["country", "year"], "inferred": "true"}, "country only implied by the currency"),
    ({"region": "California"}, "California"),
    ({"city": "Seattle, WA"}, "Seattle, WA"),
    ({"company": "NVIDIA"}, "NVIDIA"),
    ({"year": "2026"}, "2026"),
    ({"evidence": "Guide"}, "guide"),
    ({"work_mode": "Remote"}, "remote"),
    ({"industry": "Software and internet"}, "software and internet"),
    ({"stated_years": "true"}, "only years that a source states"),
)
READINGS = (
    {"unit": "Month", "currency": "INR"},
    {"unit": "Year", "currency": "EUR", "ends": "Low end"},
    {"prices": "US average prices"},
    {"prices": "Purchasing power"},
)
NOT_A_NUMBER = re.compile(r"\b(nan|NaN|None|inf)\b(?! of)|<NA>")
LIGHT = 300_000


def texts(app) -> list[str]:
    return [part.value for kind in (app.title, app.header, app.markdown, app.caption) for part in kind]


def assert_whole(app) -> None:
    """Asserts that a page has a headline and no error."""
    assert not app.exception
    assert app.title
    assert [text for text in texts(app) if NOT_A_NUMBER.search(text)] == []


@pytest.mark.parametrize("address", READINGS, ids="&".join)
@pytest.mark.parametrize("page", PAGES)
def test_a_page_has_a_headline_and_no_error(opened, page, address):
    assert_whole(opened(page, address))


@pytest.fixture(scope="module")
def first_views() -> dict:
    """The page's title and charts in the first view, by page, as far as they were opened."""
    return {}


FILTERED_PAGES = [(page, address, said) for page in PAGES_OF_PAY for address, said in FILTERED]
#: Of these pages, some figures are of what some of the filters let through.
FILTERED_PAGES += [
    (page, address, said)
    for page in ("outlook", "skills")
    for address, said in FILTERED
    if not {"work_mode", "industry", "stated_years", "any"} & set(address)
]


@pytest.mark.parametrize(
    ("page", "address", "said"), FILTERED_PAGES, ids=lambda part: "&".join(part) if isinstance(part, dict) else str(part)
)
def test_each_figure_that_a_filter_changes_says_so(opened, first_views, page, address, said):
    """By itself: in the headline or the line of all filters, above the chart, and in what is read out of it."""
    if page not in first_views:
        first = opened(page)
        assert_whole(first)
        first_views[page] = first.title[0].value, [chart.proto.spec for chart in first.get("plotly_chart")]
    title, drawn = first_views[page]
    app = opened(page, address)
    assert_whole(app)
    changed = [chart for chart in app.get("plotly_chart") if chart.proto.spec not in drawn]
    lines = [part.value.replace("\\", "") for part in app.caption]
    assert [chart.proto.alt for chart in changed if said.lower() not in chart.proto.alt.partition(". ")[0].lower()] == []
    assert {chart.proto.alt.partition(". ")[0] for chart in changed} <= set(lines)
    if page in PAGES_OF_PAY and app.title[0].value != title:
        assert said.lower() in " ".join([app.title[0].value, *(line for line in lines if line.startswith("Filters: "))]).lower()


@pytest.mark.parametrize("page", ["overview", "companies", "locations", "degrees", "data"])
def test_nothing_that_matches_says_which_filter_to_loosen_and_loosens_it(opened, page):
    app = opened(page, {"degree": "High school", "company": "Tesla"})
    assert not app.exception
    assert any("No report matches these filters" in part.value for part in (*app.title, *app.header))
    assert len(app.title) == 1
    app.button(key="loosen-degree").click().run()
    assert not app.exception
    assert app.title
    assert app.multiselect(key="degree").value == []


def test_where_no_single_filter_is_to_blame_one_button_on_the_page_clears_them(opened):
    app = opened("overview", {"company": "NVIDIA", "season": "Winter", "city": "Boston, MA"})
    assert app.title[0].value == "No report matches these filters"
    app.button(key="clear-all").click().run()
    assert_whole(app)
    assert [app.multiselect(key=name).value for name in ("company", "season", "city")] == [[], [], []]


@pytest.mark.parametrize("page", PAGES)
def test_an_empty_data_folder_leaves_a_sentence_and_no_error(opened, page, folder, monkeypatch):
    monkeypatch.setenv(DATA_VARIABLE, str(folder()))
    database.cache_clear()
    try:
        app = opened(page)
    finally:
        database.cache_clear()
    assert not app.exception
    assert texts(app)


def test_a_wrong_value_in_the_address_is_named(opened):
    app = opened("overview", {"degree": "Wizard", "unit": "Fortnight", "any": "company"})
    said = " ".join(part.value for part in app.warning)
    assert all(word in said for word in ("Wizard", "Fortnight", "company"))
    assert not app.exception


def test_a_damaged_file_is_named_on_every_page(opened, folder, monkeypatch):
    data = folder(pay_reports=[{"pay": 20}])
    (data / "stipends" / "wrong.csv").write_text("report_id,pay\n1,2\n", encoding="utf-8")
    monkeypatch.setenv(DATA_VARIABLE, str(data))
    database.cache_clear()
    try:
        app = opened("overview")
    finally:
        database.cache_clear()
    assert "wrong" in app.error[0].value
    assert not app.exception


@pytest.mark.parametrize("page", PAGES)
def test_the_charts_of_a_page_are_light(opened, page):
    charts = opened(page).get("plotly_chart")
    assert sum(len(chart.proto.spec.encode()) for chart in charts) < LIGHT


@pytest.mark.parametrize("page", PAGES)
def test_charts_hold_numbers_only_and_say_what_they_show(opened, page):
    for chart in opened(page).get("plotly_chart"):
        figure = json.loads(chart.proto.spec)
        assert figure["data"]
        assert "NaN" not in chart.proto.spec
        assert figure["layout"]["showlegend"] is False


@pytest.mark.parametrize(
    ("page", "address", "charts"),
    [
        *((page, {}, []) for page in PAGES),
        ("companies", {"of": "Tesla"}, ["against"]),
        ("companies", {"companies-compare": ["Tesla", "NVIDIA"]}, ["compare"]),
        ("programs", {"program": "prog-002"}, ["calendar-one"]),
        ("skills", {"mine": "Python", "one": "prog-002", "other": "prog-003"}, ["mine", "missing"]),
        ("overview", {"country": ["United States", "Canada"]}, ["countries"]),
    ],
    ids=str,
)
def test_every_figure_is_one_that_plotly_finds_sound(opened, page, address, charts, monkeypatch):
    drawn = opened(page, address).get("plotly_chart")
    monkeypatch.setattr(theme, "VALIDATED", True)
    checked = opened(page, address)
    assert not checked.exception
    assert set(charts) <= {chart.proto.id.rpartition("-chart-")[2] for chart in drawn}
    assert [spec_of(chart) for chart in checked.get("plotly_chart")] == [spec_of(chart) for chart in drawn]


def spec_of(chart) -> dict:
    """What a chart sends, without the library's own empty look, which it fills in where it checks."""
    spec = json.loads(chart.proto.spec)
    return spec | {"layout": {name: part for name, part in spec["layout"].items() if name != "template"}}


def test_a_rerun_asks_nothing_again_and_a_new_degree_asks_each_question_once(opened, monkeypatch):
    asked = []
    answer = View._answer

    def counted(self, key, name, parameters):
        asked.append(name)
        return answer(self, key, name, parameters)

    monkeypatch.setattr(View, "_answer", counted)
    database.cache_clear()
    app = opened("overview")
    asked.clear()
    app.run()
    assert asked == []
    app.multiselect(key="degree").set_value(["phd", "master"]).run()
    assert asked
    assert len(asked) == len(set(asked))


def test_the_sidebar_says_how_many_reports_match(opened):
    app = opened("overview", {"company": "NVIDIA"})
    assert not app.exception
    reports = int(database().view().filtered(company=("NVIDIA",)).ask("filters/matching_count").iloc[0]["reports"])
    shown = re.search(r"\*\*([\d,]+)\*\* of", " ".join(texts(app)))
    assert int(shown.group(1)) == reports
