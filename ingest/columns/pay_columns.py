"""Which columns of a file hold its pay: one column, two ends, sets of statistics, or several pays of one record."""

import re
from collections.abc import Callable

from ingest.columns.column import FITS, TELLING, Column, readable, speaking, states_money
from ingest.columns.column_names import likeness
from ingest.columns.hypotheses import Choice, choice, fit_evidence
from ingest.columns.mapping import LEAST_CONFIDENCE, Guess, Mapping, Part, percent
from ingest.columns.marks import marks_components
from ingest.columns.pay_names import PayName
from ingest.texts.lexicon import is_word
from ingest.texts.money import read_currency
from ingest.texts.within import within

_CONVERTED_TO = re.compile(within("converted_to"))
#: What speaks against a pay that was converted to another currency.
CONVERTED = 0.15
#: What speaks against a pay that is an estimate, where another is none.
ESTIMATED = 0.3
#: The share of the cells of a column that state a pay where nothing names it one.
STATED = 0.9
#: A column with how surely it holds a pay.
Rated = tuple[float, Column]


def sets_of(found: list[tuple[Column, str]], key: Callable[[Column], object]) -> list[dict[str, Column]]:
    """Return columns by what their names tell of them; of two that hold one field, the first."""
    sets: dict[object, dict[str, Column]] = {}
    for column, name in found:
        sets.setdefault(key(column), {}).setdefault(name, column)
    return list(sets.values())


def cells_told_by(name: PayName) -> dict[str, str]:
    """Return the cells that the name of a column tells of its figures: of which year, degree, stage or sex they are."""
    told = {"experience_level": name.stage, "degree_levels": name.degree, "year": str(name.year) if name.year else None}
    told["note"] = name.sex
    told["workload"] = None if name.share is None else f"{name.share:g}"
    told["contract_months"] = f"{name.months:g}" if name.months else None
    return {cell: text for cell, text in told.items() if text}


def part_of(of: dict[str, Column], title: PayName | None = None, basis: tuple[str, ...] = ()) -> Part:
    """Return columns as one part, with what the name of the first pay among them tells, else the title: its unit.

    A title without a currency may be of more than the pay: thousands in it may be of people. `basis` is what the pay includes.
    """
    first = next((c.pay for c in of.values() if c.pay.says_pay), next(iter(of.values())).pay)
    named = [column.pay for column in of.values()]
    named += [title] if title and (title.currency or title.sign) else []
    money = [(pay.currency, pay.sign) for pay in named if pay.currency or pay.sign]
    currency, sign = next(iter(money), (None, None))
    columns = {name: column.name for name, column in of.items()}
    scale = next((pay.scale for pay in named if pay.scale not in (None, 1.0)), 1.0)
    return Part(
        columns,
        cells_told_by(first),
        first.period or (title.period if title else None),
        currency,
        sign,
        scale or 1.0,
        any(column.pay.net for column in of.values()) or bool(title and title.net),
        basis=basis,
    )


def parts_of_reports(columns: list[Column], guesses: dict[str, Guess]) -> list[Part]:
    """Return the pay columns of reports that hold several, beside the one that was guessed.

    One a degree or year, or the same pay for several periods. Empty where a record holds one pay.
    """
    main = guesses.get("pay_text")
    if not main:
        return []
    beside = money_beside(columns)
    whole = [c for c in columns if c.pay.says_pay and not c.pay.bound and not c.pay.statistic and not c.pay.total]
    whole = [c for c in whole if _pay_rate(c, beside) >= LEAST_CONFIDENCE]
    first = next((c for c in whole if c.name == main.column), None)
    if not first:
        return []
    tells = next((t for t in ("degree", "year", "period") if getattr(first.pay, t)), None)
    if not tells:
        return _apart(first, whole)
    told = [c for c in whole if c is first or getattr(c.pay, tells) not in (None, getattr(first.pay, tells))]
    sets = sets_of([(c, "pay_text") for c in told], key=lambda c: getattr(c.pay, tells))
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
    beside, unlike = beside or money_beside(columns), _currencies_beside(columns)
    against = ESTIMATED if any(map(_is_stated, columns)) else 0.0
    rates = (
        (_pay_rate(column, beside) - _converted(column, unlike) - against * column.pay.estimated, column) for column in columns
    )
    rated = [(rate, column) for rate, column in rates if rate >= LEAST_CONFIDENCE]
    return rated or [(0.5, column) for column in columns if _is_sum_with_unit(column, columns)]


