"""What the list of companies says: what is posted highest, how many companies there are, and how to read its chart."""

import pandas as pd

from charts.numbers import Money, count
from components import basis_phrases, phrases
from components.group_phrases import pay_and_reports
from components.words import part_shown, plain


def headline(highest: pd.DataFrame, reports: str, of_one: bool, companies: int, money: Money) -> str:
    """Return what is posted highest, by whom; `highest` as `companies/highest` gives it. Companies are never ranked.

    `reports`: what the reports are of, as `scope.reports_of` gives it: where they are `of_one` company, it names that one;
    `companies`: of how many companies they are. Where none of these is posted, people report them.
    """
    if highest.empty and companies:
        return f"People report pay for {reports}{'' if of_one else f' at {_companies(companies)}'}; no employer posts it"
    if highest.empty:
        return f"No posting of a named company states pay that can be counted, for {reports}"
    pay, of_range, who, industry = phrases.highest_posted(highest, money)
    counted, by = f" ({of_range})" if of_range else "", "" if of_one else f", by {who}"
    return f"The highest posted pay for {reports} is {pay}{counted}{by}" + (f". {industry}" if industry else "")


def scope(parts: pd.Series, facts: pd.Series, prices: str) -> str:
    """Return the line below the title: reports and companies, years, how fresh, and what pay is adjusted for.

    `facts` as `overview/foundations` has them.
    """
    companies = int(parts["documented"]) + int(parts["few"])
    years = phrases.span(facts["oldest_year"], facts["newest_year"])
    return (
        f":gray[{count(int(parts['counted']), 'report')} of {_companies(companies)} · "
        f"{years}{basis_phrases.end_of_scope(facts, prices)}]"
    )


def chart_title(part: str, reports_for_median: int) -> str:
    """Return the title of the chart of one part of the ranking: 'documented', or those with few reports."""
    if part == "documented":
        return f"Companies with at least {reports_for_median} reports"
    return f"Companies with fewer than {reports_for_median} reports or mostly wide ranges"


def chart_alt(title: str, companies: pd.DataFrame, money: Money) -> str:
    """Return what the chart shows, for those who do not see it."""
    return f"{title}: " + "; ".join(f"{row['label']} {pay_and_reports(row, money)}" for _, row in companies.iterrows())


def chart_caption(part: str, place: str, legend: str) -> str:
    """Return how to read the chart of one part of the ranking.

    `place` says which of its companies it shows, `legend` how its marks are read.
    """
    if part == "few":
        legend = f"{legend} By pay, companies are sorted by the middle of their reports."
    return (
        f"{place}. {legend} n counts reports. Groups such as “all employers” and unnamed employers are not listed. What one "
        "company posts is what it decided, not a sample: the order is no ranking."
    )


def place_in_list(part: str, skipped: int, shown: int, parts: pd.Series) -> str:
    """Return which of all the listed companies are shown, such as `Companies 26–50 of 1,204`: those that the pages count.

    `skipped` of the part of the list come before them; those with few reports come after the others.
    """
    documented, few = int(parts["documented"]), int(parts["few"])
    before = skipped + (documented if part == "few" else 0)
    follow = "; those with fewer reports follow" if part == "documented" and few else ""
    return f"{part_shown('company', 'companies', before, shown, documented + few)}{follow}"


def open_label(company: str) -> str:
    """Return the label of the button that opens a company's own view."""
    return f"Open {plain(company)}"


def no_company(search: str) -> str:
    """Return why nothing is ranked: for want of pay, or since no company goes by the name that is searched."""
    if not search:
        return "No report that matches names its company and pay that can be counted."
    return f"No company with matching reports is called “{plain(search)}”."


def _companies(number: int) -> str:
    return count(number, "company", "companies")
