"""Reads the family of roles and the kind of work from a job title or a type of employment; in many languages."""

import re
import unicodedata

from ingest.texts.within import within

LONGEST = 300
#: Families in the order in which they are looked for: the first whose words a title holds.
_FAMILIES = (
    ("quantitative_finance", r"\bquant\b|\bquants\b|quantitative|\balgo(rithmic)? trad|\btrader\b|\btrading\b"),
    (
        "business",
        r"\bMBA\b|marketing|brand manag|business (develop|admin|analyst|strateg|operations)|account(ing|ant)|public relations|operations manag|\bfinanc|econom|product manag|product owner|"
        r"\bsales\b|human resources|\bHR\b|recruit|consult|\baudit|\btax\b|supply chain|procurement|customer|communications?\b|social media|content (writ|market)|project manag|program manag",
    ),
    ("design", r"(product|graphic|communication|fashion|industrial|interior|visual|game|web|creative) design|\bdesigner\b|UI/?UX|\bUX\b|\bUI\b"),
    (
        "data",
        r"\bdata (scien|analy|engineer|warehouse|manage|strateg|services|architect|quality|govern|modell?ing)|\bdata (and|&) |analytics|business intelligence|\bBI\b|big data|\betl\b|database",
    ),
    ("hardware", r"firmware|fpga|\basic\b|\banalog|physical design|hardware|circuit|verification|silicon|electrical|electronic|\bvlsi\b|semiconductor|embedded systems?\b|\brf\b"),
    ("research", r"research|\bscientist\b(?!.*\bdata\b)|\bfellow\b"),
    ("machine_learning", r"machine learning|deep learning|computer vision|perception|\bML\b|\bMLE\b|\bNLP\b|natural language|neural"),
    (
        "software_engineering",
        r"software|full[ -]?stack|front[ -]?end|back[ -]?end|android|\bios\b|mobile|web develop|develop(er|ment)\b|programm|\bSDE\b|\bSWE\b|\bSRE\b|cyber|security|devops|computer science|"
        r"information (systems|technology)|\.net\b|node\.?js|python|\bjava\b|javascript|\breact\b|cloud|site reliability",
    ),
    ("artificial_intelligence", r"\bAI\b|\bLLM|artificial intelligence|algorithm|multimodal|generative"),
    ("engineering", r"engineer|manufactur|mechanic|aerospace|materials|structural|civil\b|chemical|process eng|controls|robot|guidance"),
)  # fmt: skip
#: Words of which a family is looked for twice, at first and late.
_FAMILY_OF = {"artificial_intelligence": "machine_learning"}
#: Words of those who keep systems safe, running and tested: no software engineers, unless the title says that they write software.
_UPKEEP = re.compile(
    r"cyber|security|\bIT\b|information (systems|tech)|help ?desk|network (eng|admin|op)|\bQA\b|quality assurance|software test",
    re.IGNORECASE,
)
_TESTS = re.compile(r"\bQA\b|quality assurance|software test", re.IGNORECASE)
_WRITES_SOFTWARE = re.compile(
    r"software|developer|(software|web|app\w*|tools?) development|full ?stack|front|back ?end|programm|\bSWE\b|\bSDE\b|machine learning",
    re.IGNORECASE,
)
_PATTERNS = tuple(
    (_FAMILY_OF.get(name, name), re.compile(f"{words}|{within('family', name)}", re.IGNORECASE)) for name, words in _FAMILIES
)
#: A title that names no role at all: an intern, a trainee, a student.
_NO_ROLE = re.compile(
    rf"\W*((summer|winter|fall|spring|graduate|undergraduate|co-?op|paid|student|phd|ms|bs|\d+)\W+)*(interns?(hip)?|trainee|student|co-?op|{within('no_role')})\W*",
    re.IGNORECASE,
)
_INTERNSHIP = re.compile(within("work", "internship"), re.IGNORECASE)
_PHD_STIPEND = re.compile(within("work", "phd_stipend"), re.IGNORECASE)
_FELLOWSHIP = re.compile(within("work", "fellowship"), re.IGNORECASE)
#: The letters alone stand in columns of types.
_FULL_TIME = re.compile(rf"{within('work', 'full_time')}|^\s*(ft|f)\s*$", re.IGNORECASE)
_STAGE_NAME = re.compile(
    r"\b(early|late|growth|seed|first|second|mid)[- ]stage\b|\bstage (manager|hand|design|lighting)", re.IGNORECASE
)


def role_family(title: str) -> str | None:
    """Return the family of roles that a title names, by the vocabulary of the tables; None where it names none."""
    said = _plain(title)
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


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text[:LONGEST]).split())
