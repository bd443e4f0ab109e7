"""Small files in the layouts of official releases, and a data folder that holds an edition of each."""

import zipfile
from collections.abc import Callable
from pathlib import Path

from tests.ingest.test_unpack import workbook

OCCUPATIONS = [
    {"soc_code": "00-0000", "occupation": "All Occupations"},
    {"soc_code": "15-0000", "occupation": "Computer and Mathematical Occupations"},
    {"soc_code": "15-1252", "occupation": "Software Developers"},
    {"soc_code": "15-2051", "occupation": "Data Scientists"},
]
STATES = [
    {"place_type": "country", "place_name": "United States", "country": "US", "area_code": "US"},
    {"place_type": "country", "place_name": "Germany", "country": "DE", "area_code": "DE"},
    {"place_type": "country", "place_name": "United Kingdom", "country": "GB", "area_code": "GB"},
    {"place_type": "state", "place_name": "Alabama", "region": "AL", "country": "US", "area_code": "01"},
    {"place_type": "state", "place_name": "Wyoming", "region": "WY", "country": "US", "area_code": "56"},
]
SOURCES = [
    {"source_id": name, "kind": "official statistics", "licence": "public domain"}
    for name in (
        "bls-oews-nat-2025", "bls-ep-2024-34", "bls-ooh-2025", "projcentral-2022-32", "bea-rpp-state-2023",
        "bea-rpp-state-2024", "worldbank-ppp", "fred-fx-annual", "ecb-eurofxref-hist", "hud-fmr-fy2026",
    )
]  # fmt: skip
#: The list of releases as far as a refresh reads it.
RELEASES = [
    {
        "release_id": "oews", "release": "Occupational Employment and Wage Statistics",
        "publisher": "US Bureau of Labor Statistics", "tables": ["pay_statistics"], "held": "May 2025",
        "published": "2026-05-15", "next_edition": "May 2026",
        "next_due": "spring of 2027", "page": "https://example.org/oes", "files": ["https://example.org/oesm26nat.zip"],
    },
    {
        "release_id": "documents", "release": "Guides", "publisher": "guides", "tables": ["programs"], "held": "as dated",
    },
]  # fmt: skip
WAGES = ("A_MEAN", "A_PCT10", "A_PCT25", "A_MEDIAN", "A_PCT75", "A_PCT90")
HEADER = [
    "AREA", "AREA_TITLE", "AREA_TYPE", "PRIM_STATE", "NAICS", "I_GROUP", "OWN_CODE", "OCC_CODE", "OCC_TITLE", "O_GROUP",
    "TOT_EMP", "EMP_PRSE", "MEAN_PRSE", "H_MEDIAN", *WAGES, "ANNUAL", "HOURLY",
]  # fmt: skip


def wages(code: str, group: str = "detailed", figures: tuple = (150, 80, 100, 140, 170, 200), **cells: object) -> list:
    """One line of a sheet of wages: the mean, p10, p25, the median, p75 and p90 in thousands, or marks."""
    named = dict(zip(WAGES, (f * 1000 if isinstance(f, int) else f for f in figures), strict=True))
    row = {
        "AREA": "99", "AREA_TITLE": "U.S.", "AREA_TYPE": "1", "PRIM_STATE": "US", "NAICS": "000000",
        "I_GROUP": "cross-industry", "OWN_CODE": "1235", "OCC_CODE": code, "OCC_TITLE": "Title",
        "O_GROUP": group, "TOT_EMP": 1000, "EMP_PRSE": 0.5,
        "MEAN_PRSE": 0.4, "H_MEDIAN": 60, "ANNUAL": "", "HOURLY": "", **named, **cells,
    }  # fmt: skip
    return [row[name] for name in HEADER]


def oews(path: Path, *lines: list, year: int = 2025, header: list | None = None) -> Path:
    """A national workbook of wages; the file of the description of its fields says the year too."""
    described = [[f"May {year} OEWS Estimates"], ["Field", "Description"]]
    updated = [["alldataupdate"], ["09MAR2021:10:42:00"]]
    sheets = {f"national_M{year}_dl": [header or HEADER, *lines], "Field Descriptions": described, "UpdateTime": updated}
    return workbook(path, sheets)


def zipped(path: Path, *files: Path, beside: dict[str, str] | None = None) -> Path:
    """An archive of files, with texts beside them."""
    with zipfile.ZipFile(path, "w") as archive:
        for file in files:
            archive.write(file, f"{path.stem}/{file.name}")
        for name, text in (beside or {}).items():
            archive.writestr(name, text)
    return path


def national(code: str, median: int, **cells: object) -> dict:
    """One collected row of national wages of 2025."""
    named = {"p10": 80_000, "p25": 100_000, "median": median, "p75": 170_000, "p90": 200_000, "mean": 150_000, "jobs": 1000}
    return {
        "statistic_id": f"salary-{code}", "soc_code": code, "group_name": "Title", "area_code": "US",
        "source_id": "bls-oews-nat-2025", **named, **cells,
    }  # fmt: skip


def releases_folder(folder: Callable[..., Path], **tables: list[dict]) -> Path:
    """A data folder with two national wages of 2025 and what readings need to know, and other rows that are given."""
    given = {
        "occupations": OCCUPATIONS, "places": STATES, "sources": [{"source_id": "s1"}, *SOURCES], "releases": RELEASES,
        "pay_statistics": [national("15-1252", 139_000), national("15-2051", 140_000)], **tables,
    }  # fmt: skip
    return folder(**given)
