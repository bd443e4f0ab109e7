"""What the page Explore says: data frame and money in, text out; and the words of what it compares."""

from typing import NamedTuple

import pandas as pd

from app_pages.explore.choice import Choice
from app_pages.explore.groups import ALL, ALL_OTHERS, own_groups
from charts.numbers import Money, change, count, out_of, why_no_median
from components import basis_phrases, group_phrases, phrases
from components.words import FILTER_WORDS, capital, plain, word
from queries.answers import each_row
from queries.selection import NOT_STATED
from vocabulary.filters import COLLECTED, filters

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
    "batch": "collections",
}
#: The word for one of them, where that is not the word of the control.
ONE = {"batch": "collection"}
DIMENSIONS = tuple(SEVERAL)
#: The words of dimensions that are no filter.
OTHER_WORDS = {"metro": "US metro area", "source": "Source"}
#: The dimensions whose groups are names and have no other word.
NAMES = ("company", "country", "region", "metro", "city", "year")
#: The dimensions under several groups of which one report may count.
OF_SEVERAL = ("degree", "season", "region", "metro", "city")
FIGURES = {
    "median": "Median",
    "p10": "p10",
    "p25": "p25",
    "p75": "p75",
    "p90": "p90",
    "n": "Reports",
    "bounds": "Low to high end",
    "change": "Same-company change",
}
#: What a breakdown is drawn as.
SHAPES = {
    "table": "Cells",
    "multiples": "Small multiples",
    "ranges": "Ranges",
    "dots": "Dots",
    "distribution": "Distribution",
    "map": "Map",
    "trend": "Trend",
}
FIGURES_OF = {
    "median": "Median pay",
    "p10": "Pay that a tenth stay below",
    "p25": "Pay that a quarter stay below",
    "p75": "Pay that a quarter exceed",
    "p90": "Pay that a tenth exceed",
    "n": "Reports",
    "bounds": "Median pay at the low and at the high end of ranges",
    "change": "Change of pay at the same companies",
}
#: The figures that are percentiles beside the median.
PERCENTILES = ("p10", "p25", "p75", "p90")
#: The dimensions whose groups stand in an order of their own, whatever they pay.
OWN_ORDER = {one.name for one in filters() if one.match in ("degrees", "seasons", "year")}
#: The column of a figure without which a cell is blank, where it is not the median.
KNOWN_BY = {"bounds": "low_median", "change": "change"}
#: What is drawn as a dot and as a bar; a dot of few reports is hollow, where there is one.
MARKS = {
    "median": "A dot is the median{hollow}, a bar the middle half.",
    "bounds": "A bar runs from the median of the low ends to that of the high ends.",
    "change": "A dot is the change, a bar its 95% interval.",
}
#: What a panel of years shows.
ABOUT_PANELS = (
    "A dot is the median{hollow}, the ribbon the middle half; a year with its n alone has no median. "
    "Drawn are the years from the first to the last in which a group has one."
)
#: What a figure is, where its name does not say it.
ABOUT = {
    "bounds": "If all were paid the low end of their range, half would be paid less than the first figure; at the high end, "
    "less than the second. A report that states one figure has it at both ends.",
    "change": "Each company is compared with itself, by role family and degree levels, in the newest two years in a row with "
    "enough companies; a year that only tells when a list was read does not count.",
}
SORTS = {"pay": "Pay", "reports": "Reports", "name": "Name"}


class Limits(NamedTuple):
    """From how many reports and companies a group has a median, and from how many companies a change."""

    reports_for_median: int
    companies_for_place: int
    companies_for_change: int


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


