"""The sentences of the page Programmes: from programmes, their starts and their items to text.

`programs` are rows of programs/found, `starts` of programs/starts, `items` of programs/items.
"""

from collections.abc import Iterable

import pandas as pd

from app_pages.programs.facts import STANDINGS, day, facts, levels, name, places, text, weeks
from charts.numbers import Money, count, why_no_median
from charts.theme import shortened
from components import phrases
from components.words import joined, linked, plain, word
from queries.answers import Row, each_row
from queries.selection import NOT_STATED

ASPECTS = {"skill": "Asks for", "focus": "Works on", "duty": "Duties", "perk": "Perks"}
LANE_NAME = 16
UNSTATED = ":gray[not stated]"


def headline(programs: pd.DataFrame, summer_weeks: int) -> str:
    """Return how many of the programmes that state a length fit into a summer of so many weeks."""
    least = _least_weeks(programs)
    fitting, summer = int((least <= summer_weeks).sum()), f"into a {summer_weeks}-week summer"
    if least.empty:
        return f"{count(len(programs), 'programme')}, none of which states its length"
    if len(least) == 1:
        return f"The one programme with a stated length {'fits' if fitting else 'does not fit'} {summer}"
    who = {0: "None of", len(least): "All"}.get(fitting, f"{fitting} of")
    return f"{who} {len(least)} programmes with a stated length {'fits' if fitting < 2 else 'fit'} {summer}"


def _least_weeks(programs: pd.DataFrame) -> pd.Series:
    """Return the fewest weeks of each programme that states a length; one week where only the most is stated."""
    stated = programs[programs[["duration_weeks_min", "duration_weeks_max"]].notna().any(axis=1)]
    return stated["duration_weeks_min"].fillna(1)


def scope(programs: pd.DataFrame, known: int) -> str:
    """Return how many of the `known` programmes are shown, of how many employers and sources."""
    of = f" of {known}" if len(programs) < known else ""
    general = int(programs["employer"].isna().sum())
    parts = [
        f"{len(programs)}{of} {'programme' if known == 1 else 'programmes'}",
        count(programs["employer"].nunique(), "employer"),
        count(programs["source_id"].nunique(), "source"),
        *([f"{general} of no one employer"] if general else []),
    ]
    return f":gray[{' · '.join(parts)}]"


def length_card(programs: pd.DataFrame) -> tuple[str, str, str]:
    """Return the card of the commonest least length, with the range of all lengths."""
    least = programs["duration_weeks_min"].dropna()
    silent = f"{len(programs) - len(_least_weeks(programs))} state none"
    if least.empty:
        return "Commonest length", "–", silent
    common, longest = int(least.mode().iloc[0]), int(max(least.max(), programs["duration_weeks_max"].max()))
    share = f"at least, in {int((least == common).sum())} of {len(least)}"
    return "Commonest length", f"{common} weeks", f"{share}; {int(least.min())} to {longest} in all; {silent}"


def degree_card(programs: pd.DataFrame) -> tuple[str, str, str]:
    """Return the card of the programmes open to PhD students, with those open to other levels."""
    named = programs["degree_levels"].explode().value_counts()
    others = [f"{word(level)} {int(named.get(level, 0))}" for level in ("master", "bachelor")]
    silent = int((programs["degree_levels"].map(len) == 0).sum())
    return "For PhD students", f"{int(named.get('phd', 0))}", f"{' · '.join(others)} · {silent} name no level"


def start_card(programs: pd.DataFrame) -> tuple[str, str, str]:
    """Return the card of the stated start dates, with how many programmes state them, and how many a deadline."""
    dates, deadlines = programs["start_dates"].map(len), int(programs["deadline"].notna().sum())
    stating = count(int((dates > 0).sum()), "programme")
    note = f"by {stating}; {deadlines} {'states' if deadlines == 1 else 'state'} a deadline"
    return "Stated start dates", f"{int(dates.sum())}", note


def standing_card(programs: pd.DataFrame) -> tuple[str, str, str]:
    """Return the card of the programmes that are ahead or running, with the others."""
    counted = programs["standing"].value_counts()
    others = [f"{wording.lower()} {int(counted.get(standing, 0))}" for standing, wording in list(STANDINGS.items())[1:]]
    return STANDINGS["ahead"], f"{int(counted.get('ahead', 0))}", " · ".join(others)


