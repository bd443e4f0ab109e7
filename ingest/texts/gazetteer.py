"""The places that a text may name: countries and states in many languages, and the world's cities."""

import csv
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from ingest.texts.cities import ABBREVIATIONS, AREAS, CITIES, CITY_CODES, UNNAMED, WITH_STATES, key
from ingest.texts.lexicon import longest, pieces
from queries.folder import data_folder
from queries.schema import LIST_SEPARATOR, PLACES

__all__ = [
    "WITH_STATES",
    "Cities",
    "City",
    "abbreviations",
    "cities",
    "city_codes",
    "countries",
    "country_codes",
    "is_direction",
    "key",
    "provinces",
    "states",
]


#: People of a city of the tables that the world's list has not.
UNKNOWN_POPULATION = 15_000
#: A district lies so many degrees from the middle of its city at most.
DISTRICT = 0.1


@dataclass(frozen=True, slots=True)
class City:
    """One city: its name in the tables, its state or province where the tables name one, its country, where it lies."""

    name: str
    region: str | None
    country: str
    population: int
    latitude: float
    longitude: float


@cache
def countries() -> dict[str, str]:
    """Return names and three-letter codes of countries, by their keys, → ISO 3166 alpha-2."""
    return {row["key"]: row["country"] for row in _areas() if not row["region"]}


@cache
def country_codes() -> frozenset[str]:
    """Return the ISO 3166 alpha-2 codes."""
    return frozenset(countries().values())


@cache
def states() -> dict[tuple[str, str], str]:
    """(country, key of a name or a code of a state or province) → its code."""
    return {(row["country"], row["key"]): row["region"] for row in _areas() if row["region"] not in ("", UNNAMED)}


@cache
def abbreviations() -> dict[str, frozenset[str]]:
    """Return the abbreviations of the states and provinces of each country: codes of two or three capitals."""
    return {row["country"]: frozenset(row["codes"].split()) for row in _rows(ABBREVIATIONS)}


@cache
def city_codes() -> dict[str, tuple[str, str]]:
    """Return the name and the country of the large city that alone has a code of three letters, by that code."""
    return {row["code"]: (row["name"], row["country"]) for row in _rows(CITY_CODES)}


@cache
def provinces() -> dict[str, str]:
    """Return names of states and provinces that only one country has, of the countries whose states the tables do not name."""
    return {row["key"]: row["country"] for row in _areas() if row["region"] == UNNAMED}


def country_of_province(said: str) -> str | None:
    """Return the country of a state or province whose name no other country has; None for others, and for directions."""
    return None if is_direction(said) else provinces().get(key(said))


@cache
def _areas() -> list[dict[str, str]]:
    return _rows(AREAS)