def headline(whole: pd.DataFrame, dimension: str, figure: str, reports: str, money: Money) -> str:
    """Return between what the figures of the groups of a dimension lie; `whole`: one row a group, as its question has it.

    Groups of what is not stated, and of all others, are none of its own.
    """
    groups = own_groups(whole)
    if groups.empty:
        return f"No report that can be counted states its {_one(dimension)}, for {reports}"
    counted = _counted(len(groups), dimension)
    every = f"the {counted} with the most reports" if ALL_OTHERS in set(whole["row"]) else counted
    if figure == "n":
        return f"{_reports(groups, every)}, for {reports}"
    known = groups[groups[KNOWN_BY.get(figure, "median")].notna()]
    if len(known):
        return f"{_finding(known, len(groups), dimension, every, figure, money)}, for {reports}"
    if figure == "bounds":
        return group_phrases.none_has_median(groups, _one(dimension), f", of {counted}, for {reports}")
    if figure != "change":
        which = every if len(groups) > 1 else f"the only {_one(dimension)}, {plain(groups['row_label'].item())},"
        return group_phrases.pay_without_median(groups, which, money, f", for {reports}")
    if dimension == "company":
        return f"How pay changed takes several companies, and each row is one, for {reports}"
    return f"No {_one(dimension)} has enough companies in two years to say how pay changed, of {counted}, for {reports}"


def _finding(known: pd.DataFrame, groups: int, dimension: str, every: str, figure: str, money: Money) -> str:
    """Return between what the figure lies in the groups in which it is `known`, of so many."""
    of = every if len(known) == groups else f"{len(known)} of {every}"
    if figure == "change":
        return _changes(known, of)
    if figure == "bounds":
        return _bounds(known, of, money)
    return _figures(known, figure, _one(dimension), every, of, money)


def _reports(groups: pd.DataFrame, every: str) -> str:
    """Return how many reports the groups have."""
    low, high = int(groups["n"].min()), int(groups["n"].max())
    if len(groups) == 1:
        return f"{capital(every)} has {count(low, 'report')}"
    told = f"{count(low, 'report')} each" if low == high else f"from {low:,} to {high:,} reports"
    return f"{capital(every)} have {told}"


def _figures(known: pd.DataFrame, figure: str, one: str, every: str, of: str, money: Money) -> str:
    """Return between what the medians lie, or the percentiles that are chosen."""
    low, high = plain(money.text(known[figure].min())), plain(money.text(known[figure].max()))
    if every.startswith("1 "):
        return f"The only {one}, {plain(known['row_label'].item())}, has a {figure} of {high} {money.per}"
    if len(known) == 1:
        return f"Only {plain(known['row_label'].item())} has a {figure}, of {every}: {high} {money.per}"
    if low == high:
        return f"The {figure}s of {of} are all {high} {money.per}"
    return f"The {figure}s of {of} run from {low} to {high} {money.per}"


def _changes(known: pd.DataFrame, of: str) -> str:
    """Return between what pay changed, and from which year to which where that is the same for all."""
    low, high = change(known["change"].min()), change(known["change"].max())
    years = set(zip(known["earlier_year"], known["later_year"], strict=True))
    when = " from {:.0f} to {:.0f}".format(*years.pop()) if len(years) == 1 else ""
    if low == high == change(0):
        return f"At the same companies pay did not change{when} in {of}"
    return f"At the same companies pay changed{when} by {low if low == high else f'{low} to {high}'} in {of}"


def _bounds(known: pd.DataFrame, of: str, money: Money) -> str:
    """Return between what the medians lie if all were paid the low end, and if all were paid the high end."""
    low, high = (plain(money.span(known[end].min(), known[end].max())) for end in ("low_median", "high_median"))
    whose, are = ("median", "is") if len(known) == 1 else ("medians", "are")
    return f"The {whose} of {of} {are} {low} {money.per} if all were paid the low end of their range, {high} if the high end"


def scope(facts: pd.Series, prices: str) -> str:
    """Return the line below the title: reports, years, how fresh, and what pay is adjusted for.

    `facts` as `overview/foundations` has them.
    """
    return (
        f":gray[{count(int(facts['counted']), 'report')} · {phrases.span(facts['oldest_year'], facts['newest_year'])}"
        f"{basis_phrases.end_of_scope(facts, prices)}]"
    )


def chart_title(rows: str, columns: str | None, figure: str) -> str:
    """Return what the chart shows: the figure by one dimension or by two."""
    by = f"by {_lowered(dimension_word(rows))}" + (f" and {_lowered(dimension_word(columns))}" if columns else "")
    return f"{FIGURES_OF[figure]} {by}" if columns or figure != "median" else f"Pay {by}"


