"""The words of pay in many languages, each with its role and its meaning: `words/<language>.csv`.

A word may be several (no more than), and may have several roles (to): which one counts, its neighbours tell (`tokens.py`).
Case and accents do not matter, since people leave accents out. `words/README.md` says what each role means.
"""

import csv
import re
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path

from ingest.texts.numerals import NUMBER
from ingest.texts.within import ROLES as WITHIN
from ingest.texts.within import written

WORDS = Path(__file__).parents[1] / "words"
#: A text in pieces: numbers, words of scripts that part them by spaces, and every other letter or sign alone.
PIECE = re.compile(rf"({NUMBER})|[^\W\d_\u0900-\u1dff\u2000-\uffff]+|\S")
#: Letters that are no plain letter with an accent.
PLAIN = str.maketrans({"ł": "l", "ø": "o", "ı": "i", "ß": "ss", "æ": "ae", "’": "'"})
#: From this length on a word may be made of two (Stundenlohn), of which each has so many letters.
COMPOUND, PART = 7, 3
#: Where a clause ends.
_CLAUSE_END = set(".;:?!)]|\n")
#: What the first part and the last part of such a word may be.
_HEADS = {"unit", "period", "gross", "net", "base", "pay", "other", "statistic", "low", "high", "compared", "workload"}
_TAILS = frozenset({"pay", "other", "total"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One role of a word, with its meaning (a period, a currency, a number) and the language that it is of."""

    role: str
    meaning: str
    language: str


@dataclass(slots=True)
class _Node:
    """What a word may go on with, and what it is where it ends here."""

    then: dict[str, "_Node"] = field(default_factory=dict)
    entries: tuple[Entry, ...] = ()


@lru_cache(maxsize=50_000)
def fold(word: str) -> str:
    """Return a piece of a text without case and accents."""
    word = word.casefold()
    if word.isascii():
        return word
    bare = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", bare).translate(PLAIN)


def pieces(text: str) -> list[str]:
    """Return the folded pieces of a text."""
    return [fold(found[0]) for found in PIECE.finditer(text)]


@cache
def _root() -> _Node:
    root = _Node()
    for path in sorted(WORDS.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                if row["role"] in WITHIN:
                    continue
                node = root
                for piece in pieces(unicodedata.normalize("NFKC", row["word"])):
                    node = node.then.setdefault(piece, _Node())
                node.entries += (Entry(row["role"], row["meaning"], path.stem),)
    return root


@cache
def numbers_in_words() -> frozenset[str]:
    """Return the numbers that are a piece of some word (2 weeks)."""
    waiting, found = [_root()], set()
    while waiting:
        node = waiting.pop()
        found.update(piece for piece in node.then if piece[:1].isdigit())
        waiting += node.then.values()
    return frozenset(found)


def longest(folded: Sequence[str], at: int) -> tuple[int, tuple[Entry, ...]]:
    """Return where the longest word that begins at a piece ends, and its roles; none where no word begins there."""
    node, end, entries = _root(), at, ()
    for position in range(at, len(folded)):
        node = node.then.get(folded[position])
        if node is None:
            break
        if node.entries:
            end, entries = position + 1, node.entries
    return end, entries


@lru_cache(maxsize=10_000)
def compound(word: str, tails: frozenset[str] = _TAILS) -> tuple[Entry, ...]:
    """Return what the parts of a folded word in one piece are (Stundenlohn: an hour, a pay); nothing where it has no parts.

    `tails` are the roles of which its last part is one.
    """
    if len(word) < COMPOUND:
        return ()
    for cut in range(len(word) - PART, PART - 1, -1):
        tail = _of(word[cut:], tails) or compound(word[cut:], tails)
        head = tail and (_of(word[:cut], _HEADS) or _of(word[:cut].removesuffix("s"), _HEADS))
        if head:
            return head + tail
    return ()


def _of(word: str, roles: Collection[str]) -> tuple[Entry, ...]:
    """Return the first entry of a word in one of some roles."""
    node = _root().then.get(word)
    return tuple(entry for entry in node.entries if entry.role in roles)[:1] if node else ()


def has_role(word: str) -> bool:
    """Return whether a list gives a word, or each of its pieces, a role: then nobody can say that it means nothing."""
    folded = pieces(unicodedata.normalize("NFKC", word))
    return any(longest(folded, at)[1] or compound(piece) for at, piece in enumerate(folded))


@cache
def words_of(role: str) -> tuple[tuple[str, Entry], ...]:
    """Return the words of one piece that have a role."""
    return tuple((word, entry) for word, node in _root().then.items() for entry in node.entries if entry.role == role)


@cache
def languages_of(word: str, role: str = "") -> frozenset[str]:
    """Return the languages in which a folded word of one piece has a role; any where none is named."""
    node = _root().then.get(word)
    return frozenset(entry.language for entry in node.entries if role in ("", entry.role)) if node else frozenset()


def is_word(text: str, role: str, meaning: str = "") -> bool:
    """Return whether a whole text is one word that has a role, with a meaning in it if one is given."""
    folded = pieces(text)
    end, entries = longest(folded, 0)
    whole = bool(folded) and end == len(folded)
    return whole and any(entry.role == role and meaning in ("", entry.meaning) for entry in entries)


def without_clauses(text: str, role: str) -> str:
    """Return a text without what its words of a role are about: from each such word to the end of its clause."""
    for found in re.finditer(r"\w\S*", text):
        start = found.start()
        _, entries = longest(pieces(text[start:]), 0)
        if any(entry.role == role for entry in entries):
            stop = next((i for i in range(start + 1, len(text)) if text[i] in _CLAUSE_END), len(text))
            return f"{text[:start]} {without_clauses(text[stop:], role)}".strip()
    return text


@cache
def summary_words() -> list[tuple[str, bool]]:
    """Return the words of rows that sum up others, small and without accents, and whether they are nobody's name."""
    found = {fold(word): strength == "strong" for strength in ("weak", "strong") for word in written("summary", strength)}
    return sorted(found.items())
