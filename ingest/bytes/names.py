"""Names that are shown: of columns and of files, without what cannot be seen."""

import unicodedata

LONGEST_NAME = 200
LONGEST_LABEL = 120
#: Marks that cannot be seen, control characters and what is no character.
_INVISIBLE = {"Cf", "Cc", "Co", "Cs", "Cn"}


def clean_name(name: str, longest: int = LONGEST_NAME) -> str:
    """Return a name on one line, without marks that cannot be seen and spaces around it."""
    visible = "".join(" " if c.isspace() else c for c in name if c.isspace() or unicodedata.category(c) not in _INVISIBLE)
    return " ".join(visible.split())[:longest]


def unique_names(names: list[str]) -> list[str]:
    """Return each name once: an empty one becomes "column 3", a second pay "pay (2)"."""
    taken: set[str] = {name for name in names if name}
    given: set[str] = set()
    unique = []
    for position, written in enumerate(names, 1):
        name = written or f"column {position}"
        number, new = 1, name
        while new in given or (new != name and new in taken):
            number += 1
            new = f"{name} ({number})"
        given.add(new)
        unique.append(new)
    return unique


def label(name: str) -> str:
    """Return a file's name as a label.

    Without folders, control characters and marks that turn the direction of writing, not long.
    """
    last = name.replace("\\", "/").rstrip("/").rpartition("/")[2]
    shown = clean_name(last, len(last)).strip(". ") or "file.csv"
    return shown if len(shown) <= LONGEST_LABEL else shown[: LONGEST_LABEL - 11] + "…" + shown[-10:]
