"""Reads the family of roles and the kind of work from a job title or a type of employment; in many languages."""

import re
import unicodedata
from functools import cache

from ingest.texts.lexicon import fold, words_of
from ingest.texts.pay_token import YEAR
from ingest.texts.within import within

LONGEST = 300
#: Families in the order in which they are looked for: the first whose words a title holds.
_FAMILIES = (
    "quantitative_finance", "business", "design", "data", "hardware", "research", "machine_learning", "software_engineering",
    "artificial_intelligence", "engineering",
)  # fmt: skip
#: Words of which a family is looked for twice, at first and late.
_FAMILY_OF = {"artificial_intelligence": "machine_learning"}
_PATTERNS = tuple((_FAMILY_OF.get(name, name), re.compile(within("family", name), re.IGNORECASE)) for name in _FAMILIES)
#: Words of those who keep systems safe, running and tested: no software engineers, unless the title says that they write software.
_TESTS = re.compile(within("upkeep", "tests"), re.IGNORECASE)
_UPKEEP = re.compile(f"{within('upkeep')}|{within('upkeep', 'tests')}", re.IGNORECASE)
_WRITES_SOFTWARE = re.compile(within("writes_software"), re.IGNORECASE)
#: A title that names no role at all: an intern, a trainee, a student.
_NO_ROLE = re.compile(rf"\W*(({within('beside_no_role')}|\d+)\W+)*({within('no_role')})\W*", re.IGNORECASE)
_INTERNSHIP = re.compile(within("work", "internship"), re.IGNORECASE)
_PHD_STIPEND = re.compile(within("work", "phd_stipend"), re.IGNORECASE)
_FELLOWSHIP = re.compile(within("work", "fellowship"), re.IGNORECASE)
#: The letters alone stand in columns of types.
_FULL_TIME = re.compile(rf"{within('work', 'full_time')}|^\s*({within('work_alone', 'full_time')})\s*$", re.IGNORECASE)
#: What is such a kind where it is the whole cell of a column of types; a degree elsewhere.
_ALONE = tuple((kind, re.compile(within("work_alone", kind), re.IGNORECASE)) for kind in ("internship", "phd_stipend"))
_OTHER_WORK = re.compile(within("other_work"), re.IGNORECASE)
#: A word behind a figure, as the unit of a pay or of a time is: "hr" is no department there.
_COUNTED = re.compile(r"(\d[\d.,]*k?)(\s?/\s?|\s?)([^\W\d_]+)", re.IGNORECASE)
_STAGE_NAME = re.compile(within("no_stage"), re.IGNORECASE)


def role_family(title: str) -> str | None:
    """Return the family of roles that a title names, by the vocabulary of the tables; None where it names none."""
    said = _COUNTED.sub(_without_unit, _plain(title))
    if not said or _NO_ROLE.fullmatch(said):
        return None
    family = next((family for family, words in _PATTERNS if words.search(said)), None)
    upkeep = _UPKEEP.search(said) and (_TESTS.search(said) or not _WRITES_SOFTWARE.search(said))
    return "other" if family in (None, "software_engineering") and upkeep else family


def work_kind(title: str, employment_type: str = "") -> str | None:
    """Return the kind of work that a title or a type of employment says; None where neither does.

    A title's word for an internship counts before the type, since postings of internships are often filed as full time.
    """
    said, typed = _plain(title), _plain(employment_type)
    if _PHD_STIPEND.search(said):
        return "phd_stipend"
    for text in (said, typed):
        if _INTERNSHIP.search(_STAGE_NAME.sub(" ", text)):
            return "internship"
    if _FELLOWSHIP.search(said) or _FELLOWSHIP.search(typed):
        return "fellowship"
    return "full_time" if _FULL_TIME.search(typed) else None


def kind_of_type(text: str) -> str | None:
    """Return the kind of work that a cell of a column of types says (Full-time, Placement, PhD); None where it says none."""
    said = _plain(text)
    return next((kind for kind, words in _ALONE if words.fullmatch(said.rstrip("."))), None) or work_kind("", said)


def is_other_work(text: str) -> bool:
    """Return whether a title, a type of employment or the name of a file says work that is none of the kinds (apprentice)."""
    return _OTHER_WORK.search(_plain(text)) is not None


@cache
def _units() -> frozenset[str]:
    return frozenset(word for role in ("unit", "short") for word, _ in words_of(role))


def _without_unit(found: re.Match[str]) -> str:
    """Return a figure and the word behind it without the word, where that is a unit; behind a year capitals are none (2026 HR)."""
    figure, parted, word = found.groups()
    is_unit = fold(word) in _units() and (parted.strip() or word.islower() or not YEAR.fullmatch(figure))
    return figure if is_unit else found[0]


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text[:LONGEST]).split())
