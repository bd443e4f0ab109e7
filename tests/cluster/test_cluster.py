"""Tables made on a cluster equal those of the home build, and so do the answers to all questions, whatever dies or crowds."""

import os
import random
import shutil
import signal
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from queries.build import build, collect
from queries.database import Database
from queries.folder import UPLOADS
from queries.meaning import meaning
from queries.questions import questions
from queries.schema import PAY_REPORTS
from tests.conftest import write_table
from tests.queries.test_changes import write_batch
from tests.queries.test_kept import tables

pytestmark = pytest.mark.cluster


def as_parquet(csv: Path) -> None:
    """Put a file of reports as Parquet in the place of its CSV."""
    with duckdb.connect() as connection:
        collect(connection, csv.parent, [(PAY_REPORTS, csv)])  # what else such a folder lacks is no matter
        connection.execute(f"copy (select * exclude (batch_id) from collected.pay_reports) to '{csv.with_suffix('.parquet')}'")
    csv.unlink()


def assert_equal_tables(made, home) -> int:
    """Assert that two data folders give the same tables, row by row; return the number of rows compared."""
    (one, some), (other, others) = build(made), build(home)
    assert [problem.sentence() for problem in some + others] == []
    found, expected = tables(one), tables(other)
    assert list(found) == list(expected)
    assert [name for name, rows in expected.items() if sorted(found[name], key=repr) != sorted(rows, key=repr)] == []
    assert found["pay_reports"] == expected["pay_reports"]
    assert found["other_places"] == expected["other_places"]
    return sum(map(len, expected.values()))


def test_a_killed_executor_changes_nothing_tables_and_answers_are_those_of_the_home_build(bundled_reports, built, executors):
    def kill_one() -> None:
        os.kill(executors()[0], signal.SIGKILL)

    made = built(bundled_reports, meanwhile=kill_one)
    assert assert_equal_tables(made, bundled_reports) > 50_000
    views = [Database(folder).view() for folder in (made, bundled_reports)]
    for view in (views, [view.filtered(country=None, work_kind=None, year=None) for view in views]):
        for name in questions():
            answer, expected = (each.ask(name, **meaning(name).examples) for each in view)
            pd.testing.assert_frame_equal(answer, expected, obj=name, rtol=1e-12)


def test_an_employer_with_half_of_all_rows_is_merged_like_any_other_from_csv_parquet_and_batches(folder, built, tmp_path):
    luck = random.Random(19)
    rows = [
        {
            "report_id": f"r{number:05}",
            "company": "Acme" if number % 2 else f"Company {luck.randrange(300)}",
            "evidence": luck.choice(["posted", "posted", "self_reported"]),
            "pay": luck.randrange(2_000, 9_000) / 100,
            "year": luck.choice([2025, 2026, None]),
            "role_family": luck.choice(["data", "design"]),
            "other_places": ["Austin, TX", "Boise, ID"] if number % 50 == 0 else [],
        }
        for number in range(4_000)
    ]
    places = [{"place_name": "Austin", "region": "TX"}, {"place_name": "Boise", "region": "ID"}]
    home = folder(pay_reports=rows[:2_000], places=places)
    write_table(home, "pay_reports", rows[2_000:], "stipends/more.csv")
    write_batch(home, "one", 1)
    source = shutil.copytree(home, tmp_path / "source")
    as_parquet(source / "stipends" / "more.csv")
    made = built(source)
    assert assert_equal_tables(made, home) > 4_000
    for data in (made, home):
        (data / UPLOADS / "one").rename(data / UPLOADS / ".one")
        write_batch(data, "two", 2)
    assert_equal_tables(made, home)


def test_rows_that_do_not_fit_are_named_and_nothing_is_written(folder, built, tmp_path):
    from queries.cluster.build import SourceError

    with pytest.raises(SourceError, match="line 3, column work_kind"):
        built(folder(pay_reports=[{"pay": 20}, {"pay": 30, "work_kind": "holiday"}]))
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


def test_a_report_that_two_files_hold_is_named(folder, built):
    from queries.cluster.build import SourceError

    source = folder(pay_reports=[{"report_id": "r1", "pay": 20}])
    write_table(source, "pay_reports", [{"report_id": "r1", "pay": 20}], "stipends/more.csv")
    with pytest.raises(SourceError, match="report r1 stands there more than once"):
        built(source)
