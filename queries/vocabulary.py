"""The vocabularies as a table, so that SQL reads the same values in the same order as Python."""

from itertools import count, groupby

import duckdb

from vocabulary.choices import Choice, choices


def add_vocabulary(connection: duckdb.DuckDBPyConnection) -> None:
    """Make the table `vocabulary`: one row is one value of one vocabulary with its `position` in it, from 1."""
    rows = [
        _row(choice, position)
        for _, chosen in groupby(choices(), key=lambda choice: choice.vocabulary)
        for position, choice in zip(count(1), chosen, strict=False)
    ]
    connection.execute("create table vocabulary as select unnest($rows, recursive := true)", {"rows": rows})


def _row(choice: Choice, position: int) -> dict:
    return {
        "vocabulary": choice.vocabulary,
        "value": choice.value,
        "position": position,
        "chart_position": choice.chart_position,
        "low": choice.low,
        "high": choice.high,
    }