def _is_stated(column: Column) -> bool:
    """Return whether a column is a whole pay by its name, in money, and no estimate of one."""
    name = column.pay
    whole = name.says_pay and not (name.aside or name.bound or name.statistic or name.estimated)
    return whole and bool(name.currency or name.sign or column.share(states_money) > STATED)


def _is_sum_with_unit(column: Column, columns: list[Column]) -> bool:
    """Return whether a column is called an amount, and others beside it tell the currency and the period of each row, or Per.

    Or which part of a pay each row is of: its name may then have a unit of its own (Monthly amount).
    """
    if readable(column) <= 0.5 or not _is_sum(column):
        return False
    of_parts = column.pay.understood == 1 and any(marks_components(c) for c in columns if c is not column)
    periods = _holding("pay_period", columns)
    unit = bool(periods and (_holding("currency", columns) or any(is_word(c.name, "per") for c in periods)))
    return of_parts or (unit and is_word(column.name, "sum"))


def _is_sum(column: Column) -> bool:
    """Return whether a column's name holds a word for a sum of money (amount)."""
    return any(is_word(word, "sum") for word in column.plain.split())


def _names_money(column: Column) -> bool:
    """Return whether a column's name holds a word for a sum, or names a currency (Intern, $/hr)."""
    return _is_sum(column) or bool(column.pay.currency or column.pay.sign)


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
    low = best_end(rated, "low")
    high = best_end(rated, "high")
    if low and high and not (plain and speaking(plain[0][1]) > 0.5):
        guesses = {"pay_low": pay_guess("pay_low", low), "pay_high": pay_guess("pay_high", high)}
        point = next((r for r in rated if r[1].pay.statistic == "median"), None)
        if point:
            guesses["pay_point"] = pay_guess("pay_point", point)
        return guesses
    if plain:
        return {"pay_text": pay_guess("pay_text", plain[0])}
    if low or high:
        return {name: pay_guess(name, one) for name, one in (("pay_low", low), ("pay_high", high)) if one}
    return {"pay_text": pay_guess("pay_text", max(rated, key=lambda r: r[0]))} if _whole(rated) else {}


def _whole(rated: list[Rated]) -> bool:
    return any(not column.pay.statistic for _, column in rated)


def best_end(rated: list[Rated], bound: str) -> Rated | None:
    """Return the surest column of a lower or an upper end; None where there is none."""
    return max((r for r in rated if r[1].pay.bound == bound), key=lambda r: r[0], default=None)


def money_beside(columns: list[Column]) -> bool:
    """Return whether Min and Max are of pay: a column names currencies or periods, or several bounds name money."""
    if sum(bool(column.pay.bound and (column.pay.currency or column.pay.sign)) for column in columns) > 1:
        return True
    if any(c.cells and c.share(TELLING["currency"]) == 1 for c in columns):
        return True
    named = (c for c in columns if max(likeness(c.plain, "currency"), likeness(c.plain, "pay_period")) == 1)
    return any(c.share(FITS["currency"]) > 0.9 or c.share(FITS["pay_period"]) > 0.9 for c in named)


def unsaid_pay(columns: list[Column]) -> dict[str, str]:
    """Return the columns that may be a pay though nothing says so: one of money, or of sums, for a period, or two ends."""
    timed = [c for c in columns if c.pay.period]
    money = [c for c in timed if c.share(states_money) > STATED or (_names_money(c) and readable(c) > STATED)]
    if len(money) == 1 and not money[0].pay.aside:
        return {"pay_text": money[0].name}
    ends = [(f"pay_{c.pay.bound}", c.name) for c in columns if c.pay.bound and not c.pay.aside and readable(c) > STATED]
    return dict(ends) if len(ends) == len(dict(ends)) == 2 else {}


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
        part = 0.05 * (name.share is not None and name.share < 1)
        against = converted + 0.1 * name.total + 0.02 * name.net + part
        return min(1.0, 0.45 + 0.25 * named + 0.2 * legible + 0.1 * spoken - against) * (0.5 + column.filled / 2)
    unit_named = bool(name.bound and name.period and (name.currency or name.sign))
    if (beside and (name.bound or name.statistic) and legible > 0.9) or (unit_named and legible >= 0.5):
        return 0.5
    return 0.5 * spoken if spoken >= 0.5 else 0.0


def pay_guess(name: str, rated: Rated) -> Guess:
    """Return a column that may hold a pay as the guess for a field, with its reason."""
    rate, column = rated
    said = f"its name says pay ({column.name})" if column.pay.says_pay else "its cells state money for a period"
    return Guess(name, column.name, f"{said}; {percent(readable(column))} of its cells read as pay", round(rate, 2))
