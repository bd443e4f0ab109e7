"""The command line answers with every number of the page."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def run(*arguments: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "-m", "offer", *arguments], cwd=ROOT, capture_output=True, text=True, check=False, timeout=300
    )


def test_two_offers_of_one_line_are_judged_and_compared():
    done = run("$9,000 a month in New York, 12 weeks, $3,000 housing, or $62 an hour in Austin?", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    found = json.loads(done.stdout)
    worth = [{line["name"]: round(line["value"], 2) for line in offer["worth"]} for offer in found["offers"]]
    assert [one["as_offered"] for one in worth] == [51.92, 62]
    assert worth[0] | {"us_prices": 51.68, "all": 58.17, "housing": 6.25} == worth[0]
    assert worth[1]["us_prices"] == 63.22
    (difference,) = found["differences"]
    assert (difference["ahead"], round(difference["a_month"]), round(difference["to_add"])) == (1, 663, 1837)


def test_what_is_asked_is_told_and_the_exit_code_says_so():
    done = run("60 an hour in Austin")
    assert done.returncode == 1
    assert done.stdout.splitlines() == [
        "offers.1.fields.pay: 60 an hour",
        "offers.1.fields.place: Austin",
        "offers.1.problems.currency: In which currency? USD, EUR …?",
    ]


def test_four_offers_are_too_many():
    done = run(*["$60/hr, Austin"] * 4)
    assert done.returncode == 2
    assert "4 offers: up to 3 can be compared" in done.stderr
