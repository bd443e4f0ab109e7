"""Files as bytes, and the whole outcome: how each is read, its records, what is set aside, or why it is refused."""

import io
import zipfile
from pathlib import Path

import pytest

from ingest.judgement.problems import catalogue
from ingest.table.source import Refused, Source, open_source


@pytest.fixture
def opened(tmp_path: Path):
    """Opens some bytes (or text, as UTF-8) as a file."""

    def make(content: bytes | str, name: str = "given.csv", **said) -> Source:
        path = tmp_path / "given.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return open_source(path, name, **said)

    return make


def outcome(source: Source) -> tuple[list[str], list[tuple], list[tuple]]:
    """The columns, the records and what is set aside; the independent count always agrees."""
    records = [record for batch in source.batches() for record in batch]
    assert source.count_records() == len(records) + len(source.ragged)
    return source.columns, records, source.ragged


PLAIN = (["pay", "city"], [(2, "20", "NY"), (3, "30", "LA")], [])
SHAPES = {
    "commas": "pay,city\n20,NY\n30,LA\n",
    "semicolons": "pay;city\n20;NY\n30;LA\n",
    "tabs": "pay\tcity\n20\tNY\n30\tLA\n",
    "bars": "pay|city\n20|NY\n30|LA\n",
    "two letters": '"pay"~~"city"\n"20"~~"NY"\n"30"~~"LA"\n',
    "Windows line ends": "pay,city\r\n20,NY\r\n30,LA\r\n",
    "old Mac line ends": "pay,city\r20,NY\r30,LA\r",
    "mixed line ends, none at the end": "pay,city\r\n20,NY\n30,LA",
    "spaces before quotes": 'pay, "city"\n20, "NY"\n30, "LA"\n',
    "single quotes": "'pay','city'\n'20','NY'\n'30','LA'\n",
    "padded names": " pay ,\tcity \n20,NY\n30,LA\n",
    "a name over two lines": '"\npay\n",city\n20,NY\n30,LA\n',
    "marks that cannot be seen in a name": "\u200bpay\u202e,ci\ufeffty\n20,NY\n30,LA\n",
    "UTF-8 with a mark": b"\xef\xbb\xbfpay,city\n20,NY\n30,LA\n",
    "UTF-16": "pay,city\n20,NY\n30,LA\n".encode("utf-16"),
    "UTF-16 without a mark, little end first": "pay,city\n20,NY\n30,LA\n".encode("utf-16-le"),
    "UTF-16 without a mark, big end first": "pay,city\n20,NY\n30,LA\n".encode("utf-16-be"),
    "UTF-32": "pay,city\n20,NY\n30,LA\n".encode("utf-32"),
    "an empty cell too many everywhere": "pay,city\n20,NY,\n30,LA,\n",
}


@pytest.mark.parametrize("name", SHAPES)
def test_the_same_table_in_other_shapes(opened, name):
    columns, records, ragged = outcome(opened(SHAPES[name]))

    assert (columns, [record[1:] for record in records], ragged) == (PLAIN[0], [record[1:] for record in PLAIN[1]], [])


