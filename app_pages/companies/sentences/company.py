"""What a company's own view says above its charts: the headline and its cards, or why there is no report to draw."""

import pandas as pd

from app_pages.companies.sentences.reports import middle, possessive
from charts.numbers import Money, count, why_no_median
from components import basis_phrases, phrases
from components.words import plain
from queries.answers import each_row

#: The label of a card, its figure, and the note below.
Card = tuple[str, str, str]


def headline(company: str, own: pd.Series, reports: str, ends: str, money: Money) -> str:
    """Return the title: the median of the company's reports, or their `ends` where they have none.

    `own`: its reports as `companies/against` gives them; `reports`: what they are of, as `scope.reports_of` gives it.
    """
    reports = f"{possessive(company)} {'one report' if own['n'] == 1 else count(int(own['n']), 'report')} of {reports}"
    if pd.notna(own["median"]):
        return f"{reports}: median {plain(money.sentence(own['median']))}"
    return f"{reports}: {plain(ends)} {money.per}, {why_no_median(own['no_median'])}"


def scope(own: pd.Series, facts: pd.Series, prices: str) -> str:
    """Return the line below the title: years, postings, how fresh, and what pay is adjusted for.

    `facts` as `overview/foundations` has them.
    """
    rows = basis_phrases.rows_of_reports(int(own["postings"]), facts["posted_share"])
    return (
        f":gray[{phrases.span(facts['oldest_year'], facts['newest_year'])} · {count(int(own['n']), 'report')} in {rows}"
        f"{basis_phrases.end_of_scope(facts, prices)}]"
    )


def basis(own: pd.Series, facts: pd.Series, ends: str, set_aside: str, elsewhere: str) -> str:
    """Return what the headline rests on: ranges, shown by one of their `ends`, the largest source, and other reports."""
    parts = [
        basis_phrases.ranges(own, ends),
        basis_phrases.full_time_hours(facts),
        basis_phrases.largest(facts),
        set_aside,
        elsewhere,
    ]
    return " ".join(part for part in parts if part)


def states_pay(stating: pd.Series, least: int) -> str:
    """Return how many of a company's programmes and postings state pay, and how wide its ranges are; each from `least` on.

    `stating` as `companies/states_pay` gives it. Its reports say nothing of that: they are collected because they state pay.
    """
    listed, ranges = int(stating["listed"]), int(stating["ranges"])
    share = (
        f"Of its {listed:,} programmes and postings on lists that do not require pay to be stated, "
        f"{int(stating['stating']) or 'none'} {'states' if stating['stating'] == 1 else 'state'} pay."
    )
    width = f"The top of its ranges is {1 + stating['width']:.1f} times the bottom (median of {ranges:,})."
    return " ".join([share] * (listed >= least) + [width] * (ranges >= least))


def reports_elsewhere(countries: pd.DataFrame) -> str:
    """Return how many reports the company has in other countries, as `companies/elsewhere` gives them."""
    listed = [f"{plain(row.label)} {int(row.reports):,}" for row in each_row(countries)]
    return f"Reports elsewhere: {', '.join(listed)}." if listed else ""


def summary_cards(
    own: pd.Series, others: pd.Series | None, facts: pd.Series, ends: str, reports_for_median: int, money: Money
) -> list[Card]:
    """Return the cards below the headline; `others`: all other reports, None where there are none."""
    return [_median(own, reports_for_median, money), _middle(own, ends, money), _others(others, money), _newest(own, facts)]


def title_without_reports(company: str, matching: int, held: int) -> str:
    """Return the title where no report can be drawn: how many reports match of those that the data holds of the company."""
    if matching:
        return f"{plain(company)}: {count(matching, 'report')}, none with pay that can be counted"
    if held:
        return f"{plain(company)}: no report matches these filters"
    return f"{plain(company)}: no report, posting or person's report in the data"


def note_without_reports(held: int, published: int) -> str:
    """Return what there is where no report matches: reports behind the filters, or `published` figures below."""
    if held:
        return f"Without them there {'is' if held == 1 else 'are'} {count(held, 'report')} of it."
    return (
        "Figures that others publish are further down."
        if published
        else "The figures that others publish are for other countries."
    )


def show_all_label(held: int) -> str:
    """Return the label of the button that widens the filters to all reports of the company."""
    return "Show its report" if held == 1 else f"Show all {held:,} of its reports"


def _median(own: pd.Series, reports_for_median: int, money: Money) -> Card:
    if pd.isna(own["median"]):
        needed = f"{reports_for_median} reports are needed"
        return "Median", "–", needed if own["no_median"] == "few_reports" else why_no_median(own["no_median"])
    return "Median", plain(money.sentence(own["median"])), phrases.interval(own, money)


def _middle(own: pd.Series, ends: str, money: Money) -> Card:
    if pd.isna(own["median"]):
        midpoints = "midpoint of the range" if own["n"] == 1 else "midpoints of the ranges"
        counted = f"{midpoints}: {plain(middle(own, money))}" if own["ranges_share"] else "as stated"
        return "The one report" if own["n"] == 1 else "Lowest to highest", plain(ends), counted
    return "Middle half", plain(middle(own, money)), f"p10 to p90: {plain(money.span(own['p10'], own['p90']))}"


def _others(others: pd.Series | None, money: Money) -> Card:
    if others is None:
        return "Median of all others", "–", "no other report matches"
    return "Median of all others", plain(money.text(others["median"])), f"{count(int(others['n']), 'report')}, same filters"


def _newest(own: pd.Series, facts: pd.Series) -> Card:
    sources = f"from {count(int(facts['sources']), 'source')}"
    if pd.isna(own["newest_year"]):
        return "Newest year", "–", f"no year stated, {sources}"
    return "Newest year", str(int(own["newest_year"])), sources
