"""Reads where the work of a text is done: remote, hybrid or on site."""

import re

from ingest.texts.lexicon import without_clauses
from ingest.texts.within import within

#: The ways of working, in the order in which they are looked for.
MODES = ("hybrid", "remote", "on_site")
_MODES = tuple((mode, re.compile(within("mode", mode), re.IGNORECASE)) for mode in MODES)
#: What is said of a way of working beside it (remote possible).
_BESIDE = re.compile(rf"\b({within('beside_mode')})\b", re.IGNORECASE)
#: What is left of a place around the words that were taken out of it.
_REMAINS = re.compile(
    rf"^\W*({within('in_place')}|{within('part_of_places')}|\b[–-]\b)\s+|\s+({within('part_of_places')})\W*$"
    r"|\(\s*[,;]?\s*\)|^[\s,;:–-]+"
)


def work_mode(said: str) -> tuple[str | None, str]:
    """Return where the work is done, and the text without the words for it."""
    modes = [mode for mode, words in _MODES if words.search(without_clauses(said, "lacking"))]
    for _, words in _MODES:
        said = words.sub(" ", said)
    said = _REMAINS.sub(" ", " ".join(_BESIDE.sub(" ", said).split())) if modes else said
    return (modes[0] if modes else None), " ".join(said.split())
