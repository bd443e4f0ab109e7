"""A newer edition, shown, taken and undone: its rows stand before those of the same figure, and then these are back."""

import json
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from ingest.__main__ import main
from ingest.batches.batch import batches, restore, undo
from ingest.batches.replay import replay
from ingest.batches.storing import NotAdded
from ingest.batches.verify import faults
from ingest.releases import taking
from ingest.releases.held import Held
from ingest.releases.reading import RELEASES, read_file
from ingest.releases.taking import take
from queries import kept
from queries.build import build
from queries.folder import DATA_VARIABLE, UPLOADS
from queries.schema import PAY_STATISTICS
from tests.ingest.releases.made import national, oews, releases_folder, wages
from tests.queries.test_changes import of_any_order
from tests.queries.test_kept import tables


@pytest.fixture
def refresh(data, monkeypatch, capsys):
    """Runs the command line over the data folder."""
    monkeypatch.setenv(DATA_VARIABLE, str(data))

    def run(*arguments: object) -> CompletedProcess:
        code = main(["refresh", *map(str, arguments)])
        printed = capsys.readouterr()
        return CompletedProcess(arguments, code, printed.out, printed.err)

    return run


@pytest.fixture
def newer(tmp_path) -> Path:
    """A national workbook: software developers changed, data scientists as they are, all occupations new."""
    return oews(tmp_path / "oesm25nat.xlsx", wages("00-0000", "total"), wages("15-1252"), wages("15-2051"))


def built(data: Path) -> dict[str, list]:
    connection, problems = build(data)
    assert [problem.sentence() for problem in problems] == []
    found = of_any_order(tables(connection))
    connection.close()
    return found


def medians(data: Path) -> dict[str, tuple]:
    """The median of each statistic by its id, with whether it is of a batch."""
    held = Held(data, RELEASES)
    assert held.problems == []
    rows = {row["statistic_id"]: (row["median"], row["batch_id"] is not None) for row in held.rows(PAY_STATISTICS)}
    held.close()
    return rows


def test_without_a_file_it_lists_the_releases_that_have_editions(refresh):
    assert refresh().stdout.split("\n") == [
        "oews: Occupational Employment and Wage Statistics",
        "  here: May 2025, published 2026-05-15",
        "  next: May 2026: spring of 2027",
        "  fetch: https://example.org/oesm26nat.zip",
        "  page: https://example.org/oes",
        "",
    ]
    (listed,) = json.loads(refresh("--json").stdout)
    assert (listed["release"], listed["published"], listed["taken"]) == ("oews", "2026-05-15", [])


def test_a_file_is_shown_and_nothing_is_taken(refresh, newer, data):
    done = refresh(newer)
    assert (done.returncode, done.stdout.split("\n")) == (0, [
        "oesm25nat.xlsx: Occupational Employment and Wage Statistics, May 2025",
        "  1 row added, 1 changed (1 figure), 1 the same, 0 gone",
        (
            "  + 00-0000 · country · US · 2025 · year: p10 80,000, p25 100,000, median 140,000, p75 170,000, p90 200,000, "
            "mean 150,000, jobs 1,000"
        ),
        "  15-1252 · country · US · 2025 · year: median 139,000 → 140,000",
        "Nothing was taken: --take takes it.",
        "",
    ])  # fmt: skip
    assert not (data / UPLOADS).exists()
    (told,) = json.loads(refresh(newer, "--json").stdout)
    assert told["changed"] == [
        {"soc_code": "15-1252", "area_type": "country", "area_code": "US", "year": 2025, "pay_period": "year",
         "figure": "median", "before": 139_000, "now": 140_000}
    ]  # fmt: skip
    assert [row["soc_code"] for row in told["added"]] == ["00-0000"]


def test_a_file_that_is_not_believed_is_refused_in_one_sentence(refresh, tmp_path, newer, data):
    (tmp_path / "page.csv").write_text("<html>Access denied</html>", encoding="utf-8")
    done = refresh("--take", newer, tmp_path / "page.csv")
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr == "page.csv: It is no file of a release: it holds no table. Nothing was taken.\n"
    assert batches(data) == []
    assert refresh(tmp_path / "none.csv").returncode == 2


def test_taken_it_stands_before_the_rows_of_the_same_figure_and_undone_these_are_back(data, newer, refresh):
    before = medians(data)
    done = refresh("--take", newer, "--json")
    (told,) = json.loads(done.stdout)
    (batch,) = batches(data)
    assert (batch.batch, batch.dataset, batch.accepted, batch.release) == (told["batch"], "pay_statistics", 3, "oews")
    assert (batch.folder(data) / "original.csv").read_bytes() == newer.read_bytes()
    assert medians(data) == {
        "oews-2025-US-00-0000": (140_000, True),
        "oews-2025-US-15-1252": (140_000, True),
        "oews-2025-US-15-2051": (140_000, True),
    }
    assert faults(data) == []
    assert f"  taken: May 2025 (oesm25nat.xlsx, batch {batch.batch})" in refresh().stdout.split("\n")
    undo(data, batch.batch)
    assert medians(data) == before == {"salary-15-1252": (139_000, False), "salary-15-2051": (140_000, False)}
    restore(data, batch.batch)
    assert len(medians(data)) == 3


