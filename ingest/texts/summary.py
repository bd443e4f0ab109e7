"""Groups and employers that are all of the others together (TOTAL UNIVERSIDAD, Alle Studiengänge, 全体, All companies)."""

from collections.abc import Collection
from functools import cache

from ingest.texts.lexicon import fold
from ingest.texts.within import written


def totals_among(groups: Collection[str]) -> list[str]:
    """Return the groups that are all of the others together; none where each of them is a total, as of several years."""
    found = [group for group in groups if _is_all(group) or _is_of_all(group)]
    return found if len(found) < len(groups) else []


def all_employers_among(employers: Collection[str]) -> list[str]:
    """Return the employers that are all of the others together: one word for all may be a name (Total)."""
    return [employer for employer in employers if _is_of_all(employer)]


def _is_all(group: str) -> bool:
    """Return whether a group is called one word for all."""
    said = _said(group)
    return said in _all() and " " not in said


def _is_of_all(group: str) -> bool:
    """Return whether a group is called by words for all before one for what there may be all of."""
    said = _said(group)
    if not said.startswith(_all()):  # a single comparison, which most names end with
        return False
    return any(said.removeprefix(word).strip() in _things() for word in _all() if said.startswith(word))


def _said(group: str) -> str:
    return fold(" ".join(group.strip(" :*").split()))


@cache
def _all() -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(fold, (*written("everyone"), *written("summary", "strong")))))


@cache
def _things() -> frozenset[str]:
    return frozenset(map(fold, written("summed")))
