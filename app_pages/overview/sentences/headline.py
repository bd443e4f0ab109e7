"""What the overview says first: the headline, its cards, how sure it is, and what to compare it with."""

import pandas as pd

from charts.numbers import Money, count, percent, why_no_median
from components import phrases
from components.phrases import interval
from components.words import plain
from queries.answers import each_row

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
    middle = f"{plain(money.span(everyone['p25'], everyone['p75']))} {money.per}"
    return f"Half of {of}{f', {mostly},' if mostly else ''} pay {middle}"


def scope(everyone: pd.Series, facts: pd.Series, prices: str) -> str:
    """Return the line below the title: reports, companies, years and evidence; `facts` as `overview/foundations` has them."""
    reports, postings = int(everyone["n"]), int(everyone["postings"])
    return (
        f":gray[{count(reports, 'report')} of {count(postings, 'posting or answer', 'postings and answers')} · "
        f"{companies_of(everyone)} · {phrases.span(facts['oldest_year'], everyone['newest_year'])} · "
        f"{percent(facts['posted_share'])} posted by employers{phrases.adjusted(prices)}]"
    )


def summary_cards(everyone: pd.Series, facts: pd.Series, money: Money) -> list[Card]:
    """Return the cards below the headline: median, middle half, reports and newest year."""
    tails = f"p10 to p90: {plain(money.span(everyone['p10'], everyone['p90']))}"
    newest = "no year stated" if pd.isna(everyone["newest_year"]) else str(int(everyone["newest_year"]))
    return [
        ("Median", plain(money.sentence(everyone["median"])), interval(everyone, money)),
        ("Middle half", plain(money.span(everyone["p25"], everyone["p75"])), tails),
        ("Reports", f"{int(everyone['n']):,}", f"from {companies_of(everyone)} by name"),
        ("Newest", newest, f"from {count(int(facts['sources']), 'source')}"),
    ]


def basis(everyone: pd.Series, facts: pd.Series, ends: str, filters: str, left_out: str) -> str:
    """Return what the headline rests on: all `filters`, ranges, largest source and company, and what is `left_out`."""
    return " ".join(part for part in (filters, phrases.ranges(everyone, ends), phrases.largest(facts), left_out) if part)


def bounds(found: pd.Series, money: Money) -> str:
    """Return between which figures the median lies, wherever in their ranges people are paid; empty where it is not known.

    `found` as `overview/bounds` has it.
    """
    if not found["ranges_share"] > 0 or pd.isna(found["low_bound"]) or pd.isna(found["high_bound"]):
        return ""
    return (
        f"Between {plain(money.text(found['low_bound']))} and {plain(money.sentence(found['high_bound']))}, wherever in their "
        f"ranges people are hired: half of the low ends are under {plain(money.text(found['low_median']))}, half of the high "
        f"ends over {plain(money.text(found['high_median']))}."
    )


def each_company_once(found: pd.Series, money: Money) -> str:
    """Return the median where each company counts once, with its interval; empty where it is not known.

    `found` as `overview/each_company_once` has it.
    """
    if pd.isna(found["median"]):
        return ""
    known = "too few companies for an interval"
    if pd.notna(found["median_low"]):
        known = f"95% interval {plain(money.span(found['median_low'], found['median_high']))}"
    return (
        f"With each company counted once, by its own median: {plain(money.sentence(found['median']))} "
        f"({known}, {count(int(found['companies']), 'company', 'companies')})."
    )


def benchmark(printed: pd.DataFrame, money: Money) -> str:
    """Return the mean pay that a survey prints of all interns, and of some fields; empty where there is none.

    `printed` as `overview/benchmarks` has it, all interns first.
    """
    if printed.empty:
        return ""
    first = printed.iloc[0]
    reading = money.unadjusted
    fields = "".join(f", in {plain(row.field.lower())} {plain(reading.text(row.pay))}" for row in each_row(printed.iloc[1:]))
    source = f"[{plain(first['publisher'])}]({first['url']})" if isinstance(first["url"], str) else plain(first["publisher"])
    return (
        f"For comparison, the mean of all interns in a survey of {int(first['year'])}: "
        f"{plain(reading.sentence(first['pay']))}{fields} ({source}). Postings that state their pay differ from all jobs."
    )


def several_markets(number: int) -> str:
    """Return the title of a view of several countries."""
    return f"{number} countries: each is a labour market of its own, so no single figure stands for all"


def several_markets_caption(left_out: str) -> str:
    """Return what to do with several countries, and what is `left_out` of the figures."""
    return f"Choose one country to see it whole. {left_out}"


def companies_of(summary: pd.Series) -> str:
    """Return how many companies a group has by name."""
    return count(int(summary["companies"]), "company", "companies")
