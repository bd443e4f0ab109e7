"""What a reader who asks in SQL is told of the tables: each collected table with its columns, and what is derived in it."""

from dataclasses import dataclass
from functools import cache

from queries.meaning import columns
from queries.schema import SQL_TYPES, TABLES, Table

#: What stands in a table beside its collected columns and is of use to readers, with its type.
DERIVED = {
    "pay_reports": {
        "pay_hour_usd": "double",
        "pay_hour_low_usd": "double",
        "pay_hour_high_usd": "double",
        "pay_hour": "double",
        "report": "integer",
        "set_aside": "varchar",
        "is_range": "boolean",
        "is_wide": "boolean",
        "pay_year": "integer",
        "usd_per_unit": "double",
        "parity": "double",
        "purchasing_power": "double",
        "place": "varchar",
        "country_region": "varchar",
        "latitude": "double",
        "longitude": "double",
        "industry": "varchar",
        "country_inferred": "boolean",
        "year_assumed": "boolean",
    },
    "pay_statistics": {"pay_year": "integer", "hours": "double", "usd_per_unit": "double"},
}
#: In every table.
EVERYWHERE = {"batch_id": "varchar"}
#: What no answer of a page has under this name.
OWN = {
    "pay_hour_usd": "pay of the report for one hour in US dollars: the middle of its range, or the single figure",
    "pay_hour_low_usd": "low end of the report’s range for one hour in US dollars",
    "pay_hour_high_usd": "high end of the report’s range for one hour in US dollars",
    "pay_hour": "pay of the report for one hour in the currency of the row",
}


@dataclass(frozen=True)
class AskableColumn:
    """One column: its name, its type in SQL, and what it is."""

    name: str
    type: str
    about: str


@dataclass(frozen=True)
class AskableTable:
    """One table: its name, what one row is, and its columns: those derived from the others first, the collected ones after."""

    name: str
    row: str
    columns: tuple[AskableColumn, ...]


@cache
def askable_tables() -> dict[str, AskableTable]:
    """Return the documented tables by name, those of pay first."""
    ordered = sorted(TABLES, key=lambda table: table.name not in DERIVED)
    return {table.name: AskableTable(table.name, table.row, _columns(table)) for table in ordered}


def _columns(table: Table) -> tuple[AskableColumn, ...]:
    collected = [AskableColumn(column.name, SQL_TYPES[column.kind], column.about) for column in table.columns]
    return (*_derived(DERIVED.get(table.name, {})), *collected, *_derived(EVERYWHERE))


def _derived(listed: dict[str, str]) -> list[AskableColumn]:
    return [AskableColumn(name, of, OWN.get(name) or columns()[name].about) for name, of in listed.items()]
