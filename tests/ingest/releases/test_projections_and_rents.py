"""Projections of the nation and of the states, and rents: years in headings, marks, thousands, pages, spellings of columns."""

import json

import pytest

from ingest.batches.storing import NotAdded
from ingest.releases.content import opened
from ingest.releases.reading import read_file, release_of_content
from ingest.releases.release import Known, Stop
from ingest.releases.taking import take
from tests.ingest.releases.made import releases_folder
from tests.ingest.test_unpack import workbook

KNOWN = Known(
    occupations={"00-0000": "All Occupations", "15-1252": "Software Developers", "15-2051": "Data Scientists"},
    states={"01": "Alabama", "56": "Wyoming"},
)
TITLE = "Table 1.2 Occupational projections, 2025–2035, and worker characteristics, 2025 (Employment in thousands)"
HEADER = [
    "2025 National Employment Matrix title", "2025 National Employment Matrix code", "Occupation type", "Employment, 2025",
    "Employment, 2035", "Employment change, numeric, 2025–35", "Employment change, percent, 2025–35",
    "Occupational openings, 2025–35 annual average", "Median annual wage, dollars, 2025[1]",
    "Typical education needed for entry", "Work experience in a related occupation",
    "Typical on-the-job training needed to attain competency in the occupation",
]  # fmt: skip
LINES = [
    ["Total, all occupations", "00-0000", "Summary", 170000.1, 175000.2, 5000.1, 2.9, 18000.5, 50980, "—", "—", "—"],
    [
        "  Software developers",
        "15-1252",
        "Line item",
        1700.24,
        1900,
        199.8,
        11.8,
        120.1,
        "&gt;=$239,200",
        "Degree",
        "None",
        "—",
    ],
    ["  Others", "11-0000", "Summary", 1, 1, 1, 1, 1, 1, "—", "—", "—"],
    ["[1] Footnote", "", "", "", "", "", "", "", "", "", "", ""],
]
STATE_HEADER = [
    "Area",
    "Title",
    "Base",
    "Projected",
    "Change",
    "PercentChange",
    "AvgAnnualOpenings",
    "STFIPS",
    "OccCode",
    "BaseYear",
]
STATE_HEADER += ["ProjYear"]
STATE_ROWS = [
    [" United States", "Software Developers", "1700", "1900", "200", "11.8", "120", "0", "15-1252", "2024", "2034"],
    ["Alabama", "Software Developers", "0", "10", "0", "25", "0", "1", "15-1252", "2024", "2034"],
    ["Guam", "Software Developers", "10", "10", "0", "0", "0", "66", "15-1252", "2024", "2034"],
    ["Alabama", "Data Scientists", "100", "110", "10", "10", "10", "1", "15-2051", "2024", "2034"],
]
RENT_HEADER = ["stusps", "state", "hud_area_code", "countyname", "hud_area_name", "fips", "fmr_0", "fmr_1", "fmr_2"]
RENT_LINES = [
    ["AL", "01", "METRO33860M33860", "Autauga County", "Montgomery, AL MSA", "0100199999", 848, 888, 1055],
    ["AL", "01", "METRO33860M33860", "Elmore County", "Montgomery, AL MSA", "0105199999", 848, 888, 1055],
    ["AL", "01", "NCNTY01005N01005", "Barbour County", "Barbour County, AL", "0100599999", 600, 700, 800],
]


def edition_of(path, known: Known = KNOWN, name: str | None = None):
    content = opened(path, name)
    release = release_of_content(content)
    return release.name, release.read(content, known)


def projections(path, lines=LINES, header=HEADER, title=TITLE):
    index = [["Occupation.xlsx contents"]]
    moved = [["The content from Table 1.7 has been moved."]]
    other = [["Table 1.8"], ["2025 National Employment Matrix title", "2025 National Employment Matrix code"]]
    sheets = {"Index": index, "Table 1.2": [[title], header, *lines], "Table 1.7": moved, "Table 1.8": other}
    return workbook(path, sheets)


