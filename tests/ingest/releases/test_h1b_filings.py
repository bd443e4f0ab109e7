"""What companies filed for, from the applications themselves: the rules of the statistics, what stops them, and no person."""

import pytest

from ingest.releases import h1b_filings
from ingest.releases.content import opened
from ingest.releases.reading import read_file
from ingest.releases.release import Stop
from ingest.releases.taking import take
from queries.database import Database
from tests.ingest.releases.made import releases_folder
from tests.ingest.test_unpack import workbook

#: The columns of a file, some of them of people, in the order of the disclosure.
HEADER = (
    "CASE_NUMBER", "CASE_STATUS", "RECEIVED_DATE", "DECISION_DATE", "VISA_CLASS", "JOB_TITLE", "SOC_CODE", "SOC_TITLE",
    "FULL_TIME_POSITION", "EMPLOYER_NAME", "EMPLOYER_ADDRESS1", "EMPLOYER_POC_LAST_NAME", "EMPLOYER_POC_EMAIL",
    "AGENT_ATTORNEY_LAST_NAME", "WORKSITE_ADDRESS1", "WORKSITE_CITY", "WAGE_RATE_OF_PAY_FROM", "WAGE_RATE_OF_PAY_TO",
    "WAGE_UNIT_OF_PAY", "PREPARER_EMAIL",
)  # fmt: skip
PERSON = "a person"
USUAL = {
    "CASE_STATUS": "Certified", "DECISION_DATE": "2026-01-15", "VISA_CLASS": "H-1B", "SOC_CODE": "15-1252.00",
    "FULL_TIME_POSITION": "Y", "EMPLOYER_NAME": "NORTHWIND TRADERS, INC.", "WAGE_UNIT_OF_PAY": "Year",
}  # fmt: skip


def line(number: int, pay: object, **cells: object) -> list:
    named = {**USUAL, "CASE_NUMBER": f"I-200-{number}", "WAGE_RATE_OF_PAY_FROM": pay, **cells}
    people = {name: PERSON for name in HEADER if "POC" in name or "ADDRESS" in name or "ATTORNEY" in name or "PREPARER" in name}
    return [{**people, **named}.get(name, "") for name in HEADER]


@pytest.fixture
def data(folder):
    """A data folder that knows two companies, and has filings of 2025 that another counted."""
    companies = [{"company": "Northwind Traders", "aliases": ["Northwind"]}, {"company": "Contoso"}]
    listed = {
        "release_id": "h1b_filings", "release": "Disclosure data", "publisher": "a department", "held": "2025",
        "tables": ["pay_statistics"],
    }  # fmt: skip
    held = {
        "group_kind": "company", "group_name": "Software Developers", "soc_code": "15-1252", "company": "Contoso",
        "year": 2025, "pay_period": "year", "median": 100_000, "source_id": "dol-lca-fy2025",
    }  # fmt: skip
    sources = [{"source_id": "s1"}, {"source_id": "dol-lca-fy2025"}]
    return releases_folder(folder, companies=companies, releases=[listed], pay_statistics=[held], sources=sources)


def filed(path, *lines, header=HEADER):
    return workbook(path, {"Q1": [header, *lines, *([""] * len(header) for _ in range(3))]})


def test_a_company_and_an_occupation_of_eight_applications_have_their_nearest_ranks(data, tmp_path):
    # In order: 90, 100, 104 (50 an hour), 104 (2,000 a week), 104 (4,000 a fortnight), 110, 120 (10,000 a month), 130 (a band).
    pays = [
        (100_000, {}), (90_000, {"EMPLOYER_NAME": "Northwind"}), (110_000, {"SOC_CODE": "15-1252"}),
        (120_000, {"WAGE_RATE_OF_PAY_TO": 140_000}), (50, {"WAGE_UNIT_OF_PAY": "Hour"}),
        (2_000, {"WAGE_UNIT_OF_PAY": "Week"}), (4_000, {"WAGE_UNIT_OF_PAY": "Bi-Weekly", "VISA_CLASS": "E-3 Australian"}),
        (10_000, {"WAGE_UNIT_OF_PAY": "Month", "DECISION_DATE": "2025-10-01"}),
    ]  # fmt: skip
    lines = [line(number, pay, **cells) for number, (pay, cells) in enumerate(pays)]
    reading = read_file(filed(tmp_path / "a.xlsx", *lines), data)
    assert (reading.release.name, reading.edition.edition) == ("h1b_filings", "fiscal year 2026, decisions to 2026-01-15")
    assert reading.edition.rows == [
        {
            "statistic_id": "lca-2026-15-1252-Northwind-Traders", "group_kind": "company", "group_name": "Software Developers",
            "soc_code": "15-1252", "company": "Northwind Traders", "company_text": "NORTHWIND TRADERS, INC.",
            "work_kind": "full_time", "area_type": "country", "area_name": "United States", "area_code": "US",
            "country": "US", "year": 2026, "pay_period": "year", "currency": "USD", "p25": 100_000, "median": 104_000,
            "p75": 110_000, "n": 8, "evidence": "official",
            "pay_basis": "H-1B LCA filed base wage (middle of a band; no equity or bonus)",
            "note": "FY2026 LCA filings, counted here",
        }
    ]  # fmt: skip


