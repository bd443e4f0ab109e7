"""The calendar file read line by line as RFC 5545 has it, apart from the code that writes it."""

import re
from datetime import date

import pytest

from app_pages.programs.calendar_file import Event, calendar_file

TODAY = date(2026, 11, 29)
UNESCAPED = {r"\n": "\n", r"\N": "\n", r"\,": ",", r"\;": ";", r"\\": "\\"}


def read(file: bytes) -> list[dict[str, str]]:
    """The events of a file, their lines unfolded and their texts unescaped; each property stands once."""
    assert file.endswith(b"\r\n")
    assert b"\n" not in file.replace(b"\r\n", b"")
    assert max(map(len, file.split(b"\r\n"))) <= 75
    for line in file.split(b"\r\n"):
        line.decode()  # no letter is cut in two
    lines = file.decode().replace("\r\n ", "").split("\r\n")[:-1]
    assert (lines[0], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR")
    head, *events = "\n".join(lines[1:-1]).split("BEGIN:VEVENT\n")
    assert [line.partition(":")[0] for line in head.split("\n") if line] == ["VERSION", "PRODID"]
    return [dict(map(parted, event.removesuffix("\n").removesuffix("\nEND:VEVENT").split("\n"))) for event in events]


def parted(line: str) -> tuple[str, str]:
    name, _, value = line.partition(":")
    return name, re.sub(r"\\(?:.)", lambda found: UNESCAPED[found[0]], value)


def event(**stated) -> Event:
    return Event(**{"uid": "p1-deadline", "day": date(2026, 11, 30), "title": "Deadline", "about": "", "url": None} | stated)


def test_an_event_is_a_whole_day():
    assert read(calendar_file([event(url="https://example.org/a,b;c")], TODAY)) == [
        {
            "UID": "p1-deadline@internship-programmes",
            "DTSTAMP": "20261129T000000Z",
            "DTSTART;VALUE=DATE": "20261130",
            "DTEND;VALUE=DATE": "20261201",
            "SUMMARY": "Deadline",
            "DESCRIPTION": "",
            "URL": "https://example.org/a,b;c",
            "TRANSP": "TRANSPARENT",
        }
    ]


@pytest.mark.parametrize("day", [date(2026, 12, 31), date(2028, 2, 28), date(2027, 2, 28)])
def test_a_day_ends_with_the_next_one(day):
    (found,) = read(calendar_file([event(day=day)], TODAY))
    ends = date.fromisoformat(found["DTEND;VALUE=DATE"])
    assert (date.fromisoformat(found["DTSTART;VALUE=DATE"]), ends.toordinal() - day.toordinal()) == (day, 1)


@pytest.mark.parametrize(
    "text",
    [
        r"Analyst, trading; C:\temp",
        "two\nlines\n\nand an empty one",
        "a" * 200,
        "ü" * 100,
        "日本語のインターン" * 20,
        "x" + "😀" * 60,
        " starts and ends with blanks ",
        r"\n is no line break here, \\ nor here",
        "END:VEVENT\nEND:VCALENDAR",
    ],
)
def test_a_text_comes_back_as_it_was(text):
    (found,) = read(calendar_file([event(title=text.replace("\n", " "), about=text)], TODAY))
    assert (found["SUMMARY"], found["DESCRIPTION"]) == (text.replace("\n", " "), text)


def test_a_carriage_return_begins_no_line():
    (found,) = read(calendar_file([event(about="one\r\ntwo")], TODAY))
    assert found["DESCRIPTION"] == "one\ntwo"


@pytest.mark.parametrize("length", range(60, 70))
def test_a_line_of_75_bytes_is_not_cut_and_the_next_longer_is(length):
    file = calendar_file([event(title="a" * length)], TODAY)
    assert (b"\r\n a" in file) == (len("SUMMARY:") + length > 75)


def test_events_stand_in_their_order_and_none_is_a_calendar_too():
    file = calendar_file([event(uid="b"), event(uid="a")], TODAY)
    assert [found["UID"].partition("@")[0] for found in read(file)] == ["b", "a"]
    assert read(calendar_file([], TODAY)) == []
