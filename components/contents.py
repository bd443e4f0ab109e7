"""The sections of a long page in one line of links on top of it."""

import re

from streamlit.delta_generator import DeltaGenerator

from components import notes
from components.words import plain

#: Between two links: no line begins with it.
SEPARATOR = "\u00a0· "


class Contents:
    """The sections that a page draws, each with a heading that a link on top of the page leads to."""

    def __init__(self, line: DeltaGenerator) -> None:
        """`line`: the place of the links."""
        self._line = line
        self._names: list[str] = []

    def header(self, heading: str, name: str | None = None) -> None:
        """Draw the heading of a section; `name` is what the link says where the heading is a sentence."""
        self._names.append(name or heading)
        notes.header(heading, anchor(self._names[-1]))

    def draw(self) -> None:
        """Draw the links, once all sections are drawn; none where there is one section only."""
        if len(self._names) > 1:
            links = SEPARATOR.join(f"[{plain(name)}](#{anchor(name)})" for name in self._names)
            self._line.markdown(f":small[{links}]")


def anchor(name: str) -> str:
    """Return the part of an address that leads to a section, such as by-place."""
    return re.sub(r"\W+", "-", name.lower()).strip("-")
