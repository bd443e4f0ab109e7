"""From a mark to its rows: by keyboard alone, and by selecting the mark."""


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
    seen.page.locator('[data-testid="stMain"] [data-testid="stDataFrame"]').first.wait_for(timeout=20_000)
    seen.page.get_by_role("button", name="Download as CSV").first.wait_for()


def test_a_selected_mark_opens_its_rows(visit):
    seen = visit("/companies?companies-sort=Reports", height=1400)
    seen.click_bar(".js-plotly-plot")
    seen.page.get_by_text("See the reports:").first.wait_for(timeout=20_000)
    seen.page.locator('[data-testid="stDataFrame"]').first.wait_for(timeout=20_000)


def test_a_selected_occupation_opens_its_row_with_its_source(visit):
    seen = visit("/outlook", height=1800)
    seen.click_bar(".st-key-chart-outlook-jobs")
    seen.page.locator(".st-key-listing-outlook-occupations-15-1252 canvas").first.wait_for(timeout=20_000)
    assert seen.errors == []
