"""The static copy in a real browser, from disk: nothing that axe finds, charts and search with scripts, words without."""

import re

import pytest

from charts.theme import palette
from components.words import spoken
from publish import copy
from publish.addresses import Copied
from queries.database import database
from tests.browser.axe import violations
from tests.browser.conftest import PATIENCE

VIEWS = (
    Copied("locations.html", "/locations", "locations", "page"),
    Copied("companies/tesla.html", "/companies?of=Tesla", "Tesla", "company"),
    Copied("places/sao-paulo-br.html", "/locations?city=Sao+Paulo%2C+BR&country=Brazil", "São Paulo, BR", "city"),
    Copied("occupations/actuaries.html", "/outlook?occupation=Actuaries", "Actuaries", "occupation"),
)


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A copy of a few views of the bundled data."""
    out = tmp_path_factory.mktemp("site") / "out"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(copy, "copied", lambda _view: list(VIEWS))
        copy.write_copy(out, database(), "https://pay.example.org")
    return out


@pytest.fixture
def opened(browser, site):
    """Opens a file of the copy from disk: `opened(path, width=390)`; further options are those of the browser's context."""
    contexts = []

    def start(path: str, width: int = 1280, **options):
        context = browser.new_context(viewport={"width": width, "height": 800}, **options)
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        page = context.new_page()
        page.goto((site / path).as_uri())
        return page

    yield start
    for context in contexts:
        context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", [view for view in VIEWS if view.kind != "city"], ids=lambda view: view.path)
def test_axe_finds_nothing_on_a_page_of_the_copy_and_it_fits_a_narrow_screen(opened, view, scheme):
    page = opened(view.path, width=390, color_scheme=scheme)
    for chart in page.locator(".chart").all()[:1]:
        chart.scroll_into_view_if_needed()
        chart.locator(".main-svg").first.wait_for()
    page.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
    assert violations(page) == set()
    assert page.evaluate("document.documentElement.scrollWidth") == 390


#: The colours of the ground, of the words and of a chart's labels.
COLOURS = """() => {
    const looks = (part) => getComputedStyle(document.querySelector(part));
    return [looks("body").backgroundColor, looks("body").color, looks(".chart .xtick text").fill].join("; ");
}"""


def as_shown(colour: str) -> str:
    """A colour of the theme as a browser tells it."""
    return f"rgb({', '.join(str(int(colour[place : place + 2], 16)) for place in (1, 3, 5))})"


def test_words_and_charts_are_dark_where_the_reader_wants_it_and_light_on_paper(opened):
    light, dark = ("; ".join(map(as_shown, (of.background, of.text, of.muted))) for of in (palette("light"), palette("dark")))
    page = opened("companies/tesla.html", color_scheme="dark")
    page.locator(".chart .main-svg").first.wait_for()
    for scheme, medium, looks in (("dark", "screen", dark), ("light", "screen", light), ("dark", "print", light)):
        page.emulate_media(color_scheme=scheme, media=medium)
        page.wait_for_function(f"looks => ({COLOURS})() === looks", arg=looks)


def test_charts_are_drawn_and_names_are_found_from_disk_without_a_word_from_the_network(opened):
    page = opened("companies/tesla.html")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.locator(".chart .main-svg").first.wait_for()
    assert page.locator(".chart [role=img]").first.get_attribute("aria-label")
    page.get_by_label("Search").fill("sao p")
    assert page.locator(".hits a").all_inner_texts() == ["São Paulo, BR · city"]
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("places/sao-paulo-br.html"))
    assert all(url.startswith(("file:", "data:", "blob:")) for url in asked)


def test_words_and_tables_stand_without_scripts_and_on_paper(opened, site):
    page = opened("companies/tesla.html", java_script_enabled=False)
    assert (
        spoken(page.locator("h1").inner_text()) in re.search("<title>(.*?) · ", (site / "companies/tesla.html").read_text())[1]
    )
    assert page.locator(".chart p").first.is_visible()
    assert page.locator("table").last.is_visible()
    assert page.locator(".search").is_hidden()
    page.emulate_media(media="print")
    assert page.locator("nav").is_hidden()
    assert page.locator("h1").is_visible()
