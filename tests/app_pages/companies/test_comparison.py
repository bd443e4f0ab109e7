"""The page Companies as a reader uses it, with the bundled data."""

from statistics import median

import pytest

from tests.independent import reports


@pytest.fixture(scope="module")
def pays():
    """The counted pays of a company in the first view, by the hour in US dollars."""
    counted = reports()
    return lambda company: [pay for pay, found in counted if found[0]["company"] == company]


def test_companies_in_the_address_stand_side_by_side(opened, pays):
    page = opened("companies", {"companies-compare": ["Tesla", "TikTok"]})
    assert page.multiselect(key="companies-compare").value == ["Tesla", "TikTok"]
    table = page.dataframe[0].value
    whole = table[table["degree"] == "All"].set_index("company")
    assert dict(whole["reports"]) == {company: len(pays(company)) for company in ("Tesla", "TikTok")}
    assert {company: float(text.strip("$")) for company, text in whole["median"].items()} == {
        company: pytest.approx(median(pays(company)), rel=0.01) for company in ("Tesla", "TikTok")
    }
    assert any(chart.proto.id.endswith("-chart-compare") for chart in page.get("plotly_chart"))
    assert any(part.value.startswith("Median pay: ") and "Tesla" in part.value for part in page.markdown)