def silent_programs(choices: pd.DataFrame, titles: dict[str, str]) -> str:
    """Return how many programmes state nothing of each kind; `choices` as programs/choices, `titles` of the filters."""
    silent = choices[choices["choice"] == NOT_STATED].set_index("filter")["programs"]
    counted = [f"{title.lower()} {silent[kind]}" for kind, title in titles.items() if kind in silent]
    return f"Not stated: {', '.join(counted)} programmes. A filter that is set leaves these out unless “Not stated” is chosen."


def loosen_labels(without: dict[str, int], titles: dict[str, str]) -> dict[str, str]:
    """Return the labels of the buttons that clear a filter, most programmes first; none for what gives back nothing.

    `without`: how many programmes match without the filter of each kind; `titles`: what the filters are called.
    """
    helping = sorted((pair for pair in without.items() if pair[1]), key=lambda pair: -pair[1])
    return {kind: f"Any {titles[kind].lower()} · {programs}" for kind, programs in helping}


def too_many(asked: int, most: int) -> str:
    """Return the warning that the address asks to compare more programmes than `most`."""
    return f"The address asks for {asked} programmes to compare: these are the first {most}."


def open_label(programs: pd.DataFrame, program: str) -> str:
    """Return the label of the button that opens the programme of that id."""
    return f"Open {plain(programs.loc[programs['program_id'] == program, 'program'].iloc[0])}"


def download_label(programs: pd.DataFrame) -> str:
    """Return the label of the button that downloads the programmes."""
    return f"Download {count(len(programs), 'programme')} as CSV"


def lane_names(starts: pd.DataFrame) -> list[str]:
    """Return the name of each start's lane in the calendar: its employer and day."""
    return [f"{shortened(row.employer, LANE_NAME)} · {row.start.day} {row.start:%b}" for row in each_row(starts)]


def lane_lengths(starts: pd.DataFrame, programs: pd.DataFrame) -> list[str]:
    """Return the stated length of each start's programme; empty where none is stated."""
    lengths = {row["program_id"]: weeks(row) for _, row in programs.iterrows()}
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
    past = {True: ", past", False: ""}
    named = [f"{row.employer} {day(row.start)}, {row.weeks}{past[row.over]}" for row in each_row(starts)]
    return f"Calendar of {count(len(starts), 'stated start')}: {'; '.join(named)}."


def calendar_caption(programs: pd.DataFrame, starts: pd.DataFrame) -> str:
    """Return how many programmes state the starts that the calendar shows, and how to read it."""
    dated = int((programs["start_dates"].map(len) > 0).sum())
    stating = f"{dated} of {count(len(programs), 'programme')} {'states' if dated == 1 else 'state'}"
    return (
        f"{stating} {count(len(starts), 'start date')}. "
        "Bar: the stated length; its lighter part: the longest. Grey: past. Shaded: June to August. Only stated dates."
    )


def undated_title(undated: pd.DataFrame) -> str:
    """Return the title of the list of programmes that state no start date."""
    return f"No dates stated: {count(len(undated), 'programme')}"


def full_name(program: pd.Series) -> str:
    """Return the name of a programme after its employer."""
    return plain(name(program))


def shared_skills(programs: pd.DataFrame, items: pd.DataFrame) -> str:
    """Return what all the programmes that name skills ask for, and which of them name none."""
    skills = items[items["aspect"] == "skill"]
    asking = set(skills["program_id"])
    silent = [f"{full_name(row)} names no skills." for _, row in programs.iterrows() if row["program_id"] not in asking]
    if len(asking) < 2:
        return " ".join(silent)
    some = f"The {len(asking)} that name skills" if len(asking) > 2 else "Both that name skills"
    return " ".join([_in_common(some if silent else "All", skills, len(asking)), *silent])


def _in_common(who: str, skills: pd.DataFrame, asking: int) -> str:
    """Return the skills that all `asking` programmes name, whatever their case, as the first of them spells each."""
    shared = skills[skills["named_by"] == asking]
    spelled = shared[~shared["item"].str.lower().duplicated()]["item"]
    return f"{who} ask for {joined([plain(item) for item in spelled])}." if len(spelled) else "They name no skill in common."


