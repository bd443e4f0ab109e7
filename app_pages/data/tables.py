"""The collected tables as readers browse them: what each is called, how it is sorted, and how its rows are drawn."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from app_pages.data.sentences import published_figure
from charts.numbers import Money
from components.context import PageContext
from components.figure import report_table
from components.words import word
from queries.schema import STATISTICS, table

HEIGHT = 560
LINK = st.column_config.LinkColumn("source link", display_text="open")
WHOLE = st.column_config.NumberColumn(format="localized")
YEAR = st.column_config.NumberColumn(format="%d")
#: Figures of a statistic that a source prints without saying where in the group they stand, or as its ends.
OTHER_FIGURES = ("typical", "minimum", "maximum")


@dataclass(frozen=True)
class Sorting:
    """The columns that a table can be sorted by, with their names, the first one first; and in which direction at first."""

    columns: dict[str, str]
    descending: bool


SORTINGS = {
    "reports": Sorting(
        {
            "pay": "Pay",
            "company": "Company",
            "role": "Role",
            "place": "Place",
            "year": "Year",
            "evidence": "Evidence",
            "set_aside": "Why not counted",
            "source": "Source",
            "report_id": "Id",
        },
        descending=True,
    ),
    "statistics": Sorting(
        {
            "median_read": "Median",
            "group_name": "Group",
            "company": "Company",
            "area_name": "Area",
            "year": "Year",
            "n": "n",
            "jobs": "Jobs",
            "source": "Source",
            "statistic_id": "Id",
        },
        descending=True,
    ),
    "sources": Sorting(
        {
            "rows": "Rows",
            "matching_reports": "Reports that match",
            "title": "Title",
            "publisher": "Publisher",
            "kind": "Kind",
            "published": "Published",
            "source_id": "Id",
        },
        descending=True,
    ),
}
OTHER_TABLES = {
    "outlook": "Outlook",
    "education": "Education",
    "programs": "Programmes",
    "skills": "Skills",
    "role_facts": "Role facts",
    "price_levels": "Price levels",
    "exchange_rates": "Exchange rates",
    "places": "Places",
    "companies": "Companies",
    "occupations": "Occupations",
    "skill_names": "Skill names",
    "releases": "Releases",
    "roles": "Roles",
    "perk_groups": "Perk groups",
    "place_spellings": "Place spellings",
}
PARTS = {"reports": "Reports", "statistics": "Statistics"} | {
    name: title for name, title in OTHER_TABLES.items() if "source_id" in table(name).header
}


def sorting(name: str) -> Sorting:
    """Return how a table is sorted: by any of its columns, in the order of the files, where nothing else is said."""
    return SORTINGS.get(name) or Sorting({c.name: c.name.replace("_", " ") for c in table(name).columns}, descending=False)


def draw(context: PageContext, name: str, rows: pd.DataFrame) -> None:
    """Draw rows of the table `name`, as its question gives them."""
    if name == "reports":
        report_table(rows, "reports", context.money, HEIGHT)
    elif name == "statistics":
        _draw_statistics(rows, Money(context.selection.currency, context.selection.unit))
    elif name == "sources":
        _draw_sources(rows)
    else:
        _draw_other(name, rows)


def _draw_statistics(rows: pd.DataFrame, reading: Money) -> None:
    """Draw the median as the reader reads pay, then every figure as published."""
    figures = (*STATISTICS, *OTHER_FIGURES)
    shown = pd.DataFrame(
        {
            "read": rows["median_read"].round(2),
            "of": rows["group_name"],
            "company": rows["company"].fillna(rows["company_text"]),
            "degree": [", ".join(word(level) for level in levels) or "Not stated" for levels in rows["degree_levels"]],
            "area": rows["area_name"],
            "year": rows["year"],
            "published per": rows["pay_period"] + ", " + rows["currency"],
            **{name: _as_published(rows, name) for name in figures},
            "n": rows["n"],
            "jobs": rows["jobs"],
            "evidence": [word(value) for value in rows["evidence"]],
            "source": rows["source"].fillna(rows["source_id"]),
            "link": rows["url"],
            "class year": rows["class_year"],
            "experience": rows["experience_level"],
            "what the pay includes": rows["pay_basis"],
            "note": rows["note"],
            "id": rows["statistic_id"],
        }
    )
    config = {
        "read": st.column_config.NumberColumn(f"median, {reading.axis}", format=f"{reading.symbol}%.2f"),
        "year": YEAR,
        "n": WHOLE,
        "jobs": WHOLE,
        "link": LINK,
    }
    right = {name: st.column_config.TextColumn(alignment="right") for name in figures}
    _draw(shown, "statistics", config | right)


def _as_published(rows: pd.DataFrame, name: str) -> list[str | None]:
    return [published_figure(figure, name in top) for figure, top in zip(rows[name], rows["top_coded"], strict=True)]


def _draw_sources(rows: pd.DataFrame) -> None:
    """Draw what each source is, and how many rows it gave to each table."""
    counted = ("rows", "matching_reports", *PARTS)
    about = ("kind", "publisher", "published", "licence", "covers", "seen_via")
    shown = rows[["title", "url", *counted[:4], *about, *counted[4:], "source_id"]]
    names = {"matching_reports": "reports that match", "seen_via": "seen via", "source_id": "id"} | {
        part: name.lower() for part, name in PARTS.items()
    }
    config = {name: st.column_config.NumberColumn(names.get(name), format="localized") for name in counted}
    _draw(shown, "sources", {name: label for name, label in names.items() if name not in counted} | config | {"url": LINK})


def _draw_other(name: str, rows: pd.DataFrame) -> None:
    """Draw rows of any other table, as collected, each with the link to its source where it names one."""
    header = table(name).header
    shown = rows[[*header, *(("source", "url") if "source_id" in header else ())]]
    _draw(shown, name, {column: column.replace("_", " ") for column in header} | {"url": LINK, "year": YEAR})


def _draw(shown: pd.DataFrame, name: str, config: dict) -> None:
    st.dataframe(
        shown,
        key=f"table-{name}",
        hide_index=True,
        height=min(HEIGHT, 38 + 35 * len(shown)),
        column_config=config,
        placeholder="",
    )