class Cities:
    """The cities by the keys of their names: those of the tables first by name, the world's beside them."""

    def __init__(self, path: Path) -> None:
        self._known: dict[str, list[dict[str, str]]] = {}
        for row in _rows(path):
            if row.get("place_type") == "city" and _is_sound(row):
                for name in {key(row["place_name"]), *map(key, row["aliases"].split(LIST_SEPARATOR))}:
                    self._known.setdefault(name, []).append(row)
        #: The countries of which the tables have cities.
        self.countries = frozenset(row["country"] for rows in self._known.values() for row in rows)
        self._found: dict[str, tuple[City, ...]] = {}

    def named(self, name: str) -> tuple[City, ...]:
        """Return the cities of a name, those with most people first; the tables' own name for each."""
        wanted = key(name)
        if wanted not in self._found:
            self._found[wanted] = tuple(sorted(self._of(wanted), key=lambda city: -city.population)) if wanted else ()
        return self._found[wanted]

    def has(self, name: str, area: str) -> bool:
        """Return whether a state or province that a text names has a city of that name; two letters count in capitals only."""
        if len(area) == 2 and not area.isupper():
            return False
        return any(city.region and states().get((city.country, key(area))) == city.region for city in self.named(name))

    def coded(self, code: str) -> City | None:
        """Return the large city that alone has a code of three capitals, as airports have them (BLR); None for other texts."""
        name, country = city_codes().get(code, ("", ""))
        return next((city for city in self.named(name) if city.country == country), None)

    def around(self, part: str, whole: str) -> City | None:
        """Return the city that a name is a district of: one of more people at the same place."""
        found = (
            city for city in self.named(whole) for here in self.named(part)
            if city.country == here.country and city.population > here.population
            and max(abs(city.latitude - here.latitude), abs(city.longitude - here.longitude)) < DISTRICT
        )  # fmt: skip
        return next(found, None)

    def new(self, name: str, region: str | None, country: str) -> City | None:
        """Return the city of the world that the tables do not have yet, by its own name.

        None where they have it, or none is known.
        """
        known = self._known.get(key(name), ())
        if any((row["place_name"], row["region"] or None, row["country"]) == (name, region, country) for row in known):
            return None
        same = (city for city in self.named(name) if (city.name, city.country) == (name, country))
        return next((city for city in same if city.region == region or city.country not in WITH_STATES), None)

    def _of(self, wanted: str) -> list[City]:
        world = [_city(row) for row in _world().get(wanted, ())]
        known = [self._of_tables(row) for row in self._known.get(wanted, ())]
        further = [self._as_known(city) for city in world if not any(_same(city, one) for one in known)]
        return list(dict.fromkeys([*known, *further]))

    def _of_tables(self, row: dict[str, str]) -> City:
        """Return a city of the tables, with the people that the world's cities give it."""
        here = City(
            row["place_name"],
            row["region"] or None,
            row["country"],
            0,
            float(row["latitude"] or 0),
            float(row["longitude"] or 0),
        )
        people = [
            c.population for name in (key(row["place_name"]),) for c in map(_city, _world().get(name, ())) if _same(c, here)
        ]
        return replace(here, population=max(people, default=UNKNOWN_POPULATION))

    def _as_known(self, city: City) -> City:
        """Return the city of the tables that a city of the world is under another name, else itself."""
        same = (self._of_tables(row) for row in self._known.get(key(city.name), ()))
        return next((one for one in same if _same(one, city)), city)


def cities(path: Path | None = None) -> Cities:
    """Return the cities of the data folder's places (or another such file) with the world's; kept until it changes."""
    path = path or data_folder() / PLACES.files
    return _cities(path, path.stat().st_mtime_ns if path.is_file() else 0)


@cache
def _cities(path: Path, _stamp: int) -> Cities:
    return Cities(path)


@cache
def _world() -> dict[str, list[list[str]]]:
    """Return the rows of the world's cities by the keys of their names."""
    found: dict[str, list[list[str]]] = {}
    with CITIES.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        for row in rows:
            for name in row[-1].split(";"):
                found.setdefault(name, []).append(row)
    return found


def _city(row: list[str]) -> City:
    name, region, country, latitude, longitude, people, _ = row
    return City(name, region or None, country, int(people), float(latitude), float(longitude))


def _rows(path: Path) -> list[dict[str, str]]:
    if not path.is_file():
        return []
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def _is_sound(row: dict[str, str]) -> bool:
    """Return whether a row of the tables names a city and where it lies; others are left out, as everywhere."""
    try:
        float(row["latitude"] or 0), float(row["longitude"] or 0)
        return bool(row["place_name"] and row["country"]) and row["region"] is not None and row["aliases"] is not None
    except (KeyError, TypeError, ValueError):
        return False


def _same(one: City, other: City) -> bool:
    """Return whether two cities are one: in one country and near each other."""
    near = abs(one.latitude - other.latitude) < 0.35 and abs(one.longitude - other.longitude) < 0.5
    return near and one.country == other.country


def is_direction(said: str) -> bool:
    """Return whether a text is a direction or a part of a country, of whatever country (North, West Coast)."""
    folded = [piece for piece in pieces(said) if piece.isalpha()]
    return bool(folded) and all(any(entry.role == "direction" for entry in longest([piece], 0)[1]) for piece in folded)
