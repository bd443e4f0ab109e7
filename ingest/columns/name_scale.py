"""What the name of a column says that its figures are multiples of (k€, in lakhs): such a word counts, or is asked about."""

import re

from ingest.columns.name_words import Word, words_of_name
from ingest.texts.lexicon import longest, pieces
from ingest.texts.multiple import read_multiple

#: Words of scale of so many letters may be anything else, unless a currency stands beside them; shorter ones mostly are.
SHORT = 3
_BRACKETED = re.compile(r"[(\[]([^()\[\]]+)[)\]]")


def scale_of_name(said: str, folded: list[str], words: list[Word], explained: str) -> float | None:
    """Return what the figures below a name are multiples of; None where a word of scale may be anything else.

    `folded` are the pieces of what is `said`, `words` its words. In brackets that explain a name (`explained`, empty where none
    does) a word of scale counts beside a currency, else it is asked about.
    """
    outside, inside = _scale(said, folded, words), words_of_name(pieces(explained))
    if outside != 1.0 or not any(word.meanings("multiple") for word in inside):
        return outside
    unit = any(word.meanings("currency") for word in inside) and not re.search(r"\d", explained)
    return _scale(explained, pieces(explained), inside) if unit else None


def _scale(said: str, folded: list[str], words: list[Word]) -> float | None:
    if any(re.sub(r"[.,' ]", "", piece) == "1000" for piece in folded):
        return 1_000.0
    for position, word in enumerate(words):
        if not (multiple := word.meanings("multiple")):
            continue
        factor, *implied = multiple[0].split()
        written = "".join(folded[word.start : word.end])
        beside = any(near.meanings("currency") for near in words[max(position - 1, 0) : position + 2])
        if len(written) > SHORT or not written.isascii() or implied or beside or _is_in_unit(said, folded, word):
            return float(factor)
        if len(written) == SHORT or _is_sign(folded, word):
            return None
    return 1.0


def _is_in_unit(said: str, folded: list[str], word: Word) -> bool:
    """Return whether a word of scale stands alone (in k), in brackets with a unit alone (k p.a.), or begins one (k/month)."""
    written = "".join(folded[word.start : word.end])
    if re.search(rf"(\(|\bin)\s*(in |x\s?)?{re.escape(written)}\s*([),]|$)", said, re.IGNORECASE):
        return True
    units = [text for text in _BRACKETED.findall(said) if written in pieces(text)]
    if any(entry.role == "per" for entry in longest(folded, word.end)[1]):
        units.append(" ".join(folded[word.start :]))
    return any(read_multiple(unit) is not None for unit in units)


def _is_sign(folded: list[str], word: Word) -> bool:
    """Return whether a word of scale is a sign of every language alone (k), and no number is beside it (K-12, 10k)."""
    before, behind = "".join(folded[: word.start][-1:]), "".join(folded[word.end : word.end + 2])
    numbered = before.isdigit() or re.match(r"\W?\d", behind)
    return not numbered and all(entry.role == "multiple" and entry.language == "signs" for entry in word.entries)
