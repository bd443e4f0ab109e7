"""Reads degree levels from the text of a degree, and from a job title that states one; in many languages."""

import re
import unicodedata
from dataclasses import dataclass

from ingest.texts.lexicon import without_clauses
from ingest.texts.nothing import states_nothing
from ingest.texts.within import within
from queries.schema import DEGREE_LEVELS

LONGEST = 300
#: A degree alone, or its students, has so many words at most.
WORDS = 2


@dataclass(frozen=True, slots=True)
class Degree:
    """The levels that a text names (all of them where any is welcome), what was assumed, and why nothing was read."""

    levels: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    code: str | None = None


def _beside(words: str, comma: str = "") -> re.Pattern:
    """Return the pattern of words beside a bracket or a slash, or a comma where it counts too."""
    return re.compile(rf"(?<=[/(\[{comma}])\s*({words})|({words})(?=\s*[/)\]{comma}])", re.IGNORECASE)


_ANY = re.compile(within("any_level"), re.IGNORECASE)
_PATTERNS = tuple(
    (level, re.compile(within("level", level), re.IGNORECASE))
    for level in ("phd", "master", "bachelor", "associate", "professional", "high_school")
)
_GRADUATE = re.compile(rf"({within('graduate')})(?!\s*({within('graduate_of')}))", re.IGNORECASE)
_NOT_GRADUATE = re.compile(within("no_graduate"), re.IGNORECASE)
_POSTGRADUATE = re.compile(within("postgraduate"), re.IGNORECASE)
_NOT_ASSOCIATE = re.compile(within("no_associate"), re.IGNORECASE)
#: The levels that a title states: by words that mean nothing else there, or that do so beside a bracket or a slash.
_IN_TITLE = ("phd", "master", "bachelor")
_TITLE_PATTERNS = (
    *((level, re.compile(within("title_level", level), re.IGNORECASE)) for level in _IN_TITLE),
    ("master", _beside(within("title_word", "master"), ",")),
    *((level, _beside(within("title_code", level))) for level in ("master", "bachelor")),
)
#: Codes of years of study with which a cell about degrees begins (M2 Finance).
_CODES = tuple((level, re.compile(rf"({within('level_code', level)})\b", re.IGNORECASE)) for level in ("master", "bachelor"))
#: Levels that stand beside a word which says that none of them is asked for.
_BESIDE = re.compile(within("any_level", "beside"))
_LISTED = re.compile("|".join(within("title_level", level) for level in _IN_TITLE))


def read_degree(text: str) -> Degree:
    """Return the levels that a text about a degree names, in the order of the vocabulary.

    "Graduate" alone means master's or PhD, not stated which: both, marked.
    """
    said = without_clauses(_plain(text), "lacking")
    if _ANY.search(said) and not any(p.search(_ANY.sub("", said)) for _, p in _PATTERNS):
        return Degree(DEGREE_LEVELS)
    if _LISTED.search(said) and _BESIDE.search(said):
        return Degree(DEGREE_LEVELS)
    found = {level for level, words in _PATTERNS if words.search(said)}
    flags: tuple[str, ...] = ()
    if _GRADUATE.search(_NOT_GRADUATE.sub("", said)) and not found & {"master", "phd"}:
        found |= {"master", "phd"}
        flags = ("degree_graduate",)
    if _POSTGRADUATE.search(said):
        found |= {"master", "phd"}
    if "associate" in found and _NOT_ASSOCIATE.search(said):
        found.discard("associate")
    return Degree(tuple(level for level in DEGREE_LEVELS if level in found), flags)


def read_degree_cell(text: str) -> Degree:
    """Return the levels of a cell of a column about degrees, where codes of years of study (M2, L3) are some too."""
    found, said = read_degree(text), _plain(text)
    if found.levels or states_nothing(said) or without_clauses(said, "lacking") != said:
        return found
    level = next((level for level, codes in _CODES if codes.match(said)), None)
    return Degree((level,)) if level else Degree(code="degree_not_understood")


def is_academic(text: str) -> bool:
    """Return whether a text is little but a bachelor's, a master's or a PhD: an associate may be a level of a job."""
    return len(text.split()) <= WORDS and not set(_IN_TITLE).isdisjoint(read_degree(text).levels)


def degree_in_title(text: str) -> tuple[str, ...]:
    """Return the levels that a job title states beyond doubt: "(PhD)", "BS/MS".

    Never from "Graduate Engineer" or "Master Data".
    """
    said = _plain(text)
    found = {level for level, words in _TITLE_PATTERNS if words.search(said)}
    return tuple(level for level in DEGREE_LEVELS if level in found)


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text[:LONGEST]).replace("’", "'").split())
