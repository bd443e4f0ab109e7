"""A programme's own view: its facts, when it runs, what it asks for and offers, what its company pays, and its source."""

from datetime import date

import pandas as pd
import streamlit as st

from charts.numbers import count
from components import program_calendar
from components.page import constant, money, view
from components.program_facts import STANDINGS, facts, name, text
from components.words import plain

CATEGORIES = {
    "language": "Languages",
    "framework": "Frameworks and tools",
    "maths": "Mathematics",
    "domain": "Fields and methods",
    "soft": "Ways of working",
}
OTHER_SKILLS = "Others"


def show(program: pd.Series, today: date, head) -> None:
    """Draws the view of one programme, a row of programs/found; `head` takes the headline."""
    items = view().ask("programs/items", chosen=[program["program_id"]])
    with head:
        st.title(plain(name(program)))
        st.markdown(f":gray[{plain(_line(program))}]")
    left, right = st.columns([1.35, 1])
    with left.container(border=True, height="stretch"):
        st.subheader("The facts")
        _facts(program)
    with right.container(border=True, height="stretch"):
        _pay(program)
    if len(program["start_dates"]):
        with st.container(border=True):
            st.subheader("When it runs")
            program_calendar.drawn(program.to_frame().T, today, "calendar-one")
    _parts(items)
    _source(program)


def _line(program: pd.Series) -> str:
    stated = [value for fact, value in facts(program).items() if fact in ("Length", "Degree levels", "Places") and value]
    return " · ".join([STANDINGS[program["standing"]], *stated])


def _facts(program: pd.Series) -> None:
    stated = {fact: value for fact, value in facts(program).items() if value}
    missing = [fact.lower() for fact, value in facts(program).items() if not value]
    for fact, value in stated.items():
        label, cell = st.columns([1, 2.4])
        label.markdown(f":gray[{fact}]")
        cell.markdown(plain(value))
    if missing:
        st.caption(f"Not stated: {', '.join(missing)}.")


def _parts(items: pd.DataFrame) -> None:
    """What it asks for, works on, has interns do and offers: each a card, those of which it says nothing left out."""
    skills = items[items["aspect"] == "skill"]
    perks = items[items["aspect"] == "perk"]
    cards = [
        ("What it asks for", skills, [(title, skills[skills["part"] == part]) for part, title in CATEGORIES.items()]
         + [(OTHER_SKILLS, skills[skills["part"].isna()])]),
        ("What it works on", items[items["aspect"] == "focus"], None),
        ("What interns do", items[items["aspect"] == "duty"], None),
        ("Perks", perks, [(part, perks[perks["part"] == part]) for part in perks["part"].unique()]),
    ]
    told = [card for card in cards if len(card[1])]
    for pair in (told[:2], told[2:]):
        for column, (title, found, groups) in zip(st.columns(len(pair)) if pair else (), pair, strict=True):
            with column.container(border=True, height="stretch"):
                st.subheader(title)
                _items(found, groups)


def _items(found: pd.DataFrame, groups: list[tuple[str, pd.DataFrame]] | None) -> None:
    if groups is None:
        st.markdown("\n".join(f"- {plain(item)}" for item in found["item"]))
        return
    for title, part in groups:
        if len(part):
            st.markdown(f":gray[{plain(title)}]")
            st.markdown(" ".join(f":gray-badge[{plain(item)}]" for item in part["item"]))


def _pay(program: pd.Series) -> None:
    company = text(program["company"])
    st.subheader(f"What {plain(company)} pays" if company else "What it pays")
    if not company:
        st.markdown("No one company is named, so there is no pay to show beside it.")
        return
    own = view().through(company=(company,))
    found = own.ask("overview/countries", least=1)
    if found["n"].sum() == 0:
        st.markdown("No offer of it matches the filters at the left.")
    for row in found[found["n"] > 0].itertuples():
        st.markdown(f"{plain(row.label)}: **{plain(_figure(row))}**, {count(int(row.n), 'offer')}")
    known = view().through(work_kind=None, country=None, company=None).ask("companies/known", search="")
    held = known.loc[known["company"] == company]
    st.caption(
        "Reports and postings of all its work of the kind, country and years that the filters at the left ask for, not of this "
        f"programme alone; under {constant('offers_for_median')} offers the lowest and the highest."
    )
    if len(held):
        st.page_link(
            "app_pages/companies.py", label=f"All pay of {plain(company)}", icon=":material/apartment:",
            query_params={"of": company},
        )


def _figure(row) -> str:
    if pd.notna(row.median):
        return f"median {money().sentence(row.median)}"
    return f"{money().span(min(row.points), max(row.points))} {money().per}"


def _source(program: pd.Series) -> None:
    with st.container(border=True):
        st.subheader("Also stated, and by whom")
        if note := text(program["note"]):
            st.markdown("\n".join(f"- {plain(part)}" for part in note.split("; ")))
        title, url = plain(text(program["source"]) or program["source_id"]), text(program["url"])
        published = f", {plain(program['published'])}" if text(program["published"]) else ""
        linked = f"[{title}]({url})" if url else f"{title} (no address known)"
        publisher = f", {plain(program['publisher'])}" if text(program["publisher"]) else ""
        st.markdown(f"Source: {linked}{publisher}{published}. Row {plain(program['program_id'])} of the data.")
