"""The five answers of the overview, and what is said where reports have no answer."""

import pandas as pd

from app_pages.overview.sentences.headline import Card, companies_of
from charts.numbers import Money, change, count, interval_of_change, why_no_median
from components import group_phrases, phrases
from components.phrases import interval
from components.words import joined, plain
from queries.bands import compared, near_highest

#: What stands in the place of an answer that there is none of.
NO_REPORT, NO_POSTING, NO_PRICES, NO_PROJECTION = "No such report", "No such posting", "No price levels", "Not known"
THIN_EVIDENCE, FEW_PAIRS = "Too few reports", "Too few pairs"
UNANSWERED = (NO_REPORT, NO_POSTING, NO_PRICES, NO_PROJECTION, THIN_EVIDENCE, FEW_PAIRS)
#: Numbers of questions as a heading begins with them.
HOW_MANY = ("Five questions, none", "One of five questions", "Two of five questions", "Three of five questions",
            "Four of five questions", "Five questions,")  # fmt: skip


def title(answered: int) -> str:
    """Return how many of the five questions are answered, as a heading."""
    return f"{HOW_MANY[answered]} answered"


def unanswered(cards: list[Card]) -> str:
    """Return why the questions without an answer have none; empty where there are none."""
    told = [f"“{question}” {note}" for question, _, note in cards]
    return f"Without an answer: {' · '.join(told)}" if told else ""


def machine_learning_answer(pay: pd.Series | None, money: Money) -> Card:
    """Return the answer to what machine learning pays; `pay`: its reports as `overview/answers` gives them, None for none."""
    question = "What does machine learning pay?"
    if pay is None:
        return question, NO_REPORT, "No report that matches is of machine learning."
    if pd.isna(pay["median"]):
        span = f"{plain(phrases.span_of_all(pay, money))} {money.per}"
        return question, span, f"{count(int(pay['n']), 'report')}, {why_no_median(pay['no_median'])}."
    reports = f"{count(int(pay['n']), 'report')} from {companies_of(pay)}"
    return question, plain(money.sentence(pay["median"])), f"{interval(pay, money)} · {reports}"


def company_answer(highest: pd.DataFrame, money: Money) -> Card:
    """Return the answer to what is posted highest; `highest` as `companies/highest` gives it."""
    question = "What is the highest posted pay?"
    if highest.empty:
        return question, NO_POSTING, "No posting of a named company states pay that can be counted."
    pay, of_range, who, industry = phrases.highest_posted(highest, money)
    counted = f"{of_range}, " if of_range else ""
    return question, pay, f"{counted}posted by {who}" + (f". {industry}." if industry else ".")


def place_answer(paid: pd.DataFrame, adjusted: pd.DataFrame, money: Money, confidence: float) -> Card:
    """Return the answer to which city pays most once prices are counted.

    `paid` and `adjusted` to US average prices: the cities as `overview/answers` gives them.
    """
    question = "Which city pays most after cost of living?"
    near, known = near_highest(adjusted, confidence), compared(adjusted)
    if adjusted.empty and len(paid):
        return question, NO_PRICES, "The price index within a country covers the United States alone."
    if near.empty:
        return question, THIN_EVIDENCE, "No city has enough companies to be compared."
    reading = money.unadjusted
    of = f"of {len(known):,} cities with enough companies to compare"
    if len(near) > phrases.MOST_NAMED:
        span = plain(reading.span(near["median"].min(), near["median"].max()))
        return question, "Too close to call", f"{len(near)} {of} could be the highest: medians of {span} {reading.per}."
    names, first = joined([plain(name) for name in near["group"]]), near.iloc[0]
    if len(near) > 1:
        figures = f"{group_phrases.medians(near, reading)} at US average prices"
        return question, names, f"{figures} · {of}. Too close to rank."
    figure = f"{plain(reading.sentence(first['median']))} at US average prices, {interval(first, reading)}"
    as_paid = paid.set_index("group")["median"].get(first["group"])
    before = "" if as_paid is None else f"; as paid {plain(reading.text(as_paid))}"
    if len(known) == 1:
        return question, "Nothing to compare", f"Only {names} has enough companies: {figure}{before}."
    return question, names, f"{figure}{before} · {of}."


def highest_places(adjusted: pd.DataFrame, confidence: float) -> tuple[str, ...]:
    """Return the cities whose medians `place_answer` states; empty where it states none."""
    near = near_highest(adjusted, confidence)
    return tuple(near["group"].astype(str)) if len(near) <= phrases.MOST_NAMED else ()


def answered_step(steps: pd.DataFrame) -> tuple[str, str] | None:
    """Return the levels of the step whose premium `degree_answer` states; None where it states none."""
    premiums = steps.set_index(["lower", "upper"])["premium"]
    return next((step for step in (("bachelor", "master"), ("bachelor", "phd")) if pd.notna(premiums[step])), None)


def degree_answer(steps: pd.DataFrame, companies_needed: int) -> Card:
    """Return the answer to what a higher degree adds; `steps` as `degrees/premiums` gives them.

    A step has a premium where as many companies as are needed pay both its levels.
    """
    question = "What does a higher degree add?"
    by_levels = steps.set_index(["lower", "upper"])
    master, phd = by_levels.loc[("bachelor", "master")], by_levels.loc[("bachelor", "phd")]
    if pd.isna(master["premium"]) and pd.isna(phd["premium"]):
        pairs = f"for a master's {_pay_both(master)}, for a PhD {int(phd['companies']) or 'none'}"
        return question, FEW_PAIRS, f"{companies_needed} companies must pay both levels: {pairs}."
    if pd.isna(master["premium"]):
        return question, change(phd["premium"]), _premium("PhD", phd)
    few = f"{companies_of(phd)}, too few" if phd["companies"] else "no company pays both"
    known = few if pd.isna(phd["premium"]) else change(phd["premium"])
    basis = _premium("master's", master)
    return question, change(master["premium"]), f"{basis} A PhD: {known}."


def growth_answer(field: pd.Series | None) -> Card:
    """Return the answer to whether the field grows; `field`: its projection as `overview/growth` gives it, None for none."""
    question = "Is the field growing, and how fast?"
    if field is None:
        return question, NO_PROJECTION, "No official projection is in the data."
    years = f"US jobs {int(field['base_year'])}–{int(field['projection_year'])}"
    everyone = f"all occupations {change(field['all_change_percent'] / 100)}"
    basis = f"{years}, {plain(field['occupation'].lower())}, projected; {everyone}"
    return question, change(field["change_percent"] / 100), basis


def _premium(degree: str, step: pd.Series) -> str:
    known = interval_of_change(step["premium_low"], step["premium_high"])
    return f"a {degree} over a bachelor's at the same company; {known} · {companies_of(step)}."


def _pay_both(step: pd.Series) -> str:
    companies = int(step["companies"])
    return f"{companies or 'none'} {'does' if companies < 2 else 'do'} so"