HEADERS = {
    "a title above": ("Pay in 2026,\n\npay,city\n20,NY\n", 3, ["pay", "city"], [(4, "20", "NY")]),
    "a comment above": ("# from a club\npay,city\n20,NY\n30,LA\n", 2, ["pay", "city"], [(3, "20", "NY"), (4, "30", "LA")]),
    "none": ("20,NY\n30,LA\n", 0, ["column 1", "column 2"], [(1, "20", "NY"), (2, "30", "LA")]),
    "repeated and empty names": (
        "pay,,pay,pay (2)\n1,2,3,4\n", 1, ["pay", "column 2", "pay (3)", "pay (2)"], [(2, "1", "2", "3", "4")],
    ),
    "no name for row numbers": (",pay\n0,20\n1,30\n", 1, ["column 1", "pay"], [(2, "0", "20"), (3, "1", "30")]),
    "one name too few, for row numbers": (
        "firm,pay,city\n1,A,20,NY\n2,B,30,LA\n", 1, ["column 1", "firm", "pay", "city"],
        [(2, "1", "A", "20", "NY"), (3, "2", "B", "30", "LA")],
    ),
    "codes of questions": (
        "Start,Q1,Q2\nStart,Which company?,How much an hour?\n2025-05-02,Acme,42\n2025-05-03,Initech,38\n",
        1,
        ["Start", "Which company?", "How much an hour?"],
        [(3, "2025-05-02", "Acme", "42"), (4, "2025-05-03", "Initech", "38")],
    ),
    "years above degrees": (
        "Median pay,,,,\n,2023,,2024,\nField,UG,PG,UG,PG\nLaw,20,21,22,23\nArts,30,31,32,33\n",
        2,
        ["Field", "2023 UG", "2023 PG", "2024 UG", "2024 PG"],
        [(4, "Law", "20", "21", "22", "23"), (5, "Arts", "30", "31", "32", "33")],
    ),
    "years": ("firm,2025,2026\nA,20,21\nB,30,31\n", 1, ["firm", "2025", "2026"], [(2, "A", "20", "21"), (3, "B", "30", "31")]),
    "two lines": (
        "firm,pay,,city\n,low,high,\nA,20,30,NY\nB,25,35,LA\n", 1, ["firm", "pay low", "pay high", "city"],
        [(3, "A", "20", "30", "NY"), (4, "B", "25", "35", "LA")],
    ),
    "years in the second line": (
        "firm,pay,,city\n,2025,2026,\nA,20,21,NY\nB,30,31,LA\n", 1, ["firm", "pay 2025", "pay 2026", "city"],
        [(3, "A", "20", "21", "NY"), (4, "B", "30", "31", "LA")],
    ),
    "units in the second line": (
        "firm,pay,city\n,(EUR/month),\nA,20,NY\n", 1, ["firm", "pay (EUR/month)", "city"], [(3, "A", "20", "NY")],
    ),
    "twice": ("pay,city\npay,city\n20,NY\n", 1, ["pay", "city"], [(3, "20", "NY")]),
    "one column": ("pay\n$20/hr\n\n$30/hr\n", 1, ["pay"], [(2, "$20/hr"), (4, "$30/hr")]),
    "one column of decimal commas": ("pay\n12,5\n145,00\n5.25\n", 1, ["pay"], [(2, "12,5"), (3, "145,00"), (4, "5.25")]),
}  # fmt: skip


@pytest.mark.parametrize("name", HEADERS)
def test_the_header(opened, name):
    content, line, columns, records = HEADERS[name]

    source = opened(content)

    assert outcome(source) == (columns, records, [])
    assert source.dialect.header_line == line


