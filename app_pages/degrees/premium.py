"""What a degree adds at the same company: the answer, the three steps side by side, each company's two ends, and the reports
in pairs. The rule of the pairs stands with the table macro degree_pairs."""

import pandas as pd
import streamlit as st

from charts.numbers import change, count
from charts.premium import premium
from components import figure, phrases
from components.cards import cards
from components.context import PageContext, colours, constant, money, view
from components.filters import warn_unknown
from components.words import joined, plain, word
from queries.database import View
from vocabulary.choices import degree_steps

STEPS = degree_steps()
LISTED = 6


def choose() -> str:
    """The step from one degree level to another that the reader looks at."""
    warn_unknown("degrees-step", "Step", set(STEPS))
    return st.pills("Compared", list(STEPS), default=next(iter(STEPS)), required=True, key="degrees-step", bind="query-params")


def headline(seen: View, step: str, country: str) -> None:
    """The answer for the step as a sentence, how sure it is, what it rests on, and all the steps as cards."""
    steps = seen.ask("degrees/premiums").set_index(["lower", "upper"], drop=False)
    found = steps.loc[STEPS[step]]
    st.title(_finding(found))
    st.markdown(f"**{_sureness(found, seen)}**")
    filtered = " · whatever the filter of degree levels" if view().selection.degree else ""
    st.markdown(
        f":gray[{_pairs(found)}{phrases.kinds(seen.selection.work_kind)} in {phrases.within(country)}"
        f"{phrases.adjusted(seen.selection.prices)}{filtered}]"
    )
    if steps["companies"].any():
        cards([_card(steps.loc[key], name) for name, key in STEPS.items()] + [_unpaired(seen, found)], "degrees")


def show(seen: View, step: str) -> None:
    """Each company with both ends, and the reports behind them."""
    lower, upper = STEPS[step]
    found = seen.ask("degrees/premium_companies", lower=lower, upper=upper)
    if found.empty:
        return
    with st.container(border=True):
        st.subheader(f"What each company pays for {_of(lower)} and for {_of(upper)}")
        drawn = premium(found, (lower, upper), (word(lower), word(upper)), money(), colours())
        said = f"{_of(upper)} adds to {_of(lower)} at the same company: {_said(found)}"
        selected = figure.draw(drawn, "premium", alt=f"What {said}")
        st.caption(_note(found))
        figure.rows(
            PageContext(view(), colours()),
            "premium",
            "company",
            found,
            selected,
            asked=lambda company: seen.ask(
                "degrees/paired_offers", lower=lower, upper=upper, company=company, most=figure.ROWS_SHOWN
            ),
        )


def _of(level: str) -> str:
    """A degree level with its article, within a sentence."""
    return f"a {word(level) if level == 'phd' else word(level).lower()}"


def _pairs(found: pd.Series) -> str:
    """The offers, companies and years in pairs, as the beginning of a line on the scope; empty where there are none."""
    if found["companies"] == 0:
        return ""
    offers = [f"{int(found[f'{end}_offers']):,} for {_of(found[end])}" for end in ("lower", "upper")]
    companies = count(int(found["companies"]), "company", "companies")
    return f"Offers in pairs: {joined(offers)} · {companies} · {phrases.span(found['oldest_year'], found['newest_year'])} · "


def _finding(found: pd.Series) -> str:
    lower, upper, companies = _of(found["lower"]), _of(found["upper"]), int(found["companies"])
    if companies == 0:
        return f"No company here states pay for both {lower} and {upper}"
    if pd.isna(found["premium"]):
        pay = f"{count(companies, 'company', 'companies')} {'pays' if companies == 1 else 'pay'} both"
        return f"Too few companies to say what {upper} adds to {lower}: {pay}, {constant('pairs_for_premium')} are needed"
    more = change(abs(found["premium"])).lstrip("+")
    than = f"{more} {'more' if found['premium'] > 0 else 'less'} than" if round(100 * found["premium"]) else "the same as"
    return f"At the same company {upper} pays {than} {lower}: median of {companies} companies"


def _sureness(found: pd.Series, seen: View) -> str:
    """How sure the answer is; where it is none, what each company does."""
    if found["companies"] == 0:
        return "A pair needs an offer of each single level, from one company, country and kind of source, a year apart at most."
    if pd.isna(found["premium"]):
        listed = seen.ask("degrees/premium_companies", lower=found["lower"], upper=found["upper"]).head(LISTED)
        return f"Listed, not summarised: {_said(listed)}."
    return f"How sure? 95\u2009% interval {_interval(found)}. {_doubt(found)}"


def _doubt(found: pd.Series) -> str:
    fewest = found["companies"] == constant("offers_for_interval")
    few = " With so few companies the interval spans all of them." if fewest else ""
    if found["premium_low"] > 0 or found["premium_high"] < 0:
        return f"More than chance, if these companies are like others.{few}"
    if found["premium_low"] < 0 < found["premium_high"]:
        return f"It may be more, less or nothing.{few}"
    return f"It may be nothing.{few}"


def _interval(found: pd.Series) -> str:
    return f"{change(found['premium_low']).rstrip('%').rstrip()} to {change(found['premium_high'])}"


def _said(found: pd.DataFrame) -> str:
    return joined([f"{plain(row.label)} {change(row.premium)}" for row in found.itertuples()])


def _card(found: pd.Series, name: str) -> tuple[str, str, str]:
    companies = count(int(found["companies"]), "company", "companies")
    if found["companies"] == 0:
        return name, "–", "no company pays both"
    if pd.isna(found["premium"]):
        return name, "–", f"{companies}: too few, listed"
    return name, change(found["premium"]), f"{companies}, 95\u2009% interval {_interval(found)}"


def _unpaired(seen: View, found: pd.Series) -> tuple[str, str, str]:
    """The step between the medians of all offers, which are of different companies."""
    medians = seen.ask("overview/by_degree").set_index("group")["median"].reindex([found["lower"], found["upper"]])
    if medians.isna().any():
        return "Without pairs", "–", "too few offers for both medians"
    low, high = medians
    ends = f"{plain(money().text(low))} to {plain(money().text(high))}"
    return "Without pairs", change(high / low - 1), f"{ends}, medians over different companies"


def _note(found: pd.DataFrame) -> str:
    differ = int((~found["same_role"]).sum())
    roles = f"At {differ} of them the roles differ or are not stated." if differ else "Roles are of the same family."
    return (
        "A pair: one company, country, kind of work and kind of source, years at most one apart, offers of one single level "
        f"only; its ends are medians, n counts offers. Each company weighs once: with several pairs, by their median. {roles} "
        "Ring: posted; filled: reported; with a dot: both."
    )
