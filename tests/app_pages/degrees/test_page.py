"""The page Degree levels as a reader uses it, with the bundled data."""

import pytest

from components.words import spoken

CHARTS = ["chart-premium", "chart-degrees", "chart-published-degrees", "chart-class-years", "chart-stipends"]


def drawn(page):
    return [name for name in CHARTS if any(chart.proto.id.endswith(f"-{name}") for chart in page.get("plotly_chart"))]


def test_the_first_view_answers_with_an_interval_and_draws_every_chart(opened):
    page = opened("degrees")
    assert not page.exception
    assert spoken(page.title[0].value).startswith("For internships in the United States (2025–2027), a master's pays ")
    assert any(text.value.startswith("**How sure? 95% interval") for text in page.markdown)
    assert drawn(page) == CHARTS


@pytest.mark.parametrize(
    "address",
    [
        {"degree": "PhD"},
        {"degree": "Not stated"},
        {"country": "Canada"},
        {"country": ["India", "United States"]},
        {"any": ["country", "year", "work_kind"]},
        {"country": "Netherlands", "any": "year"},
        {"company": "Waymo"},
        {"year": "2012"},
        {"evidence": "Guide"},
        {"role_family": "Design"},
        {"city": "Seattle, WA"},
        {"region": "California"},
        {"work_kind": "PhD stipend", "any": ["country", "year"]},
        {"unit": "Month", "currency": "INR"},
        {"prices": "US average prices"},
        {"prices": "Purchasing power"},
        {"ends": "Low end"},
    ],
    ids=str,
)
def test_every_filter_leaves_a_headline_and_no_error(opened, address):
    page = opened("degrees", address)
    assert not page.exception
    assert page.title[0].value


def test_too_few_companies_are_listed(opened):
    page = opened("degrees", {"year": "2027"})
    assert page.title[0].value.startswith("Too few companies to say what a master's adds to a bachelor's")
    assert any(text.value.startswith("**Listed, not summarised:") for text in page.markdown)


def test_the_address_holds_the_step(opened):
    page = opened("degrees", {"degrees-step": "PhD over master's"})
    assert spoken(page.title[0].value).startswith("For internships in the United States (2025–2027), a PhD pays ")
    assert page.pills(key="degrees-step").value == "PhD over master's"


def test_a_step_that_is_none_is_named_and_the_first_is_shown(opened):
    page = opened("degrees", {"degrees-step": "Kindergarten"})
    assert "Kindergarten" in page.warning[0].value
    assert " a master's pays " in page.title[0].value


def test_a_filter_that_matches_nothing_says_so_and_draws_nothing(opened):
    page = opened("degrees", {"country": "India", "company": "Tesla"})
    assert page.title[0].value == "No report matches these filters"
    assert drawn(page) == []


def test_what_others_publish_of_a_country_stays_where_no_report_of_it_matches(opened):
    page = opened("degrees", {"country": "Canada", "company": "Tesla"})
    assert page.title[0].value == "No report matches these filters"
    assert drawn(page) == ["chart-published-degrees", "chart-class-years"]
    assert "Internships in Canada" in [caption.value for caption in page.caption]


def test_work_terms_are_drawn_where_enough_students_name_theirs(opened):
    page = opened("degrees", {"country": "Canada", "any": "year"})
    assert any(chart.proto.id.endswith("-chart-work-terms") for chart in page.get("plotly_chart"))
    assert any(header.value.startswith("Students report a median of ") for header in page.header)
    assert not any(chart.proto.id.endswith("-chart-work-terms") for chart in opened("degrees").get("plotly_chart"))
