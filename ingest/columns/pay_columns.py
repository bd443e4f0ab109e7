"""Which columns of a file hold its pay: one column, two ends, sets of statistics, or several pays of one record."""

import re
from collections.abc import Callable
from dataclasses import replace

from ingest.columns.column import FITS, TELLING, Column, marks_components, readable, speaking, states_money
from ingest.columns.column_names import likeness
from ingest.columns.hypotheses import Choice, choice, fit_evidence
from ingest.columns.mapping import LEAST_CONFIDENCE, Guess, Mapping, Part, percent
from ingest.columns.pay_names import PayName, pay_name
from ingest.texts.lexicon import is_word
from ingest.texts.money import read_currency
from ingest.texts.period import read_period
from ingest.texts.within import within

_CONVERTED_TO = re.compile(within("converted_to"))
#: The names of percentiles that are plain numbers, as official tables print them beside the median, or beside each other.
_BARE_PERCENTILES = {"10": "p10", "25": "p25", "50": "median", "75": "p75", "90": "p90"}

#: The share of the cells of a column of money that name it.
MONEY = 0.9
#: Quartiles by letter, and the last quarter of a year, which is no quartile.
_LETTERED, _LAST_QUARTER = re.compile(r"\bq[13]\b"), re.compile(r"\bq4\b")
#: What speaks against a pay that was converted to another currency.
CONVERTED = 0.15
#: A column with how surely it holds a pay.
Rated = tuple[float, Column]


def parts_of_statistics(columns: list[Column], title: str = "") -> list[Part]:
    """Return the sets of columns that hold statistics of pay, those with most of them first.

    One a stage, degree and year, and one for each period of it; a name without a period is of the only one that others name.
    """
    titled = pay_name(title).says_pay
    named = [(c, _statistic(c, columns, titled)) for c in columns]
    found = [(c, s) for c, s in named if s and not (c.pay.statistic and c.pay.aside) and not c.pay.bound and readable(c) > 0.5]
    money = titled or len(found) >= 3 or _money_beside(columns) or any(c.pay.understood == 1 and _is_money(c) for c, _ in found)
    stated = {_group(c): {other.pay.period for other, _ in found if _group(other) == _group(c)} - {None} for c, _ in found}
    only = {group: next(iter(periods)) for group, periods in stated.items() if len(periods) == 1}
    sets = _sets(found, key=lambda c: (*_group(c), c.pay.period or only.get(_group(c))))
    paid = [of for of in sets if money or any(c.pay.says_pay or c.pay.stage for c in of.values())]
    told = replace(pay_name(title), period=read_period(title)) if titled else None
    return [part_of(of, told) for of in sorted(paid, key=lambda of: -len(of))]


def _is_money(column: Column) -> bool:
    """Return whether the cells of a column are money."""
    return column.share(states_money) > MONEY


def _group(column: Column) -> tuple:
    """Return of which group of people the pay of a column is by its name: a stage, a degree, a year, a sex."""
    return column.pay.stage, column.pay.degree, column.pay.year, column.pay.sex


def _statistic(column: Column, columns: list[Column], titled: bool) -> str:
    """Return which statistic a column holds by its name; a bare 10 is the 10th percentile beside a median, or beside a 90.

    Q1 and Q3 are quarters of a year beside Q4.
    """
    if _LETTERED.search(column.plain) and any(_LAST_QUARTER.search(c.plain) for c in columns):
        return ""
    bare = titled and (any(c.pay.statistic == "median" for c in columns) or _are_percentiles(columns))
    return column.pay.statistic or (_BARE_PERCENTILES.get(_number(column), "") if bare else "")


def _number(column: Column) -> str:
    """Return the number that a column's name is, without a sign for a hundredth; else the name."""
    return column.plain.rstrip("% ")


def _are_percentiles(columns: list[Column]) -> bool:
    """Return whether the columns that are called by a number are percentiles, as far above the middle as below it."""
    numbers = {int(number) for c in columns if (number := _number(c)).isdecimal()}
    return len(numbers) > 1 and all(str(n) in _BARE_PERCENTILES and 100 - n in numbers for n in numbers)


def _sets(found: list[tuple[Column, str]], key: Callable[[Column], tuple]) -> list[dict[str, Column]]:
    """Return columns by what their names tell of them; of two that hold one field, the first."""
    sets: dict[tuple, dict[str, Column]] = {}
    for column, name in found:
        sets.setdefault(key(column), {}).setdefault(name, column)
    return list(sets.values())


