"""Texts of places, each with the whole of what it says."""

import csv
from collections import defaultdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.judgement.place_readings import country_of_codes
from ingest.texts.cities import CITIES as WORLD
from ingest.texts.gazetteer import WITH_STATES, abbreviations, cities
from ingest.texts.money import currency_of
from ingest.texts.place import Gazetteer, Place
from queries.folder import data_folder

PLACES = Gazetteer.load()
with (data_folder() / "reference" / "places.csv").open(encoding="utf-8", newline="") as file:
    CITIES = [row for row in csv.DictReader(file) if row["place_type"] == "city"]
COUNTRIES = {"US": "USA", "CA": "Canada"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Seattle, WA", Place("Seattle", "WA", "US")),
        ("US, CA, Santa Clara", Place("Santa Clara", "CA", "US")),
        ("Los Gatos,California,United States of America", Place("Los Gatos", "CA", "US")),
        ("FT LAUDERDALE, FL", Place("Fort Lauderdale", "FL", "US")),
        ("SAN  ANTONIO, TX", Place("San Antonio", "TX", "US")),
        ("New York, NY 10017 (Turtle Bay area)", Place("New York", "NY", "US")),
        ("CHAGRIN FALLS, OH", Place("Chagrin Falls", "OH", "US")),
        ("Toronto, CA", Place("Toronto", "ON", "CA")),
        ("Bangalore, IN", Place("Bengaluru", None, "IN")),
        ("LEBANON, NH", Place("Lebanon", "NH", "US")),
        # a city behind words of which the last says that it is in it
        ("Hybrid work in Chicago, IL 60601", Place("Chicago", "IL", "US", work_mode="hybrid")),
        ("Temporarily remote in Denver, CO", Place("Denver", "CO", "US", work_mode="remote")),
        ("Multiple locations including Boston, MA", Place("Boston", "MA", "US")),
        ("Working from Berlin", Place("Berlin", None, "DE")),
        ("Fort in Texas, TX", Place("Fort in Texas", "TX", "US")),
        # a city beside what is said of the way of working
        ("Home-Office möglich, München", Place("Munich", None, "DE", work_mode="remote")),
        ("Télétravail partiel - Lyon", Place("Lyon", None, "FR", work_mode="remote")),
        ("Berlin oder remote", Place("Berlin", None, "DE", work_mode="remote")),
        ("remote oder München", Place("Munich", None, "DE", work_mode="remote")),
        ("remote possible", Place(work_mode="remote")),
        # a city before its state or country, no comma between
        ("Mountain View CA", Place("Mountain View", "CA", "US")),
        ("Kansas City MO", Place("Kansas City", "MO", "US")),
        ("Portland Oregon", Place("Portland", "OR", "US")),
        ("Berlin Germany", Place("Berlin", None, "DE")),
        ("West Virginia", Place(None, "WV", "US")),
        ("the office", Place(code="place_unknown")),
        # not the town that once was called so, and not the city in another country that a county shares its name with
        ("Waterloo", Place(code="place_unknown")),
        ("Surrey", Place(country="GB", flags=("place_inferred",))),
        ("LU, Luxembourg", Place("Luxembourg", None, "LU")),
        ("Luxembourg, LU", Place("Luxembourg", None, "LU")),
        ("Aachen, Germany", Place("Aachen", None, "DE")),
        ("München", Place("Munich", None, "DE")),
        ("北京", Place("Beijing", None, "CN")),
        ("Москва", Place("Moscow", None, "RU")),
        # work modes
        ("Remote", Place(work_mode="remote")),
        ("Remote (Remote, US)", Place(country="US", work_mode="remote")),
        ("Remote in Arlington, VA", Place("Arlington", "VA", "US", "remote")),
        ("Hybrid remote in Hartford, CT 06112", Place("Hartford", "CT", "US", "hybrid")),
        ("Work from home", Place(work_mode="remote")),
        # the codes of country and state before the city, as some systems of postings write it
        ("US-CA-San Jose", Place("San Jose", "CA", "US")),
        ("USA-WA-Seattle", Place("Seattle", "WA", "US")),
        ("UK-London", Place("London", None, "GB")),
        ("IN-Bangalore", Place("Bengaluru", None, "IN")),
        ("CA-San Jose", Place("San Jose", "CA", "US")),
        ("US-CA-Remote", Place(None, "CA", "US", "remote")),
        ("IT-Park", Place(code="place_unknown")),
        # a code of three letters, of a city, of a country, or of both
        ("BLR", Place(code="place_unknown")),
        ("CHI", Place(code="place_unknown")),
        ("USA", Place(country="US")),
        ("BLR, India", Place("Bengaluru", None, "IN", flags=("place_inferred",))),
        ("Bangalore, BLR", Place("Bengaluru", None, "IN")),
        ("BLR - Bangalore", Place("Bengaluru", None, "IN")),
        ("Bangalore (BLR)", Place("Bengaluru", None, "IN")),
        ("NYC, NY", Place("New York", "NY", "US")),
        ("SFO, CA", Place("San Francisco", "CA", "US")),
        ("Toronto, CAN", Place("Toronto", "ON", "CA")),
        # several
        ("New York, NY+3 locations", Place("New York", "NY", "US", flags=("several_places",))),
        ("San Francisco, CA, US • Palo Alto, CA, US", Place("San Francisco", "CA", "US", None, ("several_places",), ("Palo Alto, CA, US",))),
        ("San Francisco, CAPalo Alto, CAHybrid", Place("San Francisco", "CA", "US", "hybrid", ("several_places",), ("Palo Alto, CA, US",))),
        # wider areas
        ("Washington", Place(None, "WA", "US")),
        ("Ontario", Place(None, "ON", "CA")),
        ("Deutschland", Place(country="DE")),
        ("Kerala", Place(country="IN", flags=("place_inferred",))),
        ("Austin, Texas Metropolitan Area", Place("Austin", "TX", "US", flags=("place_inferred",))),
        # what stays open
        ("San Francisco, NY", Place(code="place_contradicts")),
        ("Springfield", Place(code="place_unknown")),
        ("Top international cities", Place(code="place_unknown")),
        ("", Place()),
        ("n/a", Place()),
    ],
)  # fmt: skip
def test_what_a_text_says(text, place):
    assert PLACES.read(text) == place


