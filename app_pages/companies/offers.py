"""A company's offers, rate by rate, against the offers of all others, with the single figures that others print of it."""

import pandas as pd
import streamlit as st

from app_pages.companies import published
from charts.distribution import distributions
from charts.numbers import count
from charts.rates import rates
from components import figure
from components.context import PageContext, colours, money
from components.words import joined, plain, word
from queries.database import View
from queries.schema import DEGREE_LEVELS

MOST_RATES = 20
MARKS = "Bar: the ends of a range; mark: what the figures count, filled if reported, a ring if posted."
BANDS = "Grey behind: p10 to p90 and the middle half of all others."


def show(of: str, pay: pd.DataFrame, own: View, market: View, printed: pd.DataFrame) -> None:
    """`pay`: the summaries of the company ('own') and of the others, as companies/against gives them; `printed`: the
    figures that others print, which stand apart where the offers are many or adjusted for prices."""
    found = own.ask("companies/offers")
    finding, many = _finding(of, pay, own), len(found) > MOST_RATES
    beside = printed.head(0) if many or own.selection.prices != "as_paid" else printed
    with st.container(border=True):
        st.subheader(finding)
        if many:
            figure.draw(_strips(of, pay, market), "against", alt=finding)
            st.caption("Each strip is scaled to its own height.")
        else:
            others = (pay.loc["others"], "all others") if "others" in pay.index else None
            lanes = pd.concat([part for part in (_lanes(of, found), published.lanes(beside)) if len(part)])
            figure.draw(rates(lanes, money(), colours(), others), "against", alt=finding)
            drawn = BANDS if others and pd.notna(others[0]["median"]) else "Too few other offers match to draw their middle."
            st.caption(" ".join([MARKS, drawn, published.note(beside)]))
        figure.rows(PageContext(own, colours()), "against", "company", pd.DataFrame({"group": [of], "label": [of]}))
        if len(beside):
            with st.expander(f"The {count(len(beside), 'figure')} that others print of it", icon=":material/menu_book:"):
                published.table(beside)
    if beside.empty:
        published.show_published(printed)


def possessive(name: str) -> str:
    """The company's name as an owner's, made safe for Markdown."""
    return plain(name) + ("’" if name.endswith("s") else "’s")


def middle(summary: pd.Series) -> str:
    """The middle half of the pay, or all of it where the offers are too few."""
    if pd.isna(summary["median"]):
        return money().span(min(summary["points"]), max(summary["points"]))
    return money().span(summary["p25"], summary["p75"])


def ends(own: View) -> str:
    """The lowest and the highest pay that the offers state, ends of ranges included."""
    found = own.ask("companies/offers")
    return money().span(found["pay_low"].min(), found["pay_high"].max())


def _finding(of: str, pay: pd.DataFrame, own: View) -> str:
    mine = pay.loc["own"]
    said = f"{possessive(of)} offers state {plain(ends(own))}"
    if pd.notna(mine["median"]):
        said = f"half of {possessive(of)} pay {plain(middle(mine))}"
    if "others" in pay.index and pd.notna(pay.loc["others", "median"]):
        return f"Half of all other offers pay {plain(middle(pay.loc['others']))}, {said}"
    return said[0].upper() + said[1:]


def _strips(of: str, pay: pd.DataFrame, market: View):
    named = pay.assign(label=[of if group == "own" else "All others" for group in pay.index])
    shades = {"own": colours().accent, "others": colours().muted}
    return distributions(market.ask("companies/bins", company_name=of), named, money(), colours(), shades)


def _lanes(of: str, found: pd.DataFrame) -> pd.DataFrame:
    labels = [_levels(list(levels)) for levels in found["degree_levels"]]
    words = [
        f"<b>{label}</b><br>{_stated(row)}{money().sentence(row.pay)}<br>"
        f"{count(int(row.n), 'offer')}, {word(row.evidence).lower()}"
        for label, row in zip(labels, found.itertuples(), strict=True)
    ]
    lanes = found.rename(columns={"pay_low": "low", "pay_high": "high"})
    shown = [label if label != before else "" for before, label in zip([None, *labels], labels, strict=False)]
    return lanes.assign(group=of, label=shown, words=words, accented=True)


def _stated(row) -> str:
    return "" if row.pay_low == row.pay_high else f"range {money().span(row.pay_low, row.pay_high)}, counted as "


def _levels(levels: list[str]) -> str:
    if not levels:
        return "Degree not stated"
    return "Any degree" if len(levels) == len(DEGREE_LEVELS) else joined([word(level) for level in levels], "or")
