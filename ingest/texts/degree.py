"""Reads degree levels from the text of a degree, and from a job title that states one; in many languages."""

import re
import unicodedata
from dataclasses import dataclass

from ingest.texts.lexicon import without_clauses
from ingest.texts.within import within
from queries.schema import DEGREE_LEVELS

LONGEST = 300


@dataclass(frozen=True, slots=True)
class Degree:
    """The levels that a text names (all of them where any is welcome), what was assumed, and why nothing was read."""

    levels: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    code: str | None = None


_ANY = re.compile(
    rf"\bany\b|all degrees|all levels|no preference|{within('any_level')}",
    re.IGNORECASE,
)
_LEVELS = (
    ("phd", r"\bph\.?\s?d'?s?\b\.?|\bd\.?phil\b|\bdoctora\w*|\bdoctor\b|\bdr\b\.?|\bpostdoc\w*"),
    (
        "master",
        r"\bmaster'?s?\b|\bmasters'?\b|\bm\.?\s?sc?\b\.?|\bms\b|\bm\.?\s?eng\b|\bm\.?\s?a\b\.?|\bmba\b|\bm\.?\s?tech\b|\bmca\b|\bm\.?\s?phil\b|\bmfa\b|\bmph\b|\bpost-?grad\w*|\bpg\b",
    ),
    (
        "bachelor",
        r"\bbachelor'?s?\b|\bbaccalaureate\b|\bb\.?\s?sc?\b\.?|\bbs\b|\bb\.?\s?a\b\.?|\bb\.?\s?eng\b|\bb\.?\s?e\b\.?|\bb\.?\s?tech\b|\bbca\b|\bbba\b|\bb\.?\s?com\b|\bundergrad\w*|\bug\b|\bcollege degree\b|"
        r"\buniversity degree\b|\b4[- ]year degree\b",
    ),
    ("associate", r"\bassociate'?s?( degree)?\b|\ba\.?\s?a\.?\s?s\b\.?|\b2[- ]year degree\b"),
    ("professional", r"\bprofessional( degree)?\b|\bj\.?d\b\.?|\bm\.?d\b\.?|\bll\.?m\b|\bpharm\.?d\b"),
    ("high_school", r"\bhigh\s?-?school\b|\bhs[- ]?grad\w*|\bsecondary\b|\bged\b"),
)  # fmt: skip
_PATTERNS = tuple((level, re.compile(f"{words}|{within('level', level)}", re.IGNORECASE)) for level, words in _LEVELS)
_GRADUATE = re.compile(r"\b(graduate|grad)\b(?!\s*(of|from))|\bgraduate[- ]level\b", re.IGNORECASE)
_NOT_GRADUATE = re.compile(r"\bhs[- ]?grad\w*|\bhigh\s?-?school grad\w*|\bundergraduate|\bunder-?grad", re.IGNORECASE)
#: A degree that a title states: in brackets, before a word for the candidate, or as a word that means nothing else there.
_IN_TITLE = (
    ("phd", r"\bph\.?\s?d\b|\bdoctoral\b|\bpostdoc\w*\b"),
    ("master", r"\bmaster'?s\b|\bmasters\b|\bmaster\s+(degree|student|intern|thesis)\b|\bmaster(?=\s*[/,)\]])|(?<=[/(\[,])\s*master\b|\bm\.?sc\b|\bmba\b|(?<=[/(\[])\s*ms\b|\bms(?=\s*[/)\]])"),
    ("bachelor", r"\bbachelor'?s?\b|\bb\.?sc\b|\bundergrad(uate)?\b|(?<=[/(\[])\s*bs\b|\bbs(?=\s*[/)\]])"),
)  # fmt: skip
_TITLE_PATTERNS = tuple(
    (level, re.compile(f"{words}|{within('title_level', level)}", re.IGNORECASE)) for level, words in _IN_TITLE
)
#: Levels that stand beside a word which says that none of them is asked for.
_BESIDE = re.compile(within("any_level", "beside"))
_LISTED = re.compile("|".join(within("title_level", level) for level, _ in _IN_TITLE))


def read_degree(text: str) -> Degree:
    """Return the levels that a cell about a degree names, in the order of the vocabulary.

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
    if re.search(r"postgrad", said, re.IGNORECASE):
        found |= {"master", "phd"}
    if "associate" in found and re.search(r"associate professor|research associate", said, re.IGNORECASE):
        found.discard("associate")
    return Degree(tuple(level for level in DEGREE_LEVELS if level in found), flags)


def degree_in_title(text: str) -> tuple[str, ...]:
    """Return the levels that a job title states beyond doubt: "(PhD)", "BS/MS".

    Never from "Graduate Engineer" or "Master Data".
    """
    said = _plain(text)
    found = {level for level, words in _TITLE_PATTERNS if words.search(said)}
    return tuple(level for level in DEGREE_LEVELS if level in found)


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text[:LONGEST]).replace("’", "'").split())
