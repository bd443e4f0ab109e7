"""The page Outlook as a reader uses it, with the bundled data."""

import pytest

from components.words import spoken

CHARTS = [
    "chart-outlook-growth",
    "chart-outlook-jobs",
    "chart-outlook-wages",
    "chart-outlook-years",
    "chart-wages-map",
    "chart-outlook-places",
    "chart-outlook-states",
    "chart-outlook-path",
]
UNPUBLISHED = {"chart-wages-map", "chart-outlook-places", "chart-outlook-states"}
ROLES = ("Data scientist", "Machine learning engineer", "AI researcher", "NLP engineer", "Computer vision engineer")


def drawn(page):
    return [name for name in CHARTS if any(chart.proto.id.endswith(f"-{name}") for chart in page.get("plotly_chart"))]


def said(page):
    return " ".join(part.value for kind in (page.title, page.header, page.markdown, page.caption) for part in kind)


def captions(page):
    return [part.value for part in page.caption]


def test_the_first_view_answers_and_draws_every_chart(opened):
    page = opened("outlook")
    assert not page.exception
    assert page.title[0].value == (
        "Data Scientists: US employment is projected to grow by 33.5% from 2024 to 2034; all occupations +3.1%"
    )
    assert drawn(page) == CHARTS
    assert len(page.warning) == 0


def test_the_cards_answer_what_it_pays_whether_it_grows_how_one_enters_it_and_what_its_interns_earn(opened):
    page = opened("outlook", {"outlook-of": "Software Developers"})
    told = captions(page)
    first = told.index("Median pay, 2025")
    assert told[first + 2 : first + 8 : 2] == ["Growth, 2024–34", "How to enter", "Interns, software engineering"]
    assert told[first + 3].startswith("**Much faster than average**  \n")
    assert "much faster than average from 7%" in told[first + 8]
    assert "**Bachelor's degree**" in [part.value for part in page.markdown]
    assert any(button.key == "figure-outlook-card-Interns, software engineering" for button in page.button)


def test_an_occupation_to_which_no_interns_lead_says_so_and_links_those_of_its_group(opened):
    page = opened("outlook", {"outlook-of": "Actuaries"})
    assert "no role family of interns here leads to it" in captions(page)
    links = [link.proto for link in page.get("page_link")]
    assert any(link.label.startswith("Data Scientists\\: ") for link in links)
    assert any("outlook-of=Data+Scientists" in link.query_string for link in links)


@pytest.mark.parametrize(
    ("occupation", "charts"),
    [
        ("Computer Hardware Engineers", [chart for chart in CHARTS if chart not in UNPUBLISHED]),
        ("Software Developers", CHARTS),
        ("Computer Programmers", CHARTS),
    ],
)
def test_another_occupation_in_the_address_is_shown_as_far_as_it_is_known(opened, occupation, charts):
    page = opened("outlook", {"outlook-of": occupation})
    assert not page.exception
    assert page.title[0].value.startswith(occupation)
    assert drawn(page) == charts


def test_an_occupation_that_shrinks_says_so(opened):
    assert "projected to shrink by 6.0%" in opened("outlook", {"outlook-of": "Computer Programmers"}).title[0].value


def test_wrong_values_of_the_address_are_named_and_the_first_view_is_shown(opened):
    wrong = {"outlook-of": "Wizards", "outlook-year": "1066", "outlook-role": "Sorcerer", "outlook-by": "Dungeons"}
    page = opened("outlook", wrong)
    assert not page.exception
    told = " ".join(part.value for part in page.warning)
    assert [value for value in wrong.values() if value not in told] == []
    assert page.title[0].value.startswith("Data Scientists")


def test_the_address_holds_the_occupation_the_year_the_areas_and_the_role(opened):
    held = {"outlook-of": "Software Developers", "outlook-year": "2024", "outlook-by": "States", "outlook-role": ROLES[2]}
    page = opened("outlook", held)
    assert page.selectbox(key="outlook-of").value == "15-1252"
    assert page.selectbox(key="outlook-year").value == 2024
    assert page.pills(key="outlook-role").value == "AI researcher"
    assert any(part.value == "The wage range, May 2024" for part in page.header)
    assert "Arrow: p90 is above the highest wage" in said(page)


@pytest.mark.parametrize("role", ROLES)
def test_every_role_has_its_path_and_says_whether_it_has_an_official_occupation(opened, role):
    page = opened("outlook", {"outlook-role": role})
    assert not page.exception
    assert "chart-outlook-path" in drawn(page)
    text = said(page)
    assert ("Official occupation: Data Scientists (+" in text.replace("\\", "")) == (role == "Data scientist")
    assert ("No official occupation has this name" in text) == (role != "Data scientist")
    assert ("no source here publishes a median for this role" in text) == (role == "NLP engineer")


def test_the_medians_of_several_sources_stand_side_by_side(opened):
    text = said(opened("outlook", {"outlook-role": "Machine learning engineer", "unit": "Year"})).replace("\\", "")
    assert "published medians $185k (US Department of Labor, 2025) and $194k (ai-jobs.net, 2024)" in text


def test_the_guide_s_claim_stands_beside_the_official_figures(opened):
    text = said(opened("outlook")).replace("\\", "")
    assert "climbtheladder.com" in text
    assert "**much faster than average**" in text
    assert (
        "For all 3 occupations that the roles above lead to, the projection 2024–34 **says the same**: Data Scientists +33.5%"
        in text
    )


def test_the_filters_hold_for_interns_only(opened):
    everyone, none = said(opened("outlook")), said(opened("outlook", {"company": "Tesla", "degree": "High school"}))
    assert "no report of its interns matches your filters" in none
    assert "no report of its interns matches your filters" not in everyone
    assert everyone.split("From intern")[0].count("33.5") == none.split("From intern")[0].count("33.5")


def test_states_carry_the_vintage_of_their_projections(opened):
    assert any(spoken(part.value) == "What the states project, 2022–32" for part in opened("outlook").header)
