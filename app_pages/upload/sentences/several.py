"""What the page for added files says of several files at once."""

from collections.abc import Sequence

from charts.numbers import count
from components.words import joined, plain
from ingest.judgement.report import Report


def file_label(name: str, becomes_of_it: str) -> str:
    """Return the label of one of several files: its name and what becomes of it."""
    return f"{plain(name)} · {becomes_of_it}"


def becomes(report: Report) -> str:
    """Return what becomes of a file that can be added: its questions first, else its records."""
    return count(len(report.questions), "question") if report.questions else count(report.accepted, "record")


def same_as(name: str) -> str:
    """Return that a file has the very bytes of another, which is the one to add."""
    return f"the same as {plain(name)}"


def asked_first(files: Sequence[str]) -> str:
    """Return which files have questions that stand before adding all at once."""
    return f"To add all at once, answer first what is asked of {joined([plain(name) for name in files])}."


def undo_all(files: int) -> str:
    """Return the label of the button that undoes so many files that were added together."""
    return "Undo both" if files == 2 else f"Undo all {files}"
