"""The line for an offer on the overview leads to the page that judges it, and does nothing without text."""

from app_pages.overview import offer_line


def submitted(opened, text: str):
    app = opened("overview")
    app.text_input(key="overview-offer-line").set_value(text)
    return app.button[[button.label for button in app.button].index("Check")].click()


def test_a_line_opens_the_page_of_the_offer_with_the_line_in_its_address(opened, monkeypatch):
    gone = []
    monkeypatch.setattr(offer_line, "open_page", lambda name, parameters: gone.append((name, parameters)))
    app = submitted(opened, "  NVIDIA, PhD, Santa Clara, $60/hr ").run()
    assert not app.exception
    assert gone == [("offer", {"offer-line": "NVIDIA, PhD, Santa Clara, $60/hr"})]


def test_an_empty_line_stays_on_the_overview(opened, monkeypatch):
    gone = []
    monkeypatch.setattr(offer_line, "open_page", lambda *arguments: gone.append(arguments))
    app = submitted(opened, "   ").run()
    assert not app.exception
    assert gone == []