def part_of(of: dict[str, Column], title: PayName | None = None) -> Part:
    """Return columns as one part, with what the name of the first pay among them tells, else the title: its unit.

    A title without a currency may be of more than the pay: thousands in it may be of people.
    """
    first = next((c.pay for c in of.values() if c.pay.says_pay), next(iter(of.values())).pay)
    told = {"experience_level": first.stage, "degree_levels": first.degree, "year": str(first.year) if first.year else None}
    told["note"] = first.sex
    told["workload"] = None if first.share is None else f"{first.share:g}"
    told["contract_months"] = f"{first.months:g}" if first.months else None
    named = [column.pay for column in of.values()]
    named += [title] if title and (title.currency or title.sign) else []
    money = [(pay.currency, pay.sign) for pay in named if pay.currency or pay.sign]
    currency, sign = next(iter(money), (None, None))
    columns = {name: column.name for name, column in of.items()}
    scale = next((pay.scale for pay in named if pay.scale not in (None, 1.0)), 1.0)
    return Part(
        columns,
        {cell: text for cell, text in told.items() if text},
        first.period or (title.period if title else None),
        currency,
        sign,
        scale or 1.0,
        any(column.pay.net for column in of.values()) or bool(title and title.net),
    )


def parts_of_reports(columns: list[Column], guesses: dict[str, Guess]) -> list[Part]:
    """Return the pay columns of reports that hold several, beside the one that was guessed.

    One a degree or year, or the same pay for several periods. Empty where a record holds one pay.
    """
    main = guesses.get("pay_text")
    if not main:
        return []
    beside = _money_beside(columns)
    whole = [c for c in columns if c.pay.says_pay and not c.pay.bound and not c.pay.statistic and not c.pay.total]
    whole = [c for c in whole if _pay_rate(c, beside) >= LEAST_CONFIDENCE]
    first = next((c for c in whole if c.name == main.column), None)
    if not first:
        return []
    tells = next((t for t in ("degree", "year", "period") if getattr(first.pay, t)), None)
    if not tells:
        return _apart(first, whole)
    told = [c for c in whole if c is first or getattr(c.pay, tells) not in (None, getattr(first.pay, tells))]
    sets = _sets([(c, "pay_text") for c in told], key=lambda c: getattr(c.pay, tells))
    return [part_of(of) for of in sets] if len(sets) > 1 else _apart(first, whole)


def _apart(first: Column, whole: list[Column]) -> list[Part]:
    """Return pay columns of which a row fills one at most, as those of several countries: each with its own unit."""
    filled, apart = first.rows, [first]
    for column in whole:
        if column.rows and not column.rows & filled:
            filled |= column.rows
            apart.append(column)
    return [part_of({"pay_text": column}) for column in apart] if len(apart) > 1 else []


def pay_rates(columns: list[Column], beside: bool = False) -> list[Rated]:
    """Return the columns that may hold a pay, each with how surely it does.

    `beside` whether bounds are of one however their columns are called, which else the columns beside them tell.
    """
    beside, unlike = beside or _money_beside(columns), _currencies_beside(columns)
    rates = ((_pay_rate(column, beside) - _converted(column, unlike), column) for column in columns)
    rated = [(rate, column) for rate, column in rates if rate >= LEAST_CONFIDENCE]
    return rated or [(0.5, column) for column in columns if _is_sum_with_unit(column, columns)]


def _is_sum_with_unit(column: Column, columns: list[Column]) -> bool:
    """Return whether a column is called an amount, and others beside it tell the currency and the period of each row, or Per.

    Or which part of a pay each row is of: its name may then have a unit of its own (Monthly amount).
    """
    if readable(column) <= 0.5 or not any(is_word(word, "sum") for word in column.plain.split()):
        return False
    of_parts = column.pay.understood == 1 and any(marks_components(c) for c in columns if c is not column)
    periods = _holding("pay_period", columns)
    unit = bool(periods and (_holding("currency", columns) or any(is_word(c.name, "per") for c in periods)))
    return of_parts or (unit and is_word(column.name, "sum"))


def _holding(field: str, columns: list[Column]) -> list[Column]:
    """Return the columns that are called a field and hold it."""
    return [c for c in columns if likeness(c.plain, field) == 1 and c.share(FITS[field]) > 0.9]


def _currencies_beside(columns: list[Column]) -> set[str]:
    """Return the currencies that the cells of a column of currencies name."""
    cells = (cell for column in _holding("currency", columns) for cell in column.cells)
    return {currency for cell in cells if (currency := read_currency(cell))}


def _converted(column: Column, beside: set[str]) -> float:
    """Return what speaks against a column whose name tells another currency than each of a column of currencies beside it."""
    currency = column.pay.currency
    return CONVERTED if currency and beside and currency not in beside else 0.0


