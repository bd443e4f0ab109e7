"""Merged cells of a sheet, of which the file holds the value in the first alone."""

import pytest

from ingest.bytes.merged import areas_of, whole_cells
from ingest.judgement.check import check_file
from ingest.judgement.preview import preview
from tests.ingest.test_unpack import open_table, parts_of, rewritten, workbook

INTERNS = [
    ["Company", "Internship", "Pay (USD/hour)", "City", "Year"],
    ["Northwind", "Data intern", 31, "Austin, TX", 2025],
    ["", "Web intern", 33, "Austin, TX", ""],
    ["", "Lab intern", 29, "Denver, CO", ""],
    ["Contoso", "Law intern", 24, "Boston, MA", 2024],
]
PRAKTIKA = [
    ["Firma", "Praktikum", "Vergütung (EUR/Monat)", "Ort", "Jahr"],
    ["Falke", "Praktikum IT", 1500, "Berlin", 2025],
    ["", "Praktikum HR", "", "Hamburg", ""],
    ["", "Praktikum Labor", 1300, "Köln", ""],
]
STAGES = [
    ["Entreprise", "Gratification de stage (EUR par mois)", "", "Ville", "Année"],
    ["", "Minimum", "Maximum", "", ""],
    ["Boréal", 900, 1100, "Lyon", 2025],
    ["", 1000, "", "Nantes", 2025],
]
KYUYO = [
    ["会社", "インターン職種", "月給（円）", "年"],
    ["あおい", "インターン開発", 220000, 2025],
    ["", "インターン営業", "", 2025],
]


def merged(path, rows, areas):
    """Writes a sheet of which some areas are merged."""
    workbook(path, {"Pay": rows})
    parts = parts_of(path)
    sheet = "xl/worksheets/1.xml"
    cells = "".join(f'<mergeCell ref="{area}"/>' for area in areas).encode()
    parts[sheet] = parts[sheet].replace(b"</worksheet>", b"<mergeCells>" + cells + b"</mergeCells></worksheet>")
    return rewritten(path, parts)


def merged_open(path, rows, areas):
    """Writes an OpenDocument sheet of which some areas are merged, the way its programs do."""
    spans, covered = {}, set()
    for area in areas:
        (left, top), (right, bottom) = ((ord(at[0]) - 65, int(at[1:]) - 1) for at in area.split(":"))
        spans[top, left] = (bottom - top + 1, right - left + 1)
        covered |= {(r, c) for r in range(top, bottom + 1) for c in range(left, right + 1)} - {(top, left)}
    lines = "".join(
        f"<table:table-row>{''.join(open_cell(v, (r, c), spans, covered) for c, v in enumerate(row))}</table:table-row>"
        for r, row in enumerate(rows)
    )
    empty = '<table:table-cell table:number-columns-repeated="1024"/>'
    lines += f'<table:table-row table:number-rows-repeated="1048000">{empty}</table:table-row>'
    return open_table(path, "Pay", f"<table:table-column/>{lines}")


def open_cell(value, at, spans, covered) -> str:
    down, across = spans.get(at, (1, 1))
    spanned = f' table:number-rows-spanned="{down}" table:number-columns-spanned="{across}"' if at in spans else ""
    if at in covered:
        return "<table:covered-table-cell/>"
    if isinstance(value, str):
        return (
            f'<table:table-cell office:value-type="string"{spanned}><text:p>{value}</text:p></table:table-cell>'
            if value
            else "<table:table-cell/>"
        )
    return f'<table:table-cell office:value-type="float" office:value="{value}"{spanned}/>'


CASES = [
    (
        INTERNS,
        ["A2:A4", "E2:E4"],
        ["company", "year", "pay_low", "pay_high"],
        [["Northwind", 2025, 31, 31], ["Northwind", 2025, 33, 33], ["Northwind", 2025, 29, 29], ["Contoso", 2024, 24, 24]],
    ),
    (
        PRAKTIKA,
        ["A2:A4", "C2:C3", "E2:E4"],
        ["company", "year", "pay_low", "pay_high"],
        [["Falke", 2025, 1500, 1500], ["Falke", 2025, 1500, 1500], ["Falke", 2025, 1300, 1300]],
    ),
    (
        STAGES,
        ["A1:A2", "B1:C1", "D1:D2", "E1:E2", "A3:A4", "B4:C4"],
        ["company", "year", "pay_low", "pay_high"],
        [["Boréal", 2025, 900, 1100], ["Boréal", 2025, 1000, 1000]],
    ),
    (
        KYUYO,
        ["A2:A3", "C2:C3"],
        ["company", "year", "pay_low", "pay_high"],
        [["あおい", 2025, 220000, 220000], ["あおい", 2025, 220000, 220000]],
    ),
]
NAMES = ["employers", "employers and pays", "ends and a heading of two lines", "Japanese"]


@pytest.mark.parametrize("kind", ["xlsx", "ods"])
@pytest.mark.parametrize(("rows", "areas", "columns", "read"), CASES, ids=NAMES)
def test_each_of_some_merged_cells_has_their_value(rows, areas, columns, read, kind, tmp_path, data_folder):
    made = merged(tmp_path / "pay.xlsx", rows, areas) if kind == "xlsx" else merged_open(tmp_path / "pay.ods", rows, areas)
    with check_file(made, data=data_folder) as checked:
        assert checked.report.questions == []
        assert checked.report.accepted == checked.report.records == len(read)
        assert preview(checked, 9).understood[columns].values.tolist() == read


def test_a_title_that_is_merged_over_its_row_stays_one_cell(tmp_path):
    import python_calamine as calamine

    rows = [*INTERNS[:2], ["2024", "", "", "", ""], INTERNS[4]]
    path = merged(tmp_path / "pay.xlsx", rows, ["A3:E3"])
    with calamine.CalamineWorkbook.from_path(str(path)) as book:
        sheet = book.get_sheet_by_name("Pay")
        assert whole_cells(sheet.to_python(), areas_of(sheet))[2] == ["2024", "", "", "", ""]
