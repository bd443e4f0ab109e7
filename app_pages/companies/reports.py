"""A company's reports, rate by rate, against the reports of all others, with the figures that others publish about it."""

from functools import partial

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from app_pages.companies.published import draw_figures, draw_published, lanes
from app_pages.companies.sentences import published
from app_pages.companies.sentences import reports as sentences
from charts.distribution import distributions
from charts.rates import rates
from components import chart_phrases, figure, notes, scope
from components.behind import Behind, reports_of_all
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
        notes.header(finding)
        if many:
            selected = figure.draw(_strips(own, company, pay), "against", alt=finding, scope=scope.of_chart(own))
            if legend := chart_phrases.strips_legend(pay):
                st.caption(f"{legend.removesuffix('; ')}.")
            figure.rows(own, "against", "company", _named(company, pay), selected, asked=partial(_of_strip, own, company))
        else:
            selected = _draw_rates(own, reports, others, beside, finding)
            rates_drawn = reports.assign(label=sentences.rate_names(reports, own.money))
            selected = selected if selected in set(reports["group"]) else None
            figure.rows(own, "against", "company", rates_drawn, selected, asked=partial(_at_rate, own, reports))
        if len(beside):
            with st.expander(sentences.printed_title(len(beside)), icon=":material/menu_book:"):
                draw_figures(beside, own.money.unadjusted)
    if beside.empty:
        draw_published(own, company, printed)


def of_others(own: PageContext, company: str) -> Behind:
    """Return the reports of all but the company, through the same filters."""
    all_others = {"rows": "company", "columns": None, "row": "all_others", "column": "*", "shown_rows": [company]}
    return Behind(own.filtered(company=None), "explore/behind", all_others | {"shown_columns": []})


def _of_strip(own: PageContext, company: str, group: str | None) -> Behind:
    return of_others(own, company) if group == "others" else reports_of_all(own)


def _at_rate(own: PageContext, reports: pd.DataFrame, group: str | None) -> Behind:
    """Return the reports at one rate, all where the group is None."""
    if group is None:
        return reports_of_all(own)
    numbers = reports.loc[reports["group"] == group, "numbers"].iloc[0]
    return Behind(own, "reports/numbered", {"reports": [int(number) for number in numbers]})


def _named(company: str, pay: pd.DataFrame) -> pd.DataFrame:
    return pay.assign(label=[company if group == "own" else "All others" for group in pay.index])


def _strips(own: PageContext, company: str, pay: pd.DataFrame) -> go.Figure:
    bins = own.filtered(company=None).ask("companies/bins", company_name=company)
    shades = {"own": own.colours.accent, "others": own.colours.muted}
    return distributions(bins, _named(company, pay), own.money, own.colours, shades)


def _draw_rates(
    own: PageContext, reports: pd.DataFrame, others: pd.Series | None, printed: pd.DataFrame, alt: str
) -> str | None:
    """Draw the rates and return the mark that is selected."""
    parts = [_lanes(own, reports), lanes(printed, own.money.unadjusted)]
    against = None if others is None else (others, "all others")
    marks = rates(pd.concat([part for part in parts if len(part)]), own.money, own.colours, against)
    selected = figure.draw(marks, "against", alt=alt, scope=scope.of_chart(own))
    others_drawn = others is not None and pd.notna(others["median"])
    notes.caption(sentences.rates_caption(reports, others_drawn, published.note(printed, own.selection.prices)), "rates")
    return selected


def _lanes(own: PageContext, reports: pd.DataFrame) -> pd.DataFrame:
    """Return the reports as rows of a chart of rates; a label that repeats the one above is left out."""
    labels = sentences.rate_labels(reports)
    shown = [label if label != above else "" for above, label in zip([None, *labels], labels, strict=False)]
    named = reports.rename(columns={"pay_low": "low", "pay_high": "high"})
    return named.assign(label=shown, words=sentences.rate_words(reports, own.money), accented=True)