def pay_choices(columns: list[Column], mapping: Mapping) -> list[Choice]:
    """Return the choice of the one column that holds the pay, where there are several and they are not read together."""
    plain = [] if mapping.parts or "pay_text" not in mapping.guesses else _plain(pay_rates(columns))
    if len(plain) < 2:
        return []
    evidence = fit_evidence({column.name: rate for rate, column in plain})
    return [choice("pay_text", plain[0][1].name, evidence, next(iter(plain[0][1].cells), ""))]


def _plain(rated: list[Rated]) -> list[Rated]:
    """Return the columns of whole pays, no ends and no statistics, the surest first."""
    return sorted((r for r in rated if not r[1].pay.bound and not r[1].pay.statistic), key=lambda r: -r[0])


def pay_guesses(columns: list[Column]) -> dict[str, Guess]:
    """Return the columns of a report's pay: one column with the whole of it, or its two ends."""
    rated = pay_rates(columns)
    if not rated:
        return {}
    plain = _plain(rated)
    low = _best(rated, "low")
    high = _best(rated, "high")
    if low and high and not (plain and speaking(plain[0][1]) > 0.5):
        guesses = {"pay_low": _pay_guess("pay_low", low), "pay_high": _pay_guess("pay_high", high)}
        point = next((r for r in rated if r[1].pay.statistic == "median"), None)
        if point:
            guesses["pay_point"] = _pay_guess("pay_point", point)
        return guesses
    if plain:
        return {"pay_text": _pay_guess("pay_text", plain[0])}
    if low or high:
        return {name: _pay_guess(name, one) for name, one in (("pay_low", low), ("pay_high", high)) if one}
    return {"pay_text": _pay_guess("pay_text", max(rated, key=lambda r: r[0]))} if _whole(rated) else {}


def ends_of_statistics(columns: list[Column]) -> dict[str, Guess]:
    """Return the lowest and the highest figure that published statistics print beside the others."""
    rated = pay_rates(columns, beside=True) if any(column.pay.statistic for column in columns) else []
    low, high = _best(rated, "low"), _best(rated, "high")
    found = {"pay_low": _pay_guess("pay_low", low), "pay_high": _pay_guess("pay_high", high)} if low and high else {}
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


def _whole(rated: list[Rated]) -> bool:
    return any(not column.pay.statistic for _, column in rated)


def _best(rated: list[Rated], bound: str) -> Rated | None:
    return max((r for r in rated if r[1].pay.bound == bound), key=lambda r: r[0], default=None)


def _money_beside(columns: list[Column]) -> bool:
    """Return whether Min and Max are of pay: a column names currencies or periods, or several bounds name money."""
    if sum(bool(column.pay.bound and (column.pay.currency or column.pay.sign)) for column in columns) > 1:
        return True
    if any(c.cells and c.share(TELLING["currency"]) == 1 for c in columns):
        return True
    named = (c for c in columns if max(likeness(c.plain, "currency"), likeness(c.plain, "pay_period")) == 1)
    return any(c.share(FITS["currency"]) > 0.9 or c.share(FITS["pay_period"]) > 0.9 for c in named)


def _pay_rate(column: Column, beside: bool) -> float:
    """Return how surely a column holds a pay.

    By its name and its cells, by cells that name money and a period themselves, or as a bound beside a column of currencies or
    periods.
    """
    name = column.pay
    legible, spoken = readable(column), speaking(column)
    if name.compared or (name.aside and not spoken > 0.5):
        return 0.0
    if name.says_pay and legible >= 0.3:
        named = 0.5 + 0.5 * name.understood
        converted = CONVERTED if name.currency and _CONVERTED_TO.search(column.plain) else 0.0
        return min(1.0, 0.45 + 0.25 * named + 0.2 * legible + 0.1 * spoken - converted - 0.1 * name.total - 0.02 * name.net) * (
            0.5 + column.filled / 2
        )
    unit_named = bool(name.bound and name.period and (name.currency or name.sign))
    if (beside and (name.bound or name.statistic) and legible > 0.9) or (unit_named and legible >= 0.5):
        return 0.5
    return 0.5 * spoken if spoken >= 0.5 else 0.0


def _pay_guess(name: str, rated: Rated) -> Guess:
    rate, column = rated
    said = f"its name says pay ({column.name})" if column.pay.says_pay else "its cells state money for a period"
    return Guess(name, column.name, f"{said}; {percent(readable(column))} of its cells read as pay", round(rate, 2))
