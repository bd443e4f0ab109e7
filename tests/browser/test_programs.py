"""From a row, a mark or a control to a programme's own view and back: the address leads, and filters travel along."""

from urllib.parse import parse_qs, urlsplit

import pytest

OPENED = "() => new URLSearchParams(location.search).has('program')"
CLOSED = "() => !new URLSearchParams(location.search).has('program')"
FIRST_ROW = (17, 52)  # the box of the first row of a table, in pixels from its corner


def asked(seen):
    return parse_qs(urlsplit(seen.here).query)


def wait_for(seen, condition):
    seen.page.wait_for_function(condition)
    seen.settle()


def open_the_table(seen):
    seen.page.locator("summary", has_text="Every fact in one table").click()
    seen.page.locator(".st-key-table-programs canvas").first.wait_for()


def the_browser_s_back(seen):
    seen.page.go_back()


def the_page_s_button(seen):
    seen.page.get_by_role("button", name="All programmes").click()


@pytest.mark.parametrize("go_back", [the_browser_s_back, the_page_s_button])
def test_a_selected_row_opens_its_programme_and_back_returns_to_the_list_as_it_was(visit, go_back):
    seen = visit("/programs?program-company=OpenAI", height=1400)
    headline = seen.title
    open_the_table(seen)
    table = seen.still(seen.page.locator(".st-key-table-programs canvas").first)
    seen.page.mouse.click(table["x"] + FIRST_ROW[0], table["y"] + FIRST_ROW[1])
    wait_for(seen, OPENED)
    assert asked(seen) == {"program-company": ["OpenAI"], "program": ["prog-007"]}
    seen.page.wait_for_function(
        "() => document.querySelector('[data-testid=\"stMain\"] h1')?.innerText == 'OpenAI: OpenAI Internship'"
    )
    go_back(seen)
    wait_for(seen, CLOSED)
    seen.page.wait_for_function(
        "() => !['OpenAI: OpenAI Internship', undefined].includes("
        "document.querySelector('[data-testid=\"stMain\"] h1')?.innerText)"
    )
    assert seen.title == headline
    assert asked(seen) == {"program-company": ["OpenAI"]}


def test_a_selected_start_reports_to_open_its_programme(visit):
    seen = visit("/programs?program-company=Apple", height=1900)
    seen.page.locator("summary", has_text="Past: ").last.click()
    seen.click_mark(".st-key-chart-calendar-past")
    seen.page.get_by_role("button", name="Open AIML Residency 2024").click()
    wait_for(seen, OPENED)
    assert asked(seen)["program"] == ["prog-051"]


def test_a_programme_is_chosen_by_keyboard(visit):
    seen = visit("/programs")
    box = seen.page.get_by_role("combobox", name="One programme")
    box.focus()
    seen.page.keyboard.type("Knowledge Graph - CV")
    seen.page.keyboard.press("Enter")
    wait_for(seen, OPENED)
    assert asked(seen)["program"] == ["prog-002"]


def test_the_company_s_pay_opens_with_the_filters_kept(visit):
    seen = visit("/programs?program=prog-002&degree=PhD")
    seen.page.locator("a", has_text="All pay of TikTok").click()
    seen.page.wait_for_url("**/companies**")
    seen.settle()
    assert asked(seen) == {"degree": ["PhD"], "of": ["TikTok"]}
    assert "TikTok" in seen.title


def test_four_programmes_side_by_side_fit_a_narrow_screen(visit):
    seen = visit("/programs?" + "&".join(f"programs-compare=prog-00{number}" for number in range(1, 5)), width=390)
    seen.page.locator(".st-key-table-compare-programs table").wait_for()
    assert seen.page.evaluate("document.documentElement.scrollWidth") <= 390
    assert seen.errors == []


def test_every_row_of_a_list_shows_its_deadline_its_last_look_and_its_link_without_scrolling_sideways(visit):
    seen = visit("/programs", width=1280)
    assert_rows_fit(seen, 1280)
    assert_rows_fit(seen.resize(390), 390)
    assert seen.errors == []


def assert_rows_fit(seen, width):
    table = seen.page.locator('[class*="st-key-list-"] table').first
    table.scroll_into_view_if_needed()
    right = table.evaluate(
        "e => Math.max(...[...e.querySelectorAll('td, th')].map(cell => cell.getBoundingClientRect().right))"
    )
    cut = table.evaluate(
        "e => [...e.querySelectorAll('td, th')].filter(cell => cell.scrollWidth > cell.clientWidth + 1).length"
    )
    assert table.locator("th").all_inner_texts() == ["Deadline", "Programme", "Links"]
    assert (right <= width, cut) == (True, 0)
    assert seen.page.evaluate("document.documentElement.scrollWidth") <= width
