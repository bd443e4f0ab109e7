"""The address holds the view: filters change both, a pasted address restores them, and they travel between pages."""

import csv
import re
from urllib.parse import parse_qs, urlsplit

import pytest

from charts.theme import palette


def choose(seen, label: str, choice: str) -> None:
    """Chooses an entry of a filter in the sidebar."""
    box = seen.page.locator('[data-testid="stSidebar"]').get_by_role("combobox", name=label)
    box.click()
    box.fill(choice)
    seen.page.get_by_role("option", name=choice, exact=True).click()
    seen.page.keyboard.press("Escape")
    seen.settle()


def test_a_filter_changes_the_chart_and_the_address(visit):
    seen = visit("/")
    before = seen.title
    choose(seen, "Degree level", "PhD")
    headline = "document.querySelector('[data-testid=\"stMain\"] h1').innerText"
    seen.page.wait_for_function(f"title => {headline} !== title", arg=before)
    assert parse_qs(urlsplit(seen.here).query)["degree"] == ["PhD"]


def all_reports(seen) -> int:
    """How many reports there are whatever the filters, as the sidebar says."""
    text = seen.page.locator('[data-testid="stSidebar"]').inner_text()
    return int(re.search(r"of ([\d,]+) reports match", text)[1].replace(",", ""))


def changed(visit, holds):
    """Open the page Data until something holds: the tables of a change are built while readers see those before it."""
    seen = visit("/data")
    for _ in range(20):
        if holds(seen):
            break
        seen.page.wait_for_timeout(1_000)
        seen.open("/data")
    return seen


def test_an_address_restores_its_view_also_after_more_data_came(visit, data):
    path = "/?degree=PhD&unit=Month&currency=EUR"
    before = visit(path)
    title, reports = before.title, all_reports(before)
    assert "€" in title
    assert "a month" in title
    collected = data / "stipends" / "collected.csv"
    with collected.open(encoding="utf-8", newline="") as file:
        header = next(csv.reader(file))
    row = {
        "report_id": "stipend-9999",
        "work_kind": "internship",
        "company": "",
        "country": "US",
        "year": "2026",
        "pay_low": "20",
        "pay_high": "20",
        "pay_period": "hour",
        "currency": "USD",
        "evidence": "posted",
        "degree_levels": "bachelor",
        "source_id": "gh-dreamwork",
    }
    kept = collected.read_bytes()
    with collected.open("a", encoding="utf-8", newline="") as file:
        csv.DictWriter(file, header).writerow({name: row.get(name, "") for name in header})
    try:
        changed(visit, lambda seen: all_reports(seen) == reports + 1)
        after = visit(path)
        assert after.title == title
        assert all_reports(after) == reports + 1
    finally:
        collected.write_bytes(kept)


def test_a_cleared_filter_of_the_first_view_stays_cleared_in_the_address(visit):
    seen = visit("/")
    sidebar = seen.page.locator('[data-testid="stSidebar"]')
    sidebar.get_by_label("Remove United States").click(force=True)
    seen.page.wait_for_function("() => location.search.includes('any=country')")
    seen.settle()
    assert "countries" in seen.title
    assert visit(seen.here).title == seen.title


def test_filters_travel_from_page_to_page(visit):
    seen = visit("/?degree=PhD&unit=Year&currency=EUR")
    asked = parse_qs(urlsplit(seen.here).query)
    assert {name: asked[name] for name in ("degree", "unit", "currency")} == {
        "degree": ["PhD"],
        "unit": ["Year"],
        "currency": ["EUR"],
    }
    for page, title in (("companies", "Companies"), ("explore", "Explore"), ("", "Overview")):
        seen.page.get_by_role("link", name=title, exact=True).first.click()
        seen.page.wait_for_function(f"() => location.pathname === '/{page}'")
        seen.settle()
        now = parse_qs(urlsplit(seen.here).query)
        assert {name: now.get(name) for name in asked} == asked, title
    assert "a year" in seen.title
    assert "€" in seen.title


def test_a_wrong_value_in_the_address_is_named_and_left_out(visit):
    seen = visit("/explore?degree=Wizard&currency=XYZ")
    alerts = seen.page.locator('[data-testid="stAlert"]').all_inner_texts()
    assert any("Wizard" in text for text in alerts)
    assert any("XYZ" in text for text in alerts)
    assert "an hour" in seen.title


def test_nothing_that_matches_names_the_filter_to_loosen_and_one_click_loosens_it(visit):
    seen = visit("/?degree=High+school&company=Tesla")
    seen.page.get_by_text("No report matches these filters").wait_for()
    seen.page.get_by_role("button", name="Any degree level").click()
    seen.page.wait_for_function("() => !location.search.includes('degree=')")
    seen.settle()
    assert parse_qs(urlsplit(seen.here).query)["company"] == ["Tesla"]


