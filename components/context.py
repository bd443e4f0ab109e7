"""What a page is drawn from: its view of the tables, the way the reader reads pay, the colours of the reader's theme."""

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

import pandas as pd
import streamlit as st

from charts.numbers import Money
from charts.theme import Palette, palette
from queries.database import Snapshot, View
from queries.selection import Selection


@dataclass(frozen=True)
class PageContext:
    """The view of one page run and the colours of the reader's theme; all questions of the run see one snapshot."""

    view: View
    colours: Palette

    @property
    def selection(self) -> Selection:
        """The filters and the reading of pay."""
        return self.view.selection

    @property
    def money(self) -> Money:
        """How pay is read: currency, period, prices."""
        return Money(self.selection.currency, self.selection.unit, self.selection.prices)

    def ask(self, name: str, **parameters: Any) -> pd.DataFrame:
        """Return the answer to the question `page/name` as a data frame."""
        return self.view.ask(name, **parameters)

    def filtered(self, **changes: Any) -> "PageContext":
        """Return the context with the named fields of the selection changed."""
        return replace(self, view=self.view.filtered(**changes))

    def later(self) -> "PageContext":
        """Return the context for what a click asks once the run is over: it does not hold the reports that match until then."""
        return replace(self, view=View(self.view.snapshot, self.view.selection))

    def unfiltered(self) -> View:
        """Return the view of internships in the United States through no other filter, read by the hour in US dollars."""
        return View(self.view.snapshot, Selection())

    def constant(self, name: str) -> int:
        """Return a named constant of the tables, as a whole number."""
        return int(self.view.snapshot.constants[name])


def reader_colours() -> Palette:
    """Return the colours of the theme that the reader sees."""
    return palette("dark" if st.context.theme.type == "dark" else "light")


def choice_names(snapshot: Snapshot) -> dict[str, str]:
    """Return the names of countries, states and added files by their codes (US, US-CA, a batch): each of one choice alone."""
    return _names(snapshot, "name")


def spoken_names(snapshot: Snapshot) -> dict[str, str]:
    """Return the names of countries, states and added files by their codes, as they stand in a sentence or on a chip."""
    return _names(snapshot, "short_name")


@lru_cache(maxsize=2)
def _names(snapshot: Snapshot, column: str) -> dict[str, str]:
    named = View(snapshot, Selection()).ask("filters/choice_names")
    return dict(zip(named["choice"], named[column], strict=True))
