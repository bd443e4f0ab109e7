"""What figures rest on, in phrases that several pages share: their ranges, sources, companies and hours, how fresh they are.

`facts` are a row of `overview/foundations`.
"""

import math

import pandas as pd

from charts.numbers import count, percent
from components.phrases import adjusted, source_title, written_day
from components.words import capital, plain
from vocabulary import choices

#: Under how many reports some of them are counted: a share of so few says less than their number.
FEW = 10
#: How much of a day written as 2026-10-06 is its month.
MONTH = len("2026-10")


def newest_source(facts: pd.Series) -> str:
    """Return when the newest source of the reports was published, as the end of a line on the scope; empty where unknown.

    In months, which more sources state than days. `facts` as `overview/foundations` has them.
    """
    newest = facts["newest_published"]
    return f" · newest source {written_day(newest[:MONTH])}" if isinstance(newest, str) else ""


def end_of_scope(facts: pd.Series, prices: str) -> str:
    """Return the end of a line on the scope: how fresh the reports are, how prices are taken, and which hours most are of."""
    return f"{newest_source(facts)}{adjusted(prices)}{mostly_full_time_hours(facts)}"


def rows_of_reports(rows: int, posted_share: float) -> str:
    """Return how many rows reports are made of: postings where employers posted all of the reports, answers where none."""
    if posted_share == 1:
        return count(rows, "posting")
    return count(rows, "answer") if not posted_share else count(rows, "posting or answer", "postings and answers")


def ranges(summary: pd.Series, ends: str) -> str:
    """Return which share of a group's reports are ranges, by which of their `ends` they are shown, and which share is wide."""
    if not summary["ranges_share"] > 0:
        return "Every report states one figure."
    counted = f"counted {choices.phrases('ends')[ends]}"
    if summary.get("n") == 1:
        return f"The report is a range, {counted}{'; its top is over double the bottom' if summary['wide_share'] else ''}."
    reports = summary.get("n", FEW)
    which = "All" if summary["ranges_share"] == 1 else capital(percent(summary["ranges_share"]))
    are = "are ranges"
    if reports < FEW and summary["ranges_share"] < 1:
        which, some = _part(summary["ranges_share"], reports), round(summary["ranges_share"] * reports)
        are = "is a range" if some == 1 else are
    of = "all of them" if summary["wide_share"] == 1 else _part(summary["wide_share"], reports)
    wide = f"; in {of} the top is over double the bottom" if summary["wide_share"] else ""
    return f"{which} {are}, {counted}{wide}."


def _part(share: float, reports: int) -> str:
    """Return a share of so many reports: of few by their number, `1 of the 3 reports`, else `33% of the reports`."""
    if reports < FEW:
        return f"{round(share * reports)} of the {int(reports)} reports"
    return f"{percent(share)} of the reports"


def largest(facts: pd.Series) -> str:
    """Return the largest source and company of the reports with their shares; `facts` as `overview/foundations` has them."""
    if pd.isna(facts["largest_source_share"]):
        return "No report that matches can be counted."
    source = source_title(facts["largest_source_title"])
    share = "all" if facts["largest_source_share"] == 1 else percent(facts["largest_source_share"])
    said = f"largest {_equals('source', 'sources', source, facts['equal_sources'], f'{share} of the reports')}"
    if facts["sources"] == 1:
        said = f"only source: {source}"
    elif facts["sources"] == facts["equal_sources"]:
        said = f"{int(facts['sources'])} sources with {_each(facts, 'source')}"
    if facts["largest_company_share"] < 1:
        company, share = plain(facts["largest_company"]), percent(facts["largest_company_share"])
        of_company = f"largest {_equals('company', 'companies', company, facts['equal_companies'], share)}"
        if math.isclose(facts["equal_companies"] * facts["largest_company_share"], 1):
            of_company = f"{int(facts['equal_companies'])} companies with {_each(facts, 'company')}"
        said += f"; {of_company}"
    return f"{capital(said)}."


def _each(facts: pd.Series, what: str) -> str:
    """Return how many reports each source or company has, where all have as many."""
    return f"{count(round(facts[f'largest_{what}_share'] * facts['counted']), 'report')} each"


def _equals(one: str, many: str, name: str, equal: int, share: str) -> str:
    """Return the largest with its share, and how many others are as large: `companies: Acme and 3 others (5% each)`."""
    if equal == 1:
        return f"{one}: {name} ({share})"
    return f"{many}: {name} and {count(int(equal) - 1, 'other')} ({share} each)"


def full_time_hours(facts: pd.Series) -> str:
    """Return for which share of the reports full-time hours are assumed, and which pay is brought to them; empty for none."""
    told = []
    if facts["hours_assumed"]:
        told.append(f"{_for_part(facts, 'hours_assumed', 'full-time hours are assumed')}.")
    if facts["hours_brought"]:
        told.append(f"{_for_part(facts, 'hours_brought', 'pay of other stated hours is brought to full-time hours')}.")
    return " ".join(told)


def _for_part(facts: pd.Series, of: str, what: str) -> str:
    """Return what holds for all or for a share of the reports."""
    if facts[of] == facts["counted"]:
        return capital(what)
    return f"For {_part(facts[of] / facts['counted'], facts['counted'])} {what}"


def mostly_full_time_hours(facts: pd.Series) -> str:
    """Return that most reports are of assumed hours, or brought to full-time hours, as the end of a line on the scope."""
    most = {"assumed": "full-time hours assumed", "brought": "brought to full-time hours"}
    return next((f" · {told}" for of, told in most.items() if 2 * facts[f"hours_{of}"] > facts["counted"]), "")
