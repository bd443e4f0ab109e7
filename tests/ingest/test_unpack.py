"""Files that hold a table in another shape: each is read as the CSV of the same table would be."""

import gzip
import json
import struct
import zipfile
from collections.abc import Sequence

import duckdb
import pytest

from ingest.batches.batch import add
from ingest.batches.replay import replay
from ingest.bytes import unpack
from ingest.judgement.check import check_file
from ingest.judgement.preview import preview

TABLE = "Role,Hourly pay (USD),Year\nIntern,25,2025\nData intern,27.5,2025\n"
ROWS = [
    {"Role": "Intern", "Hourly pay (USD)": 25, "Year": 2025},
    {"Role": "Data intern", "Hourly pay (USD)": 27.5, "Year": 2025},
]
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>'
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def workbook(path, sheets: dict[str, list[list]], hidden: Sequence[int] = (), columns: str = "", unseen: Sequence[str] = ()):
    """Writes the least of an Excel file that has these sheets, with `hidden` rows, some `columns`, and sheets that are `unseen`."""
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        listed = "".join(
            f'<sheet name="{name}" sheetId="{n}" state="{"hidden" if name in unseen else "visible"}" r:id="r{n}"/>'
            for n, name in enumerate(sheets, 1)
        )
        archive.writestr(
            "xl/workbook.xml", f'<workbook xmlns="{MAIN}" xmlns:r="{RELATION}"><sheets>{listed}</sheets></workbook>'
        )
        _relate(archive, "xml", len(sheets))
        for n, rows in enumerate(sheets.values(), 1):
            cells = "".join(
                f'<row r="{r}" hidden="{int(r in hidden)}">{"".join(map(cell, row))}</row>' for r, row in enumerate(rows, 1)
            )
            data = f"{columns}<sheetData>{cells}</sheetData>"
            archive.writestr(f"xl/worksheets/{n}.xml", f'<worksheet xmlns="{MAIN}">{data}</worksheet>')
    return path


def _relate(archive: zipfile.ZipFile, kind: str, sheets: int) -> None:
    related = "".join(
        f'<Relationship Id="r{n}" Type="{RELATION}/worksheet" Target="worksheets/{n}.{kind}"/>' for n in range(1, sheets + 1)
    )
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    archive.writestr(f"xl/_rels/workbook.{kind}.rels", f'<Relationships xmlns="{package}">{related}</Relationships>')
    main = f'<Relationship Id="r1" Type="{RELATION}/officeDocument" Target="xl/workbook.{kind}"/>'
    archive.writestr("_rels/.rels", f'<Relationships xmlns="{package}">{main}</Relationships>')


def binary_workbook(path, name: str, rows: list[list]):
    """Writes the least of a binary Excel file: records of a kind, a length and its bytes ([MS-XLSB] 2.1.4)."""

    def record(kind: int, content: bytes = b"") -> bytes:
        number = bytes([kind]) if kind < 0x80 else bytes([kind & 0x7F | 0x80, kind >> 7])
        return number + bytes([len(content)]) + content

    def text(said: str) -> bytes:
        return struct.pack("<I", len(said)) + said.encode("utf-16-le")

    def cell(column: int, value) -> bytes:
        place = struct.pack("<II", column, 0)
        return record(6, place + text(value)) if isinstance(value, str) else record(5, place + struct.pack("<d", value))

    def row(number: int, values: list) -> bytes:
        head = struct.pack("<II", number, 0) + b"\0" * 9
        return record(0, head) + b"".join(cell(column, value) for column, value in enumerate(values))

    area = struct.pack("<IIII", 0, len(rows) - 1, 0, len(rows[0]) - 1)
    data = record(0x94, area) + record(0x91) + b"".join(row(n, each) for n, each in enumerate(rows)) + record(0x92)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        listed = record(0x9C, struct.pack("<II", 0, 1) + text("r1") + text(name))
        archive.writestr("xl/workbook.bin", record(0x83) + record(0x8F) + listed + record(0x90) + record(0x84))
        _relate(archive, "bin", 1)
        archive.writestr("xl/worksheets/1.bin", record(0x81) + data + record(0x82))
    return path


