"""A data folder into which the page takes a file of a release; nothing is kept of the files of other tests."""

from collections import OrderedDict

import pytest

from app_pages.upload import choices
from queries.database import database
from queries.folder import DATA_VARIABLE
from tests.ingest.releases.made import releases_folder


@pytest.fixture(autouse=True)
def nothing_kept(monkeypatch):
    """No choices of files that were dropped before."""
    monkeypatch.setattr(choices, "_kept", OrderedDict())


@pytest.fixture
def data(folder, monkeypatch):
    """A data folder with the pound of 2025 by the European Central Bank."""
    rate = {"currency": "GBP", "year": 2025, "units_per_usd": 0.75, "usd_per_unit": 1.3333, "source_id": "ecb-eurofxref-hist"}
    made = releases_folder(folder, pay_reports=[{"pay": 20}], exchange_rates=[rate], pay_statistics=[])
    monkeypatch.setenv(DATA_VARIABLE, str(made))
    database.cache_clear()
    yield made
    database.cache_clear()
