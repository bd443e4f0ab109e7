"""Which column holds which field: guessed from the columns' names in many languages and from what their cells hold.

Each guess has a reason and a confidence, and every one can be overruled. Two columns never go to one field.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import lru_cache

from ingest.degree import read_degree
from ingest.headers import PayName, likeness, pay_name, plain_name
from ingest.money import read_currency
from ingest.pay import Pay, read_pay
from ingest.period import read_period
from ingest.season import read_season, read_year

#: Cells of a column that are looked at for a guess.
LOOKED_AT = 400
#: A guess below this confidence is not made.
LEAST_CONFIDENCE = 0.3
#: Text longer than this is a description, not a name.
LONGEST_NAME = 160

#: Marks of official tables for a figure that is not published, and for one above the highest that is.
SUPPRESSED = ("*", "**", "***", "-", "--", "–", "—", "..", "...", "x", "#")
TOP_CODED = "#"

STATISTIC_FIELDS = ("p10", "p25", "median", "p75", "p90", "mean")
PAY_FIELDS = ("pay_text", "pay_low", "pay_high", "pay_point")
#: The fields that a column can be named for, apart from the pay: for reports, and for published statistics.
REPORT_FIELDS = (
    "company", "role", "place_text", "city", "region", "country", "degree_levels", "class_year", "field", "season", "year",
    "date", "pay_period", "currency", "hours_per_week", "duration", "housing", "bonus_amount", "relocation_text", "work_mode", "work_kind", "note",
)  # fmt: skip
STATISTICS_FIELDS = (
    "soc_code", "group_name", "company", "role", "area_name", "area_code", "place_text", "city", "region", "country",
    "degree_levels", "field", "class_year", "experience_level", "year", "date", "pay_period", "currency", "work_kind",
    "n", "jobs", "note",
)  # fmt: skip
#: Every field that the reader can name a column for.
MAPPED = tuple(
    dict.fromkeys(
        (*PAY_FIELDS, *STATISTIC_FIELDS, "typical", "minimum", "maximum", *REPORT_FIELDS, *STATISTICS_FIELDS,
         "company_text", "degree_text", "duration_weeks_min", "housing_low", "evidence")
    )
)  # fmt: skip


@dataclass(frozen=True)
class Column:
    """One column of a file: its name, its plain name, distinct cells in the order of the file, the share that is filled."""

    name: str
    plain: str
    cells: tuple[str, ...]
    filled: float
    distinct: float

    @property
    def pay(self) -> PayName:
        """What its name says of a pay."""
        return pay_name(self.name)

    def share(self, fits: Callable[[str], object]) -> float:
        """The share of its distinct cells that fit."""
        return sum(1 for cell in self.cells if fits(cell)) / len(self.cells) if self.cells else 0.0


@dataclass(frozen=True)
class Guess:
    """One column taken for one field: why, and how surely (0 to 1)."""

    field: str
    column: str
    reason: str
    confidence: float


@dataclass
class Mapping:
    """What the columns of a file were taken for, and the dataset that follows; `groups` are the sets of statistics."""

    dataset: str | None
    guesses: dict[str, Guess] = field(default_factory=dict)
    groups: list["StatisticGroup"] = field(default_factory=list)

    def columns(self) -> dict[str, str]:
        """The column of each field; a second set of statistics is named with its stage."""
        named = {name: guess.column for name, guess in self.guesses.items()}
        for position, group in enumerate(self.groups):
            for statistic, column in group.columns.items():
                named[statistic if position == 0 else f"{statistic} ({group.label})"] = column
        return named


@dataclass(frozen=True)
class StatisticGroup:
    """Columns that hold the statistics of one thing, such as the starting pay."""

    stage: str
    period: str | None
    currency: str | None
    columns: dict[str, str]

    @property
    def label(self) -> str:
        """What tells this group from the others."""
        return self.stage or self.period or "further"


def columns_of(names: list[str], records: list[tuple]) -> list[Column]:
    """The columns of a file with what a first part of its records holds."""
    found = []
    for position, name in enumerate(names, start=1):
        cells = [text for record in records if (text := record[position].strip())]
        distinct = dict.fromkeys(cells)
        found.append(
            Column(
                name,
                plain_name(name),
                tuple(list(distinct)[:LOOKED_AT]),
                len(cells) / max(len(records), 1),
                len(distinct) / max(len(cells), 1),
            )
        )
    return found


def guess_mapping(columns: list[Column], dataset: str | None = None, chosen: dict[str, str] | None = None) -> Mapping:
    """The mapping of a file's columns. What the reader has `chosen` (field: column) holds; the rest is guessed."""
    chosen = chosen or {}
    fixed = {name: Guess(name, column, "chosen by the reader", 1.0) for name, column in chosen.items()}
    free = [c for c in columns if c.name not in chosen.values()]
    groups = _statistic_groups(free)
    dataset = dataset or _dataset(columns, groups, chosen)
    mapping = Mapping(dataset, dict(fixed))
    if dataset == "salaries":
        if not any(f in STATISTIC_FIELDS or f == "typical" for f in chosen):
            mapping.groups = groups
            if not groups:
                mapping.guesses |= _only_pay(free)
    elif not any(f in PAY_FIELDS for f in chosen):
        mapping.guesses |= _pay_guesses(free)
    used = set(mapping.columns().values())
    fields = STATISTICS_FIELDS if dataset == "salaries" else REPORT_FIELDS
    mapping.guesses |= _assigned([c for c in free if c.name not in used], [f for f in fields if f not in mapping.guesses])
    return mapping


