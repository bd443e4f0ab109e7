"""Which column holds which field: guessed from the columns' names in many languages and from what their cells hold.

Each guess has a reason and a confidence, and every one can be overruled. Two columns never go to one field.
"""

from dataclasses import replace
from functools import cache

from ingest.columns.column import (
    FITS,
    TELLING,
    Column,
    in_weekly_hours,
    is_name,
    states_money,
)
from ingest.columns.column_names import is_no_name, likeness
from ingest.columns.counts import settle_counts
from ingest.columns.datasets import dataset_of
from ingest.columns.hypotheses import Choice, choice, fit_evidence
from ingest.columns.long_tables import long_table
from ingest.columns.mapping import LEAST_CONFIDENCE, PAY_FIELDS, STATISTIC_FIELDS, Guess, Mapping, percent
from ingest.columns.marks import (
    marks_components,
    marks_degrees,
    marks_kinds,
    marks_standings,
    marks_summaries,
    settle_titles,
)
from ingest.columns.pay_columns import parts_of_reports, pay_choices, pay_guesses, pay_rates, unsaid_pay
from ingest.columns.ruled_out import TOLD, is_ruled_out
from ingest.columns.side_by_side import blocks_of, parts_of_blocks
from ingest.columns.statistic_columns import only_pay, parts_of_statistics, with_ends
from ingest.columns.unit_columns import settle_units
from ingest.columns.unnamed import is_unnamed, unnamed_rate
from ingest.columns.wide_tables import is_by_sex, wide_columns, wide_parts
from ingest.texts.place import Gazetteer
from ingest.texts.within import written

#: The fields that a file may ask for in several columns, by country or by branch of its questions.
_SPLIT = ("region", "city", "country", "place_text")
#: The share of a named column's cells that have to fit; of hours any, since what is none is told of each.
LEGIBLE = 0.3
#: What a table of pay is by.
_OF_WORK = ("role", "company", "group_name", "soc_code")
#: What names the groups of published statistics where no column is of these.
_GROUPS = ("field", "degree_levels", "class_year", "experience_level")
#: What a number is in the name of: a thing about any other field.
_COUNTS = ("n", "jobs")
#: The fields of a column that may tell instead how far a pay is one.
_ABOUT_A_ROW = ("work_kind", "note", "pay_period", "region", "class_year")
#: What a column may be whose name leaves it open (Type, Level), how its cells tell it, and what they are then.
_OPEN_NAMES = (("work_kind", marks_kinds, "kinds of work"), ("degree_levels", marks_degrees, "degrees"))
#: The fields that a column can be named for, apart from the pay: for reports, and for published statistics.
REPORT_FIELDS = (
    "company", "role", "place_text", "city", "region", "country", "degree_levels", "class_year", "field", "season", "year",
    "date", "pay_period", "currency", "hours_per_week", "workload", "payments", "contract_months",
    "duration", "housing", "bonus_amount",
    "relocation_text", "work_mode", "work_kind", "is_paid", "note",
)  # fmt: skip
STATISTICS_FIELDS = (
    "soc_code", "group_name", "company", "role", "area_name", "area_code", "place_text", "city", "region", "country",
    "degree_levels", "field", "class_year", "experience_level", "year", "date", "pay_period", "currency", "work_kind",
    "n", "jobs", "measure", "workload", "contract_months", "note",
)  # fmt: skip
#: Every field that the reader can name a column for.
MAPPED = tuple(
    dict.fromkeys(
        (*PAY_FIELDS, *STATISTIC_FIELDS, "typical", "minimum", "maximum", *REPORT_FIELDS, *STATISTICS_FIELDS,
         "company_text", "degree_text", "duration_weeks_min", "housing_low", "evidence")
    )
)  # fmt: skip


#: How surely a column holds a field, and why.
Rates = dict[tuple[str, str], tuple[float, str]]


def guess_mapping(
    columns: list[Column], dataset: str | None, chosen: dict[str, str], titles: tuple[str, ...], places: Gazetteer,
    are_pay: bool | None = None,
) -> Mapping:  # fmt: skip
    """Return the mapping of a file's columns. What the reader has `chosen` (field: column) holds; the rest is guessed.

    `titles` are what stands above the header and the file's name, `places` are those that are known. Where nothing names a pay,
    columns of years, degrees or places beside a role or an employer, of money, or of two ends may be one: `are_pay` is what the
    reader says of them.
    """
    mapping = _guessed(columns, dataset, chosen, titles, places)
    if has_pay(mapping) or are_pay is False or not any(map(_may_be_of_pay, columns)):
        return mapping
    wide = _guessed(columns, dataset, chosen, (*titles, "pay"), places)
    if not wide.parts and (unsaid := unsaid_pay(columns)):
        wide = _guessed(columns, dataset, chosen | unsaid, titles, places)
        wide.guesses |= {field: Guess(field, name, "it may be of a pay", 0.4) for field, name in unsaid.items()}
    wide.is_open = are_pay is None
    return wide if has_pay(wide) else mapping


