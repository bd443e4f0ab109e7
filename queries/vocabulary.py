"""The vocabularies as a table, so that SQL reads the same values in the same order as Python."""

from itertools import count, groupby

import duckdb

from vocabulary.choices import Choice, areas, choices, degree_steps, levels_of


def add_vocabulary(connection: duckdb.DuckDBPyConnection) -> None:
    """Make the tables `vocabulary`, `degree_steps`, `degree_ends` and `area_countries`.

    One row of `vocabulary` is one value of one vocabulary with its `position` in it, from 1. One row of `degree_steps` is one
    step from the degree level, or group of levels, `lower` to `upper`; one row of `degree_ends` is one of these with its
    `levels`. One row of `area_countries` is one country of one area of several, such as Europe.
    """
    rows = [
        _row(choice, position)
        for _, chosen in groupby(choices(), key=lambda choice: choice.vocabulary)
        for position, choice in zip(count(1), chosen, strict=False)
    ]
    steps = [{"lower": lower, "upper": upper} for lower, upper in degree_steps().values()]
    ends = [{"end": end, "levels": list(levels_of(end))} for end in dict.fromkeys(e for step in steps for e in step.values())]
    countries = [{"area": area, "country": country} for area, listed in areas().items() for country in listed]
    made_of = {"vocabulary": rows, "degree_steps": steps, "degree_ends": ends, "area_countries": countries}
    for name, made in made_of.items():
        connection.execute(f"create table {name} as select unnest($rows, recursive := true)", {"rows": made})


def _row(choice: Choice, position: int) -> dict:
    return {
        "vocabulary": choice.vocabulary,
        "value": choice.value,
        "position": position,
        "sign": choice.sign or None,
        "used_for": list(choice.used_for),
        "chart_position": choice.chart_position,
        "low": choice.low,
        "high": choice.high,
    }
