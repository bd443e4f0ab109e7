"""The validation of expected pay on the page Method, once it is opened: a table for each country that has a model."""

from pathlib import Path

from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from app_pages.method.expected_sentences import HEADS
from offer.expectation import COMPANIES, REPORTS, model_of
from queries.database import database

DASHBOARD = str(Path(__file__).parents[3] / "dashboard.py")


def test_each_country_with_a_model_has_its_table():
    app = AppTest.from_file(DASHBOARD, default_timeout=300)
    app._page_hash = calc_hash("method")
    app.session_state["expected-checks"] = True
    app.run()
    assert not app.exception
    view = database().view()
    markets = view.ask("offer/markets", reports=REPORTS, companies=COMPANIES)
    models = [model_of(view, row.country, row.country_currency) for row in markets.itertuples()]
    tables = [each.value for each in app.table if list(each.value.columns) == list(HEADS)]
    assert [len(table) for table in tables] == [len(model.checks) for model in models if model]
    assert all(sum(f"**{name}**" in each.value for each in app.markdown) == 1 for name in markets["country_name"])
