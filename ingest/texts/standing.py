"""What a cell says of how far a pay is one: somebody's wish, or an offer that was turned down."""

from functools import lru_cache

from ingest.texts.lexicon import longest, pieces

#: A cell longer than this says something else.
LONGEST = 40
#: What may stand beside such a word: a word for pay, and a sign.
_BESIDE = {"pay", "name", "sum", "filler", "base", "total"}


@lru_cache(maxsize=2_000)
def read_standing(text: str) -> str | None:
    """Return "wished", "turned_down" or "taken" where a whole cell says so; None where it says anything beside it."""
    if len(text) > LONGEST:
        return None
    folded, at, found = pieces(text), 0, None
    while at < len(folded):
        end, entries = longest(folded, at)
        told = next((entry.meaning for entry in entries if entry.role == "standing"), None)
        if not told and folded[at].isalnum() and not any(entry.role in _BESIDE for entry in entries):
            return None
        found, at = found or told, max(end, at + 1)
    return found