def _may_be_of_pay(column: Column) -> bool:
    """Return whether a column says what pay is by, or holds money."""
    return any(likeness(column.plain, field) == 1 for field in _OF_WORK) or column.share(states_money) == 1


def _guessed(
    columns: list[Column], dataset: str | None, chosen: dict[str, str], titles: tuple[str, ...], places: Gazetteer
) -> Mapping:
    """Return the mapping of a file's columns as far as something names a pay."""
    free = [c for c in columns if c.name not in chosen.values()]
    if blocks := [] if chosen else blocks_of(free):
        columns = free = blocks[0]
    mapping = _mapping_of_pay(columns, free, dataset, chosen, titles, places)
    used = set(mapping.columns().values())
    fields = STATISTICS_FIELDS if mapping.dataset == "salaries" else REPORT_FIELDS
    no_names = {c.name for c in free if is_no_name(c.plain, (other.plain for other in columns if other is not c))}
    rates = {(c.name, f): (0.0, "") if c.name in no_names else _field_rate(c, f, places) for c in free for f in fields}
    left = [c for c in free if c.name not in used]
    mapping.guesses |= _assigned(left, [f for f in fields if f not in mapping.guesses], rates)
    settle_counts(free, mapping)
    _settle_open_names(free, mapping)
    settle_units(columns, mapping)
    if "year" in mapping.guesses and len({part.cells.get("year") for part in mapping.parts}) == 1:
        mapping.parts = [
            replace(part, cells={c: text for c, text in part.cells.items() if c != "year"}) for part in mapping.parts
        ]
    mapping.choices += _field_choices(free, mapping, rates)
    used = set(mapping.columns().values())
    published = mapping.dataset == "salaries"
    nameless = published and not {*_OF_WORK} & mapping.guesses.keys()
    grades = [c for c in free if published and c.name not in used and c.pay.of_scale]
    open_to_grades = (field for field in ("group_name", "experience_level")[not nameless :] if field not in mapping.guesses)
    for field, grade in zip(open_to_grades, grades[:1] if mapping.parts else grades, strict=False):
        mapping.guesses[field] = Guess(field, grade.name, "its name is of a part of a scale", 0.7)
        used.add(grade.name)
    nameless = nameless and not grades
    if nameless and (of := next((mapping.guesses[field] for field in _GROUPS if field in mapping.guesses), None)):
        mapping.guesses["group_name"] = replace(of, field="group_name")
        nameless = False
    if marker := next((c for c in free if c.name not in used and marks_summaries(c)), None):
        row_kind = "group_name" if nameless else "row_kind"
        mapping.guesses[row_kind] = Guess(row_kind, marker.name, "some of its cells say that a row sums up others", 0.9)
        used.add(marker.name)
    elif nameless:
        names = next((c for c in free if c.name not in used and c.distinct == 1 and c.share(is_name) == 1), None)
        if names:
            mapping.guesses["group_name"] = Guess("group_name", names.name, "each of its cells names a row", 0.7)
    if part := next((c for c in free if c.name not in used and marks_components(c)), None):
        mapping.guesses["component"] = Guess("component", part.name, "its cells say which part of the pay a row is of", 0.9)
        used.add(part.name)
    open_to = used - {guess.column for field, guess in mapping.guesses.items() if field in _ABOUT_A_ROW}
    if standing := next((c for c in free if c.name not in open_to and marks_standings(c)), None):
        mapping.guesses = {field: guess for field, guess in mapping.guesses.items() if guess.column != standing.name}
        mapping.guesses["standing"] = Guess("standing", standing.name, "its cells say which pays are only wished for", 0.9)
    settle_titles(columns, mapping, titles[0])
    if blocks and has_pay(mapping):
        mapping.parts = parts_of_blocks(blocks, mapping, places)
    return mapping


def _settle_open_names(columns: list[Column], mapping: Mapping) -> None:
    """Take columns whose names leave open what they hold for what most of their cells are, where no other column is that."""
    for field, marks, what in _OPEN_NAMES:
        if field in mapping.guesses:
            continue
        taken = mapping.all_columns()
        if column := next((c for c in columns if c.name not in taken and marks(c)), None):
            mapping.guesses[field] = Guess(field, column.name, f"most of its cells are {what}", 0.9)


