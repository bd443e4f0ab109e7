"""The lineage of the tables: which files of their SQL make others where collected tables are others."""

import re
from functools import cache
from typing import NamedTuple

from queries.build import TABLE_FILES, statements

_COMMENT = re.compile(r"--[^\n]*")
_MADE = re.compile(r"create (?:or replace )?(?:temp )?(?:table|macro|type|view) (?:if not exists )?(\w+)")
_COLLECTED = re.compile(r"collected\.(\w+)")


class Lineage(NamedTuple):
    """The tables, macros and types that a file makes, the collected tables that it reads, and all of its words."""

    made: frozenset[str]
    collected: frozenset[str]
    words: frozenset[str]


@cache
def lineage_of(file: str) -> Lineage:
    """Return the lineage of a file of table SQL."""
    text = _COMMENT.sub("", "\n".join(statement.query for statement in statements(file)))
    return Lineage(*(frozenset(re.findall(pattern, text)) for pattern in (_MADE, _COLLECTED, r"\w+")))


def files_touched(collected: set[str]) -> list[str]:
    """Return the files, in their order, that read these collected tables or anything that a file before them then makes anew.

    A file counts as reading what it merely has as a word, a column of the same name: too many are made anew, never too few.
    """
    touched: list[str] = []
    anew: frozenset[str] = frozenset()
    for file in TABLE_FILES:
        lineage = lineage_of(file)
        if lineage.collected & collected or lineage.words & anew:
            touched.append(file)
            anew |= lineage.made
    return touched
