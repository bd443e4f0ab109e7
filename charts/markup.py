"""Text in figures: Plotly reads markup in whatever it writes, so only the signs that charts themselves write may act."""

import math
import re
from typing import Any

import numpy as np
import pandas as pd

#: What charts write: bold names, lines, shades. All else that looks like markup (links, sizes, pictures) is text from data.
OURS = re.compile(r"<(?!(?:/?(?:b|br|i|span|extra)|span style='color:[#\w(),. ]+')>)")
#: Marks that turn the direction of what follows them: in a name they would turn the words beside it.
TURNING = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
LONGEST = 1_500
#: What no reader sees: the values by which a mark is known when it is selected.
UNSEEN = ("customdata", "ids", "meta")


def safe(part: Any) -> Any:  # noqa: ANN401 - a figure is dictionaries, lists and values of any kind
    """Return a part of a figure (a trace, a layout, a text, a list of texts) in which no text from data acts as markup."""
    if isinstance(part, str):
        return safe_text(part)
    if isinstance(part, dict):
        return {name: value if name in UNSEEN else safe(value) for name, value in part.items()}
    if isinstance(part, list | tuple):
        return [safe(each) for each in part] if any(isinstance(each, str | dict | list | tuple) for each in part) else part
    if isinstance(part, pd.Series | pd.Index | np.ndarray) and not pd.api.types.is_numeric_dtype(part.dtype):
        return [None if isinstance(each, float) and math.isnan(each) else safe(each) for each in part.tolist()]
    return part


def safe_text(text: str) -> str:
    """Return a text for a figure: markup that charts do not write is shown as it is written, and none is endless."""
    if text.isascii() and "<" not in text and len(text) <= LONGEST:
        return text
    cut = text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
    return OURS.sub("&lt;", cut.translate(TURNING))
