"""Headings of two lines: a name stands below what it is a part of (Pay over Hourly and Monthly), or is one by itself (Year).

Or the second line has nothing but units (kUSD, € per hour).
"""

from collections.abc import Sequence

from ingest.bytes.names import unique_names
from ingest.columns.column_names import likeness, plain_name, vocabulary
from ingest.columns.pay_names import is_pay, pay_name
from ingest.texts.role import work_kind


def whole_names(columns: list[str], lower: list[str], above: list[str]) -> list[str]:
    """Return the names of columns by both lines of their heading.

    `columns` are their names, of both lines where these are one heading, of which `lower` are the second line; else `above` are
    the cells above them, of which one that names a pay is of the units and statistics below it and to its right.
    """
    if lower:
        return unique_names([own if _stands_alone(own, name) else name for name, own in zip(columns, lower, strict=True)])
    group, found = "", []
    for name, title in zip(columns, [*above, *[""] * len(columns)], strict=False):
        group = title.strip() if title.strip() and found else group
        found.append(f"{group} {name}" if is_pay(group) and _is_part(name) else name)
    return unique_names(found) if found != columns else columns


def with_units(columns: list[str], record: Sequence[str]) -> list[str] | None:
    """Return the names of columns with the units below them; None where a record holds anything but units of pay."""
    units = {place: cell.strip() for place, cell in enumerate(record) if cell.strip()}
    if not units or not all(is_pay(columns[place]) and _is_unit(unit) for place, unit in units.items()):
        return None
    return unique_names([f"{name} ({units[place]})" if place in units else name for place, name in enumerate(columns)])


def _is_unit(text: str) -> bool:
    """Return whether a text is the unit of a pay: a currency, a scale or a period, and no figure."""
    said = pay_name(text)
    named = said.currency or said.sign or said.period or said.scale != 1
    return bool(named and said.understood == 1 and (said.unit or not said.says_pay) and not any(map(str.isdigit, text)))


def _stands_alone(own: str, whole: str) -> bool:
    """Return whether the second line of a name is one by itself: a field, but for a kind of work below a pay."""
    return _is_field(own) and not (is_pay(whole) and work_kind(own, own))


def _is_field(name: str) -> bool:
    return any(likeness(plain_name(name), field) == 1 for field in vocabulary())


def _is_part(name: str) -> bool:
    """Return whether a name says how a pay is stated, and of nothing else: each of its words is known, none names a pay."""
    said = pay_name(name)
    return said.understood == 1 and not said.aside and not _is_field(name)
