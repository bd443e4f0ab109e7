"""One real server over a copy of the data, and a real browser; without a browser these tests skip and say what to install."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, FloatRect, Locator, Page, sync_playwright

from components.words import GLUE
from queries.folder import data_folder
from tests.server import served

CHROMIUM_NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
CHROMIUM_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
MAC_CHROME = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
#: Streamlit itself asks for these below a page's address before it finds them at the root.
OWN_PROBES = ("/_stcore/health", "/_stcore/host-config")


def chromium() -> str | None:
    """The path of a Chromium or a Chrome on this machine, or None."""
    found = next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)
    return found or (MAC_CHROME if Path(MAC_CHROME).exists() else None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if chromium() is None:
        for item in items:
            if "browser" in item.path.parts:
                item.add_marker(pytest.mark.skip(reason="no browser: install Chromium, for example with apt install chromium"))


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the bundled data that tests may change."""
    copy = tmp_path_factory.mktemp("browser") / "data"
    shutil.copytree(data_folder(), copy, ignore=shutil.ignore_patterns("uploads"))
    return copy


@pytest.fixture(scope="session")
def address(data: Path) -> Iterator[str]:
    """The address of a server of the dashboard over the copy."""
    with served(data) as found:
        yield found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium(), args=CHROMIUM_ARGUMENTS)
        yield launched
        launched.close()


#: How long a test waits for what has to come, in milliseconds: a machine with much to do takes its time.
PATIENCE = 120_000
#: The bars of a chart.
BARS = ".bars .point path"
#: What stands in place of a widget whose part of Streamlit a browser has not loaded yet: axe finds nothing wrong with it.
COMING = '[data-testid="stSkeleton"]'
#: Whether each chart of a page has its picture.
CHARTS_DRAWN = (
    """() => [...document.querySelectorAll('[class*="st-key-chart-"]')].every(chart => chart.querySelector('.main-svg'))"""
)
#: Whether each chart, but for those of closed sections, is as wide as its place, and was as wide when this was asked before.
CHARTS_FILL = """() => {
    const charts = [...document.querySelectorAll('.stPlotlyChart')].filter(chart => !chart.closest('details:not([open])'));
    const before = window.widthsBefore;
    window.widthsBefore = charts.map(chart => chart.clientWidth).join();
    const fills = chart => Math.abs(chart.querySelector('.main-svg').getAttribute('width') - chart.clientWidth) <= 1;
    return window.widthsBefore === before && charts.every(fills);
}"""


class Visit:
    """A page of the dashboard in the browser, and what it asked for and complained of."""

    def __init__(self, page: Page, address: str):
        self.page = page
        self.address = address
        self.errors: list[str] = []
        self.hosts: set[str] = set()
        page.on("console", self._heard)
        page.on("request", lambda request: self.hosts.add(urlsplit(request.url).hostname or ""))

    def _heard(self, message) -> None:
        probe = urlsplit(message.location.get("url", "")).path.endswith(OWN_PROBES)
        if message.type == "error" and not probe:
            self.errors.append(message.text)

    def open(self, path: str) -> "Visit":
        """Opens an address below the server's and waits until the page is whole."""
        self.page.goto(self.address + path)
        self.page.wait_for_selector('[data-testid="stMain"] h1, [data-testid="stMain"] h2')
        return self.settle()

    def settle(self) -> "Visit":
        """Waits until the server has nothing left to send and the charts are drawn."""
        self.page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]')
        self.page.wait_for_function(CHARTS_DRAWN)
        return self

    def complete(self) -> "Visit":
        """Waits until nothing is shown in place of a widget that is still to come."""
        self.page.wait_for_function(f"() => !document.querySelector('{COMING}')")
        return self

    def still(self, part: Locator) -> FloatRect:
        """Where a part of the page stands, once it moves no more."""
        part.wait_for(state="attached")
        before, box = None, part.bounding_box()
        while box is None or box != before:
            before = box
            part.scroll_into_view_if_needed()
            self.page.wait_for_timeout(500)
            box = part.bounding_box()
        return box

    def click_mark(self, within: str, mark: str = BARS) -> None:
        """Clicks the first mark of the chart that a selector names: a bar near where it begins."""
        box = self.still(self.page.locator(f"{within} {mark}").first)
        self.page.mouse.click(box["x"] + min(3, box["width"] / 2), box["y"] + box["height"] / 2)

    def resize(self, width: int) -> "Visit":
        """Gives the page a screen of another width, and waits until the sidebar and the charts have taken theirs."""
        self.page.set_viewport_size({**self.page.viewport_size, "width": width})
        self.settle().page.wait_for_function(CHARTS_FILL, polling=300)
        return self

    def assert_fits(self) -> None:
        """Nothing of the page makes it wider than the screen, and no chart and no headline reaches beyond it."""
        width = self.page.viewport_size["width"]
        assert self.page.evaluate("document.documentElement.scrollWidth") <= width
        beyond = self.page.evaluate(
            """() => [...document.querySelectorAll('[data-testid="stMain"] .stPlotlyChart, [data-testid="stMain"] h1')]
                .filter(part => part.getBoundingClientRect().right > innerWidth + 1).length"""
        )
        assert beyond == 0

    @property
    def here(self) -> str:
        """The address that the browser shows, without the server's."""
        return self.page.evaluate("location.pathname + location.search")

    @property
    def title(self) -> str:
        """The headline, without what keeps its ranges in one line."""
        return self.page.locator('[data-testid="stMain"] h1').first.inner_text().replace(GLUE, "")


@pytest.fixture(scope="session")
def opener(browser: Browser, address: str) -> Callable[[], AbstractContextManager[Callable[..., Visit]]]:
    """Opens pages that several tests look at and none changes, as `visit`, until it is left: `with opener() as visit:`."""
    return lambda: _opener(browser, address)


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Callable[..., Visit]]:
    """Opens a page in a browser of its own: `visit(path, width=390, dark=True)`; a `script` runs before the page's own."""
    with _opener(browser, address) as start:
        yield start


@contextmanager
def _opener(browser: Browser, address: str) -> Iterator[Callable[..., Visit]]:
    contexts = []

    def start(path: str, width: int = 1280, height: int = 800, dark: bool = False, script: str | None = None) -> Visit:
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme="dark" if dark else "light", reduced_motion="reduce"
        )
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        if script:
            context.add_init_script(script)
        return Visit(context.new_page(), address).open(path)

    yield start
    for context in contexts:
        context.close()