def has_pay(mapping: Mapping) -> bool:
    """Whether any column was taken for a pay."""
    named = mapping.columns()
    return any(f in named for f in (*PAY_FIELDS, *STATISTIC_FIELDS, "typical"))


def _dataset(columns: list[Column], groups: list[StatisticGroup], chosen: dict[str, str]) -> str | None:
    """Whether the file holds published statistics (salaries) or reports of pay (stipends): None where there is no pay."""
    if any(f in STATISTIC_FIELDS for f in chosen):
        return "salaries"
    if any(f in PAY_FIELDS for f in chosen):
        return "stipends"
    pays = _pay_guesses(columns)
    several = any(len(group.columns) > 1 for group in groups)
    if groups and not {"pay_low", "pay_high"} <= pays.keys() and (several or "pay_text" not in pays):
        return "salaries"
    if pays and any(c.share(_is_count) > 0.95 and likeness(c.plain, "n") == 1 and c.plain != "n" for c in columns):
        return "salaries"
    if pays:
        return "stipends"
    return "salaries" if groups else None


# ---------------------------------------------------------------- pay


def _statistic_groups(columns: list[Column]) -> list[StatisticGroup]:
    """The sets of columns that hold statistics of pay: one a stage, in the period that has the most of them."""
    found: dict[tuple[str, str | None], dict[str, Column]] = {}
    for column in columns:
        name = column.pay
        if name.statistic and not name.aside and not name.bound and _readable(column) > 0.5:
            found.setdefault((name.stage, name.period), {}).setdefault(name.statistic, column)
    official = sum(len(of) for of in found.values()) >= 3
    best: dict[str, tuple[str | None, dict[str, Column]]] = {}
    for (stage, period), of in found.items():
        paid = official or any(c.pay.says_pay or stage for c in of.values())
        if paid and len(of) > len(best.get(stage, (None, {}))[1]):
            best[stage] = (period, of)
    return [
        StatisticGroup(
            stage,
            period,
            next((c.pay.currency for c in of.values() if c.pay.currency), None),
            {s: c.name for s, c in of.items()},
        )
        for stage, (period, of) in sorted(best.items(), key=lambda item: (-len(item[1][1]), item[0]))
    ]


def _pay_guesses(columns: list[Column]) -> dict[str, Guess]:
    """The columns of a report's pay: one column with the whole of it, or its two ends."""
    rated = [(rate, column) for column in columns if (rate := _pay_rate(column)) >= LEAST_CONFIDENCE]
    if not rated:
        return {}
    plain = sorted((r for r in rated if not r[1].pay.bound and r[1].pay.statistic not in STATISTIC_FIELDS), key=lambda r: -r[0])
    low = _best(rated, "low")
    high = _best(rated, "high")
    if low and high and not (plain and _speaks(plain[0][1]) > 0.5):
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


def _only_pay(columns: list[Column]) -> dict[str, Guess]:
    """The one pay column of published statistics whose name does not say which statistic it is."""
    found = next(iter(_pay_guesses(columns).values()), None)
    return {"typical": replace(found, field="typical")} if found else {}


def _whole(rated: list[tuple[float, Column]]) -> bool:
    return any(not column.pay.statistic for _, column in rated)


def _best(rated: list[tuple[float, Column]], bound: str) -> tuple[float, Column] | None:
    return max((r for r in rated if r[1].pay.bound == bound), key=lambda r: r[0], default=None)


def _pay_rate(column: Column) -> float:
    """How surely a column holds a pay: by its name and its cells, or by cells that name money and a period themselves."""
    name = column.pay
    readable = _readable(column)
    speaking = _speaks(column)
    if name.aside and not speaking > 0.5:
        return 0.0
    if name.says_pay and readable >= 0.3:
        named = likeness(column.plain, "pay")
        converted = 0.15 if name.currency and re.search(r"\bin\b", column.plain) else 0.0
        return min(1.0, 0.45 + 0.25 * named + 0.2 * readable + 0.1 * speaking - converted - 0.1 * name.total) * (
            0.5 + column.filled / 2
        )
    return 0.5 * speaking if speaking >= 0.5 else 0.0


def _pay_guess(name: str, rated: tuple[float, Column]) -> Guess:
    rate, column = rated
    said = f"its name says pay ({column.name})" if column.pay.says_pay else "its cells state money for a period"
    return Guess(name, column.name, f"{said}; {_percent(_readable(column))} of its cells read as pay", round(rate, 2))