def test_what_does_not_count_is_left_out_and_told(data, tmp_path):
    whole = [line(number, 100_000 + number) for number in range(8)]
    others = [
        line(8, 1, CASE_STATUS="Withdrawn"), line(9, 1, FULL_TIME_POSITION="N"), line(10, 1, SOC_CODE="11-0000"),
        line(11, 1, EMPLOYER_NAME="Somebody Else LLC"), line(12, 19_999), line(13, 2_000_001), line(14, ""),
        line(0, 999_000, DECISION_DATE="2025-12-01"),
        *(line(20 + number, 80_000, EMPLOYER_NAME="Contoso") for number in range(7)),
    ]  # fmt: skip
    edition = read_file(filed(tmp_path / "a.xlsx", *whole, *others), data).edition
    assert [(row["company"], row["n"], row["median"]) for row in edition.rows] == [("Northwind Traders", 8, 100_003)]
    assert edition.left_out == {
        "earlier decisions of a case": 1,
        "applications that were not certified, or were withdrawn": 1,
        "applications for part-time work": 1,
        "occupations that no table has": 1,
        "employers that no table has": 1,
        "pay outside 20,000 to 2,000,000 dollars a year, or none": 3,
        "companies and occupations of fewer than 8 applications": 1,
    }


def test_a_later_decision_takes_the_place_of_an_earlier_one_whichever_stands_first(data, tmp_path):
    later = [line(0, 50_000, DECISION_DATE="2026-03-01"), line(0, 500_000)]
    edition = read_file(filed(tmp_path / "a.xlsx", *later, *(line(n, 50_000) for n in range(1, 8))), data).edition
    assert [(row["p75"], row["n"]) for row in edition.rows] == [(50_000, 8)]
    assert edition.published == "2026-03-01"


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        ({"CASE_STATUS": "Pending"}, "line 2: CASE_STATUS is “Pending”, a mark that is not known."),
        ({"WAGE_UNIT_OF_PAY": "Day"}, "line 2: WAGE_UNIT_OF_PAY is “Day”, a unit that is not known."),
        ({"WAGE_RATE_OF_PAY_FROM": "n/a"}, "line 2: WAGE_RATE_OF_PAY_FROM is “n/a”, a mark that is not known."),
        ({"DECISION_DATE": "soon"}, "line 2: DECISION_DATE is “soon”, which is no day."),
        ({"DECISION_DATE": "2026-10-01"}, "Its decisions are of the fiscal years 2026 to 2027, where one is read at a time."),
        ({"CASE_NUMBER": ""}, "line 2 has no CASE_NUMBER."),
    ],
)
def test_what_is_not_known_stops_it(data, tmp_path, cells, sentence):
    path = filed(tmp_path / "a.xlsx", line(0, 100_000, **cells), *(line(number, 100_000) for number in range(1, 9)))
    with pytest.raises(Stop) as stopped:
        read_file(path, data)
    assert str(stopped.value).endswith(sentence)


def test_a_year_that_another_counted_is_not_mixed_with_ours(data, tmp_path):
    path = filed(tmp_path / "a.xlsx", *(line(number, 100_000, DECISION_DATE="2025-09-30") for number in range(8)))
    with pytest.raises(Stop, match="the filings of the fiscal year 2025 as another counted them"):
        read_file(path, data)


def test_a_later_quarter_takes_the_place_of_the_one_before(data, tmp_path):
    def medians() -> list[tuple]:
        cursor = Database(data).snapshot().cursor()
        return cursor.execute("select year, median from pay_statistics where company is not null order by all").fetchall()

    for pay, last in ((100_000, "2026-01-15"), (110_000, "2026-04-15")):
        lines = [line(number, pay, DECISION_DATE=last) for number in range(8)]
        take(read_file(filed(tmp_path / f"{pay}.xlsx", *lines), data), data)
        assert medians() == [(2025, 100_000), (2026, pay)]


def test_no_column_of_a_person_is_looked_at(data, tmp_path):
    path = filed(tmp_path / "a.xlsx", *(line(number, 100_000) for number in range(8)))
    (sheet,) = opened(path).sheets_with(h1b_filings.NEEDED)
    assert PERSON in {cell for row in sheet.rows() for cell in row}
    assert {name for _, cells in sheet.records(h1b_filings.NEEDED, h1b_filings.NEEDED) for name in cells} == h1b_filings.NEEDED
    assert not any(PERSON in str(cell) for row in read_file(path, data).edition.rows for cell in row.values())
