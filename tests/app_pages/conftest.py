"""A page of the dashboard as the server builds it, opened at an address."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from publish.opening import without_detours

DASHBOARD = str(Path(__file__).parents[2] / "dashboard.py")


@pytest.fixture(scope="session", autouse=True)
def built_without_detours() -> Iterator[None]:
    """The pages of a process are built as those of the static copy are."""
    with without_detours():
        yield


@pytest.fixture
def opened() -> Callable[..., AppTest]:
    """Opens a page: `opened("companies", {"degree": "PhD"})`; the address holds parameters by name."""

    def at(page: str, address: dict[str, str | list[str]] | None = None) -> AppTest:
        app = AppTest.from_file(DASHBOARD, default_timeout=120)
        app._page_hash = calc_hash(page)  # AppTest.switch_page knows pages that are files only
        app.query_params.update(address or {})
        app.run()
        return app

    return at
