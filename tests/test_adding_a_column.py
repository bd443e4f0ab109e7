"""To add a column to the reports: one line of the schema in a copy of the code, and every file and batch still opens."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from queries.folder import DATA_VARIABLE

ROOT = Path(__file__).parents[1]
STORED = ROOT / "tests" / "ingest" / "stored_batches"
BEFORE = '_text("class_year", "year of study as written"),'
LINE = '_text("team", "team that the source names"),\n        '


def test_one_line_adds_a_column_that_is_null_in_what_was_made_before(tmp_path, folder):
    copy, data = tmp_path / "copy", folder(pay_reports=[{"pay": 20}, {"pay": 21}])
    for part in ("ingest", "queries", "vocabulary"):
        shutil.copytree(ROOT / part, copy / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(STORED, data / "uploads")
    schema = copy / "queries" / "schema.py"
    text = schema.read_text(encoding="utf-8")
    assert BEFORE in text
    schema.write_text(text.replace(BEFORE, LINE + BEFORE, 1), encoding="utf-8")
    sheet = tmp_path / "sheet.csv"
    sheet.write_text("company,pay\nAcme,20\nBolt,21\n", encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, Path(__file__).with_name("adding_a_column.py"), sheet],
        cwd=copy,
        env=os.environ | {"PYTHONPATH": str(copy), DATA_VARIABLE: str(data)},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert ran.returncode == 0, ran.stderr
    batches = sorted(path.name for path in STORED.iterdir())
    stored = {batch: [None] if (STORED / batch / "pay_reports.csv").exists() else [] for batch in batches}
    assert json.loads(ran.stdout) == {
        "problems": [],
        "collected": [None],
        "stored": stored,
        "read again": {"changed": 0, "new": 0, "gone": 0},
        "added": {"rows": 2, "team": [None]},
        "problems afterwards": [],
    }
