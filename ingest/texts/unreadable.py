"""Whole texts that state no pay that can be read: a figure below nought, another notation, several fields in one cell."""

import re

_NEGATIVE = re.compile(r"\s*(\(\s*)?[^\w\s]{0,3}\s*-\s*[^\w\s]{0,3}\s*\d[\d.,\s]*[^\w\s]?\)?\s*")
#: A minus close to the figure that a text begins with, whatever follows.
_SIGNED = re.compile(r"\s*(?:[A-Z]{3}\s?)?[^\w\s()]{0,3}\s?-[^\w\s()]{0,3}\d")
#: An accountant's minus: the figure in brackets.
_BRACKETED = re.compile(r"\(\s*[^\w\s]{0,3}\s*\d[\d.,\s]*\)\s*[^\w\s]?")
_SCIENTIFIC = re.compile(r"\d[.,]?\d*e[+-]?\d+", re.IGNORECASE)
#: Fields with their names, as in JSON.
_NESTED = re.compile(r"\s*[\[{].*?(['\"])[^'\"]*\1\s*:")


def why_unreadable(said: str) -> str | None:
    """Return the code of what is wrong with a text that is no pay as a whole; None where it may be one."""
    if _NESTED.match(said):
        return "nested_cell"
    if _NEGATIVE.fullmatch(said) or _BRACKETED.fullmatch(said) or _SIGNED.match(said):
        return "negative_pay"
    return "unreadable_pay" if _SCIENTIFIC.search(said) else None
