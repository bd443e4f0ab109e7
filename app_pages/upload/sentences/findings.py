"""What the page for added files says of what a check found: words that were not understood, implausible figures."""

from collections.abc import Sequence

from charts.numbers import count
from components.words import joined, plain


def unknown_words(words: int, ignored: Sequence[str]) -> str:
    """Return what can be done about the words of pays that were not understood, and which were waved away."""
    said = [f"Ignored, as you said: {joined([plain(word) for word in ignored])}."] if ignored else []
    if words:
        said.append("If one of these words has nothing to do with the pay, click it: its records are then read without it.")
    return " ".join(said)


def ignore_label(word: str, records: int) -> str:
    """Return the label of the button that says that a word means nothing."""
    return f"“{plain(word)}” means nothing ({count(records, 'record')})"


def keep_label(records: int) -> str:
    """Return the label of the button that says that implausible figures are right."""
    return "The implausible figure is right" if records == 1 else f"The {records:,} implausible figures are right"
