"""The words that readers see for the stable values of the data, and text made safe for a page.

The words stand in `vocabulary/`. An address holds them, so they do not change.
"""

import re

import pandas as pd

from vocabulary.choices import NOT_STATED, all_words, in_charts
from vocabulary.filters import filter_words

FILTER_WORDS = filter_words()
CHOICE_WORDS = all_words()
#: The degree levels that charts of pay show, in their order.
MAIN_DEGREES = in_charts("degree_level")[:4]


def word(value: str | None) -> str:
    """Return the word for a stable value; the value itself where it is a name."""
    if value is None or (not isinstance(value, str) and pd.isna(value)):
        return CHOICE_WORDS[NOT_STATED]
    return CHOICE_WORDS.get(value, str(value))


def plain(text: str) -> str:
    """Return text from a file or an address, made safe for Markdown: nothing in it is read as markup."""
    escaped = "".join("\\" + c if c in r"\`*_{}[]()#+-.!|~$<>:&" else c for c in str(text))
    return escaped.replace("\n", " ")


def linked(title: str, url: str | None) -> str:
    """Return the title of a source as a link to it; said where no address is known."""
    return f"[{plain(title)}]({url})" if isinstance(url, str) else f"{plain(title)}, no address known"


def spoken(text: str) -> str:
    """Return a sentence made for Markdown as it is read out: without the signs that `plain` put in."""
    return re.sub(r"\\([^A-Za-z0-9\s])", r"\1", text)


def joined(names: list[str], last: str = "and") -> str:
    """Return names as a phrase: a, b and c."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {last} {names[-1]}" if names else ""
