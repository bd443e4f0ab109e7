"""Occupations in the official projections: a card each in a fixed order, growth against pay, jobs now and projected."""

import pandas as pd
import streamlit as st

from app_pages.outlook.sentences import occupation as sentences
from app_pages.outlook.sentences.occupation import projection_years
from charts.employment import employment
from charts.growth import growth_against_pay
from charts.numbers import Money
from components import figure
from components.address import warn_unknown
from components.cards import cards
from components.context import PageContext

#: The occupations that always have a card: those that the interns of this dashboard's role families grow into.
CARDED = ("15-2051", "15-1252", "15-1221", "17-2061")
DRAWN = 14
SOURCE = st.column_config.LinkColumn("source", display_text="open")
#: How the columns of every table of projections are shown.
COLUMNS = {
    **{name: st.column_config.NumberColumn(format="%.1f %%") for name in ("growth", "all occupations")},
    **{name: st.column_config.NumberColumn(format="localized") for name in ("jobs", "projected", "openings a year")},
    "source": SOURCE,
}


def official_money(context: PageContext) -> Money:
    """Return how official pay is read: in the reader's unit and currency, as paid."""
    return Money(context.selection.currency, context.selection.unit)


def choose_occupation(occupations: pd.DataFrame) -> pd.Series:
    """Draw the choice among the occupations of the newest projections and return the chosen one."""
    known = occupations[~occupations["is_group"]].sort_values("label").set_index("group", drop=False)
    first = [code for code in CARDED if code in known.index]
    codes = first + [code for code in known.index if code not in first]
    names = known["label"].to_dict()
    warn_unknown("outlook-of", "Occupation", set(names.values()))
    chosen = st.selectbox(
        "Occupation", codes, format_func=lambda code: names.get(code, code), key="outlook-of", bind="query-params", width=340
    )
    return known.loc[chosen]


def first_and_carded(occupations: pd.DataFrame, chosen: str) -> pd.DataFrame:
    """Return the rows that a chart draws, in their order: the first, those that have a card, and the chosen code."""
    first = occupations["group"].head(DRAWN - len(CARDED))
    return occupations[occupations["group"].isin([*first, *CARDED, chosen])]


def draw_headline(occupation: pd.Series, occupations: pd.DataFrame) -> None:
    """Draw whether the occupation grows, against all occupations, and what that rests on."""
    st.title(sentences.title(occupation))
    st.markdown(sentences.scope(occupation, occupations))
    st.caption(
        "Official figures of employees, not of interns, as paid; they change with pay per and currency, not with the filters. "
        "The filters hold for the pay of interns further down."
    )


def draw_cards(context: PageContext, occupation: pd.Series, occupations: pd.DataFrame) -> None:
    """Draw a card for each occupation of the fixed order and for the chosen one, with the rule of their words."""
    known = occupations.set_index("group", drop=False)
    codes = [code for code in CARDED if code in known.index]
    codes += [occupation["group"]] if occupation["group"] not in codes else []
    cards([sentences.card(known.loc[code], context.selection.currency) for code in codes], "outlook")
    st.caption(sentences.cards_caption(occupation, context.view.snapshot.constants))


def draw_growth_and_jobs(context: PageContext, occupation: pd.Series, occupations: pd.DataFrame) -> None:
    """Draw growth against pay, the jobs of the occupations with most openings, and the rows behind both."""
    money = official_money(context)
    single = occupations[~occupations["is_group"]]
    single = single.assign(words=[sentences.occupation_hover(row, money) for row in single.to_dict("records")])
    left, right = st.columns([1.1, 1])
    with left.container(border=True, height="stretch"):
        picked = _growth(context, single, occupation, money)
    with right.container(border=True, height="stretch"):
        picked = _jobs(context, single, occupation) or picked
    listed = single if picked is None else single[single["group"] == picked]
    with figure.listing(sentences.occupations_listing(len(single)), "outlook-occupations", picked):
        _table(listed, money)
    _vintages(context, occupation)


def _growth(context: PageContext, single: pd.DataFrame, occupation: pd.Series, money: Money) -> str | None:
    st.subheader("Growth against pay")
    average = occupation["all_change_percent"]
    chart = growth_against_pay(single, average, money, context.colours, CARDED, occupation["group"])
    picked = figure.draw(chart, "outlook-growth", alt=sentences.growth_alt(single, average, money))
    st.caption(sentences.growth_caption(single, occupation["base_year"]))
    return picked


def _jobs(context: PageContext, single: pd.DataFrame, occupation: pd.Series) -> str | None:
    st.subheader(sentences.jobs_heading(occupation))
    ordered = single.sort_values("annual_openings", ascending=False, na_position="last")
    drawn = first_and_carded(ordered, occupation["group"])
    chart = employment(drawn, context.colours, occupation["group"])
    picked = figure.draw(chart, "outlook-jobs", alt=sentences.jobs_alt(drawn))
    st.caption(sentences.jobs_caption(len(drawn), len(single), occupation["base_year"]))
    return picked


def _vintages(context: PageContext, occupation: pd.Series) -> None:
    """Draw every projection of the occupation, each by itself."""
    found = context.ask("outlook/vintages", soc_code=occupation["group"])
    if not (title := sentences.earlier_projections(found)):
        return
    with st.expander(title, icon=":material/history:"):
        st.caption("Each vintage starts anew from its own base year, jobs and method: they are not one series.")
        shown = pd.DataFrame(
            {
                "years": [projection_years(row) for row in found.to_dict("records")],
                "growth": found["change_percent"],
                "all occupations": found["all_change_percent"],
                "jobs": found["employment_base"],
                "projected": found["employment_projected"],
                "openings a year": found["annual_openings"],
                "source": found["url"],
            }
        )
        st.dataframe(shown, key="table-outlook-vintages", hide_index=True, placeholder="", column_config=COLUMNS)


def _table(found: pd.DataFrame, money: Money) -> None:
    shown = pd.DataFrame(
        {
            "occupation": found["label"],
            "growth": found["change_percent"],
            "in words": found["growth_class"],
            "jobs": found["employment_base"],
            "projected": found["employment_projected"],
            "years": [projection_years(row) for row in found.to_dict("records")],
            "openings a year": found["annual_openings"],
            "median a year": found["pay_year"].round(),
            "an hour": found["pay_hour"].round(2),
            "of": found["pay_of"],
            "typical entry": found["entry_education"],
            "experience": found["work_experience"],
            "training": found["on_the_job_training"],
            "SOC": found["group"],
            "source": found["url"],
            "source of the pay": found["pay_url"],
        }
    )
    st.dataframe(
        shown,
        key="table-outlook-occupations",
        hide_index=True,
        height=min(420, 38 + 35 * len(shown)),
        placeholder="",
        column_config=COLUMNS
        | {
            "median a year": st.column_config.NumberColumn(f"median, {money.currency} a year", format="localized"),
            "an hour": st.column_config.NumberColumn(f"{money.currency} an hour", format="%.2f"),
            "of": st.column_config.NumberColumn("pay of", format="%d"),
            "source of the pay": st.column_config.LinkColumn(display_text="open"),
        },
    )
