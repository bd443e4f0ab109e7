"""The place that the parts of a text name, cut apart already: city, state or province, country; never a false friend."""

import re
from dataclasses import dataclass, replace

from ingest.texts import gazetteer
from ingest.texts.gazetteer import Cities, City, countries, key, states

#: A city alone is taken for the largest of its name where it has so many people, and so many times those of the next.
LARGEST = ((1_000_000, 1.9), (100_000, 3))
#: A city of so many people in another state than the one that is written contradicts it.
FAMOUS = 500_000
#: A code of so many letters behind a city is of a state, and of no other country, where the country is known.
CODE = 2


@dataclass(frozen=True, slots=True)
class Place:
    """One place as the tables name it; `others` are further places that the text names; `code` warns of what stayed open."""

    city: str | None = None
    region: str | None = None
    country: str | None = None
    work_mode: str | None = None
    flags: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    code: str | None = None


@dataclass(frozen=True)
class Parts:
    """Reads the parts of a place by the cities that are known."""

    cities: Cities

    def read(self, parts: list[str], country: str | None) -> Place:
        """Return the place that parts name, in the order in which they are written, in a country that is known or not."""
        parts = self._without_codes(parts)
        if len(parts) > 1 and country is None and (leading := country_of(parts[0])):
            coded = len(parts[0]) <= 3
            sure = coded or country_of(parts[1]) == leading
            if len(parts) == 2 and sure and (city := self._within(parts[1:], leading)).city:
                return city
            state = self.state(parts[-1], None)
            if ((len(parts) > 2 and coded) or not country_of(parts[-1])) and not (
                len(parts) == 2 and state and state[0] != leading
            ):
                return self._within(parts[1:][::-1], leading)
        if len(parts) > 1:
            ending = country_of(parts[-1])
            if len(parts[-1]) <= CODE and country not in (None, ending):
                ending = None
            state = self.state(parts[-1], country)
            if len(parts) == 2 and ending and state and ending != state[0]:
                return self._doubtful(parts, ending, state)
            if ending and not (state and len(parts) == 2):
                return self._within(parts[:-1], ending)
        if len(parts) == 1:
            place = self._alone(parts[0], country)
            return place if not place.code else self._in_one_piece(parts[0], country) or place
        return self._within(parts, country)

    def _without_codes(self, parts: list[str]) -> list[str]:
        """Return parts without codes of a city that another of them names (Bangalore, BLR)."""
        return [part for part in parts if not any(self._is_code_of(part, other) for other in parts if other != part)]

    def _is_code_of(self, code: str, name: str) -> bool:
        """Return whether a text is the code of a city that a name may mean."""
        city = self.cities.coded(code)
        return city is not None and any((one.name, one.country) == (city.name, city.country) for one in self.cities.named(name))

    def _in_one_piece(self, said: str, country: str | None) -> Place | None:
        """Return a city before its state or country without a comma (Austin TX, Berlin Germany), where it is known."""
        words = said.split()
        for end in range(1, len(words)):
            city, area = " ".join(words[:end]), " ".join(words[end:])
            coded = len(area) == 2 and area.isupper()
            if self.state(area, country) or country_of(area):
                place = self.read([city, area], country)
                if place.city and not place.code and (coded or self.cities.named(city)):
                    return place
        return None

    def _doubtful(self, parts: list[str], country: str, state: tuple[str, str]) -> Place:
        """Return a city before two letters that are a state's and a country's (CA, IN, DE): whichever has the city."""
        named = self.cities.named(parts[0])
        if any(c.country == state[0] and c.region == state[1] for c in named):
            return self._within(parts, state[0])
        if any(c.country == country for c in named):
            return self._within(parts[:1], country)
        return self._within(parts, state[0])

    def _within(self, parts: list[str], country: str | None) -> Place:
        """City, then state or province, in a country that is known or not."""
        state = self.state(parts[-1], country) if len(parts) > 1 else None
        if len(parts) == 1:
            return self._alone(parts[0], country)
        if state is None:
            if around := self.cities.around(parts[0], parts[-1]):
                return _placed(around)
            place = self._alone(parts[0], country)
            return place if place.city or not country else self._alone(parts[-1], country)
        land, code = state
        named = tuple(filter(None, (self.cities.coded(parts[0]), *self.cities.named(parts[0]))))
        here = next((c for c in named if c.country == land and c.region == code), None)
        if here:
            return _placed(here)
        if any(c.country == land and c.population >= FAMOUS and key(c.name) == key(parts[0]) for c in named):
            return Place(code="place_contradicts")
        is_name = re.search(r"[^\W\d_]{2}", parts[0])
        return Place(_as_written(parts[0]), code, land) if is_name else Place(region=code, country=land)

    def _alone(self, said: str, country: str | None) -> Place:
        """Return a city, a state or a country that stands alone."""
        if not country and gazetteer.is_direction(said):
            return Place(country=country, code="place_unknown")
        named = self.cities.named(said)
        if country:
            return self._alone_in(country, said, named)
        land = country_of(said)
        province = gazetteer.country_of_province(said)
        state = self.state(said, None) if len(said) > 2 else None
        city = _likeliest(_of_that_name(named, said))
        if is_of_both(said) or (city and self.cities.coded(said) not in (None, city)):
            return Place(code="place_unknown")
        if (
            city
            and land in (None, city.country)
            and province in (None, city.country)
            and not (state and (city.country, city.region) != state)
        ):
            flags = ("place_inferred",) if len({(c.country, c.region) for c in named}) > 1 or state else ()
            return replace(_placed(city), flags=flags)
        if state and not land:
            return Place(region=state[1], country=state[0])
        if land and not (state and state[0] != land):
            return Place(country=land)
        if province:
            return Place(country=province, flags=("place_inferred",))
        return Place(code="place_unknown")

    def _alone_in(self, country: str, said: str, named: tuple[City, ...]) -> Place:
        """Return a city or a state of a country that is known; where it has several cities of a name, by far the largest."""
        here = _of_that_name(tuple(c for c in named if c.country == country), said)
        if city := _likeliest(here):
            placed = _placed(city)
            return replace(placed, flags=("place_inferred",)) if len({_placed(one) for one in here}) > 1 else placed
        if state := self.state(said, country):
            return Place(region=state[1], country=country)
        if (coded := self.coded(said)) and coded.country == country:
            return coded
        return Place(country=country) if country_of(said) == country else Place(country=country, code="place_unknown")

    def coded(self, code: str) -> Place | None:
        """Return the city of a code of three capitals, which never says more than its place in a file does."""
        city = self.cities.coded(code)
        return replace(_placed(city), flags=("place_inferred",)) if city else None

    def state(self, text: str, country: str | None) -> tuple[str, str] | None:
        """Return the country and the code of a state or province; two letters count in capitals only."""
        said = text.strip().removesuffix(".")
        if len(said) == 2 and not said.isupper():
            return None
        for land in (country,) if country else gazetteer.WITH_STATES:
            if (land, key(said)) in states():
                return land, states()[land, key(said)]
        return None


