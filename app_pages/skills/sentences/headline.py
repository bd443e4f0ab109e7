"""What is asked for most, of what, and whose postings carry it.

`facts` are the row of skills/foundations, `asked` the rows of skills/asked, `by_degree` those of skills/by_degree.
"""

import pandas as pd

from charts.numbers import count
from components import phrases
from components.words import plain, word
from queries.answers import each_row
from queries.selection import NOT_STATED


def headline(facts: pd.Series, asked: pd.DataFrame) -> str:
    """Return which two skills most postings ask for, or that no posting names one."""
    if not facts["postings"]:
        return "No posting that names skills passes the filters" if facts["guides"] else "No skill to show"
    first = asked.iloc[0]
    most = f"{plain(first['label'])} is named by {int(first['postings'])} of {count(int(facts['postings']), 'posting')}"
    second = [f", {plain(row.label)} by {int(row.postings)}" for row in each_row(asked.iloc[1:2]) if row.postings]
    return most + "".join(second)


def scope(facts: pd.Series) -> str:
    """Return the postings, guides and skills that are counted, how many programmes list no skill, and how fresh it is."""
    announced = int(facts["announcements"])
    parts = [
        count(int(facts["postings"]), "posting") + (f", {announced} of them announcements of a programme" if announced else ""),
        count(int(facts["guides"]), "guide"),
        count(int(facts["skills"]), "skill"),
        f"{int(facts['silent'])} of {count(int(facts['programs']), 'programme')} list none",
    ]
    return f":gray[{' · '.join(parts)}{phrases.newest_source(facts)}]"


def largest_groups(facts: pd.Series, by_degree: pd.DataFrame) -> str:
    """Return the company and the degree level with most of the postings, and a space after; empty where there are none."""
    if not facts["postings"]:
        return ""
    company = facts["largest_company"]
    largest = f"{int(facts['largest_company_postings'])} are from {plain(company)}, " if isinstance(company, str) else ""
    first = by_degree.drop_duplicates("degree_level").sort_values("of_postings", kind="stable").iloc[-1]
    level = first["degree_level"]
    named = (
        "state no degree level"
        if level == NOT_STATED
        else f"are open to {plain(word(level) if level == 'phd' else word(level).lower())} students"
    )
    return f"Of the postings {largest}{int(first['of_postings'])} {named}. "
