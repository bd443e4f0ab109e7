"""Reads codes of three letters in a column of places, each in the light of the others: of a country, or of a city (BLR)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from ingest.texts.money import currency_of
from ingest.texts.place import Gazetteer, Place
from ingest.texts.place_parts import country_of

#: Texts that hold so many codes which only cities have are of cities.
SEVERAL = 2


@dataclass(frozen=True)
class _Light:
    """What the places of a file tell of its codes: the countries that it is of, how many cities and countries it names."""

    lands: frozenset[str]
    currencies: frozenset[str]
    cities: int
    countries: int
    codes_of_cities: int

    def is_of(self, country: str | None) -> bool:
        """Return whether the file is of a country, by its other places, else by the currencies that it names."""
        return country in self.lands if self.lands else self.pays_in(country)

    def pays_in(self, country: str | None) -> bool:
        """Return whether the file names the currency of a country."""
        return currency_of(country) in self.currencies


def places_of_codes(
    gazetteer: Gazetteer, read: Mapping[str, Place], told: str | None, currencies: Collection[str]
) -> dict[str, Place]:
    """Return the places of those texts of a column that are codes of cities, as airports have them, each in their light.

    One that a country has too is the country's where the column names more countries than cities, and the city's only where it
    names no country; where neither is sure it is not placed. `read` is what each text alone was read as, `told` the
    country that the reader says.
    """
    codes = {text: city for text in read if (city := gazetteer.coded(text))}
    others = [place for text, place in read.items() if text not in codes or place.city]
    countries = [place for place in others if place.country and not (place.city or place.region)]
    only = [text for text in codes if not country_of(text)]
    light = _Light(
        frozenset({told} if told else {place.country for place in others if place.country}),
        frozenset(currencies),
        sum(place.city is not None for place in others) + sum(not read[text].city for text in only),
        len(countries),
        len(only),
    )
    return {text: _settled(text, city, light) for text, city in codes.items() if not read[text].city}


def _settled(text: str, city: Place, light: _Light) -> Place:
    """Return the city of a code, the country that has it too, or neither."""
    open_place, land = Place(code="place_unknown"), country_of(text)
    is_of_file = light.is_of(city.country)
    if land in (None, city.country):
        told = is_of_file or light.pays_in(city.country) or (light.codes_of_cities >= SEVERAL and not light.countries)
        return city if told else open_place
    if light.countries > light.cities:
        return Place(country=land)
    if light.countries:
        return open_place
    if is_of_file != light.is_of(land):
        return city if is_of_file else Place(country=land)
    return city if light.codes_of_cities >= SEVERAL else open_place
