"""What a pay is for: an hour, a day, a week, two weeks, a month, a year, or the whole of it; in many languages."""

import unicodedata
from functools import cache
from itertools import pairwise

from ingest.texts.lexicon import is_word, longest, pieces
from ingest.texts.numerals import UNKNOWN
from ingest.texts.pay_token import LONGEST_SPAN, Token
from ingest.texts.tokens import tokens

#: How much of a text is looked at.
LONGEST = 200
#: An abbreviation that is a whole text (yr, mo) has so many letters: one letter may mean anything.
ABBREVIATION = 2


@cache
def read_period(text: str, shortest: int = ABBREVIATION) -> str | None:
    """Return the period that a text names; of several the first in the order of the text, None where it names none.

    An abbreviation of so many letters at least is one: of a single letter in a column of periods alone.
    """
    said = unicodedata.normalize("NFKC", text.strip()[:LONGEST]).replace("_", " ")
    found = tokens(said, UNKNOWN)
    named = next((at for at, token in enumerate(found) if token.role == "period"), None)
    if named is None:
        return _abbreviated(said) if len(said) >= shortest else None
    return None if is_counted(found, named) else found[named].meaning


def period_of_money(text: str) -> str | None:
    """Return the period directly behind a currency (EUR per month); None where there is none."""
    beside = pairwise(tokens(text, UNKNOWN))
    behind = (unit for money, unit in beside if money.role == "currency" and unit.start - money.end <= 1)
    return next((unit.meaning for unit in behind if unit.role == "period"), None)


def is_counted(found: list[Token], at: int) -> bool:
    """Return whether a number before the period at a place says that it is for several of it (4-weekly)."""
    before = next((token for token in reversed(found[:at]) if token.role not in ("mark", "range")), None)
    if before is None or before.figure is None or found[at].start - before.end > 1:
        return False
    return 1 < before.figure.value < LONGEST_SPAN and before.figure.value == int(before.figure.value)


def is_counted_on(before: str) -> bool:
    """Return whether a text ends in an ordinal number: the unit behind it is the how manieth (first-year), and no period."""
    folded = [piece for piece in pieces(before) if piece.isalnum()]
    return bool(folded) and is_word(folded[-1], "ordinal")


def _abbreviated(text: str) -> str | None:
    """Return the period that a text is the abbreviation of, or that a multiple implies (LPA)."""
    folded = pieces(text)
    end, entries = longest(folded, 0)
    meanings = {entry.meaning for entry in entries if entry.role in ("unit", "short")}
    implied = {entry.meaning.split()[2] for entry in entries if entry.role == "multiple" and len(entry.meaning.split()) > 2}
    meanings = meanings or implied
    return meanings.pop() if len(meanings) == 1 and end == len(folded) else None
