"""An answer to take along: the rows of the page, each column's meaning, the way back, and the sources."""

import csv
import io
import json
import zipfile
from datetime import date

import pytest

from queries.__main__ import main
from queries.about import releases_of
from queries.meaning import meaning
from queries.package import Origin, metadata, package, readme
from queries.questions import questions

ORIGIN = Origin(date(2026, 11, 30), "http://localhost:8501/explore?explore-rows=Company")
ASKED = {"rows": "company", "columns": None, "sort": "pay", "most": 3, "across": 1}


def opened(packed: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        return {name: archive.read(name).decode("utf-8") for name in archive.namelist()}


def test_a_package_holds_the_answer_and_what_it_means(bundled):
    view = bundled.filtered(degree=("phd", "master"), unit="month", currency="EUR")
    answer = view.ask("explore/cells", **ASKED)
    files = opened(package("explore/cells", view, ASKED, ORIGIN))
    assert list(files) == ["data.csv", "metadata.json", "README.md"]
    rows = list(csv.DictReader(io.StringIO(files["data.csv"], newline="")))
    assert [row["row"] for row in rows] == list(answer["row"])
    medians = [float(row["median_month_eur"]) for row in rows if row["median_month_eur"]]
    assert medians == pytest.approx(answer["median"].dropna())
    told = json.loads(files["metadata.json"])
    assert (told["title"], told["rows"], told["day"]) == ("Pay by two dimensions", len(rows), "2026-11-30")
    assert [column["name"] for column in told["columns"]] == list(rows[0])
    assert told["selection"]["degree"] == ["phd", "master"]
    assert told["selection"]["company"] is None
    assert told["parameters"] == ASKED
    assert {source["release"] for source in told["sources"]} == set(releases_of("explore/cells", view)["release"])


def test_its_readme_tells_people_the_same(bundled):
    files = opened(package("explore/cells", bundled, ASKED, ORIGIN))
    said = files["README.md"]
    assert said.startswith("# Pay by two dimensions\n\nOne row is one cell")
    assert f"read on 2026-11-30 at {ORIGIN.way_back}" in said
    assert "- country: US\n" in said
    assert "- columns: all\n" in said
    assert "- `median_hour_usd` (pay): " in said or "- `median_hour_usd`" in said
    assert f"Intern Pay: Pay by two dimensions. {ORIGIN.way_back}, read on 2026-11-30." in said
    assert "None" not in said
    assert "nan" not in said


def test_the_same_answer_is_the_same_file(bundled):
    assert package("explore/cells", bundled, ASKED, ORIGIN) == package("explore/cells", bundled, ASKED, ORIGIN)


@pytest.mark.parametrize(("rows", "said"), [(0, "has 0 rows"), (1, "has 1 row,"), (1_204, "has 1,204 rows")])
def test_rows_are_counted_in_words(bundled, rows, said):
    assert said in readme(metadata("explore/cells", bundled, ASKED, ORIGIN) | {"rows": rows})


def test_every_question_can_be_packed(bundled):
    for name in questions():
        told = metadata(name, bundled, meaning(name).examples, ORIGIN)
        assert all(column["meaning"] for column in told["columns"]), name
        assert readme(told | {"rows": 2}).count("## Columns") == 1, name


def test_the_command_line_writes_a_package_with_the_way_back(tmp_path, capsys):
    packed = tmp_path / "answer.zip"
    settings = ["--set", "most=2", "--set", "degree=phd"]
    assert main(["overview/groups", *settings, "--package", str(packed)]) == 0
    files = opened(packed.read_bytes())
    assert "python -m queries overview/groups --set most=2 --set degree=phd" in files["README.md"]
    rows = len(list(csv.reader(io.StringIO(files["data.csv"], newline="")))) - 1
    assert capsys.readouterr().out == f"{packed} holds {rows:,} rows.\n"
