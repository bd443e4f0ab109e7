"""How many months a contract lasts, and how often a month's pay is paid: from a cell of their column, or from a text."""

from collections.abc import Sequence

from ingest.texts.lexicon import Entry, compound, longest, pieces

#: A contract of more months is read as none.
MOST_MONTHS = 60
#: A month's pay is paid so many times a year at most.
MOST_PAYMENTS = 24
_CONTRACT = frozenset({"contract"})
_OF_TWELVE = ("/", "12")


def read_contract_months(text: str) -> float | None:
    """Return the months that a cell of a column of contract months states: 9, 9 months, 9/12; None where it states none."""
    folded = pieces(text.strip())
    alone = len(folded) == 1 or tuple(folded[1:]) == _OF_TWELVE
    return _number(folded[0]) if folded and alone else months_in(folded)


def read_payments(text: str) -> float | None:
    """Return how many times a year a cell says that a month's pay is paid: 14, 13.5, 14 pagas; None where it says none."""
    folded = pieces(text.strip())
    number = _number(folded[0]) if folded else None
    return number if number and number <= MOST_PAYMENTS else None


def months_of_contract(text: str) -> float | None:
    """Return the months of a contract that a text names with them (Lecturer, 9-month contract); None where it names none."""
    folded = pieces(text)
    months = months_in(folded)
    named = months and any(entry.role == "contract" for at in range(len(folded)) for entry in _entries(folded, at)[1])
    return months if named else None


def months_in(folded: Sequence[str]) -> float | None:
    """Return how many months the pieces of a text count, where they count any."""
    for at, piece in enumerate(folded):
        behind = at + 2 if folded[at + 1 : at + 2] == ["-"] else at + 1
        months = _number(piece)
        if months and any(e.meaning == "month" and e.role in ("unit", "short") for e in _entries(folded, behind)[1]):
            return months
    return None


def _entries(folded: Sequence[str], at: int) -> tuple[int, tuple[Entry, ...]]:
    """Return where the word at a piece ends, and its roles, or those of its parts (Monatsvertrag)."""
    end, entries = longest(folded, at)
    return end, entries or (compound(folded[at], _CONTRACT) if at < len(folded) else ())


def _number(piece: str) -> float | None:
    number = piece.replace(",", ".")
    return float(number) if number.replace(".", "", 1).isdecimal() and 1 <= float(number) <= MOST_MONTHS else None
