"""Answers the pages' questions without a browser, so that a number can be checked.

python -m queries                                         lists the questions with their titles
python -m queries overview/groups --set most=10           answers one of them
python -m queries overview/groups --about                 says what its answer means
python -m queries overview/groups --set most=10 --package OUT.zip
                                                          writes the answer with what it means and where it comes from
python -m queries overview/groups --sql                   prints its SQL as it runs, for the page Data
"""

import argparse
import shlex
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import duckdb
import pandas as pd

from queries.about import about
from queries.command import run
from queries.database import View, database
from queries.export import as_csv
from queries.filled import filled
from queries.meaning import meaning, value_of
from queries.package import Origin, package
from queries.questions import question, questions
from queries.selection import FIELDS, FILTERS, PARAMETERS, READINGS, Selection
from vocabulary.filters import switch_names

SWITCHES = switch_names()
READING = READINGS | dict.fromkeys(SWITCHES, ("true", "false"))
ANY = "any"
NOTHING = "null"
EPILOGUE = f"""
filters:   {", ".join(FILTERS)}
           by the values of the data (country=US, degree=phd, not_stated); several --set of one filter add up;
           {ANY} clears a filter of the first view (country={ANY})
reading:   {"; ".join(f"{name} = {', '.join(choices)}" for name, choices in READING.items())}
others:    what a question itself asks for, such as most=10; {NOTHING} stands for nothing

Without --set, a question is answered for the first view of the dashboard.
"""


class UsageError(Exception):
    """Something that was asked for does not exist: the sentence says what, and what does."""


def main(arguments: list[str]) -> int:
    """Run the command line and return its exit code (2: what was asked for does not exist)."""
    parser = argparse.ArgumentParser(
        prog="python -m queries",
        description="Answers the questions that the pages ask.",
        epilog=EPILOGUE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("name", nargs="?", help="a question; without one, all are listed")
    parser.add_argument("--set", action="append", default=[], metavar="NAME=VALUE", dest="settings", help="see below")
    parser.add_argument("--csv", action="store_true", help="print the answer as CSV")
    parser.add_argument(
        "--package", type=Path, metavar="OUT.zip", help="write the answer with what it means and how to cite it"
    )
    parser.add_argument("--sql", action="store_true", help="print its SQL with everything filled in instead")
    parser.add_argument("--about", action="store_true", help="say what the answer means instead")
    asked = parser.parse_args(arguments)
    try:
        if asked.name is None:
            print(_listed())
        elif asked.about:
            print(about(_known(asked.name), database().view()))
        elif asked.sql:
            print(_filled(asked.name, asked.settings))
        else:
            _answer(asked.name, asked.settings, asked.csv, asked.package)
    except UsageError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def _listed() -> str:
    width = max(map(len, questions()))
    return "\n".join(f"{name:{width}}  {meaning(name).title}" for name in questions())


def _known(name: str) -> str:
    """Return the name of a question, where there is one."""
    if name not in questions():
        raise UsageError(f"There is no question {name}. `python -m queries` lists them.")
    return name


def _answer(name: str, settings: list[str], as_text_file: bool, packed: Path | None) -> None:
    """Print the answer to a question, or pack it; the selection that it was asked through goes to standard error."""
    view = database().view()
    selection, parameters = _read(settings, question(_known(name)).named, view)
    for problem in view.snapshot.problems:
        print(f"left out: {problem.sentence()}", file=sys.stderr)
    print(f"through: {_told(selection)}", file=sys.stderr)
    seen = View(view.snapshot, selection)
    try:
        answer = seen.ask(name, **parameters)
    except duckdb.Error as error:
        raise UsageError(f"{name} has no answer to these values: {str(error).splitlines()[0]}") from None
    if packed:
        way_back = " ".join(["python -m queries", name, *(f"--set {shlex.quote(setting)}" for setting in settings)])
        packed.write_bytes(package(name, seen, parameters, Origin(date.today(), way_back)))
        print(f"{packed} holds {len(answer):,} row{'' if len(answer) == 1 else 's'}.")
    elif as_text_file:
        sys.stdout.write(as_csv(answer).decode())
    else:
        print(answer.to_string(index=False, max_colwidth=60) if len(answer) else "no rows")


def _filled(name: str, settings: list[str]) -> str:
    """Return the SQL of a question with the settings filled in; what the question itself asks for has a value to try."""
    view, tried = database().view(), meaning(_known(name)).examples
    given = {setting.partition("=")[0] for setting in settings}
    own = [
        f"{each}={NOTHING if value is None else value}" for each, value in tried.items() if each not in (*given, *PARAMETERS)
    ]
    selection, parameters = _read([*settings, *own], question(name).named, view)
    return filled(name, selection, **{each: value for each, value in parameters.items() if each in given})


def _read(settings: list[str], wanted: frozenset[str], view: View) -> tuple[Selection, dict]:
    """Return the selection, and the question's own parameters, that the settings ask for."""
    chosen: dict[str, list[str]] = {}
    for setting in settings:
        name, equals, value = setting.partition("=")
        if not equals:
            raise UsageError(f"--set {setting} has no value: write NAME=VALUE.")
        chosen.setdefault(name, []).append(value)
    own = sorted(wanted - PARAMETERS)
    for name in chosen:
        if name not in (*FIELDS, *own):
            raise UsageError(f"There is nothing called {name} to set. There is: {', '.join((*own, *FIELDS))}.")
    missing = [name for name in own if name not in chosen]
    if missing:
        raise UsageError(f"The question also asks for {', '.join(missing)}: add --set {missing[0]}=VALUE.")
    changes: dict[str, tuple[str, ...] | str | bool | None] = {
        name: _filter(name, values, view) for name, values in chosen.items() if name in FILTERS
    }
    changes |= {name: _reading(name, values[-1]) for name, values in chosen.items() if name in READING}
    return view.selection.with_(**changes), {name: value_of(chosen[name][-1]) for name in own}


def _filter(name: str, values: list[str], view: View) -> tuple[str, ...] | None:
    if values == [ANY]:
        return None
    choices = view.ask("filters/choices")
    known = list(choices.loc[choices["filter"] == name, "choice"])
    for value in values:
        if value not in known:
            raise UsageError(f"No report has {name}={value}. Known: {_some(known)}.")
    return tuple(values)


def _reading(name: str, value: str) -> str | bool:
    if value not in READING[name]:
        raise UsageError(f"{name}={value} is none of {', '.join(READING[name])}.")
    return value == "true" if name in SWITCHES else value


def _some(known: Iterable[str], most: int = 20) -> str:
    names = list(known)
    return ", ".join(names[:most]) + (f" and {len(names) - most:,} more" if len(names) > most else "")


def _told(selection: Selection) -> str:
    values = {name: getattr(selection, name) for name in FIELDS}
    told = {name: ",".join(v) if isinstance(v, tuple) else str(v) for name, v in values.items() if v is not None}
    return " ".join(f"{name}={value.lower() if name in SWITCHES else value}" for name, value in told.items())


if __name__ == "__main__":
    pd.set_option("display.width", None)
    sys.exit(run(main))
