"""An offer in a real browser: from one line to the verdict by keyboard, its address, its summary opened without a network."""

from urllib.parse import urlsplit

LINE = "NVIDIA, PhD, Santa Clara, $60/hr"
TWO = "$9,000 a month in New York, 12 weeks, $3,000 housing, or $62 an hour in Austin"


def heading(seen) -> str:
    return seen.page.locator('[data-testid="stMain"] h1').inner_text()


def test_an_offer_in_a_line_leads_from_any_page_to_the_verdict_by_keyboard_alone(visit):
    seen = visit("/data")
    seen.page.get_by_role("link", name="Have an offer? Check it").focus()
    seen.page.keyboard.press("Enter")
    seen.page.get_by_label("Your offer in one line").focus()
    seen.page.keyboard.type(LINE)
    seen.page.keyboard.press("Enter")
    seen.page.wait_for_selector('h1:has-text("comparable reports")')
    seen.settle()
    assert heading(seen).startswith("$60 an hour is higher than ")
    assert seen.errors == []
    assert seen.hosts == {"127.0.0.1"}


def test_the_address_of_a_filled_page_opens_the_same_page(visit):
    seen = visit("/offer")
    seen.page.get_by_label("Your offer in one line").fill(TWO)
    seen.page.keyboard.press("Enter")
    seen.page.wait_for_selector('h1:has-text("is ahead of")')
    seen.settle()
    said, href = heading(seen), urlsplit(seen.page.evaluate("location.href"))
    assert said == "Austin, TX is ahead of New York, NY by $3.83 an hour"
    again = visit(f"{href.path}?{href.query}")
    assert heading(again) == said
    assert again.page.get_by_label("Housing").first.input_value() == "$3,000"


def test_a_line_to_try_is_opened_and_stays_when_its_page_is_opened_again(visit):
    seen = visit("/offer")
    seen.page.locator(".st-key-offer-examples a").nth(1).click()
    seen.page.wait_for_selector('h1:has-text("is ahead of")')
    said = heading(seen.settle())
    seen.page.get_by_role("link", name="Have an offer? Check it").click()
    seen.page.wait_for_timeout(500)
    assert heading(seen.settle()) == said


def test_a_filled_page_fits_a_wide_screen_and_a_narrow_one(visit):
    seen = visit(
        "/offer?offer1-company=NVIDIA&offer1-degree=PhD&offer1-place=Santa+Clara&offer1-pay=%2460%2Fhr&offer1-weeks=12"
    )
    charts = seen.page.locator(".stPlotlyChart")
    assert charts.count() == 2
    assert all(len(chart.get_attribute("aria-label") or "") > 10 for chart in charts.all())
    seen.assert_fits()
    seen.resize(390).assert_fits()


def test_the_summary_opens_offline_and_asks_for_nothing(visit, browser, tmp_path):
    seen = visit("/offer?offer1-place=Austin&offer1-pay=%2462%2Fhr")
    with seen.page.expect_download() as waiting:
        seen.page.get_by_text("Summary to print or send").click()
    path = tmp_path / "offer.html"
    waiting.value.save_as(path)
    context = browser.new_context(offline=True)
    opened, asked = context.new_page(), []
    opened.on("request", lambda request: asked.append(request.url))
    opened.goto(path.as_uri())
    assert opened.locator("h1").inner_text() == heading(seen)
    assert opened.locator("svg rect").count() > 5
    assert "/offer?" in opened.locator("p.small a").last.get_attribute("href")
    assert asked == [path.as_uri()]
    for width in (1280, 794, 390):
        opened.set_viewport_size({"width": width, "height": 800})
        assert opened.evaluate("document.documentElement.scrollWidth") == width
    context.close()
