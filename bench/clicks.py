"""From a choice in the sidebar to the last chart in a browser, beside an empty app that draws the same widgets and charts.

python -m bench.clicks [TURNS]      default: 5 choices of each, in turn
"""

import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from playwright.sync_api import Page, sync_playwright

from bench.empty import DRAWN
from bench.pages import EMPTY, OURS, PAGES, floors_of
from bench.server import served
from queries.folder import data_folder
from queries.kept import CACHE_VARIABLE
from tests.browser.conftest import CHROMIUM_ARGUMENTS, PATIENCE, chromium
from tests.server import wait_for

LEVELS = ("PhD", "Master's", "Bachelor's", "Associate", "High school")
DONE = '[data-testid="stApp"][data-test-script-state="notRunning"]'
#: Waits for the end of the next run, however short.
WATCH = """() => {
    const app = document.querySelector('[data-testid="stApp"]');
    window.runEnds = new Promise(end => new MutationObserver((_, watching) => {
        if (app.dataset.testScriptState != 'notRunning') return;
        watching.disconnect();
        end();
    }).observe(app, {attributes: true, attributeFilter: ['data-test-script-state']}));
}"""
CHARTS_STAND = "() => [...document.querySelectorAll('.js-plotly-plot')].every(chart => chart.querySelector('.main-svg'))"


def seconds_of_a_choice(page: Page, level: str) -> float:
    """Choose one more degree level; return the seconds until the server is done and all charts are drawn."""
    page.get_by_role("combobox", name="Degree level").first.click()
    option = page.get_by_role("option", name=level, exact=True).first
    option.wait_for()
    page.evaluate(WATCH)
    began = time.perf_counter()
    option.click()
    page.evaluate("() => runEnds")
    page.wait_for_function(CHARTS_STAND)
    page.evaluate("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
    return time.perf_counter() - began


def main(turns: int) -> None:
    """Print the middle of both and their ratio."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        room, overview = Path(folder), PAGES[0]
        floor = floors_of(data_folder(), room)[overview]
        browser = playwright.chromium.launch(executable_path=chromium(), args=CHROMIUM_ARGUMENTS)
        with (
            served(OURS, data_folder(), **{CACHE_VARIABLE: str(room / "kept")}) as ours,
            served(EMPTY, data_folder(), **{DRAWN: str(floor)}) as empty,
        ):
            pages = {}
            for name, server in {"dashboard": ours, "empty app": empty}.items():
                wait_for(f"http://127.0.0.1:{server.port}/_stcore/health")
                pages[name] = browser.new_page()
                pages[name].set_default_timeout(PATIENCE)
                pages[name].goto(f"http://127.0.0.1:{server.port}/")
                pages[name].wait_for_selector(DONE)
                pages[name].wait_for_selector(".js-plotly-plot .main-svg")
            taken = {name: [] for name in pages}
            for level in LEVELS[:turns]:
                for name, page in pages.items():
                    taken[name].append(seconds_of_a_choice(page, level))
        browser.close()
    middle = {name: median(seconds) for name, seconds in taken.items()}
    for name, seconds in middle.items():
        print(f"{name}: {seconds:.2f} s")
    print(f"ratio: {middle['dashboard'] / middle['empty app']:.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else len(LEVELS))
