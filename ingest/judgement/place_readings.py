"""Reads the places of a file, each in the light of the others: the country that most rows have settles homonyms."""

import re
from collections import Counter
from collections.abc import Collection
from dataclasses import replace
from functools import lru_cache

import pyarrow as pa

from ingest.judgement.city_codes import places_of_codes
from ingest.judgement.flags import bits_of
from ingest.judgement.staging import Staging
from ingest.texts.gazetteer import WITH_STATES, abbreviations, city_codes, country_codes, key, states
from ingest.texts.money import currency_of
from ingest.texts.place import Gazetteer, Place
from ingest.texts.place_parts import country_of

#: The share of the rows with a country that must have the same one to settle a name that several countries share.
MOST = 0.5
#: Places that are kept with what they were read as: a file is often read several times.
KEPT = 20_000
#: A city before two letters, which may be of its province, its state or its country: Modena (MO), Cagliari, CA.
_LETTERS_BEHIND = re.compile(r"(.+?)(?:,\s*|\s*\()([A-Z]{2})\)?")
#: The abbreviation of a state or a province.
_CODE = re.compile("[A-Z]{2,3}")
#: The cells that tell a place: one text, or its parts.
Cells = tuple[str | None, str | None, str | None, str | None]


def read_places(staging: Staging, gazetteer: Gazetteer, reports: bool, currencies: Collection[str], told: str | None) -> None:
    """Make the table `places`: what is understood of each combination of the cells that tell a place.

    `currencies` are those that the file names, `told` is the country that the reader says: abbreviations of states are read in
    their light.
    """
    first = "place_text" if reports else "coalesce(place_text, area_name)"
    rows = staging.connection.execute(f"""
        select {first}, city, region, country, count(*) from staged
        where coalesce({first}, city, region, country) is not null group by all order by all
    """).fetchall()
    times: dict[Cells, int] = {row[:4]: row[4] for row in rows}
    of_countries = _are_codes([text for text, *_ in times if text])
    codes = {cells: code for cells in times if (code := _code(cells, of_countries))}
    read = {cells: _place(gazetteer, *cells) for cells in times if cells not in codes}
    beside = told or _most_frequent(gazetteer, read, times)
    land = country_of_codes(frozenset(codes.values()), beside, currencies)
    read |= {cells: _of_code(gazetteer, cells, code, land) for cells, code in codes.items()}
    columns = ("place_text", "city_text", "region_text", "country_text", "city", "region", "country", "work_mode", "code")
    kinds = dict.fromkeys(columns, pa.string()) | {"flags": pa.int32()}
    alone = {cells: text for cells in read if not (land and cells in codes) and (text := _alone(cells))}
    of_cities = places_of_codes(gazetteer, {text: read[cells] for cells, text in alone.items()}, told, currencies)
    read |= {cells: of_cities[text] for cells, text in alone.items() if text in of_cities}
    light = _most_frequent(gazetteer, read, times)
    settled = ((cells, _in_light(gazetteer, cells, place, light, of_countries)) for cells, place in read.items())
    staging.keep(
        "places", kinds, ((*cells, p.city, p.region, p.country, p.work_mode, p.code, bits_of(p.flags)) for cells, p in settled)
    )


@lru_cache(maxsize=KEPT)
def _place(gazetteer: Gazetteer, text: str | None, city: str | None, region: str | None, country: str | None) -> Place:
    parts = gazetteer.read_parts(city or "", region or "", country or "") if city or region or country else None
    if not text or (parts and parts.city):
        return parts or Place()
    place = gazetteer.read(text, parts.country if parts else None)
    if parts and not place.country:
        return Place(parts.city, parts.region, parts.country, parts.work_mode, place.flags, code=place.code)
    return place


def _alone(cells: Cells) -> str | None:
    """Return the text of cells where it alone tells the place."""
    stated = [text for text in cells if text]
    return stated[0] if len(stated) == 1 and stated[0] in cells[:2] else None


def _code(cells: Cells, of_countries: bool) -> str | None:
    """Return the abbreviation of a state or a province in cells that state no country, unless it may be a country's itself."""
    text, city, region, country = cells
    alone = text if not (city or region or of_countries) else None
    code = region or alone or ""
    return code if not country and _CODE.fullmatch(code) else None


