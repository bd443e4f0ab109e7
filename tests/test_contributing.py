"""The guide for those who work on the code names files that are there, and the list of pages agrees with the README."""

import re
from pathlib import Path

import pytest

from components.pages import pages

ROOT = Path(__file__).parent.parent
GUIDE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
ADDED = ("a filter", "a column", "a chart", "a question", "a source", "a table", "a language", "a page")


def section(title: str) -> str:
    return GUIDE.split(f"\n## {title}\n", 1)[1].split("\n## ", 1)[0]


@pytest.mark.parametrize("path", sorted(set(re.findall(r"`([\w./*<>]+/[\w.*<>/]*|\w+\.(?:py|md|csv|toml))`", GUIDE))))
def test_every_path_that_the_guide_names_is_there(path):
    pattern = re.sub(r"<\w+>", "*", path).rstrip("/")
    homes = (
        ROOT,
        ROOT / "app_pages",
        ROOT / "app_pages" / "overview",
        ROOT / "app_pages" / "companies",
        ROOT / "app_pages" / "data",
        ROOT / "ingest",
    )
    assert any(list(home.glob(pattern)) for home in homes)


def test_every_name_stands_in_the_file_that_the_guide_names_with_it():
    named = re.findall(r"`(\w+)(?:\([^`]*\))?`\s+(?:in|of)\s+`([\w/]+\.\w+)`", GUIDE)
    assert len(named) >= 3
    assert [name for name, path in named if not re.search(rf"\b{name}\b", (ROOT / path).read_text(encoding="utf-8"))] == []


def test_every_thing_that_can_be_added_has_its_list_of_files():
    lists = dict(re.findall(r"- \*\*(.+?)\*\*(.*?)(?=\n- \*\*|\n\n)", section("To add"), re.DOTALL))
    assert tuple(lists) == ADDED
    assert [name for name, text in lists.items() if "`" not in text] == []


def test_the_readme_lists_the_pages_with_their_purposes():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (.+?) \| (.+?) \|$", readme.split("| page | answers |", 1)[1].split("\n\n", 1)[0], re.MULTILINE)
    assert rows[1:] == [(page.title, page.purpose) for page in pages().values()]
