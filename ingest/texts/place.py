"""Reads the place of a text: city, state or province, country, and whether the work is remote; never a false friend."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from ingest.texts import gazetteer
from ingest.texts.lexicon import is_word
from ingest.texts.markup import without_markup
from ingest.texts.place_parts import FAMOUS, Parts, Place, country_of, is_of_both
from ingest.texts.within import within
from ingest.texts.work_mode import work_mode

LONGEST = 300

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
#: A city behind the codes of its country and state (US-CA-San Jose).
_BEHIND_CODES = re.compile(r"([A-Z]{2,3})-(?:([A-Z]{2,3})-)?(.+)")
_DIVIDER = re.compile(r"\s*[,，、]\s*|\s+[-–—]\s+")
_NOWHERE = re.compile(rf"[-–—.?*#\s]*|{within('nowhere')}", re.IGNORECASE)


@dataclass(frozen=True)
class Gazetteer:
    """Reads places by the cities of the tables and of the world."""

    _parts: Parts

    @staticmethod
    def load(path: Path | None = None) -> "Gazetteer":
        """With the places of the data folder, or of another file of that shape."""
        return Gazetteer(Parts(gazetteer.cities(path)))

    def read(self, text: str, country: str | None = None) -> Place:
        """Return the place of a text. Of several the first, with a flag; one that contradicts itself stays open."""
        said = " ".join(unicodedata.normalize("NFKC", without_markup(text[:LONGEST], ", ")).split())
        said = _GLUED_MODE.sub(" ", said)
        more = bool(_MORE.search(said))
        mode, said = work_mode(_MORE.sub(" ", said))
        said = _ZIP.sub("", said).strip(" ,")
        brackets = [b.strip(" ,-") for b in _BRACKETS.findall(said) if b.strip(" ,-") and not (mode and b in _TIME_ZONES)]
        hint = next((country_of(b) for b in brackets if country_of(b) and not is_of_both(b)), None)
        said = _BRACKETS.sub(" ", said).strip(" ,-")
        if not said or _NOWHERE.fullmatch(said) or is_word(said.rstrip("."), "yes_no"):
            place = Place(country=hint or country)
        else:
            place = _first(self._of_text(said, country or hint), more)
        if brackets and not (place.city or place.region):
            inside = self.read(brackets[0], country or place.country)
            place = inside if inside.city or inside.region or (inside.country and not place.country) else place
        return replace(place, work_mode=mode)

    def coded(self, code: str) -> Place | None:
        """Return the large city that alone has a code of three capitals, as airports have them (BLR); None for other texts."""
        return self._parts.coded(code)

    def knows(self, place: Place) -> bool:
        """Return whether a place is a city that the tables have where it is."""
        named = self._parts.cities.named(place.city) if place.city else ()
        return any(c.country == place.country and place.region in (None, c.region) for c in named)

    def has_cities_of(self, country: str | None) -> bool:
        """Return whether the tables have a city of a country."""
        return country in self._parts.cities.countries

    def is_famous(self, text: str) -> bool:
        """Return whether a text is the name of a large city, in whatever language."""
        return any(city.population >= FAMOUS for city in self._parts.cities.named(text.strip()))

    def _of_text(self, said: str, country: str | None) -> list[Place]:
        """Return the places of a text without brackets."""
        parts = [p for piece in _GLUED.split(said) for p in _SEVERAL.split(piece) if p.strip(" ,")]
        return [self._one(part.strip(" ,"), country) for part in parts] if len(parts) > 1 else self._one_or_list(said, country)

    def read_parts(self, city: str, region: str, country: str) -> Place:
        """Return the place of cells that state city, state or province, and country apart."""
        code = country_of(without_markup(country).strip())
        region = without_markup(region)
        if not city.strip():
            return self._of_region(region.strip(), code) if region.strip() else Place(country=code)
        named = ", ".join(part for part in (city.strip(), region.strip()) if part)
        return self.read(named, code)

    def _of_region(self, region: str, country: str | None) -> Place:
        """Return a state, a province or a direction without a city; what is neither may be any other place (Region: London)."""
        if state := self._parts.state(region, country):
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
        place = self._parts.read(parts, country)
        if not self.knows(place):
            others = (self._parts.read(other, country) for other in _written_otherwise(parts))
            place = next((other for other in others if self.knows(other) or (other.region and not other.city)), place)
        if metro and place.city:
            place = replace(place, flags=tuple(dict.fromkeys((*place.flags, "place_inferred"))))
        return place


def _written_otherwise(parts: list[str]) -> Iterator[list[str]]:
    """Yield the parts of a place as they may be meant: without what stands before "in", the city before its codes."""
    if behind := _BEHIND_IN.fullmatch(parts[0]):
        yield [behind[1], *parts[1:]]
    if len(parts) == 1 and (led := _BEHIND_CODES.fullmatch(parts[0])):
        yield [part for part in led.groups()[::-1] if part]


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
