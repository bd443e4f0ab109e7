"""The page Companies as a reader uses it, with the bundled data."""

import json
from statistics import median

import pytest

from app_pages.companies.sentences.groups import by_bands
from charts.numbers import Money
from components.words import plain, unbroken, word
from queries.database import database
from tests.independent import OF_EMPLOYERS, reports

#: What the reports of the first view are of.
FIRST = unbroken("internships in the United States (2025–2027)")


def titles(app) -> list[str]:
    return [part.value for part in app.title]


@pytest.mark.parametrize("address", [{}, {"companies-sort": "Reports"}, {"companies-search": "tes"}], ids=str)
def test_the_title_tells_the_highest_posted_pay_whatever_is_listed(opened, address):
    posted = {
        pay: found[0]["company"] for pay, found in reports() if found[0]["company"] and found[0]["evidence"] in OF_EMPLOYERS
    }
    highest = max(posted)
    [title] = titles(opened("companies", address))
    assert title.startswith(f"The highest posted pay for {FIRST} is {plain(Money().sentence(highest))}, by {posted[highest]}")


@pytest.mark.parametrize("page", ["companies", "overview"])
@pytest.mark.parametrize(("industry", "told"), [([], True), (["Trading and hedge funds"], False)], ids=["any", "one"])
def test_under_a_filter_of_one_industry_that_the_highest_are_of_it_is_not_told(opened, page, industry, told):
    app = opened(page, {"industry": industry} if industry else {})
    words = " ".join(part.value for kind in (app.title, app.caption, app.markdown) for part in kind)
    assert ("10 highest are from trading firms" in words) == told


def test_a_search_that_no_company_answers_says_so(opened):
    app = opened("companies", {"companies-search": "no such name"})
    assert [part.value for part in app.info] == ["No company with matching reports is called “no such name”."]


def test_a_company_whose_reports_are_filtered_away_shows_them_at_one_click(opened):
    app = opened("companies", {"of": "Tesla", "year": "2012"})
    assert titles(app) == ["Tesla: no report matches these filters"]
    app.button(key="unfilter").click().run()
    assert not app.exception
    assert titles(app)[0].startswith("Tesla’s ")


def test_a_reader_goes_back_from_a_company_to_the_ranking(opened):
    app = opened("companies", {"of": "Tesla"})
    assert titles(app)[0].startswith("Tesla’s ")
    app.button(key="all-companies").click().run()
    assert titles(app)[0].startswith(f"The highest posted pay for {FIRST} is ")


def test_companies_stand_side_by_side_with_their_medians(opened):
    app = opened("companies", {"companies-compare": ["Tesla", "TikTok"]})
    asked = database().view().filtered(company=("Tesla", "TikTok")).ask("companies/compared", chosen=["Tesla", "TikTok"])
    whole = asked[asked["degree_level"].isna()].set_index("company")
    [finding] = [part.value for part in app.markdown if part.value.startswith("Median pay: ")]
    for company in ("Tesla", "TikTok"):
        reports = f"{plain(Money().text(whole.loc[company, 'median']))} ({int(whole.loc[company, 'n'])} reports)"
        assert f"{company} {reports}" in finding


def industry_chart(app):
    return next((chart for chart in app.get("plotly_chart") if "chart-industries" in chart.proto.id), None)


def test_below_the_list_stand_the_industries_and_the_reports_of_none_as_the_last_row(opened):
    app = opened("companies")
    industries = database().view().ask("companies/industries")
    drawn = json.loads(industry_chart(app).proto.spec)["layout"]
    names = [label.replace("<br>", " ") for label in drawn["yaxis"]["ticktext"]]
    counts = [int(n.replace(",", "")) for n in drawn["yaxis2"]["ticktext"]]
    told = {word(group): n for group, n in zip(industries["group"], industries["n"], strict=True)}
    assert dict(zip(names, counts, strict=True)) == told
    assert names[-1] == "Not stated"


def test_below_the_industries_stand_the_role_families_by_bands(opened):
    chart = next(chart for chart in opened("companies").get("plotly_chart") if "chart-roles" in chart.proto.id)
    roles = by_bands(database().view().ask("companies/roles"), "role_family")
    drawn = json.loads(chart.proto.spec)["layout"]
    assert [label.replace("<br>", " ") for label in drawn["yaxis"]["ticktext"]] == list(roles["label"])
    assert len(drawn["shapes"]) >= roles["band"].nunique() - 1 > 0


def test_a_filter_on_an_industry_leaves_its_row_alone(opened):
    chart = industry_chart(opened("companies", {"industry": "Trading and hedge funds"}))
    assert json.loads(chart.proto.spec)["layout"]["yaxis"]["ticktext"] == ["Trading and hedge funds"]
    finding = chart.proto.alt.partition(". ")[2]
    assert finding.startswith("Trading and hedge funds: a median of $")


@pytest.mark.parametrize(
    "address", [{"of": "Tesla"}, {"industry": "Trading and hedge funds", "role_family": "Design"}], ids=str
)
def test_a_company_s_own_view_and_a_page_without_reports_have_no_industries(opened, address):
    assert industry_chart(opened("companies", address)) is None


def test_an_address_of_an_earlier_day_opens_the_same_view(opened):
    app = opened("companies", {"companies-sort": "Offers", "of": "nvidia"})
    assert app.query_params["companies-sort"] == "Reports"
    assert app.query_params["of"] == "NVIDIA"
    assert not app.exception
    assert [warning.value for warning in app.warning] == []


def test_a_company_of_one_country_stands_against_others_of_that_country(opened):
    """All of Genetec's reports are of Canada: without a filter of country the others are of Canada too, not of the world."""
    by_country, wide = (
        opened("companies", {"of": "Genetec", **where})
        for where in ({"country": "Canada", "any": "year"}, {"any": ["country", "year"]})
    )
    others = [pay for pay, rows in reports(years=None, country="CA") if rows[0]["company"] != "Genetec"]
    expected = (f"**{plain(Money().text(median(others)))}**", f"{len(others)} reports, same filters")
    for app in (by_country, wide):
        shown = [*(button.label for button in app.button), *(caption.value for caption in app.caption)]
        assert set(expected) <= set(shown)
