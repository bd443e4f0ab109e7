"""The five questions that guides leave open, each answered with a figure, how sure it is, and the way to its page."""

from functools import partial

import pandas as pd
import streamlit as st

from charts.numbers import Money, change, count
from components.cards import cards
from components.context import constant, money, view
from components.pages import page_link
from components.phrases import interval
from components.words import plain
from queries.database import View
from queries.selection import Selection

THIN_EVIDENCE = "Too few offers"
#: The pages behind the answers, after the first, by their files.
PAGES = {"companies": "Companies", "locations": "Locations", "degrees": "Degree levels", "outlook": "Outlook"}
Answer = tuple[str, str, str]


def show() -> None:
    """One card a question; each says when the evidence is too thin."""
    found = view().ask("overview/answers").set_index("question", drop=False)
    st.subheader("Five questions, answered")
    answers = [_machine_learning(found), _company(found), _place(found), _degree(), _growth()]
    cards(answers, "answers", [_only_machine_learning, *(partial(_to, name) for name in PAGES)])


def _to(name: str) -> None:
    page_link(name, label=PAGES[name], icon=":material/arrow_forward:")


def _only_machine_learning() -> None:
    st.button(
        "These offers", key="answers-machine-learning", type="tertiary", icon=":material/filter_alt:",
        on_click=st.session_state.__setitem__, args=("role_family", ["machine_learning"]),
    )  # fmt: skip


def _machine_learning(found: pd.DataFrame) -> Answer:
    question = "What does machine learning pay?"
    pay = _row(found, "machine_learning")
    if pay is None:
        return question, "No such offer", "No offer that matches is of machine learning."
    if pd.isna(pay["median"]):
        return question, THIN_EVIDENCE, f"{count(int(pay['n']), 'offer')}, too few for a median."
    companies = count(int(pay["companies"]), "company", "companies")
    basis = f"{interval(pay, money())} · {count(int(pay['n']), 'offer')} from {companies}"
    return question, plain(money().sentence(pay["median"])), basis


def _company(found: pd.DataFrame) -> Answer:
    question = "Which company pays most?"
    rule = f"{constant('offers_for_highest')} offers from {constant('sources_for_highest')} sources"
    pay = _row(found, "company")
    if pay is None:
        return question, THIN_EVIDENCE, f"No company has {rule}."
    basis = f"{plain(money().sentence(pay['median']))}, {interval(pay, money())} · {count(int(pay['n']), 'offer')}"
    return question, plain(pay["group"]), f"{basis}, {count(int(pay['sources']), 'source')} · {_of(pay, rule)}"


def _place(found: pd.DataFrame) -> Answer:
    question = "Which city pays most, prices counted?"
    rule = f"{constant('offers_for_median')} offers from {constant('companies_for_place')} companies"
    paid, adjusted = _row(found, "place"), _row(found, "place_adjusted")
    if paid is None:
        return question, THIN_EVIDENCE, f"No city has {rule}."
    as_paid = Money(money().currency, money().unit)
    basis = f"{plain(as_paid.sentence(paid['median']))} as paid, {interval(paid, as_paid)} · {count(int(paid['n']), 'offer')}"
    prices = _at_average_prices(paid, adjusted, as_paid) if adjusted is not None else "No price level is known here."
    return question, plain(paid["group"]), f"{basis}. {prices}"


def _at_average_prices(paid: pd.Series, adjusted: pd.Series, reading: Money) -> str:
    pay = f"{plain(reading.text(adjusted['median']))}, {interval(adjusted, reading)}"
    if adjusted["group"] == paid["group"]:
        return f"At US average prices it still does: {pay}"
    return f"At US average prices it is **{plain(adjusted['group'])}**: {pay} · {count(int(adjusted['n']), 'offer')}"


def _degree() -> Answer:
    question = "What does a higher degree add?"
    steps = view().filtered(degree=None).ask("degrees/premiums").set_index(["lower", "upper"])
    master, phd = steps.loc[("bachelor", "master")], steps.loc[("bachelor", "phd")]
    found = [(name, step) for name, step in (("master's", master), ("PhD", phd)) if not pd.isna(step["premium"])]
    if not found:
        pairs = f"{int(master['companies'])} do for a master's, {int(phd['companies'])} for a PhD"
        return question, "Too few pairs", f"{constant('pairs_for_premium')} companies must pay both levels: {pairs}."
    name, step = found[0]
    known = change(phd["premium"]) if len(found) > 1 else f"{count(int(phd['companies']), 'company', 'companies')}, too few"
    rest = f" A PhD: {known}." if step is master else ""
    ends = f"{change(step['premium_low'])} to {change(step['premium_high'])}"
    basis = f"a {name} over a bachelor's at the same company; 95\u2009% interval {ends} · "
    return question, change(step["premium"]), f"{basis}{count(int(step['companies']), 'company', 'companies')}.{rest}"


def _growth() -> Answer:
    question = "Is the field growing, and how fast?"
    # Of the filters only the role matters here: the same answer whatever else is chosen.
    found = View(view().snapshot, Selection(role_family=view().selection.role_family)).ask("overview/growth")
    if found.empty:
        return question, "Not known", "No official projection is at hand."
    field = found.iloc[0]
    jobs = f"US jobs {int(field['base_year'])}–{int(field['projection_year'])}, {plain(field['occupation'].lower())}, projected"
    basis = f"{jobs}; all occupations {change(field['all_change_percent'] / 100)}"
    return question, change(field["change_percent"] / 100), basis


def _of(pay: pd.Series, rule: str) -> str:
    return f"of {count(int(pay['contenders']), 'company', 'companies')} with {rule}"


def _row(found: pd.DataFrame, question: str) -> pd.Series | None:
    return found.loc[question] if question in found.index else None