RAGGED = {
    "too long, too short": (
        "a,b,c\n1,2,3\n1,2,3,4\n1,2\n5,6,7\n",
        [(2, "1", "2", "3"), (5, "5", "6", "7")],
        [(3, "too_many_cells", ["1", "2", "3", "4"]), (4, "too_few_cells", ["1", "2"])],
    ),
    "a delimiter too many moves the cells, though the last one is empty": (
        "a,b,c\n1,2,\n1,,2,\n3,4,\n", [(2, "1", "2", ""), (4, "3", "4", "")], [(3, "too_many_cells", ["1", "", "2", ""])],
    ),
    "a delimiter too few where each record ends in one": (
        "a,b,c\n1,2,3,\n12,3,\n4,5,6,\n", [(2, "1", "2", "3"), (4, "4", "5", "6")], [(3, "too_few_cells", ["12", "3", ""])],
    ),
    "an empty cell too many behind a column that is always filled": (
        "a,b\n1,2\n3,4,\n5,6\n", [(2, "1", "2"), (3, "3", "4"), (4, "5", "6")], [],
    ),
    "empty cells trimmed by the exporter": (
        "a,b,c\n1,2,3\n4,5\n6\n7,8\n", [(2, "1", "2", "3"), (3, "4", "5", ""), (4, "6", "", ""), (5, "7", "8", "")], [],
    ),
    "too few short records to call them trimmed": (
        "a,b,c\n1,2,3\n4,5\n6,7,8\n", [(2, "1", "2", "3"), (4, "6", "7", "8")], [(3, "too_few_cells", ["4", "5"])],
    ),
    "a quote that nothing closes": (
        'a,b,c\n1,2,3\n4,"5,6\n7,8,9\n', [(2, "1", "2", "3"), (4, "7", "8", "9")], [(3, "unclosed_quote", ["4", '"5', "6"])],
    ),
    "a quote that the next record seems to close": (
        'a,b,c\n"1","2","3"\n"4","5,6\n"7","8","9"\n',
        [(2, "1", "2", "3"), (4, "7", "8", "9")],
        [(3, "unclosed_quote", ['"4"', '"5', "6"])],
    ),
    "quotes in the wrong place": (
        'a,b,c\n"1","2","3"\n4,"5,6"7",8,9\n', [(2, "1", "2", "3")], [(3, "broken_quotes", ["4", '5,6"7', "8", "9"])],
    ),
    "quotes that are not doubled": (
        'a,b\n1,"the "big" one, New York"\n2,"x"\n', [(2, "1", 'the "big" one, New York'), (3, "2", "x")], [],
    ),
    "an inch sign": ('a,b\n24" screen,1\n"x, y",2\n', [(2, '24" screen', "1"), (3, "x, y", "2")], []),
    "the header again": ("a,b\n1,2\na,b\n3,4\n", [(2, "1", "2"), (4, "3", "4")], [(3, "header_again", ["a", "b"])]),
    "the same names in another order": (
        "a,b,c\n1,2,3\nc,a,b\n6,4,5\na,b,c\n7,8,9\n", [(2, "1", "2", "3"), (4, "4", "5", "6"), (6, "7", "8", "9")],
        [(3, "header_again", ["c", "a", "b"]), (5, "header_again", ["a", "b", "c"])],
    ),
    "other names below": (
        "a,b,c\n1,2,3\nc,x,b\n6,4\na,b,c\n7,8,9\n", [(2, "1", "2", "3"), (6, "7", "8", "9")],
        [(3, "another_table", ["c", "x", "b"]), (4, "another_table", ["6", "4"]), (5, "header_again", ["a", "b", "c"])],
    ),
    "blank lines, and records of empty cells": (
        "a,b\n\n1,2\n \t\n,\n3,4\n\n", [(3, "1", "2"), (5, "", ""), (6, "3", "4")], [],
    ),
    "lines inside cells": ('a,b\n"1\n\n2",3\n4,5\n', [(2, "1\n\n2", "3"), (5, "4", "5")], []),
    "escaped with backslashes": (
        'a,b\n1,"the \\"big\\" one, NY"\n2,"x"\n', [(2, "1", 'the "big" one, NY'), (3, "2", "x")], [],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", RAGGED)
def test_records_of_another_shape(opened, name):
    content, records, ragged = RAGGED[name]

    assert outcome(opened(content))[1:] == (records, ragged)


def zipped(name: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(name, "x")
    return buffer.getvalue()


REFUSED = {
    "nothing": (b"", "empty_file", None, ""),
    "only a mark": (b"\xef\xbb\xbf", "blank_file", None, ""),
    "blank lines": ("\n \n\t\n", "blank_file", None, ""),
    "only a header": ("company,pay\n\n", "header_only", 1, "company, pay"),
    "PNG": (b"\x89PNG\r\n\x1a\n\0\0", "picture", None, "PNG"),
    "JPEG": (b"\xff\xd8\xff\xe0\0", "picture", None, "JPEG"),
    "GIF": (b"GIF89a", "picture", None, "GIF"),
    "PDF": (b"%PDF-1.7\n", "document", None, "PDF"),
    "xls": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0", "spreadsheet", None, "Excel 97 (xls)"),
    "xlsx": (zipped("xl/workbook.xml"), "spreadsheet", None, "Excel (xlsx)"),
    "ods": (zipped("content.xml"), "spreadsheet", None, "OpenDocument (ods)"),
    "numbers": (zipped("Index/Document.iwa"), "spreadsheet", None, "Numbers"),
    "zip": (zipped("pay.csv"), "archive", None, "zip"),
    "half a zip": (zipped("pay.csv")[:20], "archive", None, "zip"),
    "gzip": (b"\x1f\x8b\x08\0", "archive", None, "gzip"),
    "bzip2": (b"BZh91AY&SY", "archive", None, "bzip2"),
    "xz": (b"\xfd7zXZ\0", "archive", None, "xz"),
    "Parquet": (b"PAR1\x15\0", "database", None, "Parquet"),
    "SQLite": (b"SQLite format 3\0", "database", None, "SQLite"),
    "JSON": ('[{"pay": 20}]', "json", 1, ""),
    "JSON lines": ('{"pay": 20}\n{"pay": 30}\n', "json", 1, ""),
    "HTML": ("\n<!DOCTYPE html>\n<html>", "markup", 1, ""),
    "a table of HTML": ('<table class="x"><tr>', "markup", 1, ""),
    "XML": ('<?xml version="1.0"?><a/>', "markup", 1, ""),
    "git conflict": ("a,b\n1,2\n<<<<<<< HEAD\n3,4\n=======\n3,5\n>>>>>>> x\n", "git_conflict", 3, ""),
    "git lfs": ("version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n", "lfs_pointer", None, "Git LFS"),
    "a NUL byte": ("a,b\n1,2\n3,\0\n", "nul_bytes", 3, ""),
    "half a letter of UTF-16": ("a,b\n1,2\n".encode("utf-16")[:-1], "wrong_bytes", 3, "utf-16"),
    "2,001 columns": (",".join(["c"] * 2001) + "\n" + ",".join("1" * 2001) + "\n", "too_many_columns", 1, "2,001"),
    "a line of 11 MB of commas": ("a,b\n" + "," * 11_000_000, "long_line", None, "10"),
    "11 MB of quotes": ('a,b\n1,2\n"' + '"' * 11_000_000 + "\n3,4\n", "long_line", None, "10"),
    "a cell of 5 MB": (f"a,b\n1,2\n3,{'x' * 5_000_000}\n", "long_cell", 3, ""),
    "a quoted cell of 2 MB over many lines": ('a,b\n1,"' + "x,\n" * 700_000 + '"\n2,3\n', "long_cell", 2, ""),
    "an unclosed quote in the header": ('"company,pay\n\nAcme,20\n', "unclosed_quote", 1, '"company pay'),
    "cells that no delimiter parts alike": (
        "firm place pay\nA New, York 5\nB LA, x 3,1\nC, D SF 5, 6, 7, 8\nD E, 5, 6, 7 8\n", "no_delimiter", 1, ",",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_is_no_table_is_refused(opened, name):
    content, *expected = REFUSED[name]

    with pytest.raises(Refused) as refused:
        _ = opened(content).ragged

    assert [refused.value.code, refused.value.line, refused.value.value] == expected
    assert catalogue()[refused.value.code].severity == "error"


def test_every_code_of_a_record_is_in_the_catalogue():
    codes = {code for _, _, ragged in RAGGED.values() for _, code, _ in ragged}

    assert codes == {"too_many_cells", "too_few_cells", "unclosed_quote", "broken_quotes", "header_again", "another_table"}
    assert {catalogue()[code].severity for code in codes} == {"error"}


def test_an_unclosed_quote_in_a_long_file_costs_one_line(opened):
    rows = "".join(f"{i},y\n" for i in range(400_000))

    _, records, ragged = outcome(opened(f'a,b\n1,"x\n{rows}'))

    assert (len(records), records[0], records[-1]) == (400_000, (3, "0", "y"), (400_002, "399999", "y"))
    assert ragged == [(2, "unclosed_quote", ["1", '"x'])]


def test_what_the_reader_says_is_not_guessed(opened):
    assert outcome(opened("a;b,c\n1;2,3\n", delimiter=";")) == (["a", "b,c"], [(2, "1", "2,3")], [])
    assert outcome(opened("a,b\n1,2\n", header_line=0)) == (["column 1", "column 2"], [(1, "a", "b"), (2, "1", "2")], [])
    assert outcome(opened("x,y\na,b\n1,2\n", header_line=2)) == (["a", "b"], [(3, "1", "2")], [])
    assert outcome(opened("a,b\n1,ç\n".encode("cp1252"), encoding="latin-1")) == (["a", "b"], [(2, "1", "ç")], [])


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"encoding": "klingon"}, "unknown_encoding"),
        ({"encoding": "utf-8"}, "wrong_bytes"),
        ({"header_line": 9}, "header_only"),
    ],
)
def test_what_the_reader_says_may_not_fit(opened, said, code):
    with pytest.raises(Refused, match=code):
        opened("a,b\n1,ç\n".encode("cp1252"), **said)


@pytest.mark.parametrize(
    ("name", "shown"),
    [("../../x.csv", "x.csv"), ("C:\\pay\\x.csv", "x.csv"), ("a\u202efdp.csv", "afdp.csv"), ("x\0\n.csv", "x .csv"),
     ("..", "file.csv"), ("y" * 200 + ".csv", "y" * 109 + "…" + "yyyyyy.csv")],
)  # fmt: skip
def test_a_name_is_only_a_label(opened, name, shown):
    assert opened("a,b\n1,2\n", name=name).name == shown


@pytest.mark.parametrize(
    ("text", "title"), [("Pay 2024,\na,b\n1,2\n3,4\n", "Pay 2024"), ("Pay 2024,\na,b\n1,2\nPay 2025,\na,b\n3,4\n", "")]
)
def test_the_title_of_one_of_several_blocks_is_not_that_of_all(opened, text, title):
    assert opened(text).title_of_all == title


def test_batches_are_of_the_size_that_was_asked_for(opened):
    source = opened("pay,city\n" + "20,NY\n" * 10)

    assert [len(batch) for batch in source.batches(4)] == [4, 4, 2]
    assert (source.size, len(source.sha256), source.path.name) == (69, 64, "given.csv")
