"""The summary is one file that asks for nothing, with every figure, its sources, and the address that reopens the page."""

import re
from datetime import date
from html.parser import HTMLParser

import pytest

from app_pages.offer.summary import summary
from offer.answer import answer
from offer.known import offers_of_lines
from queries.database import database

ADDRESS = "http://localhost:8501/offer?offer1-pay=%2460%2Fhr&offer1-place=a%22b"


@pytest.fixture(scope="module")
def made():
    view = database().view()

    def of(line: str, **fields: str) -> str:
        offers = [offer | fields for offer in offers_of_lines(view, [line])]
        return summary(answer(view, offers, 2026), ADDRESS, date(2026, 11, 29))

    return of


def cells(html: str) -> list[str]:
    return [re.sub(r"<[^>]*>", "", cell) for cell in re.findall(r"<t[dh]>(.*?)</t[dh]>", html)]


def test_two_offers_are_told_with_their_worth_and_what_evens_them_out(made):
    html = made("$9,000 a month in New York, 12 weeks, $3,000 housing, or $62 an hour in Austin")
    assert "<h1>Austin, TX is ahead of New York, NY by $3.83 an hour</h1>" in html
    assert "over $663 a month more, or New York, NY adds over $1,837." in html
    assert {"$51.92 an hour", "$6.25 an hour", "$58.17 an hour", "$51.68 an hour", "$63.22 an hour"} <= set(cells(html))
    assert html.count("<svg") == 2


def test_one_offer_has_its_ladder_its_reports_with_sources_and_the_address(made):
    html = made("NVIDIA, PhD, Santa Clara, $60/hr")
    assert "United States, PhD (taken)" in cells(html)
    assert html.count('<td><a href="http') > 20
    assert 'href="http://localhost:8501/offer?offer1-pay=%2460%2Fhr&amp;offer1-place=a%22b"' in html
    assert "29 November 2026" in html


def test_it_asks_no_server_and_markup_in_names_is_text(made):
    html = made("PhD, Austin, $60/hr", company="<script>alert(1)</script>")
    tags = set()
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, _attributes: tags.add(tag)
    parser.feed(html)
    assert tags & {"script", "link", "img", "iframe", "object", "embed"} == set()
    assert not re.search(r"url\(|@import|src=", html)
    assert "&lt;script&gt;" in html
    assert "\\" not in html


def test_without_comparables_there_is_no_drawing(made):
    html = made("90,000 KES a month in Nairobi")
    assert "too few comparable reports to say" in html
    assert "<svg" not in html
