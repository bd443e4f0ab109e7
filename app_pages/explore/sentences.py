"""What the page Explore says: data frame and money in, text out; and the words of what it compares."""

import pandas as pd

from charts.numbers import Money, count, why_no_median
from components import group_phrases, phrases
from components.words import FILTER_WORDS, plain, word
from queries.answers import each_row
from queries.selection import NOT_STATED

ALL, ALL_OTHERS = "*", "all_others"
#: What is compared, in the order of the controls, with the word for several of them.
SEVERAL = {
    "company": "companies",
    "industry": "industries",
    "role_family": "role families",
    "degree": "degree levels",
    "country": "countries",
    "region": "states and provinces",
    "metro": "US metro areas",
    "city": "cities",
    "work_mode": "work modes",
    "work_kind": "kinds of work",
    "year": "years",
    "season": "seasons",
    "evidence": "kinds of evidence",
    "source": "sources",
    "batch": "added files",
}
DIMENSIONS = tuple(SEVERAL)
#: The words of dimensions that are no filter.
OTHER_WORDS = {"metro": "US metro area", "source": "Source"}
#: The dimensions whose groups are names and have no other word.
NAMES = ("company", "country", "region", "metro", "city", "year")
#: Where reports stand that came with no added file.
COLLECTED = "collected"
#: The dimensions under several groups of which one report may count.
OF_SEVERAL = ("degree", "season", "region", "metro", "city")
FIGURES = {"median": "Median", "p10": "p10", "p25": "p25", "p75": "p75", "p90": "p90", "n": "Reports"}
FIGURES_OF = {
    "median": "Median pay",
    "p10": "Pay that a tenth stay below",
    "p25": "Pay that a quarter stay below",
    "p75": "Pay that a quarter exceed",
    "p90": "Pay that a tenth exceed",
    "n": "Reports",
}
SORTS = {"pay": "Pay", "reports": "Reports", "name": "Name"}
#: Questions to start from, with the controls that answer them.
STARTERS = {
    "What do industries pay at each degree level?": {"explore-rows": "Industry", "explore-columns": "Degree level"},
    "What do cities pay PhD students, at US average prices?": {
        "explore-rows": "City",
        "degree": "PhD",
        "prices": "US average prices",
    },
    "How has each company’s posted pay changed from year to year?": {
        "explore-rows": "Company",
        "explore-columns": "Year",
        "explore-sort": "Reports",
        "stated_years": "true",
    },
    "What does each role family pay at each degree level?": {
        "explore-rows": "Role family",
        "explore-columns": "Degree level",
    },
    "Which industries are where?": {
        "explore-rows": "Industry",
        "explore-columns": "State or province",
        "explore-figure": "Reports",
        "explore-sort": "Reports",
    },
    "Do people report what companies post?": {
        "explore-rows": "Company",
        "explore-columns": "Evidence",
        "explore-sort": "Reports",
    },
    "What does remote work pay, role by role?": {"explore-rows": "Work mode", "explore-columns": "Role family"},
    "What do metro areas pay, role by role?": {"explore-rows": "US metro area", "explore-columns": "Role family"},
    "What do internships pay around the world, by purchasing power?": {
        "explore-rows": "Country",
        "any": "country",
        "prices": "Purchasing power",
    },
    "How do my added files compare with the rest?": {"explore-rows": "Added file", "explore-sort": "Reports"},
}


def dimension_word(name: str) -> str:
    """Return what a dimension is called in a control and in the address."""
    return FILTER_WORDS.get(name) or OTHER_WORDS[name]


def label(dimension: str | None, group: str, name: str) -> str:
    """Return what a group of a dimension is called; `name` is its own name where it has one."""
    if group == ALL:
        return "All"
    if group == ALL_OTHERS:
        return "All others"
    if group == NOT_STATED:
        return word(NOT_STATED)
    if dimension == "source":
        return phrases.source_title(name)
    return name if dimension in NAMES or (dimension == "batch" and group != COLLECTED) else word(group)


