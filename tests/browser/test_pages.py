"""Every page in a real browser: it opens at its address, draws its marks, asks nobody else and fits the screen."""

import pytest

PAGES = {
    "/": ".js-plotly-plot .point",
    "/companies": ".js-plotly-plot .point",
    "/locations": ".js-plotly-plot .point, .js-plotly-plot path.point",
    "/degrees": ".js-plotly-plot .point",
    "/outlook": ".js-plotly-plot .point",
    "/programs": ".js-plotly-plot .point",
    "/skills": ".js-plotly-plot .point",
    "/data": '[data-testid="stDataFrame"] canvas',
    "/method": '[data-testid="stDataFrame"] canvas, [data-testid="stTable"] td',
}


@pytest.mark.parametrize("path", PAGES)
def test_a_page_opens_at_its_address_and_draws_its_marks(visit, path):
    seen = visit(path)
    seen.page.wait_for_selector(PAGES[path], state="attached")
    assert seen.title
    assert seen.page.locator('[data-testid="stException"]').count() == 0
    assert seen.errors == []


@pytest.mark.parametrize("path", PAGES)
def test_a_page_asks_no_other_server(visit, path):
    assert visit(path).hosts == {"127.0.0.1"}


def test_a_page_opens_by_the_name_of_this_machine_as_by_its_number(visit):
    seen = visit("/skills")
    title, seen.address = seen.title, seen.address.replace("127.0.0.1", "localhost")
    assert seen.open("/skills").title == title


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("path", PAGES)
def test_a_page_fits_the_width_of_the_screen(visit, path, width, dark):
    seen = visit(path, width=width, dark=dark)
    assert seen.page.evaluate("document.documentElement.scrollWidth") <= width
    beyond = seen.page.evaluate(
        """() => [...document.querySelectorAll('[data-testid="stMain"] .stPlotlyChart, [data-testid="stMain"] h1')]
            .filter(part => part.getBoundingClientRect().right > innerWidth + 1).length"""
    )
    assert beyond == 0


@pytest.mark.parametrize("path", ["/", "/companies", "/locations", "/degrees", "/outlook", "/programs", "/skills"])
def test_each_chart_says_its_finding_to_those_who_do_not_see_it(visit, path):
    seen = visit(path)
    charts = seen.page.locator(".stPlotlyChart")
    assert charts.count() > 0
    said = [chart.get_attribute("aria-label") or "" for chart in charts.all()]
    assert all(len(text) > 10 for text in said), said
    assert not any("\\" in text or "nan" in text for text in said), said
