"""What the page says of an official file: which release it is of, and what taking it would change."""

from collections.abc import Mapping

from charts.numbers import count
from components.words import plain


def title(release: str, edition: str) -> str:
    """Return the headline over an official file: its release and its edition."""
    return f"{release}, {edition}"


def counts(added: int, changed: int, same: int, gone: int) -> str:
    """Return what taking an edition would do to the rows of the tables."""
    if not (added or changed):
        return f"The tables have all of it already: {count(same, 'row')}."
    parts = [f"{count(added, 'row')} would be added", f"{changed:,} would change", f"{same:,} stay as they are"]
    stay = f" {count(gone, 'row')} of the tables that the file does not have would stay." if gone else ""
    return f"{', '.join(parts[:2])}, {parts[2]}.{stay}"


def left_out(reasons: Mapping[str, int]) -> str:
    """Return how many rows of a file are left out, by the reason."""
    return "Left out: " + "; ".join(f"{rows:,} of {reason}" for reason, rows in reasons.items()) + "."


def not_believed(reason: str) -> str:
    """Return why an official file cannot be taken as one."""
    return f"This looks like a file of an official release, but cannot be used as one: {plain(reason)}"


def taking(release: str) -> str:
    """Return what taking means."""
    return (
        f"If you use this edition, its rows of {plain(release)} count in place of earlier ones of the same figures until you "
        f"undo it."
    )


def shown(most: int) -> str:
    """Return that no more than `most` of the changes are listed."""
    return f"The first {most:,} figures; all of them: python -m ingest refresh FILE --json"
