"""What a reader has chosen, in words: which reports a headline is of, and all filters in one line.

`names` are those of countries, states and added files by their codes, as `components.context.spoken_names` gives them.
"""

from collections.abc import Mapping

import pandas as pd

from charts.numbers import count
from components import phrases
from components.context import PageContext, spoken_names
from components.words import FILTER_WORDS, capital, joined, plain, word
from queries.meaning import meaning
from queries.selection import ENDS, FILTER_FIELDS, FILTERS, NOT_STATED, PRICES, Selection
from vocabulary import choices
from vocabulary.filters import filters, place_filters, switch_names

#: How many filters a headline names beside the kind of work; it counts the rest.
MOST_NAMED = 3
#: How many choices of one filter it names.
MOST_CHOICES = 2
#: The share from which on reports are mostly something.
SHARE_OF_MOST = 0.5
#: The filters of place, the narrowest first: the others follow from it.
PLACES = tuple(name for name in reversed(place_filters()) if name != "work_mode")
#: The switches that let reports in which are left out without them.
LETTING_IN = tuple(one.name for one in filters() if one.match == "lets_in")
#: What a headline names first, after company and place.
FIRST_NAMED = ("role_family", "degree")


def reports(context: PageContext, country: str | None = None) -> str:
    """Return what the reports of a page are of, as `reports_of` says it."""
    return reports_of(_by_kind(context), spoken_names(context.view.snapshot), country)


def _by_kind(context: PageContext) -> Selection:
    """Return what is chosen, with the kind of work that all matching reports are of where none is."""
    if context.selection.work_kind:
        return context.selection
    kinds = tuple(context.ask("filters/work_kinds")["work_kind"])
    return context.selection.with_(work_kind=kinds if len(kinds) == 1 else None)


def highest_posted(context: PageContext) -> pd.DataFrame:
    """Return the highest posted pay, as `companies/highest` gives it: without industries where the reader chose one of them."""
    highest = context.ask("companies/highest", most=phrases.HIGHEST)
    return highest.assign(industry=None) if len(context.selection.industry or ()) == 1 else highest


def of_chart(context: PageContext, question: str | None = None) -> str:
    """Return what a chart or a row of cards is of, as `frame_of` says it, by the filters that its question reads.

    Without a `question`, all filters apply.
    """
    reads = frozenset(FILTER_FIELDS) if question is None else meaning(question).reads
    return frame_of(_by_kind(context), spoken_names(context.view.snapshot), reads)


def frame_of(selection: Selection, names: Mapping[str, str], reads: frozenset[str]) -> str:
    """Return what a figure is of, by itself: `Internships in California (PhD, 2026)`; empty where no filter changes it.

    `reads` are the filters that the figure depends on: the others are left out. What is of no kind of work has all its
    filters listed: `PhD; Tesla`.
    """
    of = selection.with_(**{name: False if name in switch_names() else None for name in FILTER_FIELDS if name not in reads})
    told = reports_of(of, names, most=len(FILTER_FIELDS)) if "work_kind" in reads else "; ".join(_every_choice(of, names))
    return capital(told)


def line(context: PageContext) -> str:
    """Return every filter in one line, where there are more than a headline names; else nothing."""
    names = spoken_names(context.view.snapshot)
    return all_filters(context.selection, names) if " more filter" in reports_of(context.selection, names) else ""


def reports_of(selection: Selection, names: Mapping[str, str], country: str | None = None, most: int = MOST_NAMED) -> str:
    """Return what the reports of a headline are of: `internships at Acme in California (PhD, 2026, 1 more filter)`.

    `country` is the name of the one country that the reports are of, told where no place is chosen; `most` filters are named
    beside the kind of work, the others counted.
    """
    place = _place(selection)
    company = f" at {_choices('company', selection, names)}" if selection.company else ""
    where = f" in {_choices(place, selection, names)}" if place else f" in {phrases.within(country)}" if country else ""
    rest = [name for name in (*_in_order(), *switch_names()) if getattr(selection, name)]
    if place and NOT_STATED in getattr(selection, place):
        where, rest, place = "", [place, *rest], None
    room = most - bool(selection.company) - (place is not None)
    beside = [_choices(name, selection, names) for name in rest[:room]]
    more = len(rest) - room
    if more > 0:
        beside.append(f"{more} more filter{'' if more == 1 else 's'}")
    brackets = f" ({', '.join(beside)})" if beside else ""
    return f"{phrases.kinds(selection.work_kind)}{company}{where}{brackets}"


def mostly(facts: pd.Series, selection: Selection) -> str:
    """Return what more than half of the reports are of, by industry, else by role family, where the reader did not choose it.

    `facts` as `overview/foundations` has them. Empty where the reports are mixed.
    """
    posted = "postings" if facts["posted_share"] > SHARE_OF_MOST else "reports"
    if isinstance(facts["most_industry"], str) and not selection.industry:
        return f"mostly {posted} of {choices.phrases('industry')[facts['most_industry']]}"
    if isinstance(facts["most_role_family"], str) and not selection.role_family:
        return f"mostly {posted} in {word(facts['most_role_family']).lower()}"
    return ""


