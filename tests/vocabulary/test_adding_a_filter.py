"""To add a filter on a column of the reports: one line in a copy of the code, and everything has it."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from queries.folder import DATA_VARIABLE

ROOT = Path(__file__).parents[2]
PARTS = ("app_pages", "serving", "charts", "components", "ingest", "offer", "queries", "static", "vocabulary", ".streamlit")
LINE = "housing_period,Housing paid for,When,housing_period,value,no,reports,,\n"
REPORTS = [
    {"report_id": "one", "pay": 20, "housing_period": "month"},
    {"report_id": "two", "pay": 21, "housing_period": "month"},
    {"report_id": "three", "pay": 22, "housing_period": "year"},
    {"report_id": "four", "pay": 23, "housing_period": None},
]


def test_one_line_adds_a_filter_to_every_question_and_to_the_page(tmp_path, folder):
    copy = tmp_path / "copy"
    for part in PARTS:
        shutil.copytree(ROOT / part, copy / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "dashboard.py", copy)
    with (copy / "vocabulary" / "filters.csv").open("a", encoding="utf-8") as file:
        file.write(LINE)
    ran = subprocess.run(
        [sys.executable, Path(__file__).with_name("adding_a_filter.py")],
        cwd=copy,
        env=os.environ | {"PYTHONPATH": str(copy), DATA_VARIABLE: str(folder(pay_reports=REPORTS))},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert ran.returncode == 0, ran.stderr
    assert json.loads(ran.stdout) == {
        "choices": [["month", 2], ["year", 1], ["not_stated", 1]],
        "month": {"matching": 2, "without": 4, "not stated": 1},
        "month not_stated": {"matching": 3, "without": 4, "not stated": 0},
        "week": {"matching": 0, "without": 4, "not stated": 1},
        "rows behind": ["one", "two"],
        "errors": [],
        "control": ["Housing paid for", ["Month", "Year", "Not stated"], ["month"]],
        "matching": "**2** of 4 reports match",
        "warnings": ["The address asks for “On the moon” as housing paid for, which isn’t an option here, so it was ignored."],
    }


def test_the_list_of_files_to_add_a_filter_is_short_and_each_is_there():
    told = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").partition("- **a filter**")[2].partition("\n- **")[0]
    files = re.findall(r"`([\w/]+\.\w+)`", told)
    assert files[0] == "vocabulary/filters.csv"
    assert len(set(files)) <= 4
    assert [file for file in files if not (ROOT / file).is_file()] == []
