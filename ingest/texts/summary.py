"""Groups of published statistics that are all of the others together (TOTAL UNIVERSIDAD, Alle Studiengänge, 全体)."""

from collections.abc import Collection
from functools import cache

from ingest.texts.lexicon import fold
from ingest.texts.within import written


def totals_among(groups: Collection[str]) -> list[str]:
    """Return the groups that are all of the others together; none where each of them is a total, as of several years."""
    found = [group for group in groups if _is_of_all(group)]
    return found if len(found) < len(groups) else []


def _is_of_all(group: str) -> bool:
    """Return whether a group is called one word for all, or by such a word before one for what there may be all of."""
    said = fold(" ".join(group.strip(" :*").split()))
    alone = said in _all() and " " not in said
    return alone or any(said.removeprefix(word).strip() in _things() for word in _all() if said.startswith(word))


@cache
def _all() -> frozenset[str]:
    return frozenset(map(fold, (*written("everyone"), *written("summary", "strong"))))


@cache
def _things() -> frozenset[str]:
    return frozenset(map(fold, written("summed")))
