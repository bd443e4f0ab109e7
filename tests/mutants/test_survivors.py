"""What mutants are made of, and those that may survive."""

import tomllib
from fnmatch import fnmatch
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["mutmut"]
LISTED = tomllib.loads((ROOT / "tests" / "mutants" / "survivors.toml").read_text(encoding="utf-8"))
SURVIVORS, RULES = LISTED["survivor"], LISTED["rule"]
MODULES = sorted(
    path.relative_to(ROOT)
    for pattern in ("app_pages/*/*sentences*.py", "app_pages/*/sentences/*.py", "components/*phrases.py")
    for path in ROOT.glob(pattern)
    if path.name != "__init__.py"
)


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_every_module_of_sentences_has_mutants_and_tests(module):
    assert any(fnmatch(str(module), pattern) for pattern in SETTINGS["only_mutate"])
    page = ROOT / "tests" / (module.parent.parent if module.parent.name == "sentences" else module.parent)
    assert {page / f"test_{module.name}", page / "sentences" / f"test_{module.name}", page / "test_sentences.py"} & set(
        page.rglob("test_*.py")
    )


@pytest.mark.parametrize("entry", SURVIVORS, ids=lambda entry: entry["function"])
def test_a_survivor_changes_what_is_written_and_has_a_reason(entry):
    module = ROOT / Path(*entry["function"].split(".")[:-1]).with_suffix(".py")
    lines = [line.strip() for line in module.read_text(encoding="utf-8").splitlines()]
    assert set(entry["written"].split("\n")) <= set(lines)
    assert entry["mutated"] != entry["written"]
    assert entry["why"]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule["part"])
def test_a_rule_has_others_and_a_reason(rule):
    assert rule["others"]
    assert rule["part"] not in rule["others"]
    assert rule["why"]
