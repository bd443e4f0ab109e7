"""The words of a column's name with their roles, of names and words in one piece too (totalyearlycompensation, Stundenlohn)."""

from dataclasses import dataclass
from functools import cache

from ingest.texts.lexicon import Entry, compound, longest, words_of

#: From this length on a word is also found inside a name that is written in one piece (totalyearlycompensation).
INSIDE = 5
#: Words that may be made of one for pay and one for which figure of it (Medianlön, Anfangsgehalt).
_OF_PAY = {"statistic", "stage"}
#: What the last part of a word in one piece may be that is about a pay (Gehaltsrang).
_ABOUT = frozenset({"about"})


@dataclass(frozen=True)
class Word:
    """A word of a name with its roles, and the pieces that it takes."""

    entries: tuple[Entry, ...]
    start: int
    end: int

    #: Whether it is letters or digits, and no sign.
    spoken: bool
    #: Whether it is made of several (Stundenlohn): then it is a pay and no period alone, also in a question.
    made: bool

    def meanings(self, role: str) -> list[str]:
        """Return what it means in a role."""
        return [entry.meaning for entry in self.entries if entry.role == role]


def words_of_name(folded: list[str]) -> list[Word]:
    """Return the words of a name that the lists know."""
    found, at = [], 0
    while at < len(folded):
        end, entries = longest(folded, at)
        entries = entries or compound(folded[at]) or compound(folded[at], _ABOUT) or _glued(folded[at])
        if end == at + 1 and any(entry.role in _OF_PAY for entry in entries):
            entries += tuple(entry for entry in compound(folded[at]) if entry.role == "pay")
        end = max(end, at + 1)
        spoken = any(piece.isalnum() for piece in folded[at:end])
        found.append(Word(entries, at, end, spoken, bool(compound(folded[at]))))
        at = end
    return found


@cache
def _glued(word: str) -> tuple[Entry, ...]:
    """Return what stands inside a name in one piece: words of pay and periods of some length."""
    if len(word) <= INSIDE:
        return ()
    found = ((entry, known) for role in ("pay", "period", "about", "event") for known, entry in words_of(role))
    return tuple(dict.fromkeys(entry for entry, known in found if len(known) >= INSIDE and known in word))
