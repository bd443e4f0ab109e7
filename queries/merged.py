"""Rows of pay that a cluster has merged: Parquet in a data folder, opened instead of being made (`queries/cluster/`).

They hold what their batches brought, too. Where a batch came or went since, all rows are made again from what was collected.
"""

import glob
import json
from dataclasses import dataclass
from pathlib import Path

import duckdb

from queries.schema import PAY_REPORTS
from queries.stored import whole_batches

#: The folder of the rows below the data folder, and the file in it that says what they were made of.
FOLDER = "merged"
MADE_OF = "made_of.json"


@dataclass(frozen=True)
class Merged:
    """Merged rows of a data folder: their files, and the names of the batches whose rows they hold."""

    files: str
    batches: frozenset[str]

    def view(self, connection: duckdb.DuckDBPyConnection) -> None:
        """Make them known to a connection as `merged`."""
        files = self.files.replace("'", "''")
        connection.execute(f"create temp view merged as from read_parquet('{files}')")

    def collect(self, connection: duckdb.DuckDBPyConnection, gone: set[str]) -> None:
        """Put what was collected of them into `collected.pay_reports`, without the rows of the batches that are gone."""
        cells = ", ".join(f'"{name}"' for name in (*PAY_REPORTS.header, "batch_id"))
        connection.execute(
            f"""
            insert into collected.pay_reports by name
            select {cells} from merged where batch_id is null or not list_contains($gone::varchar[], batch_id)
            """,
            {"gone": sorted(gone)},
        )

    def gone(self, data: Path) -> set[str]:
        """Return the names of the batches whose rows they hold and that count no more."""
        return set(self.batches) - {folder.name for folder in whole_batches(data)}


def made_of(data: Path) -> Path:
    """Return the file that says what the merged rows of a data folder were made of; most folders have none."""
    return data / FOLDER / MADE_OF


def merged_rows(data: Path) -> Merged | None:
    """Return the merged rows of a data folder; None where it has none."""
    file = made_of(data)
    if not file.is_file():
        return None
    return Merged(
        f"{glob.escape(str(data / FOLDER))}/*.parquet", frozenset(json.loads(file.read_text(encoding="utf-8"))["batches"])
    )
