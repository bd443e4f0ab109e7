"""A programme's own view: `program` is a row of programs/found."""

from collections.abc import Iterable

import pandas as pd

from app_pages.programs.facts import STANDINGS, facts, levels, places, text, weeks
from charts.numbers import Money, count, why_no_median
from components import phrases
from components.program_phrases import Program, name
from components.words import linked, plain, word
from vocabulary.choices import words

#: How a posting asks for a skill, as it says.
DEMANDS = words("demand")
NAMED = "Also named"


def full_name(program: Program) -> str:
    """Return the name of a programme after its employer."""
    return plain(name(program))


def summary(program: Program) -> str:
    """Return the line under a programme's name: its time, length, degree levels and places."""
    length = f"{weeks(program)} weeks" if weeks(program) else None
    parts = [STANDINGS[program["standing"]], length, levels(program), places(program)]
    return f":gray[{plain(' · '.join(part for part in parts if part))}]"


def stated_facts(program: Program) -> dict[str, str]:
    """Return the facts that a programme states by their names, as Markdown."""
    return {f":gray[{fact}]": plain(value) for fact, value in facts(program).items() if value}


def missing_facts(program: Program) -> str:
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
        return "No report of the company passes the filters in the sidebar."
    return "All reports of the company that pass the filters in the sidebar, not of this programme alone."


def company_label(company: str) -> str:
    """Return the label of the link to the company's own view."""
    return f"All pay of {plain(company)}"


def link(program: Program) -> str:
    """Return the link to the programme's own page; empty where only its source's address is known."""
    own = text(program["program_url"])
    return f"[The programme's own page]({own}), to apply or to see whether it is still open" if own else ""


def by_demand(skills: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
    """Return the skills under the words for how a posting asks for them; under none where it does not tell them apart."""
    parts = [(f"**{words}**", skills[skills["wanted"] == wanted]) for wanted, words in DEMANDS.items()]
    told_apart = [(words, part) for words, part in parts if len(part)]
    named = skills[skills["wanted"].isna()]
    return [*told_apart, *([(f"**{NAMED}**" if told_apart else "", named)] if len(named) else [])]


def also_stated(other: Program) -> str:
    """Return what another source states of the programme."""
    stated = [f"{fact.lower()} {plain(value)}" for fact, value in facts(other).items() if value]
    perks = [f"perks {plain('; '.join(other['perks']))}"] if len(other["perks"]) else []
    return f"Also {linked(text(other['source']) or other['source_id'], other['source_url'])}: {'; '.join(stated + perks)}."


def source(program: Program) -> str:
    """Return the source of a programme: its title, its publisher and when it was published, those that are known."""
    parts = [plain(program[part]) for part in ("publisher", "published") if text(program[part])]
    return f"Source: {', '.join([linked(text(program['source']) or program['source_id'], program['source_url']), *parts])}."


def row_caption(program: Program) -> str:
    """Return which row of the data a programme is."""
    return f"Row {plain(program['program_id'])} of the programmes."
