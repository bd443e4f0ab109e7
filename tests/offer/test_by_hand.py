"""A report in one line is the one row of a file, read as any other; what the line does not say is asked, never made up."""

import pytest

from ingest.batches.batch import add, undo
from ingest.judgement.check import check_file
from offer.by_hand import read_report
from queries.database import Database
from tests.offer.conftest import COMPANIES, PLACES, RATES


@pytest.fixture
def data(folder):
    return folder(places=PLACES, companies=COMPANIES, exchange_rates=RATES, pay_reports=[{"pay": 30}])


def checked(data, tmp_path, line: str):
    read = read_report(Database(data).view(), line, 2026)
    assert read.problems == ()
    path = tmp_path / "report by hand.csv"
    path.write_bytes(read.file)
    return check_file(path, data=data), path


def test_a_line_is_added_as_a_batch_of_one_report_and_undone(data, tmp_path):
    check, path = checked(data, tmp_path, "Acme, software engineering intern, Austin, $58/hr, summer 2026, 12 weeks")
    assert check.report.questions == []
    with check:
        batch = add(check, path, data, {})
    assert (batch.records, batch.accepted, batch.file) == (1, 1, "report by hand.csv")
    asked = """
        select
            company, role, place, pay_low, pay_high, pay_period, currency, year, season, duration_weeks_min, evidence, work_kind
        from pay_reports where batch_id is not null
    """
    kept = Database(data).view().snapshot.cursor().execute(asked).fetchall()
    assert kept == [
        (
            "Acme", "software engineering intern", "Austin, TX", 58, 58, "hour", "USD", 2026, ["summer"], 12, "self_reported",
            "internship",
        )
    ]  # fmt: skip
    undo(data, batch.batch)
    assert Database(data).view().snapshot.cursor().execute(asked).fetchall() == []


def test_months_are_stored_as_weeks(data):
    assert b",26 weeks," in read_report(Database(data).view(), "Acme, intern, Austin, $58/hr, 6 months, 2026", 2026).file


@pytest.mark.parametrize(
    ("line", "ends", "asked"),
    [
        ("Acme, intern, Munich, €20–25 an hour, 2025", [(20, 25, "EUR", "hour")], []),
        ("Acme, 9,000 a month", [(9000, 9000, None, "month")], ["currency", "work_kind", "year"]),
        ("Acme, SWE intern, Austin, $58, 2026", [(58, 58, "USD", None)], ["pay_period"]),
        ("Acme, full-time developer, Munich, 70.000 € im Jahr", [(70_000, 70_000, "EUR", "year")], ["year"]),
        ("Acme, intern, unpaid, Munich, 2026", [(0, 0, None, None)], []),
    ],
)
def test_what_a_line_does_not_say_is_asked(data, tmp_path, line, ends, asked):
    check, _ = checked(data, tmp_path, line)
    with check:
        query = "select pay_low, pay_high, currency, pay_period from understood"
        assert check.staging.connection.execute(query).fetchall() == ends
    assert sorted(question.field for question in check.report.questions) == asked


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Acme, intern, Austin", ["What does it pay? Write a figure with its currency and period, such as $58/hr."]),
        ("Acme, $58/hr, quux zork", ["Not understood: quux zork. Leave it out, or write it otherwise."]),
        ("Acme $58/hr or Beta $60/hr", ["These are 2 reports: write one at a time."]),
        (
            "Acme, $58/hr, in Springfield",
            ["“Springfield” is no place that is known here: write the city with its state or country, such as Austin, TX."],
        ),
    ],
)
def test_what_is_wrong_with_a_line_is_said_and_makes_no_file(data, line, said):
    read = read_report(Database(data).view(), line, 2026)
    assert ([problem.sentence() for problem in read.problems], read.file) == (said, b"")