def test_a_statistic_of_another_source_is_never_left_out(folder, tmp_path):
    other = national("15-1252", 1, statistic_id="another", source_id="s1")
    data = releases_folder(folder, pay_statistics=[national("15-1252", 139_000), other])
    take(read_file(oews(tmp_path / "a.xlsx", wages("15-1252")), data), data)
    assert medians(data) == {"another": (1, False), "oews-2025-US-15-1252": (140_000, True)}


def test_of_two_editions_the_newer_stands_whichever_was_restored_last(data, tmp_path):
    first = take(read_file(oews(tmp_path / "a.xlsx", wages("15-1252"), wages("15-2051")), data), data)
    revised = wages("15-1252", figures=(150, 80, 100, 141, 170, 200))
    take(read_file(oews(tmp_path / "b.xlsx", revised, wages("15-2051")), data), data)
    undo(data, first.batch)
    restore(data, first.batch)
    assert {name: median for name, (median, _) in medians(data).items()} == {
        "oews-2025-US-15-1252": 141_000, "oews-2025-US-15-2051": 140_000,
    }  # fmt: skip


def test_what_is_there_already_cannot_be_taken(data, newer, tmp_path):
    reading = read_file(newer, data)
    take(reading, data)
    with pytest.raises(NotAdded, match="The same file was added before"):
        take(read_file(newer, data), data)
    same = oews(tmp_path / "again.xlsx", wages("15-2051"), wages("15-1252"), wages("00-0000", "total"))
    with pytest.raises(NotAdded, match="there is nothing to take"):
        take(read_file(same, data), data)
    with pytest.raises(NotAdded, match="undo it, and take its file anew"):
        replay(data, batches(data)[0].batch)


def test_of_several_files_each_is_taken_or_not(refresh, newer, data, tmp_path):
    revised = wages("15-1252", figures=(150, 80, 100, 141, 170, 200))
    other = oews(tmp_path / "b.xlsx", wages("00-0000", "total"), revised, wages("15-2051"))
    done = refresh("--take", newer, newer, other)
    assert done.returncode == 3
    batch = batches(data)[0].batch
    lines = [line.partition("  ")[0] for line in done.stdout.split("\n") if line.startswith(("Taken", "Not taken"))]
    assert lines == [
        f"Taken: {batch}",
        f"Not taken: {newer.name}: The same file was added before, as batch {batch}.",
        f"Taken: {batches(data)[1].batch}",
    ]
    assert medians(data)["oews-2025-US-15-1252"] == (141_000, True)


def test_it_is_read_anew_where_another_batch_came_since(data, newer, tmp_path):
    reading = read_file(newer, data)
    take(read_file(oews(tmp_path / "a.xlsx", wages("15-1252"), wages("15-2051")), data), data)
    with pytest.raises(NotAdded, match="Other batches came or went"):
        take(reading, data)


@pytest.mark.parametrize("step", ["write_csv", "write_source", "problems_of"])
def test_interrupted_nothing_of_it_is_there(data, newer, monkeypatch, step):
    before = medians(data)

    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(taking, step, stopped)
    with pytest.raises(KeyboardInterrupt):
        take(read_file(newer, data), data)
    assert (batches(data), medians(data)) == ([], before)
    assert [path.name for path in (data / UPLOADS).iterdir() if path.is_dir()] == []


def test_kept_tables_are_those_built_anew_when_an_edition_comes_and_goes(data, newer, tmp_path):
    def opened() -> dict[str, list]:
        connection, problems, file = kept.kept_tables(data, tmp_path / "kept")
        assert (problems, file is not None) == ([], True)
        found = of_any_order(tables(connection))
        connection.close()
        return found

    before = opened()
    batch = take(read_file(newer, data), data)
    assert opened() == built(data) != before
    undo(data, batch.batch)
    assert opened() == before


def test_the_list_of_releases_knows_what_was_taken_and_that_it_is_due_no_more(data, tmp_path):
    connection, _ = build(data)
    ask = "select held, published::varchar, next_edition, next_due from releases where release_id = 'oews'"
    assert connection.execute(ask).fetchall() == [("May 2025", "2026-05-15", "May 2026", "spring of 2027")]
    connection.close()
    take(read_file(oews(tmp_path / "a.xlsx", wages("15-1252"), wages("15-2051"), year=2026), data), data)
    connection, _ = build(data)
    assert connection.execute(ask).fetchall() == [("May 2025, taken since: May 2026", "2026-05-15", None, None)]
    connection.close()


def test_an_edition_whose_rows_are_damaged_leaves_the_older_ones_in_place(data, newer):
    batch = take(read_file(newer, data), data)
    path = data / UPLOADS / batch.batch / "pay_statistics.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("140000", "a lot", 1), encoding="utf-8")
    connection, problems = build(data)
    assert [problem.file for problem in problems] == [f"uploads/{batch.batch}/pay_statistics.csv"]
    assert connection.execute("select count(*) from pay_statistics where batch_id is null").fetchall() == [(2,)]
    connection.close()
