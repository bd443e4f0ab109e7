"""Nine tasks as a new reader does them, in a browser on a wide screen and on a phone: how many actions, how much waiting.

python -m bench.tasks            prints a row a task: actions and seconds of waiting, wide and phone
python -m bench.tasks offers     those whose name holds a word

An action is a click, a text typed, a key pressed, a file dropped. Waiting is from an action until the server has nothing left
to send and what the reader looks for is on the screen; looking and reading cost nothing here. A task begins once the overview
is drawn, which a row of its own times.
"""

import re
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from playwright.sync_api import Locator, Page, sync_playwright

from queries.folder import data_folder
from tests.browser.conftest import BARS, CHARTS_DRAWN, CHROMIUM_ARGUMENTS, PATIENCE, chromium
from tests.server import served

#: Each by the name of a device that Playwright knows, and its size.
SCREENS = {"wide": ("Desktop Chrome", 1280, 800), "phone": ("Pixel 5", 390, 844)}
MAIN = '[data-testid="stMain"]'
#: A page to which the server has nothing left to send.
SETTLED = '[data-testid="stApp"][data-test-script-state="notRunning"]'
SIDEBAR = '[data-testid="stSidebar"]'
#: How long a chart or a list of choices takes to grow into its place, in milliseconds.
GROWING = 1_000
CLUB = (
    "Company,Role,Location,Pay,Year\n"
    'Northwind,Software Intern,"Seattle, WA",USD 45/hr,2026\n'
    'Contoso,Data Intern,"Austin, TX",USD 38/hr,2026\n'
)
SURVEY = (
    "Entreprise;Ville;Indemnité de stage mensuelle (EUR);Année\n"
    "Northwind;Paris;1 450;2026\n"
    "Contoso;Lyon;1 200,50;2026\n"
)  # fmt: skip
RECORDS = (
    '[{"company": "Northwind", "city": "Toronto, ON", "hourly intern pay (CAD)": 31, "year": 2026},'
    ' {"company": "Contoso", "city": "Vancouver, BC", "hourly intern pay (CAD)": 29, "year": 2026}]'
)


class Reader:
    """A reader at one screen: what is done is counted, what is waited for is timed."""

    def __init__(self, page: Page, address: str, phone: bool) -> None:
        self.page, self.phone = page, phone
        self.actions, self.waits = 0, [0.0]
        begun = time.perf_counter()
        page.goto(address)
        self._settle()
        page.wait_for_function(CHARTS_DRAWN)
        self.opened = time.perf_counter() - begun

    def act(self, action: Callable[[], object], until: Locator | None = None) -> None:
        """Do one thing, and wait for what comes of it."""
        self.actions += 1
        begun = time.perf_counter()
        action()
        if until:
            until.first.wait_for()
        self._settle()
        self.waits.append(time.perf_counter() - begun)

    def click(self, what: Locator, until: Locator | None = None) -> None:
        """Click or tap."""
        what.first.scroll_into_view_if_needed()
        self.act(what.first.tap if self.phone else what.first.click, until)

    def point_at(self, what: Locator) -> None:
        """Click or tap what is in sight, without a scroll: a list of choices closes where its page scrolls."""
        self.page.wait_for_timeout(GROWING)
        box = what.first.bounding_box()
        point = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        self.act(lambda: (self.page.touchscreen.tap if self.phone else self.page.mouse.click)(*point))

    def type(self, where: Locator, text: str, until: Locator | None = None) -> None:
        """Type a text into a field."""
        self.act(lambda: where.first.press_sequentially(text), until)

    def key(self, name: str, until: Locator | None = None) -> None:
        """Press a key."""
        self.act(lambda: self.page.keyboard.press(name), until)

    def text(self, text: str | re.Pattern, within: str = MAIN) -> Locator:
        """Return what holds a text."""
        return self.page.locator(within).get_by_text(text)

    def heading(self, text: str) -> Locator:
        """Return the headline that holds a text."""
        return self.page.locator(f"{MAIN} h1", has_text=text)

    def open_page(self, name: str, until: Locator | None = None) -> None:
        """Go to a page by the navigation: behind a menu on a phone, and for the last pages on a wide one."""
        link = self.page.get_by_role("link", name=name, exact=True)
        if self.phone:
            self.open_drawer(link)
        elif not link.count():
            link = self.page.get_by_role("menuitem", name=name)
            self.click(self.page.locator('[data-testid="stTopNavSection"]'), link)
        self.click(link, until)

    def open_drawer(self, until: Locator) -> None:
        """Open the navigation and the filters on a phone."""
        self.click(self.page.locator('[data-testid="stExpandSidebarButton"]'), until)

    def _settle(self) -> None:
        self.page.wait_for_selector(SETTLED)