def test_projections_are_jobs_of_the_two_years_that_the_header_names(tmp_path):
    name, edition = edition_of(projections(tmp_path / "occupation.xlsx"))
    assert (name, edition.edition) == ("employment_projections", "2025-35")
    total, developers = edition.rows
    assert developers == {
        "outlook_id": "employment-projection-2025-2035-15-1252", "occupation": "Software developers", "soc_code": "15-1252",
        "area_type": "country", "area_name": "United States", "area_code": "US", "country": "US", "base_year": 2025,
        "projection_year": 2035, "employment_base": 1_700_200, "employment_projected": 1_900_000, "change_number": 199_800,
        "change_percent": 11.8, "annual_openings": 120_100, "entry_education": "Degree", "work_experience": "None",
        "on_the_job_training": None, "note": "median wage of $239,200 or more, of which no figure is published",
    }  # fmt: skip
    assert (total["median_pay_year_usd"], total["note"], total["entry_education"]) == (50_980, "summary group", None)


def test_wages_and_education_of_a_second_table_join_and_a_wage_of_another_year_does_not(tmp_path):
    header = [name.replace("2025", "2019").replace("2035", "2029").replace("–35", "-29") for name in HEADER]
    first, second = header[:8], [*header[:8], "Median annual wage, 2020(1)", *header[9:]]
    sheets = {
        "Table 1.2": [["Table 1.2, 2019-29"], first, [*LINES[1][:8]]],
        "Table 1.7": [["Table 1.7, 2019-29"], second, [*LINES[1][:8], 1, *LINES[1][9:]]],
    }
    _, edition = edition_of(workbook(tmp_path / "a.xlsx", sheets))
    (row,) = edition.rows
    assert (row["base_year"], row["projection_year"], row.get("median_pay_year_usd"), row["entry_education"]) == (
        2019, 2029, None, "Degree",
    )  # fmt: skip


def test_a_headline_of_the_handbook_stays_beside_the_projection_of_the_same_years(folder, tmp_path):
    of = {"occupation": "Software developers", "soc_code": "15-1252", "area_type": "country", "area_name": "United States",
          "area_code": "US", "country": "US", "base_year": 2025, "projection_year": 2035}  # fmt: skip
    held = [{**of, "change_percent": 12, "source_id": "bls-ooh-2025"}]
    data = releases_folder(folder, outlook=held)
    assert len(read_file(projections(tmp_path / "a.xlsx"), data).difference.added) == 2


@pytest.mark.parametrize("shape", ["json", "tsv"])
def test_states_are_read_from_the_service_s_answer_and_from_the_table_of_all(tmp_path, shape):
    path = tmp_path / "a"
    if shape == "json":
        path.write_text(json.dumps({"rows": [dict(zip(STATE_HEADER, row, strict=True)) for row in STATE_ROWS]}))
    else:
        path.write_text("\n".join("\t".join([*row, ""]) for row in [STATE_HEADER, *STATE_ROWS, [""] * 11]))
    name, edition = edition_of(path)
    assert (name, edition.edition, edition.is_part) == ("projections_central", "2024-34", False)
    named = ("area_type", "area_code", "area_name", "employment_base", "change_number")
    assert [tuple(row[name] for name in named) for row in edition.rows] == [
        ("country", "US", "United States", 1700, 200), ("state", "01", "Alabama", 0, 0), ("state", "01", "Alabama", 100, 10),
    ]  # fmt: skip
    assert edition.left_out == {"areas that are no state": 1}


@pytest.mark.parametrize(
    ("sheet", "header", "lines"),
    [
        ("FY27_FMRs", RENT_HEADER, RENT_LINES),
        (
            "FMR27_INFO",
            ["fips2010", "fmr1", "fmr0", "state_alpha", "metro_code", "areaname"],
            [[line[5], line[7], line[6], line[0], line[2], line[4]] for line in RENT_LINES],
        ),
    ],
)
def test_rents_are_those_of_an_area_once_whatever_the_columns_are_called(tmp_path, sheet, header, lines):
    described = [["Field_Name", "Description"], ["fmr_0", "a studio"]]
    name, edition = edition_of(workbook(tmp_path / "a.xlsx", {sheet: [header, *lines], "Field_Descriptions": described}))
    assert (name, edition.edition, edition.is_first) == ("fair_market_rents", "fiscal year 2027", True)
    assert [(r["item"], r["area_type"], r["area_code"], r["hud_area_code"], r["value"]) for r in edition.rows] == [
        ("rent_studio", "metro", "33860", "METRO33860M33860", 848), ("rent_1br", "metro", "33860", "METRO33860M33860", 888),
        ("rent_studio", "county", "01005", "NCNTY01005N01005", 600), ("rent_1br", "county", "01005", "NCNTY01005N01005", 700),
    ]  # fmt: skip


