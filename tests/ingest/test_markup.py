"""Tags have no meaning in a pay and in a place, whatever stands in them; what only looks like one is text."""

import pytest

from ingest.texts.markup import without_markup
from ingest.texts.pay import read_pay
from ingest.texts.place import Gazetteer

PLACES = Gazetteer.load()
PAYS = ("$30/hr", "1.200 € pro Monat", "¥200,000 per month", "25 - 30 USD/hour", "unpaid", "up to £500 a week")
AROUND = (
    "<b>{}</b>", "{}<br>", "<span class='pay'>{}</span>", "<td>{}</td>", "<p>{}<br/></p>", '<font color="red">{}</font>',
    "{}&nbsp;",
)  # fmt: skip


@pytest.mark.parametrize("around", AROUND)
@pytest.mark.parametrize("text", PAYS)
def test_a_pay_reads_the_same_in_tags(text, around):
    assert read_pay(around.format(text)) == read_pay(text)


@pytest.mark.parametrize("around", AROUND)
@pytest.mark.parametrize("text", ["Berlin", "Austin, TX", "Munich, Germany", "Remote"])
def test_a_place_reads_the_same_in_tags(text, around):
    assert PLACES.read(around.format(text)) == PLACES.read(text)


@pytest.mark.parametrize("text", ["<3000 and >2000", "<USD 3000>", "R&D", "AT&T", "P&L; other", "a < b > c", "<Berlin>"])
def test_what_is_no_markup_stays(text):
    assert without_markup(text) == text


def test_a_new_line_of_a_place_is_a_comma():
    assert PLACES.read("Munich<br>Germany") == PLACES.read("Munich, Germany")