def chart_alt(title: str, cells: pd.DataFrame, figure: str, money: Money) -> str:
    """Return what the chart shows, for those who do not see it: each row as a whole; `cells` with their labels."""
    whole = cells[cells["column"] == ALL]
    said = [f"{row.row_label}: {_figure(row, figure, money)}" for row in each_row(whole)]
    return f"{title}: {'; '.join(said)}" if said else f"{title}: no report"


def caption(cells: pd.DataFrame, choice: Choice, limits: Limits, unplaced: pd.DataFrame | None = None) -> str:
    """Return how many cells are blank, from when one is not, what is drawn, and what counts more than once.

    `cells` as the page has them; `unplaced`: those of them that a map does not show.
    """
    what, blank = "cell" if choice.columns else "group", int(cells[KNOWN_BY.get(choice.figure, "median")].isna().sum())
    hollow = " (hollow for few reports)" if "size_class" in cells and cells["size_class"].eq("few").any() else ""
    several = [_lowered(SEVERAL[name]) for name in (choice.rows, choice.columns) if name in OF_SEVERAL]
    said = (
        _blank(blank, len(cells), what, choice.figure, limits.companies_for_change),
        "" if choice.figure == "change" else "n counts reports.",
        _unplaced(unplaced) if unplaced is not None else "",
        MARKS.get(choice.figure, "").format(hollow=hollow) if choice.shape in ("dots", "multiples") else "",
        "A strip is as high as its fullest bin; a line is the median." if choice.shape == "distribution" else "",
        ABOUT_PANELS.format(hollow=hollow) if choice.has_panels else "",
        ABOUT.get(choice.figure),
        ""
        if choice.figure in ("n", "change")
        else f"A median needs {limits.reports_for_median} reports; for a place, a year or an industry, "
        f"from {limits.companies_for_place} companies.",
        group_phrases.bands_note(cells) if "band" in cells and choice.shape == "ranges" else "",
        f"A report of several {' or '.join(several)} counts under each, but once in the total." if several else "",
        "“All others” are the groups beyond those with the most reports."
        if ALL_OTHERS in {*cells["row"], *cells["column"]}
        else "",
    )
    return " ".join(filter(None, said))


def _unplaced(unplaced: pd.DataFrame) -> str:
    """Return which groups are not on the map, with their reports."""
    named = [f"{row.row_label} ({count(int(row.n), 'report')})" for row in each_row(unplaced)]
    return f"Not on the map: {plain(', '.join(named))}." if named else ""


def narrow_label(cell: str) -> str:
    """Return the label of the button that narrows the filters to a cell."""
    return f"Narrow the filters to {plain(cell)}"


def _blank(blank: int, cells: int, what: str, figure: str, companies_for_change: int) -> str:
    """Return how many cells have no figure; nothing of the number of reports, which each has, of one that has one, of none."""
    if figure == "n" or (not blank and cells < 2):
        return ""
    if not blank:
        return f"Each of {count(cells, what)} {'says how pay changed' if figure == 'change' else 'has a median'}."
    have = f"The {what} has" if cells == 1 else f"{capital(out_of(blank, cells, what))} {'has' if blank == 1 else 'have'}"
    if figure == "change":
        return (
            f"{have} too few companies to say how pay changed: it takes {companies_for_change} with like reports in two years "
            "in a row."
        )
    return f"{have} too few reports or companies for a median."


def _figure(row: pd.Series, figure: str, money: Money) -> str:
    reports = count(int(row.n), "report")
    if figure == "n":
        return reports
    if figure == "change":
        companies = count(int(row.companies), "company", "companies")
        return f"{change(row.change)}, {companies}" if pd.notna(row.change) else f"{companies}, too few to say"
    if pd.isna(getattr(row, KNOWN_BY.get(figure, "median"))):
        return f"{reports}, {why_no_median(row.no_median)}"
    value = money.span(row.low_median, row.high_median) if figure == "bounds" else money.text(getattr(row, figure))
    return f"{FIGURES[figure]} {value}, {reports}"


def _counted(groups: int, dimension: str) -> str:
    return count(groups, _one(dimension), _lowered(SEVERAL[dimension]))


def _one(dimension: str) -> str:
    return ONE.get(dimension) or _lowered(dimension_word(dimension))


def _lowered(text: str) -> str:
    return text if text.startswith("US ") else text[:1].lower() + text[1:]
