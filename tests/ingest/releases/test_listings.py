"""Lists of postings: only those that the tables lack, with pay that the list vouches for, as reports that can be undone."""

import json

import pytest

from ingest.batches.batch import restore, undo
from ingest.batches.storing import NotAdded
from ingest.releases.reading import read_file
from ingest.releases.release import Stop
from ingest.releases.taking import take
from queries.database import Database
from queries.selection import Selection
from tests.ingest.releases.made import OCCUPATIONS, releases_folder

POSTING = {
    "id": "a-1", "title": "Software Engineer Intern, Summer 2027", "company": "Fiveringsllc", "location": "Austin, TX",
    "remoteType": "onsite", "salaryMin": 83200, "salaryMax": 104000, "salaryPeriod": "annual",
    "postedAt": "2026-08-17T16:39:36Z",
}  # fmt: skip
JOB = {
    "title": "Data Intern", "company": "Acme", "location": "Austin, TX or Boston, MA", "is_open": True, "season": "Fall 2026",
    "first_seen_at": "2026-06-30T19:49:56Z", "last_seen_at": "2026-07-30T19:49:56Z", "salary": "$20–$34/hr",
}  # fmt: skip
HELD = {"company": "Acme", "role": "Data Intern", "city": "Boston", "region": "MA", "pay": 20, "evidence": "posted"}


@pytest.fixture
def data(folder):
    """A data folder with one posting and two companies."""
    companies = [{"company": "Acme"}, {"company": "Five Rings"}]
    places = [
        {"place_name": name, "region": state, "latitude": 30, "longitude": -97}
        for name, state in (("Austin", "TX"), ("Boston", "MA"))
    ]
    return releases_folder(folder, companies=companies, pay_reports=[HELD], places=places, occupations=OCCUPATIONS)


def listed(path, *postings: dict):
    document = {"generatedAt": "2026-08-22T11:37:25Z", "list": "Interns", "count": 1, "listings": postings}
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def jobs(path, **named: dict):
    path.write_text(json.dumps(named), encoding="utf-8")
    return path


def test_a_posting_becomes_a_report_of_pay_by_the_year(data, tmp_path):
    reading = read_file(listed(tmp_path / "listings.json", POSTING), data)
    assert (reading.release.name, reading.edition.edition) == ("posting_lists", "as of 2026-08-22")
    assert reading.edition.rows == [{
        "report_id": "list-dreamwork-a-1", "work_kind": "internship", "company": "Five Rings", "company_text": "Fiveringsllc",
        "role": "Software Engineer Intern, Summer 2027", "role_family": "software_engineering", "city": "Austin",
        "region": "TX", "country": "US", "place_text": "Austin, TX", "other_places": None, "work_mode": "on_site",
        "season": ["summer"], "year": 2027, "pay_low": 83200, "pay_high": 104000, "pay_period": "year", "currency": "USD",
        "pay_text": "83200–104000 USD/year", "evidence": "posted", "flags": ["annualised"],
        "note": "the list stores pay as a year (hourly x 2,080)",
    }]  # fmt: skip


def test_pay_is_read_from_its_words_and_places_beside_the_first_as_the_tables_have_them(data, tmp_path):
    (row,) = read_file(jobs(tmp_path / "jobs.json", **{"board:acme:1": JOB}), data).edition.rows
    named = ("pay_low", "pay_high", "pay_period", "city", "other_places", "season", "year", "flags", "work_mode")
    assert [row[name] for name in named] == [
        20, 34, "hour", "Austin", ["Boston, MA"], ["fall"], 2026, ["several_places"], None,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("posting", "reason"),
    [
        ({"salaryMin": None, "salaryMax": None}, "postings without pay"),
        ({"salaryPeriod": None}, "pay that the list may have estimated"),
        ({"title": "Software Engineer"}, "postings that call themselves no internship"),
        ({"location": "Toronto, ON, Canada"}, "places outside the United States, or not stated"),
        ({"id": "b-2"}, "postings that are here already"),
        ({"company": "ACME Inc", "title": "Data intern", "location": "Boston, MA"}, "postings that are here already"),
    ],
)
def test_what_is_no_new_posting_with_pay_of_its_own_is_left_out_and_counted(data, tmp_path, posting, reason):
    edition = read_file(listed(tmp_path / "a.json", POSTING, {**POSTING, **posting}), data).edition
    assert (len(edition.rows), edition.left_out) == (1, {reason: 1})


def test_pay_for_a_year_that_is_none_is_not_understood(data, tmp_path):
    named = {"a:1": JOB, "a:2": {**JOB, "title": "ML Intern", "salary": "19–65 USD/yr"}, "a:3": {**JOB, "salary": None}}
    edition = read_file(jobs(tmp_path / "a.json", **named), data).edition
    assert (len(edition.rows), edition.left_out) == (1, {"pay that is not understood": 1, "postings without pay": 1})


def test_it_stops_at_a_period_that_is_not_known_and_where_all_of_it_is_here(data, tmp_path):
    with pytest.raises(Stop, match="The posting a-1 has the period “weekly”, which is not known"):
        read_file(listed(tmp_path / "a.json", {**POSTING, "salaryPeriod": "weekly"}), data)
    take(read_file(listed(tmp_path / "b.json", POSTING), data), data)
    with pytest.raises(Stop, match="left out: 1 of postings that are here already"):
        read_file(listed(tmp_path / "c.json", {**POSTING, "id": "new"}), data)


def test_taken_they_are_reports_beside_the_others_and_never_twice(data, tmp_path):
    def reports() -> list[tuple]:
        asked = Database(data).view(Selection(work_kind=None, country=None))
        assert asked.snapshot.problems == []
        found = asked.ask("reports/behind", dimension="company", value=None, most=9, skipped=0)
        return sorted(zip(found["company"], found["pay"].round(1), strict=True))

    assert reports() == [("Acme", 20)]
    first = take(read_file(listed(tmp_path / "a.json", POSTING), data), data)
    assert reports() == [("Acme", 20), ("Five Rings", 45)]
    undo(data, first.batch)
    assert reports() == [("Acme", 20)]
    take(read_file(listed(tmp_path / "b.json", {**POSTING, "salaryMin": 104000}), data), data)
    with pytest.raises(NotAdded, match="were added meanwhile"):
        restore(data, first.batch)
    assert reports() == [("Acme", 20), ("Five Rings", 50)]
