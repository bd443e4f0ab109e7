"""HTML in a cell: of a pay and of a place a tag has no meaning, and an entity is the sign that it stands for."""

import re
from html import unescape

#: What stands in the cells of tables that were taken from pages.
_TAGS = (
    "a", "abbr", "b", "big", "center", "code", "div", "em", "font", "h[1-6]", "hr", "i", "img", "li", "mark", "ol", "p", "pre",
    "s", "small", "span", "strike", "strong", "table", "tbody", "td", "th", "tr", "u", "ul",
)  # fmt: skip
_TAG = re.compile(rf"</?(?:{'|'.join(_TAGS)})(?:\s[^<>]*)?/?>", re.IGNORECASE)
#: A footnote, as a raised or lowered sign is one.
_FOOTNOTE = re.compile(r"<(su[bp])\b[^<>]*>[^<>]*</\1>", re.IGNORECASE)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:[a-z]+\d*|#\d+|#x[\da-f]+);", re.IGNORECASE)


def without_markup(text: str, line: str = " ") -> str:
    """Return a text without tags, its entities as the signs that they stand for; `line` stands where a new line began."""
    if "<" in text:
        text = _TAG.sub(" ", _BREAK.sub(line, _FOOTNOTE.sub(" ", text)))
    return _ENTITY.sub(lambda found: unescape(found[0]), text) if "&" in text else text
