"""A company's reports, rate by rate, against the reports of all others, with the figures that others publish about it."""

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from app_pages.companies.published import draw_figures, draw_published, lanes
from app_pages.companies.sentences import published
from app_pages.companies.sentences import reports as sentences
from charts.distribution import distributions
from charts.rates import rates
from components import figure, notes, scope
from components.context import PageContext

MOST_RATES = 20


def draw_reports(own: PageContext, company: str, pay: pd.DataFrame, printed: pd.DataFrame) -> None:
    """Draw the reports of a company, as strips where they are many and else rate by rate.

    `pay`: the summaries of its reports ('own') and of the 'others', by group; `printed`: the figures that others print,
    which stand apart where the reports are many or adjusted for prices.
    """
    reports = own.ask("companies/reports")
    many = len(reports) > MOST_RATES
    beside = printed.head(0) if many or own.selection.prices != "as_paid" else printed
    others = pay.loc["others"] if "others" in pay.index else None
    finding = sentences.finding(company, pay.loc["own"], others, sentences.ends(reports, own.money), own.money)
    with st.container(border=True):
        st.header(finding)
        if many:
            figure.draw(_strips(own, company, pay), "against", alt=finding, scope=scope.of_chart(own))
            st.caption("Each strip is scaled to its own height.")
        else:
            _draw_rates(own, company, reports, others, beside, finding)
        figure.rows(own, "against", "company", pd.DataFrame({"group": [company], "label": [company]}))
        if len(beside):
            with st.expander(sentences.printed_title(len(beside)), icon=":material/menu_book:"):
                draw_figures(beside, own.money.unadjusted)
    if beside.empty:
        draw_published(own, company, printed)


def _strips(own: PageContext, company: str, pay: pd.DataFrame) -> go.Figure:
    bins = own.filtered(company=None).ask("companies/bins", company_name=company)
    named = pay.assign(label=[company if group == "own" else "All others" for group in pay.index])
    shades = {"own": own.colours.accent, "others": own.colours.muted}
    return distributions(bins, named, own.money, own.colours, shades)


def _draw_rates(
    own: PageContext, company: str, reports: pd.DataFrame, others: pd.Series | None, printed: pd.DataFrame, alt: str
) -> None:
    parts = [_lanes(own, company, reports), lanes(printed, own.money.unadjusted)]
    against = None if others is None else (others, "all others")
    marks = rates(pd.concat([part for part in parts if len(part)]), own.money, own.colours, against)
    figure.draw(marks, "against", alt=alt, scope=scope.of_chart(own))
    others_drawn = others is not None and pd.notna(others["median"])
    notes.caption(sentences.rates_caption(others_drawn, published.note(printed, own.selection.prices)), "rates")


def _lanes(own: PageContext, company: str, reports: pd.DataFrame) -> pd.DataFrame:
    """Return the reports as rows of a chart of rates; a label that repeats the one above is left out."""
    labels = sentences.rate_labels(reports)
    shown = [label if label != above else "" for above, label in zip([None, *labels], labels, strict=False)]
    named = reports.rename(columns={"pay_low": "low", "pay_high": "high"})
    return named.assign(group=company, label=shown, words=sentences.rate_words(reports, own.money), accented=True)
