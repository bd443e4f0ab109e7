"""What the figures of a row are multiples of, by a cell that holds their unit (kUSD/week, in lakhs, 万元/月)."""

import re
from functools import cache

from ingest.texts.lexicon import Entry, longest, pieces

#: What the words of a unit may be beside a multiple, and what a letter may be that is a multiple too (m: months).
_BESIDE = {"multiple", "currency", "unit", "short", "period", "per", "gross", "net", "sum"}
_INSTEAD = {"currency", "unit", "short", "period"}
_THOUSAND = (Entry("multiple", "1000", ""),)


@cache
def read_multiple(text: str) -> float | None:
    """Return what a unit says that its figures are multiples of; None where it says nothing of it, or is no unit."""
    words = _words(text)
    if not all(any(entry.role in _BESIDE for entry in entries) for entries in words):
        return None
    named = [entries for entries in words if not any(entry.role in _INSTEAD for entry in entries)]
    factors = {float(entry.meaning.split()[0]) for entries in named for entry in entries if entry.role == "multiple"}
    return factors.pop() if len(factors) == 1 else None


def money_beside_multiple(text: str) -> list[Entry]:
    """Return the words for a currency in a unit with a multiple, those in the multiple itself (tkr, LPA) among them."""
    entries = [entry for word in _words(text) for entry in word] if read_multiple(text) else []
    implied = [
        Entry("currency", entry.meaning.split()[1], entry.language)
        for entry in entries if entry.role == "multiple" and " " in entry.meaning
    ]  # fmt: skip
    return [entry for entry in entries if entry.role == "currency"] or implied


def _words(text: str) -> list[tuple[Entry, ...]]:
    """Return the roles of each word of a text, and of a number; signs without a role are left out."""
    folded, at, found = pieces(text), 0, []
    while at < len(folded):
        end, entries = longest(folded, at)
        entries = entries or (_THOUSAND if re.sub(r"[.,' ]", "", folded[at]) == "1000" else ())
        if entries or folded[at].isalnum():
            found.append(entries)
        at = max(end, at + 1)
    return found
