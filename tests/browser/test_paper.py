"""A page on paper: its words, its figures and its charts, without what is only pressed; and what the focus looks like."""

import pytest

#: What is pressed or filled in, as far as it is seen: a card's figure is pressed too, and is read on paper.
CONTROLS = """() => [...document.querySelectorAll('button, input, summary, [role="tablist"], .stPageLink a')]
    .filter(part => part.checkVisibility({visibilityProperty: true}))
    .filter(part => !part.closest('[class*="st-key-figure-"], details[open]'))
    .map(part => part.innerText || part.getAttribute('aria-label') || part.tagName)"""


@pytest.mark.parametrize("path", ["/", "/companies?of=NVIDIA", "/locations", "/data"])
def test_paper_has_figures_and_charts_and_no_controls(visit, path):
    seen = visit(path, width=794)
    cards = seen.page.locator('[class*="st-key-figure-"] p')
    figures = [card.inner_text() for card in cards.all()]
    seen.complete().page.emulate_media(media="print")
    assert seen.page.evaluate(CONTROLS) == []
    assert [card.is_visible() for card in cards.all()] == [True] * len(figures)
    assert bool(figures) == (path in ("/", "/companies?of=NVIDIA"))
    assert seen.page.locator("h1").is_visible()
    assert all(chart.is_visible() for chart in seen.page.locator(".stPlotlyChart").all())


@pytest.mark.parametrize("path", ["/companies?of=NVIDIA", "/offer"])
def test_what_has_the_focus_is_outlined(visit, path):
    seen = visit(path)
    unmarked = []
    for _ in range(40):
        seen.page.keyboard.press("Tab")
        unmarked += seen.page.evaluate(
            """() => {
                const part = document.activeElement;
                if (!part.matches('a, button, summary, [role="tab"]')) return [];
                return getComputedStyle(part).outlineStyle == 'solid' ? [] : [part.innerText || part.ariaLabel];
            }"""
        )
    assert unmarked == []


def test_whoever_asks_for_less_motion_gets_none(visit):
    moving = visit("/").page.evaluate(
        """() => [...document.querySelectorAll('*')].map(part => getComputedStyle(part)).filter(
            look => parseFloat(look.transitionDuration) > 0.02 || parseFloat(look.animationDuration) > 0.02
        ).length"""
    )
    assert moving == 0


def test_a_company_is_at_most_twelve_keys_away(visit):
    seen = visit("/")
    for key in ("Tab", "Enter", "Tab", *"nvi"):
        seen.page.keyboard.press(key)
    seen.page.locator(".st-key-search-hits a").first.wait_for()
    for key in ("Tab", "Enter"):
        seen.page.keyboard.press(key)
    seen.page.wait_for_url("**/companies?of=NVIDIA*")
