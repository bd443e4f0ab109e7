"""What the address asks for in vain, in words."""

from components.words import joined, plain

#: So many are named, and so many letters of each.
NAMED, LETTERS = 3, 60


def unknown_values(values: list[str], title: str) -> str:
    """Return the warning for values of the address that are no choice of the control called `title`."""
    what, ignored = ("isn’t an option", "it was") if len(values) == 1 else ("aren’t options", "they were")
    return f"The address asks for {_quoted(values)} as {title.lower()}, which {what} here, so {ignored} ignored."


def unknown_names(names: list[str]) -> str:
    """Return the warning for names in the address that nothing on the page goes by."""
    what, ignored = ("isn’t a choice", "it was") if len(names) == 1 else ("aren’t choices", "they were")
    return f"The address names {_quoted(names)}, which {what} on this page, so {ignored} ignored."


def _quoted(texts: list[str]) -> str:
    return joined([f"“{plain(text[:LETTERS])}”" for text in texts[:NAMED]])
