"""The command line: one JSON object by the contract, exit codes, rows with their lines, batches listed, undone and restored."""

import csv
import hashlib
import json
import subprocess
import sys
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from ingest.__main__ import main
from ingest.batches.batch import batches
from ingest.batches.replay import replay
from queries.folder import DATA_VARIABLE

ROOT = Path(__file__).parent.parent.parent
SHEET = """Company,Internship pay,Year
Northwind,$45/hr,2025
Contoso,lots,2025
Fabrikam,$38 - $42/hr,2025
"""
KEYS = {
    "file", "sha256", "dataset", "encoding", "delimiter", "header_line", "mapping", "questions", "records", "accepted",
    "rejected", "duplicate", "problems", "problems_total",
}  # fmt: skip


@pytest.fixture
def ingest(data_folder, tmp_path, monkeypatch, capsys):
    """Runs the command line over a data folder of its own, below a folder with the file `sheet.csv`."""
    (tmp_path / "sheet.csv").write_text(SHEET, encoding="utf-8")
    monkeypatch.setenv(DATA_VARIABLE, str(data_folder))

    def run(*arguments: str) -> CompletedProcess:
        try:
            code = main(list(arguments))
        except SystemExit as usage_error:
            code = usage_error.code
        printed = capsys.readouterr()
        return CompletedProcess(arguments, code, printed.out, printed.err)

    return run


