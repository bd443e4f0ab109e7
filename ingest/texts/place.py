"""Reads the place of a text: city, state or province, country, and whether the work is remote; never a false friend."""

import re
import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path

from ingest.texts import gazetteer
from ingest.texts.gazetteer import Cities, City, countries, key, states
from ingest.texts.lexicon import is_word
from ingest.texts.markup import without_markup
from ingest.texts.within import within
from ingest.texts.work_mode import work_mode

LONGEST = 300
#: A city alone is taken for the largest of its name where it has so many people, and so many times those of the next.
LARGEST = ((1_000_000, 1.9), (100_000, 3))
#: A city of so many people in another state than the one that is written contradicts it.
FAMOUS = 500_000
#: A code of so many letters behind a city is of a state, and of no other country, where the country is known.
CODE = 2

_OTHERS, _PLACES, _AND = within("more_places"), within("locations"), within("part_of_places")
_MORE = re.compile(
    rf"\s*\+\s*\d+\s*(({_OTHERS}) )?({_PLACES})|\s*\+\s*\d+(\s*({_OTHERS}|{_PLACES}))*\s*$|"
    rf"\s+({_AND}) \d+ ({_OTHERS})( ({_PLACES}))?\s*$",
    re.IGNORECASE,
)
_ZIP = re.compile(r"(?<=[A-Z]{2})\s+\d{5}(-\d{4})?\b|\b[A-Z]\d[A-Z]\s?\d[A-Z]\d\b|^\d{4,6}\s+(?=\D)|(?<=\w)\s+\d{5}$")
_BRACKETS = re.compile(r"\(([^()]*)\)")
_METRO = re.compile(within("around"), re.IGNORECASE)
_SEVERAL = re.compile(rf"\s*[•;|\n/·]\s*|\s+(?:&|{_AND})\s+")
#: Time zones that are codes of countries too: beside a word for remote work they are no place.
_TIME_ZONES = {"EST", "ET", "CT", "MT", "PT"}
_GLUED = re.compile(r"(?<=, [A-Z]{2})(?=[A-Z][a-z])")
_GLUED_MODE = re.compile(rf"(?<=, [A-Z]{{2}})(?={within('mode_glued')})", re.IGNORECASE)
#: A city behind a word for being in it (Hybrid work in Chicago).
_BEHIND_IN = re.compile(rf".*\b(?:{within('in_place')})\s+(.+)", re.IGNORECASE)
_DIVIDER = re.compile(r"\s*[,，、]\s*|\s+[-–—]\s+")
_NOWHERE = re.compile(rf"[-–—.?*#\s]*|{within('nowhere')}", re.IGNORECASE)


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
class Gazetteer:
    """Reads places by the cities of the tables and of the world."""

    _cities: Cities

    @staticmethod
    def load(path: Path | None = None) -> "Gazetteer":
        """With the places of the data folder, or of another file of that shape."""
        return Gazetteer(gazetteer.cities(path))

    def read(self, text: str, country: str | None = None) -> Place:
        """Return the place of a text. Of several the first, with a flag; one that contradicts itself stays open."""
        said = " ".join(unicodedata.normalize("NFKC", without_markup(text[:LONGEST], ", ")).split())
        said = _GLUED_MODE.sub(" ", said)
        more = bool(_MORE.search(said))
        mode, said = work_mode(_MORE.sub(" ", said))
        said = _ZIP.sub("", said).strip(" ,")
        brackets = [b.strip(" ,-") for b in _BRACKETS.findall(said) if b.strip(" ,-") and not (mode and b in _TIME_ZONES)]
        hint = next((c for c in map(_country, brackets) if c), None)
        said = _BRACKETS.sub(" ", said).strip(" ,-")
        if not said or _NOWHERE.fullmatch(said) or is_word(said.rstrip("."), "yes_no"):
            place = Place(country=hint or country)
        else:
            place = _first(self._of_text(said, country or hint), more)
        if brackets and not (place.city or place.region):
            inside = self.read(brackets[0], country or place.country)
            place = inside if inside.city or inside.region or (inside.country and not place.country) else place
        return replace(place, work_mode=mode)

    def knows(self, place: Place) -> bool:
        """Return whether a place is a city that the tables have where it is."""
        named = self._cities.named(place.city) if place.city else ()
        return any(c.country == place.country and place.region in (None, c.region) for c in named)

    def is_famous(self, text: str) -> bool:
        """Return whether a text is the name of a large city, in whatever language."""
        return any(city.population >= FAMOUS for city in self._cities.named(text.strip()))

    def _of_text(self, said: str, country: str | None) -> list[Place]:
        """Return the places of a text without brackets."""
        parts = [p for piece in _GLUED.split(said) for p in _SEVERAL.split(piece) if p.strip(" ,")]
        return [self._one(part.strip(" ,"), country) for part in parts] if len(parts) > 1 else self._one_or_list(said, country)

    def read_parts(self, city: str, region: str, country: str) -> Place:
        """Return the place of cells that state city, state or province, and country apart."""
        code = _country(without_markup(country).strip())
        region = without_markup(region)
        if not city.strip():
            return self._of_region(region.strip(), code) if region.strip() else Place(country=code)
        named = ", ".join(part for part in (city.strip(), region.strip()) if part)
        return self.read(named, code)

    def _of_region(self, region: str, country: str | None) -> Place:
        """Return a state, a province or a direction without a city; what is neither may be any other place (Region: London)."""
        if state := self._state(region, country):
            return Place(region=state[1], country=state[0])
        province = gazetteer.country_of_province(region)
        abbreviated = region in gazetteer.abbreviations().get(country or "", ())
        if gazetteer.is_direction(region) or abbreviated or (province and province == (country or province)):
            return Place(country=country or province)
        return self.read(region, country)

    def _one_or_list(self, said: str, country: str | None) -> list[Place]:
        """Return one place, or the cities of a list with commas."""
        place = self._one(said, country)
        pieces = _DIVIDER.split(said)
        if place.city or place.country or len(pieces) < 2:
            return [place]
        each = [self._one(piece, country) for piece in pieces]
        return each if all(p.city for p in each) and len({p.country for p in each}) == 1 else [place]

    def _one(self, said: str, country: str | None) -> Place:
        metro = bool(_METRO.search(said))
        parts = [part.strip() for part in _DIVIDER.split(_METRO.sub(" ", said)) if part.strip()]
        if not parts:
            return Place(country=country, code="place_unknown")
        place = self._of_parts(parts, country)
        if (behind := _BEHIND_IN.fullmatch(parts[0])) and not self.knows(place):
            inside = self._of_parts([behind[1], *parts[1:]], country)
            place = inside if self.knows(inside) else place
        if metro and place.city:
            place = replace(place, flags=tuple(dict.fromkeys((*place.flags, "place_inferred"))))
        return place

    def _of_parts(self, parts: list[str], country: str | None) -> Place:
        if len(parts) > 1 and country is None and (leading := _country(parts[0])):
            coded = len(parts[0]) <= 3
            sure = coded or _country(parts[1]) == leading
            if len(parts) == 2 and sure and (city := self._within(parts[1:], leading)).city:
                return city
            state = self._state(parts[-1], None)
            if ((len(parts) > 2 and coded) or not _country(parts[-1])) and not (
                len(parts) == 2 and state and state[0] != leading
            ):
                return self._within(parts[1:][::-1], leading)
        if len(parts) > 1:
            ending = _country(parts[-1])
            if len(parts[-1]) <= CODE and country not in (None, ending):
                ending = None
            state = self._state(parts[-1], country)
            if len(parts) == 2 and ending and state and ending != state[0]:
                return self._doubtful(parts, ending, state)
            if ending and not (state and len(parts) == 2):
                return self._within(parts[:-1], ending)
        if len(parts) == 1:
            place = self._alone(parts[0], country)
            return place if not place.code else self._in_one_piece(parts[0], country) or place
        return self._within(parts, country)

    def _in_one_piece(self, said: str, country: str | None) -> Place | None:
        """Return a city before its state or country without a comma (Austin TX, Berlin Germany), where it is known."""
        words = said.split()
        for end in range(1, len(words)):
            city, area = " ".join(words[:end]), " ".join(words[end:])
            coded = len(area) == 2 and area.isupper()
            if self._state(area, country) or _country(area):
                place = self._of_parts([city, area], country)
                if place.city and not place.code and (coded or self._cities.named(city)):
                    return place
        return None

    def _doubtful(self, parts: list[str], country: str, state: tuple[str, str]) -> Place:
        """Return a city before two letters that are a state's and a country's (CA, IN, DE): whichever has the city."""
        named = self._cities.named(parts[0])
        if any(c.country == state[0] and c.region == state[1] for c in named):
            return self._within(parts, state[0])
        if any(c.country == country for c in named):
            return self._within(parts[:1], country)
        return self._within(parts, state[0])

    def _within(self, parts: list[str], country: str | None) -> Place:
        """City, then state or province, in a country that is known or not."""
        state = self._state(parts[-1], country) if len(parts) > 1 else None
        if len(parts) == 1:
            return self._alone(parts[0], country)
        if state is None:
            if around := self._cities.around(parts[0], parts[-1]):
                return _placed(around)
            place = self._alone(parts[0], country)
            return place if place.city or not country else self._alone(parts[-1], country)
        land, code = state
        named = self._cities.named(parts[0])
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
        named = self._cities.named(said)
        if country:
            return self._alone_in(country, said, named)
        land = _country(said)
        province = gazetteer.country_of_province(said)
        state = self._state(said, None) if len(said) > 2 else None
        city = _likeliest(_of_that_name(named, said))
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
        if state := self._state(said, country):
            return Place(region=state[1], country=country)
        return Place(country=country) if _country(said) == country else Place(country=country, code="place_unknown")

    def _state(self, text: str, country: str | None) -> tuple[str, str] | None:
        """Return the country and the code of a state or province; two letters count in capitals only."""
        said = text.strip().removesuffix(".")
        if len(said) == 2 and not said.isupper():
            return None
        for land in (country,) if country else gazetteer.WITH_STATES:
            if (land, key(said)) in states():
                return land, states()[land, key(said)]
        return None


def _country(text: str) -> str | None:
    """Return the code of a country that a text is; two letters count in capitals only."""
    said = text.strip()
    if len(said) == 2 and said.isascii() and said.isalpha():
        named = countries().get(key(said))
        return named or (said if said.isupper() and said in gazetteer.country_codes() else None)
    return countries().get(key(said)) if said else None


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


def _first(found: list[Place], more: bool) -> Place:
    """Return the first of several places that is one, with the others beside it."""
    known = [place for place in found if place.city or place.region or place.country]
    if not known:
        return found[0]
    first, others = known[0], [place for place in known[1:] if place != known[0]]
    if not others and not more:
        return first
    flags = tuple(dict.fromkeys((*first.flags, "several_places")))
    named = tuple(", ".join(part for part in (p.city, p.region, p.country) if part) for p in others)
    return replace(first, flags=flags, others=named)
