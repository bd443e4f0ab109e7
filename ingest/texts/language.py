"""The language that texts are written in, by the words that the lists know; and the country where most speak it."""

from collections import Counter
from collections.abc import Iterable
from functools import cache

from babel.core import get_global

from ingest.texts.lexicon import PART, languages_of, pieces


def country_of_language(texts: Iterable[str]) -> str | None:
    """Return the country where most speak the language that texts are written in; None where that is open, or English."""
    ranked = _counted(texts).most_common(2)
    clear = bool(ranked) and ranked[0][0] != "en" and (len(ranked) == 1 or ranked[0][1] > ranked[1][1])
    return _likely_country(ranked[0][0]) if clear else None


def may_be_in(texts: Iterable[str], language: str) -> bool:
    """Return whether no other language knows more of the words of texts than one does."""
    known = _counted(texts)
    return known[language] == max(known.values(), default=0)


def _counted(texts: Iterable[str]) -> Counter[str]:
    """Return how many words of texts each language knows."""
    known: Counter[str] = Counter()
    for text in texts:
        for piece in pieces(text):
            known.update(_languages(piece) if len(piece) >= PART and piece.isalpha() else ())
    return known


@cache
def _languages(piece: str) -> frozenset[str]:
    """Return the languages that know a folded word, or the word of pay that ends it (Timelønn)."""
    ends = (languages_of(piece[cut:], "pay") for cut in range(PART, len(piece) - PART + 1))
    return (languages_of(piece) or next(filter(None, ends), frozenset())) - {"signs"}


def _likely_country(language: str) -> str | None:
    return get_global("likely_subtags").get(language, "").rpartition("_")[2] or None