def pay_of_a_company(reader: Reader) -> None:
    """Find NVIDIA's pay for a PhD."""
    hit = reader.page.locator(".st-key-search-hits").get_by_text("NVIDIA")
    reader.type(reader.page.get_by_label("Search").first, "nvi", hit)
    reader.click(hit, reader.heading("NVIDIA"))
    reader.page.locator("[class*='st-key-frame-']", has_text="PhD").first.wait_for()


def seattle_or_austin(reader: Reader) -> None:
    """Set Seattle against Austin, after cost of living."""
    reader.open_page("Locations", reader.page.get_by_label("Compare places"))
    box = reader.page.get_by_role("combobox", name="Compare places")
    for city in ("Seattle, WA", "Austin, TX"):
        reader.type(box, city, reader.page.get_by_role("option", name=city, exact=True))
        reader.key("Enter")
    reader.page.locator(".st-key-chart-compared-reports").wait_for()


def what_a_masters_adds(reader: Reader) -> None:
    """See what a master's adds."""
    reader.open_page("Degree levels", reader.heading("a master's"))


def where_a_number_comes_from(reader: Reader) -> None:
    """Follow the headline to the source of a report."""
    reader.click(reader.text("See the reports"), reader.page.locator(f"{MAIN} [data-testid='stDataFrame'] canvas"))


def two_offers(reader: Reader) -> None:
    """Compare two offers."""
    line = reader.page.get_by_label("Your offer in one line")
    reader.click(reader.page.get_by_role("link", name="Have an offer? Check it"), line)
    reader.type(line, "$9,000 a month in New York, 12 weeks, $3,000 housing, or $62 an hour in Austin")
    reader.key("Enter", reader.heading("is ahead of"))


def three_uploads(reader: Reader) -> None:
    """Add three files of different kinds, see each as a chart, undo them."""
    reader.open_page("Add a CSV", reader.heading("Add a salary CSV"))
    files = (("club.csv", CLUB), ("enquete.csv", SURVEY), ("records.json", RECORDS))
    # On each screen other bytes: those of a file that was added before, and undone, are not taken a second time.
    bodies = [{"name": name, "mimeType": "text/csv", "buffer": (text + "\n" * reader.phone).encode()} for name, text in files]
    add = reader.page.get_by_role("button", name="Add 6 records of 3 files")
    reader.act(lambda: reader.page.set_input_files('input[type="file"]', bodies), add)
    for name, _ in files:
        if name != "club.csv":
            reader.click(reader.page.get_by_role("radio", name=f"{name} · 2 records"))
        reader.page.locator(".st-key-chart-upload-company .main-svg").first.wait_for()
    reader.click(add, reader.text("6 records of 3 files added"))
    reader.click(reader.page.get_by_role("button", name="Undo all 3"), reader.page.get_by_role("button", name="Restore").nth(2))