def country_of(text: str) -> str | None:
    """Return the code of a country that a text is; two letters count in capitals only."""
    said = text.strip()
    if len(said) == 2 and said.isascii() and said.isalpha():
        named = countries().get(key(said))
        return named or (said if said.isupper() and said in gazetteer.country_codes() else None)
    return countries().get(key(said)) if said else None


def is_of_both(text: str) -> bool:
    """Return whether a text is a code of three letters of a country and, as airports have them, of a city of another one."""
    _, of_city = gazetteer.city_codes().get(text, ("", None))
    return of_city not in (None, country_of(text)) and country_of(text) is not None


def _of_that_name(named: tuple[City, ...], said: str) -> tuple[City, ...]:
    """Return the cities that have a name as their own; only where there is none, those that are called so too, or once were."""
    own = tuple(city for city in named if key(city.name) == key(said))
    return own or named


def _likeliest(named: tuple[City, ...]) -> City | None:
    """Return the city that a name alone means: the only one, or by far the largest; None where that is open."""
    if not named:
        return None
    first = named[0]
    others = [c for c in named[1:] if (c.country, c.region, c.name) != (first.country, first.region, first.name)]
    if not others:
        return first
    next_one = others[0].population
    return first if any(first.population >= max(least, times * next_one) for least, times in LARGEST) else None


def _placed(city: City) -> Place:
    return Place(city.name, city.region if city.country in gazetteer.WITH_STATES else None, city.country)


def _as_written(city: str) -> str:
    return " ".join(word.capitalize() for word in city.split()) if city.isupper() else city