def test_a_first_edition_does_not_take_the_place_of_rents_that_were_revised(folder, tmp_path):
    of = {"area_type": "metro", "area_name": "Montgomery", "area_code": "33860", "hud_area_code": "METRO33860M33860",
          "year": 2027, "period": "month", "currency": "USD", "country": "US", "source_id": "hud-fmr-fy2026"}  # fmt: skip
    held = [{**of, "item": "rent_studio", "value": 900}, {**of, "item": "rent_1br", "value": 888}]
    data = releases_folder(folder, living_costs=held)
    first = read_file(workbook(tmp_path / "a.xlsx", {"FY27_FMRs": [RENT_HEADER, *RENT_LINES]}), data)
    assert [(change.key[0], change.before, change.now) for change in first.difference.changed] == [("rent_studio", 900, 848)]
    with pytest.raises(NotAdded, match="The tables have its year already, and the file is not called a revised one"):
        take(first, data)
    take(read_file(workbook(tmp_path / "b.xlsx", {"FY27_FMRs_revised": [RENT_HEADER, *RENT_LINES]}), data), data)


def without(name: str) -> dict:
    at = HEADER.index(name)
    return {"header": HEADER[:at] + HEADER[at + 1 :], "lines": [line[:at] + line[at + 1 :] for line in LINES]}


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (without("Occupation type"), "No table of it has all of the columns that are needed: two of employment, "),
        ({"title": TITLE.replace("2035", "2034")}, "Its years differ: 2025-2034, 2025-2035."),
        (
            {"lines": [[*LINES[1][:3], "n.a.", *LINES[1][4:]]]},
            "Table 1.2, line 3: Employment, 2025 is “n.a.”, a mark that is not known.",
        ),
        ({"lines": [[*LINES[1][:8], "#", *LINES[1][9:]]]}, "Median annual wage is “#”, a mark that is not known."),
    ],
)
def test_projections_stop_and_say_why(tmp_path, given, sentence):
    with pytest.raises(Stop) as stop:
        edition_of(projections(tmp_path / "a.xlsx", **given))
    assert sentence in str(stop.value)


def test_states_stop_at_a_page_of_an_answer_and_without_years(tmp_path):
    rows = [dict(zip(STATE_HEADER, row, strict=True)) for row in STATE_ROWS]
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"rows": rows, "pager": {"total_items": "801", "total_pages": "9"}}))
    with pytest.raises(Stop, match="It is one page of 4 rows of 801: ask for all with items_per_page=1000"):
        edition_of(path)
    path.write_text(json.dumps({"rows": [{name: row[name] for name in STATE_HEADER[:-2]} for row in rows]}))
    with pytest.raises(Stop, match="row 1 has no column BASEYEAR, PROJYEAR"):
        edition_of(path)


@pytest.mark.parametrize(
    ("sheet", "lines", "sentence"),
    [
        (
            "FY27_FMRs",
            [*RENT_LINES, [*RENT_LINES[0][:6], 849, 888, 1]],
            "the rents of the area METRO33860M33860 are others",
        ),
        ("FY27_FMRs", [[*RENT_LINES[0][:6], "", 888, 1]], "line 2: FMR_0 is “”, a mark that is not known."),
        ("FY27_FMRs", [["AL", "01", "CITY1", *RENT_LINES[0][3:]]], "“CITY1” is no code of an area that is known."),
        ("Rents", RENT_LINES, "Its fiscal year is said nowhere."),
        ("FMR20_FY21", RENT_LINES, "Its fiscal years differ: 2020, 2021."),
    ],
)
def test_rents_stop_and_say_why(tmp_path, sheet, lines, sentence):
    with pytest.raises(Stop) as stop:
        edition_of(workbook(tmp_path / "a.xlsx", {sheet: [RENT_HEADER, *lines]}))
    assert sentence in str(stop.value)
