"""Phrases and sentences that several pages share: from data and the way pay is read to text, without a page."""

import calendar
import math
import re
from collections.abc import Iterable

import pandas as pd

from charts.numbers import Money, count, percent, why_no_interval
from components.words import FILTER_WORDS, joined, linked, plain, short_title
from queries.answers import Row, each_row
from queries.selection import UNFILTERED
from vocabulary import choices
from vocabulary.filters import switch_names

#: Where a sentence ends and the next begins.
_ENDS = re.compile(r"(?<=[^\\][.!?]) +(?=[A-Z“\d])")
STATISTIC_WORDS = {"median": "median", "mean": "mean", "typical": "kind of figure not stated"}
#: How many names a sentence takes before it counts them.
MOST_NAMED = 3
#: How many of the highest reports the sentence on the highest posted pay is of.
HIGHEST = 10
UNSTATED = "Country not stated"
WITH_ARTICLE = ("United States", "United Kingdom", "Netherlands", "Philippines", "United Arab Emirates", "Czech Republic")


def first_sentence(text: str) -> tuple[str, str]:
    """Return the first sentence of a text and the rest; a full stop that Markdown escapes ends none."""
    first, _, rest = _ENDS.sub("\n", text, count=1).partition("\n")
    return first, rest


def kinds(chosen: tuple[str, ...] | None) -> str:
    """Return the chosen kinds of work as a phrase."""
    named = choices.phrases("work_kind")
    return joined([named.get(kind, "work of unknown kind") for kind in chosen]) if chosen else "all kinds of work"


def within(country: str) -> str:
    """Return a country's name after 'in', made safe for Markdown."""
    if country == UNSTATED:
        return "a country that is not stated"
    return f"the {plain(country)}" if country in WITH_ARTICLE else plain(country)


def adjusted(prices: str) -> str:
    """Return what pay is adjusted for, as the end of a line on the scope; empty where it is as paid."""
    phrase = choices.phrases("prices").get(prices)
    return f" · {phrase}" if phrase else ""


def written_day(stated: str) -> str:
    """Return a day, a month or a year as people write it: 2026-09-22 as 22 Sep 2026, 2026-09 as Sep 2026."""
    year, *rest = stated.split("-")
    month = f"{calendar.month_abbr[int(rest[0])]} " if rest else ""
    return f"{f'{int(rest[1])} ' if len(rest) > 1 else ''}{month}{year}"


def with_days(text: str) -> str:
    """Return a text with each day and month in it written as people write it: out since 2026-08-27 as out since 27 Aug 2026.

    What is no month ends a span of years: 2025-35.
    """
    return re.sub(r"\b\d{4}-(0[1-9]|1[0-2])(-\d{2})?\b(?!-)", lambda day: written_day(day[0]), text)


def with_dashes(text: str) -> str:
    """Return a text with the years that it spans parted as people write it: 2025-35 as 2025–35."""
    return re.sub(r"\b(\d{4})-(\d{2}|\d{4})\b(?!-)", r"\1–\2", text)


def span(oldest: float, newest: float) -> str:
    """Return the years from the oldest to the newest; said where none is stated."""
    if pd.isna(newest):
        return "no year stated"
    return f"{int(newest)}" if oldest == newest else f"{int(oldest)}–{int(newest)}"


def stated_year(year: float) -> str:
    """Return a year as text; said where none is stated."""
    return "no year" if pd.isna(year) else str(int(year))


def stated_title(title: str | float | None) -> str:
    """Return the title of a source; said where none is stated."""
    return title if isinstance(title, str) else "source without a title"


def source_link(title: str | float | None, url: str | None) -> str:
    """Return the short title of a source as a link to it; said where none is stated."""
    return linked(short_title(stated_title(title)), url)


def not_adjusted(prices: str) -> str:
    """Return that pay is not adjusted although the reader chose `prices`, after a sentence; empty where it is read as paid."""
    return "" if prices == "as_paid" else " Not adjusted for prices."


def interval(summary: pd.Series | dict, money: Money) -> str:
    """Return the interval of a median in words, or why there is none.

    `summary` holds `median_low`, `median_high` and `no_interval`.
    """
    if pd.isna(summary["median_low"]):
        return why_no_interval(summary["no_interval"])
    return f"95% interval {plain(money.span(summary['median_low'], summary['median_high']))}"


def span_of_all(summary: pd.Series | dict, money: Money) -> str:
    """Return the outermost ends of the reports' pay: what is said of a group that has no median."""
    return money.span(summary["lowest"], summary["highest"])


def highest_posted(highest: pd.DataFrame, money: Money) -> tuple[str, str, str, str]:
    """Return the highest posted pay, of which range it is counted, who posts it, and which industry holds most of the highest.

    The second is empty where it is posted as one figure, the last where no industry holds most, or one company posts all of
    them. `highest`: some of the highest reports, as `companies/highest` gives them, not none.
    """
    first = highest[highest["pay"].map(money.text) == money.text(highest.iloc[0]["pay"])]
    pay = plain(money.sentence(first.iloc[0]["pay"]))
    by = list(dict.fromkeys(first["company"]))
    who = joined([plain(name) for name in by]) if len(by) <= MOST_NAMED else f"{len(by)} companies"
    counted = {_of_range(report, money) for _, report in first.iterrows()}
    of_range = "" if "" in counted else counted.pop() if len(counted) == 1 else "counted within different ranges"
    industries = highest["industry"].value_counts()
    most = industries.max()
    if highest["company"].nunique() < 2 or not most * 2 > len(highest):
        return pay, of_range, who, ""
    share = "All of" if most == len(highest) else f"{most} of"
    return pay, of_range, who, f"{share} the {len(highest)} highest are from {choices.phrases('industry')[industries.idxmax()]}"


