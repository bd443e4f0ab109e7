"""What a pay is for: an hour, a day, a week, two weeks, a month, a year, or the whole of it; in many languages."""

import unicodedata
from functools import cache

from ingest.texts.lexicon import longest, pieces
from ingest.texts.numerals import UNKNOWN
from ingest.texts.tokens import tokens

#: How much of a text is looked at.
LONGEST = 200
#: An abbreviation that is a whole text (yr, mo) has so many letters: one letter may mean anything.
ABBREVIATION = 2


@cache
def read_period(text: str) -> str | None:
    """Return the period that a text names; of several the first in the order of the text, None where it names none."""
    said = unicodedata.normalize("NFKC", text.strip()[:LONGEST]).replace("_", " ")
    named = next((token.meaning for token in tokens(said, UNKNOWN) if token.role == "period"), None)
    return named or _abbreviated(said)


def _abbreviated(text: str) -> str | None:
    """Return the period that a text is the abbreviation of."""
    folded = pieces(text)
    end, entries = longest(folded, 0)
    meanings = {entry.meaning for entry in entries if entry.role in ("unit", "short")}
    return meanings.pop() if len(meanings) == 1 and end == len(folded) and len(text) >= ABBREVIATION else None