def _mapping_of_pay(
    columns: list[Column], free: list[Column], dataset: str | None, chosen: dict[str, str], titles: tuple[str, ...],
    places: Gazetteer,
) -> Mapping:  # fmt: skip
    """Return what the reader has chosen and the pay among the `free` columns: in a long table, a wide one, or by its names."""
    fixed = {name: Guess(name, column, "chosen by the reader", 1.0) for name, column in chosen.items()}
    statistics = parts_of_statistics(free, titles[0])
    known = dataset or dataset_of(columns, statistics, chosen, titles)
    paid = statistics or any(name in chosen for name in (*PAY_FIELDS, *STATISTIC_FIELDS, "typical"))
    measures = long_table(free) if known != "stipends" and not paid else {}
    mapping = Mapping("salaries" if measures else known, measures | fixed)
    if measures:
        return mapping
    if not paid and (wide := wide_columns(free, titles, places)):
        employers = any(likeness(column.plain, "company") == 1 for column in free)
        mapping.dataset = dataset or ("stipends" if employers else "salaries")
        mapping.parts = wide_parts(wide, titles, "pay_text" if mapping.dataset == "stipends" else "typical")
    elif mapping.dataset == "salaries":
        if not any(f in STATISTIC_FIELDS or f == "typical" for f in chosen):
            mapping.parts, ends = with_ends(statistics, free) if statistics else ([], only_pay(free))
            mapping.guesses |= ends
    elif not any(f in PAY_FIELDS for f in chosen):
        pays = pay_guesses(free)
        mapping.parts = parts_of_reports(free, pays)
        mapping.guesses |= {} if mapping.parts else pays
        mapping.choices = pay_choices(free, mapping)
    return mapping


def _field_choices(columns: list[Column], mapping: Mapping, rates: Rates) -> list[Choice]:
    """Return which field each column was taken for, and which it would be for next; "" is none."""
    taken = {guess.column: field for field, guess in mapping.guesses.items()}
    taken |= {column: field for part in mapping.parts for field, column in part.columns.items()}
    pays = {column.name: rate for rate, column in pay_rates(columns)}
    found = []
    for column in columns:
        fits = {field: rate for (name, field), (rate, _) in rates.items() if name == column.name and rate >= LEAST_CONFIDENCE}
        fits |= {"": LEAST_CONFIDENCE} | ({"pay_text": pays[column.name]} if column.name in pays else {})
        reading = taken.get(column.name, "")
        if reading in PAY_FIELDS or reading not in fits:
            fits[reading] = fits.pop("pay_text", 1.0)
        found.append(choice("field", column.name, fit_evidence(fits), next(iter(column.cells), ""), taken=reading))
    return found


def has_pay(mapping: Mapping) -> bool:
    """Return whether any column was taken for a pay."""
    named = mapping.columns()
    return any(f in named for f in (*PAY_FIELDS, *STATISTIC_FIELDS, "typical", "minimum", "maximum"))


# ---------------------------------------------------------------- other fields


def _assigned(columns: list[Column], fields: list[str], rates: Rates) -> dict[str, Guess]:
    """Return the best column for each field, the surest pairs first, no column twice."""
    pairs = []
    for order, name in enumerate(fields):
        for column in columns:
            rate, reason = rates[column.name, name]
            if rate >= LEAST_CONFIDENCE:
                pairs.append((-rate, order, column.name, reason))
    guesses: dict[str, Guess] = {}
    taken: set[str] = set()
    for rate, order, column_name, reason in sorted(pairs):
        name = fields[order]
        if name not in guesses and column_name not in taken:
            guesses[name] = Guess(name, column_name, reason, round(-rate, 2))
            taken.add(column_name)
    return {name: _with_others(guess, columns, taken, rates) for name, guess in guesses.items()}


def _with_others(guess: Guess, columns: list[Column], taken: set[str], rates: Rates) -> Guess:
    """Return a guess of a place's part with the free columns of the same field that are filled only where it is empty."""
    if guess.field not in _SPLIT:
        return guess
    filled, others = next(c.rows for c in columns if c.name == guess.column), []
    for column in columns:
        rate, _ = rates[column.name, guess.field]
        if column.name not in taken and rate >= LEAST_CONFIDENCE and column.rows and not column.rows & filled:
            filled |= column.rows
            others.append(column.name)
    return replace(guess, others=tuple(others))


@cache
def _attributes() -> frozenset[str]:
    """Return the words in the name of a column that holds a thing about a field, and not the field (size, link)."""
    return frozenset(written("attribute"))


def _field_rate(column: Column, name: str, places: Gazetteer) -> tuple[float, str]:
    """Return how surely a column holds a field, and why: its name, weighed with how many of its cells fit."""
    if not column.cells:
        return 0.0, ""
    if is_unnamed(column) and (rate := unnamed_rate(column, name, places)):
        return rate, f"it has no name; its cells look like {name.replace('_', ' ')}"
    named = 1.0 if name == "hours_per_week" and in_weekly_hours(column) else likeness(column.plain, name)
    if named < 1 and name not in _COUNTS and not _attributes().isdisjoint(column.plain.split()):
        named = 0.0
    if is_ruled_out(column, name, named, places):
        return 0.0, ""
    if name == "note" and is_by_sex(column):
        return 1.0, "its cells say whose pay it is"
    share = column.share(FITS.get(name, is_name)) if named else 0.0
    if share >= LEGIBLE or (share and named == 1 and name == "hours_per_week"):
        return named * (0.4 + 0.6 * share), f"its name is like {name.replace('_', ' ')}; {percent(share)} of its cells fit"
    if name in TELLING and len(column.cells) > 1 and (telling := column.share(TELLING[name])) >= TOLD:
        return 0.35 * telling, f"{percent(telling)} of its cells are such values"
    return 0.0, ""
