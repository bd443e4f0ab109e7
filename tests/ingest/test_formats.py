"""What the format of a number shows and its cell does not hold, in sheets of Excel and of OpenDocument."""

import pytest

from ingest.bytes.formats import beside_number
from ingest.judgement.check import check_file
from ingest.judgement.preview import preview
from tests.ingest.test_unpack import MAIN, open_document, parts_of, rewritten, workbook

ROWS = [
    ["Company", "Internship", "Monthly pay", "Year"],
    ["Contoso", "Data intern", 1200, 2025],
    ["Fabrikam", "Lab intern", 1350, 2025],
]


def formatted(path, rows, code: str, column: int):
    """Writes a sheet of which the numbers of one column have a format."""
    workbook(path, {"Pay": rows})
    parts = parts_of(path)
    data = ""
    for nth, row in enumerate(rows, start=1):
        cells = ""
        for place, value in enumerate(row):
            at, style = f"{chr(65 + place)}{nth}", ' s="1"' if place == column else ""
            number = not isinstance(value, str)
            cells += (
                f'<c r="{at}"{style}><v>{value}</v></c>'
                if number
                else f'<c r="{at}"{style} t="inlineStr"><is><t>{value}</t></is></c>'
            )
        data += f'<row r="{nth}">{cells}</row>'
    parts["xl/worksheets/1.xml"] = f'<worksheet xmlns="{MAIN}"><sheetData>{data}</sheetData></worksheet>'.encode()
    shown = code.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;").replace(">", "&gt;")
    styles = f'<numFmts count="1"><numFmt numFmtId="164" formatCode="{shown}"/></numFmts>'
    styles += '<cellStyleXfs count="1"><xf numFmtId="164"/></cellStyleXfs>'
    styles += '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs>'
    parts["xl/styles.xml"] = f'<styleSheet xmlns="{MAIN}">{styles}</styleSheet>'.encode()
    return rewritten(path, parts)


@pytest.mark.parametrize(
    ("code", "before", "behind"),
    [
        ('#,##0 "€"', "", " €"),
        ("[$£-809]#,##0", "£ ", ""),
        ("_-[$CHF] * #,##0", "CHF ", ""),
        ('_-* #,##0.00\\ "Kč"_-;\\-* #,##0.00\\ "Kč"_-', "", " Kč"),
        ("$#,##0;[Red]-$#,##0", "$ ", ""),
        ('"$"0.00"/hr"', "$ ", " /hr"),
        ('General" kr"', "", " kr"),
        ('0"k"', "", " k"),
        ('[$€-407]#,##0,"k"', "€ ", ""),
        ("General", "", ""),
        ("#,##0.00", "", ""),
        ("0%", "", ""),
        ("dd.mm.yyyy", "", ""),
        ("[$-409]mmm\\-yy", "", ""),
        ("000\\-0000", "", ""),
        ("@", "", ""),
    ],
)
def test_a_format_shows_what_stands_beside_its_number(code, before, behind):
    assert beside_number(code) == (before, behind)


@pytest.mark.parametrize(
    ("code", "currency"),
    [
        ('#,##0\\ "€"', "EUR"),
        ("[$£-809]#,##0.00", "GBP"),
        ("_-[$CHF] * #,##0", "CHF"),
        ('#,##0\\ "zł"', "PLN"),
        ("[$¥-804]#,##0", None),
    ],
)
def test_the_currency_of_a_format_is_that_of_the_pay_or_asked(code, currency, tmp_path, data_folder):
    with check_file(formatted(tmp_path / "pay.xlsx", ROWS, code, 2), data=data_folder) as checked:
        assert [q.field for q in checked.report.questions] == ([] if currency else ["currency"])
        assert preview(checked, 9).understood["currency"].tolist() == [currency] * 2
        assert preview(checked, 9).understood["pay_low"].tolist() == [1200, 1350]


@pytest.mark.parametrize("heading", ["Monthly pay (USD)", "Monatslohn (CHF)", "Salaire mensuel (CAD)", "月給（円）"])
def test_a_format_of_another_currency_than_the_heading_names_is_not_taken_for_either(heading, tmp_path, data_folder):
    rows = [[*ROWS[0][:2], heading, "Year"], *ROWS[1:]]
    with check_file(formatted(tmp_path / "pay.xlsx", rows, '#,##0\\ "€"', 2), data=data_folder) as checked:
        assert (checked.report.accepted, checked.report.problem_counts) == (0, {"currency_contradicts": 2})


def test_a_format_of_a_sign_that_the_heading_explains_is_its_currency(tmp_path, data_folder):
    rows = [[*ROWS[0][:2], "Monthly pay (CAD)", "Year"], *ROWS[1:]]
    with check_file(formatted(tmp_path / "pay.xlsx", rows, "[$$-409]#,##0", 2), data=data_folder) as checked:
        assert preview(checked, 9).understood["currency"].tolist() == ["CAD"] * 2


@pytest.mark.parametrize("code", ["EUR", "HUF", "CZK", "GBP"])
def test_the_currency_of_an_amount_in_an_open_document_is_that_of_the_pay(code, tmp_path, data_folder):
    path = open_document(tmp_path / "pay.ods", "Pay", ROWS)
    parts = parts_of(path)
    for pay in (b"1200", b"1350"):
        plain = b'office:value-type="float" office:value="' + pay
        parts["content.xml"] = parts["content.xml"].replace(
            plain, b'office:value-type="currency" office:currency="' + code.encode() + b'" office:value="' + pay
        )
    rewritten(path, parts)
    with check_file(path, data=data_folder) as checked:
        assert preview(checked, 9).understood["currency"].tolist() == [code] * 2
