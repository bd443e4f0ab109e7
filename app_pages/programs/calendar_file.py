"""Deadlines and starts as a calendar file (iCalendar, RFC 5545): whole days, to be opened by any calendar."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

#: A line of the file is at most so many bytes long, without its end; a longer one goes on after a blank.
LINE = 75
END = "\r\n"
ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


@dataclass(frozen=True)
class Event:
    """One whole day: its stable id, what it is called, what is known of it, and where that stands."""

    uid: str
    day: date
    title: str
    about: str
    url: str | None


def calendar_file(events: Iterable[Event], today: date) -> bytes:
    """Return the events as an iCalendar file that says it was made on the day `today`."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Internship pay and outlook//Programmes//EN"]
    for event in events:
        lines += _lines(event, today)
    return "".join(_folded(line) + END for line in [*lines, "END:VCALENDAR"]).encode()


def _lines(event: Event, today: date) -> list[str]:
    return [
        "BEGIN:VEVENT",
        f"UID:{event.uid}@internship-programmes",
        f"DTSTAMP:{today:%Y%m%d}T000000Z",
        f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}",
        f"DTEND;VALUE=DATE:{event.day + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{event.title.translate(ESCAPED)}",
        f"DESCRIPTION:{event.about.translate(ESCAPED)}",
        *([f"URL:{event.url}"] if event.url else []),
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _folded(line: str) -> str:
    """Return a line cut into parts of at most 75 bytes, never within a letter."""
    parts, part, size = [], "", 0
    for letter in line:
        bytes_of = len(letter.encode())
        if size + bytes_of > LINE:
            parts, part, size = [*parts, part], " ", 1
        part, size = part + letter, size + bytes_of
    return END.join([*parts, part])
