"""Make sentences wrong on purpose and list the wrong ones that no test notices.

python -m tests.mutants                     every module that `tool.mutmut` of pyproject.toml names
python -m tests.mutants overview phrases    those of one page, or one of the shared modules

A mutant is a function with one column, comparison, constant, text or argument changed; it survives where the tests of sentences
pass all the same. Survivors are printed as `survivors.toml` holds those that no test can or should notice, each with why.
Exit code 0: none survives but those. 1: another does, or one of the file no longer does. 2: the tests fail unchanged, or no
module goes by a name.
"""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import NamedTuple

from mutmut.mutation.data import SourceFileMutationData
from mutmut.mutation.diff_apply import get_diff_for_mutant
from mutmut.stats import status_by_exit_code
from mutmut.utils.file_utils import walk_mutatable_files

#: Where mutmut keeps the changed copy of the code, below the root of the project, from which all of this runs.
COPY = Path("mutants")
#: Tells its progress, and why it fails.
ACCEPTED = Path("tests/mutants/survivors.toml")
MUTMUT = (sys.executable, "-m", "tests.mutants.operators", "run")
SURVIVES = ("survived", "no tests")


class Rule(NamedTuple):
    """A part of a line, and the others in its place that change nothing, wherever they stand."""

    part: str
    others: tuple[str, ...]


class Mutant(NamedTuple):
    """A change of one function: the lines as they are written, and as they are in the mutant."""

    function: str
    written: str
    mutated: str

    def __str__(self) -> str:
        """Return the mutant as an entry of `survivors.toml`, still without its reason."""
        lines = (f"{name} = '''{value}'''" for name, value in zip(self._fields, self, strict=True))
        return "\n".join(("[[survivor]]", *lines, 'why = ""', ""))

    def is_by(self, rule: Rule) -> bool:
        """Return whether this mutant differs from what is written by what the rule says alone."""
        return any(self.mutated == self.written.replace(rule.part, other, 1) for other in rule.others)


def main(modules: list[str]) -> int:
    """Test all mutants of the modules (of every module where none is named), print the result, return the exit code."""
    shutil.rmtree(COPY, ignore_errors=True)
    # with a pattern, mutmut runs every test by its name before it trusts that a failure of one is the mutant's
    patterns = [f"*.{module}.*" for module in modules] or ["*"]
    if subprocess.run([*MUTMUT, *patterns], stdout=sys.stderr, check=False).returncode:
        return 2
    survivors = [mutant for path in walk_mutatable_files() for mutant in survivors_of(path)]
    accepted = accepted_survivors()
    unnoticed = [mutant for mutant in survivors if mutant not in accepted and not any(map(mutant.is_by, rules()))]
    outdated = [] if modules else [mutant for mutant in accepted if mutant not in survivors]
    for mutant in unnoticed:
        print(mutant)
    for mutant in outdated:
        print(f"no longer survives: {mutant.function}: {mutant.mutated}")
    return 1 if unnoticed or outdated else 0


def survivors_of(path: Path) -> list[Mutant]:
    """Return the mutants of one module that no test noticed; print how many there were."""
    tested = SourceFileMutationData(path=path)
    tested.load()
    outcomes = {name: status_by_exit_code[code] for name, code in tested.exit_code_by_key.items() if code is not None}
    survivors = [name for name, outcome in outcomes.items() if outcome in SURVIVES]
    if outcomes:
        print(f"{path}: {len(outcomes) - len(survivors)} of {len(outcomes)} mutants noticed")
    return [mutant_of(name, path) for name in survivors]


def mutant_of(name: str, path: Path) -> Mutant:
    """Return the mutant that mutmut calls by this name."""
    lines = get_diff_for_mutant(name, path=path).split("\n")[2:]
    written, mutated = ("\n".join(line[1:].strip() for line in lines if line[0] == sign) for sign in "-+")
    return Mutant(name.partition("__mutmut_")[0].replace(".x_", "."), written, mutated)


def rules() -> list[Rule]:
    """Return the changes that change nothing, wherever they stand."""
    entries = tomllib.loads(ACCEPTED.read_text(encoding="utf-8"))["rule"]
    return [Rule(entry["part"], tuple(entry["others"])) for entry in entries]


def accepted_survivors() -> list[Mutant]:
    """Return the mutants that may survive; each entry must say why."""
    entries = tomllib.loads(ACCEPTED.read_text(encoding="utf-8")).get("survivor", [])
    unexplained = [entry["function"] for entry in entries if not entry["why"]]
    if unexplained:
        raise ValueError(f"{ACCEPTED} does not say why these survive: {', '.join(unexplained)}")
    return [Mutant(*(entry[field] for field in Mutant._fields)) for entry in entries]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
