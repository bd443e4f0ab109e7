"""What a degree adds at the same company: the answer, the steps side by side, each company's two ends, and their reports.

The rule of the pairs stands with the table macro degree_pairs. The filter of degree levels does not hold: a pair needs two.
"""

import pandas as pd
import streamlit as st

from app_pages.degrees.sentences import premium as sentences
from charts.premium import premium
from components import figure, notes, scope
from components.address import warn_unknown
from components.behind import Behind
from components.cards import cards
from components.contents import Contents
from components.context import PageContext
from components.paging import rows_before
from components.words import word
from vocabulary.choices import degree_steps, levels_of

Step = tuple[str, str]

STEPS = degree_steps()
PAGE_SIZE = 25


def choose_step() -> Step:
    """Draw the choice of a step between two degree levels and return them, the lower first."""
    warn_unknown("degrees-step", "Step", set(STEPS))
    names = list(STEPS)
    return STEPS[st.pills("Compared", names, default=names[0], required=True, key="degrees-step", bind="query-params")]


def draw_headline(market: PageContext, step: Step, country: str) -> None:
    """Draw the answer for the step, how sure it is, what it rests on, and all the steps as cards."""
    every_level, chosen = market.filtered(degree=None), market.selection
    steps = every_level.ask("degrees/premiums").set_index(["lower", "upper"], drop=False)
    companies = _companies(every_level, step)
    notes.title(sentences.headline(steps.loc[step], scope.reports(every_level, country), market.constant("pairs_for_premium")))
    st.markdown(f"**{sentences.sureness(steps.loc[step], companies, market.constant('reports_for_interval'))}**")
    facts = every_level.ask("overview/foundations").iloc[0]
    st.markdown(sentences.scope(steps.loc[step], facts, chosen.prices, bool(chosen.degree)))
    notes.all_filters(every_level)
    if steps["companies"].any():
        _draw_cards(every_level, steps)


def draw_premiums(market: PageContext, step: Step, contents: Contents) -> None:
    """Draw each company with its two ends, and the reports behind them; nothing where no company pays both levels."""
    every_level = market.filtered(degree=None)
    companies = _companies(every_level, step)
    if companies.empty:
        return
    lower, upper = step
    with st.container(border=True):
        contents.header(sentences.chart_title(lower, upper), "At the same company")
        selected = _draw_page(every_level, step, companies)
        _draw_rows(every_level, step, companies, selected)


def _draw_page(every_level: PageContext, step: Step, companies: pd.DataFrame) -> str | None:
    """Draw one page of the companies, with the page numbers, and return the company that is selected."""
    lower, upper = step
    chart, pages = st.container(), st.container(horizontal=True, horizontal_alignment="center")
    with pages:
        skipped = rows_before(len(companies), PAGE_SIZE, "premium-page")
    shown = companies.iloc[skipped : skipped + PAGE_SIZE]
    shades = _shade(every_level, lower), _shade(every_level, upper)
    dumbbells = premium(shown, (word(lower), word(upper)), shades, every_level.money, every_level.colours)
    with chart:
        selected = figure.draw(
            dumbbells, "premium", alt=sentences.chart_alt(lower, upper, shown), scope=scope.of_chart(every_level)
        )
        notes.caption(sentences.chart_caption(companies, skipped, len(shown)), "premium")
    return selected


def _shade(market: PageContext, end: str) -> str:
    """Return the colour of an end of a step: that of its level, or of the highest of its group."""
    return market.colours.degrees[levels_of(end)[-1]]


def _companies(every_level: PageContext, step: Step) -> pd.DataFrame:
    """Return the companies that pay both levels of a step, as `degrees/premium_companies` gives them."""
    return every_level.ask("degrees/premium_companies", lower=step[0], upper=step[1])


def _draw_cards(every_level: PageContext, steps: pd.DataFrame) -> None:
    step_cards = [sentences.step_card(steps.loc[levels], name) for name, levels in STEPS.items()]
    cards(step_cards, "degrees", behind=[_paired(every_level, step, None) for step in STEPS.values()])


def _paired(every_level: PageContext, step: Step, company: str | None) -> Behind:
    """Return the reports in pairs of a step, of one company or of all."""
    lower, upper = step
    return Behind(every_level, "degrees/paired_reports", {"lower": lower, "upper": upper, "company": company})


def _draw_rows(every_level: PageContext, step: Step, companies: pd.DataFrame, selected: str | None) -> None:
    def in_pairs(company: str | None) -> Behind:
        return _paired(every_level, step, company)

    figure.rows(every_level, "premium", "company", companies, selected, asked=in_pairs)
