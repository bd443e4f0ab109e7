"""Columns of published statistics: sets of one group, period and basis of pay, and the ends that are printed beside them."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple, TypeVar

from ingest.columns.column import Column, readable, states_money
from ingest.columns.mapping import Guess, Part
from ingest.columns.pay_columns import best_end, money_beside, part_of, pay_guess, pay_guesses, pay_rates, sets_of
from ingest.columns.pay_names import PayName, pay_name
from ingest.texts.calendars import quarter_of_year
from ingest.texts.period import read_period

_Named = TypeVar("_Named")
#: The names of percentiles that are plain numbers, as official tables print them beside the median, or beside each other.
_BARE_PERCENTILES = {"10": "p10", "25": "p25", "50": "median", "75": "p75", "90": "p90"}

#: The share of the cells of a column of money that name it.
MONEY = 0.9
#: Quartiles by letter, and the last quarter of a year, which is no quartile.
_LETTERED, _LAST_QUARTER = re.compile(r"q[13]\b"), re.compile(r"\bq4\b")


def parts_of_statistics(columns: list[Column], title: str = "") -> list[Part]:
    """Return the sets of columns that hold statistics of pay, those with most of them first.

    One a stage, degree and year, and one for each period and basis of it (gross, base); a name without these is of the only one
    that others name.
    """
    titled = pay_name(title).says_pay
    named = [(c, _statistic(c, columns, titled)) for c in columns]
    found = [(c, s) for c, s in named if s and not (c.pay.statistic and c.pay.aside) and not c.pay.bound and readable(c) > 0.5]
    money = titled or len(found) >= 3 or money_beside(columns) or any(c.pay.understood == 1 and _is_money(c) for c, _ in found)
    pays = _pays_of([c for c, _ in found])
    sets = sets_of(found, key=lambda c: pays[c.name])
    paid = [of for of in sets if money or any(c.pay.says_pay or c.pay.stage for c in of.values())]
    told = replace(pay_name(title), period=read_period(title)) if titled else None
    ordered = sorted(paid, key=lambda of: -len(of))
    return [part_of(of, told, pays[next(iter(of.values())).name].basis) for of in ordered]


class _Pay(NamedTuple):
    """Which pay a column is of by its name: of which group of people, for which period, and what it includes."""

    group: tuple
    period: str | None
    basis: tuple[str, ...]


def _pays_of(columns: list[Column]) -> dict[str, _Pay]:
    """Return which pay each column is of; one that names no period, or no basis, is of the only one that others like it name.

    A total beside groups of people is of all of them, and no basis.
    """
    grouped = any(any(_group(c)) for c in columns)
    bases = {c.name: tuple(b for b in c.pay.basis if not (grouped and b == "total")) for c in columns}
    said = {c.name: _Pay(_group(c), c.pay.period, bases[c.name]) for c in columns}
    periods = {pay.group: _only(p.period for p in said.values() if p.group == pay.group) for pay in said.values()}
    said = {name: pay._replace(period=pay.period or periods[pay.group]) for name, pay in said.items()}
    alike = {pay[:2]: _only(p.basis for p in said.values() if p[:2] == pay[:2]) for pay in said.values()}
    return {name: pay._replace(basis=pay.basis or alike[pay[:2]] or ()) for name, pay in said.items()}


def _only(values: Iterable[_Named]) -> _Named | None:
    """Return the only one of some values that is not empty; None where there are several, or none."""
    found = {value for value in values if value}
    return found.pop() if len(found) == 1 else None


def _is_money(column: Column) -> bool:
    """Return whether the cells of a column are money."""
    return column.share(states_money) > MONEY


def _group(column: Column) -> tuple:
    """Return of which group of people the pay of a column is by its name: a stage, a degree, a year, a sex."""
    return column.pay.stage, column.pay.degree, column.pay.year, column.pay.sex


def _statistic(column: Column, columns: list[Column], titled: bool) -> str:
    """Return which statistic a column holds by its name; a bare 10 is the 10th percentile beside a median, or beside a 90.

    Q1 and Q3 are quarters of a year beside Q4, or Q2 and a year.
    """
    if _LETTERED.search(column.plain) and any(map(_is_quarter, columns)):
        return ""
    bare = titled and (any(c.pay.statistic == "median" for c in columns) or _are_percentiles(columns))
    return column.pay.statistic or (_BARE_PERCENTILES.get(_number(column), "") if bare else "")


def _is_quarter(column: Column) -> bool:
    """Return whether a column is called a quarter of a year that is no quartile's name."""
    quarter = quarter_of_year(column.name)
    return bool(_LAST_QUARTER.search(column.plain) or (quarter and quarter[1] % 2 == 0))


def _number(column: Column) -> str:
    """Return the number that a column's name is, without a sign for a hundredth; else the name."""
    return column.plain.rstrip("% ")


def _are_percentiles(columns: list[Column]) -> bool:
    """Return whether the columns that are called by a number are percentiles, as far above the middle as below it."""
    numbers = {int(number) for c in columns if (number := _number(c)).isdecimal()}
    return len(numbers) > 1 and all(str(n) in _BARE_PERCENTILES and 100 - n in numbers for n in numbers)


def with_ends(parts: list[Part], columns: list[Column]) -> tuple[list[Part], dict[str, Guess]]:
    """Return sets of statistics, each with the ends that are of it and not of all, and the ends that are of all of them."""
    ends = ends_of_statistics(columns)
    pays = {field: next(c.pay for c in columns if c.name == guess.column) for field, guess in ends.items()}
    of_all = {field for field, pay in pays.items() if all(_is_of(part, pay) for part in parts)}
    own = {field: guess.column for field, guess in ends.items() if field not in of_all}
    found = [
        replace(part, columns=part.columns | {field: column for field, column in own.items() if _is_of(part, pays[field])})
        for part in parts
    ]
    return found, {field: guess for field, guess in ends.items() if field in of_all}


def _is_of(part: Part, pay: PayName) -> bool:
    """Return whether the name of an end says nothing else than a set of statistics of its period and basis."""
    return pay.period in (None, part.period) and pay.basis in ((), part.basis)


def ends_of_statistics(columns: list[Column]) -> dict[str, Guess]:
    """Return the lowest and the highest figure that published statistics print beside the others."""
    rated = pay_rates(columns, beside=True) if any(column.pay.statistic for column in columns) else []
    low, high = best_end(rated, "low"), best_end(rated, "high")
    found = {"pay_low": pay_guess("pay_low", low), "pay_high": pay_guess("pay_high", high)} if low and high else {}
    found = found or pay_guesses(columns)
    ends = (("minimum", found.get("pay_low")), ("maximum", found.get("pay_high")))
    return {name: replace(guess, field=name) for name, guess in ends if guess}


def only_pay(columns: list[Column]) -> dict[str, Guess]:
    """Return the one pay column of published statistics whose name does not say which statistic it is, or their ends."""
    found = pay_guesses(columns)
    if "pay_text" not in found and (ends := ends_of_statistics(columns)):
        return ends
    first = next(iter(found.values()), None)
    return {"typical": replace(first, field="typical")} if first else {}
