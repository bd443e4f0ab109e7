"""The words that are looked for within longer texts (seasons, levels, families of roles), from `words/<language>.csv`.

They stand as they are written, and their accents matter. `words/README.md` says how their ends are marked.
"""

import csv
import re
from functools import cache
from pathlib import Path

WORDS = Path(__file__).parents[1] / "words"
#: The roles of such words: they are none in a pay.
ROLES = (
    "season", "season_short", "level", "any_level", "title_level", "family", "work", "no_role", "mode", "mode_alone",
    "part_of_places", "more_places", "around", "weeks", "months", "span", "hours", "school", "form", "form_first", "small",
    "stamp", "lead", "or_offer", "offer_filler", "each_week", "lodging", "moving", "provided", "attribute", "upkeep",
    "writes_software", "beside_no_role", "no_stage", "work_alone", "graduate", "graduate_of", "no_graduate", "postgraduate",
    "no_associate", "title_word", "title_code", "mode_glued", "in_place", "term", "fiscal_year", "locations", "nowhere",
    "nothing", "form_word", "posted", "university", "of_degree", "of_occupation", "of_doctorate", "doctorate", "stipend",
    "stipend_year", "article", "converted_to", "everyone", "summed", "other_work", "votes", "era",
    "nth_year", "nth_step", "pay_scale", "class_year", "years", "more_years", "earlier", "ditto", "beside_mode", "types",
    "levels", "level_code", "programmes", "end_alone", "trade", "no_season",
)  # fmt: skip
#: Letters in brackets, as they are escaped.
_OPTIONAL = re.compile(r"\\\((.*?)\\\)")


@cache
def within(role: str, meaning: str = "") -> str:
    """Return the words of a role and a meaning in all languages, as the alternatives of a regular expression."""
    found = written(role, meaning)
    if not found:
        raise LookupError(f"no language has words of the role {role} {meaning}")
    return "|".join(map(_pattern, found))


def written(role: str, meaning: str = "") -> list[str]:
    """Return the words of a role and a meaning in all languages, as they stand in the lists."""
    return _words().get((role, meaning), [])


def meanings(role: str) -> dict[str, str]:
    """Return the words of a role in all languages, each with its meaning."""
    return {word: meaning for (name, meaning), words in _words().items() if name == role for word in words}


@cache
def _words() -> dict[tuple[str, str], list[str]]:
    """Return the words that are looked for within texts by their role and meaning."""
    found: dict[tuple[str, str], list[str]] = {}
    for path in sorted(WORDS.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                found.setdefault((row["role"], row["meaning"]), []).append(row["word"])
    return found


def _pattern(written: str) -> str:
    """Return a word as a pattern.

    `*` stands where letters may follow, a last `+` where they must, letters in brackets may be missing, `~` is a space, a
    hyphen or nothing; of `before!word!after` the outer two must not stand there, of `!word!…after` nowhere behind it.
    """
    before, word, after = written.split("!") if "!" in written else ("", written, "")
    bare = word.strip("*").removesuffix("+")
    start = "" if word.startswith("*") else r"\b"
    end = r"\w+" if word.endswith("+") else "" if word.endswith("*") else r"\b"
    not_before = rf"(?<!{re.escape(before)} )" if before else ""
    not_after = (
        rf"(?!.*\b{re.escape(after[1:])}\b)" if after.startswith("…") else rf"(?!\s?{re.escape(after)})" if after else ""
    )
    body = _OPTIONAL.sub(r"(?:\1)?", re.escape(bare)).replace(r"\*", r"\w*").replace(r"\~", "[ -]?")
    return f"{not_before}{start}{body}{end}{not_after}"


@cache
def forms(role: str) -> str:
    """Return the legal forms of companies in all languages, as alternatives: full stops and spaces in them may be missing."""
    return "|".join(re.escape(word).replace(r"\.", r"\.?").replace(r"\ ", r"\ ?") for word in written(role))