def open_document(path, name: str, rows: list[list], hidden: Sequence[int] = (), columns: str = ""):
    """Writes the least of an OpenDocument spreadsheet."""

    def cell(value) -> str:
        if isinstance(value, str):
            return f'<table:table-cell office:value-type="string"><text:p>{value}</text:p></table:table-cell>'
        return f'<table:table-cell office:value-type="float" office:value="{value}"/>'

    lines = "".join(
        f'<table:table-row table:visibility="{"collapse" if r in hidden else "visible"}">{"".join(map(cell, row))}</table:table-row>'
        for r, row in enumerate(rows, 1)
    )
    return open_table(path, name, columns + lines)


def open_table(path, name: str, inside: str):
    """Writes an OpenDocument spreadsheet of one table, of which the columns and rows are given as they stand in its text."""
    names = "".join(
        f' xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"' for short in ("office", "table", "text")
    )
    table = f'<table:table table:name="{name}">{inside}</table:table>'
    body = f"<office:body><office:spreadsheet>{table}</office:spreadsheet></office:body>"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "content.xml", f'<?xml version="1.0"?><office:document-content{names}>{body}</office:document-content>'
        )
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
    return path


def parts_of(path) -> dict[str, bytes]:
    """The files that a spreadsheet's file holds, by their names."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def rewritten(path, parts: dict[str, bytes]):
    """Writes a spreadsheet's file again, of these parts."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def cell(value) -> str:
    return f"<c><v>{value}</v></c>" if not isinstance(value, str) else f'<c t="inlineStr"><is><t>{value}</t></is></c>'


def sheet(rows=ROWS) -> list[list]:
    return [list(rows[0]), *(list(row.values()) for row in rows)]


def made(path, kind: str):
    if kind == "xlsb":
        return binary_workbook(path, "Pay", sheet())
    if kind == "ods":
        return open_document(path, "Pay", sheet())
    if kind == "xlsx":
        return workbook(path, {"Notes": [["Collected in spring"]], "Pay": sheet()})
    if kind == "gz":
        path.write_bytes(gzip.compress(TABLE.encode()))
    elif kind == "zip":
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("__MACOSX/._pay.csv", "x")
            archive.writestr("pay.csv", TABLE)
    elif kind == "jsonl":
        path.write_text("\n".join(json.dumps(row) for row in ROWS), encoding="utf-8")
    elif kind == "json":
        path.write_text(json.dumps(ROWS, indent=1), encoding="utf-8")
    else:
        (path.parent / "pay.csv").write_text(TABLE, encoding="utf-8")
        duckdb.execute(f"copy (from '{path.parent}/pay.csv') to '{path}' (format parquet)")
    return path


@pytest.mark.parametrize("kind", ["xlsx", "xlsb", "ods", "gz", "zip", "jsonl", "json", "parquet"])
def test_a_table_in_another_shape_gives_the_rows_of_its_csv(kind, tmp_path, data_folder):
    with check_file(made(tmp_path / f"pay.{kind}", kind), data=data_folder) as checked:
        report = checked.report
        assert (report.refused, report.accepted, report.questions) == (False, 2, [])
        assert report.mapping == {"pay_text": "Hourly pay (USD)", "role": "Role", "year": "Year"}
        assert list(
            preview(checked, 2).understood[["pay_low", "pay_period", "currency"]].itertuples(index=False, name=None)
        ) == [
            (25.0, "hour", "USD"),
            (27.5, "hour", "USD"),
        ]


def test_every_sheet_is_listed_and_the_one_with_pay_proposed(tmp_path, data_folder):
    other = [ROWS[0] | {"Role": "Design intern"}]
    path = workbook(tmp_path / "pay.xlsx", {"Notes": [["Collected"]], "2024": sheet(), "2025": sheet(other)})
    with check_file(path, data=data_folder) as checked:
        assert (checked.report.sheet, checked.report.sheets) == ("2024", ("Notes", "2024", "2025"))
    with check_file(path, data=data_folder, sheet="2025") as checked:
        assert (checked.report.sheet, checked.report.accepted) == ("2025", 1)
    with check_file(path, data=data_folder, sheet="2026") as checked:
        assert checked.report.problems[0].message == "The file has no sheet of that name; it has Notes, 2024, 2025"


