"""Garbage is looked for among what came since: not in the libraries and tables of words that a process has loaded for good."""

import atexit
import gc
import sys

_modules_seen = 0


def spare_what_is_loaded() -> None:
    """Leave everything that is held now out of all further collections of garbage, if a module was loaded since the last time.

    Streamlit collects after each run of a page, and a collection goes through every object of the process: without this, a
    third of what a page with known answers costs. The modules of a page are loaded as it is first opened, so few runs find any.
    """
    global _modules_seen  # noqa: PLW0603
    if len(sys.modules) > _modules_seen:
        _modules_seen = len(sys.modules)
        gc.collect()
        gc.freeze()


#: As a process ends, all of it is garbage.
atexit.register(gc.unfreeze)
