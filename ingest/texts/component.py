"""What part of a pay a cell beside it names: the base, other pay (housing, a bonus, all together), before or after tax."""

from functools import lru_cache
from typing import NamedTuple

from ingest.texts.numerals import UNKNOWN
from ingest.texts.tokens import tokens

#: A cell longer than this names no part of a pay.
LONGEST = 40
_PARTS = {"base", "pay", "sum", "other", "total", "net", "gross"}


class Component(NamedTuple):
    """What part of a pay a cell names."""

    #: Whether it is the base, or the pay and nothing else.
    is_base: bool
    is_other: bool
    is_net: bool


@lru_cache(maxsize=2_000)
def read_component(text: str) -> Component | None:
    """Return what part of a pay a cell names and nothing else; None where it says anything beside it."""
    roles = {token.role for token in tokens(text, UNKNOWN)} - {"mark", "filler"} if len(text) <= LONGEST else set()
    if not roles or not roles <= _PARTS:
        return None
    other = bool(roles & {"other", "total"}) and "base" not in roles
    return Component(bool(roles & {"base", "pay"}) and not other, other, "net" in roles and "gross" not in roles)
