"""Every page at addresses drawn from the space of addresses: no error, no unfilled text, a wrong value named."""

import random
from itertools import islice

import pytest
from streamlit.util import calc_hash

from components.context import choice_names
from components.pages import pages
from queries.selection import FILTERS
from tests.app_pages import addresses

SEED = 20261129
#: Pages that some filters do not change: they draw the others only, or none.
WITHOUT_ALL_FILTERS = ("offer", "outlook", "programs", "skills", "upload", "data", "method")


@pytest.fixture(scope="module")
def pairs_of_filters(bundled, pytestconfig) -> list[addresses.Address]:
    """Addresses of pairs of filters, no more than can be opened."""
    drawn = addresses.pairs(bundled, choice_names(bundled.snapshot), random.Random(SEED))
    return list(islice(drawn, int(pytestconfig.getoption("addresses"))))


@pytest.mark.parametrize("page", pages())
def test_any_address_gives_a_whole_page(opened, page, pairs_of_filters, pytestconfig):
    chance = random.Random(f"{SEED}{calc_hash(page)}")
    opens = int(pytestconfig.getoption("addresses"))
    found = addresses.discovered(lambda address: opened(page, address), most=min(opens // 2, 40))
    assert page in WITHOUT_ALL_FILTERS or set(FILTERS) - {"batch"} <= set(found)  # nothing was added
    drawn = [*addresses.single(found, chance), *pairs_of_filters]
    for address in chance.sample(drawn, min(opens // len(pages()), len(drawn))):
        assert addresses.faults(opened(page, address), address, found) == [], address


def test_a_country_by_itself_gives_a_whole_overview(opened, bundled, pytestconfig):
    """Of any year, and of one: many have a handful of reports, or none that counts. Brazil has surveys of its regions."""
    names, chance = choice_names(bundled.snapshot), random.Random(SEED)
    choices = bundled.ask("filters/choices")
    countries = sorted(names[code] for code in set(choices[choices["filter"] == "country"]["choice"]) & names.keys())
    drawn = chance.sample(countries, min(int(pytestconfig.getoption("addresses")) // 6, len(countries)))
    for country in ("Brazil", *drawn):
        address: addresses.Address = {"country": country, "any": "year"}
        assert addresses.faults(opened("overview", address), address, {}) == [], address
    for country in ("Germany", *drawn[:2]):
        address = {"country": country, "year": "2026"}
        assert addresses.faults(opened("overview", address), address, {}) == [], address