def all_filters(selection: Selection, names: Mapping[str, str]) -> str:
    """Return what is chosen of every filter, in one line; empty where nothing is."""
    chosen = _every_choice(selection, names)
    return f"Filters: {'; '.join(chosen)}." if chosen else ""


def _every_choice(selection: Selection, names: Mapping[str, str]) -> list[str]:
    """Return what is chosen of each filter that has a choice."""
    return [_choices(name, selection, names, most=None) for name in (*FILTERS, *switch_names()) if getattr(selection, name)]


def chip(name: str, selection: Selection, names: Mapping[str, str]) -> str:
    """Return what is chosen of one filter as it stands by itself: `United States`, `2025–2027`, `A, B or 1 other`."""
    chosen = getattr(selection, name)
    if isinstance(chosen, bool):
        return FILTER_WORDS[name]
    if name == "country":
        named = [plain(names.get(choice) or word(choice)) for choice in chosen if choice != NOT_STATED]
        return joined(named + ["country not stated"] * (NOT_STATED in chosen), "or")
    told = _choices(name, selection, names)
    is_named = chosen[0] != NOT_STATED and (name in ("company", "city") or chosen[0] in names)
    return told if is_named else capital(told)


def reading_line(selection: Selection, shown: tuple[str, ...]) -> str:
    """Return how pay is read, of the readings that are shown: `Per hour, in USD, as paid`; of ranges, an end only.

    Where the currency alone is shown, amounts stand in currencies of their own, and the reader's is one beside them;
    international dollars take the place of every currency.
    """
    if shown == ("currency",):
        return f"Your currency: {selection.currency}"
    parts = {
        "unit": f"per {word(selection.unit).lower()}",
        "currency": "" if selection.prices == "purchasing_power" else f"in {selection.currency}",
        "prices": choices.phrases("prices").get(selection.prices, _lowered(word(selection.prices))),
        "ends": "" if selection.ends == ENDS[0] else choices.phrases("ends")[selection.ends],
    }
    return capital(", ".join(parts[name] for name in parts if name in shown and parts[name]))


def another_reading(value: str, reports: int) -> str:
    """Return the label of the button that reads pay in another way, as paid or by the year, in which so many reports count."""
    how = _lowered(word(value)) if value in PRICES else f"per {word(value).lower()}"
    return f"Read pay {how} · {count(reports, 'report')}"


def _place(selection: Selection) -> str | None:
    """Return the narrowest filter of place that has a choice."""
    return next((name for name in PLACES if getattr(selection, name)), None)


def _in_order() -> list[str]:
    """Return what is named in brackets where it is chosen, in that order."""
    told_before = {"work_kind", "company", *PLACES, *FIRST_NAMED}
    return [*FIRST_NAMED, *(f.name for f in filters() if not f.is_switch and f.name not in told_before)]


def _choices(name: str, selection: Selection, names: Mapping[str, str], most: int | None = MOST_CHOICES) -> str:
    """Return what is chosen of a filter: its first choices, at most `most`, and how many others; of a switch its word."""
    chosen = getattr(selection, name)
    if isinstance(chosen, bool):
        return f"{'also with ' if name in LETTING_IN else ''}{_lowered(FILTER_WORDS[name])}"
    if name == "year":
        return _years(chosen)
    named = [_choice(name, choice, names) for choice in chosen[:most]]
    others = len(chosen) - len(named)
    return joined(named + [f"{others} other{'' if others == 1 else 's'}"] * bool(others), "or")


def _choice(name: str, choice: str, names: Mapping[str, str]) -> str:
    if choice == NOT_STATED:
        return f"{_lowered(FILTER_WORDS[name])} not stated"
    if name == "country":
        return phrases.within(names.get(choice, choice))
    return plain(names.get(choice) or (choice if name in ("company", "city") else _lowered(word(choice))))


def _lowered(text: str) -> str:
    """Return a word as it stands within a sentence: PhD and US keep their capitals."""
    return text if any(letter.isupper() for letter in text[1:]) else text[:1].lower() + text[1:]


def _years(chosen: tuple[str, ...]) -> str:
    """Return years in a row by their first and last, others one by one; reports without a year after them."""
    years = sorted(int(year) for year in chosen if year.isdecimal())
    in_a_row = len(years) > 1 and years == list(range(years[0], years[-1] + 1))
    named = [f"{years[0]}–{years[-1]}"] if in_a_row else [str(year) for year in years]
    return joined(named + ["year not stated"] * (NOT_STATED in chosen), "or")
