"""Wages as the Bureau of Labor Statistics serves them: years, spellings of columns, marks, areas, and what is left out."""

import pytest

from ingest.releases.reading import read_file
from ingest.releases.release import Stop
from tests.ingest.releases.made import HEADER, WAGES, national, oews, releases_folder, wages, zipped
from tests.ingest.test_unpack import workbook

TWO = [wages("15-1252"), wages("15-2051")]


def figures(row: dict) -> tuple:
    return tuple(row[name] for name in ("p10", "p25", "median", "p75", "p90", "mean", "top_coded", "jobs"))


def test_a_national_workbook_gives_a_row_an_occupation_that_the_tables_know(data, tmp_path):
    lines = [wages("00-0000", "total"), wages("15-0000", "major"), *TWO, wages("11-0000", "major"), wages("47-4090")]
    reading = read_file(oews(tmp_path / "national.xlsx", *lines), data)
    assert (reading.release.name, reading.edition.edition) == ("oews", "May 2025")
    assert [row["soc_code"] for row in reading.edition.rows] == ["00-0000", "15-0000", "15-1252", "15-2051"]
    assert reading.edition.rows[2] == {
        "statistic_id": "oews-2025-US-15-1252", "group_kind": "occupation", "group_name": "Software Developers",
        "soc_code": "15-1252", "work_kind": "full_time", "area_type": "country", "area_name": "United States",
        "area_code": "US", "country": "US", "year": 2025, "pay_period": "year", "currency": "USD", "jobs": 1000,
        "evidence": "official", "pay_basis": "OEWS wage", "p10": 80_000, "p25": 100_000, "median": 140_000, "p75": 170_000,
        "p90": 200_000, "mean": 150_000, "top_coded": None, "note": None,
    }  # fmt: skip


def test_it_is_compared_by_what_each_figure_is_of(data, tmp_path):
    found = read_file(oews(tmp_path / "a.xlsx", wages("15-0000", "major"), wages("15-1252")), data).difference
    assert [row["soc_code"] for row in found.added] == ["15-0000"]
    assert [(change.key[0], change.figure, change.before, change.now) for change in found.changed] == [
        ("15-1252", "median", 139_000, 140_000)
    ]
    assert [row["soc_code"] for row in found.gone] == ["15-2051"]
    assert (found.same, found.changed_rows, found.compared) == (0, 1, 8)


def test_a_top_code_is_an_empty_figure_that_is_named_and_a_suppressed_one_is_only_empty(data, tmp_path):
    top = wages("15-1252", figures=(150, 80, 100, 140, "#", "#"))
    none = wages("15-2051", figures=("*",) * 6, TOT_EMP="**")
    rows = read_file(oews(tmp_path / "a.xlsx", top, none), data).edition.rows
    assert figures(rows[0]) == (80_000, 100_000, 140_000, None, None, 150_000, ["p75", "p90"], 1000)
    assert figures(rows[1]) == (None, None, None, None, None, None, None, None)
    assert [row["note"] for row in rows] == [None, "wage suppressed in source"]


def test_a_row_without_a_year_s_wage_a_group_an_industry_and_an_ownership_are_left_out(data, tmp_path):
    lines = [
        *TWO,
        wages("15-2051", "broad"),
        wages("15-1252", HOURLY="TRUE"),
        wages("15-1252", I_GROUP="sector"),
        wages("15-1252", OWN_CODE="5"),
        wages("15-1252", AREA_TYPE="3", AREA="72"),
    ]
    edition = read_file(oews(tmp_path / "a.xlsx", *lines), data).edition
    assert len(edition.rows) == 2
    assert edition.left_out == {
        "groups of occupations": 1, "wages by the hour only": 1, "single industries": 1, "single kinds of ownership": 1,
        "territories": 1,
    }  # fmt: skip