@pytest.mark.parametrize(
    ("parts", "place"),
    [
        (("San Jose", "California", "United States"), Place("San Jose", "CA", "US")),
        (("Toronto", "ON", "CAN"), Place("Toronto", "ON", "CA")),
        (("", "TX", "US"), Place(None, "TX", "US")),
        (("", "", "DE"), Place(country="DE")),
        (("", "Bayern", ""), Place(country="DE")),
        (("", "Bayern", "Germany"), Place(country="DE")),
        (("", "London", "UK"), Place("London", None, "GB")),
        (("", "Île-de-France", ""), Place(country="FR")),
        (("", "East Midlands", "UK"), Place(country="GB")),
        (("", "Somewhere England", "UK"), Place(country="GB", code="place_unknown")),
        (("", "Somewhere Else", ""), Place(code="place_unknown")),
        (("", "", "Vereinigte Staaten"), Place(country="US")),
        (("London", "", "United Kingdom"), Place("London", None, "GB")),
        (("London", "ON", ""), Place("London", "ON", "CA")),
    ],
)
def test_what_split_cells_say(parts, place):
    assert PLACES.read_parts(*parts) == place


@pytest.mark.parametrize(
    ("text", "country", "place"),
    [
        ("Springfield", "US", Place(country="US", code="place_unknown")),
        ("Springfield, US", None, Place(country="US", code="place_unknown")),
        ("Rochester", "US", Place(country="US", code="place_unknown")),
        ("Portland", "US", Place("Portland", "OR", "US", flags=("place_inferred",))),
        ("Austin", "US", Place("Austin", "TX", "US", flags=("place_inferred",))),
        ("Seattle", "US", Place("Seattle", "WA", "US")),
        ("Hamilton", "CA", Place("Hamilton", "ON", "CA")),
        ("Ashford", "GB", Place("Ashford", None, "GB")),
    ],
)
def test_a_name_that_several_cities_of_a_country_share_is_by_far_the_largest_or_none(text, country, place):
    assert PLACES.read(text, country) == place