def headline(whole: pd.DataFrame, dimension: str, reports: str, money: Money) -> str:
    """Return between what the medians of the groups of a dimension lie; `whole`: one row a group, as `explore/cells`.

    Groups of what is not stated, and of all others, are none of its own.
    """
    groups = whole[~whole["row"].isin([NOT_STATED, ALL_OTHERS])]
    known = groups["median"].dropna()
    one = _lowered(dimension_word(dimension))
    if groups.empty:
        return f"No report that can be counted states its {one}, for {reports}"
    if known.empty:
        return f"No {one} has enough reports for a median, of {_counted(len(groups), dimension)}, for {reports}"
    low, high = plain(money.text(known.min())), plain(money.text(known.max()))
    every = _counted(len(groups), dimension)
    if ALL_OTHERS in set(whole["row"]):
        every = f"the {every} with most reports"
    if len(known) == 1:
        only = plain(groups.loc[groups["median"].notna(), "row_label"].item())
        return f"Only {only} has a median, of {every}: {high} {money.per}, for {reports}"
    of = every if len(known) == len(groups) else f"{len(known)} of {every}"
    if low == high:
        return f"The medians of {of} are all {high} {money.per}, for {reports}"
    return f"The medians of {of} run from {low} to {high} {money.per}, for {reports}"


def scope(facts: pd.Series, prices: str) -> str:
    """Return the line below the title: reports, years, how fresh, and what pay is adjusted for.

    `facts` as `overview/foundations` has them.
    """
    return (
        f":gray[{count(int(facts['counted']), 'report')} · {phrases.span(facts['oldest_year'], facts['newest_year'])}"
        f"{phrases.newest_source(facts)}{phrases.adjusted(prices)}{phrases.mostly_assumed_hours(facts)}]"
    )


def chart_title(rows: str, columns: str | None, figure: str) -> str:
    """Return what the chart shows: the figure by one dimension or by two."""
    by = f"by {_lowered(dimension_word(rows))}" + (f" and {_lowered(dimension_word(columns))}" if columns else "")
    return f"{FIGURES_OF[figure]} {by}" if columns else f"Pay {by}"


def chart_alt(title: str, cells: pd.DataFrame, figure: str, money: Money) -> str:
    """Return what the chart shows, for those who do not see it: each row as a whole; `cells` with their labels."""
    whole = cells[cells["column"] == ALL]
    said = [f"{row.row_label}: {_figure(row, figure, money)}" for row in each_row(whole)]
    return f"{title}: {'; '.join(said)}" if said else f"{title}: no report"


def caption(cells: pd.DataFrame, rows: str, columns: str | None, reports_for_median: int, companies_for_place: int) -> str:
    """Return how many cells have no median, from when one has, and what counts more than once; `cells` as the page has them."""
    blank = int(cells["median"].isna().sum())
    of = count(len(cells), "cell" if columns else "group")
    companies = f"for a place, a year or an industry, from {companies_for_place} companies"
    limits = f"A median needs {reports_for_median} reports; {companies}."
    several = [_lowered(SEVERAL[name]) for name in (rows, columns) if name in OF_SEVERAL]
    return " ".join(
        filter(
            None,
            (
                f"{_blank(blank, of)} n counts reports. {limits}",
                group_phrases.bands_note(cells) if "band" in cells else "",
                f"A report of several {' or '.join(several)} counts under each, but once in the total." if several else "",
                "“All others” are the groups beyond those with most reports."
                if ALL_OTHERS in {*cells["row"], *cells["column"]}
                else "",
            ),
        )
    )


def narrow_label(cell: str) -> str:
    """Return the label of the button that narrows the filters to a cell."""
    return f"Narrow the filters to {plain(cell)}"


def _blank(blank: int, of: str) -> str:
    if not blank:
        return f"Each of {of} has a median." if not of.startswith("1 ") else f"The {of[2:]} has a median."
    return f"{blank:,} of {of} {'has' if blank == 1 else 'have'} too few reports or companies for a median."


def _figure(row: pd.Series, figure: str, money: Money) -> str:
    reports = count(int(row.n), "report")
    value = getattr(row, figure)
    if figure == "n":
        return reports
    return (
        f"{FIGURES[figure]} {money.text(value)}, {reports}" if pd.notna(value) else f"{reports}, {why_no_median(row.no_median)}"
    )


def _counted(groups: int, dimension: str) -> str:
    several = _lowered(SEVERAL[dimension])
    return count(groups, _lowered(dimension_word(dimension)), several)


def _lowered(text: str) -> str:
    return text if text.startswith("US ") else text[:1].lower() + text[1:]
