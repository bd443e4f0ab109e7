"""What is asked for most, of what, and whose postings carry it.

`facts` are the row of skills/foundations, `asked` the rows of skills/asked, `by_degree` those of skills/by_degree.
"""

import pandas as pd

from charts.numbers import count, out_of
from components import basis_phrases
from components.words import plain, word
from queries.answers import each_row
from queries.selection import NOT_STATED


def headline(facts: pd.Series, asked: pd.DataFrame) -> str:
    """Return which two skills most postings ask for, or that no posting names one."""
    if not facts["postings"]:
        return "No posting that names skills passes the filters" if facts["guides"] else "No skill to show"
    first = asked.iloc[0]
    postings, every = int(first["postings"]), int(facts["postings"])
    most = f"{plain(first['label'])} is named by {out_of(postings, every, 'posting')}"
    second = next((row for row in each_row(asked.iloc[1:]) if row.postings), None)
    if second is None:
        return most
    name = plain(second.label)
    return f"{most}, and so is {name}" if second.postings == every else f"{most}, {name} by {int(second.postings)}"


def scope(facts: pd.Series) -> str:
    """Return the postings, guides and skills that are counted, how many programmes list no skill, and how fresh it is."""
    announced, silent = int(facts["announcements"]), int(facts["silent"])
    parts = [
        count(int(facts["postings"]), "posting") + (f", {announced} of them announcements of a programme" if announced else ""),
        count(int(facts["guides"]), "guide"),
        count(int(facts["skills"]), "skill"),
        f"{silent} of {count(int(facts['programs']), 'programme')} {'lists' if silent == 1 else 'list'} none"
        if facts["programs"]
        else "",
    ]
    return f":gray[{' · '.join(filter(None, parts))}{basis_phrases.newest_source(facts)}]"


def largest_groups(facts: pd.Series, by_degree: pd.DataFrame) -> str:
    """Return the company and the degree level with most of the postings, and a space after; empty where there are none."""
    if not facts["postings"]:
        return ""
    company, postings = facts["largest_company"], int(facts["largest_company_postings"])
    largest = f"{postings} {'is' if postings == 1 else 'are'} from {plain(company)} and " if isinstance(company, str) else ""
    first = by_degree.loc[by_degree["of_postings"].idxmax()]
    level, postings = first["degree_level"], int(first["of_postings"])
    if level == NOT_STATED:
        named = f"{'states' if postings == 1 else 'state'} no degree level"
    else:
        students = f"{plain(word(level) if level == 'phd' else word(level).lower())} students"
        named = f"{'is' if postings == 1 else 'are'} open to {students}"
    return f"Of the postings, {largest}{postings} {named}. "
