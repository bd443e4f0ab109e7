"""Reads where the work of a text is done: remote, hybrid or on site."""

import re

from ingest.texts.lexicon import without_clauses
from ingest.texts.within import within

_MODES = (
    ("hybrid", re.compile(rf"\bhybrid\w*\b|{within('mode', 'hybrid')}", re.IGNORECASE)),
    (
        "remote",
        re.compile(
            r"\b(fully |100\s?% )?remote(ly)?\b|\bwork from home\b|\bwfh\b|\bhome ?-?office\b|\banywhere\b|\bvirtual\b"
            rf"|{within('mode', 'remote')}",
            re.IGNORECASE,
        ),
    ),
    ("on_site", re.compile(rf"\bon-?\s?site\b|\bin[- ]office\b|\bin[- ]person\b|{within('mode', 'on_site')}", re.IGNORECASE)),
)


def work_mode(said: str) -> tuple[str | None, str]:
    """Return where the work is done, and the text without the words for it."""
    modes = [mode for mode, words in _MODES if words.search(without_clauses(said, "lacking"))]
    for _, words in _MODES:
        said = words.sub(" ", said)
    said = (
        re.sub(r"^\W*\b(in|from|within|–|-)\b\s+|\(\s*[,;]?\s*\)|^[\s,;:–-]+", " ", " ".join(said.split())) if modes else said
    )
    return (modes[0] if modes else None), " ".join(said.split())
