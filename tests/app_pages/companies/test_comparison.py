"""The page Companies as a reader uses it, with the bundled data."""

from statistics import median

import pytest

COUNTED = """
    select pay_hour_usd from pay_reports
    where company = $company and work_kind = 'internship' and country = 'US' and year between 2025 and 2027
        and set_aside is null and pay_hour_usd is not null and not country_inferred
"""


@pytest.fixture
def pays(bundled):
    """The counted pays of a company in the first view, by the hour in US dollars."""
    cursor = bundled.snapshot.cursor()
    return lambda company: [pay for (pay,) in cursor.execute(COUNTED, {"company": company}).fetchall()]


def test_companies_in_the_address_stand_side_by_side(opened, pays):
    page = opened("companies", {"companies-compare": ["Tesla", "NVIDIA"]})
    assert page.multiselect(key="companies-compare").value == ["Tesla", "NVIDIA"]
    table = page.dataframe[0].value
    whole = table[table["degree"] == "All"].set_index("company")
    assert dict(whole["reports"]) == {company: len(pays(company)) for company in ("Tesla", "NVIDIA")}
    assert {company: float(text.strip("$")) for company, text in whole["median"].items()} == {
        company: pytest.approx(median(pays(company)), rel=0.01) for company in ("Tesla", "NVIDIA")
    }
    assert any(chart.proto.id.endswith("-chart-compare") for chart in page.get("plotly_chart"))
    assert any(part.value.startswith("Median pay: ") and "Tesla" in part.value for part in page.markdown)