def comparison_table(programs: pd.DataFrame, items: pd.DataFrame) -> pd.DataFrame:
    """Return a column of Markdown for each programme: its facts, those that differ in bold, and what it names."""
    stated = [{"Time": STANDINGS[row["standing"]], **facts(row)} for _, row in programs.iterrows()]
    shown = [fact for fact in stated[0] if any(each[fact] for each in stated)]
    differing = {fact for fact in shown if len({each[fact] for each in stated} - {None}) > 1}
    columns = {
        full_name(row): [_cell(each[fact]) for fact in shown]
        + [marked_badges(items, row["program_id"], aspect) for aspect in ASPECTS]
        for (_, row), each in zip(programs.iterrows(), stated, strict=True)
    }
    return pd.DataFrame(columns, index=[f"**{fact}**" if fact in differing else fact for fact in shown] + [*ASPECTS.values()])


def _cell(fact: str | None) -> str:
    return plain(fact) if fact else UNSTATED


def marked_badges(items: pd.DataFrame, program: str, aspect: str) -> str:
    """Return what a programme names of an aspect as badges, marked where no other that speaks of the aspect names it."""
    speaking = items[items["aspect"] == aspect]
    several = speaking["program_id"].nunique() > 1
    named = speaking[speaking["program_id"] == program]
    marks = [":primary-badge[\\+ " if several and number == 1 else ":gray-badge[" for number in named["named_by"]]
    return " ".join(f"{mark}{plain(item)}]" for mark, item in zip(marks, named["item"], strict=True)) or UNSTATED


def summary(program: pd.Series) -> str:
    """Return the line under a programme's name: its time, length, degree levels and places."""
    length = f"{weeks(program)} weeks" if weeks(program) else None
    parts = [STANDINGS[program["standing"]], length, levels(program), places(program)]
    return f":gray[{plain(' · '.join(part for part in parts if part))}]"


def stated_facts(program: pd.Series) -> dict[str, str]:
    """Return the facts that a programme states by their names, as Markdown."""
    return {f":gray[{fact}]": plain(value) for fact, value in facts(program).items() if value}


def missing_facts(program: pd.Series) -> str:
    """Return which facts a programme does not state; empty where it states all."""
    missing = [fact.lower() for fact, value in facts(program).items() if not value]
    return f"Not stated: {', '.join(missing)}." if missing else ""


def bullets(items: Iterable[str]) -> str:
    """Return the items as a list, one a line."""
    return "\n".join(f"- {plain(item)}" for item in items)


def badges(items: Iterable[str], group: str = "") -> str:
    """Return the items as badges, under the word for their group where there is one."""
    heading = f":gray[{plain(word(group))}]  \n" if group else ""
    return heading + " ".join(f":gray-badge[{plain(item)}]" for item in items)


def pay_title(company: str | None) -> str:
    """Return the heading over the pay of a programme's company; None where no one company is named."""
    return "What its company pays" if company is None else f"What {plain(company)} pays"


def country_pay(country: pd.Series, money: Money) -> str:
    """Return the median of a company's reports in one country, or their span where they have none; as overview/countries."""
    if pd.notna(country["median"]):
        figure = f"median {money.sentence(country['median'])}"
    else:
        figure = f"{phrases.span_of_all(country, money)} {money.per}"
    reports = count(int(country["n"]), "report")
    return f"**{plain(figure)}** · {plain(country['label'])}, {reports}{phrases.adjusted(money.prices)}"


def pay_interval(country: pd.Series, money: Money, needed: int) -> str:
    """Return the interval of the median, or why there is none: how many reports are `needed`, or that ranges are wide."""
    if pd.notna(country["median"]):
        return phrases.interval(country, money)
    few = country["no_median"] == "few_reports"
    return f"{needed} are needed for a median" if few else why_no_median(country["no_median"])


def pay_scope(reports: int) -> str:
    """Return which reports the pay of the company is of."""
    if not reports:
        return "No report of the company passes the filters at the left."
    return "All reports of the company that pass the filters at the left, not of this programme alone."


def company_label(company: str) -> str:
    """Return the label of the link to the company's own view."""
    return f"All pay of {plain(company)}"


def source(program: pd.Series) -> str:
    """Return the source of a programme: its title, its publisher and when it was published, those that are known."""
    parts = [plain(program[part]) for part in ("publisher", "published") if text(program[part])]
    return f"Source: {', '.join([linked(text(program['source']) or program['source_id'], program['url']), *parts])}."


def row_caption(program: pd.Series) -> str:
    """Return which row of the data a programme is."""
    return f"Row {plain(program['program_id'])} of the programmes."
