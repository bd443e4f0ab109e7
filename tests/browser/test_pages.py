"""Every page in a real browser: it opens at its address, draws its marks, asks nobody else and fits the screen."""

import re

import pytest

from components.pages import pages
from tests.browser.axe import STREAMLITS, violations
from tests.browser.conftest import Visit

#: The looks beside that in which each page is opened: width and whether it is dark.
LOOKS = ((1280, True), (390, False), (390, True))
#: The marks that each page draws, by its address.
PAGES = {
    "/": ".js-plotly-plot .point",
    "/offer": '[data-testid="stTextInput"]',
    "/companies": ".js-plotly-plot .point",
    "/locations": ".js-plotly-plot .point, .js-plotly-plot path.point",
    "/degrees": ".js-plotly-plot .point",
    "/explore": ".js-plotly-plot .point",
    "/outlook": ".js-plotly-plot .point",
    "/programs": ".js-plotly-plot .point",
    "/skills": ".js-plotly-plot .point",
    "/upload": '[data-testid="stFileUploader"]',
    "/data": '[data-testid="stDataFrame"] canvas',
    "/method": '[data-testid="stDataFrame"] canvas, [data-testid="stTable"] td',
}
#: What stands beside the button of the drawer.
LABEL = """getComputedStyle(document.querySelector('[data-testid="stExpandSidebarButton"]'), '::after').content"""
#: Of each chart, but for those of closed sections, which are laid out as these open: what share of its width on the
#: screen is taken by names at the left, and how many names lie beyond the screen.
NAMES_BESIDE = """() => [...document.querySelectorAll('.stPlotlyChart')]
  .filter(chart => !chart.closest('details:not([open])')).map(chart => {
    const box = part => part?.getBoundingClientRect();
    const whole = box(chart), marks = box(chart.querySelector('.nsewdrag'));
    const left = Math.max(whole.left, 0), right = Math.min(whole.right, innerWidth);
    const names = [...chart.querySelectorAll('.ytick, .shape-label')].map(box).filter(name => name.width);
    const beside = names.filter(name => marks && name.right <= marks.left + 1);
    return [
        chart.closest('[class*="st-key-chart-"]').className.match(/st-key-(chart-\\S+)/)[1],
        Math.max(0, ...beside.map(name => name.right - Math.max(name.left, left))) / (right - left),
        names.filter(name => name.left < -1 || name.right > innerWidth + 1).length,
    ];
})"""


def test_every_page_is_opened():
    first, *others = pages()
    assert list(PAGES) == ["/", *(f"/{name}" for name in others)], f"name here what each page draws ({first} at /)"


@pytest.fixture(scope="module", params=PAGES)
def path(request) -> str:
    return request.param


@pytest.fixture(scope="module")
def seen(opener, path):
    """A page on a wide screen: opened once, for the tests change nothing but the screen, and closed before the next."""
    with opener() as visit:
        yield visit(path)


def test_a_page_opens_at_its_address_and_draws_its_marks(seen, path):
    seen.page.wait_for_selector(PAGES[path], state="attached")
    assert seen.title
    assert seen.page.locator('[data-testid="stException"]').count() == 0
    assert seen.errors == []


def test_a_page_asks_no_other_server(seen):
    assert seen.hosts == {"127.0.0.1"}


def test_a_page_opens_by_the_name_of_this_machine_as_by_its_number(visit):
    seen = visit("/offer")
    title, seen.address = seen.title, seen.address.replace("127.0.0.1", "localhost")
    assert seen.open("/offer").title == title


def test_each_chart_says_its_finding_to_those_who_do_not_see_it(seen, path):
    charts = seen.page.locator(".stPlotlyChart")
    assert (charts.count() > 0) == PAGES[path].startswith(".js-plotly-plot")
    said = [chart.get_attribute("aria-label") or "" for chart in charts.all()]
    assert all(len(text) > 10 for text in said), said
    assert not any("\\" in text or re.search(r"\bnan\b", text) for text in said), said


def test_a_page_fits_a_wide_screen(seen):
    seen.assert_fits()


def pytest_generate_tests(metafunc):
    """Each page is read in one look, in all of them where `--looks all` asks for it."""
    if "look" in metafunc.fixturenames:
        others = LOOKS if metafunc.config.getoption("looks") == "all" else []
        metafunc.parametrize("look", [None, *others], ids=str)


def test_axe_finds_nothing_but_what_is_streamlits_own(visit, seen, path, look):
    shown = seen if look is None else visit(path, width=look[0], dark=look[1])
    shown.page.wait_for_selector(PAGES[path], state="attached")
    assert violations(shown.complete().page) == {own.rule for own in STREAMLITS if path in own.pages}


