"""Average rates of a year to the US dollar: the Federal Reserve's own averages, and means of the European Central Bank's days.

The Federal Reserve's stand first. It states some currencies in dollars for one unit, which its names of series tell.
"""

import re
from collections.abc import Iterator
from datetime import date

from ingest.releases.content import Content, Sheet
from ingest.releases.release import Edition, Known, Release, Row, Stop, number, whole
from queries.editions import SERIES

#: Digits behind the point that the tables keep of units for a dollar, and of dollars for a unit.
DIGITS, DIGITS_OF_DOLLARS = 6, 8
FEDERAL_METHOD = "annual average of daily rates (Federal Reserve H.10/G.5A via FRED)"
ECB_METHOD = "mean over ECB business days of (currency per EUR / USD per EUR) - derived"
#: Two letters of a series (AEX, the two, US; or US before them) and a country's name in the package, with its currency.
CURRENCIES = {
    "AL": ("Australia", "AUD"), "BZ": ("Brazil", "BRL"), "CA": ("Canada", "CAD"), "CH": ("China", "CNY"),
    "DN": ("Denmark", "DKK"), "EU": ("Euro", "EUR"), "HK": ("Hong Kong", "HKD"), "IN": ("India", "INR"),
    "JP": ("Japan", "JPY"), "KO": ("South Korea", "KRW"), "MA": ("Malaysia", "MYR"), "MX": ("Mexico", "MXN"),
    "NO": ("Norway", "NOK"), "NZ": ("New Zealand", "NZD"), "SD": ("Sweden", "SEK"), "SF": ("South Africa", "ZAR"),
    "SI": ("Singapore", "SGD"), "SL": ("Sri Lanka", "LKR"), "SZ": ("Switzerland", "CHF"), "TA": ("Taiwan", "TWD"),
    "TH": ("Thailand", "THB"), "UK": ("United Kingdom", "GBP"), "VZ": ("Venezuela", "VES"),
}  # fmt: skip
_BY_COUNTRY = dict(CURRENCIES.values())
_SERIES = re.compile(r"AEX(?:US([A-Z]{2})|([A-Z]{2})US)")
_PACKAGE = {"DATE", "COUNTRY", "EXCHANGE RATE"}
_ECB = {"DATE", "USD", "JPY", "GBP"}
#: The last working days of a year begin with this one: a year without them is not whole.
LAST_DAYS = (12, 28)


def recognise_federal(content: Content) -> bool:
    """Return whether a file is one of the Federal Reserve's series, or the package of them."""
    return bool(content.sheets_with(_PACKAGE)) or any(_series(sheet) for sheet in content.sheets)


def _series(sheet: Sheet) -> tuple[str, str] | None:
    """Return the column of the day and that of the series; None where it is no such table."""
    header = next(sheet.rows(), [])
    days = [name for name in header if name.upper() in ("DATE", "OBSERVATION_DATE")]
    found = [name for name in header if _SERIES.fullmatch(name)]
    return (days[0].upper(), found[0]) if days and len(found) == 1 else None


def read_federal(content: Content, known: Known) -> Edition:
    """Return the averages of the years from the first on that the tables hold; Stop where a series is not known."""
    sheets = content.sheets_with(_PACKAGE)
    rows = (
        list(_of_package(sheets[0], known)) if sheets else [row for sheet in content.sheets for row in _of_series(sheet, known)]
    )
    newest = max((int(str(row["year"])) for row in rows), default=0)
    return Edition(f"to {newest}", rows=rows, is_part=not sheets)


def _of_package(sheet: Sheet, known: Known) -> Iterator[Row]:
    for line, cells in sheet.records(_PACKAGE):
        currency = _BY_COUNTRY.get(cells["COUNTRY"])
        year = _year(cells["DATE"], f"{sheet.member}, line {line}")
        rate = number(cells["EXCHANGE RATE"], f"{sheet.member}, line {line}", ("", "."))
        if currency in known.currencies and year >= known.first_year and rate:
            yield _row(currency, year, rate, FEDERAL_METHOD)


