"""The words that readers see for the stable values of the data, and text made safe for a page.

The words stand in `vocabulary/`. An address holds them, so they do not change.
"""

import re

import pandas as pd

from charts.theme import shortened
from vocabulary.choices import NOT_STATED, all_words, in_charts
from vocabulary.filters import filter_words

FILTER_WORDS = filter_words()
CHOICE_WORDS = all_words()
#: The signs of Markdown, each of which is told to be itself.
SIGNS = r"[\\`*_{}\[\]()#+\-.!|~$<>:&]"
#: What the page makes links and pictures of, escaped or not: addresses, and words between colons. An unseen sign parts them.
ACTING = r":(?=[\w/+-])|@(?=\w)|(?i:www)(?=\.)"
GLUE = "\u2060"
#: What nobody sees and turns or hides the words beside it: marks of direction, controls, the sign that parts addresses.
UNSEEN = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x2060, *range(9), *range(14, 32), 127))
#: Whatever ends a line: in a text of one line, a space.
BREAKS = r"[\t-\r\x85\u2028\u2029]"
#: The dash within a range, of amounts or of years, and the sign before an amount: a line may not end with them.
WITHIN_RANGES, BEFORE_AMOUNTS = r"(?<=\S)–(?=\S)", r"−(?=\\?[^\s\d])"
LONGEST = 1_000
#: An address that a link may have: of a page, without a sign that would end it.
ADDRESS = r"https?://[^\s()<>\"'\\]+"
TITLE_LENGTH = 44
#: The file within a list of postings by which a source's title goes on: `: data/listings.json, all versions`.
PATH = re.compile(r"([:;,]? (file|in|from))?[:;,]? \S*/\S*\.\w+.*")
#: The degree levels that charts of pay show, in their order.
MAIN_DEGREES = in_charts("degree_level")[:4]


def word(value: str | None) -> str:
    """Return the word for a stable value; the value itself where it is a name."""
    if value is None or (not isinstance(value, str) and pd.isna(value)):
        return CHOICE_WORDS[NOT_STATED]
    return CHOICE_WORDS.get(value, str(value))


def plain(text: str) -> str:
    """Return text from a file or an address, made safe for Markdown: nothing in it is read as markup, and none is endless."""
    whole = re.sub(BREAKS, " ", str(text).translate(UNSEEN))
    cut = whole if len(whole) <= LONGEST else f"{whole[: LONGEST - 1]}…"
    return re.sub(SIGNS, r"\\\g<0>", re.sub(ACTING, rf"\g<0>{GLUE}", cut))


def unbroken(text: str) -> str:
    """Return a text in which no line ends within a range or after the sign of an amount, as pages draw it."""
    return re.sub(WITHIN_RANGES, rf"\g<0>{GLUE}", signed(text))


def signed(text: str) -> str:
    """Return a text in which no line ends after the sign of an amount; where it is narrow, one may end within a range."""
    return re.sub(BEFORE_AMOUNTS, rf"\g<0>{GLUE}", text)


def linked(title: str, url: str | None) -> str:
    """Return the title of a source as a link to it; said where no address of a page is known."""
    if not isinstance(url, str) or not re.fullmatch(ADDRESS, url):
        return f"{plain(title)} (no link)"
    return f"[{plain(title)}]({url})"


def short_title(title: str) -> str:
    """Return the title of a source without a file's path, and of a long one what it begins with."""
    named = PATH.sub("", title)
    for rest in (" (", ": ", "; "):
        named = named if len(named) <= TITLE_LENGTH else named.partition(rest)[0]
    kept = shortened(named, TITLE_LENGTH)
    return f"{kept.rpartition(' ')[0]}…" if kept != named and " " in kept else kept


def capital(text: str) -> str:
    """Return words with a capital at their start; all else of them stays."""
    return f"{text[:1].upper()}{text[1:]}"


def part_shown(one: str, many: str, skipped: int, shown: int, total: int) -> str:
    """Return which of a list are shown, such as `Companies 26–50 of 1,204`, after those that are skipped."""
    if shown == total:
        return f"The only {one}" if total == 1 else f"{'Both' if total == 2 else f'All {total:,}'} {many}"
    if shown == 1:
        return f"{capital(one)} {skipped + 1:,} of {total:,}"
    return f"{capital(many)} {skipped + 1:,}–{skipped + shown:,} of {total:,}"


def spoken(text: str) -> str:
    """Return a sentence made for Markdown as it is read out: without the signs that `plain` put in."""
    return re.sub(r"\\([^A-Za-z0-9\s])", r"\1", text).replace(GLUE, "")


def joined(names: list[str], last: str = "and") -> str:
    """Return names as a phrase: a, b and c."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {last} {names[-1]}" if names else ""
