"""The vocabularies as a table, so that SQL reads the same values in the same order as Python."""

from itertools import count, groupby

import duckdb

from vocabulary.choices import Choice, choices, degree_steps


def add_vocabulary(connection: duckdb.DuckDBPyConnection) -> None:
    """Make the tables `vocabulary` and `degree_steps`.

    One row of `vocabulary` is one value of one vocabulary with its `position` in it, from 1. One row of `degree_steps` is one
    step from the degree level `lower` to the level `upper`.
    """
    rows = [
        _row(choice, position)
        for _, chosen in groupby(choices(), key=lambda choice: choice.vocabulary)
        for position, choice in zip(count(1), chosen, strict=False)
    ]
    steps = [{"lower": lower, "upper": upper} for lower, upper in degree_steps().values()]
    for name, made in {"vocabulary": rows, "degree_steps": steps}.items():
        connection.execute(f"create table {name} as select unnest($rows, recursive := true)", {"rows": made})


def _row(choice: Choice, position: int) -> dict:
    return {
        "vocabulary": choice.vocabulary,
        "value": choice.value,
        "position": position,
        "used_for": list(choice.used_for),
        "chart_position": choice.chart_position,
        "low": choice.low,
        "high": choice.high,
    }
