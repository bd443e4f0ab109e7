"""The collected tables as readers browse them: what each is called, how it is sorted, and how its rows are drawn."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from charts.numbers import Money
from components.context import money
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
    """How a table is sorted: by any of its columns, in the order of the files, where nothing else is said."""
    return SORTINGS.get(name) or Sorting({c.name: c.name.replace("_", " ") for c in table(name).columns}, descending=False)


def reports(found: pd.DataFrame) -> None:
    """Reports: pay first, then why one is not counted, what it is of, and its source."""
    report_table(found, "reports", money(), HEIGHT)


def statistics(found: pd.DataFrame) -> None:
    """Statistics: the median as the reader reads pay, then every figure as published."""
    figures = (*STATISTICS, *OTHER_FIGURES)
    shown = pd.DataFrame(
        {
            "read": found["median_read"].round(2),
            "of": found["group_name"],
            "company": found["company"].fillna(found["company_text"]),
            "degree": [", ".join(word(level) for level in levels) or "Not stated" for levels in found["degree_levels"]],
            "area": found["area_name"],
            "year": found["year"],
            "published per": found["pay_period"] + ", " + found["currency"],
            **{name: [published_figure(row, name) for _, row in found.iterrows()] for name in figures},
            "n": found["n"],
            "jobs": found["jobs"],
            "evidence": [word(value) for value in found["evidence"]],
            "source": found["source"].fillna(found["source_id"]),
            "link": found["url"],
            "class year": found["class_year"],
            "experience": found["experience_level"],
            "what the pay includes": found["pay_basis"],
            "note": found["note"],
            "id": found["statistic_id"],
        }
    )
    reading = Money(money().currency, money().unit)
    config = {
        "read": st.column_config.NumberColumn(f"median, {reading.axis}", format=f"{reading.symbol}%.2f"),
        "year": YEAR,
        "n": WHOLE,
        "jobs": WHOLE,
        "link": LINK,
    }
    right = {name: st.column_config.TextColumn(alignment="right") for name in figures}
    _draw(shown, "statistics", config | right)


def published_figure(row: pd.Series, name: str) -> str | None:
    """A figure as published, such as 98,000; at least that where its source only says so, None where it gives none."""
    top_coded = name in list(row["top_coded"])
    if pd.isna(row[name]):
        return "top-coded" if top_coded else None
    text = f"{row[name]:,.2f}".removesuffix(".00")
    return f"≥ {text}" if top_coded else text


def sources(found: pd.DataFrame) -> None:
    """Sources: what each is, and how many rows it gave to each table."""
    counted = ("rows", "matching_reports", *PARTS)
    about = ("kind", "publisher", "published", "licence", "covers", "seen_via")
    shown = found[["title", "url", *counted[:4], *about, *counted[4:], "source_id"]]
    names = {"matching_reports": "reports that match", "seen_via": "seen via", "source_id": "id"} | {
        part: name.lower() for part, name in PARTS.items()
    }
    config = {name: st.column_config.NumberColumn(names.get(name), format="localized") for name in counted}
    _draw(shown, "sources", {name: label for name, label in names.items() if name not in counted} | config | {"url": LINK})


def other(name: str, found: pd.DataFrame) -> None:
    """Rows of any other table, as collected, each with the link to its source where it names one."""
    header = table(name).header
    shown = found[[*header, *(("source", "url") if "source_id" in header else ())]]
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
