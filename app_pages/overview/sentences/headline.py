"""What the overview says first: the headline, its cards, how sure it is, and what to compare it with."""

from collections.abc import Callable

import pandas as pd

from charts.numbers import Money, count, percent, why_no_interval, why_no_median
from components import basis_phrases, phrases
from components.cards import NOTHING
from components.phrases import interval
from components.words import joined, plain
from queries.answers import each_row

#: What the card of the bounds says at length.
BOUNDS = (
    "“If paid at the low or high end” runs from the lower end of the 95% interval of the median of the low ends to the upper "
    "end of that of the high ends: wherever in their ranges people are paid, the median lies in between."
)
SWITCH = "Count each company once"
SWITCH_HELP = (
    "The headline and its cards then count each company once, by the median of its reports, so that one with many postings "
    "weighs no more than one with few. The charts below count every report."
)
#: Above what the headline rests on, which stands below the first chart.
BEHIND = "Behind the headline and its cards"
#: The card of the median of companies.
ONCE = "Each company counted once"
#: The label of a card, its figure, and the note below.
Card = tuple[str, str, str]


def headline(everyone: pd.Series, reports: str, mostly: str, money: Money) -> str:
    """Return the title of one country: the middle half of the pay, or all of it and why it has no median.

    `everyone`: the reports of the country as `overview/groups` gives them; `reports`: what they are of, and `mostly` are of,
    as `scope.reports_of` and `scope.mostly` give it.
    """
    of = f"{count(int(everyone['n']), 'report')} of {reports}"
    if pd.isna(everyone["median"]):
        span = f"{plain(phrases.span_of_all(everyone, money))} {money.per}"
        return f"{of}: {span}, {why_no_median(everyone['no_median'])}"
    return f"{_half(everyone, money)} {of}{f', {mostly},' if mostly else ''} pay {_middle(everyone, money)}"


def headline_of_companies(companies: pd.Series, reports: str, money: Money) -> str:
    """Return the title of one country where each company counts once: the middle half of what they pay, or all of it.

    `companies`: their pay as `overview/pay_each_company_once` gives it; `reports` as for `headline`.
    """
    of = f"{employers(companies)} with {reports}, each counted once"
    if pd.isna(companies["median"]):
        span = f"{plain(phrases.span_of_all(companies, money))} {money.per}"
        return f"{of}: {span}, {why_no_median(companies['no_median'])}"
    return f"{_half(companies, money)} {of}, pay {_middle(companies, money)}"


def _half(summary: pd.Series, money: Money) -> str:
    """Return which part of what is counted pays the middle half: where this is one figure, half or more; all at one figure."""
    if money.text(summary["lowest"]) == money.text(summary["highest"]):
        return "All"
    return "At least half of" if money.text(summary["p25"]) == money.text(summary["p75"]) else "Half of"


def _middle(summary: pd.Series, money: Money) -> str:
    return f"{plain(money.span(summary['p25'], summary['p75']))} {money.per}"


def employers(companies: pd.Series) -> str:
    """Return how many companies are counted once, and how many employers without a name beside them."""
    unnamed = int(companies["unnamed"])
    of_no_name = [count(unnamed, "unnamed employer")] if unnamed else []
    return joined([companies_of(companies), *of_no_name] if companies["companies"] or not unnamed else of_no_name)


def scope(everyone: pd.Series, facts: pd.Series, prices: str) -> str:
    """Return the line below the title: companies, years, evidence and how fresh; `facts` as `overview/foundations` has them."""
    return (
        f":gray[{companies_of(everyone)} · {phrases.span(facts['oldest_year'], facts['newest_year'])} · "
        f"{_posted(facts['posted_share'])} posted by employers{basis_phrases.end_of_scope(facts, prices)}]"
    )


def _posted(share: float) -> str:
    """Return which share of the reports employers posted."""
    return {0: "none", 1: "all"}.get(share) or percent(share)


def summary_cards(everyone: pd.Series, once: pd.Series, bounds: pd.Series, facts: pd.Series, money: Money) -> list[Card]:
    """Return the cards below the headline: the median, that of companies, the reports, and the bounds.

    `once` as `overview/each_company_once`, `bounds` as `overview/bounds`, `facts` as `overview/foundations` has them.
    """
    return [
        _median("Median", everyone, money.sentence, money),
        _each_company_once(once, everyone, money),
        _reports(everyone, facts["posted_share"]),
        _bounds(bounds, money),
    ]


def cards_of_companies(
    companies: pd.Series, everyone: pd.Series, bounds: pd.Series, facts: pd.Series, money: Money
) -> list[Card]:
    """Return the cards where each company counts once: its median, that of all reports, the reports, and the bounds.

    `companies` as `overview/pay_each_company_once`, `bounds` as `overview/bounds_each_company_once` has them.
    """
    return [
        _median("Median, each company once", companies, money.sentence, money),
        _median("Each report counted", everyone, money.text, money),
        _reports(everyone, facts["posted_share"]),
        _bounds(bounds, money),
    ]


def _median(name: str, group: pd.Series, written: Callable[[float], str], money: Money) -> Card:
    """Return the card of a median, as it is `written`, with its interval; or why there is none."""
    if pd.isna(group["median"]):
        return name, NOTHING, why_no_median(group["no_median"])
    return name, plain(written(group["median"])), interval(group, money)


