"""What the commands print arrives, on a system of another encoding and for a reader who stops reading."""

import os
import subprocess
import sys

import pytest

#: Each command with something that it prints again, in signs of the world.
SAID = [
    ("ingest", ["read-pay", "¥2,500〜¥3,000/時"], "〜"),
    ("offer", ["株式会社テスト, PhD, Kraków, zł 60/hr"], "株式会社テスト"),
    ("queries", ["overview/foundations", "--set", "company=株式会社テスト", "--sql"], "株式会社テスト"),
]


def started(command: str, *arguments: str, encoding: str = "cp1252") -> subprocess.Popen:
    """A command whose output is read, on a system with an encoding of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", command, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=os.environ | {"PYTHONIOENCODING": encoding},
    )


@pytest.mark.parametrize(("command", "arguments", "said"), SAID)
def test_any_sign_is_printed_on_a_system_of_another_encoding(command, arguments, said):
    out, errors = started(command, *arguments).communicate()
    assert said in (out + errors).decode("utf-8")
    assert b"Traceback" not in errors


def test_the_name_of_a_folder_may_be_any_bytes(tmp_path):
    folder = tmp_path / os.fsdecode(b"copy\xff")
    folder.mkdir()
    (folder / "thesis.txt").touch()
    out, errors = started("publish", str(folder)).communicate()
    assert "copy\\udcff" in (out + errors).decode("utf-8")
    assert b"Traceback" not in errors


@pytest.mark.parametrize("arguments", [[], ["overview/foundations", "--csv"]])  # more than a pipe holds, and less
def test_a_reader_who_stops_reading_ends_it_quietly(arguments):
    process = started("queries", *arguments, encoding="utf-8")
    process.stdout.close()
    assert b"Traceback" not in process.stderr.read()
    assert process.wait() == 0
