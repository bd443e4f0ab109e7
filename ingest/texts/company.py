"""One name for one company: known names and aliases, legal forms at the end, capitals; never a false friend."""

import csv
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from html import unescape
from itertools import dropwhile
from pathlib import Path

import pyarrow as pa

from ingest.texts.lexicon import is_word
from ingest.texts.within import forms, within
from queries.folder import data_folder
from queries.schema import COMPANIES, LIST_SEPARATOR

LONGEST = 200
#: Names that are kept with what all ways of writing them share: each is asked for several times.
NAMES = 10_000
_END = re.compile(rf"(?:[\s,.&(]+|(?<=[^\x00-\u2e7f]))(?:and\s+)?(?:{forms('form')})\.?\)?\s*$", re.IGNORECASE)
_ARTICLE = re.compile(rf"^(?:{within('article')}) ")
_COMPANY = re.compile(rf"[\s,.&(]+(?:and\s+)?(?:{forms('form_word')})\.?\)?\s*$", re.IGNORECASE)
_START = re.compile(rf"^(?:{forms('form_first')})\s*[\"«“]?", re.IGNORECASE)
_RATING = re.compile(r"\s*\n\s*\d(?:[.,]\d)?\s*$")
#: A link in Markdown or HTML, of which the text counts.
_LINK = re.compile(r"!?\[([^\[\]]+)\]\([^()\s]*\)|<a\s[^<>]*>([^<>]+)</a>", re.IGNORECASE)
#: Marks beside a name: of a footnote (*, 1), and signs that are no letters, by what Unicode counts them to.
_NOTE = re.compile(r"\s*\[\d+\]\s*$")
_MARKS, _KINDS_OF_MARKS = "*†‡§¶\N{VARIATION SELECTOR-16}", ("So", "No", "Cf")
#: A name of signs only, or of an industry.
_NO_NAME = re.compile(rf"[-–—.?*#\s]*|{within('trade')}", re.IGNORECASE)
_QUOTES = '"«»“”'
_SMALL = re.compile(within("small"))
#: The first letter of a word with the signs before it, and the rest.
_FIRST_LETTER = re.compile(r"(\W*\w)(.*)")
#: Longest word in capitals that is taken for an abbreviation where the whole name is in capitals.
_ABBREVIATION = 3


@dataclass(frozen=True)
class Companies:
    """The known companies by every way of writing them."""

    _names: dict[str, str]

    @staticmethod
    def load(path: Path | None = None) -> "Companies":
        """Return the companies of the data folder, or of another file of that shape."""
        path = path or data_folder() / COMPANIES.files
        stamp = path.stat().st_mtime_ns if path.is_file() else 0
        return _loaded(path, stamp)

    @cached_property
    def by_key(self) -> pa.Table:
        """The known companies, each with what all ways of writing it share, or an alias of it: `key` and `company`."""
        columns = {"key": pa.string(), "company": pa.string()}
        return pa.table([list(self._names), list(self._names.values())], schema=pa.schema(columns))

    def meant_by(self, names: Mapping[str, str]) -> "Companies":
        """Return these companies and, by every way of writing it, each of some names that mean another one."""
        return Companies(self._names | {key(name): self.canonical(meant) or meant for name, meant in names.items()})

    def known(self, text: str) -> str | None:
        """Return the known company that a text names, in any way of writing it; None where it names none."""
        return self._names.get(key(text)) if text.strip() else None

    def canonical(self, text: str) -> str | None:
        """Return the company that a text names: the known name, else the text without its legal form, or None."""
        written = " ".join(_RATING.sub("", unicodedata.normalize("NFKC", _without_marks(text[:LONGEST]))).split())
        if _NO_NAME.fullmatch(written) or is_word(written, "nobody"):
            return None
        known = self.known(written)
        if known:
            return known
        tidy = _without_form(written)
        return _in_title_case(tidy) if tidy.isupper() and len(tidy) > _ABBREVIATION + 1 else tidy


@cache
def _loaded(path: Path, _stamp: int) -> Companies:
    names: dict[str, str] = {}
    if path.is_file():
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        for row in rows:
            for alias in (row.get("aliases") or "").split(LIST_SEPARATOR):
                if alias.strip() and row.get("company"):
                    names.setdefault(key(alias), row["company"])
        for row in rows:
            if row.get("company"):
                names[key(row["company"])] = row["company"]
    return Companies(names)


def _without_marks(text: str) -> str:
    """Return a name without the link that it is on a page, and without marks at its ends."""
    plain = _LINK.sub(lambda link: unescape(link[1] or link[2]), text)
    begun = "".join(dropwhile(_is_mark, _NOTE.sub("", plain)))
    return "".join(dropwhile(_is_mark, begun[::-1]))[::-1]


def _is_mark(sign: str) -> bool:
    return sign in _MARKS or sign.isspace() or unicodedata.category(sign) in _KINDS_OF_MARKS


@lru_cache(maxsize=NAMES)
def key(name: str) -> str:
    """Return what two ways of writing one company share: letters and digits, without case, accents and legal form."""
    text = _without_form(" ".join(unicodedata.normalize("NFKC", name).split()))
    text = (_without_form(_COMPANY.sub("", text)) or text).casefold()
    text = _ARTICLE.sub("", text).removesuffix(".com").replace("&", " and ")
    text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return re.sub(r"[^\w]+|_", "", text) or name.casefold()


def _without_form(name: str) -> str:
    """Return the name without the legal forms at its end, and those that stand at the beginning; never nothing."""
    tidy = _START.sub("", name).strip() or name
    if tidy[0] in _QUOTES or (tidy[-1] in _QUOTES and not any(quote in tidy[:-1] for quote in _QUOTES)):
        tidy = tidy.strip(f" {_QUOTES}") or name
    while True:
        shorter = _END.sub("", tidy).rstrip(" ,.&(-")
        if shorter == tidy or not re.search(r"\w", shorter):
            return tidy
        tidy = shorter


def _in_title_case(name: str) -> str:
    """Return a name in capitals with capitals at the beginnings of its words only; abbreviations stay."""
    words = []
    for position, word in enumerate(name.split(" ")):
        lower = word.lower()
        if position and _SMALL.fullmatch(lower):
            words.append(lower)
        elif (len(word) <= _ABBREVIATION and not any(vowel in lower for vowel in "aeiouy")) or (
            re.search(r"[&.\d]", word) and len(word) <= 5
        ):
            words.append(word)
        else:
            words.append(
                "-".join(_FIRST_LETTER.sub(lambda first: first[1] + first[2].lower(), part) for part in word.split("-"))
            )
    return " ".join(words)