def _of_range(report: pd.Series, money: Money) -> str:
    """Return which figure of its range a report's `pay` is; empty where it is one figure, or its ends are written alike."""
    pay, low, high = report["pay"], report["pay_low"], report["pay_high"]
    if money.text(low) == money.text(high):
        return ""
    middle = "the midpoint of" if math.isclose(pay, (low + high) / 2) else "the figure stated beside"
    which = "the low end of" if pay == low else "the high end of" if pay == high else middle
    return f"{which} {plain(money.span(low, high))}"


def own_country(country: str, reports: int) -> str:
    """Return the label of the button that shows the country of the reader's time zone."""
    return f"Your time zone is in {within(country)}: see its {reports:,} reports"


def source_title(title: str) -> str:
    """Return the title of a source within a sentence, as `short_title` has it, made safe for Markdown."""
    return plain(short_title(title))


def set_aside(reasons: pd.DataFrame) -> str:
    """Return how many matching reports enter no figure, by reason (as `overview/set_aside` gives them); empty for none."""
    phrases = choices.phrases("set_aside")
    named = [f"{phrases.get(row.reason, row.reason)} ({int(row.reports):,}{_recorded(row)})" for row in each_row(reasons)]
    return f"Left out of the figures: {joined(named)}." if named else ""


def _recorded(reason: Row) -> str:
    """Return which share a reason has of the reports whose sources record it, after its number; empty where none does."""
    share = 0 if pd.isna(reason.recorded) else reason.reports / reason.recorded
    return f", {percent(share)} of those whose source records it" if share else ""


def left_out(reasons: pd.DataFrame, loosened: pd.DataFrame, matching: int) -> str:
    """Return what enters no figure: set aside, dropped by a filter for want of a statement, or held back by a switch.

    `reasons` as `overview/set_aside`, `loosened` as `filters/loosened` gives them; `matching` reports pass all filters.
    """
    by_filter = loosened.set_index("filter")
    unstated = by_filter[by_filter["not_stated"] > 0]
    dropped = [f"{int(row.not_stated):,} without a {FILTER_WORDS[row.Index].lower()}" for row in each_row(unstated)]
    inferred, assumed = (int(by_filter.loc[switch, "without"]) - matching for switch in ("inferred", "stated_years"))
    sentences = [
        set_aside(reasons),
        f"Dropped by the filters: {', '.join(dropped)}." if dropped else "",
        f"A switch in the sidebar adds {inferred:,} more, whose country is only implied by their currency." if inferred else "",
        f"Left out by a switch: {count(assumed, 'report')} of a year that no source states." if assumed else "",
    ]
    return " ".join(sentence for sentence in sentences if sentence)


def filters_to_loosen(loosened: pd.DataFrame) -> pd.DataFrame:
    """Return the filters without which something matches, the one that gives back most reports first, as the page has them.

    `loosened` as `filters/loosened` gives it.
    """
    helpful = loosened[loosened["without"] > 0]
    return helpful.sort_values("without", ascending=False, kind="stable")


def statistics_alone(statistics: int) -> str:
    """Return what there is where there are no reports: so many published statistics, of which no headline is made."""
    return (
        f"There {'is' if statistics == 1 else 'are'} {count(statistics, 'published statistic')}: figures of groups, which "
        "stand beside reports and enter no headline."
    )


def loosening(candidates: pd.DataFrame, chosen: Iterable[str]) -> str:
    """Return which filter to loosen when nothing matches: the one that gives back most reports.

    `candidates` as `filters_to_loosen` gives them; `chosen` names the choices of the first.
    """
    if candidates.empty:
        return "No single filter is to blame: clear them all to begin again."
    best = candidates.iloc[0]
    reports = f"there {'is' if best['without'] == 1 else 'are'} {count(int(best['without']), 'report')}."
    if best["filter"] in switch_names():
        return f"One switch is enough: with **{_switched(best['filter'])}** {reports}"
    names = joined([plain(name) for name in chosen], "or")
    return (
        f"Loosening one of them is enough: without **{FILTER_WORDS[best['filter']].lower()}**"
        f"{f' ({names})' if names else ''} {reports}"
    )


def matching_reports(matching: pd.Series) -> str:
    """Return how many reports match the filters and, where they are not all, how many of them are counted.

    `matching`: the row of filters/matching_count.
    """
    reports, counted, everything = (int(matching[name]) for name in ("reports", "counted", "all_reports"))
    said = f"**{reports:,}** of {everything:,} reports match"
    return said if counted == reports else f"{said}, **{counted:,}** {'is' if counted == 1 else 'are'} counted"


def loosen_label(name: str, without: int) -> str:
    """Return the label of the button that clears the filter `name`, after which `without` reports match."""
    if name in switch_names():
        return f"{_switched(name)} · {without:,}"
    return f"Any {FILTER_WORDS[name].lower()} · {without:,}"


def _switched(name: str) -> str:
    """Return a switch with the way in which it lets every report through."""
    return f"“{FILTER_WORDS[name]}” {'on' if UNFILTERED[name] else 'off'}"


def files_left_out(files: int, problems: list[str]) -> str:
    """Return the banner for data files that could not be used: `files` of them, with the first `problems` as a list."""
    lines = [f"- {plain(problem)}" for problem in problems]
    return "\n".join([f"{count(files, 'data file')} left out; everything else is shown.", "", *lines])
