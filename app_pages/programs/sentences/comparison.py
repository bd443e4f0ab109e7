"""Programmes side by side: `programs` are rows of programs/found, `items` of programs/items."""

import pandas as pd

from app_pages.programs.facts import STANDINGS, facts
from app_pages.programs.sentences.program import by_demand, full_name
from charts.records import records
from components.words import joined, plain

ASPECTS = {"skill": "Asks for", "focus": "Works on", "duty": "Duties", "perk": "Perks"}
UNSTATED = ":gray[not stated]"


def shared_skills(programs: pd.DataFrame, items: pd.DataFrame) -> str:
    """Return what all the programmes that name skills ask for, and which of them name none."""
    skills = items[items["aspect"] == "skill"]
    asking = set(skills["program_id"])
    silent = [f"{full_name(row)} names no skills." for row in records(programs) if row["program_id"] not in asking]
    if len(asking) < 2:
        return " ".join(silent)
    some = f"The {len(asking)} that name skills" if len(asking) > 2 else "Both that name skills"
    return " ".join([_in_common(some if silent else "All", skills, len(asking)), *silent])


def _in_common(who: str, skills: pd.DataFrame, asking: int) -> str:
    """Return the skills that all `asking` programmes name, whatever their case, as the first of them spells each."""
    shared = skills[skills["named_by"] == asking]
    spelled = shared[~shared["item"].str.lower().duplicated()]["item"]
    return f"{who} ask for {joined([plain(item) for item in spelled])}." if len(spelled) else "They name no skill in common."


def asked_otherwise(items: pd.DataFrame) -> str:
    """Return the skills that one programme requires and another prefers, as both say; empty where there are none."""
    skills = items[items["aspect"] == "skill"]
    ways = skills.groupby("item", sort=False)["wanted"].nunique()
    differing = [plain(item) for item in ways[ways > 1].index]
    return f"Required by one and preferred by another: {joined(differing)}." if differing else ""


def comparison_table(programs: pd.DataFrame, items: pd.DataFrame) -> pd.DataFrame:
    """Return a column of Markdown for each programme: its facts, those that differ in bold, and what it names."""
    stated = [{"Time": STANDINGS[row["standing"]], **facts(row)} for row in records(programs)]
    shown = [fact for fact in stated[0] if any(each[fact] for each in stated)]
    differing = {fact for fact in shown if len({each[fact] for each in stated} - {None}) > 1}
    columns = {
        full_name(row): [_cell(each[fact]) for fact in shown]
        + [marked_badges(items, row["program_id"], aspect) for aspect in ASPECTS]
        for row, each in zip(records(programs), stated, strict=True)
    }
    return pd.DataFrame(columns, index=[f"**{fact}**" if fact in differing else fact for fact in shown] + [*ASPECTS.values()])


def _cell(fact: str | None) -> str:
    return plain(fact) if fact else UNSTATED


def marked_badges(items: pd.DataFrame, program: str, aspect: str) -> str:
    """Return what a programme names of an aspect as badges, in colour what another names too, by how it is asked for."""
    named = items[(items["aspect"] == aspect) & (items["program_id"] == program)]
    lines = [f"{demand}  \n{_badges(part)}" if demand else _badges(part) for demand, part in by_demand(named)]
    return "  \n".join(lines) or UNSTATED


def _badges(named: pd.DataFrame) -> str:
    colours = ["primary" if number > 1 else "gray" for number in named["named_by"]]
    return " ".join(f":{colour}-badge[{plain(item)}]" for colour, item in zip(colours, named["item"], strict=True))