def country_of_codes(codes: frozenset[str], beside: str | None, currencies: Collection[str]) -> str | None:
    """Return the country whose states or provinces the abbreviations of a file are; "" where each is read by itself.

    Each is where all may be of the tables' own states and nothing speaks for another country. Else they are of the country of
    the rows `beside` them, of the only one whose currency the file names, or of the only one that has them all, unless each may
    be a country's or a city's code too; they may be of any, None, where hardly one is of the tables' own states.
    """
    own = frozenset().union(*(abbreviations()[country] for country in WITH_STATES))
    abroad = bool(currencies) and {currency_of(country) for country in WITH_STATES}.isdisjoint(currencies)
    if codes <= own and not abroad and beside in (None, *WITH_STATES):
        return ""
    fitting = [country for country, of in abbreviations().items() if codes <= of]
    paid = [country for country in fitting if abroad and currency_of(country) in currencies]
    of_others = codes <= city_codes().keys() | {code for code in codes if country_of(code)}
    found = [beside] if beside in fitting else paid or ([] if of_others else fitting)
    return found[0] if len(found) == 1 else None if abroad or 2 * len(codes & own) <= len(codes) else ""


def _of_code(gazetteer: Gazetteer, cells: Cells, code: str, land: str | None) -> Place:
    """Return the place of cells with the abbreviation of a state of a country, as `country_of_codes` tells it."""
    text, city, region, _ = cells
    if land == "" or (land is None and not region):
        return _place(gazetteer, *cells)
    if land is None:
        place = _place(gazetteer, text, city, None, None)
        return place if place.country else replace(place, code="place_unknown")
    place = _place(gazetteer, text if region else None, city, code, land)
    return replace(place, flags=tuple(dict.fromkeys((*place.flags, "place_inferred"))))


def _most_frequent(gazetteer: Gazetteer, read: dict[Cells, Place], times: dict[Cells, int]) -> str | None:
    """Return the country of most rows that have one; None where no country has most of them."""
    placed = Counter()
    for cells, place in read.items():
        lettered = not cells[3] and _LETTERS_BEHIND.fullmatch(cells[0] or cells[1] or "")
        is_open = _is_letters_of_both(cells[0]) or _is_rare_country(gazetteer, cells[0])
        if place.country and not is_open and (not lettered or gazetteer.knows(place)):
            placed[place.country] += times[cells]
    country, rows = next(iter(placed.most_common(1)), (None, 0))
    return country if rows > MOST * placed.total() else None


@lru_cache(maxsize=KEPT)
def _in_light(gazetteer: Gazetteer, cells: Cells, place: Place, light: str | None, coded: bool) -> Place:
    """Return a place as the file's country settles it: never a country for a text that does not name a place in it.

    Two letters that are a state's and a foreign country's are the state's, unless the column holds countries. Those of another
    country of which the tables have no city may be anything else (TO, Toronto): they are not placed.
    """
    if not (text := _alone(cells)):
        return place
    if _is_letters_of_both(text) and not coded and light != text:
        return gazetteer.read(text, light if light in WITH_STATES else "US")
    if light not in (None, text) and not coded and _is_rare_country(gazetteer, text):
        return replace(place, country=None, code="place_unknown")
    if light and (lettered := _LETTERS_BEHIND.fullmatch(text)) and not gazetteer.knows(place):
        return _lettered_in_light(gazetteer, *lettered.groups(), place, light)
    if not light or (place.country and "place_inferred" not in place.flags):
        return place
    here = gazetteer.read(text, light)
    named = here.city or here.region
    flags = tuple(dict.fromkeys((*here.flags, "place_inferred")))
    return Place(here.city, here.region, light, here.work_mode, flags, here.others) if named else place


def _lettered_in_light(gazetteer: Gazetteer, city: str, letters: str, place: Place, light: str) -> Place:
    """Return a city before two letters that is not known where these have it: in the file's country, if it is known there.

    Else in the state that they name, and in no country that only they may name.
    """
    here = gazetteer.read(f"{city}, {letters}" if light in WITH_STATES else city, light)
    if gazetteer.knows(here):
        return here if here.country == place.country else replace(here, flags=("place_inferred",))
    return replace(place, country=light if letters == light else None) if place.code else place


def _is_letters_of_both(text: str | None) -> bool:
    return bool(text and re.fullmatch(r"[A-Z]{2}", text) and text in country_codes() and ("US", key(text)) in states())


def _is_rare_country(gazetteer: Gazetteer, text: str | None) -> bool:
    """Return whether a text is the two letters of a country of which the tables have no city."""
    return text in country_codes() and not gazetteer.has_cities_of(text)


def _are_codes(texts: list[str]) -> bool:
    """Return whether most texts of a column are codes of countries."""
    return 2 * sum(text in country_codes() for text in texts) > len(texts)