def test_it_runs_as_a_module_with_the_same_words_and_exit_code(ingest, tmp_path):
    arguments = ("check", str(tmp_path / "sheet.csv"), "--json")
    command = [sys.executable, "-m", "ingest", *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    here = ingest(*arguments)
    assert (done.returncode, done.stdout, done.stderr) == (here.returncode, here.stdout, here.stderr)


def test_a_word_that_means_nothing_is_waved_away_and_kept_with_the_batch(ingest, tmp_path, data_folder):
    path = tmp_path / "quux.csv"
    path.write_text("Company,Internship pay,Year\nNorthwind,45 quux USD/hour,2025\n", encoding="utf-8")
    told = json.loads(ingest("check", str(path), "--json").stdout)
    assert (told["accepted"], told["unknown_words"], told["problems"][0]["code"]) == (0, {"quux": 1}, "not_understood")
    assert told["problems"][0]["message"] == "45 quux USD/hour contains words that are not understood: quux"
    assert json.loads(ingest("add", str(path), "--ignore", "quux", "--json").stdout)["accepted"] == 1
    assert batches(data_folder)[0].reading["ignored"] == ["quux"]
    with replay(data_folder, batches(data_folder)[0].batch) as again:
        assert (again.same, again.differs) == (1, False)


def test_a_typing_error_is_told_with_the_option_that_mends_it_which_is_kept_with_the_batch(ingest, tmp_path, folder):
    data = folder(companies=[{"company": "NVIDIA"}, {"company": "L'Oréal"}])
    path = tmp_path / "typed.csv"
    path.write_text("Company,Internship pay,Year\nNVIDA,USD 45/hour,2026\nL'Oral,USD 40/hour,2026\n", encoding="utf-8")
    assert ingest("check", str(path)).stdout.splitlines()[-2:] == [
        "? L'Oral (1): did you mean L'Oréal? --company 'L'\"'\"'Oral=L'\"'\"'Oréal'",
        "? NVIDA (1): did you mean NVIDIA? --company NVIDA=NVIDIA",
    ]
    told = json.loads(ingest("check", str(path), "--company", "L'Oral=L'Oréal", "--json").stdout)
    assert told["near_names"] == [{"written": "NVIDA", "companies": ["NVIDIA"], "records": 1}]
    ingest("add", str(path), "--company", "NVIDA=NVIDIA")
    assert batches(data)[0].reading["companies"] == {"NVIDA": "NVIDIA"}


def test_a_word_that_has_a_meaning_cannot_be_waved_away(ingest, tmp_path):
    done = ingest("check", str(tmp_path / "sheet.csv"), "--ignore", "net")
    assert (done.returncode, done.stderr) == (2, "net has a meaning in a pay: it cannot be left out.\n")


def test_read_pay_prints_tokens_with_their_roles_the_reading_and_why(ingest):
    assert ingest("read-pay", "45k EUR p.a.").stdout.split("\n") == [
        "45k EUR p.a.",
        "  45k                      figure",
        "  EUR                      currency (EUR)",
        "  p.a.                     period (year)",
        "paid low=45000.0 high=45000.0 period=year currency=EUR",
        "",
    ]
    assert "45 quux contains words that are not understood: quux." in ingest("read-pay", "45 quux").stdout


def test_check_prints_one_object_by_the_contract_and_changes_nothing(ingest, tmp_path, data_folder):
    done = ingest("check", str(tmp_path / "sheet.csv"), "--json")
    told = json.loads(done.stdout)
    assert done.returncode == 1
    assert told.keys() >= KEYS
    assert (told["file"], told["sha256"]) == ("sheet.csv", hashlib.sha256(SHEET.encode()).hexdigest())
    assert (told["dataset"], told["encoding"], told["delimiter"], told["header_line"]) == ("stipends", "utf-8", ",", 1)
    assert told["mapping"] == {"company": "Company", "pay_text": "Internship pay", "year": "Year"}
    assert [told[name] for name in ("records", "accepted", "rejected", "duplicate")] == [3, 2, 1, 0]
    question = told["questions"][0]
    assert (question["field"], question["choices"][0]) == ("currency", "USD")
    problem = told["problems"][0]
    assert {"line", "column", "value", "code", "severity", "message", "hint"} == problem.keys()
    assert (problem["line"], problem["column"], problem["value"], problem["code"]) == (
        3,
        "Internship pay",
        "lots",
        "pay_not_stated",
    )
    assert told["problems_total"] == 1
    assert not (data_folder / "uploads").exists()


def test_an_answer_holds_for_the_rows_that_do_not_say(ingest, tmp_path):
    rows = tmp_path / "rows.csv"
    done = ingest("check", str(tmp_path / "sheet.csv"), "--set", "currency=CAD", "--rows", str(rows), "--json")
    assert done.returncode == 0
    assert json.loads(done.stdout)["questions"] == []
    with rows.open(encoding="utf-8", newline="") as file:
        written = list(csv.DictReader(file))
    told = [(row["line"], row["company"], float(row["pay_low"]), float(row["pay_high"]), row["currency"]) for row in written]
    assert told == [("2", "Northwind", 45, 45, "CAD"), ("4", "Fabrikam", 38, 42, "CAD")]


def test_an_answer_that_a_sign_cannot_mean_sets_the_rows_aside(ingest, tmp_path):
    told = json.loads(ingest("check", str(tmp_path / "sheet.csv"), "--set", "currency=EUR", "--json").stdout)
    assert [told[name] for name in ("records", "accepted", "rejected")] == [3, 0, 3]
    assert [p["code"] for p in told["problems"]] == ["currency_contradicts", "pay_not_stated", "currency_contradicts"]


def test_a_named_column_is_taken(ingest, tmp_path):
    path = tmp_path / "prices.csv"
    path.write_text("who,Price\nA,5.00\n", encoding="utf-8")
    assert ingest("check", str(path)).returncode == 3
    done = ingest("check", str(path), "--map", "pay_text=Price", "--map", "company=who", "--json")
    assert done.returncode == 1
    assert [q["field"] for q in json.loads(done.stdout)["questions"]] == ["currency", "pay_period", "work_kind", "year"]
    assert json.loads(done.stdout)["mapping"] == {"pay_text": "Price", "company": "who"}


def test_a_refused_file_is_told_in_full_and_by_a_sentence(ingest, tmp_path):
    path = tmp_path / "empty.csv"
    path.write_bytes(b"")
    done = ingest("check", str(path), "--json")
    told = json.loads(done.stdout)
    assert done.returncode == 3
    assert told["records"] is None
    assert [p["code"] for p in told["problems"]] == ["empty_file"]
    assert ingest("check", str(path)).stdout.startswith("empty.csv: The file contains nothing")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["check", "nowhere.csv"], "There is no file nowhere.csv"),
        (["check", "{sheet}", "--set", "pay_period=decade"], "pay_period cannot be decade: one of hour"),
        (["check", "{sheet}", "--set", "currency=dollars"], "currency cannot be dollars"),
        (["check", "{sheet}", "--set", "year=20225"], "year cannot be 20225"),
        (["check", "{sheet}", "--set", "company=Acme"], "company cannot be set for a whole file"),
        (["check", "{sheet}", "--map", "pay=Pay"], "There is no field pay"),
        (["check", "{sheet}", "--map", "pay_text=Salary"], "has no column Salary"),
        (["check", "{sheet}", "--map", "pay_text"], "is not of the form FIELD=VALUE"),
        (["check", "{sheet}", "--company", "NVIDA="], "NVIDA= is not of the form WRITTEN=NAME"),
        (["check"], "usage"),
    ],
)
def test_a_usage_error_is_a_sentence_and_exit_2(ingest, tmp_path, arguments, sentence):
    done = ingest(*(a.format(sheet=tmp_path / "sheet.csv") for a in arguments))
    assert done.returncode == 2
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr


def test_a_batch_is_added_listed_undone_and_restored(ingest, tmp_path):
    path = str(tmp_path / "sheet.csv")
    assert ingest("add", path, "--json").returncode == 1
    added = ingest("add", path, "--set", "currency=USD", "--json")
    assert added.returncode == 0
    batch = json.loads(added.stdout)["batch"]
    listed = json.loads(ingest("list", "--json").stdout)
    keys = ["batch", "file", "dataset", "records", "accepted", "rejected", "duplicate", "added_at", "undone"]
    assert [list(one) for one in listed] == [keys]
    assert [listed[0][k] for k in keys if k != "added_at"] == [batch, "sheet.csv", "stipends", 3, 2, 1, 0, False]
    again = ingest("add", path, "--set", "currency=USD")
    assert again.returncode == 3
    assert f"was added before, as batch {batch}" in again.stderr
    assert ingest("undo", batch).returncode == 0
    assert json.loads(ingest("list", "--json").stdout)[0]["undone"]
    assert ingest("restore", batch).returncode == 0
    missing = ingest("undo", "nothing")
    assert missing.returncode == 3
    assert missing.stderr == "There is no batch nothing.\n"
