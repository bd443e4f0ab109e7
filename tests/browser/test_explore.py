"""All of Explore by keyboard alone: what is compared, the reports of a cell, the filters narrowed to it, and back."""

from urllib.parse import parse_qs, urlsplit

#: What has the focus: its own label, else its text, unless it holds the page.
FOCUSED = """() => {
    const at = document.activeElement;
    const text = ['MAIN', 'BODY'].includes(at.tagName) ? '' : at.innerText;
    return at.getAttribute('aria-label') || text || at.dataset.testid || '';
}"""
MOST_STOPS = 120


def go_to(seen, wanted: str) -> None:
    """Presses Tab until what has the focus is called so."""
    for _ in range(MOST_STOPS):
        seen.page.keyboard.press("Tab")
        if wanted in seen.page.evaluate(FOCUSED):
            return
    raise AssertionError(f"Tab does not lead to {wanted}")


def press(seen, *keys: str, name: str, is_there: bool = True) -> list[str]:
    """Presses keys where the focus is, and returns what the address holds under a name, once it has it or has it no more.

    Another name may come or go late, when what it belonged to is no longer drawn.
    """
    for key in keys:
        seen.page.keyboard.press(key)
    has = "([name, isThere]) => new URLSearchParams(location.search).has(name) === isThere"
    seen.page.wait_for_function(has, arg=[name, is_there])
    seen.settle()
    return parse_qs(urlsplit(seen.here).query).get(name, [])


def choose(seen, control: str, choice: str, name: str) -> list[str]:
    go_to(seen, control)
    seen.page.keyboard.type(choice)
    seen.page.get_by_role("option", name=choice).first.wait_for()
    return press(seen, "Enter", name=name)


def test_a_reader_without_a_mouse_compares_opens_narrows_and_takes_it_back(visit):
    seen = visit("/explore")
    assert choose(seen, "Columns", "Degree level", "explore-columns") == ["Degree level"]
    assert choose(seen, "Figure", "p75", "explore-figure") == ["p75"]
    assert choose(seen, "Shape", "Small multiples", "explore-shape") == ["Small multiples"]
    # The address has the shape before the page has drawn it: a key pressed until then would move the tab of the one before.
    seen.page.locator(".st-key-explore-multiples-as").wait_for()
    seen.settle()
    go_to(seen, "Chart")
    assert press(seen, "ArrowRight", name="explore-multiples-as") == ["Table"]
    go_to(seen, "data-grid-canvas")
    assert press(seen, "ArrowDown", "Shift+Space", name="explore-multiples-mark")
    drawer = seen.page.locator(".st-key-drawer-explore-multiples")
    drawer.locator('[data-testid="stDataFrame"]').wait_for()
    go_to(seen, "Narrow the filters to")
    assert press(seen, "Enter", name="industry")
    go_to(seen, "Undo")
    assert press(seen, "Enter", name="industry", is_there=False) == []
    assert seen.errors == []


def test_on_a_phone_the_controls_stand_in_two_columns_of_one_width(visit):
    seen = visit("/explore?explore-columns=Degree+level", width=390)
    boxes = [
        control.bounding_box()
        for control in seen.page.locator(".st-key-explore-choices")
        .locator(".stSelectbox:visible, .stButton button:visible")
        .all()
    ]
    assert len(boxes) == 7
    assert len({round(box["x"]) for box in boxes}) == 2
    assert len({round(box["width"]) for box in boxes}) == 1
