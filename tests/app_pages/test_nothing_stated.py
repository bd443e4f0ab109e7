"""Reports that state little, as of a small added file: a sentence, no chart of one group, and the map of their country."""

import json

import pytest

from queries.database import database
from queries.folder import DATA_VARIABLE

REPORTS = [
    {"company": f"Firm {number}", "role": None, "degree_levels": None, "pay": 20 + number, "year": 2026} for number in range(7)
]


@pytest.fixture(autouse=True)
def data(folder, monkeypatch):
    monkeypatch.setenv(DATA_VARIABLE, str(folder(pay_reports=REPORTS)))
    database.cache_clear()
    yield
    database.cache_clear()


def lanes(page) -> dict[str, list[str]]:
    """The names of the lanes of each chart of a page."""
    charts = [json.loads(chart.proto.spec) for chart in page.get("plotly_chart")]
    return {
        chart.proto.id: spec["layout"].get("yaxis", {}).get("ticktext") or []
        for chart, spec in zip(page.get("plotly_chart"), charts, strict=True)
    }


@pytest.mark.parametrize("name", ["overview", "companies", "degrees", "locations", "explore"])
def test_no_chart_is_of_what_is_not_stated_alone(opened, name):
    page = opened(name)
    assert not page.exception
    assert [drawn for drawn in lanes(page).values() if len(drawn) == 1 and "Not stated" in drawn[0]] == []


def test_what_is_not_stated_is_said_in_words(opened):
    assert "None of the 7 reports states a degree level" in [header.value for header in opened("overview").header]
    told = [caption.value for caption in opened("companies").caption]
    assert {"None of the 7 reports states the industry of its company.", "None of the 7 reports states a role."} <= set(told)
    assert "None of the 7 reports states a degree level." in [info.value for info in opened("degrees").info]


@pytest.mark.parametrize(
    ("countries", "outline"), [(["US", "US"], "usa"), (["US", None], "usa"), (["US", "CA"], "world"), (["DE", "DE"], "world")]
)
def test_the_map_is_that_of_the_only_country_of_the_reports_also_where_none_is_chosen(
    opened, folder, monkeypatch, countries, outline
):
    rows = [row | {"country": country, "city": None} for row, country in zip(REPORTS, countries, strict=False)]
    monkeypatch.setenv(DATA_VARIABLE, str(folder(pay_reports=rows)))
    database.cache_clear()
    page = opened("locations", {"any": ["country", "year", "work_kind"]})
    assert not page.exception
    assert next(group.value for group in page.button_group if group.key == "map") == outline
