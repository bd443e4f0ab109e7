"""What editions take the place of is told for releases that are listed, by sources that are theirs alone."""

import csv
import re
from pathlib import Path

from ingest.releases.reading import RELEASES
from queries.editions import SERIES
from queries.schema import LIST_SEPARATOR, table
from queries.stored import EDITION_TABLES

DATA = Path(__file__).parents[2] / "data"


def listed() -> dict[str, dict[str, str]]:
    with (DATA / "reference/releases.csv").open(encoding="utf-8", newline="") as file:
        return {row["release_id"]: row for row in csv.DictReader(file)}


def test_every_release_that_is_read_is_listed_with_its_table():
    assert {release.name for release in RELEASES} == set(SERIES) <= set(listed())
    assert {name: series.table in listed()[name]["tables"] for name, series in SERIES.items()} == dict.fromkeys(SERIES, True)
    assert {series.table for series in SERIES.values()} == set(EDITION_TABLES)


def test_the_columns_of_a_natural_key_are_of_its_table():
    assert [(s.release, name) for s in SERIES.values() for name in s.key if name not in table(s.table).header] == []


def test_the_sources_of_a_release_are_its_own():
    sources = {source: name for name, row in listed().items() for source in row["source_ids"].split(LIST_SEPARATOR) if source}
    for name, series in SERIES.items():
        assert {sources[source] for source in sources if re.fullmatch(series.sources, source)} == {name}
