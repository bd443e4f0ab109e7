"""Which column holds which field: guessed from the columns' names in many languages and from what their cells hold.

Each guess has a reason and a confidence, and every one can be overruled. Two columns never go to one field.
"""

import re
from dataclasses import dataclass, field, replace

from ingest.columns import FITS, TELLING, Column, is_count, is_name, readable, speaking
from ingest.headers import likeness

#: A guess below this confidence is not made.
LEAST_CONFIDENCE = 0.3
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
STATISTIC_FIELDS = ("p10", "p25", "median", "p75", "p90", "mean")
PAY_FIELDS = ("pay_text", "pay_low", "pay_high", "pay_point")
#: The fields that a column can be named for, apart from the pay: for reports, and for published statistics.
REPORT_FIELDS = (
    "company", "role", "place_text", "city", "region", "country", "degree_levels", "class_year", "field", "season", "year",
    "date", "pay_period", "currency", "hours_per_week", "duration", "housing", "bonus_amount",
    "relocation_text", "work_mode", "work_kind", "note",
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
            mapping.guesses |= _ends(free) if groups else _only_pay(free)
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
    ends = {"pay_low", "pay_high"} <= pays.keys()
    employers = any(likeness(column.plain, "company") == 1 for column in columns)
    if groups and not (ends and employers) and (several or ends or "pay_text" not in pays):
        return "salaries"
    if pays and any(c.share(is_count) > 0.95 and likeness(c.plain, "n") == 1 and c.plain != "n" for c in columns):
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
        if name.statistic and not name.aside and not name.bound and readable(column) > 0.5:
            found.setdefault((name.stage, name.period), {}).setdefault(name.statistic, column)
    money = sum(len(of) for of in found.values()) >= 3 or _money_beside(columns)
    best: dict[str, tuple[str | None, dict[str, Column]]] = {}
    for (stage, period), of in found.items():
        paid = money or any(c.pay.says_pay or stage for c in of.values())
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
    beside = _money_beside(columns)
    rated = [(rate, column) for column in columns if (rate := _pay_rate(column, beside)) >= LEAST_CONFIDENCE]
    if not rated:
        return {}
    plain = sorted((r for r in rated if not r[1].pay.bound and r[1].pay.statistic not in STATISTIC_FIELDS), key=lambda r: -r[0])
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


def _ends(columns: list[Column]) -> dict[str, Guess]:
    """The lowest and the highest figure that published statistics print beside the others."""
    found = _pay_guesses(columns)
    ends = (("minimum", found.get("pay_low")), ("maximum", found.get("pay_high")))
    return {name: replace(guess, field=name) for name, guess in ends if guess}


def _only_pay(columns: list[Column]) -> dict[str, Guess]:
    """The one pay column of published statistics whose name does not say which statistic it is."""
    found = next(iter(_pay_guesses(columns).values()), None)
    return {"typical": replace(found, field="typical")} if found else {}


def _whole(rated: list[tuple[float, Column]]) -> bool:
    return any(not column.pay.statistic for _, column in rated)


def _best(rated: list[tuple[float, Column]], bound: str) -> tuple[float, Column] | None:
    return max((r for r in rated if r[1].pay.bound == bound), key=lambda r: r[0], default=None)


def _money_beside(columns: list[Column]) -> bool:
    """Whether another column names currencies or pay periods: then Min and Max are of pay."""
    named = (c for c in columns if max(likeness(c.plain, "currency"), likeness(c.plain, "pay_period")) == 1)
    return any(c.share(FITS["currency"]) > 0.9 or c.share(FITS["pay_period"]) > 0.9 for c in named)


def _pay_rate(column: Column, beside: bool) -> float:
    """How surely a column holds a pay: by its name and its cells, by cells that name money and a period themselves, or as a
    bound beside a column of currencies or periods."""
    name = column.pay
    legible, spoken = readable(column), speaking(column)
    if name.aside and not spoken > 0.5:
        return 0.0
    if name.says_pay and legible >= 0.3:
        named = likeness(column.plain, "pay")
        converted = 0.15 if name.currency and re.search(r"\bin\b", column.plain) else 0.0
        return min(1.0, 0.45 + 0.25 * named + 0.2 * legible + 0.1 * spoken - converted - 0.1 * name.total) * (
            0.5 + column.filled / 2
        )
    if beside and (name.bound or name.statistic) and legible > 0.9:
        return 0.5
    return 0.5 * spoken if spoken >= 0.5 else 0.0


def _pay_guess(name: str, rated: tuple[float, Column]) -> Guess:
    rate, column = rated
    said = f"its name says pay ({column.name})" if column.pay.says_pay else "its cells state money for a period"
    return Guess(name, column.name, f"{said}; {_percent(readable(column))} of its cells read as pay", round(rate, 2))


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
    fits = FITS.get(name, is_name)
    share = column.share(fits)
    if named and share >= 0.3:
        return named * (0.4 + 0.6 * share), f"its name is like {name.replace('_', ' ')}; {_percent(share)} of its cells fit"
    if name in TELLING and share >= 0.9 and len(column.cells) > 1:
        return 0.35 * share, f"{_percent(share)} of its cells are such values"
    return 0.0, ""


def _percent(share: float) -> str:
    return f"{100 * share:.0f} %"
