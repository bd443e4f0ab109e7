"""Any table written in any shape is read back as it was; any damage to a file leaves the sum of its records whole."""

import csv
import io
import random
import time
from contextlib import suppress
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.table.counting import count_by_bytes, count_by_lines
from ingest.table.dialect import USUAL
from ingest.table.shape import Shape
from ingest.table.source import Refused, open_source

LETTERS = {
    "utf-8": "éłЖ给σ€😀", "utf-8-sig": "éłЖ给σ€😀", "utf-16": "éłЖ给σ€😀", "utf-32": "éłЖ给σ€😀",
}  # fmt: skip
PIECES = st.sampled_from(["a", "Z", "7", " ", ",", ";", "\t", "|", '"', "'", "\n", "\r\n", "\\", ".", "letters"])


@st.composite
def tables(draw):
    """A table of named columns with at least one figure in each record, so that its header can be told."""
    encoding = draw(st.sampled_from(sorted(LETTERS)))
    letters = st.sampled_from(LETTERS[encoding])
    cell = st.lists(PIECES, max_size=6).map(lambda pieces: "".join(draw(letters) if p == "letters" else p for p in pieces))
    width = draw(st.integers(2, 5))
    rows = draw(st.lists(st.lists(cell, min_size=width - 1, max_size=width - 1), min_size=1, max_size=12))
    return encoding, [[*row, str(number)] for number, row in enumerate(rows, 100)], [f"name {'abcde'[i]}" for i in range(width)]


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(tables(), st.sampled_from(",;\t|"), st.sampled_from(["\n", "\r\n"]))
def test_a_table_in_any_shape_is_read_back_cell_by_cell(tmp_path: Path, table, delimiter, line_end):
    encoding, rows, names = table
    path = tmp_path / "x.csv"
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=delimiter, lineterminator=line_end, quoting=csv.QUOTE_ALL).writerows([names, *rows])

    source = open_source(path)

    assert (source.columns, [list(r[1:]) for b in source.batches() for r in b], source.ragged) == (names, rows, [])
    assert (source.dialect.delimiter, source.count_records()) == (delimiter, len(rows))


@pytest.mark.parametrize(("delimiter", "other"), permutations(USUAL, 2))
def test_a_delimiter_in_one_cell_of_every_record_and_of_the_header_parts_none(tmp_path: Path, delimiter, other):
    table = [["Name", "Pay", f"City{other} State"], *([f"name {n}", str(n), f"Ames{other} IA"] for n in range(20, 24))]
    path = tmp_path / "x.csv"
    path.write_text("".join(f"{delimiter.join(cells)}\n" for cells in table), encoding="utf-8")
    source = open_source(path)
    records = [[cell.strip() for cell in record[1:]] for batch in source.batches() for record in batch]
    names = [" ".join(name.split()) for name in table[0]]  # a name is in one line
    assert ([*source.columns], records) == (names, table[1:])


def clean(dice: random.Random) -> bytes:
    """A clean file of 40 records, with quotes, line ends in cells and letters beyond ASCII."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=dice.choice([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]), delimiter=dice.choice(",;\t|"))
    writer.writerow(["company", "title", "pay", "note"])
    titles = ["Intern", "Quant, NY", '24" screen', "Zürich", "a\nb"]
    notes = ["", "x", 'say "hi"']
    writer.writerows([f"Firm {i}", dice.choice(titles), f"${i}.50/hr", dice.choice(notes)] for i in range(40))
    return out.getvalue().encode()


def damaged(content: bytes, dice: random.Random) -> bytes:
    """One to four letters changed, added, dropped or repeated."""
    content = bytearray(content)
    for _ in range(dice.randint(1, 4)):
        at, letter = dice.randrange(len(content)), dice.choice(b'"""",\n\r;\t\\ x|\xff\x80\xe9')
        match dice.randrange(4):
            case 0:
                content[at] = letter
            case 1:
                content.insert(at, letter)
            case 2:
                del content[at]
            case 3:
                content[at:at] = content[at : at + dice.randrange(60)]
    return bytes(content)


def test_no_damage_loses_a_record(tmp_path: Path):
    dice, path, set_aside, read = random.Random(20260101), tmp_path / "x.csv", 0, 0
    started = time.perf_counter()
    for _ in range(300):
        path.write_bytes(damaged(clean(dice), dice))
        try:
            source = open_source(path)
            records = sum(map(len, source.batches(7)))
        except Refused:
            continue
        assert records + len(source.ragged) == source.count_records()
        set_aside, read = set_aside + len(source.ragged), read + records
    assert read > 300 * 35
    assert set_aside > 100
    assert time.perf_counter() - started < 60


def test_noise_is_read_or_refused(tmp_path: Path):
    dice, path = random.Random(5), tmp_path / "x.csv"
    for _ in range(200):
        path.write_bytes(bytes(dice.choice(b'ab1,;"\n\r \t\\\xe9\xff') for _ in range(dice.randrange(300))))
        with suppress(Refused):
            source = open_source(path)
            assert sum(map(len, source.batches())) + len(source.ragged) == source.count_records()


COUNTED = {
    "plain": ("1,2\n3,4\n", 2, True),
    "no end": ("1,2\n3,4", 2, True),
    "blank lines": ("\n1,2\n \t\r\n\r\n3,4\n\n", 2, True),
    "bare returns": ("1,2\r3,4\r\r", 2, True),
    "lines in quotes": ('"1\n\n2",3\n4,5\n', 2, True),
    "doubled quotes": ('"say ""hi""\n""x""",""\n1,2\n', 2, True),
    "an inch sign": ('24" screen,2\n1,2\n', 2, False),
    "a delimiter at the very end, behind an inch sign": ('24" screen,2\n"1\n",', 2, False),
    "unclosed": ('1,"2\n3,4\n', 2, False),
    "text after a quote": ('1,"2"x\n3,4\n', 2, False),
}


@pytest.mark.parametrize("name", COUNTED)
def test_records_are_counted_by_bytes_and_by_letters(tmp_path: Path, name):
    content, records, by_bytes = COUNTED[name]
    path = tmp_path / "x.csv"
    path.write_bytes(content.encode())

    assert count_by_bytes(path, "utf-8", "strict", Shape(), 1) == (records if by_bytes else None)
    assert count_by_lines(io.StringIO(content, newline=""), Shape()) == records
