"""The questions asked from the command line: the same numbers as on the pages, and clear sentences for what is wrong."""

import csv
import io
import subprocess
import sys
from pathlib import Path

import pytest

from queries.__main__ import main
from queries.about import about
from queries.filled import filled
from queries.meaning import meaning
from queries.questions import questions

ROOT = Path(__file__).parents[2]


def test_the_command_line_prints_the_number_of_the_page(bundled, capsys):
    assert main(["overview/groups", "--set", "most=1", "--csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    printed = next(row for row in rows if row["dimension"] == "country")
    groups = bundled.ask("overview/groups", most=1)
    shown = groups[groups["dimension"] == "country"].iloc[0]
    assert (int(printed["n"]), float(printed["median"])) == (shown["n"], shown["median"])


def test_filters_and_the_reading_are_set_by_name(bundled, capsys):
    settings = ["country=any", "degree=phd", "degree=master", "unit=year", "currency=EUR", "most=2"]
    assert main(["overview/groups", "--csv", *(part for s in settings for part in ("--set", s))]) == 0
    seen = bundled.filtered(country=None, degree=("phd", "master"), unit="year", currency="EUR")
    printed = capsys.readouterr()
    assert len(list(csv.DictReader(io.StringIO(printed.out)))) == len(seen.ask("overview/groups", most=2))
    assert "degree=phd,master" in printed.err
    assert "currency=EUR" in printed.err
    assert "country" not in printed.err


def test_all_questions_are_listed_with_their_titles(capsys):
    assert main([]) == 0
    lines = [line.split(maxsplit=1) for line in capsys.readouterr().out.splitlines()]
    assert lines == [[name, meaning(name).title] for name in questions()]


def test_a_question_is_printed_in_sql_with_what_was_set(bundled, capsys):
    assert main(["companies/filed_pay", "--sql", "--set", "company_name=O'Neil", "--set", "currency=EUR"]) == 0
    printed = capsys.readouterr().out.rstrip("\n")
    assert printed == filled("companies/filed_pay", bundled.filtered(currency="EUR").selection, company_name="O'Neil")
    assert "'O''Neil'" in printed


def test_what_an_answer_means_is_printed_instead_of_it(bundled, capsys):
    assert main(["outlook/wages", "--about"]) == 0
    assert capsys.readouterr().out == about("outlook/wages", bundled) + "\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["overview/nope"], "There is no question overview/nope"),
        (["overview/nope", "--about"], "There is no question overview/nope"),
        (["overview/groups"], "also asks for most"),
        (["overview/groups", "--set", "most=1", "--set", "degree=wizard"], "No report has degree=wizard. Known: bachelor"),
        (["overview/groups", "--set", "most=1", "--set", "unit=week"], "unit=week is none of hour, month, year"),
        (["overview/groups", "--set", "most=1", "--set", "colour=red"], "nothing called colour"),
        (["overview/groups", "--set", "most"], "has no value"),
        (["overview/groups", "--set", "most=many"], "no answer to these values"),
    ],
)
def test_what_does_not_exist_is_said_in_a_sentence(arguments, said, capsys):
    assert main(arguments) == 2
    printed = capsys.readouterr()
    assert said in printed.err
    assert printed.out == ""


def test_it_runs_as_a_module_and_a_closed_pipe_is_no_error():
    command = f"{sys.executable} -m queries data/statistics --set search= --set sort=statistic_id --set descending=false"
    command += " --set most=5000 --set skipped=0 --csv | head -n 1"
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert done.stdout.count("\n") == 1
    assert "Traceback" not in done.stderr
