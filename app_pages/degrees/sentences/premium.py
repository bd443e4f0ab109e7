"""What a degree adds at the same company, in words: the answer for a step between two levels, and how sure it is."""

import pandas as pd

from charts.numbers import change, count, interval_of_change, more_or_less
from components import basis_phrases, phrases
from components.words import capital, joined, part_shown, plain, word
from queries.answers import each_row
from vocabulary import choices

#: The label of a card, its figure, and the note below.
Card = tuple[str, str, str]

LISTED = 6


def headline(step: pd.Series, reports: str, companies_needed: int) -> str:
    """Return what the step adds at the same company, or that too few companies pay both levels.

    `step`: a row of `degrees/premiums`; it has a premium where as many companies as are needed pay both. `reports`: what the
    reports are of, as `scope.reports_of` gives it.
    """
    lower, upper, companies = with_article(step["lower"]), with_article(step["upper"]), int(step["companies"])
    if companies == 0:
        return f"No company states pay for both {lower} and {upper}, for {reports}"
    if pd.isna(step["premium"]):
        pay = f"{_companies(companies)} {'pays' if companies == 1 else 'pay'} both"
        return f"Too few companies to say what {upper} adds to {lower}, for {reports}: {pay}, {companies_needed} are needed"
    more = f"{upper} pays {_more(step['premium'])} {lower} at the same company"
    could_be_zero = step["premium_low"] <= 0 <= step["premium_high"] and change(step["premium"]) != change(0)
    unsure = ", though the true gap could be zero" if could_be_zero else ""
    return f"For {reports}, {more}{unsure}: median of {_companies(companies)}"


def sureness(step: pd.Series, companies: pd.DataFrame, reports_for_interval: int) -> str:
    """Return how sure the answer is; where it is none, what each company does, as `degrees/premium_companies` gives it."""
    if step["companies"] == 0:
        return (
            "A pair needs a report of each single level, from one company, country and kind of source, of stated years at most "
            "one apart."
        )
    if pd.isna(step["premium"]):
        return f"Listed, not summarised: {_premiums(companies.head(LISTED))}."
    few = " With so few companies the interval spans all of them." if step["companies"] == reports_for_interval else ""
    return f"How sure? {capital(_interval(step))}.{_doubt(step)}{few}"


def scope(step: pd.Series, facts: pd.Series, prices: str, levels_chosen: bool) -> str:
    """Return the line below the answer: the reports in pairs, how fresh, which filter does not apply; empty for nothing.

    `facts` as `overview/foundations` has them.
    """
    whatever = " · the Degree level filter does not apply" if levels_chosen else ""
    parts = f"{_reports_in_pairs(step)}{basis_phrases.newest_source(facts)}{phrases.adjusted(prices)}{whatever}"
    return f":gray[{capital(parts.removeprefix(' · '))}]" if parts else ""


def step_card(step: pd.Series, name: str) -> Card:
    """Return the card of one step: its premium with the companies and the interval."""
    companies = int(step["companies"])
    if companies == 0:
        return name, "–", "no company pays both"
    if pd.isna(step["premium"]):
        return name, "–", f"{_companies(companies)}, too few: listed below"
    return name, change(step["premium"]), f"{_companies(companies)}, {_interval(step)}"


def chart_title(lower: str, upper: str) -> str:
    """Return the title of the chart of companies that pay both levels."""
    return f"What each company pays for {with_article(lower)} and for {with_article(upper)}"


def chart_alt(lower: str, upper: str, companies: pd.DataFrame) -> str:
    """Return what that chart shows, for those who do not see it; `companies` as `degrees/premium_companies` gives them."""
    return f"What {with_article(upper)} adds to {with_article(lower)} at the same company: {_premiums(companies)}"


def chart_caption(companies: pd.DataFrame, skipped: int, shown: int) -> str:
    """Return which of the companies are shown, what a pair is, and at how many companies its roles may differ."""
    differ = int((~companies["same_role"]).sum())
    roles = f"At {differ} of them the roles differ or are not stated." if differ else "Roles are of the same family."
    return (
        f"{part_shown('company', 'companies', skipped, shown, len(companies))}; "
        f"{_marks(companies.iloc[skipped : skipped + shown])}. A pair: one company, country, kind of work and kind of source, "
        "stated years at most one apart, reports of one single level only; its ends are medians, n counts reports. Each "
        f"company counts once: with several pairs by their median, and the pair nearest to it is drawn. {roles}"
    )


def _marks(companies: pd.DataFrame) -> str:
    """Return what the marks are that are drawn: what the companies pay is posted, reported by people, or both."""
    evidence = companies["evidence"]
    drawn = {
        "ring: posted": evidence.notna() & evidence.ne("self_reported"),
        "filled: reported": evidence.eq("self_reported"),
        "ring with a dot: both": evidence.isna(),
    }
    return "; ".join(words for words, of in drawn.items() if of.any())


def with_article(level: str) -> str:
    """Return a degree level, or a group of levels, with its article, within a sentence."""
    group = choices.phrases("degree_group").get(level)
    return group or f"a {word(level) if level == 'phd' else word(level).lower()}"


def _companies(number: int) -> str:
    return count(number, "company", "companies")


def _more(premium: float) -> str:
    """Return the premium with its comparison; one that rounds to nothing is the same."""
    compared = more_or_less(premium)
    return f"{compared} {'as' if compared == 'the same' else 'than'}"


def _doubt(step: pd.Series) -> str:
    """Return what the interval means beside the headline, which says where the true gap could be zero."""
    if step["premium_low"] > 0 or step["premium_high"] < 0:
        return " More than chance, if other companies are like these."
    if step["premium_low"] < 0 < step["premium_high"]:
        return " The true gap could also be the other way round."
    return ""


def _interval(step: pd.Series) -> str:
    """Return the interval of a step, or that it has no width."""
    return interval_of_change(step["premium_low"], step["premium_high"])


def _premiums(companies: pd.DataFrame) -> str:
    return joined([f"{plain(row.label)} {change(row.premium)}" for row in each_row(companies)])


def _reports_in_pairs(step: pd.Series) -> str:
    """Return the reports, companies and years in pairs; empty where there are none."""
    if step["companies"] == 0:
        return ""
    reports = [f"{int(step[f'{end}_reports']):,} for {with_article(step[end])}" for end in ("lower", "upper")]
    years = phrases.span(step["oldest_year"], step["newest_year"])
    return f"Reports in pairs: {joined(reports)} · {_companies(int(step['companies']))} · {years}"
