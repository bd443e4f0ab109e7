"""What the dashboard runs with and is tested with: pinned once, told in the README, and no library too many."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
README = (ROOT / "README.md").read_text(encoding="utf-8")
CODE = {path.parent.name for path in ROOT.glob("*/__init__.py")} - {"bench", "tests"}
INCLUDED = "-r requirements.in"


#: Libraries that are imported by another name than that by which they are installed.
OTHER_NAMES = {"markdown_it": "markdown-it-py"}


def lines(file: str) -> list[str]:
    return (ROOT / file).read_text(encoding="utf-8").splitlines()


def pinned(file: str) -> set[str]:
    """The libraries that a file of requirements names; each must have one exact version."""
    return {re.fullmatch(r"([a-z0-9-]+)==[\d.]+", line).group(1) for line in lines(file) if line != INCLUDED}


def locked(file: str) -> dict[str, list[str]]:
    """The hashes of each library that is installed, by its name and version and where they hold."""
    text = re.sub(r"^#.*\n", "", (ROOT / file).read_text(encoding="utf-8"), flags=re.MULTILINE).replace("\\\n", " ")
    parts = [line.split(" --hash=") for line in text.splitlines()]
    return {requirement.strip(): [one.strip() for one in hashes] for requirement, *hashes in parts}


def imported(path: Path) -> set[str]:
    """The modules that a file needs as soon as it is imported."""
    body = ast.parse(path.read_text(encoding="utf-8")).body
    names = [alias.name for node in body if isinstance(node, ast.Import) for alias in node.names]
    names += [node.module for node in body if isinstance(node, ast.ImportFrom)]
    return {name.partition(".")[0] for name in names}


def test_those_who_test_or_have_a_cluster_have_what_those_who_run_have_and_more():
    for name in ("requirements-dev", "requirements-cluster"):
        assert lines(f"{name}.in")[0] == INCLUDED
        assert pinned("requirements.in") & pinned(f"{name}.in") == set()
        assert locked("requirements.txt").items() <= locked(f"{name}.txt").items()


@pytest.mark.parametrize("name", ["requirements", "requirements-dev", "requirements-cluster"])
def test_what_is_installed_is_known_by_version_and_hash_whatever_index_serves_it(name):
    named = {line for line in lines(f"{name}.in") if line != INCLUDED}
    for requirement, hashes in locked(f"{name}.txt").items():
        assert re.fullmatch(r"[a-z0-9-]+==[\w.]+( ; .+)?", requirement), requirement
        assert hashes, requirement
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", one) for one in hashes), requirement
    assert named <= locked(f"{name}.txt").keys()


def libraries(paths: Iterable[Path]) -> set[str]:
    """The libraries that files import."""
    modules = set().union(*map(imported, paths)) - CODE - sys.stdlib_module_names
    return {OTHER_NAMES.get(module, module.replace("_", "-")) for module in modules}


def test_the_dashboard_runs_with_the_libraries_that_its_code_imports():
    paths = {ROOT / "dashboard.py", *(path for part in CODE for path in (ROOT / part).rglob("*.py"))}
    on_a_cluster = set((ROOT / "queries" / "cluster").glob("*.py"))
    assert libraries(paths - on_a_cluster) == pinned("requirements.in")
    assert libraries(on_a_cluster) - pinned("requirements.in") == pinned("requirements-cluster.in")


def test_the_readme_names_every_pinned_library_and_no_other():
    table = README.split("| library | for |\n| --- | --- |\n", 1)[1].split("\n\n", 1)[0]
    named = [name for line in table.split("\n") for name in re.findall(r"\[([^]]+)\]", line.split(" | ")[0])]
    assert sorted(named) == sorted(set().union(*(pinned(file.name) for file in ROOT.glob("requirements*.in"))))


def test_a_tool_that_has_settings_is_pinned():
    assert set(PYPROJECT["tool"]) <= pinned("requirements-dev.in")


def test_the_two_commands_of_the_readme_install_what_they_need():
    commands = [line.strip() for line in README.splitlines() if line.startswith("    python3 -m venv ")]
    assert [re.findall(r"-r (\S+) && (.*)", command) for command in commands] == [
        [("requirements.txt", ".venv/bin/streamlit run dashboard.py")],
        [("requirements-dev.txt", ".venv/bin/python -m pytest")],
    ]


def test_the_readme_names_the_oldest_python_that_will_do():
    assert PYPROJECT["project"]["requires-python"] == ">=" + re.search(r"Python ([\d.]+) or newer", README).group(1)


@pytest.mark.parametrize("file", [".ci/run", ".pre-commit-config.yaml"])
def test_ci_and_the_hooks_check_by_the_words_of_the_makefile(file):
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    asked = re.findall(r"^(?:\s+entry: )?make ([a-z ]+)$", (ROOT / file).read_text(encoding="utf-8"), re.MULTILINE)
    assert {"lint", "types"} <= {word for words in asked for word in words.split()} <= targets
