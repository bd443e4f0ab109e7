"""What follows a piece of a text of pay: the unit of a word for per, what a percentage is of."""

from collections.abc import Sequence

from ingest.texts.lexicon import Entry, longest
from ingest.texts.pay_token import Token

#: What a percentage may stand behind, and before, that says of no other thing that it is of it.
_BEFORE_A_SHARE = {"figure", "currency", "period", "gross", "net", "pay", "filler"}
_BESIDE_A_SHARE, _BEHIND_A_SHARE = {"mark", "open", "separator"}, set(")]}）】」,;|/:.")


def unit_after(folded: Sequence[str], at: int, entries: tuple[Entry, ...]) -> tuple[int, str | None, frozenset[str]]:
    """Return where the unit behind a word for per ends, the unit and its languages; None where no unit follows.

    `entries` are the roles of the word, `at` is the piece behind it.
    """
    if not any(entry.role == "per" for entry in entries):
        return at, None, frozenset()
    if folded[at : at + 1] == ["("]:
        at += 1
    end, following = longest(folded, at)
    units = [entry for entry in following if entry.role in ("unit", "short", "period")]
    return (end, units[0].meaning, frozenset(e.language for e in units)) if units else (at, None, frozenset())


def week_after(folded: Sequence[str], at: int) -> int | None:
    """Return where "a week" ends that begins at a piece; None where none does."""
    if at < len(folded) and folded[at] in ".-":
        at += 1
    end, entries = longest(folded, at)
    if any(entry.role in ("unit", "short", "period") and entry.meaning == "week" for entry in entries):
        return end
    end, period, _ = unit_after(folded, end, entries)
    return end if period == "week" else None


def least_after(folded: Sequence[str], at: int) -> int | None:
    """Return where a legal minimum ends that a percentage is of (43 % of the minimum wage); None where it is of none."""
    end, entries = longest(folded, at)
    while any(entry.role in ("of", "filler") for entry in entries):
        end, entries = longest(folded, end)
    return end if any(entry.role == "least" for entry in entries) else None


def goes_on_as_amount(folded: Sequence[str], at: int) -> bool:
    """Return whether a text ends at a piece, or goes on with what stands behind an amount, such as a currency."""
    _, entries = longest(folded, at)
    return at == len(folded) or any(entry.role in ("currency", "range", "per") for entry in entries)


def workload_after(folded: Sequence[str], at: int, before: Sequence[Token]) -> int | None:
    """Return where the word for a position behind a percentage ends (50 % FTE), or `at` where nothing says what it is of.

    None where it is of something else, as words `before` or behind it tell (10 % bonus).
    """
    while before and before[-1].role in _BESIDE_A_SHARE and before[-1].meaning != "+":
        before = before[:-1]
    if before and before[-1].role not in _BEFORE_A_SHARE:
        return None
    dash = folded[at : at + 1] == ["-"]
    end, entries = longest(folded, at + dash)
    if any(entry.role == "workload" for entry in entries):
        return end
    return at if at == len(folded) or folded[at] in _BEHIND_A_SHARE else None
