"""From a mark to its rows: by keyboard alone, and by selecting the mark."""

from urllib.parse import parse_qs, urlsplit


def test_the_rows_behind_a_headline_open_by_keyboard_alone(visit):
    seen = visit("/")
    for _ in range(80):
        seen.page.keyboard.press("Tab")
        focused = seen.page.evaluate(
            "['SUMMARY', 'BUTTON'].includes(document.activeElement.tagName) ? document.activeElement.innerText : ''"
        )
        if "See the reports" in focused:
            break
    assert "See the reports" in focused
    seen.page.keyboard.press("Enter")
    seen.page.locator('[data-testid="stMain"] [data-testid="stDataFrame"]').first.wait_for()
    seen.page.get_by_role("button", name="Download as CSV").first.wait_for()


def test_the_figure_of_a_card_is_pressed_by_keyboard_and_its_reports_stand_below_it(visit):
    seen = visit("/")
    figure = seen.page.locator(".st-key-cards-overview button").first
    figure.focus()
    seen.page.keyboard.press("Enter")
    drawer = seen.page.locator(".st-key-drawer-overview-card")
    drawer.locator('[data-testid="stDataFrame"]').wait_for()
    cards = seen.page.locator(".st-key-cards-overview").bounding_box()
    assert drawer.bounding_box()["y"] >= cards["y"] + cards["height"], "the reports do not lie over the cards"
    assert parse_qs(urlsplit(seen.here).query)["overview-card-mark"] == ["Median"]
    seen.page.get_by_role("button", name="Close").press("Enter")
    drawer.wait_for(state="detached")


def test_a_selected_mark_opens_its_rows(visit):
    seen = visit("/companies?companies-sort=Reports", height=1400)
    seen.click_mark(".js-plotly-plot")
    drawer = seen.page.locator(".st-key-drawer-companies")
    drawer.locator('[data-testid="stDataFrame"]').wait_for()
    bar = seen.page.locator(".st-key-chart-companies .bars .point path").first
    assert drawer.bounding_box()["y"] < bar.bounding_box()["y"] + 400, "the reports open within sight of the mark"
    company = parse_qs(urlsplit(seen.here).query)["companies-mark"][0]
    assert f"Reports: {company}" in drawer.inner_text()
    again = visit(seen.here)
    assert f"Reports: {company}" in again.page.locator(".st-key-drawer-companies").inner_text()


def test_a_selected_occupation_opens_its_row_with_its_source(visit):
    seen = visit("/outlook", height=1800)
    seen.click_mark(".st-key-chart-outlook-jobs")
    seen.page.locator(".st-key-listing-outlook-occupations-15-1252 canvas").first.wait_for()
    assert seen.errors == []
