"""What the name of a column says: its plain form, and which field it may hold."""

import csv
import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple

from ingest.texts.language import may_be_in
from ingest.texts.lexicon import PLAIN, languages_of
from ingest.texts.within import written

HERE = Path(__file__).parent

#: A label ends in what it is of (closest major city), if it has so many words at most; how well it then names its field.
LABEL_WORDS, HEAD = 6, 0.92
#: From this length on a word is also found inside a name that is written in one piece (totalyearlycompensation).
LONG_WORD = 6
#: Letters that are no plain letter with an accent: those of the words of pay, and further ones that names have.
_PLAIN = PLAIN | str.maketrans({"đ": "d", "ð": "d", "œ": "oe", "þ": "th"})
#: The number of a question before it: a letter or two, as of a quartile, but with a mark and a name behind.
_NUMBER = re.compile(r"^\s*[^\W\d_]{1,2}\d{1,3}[a-z]?\s*[.:)]\s+(?=\S)")


def unnumbered(name: str) -> str:
    """Return the name of a column without the number of its question (Q3. How much …); a label alone (Q3) stays."""
    return _NUMBER.sub("", name)


def plain_name(name: str) -> str:
    """Return the name of a column in small letters, without accents and signs, its words apart."""
    text = unicodedata.normalize("NFKC", name)
    text = re.sub(r"(?<=[a-z])(?=[A-Z][a-z])|(?<=[a-z])(?=[A-Z]{2})", " ", text).casefold().translate(_PLAIN)
    text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(re.sub(r"[^\w%]+|_", " ", unicodedata.normalize("NFKC", text)).split())


@cache
def vocabulary() -> dict[str, tuple[str, ...]]:
    """Return the words that name each field, the longest first."""
    return {
        field: tuple(sorted(map(plain_name, words), key=len, reverse=True)) for field, words in _listed(whole=False).items()
    }


class Sought(NamedTuple):
    """A word as it is sought in a plain name: between blanks, and in one piece where it is long or not Latin (else "")."""

    word: str
    apart: str
    glued: str


@cache
def _sought() -> dict[str, tuple[Sought, ...]]:
    """Return the words that name each field as they are sought, made once: each is sought in every name."""
    return {
        field: tuple(
            Sought(word, f" {word} ", glued if len(glued) >= LONG_WORD or not glued.isascii() else "")
            for word, glued in ((word, word.replace(" ", "")) for word in words)
        )
        for field, words in vocabulary().items()
    }


@cache
def _whole_names() -> dict[str, set[str]]:
    """Return the words that name each field as a whole name, its own name among them.

    Some name it only so: "=internship" is a role, in a question it is not.
    """
    return {
        field: {plain_name(field), *vocabulary()[field], *map(plain_name, words)}
        for field, words in _listed(whole=True).items()
    }


def _listed(whole: bool) -> dict[str, set[str]]:
    with (HERE / "fields.csv").open(encoding="utf-8", newline="") as file:
        return {
            row["field"]: {word for word in row["words"].split(";") if word.startswith("=") == whole}
            for row in csv.DictReader(file)
        }


def likeness(name: str, field: str) -> float:
    """Return how well a plain name names a field: 1 = it is one of its words, less = it holds one, 0 = it does not."""
    if name in _whole_names()[field]:
        return 1.0
    apart, glued = f" {name} ", name.replace(" ", "")
    found = [w.word for w in _sought()[field] if w.apart in apart or (w.glued and w.glued in glued)]
    if not found:
        return 0.0
    if len(name.split()) <= LABEL_WORDS and any(name.endswith(f" {w}") for w in found):
        return HEAD
    return 0.5 + 0.45 * len(found[0]) / max(len(name), 1)


def is_no_name(name: str, others: Iterable[str]) -> bool:
    """Return whether a plain name names no field beside the names of the other columns, since it means another thing there."""
    return any(may_be_in(others, language) for language in languages_of(name, "no_name"))


@cache
def names_of_records() -> frozenset[str]:
    """Return the plain names of columns whose cells name one record: an id, a link, the time of an answer."""
    return frozenset(plain_name(word) for word in written("stamp"))
