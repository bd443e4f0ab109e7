"""What a reader chooses about a file, kept by its bytes for an hour: a page that is loaded anew loses its files alone."""

import threading
import time
from collections import OrderedDict
from copy import deepcopy
from dataclasses import dataclass, field

import streamlit as st

from app_pages.upload.file import Upload
from components.rights import reader
from ingest.batches.batch import Known
from ingest.judgement.corrections import Correction

CHOICES = "upload-choices"
#: For how many files choices are kept, and for how many seconds after they held last.
MOST, KEPT_FOR = 200, 3_600

_kept: OrderedDict[tuple[str, str], tuple["Choices", float]] = OrderedDict()
_lock = threading.Lock()


@dataclass
class Choices:
    """What the reader chose about a file; None and empty = as detected."""

    dataset: str | None = None
    mapping: dict[str, str] = field(default_factory=dict)
    answers: dict[str, str] = field(default_factory=dict)
    encoding: str | None = None
    delimiter: str | None = None
    header_line: int | None = None
    #: Words that mean nothing in the pay of this file.
    ignored: tuple[str, ...] = ()
    sheet: str | None = None
    #: Columns that hold nothing of use, and cells as the reader corrects them, by line and column.
    unused: tuple[str, ...] = ()
    corrections: dict[tuple[int, str], str] = field(default_factory=dict)
    #: The company that each of some names means.
    companies: dict[str, str] = field(default_factory=dict)
    #: Whether they are those that were chosen before the page was loaded anew.
    are_kept: bool = False

    def corrected(self) -> list[Correction]:
        """Return the corrected cells, in the order of the file."""
        return [(line, column, value) for (line, column), value in sorted(self.corrections.items())]

    def state(self) -> tuple:
        """Return the choices as a value that can be compared."""
        return (*self.way(), tuple(self.corrected()))

    def way(self) -> tuple:
        """Return the choices for all cells alike, as a value that can be compared: all but the cells that are corrected."""
        return (
            self.dataset, tuple(sorted(self.mapping.items())), tuple(sorted(self.answers.items())), self.encoding,
            self.delimiter, self.header_line, self.ignored, self.sheet, self.unused, tuple(self.companies.items()),
        )  # fmt: skip


def choices(upload: Upload, known: Known | None) -> Choices:
    """Return what was chosen so far for this file.

    At first that is what was chosen when its bytes were here last, else for an earlier file with the same header.
    """
    held = st.session_state.setdefault(CHOICES, {})
    if upload.key not in held:
        begun = _begun(known)
        kept = _kept_of(upload)
        held[upload.key] = kept if kept and kept.state() != begun.state() else begun
    return held[upload.key]


def keep(upload: Upload, chosen: Choices) -> None:
    """Keep what holds for a file now, should it be dropped again."""
    now = time.monotonic()
    with _lock:
        _kept[_owned(upload)] = (deepcopy(chosen), now)
        _kept.move_to_end(_owned(upload))
        while len(_kept) > MOST or now - next(iter(_kept.values()))[1] > KEPT_FOR:
            _kept.popitem(last=False)


def forget(upload: Upload) -> None:
    """Let go of what was chosen for a file: it begins anew, or was added."""
    with _lock:
        _kept.pop(_owned(upload), None)
    st.session_state.get(CHOICES, {}).pop(upload.key, None)


def _begun(known: Known | None) -> Choices:
    if not known:
        return Choices()
    return Choices(known.dataset, dict(known.mapping), dict(known.answers), ignored=known.ignored, unused=known.unused)


def _kept_of(upload: Upload) -> Choices | None:
    with _lock:
        kept, at = _kept.get(_owned(upload), (None, 0.0))
    if kept is None or time.monotonic() - at > KEPT_FOR:
        return None
    kept = deepcopy(kept)
    kept.are_kept = True
    return kept


def _owned(upload: Upload) -> tuple[str, str]:
    """Return whose bytes a file is: each who signs in has their own, all others share theirs."""
    return reader(), upload.sha256
