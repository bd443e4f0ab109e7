"""What an answer says of whether there was any pay."""

from ingest.texts.lexicon import is_word


def answers_for_pay(text: str) -> bool:
    """Return whether a text says yes, no or unpaid, and nothing else."""
    return is_word(text, "yes_no") or is_word(text, "unpaid")


def says_unpaid(text: str, of_unpaid: bool) -> bool:
    """Return whether a cell says that there was no pay: unpaid, or no; yes where the question is `of_unpaid` (Unpaid?)."""
    if is_word(text, "yes_no"):
        return is_word(text, "yes_no", "no") != of_unpaid
    return is_word(text, "unpaid")
