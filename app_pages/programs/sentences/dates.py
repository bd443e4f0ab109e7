"""The calendar of starts and the file of dates: `programs` are rows of programs/found, `starts` of programs/starts."""

from datetime import date

import pandas as pd

from app_pages.programs.calendar_file import Event
from app_pages.programs.facts import day, text, weeks
from app_pages.programs.sentences.applying import line
from charts.numbers import count
from charts.records import records
from charts.theme import shortened
from components.program_phrases import Program, name
from queries.answers import Row, each_row


def lane_names(starts: pd.DataFrame) -> list[str]:
    """Return the name of each start's lane in the calendar: its employer and day."""
    return [f"{shortened(row.employer)} · {row.start.day} {row.start:%b}" for row in each_row(starts)]


def lane_lengths(starts: pd.DataFrame, programs: pd.DataFrame) -> list[str]:
    """Return the stated length of each start's programme; empty where none is stated."""
    lengths = {row["program_id"]: weeks(row) for row in records(programs)}
    return [f"{lengths[program]} weeks" if lengths[program] else "" for program in starts["group"]]


def lane_words(starts: pd.DataFrame) -> list[str]:
    """Return the hover words of each start, whose length stands in `weeks`."""
    return ["<br>".join(line for line in _lane_lines(row) if line) for row in each_row(starts)]


def _lane_lines(start: Row) -> list[str]:
    ends = "end not stated" if pd.isna(start.end_high) else f"to {_end(start)}"
    over = "past" if start.over else ""
    return [f"<b>{start.employer}</b>", start.program, f"{day(start.start)} {ends}", start.weeks, over]


def _end(start: Row) -> str:
    low, high = day(start.end_low), day(start.end_high)
    return high if low == high else f"between {low} and {high}"


def calendar_alt(starts: pd.DataFrame) -> str:
    """Return the calendar in words: every start with the length in `weeks`, past ones named as such."""
    named = [
        ", ".join(filter(None, [f"{row.employer} {day(row.start)}", row.weeks, "past" if row.over else ""]))
        for row in each_row(starts)
    ]
    return f"Calendar of {count(len(starts), 'stated start')}: {'; '.join(named)}."


def calendar_caption(programs: pd.DataFrame, starts: pd.DataFrame) -> str:
    """Return how many programmes state the starts that the calendar shows, and how to read it."""
    dated = starts["group"].nunique()
    stating = f"{dated} of {count(len(programs), 'programme')} {'states' if dated == 1 else 'state'}"
    return (
        f"{stating} {count(len(starts), 'start date')} still to come or under way. "
        "Bar: the stated length; its lighter part: the longest. Shaded: June to August. Only stated dates."
    )


def past_title(starts: pd.DataFrame) -> str:
    """Return the title of the starts that are folded away, since they are over."""
    return f"Past: {count(len(starts), 'stated start')}"


def events(programs: pd.DataFrame, starts: pd.DataFrame, today: date) -> list[Event]:
    """Return the deadlines and the stated starts from today on, the earliest first, as whole days."""
    facts = {row["program_id"]: row for row in records(programs)}
    deadlines = [(row["deadline"], "Deadline", row) for row in facts.values() if pd.notna(row["deadline"])]
    begun = [(start.start, "Start", facts[start.group]) for start in each_row(starts)]
    ahead = [one for one in deadlines + begun if one[0].date() >= today]
    return [_event(*one) for one in sorted(ahead, key=lambda one: (one[0], one[1], one[2]["program_id"]))]


def _event(stated: pd.Timestamp, what: str, program: Program) -> Event:
    return Event(
        uid=f"{program['program_id']}-{what.lower()}-{stated:%Y%m%d}",
        day=stated.date(),
        title=f"{what}: {name(program)}",
        about="\n".join(part for part in (line(program), text(program["note"]), _seen(program)) if part),
        url=text(program["url"]),
    )


def _seen(program: Program) -> str:
    known = "" if pd.isna(program["last_seen"]) else f" as last seen on {day(program['last_seen'])}"
    return f"From {text(program['source']) or program['source_id']}{known}. The employer's page has the last word."


def file_label(events: list[Event]) -> str:
    """Return the label of the button that saves the dates as a calendar file."""
    kinds = [event.title.partition(":")[0] for event in events]
    counted = [(kinds.count("Deadline"), "deadline"), (kinds.count("Start"), "start date")]
    return f"Add {' and '.join(count(n, what) for n, what in counted if n)} to your calendar (.ics)"