def _readable(column: Column) -> float:
    """The share of a column's distinct cells that are a pay, or say that there is none."""
    stated = [cell for cell in column.cells if cell not in SUPPRESSED]
    if not stated or len(max(stated, key=len)) > 2_000:
        return float(TOP_CODED in column.cells)
    return sum(1 for cell in stated if _is_pay(cell)) / len(stated)


@lru_cache(maxsize=4 * LOOKED_AT)
def _read(cell: str) -> Pay:
    return read_pay(cell)


def _is_pay(cell: str) -> bool:
    pay = _read(cell)
    return pay.kind in ("paid", "unpaid") or (pay.kind == "refused" and bool(re.search(r"\d", cell)))


def _speaks(column: Column) -> float:
    """The share of its cells that state money and what it is for in so many words."""
    if not column.cells or len(max(column.cells, key=len)) > 2_000:
        return 0.0
    return column.share(_is_speaking)


def _is_speaking(cell: str) -> bool:
    pay = _read(cell)
    return pay.kind == "paid" and bool(pay.period) and bool(pay.currency or pay.sign)


# ---------------------------------------------------------------- other fields


def _assigned(columns: list[Column], fields: list[str]) -> dict[str, Guess]:
    """The best column for each field, the surest pairs first, no column twice."""
    pairs = []
    for order, name in enumerate(fields):
        for column in columns:
            rate, reason = _field_rate(column, name)
            if rate >= LEAST_CONFIDENCE:
                pairs.append((-rate, order, column.name, reason))
    guesses: dict[str, Guess] = {}
    taken: set[str] = set()
    for rate, order, column_name, reason in sorted(pairs):
        name = fields[order]
        if name not in guesses and column_name not in taken:
            guesses[name] = Guess(name, column_name, reason, round(-rate, 2))
            taken.add(column_name)
    return guesses


def _field_rate(column: Column, name: str) -> tuple[float, str]:
    """How surely a column holds a field, and why: its name, weighed with how many of its cells fit."""
    if not column.cells:
        return 0.0, ""
    named = likeness(column.plain, name)
    if named < 1 and any(word in _ABOUT for word in column.plain.split()):
        named = 0.0
    fits = _FITS.get(name, _is_name)
    share = column.share(fits)
    if named and share >= 0.3:
        return named * (0.4 + 0.6 * share), f"its name is like {name.replace('_', ' ')}; {_percent(share)} of its cells fit"
    if name in _TELLING and share >= 0.9 and len(column.cells) > 1:
        return 0.35 * share, f"{_percent(share)} of its cells are such values"
    return 0.0, ""


def _percent(share: float) -> str:
    return f"{100 * share:.0f} %"


def _is_number(cell: str) -> bool:
    return bool(re.fullmatch(r"[\s$€£]*[-+]?[\d.,\s]+%?", cell))


def _is_count(cell: str) -> bool:
    return bool(re.fullmatch(r"\d{1,3}(,\d{3})*|\d+(\.0)?|[#*-]+|\s*", cell))


def _is_name(cell: str) -> bool:
    return len(cell) <= LONGEST_NAME and not _is_number(cell) and not re.match(r"https?://", cell)


def _is_year(cell: str) -> bool:
    return read_year(cell) is not None


def _is_date(cell: str) -> bool:
    return bool(re.search(r"\d", cell)) and read_year(cell) is not None


def _is_season(cell: str) -> bool:
    return bool(read_season(cell)) or read_year(cell) is not None


def _is_degree(cell: str) -> bool:
    return bool(read_degree(cell).levels)


def _is_currency(cell: str) -> bool:
    return len(cell) <= 40 and read_currency(cell) is not None


def _is_period(cell: str) -> bool:
    return len(cell) <= 40 and read_period(cell) is not None


def _is_code(cell: str) -> bool:
    return bool(re.fullmatch(r"\d\d-?\d{4}(\.\d\d)?", cell))


def _is_small_number(cell: str) -> bool:
    return bool(re.search(r"\d", cell)) and len(cell) <= LONGEST_NAME


def _is_short(cell: str) -> bool:
    return len(cell) <= LONGEST_NAME


#: What the cells of a field look like, where it is more than a name.
_FITS: dict[str, Callable[[str], bool]] = {
    "year": _is_year,
    "date": _is_date,
    "season": _is_season,
    "degree_levels": _is_degree,
    "currency": _is_currency,
    "pay_period": _is_period,
    "soc_code": _is_code,
    "n": _is_count,
    "jobs": _is_count,
    "hours_per_week": _is_small_number,
    "duration": _is_small_number,
    "housing": _is_small_number,
    "bonus_amount": _is_small_number,
    "work_mode": _is_short,
    "relocation_text": _is_short,
    "area_code": _is_short,
    "class_year": _is_short,
    "experience_level": _is_short,
    "note": bool,
}
#: Words in the name of a column that holds a thing about a field, and not the field.
_ABOUT = (
    "size",
    "id",
    "url",
    "link",
    "rating",
    "count",
    "number",
    "description",
    "logo",
    "industry",
    "sector",
    "headquarters",
    "founded",
    "revenue",
    "reported",
)
#: Fields whose cells tell them without any name.
_TELLING = ("currency", "pay_period", "soc_code")
