"""The page Skills in a real browser: what one has goes to the address, a mark opens its sources."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest


@pytest.fixture(scope="module")
def seen(opener):
    """The page, opened once: each test uses another part of it."""
    with opener() as visit:
        yield visit("/skills?aspect=Next+steps", height=1600)


def test_a_selected_skill_opens_the_sources_that_name_it(seen):
    seen.click_mark(".st-key-chart-skills")
    seen.page.get_by_text("Sources behind this: Python").first.wait_for()
    seen.page.get_by_text(re.compile(r"\d+ sources\.")).first.wait_for()


def test_a_selected_pair_opens_the_sources_that_name_both(seen):
    seen.click_mark(".st-key-chart-skills-pairs", ".scatterlayer .point")
    seen.page.get_by_text("Sources behind this: C++ and Python").first.wait_for()


def test_a_selected_answer_tells_who_says_it(seen):
    seen.click_mark(".st-key-chart-role", ".scatterlayer .point")
    seen.page.get_by_text("What each says: data scientist").first.wait_for()


def test_a_skill_that_one_has_goes_to_the_address_and_opens_the_programmes(seen):
    box = seen.page.locator('[data-testid="stMain"]').get_by_role("combobox", name="Skills you have")
    box.click()
    box.fill("C++")
    seen.page.get_by_role("option", name="C++", exact=True).click()
    seen.page.keyboard.press("Escape")
    seen.page.get_by_text("You cover").first.wait_for()
    assert parse_qs(urlsplit(seen.here).query)["mine"] == ["C++"]
