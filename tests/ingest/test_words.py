"""The words of other languages stand in `ingest/words/`, a file a language, none in code; each has a role that is known."""

import ast
import csv
import re
from pathlib import Path

import pytest

from ingest.texts.lexicon import has_role
from ingest.texts.within import ROLES, forms, within

INGEST = Path(__file__).parent.parent.parent / "ingest"
#: Words of other languages that are English as well, or stand in the code as something else.
ENGLISH = {"commercial", "demand", "general", "global", "licence", "science", "studio"}
#: From so many letters on a word of the lists is looked for in the code.
TELLING = 6
#: The alphabets by which an encoding is told from another are no words.
MODULES = [path for path in sorted(INGEST.rglob("*.py")) if path.name != "letters.py"]


def rows() -> list[tuple[str, str, str, str]]:
    """The language, word, role and meaning of every line of the lists."""
    found = []
    for path in sorted((INGEST / "words").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            found += [(path.stem, row["word"], row["role"], row["meaning"]) for row in csv.DictReader(file)]
    return found


def literals(path: Path) -> list[str]:
    """The texts of a module that are no docstring."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    owners = [node for node in ast.walk(tree) if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef))]
    docstrings = {id(node.body[0].value) for node in owners if node.body and isinstance(node.body[0], ast.Expr)}
    found = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    return [node.value for node in found if id(node) not in docstrings]


@pytest.fixture(scope="module")
def foreign() -> set[str]:
    """The words of other languages that are no English ones, in small letters."""
    said = {"en": set(), "other": set()}
    for language, word, _, _ in rows():
        said["en" if language in ("en", "signs") else "other"] |= set(re.findall(r"[a-z]+", word.casefold()))
    return {word for word in said["other"] - said["en"] - ENGLISH if len(word) >= TELLING}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_no_module_holds_a_word_of_another_language(path, foreign):
    texts = literals(path)
    assert [
        text
        for text in texts
        if re.search(r"[^\W\d_a-zA-Zº]{2}|[^\W\d_a-zA-Z][a-zA-Z]|[a-zA-Z][^\W\d_a-zA-Z]", text)
        and not re.search(r"\\u|-.*-", text)
    ] == []
    assert foreign & {word for text in texts for word in re.findall(r"[a-z]+", text.casefold())} == set()


def test_every_role_stands_in_the_list_of_roles():
    listed = set(re.findall(r"`(\w+)`", (INGEST / "words/README.md").read_text(encoding="utf-8")))
    assert {role for _, _, role, _ in rows()} - listed == set()
    assert set(ROLES) - {role for _, _, role, _ in rows()} == set()


def test_a_word_of_scale_means_one_number_in_all_languages():
    factors: dict[str, set[str]] = {}
    for _, word, role, meaning in rows():
        if role == "multiple":
            factors.setdefault(word.casefold().rstrip("."), set()).add(meaning.split()[0])
    assert {word: found for word, found in factors.items() if len(found) > 1} == {}


@pytest.mark.parametrize(
    ("role", "meaning", "found", "not_found"),
    [
        ("season", "winter", ["hiver", "Zimowy", "im kış"], ["zim", "hivernal"]),
        ("level", "bachelor", ["Laurea", "lisans", "bac + 3"], ["laurea magistrale", "yüksek lisans", "lisans üstü"]),
        ("level", "high_school", ["bac", "среднее общее"], ["bac+5", "BAC + 2"]),
        ("work", "internship", ["Praktikum", "Prácticas", "短期实习生"], ["Praxis", "pratique"]),
    ],
)
def test_a_word_is_found_within_a_text_as_its_list_writes_it(role, meaning, found, not_found):
    words = re.compile(within(role, meaning), re.IGNORECASE)
    assert [text for text in found if not words.search(text)] == []
    assert [text for text in not_found if words.search(text)] == []


def test_legal_forms_may_lack_their_stops():
    whole = re.compile(forms("form"), re.IGNORECASE)
    assert [
        form for form in ("GmbH", "S.à r.l.", "Sp. z o.o", "SARL", "S.A. de C.V", "股份有限公司") if not whole.fullmatch(form)
    ] == ["S.à r.l."]


def test_a_role_that_no_language_has_is_an_error():
    with pytest.raises(LookupError, match="no language has words of the role season monsoon"):
        within("season", "monsoon")


def test_a_word_that_is_looked_for_within_texts_means_nothing_in_a_pay():
    assert not has_role("frühling")
