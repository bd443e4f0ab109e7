"""Software of occupations as O*NET serves it: marks, codes that occupations share, layouts of two times, and what stops it."""

import pytest

from ingest.releases.reading import read_file
from ingest.releases.release import Stop
from tests.ingest.releases.made import releases_folder, zipped

EARLIER = "O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\tHot Technology\tIn Demand\n"
LATER = "O*NET-SOC Code\tTitle\tElement ID\tElement Name\tWorkplace Example\tHot Technology\tIn Demand\n"
ROWS = [
    ("15-1252.00", "Git", "File versioning software", "Y", "Y"),
    ("15-1252.00", "Fortran", "Development environment software", "N", "N"),
    ("15-2051.00", "C++", "Development environment software", "Y", "N"),
    ("15-2051.01", "C++", "Development environment software", "Y", "Y"),
    ("15-2051.01", "C", "Development environment software", "N", "Y"),
    ("29-1141.00", "Epic Systems", "Medical software", "Y", "Y"),
]


@pytest.fixture
def data(folder):
    """A data folder whose occupations are known, and one piece of software of one."""
    listed = {
        "release_id": "onet_software", "release": "Software of occupations", "publisher": "a department", "held": "release 1",
        "tables": ["software"],
    }  # fmt: skip
    held = {"soc_code": "15-1252", "software": "Git", "marks": ["hot"], "source_id": "onet-1"}
    sources = [{"source_id": "s1"}, {"source_id": "onet-1"}]
    return releases_folder(folder, releases=[listed], software=[held], sources=sources)


def archive(tmp_path, rows=ROWS, header=EARLIER, name="db_30_2_text", note=None):
    lines = "".join(
        "\t".join(
            (code, software, "1", kind, hot, demand) if header == EARLIER else (code, "", "1", kind, software, hot, demand)
        )
        + "\n"
        for code, software, kind, hot, demand in rows
    )
    path = tmp_path / "Technology Skills.txt"
    path.write_text(header + lines, encoding="utf-8")
    return zipped(tmp_path / f"{name}.zip", path, beside=note)


@pytest.mark.parametrize("header", [EARLIER, LATER])
def test_what_is_marked_of_known_occupations_is_read_once_a_code(data, tmp_path, header):
    reading = read_file(archive(tmp_path, header=header), data)
    assert (reading.release.name, reading.edition.edition) == ("onet_software", "O*NET 30.2")
    assert [(row["soc_code"], row["software"], row["marks"]) for row in reading.edition.rows] == [
        ("15-1252", "Git", ["in_demand", "hot"]),
        ("15-2051", "C++", ["in_demand", "hot"]),
        ("15-2051", "C", ["in_demand"]),
    ]
    assert reading.edition.rows[0]["category"] == "File versioning software"
    assert reading.edition.left_out == {
        "software without a mark": 1, "software of occupations that no other table has": 1,
    }  # fmt: skip
    assert [(change.key, change.figure) for change in reading.difference.changed] == [
        (("15-1252", "Git"), "category"), (("15-1252", "Git"), "marks"),
    ]  # fmt: skip


def test_the_ids_of_like_names_differ(data, tmp_path):
    rows = [("15-1252.00", name, "Languages", "Y", "N") for name in ("C", "C++", "C#", "F#")]
    ids = [row["software_id"] for row in read_file(archive(tmp_path, rows), data).edition.rows]
    assert len(set(ids)) == 4


def test_the_release_is_read_from_the_note_of_an_archive_with_another_name(data, tmp_path):
    noted = archive(
        tmp_path, name="download", note={"Read Me.txt": "The O*NET 31.0 Database\nIt holds texts, and a licence.\n"}
    )
    assert read_file(noted, data).edition.edition == "O*NET 31.0"


@pytest.mark.parametrize(
    ("rows", "name", "note", "sentence"),
    [
        ([("15-1252.00", "Git", "", "Y", "maybe")], "db_30_2_text", None, "IN DEMAND is “maybe”, a mark that is not known."),
        ([("15-1252", "Git", "", "Y", "Y")], "db_30_2_text", None, "O*NET-SOC CODE is “15-1252”, which is no code."),
        ([("15-1252.00", "", "", "Y", "Y")], "db_30_2_text", None, "line 2 has a mark, and no software."),
        (ROWS, "download", None, "It does not say of which release it is: give the publisher's zip as it is (db_…_text.zip)."),
        (ROWS, "db_30_2_text", {"Read Me.txt": "O*NET 31.0\tx\n"}, "It says that it is of the releases 30.2 and 31.0."),
    ],
)
def test_what_is_not_known_stops_it(data, tmp_path, rows, name, note, sentence):
    with pytest.raises(Stop) as stopped:
        read_file(archive(tmp_path, rows, name=name, note=note), data)
    assert str(stopped.value).endswith(sentence)
