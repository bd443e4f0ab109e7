"""A page as the dashboard builds it for a reader who may only read: the elements that a browser would be sent."""

import logging
import os
from collections.abc import Generator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from unittest import mock
from urllib.parse import parse_qs, urlsplit

from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest, local_script_runner
from streamlit.testing.v1.element_tree import Block
from streamlit.testing.v1.local_script_runner import LocalScriptRunner
from streamlit.util import calc_hash

from components.pages import pages
from serving.rights import RIGHTS_VARIABLE

DASHBOARD = Path(__file__).parent.parent / "dashboard.py"
#: Tells at every page that no browser asked for it.
logging.getLogger("streamlit.runtime.scriptrunner_utils.script_run_context").disabled = True
_SCANNED = cache(manifest_scanner.scan_component_manifests)
_ASK_FOR_THE_END = local_script_runner.require_widgets_deltas
#: The seconds that a page may take.
LONGEST = 600


class PageError(Exception):
    """A page ended in an error instead of its elements."""


@contextmanager
def without_detours() -> Generator[None]:
    """Look for components of installed packages once, not with every page, and wait for a run without asking every millisecond.

    The one would cost as much as the page, the other a tenth of it.
    """
    with (
        mock.patch.object(manifest_scanner, "scan_component_manifests", _SCANNED),
        mock.patch.object(local_script_runner, "require_widgets_deltas", _wait),
    ):
        yield


def _wait(runner: LocalScriptRunner, timeout: float) -> None:
    """Wait until a run has ended; RuntimeError, as Streamlit raises it, where that takes longer than the timeout."""
    if runner._script_thread:  # noqa: SLF001
        runner._script_thread.join(timeout)  # noqa: SLF001
    if not runner.script_stopped():
        _ASK_FOR_THE_END(runner, 0)


def elements_at(address: str) -> Block:
    """Return the elements of the page at an address such as `/companies?of=Tesla`; PageError where it ends in an error."""
    parts = urlsplit(address)
    app = AppTest.from_file(str(DASHBOARD), default_timeout=LONGEST)
    # switch_page knows pages that are files only
    app._page_hash = calc_hash(parts.path.strip("/") or next(iter(pages())))  # noqa: SLF001
    app.query_params.update(parse_qs(parts.query))
    with without_detours(), mock.patch.dict(os.environ, {RIGHTS_VARIABLE: "read"}):
        app.run()
    if app.exception:
        raise PageError(f"{address}: {app.exception[0].message}")
    return app.main