def test_no_city_is_chosen_among_those_of_one_name_in_several_states_that_are_alike_in_size():
    """Over all names of the world's cities in countries with states: at most a third the people, or half those of a million."""
    named = defaultdict(set)
    with WORLD.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["country"] in WITH_STATES:
                named[row["country"], row["name"]].add((int(row["population"]), row["region"]))
    shared = {key: sorted(found, reverse=True)[:2] for key, found in named.items() if len({region for _, region in found}) > 1}
    alike = {key: both for key, both in shared.items() if both[0][1] != both[1][1] and both[0][0] < 1.9 * both[1][0]}
    assert len(alike) > 50
    assert {key: place for key in alike if (place := PLACES.read(key[1], key[0])).city} == {}


WAYS = {
    "state": lambda parts: ", ".join(parts[:2]),
    "whole": ", ".join,
    "reversed": lambda parts: ", ".join(reversed(parts)),
    "capitals": lambda parts: ", ".join(parts).upper(),
    "remote": lambda parts: f"Remote in {', '.join(parts)}",
    "no comma": lambda parts: " ".join(parts[:2]),
}


@pytest.mark.parametrize("way", WAYS)
def test_every_city_of_the_tables_is_read_back_in_each_way_of_writing_it(way):
    misread = {}
    for city in CITIES:
        country = COUNTRIES.get(city["country"], city["country"])
        written = WAYS[way]([city["place_name"], *([city["region"]] if city["region"] else []), country])
        place = PLACES.read(written)
        if (place.city, place.region or "", place.country) != (city["place_name"], city["region"], city["country"]):
            misread[written] = place
    assert misread == {}


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80))
def test_no_text_breaks_the_reader(text):
    assert isinstance(PLACES.read(text), Place)


@pytest.mark.parametrize(
    ("city", "area", "has"),
    [
        ("Worcester", "MA", True),
        ("worcester", "Massachusetts", True),
        ("Menlo Park", "CA", True),
        ("Menlo Park", "ca", False),
        ("Menlo Park", "MS", False),
        ("Acme", "CA", False),
        ("Paris", "France", False),
    ],
)
def test_a_state_has_the_cities_of_the_lists(city, area, has):
    assert cities().has(city, area) is has


@pytest.mark.parametrize(
    ("codes", "beside", "currencies", "country"),
    [
        ("NSW WA", None, (), "AU"), ("WA", None, ("AUD",), "AU"), ("WA", "AU", (), "AU"), ("WA NY", None, ("USD",), ""),
        ("WA NY TX CA", None, ("EUR",), "US"), ("CA", None, ("EUR",), None), ("CA ON", None, (), ""), ("CA TX NSW", None, (), ""),
        ("SC PA", None, ("BRL",), "BR"), ("SC PA", None, ("BRL", "USD"), ""),
    ],
)  # fmt: skip
def test_abbreviations_of_states_are_of_the_country_of_the_others_or_of_the_currency(codes, beside, currencies, country):
    assert country_of_codes(frozenset(codes.split()), beside, currencies) == country


@pytest.mark.parametrize("country", sorted(abbreviations().keys() - {*WITH_STATES}))
def test_all_abbreviations_of_a_country_in_its_currency_are_never_of_another(country):
    codes, currency = abbreviations()[country], currency_of(country)
    assert country_of_codes(codes, None, (currency,)) in (country, None, "")
    assert country_of_codes(codes, country, (currency,)) == country
