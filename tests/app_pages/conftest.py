"""A page of the dashboard as the server builds it, opened at an address."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

DASHBOARD = str(Path(__file__).parents[2] / "dashboard.py")


@pytest.fixture(scope="session", autouse=True)
def scanned_once() -> Iterator[None]:
    """AppTest looks for components in every installed package whenever a page is opened, which costs as much as the page:
    here once a process."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(manifest_scanner, "scan_component_manifests", cache(manifest_scanner.scan_component_manifests))
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
