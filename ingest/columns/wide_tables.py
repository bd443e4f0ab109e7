"""Wide tables: years, degrees, steps of a scale, years of experience, places or a sex as columns: each is a `Part`, a pay."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from ingest.columns.column import Column, readable, speaking
from ingest.columns.column_names import plain_name
from ingest.columns.mapping import Part
from ingest.columns.pay_names import PayName, is_unit, pay_name
from ingest.texts.calendars import quarter_of_year
from ingest.texts.degree import read_degree
from ingest.texts.lexicon import has_role, is_word, longest, pieces
from ingest.texts.period import period_of_money, read_period
from ingest.texts.place import Gazetteer
from ingest.texts.season import read_season, read_year
from ingest.texts.within import within
from ingest.texts.within import written as within_written

#: Columns of one kind make a wide table from so many on, if so many of their cells are figures.
FEWEST, FIGURES = 2, 0.9
#: A year that begins in one calendar year and ends in the next: the first counts.
_ACADEMIC = re.compile(r"(?:[A-Z]{2} ?)?((?:19|20)\d\d) ?[-/–] ?((?:19|20)?\d\d)")


def _one_of(role: str) -> str:
    return f"(?:{'|'.join(map(re.escape, within_written(role)))})"


#: A year of training (1st year, Year 2), and a step of a scale (Step 3).
_NTH = rf"(?:[.°ºª]|{_one_of('ordinal')})"
_YEAR_OF_TRAINING = re.compile(
    rf"(?:[1-9]\s?{_NTH}?|{_NTH})[\s-]?{_one_of('nth_year')}|{_one_of('nth_year')}\s?[1-9]\+?", re.IGNORECASE
)
_STEP = re.compile(rf"\d{{1,2}}\s?{_NTH}?\s?{_one_of('nth_step')}|{_one_of('nth_step')}\s?\d{{1,2}}", re.IGNORECASE)
#: A year of a class (Sophomore), and so many years of experience (0-2 years, over 5 years).
_CLASS = re.compile(within("class_year"), re.IGNORECASE)
_EXPERIENCE = re.compile(
    rf"(?:(?:{within('more_years')})\s|[<>≤≥]\s?)?\d{{1,2}}(?:\s?[-–]\s?\d{{1,2}}|\s(?:{within('more_years')})\s\d{{1,2}}|\s?\+)?"
    rf"\s?(?:{within('years')})",
    re.IGNORECASE,
)
#: A year before or behind what else a heading is (2024 UG).
_DATED = re.compile(r"((?:19|20)\d\d)\s+(.+)|(.+?)\s+((?:19|20)\d\d)")
#: What a heading may be whole beside a degree, a year and a place.
_GROUPS = (_YEAR_OF_TRAINING, _STEP, _CLASS, _EXPERIENCE)
#: A degree or a city as a heading has so many words at most.
WORDS = 4


def wide_columns(columns: list[Column], titles: Sequence[str], places: Gazetteer) -> dict[str, dict[str, str]]:
    """Return the columns whose names are nothing but a year, a degree, a place, a step or a sex, with the cell that each is.

    Beside sexes, a column of everyone is one of them too. Empty where neither a title nor the cells of one nor the unit behind
    each name (PhD, $/hr) say that they are of pay, or where another column does by its name.
    """
    if any(column.pay.says_pay and not column.pay.aside for column in columns):
        return {}
    told = {column.name: cells for column in columns if (cells := _told(column, places))} or _numbered(columns)
    kinds = [tuple(cells) for cells in told.values()]
    kind = max(kinds, key=kinds.count, default=())
    alike = {name: cells for name, cells in told.items() if tuple(cells) == kind}
    if kind == ("note",):
        alike = {c.name: {"note": c.name} for c in columns if c.name in alike or is_of_everyone(c.name)}
    spoken = any(speaking(column) > FIGURES for column in columns if column.name in alike)
    paid = _title(titles) or spoken or all(_without_unit(name)[1].unit for name in alike)
    return alike if paid and len(alike) >= FEWEST else {}


def wide_parts(wide: dict[str, dict[str, str]], titles: Sequence[str], field: str) -> list[Part]:
    """Return wide columns as parts of a pay in the unit of its name, else of a title: of `field`, or a title's statistic."""
    title = _title(titles)
    said = pay_name(title)
    name = said.statistic if field != "pay_text" and said.statistic else field
    period = said.period or read_period(title)
    if period == "year" and "year" in next(iter(wide.values())) and not _says_yearly(title):
        period = None  # Pay "by year" is a row for each year, for an hour or a month.
    titled = replace(said, period=period)
    return [_part(name, column, cells, titled) for column, cells in wide.items()]


