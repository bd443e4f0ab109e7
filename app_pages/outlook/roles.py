"""From intern to profession, for each role that guides name.

What interns of its family earn, what is published of the role, source by source and never averaged, and the outlook of its
official occupation, where it has one.
"""

import pandas as pd
import streamlit as st

from app_pages.outlook.interns import interns_of, pay_of_interns
from app_pages.outlook.occupation import official_money
from app_pages.outlook.sentences import roles as sentences
from app_pages.outlook.sentences.roles import FIGURES
from charts.numbers import Money
from charts.path import INTERNS, path
from charts.records import records
from components import figure, notes, scope
from components.address import warn_unknown
from components.behind import reports_of_all
from components.contents import Contents
from components.context import PageContext
from components.table import draw_table
from queries.meaning import meaning

SHORT = ("median", "entry", "p90", "mean")
#: Whose pay a row of all roles is, in one column: the interns, or a source with the year of its figures.
WHOSE = "label+year"
#: The figures of a source beside its median.
OTHERS = tuple(name for name in FIGURES if name != "median")
OF = {"role": "the role", "occupation": "its occupation", "neighbour": "a nearest occupation"}


def draw_roles(context: PageContext, occupations: pd.DataFrame, contents: Contents) -> None:
    """Draw the chosen role's path with its sources, and all the roles side by side."""
    contents.header("From intern to profession")
    roles = context.ask("outlook/roles").set_index("role", drop=False)
    if roles.empty:
        st.caption("There are no roles in the data.")
        return
    warn_unknown("outlook-role", "Role", set(roles.index))
    chosen = st.pills("Role", list(roles.index), default=roles.index[0], required=True, key="outlook-role", bind="query-params")
    known = occupations.set_index("group", drop=False)
    with st.container(border=True):
        _path(context, roles.loc[chosen], known)
    with st.container(border=True):
        st.markdown("**The roles side by side**")
        _side_by_side(context, roles, known)


def _path(context: PageContext, role: pd.Series, known: pd.DataFrame) -> None:
    interns_context = interns_of(context, role["role_family"])
    money = official_money(context)
    interns, sources = pay_of_interns(interns_context), _sources(context, role["role"])
    st.markdown(f"**{sentences.path_finding(role, sources, interns, money)}**")
    st.markdown(sentences.official_occupation(role, known))
    chart = path(_source_lanes(sources, money), _interns_lane(interns, role["role_family"], money), money, context.colours)
    selected = figure.draw(
        chart, "outlook-path", alt=sentences.path_alt(role, sources, interns, money), scope=scope.of_chart(interns_context)
    )
    notes.caption(sentences.path_caption(role, sources, interns, notes.left_out(interns_context.view)), "path")
    if len(sources):
        _table(sources, money)
    named = pd.DataFrame({"group": [INTERNS], "label": [sentences.interns_row(role["role_family"])]})
    opened = selected if selected == INTERNS else None
    figure.rows(interns_context, "outlook-path", "role_family", named, opened, asked=lambda _: reports_of_all(interns_context))


def _interns_lane(interns: dict | None, family: str, money: Money) -> dict | None:
    """Return the interns with what their lane of the chart says."""
    if interns is None:
        return None
    heading, words = sentences.interns_heading(interns, family), sentences.interns_hover(interns, family, money)
    return interns | {"heading": heading, "words": words}


def _sources(context: PageContext, role: str) -> pd.DataFrame:
    """Return the sources of the role's pay, each with its name."""
    found = context.ask("outlook/role_pay", role=role)
    return found.assign(name=[sentences.source_name(row) for row in records(found)])


def _source_lanes(sources: pd.DataFrame, money: Money) -> pd.DataFrame:
    """Return the sources with what their lanes of the chart say."""
    return sources.assign(
        heading=[sentences.source_heading(row) for row in records(sources)],
        words=[sentences.source_hover(row, money) for row in records(sources)],
        is_neighbour=sources["of"] == "neighbour",
    )


def _table(sources: pd.DataFrame, money: Money) -> None:
    columns = ("label", "median", "of", "year", *OTHERS, "n", "entry_n", "url", "source", "evidence", "pay_basis", "note")
    draw_table("outlook-sources", "outlook/role_pay", sources.assign(of=sources["of"].map(OF)), columns, money, pay="short")


def _side_by_side(context: PageContext, roles: pd.DataFrame, known: pd.DataFrame) -> None:
    """Draw every role with its interns and each source's figures of the role or its official occupation, a row each."""
    rows = pd.DataFrame([row for role in records(roles) for row in _rows(context, role, known)])
    role, occupation = (meaning("outlook/roles").column(name) for name in ("role", "occupation"))
    columns = (role, "median", WHOSE, *SHORT[1:], "n", "url", occupation)
    draw_table("outlook-roles", "outlook/role_pay", rows, columns, official_money(context), pay="short", height=None)


def _rows(context: PageContext, role: dict, known: pd.DataFrame) -> list[dict]:
    interns, sources = pay_of_interns(interns_of(context, role["role_family"])), _sources(context, role["role"])
    money = official_money(context)
    official = sentences.outlook(role["soc_code"], known) if isinstance(role["soc_code"], str) else "none"
    own = records(sources[sources["of"] != "neighbour"])
    family = sentences.interns_row(role["role_family"])
    lines: list[dict] = [
        {WHOSE: family, "n": 0} if interns is None else {WHOSE: family, "median": interns["median"], "n": interns["n"]}
    ]
    lines += [{WHOSE: row["name"], **row} for row in own] or [{WHOSE: "no source publishes its pay"}]
    return [
        {
            "role": role["role"],
            WHOSE: line[WHOSE],
            **{name: None if pd.isna(line.get(name)) else money.text(line[name]) for name in SHORT},
            "n": line.get("n"),
            "url": line.get("url"),
            "occupation": official,
        }
        for line in lines
    ]
