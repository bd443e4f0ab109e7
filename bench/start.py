"""From the start of the server to the first chart in a browser, beside an empty Streamlit page with one Plotly chart.

python -m bench.start [RUNS]      default: 5 runs of each, in turn
"""

import socket
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser, Error, sync_playwright

from tests.browser.conftest import CHROMIUM_ARGUMENTS, chromium

ROOT = Path(__file__).parent.parent
EMPTY_PAGE = """
import plotly.graph_objects as go
import streamlit as st

st.plotly_chart(go.Figure(go.Bar(x=[1, 2, 3], y=[1, 2, 3])))
"""


def seconds_to_first_chart(browser: Browser, script: Path) -> float:
    """Return how long it takes from starting a server for the script until a bar or a line of a chart stands on its page."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.port", str(port), "--server.headless", "true"]
    began = time.perf_counter()
    server = subprocess.Popen(command, cwd=script.parent, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    page = browser.new_page()
    try:
        while True:
            try:
                page.goto(f"http://127.0.0.1:{port}/")
                break
            except Error:
                time.sleep(0.02)
        page.wait_for_selector(".js-plotly-plot .point path, .js-plotly-plot .bars path", timeout=60_000)
        return time.perf_counter() - began
    finally:
        page.close()
        server.terminate()
        server.wait()


def main(runs: int) -> None:
    """Print the median of both and their ratio."""
    taken: dict[str, list[float]] = {"dashboard": [], "empty page": []}
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        empty = Path(folder) / "empty.py"
        empty.write_text(EMPTY_PAGE, encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=chromium(), args=CHROMIUM_ARGUMENTS)
        for _ in range(runs):
            taken["dashboard"].append(seconds_to_first_chart(browser, ROOT / "dashboard.py"))
            taken["empty page"].append(seconds_to_first_chart(browser, empty))
        browser.close()
    middle = {name: statistics.median(seconds) for name, seconds in taken.items()}
    for name, seconds in middle.items():
        print(f"{name}: {seconds:.2f} s")
    print(f"ratio: {middle['dashboard'] / middle['empty page']:.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
