"""The page Skills in a real browser: what one has goes to the address, a mark opens its sources."""

import re
from urllib.parse import parse_qs, urlsplit


def test_a_skill_that_one_has_goes_to_the_address_and_opens_the_programmes(visit):
    seen = visit("/skills", height=1600)
    box = seen.page.locator('[data-testid="stMain"]').get_by_role("combobox", name="Skills you have")
    box.click()
    box.fill("C++")
    seen.page.get_by_role("option", name="C++", exact=True).click()
    seen.page.keyboard.press("Escape")
    seen.page.get_by_text("You cover").first.wait_for()
    assert parse_qs(urlsplit(seen.here).query)["mine"] == ["C++"]


def test_a_selected_skill_opens_the_sources_that_name_it(visit):
    seen = visit("/skills", height=1600)
    seen.click_mark(".st-key-chart-skills")
    seen.page.get_by_text("Sources behind this: Python").first.wait_for()
    seen.page.get_by_text(re.compile(r"\d+ sources\.")).first.wait_for()


def test_a_selected_pair_opens_the_sources_that_name_both(visit):
    seen = visit("/skills", height=1600)
    seen.click_mark(".st-key-chart-skills-pairs", ".scatterlayer .point")
    seen.page.get_by_text("Sources behind this: C++ and Python").first.wait_for()


def test_a_selected_answer_tells_who_says_it(visit):
    seen = visit("/skills?aspect=Next+steps", height=1600)
    seen.click_mark(".st-key-chart-role", ".scatterlayer .point")
    seen.page.get_by_text("What each says: data scientist").first.wait_for()