def test_a_state_s_code_keeps_its_zero_and_a_metro_has_five_digits(data, tmp_path):
    lines = [
        wages("15-1252", AREA=1, AREA_TITLE="Alabama", AREA_TYPE="2"),
        wages("15-1252", AREA="10180", AREA_TITLE="Abilene, TX", AREA_TYPE="4"),
    ]
    rows = read_file(oews(tmp_path / "a.xlsx", *lines), data).edition.rows
    assert [(row["area_type"], row["area_code"], row["area_name"]) for row in rows] == [
        ("state", "01", "Alabama"), ("metro", "10180", "Abilene, TX"),
    ]  # fmt: skip


def test_an_older_national_sheet_has_lower_case_names_padded_numbers_and_no_area(data, tmp_path):
    header = ["occ_code", "occ_title", "group", "tot_emp", "mean_prse", *(name.lower() for name in WAGES), "annual"]
    line = ["15-1252", "Title", "", "     1000", " 0.1", *(f"   {f}" for f in (150, 80, 100, 140, 170)), "***", ""]
    described = workbook(tmp_path / "field_descriptions.xlsx", {"Field_descriptions": [["May 2012 OES Estimates"]]})
    sheet = workbook(tmp_path / "national_M2012_dl.xlsx", {"national_dl": [["A note above"], header, line]})
    archive = zipped(
        tmp_path / "oesm12nat.zip", described, sheet, beside={"~$national_M2012_dl.xlsx": "a lock", "read.me": "-"}
    )
    edition = read_file(archive, data).edition
    assert edition.edition == "May 2012"
    assert figures(edition.rows[0]) == (80, 100, 140, 170, None, 150, None, 1000)
    assert edition.rows[0]["note"] == "SOC 2010 codes"


@pytest.mark.parametrize(
    ("lines", "named", "sentence"),
    [
        ([wages("15-1252", figures=(150, 80, 100, 140, 170, "n/a"))], {}, "A_PCT90 is “n/a”, a mark that is not known."),
        ([wages("15-1252", figures=(150, 80, 100, 180, 170, 200))], {}, "median (180,000) is above p75 (170,000)."),
        ([wages("15-1252")] * 2, {}, "It has two rows of 15-1252 · country · US · 2025 · year."),
        ([wages("15-1252", AREA_TYPE="9")], {}, "AREA_TYPE is “9”, a kind of area that is not known."),
        (
            TWO,
            {"name": "oesm24nat.xlsx"},
            "Its years differ: 2024 by the name of the file and 2025 by sheet Field Descriptions.",
        ),
        ([wages("47-4090")], {}, "It has nothing that the tables could take."),
        ([line[:-3] for line in TWO], {"header": HEADER[:-3]}, "sheet national_M2025_dl has no column A_PCT90."),
    ],
)
def test_it_stops_and_says_why(data, tmp_path, lines, named, sentence):
    path = oews(tmp_path / "a.xlsx", *lines, header=named.pop("header", None))
    with pytest.raises(Stop) as stop:
        read_file(path, data, **named)
    assert str(stop.value).endswith(sentence)


def test_it_stops_where_no_year_is_said(data, tmp_path):
    with pytest.raises(Stop, match="Its year is said nowhere"):
        read_file(workbook(tmp_path / "a.xlsx", {"wages": [HEADER, *TWO]}), data)


def test_it_stops_where_many_rows_are_missing_or_leap(folder, tmp_path):
    codes = [f"15-12{n}" for n in range(10, 18)]
    held = [national(code, 140_000) for code in codes]
    data = releases_folder(folder, occupations=[{"soc_code": code, "occupation": code} for code in codes], pay_statistics=held)
    with pytest.raises(Stop, match=r"It has 5 rows of country 2025, where the tables have 8: some are missing\."):
        read_file(oews(tmp_path / "a.xlsx", *map(wages, codes[:5])), data)
    doubled = [wages(code, figures=(300, 160, 200, 280, 340, 400)) for code in codes[:6]]
    rest = [wages(code) for code in codes[6:]]
    with pytest.raises(
        Stop, match=r"The median of 6 of 8 rows is over 40% away from the one before, first 15-1210 .* 280,000\."
    ):
        read_file(oews(tmp_path / "b.xlsx", *doubled, *rest), data)
    assert len(read_file(oews(tmp_path / "c.xlsx", *doubled[:5], wages(codes[5]), *rest), data).difference.changed) == 5 * 6