def test_a_page_fits_a_narrow_screen(seen):
    """It stays narrow for the next test, the last of a page's."""
    seen.resize(390).assert_fits()


def test_names_leave_the_marks_most_of_a_narrow_screen(seen):
    """At the left of its marks no chart has names that take over two fifths of its width; none lies beyond the screen."""
    taken = seen.page.evaluate(NAMES_BESIDE)
    scrolled = ("chart-explore-cells", "chart-explore-multiples", "chart-explore-panels")
    assert {name: (share, beyond) for name, share, beyond in taken if name not in scrolled and (share > 0.4 or beyond)} == {}


def test_choices_side_by_side_are_all_seen_on_a_narrow_screen(seen):
    choices = seen.resize(390).page.locator('[data-testid="stMain"] .stButtonGroup button:visible')
    boxes = [(choice.inner_text(), choice.bounding_box()) for choice in choices.all()]
    assert [name for name, box in boxes if box["x"] < 0 or box["x"] + box["width"] > 390] == []


def test_the_drawer_of_a_phone_says_whether_it_holds_filters(seen, path):
    """What a page with filters says of it comes with the page, but is read by a part of the frame that comes later."""
    drawer = seen.resize(390).page.locator('[data-testid="stExpandSidebarButton"]')
    drawer.wait_for()
    has_filters = bool(pages()[path[1:] or "overview"].controls.filters)
    if has_filters:
        seen.page.wait_for_function(f"""() => {LABEL} === '"Menu, filters"'""")
    else:
        seen.page.wait_for_timeout(1_000)
        assert seen.page.evaluate(LABEL) == '"Menu"'


@pytest.mark.parametrize("width", [1280, 390])
def test_a_map_is_as_high_as_its_width_needs(visit, width):
    """The outline fills most of the room above the insets, which a map as high as on a wide screen does not on a phone."""
    seen = visit("/locations", width=width)
    chart = seen.page.locator(".st-key-chart-places-map")
    chart.scroll_into_view_if_needed()
    outline = chart.locator(".geo .layer.land, .geo .land").first.bounding_box()
    inset = chart.locator(".geo2 .layer.land, .geo2 .land").first.bounding_box()
    top = chart.bounding_box()["y"]
    assert outline["height"] >= 0.5 * (inset["y"] - top)
    assert inset["y"] - outline["y"] - outline["height"] < 60


#: Notes how much room there is above a page as its first headline comes, in letters of the page: Streamlit's own is 6 or 8,
#: ours 4.5, and 4.8 for the moment in which the theme's smaller letters have come and a browser has not laid out anew.
ROOM_AT_FIRST = """new MutationObserver((_, watching) => {
    if (!document.querySelector('[data-testid="stMain"] h1')) return;
    watching.disconnect();
    const pixels = (part, name) => parseFloat(getComputedStyle(part)[name]);
    window.roomAtFirst = pixels(document.querySelector('.stMainBlockContainer'), 'paddingTop')
        / pixels(document.documentElement, 'fontSize');
}).observe(document, {childList: true, subtree: true});"""


def test_the_first_words_of_a_page_stand_in_our_style(visit):
    assert visit("/skills", script=ROOM_AT_FIRST).page.evaluate("roomAtFirst") in (4.5, 4.8)


def test_the_buttons_of_a_table_lie_over_no_text_where_nothing_hovers(browser, address):
    with browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True) as phone:
        seen = Visit(phone.new_page(), address).open("/method")
        seen.page.locator(".stDataFrame").first.wait_for()
        lying_over = seen.page.evaluate(
            """() => [...document.querySelectorAll('.stDataFrame [data-testid="stElementToolbar"]')].filter(bar => {
                const before = bar.closest('[data-testid="stElementContainer"]').previousElementSibling;
                return before && before.getBoundingClientRect().bottom > bar.getBoundingClientRect().top;
            }).length"""
        )
        assert lying_over == 0


@pytest.mark.parametrize(
    ("path", "choice", "beside"),
    [("/companies", "Sort by", "Search"), ("/locations", "Map", "Compare places"), ("/data", "Direction", "Sort by")],
)
def test_choices_and_the_boxes_beside_them_have_their_titles_on_one_line(visit, path, choice, beside):
    titles = visit(path).complete().page.locator('[data-testid="stMain"] [data-testid="stWidgetLabel"]:visible')
    tops = [titles.filter(has_text=re.compile(f"^{title}$")).first.bounding_box()["y"] for title in (choice, beside)]
    assert abs(tops[0] - tops[1]) < 2
