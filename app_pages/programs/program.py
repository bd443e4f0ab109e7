"""A programme's own view: its facts, when it runs, what it asks for and offers, what its company pays, and its source."""

from datetime import date

import pandas as pd
import streamlit as st

from app_pages.programs import calendar
from app_pages.programs.facts import STANDINGS, facts, levels, name, places, text, weeks
from charts.numbers import count
from components import phrases
from components.context import constant, money, view
from components.pages import page_link
from components.words import linked, plain, word
from queries.schema import SKILL_CATEGORIES

OTHERS = "Others"


def show(program: pd.Series, today: date, head) -> None:
    """Draws the view of one programme, a row of programs/found; `head` takes the headline."""
    items = view().ask("programs/items", programs=[program["program_id"]])
    stated = facts(program)
    with head:
        st.title(plain(name(program)))
        length = f"{weeks(program)} weeks" if weeks(program) else None
        led = [STANDINGS[program["standing"]], length, levels(program), places(program)]
        st.markdown(f":gray[{plain(' · '.join(part for part in led if part))}]")
    left, right = st.columns([1.35, 1])
    with left:
        _facts(stated)
        _listed(word("duty"), items[items["aspect"] == "duty"])
    with right:
        _pay(text(program["company"]))
        _grouped("What it asks for", items[items["aspect"] == "skill"], list(SKILL_CATEGORIES))
    if len(program["start_dates"]):
        with st.container(border=True):
            st.subheader("When it runs")
            calendar.drawn(program.to_frame().T, today, "calendar-one")
    _grouped("What it works on", items[items["aspect"] == "focus"], [])
    perks = items[items["aspect"] == "perk"]
    _grouped("Perks", perks, list(perks["part"].unique()))
    _source(program)


def _facts(stated: dict[str, str | None]) -> None:
    with st.container(border=True, key="table-program-facts"):
        st.subheader("The facts")
        known = {f":gray[{fact}]": plain(value) for fact, value in stated.items() if value}
        missing = [fact.lower() for fact, value in stated.items() if not value]
        if known:
            st.table(known, border="horizontal", hide_header=True)
        if missing:
            st.caption(f"Not stated: {', '.join(missing)}.")


def _listed(title: str, items: pd.DataFrame) -> None:
    if len(items):
        with st.container(border=True):
            st.subheader(title)
            st.markdown("\n".join(f"- {plain(item)}" for item in items["item"]))


def _grouped(title: str, items: pd.DataFrame, groups: list[str]) -> None:
    """The items as badges, under the headings of their groups; those of no group last."""
    if items.empty:
        return
    with st.container(border=True):
        st.subheader(title)
        parts = items["part"].where(items["part"].isin(groups), OTHERS)
        for group in [*groups, OTHERS]:
            if (parts == group).any():
                heading = f":gray[{plain(word(group))}]  \n" if groups else ""
                st.markdown(heading + " ".join(f":gray-badge[{plain(item)}]" for item in items.loc[parts == group, "item"]))


def _pay(company: str | None) -> None:
    with st.container(border=True):
        if company is None:
            st.subheader("What its company pays")
            st.markdown("No one company is named.")
            return
        st.subheader(f"What {plain(company)} pays")
        found = view().filtered(company=(company,)).ask("overview/countries", least=1)
        found = found[found["n"] > 0]
        adjusted = phrases.adjusted(view().selection.prices)
        for _, row in found.iterrows():
            st.markdown(f"**{plain(_figure(row))}** · {plain(row['label'])}, {count(int(row['n']), 'offer')}{adjusted}")
            few = f"{constant('offers_for_median')} are needed for a median"
            st.caption(phrases.interval(row, money()) if pd.notna(row["median"]) else few)
        st.caption(
            "All offers of the company that pass the filters at the left, not of this programme alone."
            if len(found)
            else "No offer of the company passes the filters at the left."
        )
        known = view().ask("companies/known", search="")
        if company in set(known["company"]):
            page_link(
                "companies",
                label=f"All pay of {plain(company)}",
                icon=":material/apartment:",
                query_params={"of": company},
            )


def _figure(row: pd.Series) -> str:
    if pd.notna(row["median"]):
        return f"median {money().sentence(row['median'])}"
    return f"{money().span(min(row['points']), max(row['points']))} {money().per}"


def _source(program: pd.Series) -> None:
    with st.container(border=True):
        st.subheader("Also stated, and by whom")
        if note := text(program["note"]):
            st.markdown("\n".join(f"- {plain(part)}" for part in note.split("; ")))
        by = [plain(program[part]) for part in ("publisher", "published") if text(program[part])]
        st.markdown(f"Source: {', '.join([linked(text(program['source']) or program['source_id'], program['url']), *by])}.")
        st.caption(f"Row {plain(program['program_id'])} of the programmes.")
