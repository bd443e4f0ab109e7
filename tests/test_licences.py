"""The licences of the data are those that the sources state, counted; the code has one of its own."""

import csv
import re
from collections import Counter
from fnmatch import fnmatch
from pathlib import Path

ROOT = Path(__file__).parents[1]
NOTHING = "(nothing recorded)"


def licences() -> dict[str, str]:
    """The licence of each source, as `sources.csv` states it."""
    with (ROOT / "data" / "sources.csv").open(encoding="utf-8", newline="") as file:
        return {row["source_id"]: row["licence"] or NOTHING for row in csv.DictReader(file)}


def lines() -> list[tuple[str, list[str], int]]:
    """The lines of the table of licences: the licence, the ids (with `*`), the number of sources."""
    table = (ROOT / "data" / "LICENCES.md").read_text(encoding="utf-8").split("| ---: |\n", 1)[1].split("\n\n", 1)[0]
    cells = [[cell.strip() for cell in line.strip("|").split(" | ")] for line in table.split("\n")]
    return [(licence, re.findall(r"`([^`]+)`", ids), int(n)) for licence, ids, n in cells]


def test_each_licence_stands_in_the_list_with_the_number_of_its_sources():
    assert Counter({licence: n for licence, _, n in lines()}) == Counter(licences().values())


def test_the_ids_beside_a_licence_are_those_of_its_sources():
    for licence, ids, n in lines():
        found = {source for source in licences() if any(fnmatch(source, pattern) for pattern in ids)}
        assert {licences()[source] for source in found} <= {licence}
        assert licence == NOTHING or len(found) == n, licence


def test_the_licence_of_the_code_is_the_one_that_pyproject_names():
    assert (ROOT / "LICENSE").read_text(encoding="utf-8").startswith("MIT License\n")
    assert 'license = "MIT"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")
