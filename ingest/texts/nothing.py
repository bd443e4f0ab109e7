"""Cells that state nothing: empty to those who wrote them (n/a, -, 0)."""

import re

from ingest.texts.within import within

_NOTHING = re.compile(rf"[-–—.?*#\s]*|-1(\.0+)?|-?({within('nothing')})|0+([.,]0+)?", re.IGNORECASE)


def states_nothing(text: str) -> bool:
    """Return whether a whole text states nothing."""
    return _NOTHING.fullmatch(text.strip()) is not None
