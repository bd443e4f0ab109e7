"""The hours of the pay periods, for code that reads no table."""

from functools import cache
from pathlib import Path

import duckdb

from queries.parsed import run
from vocabulary.choices import values

TABLES = Path(__file__).parent / "tables"


def add_periods(connection: duckdb.DuckDBPyConnection) -> None:
    """Make the constants of the tables and the macros of the pay periods in a database that has none of the tables."""
    for name in ("constants", "periods"):
        run(connection, TABLES / f"{name}.sql")


@cache
def full_time_hours() -> dict[str, float]:
    """Return the hours of a full-time job that each pay period stands for, as the tables reckon them; a lump sum has none."""
    with duckdb.connect(":memory:", config={"threads": 1}) as connection:
        add_periods(connection)
        hours = "select period, full_time_hours(period) as hours from unnest($periods) t(period) where hours is not null"
        return dict(connection.execute(hours, {"periods": list(values("pay_period"))}).fetchall())
