"""Occupations in the official projections: which one is chosen, growth against pay, jobs now and projected."""

import pandas as pd
import streamlit as st

from app_pages.outlook.sentences import occupation as sentences
from app_pages.outlook.sentences.occupation import projection_years
from charts.employment import employment
from charts.growth import growth_against_pay
from charts.numbers import Money
from charts.records import records
from components import figure, notes
from components.address import warn_unknown
from components.contents import Contents
from components.context import PageContext
from components.table import draw_table
from components.units import axis_title
from queries.meaning import meaning

#: The occupations that are named in every chart: those that the interns of this dashboard's role families grow into.
NAMED = ("15-2051", "15-1252", "15-1221", "17-2061")
DRAWN = 14
#: The base year and the projected year, in one column of the tables of projections.
YEARS = "base_year..projection_year"
#: The columns of a projection that every table of them shows.
GROWTH = ("change_percent", "all_change_percent", "employment_base", "employment_projected", "annual_openings")


def official_money(context: PageContext) -> Money:
    """Return how official pay is read: in the reader's unit and currency, as paid."""
    return Money(context.selection.currency, context.selection.unit)


def choose_occupation(occupations: pd.DataFrame) -> pd.Series:
    """Draw the choice among the occupations of the newest projections and return the chosen one."""
    known = occupations[~occupations["is_group"]].sort_values("label", kind="stable").set_index("group", drop=False)
    first = [code for code in NAMED if code in known.index]
    codes = first + [code for code in known.index if code not in first]
    names = known["label"].to_dict()
    warn_unknown("outlook-of", "Occupation", set(names.values()))
    chosen = st.selectbox(
        "Occupation", codes, format_func=lambda code: names.get(code, code), key="outlook-of", bind="query-params", width=340
    )
    return known.loc[chosen]


def first_and_named(occupations: pd.DataFrame, chosen: str) -> pd.DataFrame:
    """Return the rows that a chart draws, in their order: the first, those that are always named, and the chosen code."""
    first = occupations["group"].head(DRAWN - len(NAMED))
    return occupations[occupations["group"].isin([*first, *NAMED, chosen])]


def draw_headline(context: PageContext, occupation: pd.Series, occupations: pd.DataFrame) -> None:
    """Draw whether the occupation grows, against all occupations, what its people do, and what that rests on."""
    notes.title(sentences.title(occupation))
    if said := sentences.work(occupation):
        st.markdown(said)
    st.markdown(sentences.scope(occupation, occupations))
    st.caption(sentences.editions(context.ask("method/releases")))
    st.caption(
        "Official figures for employees, not interns, as paid. Your filters apply only to the pay of interns, further down."
    )


def draw_growth_and_jobs(context: PageContext, occupation: pd.Series, occupations: pd.DataFrame, contents: Contents) -> None:
    """Draw growth against pay, the jobs of the occupations with most openings, and the rows behind both."""
    money = official_money(context)
    single = occupations[~occupations["is_group"]]
    single = single.assign(words=[sentences.occupation_hover(row, money) for row in records(single)])
    left, right = st.columns([1.1, 1])
    with left.container(border=True, height="stretch"):
        picked = _growth(context, single, occupation, money, contents)
    with right.container(border=True, height="stretch"):
        picked = _jobs(context, single, occupation, contents) or picked
    listed = single if picked is None else single[single["group"] == picked]
    with figure.listing(sentences.occupations_listing(len(single)), "outlook-occupations", picked):
        _table(listed, money)
    _vintages(context, occupation)


def _growth(context: PageContext, single: pd.DataFrame, occupation: pd.Series, money: Money, contents: Contents) -> str | None:
    contents.header("Growth against pay")
    average = occupation["all_change_percent"]
    title = axis_title(meaning("outlook/occupations").column("change_percent"), money)
    chart = growth_against_pay(single, average, title, money, context.colours, NAMED, occupation["group"])
    picked = figure.draw(chart, "outlook-growth", alt=sentences.growth_alt(single, average, money), scope="")
    notes.caption(sentences.growth_caption(single, occupation["base_year"]), "growth")
    return picked


def _jobs(context: PageContext, single: pd.DataFrame, occupation: pd.Series, contents: Contents) -> str | None:
    contents.header(sentences.jobs_heading(occupation), "Jobs")
    ordered = single.sort_values("annual_openings", ascending=False, na_position="last", kind="stable")
    drawn = first_and_named(ordered, occupation["group"])
    title = axis_title(meaning("outlook/occupations").column("employment_base"), context.money)
    chart = employment(drawn, title, context.colours, occupation["group"])
    picked = figure.draw(chart, "outlook-jobs", alt=sentences.jobs_alt(drawn), scope="")
    notes.caption(sentences.jobs_caption(len(drawn), len(single), occupation["base_year"]), "jobs")
    return picked


def _vintages(context: PageContext, occupation: pd.Series) -> None:
    """Draw every projection of the occupation, each by itself."""
    found = context.ask("outlook/vintages", soc_code=occupation["group"])
    if not (title := sentences.earlier_projections(found)):
        return
    with st.expander(title, icon=":material/history:"):
        st.caption("Each projection starts from its own base year, number of jobs and method, so they are not one series.")
        columns = (YEARS, *GROWTH, "url")
        draw_table("outlook-vintages", "outlook/vintages", with_years(found), columns, official_money(context))


def with_years(projections: pd.DataFrame) -> pd.DataFrame:
    """Return projections with the years that they span in one column."""
    return projections.assign(**{YEARS: [projection_years(row) for row in records(projections)]})


def _table(found: pd.DataFrame, money: Money) -> None:
    columns = (
        "label", "change_percent", "pay_hour", "pay_year", "growth_class", "employment_base", "employment_projected", YEARS,
        "annual_openings", "pay_of", "entry_education", "work_experience", "on_the_job_training", "group", "url",
        "pay_url",
    )  # fmt: skip
    draw_table("outlook-occupations", "outlook/occupations", with_years(found), columns, money)
