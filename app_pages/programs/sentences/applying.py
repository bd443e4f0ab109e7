"""What one can still apply to on the day on which the page is read; `programs` are rows of programs/found on that day."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

import pandas as pd

from app_pages.programs.facts import STANDINGS, day, deadline, levels, pay, places, weeks
from charts.numbers import count
from charts.records import records
from components.phrases import MOST_NAMED
from components.program_phrases import Program, name
from components.words import joined, plain, word

#: What is over: folded away.
PASSED = ("deadline_passed", "past")
UNSTATED = ":gray[not stated]"
#: How many places a line on a programme names.
PLACES = 3


def headline(programs: pd.DataFrame, chosen: Mapping[str, Sequence[str] | None], today: date) -> str:
    """Return how many programmes state a deadline ahead, and the next with its day; `chosen` are the filters that are set."""
    ahead = _of(programs, "deadline_ahead")
    who = f"{{}}{narrowed(chosen)}"
    if ahead.empty:
        return who.format("No programme") + " states a deadline ahead" + _listed_instead(_of(programs, "listed_open"))
    first = ahead["deadline"].min()
    named = _names(ahead[ahead["deadline"] == first])
    if len(ahead) == 1:
        return f"{who.format('One programme')} states a deadline ahead, {when(first, today)}, for {named}"
    return f"{who.format(f'{len(ahead)} programmes')} state a deadline ahead, the next {when(first, today)}, for {named}"


def narrowed(chosen: Mapping[str, Sequence[str] | None]) -> str:
    """Return the filters that are set as what programmes are narrowed to, at most three, then how many more."""
    named = [joined([plain(word(value)) for value in values], "or") for values in chosen.values() if values]
    more = f" and {count(len(named) - MOST_NAMED, 'more filter')}" if len(named) > MOST_NAMED else ""
    return f" ({'; '.join(named[:MOST_NAMED])}{more})" if named else ""


def when(stated: pd.Timestamp, today: date) -> str:
    """Return a day ahead as part of a sentence, such as tomorrow, 30 Nov 2026."""
    near = {0: "today, ", 1: "tomorrow, "}.get((stated.date() - today).days, "on ")
    return f"{near}{day(stated)}"


def cards(programs: pd.DataFrame, today: date) -> list[tuple[str, str, str]]:
    """Return the cards of where programmes stand, what can still be applied to first."""
    ahead, listed = _of(programs, "deadline_ahead"), _of(programs, "listed_open")
    coming, passed = _of(programs, "ahead"), int(programs["standing"].isin(PASSED).sum())
    over = f"; {passed} more {'has' if passed == 1 else 'have'} passed"
    return [
        _card(ahead, "deadline_ahead", _next(ahead["deadline"], today)),
        _card(listed, "listed_open", f"{seen(listed)}; no deadline stated" if len(listed) else "none was"),
        _card(
            coming, "ahead", "by the start or term that they name, which may have begun" if len(coming) else "none names one"
        ),
        _card(_of(programs, "undated"), "undated", f"not listed as open either{over if passed else ''}"),
    ]


def _next(deadlines: pd.Series, today: date) -> str:
    """Return the day of the only deadline ahead, or of the next."""
    if deadlines.empty:
        return "none is stated"
    return f"{'the next ' if len(deadlines) > 1 else ''}{when(deadlines.min(), today)}"


def _card(programs: pd.DataFrame, standing: str, note: str) -> tuple[str, str, str]:
    return STANDINGS[standing], f"{len(programs)}", note


def seen(programs: pd.DataFrame) -> str:
    """Return the days on which programmes were last seen."""
    days = programs["last_seen"].dropna()
    if days.empty:
        return "last seen on no known day"
    first, last = day(days.min()), day(days.max())
    return f"last seen on {last}" if first == last else f"last seen from {first} to {last}"


def group_title(standing: str, programs: pd.DataFrame) -> str:
    """Return the heading of the programmes that stand so."""
    return f"{STANDINGS[standing]} · {len(programs)}"


def group_caption(standing: str, programs: pd.DataFrame) -> str:
    """Return what it means that programmes stand so."""
    if standing == "deadline_ahead":
        return "By the deadline that each states. The employer's page has the last word."
    if standing == "listed_open":
        return f"No deadline stated, and {seen(programs)}: each may have closed since."
    if standing == "ahead":
        return "A start or a term that they name is ahead or not over; whether they still take applications is not known."
    return "They name neither a deadline nor a season with its year; a year alone, once it has begun, does not count as a date."


def passed_title(programs: pd.DataFrame) -> str:
    """Return the title of what is folded away, since its day is over."""
    return f"Passed: {count(len(programs), 'programme')} whose deadline or term is over"


def rows(programs: pd.DataFrame, today: date) -> pd.DataFrame:
    """Return programmes as the rows of a list, in Markdown: the deadline, what each is and when it was last seen, its links."""
    facts = records(programs)
    return pd.DataFrame(
        {
            "Deadline": [_deadline(row, today) for row in facts],
            "Programme": [f"**{plain(name(row))}**  \n:small[:gray[{plain(line(row))} · {_last_seen(row)}]]" for row in facts],
            "Links": [_links(row) for row in facts],
        },
        index=range(1, len(programs) + 1),
    ).astype(str)


def line(program: Program) -> str:
    """Return the facts of a programme in one line: seasons, length, degree levels, places and pay, those that are stated."""
    length = f"{weeks(program)} weeks" if weeks(program) else None
    named = list(program["locations"])
    where = "; ".join([*named[:PLACES], count(len(named) - PLACES, "more place")]) if len(named) > PLACES else places(program)
    parts = [", ".join(program["season"]), length, levels(program), where, pay(program)]
    return " · ".join(part for part in parts if part) or "no fact stated"


def _last_seen(program: Program) -> str:
    return "day last seen not known" if pd.isna(program["last_seen"]) else f"last seen {day(program['last_seen'])}"


def _deadline(program: Program, today: date) -> str:
    stated = deadline(program)
    if stated is None:
        return UNSTATED
    left = (program["deadline"].date() - today).days
    near = {0: "today", 1: "tomorrow"}.get(left, f"in {left} days" if left > 0 else "")
    return f"**{stated}**  \n:small[:gray[{near}]]" if near else stated


def _links(program: Program) -> str:
    """Return the links to the programme's own page, or to its source's, and to its view here."""
    outside = [f"[open]({program['url']})"] if isinstance(program["url"], str) else []
    return "  \n".join([*outside, f"[all facts](?program={program['program_id']})"])


def _of(programs: pd.DataFrame, standing: str) -> pd.DataFrame:
    return programs[programs["standing"] == standing]


def _names(programs: pd.DataFrame) -> str:
    """Return up to three programmes by their names, else how many they are."""
    if len(programs) > MOST_NAMED:
        return f"{len(programs)} of them"
    return joined([plain(name(row)) for row in records(programs)])


def _listed_instead(listed: pd.DataFrame) -> str:
    if listed.empty:
        return ", and none was listed as open when last seen"
    were = "one was" if len(listed) == 1 else f"{len(listed)} were"
    return f"; {were} listed as open when last seen, {_latest(listed['last_seen'].dropna())}"


def _latest(days: Iterable[pd.Timestamp]) -> str:
    newest = max(days, default=None)
    return "on no known day" if newest is None else f"by {day(newest)}"
