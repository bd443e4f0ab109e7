"""Reads degree levels from the text of a degree, and from a job title that states one; in many languages."""

import re
import unicodedata
from dataclasses import dataclass

from ingest.lexicon import without_clauses
from queries.schema import DEGREE_LEVELS

LONGEST = 300


@dataclass(frozen=True, slots=True)
class Degree:
    """The levels that a text names (all of them where any is welcome), what was assumed, and why nothing was read."""

    levels: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    code: str | None = None


_ANY = re.compile(
    r"\bany\b|all degrees|all levels|no preference|不限|无要求|любо[ей]|\bdowoln|beliebig|\btodos\b|qualquer|fark etmez",
    re.IGNORECASE,
)
_LEVELS = (
    ("phd", r"\bph\.?\s?d'?s?\b\.?|\bd\.?phil\b|\bdoctora\w*|\bdoctor\b|\bdr\b\.?|\bpromotion\b|promoviert|doktor\w*|dottorato|\bdoutor\w*|博士|박사|кандидат наук|аспирант\w*|докторан\w*|\bpostdoc\w*"),
    (
        "master",
        r"\bmaster'?s?\b|\bmasters'?\b|\bm\.?\s?sc?\b\.?|\bms\b|\bm\.?\s?eng\b|\bm\.?\s?a\b\.?|\bmba\b|\bm\.?\s?tech\b|\bmca\b|\bm\.?\s?phil\b|\bmfa\b|\bmph\b|\bpost-?grad\w*|\bpg\b|"
        r"\bmagist\w*|\bmestrad\w*|\bmáster\w*|\bmaestr[ií]a\w*|\blaurea magistrale\b|\bdiplom(?!e|a|\w)|\bdipl\.?-?ing\w*|\bbac\s?\+\s?5\b|硕士|碩士|研究生|修士|석사|магистр\w*|yüksek lisans|ingénieur",
    ),
    (
        "bachelor",
        r"\bbachelor'?s?\b|\bbaccalaureate\b|\bb\.?\s?sc?\b\.?|\bbs\b|\bb\.?\s?a\b\.?|\bb\.?\s?eng\b|\bb\.?\s?e\b\.?|\bb\.?\s?tech\b|\bbca\b|\bbba\b|\bb\.?\s?com\b|\bundergrad\w*|\bug\b|\bcollege degree\b|"
        r"\buniversity degree\b|\b4[- ]year degree\b|\blicence\b|\blicenciatura\w*|\bgrado\b|\bgraduação\b|\bbacharel\w*|\blicencja\w*|\binżynier\w*|\blaurea triennale\b|\blaurea\b(?! magistrale)|"
        r"\bbac\s?\+\s?3\b|本科|学士|學士|大学卒|大卒|학사|대졸|бакалавр\w*|(?<!yüksek )\blisans\b(?! üstü)",
    ),
    ("associate", r"\bassociate'?s?( degree)?\b|\ba\.?\s?a\.?\s?s\b\.?|\b2[- ]year degree\b|\bbts\b|\bdut\b|\bbut\b|大专|专科|短大|전문학사|전문대|önlisans|\bbac\s?\+\s?2\b"),
    ("professional", r"\bprofessional( degree)?\b|\bj\.?d\b\.?|\bm\.?d\b\.?|\bll\.?m\b|\bpharm\.?d\b|\bstaatsexamen\b"),
    ("high_school", r"\bhigh\s?-?school\b|\bhs[- ]?grad\w*|\bsecondary\b|\bged\b|\babitur\b|\bbaccalauréat\b|\bbac\b(?!\s?\+)|\bbachillerato\b|\bensino médio\b|高中|高卒|高校卒|고졸|средн\w* (общ\w*|школ\w*)|\bliceum\b|\bśrednie\b|\blise\b"),
)  # fmt: skip
_PATTERNS = tuple((level, re.compile(words, re.IGNORECASE)) for level, words in _LEVELS)
_GRADUATE = re.compile(r"\b(graduate|grad)\b(?!\s*(of|from))|\bgraduate[- ]level\b", re.IGNORECASE)
_NOT_GRADUATE = re.compile(r"\bhs[- ]?grad\w*|\bhigh\s?-?school grad\w*|\bundergraduate|\bunder-?grad", re.IGNORECASE)
#: A degree that a title states: in brackets, before a word for the candidate, or as a word that means nothing else there.
_IN_TITLE = (
    ("phd", r"\bph\.?\s?d\b|\bdoctoral\b|\bpostdoc\w*\b|博士"),
    ("master", r"\bmaster'?s\b|\bmasters\b|\bmaster\s+(degree|student|intern|thesis)\b|\bmaster(?=\s*[/,)\]])|(?<=[/(\[,])\s*master\b|\bm\.?sc\b|\bmba\b|(?<=[/(\[])\s*ms\b|\bms(?=\s*[/)\]])|硕士"),
    ("bachelor", r"\bbachelor'?s?\b|\bb\.?sc\b|\bundergrad(uate)?\b|(?<=[/(\[])\s*bs\b|\bbs(?=\s*[/)\]])|本科"),
)  # fmt: skip
_TITLE_PATTERNS = tuple((level, re.compile(words, re.IGNORECASE)) for level, words in _IN_TITLE)


def read_degree(text: str) -> Degree:
    """Return the levels that a cell about a degree names, in the order of the vocabulary.

    "Graduate" alone means master's or PhD, not stated which: both, marked.
    """
    said = without_clauses(_plain(text), "lacking")
    if _ANY.search(said) and not any(p.search(_ANY.sub("", said)) for _, p in _PATTERNS):
        return Degree(DEGREE_LEVELS)
    if re.search(r"本科|硕士|博士", said) and "不限" in said:
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