def _reports(everyone: pd.Series, posted_share: float) -> Card:
    """Return the card of the reports, with the rows of which they are made; what is in one row only has no repeats."""
    rows = basis_phrases.rows_of_reports(int(everyone["postings"]), posted_share)
    merged = ", repeats merged" if everyone["postings"] > everyone["n"] else ""
    return "Reports", f"{int(everyone['n']):,}", f"from {rows}{merged}"


def _each_company_once(once: pd.Series, everyone: pd.Series, money: Money) -> Card:
    """Return the card of the median where each company counts once, by its own median."""
    unnamed = int(once["companies"]) - int(everyone["companies"])
    companies = companies_of(everyone) + (f" and {unnamed:,} unnamed" if unnamed else "")
    if pd.isna(once["median"]):
        return ONCE, NOTHING, f"{companies}, no median"
    known = "too few companies for an interval"
    if pd.notna(once["median_low"]):
        has_width = once["median_low"] < once["median_high"]
        known = interval(once, money) if has_width else why_no_interval("one_figure")
    return ONCE, plain(money.text(once["median"])), f"the median of their medians; {known}, {companies}"


def _bounds(bounds: pd.Series, money: Money) -> Card:
    """Return the card of the figures between which the median lies, wherever in their ranges people are paid."""
    name = "If paid at the low or high end"
    if not bounds["ranges_share"] > 0:
        return name, NOTHING, "no report states a range"
    if pd.isna(bounds["low_bound"]) or pd.isna(bounds["high_bound"]):
        return name, NOTHING, "too few companies for an interval"
    low, high = plain(money.text(bounds["low_median"])), plain(money.text(bounds["high_median"]))
    span = plain(money.span(bounds["low_bound"], bounds["high_bound"]))
    if low == high:
        few = f"{percent(bounds['ranges_share'])} of the reports are ranges"
        return name, span, f"median {low} either way: {few}. The span is its 95% interval"
    ends = f"median {low} if all were paid the low end of their range, {high} if the high end"
    return name, span, f"{ends}. The span takes in both 95% intervals"


def tails(summary: pd.Series, counted: str, money: Money) -> str:
    """Return up to what a tenth of what is counted (reports, companies) pays, and from what on a tenth.

    Many may pay these very figures. Empty without a median, and where both are one figure.
    """
    if pd.isna(summary["median"]):
        return ""
    if money.text(summary["p10"]) == money.text(summary["p90"]):
        return ""
    least, most = plain(money.text(summary["p10"])), plain(money.sentence(summary["p90"]))
    return f"A tenth of the {counted} pay {least} or less, a tenth {most} or more."


def basis(everyone: pd.Series, tails: str, facts: pd.Series, bounds: pd.Series, ends: str, left_out: str) -> str:
    """Return what the headline rests on: `tails`, ranges and their bounds, largest source and company, what is `left_out`."""
    parts = [
        tails,
        basis_phrases.ranges(everyone, ends),
        basis_phrases.full_time_hours(facts),
        BOUNDS if bounds["ranges_share"] > 0 and pd.notna(bounds["low_bound"]) and pd.notna(bounds["high_bound"]) else "",
        basis_phrases.largest(facts),
        left_out,
    ]
    return " ".join(part for part in parts if part)


def benchmark(printed: pd.DataFrame, money: Money) -> str:
    """Return the mean pay that a survey prints of all interns, and of some fields; empty where there is none.

    `printed` as `overview/benchmarks` has it, all interns first.
    """
    if printed.empty:
        return ""
    first = printed.iloc[0]
    reading = money.unadjusted
    fields = "".join(f", {plain(reading.text(row.pay))} in {plain(row.field.lower())}" for row in each_row(printed.iloc[1:]))
    source = f"[{plain(first['publisher'])}]({first['url']})" if isinstance(first["url"], str) else plain(first["publisher"])
    return (
        f"For comparison, a survey of {int(first['year'])} found a mean of {plain(reading.sentence(first['pay']))} over all "
        f"interns{fields} ({source}).{phrases.not_adjusted(money.prices)}"
    )


def few_postings(posted_share: float, postings_with_pay: float) -> str:
    """Return how few postings state any pay (the share of those that do); empty where no report is posted."""
    if not posted_share:
        return ""
    return (
        f"Only {percent(postings_with_pay)} of online job postings in the United States state pay (Batra, Michaud and Mongey, "
        "2023), and such jobs may pay differently from others."
    )


def nothing_counted(reports: str) -> str:
    """Return the title where no report has pay that can be counted; `reports` as `scope.reports_of` has it."""
    return f"No report of {reports} has pay that can be counted"


def several_markets(number: int, reports: str) -> str:
    """Return the title of a view of several countries; `reports` as `scope.reports_of` has it."""
    return f"{number} countries, each a labour market of its own: no single figure covers {reports}"


def several_markets_caption(left_out: str) -> str:
    """Return what to do with several countries, and what is `left_out` of the figures."""
    return f"Choose one country to see it whole. {left_out}"


def companies_of(summary: pd.Series) -> str:
    """Return how many companies a group has by name."""
    return count(int(summary["companies"]), "company", "companies")
