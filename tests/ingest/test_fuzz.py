"""Damaged files, through the whole check: each is read or refused by a sentence, in time, and every record is told of.

`make fuzz` tries 2,000 of them, where the tests try a few.
"""

import random
import time
from pathlib import Path

from ingest.judgement.check import check_file

CORPUS = sorted((Path(__file__).parent / "corpus").glob("*.csv"))
SECONDS = 10
SIGNS = [
    b",", b";", b"\t", b"|", b'"', b"'", b"\n", b"\r", b"\r\n", b"\0", b"\xef\xbb\xbf", b"\xff\xfe", b"\xe9", b"=", b"\\", b"-",
    b"$",
]  # fmt: skip


def without_a_quote(content: bytes, dice: random.Random) -> bytes:
    at = content.find(b'"', dice.randrange(len(content)))
    return content if at < 0 else content[:at] + content[at + 1 :]


def with_a_sign(content: bytes, dice: random.Random) -> bytes:
    at = dice.randrange(len(content) + 1)
    return content[:at] + dice.choice(SIGNS) * dice.choice((1, 1, 2, 50)) + content[at:]


def with_noise(content: bytes, dice: random.Random) -> bytes:
    at = dice.randrange(len(content))
    return content[:at] + dice.randbytes(dice.randint(1, 40)) + content[at + dice.randint(0, 40) :]


def cut_off(content: bytes, dice: random.Random) -> bytes:
    return content[: dice.randrange(1, len(content) + 1)]


def with_other_delimiters(content: bytes, dice: random.Random) -> bytes:
    return content.replace(dice.choice(SIGNS[:4]), dice.choice(SIGNS[:5]))


def with_lines_again(content: bytes, dice: random.Random) -> bytes:
    lines = content.splitlines(keepends=True)
    at = dice.randrange(len(lines))
    return b"".join(lines[:at] + [lines[at]] * dice.choice((2, 3, 200)) + lines[at:])


def with_cells_moved(content: bytes, dice: random.Random) -> bytes:
    lines = content.splitlines(keepends=True)
    at = dice.randrange(len(lines))
    lines[at] = dice.choice((lines[at].replace(b",", b"", 1), b"," + lines[at], lines[at].rstrip() + b",,,\n", lines[at][::-1]))
    return b"".join(lines)


DAMAGES = (
    without_a_quote, with_a_sign, with_noise, cut_off, with_other_delimiters, with_lines_again, with_cells_moved,
)  # fmt: skip


def test_any_damaged_file_is_read_or_refused_in_time_and_every_record_is_told_of(tmp_path, data_folder, pytestconfig):
    dice, path = random.Random(20261130), tmp_path / "damaged.csv"
    for number in range(int(pytestconfig.getoption("--damaged"))):
        chosen = dice.choice(CORPUS)
        content = chosen.read_bytes()
        damages = [dice.choice(DAMAGES) for _ in range(dice.randint(1, 3))]
        for damage in damages:
            content = damage(content, dice) or content
        path.write_bytes(content)
        began = time.process_time()
        case = f"{number}: {chosen.name}, {', '.join(damage.__name__ for damage in damages)}"
        with check_file(path, data=data_folder) as checked:
            report = checked.report
            assert report.records == report.accepted + report.rejected + report.duplicate, case
            assert bool(report.refused) <= bool(report.problems and report.problems[0].message and report.problems[0].hint), (
                case
            )
        assert time.process_time() - began < SECONDS, case