def _of_series(sheet: Sheet, known: Known) -> Iterator[Row]:
    found = _series(sheet)
    if found is None:
        return
    day, name = found
    letters = _SERIES.fullmatch(name)
    code = "".join(part or "" for part in letters.groups()) if letters else ""
    if code not in CURRENCIES:
        raise Stop(f"{sheet.member} is of the series {name}, whose currency is not known.")
    inverted = name.startswith("AEXUS")
    for line, cells in sheet.records({day, name}):
        year = _year(cells[day], f"{sheet.member}, line {line}")
        rate = number(cells[name], f"{sheet.member}, line {line}", ("", "."))
        if year >= known.first_year and rate:
            yield _row(CURRENCIES[code][1], year, 1 / rate if inverted else rate, FEDERAL_METHOD)


def _year(day: str, where: str) -> int:
    try:
        return date.fromisoformat(day).year
    except ValueError:
        raise Stop(f"{where}: “{day}” is no day.") from None


def recognise_ecb(content: Content) -> bool:
    """Return whether a file is one of the European Central Bank's reference rates."""
    return bool(content.sheets_with(_ECB))


def read_ecb(content: Content, known: Known) -> Edition:
    """Return the means of the years from the first on that the tables hold; a year that is not whole says so in its note.

    Stop where the file is that of one day.
    """
    sheet = content.sheets_with(_ECB)[0]
    days = [(_year_or_one_day(cells["DATE"]), cells) for _, cells in sheet.records(_ECB)]
    days = [(day, cells) for day, cells in days if day.year >= known.first_year]
    if not days:
        raise Stop("It holds no day of the years that the tables hold.")
    last = max(day for day, _ in days)
    edition = Edition(f"to {last.isoformat()}", last.isoformat())
    for year in sorted({day.year for day, _ in days}):
        of_year = [(day, cells) for day, cells in days if day.year == year]
        for currency in sorted(known.currencies & {*of_year[0][1], "EUR"}):
            if row := _mean(currency, year, of_year, sheet.member):
                edition.rows.append(row)
    return edition


def _year_or_one_day(day: str) -> date:
    try:
        return date.fromisoformat(day)
    except ValueError:
        raise Stop(f"“{day}” is how the file of one day writes it: the file of all days is needed.") from None


def _mean(currency: str, year: int, days: list[tuple[date, dict[str, str]]], where: str) -> Row | None:
    """Return the mean of a currency for a dollar over the days that have both; None where none has."""
    if currency == "USD":
        return _row("USD", year, 1.0, "identity")
    rates, seen = [], []
    for day, cells in days:
        dollars = number(cells["USD"], f"{where}, USD of {day}", ("", "N/A"))
        units = 1.0 if currency == "EUR" else number(cells[currency], f"{where}, {currency} of {day}", ("", "N/A"))
        if dollars and units:
            rates.append(units / dollars)
            seen.append(day)
    if not rates:
        return None
    partial = f"partial year to {max(seen).isoformat()}; " if (max(seen).month, max(seen).day) < LAST_DAYS else ""
    return _row(
        currency,
        year,
        sum(rates) / len(rates),
        ECB_METHOD,
        f"{partial}mean of {len(rates):,} day{'' if len(rates) == 1 else 's'}",
    )


def _row(currency: str, year: int, rate: float, method: str, note: str | None = None) -> Row:
    return {
        "currency": currency,
        "year": year,
        "units_per_usd": whole(round(rate, DIGITS)),
        "usd_per_unit": whole(round(1 / rate, DIGITS_OF_DOLLARS)),
        "method": method,
        "note": note,
    }


FEDERAL_RESERVE = Release(
    series=SERIES["federal_reserve"],
    figures=("units_per_usd", "usd_per_unit"),
    main="units_per_usd",
    times=("year",),
    recognise=recognise_federal,
    read=read_federal,
)
ECB = Release(
    series=SERIES["ecb"],
    figures=("units_per_usd", "usd_per_unit", "note"),
    main="units_per_usd",
    times=("year",),
    revises_all=True,
    recognise=recognise_ecb,
    read=read_ecb,
)