def test_clear_filters_goes_back_to_the_first_view(visit):
    first = visit("/data").title
    seen = visit("/data?degree=PhD&company=Tesla")
    seen.page.get_by_role("button", name="Clear filters").click()
    seen.page.wait_for_function("() => !location.search.includes('degree')")
    seen.settle()
    assert seen.title == first


def test_a_file_that_does_not_fit_is_named_and_the_rest_is_shown(visit, data):
    wrong = data / "stipends" / "wrong.csv"
    wrong.write_text("report_id,pay\nx,<b>1</b>\n", encoding="utf-8")
    try:
        seen = changed(visit, lambda seen: seen.page.locator('[data-testid="stAlert"]').count())
        alert = seen.page.locator('[data-testid="stAlert"]').first.inner_text()
        assert "wrong.csv" in alert
        assert " rows match the filters" in seen.title
        assert "Traceback" not in seen.page.content()
    finally:
        wrong.unlink()


def test_the_browser_s_way_back_and_forward_takes_the_cleared_filters_of_the_first_view_along(visit):
    """Each step has the view of its address: a filter that is cleared there is not the first view's again."""
    seen = visit("/?degree=PhD")
    shown = "[location.href, document.querySelector('[data-testid=\"stMain\"] h1')?.innerText]"
    views = [seen.page.evaluate(shown)]
    for chip in ("2025–2027", "PhD", "United States"):
        seen.page.locator(".st-key-chips button", has_text=chip).first.click()
        seen.page.wait_for_function(f"was => {shown}.every((part, at) => part && part !== was[at])", arg=views[-1])
        views.append(seen.page.evaluate(shown))
    cleared = [parse_qs(urlsplit(here).query).get("any", []) for here, _ in views]
    assert cleared == [[], ["year"], ["year"], ["country", "year"]]
    steps = [(seen.page.go_back, view) for view in views[-2::-1]] + [(seen.page.go_forward, view) for view in views[1:]]
    for step, view in steps:
        step()
        seen.page.wait_for_function(f"view => {shown}.every((part, at) => part === view[at])", arg=view, timeout=30_000)
        seen.settle()
        assert seen.page.evaluate(shown) == view


@pytest.mark.parametrize("start", ["/?any=country&any=year", "/?any=year&degree=PhD"])
def test_a_page_stands_once_in_the_way_back_as_it_was(visit, start):
    """Whatever filters the pages on the way have in common: what leaves or enters the address as they change is no step."""
    seen = visit(start)
    shown = "[location.pathname + location.search, document.querySelector('[data-testid=\"stMain\"] h1')?.innerText]"
    places = [seen.page.evaluate(shown)]
    for name in ("Companies", "Programmes", "Explore", "My offer", "Skills", "Locations"):
        before = seen.page.evaluate("history.length")
        seen.page.get_by_role("link", name=name, exact=True).first.click()
        seen.page.wait_for_function(f"was => {shown}.every((part, at) => part && part !== was[at])", arg=places[-1])
        seen.settle()
        assert seen.page.evaluate("history.length") == before + 1
        places.append(seen.page.evaluate(shown))
    ways = [(seen.page.go_back, place) for place in places[-2::-1]] + [(seen.page.go_forward, place) for place in places[1:]]
    for step, place in ways:
        step()
        seen.page.wait_for_function(f"place => {shown}.every((part, at) => part === place[at])", arg=place, timeout=30_000)
        seen.settle()
        assert seen.page.evaluate(shown) == place
    cleared = {name: parse_qs(urlsplit(here).query).get("any", []) for here, _ in places for name in [urlsplit(here).path]}
    asked = parse_qs(urlsplit(start).query)["any"]
    nothing_to_clear = {"/programs", "/offer", "/skills"}
    assert cleared == {path: [] if path in nothing_to_clear else asked for path in cleared}


def test_the_first_page_is_found_by_its_name_too(visit):
    seen = visit("/overview?degree=PhD")
    assert (seen.here, seen.title) == ("/?degree=PhD", visit("/?degree=PhD").title)
    assert seen.page.get_by_text("Page not found").count() == 0


def test_charts_have_the_colours_of_the_theme_that_the_browser_changes_to(visit):
    """In the evening, say: letters in the colours of the day could not be read. The view stays that of the address."""
    seen = visit("/?degree=PhD&any=year&unit=Month")
    was = (seen.here, seen.title)
    letters = "document.querySelector('.js-plotly-plot')?._fullLayout?.font.color"
    for theme in ("dark", "light", "dark"):
        seen.page.emulate_media(color_scheme=theme)
        seen.page.wait_for_function(f"colour => {letters} === colour", arg=palette(theme).text, timeout=30_000)
        seen.settle()
        assert (seen.here, seen.title) == was