def share_a_view(reader: Reader) -> None:
    """Make the address of a view of PhDs."""
    if reader.phone:
        reader.open_drawer(reader.page.locator(SIDEBAR).get_by_text("Degree level"))
    box = reader.page.locator(SIDEBAR).get_by_role("combobox", name="Degree level")
    option = reader.page.get_by_role("option", name="PhD", exact=True)
    reader.click(box, option)
    reader.point_at(option)
    reader.page.wait_for_function("() => location.search.includes('degree=PhD')")


def programmes_still_open(reader: Reader) -> None:
    """Find the programmes that can still be applied to."""
    reader.open_page("Programmes", reader.heading("deadline ahead"))


def google_on_the_way(reader: Reader) -> None:
    """Find Google's pay, its name mistyped."""
    hit = reader.page.locator(".st-key-search-hits").get_by_text("Google")
    reader.type(reader.page.get_by_label("Search").first, "googel", hit)
    reader.click(hit, reader.heading("Google"))


def marks_behind_a_chart(reader: Reader) -> None:
    """Follow a company's bar to its reports."""
    reader.open_page("Companies", reader.page.locator(f".st-key-chart-companies {BARS}"))
    bar = reader.page.locator(f".st-key-chart-companies {BARS}").first
    bar.scroll_into_view_if_needed()
    reader.page.wait_for_timeout(GROWING)
    box = bar.bounding_box()
    drawer = reader.page.locator(".st-key-drawer-companies")
    reader.act(lambda: reader.page.mouse.click(box["x"] + 3, box["y"] + box["height"] / 2), drawer)


TASKS = (
    pay_of_a_company, seattle_or_austin, what_a_masters_adds, where_a_number_comes_from, two_offers, three_uploads,
    share_a_view, programmes_still_open, google_on_the_way, marks_behind_a_chart,
)  # fmt: skip


def main(words: list[str]) -> int:
    """Do the tasks and print what they cost; the exit code is 1 where one cannot be done, 2 where none has such a name."""
    tasks = [task for task in TASKS if all(word in task.__name__ for word in words)]
    if not tasks:
        print(f"No task has {' and '.join(words)} in its name: {', '.join(task.__name__ for task in TASKS)}.")
        return 2
    failed = False
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        data = Path(folder) / "data"
        shutil.copytree(data_folder(), data, ignore=shutil.ignore_patterns("uploads"))
        browser = playwright.chromium.launch(executable_path=chromium(), args=CHROMIUM_ARGUMENTS)
        with served(data) as address:
            first = browser.new_page()  # the tables are built once, for whoever comes first
            first.goto(address)
            first.wait_for_selector(SETTLED, timeout=PATIENCE)
            first.close()
            print("| task | " + " | ".join(f"{screen}: actions, waiting, longest" for screen in SCREENS) + " |")
            print("| --- |" + " --- |" * len(SCREENS))
            opened: dict[str, list[float]] = {screen: [] for screen in SCREENS}
            for task in tasks:
                cells = []
                for screen, (device, width, height) in SCREENS.items():
                    looks = playwright.devices[device] | {"viewport": {"width": width, "height": height}}
                    context = browser.new_context(**looks, reduced_motion="reduce")
                    context.set_default_timeout(PATIENCE)
                    reader = Reader(context.new_page(), address, screen == "phone")
                    opened[screen].append(reader.opened)
                    try:
                        task(reader)
                        cells.append(f"{reader.actions}, {sum(reader.waits):.1f} s, {max(reader.waits):.1f} s")
                    except Exception as error:  # noqa: BLE001  what failed is printed, the others are done
                        failed = True
                        cells.append(f"not done: {str(error).partition(chr(10))[0][:80]}")
                    context.close()
                print(f"| {task.__doc__.rstrip('.')} | {' | '.join(cells)} |", flush=True)
            middle = (f"{median(each):.1f} s" for each in opened.values())
            print(f"| The overview, opened until it is drawn, in the middle of all tasks | {' | '.join(middle)} |")
        browser.close()
    return int(failed)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