def test_a_hidden_sheet_is_proposed_only_where_no_other_has_pay(tmp_path, data_folder):
    path = workbook(tmp_path / "pay.xlsx", {"Old": sheet(), "New": sheet(ROWS[:1])}, unseen=["Old"])
    with check_file(path, data=data_folder) as checked:
        assert (checked.report.sheet, checked.report.sheets) == ("New", ("Old", "New"))
    path = workbook(tmp_path / "old.xlsx", {"Old": sheet(), "New": [["Collected"]]}, unseen=["Old"])
    with check_file(path, data=data_folder) as checked:
        assert checked.report.sheet == "Old"


def test_rows_and_columns_that_a_sheet_hides_are_read_and_told(tmp_path, data_folder):
    columns = '<cols><col min="2" max="2" hidden="1"/><col min="3" max="3"/><col min="4" max="16384" hidden="1"/></cols>'
    path = workbook(tmp_path / "pay.xlsx", {"Notes": [["Collected"]], "Pay": sheet()}, hidden=[3], columns=columns)
    with check_file(path, data=data_folder) as checked:
        assert (checked.report.hidden_rows, checked.report.hidden_columns, checked.report.accepted) == (1, 1, 2)
    columns = '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>'
    path = open_document(tmp_path / "pay.ods", "Pay", sheet(), hidden=[2, 3], columns=columns)
    with check_file(path, data=data_folder) as checked:
        assert (checked.report.hidden_rows, checked.report.hidden_columns, checked.report.accepted) == (2, 2, 2)
    with check_file(made(tmp_path / "pay.xlsb", "xlsb"), data=data_folder) as checked:
        assert (checked.report.hidden_rows, checked.report.hidden_columns) == (0, 0)


def test_a_sheet_is_stored_with_its_file_and_read_again(tmp_path, data_folder):
    path = workbook(tmp_path / "pay.xlsx", {"A": sheet(), "B": sheet([ROWS[0]])})
    with check_file(path, data=data_folder, sheet="B") as checked:
        batch = add(checked, path, data_folder, {})
    assert (batch.reading["sheet"], batch.accepted) == ("B", 1)
    assert (batch.folder(data_folder) / "original.csv").read_bytes() == path.read_bytes()
    with replay(data_folder, batch.batch) as again:
        assert (again.same, again.differs) == (1, False)


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("nested.json", json.dumps([{"pay": {"low": 1}}]), "json"),
        ("one.json", json.dumps({"rows": [1, 2]}), "json"),
        ("broken.json", '[{"pay": 1},', "json"),
        ("broken.gz", b"\x1f\x8b\x08\x00broken", "archive"),
        ("broken.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1broken", "spreadsheet"),
        ("broken.parquet", b"PAR1broken", "database"),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_to_do(name, content, code, tmp_path, data_folder):
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with check_file(path, data=data_folder) as checked:
        assert [problem.code for problem in checked.report.problems] == [code]
        assert checked.report.problems[0].hint


def test_a_file_that_grows_beyond_all_measure_is_refused_before_it_is_held(tmp_path, data_folder, monkeypatch):
    monkeypatch.setattr(unpack, "MOST_OF_SHEETS", 3_000_000)
    monkeypatch.setattr(unpack, "MOST_UNPACKED", 3_000_000)
    bombs = {"bomb.xlsx": "xl/worksheets/1.xml", "bomb.zip": "table.csv"}
    for name, part in bombs.items():
        with zipfile.ZipFile(tmp_path / name, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(part, b" " * 9_000_000)
    (tmp_path / "bomb.gz").write_bytes(gzip.compress(b"pay,year\n" + b"1,2\n" * 2_000_000))
    found = {}
    for name in ("bomb.xlsx", "bomb.zip", "bomb.gz"):
        assert (tmp_path / name).stat().st_size < 40_000
        with check_file(tmp_path / name, data=data_folder) as checked:
            found[name] = [problem.code for problem in checked.report.problems]
    assert found == {"bomb.xlsx": ["unpacked_too_large"], "bomb.zip": ["too_large"], "bomb.gz": ["too_large"]}


def test_a_zip_of_two_files_is_refused(tmp_path, data_folder):
    path = tmp_path / "two.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.csv", TABLE)
        archive.writestr("b.csv", TABLE)
    with check_file(path, data=data_folder) as checked:
        assert checked.report.problems[0].message == "The file is compressed: zip of 2 files"