def _part(field: str, column: str, cells: dict[str, str], titled: PayName) -> Part:
    """Return a column as a part with the unit that its name holds, and what it does not hold of the title's."""
    own = _without_unit(column)[1]
    money = own if own.currency or own.sign else titled
    scale = own.scale if own.scale not in (None, 1.0) else titled.scale
    unit = (own.period or titled.period, money.currency, money.sign, scale or 1.0, own.net or titled.net)
    return Part({field: column}, cells, *unit)


def _without_unit(written: str) -> tuple[str, PayName]:
    """Return a heading without the unit of pay behind it (2024 USD/hr; PhD, monthly; Paris (k€)), and what that unit says.

    A period or a currency alone is one in brackets or behind a comma.
    """
    words = written.split()
    for at in range(1, len(words)):
        unit, before = " ".join(words[at:]), " ".join(words[:at])
        said = pay_name(unit)
        parted = unit[0] in "([" or before[-1] in ",:"
        if is_unit(unit) and (said.unit or (parted and (said.period or said.currency or said.sign))):
            return before.rstrip(" ,:"), said
    return written, pay_name("")


def is_of_everyone(written: str) -> bool:
    """Return whether a heading, or a cell of a column of sexes, is of all of them together."""
    return plain_name(written) in _everyone()


def is_by_sex(column: Column) -> bool:
    """Return whether a column tells groups of people apart by sex, all of them together among these."""
    everyone = sum(is_of_everyone(cell) for cell in column.cells)
    return 0 < everyone < len(column.cells) and all(is_word(cell, "sex") or is_of_everyone(cell) for cell in column.cells)


@cache
def _everyone() -> frozenset[str]:
    return frozenset(plain_name(word) for word in within_written("everyone"))


def _says_yearly(title: str) -> bool:
    """Return whether a title says that its pay is for a year: annual, or a currency directly before (EUR per year)."""
    folded = pieces(title)
    words = (entry for at in range(len(folded)) for entry in longest(folded, at)[1])
    return period_of_money(title) == "year" or any(entry.role == "period" and entry.meaning == "year" for entry in words)


def _title(titles: Sequence[str]) -> str:
    """Return the first title that names a pay; empty where none does."""
    named = ((title, pay_name(title)) for title in titles)
    return next((title for title, said in named if said.says_pay and (said.of_scale or not said.aside)), "")


def _numbered(columns: list[Column]) -> dict[str, dict[str, str]]:
    """Return columns of figures that are numbered from 1 on, as the steps of a scale."""
    numbered = [column for column in columns if column.name.isdecimal() and readable(column) >= FIGURES]
    in_order = [int(column.name) for column in numbered] == list(range(1, len(numbered) + 1))
    return {column.name: {"note": column.name} for column in numbered} if in_order else {}


def _told(column: Column, places: Gazetteer) -> dict[str, str]:
    """Return the cell that the name of a column of figures is, by its field; empty where the name is another."""
    if not column.cells or readable(column) < FIGURES or pay_name(column.name).bound:
        return {}
    return cell_named(_without_unit(column.name)[0], places)


def cell_named(written: str, places: Gazetteer) -> dict[str, str]:
    """Return the cell that a heading is, by its field (year, degree, sex, step, season, place …); empty for others."""
    if time := _time_named(written.strip()):
        return time
    if len(written.split()) > WORDS:
        return {}
    if dated := _DATED.fullmatch(written.strip()):
        beside = cell_named(dated[2] or dated[3], places)
        if beside and "season" not in beside:
            return {"year": dated[1] or dated[4]} | beside
    if len(read_degree(written).levels) == 1:
        return {"degree_levels": written}
    if is_word(written, "sex") or any(group.fullmatch(written.strip()) for group in _GROUPS):
        return {"note": written}
    if (season := read_season(written)) and len(season) == 1 and (read_year(written) or len(written.split()) == 1):
        return {"season": written}
    place = places.read(written)
    if place.country and not place.city and not place.region and not place.flags:
        return {"country": written}
    own = bool(place.city) and plain_name(place.city or "").split()[0] in plain_name(written)
    return {"city": written} if own or (places.is_famous(written) and not has_role(written)) else {}


def _time_named(text: str) -> dict[str, str]:
    """Return the year that a text is, begins where it is an academic one, or has the quarter that it is; empty for others."""
    years = _ACADEMIC.fullmatch(text)
    if years and (int(years[1]) + 1) % 100 == int(years[2][-2:]):
        return {"year": years[1]}
    if quarter := quarter_of_year(text):
        return {"year": str(quarter[0]), "note": text}
    return {"year": text} if re.fullmatch(r"(19|20)\d\d", text) else {}
