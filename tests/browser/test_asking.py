"""Asking the tables in SQL in a browser: what came of a statement is in sight of its button."""

from urllib.parse import quote

import pytest


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize(
    ("statement", "outcome"),
    [
        ("select contry from pay_reports", '[data-testid="stAlert"]'),
        ("select country, count(*) as rows from pay_reports group by country", '[data-testid="stDataFrame"]'),
    ],
    ids=["a fault", "an answer"],
)
def test_what_came_of_a_statement_stands_right_below_its_box(visit, statement, outcome, width):
    seen = visit(f"/data?table=SQL&sql={quote(statement)}", width=width, height=900)
    button = seen.page.get_by_role("button", name="Run", exact=True)
    button.click()
    came = seen.page.locator(f".st-key-sql-outcome {outcome}").first
    came.wait_for()
    assert 0 < came.bounding_box()["y"] - button.bounding_box()["y"] < 250
    assert seen.errors == []
